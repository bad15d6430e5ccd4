"""A sentence and what it means → Draft: entries of a `rules.toml` with which the rules read it so.

What is read right already needs none. For the rest drafts are made, the simplest first (a word, then a pattern of the
words around), each is read as a file and tried on the sentence, and the first that leaves least to be desired is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any

from conflictcli.catalogue import guesses
from conflictcli.catalogue.example import VALUES, Difference, Wanted, differences, happening, over
from conflictcli.catalogue.near_misses import near_misses
from conflictcli.catalogue.phrase import bracketed, is_passive, number_in, phrase
from conflictcli.catalogue.telling import HARM, PAST, Telling, is_common, tellings, tokens
from conflictcli.catalogue.written import Written, text
from conflictcli.codebook.evidence import Failure, entries_of, failures_of, found_by
from conflictcli.codebook.faults import RulesError
from conflictcli.codebook.joined import joined
from conflictcli.codebook.lines import lines_in
from conflictcli.codebook.read import Sheet, slug
from conflictcli.codebook.syntax import table_of
from conflictcli.gazetteer.overlay import current, looking_in, use
from conflictcli.rules import RULES
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Entry, Named
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE

CANDIDATES = 40
TELLINGS = 4
"""So many guesses are tried at which words tell it."""
GROUPS: tuple[tuple[str, ...], ...] = (
    ("object",),
    ("count",),
    ("count", "target"),
    ("count", "actor"),
    ("count", "actor", "target"),
    ("target",),
    ("actor",),
    ("actor", "target"),
    ("killed",),
    ("injured",),
    ("count", "killed"),
    ("actor", "killed"),
    ("target", "killed"),
    ("killed", "injured"),
    ("count", "actor", "target", "killed"),
    ("object", "actor"),
    ("count", "object"),
    ("object", "target"),
    ("object", "actor", "target"),
    ("object", "killed"),
    ("object", "target", "killed"),
)
"""Which parts a pattern may have, the simplest first."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft is added to: the text of a file, the rest of what is in force, and what the file is called."""

    text: str = ""
    others: Codebook = BUILT_IN
    path: str = "draft"

    def with_entries(self, entries: Sequence[Written]) -> Codebook:
        """All of it with a draft. Raises `RulesError`."""
        told = f"{self.text}\n\n{text(entries)}"
        read = Sheet(self.path, table_of(self.path, told), lines_in(told)).codebook(self.others)
        return joined(self.others, read)


@dataclass(frozen=True, slots=True)
class Draft:
    """Entries, what is still read otherwise with them, and which of their examples fail."""

    entries: tuple[Written, ...]
    left: tuple[Difference, ...] = ()
    failing: tuple[Failure, ...] = ()

    @property
    def merit(self) -> tuple[int, int]:
        return (len(self.left), len(self.failing))


def draft(wanted: Wanted, ground: Ground) -> Draft:
    """The entries with which a sentence is read as it is meant; none where it is. Raises `RulesError` where the ground
    is no codebook."""
    codebook = ground.with_entries(())
    missing = differences(wanted, codebook)
    if not missing and (happening(wanted, codebook) or not meant_an_event(wanted)):
        return Draft(())
    beside = [*weapons(wanted, missing), *actors(wanted, missing, codebook), *places(wanted, missing, codebook)]
    best: Draft | None = None
    with looking_in(current()):  # Each draft is tried with places of its own.
        for entries in islice(candidates(wanted, missing, codebook), CANDIDATES):
            tried = proven(wanted, (*entries, *beside), ground)
            if tried is not None and (best is None or tried.merit < best.merit):
                best = tried
                if best.merit == (0, 0):
                    break
        return best or proven(wanted, beside, ground) or Draft((), tuple(missing))


def meant_an_event(wanted: Wanted) -> bool:
    """Whether more is asked than what a place or a weapon is."""
    return not (wanted.place or wanted.weapon) or any(getattr(wanted, name) for name in VALUES)


# ---- candidates ----------------------------------------------------------------------------------------------


