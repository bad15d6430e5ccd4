"""PLOVER: the records of the Open Event Data Alliance's specification, one JSON object an event."""

from __future__ import annotations

from typing import Any

from conflictcli import __version__
from conflictcli.rows.points import Point, names_of, points_of
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    BATTLES,
    CHEMICAL,
    CLASH,
    DEMONSTRATION,
    DEVELOPMENTS,
    GRENADE,
    IED,
    INTERVENTION,
    MOB,
    PEACEFUL,
    SEXUAL,
    SHELLING,
    SUICIDE,
)
from conflictcli.schemas.cells import number, same, text
from conflictcli.schemas.field import Field, Schema
from conflictcli.schemas.nations import nation_of
from conflictcli.schemas.parties import STATES, Party, actors, is_called_rebels, targets
from conflictcli.tables import BETWEEN, Record

VERBAL_COOPERATION, MATERIAL_CONFLICT = 1, 4
"""Quad categories: of AGREE the first, of ASSAULT, COERCE and PROTEST the other."""
AGREE, ASSAULT, COERCE, PROTEST = "AGREE", "ASSAULT", "COERCE", "PROTEST"
AGREEMENT, ARRESTS = DEVELOPMENTS[:2]
EVENTS = {
    **dict.fromkeys(DEVELOPMENTS, ""),
    **dict.fromkeys((PEACEFUL, INTERVENTION, DEMONSTRATION, MOB), PROTEST),
    AGREEMENT: AGREE,
    ARRESTS: COERCE,
}
"""The events of types that a user's codebook tells; empty for developments of which PLOVER has none. All else is
ASSAULT."""

MODES = {
    AIR: "heavy-weapons",
    SHELLING: "heavy-weapons",
    IED: "explosives",
    GRENADE: "explosives",
    SUICIDE: "suicide-attack",
    ABDUCTION: "abduct",
    SEXUAL: "sexual",
    **dict.fromkeys((PEACEFUL, INTERVENTION), "demo"),
    **dict.fromkeys((DEMONSTRATION, MOB), "riot"),
    ARRESTS: "arrest",
}
"""The modes of ASSAULT, PROTEST and COERCE; of a clash or an attack the text may not name the weapon, and taking ground
has none."""

SECTORS = {"coalition": "MIL", "civilians": "CVL", "unknown": "UAF"}

SIZES = ("strikes", "munitions", "fatalities", "civilian_fatalities", "injuries")


def actor(party: Party) -> dict[str, Any]:
    """An actor object: whose it is, in which sector, and as the row names it."""
    sector = SECTORS.get(party.kind, "")
    if party.kind == "state":
        sector = "COP" if "police" in party.name.lower() else "MIL"
    elif party.kind == "non-state" and is_called_rebels(party):
        sector = "REB"
    code = party.code or (party.nation.letters if party.nation else "")
    return known(code=code, sector=sector, actor_text=party.name)


def known(**fields: Any) -> dict[str, Any]:
    return {name: cell for name, cell in fields.items() if cell is not None and cell != ""}


def fought(row: Record) -> bool:
    """Whether both sides used force: then all are the source, as the manual has it."""
    return row.get("sub_event_type") == CLASH and all(t.kind != "civilians" for t in targets(row))


def source(row: Record) -> list[dict[str, Any]]:
    return [actor(party) for party in (*actors(row), *(targets(row) if fought(row) else ()))]


def recipient(row: Record) -> list[dict[str, Any]] | None:
    return None if fought(row) else [actor(party) for party in targets(row)] or None


def place(name: str, point: Point | None) -> dict[str, Any]:
    """A location object, in GeoNames' names of fields; `admin1 name` is ours, as we have no codes of divisions."""
    if point is None:
        return {"name": name}
    nation = nation_of(point.country)
    return {
        "name": name,
        "latitude": point.latitude,
        "longitude": point.longitude,
        **({"country code": nation.code, "cc3": nation.letters} if nation else {}),
        **({"admin1 name": point.admin1} if point.admin1 else {}),
    }


def places(row: Record) -> list[dict[str, Any]]:
    return [place(name, point) for name, point in zip(names_of(row), points_of(row), strict=True)]


def several_places(row: Record) -> list[dict[str, Any]] | None:
    told = places(row)
    return told if len(told) > 1 else None


def event(row: Record) -> list[str] | None:
    told = EVENTS.get(text(row, "sub_event_type"), ASSAULT)
    return [told] if told else None


def quad_code(row: Record) -> int | None:
    told = event(row)
    return None if told is None else VERBAL_COOPERATION if told == [AGREE] else MATERIAL_CONFLICT


