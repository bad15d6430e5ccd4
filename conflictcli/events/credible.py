"""Telling, and what its text is about → whether general words mean a conflict event here."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from conflictcli.events.days import WEEK
from conflictcli.events.statement import Kinds
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.rules.role import FRAMES, LOOKS_BACK
from conflictcli.rules.trigger import ABDUCTION, AIR, CHEMICAL, CLASH, GRENADE, IED, SEXUAL, SHELLING, SUICIDE

PLAIN = frozenset((AIR, SHELLING, IED, SUICIDE, GRENADE, CHEMICAL, ABDUCTION, SEXUAL))
"""Types whose own words need no other: "car bomb", "shelling", "kidnapped"."""
GROUND = frozenset(
    (
        *("took-ground", "ground-was-taken", "raised-the-flag", "took-control", "pushed-into", "drove-out"),
        *("was-driven-out", "fell-to"),
    )
)
"""Rules of ground that changes hands: where an armed party takes it, that needs no other arms."""
GENERAL_RULES = frozenset(
    (
        *("strike", "bombing", "attack", "attacked", "clash", "clashed", "exploded", "was-struck"),
        *GROUND,
        *("arson", "beaten", "beaten-by", "blasted", "hurt-somebody", "thrown-at-somebody", "shot-at-things"),
    )
)
"""Rules whose words have other lives: labour disputes, sport, accidents, police work."""
MOB = frozenset(("hurled-a-bomb", "arson", "beaten", "beaten-by", "thrown-at-somebody"))
"""Rules of what crowds do: in a protest that hurts nobody it is the protest's."""
FOUND = "found-dead"
"""A body tells of violence only where the text says what was done to it."""
DEEDS = frozenset(("attacked", "bombing", "exploded", "blasted"))
"""Rules of words that mean a conflict event where the text goes on to say that nobody was hurt."""
PLAYED = frozenset(("bombarded", "pounded"))
"""Rules of words that sport borrows: "the striker bombarded the goal"."""
ARMED = frozenset(("state", "coalition", "non-state"))
"""Kinds of parties that bear arms."""
BY_HAND = frozenset(("beaten", "beaten-by", "clashed", "hurt-somebody", "thrown-at-somebody", "shot-at-things"))
"""Rules of what people do with bare hands; teams, too, are beaten."""

CRIME_WORDS = 2
"""So many different words of the police pages make a crime report, and so many more outweigh one of warfare."""
PLAINLY_CRIME = 4
"""So many make it one whatever a sentence says: in it, "gunmen" are robbers."""
NEWS = timedelta(days=7)
"""A day so far back or less may be the day on which a court sat; one further back is that of what it sat on."""
MASSACRE = 10
"""Dead: so many are no crime of everyday."""


def is_general(trigger: Mention) -> bool:
    """Whether the words of a trigger have other lives: by its rule, or because a user's codebook says so."""
    return trigger.rule in GENERAL_RULES or getattr(trigger.value, "general", False)


def tones(told: Kinds) -> Counter[str]:
    """How many words of each tone, how many different ones of each beat: a crime report says "victim" over and over.

    The name of an armed group is one of arms and of warfare. `unhurt`: times that nobody was hurt; `massacre`: times
    that many died.
    """
    actors, hurt = told.get("actor", ()), told.get("casualty", ())
    beats = {(m.value, m.text.lower()) for m in told.get("beat", ())}
    found = Counter([m.value for m in told.get("tone", ())])
    found.update(value for value, _ in beats)
    if actors:
        named = sum(m.rule == "listed-actor" and m.value.kind == "non-state" for m in actors)
        found.update({"armed party": sum(m.value.kind in ARMED for m in actors), "arms": named, "warfare": named})
    if hurt:
        found["unhurt"] += sum(m.value.count.most == 0 for m in hurt)
        found["massacre"] += sum(map(is_massacre, hurt))
    return found


