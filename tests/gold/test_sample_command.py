"""`conflict sample`: which documents, whatever the files and processes; what it writes, tells and refuses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from command import Conflict

from conflictcli.gold.sheet import SHEET

CITIES = ("Mosul in Iraq", "Raqqa in Syria", "Aden in Yemen", "Gao in Mali", "Kobani in Syria", "Herat in Afghanistan")


def reports(many: int) -> list[dict[str, str]]:
    """Raids, several raids, sport, and talks on which all rules are tried."""
    told = []
    for at in range(many):
        city = CITIES[at % len(CITIES)]
        raid = f"Warplanes carried out four airstrikes near {city} on {at % 28 + 1} May 2031, killing {at + 2} people."
        text = [
            raid,
            f"{raid} Shelling hit Idlib in Syria on 3 May 2031.",
            f"The home team won the match {at} to nothing.",
            "The two sides spoke of the airstrikes of past years, and of how to prevent an airstrike.",
        ][at % 4]
        told.append({"id": f"r{at}", "text": text, "published": "2031-05-29", "source": "Vell Wire"})
    return told


def written(path: Path, documents: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in documents))
    return path


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return written(tmp_path / "feed.jsonl", reports(40))


def sheet(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_sheet_of_some_documents_of_each_kind(conflict: Conflict, feed: Path) -> None:
    done = conflict("sample", feed, "-n", "12")
    assert done.status == 0
    rows = sheet(done.out)
    assert tuple(rows[0]) == tuple(SHEET)
    assert len({row["doc_id"] for row in rows}) == 12
    assert [int(row["doc"]) for row in rows] == sorted(int(row["doc"]) for row in rows)
    weights = {row["doc_id"]: float(row["weight"]) for row in rows}
    assert sum(weights.values()) == pytest.approx(40, abs=1e-4)
    kinds = {row["stratum"].partition(",")[0] for row in rows}
    assert kinds == {"no row", "turned away", "one row", "several rows"}
    assert done.closing.startswith("40 documents, 12 drawn (")
    assert "2 of 10 no row; " in done.closing


def test_the_rows_are_those_of_extract(conflict: Conflict, feed: Path) -> None:
    found = {row["event_id"]: row for row in conflict("extract", feed).rows}
    rows = [row for row in conflict("sample", feed, "-n", "40").rows if row["event_id"]]
    assert {row["event_id"] for row in rows} == set(found)
    for row in rows:
        same = {name: row[name] for name in ("doc_id", "event_date", "location", "strikes", "evidence", "confidence")}
        assert same == {name: found[row["event_id"]][name] for name in same}


def test_the_order_of_documents_and_files_and_the_number_of_workers_change_nothing(
    conflict: Conflict, tmp_path: Path
) -> None:
    documents = reports(40)
    whole = conflict("sample", written(tmp_path / "all.jsonl", documents), "-n", "10").out
    back = written(tmp_path / "back.jsonl", documents[::-1])
    one, two = written(tmp_path / "2.jsonl", documents[:15]), written(tmp_path / "1.jsonl", documents[15:])
    assert conflict("sample", back, "-n", "10").out == whole
    assert conflict("sample", one, two, "-n", "10", "--workers", "2").out == whole


def test_another_seed_draws_another_sample(conflict: Conflict, feed: Path) -> None:
    first, again, other = (
        conflict("sample", feed, "-n", "8", *seed).out for seed in ((), ("--seed", "1"), ("--seed", "2"))
    )
    assert first == again
    assert {row["doc_id"] for row in sheet(first)} != {row["doc_id"] for row in sheet(other)}


def test_strata_by_type_and_country(conflict: Conflict, feed: Path) -> None:
    strata = {row["stratum"] for row in conflict("sample", feed, "-n", "20", "--by", "type,country").rows}
    assert "Air/drone strike, Mali" in strata
    assert {"no row", "turned away"} < strata


def test_the_rules_of_a_user_are_in_force(conflict: Conflict, feed: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[triggers]]\ntype = "Attack"\nnouns = ["match"]\n')
    done = conflict("sample", feed, "--rules", tmp_path / "mine.toml", "-n", "40")
    assert done.status == 0
    assert "turned away" not in {row["stratum"] for row in done.rows}


def test_fewer_documents_than_asked_for_are_all_drawn(conflict: Conflict, report: Path) -> None:
    done = conflict("sample", report)
    assert {row["weight"] for row in done.rows} == {"1.0"}
    assert done.closing == "1 document, 1 drawn (1 of 1 one row, high), 1 row"


def test_what_cannot_be_read_is_told_and_the_rest_is_drawn_from(
    conflict: Conflict, report: Path, tmp_path: Path
) -> None:
    done = conflict("sample", report, tmp_path / "nowhere.txt")
    assert done.status == 1
    assert len(done.rows) == 2
    assert "1 could not be read" in done.closing


def test_a_workbook_is_the_same_on_any_day(conflict: Conflict, feed: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert conflict("sample", feed, "-n", "5", "-o", name).status == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-f", "table"), "a sheet is to be corrected in a spreadsheet: name a file, -o sheet.xlsx or -o sheet.csv"),
        (("-f", "geojson"), "a sheet stands nowhere on a map"),
        (
            ("--by", "size"),
            "--by 'size' is no kind of report. There are: rows, confidence, type, country, source, month",
        ),
        (("--by", ","), "--by names no kind of report"),
        (("-n", "0"), "0 is not in the range"),
        (("-o", "sheet.doc"), "no format known by this name"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    conflict: Conflict, report: Path, options: tuple[str, ...], words: str
) -> None:
    done = conflict("sample", report, *options)
    assert done.status == 2
    assert words in " ".join(done.err.replace("│", " ").split())


def test_more_kinds_than_can_be_drawn_from_are_refused(conflict: Conflict, tmp_path: Path) -> None:
    text = reports(1)[0]["text"]
    many = [{"id": f"{at}", "text": text, "source": f"Wire {at}"} for at in range(201)]
    done = conflict("sample", written(tmp_path / "feed.jsonl", many), "--by", "source")
    assert done.status == 2
    assert "--by source: the documents are of more than 200 kinds, too many to draw from each" in done.err


def test_a_long_run_tells_how_far_it_is(conflict: Conflict, feed: Path) -> None:
    at_once = "import conflictcli.output.progress as progress; progress.EVERY = 0.0"
    done = conflict("sample", feed, "--log-format", "json", patched=at_once)
    assert done.status == 0
    told = [line for line in map(json.loads, done.err.splitlines()) if line["event"] == "progress"]
    assert told
    assert told[-1]["documents"] <= 40


def test_documents_of_one_id_are_left_out_and_told(conflict: Conflict, tmp_path: Path) -> None:
    one, other, *rest = reports(6)
    feed = written(tmp_path / "feed.jsonl", [one, {**other, "id": one["id"]}, *rest, rest[0]])
    done = conflict("sample", feed)
    assert {row["doc_id"]: row["weight"] for row in sheet(done.out)} == {each["id"]: "1.0" for each in rest}
    assert "2 documents left out that have an id with another in common (such as 'r0')" in done.err
