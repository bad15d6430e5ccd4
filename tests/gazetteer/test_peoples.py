"""The people of a part of a country."""

from __future__ import annotations

import pytest

from conflictcli import gazetteer
from conflictcli.gazetteer.tables import parts, rows


@pytest.mark.parametrize("row", rows("peoples"), ids=lambda row: row["part"])
def test_every_word_of_the_table_is_a_demonym_and_has_its_part(row: dict[str, str]) -> None:
    for word in parts(row["words"]):
        assert gazetteer.demonym(word) == row["country"]
        found = gazetteer.part_of_people(word)
        assert found is not None
        assert (found.country_code, found.kind) in ((row["country"], "admin1"), (row["country"], "region"))


@pytest.mark.parametrize("word", ["British", "Syrian", "Ostran", ""])
def test_people_of_a_whole_country(word: str) -> None:
    assert gazetteer.part_of_people(word) is None


def test_plural() -> None:
    assert gazetteer.part_of_people("Scots") == gazetteer.part_of_people("Scottish")
    assert gazetteer.part_of_people("Texans") == gazetteer.part_of_people("Texan")
