"""Names → those that are places: each needs one vote."""

from __future__ import annotations

from collections.abc import Callable

from conflictcli import gazetteer
from conflictcli.places.choice import Evidence
from conflictcli.places.name import LARGE, NOTABLE, Name
from conflictcli.rules.places import is_near, suffers

PLACING = ("in", "near", "moved", "between", "done")
"""Relations that make what follows a place."""


def support_of(name: Name, evidence: Evidence) -> str:
    """The first vote that makes the name a place; empty when none does."""
    if name.place is None and name.parent is None and name.kind == "name" and not name.heading:
        return typed(name, evidence)
    return next((told for vote in VOTES if (told := vote(name, evidence))), "")


def is_plain(name: Name) -> bool:
    return not gazetteer.is_common(name.bare)


def nationality(name: Name, evidence: Evidence) -> str:
    return "a nationality word" if name.kind == "demonym" else ""


def wide_region(name: Name, evidence: Evidence) -> str:
    return "a continent or a wide region" if name.kind == "wide" else ""


def country_named(name: Name, evidence: Evidence) -> str:
    return "a country" if name.place is not None and name.place.kind == "country" else ""


def chained(name: Name, evidence: Evidence) -> str:
    if name.qualifies and (name.place is not None or name.parent is not None):
        return "tells where another lies"
    if name.parent is not None and (name.place is not None or strong(name)):
        return "with its country or division"
    return ""


def strong(name: Name) -> bool:
    return bool(name.before or name.after or name.relation in ("in", "near") or name.settled)


def under_a_heading(name: Name, evidence: Evidence) -> str:
    """`Near Ostra, two strikes …` below "Norland"."""
    if name.heading and name.relation in ("near", "in") and (name.place is not None or begins(name)):
        return "under its country"
    return ""


def begins(name: Name) -> bool:
    """Whether the name stands at the head of its line with nothing but "Near the …" before it, and a comma after."""
    text = name.sentence.text
    before = text[: name.at]
    return len(before.split()) <= 3 or name.listed


def typed(name: Name, evidence: Evidence) -> str:
    """`the town of Ostra`, `Ostra district`: also where no list has it, if the text says which country."""
    if not (name.before or name.after):
        return ""
    if name.place is not None and (is_plain(name) or name.relation in ("in", "near")):
        return "with its type"
    if name.place is None and name.kind == "name" and name.relation in PLACING and not name.mask:
        return "an unknown name with its type"
    return ""


def division_named(name: Name, evidence: Evidence) -> str:
    if name.place is None or not is_plain(name):
        return ""
    return "a first-level division" if name.place.kind in ("admin1", "region") and ok_body(name) else ""


def ok_body(name: Name) -> bool:
    return not name.mask or name.kind == "body"


def placed(name: Name, evidence: Evidence) -> str:
    if name.place is None or not is_plain(name) or name.mask:
        return ""
    if name.relation in PLACING:
        return "after a preposition"
    return "what is done to towns" if suffers(name.sentence.text, name.at + len(name.text)) else ""


def large(name: Name, evidence: Evidence) -> str:
    if name.place is None or not is_plain(name):
        return ""
    if name.place.own:
        return "a place of your own list"
    return "a large place" if name.place.population >= LARGE else ""


def notable(name: Name, evidence: Evidence) -> str:
    if name.place is None or not is_plain(name) or name.mask:
        return ""
    ok = name.place.population >= NOTABLE and name.place.country_code in evidence.countries
    return "a town in a country that the text names" if ok else ""


def dateline(name: Name, evidence: Evidence) -> str:
    return "a dateline" if name.sentence.kind == "dateline" and name.place is not None else ""


VOTES = (
    nationality,
    wide_region,
    country_named,
    chained,
    under_a_heading,
    typed,
    dateline,
    division_named,
    placed,
    large,
    notable,
)


ECHO, EXPECTED = "named before", "an unknown name where a place must be"


def may_echo(name: Name) -> bool:
    """Whether a name without support is a place if it has some elsewhere, also where no list has it, and as a body's
    town."""
    return ok_body(name) and is_plain(name) and is_meant_again(name)


def is_sure(name: Name) -> bool:
    """Whether a name that a vote let in is a place wherever it stands."""
    return name.kind == "name" and is_somewhere(name)


def is_somewhere(name: Name) -> bool:
    return name.place is not None or name.parent is not None


def is_meant_again(name: Name) -> bool:
    """Whether a name has the place that it had before; one that no list has, only if it stood so: "Ostra, Norland"."""
    if name.place is not None:
        return True
    if name.sense is None or name.sense.parent is None or not (name.found or name.relation in PLACING):
        return False
    first, area = name.sense, name.sense.parent.place
    city = name.found[0].place if name.found else None
    if city is not None and area is not None and city.population >= LARGE and city.country_code == area.country_code:
        return False  # A great city of that country is no namesake.
    return first.sentence.text[first.end - first.sentence.start :].startswith((",", " ("))


def is_placed(name: Name) -> bool:
    """Whether a name is a place for certain, and not by its people or as a part of what acts."""
    return name.support not in ("", EXPECTED) and name.kind != "demonym" and not name.mask


def is_expected(name: Name, evidence: Evidence, placed: Callable[[], bool]) -> bool:
    """`shells fell near Ostra`: what no list has is a place where one must be, if the text says which country.

    That is after "near", and after "in" where the text names no place else, which `placed` tells.
    """
    if evidence.area is None or name.place is not None or name.kind != "name" or name.mask:
        return False
    must = name.relation == "near" and is_near(name.sentence.text, name.at)
    must = must or (name.relation == "in" and not placed())
    return must and is_plain(name) and is_named(name) and name.sentence.kind != "title"


def is_named(name: Name) -> bool:
    """Whether a name is no set of initials: "near Ostra", not "in UNHCR"."""
    return len(name.bare) > 3 and not name.bare.isupper()
