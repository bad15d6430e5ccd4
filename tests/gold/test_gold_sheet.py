"""A sample → a sheet: what stands in its lines, in which order, and how it comes back."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import RECORDS, raid

from conflictcli import output
from conflictcli.document import Document
from conflictcli.gold.draw import Drawn
from conflictcli.gold.for_excel import SheetToCorrect
from conflictcli.gold.read import Gold, gold
from conflictcli.gold.seen import Seen
from conflictcli.gold.sheet import LONGEST, SHEET, cut, lines, short, whole
from conflictcli.output import xlsx
from conflictcli.tables import EVENTS, Record

TEXT = "Jets hit Ostra on 2 May.\n\nThree people died in Miro."
SAMPLE = [
    Drawn(
        Seen(
            Document("one", TEXT, "Raids", date(2031, 5, 3), "Vell Wire"),
            (
                raid("one", event_id="1", evidence="Jets hit Ostra on 2 May.", start=0, end=24),
                raid("one", event_id="2", location="=Miro", strikes=None, strikes_min=24),
            ),
            True,
        ),
        "several rows, high",
        2.5,
    ),
    Drawn(Seen(Document("two", "A quiet day."), (), True), "no row", 7.0),
]


def as_text(form: str = "csv") -> str:
    stream = io.StringIO()
    output.write(lines(SAMPLE), SHEET, stream, form)
    return stream.getvalue()


def test_each_row_is_a_line_and_each_document_ends_in_an_empty_one() -> None:
    told = list(lines(SAMPLE))
    assert [(each["doc"], each["doc_id"], each["event_id"], each["location"]) for each in told] == [
        (1, "one", "1", "Ostra"),
        (1, "one", "2", "=Miro"),
        (1, "one", None, None),
        (2, "two", None, None),
    ]
    assert {tuple(each) for each in told} == {tuple(SHEET)}


def test_the_text_stands_in_the_first_line_before_what_was_read_from_it() -> None:
    told = list(lines(SAMPLE))
    assert [each["text"] for each in told] == [TEXT, None, None, "A quiet day."]
    assert [each["title"] for each in told] == ["Raids", None, None, None]
    assert [each["published"] for each in told] == ["2031-05-03", None, None, None]
    names = list(SHEET)
    assert names[:5] == ["ok", "doc", "published", "title", "text"]
    assert names.index("text") < names.index("evidence") < names.index("event_date") < names.index("strikes")
    assert names.index("actor") < names.index("note") < names.index("stratum") < names.index("event_id")


def test_each_line_tells_its_stratum_and_weight() -> None:
    assert [(each["stratum"], each["weight"]) for each in lines(SAMPLE)] == [
        *[("several rows, high", 2.5)] * 3,
        ("no row", 7.0),
    ]


def test_nothing_is_run_as_a_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(as_text())))
    assert rows[1]["location"] == "'=Miro"


def test_what_only_says_the_same_again_is_left_out() -> None:
    first, second = list(lines(SAMPLE))[:2]
    assert (first["event_date"], first["event_date_end"]) == ("2031-05-02", None)
    assert (first["strikes"], first["strikes_min"], first["strikes_max"]) == (4, None, None)
    assert (second["strikes"], second["strikes_min"], second["strikes_max"]) == (None, 24, None)


@settings(deadline=None)
@given(RECORDS)
def test_and_comes_back_when_it_is_read(row: Record) -> None:
    told = {**dict.fromkeys(EVENTS), **short(row)}
    back = whole(told)
    assert {name: back[name] for name in SHEET if name in EVENTS} == {
        name: row[name] for name in SHEET if name in EVENTS
    }


# ---- a sheet that nobody has corrected, and one that somebody has --------------------------------------------


def judged(path: Path) -> Gold:
    """The sheet, with all its rows right, in the format of the file's name."""
    rows = [
        {**each, "ok": None if each["event_id"] is None and each["doc_id"] == "one" else "y"} for each in lines(SAMPLE)
    ]
    with path.open("wb") as binary, io.TextIOWrapper(binary, encoding="utf-8", newline="\n") as stream:
        if path.suffix == ".xlsx":
            xlsx.write(rows, SHEET, stream.buffer, sheet=SheetToCorrect)
        else:
            output.write(rows, SHEET, stream, path.suffix[1:])
    return gold(str(path))


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.tsv", "sheet.jsonl", "sheet.json", "sheet.xlsx", "sheet.parquet"])
def test_a_corrected_sheet_is_gold_in_any_format(name: str, tmp_path: Path) -> None:
    found = judged(tmp_path / name)
    assert found.skipped == ()
    assert {id: (each.stratum, each.weight) for id, each in found.documents.items()} == {
        "one": ("several rows, high", 2.5),
        "two": ("no row", 7.0),
    }
    events = found.documents["one"].events
    wanted = SAMPLE[0].seen.rows
    assert [{name: event[name] for name in SHEET if name in EVENTS and name not in LOST} for event in events] == [
        {name: row[name] for name in SHEET if name in EVENTS and name not in LOST} for row in wanted
    ]
    assert found.documents["two"].events == ()


LOST = ("title", "published", "source", "url")
"""What is told once, of the document."""


def test_a_sheet_that_nobody_has_looked_at_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text(as_text())
    found = gold(str(tmp_path / "sheet.csv"))
    assert (found.documents, found.pending, found.skipped) == ({}, 2, ())
    assert found.unseen == ("no row", "several rows, high")


def test_the_workbook_is_made_for_reading(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    judged(tmp_path / "sheet.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "sheet.xlsx").active
    names = [cell.value for cell in sheet[1]]
    text = sheet.cell(2, names.index("text") + 1)
    assert text.value == TEXT
    assert text.alignment.wrap_text
    assert sheet.row_dimensions[2].height == 45
    assert sheet.freeze_panes == "C2"
    assert sheet.data_validations.dataValidation[0].formula1 == '"y,n,?"'
    assert sheet.cell(3, names.index("location") + 1).data_type == "s"


# ---- long texts ----------------------------------------------------------------------------------------------


def test_a_text_that_a_cell_holds_is_left_as_it_is() -> None:
    assert cut("x" * LONGEST, []) == "x" * LONGEST


def test_of_a_long_text_the_beginning_and_what_stands_around_its_events_are_shown() -> None:
    text = "".join(f"{at:06} " for at in range(20_000))
    shown = cut(text, [(70_000, 70_006), None, (100_002, 100_008)])
    assert shown.startswith("000000 000001")
    assert text[70_000:70_006] in shown
    assert text[100_002:100_008] in shown
    assert shown.count("[…]") == 3


@settings(deadline=None)
@given(st.text(max_size=400), st.lists(st.tuples(st.integers(0, 400), st.integers(1, 40)), max_size=5))
def test_no_text_is_longer_than_a_cell(text: str, spans: list[tuple[int, int]]) -> None:
    shown = cut(text, [(at, at + length) for at, length in spans if at < len(text)], most=60)
    assert len(shown) <= 60 + len("\n[…]\n")
    assert shown[:20] == text[:20]
