"""Written: an entry as it stands in `rules.toml` → its text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from conflictcli.catalogue import toml

COMMENT = "# "
WIDTH = 110


@dataclass(frozen=True, slots=True)
class Noted:
    """An element of an array with a remark behind it."""

    value: Any
    note: str


@dataclass(frozen=True, slots=True)
class Written:
    """An entry: in which section of the file it stands, its keys in order, and what is said about it.

    `told`: remarks before it. `off`: why it does not stand in the file as it is, which makes all of it a remark.
    """

    section: str
    keys: tuple[tuple[str, Any], ...]
    told: tuple[str, ...] = ()
    off: str = ""

    @property
    def header(self) -> str:
        return f"[{self.section}]" if self.section in ORDER else f"[[{self.section}]]"


ORDER = {"counts": 1, "counts.words": 2}
"""The sections that are one table each, which no other entry may stand between."""


def text(entries: Iterable[Written]) -> str:
    """Entries one after another. Those of one table ("counts") come last and stand under one header; of what is said
    twice there the first stands, and the rest is a remark."""
    parts: list[str] = []
    opened: set[str] = set()
    said: set[tuple[str, str]] = set()
    for entry in sorted(entries, key=lambda each: ORDER.get(each.section, 0)):
        if entry.section in ORDER and not entry.off:
            if any((entry.section, name) in said for name, _ in entry.keys):
                entry = replace(entry, off="A file says this once, and it stands above.")
            else:
                said.update((entry.section, name) for name, _ in entry.keys)
        lines = [*remarks(entry), *body(entry, entry.header in opened)]
        if entry.section in ORDER and not entry.off:
            opened.add(entry.header)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n" if parts else ""


def remarks(entry: Written) -> Iterator[str]:
    for words in entry.told:
        yield from remark(words)
    if entry.off:
        yield from remark(entry.off)


def remark(words: str) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=COMMENT,
        subsequent_indent=COMMENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def body(entry: Written, is_open: bool) -> Iterator[str]:
    """`is_open`: whether its header stands above."""
    lines = [] if is_open or not entry.section else [entry.header]
    for name, held in entry.keys:
        lines += assigned(name, held)
    for line in lines:
        yield f"{COMMENT}{line}".rstrip() if entry.off else line


def assigned(name: str, held: Any) -> list[str]:
    """`name = value`, on several lines where one is too short for it."""
    if name == "pattern":
        return pattern(held)
    if isinstance(held, (tuple, list)):
        line = f"{toml.key(name)} = {toml.value([bare(each) for each in held])}"
        if any(isinstance(each, Noted) for each in held) or len(line) > WIDTH:
            return [f"{toml.key(name)} = [", *(f"    {element(each)}" for each in held), "]"]
        return [line]
    return [f"{toml.key(name)} = {toml.value(held)}"]


def element(held: Any) -> str:
    note = f"  # {held.note}" if isinstance(held, Noted) else ""
    return f"{toml.value(bare(held))},{note}"


def bare(held: Any) -> Any:
    return held.value if isinstance(held, Noted) else held


# ---- patterns ------------------------------------------------------------------------------------------------


def pattern(text: str) -> list[str]:
    """A pattern on one line, or over several: in a file a line break in it, and what indents the next line, is none."""
    if "'''" in text or text.endswith("'"):
        return [f"pattern = {toml.string(text)}"]
    if len(text) <= WIDTH:
        return [f"pattern = '{text}'" if "'" not in text else f"pattern = '''{text}'''"]
    return ["pattern = '''", *folded(text), "'''"]


def folded(text: str) -> list[str]:
    """A pattern cut before its alternatives, the outer ones first, each indented by how deep it stands."""
    outer = filled(parted(text, [at for at, deep in bars(text) if deep == 0]))
    lines = [piece for line in outer for piece in refined(line)]
    depths, at, shown = dict(bars(text)), 0, []
    for line in lines:
        shown.append("  " * depths.get(at, 0) + line)
        at += len(line)
    return shown


def refined(line: str) -> list[str]:
    """A line that is too long, cut before its inner alternatives, too."""
    return [line] if len(line) <= WIDTH else filled(parted(line, [at for at, _ in bars(line)]))


def filled(pieces: Sequence[str]) -> list[str]:
    """Pieces put together to lines, each as long as may be."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if len(lines[-1]) + len(piece) <= WIDTH:
            lines[-1] += piece
        else:
            lines.append(piece)
    return lines


def parted(text: str, cuts: Iterable[int]) -> list[str]:
    places = [0, *(at for at in cuts if at), len(text)]
    return [text[a:b] for a, b in pairwise(places)]


def bars(text: str) -> Iterator[tuple[int, int]]:
    """Where alternatives begin, and how deep in groups; not behind a blank, which editors take from a line's end."""
    depth, at, in_set = 0, 0, False
    while at < len(text):
        sign = text[at]
        if sign == "\\":
            at += 2
            continue
        if in_set:
            in_set = sign != "]"
        elif sign == "[":
            in_set = True
            at += text.startswith("^", at + 1)
            at += text.startswith("]", at + 1)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and at and not text[at - 1].isspace():
            yield at, depth
        at += 1
