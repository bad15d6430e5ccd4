"""Whether the words that the rules know are proved: `python bench/mutation.py [--count 200] [--seed 9] [--in told.py]`.

Every word of the built-in vocabularies is found in the source: in the patterns of rules and of named pieces, in the
patterns that code looks around with, and in the sets, tuples and mappings of words that it keeps. Of these some are
drawn at random, one at a time is taken out, and the evidence is asked: what stands beside the rules (`finds` and
`ignores`), then what words that code keeps are shown to do (tests/rules/shown). What nobody misses is listed; the exit
status is 1 below 95 in a hundred. Other tests, which would miss some more, are not asked. Data are no vocabulary: the
lists of parties, first names and places prove themselves by what is found of them.

With `--in`, words of files of that name alone; with `--count 0` all words; `--list` tells how many words there are.
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.util
import io
import multiprocessing
import os
import random
import re
import signal
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import CodeType, ModuleType

import regex

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("rules", "places", "events", "gate")
NO_VOCABULARY = ("events/reasons.py",)
"""Words that are told to people, and read in no text."""
ENOUGH = 0.95
SECONDS = 300
"""After which a mutant is given up, and counts as missed: nothing is found in time without the word."""


@dataclass(frozen=True)
class Word:
    """A word of a vocabulary, and the text that stands in its place where it is gone."""

    path: str
    line: int
    word: str
    start: int
    end: int
    instead: str

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def gone(self) -> str:
        """The source of its file without it."""
        text = source(self.path)
        return text[: self.start] + self.instead + text[self.end :]


@cache
def source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


# ---- which words there are -----------------------------------------------------------------------------------

IN_PATTERN = regex.compile(
    r"\(\?[P&]<?\w+[>)]|\\[pP]\{\w+\}|\\\w|\(\?[a-z-]*:|\[[^\]]*\]|\{[^}]*\}(*SKIP)(*FAIL)|(?<![\\\w])\p{L}{2,}"
)
"""As tests/rules/test_evidence.py has it; what stands in curly brackets is no word either."""
SEARCHES = frozenset("search match fullmatch compile finditer findall sub verbatim compiled shaped words_of".split())
EVIDENCE = frozenset("finds ignores guard name kind role words vocabulary meaning".split())
"""Arguments that hold no vocabulary, but evidence, and names of things."""


def words() -> list[Word]:
    """All words, in order of files and lines."""
    files = sorted(path for room in ROOMS for path in (ROOT / "conflictcli" / room).rglob("*.py"))
    files = [path for path in files if not path.as_posix().endswith(NO_VOCABULARY)]
    names = labels()
    return [word for path in files for word in words_in(str(path.relative_to(ROOT)), names)]


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """What is no English, but a name that code gives: kinds of mention, roles, tones, names of rules and groups."""
    found: set[str] = set()
    for path in (ROOT / "conflictcli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("Literal", "typing.Literal"):
                found.update(each.value for each in ast.walk(node.slice) if is_text(each))
            if isinstance(node, ast.Call) and (of_class(node) or of_maker(node)):
                found.update(each.value for each in node.args[:2] if is_text(each))
                found.update(k.value.value for k in node.keywords if k.arg in ("name", "kind") and is_text(k.value))
            if isinstance(node, ast.AnnAssign):
                found.add(ast.unparse(node.target))
            if isinstance(node, (ast.Attribute, ast.Name)):
                found.add(node.attr if isinstance(node, ast.Attribute) else node.id)
            if isinstance(node, ast.Return) and is_text(node.value):
                found.add(node.value.value)
    return frozenset(found)


def is_text(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def of_class(node: ast.Call) -> bool:
    return bool(re.match(r"[A-Z][a-z]", called(node))) and called(node) != "Words"


def of_maker(node: ast.Call) -> bool:
    return called(node) in ("cue", "tone", "beat", "noun", "happening")


def called(node: ast.Call) -> str:
    return ast.unparse(node.func).rpartition(".")[2]


def words_in(path: str, names: frozenset[str]) -> Iterator[Word]:
    """The words of one file."""
    text = source(path)
    tree = ast.parse(text)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))

    def at(line: int, column: int) -> int:
        begin = lines[line - 1]
        return begin + len(text[begin:].split("\n", 1)[0].encode()[:column].decode())

    strings = [
        (lines[t.start[0] - 1] + t.start[1], lines[t.end[0] - 1] + t.end[1], t.start[0])
        for t in tokenize.generate_tokens(io.StringIO(text).readline)
        if t.type == tokenize.STRING
    ]
    for node in ast.walk(tree):
        if not (is_text(node) or isinstance(node, ast.JoinedStr)) or isinstance(above.get(node), ast.JoinedStr):
            continue
        begin, end = at(node.lineno, node.col_offset), at(node.end_lineno, node.end_col_offset)
        kind = kind_of(node, above, names)
        if not kind:
            continue
        for first, last, line in strings:
            if begin <= first and last <= end:
                yield from inside(kind, path, text, first, last, line, end - begin == last - first)


def kind_of(node: ast.AST, above: dict[ast.AST, ast.AST], names: frozenset[str]) -> str:
    """Of what kind a string is: "pattern", "split" (words between blanks), "item" (of several), "" for neither."""
    parent = above[node]
    value = node.value if is_text(node) else ast.unparse(node)
    shape = bool(re.search(r"[|\\(\[?]", value))
    while isinstance(parent, (ast.BinOp, ast.IfExp, ast.Starred)) or (
        isinstance(parent, ast.Call) and called(parent) == "join"
    ):
        node, parent = parent, above[parent]
    holder, inner = parent, node
    while holder in above:
        if isinstance(holder, ast.keyword) and holder.arg != "pattern":
            return ""
        if isinstance(holder, ast.Call) and called(holder) == "Words" and inner is not holder.args[0]:
            return ""
        of_ours = isinstance(holder, ast.Call) and of_class(holder) and called(holder) != "MappingProxyType"
        if of_ours and not (inner in holder.keywords and inner.arg == "pattern"):
            return ""
        if isinstance(holder, (ast.Raise, ast.AnnAssign)) and inner is not getattr(holder, "value", None):
            return ""
        inner, holder = holder, above[holder]
    if isinstance(parent, ast.Attribute) and parent.attr == "split":
        return "split"
    if isinstance(parent, (ast.Tuple, ast.List, ast.Set)):
        items = [each.value for each in parent.elts if is_text(each)]
        return "" if set(items) <= names else "pattern" if shape else "item"
    if isinstance(parent, ast.Dict):
        keys = [each.value for each in parent.keys if is_text(each)]
        if node in parent.keys:
            return "" if set(keys) <= names or all(k.isupper() for k in keys) else "key"
        return "pattern" if shape else ""
    if isinstance(parent, ast.Call) and node in parent.args:
        if (
            called(parent) in SEARCHES
            or called(parent) == "Words"
            or (shape and not called(parent).startswith("group"))
        ):
            return "pattern"
        return "item" if called(parent) in ("startswith", "endswith") and value.strip().isalpha() else ""
    if isinstance(parent, ast.keyword):
        return "pattern"
    if isinstance(parent, (ast.Assign, ast.AnnAssign)) and isinstance(above[parent], ast.Module):
        return "" if value in names else "pattern"
    if isinstance(parent, ast.Compare):
        return "" if value in names or not value.strip().isalpha() else "item"
    return ""


def inside(kind: str, path: str, text: str, first: int, last: int, line: int, whole: bool) -> Iterator[Word]:
    """The words of one string as it stands in the source."""
    here = text[first:last]
    quote = re.match(r"[A-Za-z]*(\"\"\"|'''|\"|')", here)
    assert quote
    begin, end = first + quote.end(), last - len(quote[1])
    if kind == "pattern":
        for m in IN_PATTERN.finditer(text, begin, end):
            if m[0].isalpha():
                at_line = line + text.count("\n", first, m.start())
                yield Word(path, at_line, m[0], m.start(), m.end(), "(?!)" + m[0][-1])
    elif kind == "split":
        for m in re.compile(r"[^\s|]+").finditer(text, begin, end):
            if re.search(r"[^\W\d_]{2}", m[0]):
                yield Word(path, line + text.count("\n", first, m.start()), m[0], m.start(), m.end(), "zzzz")
    elif whole and re.search(r"[^\W\d_]{2}", text[begin:end]):
        yield Word(path, line, text[begin:end], begin, end, "zzzz")


# ---- whether somebody misses one -----------------------------------------------------------------------------


class Without(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads the package, one file of it without a word; what was compiled once is not compiled again."""

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


