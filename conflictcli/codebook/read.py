"""`rules.toml` → Codebook, or all that is wrong with it, line by line.

syntax tells what is no TOML, shaped what has not the shape of an entry; here is what entries mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from conflictcli.codebook import shape
from conflictcli.codebook.faults import Fault, RulesError, Where
from conflictcli.codebook.joined import NAMELESS, joined
from conflictcli.codebook.lines import line_in, lines_in
from conflictcli.codebook.shaped import brackets, heading, meant, shaped
from conflictcli.codebook.syntax import table_of, text_of
from conflictcli.own_table import Fault as CellFault
from conflictcli.rules.own import entries
from conflictcli.rules.own.entries import Codebook, EventType, Evidence, Example, Pattern, Triggers
from conflictcli.rules.own_actors import OwnActors, Party, party_of
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.rules.vague import BOUNDS, CONVENTIONS, WORDS, Convention

if TYPE_CHECKING:
    from conflictcli.gazetteer.entries import Entry as Place

Made = TypeVar("Made")

TYPES = tuple(EVENT_TYPE)
"""ACLED's sub-event types."""
ALL_TYPES = "conflict rules list --kind type"


def read(paths: Sequence[str]) -> Codebook:
    """The codebook that some files are together, in their order; of what they say twice the last stands.

    Raises `RulesError`, with all that is wrong in any of them.
    """
    found = entries.BUILT_IN
    faults: list[Fault] = []
    for path in paths:
        try:
            found = joined(found, sheet_of(path).codebook(found))
        except RulesError as problem:
            faults += problem.faults
    if faults:
        raise RulesError(faults)
    return found


def sheet_of(path: str) -> Sheet:
    """A file that is TOML, to be read. Raises `RulesError`."""
    text = text_of(path)
    return Sheet(path, table_of(path, text), lines_in(text))


