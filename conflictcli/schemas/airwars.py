"""Airwars: the columns of its export of incidents of civilian harm."""

from __future__ import annotations

from collections.abc import Callable

from conflictcli.rules.trigger import AIR, SHELLING
from conflictcli.schemas.cells import joined, number, parts, same, text
from conflictcli.schemas.field import Field, Schema, nothing
from conflictcli.schemas.parties import actors, targets
from conflictcli.tables import Cell, Record

STRIKE_TYPES = {AIR: "Airstrike", SHELLING: "Artillery"}
"""Airwars' terms where one of them is meant; others (mines, clashes, abductions) it has none for, or several."""

GROUPS = ("civilian_non_combatants", "children", "women", "men", "belligerents")
BOUNDS = ("killed_min", "killed_max", "injured_min", "injured_max")


def strike_status(row: Record) -> Cell:
    return "Contested strike" if row.get("status") == "disputed" else None


def civilian_harm(row: Record) -> Cell:
    told = number(row, "civilian_fatalities")
    return None if told is None else "Yes" if told else "No"


def least_killed(row: Record) -> Cell:
    told = number(row, "civilian_fatalities_min")
    return number(row, "civilian_fatalities") if told is None else told


def most_killed(row: Record) -> Cell:
    """Of a row of one report the figure; of a merged event the most that a report tells, empty where that is open."""
    merged = row.get("n_reports") is not None
    return number(row, "civilian_fatalities_max" if merged else "civilian_fatalities")


def injured(column: str) -> Callable[[Record], Cell]:
    """The hurt, where nobody but civilians was the target: rows do not say of the hurt who they were."""

    def of(row: Record) -> Cell:
        told = targets(row)
        only_civilians = bool(told) and len(told) == len(parts(row, "target"))
        return row.get(column) if only_civilians and all(t.kind == "civilians" for t in told) else None

    return of


CASUALTIES: dict[str, tuple[str, Callable[[Record], Cell]]] = {
    "civilian_non_combatants_killed_min": ("`civilian_fatalities_min` of a merged event, else `civilian_fatalities`",
                                           least_killed),
    "civilian_non_combatants_killed_max": ("`civilian_fatalities_max`, likewise; empty where it is open", most_killed),
    "civilian_non_combatants_injured_min": ("`injuries_min`, where the target is civilians and nothing else",
                                            injured("injuries_min")),
    "civilian_non_combatants_injured_max": ("`injuries_max`, likewise", injured("injuries_max")),
}  # fmt: skip


def casualties(group: str, bound: str) -> Field:
    name = f"{group}_{bound}"
    about, of = CASUALTIES.get(name, (f"empty: rows do not count {group}", nothing))
    return Field(name, "integer", about, of)


def belligerent(nth: int) -> Field:
    of = "the first of `actor`" if nth == 1 else "the second"
    return Field(
        f"belligerent_{nth}_belligerent_name",
        "text",
        of,
        lambda row: told[nth - 1].name if len(told := actors(row)) >= nth else None,
    )


SCHEMA = Schema(
    "airwars",
    "Airwars",
    "the columns of the sheet of incidents that Airwars' site exports, without those that serve the site itself "
    "(numbers of posts, short names, sign-offs, files) and those of named victims",
    (
        "An incident of Airwars is harm to civilians that its researchers have looked into. Rows tell of all violence: "
        "`civilian_harm_reported` picks those that tell of civilians killed. What is an assessment (grading, strike "
        "status, how well a place was located) stays empty.",
    ),
    (
        Field("code", "text", "`event_id`: ours; Airwars' codes (`CS1740`) are Airwars'", same("event_id")),
        Field("date", "date", "`event_date`; of a week, a month or a year its first day", same("event_date")),
        Field("date_end", "date", "`event_date_end`, its last", same("event_date_end")),
        Field("country_name", "text", "`country`", same("country")),
        Field("location_name", "text", "`location`", same("location")),
        Field("region", "text", "`admin1`", same("admin1")),
        Field(
            "strike_status_name",
            "text",
            "`Contested strike` where `status` is `disputed`; else empty: `Declared strike` and `Likely strike` are "
            "judged from all sources together",
            strike_status,
        ),
        Field("infrastructure_name", "text", "empty: `target` is in the words of the text, not in Airwars' terms"),
        Field("strike_type_name", "text", "`Airstrike` or `Artillery`, from `sub_event_type`; else empty",
              lambda row: STRIKE_TYPES.get(text(row, "sub_event_type"))),
        Field(
            "targeted_belligerent_name",
            "text",
            "the armed parties of `target`",
            lambda row: joined(t.name for t in targets(row) if t.kind != "civilians"),
        ),
        Field("observation_name", "text", "empty: Airwars' terms for what was seen"),
        Field("impact_name", "text", "empty, likewise for what it did"),
        Field("total_strikes", "integer", "`strikes`", same("strikes")),
        Field("civilian_harm_reported", "text", "`Yes` or `No`, where `civilian_fatalities` is told", civilian_harm),
        Field("civilian_harm_status_name", "text", "empty: the grading (`Fair`, `Confirmed`, …) is Airwars'"),
        Field("cause_of_death_injury_name", "text", "empty: Airwars' terms"),
        Field("latitude", "decimal", "`latitude`, of the first of several places", same("latitude")),
        Field("longitude", "decimal", "`longitude`, likewise", same("longitude")),
        Field("geolocation_status_name", "text", "empty: how far Airwars located it"),
        Field("geolocation_accuracy_name", "text", "empty: it goes from streets to buildings, ours from towns up"),
        *(casualties(group, bound) for group in GROUPS for bound in BOUNDS),
        Field("summary", "text", "`evidence`", same("evidence")),
        belligerent(1),
        Field("belligerent_1_type", "text", "empty: `suspected` or `known` is judged from all sources together"),
        belligerent(2),
        Field("belligerent_2_type", "text", "empty, likewise"),
    ),
)  # fmt: skip
