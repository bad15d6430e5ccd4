"""A name → its candidates, out of places.db."""

from __future__ import annotations

import os
import re
import sys
import threading
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflictcli.gazetteer import reasons
from conflictcli.gazetteer.choose import Candidate
from conflictcli.gazetteer.countries import is_written_as_a_name, may_open_a_nation
from conflictcli.gazetteer.normal import ARTICLES, kind_asked, normal_form, plain_form, transliteration_key, words_of
from conflictcli.gazetteer.overlay import Row, current, remembered
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.stored import ALIAS, KINDS, OWN, PLAIN, PRIMARY, SCALE, WEIGHTS, key_hash

if TYPE_CHECKING:
    import sqlite3

_FILE = Path(__file__).with_name("places.db")

# A place called by the name, against one listed under it; a name found as it stands, against one found with its
# article or type word left out ("Mexico City" against "Mexico"); the kind that the type word asks for.
PRIMARY_NAME, AS_IT_STANDS, KIND_ASKED = 0.8, 0.4, 2.0
# A town of 10,000 people or more that gives its division the name stands before it: "Idlib" alone is the town.
SEAT_PEOPLE, SEAT_MARGIN = 10_000, 0.05
# A user's own place stands so far above every other of its name: no doubt is left of which country is meant.
OWN_MARGIN = 1.0

AREAS = ("admin1", "admin2", "region")

_COLUMNS = "p.id, p.name, p.kind, p.country, p.latitude, p.longitude, p.population, p.prior, p.division"
_BY_NAME = f"SELECT {_COLUMNS}, n.how FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
_BY_SOUND = f"SELECT {_COLUMNS}, 0 FROM sound n JOIN place p ON p.id = n.place WHERE n.country = ? AND n.key = ?"


