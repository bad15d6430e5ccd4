"""Events → rows, rows → sums: what every column holds, and the only pandas of the package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.document import Document
    from conflictcli.events.event import Event
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.gazetteer.place import Place
    from conflictcli.mention import Mention
    from conflictcli.rules.count import Count

Cell = str | int | float | None
"""What a row holds: text, a number, or None where nothing is known. A date is ISO 8601 text."""

Record = dict[str, Cell]


class UnknownColumn(ValueError):
    """A column was asked for that a table does not have; the message says which there are."""


# ---- columns -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """A column's name, `text`, `date`, `integer` or `decimal`, one line on what it holds, and how to get it."""

    name: str
    kind: str
    about: str
    of: Callable[[Event], Cell]


def joined(parts: Iterable[str]) -> str:
    """The different parts in order, `; ` between: Iraq, Iraq, Syria → "Iraq; Syria"."""
    return "; ".join(dict.fromkeys(part for part in parts if part))


def best(count: Count | None) -> int | None:
    return count.best if count else None


def low(count: Count | None) -> int | None:
    return count.low if count else None


def high(count: Count | None) -> int | None:
    return count.high if count else None


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def degrees(angle: float | None) -> float | None:
    """Four decimals, some ten metres: more would pretend."""
    return None if angle is None else round(angle, 4) + 0.0


def first(places: Sequence[Place]) -> Place | None:
    return places[0] if places else None


def location(event: Event) -> str:
    """The names of the places; nothing for a country, which has a column of its own."""
    places = event.where.places
    return joined(
        name for place, name in zip(places, event.where.names, strict=False) if not is_its_country(place, name)
    )


def is_its_country(place: Place, name: str) -> bool:
    return place.kind == "country" and name in (place.name, place.country)


def offset(event: Event, at: int | None) -> int | None:
    """An offset into the text. A title stands before it: the words of a title have none."""
    return None if event.start is None or event.start < 0 else at


def number(cell: Cell) -> int | None:
    """A cell of a row, or of a row read back from CSV, as a whole number."""
    return None if cell is None or cell == "" else int(float(cell))


def decimal(cell: Cell) -> float | None:
    return None if cell is None or cell == "" else float(cell)


COLUMNS: tuple[Column, ...] = (
    Column("event_id", "text", "stable: the same document and words give the same id", lambda e: event_id(e)),
    Column("doc_id", "text", "the document: its own id, else its path", lambda e: e.document.id),
    Column("source", "text", "who published the document", lambda e: e.document.source),
    Column("title", "text", "the document's title", lambda e: e.document.title),
    Column("url", "text", "the document's address", lambda e: e.document.url),
    Column("published", "date", "the day the document came out", lambda e: iso(e.document.published)),
    Column("event_date", "date", "first day, empty when unknown", lambda e: iso(e.when.start)),
    Column("event_date_end", "date", "last day, empty when unknown", lambda e: iso(e.when.end)),
    Column("time_precision", "integer", "1 day, 2 week, 3 month, 4 year, 5 unknown", lambda e: e.when.precision),
    Column("date_text", "text", "the words the date was read from", lambda e: e.when.text),
    Column("event_type", "text", "ACLED's event type", lambda e: e.event_type),
    Column("sub_event_type", "text", "ACLED's sub-event type", lambda e: e.sub_event_type),
    Column("strikes", "integer", "how many strikes, empty when not told", lambda e: best(e.strikes)),
    Column("strikes_min", "integer", "at least so many", lambda e: low(e.strikes)),
    Column("strikes_max", "integer", "at most so many, empty when open", lambda e: high(e.strikes)),
    Column("strikes_text", "text", "the words the count was read from", lambda e: e.strikes_text),
    Column(
        "strikes_basis",
        "text",
        "stated, at_least, at_most, approximate, range, vague, implied or derived",
        lambda e: e.strikes.basis if e.strikes else None,
    ),
    Column("munitions", "integer", "weapons fired, where the text counts those", lambda e: best(e.munitions)),
    Column("munitions_min", "integer", "at least so many", lambda e: low(e.munitions)),
    Column("munitions_max", "integer", "at most so many, empty when open", lambda e: high(e.munitions)),
    Column("munitions_text", "text", "the words they were read from", lambda e: e.munitions_text),
    Column("sum_check", "text", "ok, mismatch or partial where a total was told", lambda e: e.sum_check),
    Column("country", "text", "country or countries", lambda e: joined(p.country for p in e.where.places)),
    Column("admin1", "text", "first-level division or divisions", lambda e: joined(p.admin1 for p in e.where.places)),
    Column("location", "text", "place or places by name, empty when only a country is told", location),
    Column("location_text", "text", "the place as the text writes it", lambda e: e.where.text),
    Column(
        "latitude",
        "decimal",
        "degrees; of the first of several places",
        lambda e: degrees(p.latitude) if (p := first(e.where.places)) else None,
    ),
    Column(
        "longitude",
        "decimal",
        "degrees; of the first of several places",
        lambda e: degrees(p.longitude) if (p := first(e.where.places)) else None,
    ),
    Column(
        "geo_precision",
        "integer",
        "1 the place, 2 near it or shared by several, 3 an area",
        lambda e: e.where.precision,
    ),
    Column("actor", "text", "who struck", lambda e: e.actor),
    Column("target", "text", "who or what was struck", lambda e: e.target),
    Column("fatalities", "integer", "dead in this event, empty when not told", lambda e: best(e.fatalities)),
    Column("fatalities_min", "integer", "at least so many", lambda e: low(e.fatalities)),
    Column("fatalities_max", "integer", "at most so many, empty when open", lambda e: high(e.fatalities)),
    Column("civilian_fatalities", "integer", "civilians among the dead", lambda e: e.civilian_fatalities),
    Column("injuries", "integer", "hurt in this event, empty when not told", lambda e: best(e.injuries)),
    Column("injuries_min", "integer", "at least so many", lambda e: low(e.injuries)),
    Column("injuries_max", "integer", "at most so many, empty when open", lambda e: high(e.injuries)),
    Column("status", "text", "reported, claimed or disputed", lambda e: e.status),
    Column("evidence", "text", "the sentence or sentences, as written", lambda e: e.evidence),
    Column("start", "integer", "where the evidence starts in the text, in characters", lambda e: offset(e, e.start)),
    Column("end", "integer", "where it ends", lambda e: offset(e, e.end)),
    Column("rules", "text", "the rules that spoke", lambda e: joined(e.rules)),
    Column("confidence", "text", "high, medium or low", lambda e: e.confidence),
)

