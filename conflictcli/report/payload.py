"""Event rows → the payload: one object with all that the page shows.

This is the contract between Python and the page. `Payload.told()` is JSON:

    version   1
    title     text
    kind      "events": an entry is an event. "groups": there were more than LIMIT; an entry is a sum of events
    notes     [text]: what a reader must know of these rows, e.g. that a few events make up most of the dead
    figures   of all events, as `summary.sums` adds them up:
              events, undated, unplaced, uncounted (no figure of strikes), places, countries, sources: whole numbers
              reports: how many reports tell of them; null where the rows are not merged events
              strikes, munitions, fatalities, civilian_fatalities, injuries: [stated, least, most]; stated and least are
                  null where nothing is counted, most is null where it is open above or nothing is counted
              from, to: first and last day, null where no event has a day
    types     [{name, event_type, events, colour}]: most events first; name is the sub-event type. Both may be "".
              `colour` is that of `palette`: a number, the same for a name in every report
    places    [{name, admin1, country, lat, lon, precision}]: admin1 and country may be "". `precision` is the best
              geo_precision of an event there: 3 is a division or country, at its middle
    pools     {column: [text]}: what the columns "actor", "target", "source", "status", "confidence", "basis", "rules",
              "doc", "country", "admin1", "location", "actor_code", "target_code" and "source_note" hold are indices
              into these
    columns   {name: [a value an entry]}: all of one length. null is not known; a column of nothing but null is left
              out, but for id, from, to, type and places, which are always there

Columns of "events", in the order of the first day, then of the id; what has no day comes last:

    id, from, to (ISO days), date_text, precision (of time, 1 to 5), type (index in types),
    places: indices in places. [] unknown; several where one count is shared: it counts once in every sum, and is
        drawn at all of them
    country, admin1, location: as the row has them, "; " between several; they may be known where no point is
    where: the place as written; geo_precision
    strikes, fatalities, injuries, munitions, each with _min and _max; civilian_fatalities (with both in merged events)
    strikes_text, basis, munitions_text, sum_check
    actor_code, target_code ("; " between, a slot a name), source_note: what a codebook says of them
    actor, target, status, confidence, title, source, url, published, evidence, rules, doc (the document's id)
    of merged events: n_reports, n_sources, sources, urls, first_seen, last_seen, strikes_by, munitions_by,
        fatalities_by, civilian_fatalities_by, injuries_by, part_of, disagree

Columns of "groups", in the order of the first day, then of type and places:

    id: "g1", "g2" …; from, to: first and last day of the month (of the first and last one, where events last longer);
    type, places, events: how many; uncounted: how many of them give no figure of strikes
    strikes, munitions, fatalities, civilian_fatalities, injuries, each with _min and _max: sums as in `figures`

What is added up by the page is added up as `summary.sums.Sum` does it: `stated` adds the figures that are there;
`least` adds _min, else the figure; `most` adds _max, or the figure where both bounds are null, and is null as soon as
one entry that counts anything is open. In groups the same arithmetic gives the same sums.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from conflictcli.report.figures import Figures, Sums
from conflictcli.report.groups import MOST, Groups
from conflictcli.report.palette import colour
from conflictcli.report.spots import Spot, spots_of
from conflictcli.rows.once import once
from conflictcli.tables import ADDED, Cell, Record

VERSION = 1
TITLE = "Conflict events"

LIMIT = 20_000
"""Events that are shown one by one; more are added up."""

ALWAYS = ("id", "from", "to", "type", "places")
"""Columns that are there also when nothing is in them."""

POOLED = {
    "actor": "actor", "target": "target", "source": "source", "status": "status", "confidence": "confidence",
    "basis": "strikes_basis", "rules": "rules", "doc": "doc_id",
    "country": "country", "admin1": "admin1", "location": "location",
    **{name: name for name in ADDED},
}  # fmt: skip
"""Columns of text that repeats → those of a row."""

_RENAMED = {
    "id": "event_id", "from": "event_date", "to": "event_date_end", "date_text": "date_text",
    "precision": "time_precision", "where": "location_text",
}  # fmt: skip
_AS_THEY_ARE = (
    "geo_precision",
    *("strikes strikes_min strikes_max strikes_text munitions munitions_min munitions_max munitions_text".split()),
    *("fatalities fatalities_min fatalities_max".split()),
    *("civilian_fatalities civilian_fatalities_min civilian_fatalities_max".split()),
    *("injuries injuries_min injuries_max sum_check title url published evidence".split()),
    *("n_reports n_sources sources urls first_seen last_seen".split()),
    *("strikes_by munitions_by fatalities_by civilian_fatalities_by injuries_by part_of disagree".split()),
)
PLAIN: Mapping[str, str] = {**_RENAMED, **{name: name for name in _AS_THEY_ARE}}
"""Columns that hold a row's cell as it is → those of a row."""

Type = tuple[str, str]
"""Sub-event type and event type."""


@dataclass(frozen=True)
class Payload:
    """What a page shows; the text of this file says what is in each part."""

    title: str
    kind: str
    notes: tuple[str, ...]
    figures: Mapping[str, Any]
    types: tuple[Mapping[str, Any], ...]
    places: tuple[Mapping[str, Any], ...]
    pools: Mapping[str, list[str]]
    columns: Mapping[str, list[Any]]
    again: int = 0
    """Rows that came twice; the page does not tell of them."""

    @property
    def entries(self) -> int:
        return len(self.columns["id"])

    def told(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "version": VERSION,
            "title": self.title,
            "kind": self.kind,
            "notes": list(self.notes),
            "figures": dict(self.figures),
            "types": [dict(each) for each in self.types],
            "places": [dict(each) for each in self.places],
            "pools": dict(self.pools),
            "columns": dict(self.columns),
        }


