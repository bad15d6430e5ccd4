"""Name → Mention: where it is, how precisely, and what it does in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from conflictcli import gazetteer
from conflictcli.gazetteer import Place
from conflictcli.mention import Mention
from conflictcli.mentions import worded
from conflictcli.patterns import compiled
from conflictcli.places.choice import Evidence
from conflictcli.places.links import SETTLEMENTS, chain_of
from conflictcli.places.meant import border_meant, capital_meant, capital_words, far_meant, part_meant
from conflictcli.places.name import SPEAKS, Located, Name
from conflictcli.rules.place_words import PLACE_WORDS
from conflictcli.rules.places import (
    ADMINISTRATIVE,
    AREAS,
    NEAR_FEATURES,
    ROLES_AFTER,
    ROLES_BEFORE,
    WIDE,
    ending_of,
    shown,
)
from conflictcli.sentences import Sentence
from conflictcli.tried import ready


def mention(name: Name, evidence: Evidence, placed: Callable[[], bool]) -> Mention:
    """A name that is a place; `placed` tells whether the document names some place, and not by its people alone."""
    place, known_, shown = name.place, name.place is not None, ""
    if name.kind == "demonym":
        place = gazetteer.country(gazetteer.demonym(name.bare) or "")
        known_, shown = True, place.name
    elif name.kind == "wide":
        latitude, longitude = WIDE[name.bare]
        place, known_, shown = Place(name.text, "region", "", "", "", latitude, longitude), True, name.text
    elif place is None:
        place = area_over(name) or evidence.area
        shown = name.text
    elif name.feature and name.kind != "body":
        shown = f"{place.name} {name.feature}"
    else:
        shown = place.name
    meant = meant_by(name, place, evidence, placed) if known_ else None
    role = "event" if meant and name.kind == "demonym" else role_of(name)
    precision = precision_of(meant, name, place, known_)
    located = Located(shown, place, known_, role, relation_of(name), precision, name.qualifies, name.group, meant)
    text = name.text + (capital_words(name) if meant and meant.kind == "place" else "")
    return Mention("place", name.start, name.start + len(text), text, located, name.support)


def meant_by(name: Name, place: Place | None, evidence: Evidence, placed: Callable[[], bool]) -> Place | None:
    """What the words mean where they tell more than the name."""
    border = border_meant(name, place, evidence, placed)
    return border or part_meant(name, place) or far_meant(name, place) or capital_meant(name)


def area_over(name: Name) -> Place | None:
    """Where a name lies that no list knows: in what its chain, its heading or its type word tells."""
    above = list(chain_of(name.sense or name))
    place = next((n.place for n in above if n.place is not None), None)
    code = name.heading or next((n.code for n in above if n.code), "")
    return place or (gazetteer.country(code) if code else None)


def relation_of(name: Name) -> str:
    """`between Ostra and Miro` is near both towns; what is between two countries moves from one to the other."""
    if name.relation != "between":
        return name.relation
    return "near" if name.place is not None and name.place.kind == "place" else "moved"


def is_division(name: Name | None) -> bool:
    """Whether the words by a name make it a division: "Ostra district"."""
    return name is not None and name.after in ADMINISTRATIVE - SETTLEMENTS


def precision_of(meant: Place | None, name: Name, place: Place | None, known_: bool) -> int:
    if meant and meant.kind == "place":
        return 2 if relation_of(name) == "near" else 1  # A capital.
    if meant and meant.name.endswith(" border"):
        return 2
    if meant and meant.kind == "country" and place is not None and place.kind == "place":
        return 3  # Far off the town.
    if not known_ and place is not None and place.kind == "place" and not is_division(name.parent):
        return 2  # In a town that the text gives.
    if not known_ or name.place is None or name.place.kind != "place":
        return 3
    if relation_of(name) == "near" or name.feature.split(" ")[-1] in NEAR_FEATURES or name.after in AREAS:
        return 2
    return 1


def role_of(name: Name) -> str:
    if name.kind == "demonym":
        return "demonym"
    if name.kind == "wide":
        return "region"
    if name.sentence.kind == "dateline":
        return "dateline"
    role = role_told(name)
    is_country = name.place is not None and name.place.kind == "country"
    if role == "speech" or (role == "actor" and name.relation not in ("in", "near")):
        return role
    speaks = is_country or (name.place is not None and name.place.population >= SPEAKS)
    if role == "subject" and speaks and name.relation not in ("in", "near", "done"):
        return "actor"
    if name.mask or (is_country and name.relation == "agent"):
        return "actor"
    return "event"


LONGEST_ROLE = 60
"""Characters after a name in which the word stands that makes it an actor."""
BEFORE_A_SEAT = frozenset(("in", "at", "from"))


SEATED = frozenset("phone telephone based headquartered".split()).union(
    *(shown(PLACE_WORDS[name], -1) for name in ("SAID", "DAY", "GATHERING"))
)
"""The last words of what gives a name its role, before "in", "at" or "from"."""
ACTS = frozenset(("and",)).union(
    *(shown(PLACE_WORDS[name], which) for name in ("OFFICE", "ACTS", "JOINT") for which in (0, -1))
)
"""The words with which may begin what makes a name an actor."""
NEXT_WORD = re.compile(r"(?P<ends>['’]s?|,)?\s+(\w+|\S)")
GOES_ON = "-–/&+"
"""Marks behind which a name may go on."""


def role_told(name: Name) -> str:
    """What the words around a name make of it: `speech`, `actor`, `subject` or nothing."""
    text, at = name.sentence.text, name.at
    if may_act(name):
        for rule in worded(ROLES_AFTER, text[at : at + len(name.text) + LONGEST_ROLE]):
            found = compiled(rule.expanded).match(text, at)
            if found is not None:
                return str(rule.meaning(found))
    return roles_before(name.sentence).get(at, "") if may_be_seated(name) else ""


def may_act(name: Name) -> bool:
    """Whether the word after a name may make it an actor: that is asked first, since it costs less than a pattern."""
    text, words = name.sentence.text, name.text
    end = name.at + len(words)
    if not words.isalpha() and not (words.replace(" ", "").isalpha() and ACTS.isdisjoint(words.split(" "))):
        return True  # A name of several words may be read shorter.
    if text[end : end + 1] in GOES_ON:
        return end < len(text)
    following = NEXT_WORD.match(text, end)
    if following is None:
        return False
    word = following[2]
    if word in ACTS:
        return True
    return not following["ends"] and not word.islower() and (word[0].isalpha() or word in GOES_ON)


def may_be_seated(name: Name) -> bool:
    """Whether the words before a name may say that it is where something was said, or somebody is based."""
    if name.last_before not in BEFORE_A_SEAT:
        return False
    before = name.sentence.text[max(0, name.at - LONGEST_ROLE) : name.at].split()
    if before[-1] == "the":
        before.pop()
    if len(before) < 2 or before[-1].lower() not in BEFORE_A_SEAT:
        return False
    return before[-2][:1].isupper() or ending_of(before[-2].lower()) in SEATED


@lru_cache(maxsize=256)
def roles_before(sentence: Sentence) -> dict[int, str]:
    """Start of a name in its sentence → the role that the words before it give it."""
    return {
        m.start("name"): rule.meaning(m)
        for rule in ready(ROLES_BEFORE, sentence.text)
        for m in rule.matches(sentence.text)
    }
