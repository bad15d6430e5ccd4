"""Workbooks as spreadsheets, people and mischief leave them → the sheet that was meant, or why there is none."""

from __future__ import annotations

import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from conflictcli.gold import workbook
from conflictcli.gold.read import Gold, gold
from conflictcli.gold.workbook import FIRST

openpyxl, xlsxwriter = pytest.importorskip("openpyxl"), pytest.importorskip("xlsxwriter")

HEAD = ("ok", "doc_id", "event_id", "location", "strikes")
LINES = (HEAD, ("y", "a", "1", "Ostra", 4), ("n", "a", "2", "Miro", 2), ("y", "b", "3", "Vell", 1))
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def book_of(*lines: tuple[Any, ...]) -> Any:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    return book


def read(book: Any, tmp_path: Path) -> Gold:
    book.save(tmp_path / "gold.xlsx")
    return gold(str(tmp_path / "gold.xlsx"))


def events(found: Gold) -> dict[str, list[object]]:
    return {
        id: [(event["location"], event["strikes"]) for event in each.events] for id, each in found.documents.items()
    }


RIGHT: dict[str, list[object]] = {"a": [("Ostra", 4)], "b": [("Vell", 1)]}


# ---- which sheet, and where it begins ------------------------------------------------------------------------


def test_the_sheet_with_verdicts_is_taken_before_one_of_notes(tmp_path: Path) -> None:
    book = book_of(("doc_id", "remark", "location", "country", "strikes", "target"), ("a", "odd", "Miro", "", 9, ""))
    sheet = book.create_sheet("to correct")
    for line in LINES:
        sheet.append(line)
    assert events(read(book, tmp_path)) == RIGHT


def test_without_verdicts_the_sheet_with_most_columns_of_events_is_taken(tmp_path: Path) -> None:
    book = book_of(("doc_id", "remark"), ("a", "odd"))
    for line in (("doc_id", "location", "strikes"), ("a", "Ostra", 4)):
        book.create_sheet("rows") if len(book.worksheets) == 1 else None
        book.worksheets[1].append(line)
    assert events(read(book, tmp_path)) == {"a": [("Ostra", 4)]}


@pytest.mark.parametrize("above", [(("Norland, second half",),), (("My sheet",), (None, "of May")), ((),)])
def test_a_title_or_nothing_may_stand_above_the_header(above: tuple[tuple[Any, ...], ...], tmp_path: Path) -> None:
    assert events(read(book_of(*above, *LINES), tmp_path)) == RIGHT


def test_a_line_is_named_by_its_number_in_the_sheet(tmp_path: Path) -> None:
    found = read(book_of(("title",), (), *LINES[:2], (), ("y", "b", "3", "Vell", "many")), tmp_path)
    assert found.skipped[0].where.endswith("gold.xlsx:6")


def test_a_header_far_below_is_not_looked_for(tmp_path: Path) -> None:
    assert events(read(book_of(*[("note",)] * (FIRST - 1), *LINES), tmp_path)) == RIGHT
    found = read(book_of(*[("note",)] * FIRST, *LINES), tmp_path)
    assert "no column 'doc_id' in the first 10 rows of any of its sheets" in found.skipped[0].reason


# ---- cells ---------------------------------------------------------------------------------------------------


def test_text_that_was_guarded_in_the_csv_of_which_it_was_made_is_read_as_it_was(tmp_path: Path) -> None:
    found = read(book_of(HEAD, ("y", "'@feed/1", "1", "'=Ostra", 4), ("y", "-2", "2", "O'Miro", 1)), tmp_path)
    assert events(found) == {"-2": [("O'Miro", 1)], "@feed/1": [("=Ostra", 4)]}


def test_a_formula_that_was_never_computed_is_told_and_its_report_left_out(tmp_path: Path) -> None:
    found = read(book_of(*LINES[:3], ("y", "b", "3", "Vell", "=1+2")), tmp_path)
    assert events(found) == {"a": [("Ostra", 4)]}
    assert (found.unread, len(found.skipped)) == (1, 1)
    assert found.skipped[0].reason.startswith("its strikes is a formula that was never computed: open the workbook")


def test_a_formula_where_nothing_is_scored_harms_no_line(tmp_path: Path) -> None:
    found = read(book_of((*HEAD, "note", "mine"), (*LINES[1], "=1+2", "=B1")), tmp_path)
    assert (events(found), found.skipped) == ({"a": [("Ostra", 4)]}, ())


