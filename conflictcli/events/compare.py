"""Two tellings' days, places and counts → whether they can be of one event. Pure questions, each with a yes or a no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflictcli.events.event import When
from conflictcli.events.harm import Harm
from conflictcli.gazetteer.choose import kilometres as km
from conflictcli.gazetteer.place import Place
from conflictcli.places import Located
from conflictcli.rules.count import Count

if TYPE_CHECKING:
    from conflictcli.events.account import Account
    from conflictcli.events.telling import Telling
    from conflictcli.mention import Mention
    from conflictcli.sentences import Sentence

NEAR = 3.0
"""Kilometres within which two names are of one place."""
REGION = 200.0
"""Kilometres from the middle of a region (the Gaza Strip, Kashmir) within which a place may lie in it."""
SUBURB, CITY, LARGER = 25.0, 100_000, 10
"""Kilometres from a city of so many people, so many times larger, within which a place may be a quarter of it."""
HUGE, MIDST = 1_000_000, 12.0
"""A city of so many people has quarters as large as towns, within so many kilometres: Sadr City in Baghdad."""


def days_agree(one: When, other: When) -> bool:
    """Whether two days may be the same: they overlap, or one of them is unknown and its words do not contradict."""
    if one.start is None or other.start is None:
        return not (one.text and other.text) or one.text.lower() == other.text.lower()
    return one.start <= (other.end or other.start) and other.start <= (one.end or one.start)


def places_agree(one: Sequence[Located], other: Sequence[Located]) -> bool:
    """Whether two lists of places may tell of one event: either is empty, or some place of each agrees."""
    return not one or not other or any(place_agrees(a, b) for a in one for b in other)


def place_agrees(one: Located, other: Located) -> bool:
    """The same name; one inside the other; or so near that it is the same town."""
    if one.name == other.name:
        return True
    a, b = one.place, other.place
    if a is None or b is None:
        return False
    if a.country_code != b.country_code:
        return False
    if not one.known or not other.known:
        return lies_in(one, other) or lies_in(other, one)
    if "country" in (a.kind, b.kind):
        return True
    if "region" in (a.kind, b.kind):
        return km(a, b) <= REGION
    if "admin1" in (a.kind, b.kind):
        return a.admin1 == b.admin1
    return km(a, b) <= NEAR or is_quarter(a, b) or is_quarter(b, a)


def contains(whole: Sequence[Located], part: Sequence[Located]) -> bool:
    """Whether places lie within others and are not the same: Miro in Norland, Norland in Norland and Sudland."""
    if not part:
        return False
    if not whole:
        return True
    if {p.name for p in part} == {w.name for w in whole}:
        return False
    return all(any(lies_in(p, w) for w in whole) for p in part)


def lies_in(part: Located, whole: Located) -> bool:
    if part.name == whole.name:
        return True
    a, b = part.place, whole.place
    if a is None or b is None or not whole.known or a.country_code != b.country_code:
        return False
    return b.kind == "country" or (b.kind == "admin1" and a.admin1 == b.admin1) or is_quarter(a, b)


def is_quarter(small: Place, city: Place) -> bool:
    """Whether a place may be a part or suburb of a city: much smaller, and near; or smaller, and in its midst."""
    if small.kind != "place" or city.kind != "place" or city.population < CITY:
        return False
    suburb = city.population >= LARGER * small.population and km(small, city) <= SUBURB
    return suburb or (city.population >= HUGE and city.population >= 3 * small.population and km(small, city) <= MIDST)


def counts_agree(one: Count | None, other: Count | None) -> bool:
    """Whether two counts may be of the same strikes: equal, or one within the bounds of the other, or one unknown."""
    if one is None or other is None or one == other:
        return True
    if "implied" in (one.basis, other.basis):
        return True
    if one.best is not None and other.best is not None and one.basis == other.basis == "stated":
        return one.best == other.best
    return within(one, other) or within(other, one)


def within(one: Count, other: Count) -> bool:
    figure = one.best if one.best is not None else one.low
    return figure is not None and other.least <= figure and (other.most is None or figure <= other.most)


def harm_agrees(one: Harm, other: Harm, indefinite: bool) -> bool:
    """Whether two tolls may be of one event; an event newly told ("a bomb killed 8") with another toll is another."""
    a, b = one.fatalities, other.fatalities
    if not indefinite or a is None or b is None:
        return True
    return counts_agree(a, b) or within(a, b) or within(b, a)


ALSO = re.compile(r",?\s*(?:and|as\s+well\s+as|plus|&)\s+", re.IGNORECASE)
COMMA = re.compile(r",\s*")
"""What parts two nouns of a list; a comma does also where the second only says more of the first."""


def listed_beside(telling: Telling, account: Account) -> bool:
    """Whether a noun is counted beside another in one list, of which a user's codebook has one: "Two cattle raids and a
    livestock raid" are three."""
    if not telling.fresh:
        return False
    sentence = telling.sentence
    before = (m for t in account.tellings if t.sentence == sentence for m in t.triggers if m.end <= telling.head.start)
    last = max(before, key=lambda m: m.end, default=None)
    return last is not None and in_a_list(last, telling.head, sentence)


def in_a_list(one: Mention, other: Mention, sentence: Sentence) -> bool:
    """Whether two triggers are nouns of one list, of which a user's codebook has one."""
    if one.value.verb or other.value.verb or not (of_a_codebook(one.rule) or of_a_codebook(other.rule)):
        return False
    between = sentence.text[one.end - sentence.start : other.start - sentence.start]
    if ALSO.fullmatch(between):
        return True
    return COMMA.fullmatch(between) is not None and not alike(one.text, other.text)


def of_a_codebook(rule: str) -> bool:
    """Whether a rule is of a user's codebook: its name stands before it."""
    return ":" in rule


def alike(one: str, other: str) -> bool:
    """Whether two nouns may be one and the same in either number, or one is the other's last word."""
    first, second = ([word.removesuffix("s") for word in text.lower().split()] for text in (one, other))
    return first[-2:] == second[-2:] or first[-1:] == second