def mode(row: Record) -> list[str] | None:
    told = MODES.get(text(row, "sub_event_type"))
    return [told] if told else None


def context(row: Record) -> list[str] | None:
    states = any(party.kind in STATES for party in (*actors(row), *targets(row)))
    told = ["military"] if states or row.get("event_type") == BATTLES else []
    return [*told, *["cbrn"] * (row.get("sub_event_type") == CHEMICAL)] or None


def text_info(row: Record) -> dict[str, Any] | None:
    return known(start=number(row, "start"), end=number(row, "end")) or None


def size_info(row: Record) -> dict[str, Any] | None:
    """Each figure that is told with its bounds; PLOVER calls the dead `dead` and the hurt `injured`."""
    called = {"fatalities": "dead", "civilian_fatalities": "civilian_dead", "injuries": "injured"}
    figures = {
        called.get(name, name) + bound: number(row, name + bound) for name in SIZES for bound in ("", "_min", "_max")
    }
    return known(**figures) or None


def cite_info(row: Record) -> dict[str, Any]:
    return known(
        citation=row.get("doc_id"),
        url=row.get("url"),
        title=row.get("title"),
        publication=row.get("source"),
        coder=f"conflictcli {__version__}",
        codebook="plover-base-0.7b1",
    )


def comment(row: Record) -> str | None:
    names = ("own_type", "source_note", "status", "confidence", "disagree")
    told = [f"{name}: {row[name]}" for name in names if row.get(name) is not None]
    return BETWEEN.join(told) or None


SCHEMA = Schema(
    "plover",
    "PLOVER",
    "the JSON fields of the PLOVER manual, draft 0.7b1 of the Open Event Data Alliance",
    (
        "One JSON object a line (`-f jsonl`, or `-f json`): a record holds lists and objects, which no table can. What "
        "is not known is left out, but for the fields that the manual requires: `source` is then an empty list, `date` "
        "null.",
        "Everything that our rules read is `ASSAULT`, material conflict; PLOVER says how in `mode`.",
        "PLOVER lets providers add fields: `event_locs` (all places where several share one count; `event_loc` is the "
        "first), `event_subtype` (ACLED's term, which is finer), `size_info` with bounds.",
    ),
    (
        Field("id", "text", "`event_id`", same("event_id")),
        Field("date", "date", "`event_date`", same("event_date")),
        Field("enddate", "date", "`event_date_end`", same("event_date_end")),
        Field(
            "source",
            "list",
            "`actor`: `code` (your codebook's, else the state's three letters, where the name tells it), `sector` "
            "(`MIL`, `COP`, `REB`, `CVL`, `UAF`, where the kind of party settles it), `actor_text`; in a clash both "
            "sides",
            source,
        ),
        Field("recipient", "list", "the parties of `target`, likewise; none in a clash", recipient),
        Field("event", "list", "`ASSAULT`; of types that your codebook tells `PROTEST`, `AGREE` for agreements, "
              "`COERCE` for arrests, none for other developments", event),
        Field("event_subtype", "text", "`sub_event_type`: a field of ours", same("sub_event_type")),
        Field(
            "event_loc",
            "object",
            "the first place: `name`, `latitude`, `longitude`, `country code`, `cc3`, `admin1 name`",
            lambda row: next(iter(places(row)), None),
        ),
        Field("event_locs", "list", "all places, where several share one count: a field of ours", several_places),
        Field("event_text", "list", "`evidence`", lambda row: [text(row, "evidence")] if row.get("evidence") else None),
        Field("quad_code", "integer", "4, material conflict; 1 for agreements", quad_code),
        Field("mode", "list", "from `sub_event_type`: `heavy-weapons`, `explosives`, `suicide-attack`, `abduct`, "
              "`sexual`; `demo`, `riot` and `arrest` for types that your codebook tells", mode),
        Field("context", "list", "`military` where a state or a coalition takes part, or in battles; `cbrn`", context),
        Field("dead", "integer", "`fatalities`", same("fatalities")),
        Field("injured", "integer", "`injuries`", same("injuries")),
        Field("size_info", "object", "`strikes`, `munitions`, `dead`, `civilian_dead`, `injured`, each also with "
              "`_min` and `_max`", size_info),
        Field("text_info", "object", "`start` and `end`, in characters of the text", text_info),
        Field("cite_info", "object", "`citation` (`doc_id`), `url`, `title`, `publication` (`source`), `coder`, "
              "`codebook`", cite_info),
        Field("comment", "text", "your codebook's type and note on the source, as `own_type` and `source_note`; "
              "`status`, `confidence`, and of a merged event `disagree`", comment),
    ),
    nested=True,
    required=("id", "date", "source", "event"),
)  # fmt: skip
