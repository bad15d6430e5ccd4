"""Two rows, a column → whether they say the same in it. A function a kind of column; the list of them at the foot."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from conflictcli.codebook.cells import CODES
from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.countries import code_of
from conflictcli.gazetteer.normal import normal_form, words_of
from conflictcli.tables import Cell, Record, parts_of

NEAR_KM, AROUND_KM = 20, 50
"""A place is right within so many kilometres where its name is written otherwise; it is near within the second."""

Same = Callable[[Record, Record], bool]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is scored: a column, and when two rows that both fill it say the same. It does not matter which is first.

    `near`: whether it is a milder measure of a column that another figure scores.
    """

    name: str
    column: str
    same: Same
    near: bool = False


def days(row: Record) -> tuple[str, str]:
    first = str(row["event_date"])
    return first, str(row["event_date_end"] or first)


def same_days(one: Record, other: Record) -> bool:
    """The same first and the same last day, so the same precision, too."""
    return days(one) == days(other)


def days_meet(one: Record, other: Record) -> bool:
    """One of them may be the more exact: "in May", and 2 May."""
    (first, last), (begin, end) = days(one), days(other)
    return first <= end and begin <= last


def exactly(column: str) -> Same:
    return lambda one, other: one[column] == other[column]


def words(column: str) -> Same:
    return lambda one, other: words_of(str(one[column])) == words_of(str(other[column]))


def names(column: str, fold: Callable[[str], str]) -> Same:
    """The same names in whatever order."""
    return lambda one, other: folded(one[column], fold) == folded(other[column], fold)


@lru_cache(maxsize=16_384)
def folded(cell: Cell, fold: Callable[[str], str]) -> frozenset[str]:
    """The names in a cell without what spellings differ in; a name of other letters than Latin as it is."""
    return frozenset(fold(name) or name.casefold() for part in str(cell or "").split(";") if (name := part.strip()))


@lru_cache(maxsize=4096)
def country(name: str) -> str:
    return code_of(name) or words_of(name)


def within(kilometres: float) -> Same:
    """The same place by name, or by where it lies.

    A point that is exactly the other's under another name tells nothing: somebody corrected the name alone.
    """

    def same(one: Record, other: Record) -> bool:
        if folded(one["location"], normal_form) == folded(other["location"], normal_form):
            return True
        if max(len(parts_of(row["location"])) for row in (one, other)) > 1:
            return False
        a, b = point(one), point(other)
        return a is not None and b is not None and a != b and distance_km(a, b) <= kilometres

    return same


def point(row: Record) -> tuple[float, float] | None:
    latitude, longitude = row["latitude"], row["longitude"]
    return None if latitude is None or longitude is None else (float(latitude), float(longitude))


def party(name: str) -> str:
    return words_of(name)


def name_in_common(column: str) -> Same:
    """One of the names of one is one of the other's, or all its words are in it: "coalition", "Saudi-led coalition"."""

    def same(one: Record, other: Record) -> bool:
        here, there = ([frozenset(name.split()) for name in folded(row[column], party)] for row in (one, other))
        return any(a <= b or b <= a for a in here for b in there)

    return same


def bounded(name: str) -> tuple[Figure, ...]:
    return tuple(Figure(column, column, exactly(column)) for column in (name, f"{name}_min", f"{name}_max"))


FIGURES: tuple[Figure, ...] = (
    Figure("event_date", "event_date", same_days),
    Figure("event_date_meets", "event_date", days_meet, near=True),
    Figure("time_precision", "time_precision", exactly("time_precision")),
    Figure("event_type", "event_type", words("event_type")),
    Figure("sub_event_type", "sub_event_type", words("sub_event_type")),
    *bounded("strikes"),
    Figure("strikes_basis", "strikes_basis", words("strikes_basis")),
    *bounded("munitions"),
    Figure("sum_check", "sum_check", words("sum_check")),
    Figure("country", "country", names("country", country)),
    Figure("admin1", "admin1", names("admin1", normal_form)),
    Figure("location", "location", within(NEAR_KM)),
    Figure("location_50km", "location", within(AROUND_KM), near=True),
    Figure("geo_precision", "geo_precision", exactly("geo_precision")),
    Figure("actor", "actor", names("actor", party)),
    Figure("actor_meets", "actor", name_in_common("actor"), near=True),
    Figure("target", "target", names("target", party)),
    Figure("target_meets", "target", name_in_common("target"), near=True),
    *bounded("fatalities"),
    Figure("civilian_fatalities", "civilian_fatalities", exactly("civilian_fatalities")),
    *bounded("injuries"),
    Figure("status", "status", words("status")),
    *(Figure(name, name, names(name, str.casefold)) for name in CODES),
)
"""In the order of the columns. Words that were quoted, offsets, rules and confidence are not scored: nobody wants them
to be something."""

SCORED: tuple[str, ...] = tuple(dict.fromkeys(figure.column for figure in FIGURES))


def figures(columns: Collection[str]) -> tuple[Figure, ...]:
    """Those of the columns that gold has."""
    return tuple(figure for figure in FIGURES if figure.column in columns)


def outcome(figure: Figure, row: Record, wanted: Record) -> str:
    """ "right", "wrong", "missing" (gold has a value, the row has none), "unfounded" (the other way round); empty where
    neither has one."""
    has, wants = row.get(figure.column) is not None, wanted.get(figure.column) is not None
    if has and wants:
        return "right" if figure.same(row, wanted) else "wrong"
    return "unfounded" if has else "missing" if wants else ""
