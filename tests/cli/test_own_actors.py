"""`--actors`: a list of the user's own groups and forces, laid over the shipped one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Conflict

from conflictcli.document import Document
from conflictcli.own_table import TableError
from conflictcli.reading import find
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own_actors import NONE, OwnActors, read_own

REPORT = "Fighters of the Ostra Front attacked a market in Mosul in Iraq on 2 May 2031, killing three people.\n"


def actors_in(text: str, own: OwnActors = NONE) -> list[tuple[str, str]]:
    return [(m.value.name, m.value.kind) for m in find(Document("d", text), ("actor",), Codebook(parties=own))]


def listed(tmp_path: Path, *lines: str, header: str = "name,aliases,kind") -> OwnActors:
    path = tmp_path / "groups.csv"
    path.write_text("\n".join([header, *lines]) + "\n")
    return read_own(str(path))


# ---- the command ---------------------------------------------------------------------------------------------


@pytest.fixture
def groups(tmp_path: Path) -> Path:
    path = tmp_path / "groups.csv"
    path.write_text("name,aliases,kind\nOstra Liberation Front,Ostra Front|OLF,non-state\n")
    return path


def test_a_group_that_no_list_has(conflict: Conflict, groups: Path) -> None:
    assert [row["actor"] for row in conflict("extract", stdin=REPORT).rows] == ["fighters"]
    done = conflict("extract", "--actors", groups.name, stdin=REPORT)
    assert [(row["actor"], row["target"]) for row in done.rows] == [("Ostra Liberation Front", "market")]


def test_every_command_that_reads_reports_takes_it(conflict: Conflict, groups: Path) -> None:
    rows = conflict("mentions", "--kind", "actor", "--actors", groups.name, stdin=REPORT).rows
    assert [row["value"] for row in rows] == ["fighters", "Ostra Liberation Front"]
    assert "Liberation" in conflict("explain", "--actors", groups.name, stdin=REPORT).out  # The cell is narrow.


def test_many_documents(conflict: Conflict, groups: Path, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    texts = [REPORT, REPORT.replace("Ostra Front", "OLF"), "A calm day in Ostra.\n", REPORT]
    feed.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)))
    rows = conflict("extract", feed.name, "--actors", groups.name).rows
    assert [(row["doc_id"], row["actor"]) for row in rows] == [(n, "Ostra Liberation Front") for n in "013"]


def test_what_is_wrong_is_told_line_by_line(conflict: Conflict, tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text("name,aliases,kind\nOstra Front,,rebels\n,OLF,\n" + "Vell Men,,army\n" * 11)
    done = conflict("extract", "--actors", path.name, stdin=REPORT)
    lines = done.err.splitlines()
    assert (done.status, done.out) == (2, "")
    assert lines[0] == (
        "conflict: --actors groups.csv:2: kind 'rebels' is none there is; "
        "write state, coalition, non-state, civilians, unknown, or nothing for non-state"
    )
    assert lines[1] == "conflict: --actors groups.csv:3: no name; fill it in, or leave the line out"
    assert (len(lines), lines[-1]) == (11, "conflict: --actors groups.csv: 3 more such lines")


def test_no_such_file(conflict: Conflict) -> None:
    done = conflict("mentions", "--actors", "absent.csv", stdin=REPORT)
    assert done.status == 2
    assert done.err == ("conflict: --actors absent.csv: no such file; name a CSV with the columns name,aliases,kind\n")


# ---- the list ------------------------------------------------------------------------------------------------


def test_theirs_win_and_ours_leave_their_aliases(tmp_path: Path) -> None:
    own = listed(tmp_path, "Daesh,Islamic State,unknown", "Other Shabaab,Shabaab,")
    text = "ISIS and Daesh and Islamic State. Al-Shabaab, Shabaab."
    assert [name for name, _ in actors_in(text)] == ["Islamic State"] * 3 + ["al-Shabaab"] * 2
    assert actors_in(text, own) == [("Daesh", "unknown")] * 3 + [
        ("al-Shabaab", "non-state"),
        ("Other Shabaab", "non-state"),
    ]


def test_a_name_that_we_make_is_called_as_theirs(tmp_path: Path) -> None:
    own = listed(tmp_path, "IDF,Israeli forces,state", "GLC,coalition,coalition")
    assert actors_in("Israeli warplanes, the IDF, coalition jets, Iraqi soldiers.", own) == [
        ("IDF", "state"),
        ("IDF", "state"),
        ("GLC", "coalition"),
        ("Iraqi forces", "state"),
    ]


def test_a_doubtful_name_needs_another(tmp_path: Path) -> None:
    own = listed(tmp_path, "Ostra Front,?OF: Miro/Vell| ? ,")
    assert actors_in("Men of OF fled to Miro.", own) == [("Ostra Front", "non-state")]
    assert actors_in("Men of OF fled.", own) == []
    assert actors_in("Men of OF fled. The Ostra Front denies it.", own) == [("Ostra Front", "non-state")] * 2


def test_a_name_alone_is_enough(tmp_path: Path) -> None:
    own = listed(tmp_path, "Miro Brothers", header="NAME")
    assert actors_in("The Miro Brothers fled.", own) == [("Miro Brothers", "non-state")]
    assert actors_in("The Miro Brothers fled.") == []


def test_a_header_alone_adds_nobody(tmp_path: Path) -> None:
    assert listed(tmp_path) == NONE


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("12,,", "'12' has no letter; write a name as a text would"),
        ("A,b c d e f g h i j k l,", "'b c d e f g h i j k l' has more than 10 words; write a shorter name of it"),
        ("Vell Men,Miro Men,", "'Miro Men' is a name of 'Miro Men', too; leave it with one of them"),
        ("Vell Men,Vells,state,x", "4 cells where the header names 3; quote a cell that holds a comma"),
    ],
)
def test_a_line_that_is_wrong(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(TableError) as told:
        listed(tmp_path, "Miro Men,,", line)
    assert str(told.value) == f"{tmp_path / 'groups.csv'}:3: {says}"


def test_no_column_of_names(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"groups.csv:1: no column name; its first line must hold: name"):
        listed(tmp_path, "Miro Men", header="group")
