"""Airwars: the columns of its export of incidents of civilian harm."""

from __future__ import annotations

from collections.abc import Callable

from conflictcli.rules.trigger import AIR, REMOTE
from conflictcli.schemas.cells import joined, number, same, text
from conflictcli.schemas.field import Field, Schema, nothing
from conflictcli.schemas.parties import actors, civilians_alone, targets
from conflictcli.tables import Cell, Record

STRIKE_TYPES = {AIR: "Airstrike"}
"""Airwars' term where one is meant; shells, rockets and missiles are one type of ours, and several of Airwars'."""

GROUPS = ("civilian_non_combatants", "children", "women", "men", "belligerents")
BOUNDS = ("killed_min", "killed_max", "injured_min", "injured_max")


def strike_status(row: Record) -> Cell:
    return "Contested strike" if row.get("status") == "disputed" else None


def strike_type(row: Record) -> Cell:
    """Of explosive weapons Airwars' term or ours; of what Airwars does not count, that it is none."""
    told = text(row, "sub_event_type")
    if not told or row.get("event_type") == REMOTE:
        return STRIKE_TYPES.get(told, told) or None
    return f"Not a strike ({told})"


def civilian_harm(row: Record) -> Cell:
    """`Yes` where civilians died or were hurt, `No` where the text says that none died and tells of no hurt."""
    killed = number(row, "civilian_fatalities") or number(row, "civilian_fatalities_min")
    hurt = number(row, "injuries") or number(row, "injuries_min")
    if killed or (hurt and civilians_alone(row)):
        return "Yes"
    nobody_hurt = not hurt and not number(row, "injuries_max")
    return "No" if nobody_hurt and no_civilian_died(row) else None


def no_civilian_died(row: Record) -> bool:
    """Whether the text says that nobody died, or no civilian.

    A row has 0 `civilian_fatalities` for two reasons: the text says that no civilian died, and then nobody is told to
    have died; or it names its dead as soldiers or fighters, and says nothing of civilians.
    """
    dead = [number(row, name) for name in ("fatalities", "fatalities_min", "fatalities_max")]
    civilians = [number(row, f"civilian_fatalities{end}") for end in ("", "_min", "_max")]
    if any(dead) or any(civilians):
        return False
    return civilians[0] == 0 or dead == [0, 0, 0]


def killed_civilians(row: Record, told: int | None) -> Cell:
    """A figure of civilians killed; 0 only where the text says that none was."""
    return 0 if no_civilian_died(row) else told or None


def least_killed(row: Record) -> Cell:
    told = number(row, "civilian_fatalities_min")
    return killed_civilians(row, number(row, "civilian_fatalities") if told is None else told)


def most_killed(row: Record) -> Cell:
    """Of a row of one report the figure; of a merged event the most that a report tells, empty where that is open."""
    merged = row.get("n_reports") is not None
    return killed_civilians(row, number(row, "civilian_fatalities_max" if merged else "civilian_fatalities"))


def injured(column: str) -> Callable[[Record], Cell]:
    """The hurt, where nobody but civilians was the target: rows do not say of the hurt who they were."""
    return lambda row: row.get(column) if civilians_alone(row) else None


CASUALTIES: dict[str, tuple[str, Callable[[Record], Cell]]] = {
    "civilian_non_combatants_killed_min": ("`civilian_fatalities_min` of a merged event, else `civilian_fatalities`; 0 "
                                           "only where the text says that no civilian, or nobody, died", least_killed),
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
        "**Not every row is an incident that Airwars would have.** Its incidents are harm to civilians by explosive "
        "weapons, which its researchers have looked into. Rows tell of all violence, and none is left out: a clash, a "
        "shooting or an abduction has `Not a strike (…)` in `strike_type_name`. For incidents such as Airwars', take "
        "the rows that have `Yes` in `civilian_harm_reported` and do not begin so.",
        "That no civilian was killed, 0 in the figures, is a finding, and stands only where a text says that none, or "
        "nobody, died; `No` harm only where it tells of nobody hurt besides. A text that names its dead as soldiers or "
        "fighters says nothing of civilians: these cells are then empty. What is an assessment (grading, strike "
        "status, how well a place was located) is empty, too.",
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
        Field("strike_type_name", "text", "`Airstrike`; of other explosive weapons `sub_event_type` in our words, as "
              "one type of ours is several of Airwars'; of anything else `Not a strike (Armed clash)`", strike_type),
        Field(
            "targeted_belligerent_name",
            "text",
            "the armed parties of `target`",
            lambda row: joined(t.name for t in targets(row) if t.kind != "civilians"),
        ),
        Field("observation_name", "text", "empty: Airwars' terms for what was seen"),
        Field("impact_name", "text", "empty, likewise for what it did"),
        Field("total_strikes", "integer", "`strikes`", same("strikes")),
        Field("civilian_harm_reported", "text", "`Yes` where civilians were killed, or people hurt where the target is "
              "civilians and nothing else; `No` where the text says that no civilian, or nobody, died, and tells of "
              "nobody hurt; else empty", civilian_harm),
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
