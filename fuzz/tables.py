"""Targets: rows → files of every format and back; rows of strangers → rows; reports → merged events.

An input is choices among cells, or, where it begins with `json:`, the rows themselves.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from importlib.util import find_spec

from conflictcli import output
from conflictcli.merge import sweep
from conflictcli.merge.columns import MERGED
from conflictcli.merge.event import merged
from conflictcli.merge.groups import events_of, groups, joined
from conflictcli.merge.parts import Event
from conflictcli.merge.report import distinct, report_of
from conflictcli.readers import Skipped
from conflictcli.rows.read import rows
from conflictcli.schemas import SCHEMAS, schema_of
from conflictcli.summary.aggregate import summarize
from conflictcli.summary.pivot import Pivot
from conflictcli.tables import EVENT_COLUMNS, EVENTS, Cell, Record
from fuzz.choices import Choices
from fuzz.target import LONG, Target, holds
from fuzz.words import HOSTILE

AS_WRITTEN = b"json:"
START = date(2031, 5, 30)
TEXTS = (
    *(
        "a",
        "=1+1",
        "'=1",
        "''-",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        '"',
        '""',
        "'",
        ",",
        ";",
        "|",
        " ",
        "a\nb",
        "\\",
    ),
    *(
        "None",
        "nan",
        "null",
        "true",
        "0",
        "2031-05-02",
        "1e5",
        "<r>x</r>",
        "https://a.example",
        "; ",
        "a; b",
        "mailto:a@b",
    ),
    *("x" * 300, "_x000D_", "#N/A", "'", "\ufeffa", *(each for each in HOSTILE if each < "\ud800" or each > "\udfff")),
)
INTEGERS = (0, 1, 2, 3, 5, 12, 40, 2**31, 2**53, 2**53 + 1, 10**15, 2**63 - 1)
ANGLES = (0.0, 36.335, -0.0001, 89.9999, -90.0, 43.1189, 1e-4, 12.5)
DAYS = ("2031-05-30", "2031-06-01", "1900-02-28", "1900-03-01", "0001-01-01", "9999-12-31", "2032-02-29")
KINDS: dict[str, tuple[Cell, ...]] = {"text": TEXTS, "integer": INTEGERS, "decimal": ANGLES, "date": DAYS}


def records_of(data: bytes) -> list[Record]:
    """A few rows, each with some cells of any kind."""
    if data.startswith(AS_WRITTEN):
        return [
            dict.fromkeys(EVENT_COLUMNS) | json.loads(line) for line in data[len(AS_WRITTEN) :].decode().splitlines()
        ]
    choices = Choices(data)
    told: list[Record] = []
    while choices.more and len(told) < 6:
        row: Record = dict.fromkeys(EVENT_COLUMNS)
        for _ in range(choices.number(12)):
            name = choices.one_of(EVENT_COLUMNS)
            kind = EVENTS[name]
            row[name] = choices.one_of(KINDS[kind])
            if kind == "text" and choices.number(4) == 3:
                row[name] = str(row[name]) + choices.one_of(TEXTS)
        first, last = row["event_date"], row["event_date_end"]
        if first and last:
            row["event_date"], row["event_date_end"] = sorted((str(first), str(last)))
        told.append(row | {"event_id": row["event_id"] or str(len(told))})
    return told


def plain(data: bytes) -> bytes:
    return as_written(records_of(data))


def as_written(told: list[Record]) -> bytes:
    lines = (json.dumps({name: cell for name, cell in row.items() if cell is not None}) for row in told)
    return AS_WRITTEN + "\n".join(lines).encode()


# ---- written and read back ------------------------------------------------------------------------------------


def written(told: list[Record], form: str) -> bytes:
    binary = io.BytesIO()
    stream = io.TextIOWrapper(binary, encoding="utf-8", newline="\n")
    output.write(told, EVENTS, stream, form)
    stream.flush()
    return binary.getvalue()


def read_back(content: bytes) -> list[Record | Skipped]:
    return [item for item in rows(["-"], io.BytesIO(content)) if not isinstance(item, Skipped) or item.error]


def comes_back(form: str) -> Callable[[bytes], None]:
    """A check: what is written in this format is read as it was, to the last character."""

    def check(data: bytes) -> None:
        told = records_of(data)
        content = written(told, form)
        held = read_back(content)
        holds(held == told, f"{form} is read otherwise than it was written", told, held)
        holds(written(told, form) == content, f"{form} is written otherwise the second time")

    return check


def check_geojson(data: bytes) -> None:
    """Features in the order of rows, with all their cells; positions on the globe."""
    told = records_of(data)
    collection = json.loads(written(told, "geojson"))
    holds([each["properties"] for each in collection["features"]] == told, "other properties", told, collection)
    for each in collection["features"]:
        points = (each["geometry"] or {}).get("coordinates", [])
        for longitude, latitude in points if points and isinstance(points[0], list) else [points] * bool(points):
            holds(abs(latitude) <= 90 and abs(longitude) <= 180, "not on the globe", each)


def check_xlsx(data: bytes) -> None:
    """Text is text, days are days, whole numbers are whole, as far as Excel can hold them."""
    from openpyxl import load_workbook
    from openpyxl.utils.escape import unescape

    told = records_of(data)
    sheet = load_workbook(io.BytesIO(written(told, "xlsx"))).active
    names, *lines = list(sheet.iter_rows())
    holds([cell.value for cell in names] == list(EVENTS), "another header")
    for row, line in zip(told, lines, strict=True):
        for name, cell in zip(EVENTS, line, strict=True):
            holds(cell.data_type != "f", "a formula", name, row)
            if isinstance(row[name], int) and row[name] < 10**15:  # type: ignore[operator]
                holds(cell.value == row[name], "another number", name, row[name], cell.value)
            if (
                isinstance(row[name], str)
                and str(row[name]).isascii()
                and str(row[name]).isprintable()
                and EVENTS[name] == "text"
            ):
                holds(
                    unescape(str(cell.value)).rstrip() == str(row[name]).rstrip(),
                    "other words",
                    name,
                    row[name],
                    cell.value,
                )


# ---- rows of strangers ----------------------------------------------------------------------------------------


def check_strange_rows(data: bytes) -> None:
    """Whatever file is taken for rows gives rows with all columns, typed, or reasons."""
    for item in rows(["-"], io.BytesIO(data[1:]), columns=MERGED if data[:1] > b"\x7f" else EVENTS):
        if isinstance(item, Skipped):
            holds(item.where and item.reason, "skipped without a reason", item)
            f"{item.where}{item.reason}".encode()
            continue
        holds(item["event_id"] is not None, "a row without an id", item)
        for name, kind in EVENTS.items():
            cell = item[name]
            right = {"text": str, "date": str, "integer": int, "decimal": float}[kind]
            holds(cell is None or isinstance(cell, right), "a cell of another type", name, cell)


def files_of_rows() -> Iterator[bytes]:
    told = records_of(bytes(range(60)))
    for form in ("csv", "tsv", "json", "jsonl", *(("parquet",) if find_spec("pyarrow") else ())):
        yield b"\0" + written(told[:2], form)
    yield b"\xffevent_id,n_reports,strikes\na,2,3\n"


ROW_WORDS = (
    *(
        b"event_id",
        b"doc_id",
        b"strikes",
        b"event_date",
        b"event_date_end",
        b"latitude",
        b"evidence",
        b"n_reports",
        b",",
    ),
    *(
        b"\n",
        b'"',
        b"2031-05-30",
        b"'=",
        b"5.0",
        b"1e3",
        b"-1",
        b"91",
        b"nan",
        b'{"event_id": "a", ',
        b'"strikes": ',
        b"null",
    ),
)


# ---- merging --------------------------------------------------------------------------------------------------

SPOTS: tuple[Record, ...] = (
    {
        "country": "Iraq",
        "admin1": "Nineveh",
        "location": "Mosul",
        "latitude": 36.335,
        "longitude": 43.1189,
        "geo_precision": 1,
    },
    {
        "country": "Iraq",
        "admin1": "Nineveh",
        "location": "Tal Afar",
        "latitude": 36.3792,
        "longitude": 42.4497,
        "geo_precision": 2,
    },
    {"country": "Iraq", "admin1": "Nineveh", "geo_precision": 3},
    {"country": "Iraq", "geo_precision": 3},
    {
        "country": "Iraq; Syria",
        "location": "Mosul; Raqqa",
        "latitude": 36.335,
        "longitude": 43.1189,
        "geo_precision": 2,
    },
    {"location": "Miro", "location_text": "Miro"},
    {},
)
TOLD = (
    "Five people died when a shell struck the old market of the town.",
    "A shell struck the old market of the town and five people died, medics said.",
    "Warplanes bombed a depot north of the river before dawn.",
    "",
    "空襲で三人死亡",
)
TYPES = (
    ("Explosions/Remote violence", "Air/drone strike"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Battles", "Armed clash"),
    ("", ""),
    ("Other", "Boarding"),
)


def reports_of(data: bytes) -> list[Record]:
    """Rows of few days, places and tolls: many may be one event, and few are sure to be."""
    if data.startswith(AS_WRITTEN):
        return records_of(data)
    choices = Choices(data)
    told: list[Record] = []
    while choices.more and len(told) < 12:
        row: Record = dict.fromkeys(EVENT_COLUMNS)
        row |= choices.one_of(SPOTS)
        row["event_id"] = str(choices.number(10))
        row["doc_id"] = f"doc {choices.number(5)}"
        row["event_type"], row["sub_event_type"] = choices.one_of(TYPES)
        row["evidence"] = choices.one_of(TOLD)
        if (length := choices.one_of((0, 1, 1, 1, 2, 7, 31, 365))) > 0:
            first = START + timedelta(days=choices.number(6))
            row["event_date"], row["event_date_end"] = (
                first.isoformat(),
                (first + timedelta(days=length - 1)).isoformat(),
            )
            row["time_precision"] = 1 if length <= 2 else 2 if length == 7 else 3 if length == 31 else 4
        if choices.number(2):
            row["published"] = (START + timedelta(days=choices.number(9))).isoformat()
        for name in ("strikes", "fatalities", "injuries", "munitions"):
            low, more = choices.number(9), choices.number(4)
            how = choices.number(5)
            row[name] = low + more if how in (1, 2) else None
            row[f"{name}_min"] = low if how in (1, 3) else None
            row[f"{name}_max"] = low + 2 * more if how == 1 else None
        row["source"] = choices.one_of((None, "A", "B", "C"))
        row["actor"] = choices.one_of((None, "Army", "Army; Rebels", "Rebels", "غارة"))
        row["target"] = choices.one_of((None, "market", "depot", "civilians"))
        row["status"] = choices.one_of(("reported", "claimed", "disputed", None))
        row["confidence"] = choices.one_of(("high", "medium", "low", None))
        told.append({name: cell if cell != "" else None for name, cell in row.items()})
    return told


def events(rows: list[Record]) -> list[Event]:
    """Rows → events, each a group and its totals, all at once."""
    told = distinct(map(report_of, rows))
    return [event for part in joined(told) for event in events_of(told, part)]


def check_merging(data: bytes) -> None:
    """The same events whatever the order; each row is in one group; figures within their bounds."""
    told = reports_of(data)
    here = sorted((merged(*each) for each in events(told)), key=repr)
    there = sorted((merged(*each) for each in events(told[::-1])), key=repr)
    holds(here == there, "the order of rows changes events", here, there)
    rotated = told[len(told) // 2 :] + told[: len(told) // 2]
    held = list(groups(map(report_of, rotated)))
    holds(
        held == held and sum(map(len, held)) == len({(report_of(row).key) for row in told}),
        "a row in two groups, or none",
        told,
    )
    for event in here:
        holds(tuple(event) == tuple(MERGED), "other columns")
        for name in ("strikes", "fatalities", "injuries", "munitions"):
            least, best, most = (event[f"{name}_min"], event[name], event[f"{name}_max"])
            numbers = [n for n in (least, best, most) if n is not None]
            holds(numbers == sorted(numbers), "a figure outside of its bounds", name, least, best, most, told)  # type: ignore[type-var]
        first, last = event["event_date"], event["event_date_end"]
        holds(str(first) <= str(last), "days in disorder", first, last)
        holds(isinstance(event["n_reports"], int) and event["n_reports"] >= event["n_sources"] >= 1, event)  # type: ignore[operator]


def check_sweep(data: bytes) -> None:
    """Rows on disk, day by day, a few in memory: the same as all at once."""
    told = reports_of(data)
    with closing(sweep.merged(told, at_least=1)) as few, closing(sweep.merged(told[::-1], at_least=1000)) as all_:
        one, other = list(few), list(all_)
    holds(one == other, "how many rows are in memory changes events", one, other)


# ---- other tables made of rows ----------------------------------------------------------------------------------


def check_columns_of_others(data: bytes) -> None:
    """Any row has a place in the columns of each data set that people know, and can be written there."""
    told = records_of(data) if data[:1] < b"\x80" else reports_of(data)
    for name in SCHEMAS:
        schema = schema_of(name)
        made = [schema.record(row) for row in told]
        for row in made:
            holds(
                tuple(row) == tuple(each for each in schema.columns if each in row), "other columns", name, tuple(row)
            )
        form = "jsonl" if name == "plover" else "csv"  # whose records leave out what is empty, and hold others
        output.write(made, schema.columns, io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n"), form)


GROUPED = (
    ("country", "month"),
    ("event_date",),
    ("week", "sub_event_type"),
    ("location",),
    ("actor", "target"),
    ("year",),
)


def check_summaries(data: bytes) -> None:
    """However rows are grouped, and whatever is left out, the lines come to what the rows do."""
    told = reports_of(data)
    by = GROUPED[len(data) % len(GROUPED)]
    whole = sum(row["strikes"] for row in told if isinstance(row["strikes"], int))
    for top in (None, 2):
        summary = summarize(told, Pivot.of(by, top=top))
        lines = list(summary.records())
        holds(sum(int(line["events"] or 0) for line in lines) == len(told), "rows are lost in a summary", lines, told)
        holds(sum(int(line["strikes"] or 0) for line in lines) == whole, "strikes are lost in a summary", lines, told)


def check_drawn(data: bytes) -> None:
    """A table for a person holds no character that steers a terminal."""
    told = records_of(data)
    drawn = written(told, "table").decode()
    bad = STEERING.findall(drawn)
    holds(not bad, "a terminal is steered", bad, told)


STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def choices_of_cells() -> list[bytes]:
    return [b"", bytes(range(60)), bytes((k * 37) % 256 for k in range(120)), bytes((k * k) % 251 for k in range(200))]


TARGETS = (
    *(
        Target(form, "tables", comes_back(form), choices_of_cells, (), 200, 1, plain)
        for form in ("csv", "tsv", "json", "jsonl")
    ),
    *(
        (Target("parquet", "tables", comes_back("parquet"), choices_of_cells, (), 200, 1, plain),)
        if find_spec("pyarrow")
        else ()
    ),
    Target("geojson", "tables", check_geojson, choices_of_cells, (), 200, 1, plain),
    *(
        (Target("xlsx", "tables", check_xlsx, choices_of_cells, (), 120, 1, plain),)
        if find_spec("openpyxl") and find_spec("xlsxwriter")
        else ()
    ),
    Target("columns of others", "tables", check_columns_of_others, choices_of_cells, (), 200, 1, plain),
    Target(
        "summaries", "tables", check_summaries, choices_of_cells, (), 300, 1, lambda data: as_written(reports_of(data))
    ),
    Target("tables for a person", "tables", check_drawn, choices_of_cells, (), 200, 1, plain),
    Target("rows of strangers", "tables", check_strange_rows, files_of_rows, ROW_WORDS, LONG, 2),
    Target("merging", "tables", check_merging, choices_of_cells, (), 300, 3, lambda data: as_written(reports_of(data))),
    Target(
        "merging on disk",
        "tables",
        check_sweep,
        choices_of_cells,
        (),
        300,
        1,
        lambda data: as_written(reports_of(data)),
    ),
)
