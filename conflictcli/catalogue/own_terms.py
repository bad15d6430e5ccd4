"""Entries of a user's codebook → Written: as they stand in the file, without its remarks."""

from __future__ import annotations

from typing import Any

from conflictcli.catalogue.written import Written
from conflictcli.gazetteer.entries import Entry as Place
from conflictcli.rules.own.entries import (
    Entry,
    EventType,
    Evidence,
    Example,
    Harm,
    Pattern,
    Source,
    Stop,
    Triggers,
    Weapons,
)


def section_of(entry: Entry) -> str:
    """`patterns`, `triggers`, …"""
    return SECTIONS[type(entry)]


NO_EVIDENCE = Evidence()
SECTIONS: dict[type, str] = {
    EventType: "types",
    Triggers: "triggers",
    Weapons: "weapons",
    Harm: "harm",
    Stop: "stop",
    Pattern: "patterns",
}


def of_entry(entry: Entry, pattern: str = "") -> Written:
    """`pattern`: what to write for a pattern's own, if not that."""
    own = entry.name.rpartition(":")[2]
    keys: dict[str, Any] = {} if isinstance(entry, EventType) else {"name": own}
    if isinstance(entry, EventType):
        keys |= {"name": entry.label, "acled": entry.acled, "of": [*entry.of], "where": [*entry.where]}
        keys |= {"counted": entry.counted}
    elif isinstance(entry, Triggers):
        keys |= {"type": entry.type, "nouns": [*entry.nouns], "verbs": [*entry.verbs], "general": entry.general}
        keys |= {"count": entry.count}
    elif isinstance(entry, Weapons):
        keys |= {"words": [*entry.words], "like": entry.like}
    elif isinstance(entry, Harm):
        keys |= {"killed": [*entry.killed], "injured": [*entry.injured]}
    elif isinstance(entry, Stop):
        keys |= {"phrases": [*entry.phrases], "scope": entry.scope}
    elif isinstance(entry, Pattern):
        keys |= of_pattern(entry, pattern or entry.pattern)
    keys |= of_evidence(entry.evidence)
    told = tuple((name, held) for name, held in keys.items() if held)
    return Written(section_of(entry), told, (f"{entry.name}: of your rules.",))


def of_pattern(entry: Pattern, pattern: str) -> dict[str, Any]:
    scope = entry.scope if entry.kind == "stop" else ""
    kind = entry.kind if entry.kind != "event" else ""
    return {"kind": kind, "type": entry.type, "like": entry.like, "scope": scope, "pattern": pattern}


def of_evidence(evidence: Evidence) -> dict[str, Any]:
    return {"finds": [of_example(each) for each in evidence.finds], "ignores": [*evidence.ignores]}


def of_example(example: Example) -> Any:
    return {"text": example.text, **dict(example.values)} if example.values else example.text


def of_place(place: Place, evidence: Evidence = NO_EVIDENCE) -> Written:
    keys: dict[str, Any] = {
        "name": place.name,
        "aliases": [name for name in (*place.primary, *place.aliases) if name != place.name],
        "kind": place.kind,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        **of_evidence(evidence),
    }
    told = tuple((name, held) for name, held in keys.items() if held or name in ("latitude", "longitude"))
    return Written("places", told, (f"{place.name}: a place of your rules.",))


def of_source(source: Source) -> Written:
    keys: dict[str, Any] = {"name": source.names[0], "aliases": [*source.names[1:]], "note": source.note}
    told = tuple((name, held) for name, held in keys.items() if held)
    return Written("sources", told, (f"{source.names[0]}: a source of your rules.",))
