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
from conflictcli.rules.places import ABBREVIATIONS, COUNTRY_OF_TYPE, OPENS_A_QUARTER, QUARTERS
from conflictcli.sentences import Sentence

OTHERS = 12
"""Bound on the places that a candidate is compared with, so that the work grows with the text and not its square."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the document names: countries (ISO codes), divisions, and the places that are settled."""

    countries: frozenset[str]
    main: str
    area: Place | None
    divisions: tuple[Place, ...]
    others: tuple[Place, ...]
    senses: dict[str, Name]

    @classmethod
    def of(cls, names: Sequence[Name], sentences: Sequence[Sentence]) -> Evidence:
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
        if not counted and names:
            counted.update(told[1] for sentence in sentences if (told := gazetteer.home(sentence.text)))
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
    if not name.found or name.mask or gazetteer.is_common(name.text):
        return False
    first = name.found[0]
    return first.own or (first.place.population >= LARGE and len({c.place.country_code for c in name.found}) == 1)


def resolve(name: Name, evidence: Evidence) -> None:
    """Give a name its place: its chain's, its heading's, its sense elsewhere in the document, or the likeliest."""
    if name.settled or name.kind in ("demonym", "wide"):
        return
    if name.text in ABBREVIATIONS and not name.found:
        name.place = division_meant(name, evidence)
        return
    found = with_type(name) if name.found or name.after else ()
    code = name.heading or name.code or COUNTRY_OF_TYPE.get(name.before, "")
    if code:
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


def division_meant(name: Name, evidence: Evidence) -> Place | None:
    """`in B.C.`, `in NSW`: a division by its letters, where the text names its country; not `400 B.C.`."""
    before = name.sentence.text[: name.at].rstrip()
    letters = "." in name.text or (len(name.text) > 2 and name.text.isupper())
    if not letters or before[-1:].isdigit():
        return None
    local = ((code, full) for code, full in ABBREVIATIONS[name.text] if code in evidence.countries)
    return next((gazetteer.division(code, full) for code, full in local), None)


# ---- quarters of a town --------------------------------------------------------------------------------------

QUARTER_KM = 40
"""A quarter lies so near the town that its sentence names first; a namesake farther off is another."""


def settle_quarters(line: Sequence[Name]) -> None:
    """`in Ostra, a man was shot in Miro neighbourhood`: Miro lies in Ostra, as a list has it or as unknown."""
    town: Name | None = None
    for name in line:
        opens = name.bare.partition(" ")[0] in OPENS_A_QUARTER
        quarter = (opens or bool({name.after, name.before} & QUARTERS)) and name.kind == "name"
        if quarter and not name.settled and town is not None and town.place is not None and name.place != town.place:
            near = (c.place for c in with_type(name) if gazetteer.kilometres(c.place, town.place) <= QUARTER_KM)
            name.place = next((p for p in near if p.kind == "place"), None)
            name.parent, name.settled = town, True
        elif name.place is not None and name.place.kind == "place" and (name.parent or name.relation in ("in", "near")):
            town = name
