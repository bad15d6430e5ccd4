"""Which pattern takes longest on texts made to be slow for it: `nice python bench/linear.py [--quick] [NAME…]`.

Every compiled pattern of the package is found by going through its modules, and those written inside functions by
reading the source. Each is tried on long texts made from its own parts: what may be repeated comes over and over, led
up to by what leads up to it there, whole beginnings come again and again, each also with an end that spoils the match.
What is counted is `conflictcli.check.speed`'s steps: the time that the engine takes to go one letter on in the
plainest of patterns. Printed are the slowest, each with its text, its steps a letter, and the power of the length with
which they grow; a pattern that is linear has 1.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import math
import pkgutil
import re
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import islice
from pathlib import Path
from time import thread_time as process_time
from typing import Any

import regex
from regex import _regex_core as core

import conflictcli
from conflictcli.check.speed import LENGTH, NOTED, literals, step, usual_step
from conflictcli.rule import Rule
from conflictcli.sentences import FAR_APART, GAP

Pattern = Any
"""A compiled pattern of `re` or `regex`."""
ROOT = Path(conflictcli.__file__).parent
ENGINES = (re.Pattern, regex.Pattern)

# ---- every pattern there is --------------------------------------------------------------------------------------


def patterns() -> dict[str, Pattern]:
    """Every pattern of the package by the name of where it is first met."""
    found: dict[tuple[Any, int, type], tuple[str, Pattern]] = {}
    for name, pattern in (*held(), *written()):
        found.setdefault((pattern.pattern, pattern.flags, type(pattern)), (name, pattern))
    return dict(found.values())


def modules() -> Iterator[tuple[str, Any]]:
    for each in pkgutil.walk_packages(conflictcli.__path__, "conflictcli."):
        if "migrations" not in each.name and not each.name.endswith("__main__"):
            with suppress(ImportError):  # It needs an extra that is not installed here.
                yield each.name.removeprefix("conflictcli."), importlib.import_module(each.name)


def held() -> Iterator[tuple[str, Pattern]]:
    """What the variables of modules hold, however deep, and what their rules and functions make of it."""
    from conflictcli.rules import RULES

    seen: set[int] = set()
    yield from within(RULES, "rules", seen)
    for name, module in modules():
        for variable, value in [*vars(module).items()]:
            if not variable.startswith("__"):
                yield from within(value, f"{name} {variable}", seen)


def within(value: Any, name: str, seen: set[int]) -> Iterator[tuple[str, Pattern]]:
    if isinstance(value, ENGINES):
        yield name, value
        return
    if isinstance(value, (str, bytes, int, float, type(None), frozenset, set)) or id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Mapping):
        for key, each in [*value.items()]:
            yield from within(each, f"{name}[{str(key)[:30]}]", seen)
    elif isinstance(value, (tuple, list)):
        for n, each in enumerate(value):
            called = getattr(each, "name", n) if not isinstance(each, ENGINES) else n
            yield from within(each, f"{name}[{called}]", seen)
    elif isinstance(value, partial):
        yield from within([value.func, *value.args], name, seen)
    elif isinstance(getattr(value, "__self__", None), ENGINES):  # A method of one: `re.compile(…).finditer`.
        yield name, value.__self__
    elif type(value).__module__.startswith("conflictcli"):
        yield from of_object(value, name, seen)
    elif gives_pattern(value):
        with suppress(Exception):
            yield from within(value(), f"{name}()", seen)


def of_object(value: Any, name: str, seen: set[int]) -> Iterator[tuple[str, Pattern]]:
    """A rule, cues, or another value of ours: its fields, and what it makes of them when first asked."""
    if isinstance(value, Rule):
        sieve = value.sieve
        if sieve is not None:  # Texts that it is not given it need not be quick with.
            yield f"{name}.sieve", Sieved(value)
    for attribute in dir(type(value)):
        made = inspect.getattr_static(type(value), attribute)
        if isinstance(made, cached_property) and "attern[" in str(made.func.__annotations__.get("return", "")):
            with suppress(re.error):  # A base of rules may have a form that not every rule has.
                called = name if attribute == "engine" else f"{name}.{attribute}"
                yield from within(getattr(value, attribute), called, seen)
    fields = getattr(value, "__dict__", {}) or {
        slot: getattr(value, slot) for slot in getattr(type(value), "__slots__", ()) if hasattr(value, slot)
    }
    for attribute, each in [*fields.items()]:
        yield from within(each, f"{name}.{attribute}", seen)


def gives_pattern(value: Any) -> bool:
    """Whether this is a function of ours that makes a pattern of nothing."""
    made = getattr(value, "__wrapped__", value)
    if not inspect.isfunction(made) or not made.__module__.startswith("conflictcli"):
        return False
    return "attern[" in str(made.__annotations__.get("return", "")) and not inspect.signature(made).parameters


class Sieved:
    """The sieve of a rule, called as other patterns are."""

    def __init__(self, rule: Rule) -> None:
        from conflictcli.sieve import source

        self.pattern, self.flags, self.tree = source(rule.pattern, rule.vocabulary), 0, rule.engine
        self.sieve = rule.sieve

    def finditer(self, text: str) -> Iterator[Any]:
        from conflictcli.sieve import is_sure

        if self.sieve is not None and is_sure(text):
            self.sieve.next_place(text, 0)
        return iter(())


CALLED = frozenset("search match fullmatch findall finditer split sub subn".split())


def written() -> Iterator[tuple[str, Pattern]]:
    """The patterns that are written out where they are used: `re.search(r"…", words)`."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            module, first = node.func.value, node.args[0]
            if not (isinstance(module, ast.Name) and module.id in ("re", "regex") and node.func.attr in CALLED):
                continue
            if isinstance(first, ast.Constant) and isinstance(first.value, (str, bytes)):
                engine = re if module.id == "re" else regex
                free = any("IGNORECASE" in ast.unparse(each) or ".I" in ast.unparse(each) for each in node.args[1:])
                where = f"{path.relative_to(ROOT).with_suffix('')}:{node.lineno} {node.func.attr}"
                yield where.replace("/", "."), engine.compile(first.value, engine.IGNORECASE if free else 0)


