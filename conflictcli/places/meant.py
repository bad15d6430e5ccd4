"""Name → what is meant where the words tell more than the name: a country's south, its capital, its border."""

from __future__ import annotations

from collections.abc import Callable

import regex

from conflictcli import gazetteer
from conflictcli.gazetteer import Place
from conflictcli.places.choice import Evidence
from conflictcli.places.name import Name
from conflictcli.rule import expand
from conflictcli.rules.place_words import PLACE_WORDS

DIRECTION = regex.compile(
    rf"(?r)\b(?:far |extreme )?(?P<side>{expand('(?&COMPASS)', PLACE_WORDS)})(?:most)?\s+$", regex.IGNORECASE
)


def part_meant(name: Name, place: Place | None) -> Place | None:
    """`southern Lebanon`, `the north of Mali`: the part of a country or division that the words before it tell."""
    if place is None or place.kind not in ("country", "admin1") or name.kind == "demonym":
        return None
    last = name.last_before
    if last != "of" and not last.endswith(SIDES):
        return None  # It costs less than the patterns.
    before = name.sentence.text[max(0, name.at - LONGEST_DIRECTION) : name.at]
    told = DIRECTION.search(before) or SIDE_OF.search(before)
    side = gazetteer.direction_of(told["side"]) if told else None
    return gazetteer.part(place, side) if side else None


FAR = regex.compile(
    r"(?r)\b(?P<many>\d[\d,.]*) ?-?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?)\b[^.;]{0,30}$", regex.IGNORECASE
)
FAR_KM, KM_A_MILE = 100, 1.6
"""What lies so far from a town is not there: of it the country is known."""


def far_meant(name: Name, place: Place | None) -> Place | None:
    """`340 km north of Baghdad`: the country; the town itself is too far off to stand for the place."""
    if place is None or place.kind != "place" or name.relation != "near":
        return None
    told = FAR.search(name.sentence.text[max(0, name.at - LONGEST_DISTANCE) : name.at])
    if told is None:
        return None
    digits = told["many"].replace(",", "").rstrip(".")
    far = float(digits) * (KM_A_MILE if told["unit"].lower().startswith("mi") else 1) if digits.count(".") < 2 else 0
    return gazetteer.country(place.country_code) if far >= FAR_KM else None


SIDES = ("north", "south", "east", "west", "ern", "central", "most")
"""What a word of direction ends in."""
LONGEST_DISTANCE = 60
LONGEST_DIRECTION = 40
SIDE_OF = regex.compile(
    rf"(?r)\b(?P<side>{expand('(?&COMPASS)', PLACE_WORDS)})(?:ern part)?\s+of(?:\s+the)?\s+$", regex.IGNORECASE
)
BORDER_WITH = regex.compile(r"(?r)\b(?:border|frontier|boundary)\s+with(?:\s+the)?\s+$", regex.IGNORECASE)


def border_meant(name: Name, place: Place | None, evidence: Evidence, placed: Callable[[], bool]) -> Place | None:
    """`near the Turkish border`, `the border with Turkey`: the border of that country and the one the text is about."""
    if place is None or not place.country_code or not is_at_a_border(name):
        return None
    if name.kind == "demonym" and placed():
        return None  # The text names a place of its own.
    near = [p for p in (*evidence.others, *evidence.divisions) if p.country_code != place.country_code]
    codes = dict.fromkeys([evidence.main, *(p.country_code for p in near), *sorted(evidence.countries)])
    other = next((code for code in codes if code and gazetteer.border(code, place.country_code)), None)
    here = next((p for p in near if p.country_code == other and p.kind != "country"), None)
    return gazetteer.border(other, place.country_code, here) if other else None


def is_at_a_border(name: Name) -> bool:
    if name.feature.lower() == "border" and not name.after:  # But a border district is a district.
        return True
    if name.last_before != "with":
        return False
    return BORDER_WITH.search(name.sentence.text[max(0, name.at - LONGEST_DIRECTION) : name.at]) is not None


CAPITAL = regex.compile(r"\s+capital(?:\s+city)?\b(?![-'’])(?!,?\s+(?:of\s+)?\p{Lu})")
THE = regex.compile(r"(?r)\bthe\s+$", regex.IGNORECASE)


def capital_words(name: Name) -> str:
    """What goes on after a nationality word that means a capital: "in the Turkish | capital"; empty where its name
    follows, and where money may be meant ("Russian capital fled")."""
    text = name.sentence.text
    told = CAPITAL.match(text, name.at + len(name.text)) if name.kind == "demonym" else None
    sure = told and (name.relation in ("in", "near") or THE.search(text[: name.at]))
    return told[0] if told and sure else ""


def capital_meant(name: Name) -> Place | None:
    return gazetteer.capital(gazetteer.demonym(name.bare) or "") if capital_words(name) else None
