"""Name → Mention: where it is, how precisely, and what it does in its sentence."""

from __future__ import annotations

from functools import lru_cache

from conflictcli import gazetteer
from conflictcli.gazetteer import Place
from conflictcli.mentions import Mention, compiled, ready, worded
from conflictcli.places.choice import Evidence
from conflictcli.places.links import chain_of
from conflictcli.places.name import SPEAKS, Located, Name
from conflictcli.rules.places import AREAS, NEAR_FEATURES, ROLES_AFTER, ROLES_BEFORE, WIDE
from conflictcli.sentences import Sentence


def mention(name: Name, evidence: Evidence) -> Mention:
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
    located = Located(
        shown, place, known_, role_of(name), relation_of(name), precision_of(name, known_), name.qualifies, name.group
    )
    return Mention("place", name.start, name.end, name.text, located, name.support)


def area_over(name: Name) -> Place | None:
    for above in chain_of(name.sense or name):
        if above.place is not None:
            return above.place
    if name.heading or name.code:
        return gazetteer.country(name.heading or name.code)
    return None


def relation_of(name: Name) -> str:
    return name.relation


def precision_of(name: Name, known_: bool) -> int:
    if not known_ or name.place is None or name.place.kind != "place":
        return 3
    if name.relation == "near" or name.feature.split(" ")[-1] in NEAR_FEATURES or name.after in AREAS:
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
BEFORE_A_SEAT = frozenset(("in", "at", "from", "the"))


def role_told(name: Name) -> str:
    """What the words around a name make of it: `speech`, `actor`, `subject` or nothing."""
    text, at = name.sentence.text, name.at
    for rule in worded(ROLES_AFTER, text[at : at + len(name.text) + LONGEST_ROLE]):
        found = compiled(rule.expanded).match(text, at)
        if found is not None:
            return str(rule.meaning(found))
    before = text[max(0, at - 5) : at].split()
    return roles_before(name.sentence).get(at, "") if before and before[-1] in BEFORE_A_SEAT else ""


@lru_cache(maxsize=256)
def roles_before(sentence: Sentence) -> dict[int, str]:
    """Start of a name in its sentence → the role that the words before it give it."""
    return {
        m.start("name"): rule.meaning(m)
        for rule in ready(ROLES_BEFORE, sentence.text)
        for m in rule.matches(sentence.text)
    }