def candidates(wanted: Wanted, missing: Sequence[Difference], codebook: Codebook) -> Iterator[list[Written]]:
    """Sets of entries, the simplest first."""
    told = happening(wanted, codebook)
    label = label_of(wanted, codebook, told.values["type"] if told else "")
    own = types(wanted, label, codebook, told.values["type"] if told else "")
    harms = [*islice(harm(wanted, missing), 2), None]
    if not own:
        yield []
        yield from ([hurt] for hurt in harms if hurt)
    if told and own and not wanted.told:
        for word in guesses.words_of_type(wanted, label):
            yield [with_keys(own[0], {"of": [told.values["type"]], "where": [word]})]
    found = list(islice(tellings(wanted, codebook), TELLINGS))
    for each in found:
        if wanted.around or needs_object(each, wanted):
            yield from ([*own, pattern] for pattern in phrases(wanted, [each], label, codebook))
        if not wanted.around and not needs_object(each, wanted):
            for hurt in (None, *filter(None, harms)):
                yield [*own, triggers(wanted, each, label, codebook), *([hurt] if hurt else [])]
    yield from ([*own, each] for each in phrases(wanted, found, label, codebook))


def phrases(wanted: Wanted, found: Sequence[Telling], label: str, codebook: Codebook) -> Iterator[Written]:
    """Patterns of the words around some telling words, those with the fewest parts first."""
    for names in GROUPS:
        if all(name == "object" or getattr(wanted, name) not in (None, "") for name in names):
            for each in found:
                if "object" in names and each.kind == "noun":
                    continue
                if needs_object(each, wanted) and not has_object(names, each, wanted):
                    continue
                if pattern := phrase(wanted, each, names, codebook):
                    yield patterns(wanted, each, label, pattern, codebook)


def needs_object(telling: Telling, wanted: Wanted) -> bool:
    """Whether what a verb is done to must stand in its pattern: it tells nothing by itself, nor with who does it."""
    return not wanted.told and is_common(telling, wanted.sentence)


def has_object(names: Sequence[str], telling: Telling, wanted: Wanted) -> bool:
    """Whether some parts of a pattern hold what a verb is done to: itself, or as people or things behind it in number;
    of a passive before it."""
    if "object" in names:
        return True
    told = [number_in(wanted.sentence, getattr(wanted, name), ()) for name in COUNTED if name in names]
    passive = is_passive(telling, wanted.sentence)
    return any(span is not None and (passive or span[0] == telling.end + 1) for span in told)


COUNTED = ("count", "killed", "injured")


def label_of(wanted: Wanted, codebook: Codebook, read: str) -> str:
    """The type, as it is known where it is, else what is read, else the most general one."""
    known = {name.lower(): name for name in (*EVENT_TYPE, *(each.label for each in codebook.types))}
    return known.get(wanted.type.lower(), wanted.type) or read or guesses.acled("", wanted.sentence)


def types(wanted: Wanted, label: str, codebook: Codebook, read: str) -> list[Written]:
    """A type of one's own, if there is none of this name."""
    if label in EVENT_TYPE or any(each.label == label for each in codebook.types):
        return []
    acled = wanted.acled or (read if read in EVENT_TYPE else "") or guesses.acled(label, wanted.sentence)
    keys: list[tuple[str, Any]] = [("name", label), ("acled", acled)]
    if wanted.count is not None and EVENT_TYPE.get(acled) != REMOTE:
        keys.append(("counted", True))
    told = () if wanted.acled else (f"{label}: what it is in terms of ACLED is a guess; --acled says it.",)
    return [Written("types", tuple(keys), told)]


def triggers(wanted: Wanted, telling: Telling, label: str, codebook: Codebook) -> Written:
    words = " ".join(telling.words(wanted.sentence).split())
    name = name_of(wanted, guesses.without_article(words) if telling.kind == "noun" else words, codebook)
    if telling.kind == "noun":
        words = guesses.without_article(words.lower() if telling.start == 0 and words[1:].islower() else words)
        keys: tuple[tuple[str, Any], ...] = (("name", name), ("type", label), ("nouns", [guesses.singular(words)]))
        told = f"{name}: found in both numbers, with what stands before it."
    else:
        keys = (("name", name), ("type", label), ("verbs", [words.lower()]), *once(wanted))
        told = f"{name}: found as it is written; add the other forms that tell it."
        if is_common(telling, wanted.sentence) and " " not in words:
            told = f"{name}: a verb of many senses, found in all; put what it is done to in the brackets, too."
    return Written("triggers", keys, (told, *uncounted(wanted, label)))