KINDS: dict[str, str] = {column.name: column.kind for column in COLUMNS}

READ: dict[str, Callable[[Cell], Cell]] = {"text": str, "date": str, "integer": number, "decimal": decimal}
"""A cell that is not empty, also one read back from CSV, as its column's kind has it."""

EVENT_COLUMNS: tuple[str, ...] = tuple(column.name for column in COLUMNS)

MENTION_COLUMNS: tuple[str, ...] = (
    "doc_id", "kind", "start", "end", "text", "value", "latitude", "longitude", "country", "admin1", "rule",
)  # fmt: skip

PLACE_COLUMNS: tuple[str, ...] = (
    "query", "rank", "name", "kind", "country", "country_code", "admin1", "latitude", "longitude", "population",
    "score", "why",
)  # fmt: skip


# ---- rows ----------------------------------------------------------------------------------------------------


def event_id(event: Event, nth: int = 0) -> str:
    """Sixteen hex digits of the document's id and the words of the row; `nth` tells rows of the same words apart.

    Only words count, not what they were resolved to nor where they stand: a better gazetteer, or a line put before
    the text, leaves the id as it is.
    """
    import hashlib

    words = (
        event.document.id,
        event.evidence,
        event.sub_event_type,
        event.strikes_text,
        event.munitions_text,
        event.where.text,
        event.when.text,
        str(nth),
    )
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def record(event: Event, nth: int = 0) -> Record:
    """One event → its cells by column, in order; what is empty is None."""
    cells: Record = {column.name: none_if_empty(column.of(event)) for column in COLUMNS}
    if nth:
        cells["event_id"] = event_id(event, nth)
    return cells


def records(events: Iterable[Event]) -> Iterator[Record]:
    """The events of one document → their records, in order, no two with the same id."""
    seen: Counter[str] = Counter()
    for event in events:
        same = event_id(event)
        yield record(event, seen[same])
        seen[same] += 1


def row(event: Event, nth: int = 0) -> dict[str, str]:
    """One event → its cells as CSV has them, empty text for what is not known."""
    return {name: "" if cell is None else str(cell) for name, cell in record(event, nth).items()}


def mention_record(document: Document, mention: Mention) -> Record:
    """One mention → its cells by column. In a title, which stands before the text, offsets are negative."""
    place: Place | None = mention.place
    return {
        "doc_id": document.id,
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": none_if_empty(mention.shown),
        "latitude": degrees(place.latitude) if place else None,
        "longitude": degrees(place.longitude) if place else None,
        "country": none_if_empty(place.country) if place else None,
        "admin1": none_if_empty(place.admin1) if place else None,
        "rule": mention.rule,
    }


