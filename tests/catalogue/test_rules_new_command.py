"""`conflict rules new` as a person runs it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from command import Conflict

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

BOARDED = ("rules", "new", "Gunmen boarded 12 ships off Ostra.", "--type", "Boarding", "--count", "12")


def test_a_draft_is_shown(conflict: Conflict) -> None:
    done = conflict(*BOARDED)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("# Drafted from: Gunmen boarded 12 ships off Ostra.\n")
    assert set(tomllib.loads(done.out)) == {"types", "patterns"}
    assert done.out == conflict(*BOARDED).out


def test_a_draft_is_added_to_a_file_and_read_from_there(conflict: Conflict, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(b'# mine\r\n[codebook]\r\nname = "shipping"  # kept\r\n')
    done = conflict(*BOARDED, "--append", "rules.toml")
    assert (done.status, done.out) == (0, "")
    assert done.closing == "2 entries added to rules.toml"
    assert path.read_bytes().startswith(b'# mine\r\n[codebook]\r\nname = "shipping"  # kept\r\n\r\n# Drafted from')
    (tmp_path / "report.txt").write_text("Gunmen boarded three ships off Bergen in Norway on 2 May 2031.\n")
    (row,) = conflict("extract", "report.txt").rows
    assert (row["sub_event_type"], row["strikes"]) == ("Boarding", "3")
    assert "shipping:boarded" in row["rules"]
    before = path.read_bytes()
    again = conflict(*BOARDED, "--append", "rules.toml")
    assert (again.status, path.read_bytes()) == (0, before)
    assert "no entry is needed" in again.err


def test_a_file_that_is_wrong_is_left_as_it_is(conflict: Conflict, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text("[[triggers]]\nverb = 'boarded'\n")
    done = conflict(*BOARDED, "--append", "rules.toml")
    assert done.status == 2
    assert "rules.toml" in done.err
    assert path.read_text() == "[[triggers]]\nverb = 'boarded'\n"


def test_what_is_read_already(conflict: Conflict) -> None:
    done = conflict("rules", "new", "Four air strikes hit Vell.", "--count", "4")
    assert done.status == 0
    assert "# The rules read all of this already: type Air/drone strike, count 4" in done.out
    assert tomllib.loads(done.out) == {}


def test_what_is_left_is_told(conflict: Conflict) -> None:
    done = conflict("rules", "new", "Two air strikes hit Qarat Bem.", "--place", "Qarat Bem")
    assert done.status == 1
    assert "place: Qarat Bem is meant, nothing is read" in done.err
    assert "# Still to do: no list knows Qarat Bem" in done.out
    none = conflict("rules", "new", "Nothing was seen in Vell.", "--type", "Attack")
    assert none.status == 1
    assert "put them in brackets" in none.out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "no sentence"),
        (("Men [a] [b] c",), "more than one pair of brackets"),
        (("Men boarded it.", "--actor", "Pirates"), "--actor 'Pirates' does not stand in the sentence"),
        (("Men boarded it.", "--acled", "Atack"), "did you mean 'Attack'"),
        (("Men boarded it.", "--at", "1,2"), "name it with --place"),
        (("Men boarded Vell.", "--place", "Vell", "--at", "north"), "is no point"),
        (("Men boarded Vell.", "--place", "Vell", "--at", "99,2"), "is no point"),
        (("Men boarded it.", "--name", "Sea Drones"), "--name 'Sea Drones' is no name"),
        (("Men boarded it.", "--type", "a; b"), "is no name for a type"),
        (("Men boarded it.", "--date", "May"), "is no day"),
    ],
)
def test_what_means_nothing(conflict: Conflict, args: tuple[str, ...], words: str) -> None:
    done = conflict("rules", "new", *args)
    assert (done.status, done.out) == (2, "")
    assert words in done.err