OWN = frozenset("check catalogue codebook cursor literals openings sieve cli gold patterns rule".split())
"""Rooms whose patterns read what the user wrote, or we did: codebooks, patterns, options, gold rows."""
OF_SENTENCES = frozenset("rules events places reading mentions tried gazetteer".split())
"""Rooms whose patterns read sentences, in which no blanks stand in a row without end."""


ONCE = frozenset(("readers.published _PUBLISHED_LABEL", "readers.published _UPDATED_LABEL"))
"""Patterns that are handed to a function, and matched there where a line begins."""
BOUNDED = frozenset(("rules.casualties.told WAR", "rules.fire UNNAMED"))
"""Patterns that are given a few words: 90 characters, and what a rule of bounded length has matched."""


@cache
def asked() -> Mapping[tuple[str, str], frozenset[str]]:
    """What is asked of what variables hold (`search`, `match`, …), by their module and name."""
    found: dict[tuple[str, str], set[str]] = {}
    for path in ROOT.rglob("*.py"):
        here = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        source = path.read_text(encoding="utf-8")
        brought = {
            each.asname or each.name: (node.module.removeprefix("conflictcli."), each.name)
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.ImportFrom) and node.module
            for each in node.names
        }
        for m in re.finditer(r"\b(\w+)(?:\[[^\]]*\])?(?:\.engine)?\.(\w+)\b", source):
            found.setdefault(brought.get(m[1], (here, m[1])), set()).add(m[2])
    return {variable: frozenset(told & CALLED) for variable, told in found.items()}


def is_tried_once(name: str) -> bool:
    """Whether a pattern is only ever matched where a text begins, and never looked for all through it."""
    module, _, variable = name.partition(" ")
    told = asked().get((module, variable.partition("[")[0]), frozenset())
    if ":" in module:  # It is written out where it is used.
        return variable in ("match", "fullmatch")
    return name in ONCE or (bool(told) and told <= {"match", "fullmatch"})


def room(name: str) -> str:
    return re.split(r"[.\[ :]", name, maxsplit=1)[0]


