"""Gold and rows → Scored: document by document, which row is which event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from conflictcli.gazetteer.normal import words_of
from conflictcli.gold.pairing import Paired, paired
from conflictcli.gold.read import Gold, Looked
from conflictcli.gold.same import Figure, outcome
from conflictcli.gold.sheet import whole
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.tables import Record


@dataclass(frozen=True, slots=True)
class Case:
    """A document of the gold with what the rows make of it."""

    document: Looked
    paired: Paired


@dataclass(frozen=True)
class Scored:
    """All documents of the gold, in order of their ids. `figures`: what is scored. `apart`: rows of documents of which
    the gold does not speak, which count for nothing; `strange`: the first id of such a document."""

    cases: tuple[Case, ...]
    figures: tuple[Figure, ...]
    apart: int
    weighted: bool
    strange: str = ""
    types: frozenset[str] = frozenset()
    """Those that rows have, also of other documents."""

    @property
    def rows(self) -> int:
        return sum(len(case.paired.pairs) + len(case.paired.unfounded) for case in self.cases)


def scored(gold: Gold, rows: Iterable[Record], figures: Sequence[Figure]) -> Scored:
    """How rows do by a gold. Memory holds the rows of documents of which the gold speaks."""
    found: dict[str, list[Record]] = {id: [] for id in gold.documents}
    apart, strange = 0, ""
    types: set[str] = set()
    for row in rows:
        types.add(str(row["sub_event_type"] or ""))
        id = str(row["doc_id"] or "")
        of_document = found.get(id)
        if of_document is None:
            apart += 1
            strange = min(strange, id) if strange else id
        else:
            of_document.append(known(row, gold.columns))
    cases = tuple(
        Case(document, paired(found[id], document.events, figures, document.refused))
        for id, document in gold.documents.items()
    )
    return Scored(cases, tuple(figures), apart, gold.weighted, strange, frozenset(types - {""}))


def known(row: Record, columns: Collection[str]) -> Record:
    """A row as the gold can speak of it: of days only the first where that has no column for the last, and what goes
    without saying said."""
    return whole(row if "event_date_end" in columns else {**row, "event_date_end": None})


def strange_types(scored: Scored) -> Iterator[tuple[str, str]]:
    """Types of the gold that no row has, nor ACLED: each with what may be meant, empty where none is like it."""
    there = sorted({*scored.types, *EVENT_TYPE})
    known = {words_of(name) for name in there}
    told = {str(event["sub_event_type"] or "") for case in scored.cases for event in case.document.events}
    for name in sorted(told - {""}):
        if words_of(name) not in known:
            yield name, next(iter(get_close_matches(name, there, n=1, cutoff=0.75)), "")


@dataclass(frozen=True, slots=True)
class Failure:
    """A thing that is wrong: a row that is no event, an event without a row, or a cell of a pair.

    `sort`: "false row", "missed event", "wrong", "missing" or "unfounded". `column` is empty for the first two.
    """

    sort: str
    column: str
    document: Looked
    row: Record
    event: Record


NOTHING: Record = MappingProxyType({})  # type: ignore[assignment]


def failures(case: Case, figures: Sequence[Figure]) -> Iterator[Failure]:
    """What is wrong in a document: events first, then cells."""
    for event in case.paired.missed:
        yield Failure("missed event", "", case.document, NOTHING, event)
    for row in case.paired.unfounded:
        yield Failure("false row", "", case.document, row, NOTHING)
    for row, event in case.paired.pairs:
        for figure in figures:
            told = outcome(figure, row, event)
            if told not in ("right", "") and not figure.near:
                yield Failure(told, figure.column, case.document, row, event)