def ready() -> None:
    """Load everything once, so that a mutant begins with what does not change."""
    re._MAXCACHE = regex._main._MAXCACHE = 20_000
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests/rules")]
    sys.meta_path.insert(0, LOADER)
    os.chdir(ROOT)
    assert own_evidence() == "" and shown_evidence(""), "the evidence fails with every word in its place"


def forget() -> None:
    for name in list(sys.modules):
        ours = name.partition(".")[0] == "conflictcli" and name not in KEPT
        if ours or name.startswith("test_") or name in ("command", "norland", "conftest"):
            del sys.modules[name]


def own_evidence() -> str:
    """The first thing that evidence beside the rules and words has against what is loaded; nothing if it is right."""
    import test_evidence as told

    from conflictcli.rule import expand
    from conflictcli.rules import masks, places
    from conflictcli.rules.dates.words import ALL_WORDS, DATE_WORDS

    for rule in told.RULES:
        for sentence, values in rule.finds.items():
            plain, expected = told.wanted(sentence, values)
            if told.heard(rule, plain) != expected:
                return f"{rule.name}: {sentence}"
        for sentence in rule.ignores:
            if told.heard(rule, sentence):
                return f"{rule.name}: {sentence}"
    spotting = (*masks.RULES, *masks.SPEAKERS, *masks.BODIES, *places.RULES, *places.ROLES_BEFORE, *places.ROLES_AFTER)
    for rule in spotting:
        for sentence, values in rule.finds.items():
            plain, expected = told.wanted(sentence, values)
            if [item for item in told.heard(rule, plain) if item in expected] != expected:
                return f"{rule.name}: {sentence}"
        for sentence in rule.ignores:
            if told.heard(rule, sentence):
                return f"{rule.name}: {sentence}"
    pieces = [(told.OTHER_WORDS, name) for name in told.OTHER_WORDS] + [(ALL_WORDS, name) for name in DATE_WORDS]
    pieces += [(known, name) for known in (places.PLACE_WORDS, masks.MASK_WORDS) for name in known]
    for known, name in pieces:
        pattern = expand(known[name].pattern, known)
        if not all(told.fits(pattern, text) for text in known[name].finds):
            return f"{name}: finds"
        if any(told.fits(pattern, text) for text in known[name].ignores):
            return f"{name}: ignores"
    return ""


