"""Whether the words that the rules know are proved: `python bench/mutation.py [--count 200] [--seed 9] [--in told.py]`.

Two figures, each of some words drawn at random and taken out one at a time:

- rules: words in the patterns of rules and named pieces (`Rule`, `Words`); asked are the rule's own `finds` and
  `ignores`. The suite asks the same of every word (tests/rules/test_evidence.py, test_place_rules.py). The exit status
  is 1 below 95 in a hundred.
- code: words of sets, tuples, mappings and patterns that code keeps beside the rules; asked is all evidence: cues
  (`Cues`), lists (tests/rules/lists.toml), then every rule. Other tests, which would miss some more, are not asked.

Data are no vocabulary: the lists of parties, first names and places. With `--in`, words of files of that name alone.
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.util
import multiprocessing
import os
import random
import re
import signal
import sys
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import regex

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("rules", "places", "events", "gate")
NO_VOCABULARY = (
    *("events/reasons.py", "events/confidence.py", "rules/role.py", "rules/trigger.py"),
    *("rules/dates/expressions", "rules/dates/frames.py", "gate/words.py"),
)
"""Where strings are told to people, name files or kinds of event, or make the expressions that test the dates."""
ENOUGH = 0.95
SECONDS = 300
"""After which a mutant is given up, and counts as missed: nothing is found in time without the word."""

# ---- words of rules ------------------------------------------------------------------------------------------


def of_rules() -> list[tuple[str, str, Callable[[], bool]]]:
    """Rule or piece, word, and what asks whether its evidence is as right without that word."""
    import test_evidence as told
    import test_place_rules as placed

    def without(owner: Any, right: Callable[[Any], bool], name: str) -> list[tuple[str, str, Callable[[], bool]]]:
        return [
            (name, word, lambda p=pattern: right(replace(owner, pattern=p)))
            for word, pattern in told.without_each_word(owner.pattern)
        ]

    found = [each for rule in told.RULES for each in without(rule, told.still_right, rule.name)]
    found += [each for rule in placed.RULES for each in without(rule, placed.still_right, rule.name)]
    pieces = [param.values for param in told.VOCABULARY] + [(name, known) for known, name in placed.WORDS]
    for name, known in pieces:
        found += without(known[name], lambda piece, known=known: told.piece_fits(piece, known), f"(?&{name})")
    return found


def in_rules(i: int) -> tuple[str, bool]:
    name, word, is_right = RULES_WORDS[i]
    return f"{name}: {word}", not is_right()


RULES_WORDS: list[tuple[str, str, Callable[[], bool]]] = []

# ---- words of code -------------------------------------------------------------------------------------------

HOLDS = frozenset("frozenset MappingProxyType split union join fromkeys dict nouns spelled expand".split())
LOOKS = frozenset("compile verbatim shaped search match fullmatch sub finditer findall Cues Between cues".split())
"""Calls that hold words, and calls whose first argument is a pattern; what stands in others is a rule or a value."""
IN_PATTERN = regex.compile(
    r"\(\?[P&]<?\w+[>)]|\\[pP]\{\w+\}|\\\w|\(\?[a-z-]*:|\[[^\]]*\]|\{[^}]*\}(*SKIP)(*FAIL)|(?<![\\\w])\p{L}{2,}"
)
"""As tests/rules/test_evidence.py has it; what stands in curly brackets is no word either."""
ITEM = re.compile(r"[^\s|\"',()]*[^\W\d_]{2}[^\s|\"',()]*")


@dataclass(frozen=True)
class Word:
    """A word that code keeps, where it stands in its file, and what stands there when it is gone."""

    path: str
    line: int
    word: str
    start: int
    end: int
    instead: str

    def gone(self) -> str:
        text = source(self.path)
        return text[: self.start] + self.instead + text[self.end :]


@cache
def source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def of_code() -> list[Word]:
    files = sorted(path for room in ROOMS for path in (ROOT / "conflictcli" / room).rglob("*.py"))
    paths = [path.relative_to(ROOT).as_posix() for path in files]
    return [word for path in paths if not any(part in path for part in NO_VOCABULARY) for word in words_in(path)]


def words_in(path: str) -> Iterator[Word]:
    """The words of one file, in order of lines; a string that names a rule or a kind of mention is none."""
    text = source(path)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    held = list(strings_held(ast.parse(text)))
    with (ROOT / path).open(encoding="utf-8") as lines:
        for token in tokenize.generate_tokens(lines.readline):
            if token.type != tokenize.STRING:
                continue
            kind = next((k for (begin, end), k in held if begin <= token.start and token.end <= end), "")
            if kind:
                first, last = starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1]
                first += len(token.string) - len(token.string.lstrip("rRbBfFuU"))
                if text[first + 1 : last - 1] in names():
                    continue
                for m in (IN_PATTERN if kind == "pattern" else ITEM).finditer(text, first + 1, last - 1):
                    if kind != "pattern" or m[0].isalpha():
                        instead = "(?!)" + m[0][-1] if kind == "pattern" else "zzzz"
                        yield Word(path, token.start[0] + text.count("\n", first, m.start()), m[0], *m.span(), instead)


Place = tuple[tuple[int, int], tuple[int, int]]


def strings_held(tree: ast.Module) -> Iterator[tuple[Place, str]]:
    """Where code keeps words, and whether as a "pattern" or as "items"."""
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and "__all__" not in ast.unparse(node):
            bare = isinstance(node.value, (ast.Constant, ast.JoinedStr, ast.BinOp))
            yield from held_in(node.value, "pattern" if bare else "items")
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and called(call) in LOOKS and call.args:
                    yield from held_in(call.args[0], "pattern")


def held_in(node: ast.AST, kind: str) -> Iterator[tuple[Place, str]]:
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        kind = "pattern" if re.search(r"[\\(\[?]", ast.unparse(node)) else kind
        yield ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)), kind
    elif isinstance(node, ast.Call):
        if called(node) in LOOKS:
            yield from held_in(node.args[0], "pattern")
        elif called(node) in HOLDS:
            for each in (node.func, *node.args):
                yield from held_in(each, kind)
    elif isinstance(node, ast.Dict):
        for each in node.keys:
            is_name = isinstance(each, ast.Constant) and str(each.value).isupper()
            yield from held_in(each, kind) if each is not None and not is_name else ()
        for each in node.values:
            yield from held_in(each, kind) if isinstance(each, ast.Call) else ()
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set, ast.BinOp, ast.Starred, ast.Attribute, ast.GeneratorExp)):
        for each in ast.iter_child_nodes(node):
            yield from held_in(each, kind)


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@cache
def names() -> frozenset[str]:
    """What is no word of a text, but a name that code gives: of a rule, a kind of mention, a role or group of words."""
    import test_evidence as told
    import test_place_rules as placed

    rules = (*told.RULES, *placed.RULES)
    groups = {name for rule in rules for name in rule.engine.groupindex} | set(told.OTHER_WORDS)
    return frozenset({rule.name for rule in rules} | {rule.kind for rule in rules} | groups)


# ---- whether the evidence misses a word of code ------------------------------------------------------------------


class Without(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads the package, one file of it without a word."""

    def __init__(self) -> None:
        self.word: Word | None = None
        self.code: dict[str, CodeType] = {}

    def find_spec(self, name: str, path: object = None, target: object = None) -> object:
        if name.partition(".")[0] != "conflictcli":
            return None
        base = ROOT / name.replace(".", "/")
        file = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
        if not file.exists():
            return None
        places = [str(base)] if base.is_dir() else None
        return importlib.util.spec_from_file_location(name, file, loader=self, submodule_search_locations=places)

    def create_module(self, spec: object) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ and module.__spec__.origin
        file = module.__spec__.origin
        if self.word and Path(file) == ROOT / self.word.path:
            code = compile(self.word.gone(), file, "exec", dont_inherit=True)
        else:
            if file not in self.code:
                self.code[file] = compile(Path(file).read_bytes(), file, "exec", dont_inherit=True)
            code = self.code[file]
        exec(code, module.__dict__)


