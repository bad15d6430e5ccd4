"""UCDP: the columns of the Georeferenced Event Dataset (GED)."""

from __future__ import annotations

import re
from math import floor

from conflictcli.gazetteer import candidates
from conflictcli.gazetteer.compass import direction_of
from conflictcli.schemas.cells import (
    days,
    decimal,
    either,
    first_day,
    is_shared,
    joined,
    last_day,
    number,
    only,
    parts,
    same,
    text,
    year,
)
from conflictcli.schemas.field import Field, Schema
from conflictcli.schemas.nations import Nation, nation_of, nation_of_party
from conflictcli.schemas.parties import (
    ARMED,
    STATES,
    Party,
    actors,
    civilians_alone,
    civilians_attacked,
    targets,
)
from conflictcli.summary.sums import at_least, at_most
from conflictcli.tables import Cell, Record, iso

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
DAY, FEW_DAYS, WEEK, MONTH, YEAR = 1, 2, 3, 4, 5
EXACT, NEAR, DISTRICT, DIVISION, VAGUE, COUNTRY = 1, 2, 3, 4, 5, 6

REGIONS = ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East"), (1000, "Asia"))
"""Gleditsch and Ward's numbers go region by region; each is below the one named. Egypt is UCDP's one exception."""
EGYPT = 651

CELLS_A_ROW, CELLS_A_DEGREE = 720, 2
"""PRIO-GRID: cells of half a degree, numbered from 1 at the South Pole and the antimeridian, row by row eastward."""

ID_DIGITS = 12
"""Hex digits of our id that make UCDP's number: as large as any program holds without rounding, a spreadsheet, too."""


def id_number(row: Record) -> Cell:
    told = text(row, "event_id")[:ID_DIGITS]
    return int(told, 16) if re.fullmatch(r"[0-9a-f]{12}", told) else None


# ---- who -----------------------------------------------------------------------------------------------------


def type_of_violence(row: Record) -> Cell:
    """By the first party on either side; None where the text does not say enough of one of them."""
    first, second = next(iter(actors(row)), None), next(iter(targets(row)), None)
    if first is None:
        return None
    if civilians_attacked(row):
        return ONE_SIDED if first.known else None
    if second is None or {first.kind, second.kind}.difference(ARMED) or first.name == second.name:
        return None
    if first.kind in STATES and second.kind in STATES:
        return STATE_BASED if are_two_states(first, second) else None
    if first.kind in STATES or second.kind in STATES:
        return STATE_BASED if first.organised and second.organised else None
    return NON_STATE if first.known and second.known else None


def are_two_states(one: Party, other: Party) -> bool:
    """Whether two forces are of two states: "Russian forces" and "police", or "coalition", may be of one side."""
    first, second = nation_behind(one), nation_behind(other)
    return first is not None and second is not None and first != second


def nation_behind(party: Party) -> Nation | None:
    """Whose force it is, or who leads the coalition, where its name tells."""
    leader, led, _ = party.name.partition("-led ")
    return nation_of_party(leader) if party.kind == "coalition" and led else party.nation