def shown_evidence(word: str) -> bool:
    """Whether what words of code are shown to do is what they do; of lists that alone in which the word stands."""
    import test_shown as shown

    return all(
        shown.finds(shown.pattern_named(name), text) for name, texts in shown.PATTERNS.items() for text in texts
    ) and all(
        shown.ASKED[asked](text) == told for asked, text, told, _ in shown.cases() if word.lower() in text.lower()
    )


def missed(word: Word, wide: bool) -> str:
    """Who misses a word: "evidence", "shown", or "" for nobody. In a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            os.write(writer, found_out(word, wide).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as told:
        answer = told.read()
    os.waitpid(child, 0)
    return answer


def found_out(word: Word, wide: bool) -> str:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    signal.alarm(SECONDS)
    forget()
    LOADER.word = word
    try:
        if own_evidence():
            return "evidence"
    except Exception:  # A file that cannot be loaded, a pattern that cannot be read: both are noticed.
        return "evidence"
    if not wide:
        return ""
    try:
        return "" if shown_evidence(word.word) else "shown"
    except Exception:
        return "shown"


def one(asked: tuple[Word, bool]) -> tuple[Word, str]:
    return asked[0], missed(*asked)


# ---- the command ---------------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--in", dest="file", default="", help="words of files with this in their path alone")
    parser.add_argument(
        "--narrow", action="store_true", help="the evidence beside the rules alone, not what code is shown to do"
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="tell how many words there are, and end")
    asked = parser.parse_args()
    known = [word for word in words() if asked.file in word.path]
    if asked.list:
        for path, number in Counter(word.path for word in known).most_common():
            print(f"{number:6,} {path}")
        print(f"{len(known):6,} words")
        return 0
    drawn = random.Random(asked.seed).sample(known, min(asked.count or len(known), len(known)))
    return tell(drawn, len(known), asked)


def tell(drawn: Sequence[Word], known: int, asked: argparse.Namespace) -> int:
    ready()
    told: Counter[str] = Counter()
    alive: list[Word] = []
    with multiprocessing.get_context("fork").Pool(asked.jobs) as pool:
        for word, who in pool.imap(one, [(word, not asked.narrow) for word in drawn]):
            told[who] += 1
            if sum(told.values()) % 20 == 0:
                print(f"{sum(told.values())} asked, {told['']} missed by nobody", file=sys.stderr, flush=True)
            if not who:
                alive.append(word)
                print(f"{word.path}:{word.line}: {word.word}", flush=True)
            elif who not in ("evidence", "shown"):
                print(f"{word.path}:{word.line}: {word.word}: {who}", flush=True)
    share = 1 - told[""] / max(1, len(drawn))
    print(f"{known:,} words, {len(drawn)} taken out one at a time: {told['evidence']} missed by evidence beside rules,")
    print(f"{told['shown']} by what is shown of code, {told['']} by nobody: {share:.1%} are proved")
    return int(share < ENOUGH)


if __name__ == "__main__":
    sys.exit(main())
