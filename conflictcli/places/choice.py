"""Names → their places: by what the document says elsewhere, one sense for each name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from conflictcli import gazetteer
from conflictcli.gazetteer import Place
from conflictcli.places.known import known
from conflictcli.places.links import settle, with_type
from conflictcli.places.name import LARGE, Name
from conflictcli.rules.places import ABBREVIATIONS

OTHERS = 12
"""Bound on the places that a candidate is compared with, so that the work grows with the text and not its square."""


@dataclass(slots=True)
class Evidence:
    """What the document names: countries (ISO codes), divisions, and the places that are settled."""

    countries: frozenset[str]
    main: str
    area: Place | None
    divisions: tuple[Place, ...]
    others: tuple[Place, ...]
    senses: dict[str, Name]

    @classmethod
    def of(cls, names: Sequence[Name]) -> Evidence:
        counted: Counter[str] = Counter()
        divisions: dict[Place, None] = {}
        others: dict[Place, None] = {}
        senses: dict[str, Name] = {}
        for name in names:
            if name.settled and (name.place is not None or name.parent is not None):
                senses.setdefault(name.key, name)
            code = gazetteer.demonym(name.bare) if name.kind == "demonym" else None
            if name.place is not None:
                code = name.place.country_code
                if name.place.kind == "admin1":
                    divisions[name.place] = None
                elif name.place.kind != "country":
                    others[name.place] = None
            elif name.found and name.found[0].place.kind == "country":
                code = name.found[0].place.country_code
            elif is_sure_division(name):
                divisions[name.found[0].place] = None
                code = name.found[0].place.country_code
            elif is_unrivalled(name):
                code = name.found[0].place.country_code
            code = code or name.code
            if code:
                counted[code] += 1
        main, often = counted.most_common(1)[0] if counted else ("", 0)
        area = gazetteer.country(main) if 2 * often > counted.total() else None
        local = [d for d in divisions if area is None or d.country_code == main]
        if len(local) == 1 and (area is not None or len(counted) == 1):
            area = local[0]
        return cls(frozenset(counted), main, area, tuple(divisions)[:OTHERS], tuple(others)[:OTHERS], senses)


CLEAR = 1.0
"""Of score: by so much the first candidate must lead those of other countries to be evidence for its own."""


def is_sure_division(name: Name) -> bool:
    """Whether a name is a division's, and no namesake in another country is nearly as likely ("Jalalabad")."""
    if not name.found or name.found[0].place.kind != "admin1" or gazetteer.is_common(name.text):
        return False
    first = name.found[0]
    abroad = (c for c in name.found[1:] if c.place.country_code != first.place.country_code)
    return all(c.score <= first.score - CLEAR for c in abroad)


def is_unrivalled(name: Name) -> bool:
    """Whether a town of some size has no namesake in another country at all: "Lashkar Gah"."""
    if not name.found or gazetteer.is_common(name.text):
        return False
    first = name.found[0]
    return first.own or (first.place.population >= LARGE and len({c.place.country_code for c in name.found}) == 1)


def resolve(name: Name, evidence: Evidence) -> None:
    """Give a name its place: its chain's, its heading's, its sense elsewhere in the document, or the likeliest."""
    if name.settled or name.kind in ("demonym", "wide"):
        return
    if name.text in ABBREVIATIONS and not name.found:
        return
    found = with_type(name) if name.found or name.after else ()
    if name.heading or name.code:
        code = name.heading or name.code
        country = found[0].place if found and found[0].place.kind == "country" else None
        local = [c for c in found if c.place.country_code == code] or list(known(name.bare, code))
        if local:
            settle(name, local[0].place)
            return
        if name.heading and country is None:
            name.found, name.settled = (), True
            return
    if name.key in evidence.senses:
        name.place, name.sense = evidence.senses[name.key].place, evidence.senses[name.key]
        return
    chosen = gazetteer.choose(found, evidence.countries, evidence.divisions, evidence.others)
    if chosen is not None:
        name.place = chosen.place
