"""ACLED: the 31 columns of its data export."""

from __future__ import annotations

from datetime import date

from conflictcli.rules.trigger import BATTLES, CIVILIANS, REMOTE
from conflictcli.schemas.cells import either, joined, middle_day, number, only, parts, same, text, year
from conflictcli.schemas.field import Field, Schema
from conflictcli.schemas.nations import nation_of
from conflictcli.schemas.parties import Party, actors, is_at_home, is_called_rebels, targets
from conflictcli.tables import Cell, Record, iso

MONTH = 3
"""The least that ACLED codes: an event of which only the month is known."""

TYPES = ("State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
         "External/Other forces")  # fmt: skip
"""ACLED's types of actors, in the order of their former numbers, 1 to 8."""
CIVILIANS_LAST = {"Civilians-External/Other forces": "External/Other forces-Civilians"}
"""ACLED's one interaction (formerly 78) that is not in that order."""


def event_date(row: Record) -> Cell:
    """The day, or the first of several days that are known; of a week or a month the day in the middle."""
    precision = number(row, "time_precision")
    if precision is None or precision > MONTH:
        return None
    return text(row, "event_date") or None if precision == 1 else iso(middle_day(row))


def event_year(row: Record) -> Cell:
    told = event_date(row)
    return date.fromisoformat(str(told)).year if told else year(row)


def time_precision(row: Record) -> Cell:
    return number(row, "time_precision") if event_date(row) else None


def disorder_type(row: Record) -> Cell:
    return "Political violence" if row.get("event_type") in (BATTLES, REMOTE, CIVILIANS) else None


def inter(party: Party | None, row: Record) -> Cell:
    """ACLED's type of an actor, where the kind of party settles it."""
    if party is None:
        return None
    if party.kind == "civilians":
        return "Protesters" if "protest" in party.name else "Civilians"
    if party.kind == "coalition":
        return "External/Other forces"
    if party.kind == "non-state" and is_called_rebels(party):
        return "Rebel group"
    home = is_at_home(party, row) if party.kind == "state" else None
    return None if home is None else "State forces" if home else "External/Other forces"


def first_actor(row: Record) -> Party | None:
    return next(iter(actors(row)), None)


def first_target(row: Record) -> Party | None:
    return next(iter(targets(row)), None)


def interaction(row: Record) -> Cell:
    both = [inter(first_actor(row), row), inter(first_target(row), row)]
    if None in both:
        return None
    told = "-".join(sorted(map(str, both), key=TYPES.index))
    return CIVILIANS_LAST.get(told, told)


def civilian_targeting(row: Record) -> Cell:
    civilians = row.get("event_type") == CIVILIANS or inter(first_target(row), row) == "Civilians"
    return "Civilian targeting" if civilians else None


def region(row: Record) -> Cell:
    """The region of the country, or the one that several of them are in."""
    told = {nation.region if (nation := nation_of(name)) else "" for name in parts(row, "country")}
    return told.pop() or None if len(told) == 1 else None


def iso_number(row: Record) -> Cell:
    nation = nation_of(only(row, "country"))
    return nation.number if nation else None


TAGGED = (
    "strikes",
    "strikes_min",
    "strikes_max",
    "strikes_basis",
    "munitions",
    "fatalities_min",
    "fatalities_max",
    "injuries",
    "status",
    "confidence",
)
"""What ACLED has no column for."""


def tags(row: Record) -> Cell:
    """`strikes=17; strikes_basis=stated; …`, bounds only where they say more than the figure."""
    told = {name: row[name] for name in TAGGED if row.get(name) is not None}
    bounds = {name for name in told if name.endswith(("_min", "_max")) and told[name] == row.get(name[:-4])}
    return joined(f"{name}={value}" for name, value in told.items() if name not in bounds)