def sides(row: Record) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who stands on side A and on side B: a government, and who acts against civilians, is side A. Civilians who were
    struck with an armed party are no side."""
    one, struck = actors(row), targets(row)
    other = tuple(party for party in struck if party.kind != "civilians") or struck
    swapped = type_of_violence(row) == STATE_BASED and one[0].kind not in STATES
    return (other, one) if swapped else (one, other)


def side_a(row: Record) -> Cell:
    return joined(party.name for party in sides(row)[0])


def side_b(row: Record) -> Cell:
    civilians = type_of_violence(row) == ONE_SIDED or civilians_alone(row)
    return "Civilians" if civilians else joined(party.name for party in sides(row)[1])


def dyad(row: Record) -> Cell:
    """The sides of an event that has a type, where the text says who all of them were."""
    kind, (one, other) = type_of_violence(row), sides(row)
    known = all(party.known for party in one) and (kind == ONE_SIDED or all(party.known for party in other))
    return f"{side_a(row)} - {side_b(row)}" if kind and known else None


def state_number(side: tuple[Party, ...]) -> Cell:
    nation = side[0].nation if len(side) == 1 else None
    return nation.state if nation else None


# ---- where ---------------------------------------------------------------------------------------------------


def where_prec(row: Record) -> Cell:
    """UCDP's 1 to 6 for our three: the smallest unit that is sure to hold all of the event."""
    precision, names, divisions = number(row, "geo_precision"), parts(row, "location"), parts(row, "admin1")
    if precision is None or len(parts(row, "country")) > 1:
        return None
    if is_shared(row):
        return DIVISION if len(divisions) == 1 else COUNTRY
    if precision < 3:
        return EXACT if precision == 1 else NEAR
    if not names:
        return DIVISION if divisions else COUNTRY
    if not divisions:
        return VAGUE if is_vague(names[0]) else COUNTRY
    return DISTRICT if is_district(names[0], row) else DIVISION


def is_vague(name: str) -> bool:
    """Whether a name is of a part of a country that has no edge of its own: a side of it, or its border."""
    side, _, rest = name.partition(" ")
    return name.endswith(" border") or (bool(rest) and direction_of(side) is not None)


def is_district(name: str, row: Record) -> bool:
    nation = nation_of(only(row, "country"))
    called = [c.place for c in candidates(name, nation.code) if c.place.name == name] if nation else []
    return bool(called) and all(place.kind == "admin2" for place in called)


def grid_cell(row: Record) -> Cell:
    latitude, longitude = decimal(row, "latitude"), decimal(row, "longitude")
    if latitude is None or longitude is None:
        return None
    above = min(floor((latitude + 90) * CELLS_A_DEGREE), 180 * CELLS_A_DEGREE - 1)
    along = min(floor((longitude + 180) * CELLS_A_DEGREE), CELLS_A_ROW - 1)
    return above * CELLS_A_ROW + along + 1


def point(row: Record) -> Cell:
    latitude, longitude = decimal(row, "latitude"), decimal(row, "longitude")
    return None if latitude is None or longitude is None else f"POINT ({longitude} {latitude})"


def place_named(row: Record) -> Cell:
    return next(iter((*parts(row, "location"), *parts(row, "admin1"), *parts(row, "country"))), None)


def country(row: Record) -> Cell:
    nation = nation_of(only(row, "country"))
    return (nation.ucdp if nation and nation.ucdp else text(row, "country")) or None


def country_number(row: Record) -> Cell:
    nation = nation_of(only(row, "country"))
    return nation.state if nation else None


def region(row: Record) -> Cell:
    told = country_number(row)
    if told is None:
        return None
    return "Middle East" if told == EGYPT else next(name for below, name in REGIONS if int(told) < below)


# ---- when ----------------------------------------------------------------------------------------------------


def date_prec(row: Record) -> Cell:
    """UCDP's 1 to 5, by how many days the event may have been on; None of more than a year."""
    told = days(row)
    if told is None or told > 366:
        return None
    return next(code for most, code in ((1, DAY), (6, FEW_DAYS), (7, WEEK), (31, MONTH), (366, YEAR)) if told <= most)


def event_clarity(row: Record) -> Cell:
    """1 an event of its own, 2 one that sums up several: several places, or several strikes over several days."""
    several = (number(row, "strikes_min") or number(row, "strikes") or 1) > 1
    return 2 if is_shared(row) or (several and (days(row) or 1) > 1) else 1


# ---- how many, and who says so -------------------------------------------------------------------------------


def deaths_civilians(row: Record) -> Cell:
    """The civilians among `best`; None where there is no `best`, or where reports tell of more civilians than dead."""
    best, civilians = number(row, "fatalities"), number(row, "civilian_fatalities")
    return None if best is None or civilians is None or civilians > best else civilians


