"""Words for a weapon → the rules that know it: what it is like, that it speaks of arms, and that it struck.

"A Kestrel hit the port", "two Kestrel strikes", "killed by a Kestrel", "fired 12 Kestrels": each begins an event of the
type that such a weapon gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import regex

from conflictcli.rule import Rule, Words
from conflictcli.rules.counts import count_of
from conflictcli.rules.own.entries import Weapons
from conflictcli.rules.own.words import forms, guards, literally
from conflictcli.rules.strikes import LEAD, ONE, noun
from conflictcli.rules.trigger import AIR, ATTACK, CHEMICAL, CLASH, GRENADE, IED, SHELLING, SUICIDE, Trigger

LIKE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "aircraft": (AIR,),
        "aircraft-fires": (AIR,),
        "artillery": (SHELLING,),
        "suicide-bomb": (SUICIDE,),
        "laid-explosive": (IED,),
        "firebomb": (ATTACK,),
        "thrown-grenade": (GRENADE,),
        "firearm": (ATTACK, CLASH),
        "poison": (CHEMICAL,),
    }
)
"""What a weapon may be like, by the names of the built-in rules (`rules.weapons`) → the types that its words mean."""
FIRED = frozenset(("aircraft", "aircraft-fires", "artillery"))
"""Weapons of which several are munitions, not strikes."""

ATTACKS = (
    r"(?:strikes?|raids?|attacks?|assaults?|bombardments?|bombings?|barrages?|salvos?|volleys?"
    r"|blasts?|explosions?|fire)"
)
ADDED = r"(?:(?:(?&ADJECTIVE)|(?&NAMED)) ){0,3}"
STORED = (
    r"(?! (?:depots?|factor(?:y|ies)|sites?|positions?|launchers?|teams?|units?|stores?|caches?|parts|tests?|crews?"
    r"|operators?|pilots?|makers?|experts?|programmes?|programs?)\b)"
)
"""What weapons are kept in, and who makes them, did not strike."""
ALSO = r"(?: (?:has|have|had|also|reportedly|later|then|again)){0,2}"
BY_ALL = (
    r"hit|hits|struck|strikes|targeted|slammed into|crashed into|exploded|destroyed|damaged|killed|kills|wounded|wounds"
)
BY_FLOWN = rf"{BY_ALL}|targets|pounded|attacked|attacks|bombed|raided"
BY_OTHERS = (
    rf"{BY_ALL}|ploughed into|plowed into|tore through|tore into|ripped through|landed|fell|detonated|went off"
    r"|(?:(?:was|were|had been|have been) )?(?:fired|launched|thrown|hurled)"
)
HURT_BY = r"(?<=\b(?:killed|wounded|injured|hurt|hit|struck|maimed|damaged|destroyed|targeted|attacked) by )"
HIT_WITH = r"(?:destroyed|hit|targeted|struck|damaged|attacked|bombed)"
SENT = r"(?:fired|fires|firing|launched|launches|launching|lobbed|dropped|dropping|hurled|threw)"


def rules_of(entry: Weapons, vocabulary: Mapping[str, Words]) -> Iterator[Rule]:
    """What a sentence may say of such a weapon."""
    types = LIKE[entry.like]
    words, one = literally(forms(entry.words)), literally(entry.words)
    guard = guards(forms(entry.words))

    def rule(ending: str, kind: str, pattern: str, meaning: Callable[[regex.Match[str]], object]) -> Rule:
        name = f"{entry.name}-{ending}" if ending else entry.name
        finds = {f"[{word}]": meaning.says for word in entry.words} if isinstance(meaning, Says) else {}
        return Rule(name, kind, pattern, meaning, finds, guard=guard, vocabulary=vocabulary)

    struck = BY_FLOWN if entry.like.startswith("aircraft") else BY_OTHERS
    yield rule("", "weapon", words, Says(entry.like))
    yield rule("arms", "tone", words, Says("arms"))
    yield rule("attack", "strike", rf"{LEAD}(?P<noun>(?:{words}) ?{ATTACKS})", noun(*types))
    yield rule(
        "struck",
        "strike",
        rf"(?:(?P<one>an? {ADDED}(?:{one}))|(?P<count>(?&COUNT)) {ADDED}(?:{words})|(?:{words})){ALSO} (?:{struck})",
        using(entry.like),
    )
    yield rule(
        "by", "strike", rf"{HURT_BY}(?:(?P<one>an? {ADDED}(?:{one}))|{words})(?! ?{ATTACKS}){STORED}", using(entry.like)
    )
    yield rule(
        "with",
        "strike",
        rf"{HIT_WITH}(?= [^.,;:]{{3,120}}? (?:with|using) (?:(?:an?|(?&COUNT)) )?{ADDED}(?:{words})(?!\w){STORED})",
        using(entry.like),
    )
    yield rule(
        "fired",
        "strike",
        rf"{SENT} (?:(?P<count>(?&COUNT)) |(?:an?|the|their|its) )?{ADDED}(?:{words})(?! ?{ATTACKS}){STORED}",
        using(entry.like, fired=True),
    )


class Says:
    """A meaning that is always the same."""

    def __init__(self, says: object) -> None:
        self.says = says

    def __call__(self, m: regex.Match[str]) -> object:
        return self.says


def using(like: str, fired: bool = False) -> Callable[[regex.Match[str]], Trigger]:
    """A meaning for what such a weapon did: one is one strike, several are munitions or strikes, as they are fired or
    laid; what was `fired` tells of no strike by itself."""
    types = LIKE[like]

    def meaning(m: regex.Match[str]) -> Trigger:
        groups = m.groupdict()
        count = count_of(groups["count"]) if groups.get("count") else None
        if count is not None and (fired or like in FIRED):
            return Trigger(types, munitions=count, verb=True)
        return Trigger(types, count or (ONE if groups.get("one") else None), plural=count is not None, verb=True)

    return meaning