@dataclass
class Sheet:
    """One file, the lines on which what is in it stands, and the faults found so far."""

    path: str
    table: dict[str, Any]
    lines: dict[Where, int]

    def __post_init__(self) -> None:
        self.faults: list[Fault] = []
        self.misshapen: set[Where] = set()
        self.wrong_at: set[Where] = set()

    @property
    def is_empty(self) -> bool:
        """Whether there is no entry in it."""
        return not any(told for name, told in self.table.items() if name != "codebook")

    def fault(self, where: Where, words: str) -> None:
        self.wrong_at.add(where)
        self.faults.append(Fault(self.path, line_in(self.lines, where), words))

    def wrong_shape(self, where: Where, words: str) -> None:
        self.misshapen |= {where[:2], where[:3]}
        self.fault(where, words)

    def wrong(self, where: Where, words: str) -> None:
        """A fault of what has its shape, with the table and the key before it. Of an entry without it nothing is said
        that could come of that: what it has not, or of a key that was told already."""
        if where[:3] not in self.misshapen:
            self.fault(where, f"{heading(where)}: {words}")

    def codebook(self, before: Codebook = entries.BUILT_IN) -> Codebook:
        """What the file says. `before`: what the files before it do, whose types it may name. Raises `RulesError`, with
        all that is wrong."""
        held = shaped(self.table, self.wrong_shape)
        about, counts = held.single["codebook"], held.single["counts"]
        name = about.name or slug(Path(self.path).stem)
        several = held.entries
        self.types = (*self.type_names(), *(each.label for each in before.types))
        found = Codebook(
            title="-".join(filter(None, (name, about.version))),
            types=self.each("types", several, name, self.event_type),
            triggers=self.each("triggers", several, name, self.triggers),
            weapons=self.each("weapons", several, name, self.weapons),
            harm=self.each("harm", several, name, self.harm),
            stops=self.each("stop", several, name, self.stop),
            patterns=self.each("patterns", several, name, self.pattern),
            parties=self.parties(several["actors"]),
            codes=tuple(entries.Coded(a.name, a.code) for _, a in several["actors"] if a.code),
            places=self.places(several["places"]),
            convention=self.convention(counts, name),
            plural=counts.plural or 0,
            sources=tuple(entries.Source((s.name, *s.aliases), s.note) for _, s in several["sources"]),
            named=self.with_evidence("actors", several, name) + self.with_evidence("places", several, name),
        )
        self.names_once(several)
        self.words_once(several["triggers"])
        if not self.faults:
            self.counted_once((*found.triggers, *found.patterns), (*before.types, *found.types))
        self.examples_known(several)
        self.examples_marked(several)
        if self.faults:
            raise self.error()
        return found

    def error(self) -> RulesError:
        return RulesError(sorted(dict.fromkeys(self.faults), key=lambda fault: fault.line))

    def type_names(self) -> tuple[str, ...]:
        """The types that the file defines, also those with a fault: whoever names them is right."""
        told = self.table.get("types", [])
        names = (each.get("name") for each in told if isinstance(each, dict)) if isinstance(told, list) else ()
        return tuple(name.strip() for name in names if isinstance(name, str))

    # ---- entries -----------------------------------------------------------------------------------------------

    def each(
        self,
        section: str,
        shaped: dict[str, list[tuple[int, Any]]],
        prefix: str,
        make: Callable[[Any, dict[str, Any]], Made],
    ) -> tuple[Made, ...]:
        """The entries of a section; each is given its name, its evidence and its place."""
        return tuple(
            make(
                one,
                {
                    "name": f"{prefix}:{TYPE * (section == 'types')}{called(one)}",
                    "evidence": evidence(one),
                    "place": (section, number),
                },
            )
            for number, one in shaped[section]
        )

    def event_type(self, one: shape.Type, head: dict[str, Any]) -> entries.EventType:
        section, number = head["place"]
        for where, told in (
            ((section, number, "acled"), one.acled),
            *(((section, number, "of", n), of) for n, of in enumerate(one.of)),
        ):
            if told not in TYPES:
                self.wrong(where, f"{told!r} is no sub-event type of ACLED{meant(told, TYPES, ALL_TYPES)}")
        same = next((each for each in TYPES if each.lower() == one.name.lower()), None)
        if same:
            words = f"{same!r} is a type of ACLED's already; use it without defining it, or choose another name"
            self.wrong((section, number, "name"), words)
        if one.of and not one.where:
            words = 'this has an effect only with where, the words that make such events yours: where = ["tanker"]'
            self.wrong((section, number, "of"), words)
        nearby = tuple(one.where)
        return entries.EventType(
            **head, label=one.name, acled=one.acled, of=tuple(one.of), where=nearby, counted=one.counted
        )

    def type_known(self, where: Where, told: str) -> None:
        if told not in (*self.types, *TYPES):
            self.wrong(where, f"{told!r} is no type{meant(told, (*self.types, *TYPES), ALL_TYPES)}")

    def triggers(self, one: shape.TriggerWords, head: dict[str, Any]) -> entries.Triggers:
        self.type_known((*head["place"], "type"), one.type)
        if not one.nouns and not one.verbs:
            self.wrong(head["place"], 'there are neither nouns nor verbs; write some: verbs = ["boarded"]')
        self.are_words(head["place"], one, ("nouns", "verbs"))
        return entries.Triggers(
            **head,
            type=one.type,
            nouns=tuple(one.nouns),
            verbs=tuple(one.verbs),
            general=one.general,
            count=one.count or 0,
        )

    def weapons(self, one: shape.WeaponWords, head: dict[str, Any]) -> entries.Weapons:
        self.like_known(head["place"], one.like)
        self.are_words(head["place"], one, ("words",))
        return entries.Weapons(**head, words=tuple(one.words), like=one.like)

    def like_known(self, place: Where, told: str) -> None:
        from conflictcli.rules.weapons import RULES

        names = [rule.name for rule in RULES]
        if told not in names:
            self.wrong(
                (*place, "like"),
                f"{told!r} is no built-in kind of weapon{meant(told, names, 'conflict rules list --kind weapon')}",
            )

    def harm(self, one: shape.HarmWords, head: dict[str, Any]) -> entries.Harm:
        if not one.killed and not one.injured:
            self.wrong(head["place"], 'there is neither killed nor injured; write one: killed = ["slain"]')
        self.are_words(head["place"], one, ("killed", "injured"))
        return entries.Harm(**head, killed=tuple(one.killed), injured=tuple(one.injured))

    def stop(self, one: shape.StopWords, head: dict[str, Any]) -> entries.Stop:
        self.are_words(head["place"], one, ("phrases",))
        return entries.Stop(**head, phrases=tuple(one.phrases), scope=one.scope)

    def are_words(self, place: Where, one: Any, keys: Sequence[str]) -> None:
        """Words of an entry have letters or figures, and are no patterns; a phrase may be a question: "what if?"."""
        for key in keys:
            for number, word in enumerate(getattr(one, key)):
                where = (*place, key, number)
                if not re.search(r"\w", word):
                    self.wrong(where, f"{word!r} has no letter; write a word as a text would")
                elif re.search(r"\(\?|\[[^\]]*\]|\\[a-zA-Z]|[|*?]", word.rstrip("?!.") if key == "phrases" else word):
                    self.wrong(where, f"{word!r} has signs of a pattern; words are taken as they are: use [[patterns]]")

    def pattern(self, one: shape.PatternShape, head: dict[str, Any]) -> entries.Pattern:
        place = head["place"]
        if one.kind == "event":
            if one.type is None:
                self.wrong(place, 'a pattern of an event needs a type: type = "Attack"')
            else:
                self.type_known((*place, "type"), one.type)
        elif one.kind == "weapon":
            if one.like is None:
                self.wrong(place, 'a pattern of a weapon needs like: like = "aircraft"')
            else:
                self.like_known(place, one.like)
        for key, kind in KIND_OF_KEY.items():
            if key in one.model_fields_set and one.kind != kind:
                words = f"this is for patterns of kind {kind!r}, and this one is of kind {one.kind!r}; leave it out"
                self.wrong((*place, key), words)
        pattern = in_one_line(one.pattern)
        self.pattern_faults((*place, "pattern"), pattern, one.kind)
        return entries.Pattern(
            **head,
            pattern=pattern,
            kind=one.kind,
            type=one.type or "",
            like=one.like or "",
            scope=one.scope,
            count=one.count or 0,
        )

    def with_evidence(
        self, section: str, several: dict[str, list[tuple[int, Any]]], prefix: str
    ) -> tuple[entries.Named, ...]:
        """The actors or places that bring evidence."""
        named = self.each(section, several, prefix, lambda one, head: entries.Named(**head, label=one.name))
        return tuple(each for each in named if each.evidence != Evidence())

    def pattern_faults(self, where: Where, pattern: str, kind: str) -> None:
        from conflictcli.codebook.wrong_patterns import faults_of
        from conflictcli.rules import VOCABULARY

        for words in faults_of(pattern, kind, VOCABULARY):
            self.wrong(where, words)

    def parties(self, shaped: Sequence[tuple[int, shape.Party]]) -> OwnActors:
        found: list[Party] = []
        owners: dict[str, str] = {}
        for number, one in shaped:
            cells = {"name": one.name, "aliases": "|".join(one.aliases), "kind": one.kind}
            for n, alias in enumerate(one.aliases):
                if "|" in alias:
                    self.wrong(("actors", number, "aliases", n), f"{alias!r}: write each name in quotation marks")
            try:
                party = party_of(cells)
            except CellFault as problem:
                self.cell_fault("actors", number, one, str(problem))
                continue
            for name in party.names:
                owner = owners.setdefault(name, one.name)
                if owner != one.name:
                    where = self.cell("actors", number, one, f"{name!r} ")
                    self.wrong(where, f"{name!r} is a name of {owner!r}, too; leave it with one of them")
            found.append(party)
        return OwnActors(tuple(found))

    def cell_fault(self, section: str, number: int, one: Any, problem: str) -> None:
        """What a reader of tables complains of; the key stands before it, and need not be said again."""
        where = (section, number) if problem.startswith("no ") else self.cell(section, number, one, problem)
        self.wrong(where, problem.removeprefix(f"{where[-1]} "))

    def cell(self, section: str, number: int, one: Any, problem: str) -> Where:
        """Where that stands of which a reader of tables complains: it begins with the column, or with the name."""
        key = problem.split()[0]
        if key in type(one).model_fields:
            return (section, number, key)
        aliases = enumerate(getattr(one, "aliases", ()))
        at = next((n for n, alias in aliases if problem.startswith((f"{alias!r} ", f"{alias.lstrip('? ')!r} "))), None)
        return (section, number, "name") if at is None else (section, number, "aliases", at)

    def places(self, shaped: Sequence[tuple[int, shape.Place]]) -> tuple[Place, ...]:
        if not shaped:
            return ()
        from conflictcli.gazetteer.own import entry_of, own_divisions

        lines = [(number, one, cells_of(one)) for number, one in shaped]
        own = own_divisions(cells for _, _, cells in lines)
        found = []
        for number, one, cells in lines:
            try:
                found.append(entry_of(cells, own))
            except CellFault as problem:
                self.cell_fault("places", number, one, str(problem))
        return tuple(found)

    def convention(self, counts: shape.Counts, name: str) -> Convention:
        for word in counts.words:
            if word not in WORDS:
                self.wrong(("counts", "words", word), f"{word!r} is no vague word that is known{meant(word, WORDS)}")
        for word, worth in counts.words.items():
            if worth.best is not None and worth.best < worth.least:
                words = f"best is {worth.best}, less than the least, {worth.least}; let them change places"
                self.wrong(("counts", "words", word), words)
        if counts.vague is not None and counts.vague not in CONVENTIONS:
            self.wrong(("counts", "vague"), f"{counts.vague!r} is no convention{meant(counts.vague, CONVENTIONS)}")
        figures = tuple((word, worth.least, worth.best) for word, worth in counts.words.items())
        return replace(CONVENTIONS.get(counts.vague or "", BOUNDS), figures=figures)

    # ---- entries beside each other -------------------------------------------------------------------------------

    def names_once(self, several: dict[str, list[tuple[int, Any]]]) -> None:
        """No two entries of a section have one name; none that is named has that of a built-in rule."""
        from conflictcli.rules import RULES

        built_in = {rule.name for rule in RULES}
        for section, held in several.items():
            seen: dict[tuple[str, ...], int] = {}
            for number, one in held:
                where = (section, number, "name")
                name = called(one)
                if name == NAMELESS:
                    continue
                key = (one.name.lower(), one.country.lower()) if section == "places" else (name,)
                first = seen.setdefault(key, line_in(self.lines, (section, number)))
                if first != line_in(self.lines, (section, number)):
                    self.wrong(where, twice(one, section, first))
                if section in BY_SLUG and getattr(one, "name", None) in built_in:
                    self.wrong(where, f"{one.name!r} is the name of a built-in rule; choose another")

    def words_once(self, triggers: Sequence[tuple[int, shape.TriggerWords]]) -> None:
        """No word means two types."""
        from conflictcli.rules.own.words import lower, plural

        said: dict[str, tuple[str, int]] = {}
        known = (*self.types, *TYPES)
        for number, one in triggers:
            if one.type not in known:
                continue
            for key in ("nouns", "verbs"):
                for n, word in enumerate(getattr(one, key)):
                    where = ("triggers", number, key, n)
                    for form in lower((word, plural(word)) if key == "nouns" else (word,)):
                        other, line = said.setdefault(form, (one.type, line_in(self.lines, where)))
                        if other != one.type:
                            self.wrong(where, f"{form!r} means {other!r} in line {line}; a word has one type")
                            break

    def counted_once(self, told: Sequence[Triggers | Pattern], types: Sequence[EventType]) -> None:
        """Nothing that the built-in rules count may be counted as something else, too."""
        if not any(each.counted for each in types):
            return
        from conflictcli.codebook.counted_once import counted_twice

        for entry, words, known in counted_twice(told, types):
            self.wrong(
                entry.place,
                f"the built-in rules count {words!r} already, as {known!r}; as {entry.type!r}, which is counted, too, "
                f'it would count twice. Give that type acled = "{known}", or leave its counted away',
            )

    def examples_known(self, several: dict[str, list[tuple[int, Any]]]) -> None:
        """What examples say of types is known."""
        for section, held in several.items():
            for number, one in held:
                for n, told in enumerate(getattr(one, "finds", ())):
                    if isinstance(told, shape.Found) and told.type is not None:
                        self.type_known((section, number, "finds", n, "type"), told.type)

    def examples_marked(self, several: dict[str, list[tuple[int, Any]]]) -> None:
        """What is to be found stands in brackets that close; in near misses nothing is to be found."""
        for section, held in several.items():
            for number, one in held:
                for n, told in enumerate(getattr(one, "finds", ())):
                    text = told.text if isinstance(told, shape.Found) else told
                    if isinstance(text, str) and (words := wrong_brackets(text)):
                        self.wrong((section, number, "finds", n), f"{words}: {text}")
                for n, text in enumerate(getattr(one, "ignores", ())):
                    if isinstance(text, str) and re.search(r"[\[\]]", text):
                        words = "in a near miss there is nothing to find; leave the brackets out"
                        self.wrong((section, number, "ignores", n), f"{words}: {text}")


