"""A file of rules → what is in it, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conflictcli.check.sound import failures_of_sound
from conflictcli.codebook.evidence import Failure
from conflictcli.codebook.faults import Fault, RulesError, Unreadable, Where
from conflictcli.codebook.joined import joined
from conflictcli.codebook.lines import line_in
from conflictcli.codebook.read import PLACE_CELLS, Sheet, sheet_of
from conflictcli.codebook.shaped import brackets, heading, is_several, sections
from conflictcli.gazetteer.overlay import looking_in
from conflictcli.gazetteer.own import overlay_of
from conflictcli.rule import Rule
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Entry, EventType, Harm, Pattern


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a file: its entries, sentences they find something in, near misses; `bare`: entries without either."""

    name: str
    entries: int
    finds: int
    ignores: int
    bare: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, as it was checked. `codebook` is None where it cannot be used, and `untried` tells then what waits
    until that is mended."""

    path: str
    faults: tuple[Fault, ...]
    sections: tuple[Section, ...] = ()
    codebook: Codebook | None = None
    untried: str = ""

    @property
    def errors(self) -> int:
        return sum(fault.level == "error" for fault in self.faults)

    @property
    def warnings(self) -> int:
        return len(self.faults) - self.errors

    @property
    def entries(self) -> int:
        return sum(section.entries for section in self.sections)

    @property
    def examples(self) -> int:
        return sum(section.finds + section.ignores for section in self.sections)

    @property
    def bare(self) -> tuple[str, ...]:
        return tuple(name for section in self.sections for name in section.bare)


def nobody(more: int) -> None:
    """Where nobody wants to know how far a check is."""


def checked(path: str, before: Codebook = BUILT_IN, progress: Callable[[int], None] = nobody) -> Checked:
    """Everything there is to say of a file. `before`: what the files before it say. `progress` is told of words and
    entries that were looked at. Raises `Unreadable`."""
    try:
        sheet = sheet_of(path)
    except Unreadable:
        raise
    except RulesError as problem:
        return Checked(path, problem.faults, untried="no example was tried: first mend what is no TOML")
    held = tuple(counted(sheet))
    try:
        codebook = sheet.codebook(before)
    except RulesError as problem:
        with looking_in(overlay_of(before.places)):
            tried = [failed(sheet, failure) for failure in failures_of_sound(sheet, before)]
        return Checked(path, in_order([*problem.faults, *tried]), held, untried=UNTRIED)
    whole = joined(before, codebook)
    with looking_in(overlay_of(whole.places)):
        faults = [*failures(sheet, codebook, whole), *slow(sheet, codebook, whole, progress)]
        if not any(fault.level == "error" for fault in faults):
            faults += unheard(sheet, codebook, whole, progress)
    faults += [*misplaced(sheet), *empty(sheet)]
    return Checked(path, in_order(faults), held, codebook)


def namesakes(files: Iterable[Checked]) -> list[str]:
    """Names that entries of several sections or files share: the column `rules` does not tell them apart."""
    held = [entry for each in files if each.codebook for entry in each.codebook.entries]
    sections: dict[str, list[str]] = {}
    for entry in held:
        sections.setdefault(entry.name, []).append(brackets(str(entry.place[0])))
    return [f"{name} ({', '.join(where)})" for name, where in sections.items() if len(where) > 1]


UNTRIED = "only entries without a fault were tried on their examples, and for themselves: first mend what is wrong"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(dict.fromkeys(faults), key=lambda fault: fault.line))


# ---- what is in it -------------------------------------------------------------------------------------------------


def counted(sheet: Sheet) -> Iterator[Section]:
    """The tables of a file that hold something."""
    for name in sections():
        told = sheet.table.get(name)
        if not is_several(name) or not isinstance(told, list):
            continue
        tables = [each for each in told if isinstance(each, dict)]
        finds, ignores = (sum(many(each.get(key)) for each in tables) for key in ("finds", "ignores"))
        shows = "finds" in sections()[name].model_fields
        bare = [called(each) for each in tables if shows and not each.get("finds") and not each.get("ignores")]
        if tables:
            yield Section(name, len(tables), finds, ignores, tuple(f"{brackets(name)} {each}" for each in bare))


def many(held: Any) -> int:
    return len(held) if isinstance(held, list) else 0


def called(table: Mapping[str, Any]) -> str:
    """An entry by its name, else by its first word."""
    told = table.get("name") or next((held[0] for held in table.values() if isinstance(held, list) and held), "")
    return str(told)


def empty(sheet: Sheet) -> Iterator[Fault]:
    if sheet.is_empty:
        yield Fault(sheet.path, 1, "there is nothing in this codebook; [[triggers]] or [[actors]] begin one", "warning")


def misplaced(sheet: Sheet) -> Iterator[Fault]:
    """Places whose points lie outside their countries."""
    if not sheet.table.get("places"):
        return
    from conflictcli.gazetteer.misplaced import outside
    from conflictcli.gazetteer.own import entry_of

    for number, one in enumerate(sheet.table["places"]):
        cells = {key: str(one.get(key, "")) for key in PLACE_CELLS} | {"admin1": "", "aliases": ""}
        if words := outside(entry_of(cells, {})):
            yield fault(sheet, ("places", number, "latitude"), words, "warning")


# ---- what is wrong with it -----------------------------------------------------------------------------------------


def fault(sheet: Sheet, where: Where, words: str, level: str = "error") -> Fault:
    line = line_in(sheet.lines, where)
    return Fault(sheet.path, line, f"{heading(where)}: {words}", "error" if level == "error" else "warning")


def failures(sheet: Sheet, codebook: Codebook, whole: Codebook) -> Iterator[Fault]:
    """Examples that do not hold. `whole`: the codebook of a file with those before it."""
    from conflictcli.codebook.evidence import entries_of, failures_of

    for entry in entries_of(codebook):
        for failure in failures_of(entry, whole):
            yield failed(sheet, failure)


def failed(sheet: Sheet, failure: Failure) -> Fault:
    return fault(sheet, failure.place, f"{failure.words}: {failure.sentence}")


def slow(sheet: Sheet, codebook: Codebook, whole: Codebook, progress: Callable[[int], None]) -> Iterator[Fault]:
    """Patterns, and lists of words, that take too long."""
    from conflictcli.check.speed import too_slow

    for entry in codebook.entries:
        progress(1)
        examples = [example.text for example in entry.evidence.finds]
        slowest = [found for rule in rules(entry, whole) if (found := too_slow(rule, examples))]
        found = min(slowest, key=lambda each: each.level, default=None)  # "error" comes before "warning".
        if found:
            where = (*entry.place, "pattern") if isinstance(entry, Pattern) else entry.place
            yield fault(sheet, where, f"{found}; {HINT}", found.level)


def rules(entry: Entry, codebook: Codebook) -> tuple[Rule, ...]:
    """The rules of an entry. Verbs of harm are words among others in the built-in ones; here they stand alone."""
    from conflictcli.rules.own.made import asked_of
    from conflictcli.rules.own.words import literally

    if isinstance(entry, Harm):
        return (Rule(entry.name, "casualty", literally((*entry.killed, *entry.injured)), lambda m: None, {}),)
    if isinstance(entry, EventType):
        return (Rule(entry.name, "type", literally(entry.where), lambda m: None, {}),) if entry.where else ()
    return asked_of(entry, codebook).rules


HINT = "say how far it may run on: [^.;]{0,80} instead of .*, (?:\\w+ ){0,5} instead of (?:\\w+ )*"


def unheard(sheet: Sheet, codebook: Codebook, whole: Codebook, progress: Callable[[int], None]) -> Iterator[Fault]:
    """What never speaks, what is known without it, what stands twice."""
    from conflictcli.check.shadow import silent

    told = set()
    for where, words in twice(sheet):
        told.add(where)
        yield fault(sheet, where, words, "warning")
    for where, words in silent(codebook, whole, progress):
        if where not in told:
            yield fault(sheet, where, words, "warning")


def twice(sheet: Sheet) -> Iterator[tuple[Where, str]]:
    """Words that stand in a table before, where they mean the same."""
    for section, keys in LISTS.items():
        told = sheet.table.get(section, [])
        seen: dict[tuple[str, str], Where] = {}
        for number, each in enumerate(told):
            for key in keys:
                for n, word in enumerate(each.get(key, ())):
                    where = (section, number, key, n)
                    first = seen.setdefault((key, " ".join(word.lower().split())), where)
                    if first != where:
                        yield where, f"{word!r} stands in line {line_in(sheet.lines, first)} already; leave it out"


LISTS = {
    "types": (),
    "triggers": ("nouns", "verbs"),
    "weapons": ("words",),
    "harm": ("killed", "injured"),
    "stop": ("phrases",),
}
"""Lists of words in which one need stand but once in all entries of a table."""