def place_records(answer: Answer, most: int) -> Iterator[Record]:
    """What a name may mean → a record a place, `most` at most (0: all); one with empty cells where no list knows it."""
    for rank, found in enumerate(answer.places[: most or None], 1):
        place = found.place
        yield {
            "query": answer.query,
            "rank": rank,
            "name": place.name,
            "kind": place.kind,
            "country": none_if_empty(place.country),
            "country_code": none_if_empty(place.country_code),
            "admin1": none_if_empty(place.admin1),
            "latitude": degrees(place.latitude),
            "longitude": degrees(place.longitude),
            "population": place.population or None,
            "score": round(found.worth, 2) + 0.0,
            "why": found.why,
        }
    if not answer.places:
        yield dict.fromkeys(PLACE_COLUMNS) | {"query": answer.query, "why": none_if_empty(answer.why)}


def none_if_empty(cell: Cell) -> Cell:
    return None if cell == "" else cell


# ---- sums ----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Sum:
    """Figures added up: what is stated, what the words commit to, and the most they allow.

    `stated` and `low` are None until a row has a figure; `high` is None as soon as one row's upper bound is open.
    `without` counts the rows that give no best figure.
    """

    stated: int | None = None
    low: int | None = None
    high: int | None = None
    is_open: bool = False
    without: int = 0

    def add(self, stated: int | None, low: int | None, high: int | None) -> None:
        self.without += stated is None
        self.stated = plus(self.stated, stated)
        if (least := at_least(stated, low, high)) is None:
            return
        self.low = plus(self.low, least)
        most = at_most(stated, low, high)
        self.is_open |= most is None
        self.high = None if self.is_open else plus(self.high, most)


def plus(total: int | None, more: int | None) -> int | None:
    return total if more is None else (total or 0) + more


def at_least(stated: int | None, low: int | None, high: int | None) -> int | None:
    """What a row commits to: its lower bound, else its figure; None when it counts nothing."""
    if low is None and stated is None:
        return None if high is None else 0
    return stated if low is None else low


def at_most(stated: int | None, low: int | None, high: int | None) -> int | None:
    """What a row allows: its upper bound; its figure where it has no bound at all ("about 30"); else None, open."""
    return stated if high is None and low is None else high


@dataclass(slots=True)
class Totals:
    """The foot of a table: events, strikes, dead and hurt."""

    events: int
    strikes: Sum
    fatalities: Sum
    injuries: Sum

    @classmethod
    def none(cls) -> Totals:
        return cls(0, Sum(), Sum(), Sum())

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Cell]]) -> Totals:
        totals = cls.none()
        for each in rows:
            totals.add(each)
        return totals

    def add(self, cells: Mapping[str, Cell]) -> None:
        self.events += 1
        for name, total in (("strikes", self.strikes), ("fatalities", self.fatalities), ("injuries", self.injuries)):
            total.add(*(number(cells.get(column)) for column in (name, f"{name}_min", f"{name}_max")))


# ---- summaries -----------------------------------------------------------------------------------------------

PERIODS: tuple[str, ...] = ("day", "week", "month", "year")
"""What `--by` takes apart from columns: made of `event_date` and `event_date_end`."""

FIGURES: tuple[str, ...] = ("strikes", "fatalities")
"""The columns that a summary adds up, each with its `_min` and `_max`."""

SUMMARY_COLUMNS: tuple[str, ...] = (
    "events",
    "strikes",
    "strikes_low",
    "strikes_high",
    "events_without_count",
    "documents",
    "fatalities",
    "fatalities_low",
    "fatalities_high",
)

_INTEGERS = frozenset((*SUMMARY_COLUMNS, "rank", "population"))

GROUPS: tuple[str, ...] = (*PERIODS, *(name for name in EVENT_COLUMNS if name not in SUMMARY_COLUMNS))
"""Every name that `aggregate` takes in `by`."""


def kind_of(column: str) -> str:
    """`text`, `date`, `integer` or `decimal`: what a column holds, of whatever table here."""
    if column in KINDS:
        return KINDS[column]
    return "integer" if column in _INTEGERS else "decimal" if column == "score" else "text"


def groups(by: Sequence[str]) -> list[str]:
    """The names to group by, each once. Raises `UnknownColumn`, which lists them, for a name there is not."""
    for name in by:
        if name not in GROUPS:
            raise UnknownColumn(f"{why_not(name)} There are: {', '.join(GROUPS)}")
    return list(dict.fromkeys(by))