def patterns(wanted: Wanted, telling: Telling, label: str, pattern: str, codebook: Codebook) -> Written:
    name = name_of(wanted, telling.words(wanted.sentence), codebook)
    counts = () if "(?P<count>" in pattern or "(?P<noun>" in pattern else once(wanted)
    proof = (("finds", [wanted.sentence]), ("ignores", ["-"]))
    keys = (("name", name), ("type", label), *counts, ("pattern", pattern), *proof)
    told = f"{name}: made of the words around; look which of them must stand there, and which others may."
    return Written("patterns", keys, (told, *uncounted(wanted, label)))


def once(wanted: Wanted) -> tuple[tuple[str, Any], ...]:
    """That one telling counts one, where it is to and no number of the sentence says so."""
    is_meant = wanted.count == 1 and number_in(wanted.sentence, 1, ()) is None
    return (("count", 1),) if is_meant else ()


def uncounted(wanted: Wanted, label: str) -> Iterator[str]:
    if wanted.count is not None and EVENT_TYPE.get(label, REMOTE) != REMOTE:
        yield f"Rows of the type {label} have no strikes; a type of your own with counted = true has."


def harm(wanted: Wanted, missing: Sequence[Difference]) -> Iterator[Written]:
    """A participle beside the number of the killed or hurt that is no verb of harm yet."""
    for name in ("killed", "injured"):
        if any(each.what == name for each in missing):
            span = number_in(wanted.sentence, getattr(wanted, name), ())
            words = [each for each in tokens(wanted.sentence) if span and -25 < each.start - span[0] < 40]
            for each in words[:8]:
                if (each.low.endswith("ed") or each.low in PAST) and each.low not in HARM and len(each.low) > 3:
                    yield Written("harm", ((name, [each.low]),), (f"{each.low}: a verb of harm, as a participle.",))


def weapons(wanted: Wanted, missing: Sequence[Difference]) -> Iterator[Written]:
    if any(each.what == "weapon" for each in missing):
        like = guesses.weapon(f"{wanted.weapon} {wanted.type} {wanted.acled}", wanted.sentence)
        keys = (("words", [guesses.singular(wanted.weapon)]), ("like", like))
        yield Written("weapons", keys, (f"{wanted.weapon}: which of the built-in weapons it is like is a guess.",))


def actors(wanted: Wanted, missing: Sequence[Difference], codebook: Codebook) -> Iterator[Written]:
    """Parties that the rules do not know: none of theirs stands in the words."""
    for role in ("actor", "target"):
        words = getattr(wanted, role)
        is_missing = any(each.what == role for each in missing)
        if is_missing and guesses.is_name(words, wanted.sentence) and not over(wanted, words, "actor", codebook):
            name = guesses.without_article(words)
            yield Written(
                "actors",
                (("name", name), ("kind", guesses.party(words))),
                (f"{name}: add its other names as aliases.",),
            )


def places(wanted: Wanted, missing: Sequence[Difference], codebook: Codebook) -> Iterator[Written]:
    """A place that no list knows, in the country that is told, else in that which the sentence names."""
    if any(each.what == "place" for each in missing):
        read = (m.place.country_code for m in over(wanted, wanted.place, "place", codebook) if m.place is not None)
        country = wanted.country or next(read, "")
        latitude, longitude = wanted.at or (0.0, 0.0)
        where = (("latitude", latitude), ("longitude", longitude))
        keys = (("name", wanted.place), ("country", country), *where)
        if wanted.at and country:
            yield Written("places", keys, (f"{wanted.place}: add its other names as aliases.",))
        else:
            off = (
                f"{wanted.place}: no list knows it. Fill in where it lies, and take the # away; or --at and --country."
            )
            yield Written("places", keys, (), off)


def with_keys(entry: Written, more: Mapping[str, Any]) -> Written:
    return replace(entry, keys=(*entry.keys, *more.items()))


