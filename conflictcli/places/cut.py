"""Run → Names: capitalised words cut into what the gazetteer knows.

How a run is cut depends on its `Core` alone, so that the cut of a name that was met before is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import regex

from conflictcli import gazetteer
from conflictcli.gazetteer import Candidate
from conflictcli.places.known import known
from conflictcli.places.name import LARGE, NOTABLE, Name
from conflictcli.places.runs import Core, Run, is_opening
from conflictcli.rule import PART
from conflictcli.rules.masks import FIRST_NAMES, GEOGRAPHIC, OF_BODIES, OF_GROUPS
from conflictcli.rules.places import (
    ABBREVIATIONS,
    ADMINISTRATIVE,
    COUNTRY_OF_TYPE,
    DEPENDENT,
    HEAD_TYPES,
    LOCAL,
    NO_LEAD,
    NOT_ALONE,
    OFFICES,
    OPENING,
    OPENS_A_BODY,
    OPENS_WIDE,
    SEATS,
    TAIL_TYPES,
    WIDE,
)
from conflictcli.sentences import Sentence


class Piece(NamedTuple):
    """A part of a run's core that may be a place: from `start` to `end` of it.

    `after` and `feature` are the type word and the feature that it ends in itself; `mask` is `word` for "Ostra-based".
    """

    start: int
    end: int
    found: tuple[Candidate, ...] = ()
    kind: str = "name"
    after: str = ""
    feature: str = ""
    mask: str = ""


Pieces = Iterator[Piece]
Tokens = list[tuple[int, int]]


def names_of(run: Run, sentence: Sentence) -> list[Name]:
    """The names in a run; the last takes in the feature and the type word that follow."""
    core, start, text, run_feature, run_after = run
    words, mask = core.text, core.mask
    found = []
    for a, b, candidates, kind, after, feature, own_mask in pieces(core):
        name = words[a:b]
        if b == len(words):
            name, after, feature = text[a:], run_after or after, run_feature or feature
        lead = None if a == 0 else NO_LEAD
        code = COUNTRY_OF_TYPE.get(after, "") if after else ""
        found.append(Name(name, start + a, sentence, candidates, kind, own_mask or mask, after, feature, lead, code))
    return found


@gazetteer.remembered(8_192)
def pieces(core: Core) -> tuple[Piece, ...]:
    """A run's words → the pieces that may be places."""
    words = core.text
    if core.loud or core.opens or not is_unknown(words):
        return tuple(cut(core, 0, len(words)))
    nothing = (core.mask and " " in words) or (is_acronym(words) and not core.dateline)
    return () if nothing else (Piece(0, len(words)),)


@gazetteer.remembered(8_192)
def may_hold_a_place(words: str) -> bool:
    """Whether a run of these words, cut in any way, may be a place: most cannot, and nothing more is asked of them."""
    if is_unknown(words):
        return False
    return words in ABBREVIATIONS or any(map(holds_a_place, ways_to_stand(words)))


def ways_to_stand(words: str) -> Iterator[Core]:
    """What a run of some words may be: the likeliest first, since most who ask need no other."""
    yield Core(words)
    if is_opening(words):
        yield Core(words, opens=True)
    parts = PART.findall(words)
    if not OF_BODIES.isdisjoint(parts):
        yield Core(words, mask="body")
    if not OF_GROUPS.isdisjoint(parts):  # A group's name may fall out of the middle.
        yield from map(Core, parts)


def holds_a_place(core: Core) -> bool:
    return any(p.found or p.kind != "name" or p.after for p in pieces(core))


@gazetteer.remembered(8_192)
def is_unknown(words: str) -> bool:
    """Whether no list has any part of some words, and none tells a place: of two runs in three that is soon known.

    Such words are one name, however they are cut. Never True of words that are not plain.
    """
    parts = words.split(" ")
    if not all(map(str.isalpha, parts)) or not TELLING.isdisjoint(parts) or words in SEATS or words in ABBREVIATIONS:
        return False
    within = not BEFORE_A_NAME.isdisjoint(parts) or is_opening(words)
    return not gazetteer.may_name(words, within)


