"""Country → its capital: every one of the table is known, and lies in its country."""

from __future__ import annotations

import pytest

from conflictcli.gazetteer import capital
from conflictcli.gazetteer.tables import rows


@pytest.mark.parametrize("row", rows("capitals"), ids=lambda row: row["code"])
def test_a_capital_lies_in_its_country(row: dict[str, str]) -> None:
    place = capital(row["code"])
    assert place is not None
    assert place.country_code == row["code"]


def test_what_is_disputed_has_none() -> None:
    assert capital("IL") is None
    assert capital("XX") is None