SCHEMA = Schema(
    "acled",
    "ACLED",
    "the columns of ACLED's data export since March 2023, and the terms of its codebook and API guide",
    (
        "One row an event. ACLED codes an event of several places once for each place; an article that gives one "
        "figure for several places does not say how it is shared out, and a row a place would count it as often. So "
        "the places stand together in `country`, `admin1` and `location`, `; ` between, with the coordinates of the "
        "first and `geo_precision` 2 or 3; `iso` is then empty.",
        "Figures are the best ones. ACLED writes 0 where no dead are told; here 0 is only what a report says, and what "
        "it does not mention stays empty: fill it with 0 to add such files to ACLED's own. `--vague acled` reads "
        "“dozens” as ACLED does.",
        "Parties have the names that our rules fold them to, not ACLED's (“Military Forces of Iraq (2020-2022)”).",
    ),
    (
        Field("event_id_cnty", "text", "`event_id`: ours, stable; ACLED's own numbers are ACLED's", same("event_id")),
        Field(
            "event_date",
            "date",
            "`event_date`; of a week or a month the day in its middle, as ACLED does; empty where only a year or "
            "nothing is known, which ACLED does not code",
            event_date,
        ),
        Field("year", "integer", "of `event_date`; also where only the year is known", event_year),
        Field("time_precision", "integer", "`time_precision`, 1 to 3; empty with `event_date`", time_precision),
        Field("disorder_type", "text", "`Political violence`: all that our rules read is", disorder_type),
        Field("event_type", "text", "`event_type`", same("event_type")),
        Field("sub_event_type", "text", "`sub_event_type`", same("sub_event_type")),
        Field("actor1", "text", "the first of `actor`", lambda row: p.name if (p := first_actor(row)) else None),
        Field("assoc_actor_1", "text", "the others of `actor`", lambda row: joined(p.name for p in actors(row)[1:])),
        Field(
            "inter1",
            "text",
            "`State forces` for a state's force at home, `External/Other forces` for one abroad or a coalition, "
            "`Civilians`, `Protesters`, `Rebel group` where they are called rebels or insurgents; empty for other "
            "armed groups: whether they are rebels or a militia is ACLED's judgement",
            lambda row: inter(first_actor(row), row),
        ),
        Field(
            "actor2",
            "text",
            "the first party of `target`; empty where a thing was struck (“a house”), which `notes` tells",
            lambda row: p.name if (p := first_target(row)) else None,
        ),
        Field("assoc_actor_2", "text", "the others", lambda row: joined(p.name for p in targets(row)[1:])),
        Field("inter2", "text", "as `inter1`", lambda row: inter(first_target(row), row)),
        Field("interaction", "text", "both, in ACLED's order, where both are known", interaction),
        Field(
            "civilian_targeting",
            "text",
            "`Civilian targeting` for violence against civilians, and where `inter2` is `Civilians`",
            civilian_targeting,
        ),
        Field("iso", "integer", "the ISO 3166-1 number of `country`; empty where there are several", iso_number),
        Field("region", "text", "ACLED's region of `country`", region),
        Field("country", "text", "`country`", same("country")),
        Field("admin1", "text", "`admin1`", same("admin1")),
        Field("admin2", "text", "empty: rows hold the first division alone"),
        Field("admin3", "text", "empty, likewise"),
        Field(
            "location",
            "text",
            "`location`; of a country or a division as a whole its name",
            lambda row: text(row, "location") or text(row, "admin1") or text(row, "country") or None,
        ),
        Field("latitude", "decimal", "`latitude`, of the first of several places", same("latitude")),
        Field("longitude", "decimal", "`longitude`, likewise", same("longitude")),
        Field("geo_precision", "integer", "`geo_precision`, which is ACLED's", same("geo_precision")),
        Field("source", "text", "`sources` of a merged event, else `source`", either("sources", "source")),
        Field("source_scale", "text", "empty: how wide a paper reports is not in its text"),
        Field("notes", "text", "`evidence`", same("evidence")),
        Field("fatalities", "integer", "`fatalities`, the best figure", same("fatalities")),
        Field(
            "tags",
            "text",
            f"what ACLED has no column for: {', '.join(f'`{name}`' for name in TAGGED)}, as `strikes=17; …`",
            tags,
        ),
        Field("timestamp", "integer", "empty: when ACLED uploaded it"),
    ),
)