def name_of(wanted: Wanted, words: str, codebook: Codebook) -> str:
    """A name that no rule has yet."""
    built_in = {rule.name for rule in RULES}
    there = built_in | {each.name.rpartition(":")[2] for each in entries_of(codebook)}
    name = wanted.name or slug(words)
    if name in built_in and not wanted.name:
        name = f"my-{name}"
    return next(each for each in (name, *(f"{name}-{n}" for n in range(2, 1000))) if each not in there)


# ---- tried and proven ----------------------------------------------------------------------------------------


def proven(wanted: Wanted, entries: Sequence[Written], ground: Ground) -> Draft | None:
    """A draft with its evidence, tried; None where it cannot be read, or adds nothing to what it is meant for."""
    try:
        codebook = book(ground, entries)
        left = differences(wanted, codebook)
        told = {name: getattr(wanted, name) for name in VALUES if getattr(wanted, name) not in (None, "")}
        right = {name: held for name, held in told.items() if not any(each.what == name for each in left)}
        right |= parties_read(wanted, right, codebook)
        drafted = of_draft(ground, codebook)
        if any(not found_by(each, wanted.sentence, codebook) for each in drafted if not isinstance(each, Named)):
            return None
        entries = [evident(wanted, entry, right, codebook, drafted) for entry in entries]
        codebook = book(ground, entries)
        failing = [each for entry in of_draft(ground, codebook) for each in failures_of(entry, codebook)]
        return Draft(tuple(entries), tuple(differences(wanted, codebook)), tuple(failing))
    except RulesError:
        return None


def parties_read(wanted: Wanted, right: Mapping[str, Any], codebook: Codebook) -> dict[str, Any]:
    """Parties as the rules call them: of "the army" an example says "army", for that is what it reads."""
    told = happening(wanted, codebook)
    return {name: told.values[VALUES[name]] for name in ("actor", "target") if told and name in right}


def book(ground: Ground, entries: Sequence[Written]) -> Codebook:
    """All of it with a draft, which from here on looks in its places, too. Raises `RulesError`."""
    codebook = ground.with_entries(entries)
    if codebook.places:
        from conflictcli.gazetteer.own import overlay_of

        use(overlay_of(codebook.places))
    return codebook


def of_draft(ground: Ground, codebook: Codebook) -> list[Entry]:
    """The entries that are the draft's."""
    before = {(each.place[0], each.name) for each in entries_of(known_before(ground))}
    return [each for each in entries_of(codebook) if (each.place[0], each.name) not in before]


@lru_cache(maxsize=4)
def known_before(ground: Ground) -> Codebook:
    return ground.with_entries(())


def evident(
    wanted: Wanted, entry: Written, right: Mapping[str, Any], codebook: Codebook, drafted: Sequence[Entry]
) -> Written:
    """An entry with the sentence as evidence, in brackets what it finds, and near misses that it leaves."""
    made = next((each for each in drafted if is_of(each, entry)), None)
    if entry.off or made is None:
        if entry.section == "actors":
            span = wanted.span(dict(entry.keys)["name"])
            return with_keys(entry, {"finds": [bracketed(wanted.sentence, [span] if span else [])]})
        return entry
    found = found_by(made, wanted.sentence, codebook)
    spans = list(dict.fromkeys((each.start, each.end) for each in found))
    sentence = bracketed(wanted.sentence, apart(spans))
    values = {VALUES[name]: held for name, held in right.items()} if entry.section in ("triggers", "patterns") else {}
    keys = {name: held for name, held in entry.keys if name not in ("finds", "ignores")}
    keys["finds"] = [{"text": sentence, **values} if values else sentence]
    if entry.section == "types" and "where" not in keys:
        return entry
    if entry.section != "types":
        misses = [each for each in near_misses(wanted.sentence, entry) if not found_by(made, each, codebook)]
        keys["ignores"] = misses[:3] or ([] if entry.section != "patterns" else ["Nothing of the kind was told."])
    told = (*entry.told, MADE_UP) if keys.get("ignores") else entry.told
    return replace(entry, keys=tuple((name, held) for name, held in keys.items() if held != []), told=told)


MADE_UP = "What it ignores is made up: add the nearest sentence of your texts that it must leave."


def is_of(made: Entry, entry: Written) -> bool:
    """Whether an entry as read is this one; each section of a draft holds one, but for actors."""
    return made.place[0] == entry.section and not isinstance(made, Named)


def apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, without those that overlap one before."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
