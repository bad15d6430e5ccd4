"""Sentences → place Mentions: found by their support, and resolved over the whole document.

Names are spotted (`rules/places.py`), people and bodies masked (`rules/masks.py`), pieces looked up, neighbours linked
("Ostra, Vell, Norland"; "Ostra, Miro and Vell"), and only then is each name given its place: by what it is linked to,
by the heading above it, by what the document names elsewhere. Every step is a function; the order is in `find`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

import regex

from conflictcli import gazetteer
from conflictcli.gazetteer import Candidate, Place
from conflictcli.gazetteer.normal import normal_form
from conflictcli.mentions import Mention, compiled, read
from conflictcli.rules import masks
from conflictcli.rules.masks import Masked
from conflictcli.rules.places import (
    ABBREVIATIONS,
    ADMINISTRATIVE,
    ALTERNATIVES,
    AREAS,
    COUNTRY_OF_TYPE,
    DEPENDENT,
    HEAD_TYPES,
    NEAR_FEATURES,
    ROLES_AFTER,
    ROLES_BEFORE,
    RULES,
    SEATS,
    TAIL_TYPES,
    WIDE,
    Spotted,
)
from conflictcli.sentences import Sentence

LARGE = 100_000
"""People: a city of so many is a place without any support."""
NOTABLE = 5_000
"""People: a town of so many is one in a country that the text names."""
CANDIDATES = 24
OTHERS = 12
"""Bounds on what is compared, so that the work grows with the text and not with its square."""


@dataclass(frozen=True, slots=True)
class Located:
    """A place as the text names it, and where it is.

    `name`: as the gazetteer has it, or as written where no list knows it (`known` is False, and `place` is the
    division or country that the text gives with it, or None). `role` is `event` (may be where something happened),
    `dateline`, `speech`, `demonym`, `actor` or `region` (a continent: too wide for an event). `relation` is the class
    of the words before it: `in`, `near`, `moved` ("from", "to"), `done` ("the capture of"), `agent` ("by") or empty.
    `precision`: 1 the place itself, 2 near it, 3 an area. `qualifies`: it only tells where the name before it lies.
    `group`: one number for names that share one preposition.
    """

    name: str
    place: Place | None
    known: bool
    role: str
    relation: str
    precision: int
    qualifies: bool
    group: int


@dataclass(slots=True)
class Name:
    """A piece of text that may be a place, on its way to being one.

    `kind`: `name`, `feature` ("Ostra airport"), `body` (a body's town), `loud` (from a headline), `demonym` or `wide`.
    `mask`: `body` or `word` ("Ostra-based") where the name is a part of something that acts. `relation` is the one of
    its group, `spotted` what stands around this name itself. `parent` tells where it lies; `settled` is a place (or,
    with none, the knowledge that no list has it) that nothing else may change. `support` is the vote that let it in.
    """

    text: str
    start: int
    sentence: Sentence
    spotted: Spotted
    found: tuple[Candidate, ...]
    kind: str = "name"
    mask: str = ""
    relation: str = ""
    code: str = ""
    parent: Name | None = None
    qualifies: bool = False
    group: int = 0
    heading: str = ""
    place: Place | None = None
    settled: bool = False
    support: str = ""
    listed: bool = False
    sense: Name | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def in_bracket(self) -> bool:
        at = self.start - self.sentence.start
        return self.sentence.text[max(0, at - 1) : at] == "("

    @property
    def key(self) -> str:
        return normal_form(self.bare)

    @property
    def bare(self) -> str:
        """The name without the feature that its span takes in."""
        feature = self.spotted.feature
        return self.text[: -len(feature)].rstrip() if feature and self.text.endswith(feature) else self.text


def find(sentences: Sequence[Sentence]) -> list[Mention]:
    """Every place that the sentences name, in order of reading; `value` is a `Located`, `rule` names the support."""
    people = frozenset(word for sentence in sentences for word in people_in(sentence))
    names = [name for sentence in sentences for name in names_of(sentence)]
    names = drop_people(names, people)
    give_headings(names, sentences)
    for line in by_sentence(names):
        link(line)
    name_groups(names)
    evidence = Evidence.of(names)
    for name in names:
        resolve(name, evidence)
    for name in names:
        name.support = support_of(name, evidence)
    echo(names)
    return [mention(name, evidence) for name in names if name.support]


SPEAKS = 500_000
"""People: a city of so many may speak for its country ("Baghdad said"); a lesser name that speaks is a person."""


def drop_people(names: list[Name], people: frozenset[str]) -> list[Name]:
    """The names without those that the document uses for people, unless something says that they are places."""

    def is_person(name: Name) -> bool:
        if name.bare not in people or name.kind != "name" or name.spotted.after or name.spotted.before:
            return False
        return not any(c.place.kind in ("country", "admin1") or c.place.population >= SPEAKS for c in name.found[:1])

    return [name for name in names if not is_person(name)]


def by_sentence(names: Iterable[Name]) -> Iterator[list[Name]]:
    line: list[Name] = []
    for name in names:
        if line and line[-1].sentence is not name.sentence:
            yield line
            line = []
        line.append(name)
    if line:
        yield line


# ---- spotting ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def masked(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    """The stretches of a sentence that are people, papers, treaties or armed groups: start, end, what."""
    found = []
    for mention in read(sentence, masks.RULES):
        told: Masked = mention.value
        start, end = mention.start - sentence.start + told.skip, mention.end - sentence.start
        if told.what != "name" or not is_place_after_all(sentence.text, start, end):
            found.append((start, end, told.what))
    return tuple(found)


LAST_NAME = regex.compile(r"\p{Lu}[\w’'-]+$")
LETTER = regex.compile(r"\S")


def people_in(sentence: Sentence) -> Iterator[str]:
    """The last names of the people that a sentence names in full, or lets speak."""
    for start, end, what in masked(sentence):
        if what in ("person", "name", "speaker"):
            yield from LAST_NAME.findall(sentence.text[start:end])


def hidden(sentence: Sentence) -> str:
    """The sentence with people, papers, treaties and armed groups blotted out, letter for letter."""
    text = sentence.text
    for start, end, what in masked(sentence):
        if what == "speaker":
            continue
        text = text[:start] + LETTER.sub("x", text[start:end]) + text[end:]
    return text


def is_place_after_all(text: str, start: int, end: int) -> bool:
    """`in Hassan Abdal`: a first name and a surname that a list has as a whole, where a place is expected."""
    return bool(masks.EXPECTS_A_PLACE.search(text, max(0, start - 24), start)) and bool(known(text[start:end]))


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals tell nothing: ALL CAPS, or A Headline With Each Word So."""
    words = [w for w in sentence.text.split() if w[:1].isalpha() and len(w) > 3]
    if sentence.text.isupper():
        return True
    enough = 3 if sentence.kind in ("title", "heading") else 6
    return len(words) >= enough and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


@lru_cache(maxsize=65_536)
def known(name: str, country: str | None = None) -> tuple[Candidate, ...]:
    """What the gazetteer holds under a name, a few at most."""
    return gazetteer.candidates(name, country)[:CANDIDATES]


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, without the feature that ends them: `core`, at `start` of the text."""

    sentence: Sentence
    start: int
    text: str
    core: str
    spotted: Spotted
    mask: str
    loud: bool
    opens: bool

    def name(self, a: int, b: int, found: tuple[Candidate, ...] = (), kind: str = "name", feature: str = "") -> Name:
        """The name from `a` to `b` of the core; at its end it takes in the feature and the type word that follow."""
        first, last, told = a == 0, b == len(self.core), self.spotted
        spotted = Spotted(
            told.relation if first else "",
            told.before if first else "",
            told.after if last else "",
            (told.feature if last else "") or feature,
        )
        text = self.text[a:] if last else self.core[a:b]
        code = COUNTRY_OF_TYPE.get(spotted.after, "")
        return Name(text, self.start + a, self.sentence, spotted, found, kind, self.mask, spotted.relation, code)


def runs(sentence: Sentence) -> Iterator[Run]:
    """The runs of capitalised words in a sentence, people blotted out."""
    text = hidden(sentence)
    bodies = [
        (m.start("lead") if m["lead"] else m.start(), m.end()) for rule in masks.BODIES for m in rule.matches(text)
    ]
    loud = is_loud(sentence)
    for rule in RULES:
        for m in rule.matches(text):
            spotted: Spotted = rule.meaning(m)
            core = m[0][: len(m[0]) - len(spotted.feature)].rstrip() if spotted.feature else m[0]
            mask = "body" if any(a <= m.start() < b and 2 * (b - a) > len(core) for a, b in bodies) else ""
            opens = not text[: m.start()].strip(" \"'“‘([-")
            yield Run(sentence, sentence.start + m.start(), m[0], core, spotted, mask, loud, opens)


def names_of(sentence: Sentence) -> Iterator[Name]:
    """The capitalised names of a sentence, cut into what the gazetteer knows."""
    for run in runs(sentence):
        yield from cut(run, 0, len(run.core))


TOKEN = regex.compile(r"[^\s/–—]+")
BETWEEN_HYPHENS = regex.compile(r"[^-–]+")
BETWEEN_STROKES = regex.compile(r"[^/–—]+")


def cut(run: Run, a: int, b: int) -> Iterator[Name]:
    """A run of capitalised words → the names in it: the whole, or what is left without its type words, or parts."""
    part = run.core[a:b]
    if part in SEATS:
        return
    if part in WIDE:
        yield run.name(a, b, kind="wide")
    elif gazetteer.country_of(part):
        yield run.name(a, b, known(part))
    elif gazetteer.demonym(part):
        yield run.name(a, b, kind="demonym")
    elif part in ABBREVIATIONS:
        yield run.name(a, b, known(part) if len(part) > 2 else ())
    elif is_acronym(part) and not run.loud and run.sentence.kind != "dateline":
        return
    elif (found := known(part)) and not run.mask:
        yield from whole(run, a, b, found)
    else:
        tokens = [(m.start() + a, m.end() + a) for m in TOKEN.finditer(part)]
        yield from cut_word(run, a, b) if len(tokens) < 2 else cut_words(run, a, b, tokens)


def whole(run: Run, a: int, b: int, found: tuple[Candidate, ...]) -> Iterator[Name]:
    """A name that a list has as it stands: "Ostra City"; as the county of a town's name only if it is one."""
    words = run.core[a:b].split()
    kind = words[-1] if len(words) > 1 and words[-1] in TAIL_TYPES else ""
    if kind == "County":
        found = tuple(c for c in found if c.place.kind != "place")
    name = run.name(a, b, found)
    if kind and not name.spotted.after:
        name.spotted = replace(name.spotted, after=kind.lower())
    yield name


def is_acronym(part: str) -> bool:
    return 2 <= len(part) <= 6 and sum(c.isupper() for c in part) > 1 and "-" not in part and " " not in part


def cut_word(run: Run, a: int, b: int) -> Iterator[Name]:
    """One word: `Baghdad-based`, `Ostra-Miro`, or a name that no list knows."""
    parts = [(m.start() + a, m.end() + a) for m in BETWEEN_HYPHENS.finditer(run.core[a:b])]
    heads = [run.core[x:y] for x, y in parts]
    if len(parts) > 1 and DEPENDENT.fullmatch("-".join(heads[1:])):
        if known(heads[0]) and not gazetteer.demonym(heads[0]):
            yield replace(run.name(*parts[0], known(heads[0])), mask="word")
        else:
            yield from (replace(name, mask="word") for name in cut(run, *parts[0]))
    elif len(parts) > 1 and all(is_placelike(head) for head in heads):
        for x, y in parts:
            yield from cut(run, x, y)
    else:
        yield run.name(a, b)


def is_placelike(word: str) -> bool:
    if gazetteer.country_of(word) or gazetteer.demonym(word):
        return True
    return word[:1].isupper() and any(c.place.population >= NOTABLE or c.place.kind == "admin1" for c in known(word))


def cut_words(run: Run, a: int, b: int, tokens: list[tuple[int, int]]) -> Iterator[Name]:
    """Several words that are no name as a whole: the first way to cut them that applies."""
    for way in WAYS:
        names = way(run, a, b, tokens)
        if names is not None:
            yield from names
            return
    if not run.mask:
        yield run.name(a, b)


Cut = Iterator[Name] | None
Tokens = list[tuple[int, int]]


def after_a_nation(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Syrian Aleppo`, `US Justice Department`, `Iraqi Kurdish`: the nation, then the rest for itself."""
    for size in range(min(3, len(tokens) - 1), 0, -1):
        stop, rest = tokens[size - 1][1], tokens[size][0]
        head = run.core[a:stop]
        country = gazetteer.country_of(head)
        if country and not is_country_head(run, head, rest, b):
            return None
        if country or gazetteer.demonym(head) or head in WIDE:
            return chain(cut(run, a, stop), cut(run, rest, b))
    return None


def is_country_head(run: Run, head: str, rest: int, b: int) -> bool:
    """`US Justice Department`, `Afghanistan Kunar`; not `Jordan Spieth`, `Chad Smith`, `China Daily`."""
    return head.isupper() or "." in head or bool(run.mask) or bool(known(run.core[rest:b]))


def without_its_type(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Ostra International Airport`, `Camp Ostra`, `Northern Ostra`: the rest is a place, or typed and so a name."""
    words = [run.core[x:y] for x, y in tokens]
    tail, head = len(words), 0
    while tail > 1 and words[tail - 1] in TAIL_TYPES:
        tail -= 1
    while head < tail - 1 and words[head] in HEAD_TYPES:
        head += 1
    if tail == len(words) and not head:
        return None
    found = known(run.core[tokens[head][0] : tokens[tail - 1][1]])
    kind = " ".join(words[tail:])
    if kind in ("County", "County Jail"):
        found = ()
    if not found and (tail == len(words) or run.mask):
        return None
    if kind.lower() in ADMINISTRATIVE:
        name = run.name(a, b, found)
        name.spotted = replace(name.spotted, after=name.spotted.after or kind.lower())
    else:
        name = run.name(a, b, found, "feature", kind)
    return iter((name,))


def town_of_a_body(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Ostra Police Department`: the body is an actor, at its town."""
    if not run.mask:
        return None
    for size in range(min(3, len(tokens) - 1), 0, -1):
        head = run.core[a : tokens[size - 1][1]]
        if known(head) and not gazetteer.is_common(head):
            return iter((run.name(a, tokens[size - 1][1], known(head), "body"),))
    return iter(())


def before_its_country(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Ostra Norland`, the comma forgotten."""
    for size in range(1, min(4, len(tokens))):
        start, stop = tokens[len(tokens) - size][0], tokens[len(tokens) - size - 1][1]
        if gazetteer.country_of(run.core[start:b]) and known(run.core[a:stop]):
            return iter((run.name(a, stop, known(run.core[a:stop])), run.name(start, b, known(run.core[start:b]))))
    return None


def at_a_stroke(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`New Ostra/Old Miro`, `Deir Ostra–Miro`: each part for itself."""
    parts = [(m.start() + a, m.end() + a) for m in BETWEEN_STROKES.finditer(run.core[a:b])]
    if len(parts) < 2:
        return None
    trimmed = ((x + len(run.core[x:y]) - len(run.core[x:y].lstrip()), y) for x, y in parts)
    return chain.from_iterable(cut(run, x, x + len(run.core[x:y].rstrip())) for x, y in trimmed)


def after_an_opening(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Yesterday Ostra …`: a capital that the sentence gives."""
    first = run.core[a : tokens[0][1]]
    if run.opens and a == 0 and not run.loud and gazetteer.is_common(first):
        return cut(run, tokens[1][0], b)
    return None


def in_a_headline(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Strikes Hit Ostra As Talks Fail`: the longest known names from the left that are no common words."""
    if not run.loud:
        return None
    names, at = [], 0
    while at < len(tokens):
        for size in range(min(4, len(tokens) - at), 0, -1):
            x, y = tokens[at][0], tokens[at + size - 1][1]
            part = run.core[x:y]
            if gazetteer.demonym(part) and not gazetteer.country_of(part):
                names.append(run.name(x, y, kind="demonym"))
            elif gazetteer.country_of(part) or (len(part) > 4 and known(part) and not gazetteer.is_common(part)):
                names.append(run.name(x, y, known(part), "loud"))
            else:
                continue
            at += size - 1
            break
        at += 1
    return iter(names)


def before_a_hyphen(run: Run, a: int, b: int, tokens: Tokens) -> Cut:
    """`Ostra-based Observatory`: the word with the hyphen for itself."""
    head = run.core[a : tokens[0][1]]
    if "-" not in head or not DEPENDENT.fullmatch(head.rpartition("-")[2]):
        return None
    return chain(cut(run, a, tokens[0][1]), cut(run, tokens[1][0], b))


WAYS = (
    before_a_hyphen,
    after_a_nation,
    town_of_a_body,
    without_its_type,
    before_its_country,
    at_a_stroke,
    after_an_opening,
    in_a_headline,
)


# ---- links between neighbours --------------------------------------------------------------------------------

TYPES = rf"(?-i:{ALTERNATIVES})"
DIRECTION = r"(?:(?:north|south|east|west|central)(?:[ -]?(?:east|west))?(?:ern)?\s+)?"
CHAIN = regex.compile(
    rf"(?:\s+{TYPES}){{0,2}}(?:(?P<comma>,\s+)|(?P<bracket>\s+\((?:in\s+)?)|(?P<in>,?\s+(?:in|at|under|within|of)\s+))"
    rf"(?:the\s+)?{DIRECTION}(?:{TYPES}\s+of\s+)?",
    regex.IGNORECASE,
)
"""What stands between a name and the wider one that holds it: `Ostra, Vell`, `Ostra village (Vell`, `Ostra in Vell`."""
OWNED = regex.compile(
    rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{TYPES}\s+of\s+)?|\s+(?:[\w-]+\s+){{0,2}}?{TYPES}\s+(?:of\s+)?|\s+"
)
"""`Norland's northern town of Ostra`, `the Norland city of Ostra`."""
LISTED = regex.compile(
    rf"(?:\s+{TYPES})?\)?(?:(?P<comma>,\s+)(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+&\s+|/"
    rf"|\s?[-–]\s?)(?:the\s+)?"
)
ANDED = regex.compile(rf"(?:\s+{TYPES})?\)?,?\s+(?:and|or|&)\s+(?:the\s+|in\s+|near\s+)*")
LONGEST_LINK = 60


def link(line: list[Name]) -> None:
    """Chains, lists and owners of one sentence, from right to left so that "A, B, Norland" is read from its end."""
    text, offset = line[0].sentence.text, line[0].sentence.start
    gaps = [text[a.end - offset : b.start - offset][: LONGEST_LINK + 1] for a, b in pairwise(line)]
    ends_in_and = False
    for i in range(len(line) - 2, -1, -1):
        name, after, gap = line[i], line[i + 1], gaps[i]
        if len(gap) > LONGEST_LINK:
            ends_in_and = False
            continue
        told = CHAIN.fullmatch(gap)
        if told and name.kind in ("name", "feature", "loud"):
            is_list = bool(told["comma"]) and ends_in_and and not closes(after)
            if not is_list and holds(after, name, bool(told["bracket"]), bool(told["in"])):
                name.parent, after.qualifies, ends_in_and = after, True, False
                continue
        listed = LISTED.fullmatch(gap)
        if listed and "demonym" not in (name.kind, after.kind):
            after.listed = True
            ends_in_and = ANDED.fullmatch(gap) is not None or (ends_in_and and bool(listed["comma"]))
            continue
        ends_in_and = False
        if OWNED.fullmatch(gap) and after.parent is None and after.kind in ("name", "feature") and owns(name, after):
            after.relation = after.relation or name.relation


def closes(name: Name) -> bool:
    """Whether a name ends a chain even in a list: a country, or one that says "province" or "(… district"."""
    return bool(gazetteer.country_of(name.bare)) or name.parent is not None or is_one(name.spotted.after)


def is_one(kind: str) -> bool:
    return bool(kind) and not kind.endswith("s")


def is_area(name: Name) -> bool:
    return any(c.place.kind in ("country", "admin1", "region") for c in name.found[:6]) or name.bare in ABBREVIATIONS


def areas_of(name: Name) -> list[Place]:
    """The places that a name may mean when it tells where another lies, the wider first."""
    above = [n.place for n in chain_of(name) if n.place is not None]
    if above:
        return above
    if name.bare in ABBREVIATIONS:
        options = [gazetteer.division(code, full) for code, full in ABBREVIATIONS[name.bare]]
        return [option for option in options if option is not None]
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
    kind = name.spotted.after or name.spotted.before
    kind = SINGULAR.get(kind, kind.rstrip("s"))
    if kind and name.kind == "name":
        found = known(f"{name.bare} {kind}", country)
        if found:
            return found
    return name.found if country is None else known(name.bare, country)


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
            place.kind != "admin1" and place.population <= area.population and gazetteer.kilometres(place, area) <= 60
        )
    return gazetteer.kilometres(place, area) <= (300 if area.kind == "region" else 80)


def holds(area: Name, name: Name, bracket: bool, by_in: bool) -> bool:
    """Whether one name tells where another lies; if so both are settled, as far as a list knows them."""
    areas = areas_of(area)
    best = name.found[0].place.kind if name.found else ""
    if best == "country" or (best == "admin1" and areas and areas[0].kind != "country" and not is_settlement(name)):
        return False
    if by_in and not any(p.kind != "place" for p in areas):
        return False
    if bracket and not (name.relation or name.spotted.after or name.spotted.before or name.listed or area.parent):
        return False
    for place in areas:
        for candidate in with_type(name, place.country_code or None):
            if inside(candidate.place, place) and not (candidate.transliterated and place.kind == "country"):
                if not area.settled:
                    settle(area, place)
                settle(name, candidate.place)
                return True
    told = bracket or name.in_bracket or bool(name.spotted.after or name.spotted.before) or area.bare in ABBREVIATIONS
    if not areas:
        return told and (bracket or closes(area)) and not name.found and name.relation != ""
    wide = [p for p in areas if p.kind != "place"] or (areas[:1] if bracket else [])
    if not wide or name.mask or not (told or name.relation in ("in", "near") or (name.found and not by_in)):
        return False
    if not told and wide[0].kind not in ("admin1", "admin2") and any(c.place.population >= LARGE for c in name.found):
        return False
    if not area.settled:
        settle(area, wide[0])
    name.found, name.settled, name.place = (), True, None
    return True


def is_settlement(name: Name) -> bool:
    return bool({name.spotted.after, name.spotted.before} & SETTLEMENTS)


SETTLEMENTS = frozenset(
    (
        "city",
        "cities",
        "town",
        "towns",
        "village",
        "villages",
        "suburb",
        "suburbs",
        "neighbourhood",
        "neighborhood",
        "camp",
    )
)


def owns(owner: Name, name: Name) -> bool:
    """`Norland's Ostra`, `the Norland city of Ostra`: the owner's country is the name's."""
    if owner.kind == "demonym":
        code = gazetteer.demonym(owner.bare)
    else:
        code = next((c.place.country_code for c in owner.found[:1] if c.place.kind in ("country", "admin1")), None)
    if not code:
        return False
    local = [c for c in with_type(name, code) if c.place.kind != "country" and not c.transliterated]
    if local:
        name.code = code
    return bool(local)


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


OPENS_A_LINE = regex.compile(r"(?:Near|In|At|Around)\s")


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
            name.spotted = Spotted(
                name.spotted.relation,
                name.spotted.before or (last.spotted.before if last.spotted.before.endswith("s") else ""),
                name.spotted.after,
                name.spotted.feature,
            )
            if name.spotted.after.endswith("s") and not last.spotted.after:
                last.spotted = Spotted(
                    last.spotted.relation, last.spotted.before, name.spotted.after, last.spotted.feature
                )
            if (
                name.parent is not None
                and last.parent is None
                and not last.settled
                and holds(name.parent, last, False, False)
            ):
                last.parent = name.parent
        else:
            number += 1
            name.group = number
        last = name


# ---- evidence and choice -------------------------------------------------------------------------------------


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
    if not name.found or name.found[0].place.population < LARGE or gazetteer.is_common(name.text):
        return False
    return len({c.place.country_code for c in name.found}) == 1


def resolve(name: Name, evidence: Evidence) -> None:
    """Give a name its place: its chain's, its heading's, its sense elsewhere in the document, or the likeliest."""
    if name.settled or name.kind in ("demonym", "wide"):
        return
    if name.text in ABBREVIATIONS and not name.found:
        return
    found = with_type(name)
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


# ---- support -------------------------------------------------------------------------------------------------


def support_of(name: Name, evidence: Evidence) -> str:
    """The first vote that makes the name a place; empty when none does."""
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
    return bool(name.spotted.before or name.spotted.after or name.relation in ("in", "near") or name.settled)


def under_a_heading(name: Name, evidence: Evidence) -> str:
    """`Near Ostra, two strikes …` below "Norland"."""
    if name.heading and name.relation in ("near", "in") and (name.place is not None or begins(name)):
        return "under its country"
    return ""


def begins(name: Name) -> bool:
    """Whether the name stands at the head of its line with nothing but "Near the …" before it, and a comma after."""
    text = name.sentence.text
    before = text[: name.start - name.sentence.start]
    return len(before.split()) <= 3 or name.listed


def typed(name: Name, evidence: Evidence) -> str:
    """`the town of Ostra`, `Ostra district`: also where no list has it, if the text says which country."""
    if not (name.spotted.before or name.spotted.after):
        return ""
    if name.place is not None and (is_plain(name) or name.relation in ("in", "near")):
        return "with its type"
    if (
        name.place is None
        and name.kind == "name"
        and name.relation in ("in", "near", "moved", "done")
        and not name.mask
    ):
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
    return "after a preposition" if name.relation in ("in", "near", "moved", "done") else ""


def large(name: Name, evidence: Evidence) -> str:
    if name.place is None or not is_plain(name):
        return ""
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


def echo(names: Sequence[Name]) -> None:
    """A name that is supported once is a place wherever it stands; so is one coordinated with a place."""
    sure = {name.key for name in names if name.support and name.place is not None and name.kind == "name"}
    for name in names:
        alone = not name.support and name.place is not None and not name.mask and is_plain(name)
        if alone and name.key in sure:
            name.support = "named before"


# ---- out -----------------------------------------------------------------------------------------------------


def mention(name: Name, evidence: Evidence) -> Mention:
    place, known_, shown = name.place, name.place is not None, ""
    if name.kind == "demonym":
        place = gazetteer.country(gazetteer.demonym(name.bare) or "")
        known_, shown = True, place.name
    elif name.kind == "wide":
        latitude, longitude = WIDE[name.bare]
        place, known_, shown = Place(name.text, "region", "", "", "", latitude, longitude), True, name.text
    elif place is None:
        place = area_over(name) or evidence.area
        shown = name.text
    elif name.spotted.feature and name.kind != "body":
        shown = f"{place.name} {name.spotted.feature}"
    else:
        shown = place.name
    located = Located(
        shown, place, known_, role_of(name), relation_of(name), precision_of(name, known_), name.qualifies, name.group
    )
    return Mention("place", name.start, name.end, name.text, located, name.support)


def area_over(name: Name) -> Place | None:
    for above in chain_of(name.sense or name):
        if above.place is not None:
            return above.place
    if name.heading or name.code:
        return gazetteer.country(name.heading or name.code)
    return None


def relation_of(name: Name) -> str:
    return name.relation


def precision_of(name: Name, known_: bool) -> int:
    if not known_ or name.place is None or name.place.kind != "place":
        return 3
    if name.relation == "near" or name.spotted.feature.split(" ")[-1] in NEAR_FEATURES or name.spotted.after in AREAS:
        return 2
    return 1


def role_of(name: Name) -> str:
    if name.kind == "demonym":
        return "demonym"
    if name.kind == "wide":
        return "region"
    if name.sentence.kind == "dateline":
        return "dateline"
    role = role_told(name)
    is_country = name.place is not None and name.place.kind == "country"
    if role == "speech" or (role == "actor" and name.relation not in ("in", "near")):
        return role
    speaks = is_country or (name.place is not None and name.place.population >= SPEAKS)
    if role == "subject" and speaks and name.relation not in ("in", "near", "done"):
        return "actor"
    if name.mask or (is_country and name.relation == "agent"):
        return "actor"
    return "event"


def role_told(name: Name) -> str:
    """What the words around a name make of it: `speech`, `actor`, `subject` or nothing."""
    text, at = name.sentence.text, name.start - name.sentence.start
    for rule in ROLES_AFTER:
        found = compiled(rule.expanded).match(text, at)
        if found is not None:
            return str(rule.meaning(found))
    return roles_before(name.sentence).get(at, "")


@lru_cache(maxsize=256)
def roles_before(sentence: Sentence) -> dict[int, str]:
    """Start of a name in its sentence → the role that the words before it give it."""
    lowered = sentence.text.lower()
    ready = (rule for rule in ROLES_BEFORE if any(word in lowered for word in rule.guard))
    return {m.start("name"): rule.meaning(m) for rule in ready for m in rule.matches(sentence.text)}
