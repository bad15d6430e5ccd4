"""ACLED: the 31 columns of its data export."""

from __future__ import annotations

from datetime import date

from conflictcli.rules.trigger import BATTLES, CIVILIANS, EXCESSIVE, MOB, PROTESTS, REMOTE, RIOTS, STRATEGIC
from conflictcli.schemas.cells import either, joined, middle_day, number, only, parts, same, text, year
from conflictcli.schemas.field import Field, Schema
from conflictcli.schemas.nations import nation_of
from conflictcli.schemas.parties import (
    ARMED,
    RIOTERS,
    Party,
    actors,
    civilians_attacked,
    is_at_home,
    is_called_rebels,
    targets,
)
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
    """Battles and explosives; an attack on civilians where an armed party did it; and what a user's codebook tells of
    protests, riots and developments, as ACLED has them."""
    if row.get("sub_event_type") == EXCESSIVE:
        return "Political violence; Demonstrations"
    if row.get("event_type") in (PROTESTS, RIOTS) and row.get("sub_event_type") != MOB:
        return "Demonstrations"
    if row.get("event_type") == STRATEGIC:
        return "Strategic developments"
    if row.get("sub_event_type") == MOB:
        return "Political violence"
    armed = any(party.kind in ARMED or party.unidentified for party in actors(row))
    told = row.get("event_type") in (BATTLES, REMOTE) or (row.get("event_type") == CIVILIANS and armed)
    return "Political violence" if told else None


PROTESTERS = ("protesters", "demonstrators")


def called(party: Party, row: Record) -> str:
    """The name of a party; armed people of whom no more is said are ACLED's `Unidentified Armed Group (Mali)`."""
    country = only(row, "country")
    return f"Unidentified Armed Group ({country})" if party.unidentified and country else party.name


def others(parties: tuple[Party, ...], row: Record) -> Cell:
    """All but the first, each name once."""
    return joined(list(dict.fromkeys(called(party, row) for party in parties))[1:])


def inter(party: Party | None, row: Record) -> Cell:
    """ACLED's type of an actor, where the kind of party settles it."""
    if party is None:
        return None
    if party.kind == "civilians":
        head = party.name.lower().split()[-1]
        return "Rioters" if head in RIOTERS else "Protesters" if head in PROTESTERS else "Civilians"
    if called(party, row) != party.name:
        return "Political militia"
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


def inter_of_actor(row: Record) -> Cell:
    """As `inter`; civilians who act are not ACLED's `Civilians`, who only suffer: which they are it judges."""
    told = inter(first_actor(row), row)
    return None if told == "Civilians" else told


def interaction(row: Record) -> Cell:
    both = [inter_of_actor(row), inter(first_target(row), row)]
    if None in both:
        return None
    told = "-".join(sorted(map(str, both), key=TYPES.index))
    return CIVILIANS_LAST.get(told, told)


def civilian_targeting(row: Record) -> Cell:
    """Where `actor2` is civilians; where it is nobody, as `civilians_attacked` has it."""
    second = inter(first_target(row), row)
    if first_target(row) is None:
        return "Civilian targeting" if civilians_attacked(row) else None
    return "Civilian targeting" if second in ("Civilians", "Protesters") else None


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
OWN = ("own_type", "actor_code", "target_code", "source_note")
"""What a user's codebook says besides."""


def tags(row: Record) -> Cell:
    """`strikes=17; strikes_basis=stated; …`, bounds only where they say more than the figure."""
    told: Record = {name: row[name] for name in TAGGED if row.get(name) is not None}
    bounds = {name for name in told if name.endswith(("_min", "_max")) and told[name] == row.get(name[:-4])}
    nobody = [party.name for party in (*actors(row), *targets(row)) if called(party, row) != party.name]
    told |= {"unidentified": ", ".join(dict.fromkeys(nobody))} if nobody else {}
    told |= {name: ", ".join(parts(row, name)) for name in OWN if row.get(name) is not None}
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
        "Parties have the names that our rules fold them to, not ACLED's (“Military Forces of Iraq (2020-2022)”). But "
        "armed people of whom a text says no more (“gunmen”, “masked attackers”, “militants”) are what ACLED calls "
        "them, `Unidentified Armed Group (Mali)`, which it counts as `Political militia`; `tags` has the word of the "
        "text. Where a text names nobody `actor1` is empty, which ACLED's never is: that nobody is named does not make "
        "them a group.",
        "**Crime may be in.** ACLED asks of each event whether it was political; rules cannot. `disorder_type` says "
        "`Political violence` of every battle and every explosion, and of attacks on civilians by an armed party, of "
        "gangs and robbers with guns, too.",
        "In ACLED all `Violence against civilians` targets civilians. Here `event_type` may say so where `target` is "
        "an armed party, or where a text says nothing of whom it hit: `civilian_targeting` is then empty.",
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
        Field(
            "disorder_type",
            "text",
            "`Political violence` of battles and explosions, and of violence against civilians by an armed party; of "
            "types that your codebook tells `Demonstrations` for protests and riots, both for excessive force against "
            "protesters, `Political violence` for mob violence, `Strategic developments` for those; else empty",
            disorder_type,
        ),
        Field("event_type", "text", "`event_type`", same("event_type")),
        Field("sub_event_type", "text", "`sub_event_type`", same("sub_event_type")),
        Field(
            "actor1",
            "text",
            "the first of `actor`; empty where nobody is named",
            lambda row: called(p, row) if (p := first_actor(row)) else None,
        ),
        Field("assoc_actor_1", "text", "the others of `actor`", lambda row: others(actors(row), row)),
        Field(
            "inter1",
            "text",
            "`State forces` for a state's force at home, `External/Other forces` for one abroad or a coalition, "
            "`Protesters`, `Rioters`, `Rebel group` where they are called rebels or insurgents, `Political militia` "
            "for an unidentified armed group; empty for other armed groups, as whether they are rebels or a militia is "
            "ACLED's judgement, and for civilians who act",
            inter_of_actor,
        ),
        Field(
            "actor2",
            "text",
            "the first party of `target`; empty where a thing was struck (“a house”), which `notes` tells",
            lambda row: called(p, row) if (p := first_target(row)) else None,
        ),
        Field("assoc_actor_2", "text", "the others", lambda row: others(targets(row), row)),
        Field("inter2", "text", "as `inter1`, and `Civilians`", lambda row: inter(first_target(row), row)),
        Field("interaction", "text", "both, in ACLED's order, where both are known", interaction),
        Field(
            "civilian_targeting",
            "text",
            "`Civilian targeting` where `inter2` is `Civilians` or `Protesters`; where there is no `actor2`, in "
            "violence against civilians of whom some are said to have died; else empty, and always where `actor2` is "
            "armed",
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
            f"what ACLED has no column for: {', '.join(f'`{name}`' for name in TAGGED)}, as `strikes=17; …`; "
            "`unidentified`, what the text calls such a group; and what your codebook says: "
            f"{', '.join(f'`{name}`' for name in OWN)}",
            tags,
        ),
        Field("timestamp", "integer", "empty: when ACLED uploaded it"),
    ),
)