# ---- hostile texts -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Text:
    """`lead`, then a piece that comes over and over, then an end."""

    lead: str
    piece: str
    end: str = ""

    def of(self, letters: int) -> str:
        times = max(1, (letters - len(self.lead) - len(self.end)) // len(self.piece))
        return self.lead + self.piece * times + self.end

    def in_sentence(self, letters: int) -> str:
        """The same without what would be cut there."""
        return GAP.sub(lambda gap: f"{' ' * (FAR_APART - 1)}a" * (len(gap[0]) // FAR_APART), self.of(letters))

    def __str__(self) -> str:
        return " + ".join(
            part
            for part in (repr(self.lead) * bool(self.lead), f"{self.piece!r} × N", repr(self.end) * bool(self.end))
            if part
        )


PLAIN = (
    " ",
    "a",
    "A",
    "1",
    "a ",
    "A ",
    "1 ",
    "10,",
    "a.",
    "A-",
    "a, ",
    "Abc ",
    "\n",
    '"',
    "(",
    "one ",
    "the ",
    "of ",
    "a b and ",
)
"""What is soon slow for a pattern that reads it in several ways."""
ENDS = ("", "\x01", " .;!?\n")
MANY = 6
"""So often at least must something repeat to be tried."""
CHOICES = " aA1-,.'’\"(ésxbz0/:;@<>\n$_%&*#|!?\t"


def tree(pattern: Pattern) -> Any:
    """A pattern as `regex` parses it."""
    pattern = getattr(pattern, "tree", pattern)
    told = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    flags = pattern.flags & (regex.I | regex.S | regex.M | regex.X)
    while True:
        source = core.Source(told)
        info = core.Info(flags, source.char_type, {})
        info.guess_encoding = core.UNICODE
        source.ignore_space = bool(info.flags & core.VERBOSE)
        try:
            return core._parse_pattern(source, info)
        except core._UnscopedFlagSet:
            flags = info.global_flags


def texts(pattern: Pattern, thorough: bool) -> Iterator[Text]:
    """What a pattern is tried on; the same text comes once."""
    seen = set()
    for text in drawn(tree(pattern), thorough):
        if text.piece and text not in seen:
            seen.add(text)
            yield text


SOON = (" ", "a", "1", "A ", "a b ", "10,", '"', ". ")


def soon(pattern: Pattern) -> Iterator[Text]:
    """A few texts, without taking the pattern apart."""
    told = getattr(pattern, "tree", pattern).pattern
    words = literals(told.decode("latin-1") if isinstance(told, bytes) else told)[:40]
    for piece in (*SOON, *(" ".join(some) + " " for some in (words[:1], words[-1:]) if some)):
        yield Text("", piece)


def drawn(parsed: Any, thorough: bool) -> Iterator[Text]:
    ends = ENDS if thorough else ENDS[:2]
    for piece in PLAIN:
        yield Text("", piece)
        if thorough:
            yield Text("", piece, ENDS[1])
    for arm in range(3 if thorough else 2):
        whole = sample(parsed, arm)
        for part in [whole, *(whole[:cut] for cut in cuts(whole, thorough))]:
            yield Text("", part)
            yield Text("", part + " ")
    met = [*islice(repeats(parsed, ""), 60 if thorough else 4)]
    for lead, inside in met:
        for arm in range(3 if thorough else 1):
            piece = sample(inside, arm)
            for end in ends:
                yield Text(lead, piece, end)
            yield Text("", lead + piece)
        if thorough:
            for piece in PLAIN:
                yield Text(lead, piece, ENDS[1])


def cuts(whole: str, thorough: bool) -> list[int]:
    """Where a whole example is broken off: behind its words."""
    ends = [m.end() for m in re.finditer(r"\w+\W*", whole)][:-1]
    return ends[-6:] if thorough else ends[-2:]


def sample(node: Any, arm: int) -> str:
    """Some words that a part of a pattern matches, about; of alternatives the one with this number, from the end."""
    name = type(node).__name__
    if name == "Sequence":
        return "".join(sample(each, arm) for each in node.items)
    if name == "Branch":
        return sample(node.branches[-1 - arm % len(node.branches)], arm)
    if name == "Conditional":
        return sample(node.yes_item, arm)
    if name in ("Group", "Atomic"):
        return sample(node.subpattern, arm)
    if name.endswith("Repeat"):
        least = node.min_count or (1 if arm % 2 == 0 or node.max_count is None else 0)
        return sample(node.subpattern, arm) * min(least, 20)
    if name == "Character":
        return chr(node.value) if node.positive else "a"
    if name == "String":
        return "".join(map(chr, node.characters))
    if name in ("Any", "AnyAll", "AnyU"):
        return "a"
    if hasattr(node, "matches") and (name.startswith("Set") or name in ("Property", "Range")):
        turned = CHOICES[arm:] + CHOICES[:arm]
        with suppress(Exception):
            for letter in turned:
                if node.matches(ord(letter)):
                    return letter
        return chr(node.lower) if name == "Range" else "a"
    return ""  # An anchor, a look around.


def repeats(node: Any, lead: str) -> Iterator[tuple[str, Any]]:
    """What may come many times in a pattern, with words that lead up to it."""
    name = type(node).__name__
    if name == "Sequence":
        for each in node.items:
            yield from repeats(each, lead)
            lead = (lead + sample(each, 0))[-400:]
    elif name == "Branch":
        for each in node.branches:
            yield from repeats(each, lead)
    elif name == "Conditional":
        yield from repeats(node.yes_item, lead)
        yield from repeats(node.no_item, lead)
    elif name in ("Group", "Atomic", "LookAround"):
        yield from repeats(node.subpattern, lead)
    elif name.endswith("Repeat"):
        if node.max_count is None or node.max_count >= MANY:
            yield lead, node.subpattern
        yield from repeats(node.subpattern, lead)


# ---- measuring ---------------------------------------------------------------------------------------------------

PATIENCE = 1.0
"""Seconds of the processor after which a pattern is stopped."""
LINEAR = 1.35
"""The power of the length from which on a pattern is none that grows with the length alone: a square has 2."""


class TooLong(Exception):
    """A pattern was stopped."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Both engines look for signals as they go. A timer of the processor's time would make its clock a coarse one."""

    def stop(*_: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def steps(pattern: Pattern, text: str, once: bool = False) -> float:
    """The steps of a pattern that looks for all that it finds in a text; infinite where it was stopped.

    `once`: it is only tried where the text begins.
    """
    told: Any = text.encode("utf-8") if isinstance(getattr(pattern, "pattern", ""), bytes) else text
    wait = PATIENCE
    while True:
        begun = process_time()
        try:
            with patience(wait):
                for _ in (pattern.match(told), pattern.fullmatch(told)) if once else pattern.finditer(told):
                    pass
        except TooLong:
            if process_time() - begun > PATIENCE / 2:
                return math.inf
            wait *= 2  # The machine was busy with something else.
            continue
        took = process_time() - begun
        one = usual_step()
        return took / (max(one, step()) if took > NOTED * one / 2 else one)


@dataclass(frozen=True, order=True)
class Growth:
    """How the steps of a pattern grow on a text: with which power of its length, and how many a letter it takes."""

    power: float
    a_letter: float
    text: Text
    name: str = ""

    @property
    def is_linear(self) -> bool:
        return self.power < LINEAR


def growth(pattern: Pattern, text: Text, name: str = "", letters: int = LENGTH) -> Growth | None:
    """How a pattern grows on a text, None where nobody would notice.

    Each length is measured several times where it matters, and the least of them counts: a busy moment is no fault.
    """
    once = is_tried_once(name)
    of = text.in_sentence if room(name) in OF_SENTENCES else text.of
    took = steps(pattern, of(letters), once)
    if took < NOTED:
        return None
    power = 0.0
    for _ in range(3):
        took = min(took, steps(pattern, of(letters), once))
        if took == math.inf:  # Stopped twice: what it takes for less would be waited for as long.
            return Growth(math.inf, math.inf, text, name)
        less = min(steps(pattern, of(letters // 4), once) for _ in range(3))
        power = math.log(max(took, 1) / max(less, 1), 4)
        if took < NOTED or power < LINEAR:
            break
    return Growth(power, took / letters, text, name) if took >= NOTED else None


def worst(name: str, pattern: Pattern, thorough: bool) -> list[Growth]:
    """What is slow for a pattern, the worst first."""
    length = LENGTH if isinstance(getattr(pattern, "tree", pattern), regex.Pattern) else LENGTH * 2
    found = (growth(pattern, text, name, length) for text in texts(pattern, thorough))
    return sorted((each for each in found if each), key=lambda each: (each.power, each.a_letter), reverse=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    asked.add_argument("names", nargs="*", help="only patterns whose name holds one of these")
    asked.add_argument("--quick", action="store_true", help="the texts of the test alone")
    asked.add_argument("--all", action="store_true", help="also those that are linear")
    told = asked.parse_args()
    begun = process_time()
    number = slow = 0
    for name, pattern in patterns().items():
        if told.names and not any(each in name for each in told.names):
            continue
        if not told.names and (room(name) in OWN or name in BOUNDED):
            continue
        number += 1
        t = process_time()
        found = worst(name, pattern, not told.quick)
        t = process_time() - t
        if t > 2:
            print(f"# {name} took {t:.1f}", file=sys.stderr, flush=True)
        for each in found[:1]:
            if told.all or not each.is_linear:
                slow += not each.is_linear
                print(f"{each.power:5.2f} {each.a_letter:9,.0f}  {name:60} {each.text}"[:300], flush=True)
    print(f"{number} patterns, {slow} not linear, {process_time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
