"""A candidate, weighed → the reasons in words: "primary name; a capital; 1.4 above the next"."""

from __future__ import annotations

from collections.abc import Iterator

from conflictcli.gazetteer import reasons
from conflictcli.gazetteer.choose import Candidate, Setting
from conflictcli.gazetteer.entries import CAPITAL_BONUS, SUPPLEMENT_AT_LEAST, town_prior
from conflictcli.gazetteer.place import Place

KINDS = {
    "country": "a country",
    "admin1": "a first-level division",
    "admin2": "a second-level division",
    "region": "a region",
}


def why(candidate: Candidate, setting: Setting, lead: float | None) -> str:
    """`lead`: by how much it is worth more than the next, less (below 0) than the first; None where it is alone."""
    return "; ".join((*named(candidate), *said(candidate, setting), *standing(lead)))


def named(candidate: Candidate) -> Iterator[str]:
    """How the name fits the place."""
    parts = dict(candidate.parts)
    if candidate.transliterated:
        yield "found by its sound"
        return
    yield reasons.PRIMARY if candidate.primary else "listed under this name, too"
    if reasons.AS_IT_STANDS not in parts:
        yield "without its article or type word"


def said(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """What the place is, and what is known besides."""
    for reason, amount in setting.parts(candidate):
        if reason == reasons.PRIOR:
            yield from told_by(candidate.place, amount)
        elif reason not in (reasons.PRIMARY, reasons.AS_IT_STANDS):
            yield reason
    if candidate.place.own and not candidate.own:
        yield "own list, which does not settle it"


def told_by(place: Place, prior: float) -> Iterator[str]:
    """What a place's own weight is made of."""
    if place.kind != "place":
        yield KINDS[place.kind]
        return
    if place.population:
        yield f"{place.population:,} people"
    more = prior - town_prior(place.population)
    if abs(more - CAPITAL_BONUS) < 0.01:
        yield "a capital"
    elif more > 0.01 and prior <= SUPPLEMENT_AT_LEAST and not place.own:
        yield "listed by hand"
    elif not place.population and not place.own:
        yield "people unknown"


def standing(lead: float | None) -> Iterator[str]:
    if lead is None:
        yield "the only one"
    elif abs(lead) < 0.005:
        yield "level with the next" if lead >= 0 else "level with the first"
    else:
        yield f"{figure(lead)} above the next" if lead > 0 else f"{figure(-lead)} below the first"


def figure(lead: float) -> str:
    """One decimal; two of what is less than a tenth."""
    return f"{lead:.2f}" if lead < 0.095 else f"{lead:.1f}"
