"""Country → its capital: every one of the table is known, and lies in its country."""

from __future__ import annotations

from conflictcli.gazetteer import capital
from conflictcli.gazetteer.tables import rows


def test_a_capital_lies_in_its_country() -> None:
    codes = [row["code"] for row in rows("capitals")]
    assert len(codes) > 200
    assert [place and place.country_code for place in map(capital, codes)] == codes


def test_what_is_disputed_has_none() -> None:
    assert capital("IL") is None
    assert capital("XX") is None
