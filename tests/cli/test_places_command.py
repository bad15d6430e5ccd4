"""`conflict places`: what a name resolves to and why; and `--places`, a list of the user's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import Conflict

from conflictcli.tables import PLACE_COLUMNS

HEADER = ",".join(PLACE_COLUMNS)
OWN = "name,aliases,kind,country,admin1,latitude,longitude\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A village that no list has, in the hills of Idlib."""
    path = tmp_path / "own.csv"
    path.write_text(f"{OWN}Ostrabad,Ostravah,place,SY,Idlib,35.9,36.4\n")
    return path


# ---- names in, rows out --------------------------------------------------------------------------------------


def test_a_name_with_its_runners_up(conflict: Conflict) -> None:
    done = conflict("places", "Tripoli")
    assert (done.status, done.err) == (0, "1 name\n")
    assert done.out.splitlines()[0] == HEADER
    assert [row["rank"] for row in done.rows] == ["1", "2", "3"]
    first = done.rows[0]
    assert (first["query"], first["name"], first["kind"], first["country_code"]) == (
        "Tripoli",
        "Tripoli",
        "place",
        "LY",
    )
    assert "a capital" in first["why"] and "above the next" in first["why"]
    assert [float(row["score"]) for row in done.rows] == sorted(
        (float(row["score"]) for row in done.rows), reverse=True
    )


def test_names_on_standard_input_one_row_a_line(conflict: Conflict) -> None:
    """Also of an empty line, so that rows can be pasted beside their lines."""
    done = conflict("places", "--country", "SY", "--top", "1", stdin='Hajin\n\n"Al Bukamal"\r\nOstramiro\n')
    assert [(row["query"], row["name"]) for row in done.rows] == [
        ("Hajin", "Hajin"), ("", ""), ("Al Bukamal", "Abu Kamal"), ("Ostramiro", ""),
    ]  # fmt: skip
    assert done.closing == "3 names, 1 unknown"
    assert (
        done.out == conflict("places", "-", "--country", "SY", "--top", "1", stdin="Hajin\n\nAl Bukamal\nOstramiro").out
    )


def test_names_before_and_after_those_piped_in(conflict: Conflict) -> None:
    done = conflict("places", "Mosul", "-", "Basra", "--top", "1", stdin="Homs")
    assert [row["query"] for row in done.rows] == ["Mosul", "Homs", "Basra"]


def test_nothing_piped_in_is_a_header(conflict: Conflict) -> None:
    done = conflict("places", stdin="")
    assert (done.status, done.out, done.err) == (0, HEADER + "\n", "0 names\n")


def test_a_name_that_no_list_knows(conflict: Conflict) -> None:
    done = conflict("places", "Ostramiro")
    assert (done.status, done.closing) == (0, "1 name, 1 unknown")
    assert {name: cell for name, cell in done.rows[0].items() if cell} == {
        "query": "Ostramiro",
        "why": "no list knows it",
    }


def test_a_chain_tells_where_a_name_lies(conflict: Conflict) -> None:
    done = conflict(
        "places", "Tripoli, Lebanon", "Atlanta, Georgia", "Sarmin, Idlib, Syria", "Mosul, Idlib", "--top", "1"
    )
    assert [(row["admin1"], row["country_code"]) for row in done.rows] == [
        ("North", "LB"), ("Georgia", "US"), ("Idlib", "SY"), ("", ""),
    ]  # fmt: skip
    assert "in Idlib" in done.rows[2]["why"]
    assert done.rows[3]["why"] == "none known in Idlib"


def test_what_no_list_knows_of_a_chain_is_told(conflict: Conflict) -> None:
    done = conflict("places", "Sarmin, Ostramiro, Syria", "Sarmin, Ostramiro", "--top", "1")
    assert [row["name"] for row in done.rows] == ["Sarmin", ""]
    assert all("no list knows Ostramiro" in row["why"] for row in done.rows)


@pytest.mark.parametrize("country", ["LB", "lb", "Lebanon", "lebanon", "Lebanese Republic"])
def test_a_country_by_its_code_or_name(conflict: Conflict, country: str) -> None:
    assert {row["country_code"] for row in conflict("places", "Tripoli", "--country", country).rows} == {"LB"}


def test_the_sound_of_a_name_counts_in_its_country_alone(conflict: Conflict) -> None:
    assert conflict("places", "Jisr al-Choghoor").rows[0]["name"] == ""
    found = conflict("places", "Jisr al-Choghoor", "--country", "SY").rows[0]
    assert found["name"] == "Jisr al-Shughur"
    assert found["why"].startswith("found by its sound")


def test_near_another_place(conflict: Conflict) -> None:
    found = conflict("places", "Tripoli", "--near", "Beirut").rows[0]
    assert found["country_code"] == "LB"
    assert "68 km from Beirut" in found["why"]


@pytest.mark.parametrize(("top", "rows"), [("1", 1), ("2", 2), ("0", 12), ("all", 12)])
def test_how_many_are_told(conflict: Conflict, top: str, rows: int) -> None:
    found = len(conflict("places", "San Pedro", "--top", top).rows)
    assert found == rows or (rows == 12 and found > 12)


def test_a_common_word_says_so(conflict: Conflict) -> None:
    assert "a common word, too" in conflict("places", "Hit").rows[0]["why"]


# ---- where it goes -------------------------------------------------------------------------------------------


def test_a_table_fits_the_screen(conflict: Conflict) -> None:
    done = conflict("places", "Tripoli", "Ostramiro", "-f", "table")
    assert max(map(len, done.out.splitlines())) <= 80
    assert "Tripoli, North, Lebanon" in done.out
    assert "no list knows it" in done.out