TELLING = OF_GROUPS.union(word for words in (*TAIL_TYPES, *OPENS_WIDE) for word in PART.findall(words))
"""Words that may make a place of some words that are in no list."""
BEFORE_A_NAME = OPENS_A_BODY | HEAD_TYPES | {"of"}
"""Words behind which a name may begin; elsewhere one begins with the first of some words."""


# ---- the cut -------------------------------------------------------------------------------------------------

TOKEN = re.compile(r"[^\s/–—]+")
BETWEEN_HYPHENS = re.compile(r"[^-–]+")
STROKES = frozenset("/–—")
BETWEEN_STROKES = re.compile(r"[^/–—]+")


def cut(core: Core, a: int, b: int) -> Pieces:
    """Some words → the names in them: the whole, or what is left without its type words, or parts."""
    part = core.text[a:b]
    if part in SEATS:
        return
    if part in WIDE:
        yield Piece(a, b, kind="wide")
    elif (nation := is_nation(part)) == "country":
        yield Piece(a, b, known(part))
    elif nation:
        yield Piece(a, b, kind="demonym")
    elif part in ABBREVIATIONS:
        yield Piece(a, b, known(part) if len(part) > 2 and part.isupper() and "." not in part else ())
    elif is_acronym(part) and not core.loud and not core.dateline:
        return
    elif (found := known(part)) and not core.mask:
        yield whole(core, a, b, found)
    elif found and (is_area(found[0]) or is_city(found[0])):  # `University of Manitoba`.
        yield Piece(a, b, found, "body")
    else:
        tokens = [(m.start() + a, m.end() + a) for m in TOKEN.finditer(part)]
        yield from cut_word(core, a, b) if len(tokens) < 2 else cut_words(core, a, b, tokens)


def is_nation(part: str) -> str:
    """`country` or `demonym`, empty for all else."""
    if not gazetteer.opens_a_nation(part.partition(" ")[0]):
        return ""
    return "country" if gazetteer.country_of(part) else "demonym" if gazetteer.demonym(part) else ""


def whole(core: Core, a: int, b: int, found: tuple[Candidate, ...]) -> Piece:
    """A name that a list has as it stands: "Ostra City"; as the county of a town's name only if it is one."""
    words = core.text[a:b].split()
    kind = words[-1] if len(words) > 1 and words[-1] in TAIL_TYPES else ""
    if kind == "County":
        found = tuple(c for c in found if c.place.name.endswith(kind)) or tuple(
            c for c in found if c.place.kind != "place"
        )
    return Piece(a, b, found, after=kind.lower())


def is_acronym(part: str) -> bool:
    return 2 <= len(part) <= 6 and sum(c.isupper() for c in part) > 1 and "-" not in part and " " not in part


def cut_word(core: Core, a: int, b: int) -> Pieces:
    """One word: `Baghdad-based`, `Ostra-Miro`, or a name that no list knows."""
    if "-" not in core.text[a:b] and "–" not in core.text[a:b]:
        yield Piece(a, b)
        return
    parts = [(m.start() + a, m.end() + a) for m in BETWEEN_HYPHENS.finditer(core.text[a:b])]
    heads = [core.text[x:y] for x, y in parts]
    if len(parts) > 1 and DEPENDENT.fullmatch("-".join(heads[1:])):
        if known(heads[0]) and not gazetteer.demonym(heads[0]):
            yield Piece(*parts[0], known(heads[0]), mask="word")
        else:
            yield from (piece._replace(mask="word") for piece in cut(core, *parts[0]))
    elif len(parts) > 1 and all(is_placelike(head) for head in heads):
        for x, y in parts:
            yield from cut(core, x, y)
    elif not OPENING.issuperset(heads):  # Not "October-December".
        yield Piece(a, b)


def is_placelike(word: str) -> bool:
    return bool(is_nation(word)) or (
        word[:1].isupper() and any(c.place.population >= NOTABLE or c.place.kind == "admin1" for c in known(word))
    )


def cut_words(core: Core, a: int, b: int, tokens: Tokens) -> Pieces:
    """Several words that are no name as a whole: the first way to cut them that applies."""
    for way in WAYS:
        found = way(core, a, b, tokens)
        if found is not None:
            yield from found
            return
    if not core.mask:
        yield Piece(a, b)


