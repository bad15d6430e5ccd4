"""What is asked before a look-up: whether words may be a name at all. It may say yes too often, and no never wrongly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from conflictcli import gazetteer
from conflictcli.gazetteer import candidates, country_of, demonym, may_be_listed, may_name
from conflictcli.gazetteer.lookup import query
from conflictcli.gazetteer.overlay import NONE, Overlay, use


@pytest.fixture
def own_names() -> Iterator[None]:
    row = (-1, "Qwarzel", 3, "SY", 3500000, 3800000, 0, 250, None, "Syria", 7)
    use(Overlay(names={"qwarzel": (row,), "qwarzelnoor": (row,)}))
    yield
    use(NONE)


LISTED = [name for (name,) in query("SELECT name FROM place WHERE id % 997 = 0 AND kind != 0")]


def test_what_is_listed_may_be_a_name_alone_and_among_others() -> None:
    for name in LISTED:
        assert candidates(name) and may_be_listed(name)
        assert may_name(name) and may_name(name, within=False), name
        assert may_name(f"Qwxzel {name}") and may_name(f"Qwxzel {name} Zzqorn"), name
        assert may_name(f"{name} Zzqorn", within=False), name


@pytest.mark.parametrize(
    "name", ["St. Louis", "St. Priest", "Deir al-Zor", "Deir ez Zor", "Idlib province", "City of Homs"]
)
def test_names_that_are_found_in_another_form(name: str) -> None:
    assert candidates(name) and may_be_listed(name) and may_name(f"Qwxzel {name}")


@pytest.mark.parametrize("word", ["Syria", "Syrians", "Chinese", "Turkey's", "U.S.", "Côte d'Ivoire", "South Sudanese"])
def test_nations(word: str) -> None:
    assert country_of(word) or demonym(word) or country_of(word.removesuffix("'s"))
    assert may_name(f"Qwxzel {word}") and may_name(f"{word} Qwxzel", within=False)


def test_what_no_list_has() -> None:
    assert not may_name("Qwxzel") and not may_name("Qwxzel Zzqorn") and not may_be_listed("Qwxzel Zzqorn")
    assert not may_name("Qwxzel al-Zzqorn") and not may_be_listed("Al-Qwxzel")


def test_without_within_only_what_begins_with_the_first_word_counts() -> None:
    assert not may_name("Qwxzel Aleppo", within=False)
    assert may_name("Aleppo Qwxzel", within=False)


def test_of_many_words_nothing_is_known() -> None:
    assert may_name("Qwxzel " * 7)


@pytest.mark.usefixtures("own_names")
def test_the_users_own_names() -> None:
    assert may_be_listed("Qwarzel") and may_name("Zzqorn Qwarzel") and may_name("Qwarzel Noor", within=False)


def test_they_are_forgotten() -> None:
    assert not may_be_listed("Qwarzel") and not may_name("Zzqorn Qwarzel")
    assert gazetteer.candidates("Qwarzel") == ()
