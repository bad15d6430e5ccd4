"""A sentence → the words that tell what happened in it, where a person does not say which.

A guess by the looks of words: a noun of event, else the first verb in the past that says more than that somebody said
so. A person can put the words in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from conflictcli.catalogue.example import Wanted, mentions
from conflictcli.rules.own.entries import Codebook

WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*")

PAST = {
    "stole": "steal",
    "stolen": "steal",
    "took": "take",
    "taken": "take",
    "drove": "drive",
    "driven": "drive",
    "burnt": "burn",
    "shot": "shoot",
    "broke": "break",
    "broken": "break",
    "blew": "blow",
    "blown": "blow",
    "threw": "throw",
    "thrown": "throw",
    "fought": "fight",
    "held": "hold",
    "sank": "sink",
    "sunk": "sink",
    "stabbed": "stab",
    "struck": "strike",
    "hit": "hit",
    "set": "set",
    "laid": "lay",
    "cut": "cut",
    "beat": "beat",
    "beaten": "beat",
    "fell": "fell",
    "slew": "slay",
    "slain": "slay",
    "overran": "overrun",
    "shut": "shut",
    "tore": "tear",
    "torn": "tear",
    "dug": "dig",
    "brought": "bring",
    "sought": "seek",
    "gave": "give",
    "made": "make",
    "led": "lead",
    "sent": "send",
    "won": "win",
    "went": "go",
    "came": "come",
    "spread": "spread",
    "withdrew": "withdraw",
    "hacked": "hack",
}
"""Verbs whose past has no -ed → what they are called by."""
LIGHT = frozenset(
    "carried conducted launched staged mounted made committed held took suffered reported recorded saw seen occurred "
    "happened followed began started came went gave included involved documented registered counted hit left "
    "claimed caused resulted ended continued brought".split()
)
"""Verbs that say little by themselves: what happened is in their noun."""
COMMON = frozenset(
    "blocked damaged dispersed jammed took taken set held broke cut turned dropped picked opened closed pushed pulled "
    "moved stopped forced entered crossed destroyed disabled burned burnt used fired threw lost beat drove shut sent "
    "brought led blew searched stormed occupied surrounded cleared removed seized caught released detained arrested "
    "marked touched raised dug fell laid sank struck hit".split()
)
"""Verbs of many senses, which tell an event only with what they are done to."""
HARM = frozenset("killed wounded injured hurt died maimed missing dead".split())
SAYING = frozenset(
    "said added told announced confirmed believed condemned accused blamed warned called stated showed denied vowed "
    "promised pledged threatened noted explained described identified named quoted cited alleged suspected feared "
    "expected planned armed masked united based aged hundred unidentified hooded displaced disguised dressed so-called "
    "mounted uniformed camouflaged unmanned red need indeed speed shed bed retired wanted used".split()
)
"""What looks like a verb in the past and tells no event."""
NOUN = regex.compile(
    r"(?:attack|raid|strike|bombing|shooting|clash|ambush|assault|hijacking|hijack|kidnapping|abduction|boarding|theft|"
    r"rustling|hacking|hack|breach|sabotage|protest|riot|demonstration|rally|march|blockade|siege|arson|lynching|"
    r"stabbing|skirmish|incursion|seizure|looting|coup|unrest|explosion|blast|detonation|outage|intrusion|"
    r"eviction|demolition|roadblock|sit-in|walkout|killing|beating|execution|landing|defacement|interception)(?:e?s)?$"
    r"|(?:robber|pirac|mutin|rall)(?:y|ies)$",
    regex.IGNORECASE,
)
"""Nouns of what happens, by their endings: "cyberattack", "cattle raid", "boardings"."""
ADJECTIVES = frozenset(
    "major large new deadly second third first fourth several many massive latest fresh recent brief fierce heavy "
    "fatal armed violent peaceful suspected alleged similar separate other further more big small serious successful "
    "failed coordinated such big brutal overnight early late another last next same mass multiple numerous".split()
)
SMALL = frozenset(
    "a an the this that these those its their his her our some any no of in on at by from to for with near into over "
    "between during after before against and or but while when as off out up who which it they he she was were is are "
    "been be being has have had have not also then there about around along across under outside inside where whose "
    "left right one two three four five six seven eight nine ten eleven twelve dozen dozens".split()
)
DETERMINERS = frozenset("a an the another this that its their one no any of".split())
PARTICLES = frozenset("off up down out into away over through onto back upon apart aside ablaze alight".split())


@dataclass(frozen=True, slots=True)
class Telling:
    """From where to where the words stand, and what they are; "noun" counts itself, "verb" may have an object."""

    start: int
    end: int
    kind: Literal["noun", "verb"]

    def words(self, sentence: str) -> str:
        return sentence[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


def tokens(sentence: str) -> list[Token]:
    return [Token(m.start(), m.end(), m[0]) for m in WORD.finditer(sentence)]


def tellings(wanted: Wanted, codebook: Codebook) -> list[Telling]:
    """The words that may tell it, the likeliest first."""
    words = tokens(wanted.sentence)
    if wanted.told:
        return [asked(wanted, words)]
    taken = occupied(wanted, codebook)
    free = [each for each in words if not is_taken(each, taken)]
    nouns = [noun_at(each, words, taken) for each in free if NOUN.search(each.text) and is_noun(each, words)]
    verbs = [verb_at(each, words) for each in free if is_verb(each, words)]
    heavy = [each for each in verbs if not is_light(each, wanted)]
    light = [each for each in verbs if is_light(each, wanted)]
    counted = [each for each in nouns if each and each.words(wanted.sentence).lower().endswith("s")]
    several = counted if (wanted.count or 0) > 1 else []
    several_senses = [each for each in light if is_common(each, wanted.sentence) and not is_phrase(each, words)]
    rest = [*several_senses, *objects(light, words, taken), *subjects(light, words, taken)]
    return list(dict.fromkeys(each for each in (*several, *nouns, *heavy, *rest) if each))


def is_light(verb: Telling, wanted: Wanted) -> bool:
    """Whether a verb says little by itself: "took place"; with a particle it mostly says more: "made away"."""
    first, *rest = verb.words(wanted.sentence).lower().split()
    return first in LIGHT | HARM and (not rest or first in ("carried", "left"))


def is_common(telling: Telling, sentence: str) -> bool:
    """Whether it is a verb of so many senses that it tells nothing without what it is done to."""
    return telling.kind == "verb" and telling.words(sentence).split()[0].lower() in COMMON


def is_phrase(verb: Telling, words: Sequence[Token]) -> bool:
    """Whether a verb is half of "took place" or "took part"."""
    after = next((each for each in words if each.start >= verb.end), None)
    return after is not None and after.low in ("place", "part")


def asked(wanted: Wanted, words: Sequence[Token]) -> Telling:
    """What a person put in brackets: a verb where its first word looks like one."""
    start, end = wanted.told or (0, 0)
    inside = [each for each in words if start <= each.start < end]
    is_a_verb = any(is_verb(each, words) for each in inside[:2]) and not (inside and NOUN.search(inside[-1].text))
    return Telling(start, end, "verb" if is_a_verb else "noun")


def occupied(wanted: Wanted, codebook: Codebook) -> list[tuple[int, int]]:
    """Where dates, places and parties stand: these are found by themselves."""
    spans = [wanted.span(words) for words in (wanted.place, wanted.actor, wanted.target)]
    told = [m for kind in ("date", "place", "actor") for m in mentions(wanted.sentence, kind, codebook)]
    return [*(each for each in spans if each), *((m.start, m.end) for m in told)]


def is_taken(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return any(token.start < b and a < token.end for a, b in taken)


def is_verb(token: Token, words: Sequence[Token]) -> bool:
    low = token.low
    if low in SAYING or token.text[0].isupper() or not token.is_word:
        return False
    if not (low in PAST or (low.endswith("ed") and len(low) > 4)):
        return False
    before, after = beside(token, words)
    # "armed men", "a disputed border": what stands between a determiner and a noun says which.
    is_adjective = before is not None and before.low in ("a", "an", "the", "their", "its", "of", "two", "three")
    return not (is_adjective and after is not None and after.low not in SMALL)


def is_noun(token: Token, words: Sequence[Token]) -> bool:
    """Whether a word that looks like a noun of event is one here: not before another noun ("a raid boss")."""
    before, after = beside(token, words)
    if token.low.endswith("ing") and (before is None or before.low not in ADJECTIVES | DETERMINERS):
        return False  # "…, killing two"
    return after is None or after.low in SMALL or is_verb(after, words) or after.text[0].isupper() or not after.is_word


def beside(token: Token, words: Sequence[Token]) -> tuple[Token | None, Token | None]:
    at = next(n for n, each in enumerate(words) if each.start == token.start)
    return (words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None)


def verb_at(token: Token, words: Sequence[Token]) -> Telling:
    """A verb with the particle behind it: "drove off", "broke into", "made away with"."""
    _, after = beside(token, words)
    if after is None or after.low not in PARTICLES:
        return Telling(token.start, token.end, "verb")
    _, last = beside(after, words)
    is_more = last is not None and last.low in ("with", "upon") and after.low in ("away", "off")
    return Telling(token.start, last.end if last is not None and is_more else after.end, "verb")


def noun_at(token: Token, words: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Telling | None:
    """A noun of event with the noun before it, which says of what: "cattle raids"."""
    before, _ = beside(token, words)
    start = token.start
    if (
        before is not None
        and says_which(before, words)
        and not any(before.start < b and a < before.end for a, b in taken)
    ):
        start = before.start
    return Telling(start, token.end, "noun")


def says_which(token: Token, words: Sequence[Token]) -> bool:
    return (
        token.is_word
        and token.text.islower()
        and token.low not in SMALL | ADJECTIVES
        and not is_verb(token, words)
        and not token.low.endswith("ly")
    )


def objects(
    verbs: Sequence[Telling], words: Sequence[Token], taken: Sequence[tuple[int, int]]
) -> Iterator[Telling | None]:
    """What verbs that say little have for an object: "carried out a | defacement |"."""
    for verb in verbs:
        run: list[Token] = []
        for each in (each for each in words if each.start >= verb.end):
            if is_taken(each, taken) or (run and (each.low in SMALL or is_verb(each, words))):
                break
            if each.low not in SMALL | ADJECTIVES and each.is_word:
                run.append(each)
        if run:
            yield Telling(run[max(0, len(run) - 2)].start, run[-1].end, "noun")


def subjects(
    verbs: Sequence[Telling], words: Sequence[Token], taken: Sequence[tuple[int, int]]
) -> Iterator[Telling | None]:
    """What verbs that say little have for a subject: "| Twelve defacements | of websites were recorded"."""
    for verb in verbs:
        for each in (each for each in words if each.start < verb.start):
            if says_which(each, words) and not is_taken(each, taken):
                _, after = beside(each, words)
                if after is None or after.low in SMALL or after.start >= verb.start:
                    yield Telling(each.start, each.end, "noun")
                    break