@pytest.mark.parametrize(("cell", "strikes"), [("<f>1+2</f><v>3</v>", 3), ('<f>""</f><v></v>', None)])
def test_a_formula_is_what_it_came_to(cell: str, strikes: int | None, tmp_path: Path) -> None:
    path = damaged(tmp_path, {SHEET: lambda text: text.replace(b'<c r="E2"><v>4</v>', computed(cell))})
    assert events(gold(str(path)))["a"] == [("Ostra", strikes)]


def computed(cell: str) -> bytes:
    return f'<c r="E2" t="str">{cell}'.encode()


# ---- damage and mischief -------------------------------------------------------------------------------------


def damaged(tmp_path: Path, parts: Mapping[str, Callable[[bytes], bytes | None]]) -> Path:
    """A workbook that is right but for these parts; those of which nothing is left are not in it."""
    with xlsxwriter.Workbook(tmp_path / "right.xlsx") as book:
        sheet = book.add_worksheet()
        for at, line in enumerate(LINES):
            sheet.write_row(at, 0, line)
    path = tmp_path / "gold.xlsx"
    with (
        zipfile.ZipFile(tmp_path / "right.xlsx") as right,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in right.namelist():
            text = parts.get(name, bytes)(right.read(name))
            if text is not None:
                archive.writestr(name, text)
    return path


def test_what_is_left_as_it_was_is_read(tmp_path: Path) -> None:
    assert events(gold(str(damaged(tmp_path, {})))) == RIGHT


ENTITY = b'<!DOCTYPE x [<!ENTITY e "Miro">]>'


@pytest.mark.parametrize(
    ("name", "damage", "said"),
    [
        (SHEET, lambda text: text[: len(text) // 2], "unclosed token"),
        (SHEET, lambda text: text.replace(b"</row>", b"</raw>"), "mismatched tag"),
        (STRINGS, lambda text: None, "sharedStrings.xml"),
        (STRINGS, lambda text: b"<", "unclosed token"),
        ("xl/workbook.xml", lambda text: b"", "Document is empty"),
        ("[Content_Types].xml", lambda text: None, "[Content_Types].xml"),
        (SHEET, lambda text: text.replace(b"<worksheet", ENTITY + b"<worksheet"), "declares a document type"),
        (STRINGS, lambda text: ENTITY + text.replace(b"Ostra", b"&e;"), "declares a document type"),
        (SHEET, lambda text: ENTITY.decode().encode("utf-16"), "declares a document type"),
    ],
)
def test_a_damaged_workbook_is_told_and_nothing_of_it_taken(
    name: str, damage: Callable[[bytes], bytes | None], said: str, tmp_path: Path
) -> None:
    found = gold(str(damaged(tmp_path, {name: damage})))
    assert not found.documents
    (skipped,) = found.skipped
    assert skipped.reason.startswith("no Excel workbook that can be read (")
    assert said in skipped.reason
    assert skipped.reason.endswith("Save it anew as .xlsx or .csv")


def test_a_workbook_that_lost_its_sheet_has_no_documents(tmp_path: Path) -> None:
    found = gold(str(damaged(tmp_path, {SHEET: lambda text: None})))
    assert (found.documents, found.skipped[0].reason[:18]) == ({}, "no column 'doc_id'")


@pytest.mark.parametrize("part", [0.3, 0.9, 0.999])
def test_a_workbook_that_was_cut_short_is_told(part: float, tmp_path: Path) -> None:
    whole = damaged(tmp_path, {}).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: int(len(whole) * part)])
    found = gold(str(tmp_path / "cut.xlsx"))
    assert (found.documents, found.skipped[0].reason[:34]) == ({}, "no Excel workbook that can be read")


def test_a_table_that_is_only_called_a_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "gold.xlsx").write_text("doc_id\na\n")
    assert "no Excel workbook that can be read" in gold(str(tmp_path / "gold.xlsx")).skipped[0].reason


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    path = damaged(tmp_path, {})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/more.xml", "w") as stream:
        for _ in range(101):
            stream.write(bytes(1_000_000))
    tracemalloc.start()
    found = gold(str(path))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "it would unpack to more than 100 MB" in found.skipped[0].reason
    assert most < 50_000_000


def test_no_more_rows_are_looked_for_than_a_sheet_can_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row may say that it is the two-thousand-millionth: those before it would all be gone through."""
    monkeypatch.setattr(workbook, "ROWS", 1000)
    far = b'<row r="2000000000"><c r="A2000000000" t="n"><v>1</v></c></row></sheetData>'
    path = damaged(tmp_path, {SHEET: lambda text: text.replace(b"</sheetData>", far)})
    assert events(gold(str(path))) == RIGHT
