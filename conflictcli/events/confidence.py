"""What a row rests on → high, medium or low, and why: conditions in order, of which the first that holds decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from conflictcli.events.account import Account
from conflictcli.events.event import When
from conflictcli.events.nearness import joints_between
from conflictcli.events.statement import told_in
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.reading import Read
from conflictcli.rules.count import Count

CITY = 500_000
"""People: a city of so many is meant by its name, though its division bears it too ("Baghdad")."""
LARGE = 100_000
"""People: a city of so many needs no country told."""
AGO = timedelta(days=7)
"""What happened longer before the report is background in it."""
CHAINED = frozenset(("with its country or division", "under its country"))
"""How a place was supported where the text itself says in what it lies."""

Countries = Mapping[str, frozenset[str]]
"""ISO code → the names of the places of that country that a document names; its own name for its people."""
Atlas = Callable[[], Countries]
"""What tells these where somebody asks: few rows do, and all places of a document are found for it."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What one row rests on: its account, and what was made of it; the document, and the countries that it names.

    `alone`: the document tells of nothing else.
    """

    account: Account
    when: When
    places: tuple[Mention, ...]
    count: Count | None
    check: str
    reading: Read
    countries: Atlas
    alone: bool = True

    @property
    def located(self) -> tuple[Located, ...]:
        return tuple(m.value for m in self.places)

    @property
    def dated(self) -> Telling | None:
        """The telling that gives the day."""
        return next((t for t in self.account.tellings if t.when == self.when), None)

    @property
    def placed(self) -> Telling | None:
        """The telling that gives the place."""
        return next((t for t in self.account.tellings if t.places == self.places), None)

    @property
    def others(self) -> list[Located]:
        """Where else its sentence says that something was: neither the row's places nor what tells where these lie."""
        if self.placed is None:
            return []
        told = self.reading.told(self.placed.sentence)["place"]
        words = {m.text for m in self.places}
        found: list[Located] = [m.value for m in told if m.text not in words]
        return [p for p in found if p.role == "event" and not p.qualifies]


def countries_named(places: Iterable[Mention]) -> Countries:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for mention in places:
        place = mention.place
        if place is not None and place.country_code:
            named[place.country_code].add(place.name)
    return {code: frozenset(names) for code, names in named.items()}


# ---- what makes a row low ------------------------------------------------------------------------------------


def no_place(g: Grounds) -> bool:
    return not g.places


def in_a_country(g: Grounds) -> bool:
    """Whether an event is placed in a country and no closer; strikes that are counted there are told as such."""
    return not g.account.counted and all(
        p.known and p.place is not None and p.place.kind == "country" for p in g.located
    )


def undated_in_an_area(g: Grounds) -> bool:
    return g.when.start is None and all(p.known and p.precision == 3 for p in g.located)


# ---- what keeps a row from being high ------------------------------------------------------------------------


def sums_fail(g: Grounds) -> bool:
    return g.check in ("mismatch", "partial")


def left_over(g: Grounds) -> bool:
    return g.count is not None and g.count.basis == "derived"


def no_day(g: Grounds) -> bool:
    return g.when.start is None or g.when.precision != 1


def day_handed_down(g: Grounds) -> bool:
    return g.dated is None or g.dated.day is None


def told_apart(g: Grounds) -> bool:
    return g.placed is not g.dated


def in_another_clause(g: Grounds) -> bool:
    """Whether a verb of saying or a revenge stands between an event and its day or place; where the text tells of more
    than one event, so does the edge of a clause."""
    telling = g.dated
    if telling is None or telling.day is None:
        return False
    here = told_in(telling.sentence, g.reading)
    between = [joint for m in (telling.day, *g.places) for joint in joints_between(telling, m, here)]
    return bool(between) and (not g.alone or any(joint != "break" for joint in between))


def long_ago(g: Grounds) -> bool:
    written = g.reading.written
    return written is not None and g.when.start is not None and written - g.when.start > AGO


def in_the_title(g: Grounds) -> bool:
    return all(t.sentence.start < 0 for t in g.account.tellings)


def unlisted(g: Grounds) -> bool:
    return any(not p.known for p in g.located)


def in_an_area(g: Grounds) -> bool:
    return any(p.precision == 3 for p in g.located)


def shared(g: Grounds) -> bool:
    return len(g.places) > 1


def beside(g: Grounds) -> bool:
    return any(p.relation not in ("in", "near") for p in g.located)


def named_as_its_division(g: Grounds) -> bool:
    known = [p.place for p in g.located if p.place is not None]
    return any(p.name.lower() == p.admin1.lower() and p.population < CITY for p in known)


def abroad(g: Grounds) -> bool:
    """Whether a lesser town lies in a country of which the document names nothing else, while it names another."""
    able = [m.place for m in g.places if needs_a_country(m) and m.place]
    if not able:
        return False
    own = {m.place.name for m in g.places if m.place is not None}
    told = {code for code, names in g.countries().items() if not names <= own}
    return bool(told) and any(place.country_code not in told for place in able)


def needs_a_country(mention: Mention) -> bool:
    return mention.rule not in CHAINED and mention.place is not None and mention.place.population < LARGE


def within_the_unlisted(g: Grounds) -> bool:
    return any(not p.known for p in g.others)


def with_a_rival(g: Grounds) -> bool:
    return any(p.known and p.relation in ("in", "near") and not holds(p, g.located) for p in g.others)


def holds(other: Located, located: Sequence[Located]) -> bool:
    """Whether a place is only what the row's places lie in, or one of them by another name."""
    if other.place is None or other.place.kind == "country":
        return True
    return any(other.name == p.name or (p.place is not None and other.name == p.place.admin1) for p in located)


# ---- the conditions, in order --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Condition:
    """What makes a row no better than a level, in words, and the question that tells."""

    level: str
    words: str
    holds: Callable[[Grounds], bool]


CONDITIONS: tuple[Condition, ...] = (
    Condition("low", "no place is told", no_place),
    Condition("low", "nothing closer than a country is told, and no number of strikes", in_a_country),
    Condition("low", "no day is told, and nothing closer than a division", undated_in_an_area),
    Condition("medium", "its total and the parts of it do not add up", sums_fail),
    Condition("medium", "its count is what other parts leave of a total", left_over),
    Condition("medium", "no single day is told", no_day),
    Condition("medium", "its day is told of something else", day_handed_down),
    Condition("medium", "its day and its place are told in different sentences", told_apart),
    Condition("medium", "its day or its place may be another clause's", in_another_clause),
    Condition("medium", "it was a week or more before the report", long_ago),
    Condition("medium", "only the title tells it", in_the_title),
    Condition("medium", "no list knows its place", unlisted),
    Condition("medium", "its place is a division", in_an_area),
    Condition("medium", "several places share it", shared),
    Condition("medium", "no word puts it in or near its place", beside),
    Condition("medium", "its place may be the town or the division of that name", named_as_its_division),
    Condition("medium", "its place lies in a country of which the text names nothing else", abroad),
    Condition("medium", "its sentence names a place that no list knows", within_the_unlisted),
    Condition("medium", "its sentence names another place, too", with_a_rival),
)
"""The first that holds decides; where none does, the row is high."""

HIGH = ("high", "day and place are told of it in one sentence, and nothing there competes with them")


def confidence(grounds: Grounds) -> tuple[str, str]:
    """The level of a row and the words of what decided."""
    return next(((c.level, c.words) for c in CONDITIONS if c.holds(grounds)), HIGH)