def low(row: Record) -> Cell:
    """The least that the words commit to; of "about 30" the figure, so that low, best and high stay in order."""
    return at_least(*dead(row))


def high(row: Record) -> Cell:
    """The most that they allow; None where that is open."""
    return at_most(*dead(row))


def dead(row: Record) -> tuple[int | None, int | None, int | None]:
    best, least, most = (number(row, name) for name in ("fatalities", "fatalities_min", "fatalities_max"))
    return best, least, most


def deaths_unknown(row: Record) -> Cell:
    """The rest of `best`: the dead of whom the text does not say that they were civilians."""
    best = number(row, "fatalities")
    return None if best is None else best - int(deaths_civilians(row) or 0)


def number_of_sources(row: Record) -> Cell:
    return 1 if row.get("n_sources") is None else row["n_sources"]


def source_article(row: Record) -> Cell:
    """`"Coast Herald,2031-05-02,Raid on Miro"`, as UCDP cites; what is not known is left out."""
    told = [text(row, name) for name in ("source", "published", "title") if text(row, name)]
    return '"{}"'.format(",".join(told).replace('"', "'")) if told else None


SCHEMA = Schema(
    "ucdp",
    "UCDP GED",
    "the 49 columns of UCDP's Georeferenced Event Dataset since version 17, and its codebook",
    (
        "UCDP counts events in which somebody died, of parties that it has listed; its numbers of conflicts, dyads and "
        "actors are its own and stay empty. So does what its coders decide.",
        "`best`, `low` and `high` are empty where the text leaves them open: of “at least 12” there is no `high`, of "
        "“dozens” no `best`. Rows without dead stay in the file: `best` tells them.",
        "`best` is the sum of `deaths_a`, `deaths_b`, `deaths_civilians` and `deaths_unknown`, where an empty cell "
        "adds nothing (in pandas: `.sum(axis=1)`); where `best` is empty, so are they. Reports of a merged event may "
        "tell of more civilians than dead: `deaths_civilians` is then empty, and all of `best` is in "
        "`deaths_unknown`.",
        "An event has a type only where its parties are said. UCDP needs known ones: of “gunmen” there is no type, "
        "neither of “Hamas” against “terrorists”. A state's fight with “rebels” or “militants” is state-based whatever "
        "they are called, but has no `dyad_name`. That governments and named groups attack civilians alone is "
        "one-sided violence by any weapon; whether they meant to, a text seldom says, and UCDP's coders would ask.",
        "Both scales of precision are wider than ours. `date_prec` follows from how many days lie between `date_start` "
        "and `date_end`. `where_prec` is the smallest unit that is sure to hold all of the event: of several places in "
        "one division that division (4), of several divisions the country (6). Of several countries it is empty, as no "
        "unit of UCDP's holds them; the coordinates are then those of the first alone.",
    ),
    (
        Field("id", "integer", "the first 12 hex digits of `event_id` as a number: ours, not UCDP's", id_number),
        Field("relid", "text", "`event_id`", same("event_id")),
        Field("year", "integer", "of `event_date`; empty where the event may be of one of two years", year),
        Field("active_year", "integer", "empty: whether the dyad has 25 dead that year"),
        Field("code_status", "text", "empty: how far UCDP's coders are"),
        Field(
            "type_of_violence",
            "integer",
            "by the first of `actor` and of `target`. 1 state-based: forces of two states, or of one (or a coalition) "
            "and a group that has a name or is called rebels, militants or the like; 2 non-state: two groups that have "
            "names; 3 one-sided: a state's force, a coalition or a group with a name against civilians and nothing "
            "else, or in `Violence against civilians` with civilians dead and no armed target; else empty",
            type_of_violence,
        ),
        Field("conflict_dset_id", "integer", "empty: UCDP's number"),
        Field("conflict_new_id", "integer", "empty: UCDP's number"),
        Field("conflict_name", "text", "empty: UCDP's name of the conflict"),
        Field("dyad_dset_id", "integer", "empty: UCDP's number"),
        Field("dyad_new_id", "integer", "empty: UCDP's number"),
        Field("dyad_name", "text", "`side_a - side_b`, where there is a type and all of them have names", dyad),
        Field("side_a_dset_id", "integer", "empty: UCDP's number"),
        Field("side_a_new_id", "integer", "empty: UCDP's number"),
        Field("side_a", "text", "`actor`; where only the target is a state's force, that, as UCDP has it", side_a),
        Field("side_b_dset_id", "integer", "empty: UCDP's number"),
        Field("side_b_new_id", "integer", "empty: UCDP's number"),
        Field(
            "side_b",
            "text",
            "the parties of `target`; `Civilians` where they alone are; a thing that was struck is no side",
            side_b,
        ),
        Field("number_of_sources", "integer", "`n_sources` of a merged event, else 1", number_of_sources),
        Field("source_article", "text", "`source`, `published` and `title`, as UCDP cites", source_article),
        Field("source_office", "text", "`sources` of a merged event, else `source`", either("sources", "source")),
        Field("source_date", "date", "`published`", same("published")),
        Field("source_headline", "text", "`title`", same("title")),
        Field("source_original", "text", "empty: whom the paper has it from"),
        Field(
            "where_prec",
            "integer",
            "from `geo_precision`: 1 the place, 2 near it; an area is 3 (a district), 4 (a division), 5 (a border, or "
            "a side of a country, without an edge of its own) or 6 (a country); empty where there are several",
            where_prec,
        ),
        Field("where_coordinates", "text", "the first of `location`, `admin1`, `country`", place_named),
        Field("where_description", "text", "`location_text`", same("location_text")),
        Field("adm_1", "text", "`admin1`", same("admin1")),
        Field("adm_2", "text", "empty: rows hold the first division alone"),
        Field("latitude", "decimal", "`latitude`, of the first of several places", same("latitude")),
        Field("longitude", "decimal", "`longitude`, likewise", same("longitude")),
        Field("geom_wkt", "text", "that point: `POINT (43.1189 36.335)`", point),
        Field("priogrid_gid", "integer", "the PRIO-GRID cell of that point", grid_cell),
        Field("country", "text", "`country` by UCDP's name: `Yemen (North Yemen)`", country),
        Field(
            "country_id",
            "integer",
            "its Gleditsch and Ward number; empty for Palestine, which UCDP counts as Israel's, for lands that are no "
            "state in that list, and where there are several",
            country_number,
        ),
        Field("region", "text", "UCDP's region of it", region),
        Field(
            "event_clarity",
            "integer",
            "2 where several places share the count, or several strikes were on several days; else 1",
            event_clarity,
        ),
        Field("date_prec", "integer", "1 a day, 2 two to six, 3 a week, 4 up to a month, 5 up to a year", date_prec),
        Field("date_start", "date", "`event_date`", lambda row: iso(first_day(row))),
        Field("date_end", "date", "`event_date_end`", lambda row: iso(last_day(row))),
        Field("deaths_a", "integer", "empty: rows do not say whose the dead were"),
        Field("deaths_b", "integer", "empty, likewise"),
        Field(
            "deaths_civilians",
            "integer",
            "`civilian_fatalities`; empty without `best`, or where they are more than it",
            deaths_civilians,
        ),
        Field("deaths_unknown", "integer", "the rest of `best`", deaths_unknown),
        Field("best", "integer", "`fatalities`", same("fatalities")),
        Field("high", "integer", "`fatalities_max`; of “about 30” the figure", high),
        Field("low", "integer", "`fatalities_min`, likewise", low),
        Field(
            "gwnoa",
            "integer",
            "the number of `side_a`'s state, where its name tells it (“Iraqi forces”)",
            lambda row: state_number(sides(row)[0]),
        ),
        Field("gwnob", "integer", "of `side_b`'s", lambda row: state_number(sides(row)[1])),
    ),
)
