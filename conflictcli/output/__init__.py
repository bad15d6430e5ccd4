"""Any table → its format: one small file each, rows written as they come.

delimited   csv, tsv
json        json, jsonl
parquet     parquet, with typed columns
dataset     a folder of Parquet files
geojson     features at the points of a row's places
xlsx        an Excel workbook, with typed cells
terminal    the tables for a person
screen      what a terminal can show; letters: in which letters
days        days as words
files       a file that appears whole or not at all
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO

from conflictcli.output.screen import FILE, Screen

if TYPE_CHECKING:
    from conflictcli.tables import Columns, Record

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "parquet", "geojson", "xlsx")
BINARY = {"parquet": "Parquet", "xlsx": "Excel"}
"""The formats that are no text to look at, as a person calls them."""


def unheard(_: str) -> None:
    """Nobody asked what was left out."""


def unknown() -> str:
    """Nobody knows which rules found the rows."""
    return ""


def write(
    records: Iterable[Record],
    columns: Columns,
    stream: TextIO,
    form: str,
    *,
    raw: bool = False,
    header: bool = True,
    screen: Screen = FILE,
    mapped: Callable[[Record], Record] | None = None,
    told: Callable[[str], None] = unheard,
    ruleset: Callable[[], str] = unknown,
) -> None:
    """Write a table in one of `FORMATS`; `raw` leaves text as it is that a spreadsheet would take for a formula.

    `header`: whether CSV and TSV begin with the names of the columns. `screen`: what a table is drawn for. `mapped`:
    what a row is written as, in these columns, where that is not itself. `told` hears what a format cannot hold.
    `ruleset`: the name of the rules that found the rows, which Parquet, GeoJSON and Excel have room for; it is asked
    when all are written, and empty where nobody knows.

    What is `BINARY` goes to the bytes below the stream. Raises MissingExtra where its library is not installed.
    """
    if form == "geojson":
        from conflictcli.output import geojson

        geojson.write(records, stream, mapped, ruleset)
        return
    if mapped is not None:
        records = map(mapped, records)
    if form == "csv" or form == "tsv":
        from conflictcli.output import delimited

        delimited.write(records, columns, stream, delimiter="," if form == "csv" else "\t", raw=raw, header=header)
    elif form == "json" or form == "jsonl":
        from conflictcli.output import json

        (json.write_array if form == "json" else json.write_lines)(records, stream)
    elif form == "parquet":
        from conflictcli.output import parquet

        parquet.write(records, columns, stream.buffer, ruleset)
    elif form == "xlsx":
        from conflictcli.output import xlsx

        xlsx.write(records, columns, stream.buffer, told, ruleset=ruleset)
    else:
        from conflictcli.output import terminal

        terminal.write(records, columns, stream, screen)