def why_not(name: str) -> str:
    import difflib

    if name in SUMMARY_COLUMNS:
        return f"{name} is added up, not grouped by."
    close = difflib.get_close_matches(name.lower(), GROUPS, n=1)
    return f"no column {name!r}{f'; did you mean {close[0]}?' if close else '.'}"


def aggregate(rows: Iterable[Event | Mapping[str, Cell]], by: Sequence[str]) -> pd.DataFrame:
    """Events or rows → one row a group, with `SUMMARY_COLUMNS`. Raises `UnknownColumn`.

    `by`: any columns that are not summed, and `day`, `week` (ISO), `month`, `year`, which are of the event's date; an
    event of several days that a period does not hold is put under both its ends ("2014-12/2015-01"), never under one.
    Several countries on one row stay one group ("Iraq; Syria"): nothing is counted twice. What is unknown is None and
    comes last; the rest is in order.

    `strikes` adds up the figures, `strikes_low` what the rows commit to (the lower bound, else the figure),
    `strikes_high` the upper bounds (the figure, where a row has no bound), and is empty as soon as one row with a
    count is open above ("at least 12"). All three are empty where no row of the group counts;
    `events_without_count` says how many rows have no figure. `fatalities` likewise. `documents` counts different ones.
    """
    import pandas as pd

    by = groups(by)
    cells = [each if isinstance(each, Mapping) else record(each) for each in rows]
    if not cells:
        return pd.DataFrame(columns=[*by, *SUMMARY_COLUMNS], dtype=object)
    frame = pd.DataFrame({name: pd.Series([key(each, name) for each in cells], dtype=object) for name in by})
    frame["documents"] = pd.Series([each.get("doc_id") for each in cells], dtype=object)
    for figure in FIGURES:
        told = [tuple(number(each.get(figure + end)) for end in ("", "_min", "_max")) for each in cells]
        least = [at_least(*each) for each in told]
        frame[figure] = pd.array([stated for stated, _, _ in told], dtype="Int64")
        frame[f"{figure}_low"] = pd.array(least, dtype="Int64")
        frame[f"{figure}_high"] = pd.array([at_most(*each) for each in told], dtype="Int64")
        frame[f"{figure} open"] = [
            known is not None and at_most(*each) is None for known, each in zip(least, told, strict=True)
        ]
    frame["events_without_count"] = frame["strikes"].isna()
    grouped = frame.groupby(by, dropna=False, sort=False)
    sums = grouped[[figure + end for figure in FIGURES for end in ("", "_low", "_high")]].sum(min_count=1)
    for figure in FIGURES:
        sums[f"{figure}_high"] = sums[f"{figure}_high"].mask(grouped[f"{figure} open"].any())
    sums["events"] = grouped.size()
    sums["events_without_count"] = grouped["events_without_count"].sum()
    sums["documents"] = grouped["documents"].nunique()
    table = sums.reset_index().astype(object)[[*by, *SUMMARY_COLUMNS]]
    table = table.where(table.notna(), None)
    keys = [tuple(map(order, cells)) for cells in table[by].itertuples(index=False, name=None)]
    in_order = sorted(range(len(keys)), key=keys.__getitem__)
    return table.iloc[in_order].reset_index(drop=True)


def summary_records(table: pd.DataFrame) -> Iterator[Record]:
    """What `aggregate` gives → records, as every output takes them."""
    for cells in table.itertuples(index=False, name=None):
        yield dict(zip(table.columns, cells, strict=True))


def key(cells: Mapping[str, Cell], name: str) -> Cell:
    """What groups a row: a column's cell, or the period its date falls in."""
    if name not in PERIODS:
        cell = none_if_empty(cells.get(name))
        return cell if cell is None else READ[KINDS[name]](cell)
    start, end = cells.get("event_date"), cells.get("event_date_end")
    if not start:
        return None
    ends = dict.fromkeys(period(date.fromisoformat(str(day)), name) for day in (start, end or start))
    return "/".join(ends)


def period(day: date, name: str) -> str:
    """2015-01-01 → day "2015-01-01", week "2015-W01", month "2015-01", year "2015"."""
    if name == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[name]]


def order(cell: Cell) -> tuple[bool, bool, float, str]:
    """Numbers by size, then text by letters, then what is unknown."""
    return (cell is None, isinstance(cell, str), 0 if isinstance(cell, str) or cell is None else cell, str(cell))
