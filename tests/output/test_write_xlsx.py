"""Excel: typed cells, real days, text that is only text, limits that are told; the same rows give the same bytes."""

from __future__ import annotations

import errno
import io
import re
import zipfile
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conflictcli import output
from conflictcli.output import xlsx
from conflictcli.output.files import CannotWrite
from conflictcli.tables import EVENTS, MENTIONS, Columns, Record

pytest.importorskip("xlsxwriter", reason="pip install 'conflictcli[xlsx]' to test Excel")
openpyxl = pytest.importorskip("openpyxl", reason="pip install openpyxl to read workbooks back")

COLUMNS = {"event_id": "text", "event_date": "date", "strikes": "integer", "latitude": "decimal", "evidence": "text"}


def row(**cells: object) -> Record:
    return {**dict.fromkeys(COLUMNS), **cells}  # type: ignore[dict-item]


def written(rows: list[Record], columns: Columns = COLUMNS, told=lambda _: None) -> bytes:
    binary = io.BytesIO()
    xlsx.write(rows, columns, binary, told)
    return binary.getvalue()


def sheet_of(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content)).active


def cells_of(content: bytes) -> list[tuple]:
    return list(sheet_of(content).iter_rows(values_only=True))


def test_cells_have_types():
    (header, told) = cells_of(
        written([row(event_id="a", event_date="2031-05-02", strikes=12, latitude=-33.5, evidence="Raids.")])
    )
    assert header == tuple(COLUMNS)
    assert told == ("a", datetime(2031, 5, 2), 12, -33.5, "Raids.")
    sheet = sheet_of(written([row(event_date="2031-05-02")]))
    assert sheet["B2"].number_format == "yyyy-mm-dd" and sheet["B2"].is_date


def test_the_header_stays_in_sight_and_filters():
    sheet = sheet_of(written([row(event_id="a"), row(event_id="b")]))
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["A1"].font.bold) == ("A2", "A1:E3", True)


@pytest.mark.parametrize("columns", [EVENTS, MENTIONS])
def test_no_rows_are_a_header(columns):
    assert cells_of(written([], columns)) == [tuple(columns)]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "@SUM(A1)", "+1", "-1", "{=A1}", "https://coast.example/", "mailto:a@b.example", "internal:Sheet1!A1",
     "12", "2031-05-02", "TRUE", " padded ", "a\nb", "a\tb", "<b>&amp;\"'", "x" * 32_767],
)  # fmt: skip
def test_text_is_only_text(text):
    content = written([row(event_id=text)])
    cell = sheet_of(content)["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (
        text,
        "s" if not text.startswith("=") else cell.data_type,
        None,
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet and "<hyperlink" not in sheet
        assert not any("hyperlink" in name or "externalLink" in name for name in archive.namelist())


def test_markup_of_the_library_is_no_markup_here():
    hostile = "<r><t>x</t></r>"
    content = written([row(event_id=hostile), row(event_id="</is></c><c t='str'><f>1+1</f></c>")])
    told = [cells[0] for cells in cells_of(content)[1:]]
    assert told == [hostile + " ", "</is></c><c t='str'><f>1+1</f></c>"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()


def test_what_is_too_long_for_a_cell_is_cut_and_told():
    told: list[str] = []
    content = written(
        [row(event_id="x" * 32_768, evidence="👩" * 20_000), row(event_id="y" * 32_767)], told=told.append
    )
    _, first, second = cells_of(content)
    assert len(first[0]) == 32_767 and first[0].endswith("x […]")
    assert len(first[4].encode("utf-16-le")) // 2 <= 32_767 and first[4].endswith("👩 […]")
    assert second[0] == "y" * 32_767
    assert told == ["longer than Excel holds (32,767 characters): 2 cells, cut off at “[…]”"]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 3)
    assert len(cells_of(written([row(event_id=str(n)) for n in range(2)]))) == 3
    with pytest.raises(CannotWrite, match="Excel holds 2 rows under the header, and these are more"):
        written([row(event_id=str(n)) for n in range(3)])


def test_days_and_numbers_that_excel_does_not_have_are_text():
    told = cells_of(
        written(
            [
                row(event_date="1775-04-19", strikes=2**63 - 1),
                row(event_date="1900-02-28", strikes=10**15),
                row(event_date="1900-03-01", strikes=10**15 - 1),
            ]
        )
    )
    assert told[1][1:3] == ("1775-04-19", str(2**63 - 1))
    assert told[2][1:3] == ("1900-02-28", str(10**15))
    assert told[3][1:3] == (datetime(1900, 3, 1), 10**15 - 1)


def test_the_same_rows_give_the_same_bytes(rows):
    assert written(rows, EVENTS) == written(rows, EVENTS)
    with zipfile.ZipFile(io.BytesIO(written(rows, EVENTS))) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
        assert re.search(r">1980-01-01T00:00:00Z</dcterms:created>", archive.read("docProps/core.xml").decode())


def test_a_disk_that_is_full_is_told_as_such():
    class Full(io.BytesIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        xlsx.write([row(event_id="a")], COLUMNS, Full())


TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"), min_size=1, max_size=12)


@given(st.lists(st.fixed_dictionaries({
    "event_id": TEXT,
    "event_date": st.none() | st.dates(xlsx.FIRST_DAY).map(lambda day: day.isoformat()),
    "strikes": st.none() | st.integers(0, 10**15 - 1),
    "latitude": st.none() | st.floats(-90, 90).map(lambda angle: round(angle, 4) + 0.0),
    "evidence": st.none() | TEXT,
}), max_size=3))  # fmt: skip
@example([row(event_id="_x0041_\x01", evidence="\x00\x1b[31m")])
@settings(max_examples=12, deadline=None)
def test_what_is_written_is_read_back(told):
    from openpyxl.utils.escape import unescape

    def cell(value: object) -> object:
        if isinstance(value, datetime):
            return value.date().isoformat()
        return unescape(value) if isinstance(value, str) else value

    back = [dict(zip(COLUMNS, map(cell, cells), strict=True)) for cells in cells_of(written(told))[1:]]
    assert back == told


def test_any_table_can_be_a_workbook(rows):
    binary = io.BytesIO()
    with io.TextIOWrapper(binary, encoding="utf-8") as stream:
        output.write(rows, EVENTS, stream, "xlsx")
        stream.flush()
        told = cells_of(binary.getvalue())
    assert told[0] == tuple(EVENTS) and len(told) == len(rows) + 1


def test_where_it_is_made_may_be_full() -> None:
    with pytest.raises(CannotWrite, match=r"no room in .* TMPDIR="), xlsx.room_for_it():
        raise OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(OSError, match="Input/output error"), xlsx.room_for_it():
        raise OSError(errno.EIO, "Input/output error")
