"""Candidates → the one that the text means.

A pure function of what the text says: which countries and divisions it names, and what else it speaks of.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import asin, cos, inf, log10, radians, sin, sqrt

from conflictcli.gazetteer.place import Place

EARTH_RADIUS_KM = 6371.0

# A country named in the text outweighs thirty times the people (measured).
NAMED_COUNTRY = 2.0
# What ten times the distance costs, counted from NEAR_KM: from a named division, and from the article's other places
# (1 is the best of 0 to 3 on two public sets of located names: a metropolis still stands before a hamlet next door).
NEAR_KM, FROM_DIVISION, FROM_OTHERS = 50.0, 3.0, 1.0
# Powers of ten from NEAR_KM to the other side of the earth, and some more.
FARTHEST = 2.7

# A place just over a division's border, or one that the lists put in the neighbouring division.
IN_DIVISION_KM = 150.0


Part = tuple[str, float]
"""A reason, and what it adds to a score."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    `primary`: the place is called by that name, not only listed under it. `transliterated`: found by its sound alone;
    never to stand against the country. `score` is the prior, in powers of ten of people: 2.5 a village, 9 a country;
    `parts` is what it is the sum of. `own`: a list of the user's own has the name, which settles it unless the text
    names another country.
    """

    place: Place
    primary: bool
    transliterated: bool
    score: float
    parts: tuple[Part, ...] = ()
    own: bool = False


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Along the great circle between two points (latitude, longitude) in degrees."""
    lat1, lat2 = radians(a[0]), radians(b[0])
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def kilometres(a: Place, b: Place) -> float:
    """Between two places."""
    return distance_km((a.latitude, a.longitude), (b.latitude, b.longitude))


def lies_in(place: Place, division: Place) -> bool:
    """Whether the lists put the place in that first-level division (a division lies in itself)."""
    return division.kind == "admin1" and (place.country_code, place.admin1) == (division.country_code, division.name)


def remoteness_km(place: Place, divisions: Collection[Place], others: Sequence[Place]) -> float:
    """How far from what the text speaks of: the nearest named division, else the nearest of its other places.

    0 where it lies in a named division, or where the text names nothing.
    """
    if divisions:
        return min(0.0 if lies_in(place, d) else kilometres(place, d) for d in divisions)
    return min((kilometres(place, o) for o in others), default=0.0)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text names besides: how it weighs the candidates of a name.

    The fields are those of `choose`.
    """

    countries: Collection[str] = ()
    divisions: Collection[Place] = ()
    others: Sequence[Place] = ()
    strict_country: bool = False
    strict_division: bool = False

    def stands(self, candidate: Candidate) -> bool:
        """Whether nothing in the text rules the candidate out."""
        only = next(iter(self.countries)) if len(self.countries) == 1 else None
        against = only is not None and candidate.place.country_code not in ("", only)
        if against and (self.strict_country or candidate.transliterated):
            return False
        if not (self.strict_division and self.divisions and candidate.place.kind in ("place", "admin2")):
            return True
        return remoteness_km(candidate.place, self.divisions, ()) <= IN_DIVISION_KM

    def settles(self, candidate: Candidate) -> bool:
        """Whether it is the user's own, and the text does not speak of other countries alone."""
        return candidate.own and (not self.countries or candidate.place.country_code in ("", *self.countries))

    def worth(self, candidate: Candidate) -> float:
        """Its score, more where its country is named, less for each tenfold of the distance."""
        remote = remoteness_km(candidate.place, self.divisions, self.others)
        return (
            candidate.score
            + NAMED_COUNTRY * (candidate.place.country_code in self.countries)
            - (FROM_DIVISION if self.divisions else FROM_OTHERS) * log10(max(1.0, remote / NEAR_KM))
        )

    def parts(self, candidate: Candidate) -> tuple[Part, ...]:
        """What `worth` is the sum of, each with its reason."""
        place = candidate.place
        named = ((f"in {place.country}", NAMED_COUNTRY),) if place.country_code in self.countries else ()
        around = [*(self.divisions or self.others)]
        if not around:
            return candidate.parts + named
        # By the same measure as `worth`: one by one, and the nearest of them.
        far = [remoteness_km(place, [area] if self.divisions else (), [area]) for area in around]
        remote = min(far)
        area = around[far.index(remote)]
        told = f"in {area.name}" if area.kind == "admin1" and not remote else f"{remote:,.0f} km from {area.name}"
        cost = (FROM_DIVISION if self.divisions else FROM_OTHERS) * log10(max(1.0, remote / NEAR_KM))
        return (*candidate.parts, *named, (told, -cost))

    def is_beyond_doubt(self, candidates: Sequence[Candidate]) -> bool:
        """Whether the first of some candidates, best first, is chosen however far it lies: no distance is reckoned."""
        first = candidates[0]
        if first.own or not self.stands(first):
            return False
        if len(candidates) == 1:
            return True
        farthest = FARTHEST * (FROM_DIVISION if self.divisions else FROM_OTHERS if self.others else 0.0)
        return first.score - farthest > candidates[1].score + NAMED_COUNTRY

    def rank(self, candidate: Candidate) -> tuple[bool, float]:
        """The greater, the likelier."""
        return self.settles(candidate), self.worth(candidate)


def choose(
    candidates: Sequence[Candidate],
    named_countries: Collection[str] = (),
    named_divisions: Collection[Place] = (),
    others: Sequence[Place] = (),
    strict_country: bool = False,
    strict_division: bool = False,
) -> Candidate | None:
    """The likeliest candidate, or None where there is none.

    `named_countries` are ISO codes, `others` the places of the article that are settled already. With
    `strict_country`, and one country named, a place in another country is no candidate; a candidate that is only
    transliterated never is. With `strict_division` (the text says "Ostra, Vell province"), neither is a town that lies
    in none of the named divisions nor within 150 km of one: the true village is often in no list, and then the
    division is the better answer. A place of the user's own stands before all others, unless the text names countries
    and its own is none of them.
    """
    setting = Setting(named_countries, named_divisions, others, strict_country, strict_division)
    if candidates and setting.is_beyond_doubt(candidates):
        return candidates[0]
    chosen, most = None, (False, -inf)
    for candidate in candidates:  # Best first: what follows can be no better than its score and the country allow.
        if (setting.settles(candidate), candidate.score + NAMED_COUNTRY) <= most:
            break
        if setting.stands(candidate) and (rank := setting.rank(candidate)) > most:
            chosen, most = candidate, rank
    return chosen


def ranked(candidates: Sequence[Candidate], setting: Setting) -> list[Candidate]:
    """The candidates that stand, the likeliest first: what `choose` takes, and its runners-up."""
    return sorted(filter(setting.stands, candidates), key=setting.rank, reverse=True)
