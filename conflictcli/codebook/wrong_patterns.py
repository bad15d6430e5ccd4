"""Pattern of a codebook → what is wrong with it, in plain words: whether it can be read, and what its groups mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import regex

from conflictcli.codebook.shaped import among, meant
from conflictcli.patterns import compiled
from conflictcli.rule import NAME, Words, expand

GROUPS = ("count", "munitions", "killed", "injured", "actor", "target", "noun")
"""Groups of an event's pattern that mean something."""

SHOWN = 20
"""Letters that are shown of a pattern, from where it goes wrong."""


def faults_of(pattern: str, kind: str, vocabulary: Mapping[str, Words]) -> Iterator[str]:
    """What is wrong with a pattern of a kind: `event`, `weapon` or `stop`."""
    if found := CONTROL.search(pattern):
        sign = rf"\{CONTROLS[found[0]]}"
        yield f"within double quotation marks {sign} means something else; write single ones round it: '…'"
        return
    if ESCAPED.search(pattern):
        yield "a space is any white space by itself; leave out the \\ before it, with which it finds nothing"
        return
    unknown = dict.fromkeys(name for name in NAME.findall(pattern) if name not in vocabulary)
    for name in unknown:
        yield f"(?&{name}) is none of the vocabulary{named(name, vocabulary)}"
    if problem := unreadable(pattern):
        yield problem
        return
    calls = dict.fromkeys(filter(None, (found["call"] for found in CALLS.finditer(readable(pattern)))))
    for call in calls:
        yield f"{call} stands for a part of the pattern itself, and may never end; write that part out again"
    for name in groups(pattern):
        if kind != "event":
            yield f"the group {name!r} means nothing in a pattern of kind {kind!r}; write (?:…) for (?P<{name}>…)"
        elif name not in GROUPS:
            yield f"the group {name!r} means nothing{meant(name, GROUPS)}"
    if not unknown and not calls:
        yield from whole_faults(pattern, vocabulary)


def named(name: str, vocabulary: Mapping[str, Words]) -> str:
    hint = meant(name, vocabulary)
    return hint if "did you mean" in hint else f"; there are {among([f'(?&{each})' for each in vocabulary], 'and')}"


CALLS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<call>\(\?(?:R|[+-]?\d+|P>\w+)\))", re.DOTALL)
"""`(?R)`, `(?0)`, `(?1)`, `(?P>name)`: a pattern, or a group of it, once more."""

CONTROLS = {"\b": "b", "\f": "f"}
CONTROL = re.compile("[\b\f]")
ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*\\ ")
"""What TOML makes of \\b and \\f within double quotation marks."""


def groups(pattern: str) -> list[str]:
    """The names of groups that a pattern itself has, not those of its vocabulary."""
    return list(regex.compile(readable(pattern)).groupindex)


def readable(pattern: str) -> str:
    """A pattern of the same length that any reader of patterns can read: for `(?&NAME)` stands a word."""
    return NAME.sub(lambda m: f"(?:{'a' * (len(m[0]) - 4)})", pattern)


def unreadable(pattern: str) -> str:
    """Why a pattern cannot be read, and where; empty where it can be."""
    try:
        regex.compile(readable(pattern))
    except regex.error as problem:
        told, place = said(problem)
        place = len(pattern) if place is None else place
        if told == "missing )":
            place = open_bracket(pattern)
        elif told == "unterminated character set":
            place = pattern.rfind("[")
        return f"the pattern cannot be read {where(pattern, place)}: {WORDS.get(told, told)}"
    return ""


def whole_faults(pattern: str, vocabulary: Mapping[str, Words]) -> Iterator[str]:
    try:
        compiled(expand(pattern, vocabulary))
    except ValueError:
        yield "the pattern can match nothing at all: put at least one word in it that must stand there"
    except regex.error as problem:
        told, _ = said(problem)
        yield f"the pattern cannot be read: {WORDS.get(told, told)}"


def said(problem: Exception) -> tuple[str, int | None]:
    """What the reader of patterns says, and of which letter."""
    return str(getattr(problem, "msg", problem)), getattr(problem, "pos", None)


def where(pattern: str, place: int) -> str:
    if place >= len(pattern):
        return "at its end"
    rest = pattern[place : place + SHOWN]
    return f"at letter {place + 1}, {rest}{'…' if place + SHOWN < len(pattern) else ''}"


def open_bracket(pattern: str) -> int:
    """Where the last round bracket stands that nothing closes."""
    opened: list[int] = []
    for m in BRACKET.finditer(pattern):
        if m[0] == "(":
            opened.append(m.start())
        elif m[0] == ")" and opened:
            opened.pop()
    return opened[-1] if opened else len(pattern)


BRACKET = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)
WORDS = {
    "missing )": "this bracket ( is not closed by )",
    "unbalanced parenthesis": "this bracket ) closes none; the sign itself is \\)",
    "unterminated character set": "this bracket [ is not closed by ]; the sign itself is \\[",
    "nothing to repeat": "there is nothing before this sign that it could repeat; the sign itself has \\ before it",
    "multiple repeat": "two signs of repetition stand together; leave one out",
    "missing >": "the name of this group has no >",
    "bad character in group name": "the name of this group has a sign that cannot stand there; write letters",
    "bad escape (end of pattern)": "a backslash stands at its end, before nothing",
    "min repeat greater than max repeat": "the smaller number comes first: {1,2}",
    "unknown group": "it refers to a group that it has not",
    "invalid group reference": "it refers to a group that it has not",
    "unknown property": "\\p{…} has a name that is not known; \\p{Lu} is any capital letter",
    "bad character range": "a range runs backwards; write [a-z]",
    "unknown extension": "(? means nothing with what stands behind it; a group is (?:…) or (?P<count>…)",
}
"""What the reader of patterns says → what is said instead."""
