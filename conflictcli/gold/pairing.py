"""The rows and the gold of one document → which row is which event: each at most once, so that most agrees.

Which pairs may be is decided of each alone (`may_be`). Of all ways to pair rows and gold those with most pairs are
taken, and of these the one that agrees most, in evidence and in as many columns as may be. Rows are put into an order
of their own first, so that the order in which they were written changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

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


def paired(rows: Sequence[Record], wanted: Sequence[Record], figures: Sequence[Figure]) -> Paired:
    """Which row is which event. `figures`: what is scored."""
    rows, wanted = sorted(rows, key=order_of), sorted(wanted, key=order_of)
    known = of_one_id(rows, wanted)
    placed = {at for at, _ in known}, {to for _, to in known}
    worth = {
        (at, to): A_PAIR + agreement(row, event, figures)
        for at, row in enumerate(rows)
        if at not in placed[0]
        for to, event in enumerate(wanted)
        if to not in placed[1] and may_be(row, event, figures)
    }
    chosen = sorted([*known, *(pair for part in parts(worth) for pair in best(part))])
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
    return tuple("" if row[name] is None else str(row[name]) for name in EVENTS)


def may_be(row: Record, event: Record, figures: Sequence[Figure]) -> bool:
    """Whether a row may be an event of the gold: they were one row, share words, or agree in what tells events apart.

    Of what both tell at least half must agree, and where they quote other words more than half, and two.
    """
    if row["event_id"] is not None and row["event_id"] == event["event_id"]:
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


def shared(row: Record, event: Record) -> float:
    """How much of their evidence two rows share, from 0 to 1."""
    if row["evidence"] is not None and event["evidence"] is not None:
        one, other = words_of(str(row["evidence"])), words_of(str(event["evidence"]))
        if one == other:
            return 1.0
        if one and other and (one in other or other in one):
            return min(len(one), len(other)) / max(len(one), len(other))
    spans = [(row["start"], row["end"]), (event["start"], event["end"])]
    if any(end is None or start is None for start, end in spans):
        return 0.0
    (first, last), (begin, end) = [(float(start or 0), float(end or 0)) for start, end in spans]
    both = min(last, end) - max(first, begin)
    return max(0.0, both / (max(last, end) - min(first, begin))) if both > 0 else 0.0


def agreement(row: Record, event: Record, figures: Sequence[Figure]) -> int:
    same_id = row["event_id"] is not None and row["event_id"] == event["event_id"]
    same = sum(outcome(figure, row, event) in ("right", "") for figure in figures)
    return SAME_ID * same_id + round(EVIDENCE * shared(row, event)) + AGREES * same


# ---- the best assignment -------------------------------------------------------------------------------------

Worth = dict[tuple[int, int], int]
"""What each pair is worth that may be; any other may not."""


def parts(worth: Worth) -> list[Worth]:
    """Pairs that have no row and no event in common with others are assigned by themselves: most documents fall into
    parts of one."""
    of_row: dict[int, list[int]] = {}
    of_event: dict[int, list[int]] = {}
    for at, to in sorted(worth):
        of_row.setdefault(at, []).append(to)
        of_event.setdefault(to, []).append(at)
    found: list[Worth] = []
    seen: set[int] = set()
    for first in of_row:
        if first in seen:
            continue
        seen.add(first)
        rows, events = [first], set[int]()
        for at in rows:  # It grows as rows are found that share an event with one of them.
            for to in of_row[at]:
                if to not in events:
                    events.add(to)
                    more = [other for other in of_event[to] if other not in seen]
                    seen.update(more)
                    rows += more
        found.append({(at, to): worth[at, to] for at in rows for to in of_row[at]})
    return found


def best(worth: Worth) -> list[tuple[int, int]]:
    """The pairs that are worth most together, no row and no event in two of them.

    H. W. Kuhn's method with potentials, in time of the third power of how many there are.
    """
    if len(worth) == 1:
        return list(worth)
    rows, events = sorted({at for at, _ in worth}), sorted({to for _, to in worth})
    if len(rows) > len(events):
        return sorted((at, to) for to, at in best({(to, at): value for (at, to), value in worth.items()}))
    cost = [[-worth.get((at, to), 0) for to in events] for at in rows]
    chosen = assigned(cost)
    return [pair for at, to in chosen if (pair := (rows[at], events[to])) in worth]


def assigned(cost: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """A column for each row, at the least cost in all; no fewer columns than rows."""
    many, wide = len(cost), len(cost[0])
    by_row, by_column = [0] * (many + 1), [0] * (wide + 1)
    row_of, way = [0] * (wide + 1), [0] * (wide + 1)
    for row in range(1, many + 1):
        row_of[0], at = row, 0
        least: list[int | None] = [None] * (wide + 1)
        used = [False] * (wide + 1)
        while row_of[at]:
            used[at] = True
            here, delta, next_ = row_of[at], None, 0
            for column in range(1, wide + 1):
                if used[column]:
                    continue
                slack = cost[here - 1][column - 1] - by_row[here] - by_column[column]
                known = least[column]
                if known is None or slack < known:
                    least[column], way[column], known = slack, at, slack
                if delta is None or known < delta:
                    delta, next_ = known, column
            assert delta is not None
            for column in range(wide + 1):
                if used[column]:
                    by_row[row_of[column]] += delta
                    by_column[column] -= delta
                elif (known := least[column]) is not None:
                    least[column] = known - delta
            at = next_
        while at:
            row_of[at] = row_of[way[at]]
            at = way[at]
    return sorted((row_of[column] - 1, column - 1) for column in range(1, wide + 1) if row_of[column])
