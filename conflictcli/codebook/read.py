"""`rules.toml` → Codebook, or all that is wrong with it, line by line."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from conflictcli.codebook import entries, shape
from conflictcli.codebook.entries import Codebook, Evidence, Example
from conflictcli.codebook.faults import Fault, RulesError, Where
from conflictcli.codebook.lines import line_of
from conflictcli.own_table import Fault as CellFault
from conflictcli.rules.own_actors import OwnActors, party_of
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.rules.vague import BOUNDS, CONVENTIONS, Convention

if TYPE_CHECKING:
    from conflictcli.gazetteer.entries import Entry as Place

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Made = TypeVar("Made")

TYPES = tuple(EVENT_TYPE)
"""ACLED's sub-event types."""


def read(paths: Sequence[str]) -> Codebook:
    """The codebook that some files are together, in their order; of what they say twice the last stands.

    Raises `RulesError`.
    """
    return reduce(joined, (read_one(path) for path in paths), entries.BUILT_IN)


def joined(first: Codebook, second: Codebook) -> Codebook:
    if first == entries.BUILT_IN:
        return second
    return Codebook(
        title="+".join(filter(None, (first.title, second.title))),
        types=(*first.types, *second.types),
        triggers=(*first.triggers, *second.triggers),
        weapons=(*first.weapons, *second.weapons),
        harm=(*first.harm, *second.harm),
        stops=(*first.stops, *second.stops),
        patterns=(*first.patterns, *second.patterns),
        parties=OwnActors((*first.parties.parties, *second.parties.parties)),
        codes=(*first.codes, *second.codes),
        places=(*first.places, *second.places),
        convention=second.convention if second.convention != BOUNDS else first.convention,
        plural=second.plural or first.plural,
        sources=(*first.sources, *second.sources),
    )


def read_one(path: str) -> Codebook:
    """The codebook of one file. Raises `RulesError`."""
    text = text_of(path)
    return Sheet(path, text, table_of(path, text)).codebook()


def text_of(path: str) -> str:
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise RulesError([Fault(path, 0, f"cannot be read: {problem.strerror or problem}")]) from problem
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise RulesError([Fault(path, line, "no UTF-8; save the file as UTF-8")]) from problem


def table_of(path: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r" \(at line (\d+), column \d+\)$| \(at end of document\)$", str(problem))
        line = int(found[1]) if found and found[1] else len(text.splitlines())
        words = str(problem)[: found.start()] if found else str(problem)
        raise RulesError([Fault(path, line, f"no TOML: {words[0].lower()}{words[1:]}")]) from problem


