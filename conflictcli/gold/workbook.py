"""An Excel workbook that a person has corrected → its records: the first sheet that has the column asked for.

Read with what Python has: a workbook is a zip archive of XML (ECMA-376, Office Open XML).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

from conflictcli.readers.records import Record
from conflictcli.readers.skipped import Skipped
from conflictcli.tables import EVENTS

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LARGEST = 256 * 1024 * 1024
"""Bytes of a sheet, unpacked: far above any that a person corrects."""
FIRST_DAY, DAYS_BEFORE = date(1900, 3, 1), 61
"""Excel counts days from 1900, which it takes for a leap year: 61 is the first of March."""
_REFERENCE = re.compile(r"([A-Z]+)\d+")
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def records(path: str, key: str, hint: str) -> Iterator[Record | Skipped]:
    """The records of a workbook, each named path:line; a Skipped where it cannot be read, or has no such column."""
    try:
        sheets = tables(Path(path))
    except OSError as problem:
        yield Skipped(path, problem.strerror or str(problem))
        return
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError) as problem:
        yield Skipped(path, f"no Excel workbook that can be read ({problem}). Save it anew as .xlsx or .csv")
        return
    for rows in sheets:
        header = next(iter(rows), (0, {}))[1]
        names = {at: str(name) for at, name in header.items() if name is not None}
        if key not in names.values():
            continue
        for line, cells in rows[1:]:
            if any(cells.get(at) not in (None, "") for at in names):
                values = {name: value_of(cells.get(at), name) for at, name in names.items()}
                yield Record(f"{path}:{line}", Path(path).name, values)
        return
    yield Skipped(path, f"no column {key!r} in any of its sheets. {hint}")


Rows = Sequence[tuple[int, Mapping[str, object]]]
"""Rows of a sheet by line, each with its cells by letter."""


def tables(path: Path) -> list[Rows]:
    with zipfile.ZipFile(path) as archive:
        found = sorted((int(m[1]), name) for name in archive.namelist() if (m := _SHEET.fullmatch(name)))
        shared = strings(part(archive, "xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in archive.namelist() else []
        return [rows_of(part(archive, name), shared) for _, name in found]


def part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Raises ValueError where it is larger than a sheet can be, or brings entities of its own."""
    if archive.getinfo(name).file_size > LARGEST:
        raise ValueError(f"{name} is larger than can be")
    data = archive.read(name)
    if b"<!DOCTYPE" in data[:1000]:
        raise ValueError(f"{name} is not what a spreadsheet writes")
    return ElementTree.fromstring(data)


def strings(root: ElementTree.Element) -> list[str]:
    return [text_of(each) for each in root.iter(f"{MAIN}si")]


def text_of(element: ElementTree.Element) -> str:
    """Text, also of pieces in several fonts; what says how it is spoken (`rPh`) is left out."""
    own = "".join(each.text or "" for each in element.findall(f"{MAIN}t"))
    return own + "".join(each.text or "" for each in element.findall(f"{MAIN}r/{MAIN}t"))


def rows_of(root: ElementTree.Element, shared: Sequence[str]) -> Rows:
    rows: list[tuple[int, Mapping[str, object]]] = []
    for row in root.iter(f"{MAIN}row"):
        cells = {
            found[1]: cell_of(cell, shared)
            for cell in row.findall(f"{MAIN}c")
            if (found := _REFERENCE.fullmatch(cell.get("r", "")))
        }
        rows.append((int(row.get("r") or len(rows) + 1), cells))
    return rows


def cell_of(cell: ElementTree.Element, shared: Sequence[str]) -> object:
    kind, value = cell.get("t", "n"), cell.findtext(f"{MAIN}v")
    if kind == "inlineStr":
        told = cell.find(f"{MAIN}is")
        return text_of(told) if told is not None else None
    if value is None:
        return None
    return shared[int(value)] if kind == "s" else value


def value_of(cell: object, name: str) -> object:
    """A cell as its column has it: days are numbers in Excel."""
    if EVENTS.get(name) != "date" or not isinstance(cell, str) or _DAY.match(cell):
        return cell
    try:
        days = int(float(cell))
    except (ValueError, OverflowError):
        return cell
    return (FIRST_DAY + timedelta(days - DAYS_BEFORE)).isoformat() if DAYS_BEFORE <= days < 2_900_000 else cell