LOADER = Without()
KEPT = ("conflictcli", "conflictcli.patterns")
"""Modules that stay as they are: with them what was compiled of patterns."""


def forget() -> None:
    for name in list(sys.modules):
        ours = name.partition(".")[0] == "conflictcli" and name not in KEPT
        if ours or name.startswith("test_") or name in ("command", "norland", "conftest"):
            del sys.modules[name]


def all_is_right(word: str) -> bool:
    """Whether all evidence agrees with what is loaded; of lists those in which the word stands, "" for all."""
    import test_cues
    import test_evidence as told
    import test_place_rules as placed
    import test_word_lists as lists

    forms = "|".join(map(re.escape, word.strip("/").split("/")))
    looked_for = re.compile(rf"\b(?:{forms})", re.IGNORECASE)
    return (
        all(test_cues.is_right(cues) for _, cues in test_cues.ALL)
        and all(lists.ASKED[who](text) == said for who, text, said, _ in lists.cases() if looked_for.search(text))
        and all(told.still_right(rule) for rule in told.RULES)
        and all(placed.still_right(rule) for rule in placed.RULES)
    )


def in_code(word: Word) -> tuple[str, bool]:
    """Whether a word is missed; asked in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        missed = True
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            signal.alarm(SECONDS)
            forget()
            LOADER.word = word
            missed = not all_is_right(word.word)
        except Exception:  # A file that cannot be loaded, a pattern that cannot be read: both are noticed.
            pass
        finally:
            os.write(writer, b"\x01" if missed else b"\x00")
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        answer = told.read()
    os.waitpid(child, 0)
    return f"{word.path}:{word.line}: {word.word}", answer != b"\x00"


# ---- the command ---------------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200, help="words of each kind; 0 for all")
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--in", dest="file", default="", help="words of files with this in their path alone: of code")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--list", action="store_true", help="tell how many words of code there are in each file, and end"
    )
    asked = parser.parse_args()
    re._MAXCACHE = regex._main._MAXCACHE = 20_000
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests/rules")]
    sys.meta_path.insert(0, LOADER)
    os.chdir(ROOT)
    code = [word for word in of_code() if asked.file in word.path]
    if asked.list:
        for path, number in Counter(word.path for word in code).most_common():
            print(f"{number:6,} {path}")
        print(f"{len(code):6,} words")
        return 0
    assert all_is_right(""), "the evidence fails with every word in its place"
    share = 1.0
    if not asked.file:
        RULES_WORDS.extend(of_rules())
        share = tell("rules", in_rules, range(len(RULES_WORDS)), asked)
    tell("code", in_code, code, asked)
    return int(share < ENOUGH)


def tell(name: str, ask: Callable[[Any], tuple[str, bool]], words: Sequence[Any], asked: argparse.Namespace) -> float:
    """Print what nobody misses, then the share of words that are missed; that share."""
    drawn = random.Random(asked.seed).sample(words, min(asked.count or len(words), len(words)))
    missed = 0
    with multiprocessing.get_context("fork").Pool(asked.jobs) as pool:
        for number, (told, is_missed) in enumerate(pool.imap(ask, drawn), 1):
            missed += is_missed
            if number % 20 == 0:
                print(f"{name}: {number} taken out, {missed} missed", file=sys.stderr, flush=True)
            if not is_missed:
                print(told, flush=True)
    print(
        f"{name}: {len(words):,} words, {len(drawn)} taken out, {missed} missed: {missed / len(drawn):.1%}", flush=True
    )
    return missed / len(drawn)


if __name__ == "__main__":
    sys.exit(main())
