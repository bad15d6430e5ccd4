"""Events → rows: what every column holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.events.event import Event
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.gazetteer.place import Place
    from conflictcli.mention import Mention
    from conflictcli.rules.count import Count

Cell = str | int | float | None
"""What a row holds: text, a number, or None where nothing is known. A date is ISO 8601 text."""

Record = dict[str, Cell]

Columns = Mapping[str, str]
"""A table's columns in order, and what each holds: `text`, `date`, `integer` or `decimal`."""


# ---- columns -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """A column's name, `text`, `date`, `integer` or `decimal`, one line on what it holds, and how to get it."""

    name: str
    kind: str
    about: str
    of: Callable[[Event], Cell]


BETWEEN = "; "
"""What stands between several names in one cell."""


def joined(parts: Iterable[str]) -> str:
    """The different parts in order, `; ` between: Iraq, Iraq, Syria → "Iraq; Syria"."""
    return BETWEEN.join(dict.fromkeys(part for part in parts if part))


def parts_of(cell: Cell) -> tuple[str, ...]:
    """What was joined: "Iraq; Syria" → Iraq, Syria."""
    return tuple(part for part in str(cell or "").split(BETWEEN) if part)


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
    if isinstance(cell, int):  # Not by way of a decimal, which holds no number this large to the last digit.
        return cell
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

EVENTS: Columns = {column.name: column.kind for column in COLUMNS}

ADDED: Mapping[str, str] = {
    "actor_code": "the codebook's codes of `actor`, in step with its names",
    "target_code": "the codebook's codes of `target`, likewise",
    "source_note": "the codebook's note on the source; of a merged event on each that has one",
}
"""The columns that a user's codebook adds to those of events, all text, and one line on what each holds."""

READ: dict[str, Callable[[Cell], Cell]] = {"text": str, "date": str, "integer": number, "decimal": decimal}
"""A cell that is not empty, also one read back from CSV, as its column's kind has it."""

EVENT_COLUMNS: tuple[str, ...] = tuple(EVENTS)

MENTIONS: Columns = {
    "doc_id": "text", "kind": "text", "start": "integer", "end": "integer", "text": "text", "value": "text",
    "latitude": "decimal", "longitude": "decimal", "country": "text", "admin1": "text", "rule": "text",
}  # fmt: skip

MENTION_COLUMNS: tuple[str, ...] = tuple(MENTIONS)

PLACES: Columns = {
    "query": "text", "rank": "integer", "name": "text", "kind": "text", "country": "text", "country_code": "text",
    "admin1": "text", "latitude": "decimal", "longitude": "decimal", "population": "integer", "score": "decimal",
    "why": "text",
}  # fmt: skip

PLACE_COLUMNS: tuple[str, ...] = tuple(PLACES)

RULES: Columns = {
    "origin": "text", "section": "text", "kind": "text", "name": "text", "says": "text", "holds": "text",
    "finds": "integer", "ignores": "integer", "group": "text",
}  # fmt: skip

RULE_COLUMNS: tuple[str, ...] = tuple(RULES)


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