@dataclass
class Sheet:
    """One file, and the faults found so far."""

    path: str
    text: str
    table: dict[str, Any]

    def __post_init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, where: Where, words: str) -> None:
        self.faults.append(Fault(self.path, line_of(self.text, where), words))

    def codebook(self) -> Codebook:
        file = self.shaped()
        if file is None:
            raise self.error()
        name = file.codebook.name or slug(Path(self.path).stem)
        self.types = [each.name for each in file.types]
        found = Codebook(
            title="-".join(filter(None, (name, file.codebook.version))),
            types=self.each("types", file.types, name, self.event_type),
            triggers=self.each("triggers", file.triggers, name, self.triggers),
            weapons=self.each("weapons", file.weapons, name, self.weapons),
            harm=self.each("harm", file.harm, name, self.harm),
            stops=self.each("stop", file.stop, name, self.stop),
            patterns=self.each("patterns", file.patterns, name, self.pattern),
            parties=self.parties(file.actors),
            codes=tuple(entries.Coded(a.name, a.code) for a in file.actors if a.code),
            places=self.places(file.places),
            convention=self.convention(file.counts, name),
            plural=file.counts.plural or 0,
            sources=tuple(entries.Source((s.name, *s.aliases), s.note) for s in file.sources),
        )
        if self.faults:
            raise self.error()
        return found

    def error(self) -> RulesError:
        return RulesError(sorted(self.faults, key=lambda fault: fault.line))

    # ---- shape -----------------------------------------------------------------------------------------------

    def shaped(self) -> shape.File | None:
        from pydantic import ValidationError

        try:
            return shape.File.model_validate(self.table)
        except ValidationError as problem:
            for each in problem.errors():
                where = tuple(step for step in each["loc"])
                self.fault(where, f"{'.'.join(map(str, where))}: {each['msg']}")
        return None

    # ---- entries ---------------------------------------------------------------------------------------------

    def each(
        self, section: str, shaped: Iterable[Any], prefix: str, make: Callable[[Any, dict[str, Any]], Made | None]
    ) -> tuple[Made, ...]:
        """The entries of a section; each is given its name, its evidence and its place."""
        found: list[Made] = []
        for number, one in enumerate(shaped):
            told = getattr(one, "name", None) or next(
                (words[0] for words in (getattr(one, key, None) for key in NAMING) if words), section
            )
            head = {
                "name": f"{prefix}:{slug(told)}",
                "evidence": evidence(one),
                "place": (section, number),
            }
            entry = make(one, head)
            if entry is not None:
                found.append(entry)
        return tuple(found)

    def event_type(self, one: shape.Type, head: dict[str, Any]) -> entries.EventType:
        section, number = head["place"]
        for where, told in (((section, number, "acled"), one.acled), *(((section, number, "of"), of) for of in one.of)):
            if told not in TYPES:
                self.fault(where, f"{told!r} is no sub-event type of ACLED{meant(told, TYPES)}")
        return entries.EventType(**head, label=one.name, acled=one.acled, of=tuple(one.of), where=tuple(one.where))

    def type_known(self, head: dict[str, Any], told: str) -> None:
        if told not in (*self.types, *TYPES):
            self.fault((*head["place"], "type"), f"{told!r} is no type{meant(told, (*self.types, *TYPES))}")

    def triggers(self, one: shape.TriggerWords, head: dict[str, Any]) -> entries.Triggers:
        self.type_known(head, one.type)
        if not one.nouns and not one.verbs:
            self.fault(head["place"], 'neither nouns nor verbs; write some: verbs = ["boarded"]')
        return entries.Triggers(
            **head, type=one.type, nouns=tuple(one.nouns), verbs=tuple(one.verbs), general=one.general
        )

    def weapons(self, one: shape.WeaponWords, head: dict[str, Any]) -> entries.Weapons:
        return entries.Weapons(**head, words=tuple(one.words), like=one.like)

    def harm(self, one: shape.HarmWords, head: dict[str, Any]) -> entries.Harm:
        return entries.Harm(**head, killed=tuple(one.killed), injured=tuple(one.injured))

    def stop(self, one: shape.StopWords, head: dict[str, Any]) -> entries.Stop:
        return entries.Stop(**head, phrases=tuple(one.phrases), scope=one.scope)

    def pattern(self, one: shape.PatternShape, head: dict[str, Any]) -> entries.Pattern:
        if one.kind == "event":
            if one.type is None:
                self.fault(head["place"], 'a pattern of an event needs a type: type = "Attack"')
            else:
                self.type_known(head, one.type)
        return entries.Pattern(
            **head,
            pattern=in_one_line(one.pattern),
            kind=one.kind,
            type=one.type or "",
            like=one.like or "",
            scope=one.scope,
        )

    def parties(self, shaped: Sequence[shape.Party]) -> OwnActors:
        found = []
        for number, one in enumerate(shaped):
            cells = {"name": one.name, "aliases": "|".join(one.aliases), "kind": one.kind}
            try:
                found.append(party_of(cells))
            except CellFault as problem:
                self.fault(("actors", number), str(problem))
        return OwnActors(tuple(found))

    def places(self, shaped: Sequence[shape.Place]) -> tuple[Place, ...]:
        if not shaped:
            return ()
        from conflictcli.gazetteer.own import entry_of, own_divisions

        lines = [cells_of(one) for one in shaped]
        own = own_divisions(lines)
        found = []
        for number, cells in enumerate(lines):
            try:
                found.append(entry_of(cells, own))
            except CellFault as problem:
                self.fault(("places", number), str(problem))
        return tuple(found)

    def convention(self, counts: shape.Counts, name: str) -> Convention:
        if counts.vague is None:
            return BOUNDS
        if counts.vague not in CONVENTIONS:
            self.fault(("counts", "vague"), f"{counts.vague!r} is no convention{meant(counts.vague, CONVENTIONS)}")
            return BOUNDS
        return CONVENTIONS[counts.vague]


NAMING = ("nouns", "verbs", "words", "killed", "injured", "phrases")
"""Keys whose first word names an entry that has no name."""
PLACE_CELLS = ("name", "kind", "country", "admin1", "latitude", "longitude")


def cells_of(one: shape.Place) -> dict[str, str]:
    """A place as a line of a `--places` file has it."""
    return {**{key: str(getattr(one, key)) for key in PLACE_CELLS}, "aliases": "|".join(one.aliases)}


def evidence(one: shape.Evident | shape.PatternShape) -> Evidence:
    return Evidence(tuple(map(example, one.finds)), tuple(one.ignores))


def example(found: str | shape.Found) -> Example:
    if isinstance(found, str):
        return Example(found)
    told = found.model_dump(exclude_none=True)
    return Example(told.pop("text"), tuple(told.items()))


def slug(words: str) -> str:
    """`Sea drones` → `sea-drones`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "own"


def in_one_line(pattern: str) -> str:
    """A pattern that a file has on several lines: a line break, and the blanks that begin the next line, are none of
    its."""
    return re.sub(r"\r?\n[ \t]*", "", pattern)


def meant(told: str, known: Iterable[str]) -> str:
    """`; did you mean …?`, or what there is."""
    names = list(known)
    near = difflib.get_close_matches(told.lower(), [name.lower() for name in names], n=1)
    if near:
        return f"; did you mean {next(name for name in names if name.lower() == near[0])!r}?"
    return f"; there are {', '.join(map(repr, names))}"
