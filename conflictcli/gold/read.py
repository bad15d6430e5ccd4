"""A gold file → Gold: the documents that a person has looked at, each with the events that are to be found in it.

Gold is a sheet of `conflict sample`, corrected, or any table of event rows that has a column doc_id. A line whose event
cells are all empty tells that its document was looked at and reports nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from conflictcli.codebook.cells import CODES
from conflictcli.gold import workbook
from conflictcli.gold.same import SCORED
from conflictcli.gold.sheet import NOTE, STRATUM, VERDICT, WEIGHT, whole
from conflictcli.gold.spelt import ENGLISH, TwoDays, order_of_days, spelt
from conflictcli.output.delimited import unguarded
from conflictcli.readers import ReadOptions, Skipped, read_records
from conflictcli.readers.records import Record as Found
from conflictcli.readers.wanted import Wanted
from conflictcli.rows.cells import BadCell
from conflictcli.rows.read import ONLY_MERGED
from conflictcli.tables import EVENTS, Record

KEY = "doc_id"
OF_A_SHEET = {VERDICT: "text", NOTE: "text", STRATUM: "text", WEIGHT: "decimal"}
WANTED = Wanted(
    (*EVENTS, *CODES, *OF_A_SHEET, ONLY_MERGED),
    KEY,
    "gold rows",
    "Name a sheet of `conflict sample`, or rows of `conflict extract`, that a person has corrected",
    unguarded,
)
NO_EVENT = frozenset(
    ("event_id", "doc_id", "source", "title", "url", "published", "confidence", "rules", "start", "end")
)
"""Columns that a line may fill without telling an event."""
OF_AN_EVENT = tuple(name for name in EVENTS if name not in NO_EVENT)
ID = "event_id"
COUNTS = frozenset((KEY, VERDICT, WEIGHT, *SCORED, "event_date_end", "latitude", "longitude"))
"""Columns that a figure depends on. A cell of another that cannot be read is as an empty one."""

LEFT_OUT = "its report is left out"
UNREAD = "unread"
"""Instead of a verdict: of a line that cannot be read."""
RIGHT, WRONG, UNSURE = "y", "n", "?"
VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("y", "yes", "✓", "✔"), RIGHT),
        **dict.fromkeys(("n", "no"), WRONG),
        "?": UNSURE,
    }
)
"""What a person may write into the column `ok`; an empty cell is no verdict yet. Nothing else: a cross marks what is
right for some and what is wrong for others, and an unticked box is FALSE where nobody has looked."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A document that a person has looked at, the events that are to be found in it, and for how many documents it
    stands. `refused`: rows of which that person said that they are no events."""

    id: str
    events: tuple[Record, ...] = ()
    stratum: str = ""
    weight: float = 1.0
    refused: tuple[Record, ...] = ()


@dataclass(frozen=True)
class Gold:
    """What a person wants.

    `documents`: those looked at, by id, in its order. `columns`: those of event rows that the file has. `pending`:
    documents that nobody has judged yet, `unsure`: those of which somebody could not say, `unread`: those of which a
    line cannot be read. `weighted`: whether documents stand for several. `unseen`: strata of which no document was
    looked at. `known`: whether it tells rows that were found from events that were written in, by their event_id.
    """

    documents: Mapping[str, Looked]
    columns: frozenset[str]
    pending: int = 0
    unsure: int = 0
    unread: int = 0
    weighted: bool = False
    unseen: tuple[str, ...] = ()
    known: bool = True
    skipped: tuple[Skipped, ...] = ()

    @property
    def events(self) -> int:
        return sum(len(document.events) for document in self.documents.values())


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a gold file: its verdict (empty where there is none), and its cells as rows have them."""

    verdict: str
    cells: Record
    stratum: str
    weight: float | None

    @property
    def tells(self) -> bool:
        """Whether it tells an event, right or wrong."""
        return any(self.cells[name] is not None for name in OF_AN_EVENT)


