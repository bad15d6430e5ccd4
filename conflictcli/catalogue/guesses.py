"""Words → what they probably are: the type of an event, the weapon that one is like, a party's kind, a singular."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictcli.catalogue.example import Wanted
from conflictcli.catalogue.telling import PARTICLES, SMALL
from conflictcli.rules.own.words import plural
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    GRENADE,
    IED,
    SEXUAL,
    SHELLING,
    SUICIDE,
)

TYPES: Sequence[tuple[str, str]] = (
    (r"suicide|kamikaze (?:belt|vest)", SUICIDE),
    (r"grenade", GRENADE),
    (r"chemical|chlorine|sarin|(?<!tear )\bgas(?:sed)?\b", CHEMICAL),
    (r"\bair|drone|\buav|jet|helicopter|aircraft|quadcopter", AIR),
    (r"shell|artillery|mortar|rocket|missile|howitzer", SHELLING),
    (r"\bmines?\b|\bied|bomb|explo|torpedo|booby|detonat", IED),
    (r"kidnap|abduct|hostage|disappear|captiv", ABDUCTION),
    (r"\brap(?:e|ed|es|ing)\b|sexual", SEXUAL),
    (r"clash|battle|skirmish|firefight|gunfight|fought", CLASH),
)
WEAPONS: Sequence[tuple[str, str]] = (
    (r"suicide|vest|belt", "suicide-bomb"),
    (r"grenade", "thrown-grenade"),
    (r"chemical|gas|chlorine|sarin|nerve", "poison"),
    (r"drone|uav|jet|aircraft|helicopter|plane|copter|glide|air", "aircraft"),
    (r"shell|artillery|mortar|rocket|missile|howitzer|cannon|viper|torpedo", "artillery"),
    (r"mine|ied|bomb|explosive|booby|limpet", "laid-explosive"),
    (r"petrol|firebomb|molotov|fire", "firebomb"),
    (r"gun|rifle|pistol|sniper|arms|shot", "firearm"),
)
STATE = re.compile(
    r"army|navy|police|forces?\b|guard|troops|soldiers|marines|brigade|government|military|border|ministry",
    re.IGNORECASE,
)
CIVILIAN = re.compile(
    r"villager|farmer|herder|fisher|civilian|student|protester|resident|women|children|people|crew|sailor",
    re.IGNORECASE,
)


def acled(label: str, sentence: str) -> str:
    """The sub-event type of ACLED that a type's name speaks of, else the sentence."""
    return first(TYPES, label, "") or first(TYPES, sentence, ATTACK)


def weapon(words: str, sentence: str) -> str:
    return first(WEAPONS, words, "") or first(WEAPONS, sentence, "firearm")


def first(table: Sequence[tuple[str, str]], words: str, otherwise: str) -> str:
    return next((name for pattern, name in table if re.search(pattern, words, re.IGNORECASE)), otherwise)


def party(words: str) -> str:
    if CIVILIAN.search(words):
        return "civilians"
    return "state" if STATE.search(words) else "non-state"


def is_name(words: str, sentence: str = "") -> bool:
    """Whether words name somebody: an entry for "the men" would find them anywhere. The capital of the word
    with which a sentence begins says nothing."""
    name = without_article(words)
    if not name or not name[-1:].isalnum() or not name.split()[-1][:1].isupper():
        return False
    begins = sentence.lower().startswith(words.lower()) and sentence.count(name) == 1
    return not (begins and words == name and name[1:].islower())


def without_article(words: str) -> str:
    """`The Sons of Dawn` → `Sons of Dawn`: in the middle of a sentence its article is small, or another."""
    return re.sub(r"^(?:the|an?) +", "", words.strip(), flags=re.IGNORECASE)


def singular(words: str) -> str:
    """`cattle raids` → `cattle raid`."""
    *before, last = words.split()
    if last[1:].islower():
        for form in (last[:-3] + "y" if last.endswith("ies") else "", last[:-2], last[:-1]):
            if len(form) > 2 and plural(form) == last:
                last = form
                break
    return " ".join([*before, last])


def words_of_type(wanted: Wanted, label: str) -> list[str]:
    """Words of the sentence that a type of this name may be known by: its name, else words of it, in either number."""
    low = wanted.sentence.lower()
    if re.search(rf"\b{re.escape(singular(label.lower()))}", low):
        return [singular(label.lower())]
    told = [word.lower() for word in label.split() if len(word) > 3]
    words = (singular(each) for each in told if each not in SMALL | PARTICLES)
    return [word for word in words if re.search(rf"\b{re.escape(word)}", low)]
