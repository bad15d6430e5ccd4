"""The rows and the gold of one document → which row is which event: each at most once, so that most agrees.

Which pairs may be is decided of each alone (`may_be`). Of all ways to pair rows and gold those with most pairs are
taken, and of these the one that agrees most, in evidence and in as many columns as may be. Rows are put into an order
of their own first, so that the order in which they were written changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from conflictcli.assignment import best
from conflictcli.codebook.cells import CODES
from conflictcli.gazetteer.normal import words_of
from conflictcli.gold.same import AROUND_KM, Figure, country, days_meet, exactly, names, outcome, within, words
from conflictcli.tables import EVENTS, Cell, Record

SAME_ID = EVIDENCE = 3000
AGREES = 1000
"""What a pair is worth: rows that were one when the sheet was written, words in common, a column that agrees."""
A_PAIR = 10**9
"""More than any agreement: a row that may be an event is never left over for the sake of a better pair."""

TELLING = (
    Figure("day", "event_date", days_meet),
    Figure("place", "location", within(AROUND_KM)),
    Figure("country", "country", names("country", country)),
    Figure("type", "sub_event_type", words("sub_event_type")),
    Figure("strikes", "strikes", exactly("strikes")),
    Figure("dead", "fatalities", exactly("fatalities")),
)
"""What tells one event from another."""


@dataclass(frozen=True, slots=True)
class Paired:
    """What rows of a document are which events of its gold; rows that are none, and events that no row tells."""

    pairs: tuple[tuple[Record, Record], ...]
    unfounded: tuple[Record, ...]
    missed: tuple[Record, ...]


def paired(
    rows: Sequence[Record], wanted: Sequence[Record], figures: Sequence[Figure], refused: Sequence[Record] = ()
) -> Paired:
    """Which row is which event. `figures`: what is scored. `refused`: rows that a person said are no events: one that
    comes again is an event only where that person quoted its words in one."""
    rows, wanted = sorted(rows, key=order_of), sorted(wanted, key=order_of)
    ids = {event["event_id"] for event in wanted}
    known = [(at, to) for at, to in of_one_id(rows, wanted) if not barred(rows[at], wanted[to], refused, ids)]
    placed = {at for at, _ in known}, {to for _, to in known}
    worth = {
        (at, to): A_PAIR + agreement(row, event, figures)
        for at, row in enumerate(rows)
        if at not in placed[0]
        for to, event in enumerate(wanted)
        if to not in placed[1] and may_be(row, event, figures) and not barred(row, event, refused, ids)
    }
    chosen = sorted([*known, *best(worth)])
    used, met = {at for at, _ in chosen}, {to for _, to in chosen}
    return Paired(
        tuple((rows[at], wanted[to]) for at, to in chosen),
        tuple(row for at, row in enumerate(rows) if at not in used),
        tuple(event for to, event in enumerate(wanted) if to not in met),
    )


def of_one_id(rows: Sequence[Record], wanted: Sequence[Record]) -> list[tuple[int, int]]:
    """Rows and events that were one row when the sheet was written, and are alone with their `event_id` on both sides:
    whatever was corrected since, nothing else is meant."""
    here, there = ids_of(rows), ids_of(wanted)
    return [(at, there[id]) for id, at in here.items() if id in there]


def ids_of(rows: Sequence[Record]) -> dict[Cell, int]:
    """Those that one row alone has, each with its number."""
    ids = Counter(row["event_id"] for row in rows)
    return {id: at for at, row in enumerate(rows) if (id := row["event_id"]) is not None and ids[id] == 1}


def order_of(row: Record) -> tuple[str, ...]:
    return tuple("" if (cell := row.get(name)) is None else str(cell) for name in (*EVENTS, *CODES))


def may_be(row: Record, event: Record, figures: Sequence[Figure]) -> bool:
    """Whether a row may be an event of the gold: they were one row, share words, or agree in what tells events apart.

    Of what both tell at least half must agree, and where they quote other words more than half, and two.
    """
    if same_id(row, event):
        return True
    if shared(row, event) > 0:
        return True
    told = [outcome(figure, row, event) for figure in TELLING]
    agree, differ = told.count("right"), told.count("wrong")
    if row["evidence"] is not None and event["evidence"] is not None:
        return agree >= 2 and agree > differ
    if agree:
        return agree >= differ
    return not differ and all(outcome(figure, row, event) in ("right", "") for figure in figures)


def barred(row: Record, event: Record, refused: Sequence[Record], ids: Collection[Cell]) -> bool:
    """Whether a person has said that a row is not this event: they refused the row, which is known by its id or, where
    other rules found it, by its words, and told the event in other words, or in another row. `ids`: of the events."""
    of_id = any(same_id(row, each) for each in refused)
    if of_id and event["event_id"] not in (None, row["event_id"]):
        return True
    of_words = row["event_id"] not in ids and any(quoted(row, each) == 1 for each in refused)
    return (of_id or of_words) and not quoted(row, event)


def same_id(row: Record, event: Record) -> bool:
    return row["event_id"] is not None and row["event_id"] == event["event_id"]


def shared(row: Record, event: Record) -> float:
    """How much of their evidence two rows share, from 0 to 1."""
    if words := quoted(row, event):
        return words
    spans = [(row["start"], row["end"]), (event["start"], event["end"])]
    if any(end is None or start is None for start, end in spans):
        return 0.0
    (first, last), (begin, end) = [(float(start or 0), float(end or 0)) for start, end in spans]
    both = min(last, end) - max(first, begin)
    return max(0.0, both / (max(last, end) - min(first, begin))) if both > 0 else 0.0


def quoted(row: Record, event: Record) -> float:
    """How much of the words that they quote two rows share; 0 where one quotes none."""
    if row["evidence"] is None or event["evidence"] is None:
        return 0.0
    one, other = words_of(str(row["evidence"])), words_of(str(event["evidence"]))
    if one == other:
        return 1.0
    if one and other and (one in other or other in one):
        return min(len(one), len(other)) / max(len(one), len(other))
    return 0.0


def agreement(row: Record, event: Record, figures: Sequence[Figure]) -> int:
    same = sum(outcome(figure, row, event) in ("right", "") for figure in figures)
    return SAME_ID * same_id(row, event) + round(EVIDENCE * shared(row, event)) + AGREES * same