@dataclass
class _Pile:
    """Lines by document, and what else the file says."""

    columns: set[str] = field(default_factory=set)
    lines: dict[str, list[Line]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    last: str = ""
    torn: bool = False

    def add(self, line: Line) -> None:
        self.last = str(line.cells[KEY])
        self.lines.setdefault(self.last, []).append(line)
        if self.torn:
            self.lines[self.last].append(unread(self.last))
            self.torn = False

    def skip(self, skipped: Skipped, id: str = "") -> None:
        """A line that cannot be read, and the document of which it is. Where nobody knows, it is that of the line
        before or behind: those of a document stand together."""
        if not skipped.sort or all(each.sort != skipped.sort for each in self.skipped):
            self.skipped.append(skipped)
        if not skipped.error:
            return
        if id:
            self.add(unread(id))
        else:
            if self.last:
                self.lines[self.last].append(unread(self.last))
            self.torn = True


def unread(id: str) -> Line:
    return Line(UNREAD, {**dict.fromkeys(EVENTS), KEY: id}, "", None)


def gold(path: str, stdin: BinaryIO | None = None) -> Gold:
    """The gold of a file. What cannot be read is a Skipped of it; bad input raises nothing."""
    items = list(_records(path, stdin))
    there = [item.values for item in items if not isinstance(item, Skipped)]
    order, marked = order_of_days(there), all_marked(values.get(KEY) for values in there)
    pile = _Pile()
    for item in items:
        if isinstance(item, Skipped):
            pile.skip(item)
        elif ONLY_MERGED in item.values:
            pile.skip(Skipped(path, "merged events, which are of no one document. Score rows, before merging"))
            break
        else:
            pile.columns.update(map(str, item.values))
            values = {**item.values, KEY: str(item.values[KEY]).strip()[1:]} if marked else item.values
            line = line_of(values, item.where, order)
            if isinstance(line, Skipped):
                pile.skip(line, str(values.get(KEY) or "").strip())
            else:
                pile.add(line)
    return gold_of(pile.lines, frozenset(pile.columns), pile.skipped)


def all_marked(ids: Iterable[object]) -> bool:
    """Whether each has the apostrophe by which a spreadsheet is told that it is text: it is then no part of them."""
    told = [str(id).strip() for id in ids if id is not None]
    return bool(told) and all(id.startswith("'") for id in told)


def _records(path: str, stdin: BinaryIO | None) -> Iterator[Found | Skipped]:
    if Path(path).suffix.lower() == ".xlsx":
        return workbook.records(path, KEY, WANTED.hint, rank)
    return read_records([path], ReadOptions(stdin=stdin, wanted=WANTED))


def rank(columns: Collection[str]) -> tuple[int, ...]:
    """How much a sheet of a workbook is one to correct: by verdicts, then by columns of events."""
    return VERDICT in columns, len({*columns} & EVENTS.keys())


def line_of(values: Mapping[str, object], where: str, order: str = "") -> Line | Skipped:
    """A record → a line, or why it is none. `order`: of days that are written with slashes."""
    kinds = {**EVENTS, **dict.fromkeys(CODES, "text"), **OF_A_SHEET}
    cells: Record = {}
    for name, kind in kinds.items():
        try:
            cells[name] = spelt(values.get(name), name, kind, order)
        except TwoDays as bad:
            if name in COUNTS:  # Told once: all days of the column are written so.
                return Skipped(
                    where.rpartition(":")[0] or where,
                    f"{bad}. Reports with such days are left out",
                    sort=f"days of {name}",
                )
            cells[name] = None
        except BadCell as bad:
            if name in COUNTS:
                return Skipped(where, f"{bad}: {LEFT_OUT}")
            cells[name] = None
    told, weight = str(cells.pop(VERDICT) or ""), cells.pop(WEIGHT)
    stratum = str(cells.pop(STRATUM) or "")
    cells.pop(NOTE)
    verdict = VERDICTS.get(ENGLISH.get(told.lower(), told.lower()), "")
    if told and not verdict:
        return Skipped(where, f"its {VERDICT} {told[:40]!r} is neither y nor n (nor ?): {LEFT_OUT}")
    if isinstance(weight, (int, float)) and weight <= 0:
        return Skipped(where, f"its {WEIGHT} {weight} is not above 0: {LEFT_OUT}")
    if cells[KEY] is None:
        if any(cells[name] is not None for name in OF_AN_EVENT) or told:
            return Skipped(where, f"no {KEY}: write that of its document, so that it is known whose event it is")
        return Skipped(where, "an empty line", error=False, sort="an empty line")
    cells = whole(cells)
    first, last = cells["event_date"], cells["event_date_end"]
    if first is not None and last is not None and str(last) < str(first):
        return Skipped(where, f"its last day {last} is before its first, {first}: {LEFT_OUT}")
    return Line(verdict, cells, stratum, float(weight) if weight is not None else None)


def gold_of(lines: Mapping[str, Sequence[Line]], columns: frozenset[str], skipped: Iterable[Skipped] = ()) -> Gold:
    """Lines by document → what is wanted of which document."""
    judged, known = VERDICT in columns, ID in columns
    states = {id: state_of(lines[id], judged, known) for id in lines}
    weighted = WEIGHT in columns
    documents = {
        id: Looked(
            id,
            tuple(line.cells for line in lines[id] if line.tells and line.verdict != WRONG),
            next((line.stratum for line in lines[id] if line.stratum), ""),
            next((line.weight for line in lines[id] if line.weight is not None), 1.0),
            tuple(line.cells for line in lines[id] if line.tells and line.verdict == WRONG),
        )
        for id in sorted(lines)
        if states[id] == RIGHT
    }
    strata = Counter(next((line.stratum for line in told if line.stratum), "") for told in lines.values())
    looked = Counter(document.stratum for document in documents.values())
    if weighted:  # Those that were looked at stand for those of their stratum that were not.
        documents = {
            id: replace(each, weight=each.weight * strata[each.stratum] / looked[each.stratum])
            for id, each in documents.items()
        }
    return Gold(
        documents,
        columns & {*EVENTS, *CODES},
        pending=sum(state == "" for state in states.values()),
        unsure=sum(state == UNSURE for state in states.values()),
        unread=sum(state == UNREAD for state in states.values()),
        weighted=weighted,
        unseen=tuple(sorted(stratum for stratum in strata if stratum and not looked[stratum])),
        known=known or not judged,
        skipped=tuple(skipped),
    )


def state_of(lines: Sequence[Line], judged: bool, known: bool) -> str:
    """RIGHT where a document was looked at, UNREAD where a line of it cannot be read, UNSURE where somebody could not
    say, else empty.

    In a sheet (`judged`) each row that the rules found (it has an event_id) needs a verdict; a document without such
    rows needs one, or an event written in. Where the sheet has no column event_id (not `known`) nobody can tell which
    is which, and each line that tells an event needs one.
    """
    if any(line.verdict == UNREAD for line in lines):
        return UNREAD
    if not judged:
        return RIGHT
    if any(line.verdict == UNSURE for line in lines):
        return UNSURE
    found = [line for line in lines if (line.cells[ID] is not None if known else line.tells)]
    done = all(line.verdict for line in found) if found else any(line.verdict or line.tells for line in lines)
    return RIGHT if done else ""
