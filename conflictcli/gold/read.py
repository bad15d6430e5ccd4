"""A gold file → Gold: the documents that a person has looked at, each with the events that are to be found in it.

Gold is a sheet of `conflict sample`, corrected, or any table of event rows that has a column doc_id. A line whose event
cells are all empty tells that its document was looked at and reports nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from conflictcli.gold import workbook
from conflictcli.gold.sheet import NOTE, STRATUM, VERDICT, WEIGHT, whole
from conflictcli.output.delimited import unguarded
from conflictcli.readers import ReadOptions, Skipped, read_records
from conflictcli.readers.records import Record as Found
from conflictcli.readers.wanted import Wanted
from conflictcli.rows.cells import BadCell, cell_of
from conflictcli.rows.read import ONLY_MERGED
from conflictcli.tables import EVENTS, Record

KEY = "doc_id"
OF_A_SHEET = {VERDICT: "text", NOTE: "text", STRATUM: "text", WEIGHT: "decimal"}
WANTED = Wanted(
    (*EVENTS, *OF_A_SHEET, ONLY_MERGED),
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

RIGHT, WRONG, UNSURE = "y", "n", "?"
VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("y", "yes", "1", "true", "right", "x"), RIGHT),
        **dict.fromkeys(("n", "no", "0", "false", "wrong"), WRONG),
        "?": UNSURE,
    }
)
"""What a person may write into the column `ok`; an empty cell is no verdict yet."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A document that a person has looked at, the events that are to be found in it, and for how many documents it
    stands."""

    id: str
    events: tuple[Record, ...] = ()
    stratum: str = ""
    weight: float = 1.0


@dataclass(frozen=True)
class Gold:
    """What a person wants.

    `documents`: those looked at, by id, in its order. `columns`: those of event rows that the file has. `pending`:
    documents that nobody has judged yet, `unsure`: those of which somebody could not say. `weighted`: whether documents
    stand for several. `unseen`: strata of which no document was looked at.
    """

    documents: Mapping[str, Looked]
    columns: frozenset[str]
    pending: int = 0
    unsure: int = 0
    weighted: bool = False
    unseen: tuple[str, ...] = ()
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


def gold(path: str, stdin: BinaryIO | None = None) -> Gold:
    """The gold of a file. What cannot be read is a Skipped of it; bad input raises nothing."""
    pile = _Pile()
    for item in _records(path, stdin):
        if isinstance(item, Skipped):
            pile.skipped.append(item)
        elif ONLY_MERGED in item.values:
            pile.skipped.append(
                Skipped(path, "merged events, which are of no one document. Score rows, before merging")
            )
            break
        else:
            pile.columns.update(map(str, item.values))
            line = line_of(item.values, item.where)
            if isinstance(line, Skipped):
                pile.skipped.append(line)
            else:
                pile.lines.setdefault(str(line.cells[KEY]), []).append(line)
    return gold_of(pile.lines, frozenset(pile.columns), pile.skipped)


def _records(path: str, stdin: BinaryIO | None) -> Iterator[Found | Skipped]:
    if Path(path).suffix.lower() == ".xlsx":
        return workbook.records(path, KEY, WANTED.hint)
    return read_records([path], ReadOptions(stdin=stdin, wanted=WANTED))


def line_of(values: Mapping[str, object], where: str) -> Line | Skipped:
    """A record → a line, or why it is none."""
    kinds = {**EVENTS, **OF_A_SHEET}
    try:
        cells = {name: cell_of(_stripped(values.get(name)), name, kind) for name, kind in kinds.items()}
    except BadCell as bad:
        return Skipped(where, f"{bad}: the line is left out")
    told, weight = str(cells.pop(VERDICT) or ""), cells.pop(WEIGHT)
    stratum = str(cells.pop(STRATUM) or "")
    cells.pop(NOTE)
    verdict = VERDICTS.get(told.lower(), "")
    if told and not verdict:
        return Skipped(where, f"its {VERDICT} {told[:40]!r} is neither y nor n (nor ?): the line is left out")
    if isinstance(weight, (int, float)) and weight <= 0:
        return Skipped(where, f"its {WEIGHT} {weight} is not above 0: the line is left out")
    if cells[KEY] is None:
        if any(cells[name] is not None for name in OF_AN_EVENT) or told:
            return Skipped(where, f"no {KEY}: write that of its document, so that it is known whose event it is")
        return Skipped(where, "an empty line", error=False, sort="an empty line")
    cells = whole(cells)
    first, last = cells["event_date"], cells["event_date_end"]
    if first is not None and last is not None and str(last) < str(first):
        return Skipped(where, f"its last day {last} is before its first, {first}: the line is left out")
    return Line(verdict, cells, stratum, float(weight) if weight is not None else None)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def gold_of(lines: Mapping[str, Sequence[Line]], columns: frozenset[str], skipped: Iterable[Skipped] = ()) -> Gold:
    """Lines by document → what is wanted of which document."""
    judged = VERDICT in columns
    states = {id: state_of(lines[id], judged) for id in lines}
    weighted = WEIGHT in columns
    documents = {
        id: Looked(
            id,
            tuple(line.cells for line in lines[id] if line.tells and line.verdict != WRONG),
            next((line.stratum for line in lines[id] if line.stratum), ""),
            next((line.weight for line in lines[id] if line.weight is not None), 1.0),
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
        columns & set(EVENTS),
        pending=sum(state == "" for state in states.values()),
        unsure=sum(state == UNSURE for state in states.values()),
        weighted=weighted,
        unseen=tuple(sorted(stratum for stratum in strata if stratum and not looked[stratum])),
        skipped=tuple(skipped),
    )


def state_of(lines: Sequence[Line], judged: bool) -> str:
    """RIGHT where a document was looked at, UNSURE where somebody could not say, else empty.

    In a sheet (`judged`) each row that the rules found (it has an event_id) needs a verdict; a document without such
    rows needs one, or an event written in.
    """
    if not judged:
        return RIGHT
    if any(line.verdict == UNSURE for line in lines):
        return UNSURE
    found = [line for line in lines if line.cells["event_id"] is not None]
    done = all(line.verdict for line in found) if found else any(line.verdict or line.tells for line in lines)
    return RIGHT if done else ""