def payload(
    rows: Iterable[Record],
    title: str = TITLE,
    limit: int = LIMIT,
    most: int = MOST,
) -> Payload:
    """Rows with the columns of merged events → what a page shows of them.

    More than `limit` of them are added up, to at most `most` sums, and are not held in memory. A row that comes twice
    (by its event_id) counts once. Raises `Twice` where a report came in two events, or in one and besides.
    """
    figures, kept, groups = Figures(), [], Groups(most)
    came: Counter[str] = Counter()
    for row in once(rows, lambda: came.update(("again",))):
        came["events"] += 1
        spots = spots_of(row)
        figures.add(row, spots)
        kind = type_of(row)
        if came["events"] <= limit:
            kept.append((row, spots, kind))
            continue
        for each in kept:
            groups.add(*each)
        kept.clear()
        groups.add(row, spots, kind)
    if came["events"] > limit:
        return replace(of_groups(groups, figures, title), again=came["again"])
    return replace(of_events(kept, figures, title), again=came["again"])


def type_of(row: Record) -> Type:
    """The sub-event type, and the type that it belongs to; empty where nothing is known."""
    broad = str(row["event_type"] or "")
    return str(row["sub_event_type"] or broad), broad


# ---- one by one ----------------------------------------------------------------------------------------------


def of_events(told: list[tuple[Record, tuple[Spot, ...], Type]], figures: Figures, title: str) -> Payload:
    told = sorted(told, key=lambda each: in_order(each[0]))
    sums = Sums()
    for row, _, _ in told:
        sums.add(row)
    types = Counter(kind for _, _, kind in told)
    ranked = ranks(types)
    places, at = listed(spot for _, spots, _ in told for spot in spots)
    columns: dict[str, list[Any]] = {name: [row[of] for row, _, _ in told] for name, of in PLAIN.items()}
    columns["type"] = [ranked[kind] for _, _, kind in told]
    columns["places"] = [[at[spot.key] for spot in spots] for _, spots, _ in told]
    pools: dict[str, list[str]] = {}
    for name, of in POOLED.items():
        pool = _Pool()
        columns[name] = [pool.at(row.get(of)) for row, _, _ in told]
        if pool.places:
            pools[name] = list(pool.places)
    return Payload(
        title,
        "events",
        figures.notes(sums),
        figures.told(sums),
        type_list(types),
        places,
        pools,
        without_empty(columns),
    )


@dataclass
class _Pool:
    """Texts that repeat, each once, in the order in which they came."""

    places: dict[str, int] = field(default_factory=dict)

    def at(self, cell: Cell) -> int | None:
        return None if cell is None else self.places.setdefault(str(cell), len(self.places))


def in_order(row: Record) -> tuple[bool, str, str]:
    """By the first day, then by id; without a day last."""
    return row["event_date"] is None, str(row["event_date"] or ""), str(row["event_id"])


def ranks(types: Counter[Type]) -> dict[Type, int]:
    """Types in the order of how many events they have, then of their names."""
    ordered = sorted(types, key=lambda kind: (-types[kind], kind))
    return {kind: rank for rank, kind in enumerate(ordered)}


def type_list(types: Counter[Type]) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {"name": kind[0], "event_type": kind[1], "events": types[kind], "colour": colour(kind[0])}
        for kind in ranks(types)
    )


def listed(spots: Iterable[Spot]) -> tuple[tuple[Mapping[str, Any], ...], dict[tuple[Any, ...], int]]:
    """Spots → each place once, by country, division and name, and where each stands in the list."""
    best: dict[tuple[Any, ...], Spot] = {}
    for spot in spots:
        if spot.key not in best or spot.precision < best[spot.key].precision:
            best[spot.key] = spot
    ordered = sorted(best.values(), key=lambda spot: spot.key)
    return tuple(spot.told() for spot in ordered), {spot.key: nth for nth, spot in enumerate(ordered)}


def without_empty(columns: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: cells for name, cells in columns.items() if name in ALWAYS or any(cell is not None for cell in cells)}


# ---- added up ------------------------------------------------------------------------------------------------


def of_groups(groups: Groups, figures: Figures, title: str) -> Payload:
    told, sums = groups.told(), groups.whole()
    types = groups.types()
    ranked = ranks(types)
    places, at = listed(spot for each in told for spot in each.spots)
    entries = sorted(
        told,
        key=lambda each: (each.first is None, each.first or "", each.last or "", ranked[each.kind],
                          [at[spot.key] for spot in each.spots]),
    )  # fmt: skip
    columns: dict[str, list[Any]] = {
        "id": [f"g{nth}" for nth in range(1, len(entries) + 1)],
        "from": [each.first for each in entries],
        "to": [each.last for each in entries],
        "type": [ranked[each.kind] for each in entries],
        "places": [[at[spot.key] for spot in each.spots] for each in entries],
        "events": [each.sums.events for each in entries],
        "uncounted": [each.sums.of["strikes"].without for each in entries],
    }
    for name in entries[0].sums.of if entries else ():
        totals = [each.sums.of[name] for each in entries]
        columns[name] = [each.stated for each in totals]
        columns[f"{name}_min"] = [each.low for each in totals]
        columns[f"{name}_max"] = [each.high for each in totals]
    return Payload(
        title,
        "groups",
        (groups.note(sums.events), *figures.notes(sums)),
        figures.told(sums),
        type_list(types),
        places,
        {},
        without_empty(columns),
    )
