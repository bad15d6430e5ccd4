"""What two lists of things are worth in pairs → the pairs that are worth most together, each thing in one at most.

Things are numbers: of the left list, as rows that were read, and of the right one, as events that were meant.
"""

from __future__ import annotations

from collections.abc import Sequence

Worth = dict[tuple[int, int], int]
"""What each pair is worth that may be; any other may not."""


def parts(worth: Worth) -> list[Worth]:
    """Pairs that have nothing in common with others are assigned by themselves: most fall into parts of one."""
    of_left: dict[int, list[int]] = {}
    of_right: dict[int, list[int]] = {}
    for at, to in sorted(worth):
        of_left.setdefault(at, []).append(to)
        of_right.setdefault(to, []).append(at)
    found: list[Worth] = []
    seen: set[int] = set()
    for first in of_left:
        if first in seen:
            continue
        seen.add(first)
        left, right = [first], set[int]()
        for at in left:  # This grows as others are found that share one of the right list.
            for to in of_left[at]:
                if to not in right:
                    right.add(to)
                    more = [other for other in of_right[to] if other not in seen]
                    seen.update(more)
                    left += more
        found.append({(at, to): worth[at, to] for at in left for to in of_left[at]})
    return found


def best(worth: Worth) -> list[tuple[int, int]]:
    """The pairs that are worth most together, none of either list in two of them, in order."""
    return sorted(pair for part in parts(worth) for pair in best_of_part(part))


def best_of_part(worth: Worth) -> list[tuple[int, int]]:
    """The same, of pairs that are all tied to each other.

    H. W. Kuhn's method with potentials, in time of the third power of how many there are.
    """
    if len(worth) == 1:
        return list(worth)
    left, right = sorted({at for at, _ in worth}), sorted({to for _, to in worth})
    if len(left) > len(right):
        return sorted((at, to) for to, at in best_of_part({(to, at): value for (at, to), value in worth.items()}))
    cost = [[-worth.get((at, to), 0) for to in right] for at in left]
    chosen = assigned(cost)
    return [pair for at, to in chosen if (pair := (left[at], right[to])) in worth]


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
