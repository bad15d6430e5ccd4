"""Names → Names that know their neighbours: chains ("Ostra, Vell, Norland"), lists, owners, headings.

A name in a chain is settled here: where it lies is what the text says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from conflictcli import gazetteer
from conflictcli.gazetteer import Candidate, Place
from conflictcli.patterns import verbatim
from conflictcli.places.known import known
from conflictcli.places.name import LARGE, NOTABLE, Name
from conflictcli.rules.place_words import PLACE_WORDS
from conflictcli.rules.places import (
    ABBREVIATIONS,
    ADMINISTRATIVE,
    ALTERNATIVES,
    AREAS,
    COUNTRIES_OF_TYPE,
    QUARTERS,
    shown,
)
from conflictcli.sentences import Sentence

# ---- what stands between two names ---------------------------------------------------------------------------

TYPES = rf"(?-i:{ALTERNATIVES})"
DIRECTION = r"(?:(?:north|south|east|west|central)(?:[ -]?(?:east|west))?(?:ern)?\s+)?"
CHAIN = verbatim(
    rf"(?:\s+{TYPES}){{0,2}}(?:(?P<comma>\s?,\s*)|(?P<bracket>\s+\((?:in\s+)?)|(?P<in>,?\s+(?:in|inside|at|under|within|of)\s+))"
    rf"(?:the\s+)?{DIRECTION}(?:{TYPES}\s+of\s+)?",
    regex.IGNORECASE,
)
"""What stands between a name and the wider one that holds it: `Ostra, Vell`, `Ostra village (Vell`, `Ostra in Vell`."""
OWNED = verbatim(
    rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{TYPES}\s+of\s+)?|\s+(?:[\w-]+\s+){{0,2}}?{TYPES}\s+(?:of\s+)?|\s+"
)
"""`Norland's northern town of Ostra`, `the Norland city of Ostra`."""
LISTED = verbatim(
    rf"(?:\s+{TYPES})?\)?(?:(?P<comma>\s?,\s*)(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+&\s+|/"
    rf"|\s?[-–]\s?)(?:the\s+)?"
)
ANDED = verbatim(rf"(?:\s+{TYPES})?\)?,?\s+(?:and|or|&)\s+(?:the\s+|in\s+|near\s+)*")
LONGEST_LINK, MOST_BLANKS = 60, 8
"""Bounds on what may stand between two names that belong together: characters, and blanks among them."""


class Gap(NamedTuple):
    """What the words between two names make of them.

    `chain`: `comma`, `bracket`, `in` or `of` where the second may hold the first. `listed`: they may be items of a
    list, parted by a `comma`; `anded`: by "and". `owned`: the first may own the second.
    """

    chain: str = ""
    listed: bool = False
    comma: bool = False
    anded: bool = False
    owned: bool = False


@lru_cache(maxsize=4096)
def gap_of(words: str) -> Gap:
    """`", "`, `" province of "`, `" and "` → what they tell; most other words tell nothing."""
    told, listed = CHAIN.fullmatch(words), LISTED.fullmatch(words)
    chain = next((kind for kind in ("comma", "bracket", "in") if told[kind]), "") if told else ""
    return Gap(
        "of" if told and chain == "in" and told[chain].strip(" ,\n") == "of" else chain,
        listed is not None,
        bool(listed and listed["comma"]),
        ANDED.fullmatch(words) is not None,
        OWNED.fullmatch(words) is not None,
    )


NO_LINK = Gap()


def gap_between(name: Name, after: Name) -> Gap:
    start, end = name.end, after.start
    if end - start > LONGEST_LINK:
        return NO_LINK
    offset = name.sentence.start
    words = name.sentence.text[start - offset : end - offset]
    return gap_of(words) if words.count(" ") <= MOST_BLANKS and may_link(words) else NO_LINK


LINKING = shown(PLACE_WORDS["TYPE"], -1) | frozenset(
    "in at under within of the and or near north south east west central".split()
)
"""The last words between two names that belong together."""


def may_link(words: str) -> bool:
    """Whether words between two names end as a link does, or begin with what an owner does: few are read by pattern."""
    last = words.rstrip()[-24:].rpartition(" ")[2]
    plain = last.isalpha() and words[:1] not in "'’"
    return not plain or last.lower() in LINKING or last.lower().endswith(("north", "south", "east", "west", "ern"))


# ---- chains, lists, owners -----------------------------------------------------------------------------------


def by_sentence(names: Iterable[Name]) -> Iterator[list[Name]]:
    line: list[Name] = []
    for name in names:
        if line and line[-1].sentence is not name.sentence:
            yield line
            line = []
        line.append(name)
    if line:
        yield line


def link(line: list[Name]) -> None:
    """Chains, lists and owners of one sentence, from right to left so that "A, B, Norland" is read from its end."""
    ends_in_and = False
    for name, after in reversed(list(pairwise(line))):
        gap = gap_between(name, after)
        if gap.chain and name.kind in ("name", "feature", "loud"):
            is_list = gap.chain == "comma" and ends_in_and and not closes(after)
            if not is_list and holds(after, name, gap.chain):
                name.parent, after.qualifies, ends_in_and = after, True, False
                continue
        if gap.listed and "demonym" not in (name.kind, after.kind):
            after.listed = True
            ends_in_and = gap.anded or (ends_in_and and gap.comma)
            continue
        ends_in_and = False
        if gap.owned and after.parent is None and after.kind in ("name", "feature") and owns(name, after):
            after.relation = after.relation or name.relation


def closes(name: Name) -> bool:
    """Whether a name ends a chain even in a list: a country, or one that says "province" or "(… district"."""
    return bool(gazetteer.country_of(name.bare)) or name.parent is not None or is_one(name.after)


def is_one(kind: str) -> bool:
    return bool(kind) and not kind.endswith("s")


def areas_of(name: Name) -> list[Place]:
    """The places that a name may mean when it tells where another lies, the wider first."""
    above = [n.place for n in chain_of(name) if n.place is not None]
    if above:
        return above
    if gazetteer.direction_of(name.bare):
        return []  # "West" is a division somewhere, and everywhere a word.
    if name.bare in ABBREVIATIONS:
        options = [gazetteer.division(code, full) for code, full in ABBREVIATIONS[name.bare]]
        return [option for option in options if option is not None]
    if name.code and not name.found:
        return [gazetteer.country(name.code)]
    return [c.place for c in sorted(with_type(name)[:12], key=lambda c: (WIDTH[c.place.kind], -c.score))]


def chain_of(name: Name) -> Iterator[Name]:
    """A name, what it lies in, what that lies in, and so on."""
    step: Name | None = name
    while step is not None:
        yield step
        step = step.parent


WIDTH = {"country": 0, "admin1": 1, "region": 2, "admin2": 3, "place": 4}
SINGULAR = {"cities": "city", "counties": "county", "municipalities": "municipality", "localities": "locality"}


def with_type(name: Name, country: str | None = None) -> tuple[Candidate, ...]:
    """The candidates of a name, asked for with the type word that stands by it."""
    kind = name.after or name.before
    kind = SINGULAR.get(kind, kind.rstrip("s"))
    found = known(f"{name.bare} {kind}", country) if kind and name.kind == "name" else ()
    found = found or (name.found if country is None else known(name.bare, country))
    codes = COUNTRIES_OF_TYPE.get(kind)
    return tuple(c for c in found if c.place.country_code in codes) if codes else found


def codes_of(name: Name) -> Collection[str]:
    """The countries that the words by a name leave open for it; none where they leave all."""
    return {name.code} if name.code else COUNTRIES_OF_TYPE.get(name.after or name.before, frozenset())


def inside(place: Place, area: Place) -> bool:
    """Whether a place can lie in an area, as far as the lists tell."""
    if place.country_code != area.country_code or place.kind == "country" or place == area:
        return False
    if area.kind == "country":
        return True
    if area.kind == "admin1":
        return place.admin1 == area.name and place.kind != "admin1"
    if area.kind == "place":
        return (
            place.kind != "admin1"
            and place.population <= area.population
            and gazetteer.kilometres(place, area) <= ACROSS_KM
        )
    return gazetteer.kilometres(place, area) <= (300 if area.kind == "region" else 80)


def holds(area: Name, name: Name, chain: str = "") -> bool:
    """Whether one name tells where another lies; if so both are settled, as far as a list knows them.

    `chain` is what stands between them, as `Gap` tells it.
    """
    bracket, by_in = chain == "bracket", chain in ("in", "of")
    codes = codes_of(name)
    areas = [p for p in areas_of(area) if not codes or p.country_code in codes]
    if stands_by_itself(name, areas):
        return False
    towns = all(p.kind == "place" for p in areas)
    quarter = towns and bool(areas) and is_sure_town(area) and (is_part(name, chain) or is_wider(area, name, chain))
    if by_in and towns and not quarter:
        return False
    if bracket and not (name.relation or name.after or name.before or name.listed or area.parent):
        return False
    for place in areas:
        found = next((p for p in places_in(name, place) if inside(p, place)), None)
        if found is not None:
            if not area.settled:
                settle(area, place)
            settle(name, found)
            return True
    told = bracket or name.in_bracket or bool(name.after or name.before) or area.bare in ABBREVIATIONS
    if not areas:
        return told and (bracket or closes(area)) and not name.found and name.relation != ""
    wide = [p for p in areas if p.kind != "place"] or (areas[:1] if bracket or quarter else [])
    if not wide or name.mask or not (told or name.relation in ("in", "near") or (name.found and not by_in)):
        return False
    if not told and wide[0].kind not in ("admin1", "admin2") and any(c.place.population >= LARGE for c in name.found):
        return False
    if not area.settled and (area.found or area.bare in ABBREVIATIONS):
        settle(area, wide[0])
    name.found, name.settled, name.place = (), True, None
    return True


def stands_by_itself(name: Name, areas: Sequence[Place]) -> bool:
    """Whether a name needs no other to tell where it lies: a country; a division before another of its country."""
    best = name.found[0].place if name.found else None
    if best is None or best.kind not in ("country", "admin1"):
        return False
    if best.kind == "country":
        return True
    beside = bool(areas) and areas[0].kind != "country" and areas[0].country_code == best.country_code
    return beside and not is_settlement(name)


def places_in(name: Name, area: Place) -> Iterator[Place]:
    """What a name may mean in the country of an area."""
    if name.bare in ABBREVIATIONS:
        yield from areas_of(name)
    for candidate in with_type(name, area.country_code or None):
        if not (candidate.transliterated and area.kind == "country"):
            yield candidate.place


def is_part(name: Name, chain: str) -> bool:
    """Whether a type word makes a name part of a town: `Karaj area of Mosul`; not `the Shi'ite area of Ostra`.

    Nor `Oklahoma City, Tulsa`, two towns in a list.
    """
    if chain == "comma" and any(c.place.population >= NOTABLE for c in name.found[:1]):
        return False
    if chain == "of":
        appositive = name.after in AREAS and name.sentence.text[: name.at].endswith("the ")
        return is_one(name.after) and name.after in (ADMINISTRATIVE | AREAS) - SETTLEMENTS and not appositive
    return is_one(name.after) or is_one(name.before)


def is_wider(area: Name, name: Name, chain: str) -> bool:
    """Whether a town stands for what lies round it: its own place is told, it is a district, or it is large.

    `at Ostra in Miro upazila of Vell`, `at Ostra in Miro district`, `at Ostra in London`.
    """
    if chain != "in" or name.relation not in ("in", "near"):
        return False
    told = area.parent is not None or area.after in ADMINISTRATIVE - SETTLEMENTS - AREAS
    size = max((c.place.population for c in name.found[:1]), default=0)
    return told or (size < LARGE and any(c.place.population >= LARGE for c in area.found[:1]))


def is_sure_town(area: Name) -> bool:
    """Whether a town is known well enough to hold what no list has: the text says where it lies, or it is notable."""
    return area.settled or bool(area.code) or any(c.place.population >= NOTABLE for c in area.found[:1])


def is_settlement(name: Name) -> bool:
    return bool({name.after, name.before} & SETTLEMENTS)


SETTLEMENTS = frozenset(
    "city cities town towns village villages suburb suburbs neighbourhood neighborhood camp".split()
)


def owns(owner: Name, name: Name) -> bool:
    """`Norland's Ostra`, `the Norland city of Ostra`: the owner's country is the name's."""
    if owner.kind == "demonym":
        code = gazetteer.demonym(owner.bare)
    else:
        code = next((c.place.country_code for c in owner.found[:1] if c.place.kind in ("country", "admin1")), None)
    if not code:
        return is_part_of(owner, name)
    local = [c for c in with_type(name, code) if c.place.kind != "country" and not c.transliterated]
    if local:
        name.code = code
    return bool(local)


def is_part_of(owner: Name, name: Name) -> bool:
    """`the Lyon suburb of St. Priest`: a quarter, told by its type, of the large town that owns it."""
    town = owner.found[0].place if owner.found and owner.found[0].place.population >= LARGE else None
    if town is None or name.before not in QUARTERS | AREAS:
        return False
    near = (
        c.place for c in name.found if c.place.kind != "admin1" and gazetteer.kilometres(c.place, town) <= ACROSS_KM
    )
    place = next(near, None)
    if place is not None:
        settle(name, place)
    return place is not None


ACROSS_KM = 60
"""From one end of a large town, its suburbs with it, to the other."""


def settle(name: Name, place: Place) -> None:
    name.place, name.settled = place, True


# ---- headings, groups ----------------------------------------------------------------------------------------


def give_headings(names: Sequence[Name], sentences: Sequence[Sentence]) -> None:
    """A heading's country stands over the bullets below it, until the next heading."""
    headed = {}
    for name in names:
        if name.sentence.kind == "heading":
            code = gazetteer.country_of(name.text)
            if code:
                headed[id(name.sentence)] = code
    over, standing = {}, ""
    for sentence in sentences:
        if sentence.kind == "heading":
            standing = headed.get(id(sentence), "")
        elif standing and (sentence.kind == "bullet" or OPENS_A_LINE.match(sentence.text)):
            over[id(sentence)] = standing
    for name in names:
        name.heading = over.get(id(name.sentence), "")


OPENS_A_LINE = re.compile(r"(?:Near|In|At|Around)\s")


def name_groups(names: Sequence[Name]) -> None:
    """One number for names under one preposition; the relation of the first is that of all."""
    number = 0
    last: Name | None = None
    for name in names:
        if name.qualifies:
            name.group = last.group if last else number
            if last is not None and not name.relation:
                name.relation = last.relation
            continue
        if name.listed and last is not None and last.sentence is name.sentence:
            name.group = last.group
            if name.relation in ("", "agent"):
                name.relation = last.relation
            if not name.before and last.before.endswith("s"):
                name.before = last.before
            if name.parent is not None and last.parent is None and not last.settled:
                last.parent = name.parent if holds(name.parent, last) else None
        else:
            number += 1
            name.group = number
        last = name
    for before, name in reversed(list(pairwise(names))):
        if name.listed and name.group == before.group and name.after.endswith("s") and not before.after:
            before.after = name.after  # In "Ostra, Miro and Vell districts" each is a district.