def after_a_nation(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Syrian Aleppo`, `US Justice Department`, `Iraqi Kurdish`: the nation, then the rest for itself."""
    first = core.text[a : tokens[0][1]]
    if first not in OPENS_WIDE and not gazetteer.opens_a_nation(first):
        return None
    for size in range(min(3, len(tokens) - 1), 0, -1):
        stop, rest = tokens[size - 1][1], tokens[size][0]
        head = core.text[a:stop]
        country = gazetteer.country_of(head)
        if size > 1 and not country and any(c.place.kind == "admin1" for c in known(head)):
            return None  # `British Columbia Ministry`.
        if country and not is_country_head(core, head, rest, b):
            return None
        if country or gazetteer.demonym(head) or head in WIDE:
            return chain(cut(core, a, stop), cut(core, rest, b))
    return None


def is_country_head(core: Core, head: str, rest: int, b: int) -> bool:
    """`US Justice Department`, `Afghanistan Kunar`; not `Jordan Spieth`, `Chad Smith`, `China Daily`."""
    return head.isupper() or "." in head or bool(core.mask) or bool(known(core.text[rest:b]))


def without_its_type(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Ostra International Airport`, `Camp Ostra`, `Northern Ostra`: the rest is a place, or typed and so a name."""
    words = [core.text[x:y] for x, y in tokens]
    if words[-1] == "General" and words[-2] in OFFICES:
        return None
    tail, head = len(words), 0
    while tail > 1 and words[tail - 1] in TAIL_TYPES:
        tail -= 1
    while head < tail - 1 and words[head] in HEAD_TYPES:
        head += 1
    if tail == len(words) and not head:
        return None
    found = known(core.text[tokens[head][0] : tokens[tail - 1][1]])
    kind = " ".join(words[tail:])
    if kind in ("County", "County Jail"):
        found = ()
    if not found and (tail == len(words) or core.mask or "County" in words[:-1]):
        return None
    if kind.lower() in ADMINISTRATIVE:
        return iter((Piece(a, b, found, after=kind.lower()),))
    return iter((Piece(a, b, found, "feature", feature=kind),))


def town_of_a_body(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Ostra Police Department`: the body is an actor, at its town."""
    if not core.mask:
        return None
    for size in range(min(3, len(tokens) - 1), 0, -1):
        head = core.text[a : tokens[size - 1][1]]
        if known(head) and not gazetteer.is_common(head):
            return iter((Piece(a, tokens[size - 1][1], known(head), "body", after=county_of(head)),))
    return iter(())


def before_its_country(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Ostra Norland`, the comma forgotten."""
    if not gazetteer.closes_a_country(core.text[tokens[-1][0] : b]):
        return None
    for size in range(1, min(4, len(tokens))):
        start, stop = tokens[len(tokens) - size][0], tokens[len(tokens) - size - 1][1]
        if gazetteer.country_of(core.text[start:b]) and known(core.text[a:stop]):
            return iter((Piece(a, stop, known(core.text[a:stop])), Piece(start, b, known(core.text[start:b]))))
    return None


def at_a_stroke(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`New Ostra/Old Miro`, `Deir Ostra–Miro`: each part for itself."""
    if STROKES.isdisjoint(core.text):
        return None
    parts = [(m.start() + a, m.end() + a) for m in BETWEEN_STROKES.finditer(core.text[a:b])]
    if len(parts) < 2:
        return None
    trimmed = ((x + len(core.text[x:y]) - len(core.text[x:y].lstrip()), y) for x, y in parts)
    return chain.from_iterable(cut(core, x, x + len(core.text[x:y].rstrip())) for x, y in trimmed)


def after_an_opening(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Yesterday Ostra …`: a capital that the sentence gives."""
    if core.opens and a == 0 and not core.loud and not core.text.startswith("New "):
        return cut(core, tokens[1][0], b)
    return None


def after_an_area(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Kentucky State Troopers`, `Aleppo Mayor`, `Adair County Coroner`: an area, and what acts for it."""
    if core.loud:
        return None
    for size in range(min(3, len(tokens) - 1), 0, -1):
        head, following = core.text[a : tokens[size - 1][1]], core.text[slice(*tokens[size])].rstrip(".")
        found = known(head)
        rest = core.text[tokens[size][0] : b]
        if not found or gazetteer.is_common(head) or HEAD_TYPES.issuperset(head.split()) or rest in WIDE:
            continue
        if following in OFFICES or opens_a_body(head, found[0], core.text[slice(*tokens[-1])]):
            divisions = () if following in LOCAL else tuple(c for c in found if is_area(c) and c.place.name == head)
            stop = tokens[size - 1][1]
            return iter((Piece(a, stop, divisions or found, "body", after=county_of(head), mask="word"),))
    return None


def county_of(head: str) -> str:
    """The type word that a name ends in, if it is a county's: "Adair County"."""
    return "county" if head.endswith(" County") else ""


def opens_a_body(head: str, first: Candidate, last: str) -> bool:
    """Whether a name opens that of a body whatever follows: "Kenya Medical Union", not "Jordan Ostra", "Ohio Beach"."""
    if (
        head in NOT_ALONE
        or head.partition(" ")[0] in FIRST_NAMES
        or (last in GEOGRAPHIC and first.place.kind != "country")
    ):
        return False
    return is_area(first) or head.endswith(" County")


def before_an_area(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Environment Canada`, `Team Alberta Juniors`, `CBC Toronto`: a body and its country, division or city."""
    opener = next((n for n, (x, y) in enumerate(tokens[:-1]) if core.text[x:y] in OPENS_A_BODY), None)
    if opener is None or core.loud:
        return None
    after = tokens[opener + 1 :]
    spans = [(after[0][0], y) for _, y in after[2::-1]] + [(x, b) for x, _ in after[-3:]]
    for start, stop in spans:
        part = core.text[start:stop]
        found = known(part)
        if found and not gazetteer.is_common(part) and (is_area(found[0]) or is_city(found[0])):
            return iter((Piece(start, stop, found, "body", mask="word"),))
    return None


def is_city(candidate: Candidate) -> bool:
    return candidate.place.kind == "place" and candidate.place.population >= LARGE


def by_its_full_name(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Democratic Republic of Georgia`, `State of Norland`: the country's name with its style before it."""
    style = STYLE.match(core.text, a, b)
    if style is None or not gazetteer.country_of(core.text[style.end() : b]):
        return None
    return iter((Piece(a, b, known(core.text[style.end() : b])),))


STYLE = regex.compile(r"(?:\S+ )*(?:Republic|Kingdom|State|Emirate|Commonwealth) of (?:the )?")


def is_area(candidate: Candidate) -> bool:
    """Whether a place is a country, or a division that is no parish of an island."""
    place = candidate.place
    return place.kind == "country" or (place.kind == "admin1" and place.population >= LARGE)


def in_a_headline(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Strikes Hit Ostra As Talks Fail`: the longest known names from the left that are no common words."""
    if not core.loud:
        return None
    found, at = [], 0
    while at < len(tokens):
        for size in range(min(4, len(tokens) - at), 0, -1):
            x, y = tokens[at][0], tokens[at + size - 1][1]
            part = core.text[x:y]
            if gazetteer.demonym(part) and not gazetteer.country_of(part):
                found.append(Piece(x, y, kind="demonym"))
            elif gazetteer.country_of(part) or (len(part) > 4 and known(part) and not gazetteer.is_common(part)):
                found.append(Piece(x, y, known(part), "loud"))
            else:
                continue
            at += size - 1
            break
        at += 1
    return iter(found)


def before_a_hyphen(core: Core, a: int, b: int, tokens: Tokens) -> Pieces | None:
    """`Ostra-based Observatory`, `New Ostra-based Observatory`: the words up to the hyphen for themselves."""
    if "-" not in core.text:
        return None
    for size in range(min(3, len(tokens)), 0, -1):
        stop = tokens[size - 1][1]
        head, hyphen, tail = core.text[a:stop].rpartition("-")
        if not hyphen or not DEPENDENT.fullmatch(tail) or (size > 1 and not known(head)):
            continue
        first = iter((Piece(a, a + len(head), known(head), mask="word"),)) if size > 1 else cut(core, a, stop)
        return chain(first, cut(core, tokens[size][0], b)) if size < len(tokens) else first
    return None


WAYS = (
    before_a_hyphen,
    after_a_nation,
    town_of_a_body,
    without_its_type,
    before_its_country,
    by_its_full_name,
    at_a_stroke,
    after_an_area,
    after_an_opening,
    before_an_area,
    in_a_headline,
)