def wrong_brackets(sentence: str) -> str:
    """What is wrong with the brackets of an example; empty where nothing is."""
    opened = False
    for sign in re.findall(r"[\[\]]", sentence):
        if sign == "[" and opened:
            return "a bracket [ stands within brackets; close the first with ] before it"
        if sign == "]" and not opened:
            return "a bracket ] closes none; write [ before the words that are to be found"
        opened = sign == "["
    if opened:
        return "a bracket [ is not closed; write ] behind the words that are to be found"
    return "there is nothing in these brackets" if re.search(r"\[\s*\]", sentence) else ""


KIND_OF_KEY = {"type": "event", "count": "event", "like": "weapon", "scope": "stop"}
"""Keys of a pattern that are for one kind alone."""
BY_SLUG = ("triggers", "weapons", "harm", "stop", "patterns")
"""Sections whose names are names of rules."""


def twice(one: Any, section: str, line: int) -> str:
    if getattr(one, "name", None):
        return f"{one.name!r} is the name of another entry of {brackets(section)}, in line {line}; choose another"
    return f'the entry in line {line} is called {called(one)!r}, too; give one of them a name: name = "…"'


def called(one: Any) -> str:
    """What an entry is called: by its name, else by its first word."""
    told = getattr(one, "name", None) or next(
        (words[0] for words in (getattr(one, key, None) for key in NAMING) if words), NAMELESS
    )
    return slug(told)


TYPE = "type-"
"""Stands before the name of a type, so that a trigger may have it, too."""
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