@lru_cache(maxsize=64)
def _connection(_process: int, _thread: int) -> sqlite3.Connection:
    """One for each process and thread: a connection must not cross a fork."""
    import sqlite3

    return sqlite3.connect(f"{_FILE.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def query(statement: str, *parameters: str | int) -> list[Any]:
    """Rows of the shipped table of places."""
    return _connection(os.getpid(), threading.get_ident()).execute(statement, parameters).fetchall()


@lru_cache(maxsize=8192)
def _name_of(place: int) -> str:
    return str(query("SELECT name FROM place WHERE id = ?", place)[0][0])


@lru_cache(maxsize=512)
def _name_of_country(code: str) -> str | None:
    found = query("SELECT p.name FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?", f"@{code}")
    return found[0][0] if found else None


def _rows(statement: str, *parameters: str) -> list[Row]:
    """What the shipped table holds; the few divisions and countries that come again are not joined again each time."""
    return [
        (*place, _name_of(division) if division else None, _name_of_country(place[3]), how)
        for *place, division, how in query(statement, *parameters)
    ]


@lru_cache(maxsize=1)
def _hashes() -> array[int]:
    """The hashes of all keys, sorted: 1.6 MB."""
    found = array("I", query("SELECT sorted FROM hash")[0][0])
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _may_be_listed(key: str) -> bool:
    """Whether the shipped table may hold a key; one of 10,000 that it does not hold passes, too."""
    wanted, stored = key_hash(key), _hashes()
    at = bisect_left(stored, wanted)
    return at < len(stored) and stored[at] == wanted


def _is_key(key: str) -> bool:
    """Whether a list, shipped or the user's own, may hold a key."""
    return _may_be_listed(key) or key in current().names


@remembered(maxsize=8_192)
def _tells(word: str) -> bool:
    """Whether a word is a key by itself, or a nation may begin with it. Kept: words come again, as names do not."""
    return _is_key(word) or may_open_a_nation(word)


MOST_WORDS = 6
"""Of more words together all parts would be too many to look up."""


def may_name(words: str, within: bool = True) -> bool:
    """Whether some words, or some of them in a row, may be listed, or begin a country's name or a nationality.

    Without `within` only what begins with the first word is asked for. It costs a tenth of the look-ups that it
    saves: of two runs of capitals in three no part is a place's name. Never False where `candidates`, `country_of` or
    `demonym` know a part of whole words.
    """
    parts = words_of(words).split(" ")
    if len(parts) < 2:
        return _tells(parts[0])
    if len(parts) > MOST_WORDS or not SAINTS.isdisjoint(parts):
        return True
    if _tells(parts[0]) or (within and any(map(_tells, parts))) or _opens_with_a_key(parts, within):
        return True
    bare = [part for part in parts if part not in ARTICLES]
    return len(bare) < len(parts) and (any(map(_tells, bare[:1])) or _opens_with_a_key(bare, within))


def _opens_with_a_key(parts: Sequence[str], within: bool) -> bool:
    """Whether two words or more in a row, from the first or any other, are a key together."""
    for first in range(len(parts) - 1 if within else 1):
        key = parts[first] if parts else ""
        for part in parts[first + 1 :]:
            key += part
            if _is_key(key):
                return True
    return False


def may_be_listed(name: str) -> bool:
    """Whether `candidates` may know a name: asked first, since most have never been a place's."""
    words = words_of(name)
    if " " not in words:
        return _is_key(words)
    normal = normal_form(name)
    return _is_key(normal) or _is_key(words.replace(" ", "")) or _SAINT.match(name) is not None


def _by_name(key: str) -> Sequence[Row]:
    rows, own = _rows(_BY_NAME, key) if _may_be_listed(key) else [], current()
    return [row for row in rows if row[0] not in own.replaced] + [*own.names.get(key, ())] if own.names else rows


def _by_sound(country: str, key: str) -> Sequence[Row]:
    rows, own = _rows(_BY_SOUND, country, key), current()
    if not own.names:
        return rows
    return [row for row in rows if row[0] not in own.replaced] + [*own.sounds.get((country, key), ())]


def _place(row: Row) -> Place:
    number, name, kind, code, latitude, longitude, population, _prior, division, country, _how = row
    return Place(
        name=name,
        kind=KINDS[kind],
        country_code=code,
        country=country or "",
        admin1=division or "",
        latitude=latitude / SCALE,
        longitude=longitude / SCALE,
        population=population,
        own=number < 0,
    )


def _candidate(row: Row, asked: str | None, transliterated: bool = False) -> Candidate:
    place, prior, how = _place(row), row[7] / WEIGHTS, row[10]
    parts = [(reasons.PRIOR, prior)]
    if how & PRIMARY:
        parts.append((reasons.PRIMARY, PRIMARY_NAME))
    if how & PLAIN:
        parts.append((reasons.AS_IT_STANDS, AS_IT_STANDS))
    if asked == "place":
        if place.kind in AREAS:
            parts.append((reasons.NO_TOWN, -KIND_ASKED))
    elif asked and place.kind in AREAS:
        # Which level "district" or "province" means differs from land to land.
        exactly = place.kind == asked
        parts.append((reasons.KIND, KIND_ASKED * 1.5) if exactly else (reasons.AREA, KIND_ASKED / 2))
    score = round(sum([amount for _, amount in parts]), 2)
    return Candidate(place, bool(how & PRIMARY), transliterated, score, tuple(parts), bool(how & OWN))


def _raised(candidate: Candidate, reason: str, score: float) -> Candidate:
    """The candidate lifted to a score, if that is higher."""
    score = max(candidate.score, round(score, 2))
    return replace(candidate, score=score, parts=(*candidate.parts, (reason, score - candidate.score)))


_SAINT = re.compile(r"Ste?\.?[ -]+")
SAINTS = frozenset(("st", "ste"))


def _found(name: str) -> Collection[Row]:
    """Rows under the plain form, then what the normal form adds; a country only by its whole name."""
    plain, normal = plain_form(name), normal_form(name)
    if not normal:
        return ()
    found = {row[0]: row for row in _by_name(plain)}
    if normal != plain:
        for row in _by_name(normal):
            if row[2] != KINDS.index("country"):
                found.setdefault(row[0], (*row[:10], row[10] & ~PLAIN))
    if (saint := _SAINT.match(name)) is not None:  # "St. Priest" may be Saint-Priest, but is St. Louis first.
        for row in _by_name(normal_form(f"Saint {name[saint.end() :]}")):
            found.setdefault(row[0], (*row[:10], ALIAS))
    if found and not is_written_as_a_name(name):
        return [row for row in found.values() if row[2] != KINDS.index("country")]
    return found.values()


def _seats_first(found: list[Candidate], key: str) -> list[Candidate]:
    """A seat that shares its name with its division, or is called what the division is, is lifted just above it.

    So "Idlib" is the town, while "Gaza" is the Gaza Strip before it is Gaza City.
    """
    divisions = {(c.place.country_code, c.place.name): c for c in found if c.place.kind == "admin1"}

    def lifted(candidate: Candidate) -> Candidate:
        place = candidate.place
        over = divisions.get((place.country_code, place.admin1))
        if over is None or place.kind != "place" or place.population < SEAT_PEOPLE:
            return candidate
        name = normal_form(over.place.name)
        if name != normal_form(place.name) and not (candidate.primary and name == key):
            return candidate
        return _raised(candidate, reasons.SEAT, over.score + SEAT_MARGIN)

    return [lifted(c) for c in found]


def _own_first(found: list[Candidate], asked: str | None) -> list[Candidate]:
    """Places that the user wrote this name for are lifted above all others, in their order; they alone stay `own`.

    Not where the name is a country's (a list of villages may have a Mali), nor where the name asks for another kind
    ("Ostra province" is no town), nor where only the type word was left out of a name that another place has with it
    ("Kansas City" is no Kansas).
    """

    def as_it_stands(candidate: Candidate) -> bool:
        return any(reason == reasons.AS_IT_STANDS for reason, _ in candidate.parts)

    countries = any(c.place.kind == "country" for c in found)
    whole = asked is not None and any(map(as_it_stands, found))

    def settles(candidate: Candidate) -> bool:
        place = candidate.place
        asked_for = asked is None or (place.kind == "place" if asked == "place" else place.kind in AREAS)
        return candidate.own and asked_for and not countries and (not whole or as_it_stands(candidate))

    own, others = [c for c in found if settles(c)], [c for c in found if not settles(c)]
    lift = max((c.score for c in others), default=0.0) + OWN_MARGIN - min((c.score for c in own), default=0.0)
    return [_raised(c, reasons.OWN, c.score + lift) for c in own] + [replace(c, own=False) for c in others]


def _best_first(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(found, key=lambda c: (-c.score, c.place.country_code, c.place.latitude, c.place.longitude)))


@remembered(maxsize=8_192)
def candidates(name: str, country: str | None = None) -> tuple[Candidate, ...]:
    """The places that a name may mean, best first by the prior; none where no list knows it.

    With a `country` (ISO code), those of that country, and regions of several countries; and where no name fits, the
    towns there that sound alike, marked `transliterated`.
    """
    rows = _found(name)
    if not rows and country is None:
        return ()
    asked = kind_asked(name)
    found = [_candidate(row, asked) for row in rows if country is None or row[3] in ("", country)]
    if country is not None and not found:
        sound = transliteration_key(name)
        found = [_candidate(row, asked, True) for row in _by_sound(country, sound)] if len(sound) >= 3 else []
    if asked in (None, "place"):
        found = _seats_first(found, normal_form(name))
    return _best_first(_own_first(found, asked) if current().names else found)


@lru_cache(maxsize=512)
def country(code: str) -> Place:
    """The country of an ISO code, at GeoNames' own point; KeyError where there is none."""
    rows = _rows(_BY_NAME, f"@{code}")
    if not rows:
        raise KeyError(code)
    return _place(rows[0])


@remembered(maxsize=4096)
def division(country_code: str, name: str) -> Place | None:
    """`division("SY", "Idlib province")` → the first-level division, else region, else second-level one; or None.

    One of the user's own stands before them all.
    """
    levels = ("admin1", "region", "admin2")
    found = [c for c in candidates(name, country_code) if c.place.kind in levels and not c.transliterated]
    return min(found, key=lambda c: (not c.own, levels.index(c.place.kind), -c.score)).place if found else None
