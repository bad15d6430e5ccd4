"""What came of a check → lines and a table for a person, or one JSON object for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TextIO

from rich.text import Text

from conflictcli.check.against import Difference, Tally
from conflictcli.check.against import shown as cell
from conflictcli.check.checked import Checked
from conflictcli.check.paired import RowChange
from conflictcli.codebook.faults import Fault
from conflictcli.codebook.shaped import brackets
from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, console, shown, table
from conflictcli.output.wording import counted, plain
from conflictcli.output.wording import line as on_a_line

FORMS = ("table", "json")


# ---- faults and sections -------------------------------------------------------------------------------------------


def write_json(files: Sequence[Checked], stream: TextIO) -> None:
    stream.write(json.dumps(facts(files), ensure_ascii=False, indent=2) + "\n")


def facts(files: Sequence[Checked]) -> dict[str, object]:
    return {
        "files": [
            {
                "file": each.path,
                "title": each.codebook.title if each.codebook else None,
                "mark": each.codebook.mark if each.codebook else None,
                "sections": {
                    held.name: {
                        "entries": held.entries,
                        "finds": held.finds,
                        "ignores": held.ignores,
                        "without_examples": list(held.bare),
                    }
                    for held in each.sections
                },
                "faults": [asdict(fault) for fault in each.faults],
            }
            for each in files
        ],
        "errors": sum(each.errors for each in files),
        "warnings": sum(each.warnings for each in files),
    }


def write_faults(faults: Iterable[Fault], stream: TextIO, screen: Screen) -> None:
    """A line each, as it is: no line is broken, so that an editor finds its file and its number."""
    page = console(screen, stream)
    for fault in faults:
        line = Text(on_a_line(str(fault)))
        line.highlight_words([f" {fault.level}: "], "bold red" if fault.level == "error" else "bold yellow")
        page.print(shown(line, screen), soft_wrap=True)


COLUMNS = {
    "section": Column("section", least=12),
    "entries": Column("entries", right=True),
    "finds": Column("finds", right=True),
    "ignores": Column("ignores", right=True),
    "bare": Column("without either", right=True),
}
LAYOUTS: tuple[Layout, ...] = (tuple((name,) for name in COLUMNS),)


def write_sections(files: Sequence[Checked], stream: TextIO, screen: Screen) -> None:
    """What is in the files: of each table its entries and its examples."""
    rows = [row for each in files for row in section_rows(each, len(files) > 1)]
    if rows:
        page = console(screen, stream)
        page.print(table(screen, COLUMNS, rows, LAYOUTS))
        page.print()


def section_rows(file: Checked, named: bool) -> Iterator[Row]:
    if named and file.sections:
        yield Row({"section": Text(on_a_line(file.path), style="bold")}, apart=True)
    for held in file.sections:
        numbers = {"entries": held.entries, "finds": held.finds, "ignores": held.ignores, "bare": len(held.bare)}
        yield Row(
            {
                "section": brackets(held.name),
                **{name: f"{number:,}" if number else "" for name, number in numbers.items()},
            }
        )


# ---- what it does to documents -------------------------------------------------------------------------------------

SIGNS = {"new": "+", "gone": "-", "changed": "~"}
STYLES = {"new": "green", "gone": "red", "changed": "yellow"}
LONGEST = 100
"""Letters of evidence that are shown."""


def write_difference(difference: Difference, stream: TextIO, screen: Screen) -> None:
    """The rows of a document that came, went or changed."""
    if not difference.changes:
        return
    page = console(screen, stream)
    page.print(shown(Text(on_a_line(difference.document), style="bold"), screen), soft_wrap=True)
    for change in difference.changes:
        for line in lines_of(change):
            page.print(shown(line, screen), soft_wrap=True)
    page.print()


def lines_of(change: RowChange) -> Iterator[Text]:
    yield Text(f"  {SIGNS[change.kind]} {told(change)}", style=STYLES[change.kind])
    if change.before is None or change.after is None:
        yield Text(f"      {cut(cell(change.row['evidence']))}")
        return
    for name in told_columns(change.columns):
        yield Text(f"      {name}: {cut(cell(change.before.get(name)))} → {cut(cell(change.after.get(name)))}")


def told_columns(columns: Sequence[str]) -> list[str]:
    """Columns that differ, without those that say nothing more than another: bounds of a number that differs, too."""
    return [name for name in columns if FURTHER.get(name) not in columns]


FURTHER = {
    **{f"{name}_{end}": name for name in ("strikes", "munitions", "fatalities", "injuries") for end in ("min", "max")},
    "strikes_basis": "strikes",
    "event_date_end": "event_date",
    "time_precision": "event_date",
    **dict.fromkeys(("latitude", "longitude", "geo_precision", "admin1", "location_text"), "location"),
    "event_type": "sub_event_type",
    "start": "evidence",
    "end": "evidence",
}
"""Column → the one that says more."""


def told(change: RowChange) -> str:
    """A row in a line: its day, its place, what happened."""
    row = change.row
    day = row["event_date"] or row["date_text"] or "no day"
    place = row["location"] or row["location_text"] or row["admin1"] or row["country"] or "no place"
    return plain("  ".join((str(day), str(place), str(row["sub_event_type"]))))


def cut(text: str) -> str:
    text = plain(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2].rstrip()} …"


SPOKE = {"entry": Column("entry", least=16, breaks="-:"), "spoke": Column("spoke", right=True)}


def write_spoke(tally: Tally, names: Iterable[str], stream: TextIO, screen: Screen) -> None:
    """How often each entry spoke, the most frequent first; those that never did come last."""
    ranked = sorted(names, key=lambda name: (-tally.spoke[name], name))
    rows = [Row({"entry": plain(name), "spoke": f"{tally.spoke[name]:,}"}) for name in ranked]
    if rows:
        console(screen, stream).print(table(screen, SPOKE, rows, ((("entry",), ("spoke",)),)))


def never(tally: Tally, names: Iterable[str]) -> str:
    """Which entries never spoke, in a line; empty where all did."""
    silent = [name for name in names if not tally.spoke[name]]
    if not silent:
        return ""
    more = f" and {len(silent) - 10:,} more" if len(silent) > 10 else ""
    return f"never spoke in {counted(tally.documents, 'document')}: {', '.join(silent[:10])}{more}"