def test_json_has_numbers(conflict: Conflict) -> None:
    first, unknown = json.loads(conflict("places", "Mosul", "Ostramiro", "--top", "1", "-f", "json").out)
    assert (first["rank"], first["country"], isinstance(first["population"], int)) == (1, "Iraq", True)
    assert unknown["latitude"] is None


def test_a_file(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("places", "Mosul", "-o", "placed.csv", "--quiet")
    assert (done.out, done.err) == ("", "")
    assert (tmp_path / "placed.csv").read_text() == conflict("places", "Mosul").out


def test_a_name_that_a_spreadsheet_would_run(conflict: Conflict) -> None:
    assert conflict("places", stdin="=1+2").rows[0]["query"] == "'=1+2"
    assert conflict("places", "--raw", stdin="=1+2").rows[0]["query"] == "=1+2"


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Mosul\nHoms\n" * 10_000)
    command = [sys.executable, "-m", "conflictcli", "places"]
    with (
        (tmp_path / "names.txt").open() as names,
        subprocess.Popen(command, stdin=names, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running,
    ):
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_no_rules_are_loaded(conflict: Conflict) -> None:
    told = "import atexit, sys; atexit.register(lambda: sys.stderr.write('LOADED ' + ' '.join(sys.modules)))"
    loaded = set(conflict("places", "Mosul", patched=told).err.partition("LOADED ")[2].split())
    assert loaded.isdisjoint(("pandas", "rich", "conflictcli.rules", "conflictcli.places"))


def test_other_encodings(conflict: Conflict) -> None:
    assert conflict("places", "--top", "1", stdin="Ségou\n".encode("utf-16")).rows[0]["country_code"] == "ML"
    assert conflict("places", "--top", "1", stdin="Popayán\nBogotá\n".encode("cp1252")).rows[0]["country_code"] == "CO"


# ---- wrong usage ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--country", "Lebanno"), "--country 'Lebanno' is none that is known. Did you mean Lebanon (LB)?"),
        (("--country", "Q9"), "--country 'Q9' is none that is known. Write its two letters or its name"),
        (("--country", ""), "--country '' is none that is known. Write its two letters or its name"),
        (("--near", "Ostramiro"), "--near 'Ostramiro' is in no list. Name a larger place near by"),
        (("--near", "Mosul", "--country", "Mali"), "--near 'Mosul' is in no list of Mali."),
        (("--top", "few"), "--top 'few' is no number. Write how many: --top 1, or --top all"),
        (("--top", "-1"), "--top '-1' is no number."),
        (("--format", "xls"), "--format 'xls' is none that can be written."),
        (("--places", "absent.csv"), "--places absent.csv: no such file; name a CSV with the columns name,aliases,"),
    ],
    ids=" ".join,
)
def test_wrong_usage(conflict: Conflict, args: tuple[str, ...], says: str) -> None:
    done = conflict("places", "Mosul", *args)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"conflict: {says}")
    assert len(done.err.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="a terminal of our own")
def test_nothing_named_and_nothing_piped() -> None:
    import pty

    ours, theirs = pty.openpty()
    try:
        start = [sys.executable, "-m", "conflictcli", "places"]
        done = subprocess.run(start, stdin=theirs, capture_output=True, text=True, timeout=60)
    finally:
        os.close(ours)
        os.close(theirs)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("conflict: no name. Say which, or pipe names in, one on a line: ")


def test_input_that_breaks_off(conflict: Conflict) -> None:
    import gzip

    done = conflict("places", "--top", "1", stdin=gzip.compress(b"Mosul\n" * 50_000)[:-20])
    assert done.status == 1
    assert done.rows[0]["name"] == "Mosul"
    assert "conflict: standard input broke off" in done.err


# ---- the user's own ------------------------------------------------------------------------------------------


def test_an_own_place(conflict: Conflict, own: Path) -> None:
    assert conflict("places", "Ostrabad").rows[0]["name"] == ""
    (found,) = conflict("places", "Ostravah", "--places", own.name).rows
    assert (found["name"], found["country"], found["latitude"]) == ("Ostrabad", "Syria", "35.9")
    assert "own list" in found["why"]


REPORT = "Warplanes carried out four airstrikes near Ostrabad in Syria on 2 May 2031, a spokesman said.\n"


@pytest.mark.parametrize(("command", "column"), [("extract", "location"), ("mentions", "value")])
def test_documents_know_it(conflict: Conflict, own: Path, command: str, column: str) -> None:
    def points(*options: str) -> list[tuple[str, str]]:
        rows = conflict(command, *options, stdin=REPORT).rows
        return [(row[column], row["latitude"]) for row in rows if row[column].startswith("Ostrabad")]

    assert ("Ostrabad", "35.9") not in points()
    assert ("Ostrabad", "35.9") in points("--places", own.name)


def test_explain_knows_it(conflict: Conflict, own: Path) -> None:
    assert "35.9" in conflict("explain", "--places", own.name, stdin=REPORT).out


def test_every_fault_is_told_on_a_line(conflict: Conflict, own: Path) -> None:
    own.write_text(OWN + "Ostra,,place,SY,,95,36\nMiro,,town,SY,,35,36\nVell,,,Q9,,35,36\n" + "X,,,SY,,a,b\n" * 20)
    done = conflict("extract", "--places", own.name, stdin=REPORT)
    assert (done.status, done.out) == (2, "")
    lines = done.err.splitlines()
    assert lines[0].startswith("conflict: --places own.csv:2: latitude 95 is out of range")
    assert lines[1].startswith("conflict: --places own.csv:3: kind 'town' is none there is; write admin1, ")
    assert lines[2].startswith("conflict: --places own.csv:4: country 'Q9' is unknown; ")
    assert (len(lines), lines[-1]) == (11, "conflict: --places own.csv: 13 more such lines")
