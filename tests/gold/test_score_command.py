"""`conflict score`: from a sample by way of a person to figures; what it reads, writes, tells and refuses."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Conflict, Done

from conflictcli.gold.figures import FIGURE_COLUMNS
from conflictcli.gold.sheet import SHEET

REPORTS = (
    ("raid", "Warplanes carried out four airstrikes near Mosul in Iraq on 2 May 2031, killing 12 people."),
    ("two", "Two airstrikes hit Raqqa in Syria on 3 May 2031. Shelling hit Kobani in Syria on 4 May 2031."),
    ("sport", "The home team won the match three to nothing."),
    ("talks", "The two sides spoke of the airstrikes of past years, and of how to prevent an airstrike."),
)
Correct = Callable[[list[dict[str, str]]], None]
Corrected = Callable[[Correct], Path]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.jsonl"
    told = ({"id": id, "text": text, "published": "2031-05-05", "source": "Vell Wire"} for id, text in REPORTS)
    path.write_text("".join(json.dumps(each) + "\n" for each in told))
    return path


@pytest.fixture
def events(conflict: Conflict, feed: Path) -> Path:
    assert conflict("extract", feed, "-q", "-o", "events.csv").status == 0
    return feed.with_name("events.csv")


@pytest.fixture
def corrected(conflict: Conflict, feed: Path) -> Corrected:
    """The sheet of all reports, every row right and every other document without events, but for what is corrected."""
    assert conflict("sample", feed, "-q", "-o", "sheet.csv").status == 0

    def write(correct: Correct) -> Path:
        with feed.with_name("sheet.csv").open(newline="") as file:
            lines = list(csv.DictReader(file))
        with_rows = {line["doc_id"] for line in lines if line["event_id"]}
        for line in lines:
            line["ok"] = "y" if line["event_id"] or line["doc_id"] not in with_rows else ""
        correct(lines)
        path = feed.with_name("gold.csv")
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, list(SHEET))
            writer.writeheader()
            writer.writerows(lines)
        return path

    return write


def nothing(_: list[dict[str, str]]) -> None:
    """All rows are right."""


def figures(done: Done) -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in csv.DictReader(io.StringIO(done.out))}


def line_of(lines: list[dict[str, str]], place: str) -> dict[str, str]:
    return next(line for line in lines if line["location"] == place)


def empty_of(lines: list[dict[str, str]], id: str) -> dict[str, str]:
    return next(line for line in lines if line["doc_id"] == id and not line["event_id"])


# ---- the way round -------------------------------------------------------------------------------------------


def test_what_nobody_had_to_correct_scores_1(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    done = conflict("score", events, corrected(nothing))
    assert done.status == 0
    told = figures(done)
    assert tuple(told["events"]) == tuple(FIGURE_COLUMNS)
    assert {row["f1"] for row in told.values()} <= {"1.0", ""}
    assert done.closing == (
        "3 rows, 3 of them in the 4 documents of the gold, precision 100.0 %, recall 100.0 %, f1 100.0 %"
    )


def test_what_a_person_corrects_is_what_is_scored(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    def correct(lines: list[dict[str, str]]) -> None:
        line_of(lines, "Kobani")["ok"] = "n"  # a false row
        line_of(lines, "Mosul").update(strikes="5", admin1="")  # one wrong, one that nothing says
        line_of(lines, "Raqqa").update(fatalities="2")  # one missing
        empty_of(lines, "talks").update(event_date="2031-05-01", location="Vell", sub_event_type="Armed clash")

    done = conflict("score", events, corrected(correct))
    told = figures(done)
    assert {name: told["events"][name] for name in ("gold", "rows", "right", "missing", "unfounded")} == {
        "gold": "3", "rows": "3", "right": "2", "missing": "1", "unfounded": "1",
    }  # fmt: skip
    assert [told["strikes"][name] for name in ("right", "wrong", "missing", "unfounded")] == ["1", "1", "0", "0"]
    assert [told["strikes_max"][name] for name in ("right", "wrong", "missing", "unfounded")] == ["1", "1", "0", "0"]
    assert [told["admin1"][name] for name in ("right", "wrong", "missing", "unfounded")] == ["1", "0", "0", "1"]
    assert [told["fatalities"][name] for name in ("right", "wrong", "missing", "unfounded")] == ["1", "0", "1", "0"]
    assert told["Armed clash"]["missing"] == "1"


def test_a_workbook_does_as_well(conflict: Conflict, events: Path, feed: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    conflict("sample", feed, "-q", "-o", "sheet.xlsx")
    book = openpyxl.load_workbook(feed.with_name("sheet.xlsx"))
    names = [cell.value for cell in book.active[1]]
    for line in book.active.iter_rows(min_row=2):
        told = dict(zip(names, line, strict=True))
        if told["event_id"].value or told["doc_id"].value in ("sport", "talks"):
            told["ok"].value = "y"
        if told["location"].value == "Mosul":
            told["strikes"].value = 7
    book.save(feed.with_name("gold.xlsx"))
    told = figures(conflict("score", events, feed.with_name("gold.xlsx")))
    assert (told["events"]["f1"], told["strikes"]["wrong"], told["event_date"]["right"]) == ("1.0", "1", "3")


def test_rows_may_be_piped_in(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(nothing)
    piped = conflict("score", gold, stdin=events.read_text())
    assert piped.out == conflict("score", events, gold).out


def test_the_order_of_rows_and_files_changes_nothing(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(lambda lines: line_of(lines, "Raqqa").update(strikes="9"))
    head, *rows = events.read_text().splitlines(keepends=True)
    for name, some in (("one.csv", rows[2:]), ("two.csv", rows[:2])):
        events.with_name(name).write_text("".join([head, *some]))
    whole = conflict("score", events, gold)
    parts = conflict("score", events.with_name("one.csv"), events.with_name("two.csv"), gold)
    assert parts.out == whole.out


def test_any_table_with_doc_id_is_gold(conflict: Conflict, events: Path) -> None:
    gold = events.with_name("mine.csv")
    gold.write_text("doc_id,event_date,location\nraid,2031-05-02,Mosul\nsport,,\n")
    done = conflict("score", events, gold)
    told = figures(done)
    assert list(told) == ["events", "event_date", "event_date_meets", "location", "location_50km"]
    assert told["events"]["f1"] == "1.0"
    assert "2 rows of documents that the gold does not judge: left out" in done.err


def test_columns_are_those_asked_for(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    done = conflict("score", events, corrected(nothing), "--columns", "strikes,country")
    assert list(figures(done)) == ["events", "strikes", "country"]


# ---- groups, an earlier run, cases, floors -------------------------------------------------------------------


def test_figures_by_group(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(lambda lines: line_of(lines, "Kobani").update(ok="n"))
    told = figures(conflict("score", events, gold, "--by", "country,confidence", "--by", "stratum"))
    assert [told[f"country: {name}"]["precision"] for name in ("Iraq", "Syria")] == ["1.0", "0.5"]
    assert "stratum: no row" in told


def test_what_was_gained_and_lost_since(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    head, *rows = events.read_text().splitlines(keepends=True)
    old = events.with_name("old.csv")
    old.write_text(head + "".join(row for row in rows if "Kobani" not in row).replace("Raqqa", "Homs"))
    gold = corrected(nothing)
    told = conflict("score", events, gold, "--against", old, "-f", "table")
    assert "events that have a row       1     0" in told.out
    assert "location                     1     0" in told.out
    assert "1 document better, 0 worse, 3 as before; f1 80.0 → 100.0." in " ".join(told.out.split())
    assert figures(conflict("score", events, gold, "--against", old))["events"]["f1_before"] == "0.8"


def test_cases_are_written_one_by_one(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(lambda lines: line_of(lines, "Mosul").update(strikes="5"))
    assert conflict("score", events, gold, "--failures", "cases.jsonl", "-q").status == 0
    cases = [json.loads(line) for line in events.with_name("cases.jsonl").read_text().splitlines()]
    assert [(each["sort"], each["column"], each["wanted"], each["came"]) for each in cases] == [
        ("wrong", "strikes", "5", "4"),
        ("wrong", "strikes_min", "5", "4"),
        ("wrong", "strikes_max", "5", "4"),
    ]
    assert cases[0]["evidence"] == REPORTS[0][1]


def test_a_figure_below_its_floor_ends_with_status_1(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(lambda lines: line_of(lines, "Mosul").update(strikes="5"))
    assert conflict("score", events, gold, "--least", "1", "--least", "strikes=0.5,recall=1").status == 0
    done = conflict("score", events, gold, "--least", "strikes=0.9", "-q")
    assert done.status == 1
    assert done.err == "conflict: strikes f1 is 0.5000, below 0.9\n"
    assert figures(done)["strikes"]["f1"] == "0.5"


# ---- what is told and refused --------------------------------------------------------------------------------


def test_what_nobody_looked_at_is_left_out_and_told(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    def correct(lines: list[dict[str, str]]) -> None:
        line_of(lines, "Kobani")["ok"] = ""
        empty_of(lines, "sport")["ok"] = "?"

    done = conflict("score", events, corrected(correct))
    assert figures(done)["events"]["gold"] == "1"
    assert "1 document of the gold without a verdict on each row: left out" in done.err
    assert "1 document of the gold with ? as a verdict: left out" in done.err
    assert "nobody looked at any document of: several rows, high; turned away" in done.err


def test_a_sheet_without_verdicts_is_no_gold(conflict: Conflict, events: Path, feed: Path) -> None:
    conflict("sample", feed, "-q", "-o", "sheet.csv")
    done = conflict("score", events, "sheet.csv")
    assert done.status == 2
    assert "4 of its documents have no verdict: write y or n into the column ok" in done.err


def test_merged_events_are_refused(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(nothing)
    conflict("merge", events, "-q", "-o", "merged.csv")
    for arguments in ((events.with_name("merged.csv"), gold), (events, events.with_name("merged.csv"))):
        done = conflict("score", *arguments)
        assert done.status == 1
        assert done.out == ""
        assert "merged events" in done.err


def test_paths_that_differ_are_told(conflict: Conflict, events: Path) -> None:
    gold = events.with_name("mine.csv")
    for line in ("news/raid,Mosul", "news/raid,"):
        gold.write_text(f"doc_id,location\n{line}\n")
        told = conflict("score", events, gold).err
        assert "no row is of a document of the gold: its first is 'news/raid', that of the rows 'raid'" in told
        assert "doc_id must be the same in both" in told


def test_ids_of_which_the_spreadsheet_made_others_are_told(conflict: Conflict, events: Path) -> None:
    """Whatever is left of the gold: here its rows have gone with their days."""
    gold = events.with_name("mine.csv")
    gold.write_text("ok,doc_id,event_id,published,event_date\ny,RAID,,3/5/2031,\ny,two,1,,3/5/2031\n")
    done = conflict("score", events, gold)
    assert (done.status, "its first is 'RAID', that of the rows 'raid'" in done.err) == (1, True)


def test_a_report_of_which_a_line_cannot_be_read_is_left_out(
    conflict: Conflict, events: Path, corrected: Corrected
) -> None:
    done = conflict("score", events, corrected(lambda lines: line_of(lines, "Kobani").update(strikes="some")))
    told = figures(done)["events"]
    assert (told["gold"], told["rows"], told["f1"]) == ("1", "1", "1.0")
    assert "its strikes is no whole number: 'some': its report is left out" in done.err
    assert "1 document of the gold with a line that cannot be read: left out" in done.err


def test_a_row_judged_n_stays_wrong_beside_an_event_that_was_missed(
    conflict: Conflict, events: Path, corrected: Corrected
) -> None:
    def correct(lines: list[dict[str, str]]) -> None:
        line = line_of(lines, "Mosul")
        line["ok"] = "n"
        missed = {name: line[name] for name in ("event_date", "location", "country")}
        empty_of(lines, "raid").update(missed, sub_event_type="Armed clash")

    told = figures(conflict("score", events, corrected(correct)))["events"]
    assert [told[name] for name in ("right", "missing", "unfounded")] == ["2", "1", "1"]


def test_without_event_id_a_row_that_nobody_judged_confirms_nothing(
    conflict: Conflict, events: Path, corrected: Corrected
) -> None:
    def correct(lines: list[dict[str, str]]) -> None:
        line_of(lines, "Kobani")["ok"] = ""

    path = corrected(correct)
    with path.open(newline="") as file:
        lines = [{name: cell for name, cell in line.items() if name != "event_id"} for line in csv.DictReader(file)]
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)
    done = conflict("score", events, path)
    assert figures(done)["events"]["gold"] == "1"
    assert "It has no column event_id: each line that tells an event needs a verdict" in done.err


def test_rows_that_come_twice_count_once(
    conflict: Conflict, events: Path, corrected: Corrected, tmp_path: Path
) -> None:
    (tmp_path / "again.csv").write_bytes(events.read_bytes())
    done = conflict("score", events, "again.csv", corrected(nothing))
    assert figures(done)["events"]["precision"] == "1.0"
    assert done.closing.startswith("6 rows (3 of them came twice)")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--by", "contry"), "--by contry: no column; did you mean country?"),
        (("--by", ","), "--by names no column"),
        (("--columns", "evidence"), "--columns evidence: not scored"),
        (("--columns", "time_precision"), "has no such column"),
        (("--least", "80"), "--least '80' is no floor. Write a share from 0 to 1"),
        (("--failures", "-"), "--failures names a file"),
        (("-f", "geojson"), "figures stand nowhere on a map"),
        (("--against", "-"), "only one of EVENTS, GOLD and --against can be standard input"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    conflict: Conflict,
    events: Path,
    corrected: Corrected,
    options: tuple[str, ...],
    words: str,
) -> None:
    rows = "-" if options[0] == "--against" else events
    done = conflict("score", rows, corrected(nothing), *options)
    assert done.status == 2
    assert words in done.err


def test_what_is_not_there_is_told(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    gold = corrected(nothing)
    for arguments in (("nowhere.csv", gold), (events, "nowhere.csv"), (events, gold, "--against", "nowhere.csv")):
        done = conflict("score", *arguments)
        assert (done.status, done.out) == (1, "")
        assert "nowhere.csv" in done.err


def test_without_gold_it_says_what_is_needed(conflict: Conflict) -> None:
    done = conflict("score")
    assert done.status == 2
    assert "two are needed: rows, and GOLD, as the last" in done.err


def test_the_closing_line_for_programs(conflict: Conflict, events: Path, corrected: Corrected) -> None:
    done = conflict("score", events, corrected(nothing), "--log-format", "json")
    told = json.loads(done.closing)
    assert {name: told[name] for name in ("documents", "scored", "gold_events", "f1", "pending")} == {
        "documents": 4, "scored": 3, "gold_events": 3, "f1": 1.0, "pending": 0,
    }  # fmt: skip


# ---- types that nobody has, and codes ------------------------------------------------------------------------


def table(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def test_a_type_that_is_spelt_as_none_is_told_once(conflict: Conflict, tmp_path: Path) -> None:
    head = "event_id,doc_id,event_date,location,sub_event_type"
    rows = table(tmp_path / "rows.csv", head, "1,a,2031-05-02,Ostra,Cattle raid", "2,b,2031-05-03,Miro,Cattle raid")
    gold = table(
        tmp_path / "gold.csv",
        head.removeprefix("event_id,"),
        "a,2031-05-02,Ostra,Catle raid",
        "b,2031-05-03,Miro,Catle raid",
        "c,2031-05-04,Vell,armed clash",
        "d,2031-05-04,Vell,Sorcery",
    )
    told = conflict("score", rows, gold).err
    assert told.count("types that no row has, nor ACLED: 'Catle raid' (did you mean 'Cattle raid'?), 'Sorcery'") == 1
    assert "no row has, nor ACLED" not in conflict("score", rows, gold, "--columns", "location").err


def test_codes_are_scored_where_both_have_them(conflict: Conflict, tmp_path: Path) -> None:
    head = "event_id,doc_id,event_date,location,actor_code"
    rows = table(tmp_path / "rows.csv", head, "1,a,2031-05-02,Ostra,A; B", "2,b,2031-05-03,Miro,C")
    gold = table(tmp_path / "gold.csv", head, ",a,2031-05-02,Ostra,b; A", ",b,2031-05-03,Miro,D")
    told = figures(conflict("score", rows, gold, "--columns", "actor_code"))["actor_code"]
    assert (told["right"], told["wrong"]) == ("1", "1")
    plain = table(tmp_path / "plain.csv", *(line.rpartition(",")[0] for line in rows.read_text().splitlines()))
    assert "actor_code" not in figures(conflict("score", plain, gold))
    refused = conflict("score", plain, gold, "--columns", "actor_code")
    assert refused.status == 2 and "--columns actor_code: no row has it" in refused.err