def why_not(telling: Telling, about: Counter[str], here: Counter[str]) -> str:
    """Why a telling's words do not mean a conflict event; empty when they do.

    `about`: the tones of the whole document; `here`: those of the sentence.
    """
    if telling.role and telling.role not in LOOKS_BACK:
        return telling.role
    if is_crime_report(about) and not (here["warfare"] or here["political"]):
        return "crime report"
    if about["crime"] >= PLAINLY_CRIME * (1 + about["warfare"] + about["massacre"] + about["political"]):
        return "crime report"
    if telling.triggers and all(m.rule == FOUND for m in telling.triggers):
        return "" if about["foul"] and not here["accident"] else "no foul play"
    if here["protest"] and telling.triggers and all(m.rule in MOB for m in telling.triggers) and not wounds(telling):
        return "protest"
    on_the_field = telling.triggers and all(m.rule in PLAYED or is_general(m) for m in telling.triggers)
    if on_the_field and here["sport"] and about["sport"] > about["arms"]:
        return "sport"
    if any(not is_general(m) for m in telling.triggers) or not telling.triggers:
        return ""
    if here["accident"] and not here["arms"]:
        return "accident"
    if about["labour"] > about["arms"]:
        return "labour dispute"
    if here["protest"] and not here["arms"]:
        return "protest"
    for play in ("sport", "fiction"):
        if about[play] >= max(1, about["arms"]):
            return play
    if about["arms"]:
        return ""
    for other in ("accident", "mishap", "private"):
        if about[other]:
            return other
    mob = about["political"] and any(m.rule in MOB or m.value.types == (CLASH,) for m in telling.triggers)
    spared = bool(about["unhurt"]) and has_day_and_place(telling) and any(m.rule in DEEDS for m in telling.triggers)
    seized = here["armed party"] and has_day_and_place(telling) and any(m.rule in GROUND for m in telling.triggers)
    means_it = wounds(telling) or by_hand(telling) or mob or spared or seized or on_party(telling, here)
    return "" if means_it else "no arms"


def of_old(telling: Telling, written: date | None) -> Telling:
    """A telling of a sentence that looks back is an event still where it dates it and says where, or whom it hurt.

    What a court or a ceremony is about needs a day of its own: "Monday" is the trial's, "Sunday's bombing" is not.
    """
    if telling.role not in LOOKS_BACK or telling.when.precision > 1 or not (telling.places or telling.harm):
        return telling
    start, day = telling.when.start, telling.day
    long_ago = written is None or start is None or written - start > NEWS
    its_own = day is not None and any(m.overlaps(day) for m in telling.triggers)
    if telling.role in FRAMES and not (long_ago or its_own):
        return telling
    return replace(telling, role="")


def is_massacre(hurt: Mention) -> bool:
    """Whether people hurt are so many dead of one event."""
    return bool(hurt.value.harm == "killed" and not hurt.value.cumulative and (hurt.value.count.least or 0) >= MASSACRE)


def is_crime_report(about: Counter[str]) -> bool:
    """Whether a document is of the police pages: words of theirs, and few of organised violence."""
    return about["crime"] >= CRIME_WORDS * (1 + about["warfare"] + 2 * about["massacre"])


def wounds(telling: Telling) -> bool:
    """Whether people were killed or injured in it: a clash or blast that does so is no figure of speech."""
    return any(m.value.count is None or m.value.count.most != 0 for m in telling.harm)


def on_party(telling: Telling, here: Counter[str]) -> bool:
    """Whether people of a party or a village were attacked, on a day and at a place that the sentence gives."""
    return (
        bool(here["political"]) and has_day_and_place(telling) and any(m.rule == "attacked" for m in telling.triggers)
    )


def by_hand(telling: Telling) -> bool:
    """Whether people fought, or were assaulted, on a day and at a place that the sentence gives: that needs no arms."""
    return has_day_and_place(telling) and any(
        m.rule in BY_HAND and not m.text.lower().endswith("beaten") for m in telling.triggers
    )


def has_day_and_place(telling: Telling) -> bool:
    """Whether the sentence itself gives the day, or the week, and the place; "Tuesday" is a day without a date, too."""
    undated = telling.day is not None and telling.when.start is None
    return (telling.when.precision <= WEEK or undated) and bool(telling.places)
