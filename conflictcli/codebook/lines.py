"""A TOML text → the line on which something in it stands. The parsers of the standard library tell no lines."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from conflictcli.codebook.faults import Where

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*|\n|\[\[|\]\]|[\[\]{},=]|[^\s\[\]{},=#"\']+|[^\S\n]+',
    re.DOTALL,
)


def line_of(text: str, where: Where) -> int:
    """The line, from 1, on which the deepest part of a path stands that is there; 1 where none is.

    Of `("actors", 3, "kind")` that is the key's line, else its entry's. `text` is TOML that can be read.
    """
    return line_in(lines_in(text), where)


def line_in(lines: Mapping[Where, int], where: Where) -> int:
    """The same, where the lines of a text are known."""
    return next((lines[where[:n]] for n in range(len(where), 0, -1) if where[:n] in lines), 1)


def lines_in(text: str) -> dict[Where, int]:
    """Every table, key and element of an array → its line; of a table that several lines add to, the first."""
    return scanned(text).lines


def open_in(text: str) -> tuple[Where, int] | None:
    """The array that is still open at the end of a text, and the line of its key; None where none is."""
    scan = scanned(text)
    path = next((path for path, number in reversed(scan.open) if number is not None), None)
    return None if path is None else (path, line_in(scan.lines, path))


def scanned(text: str) -> Scan:
    scan = Scan()
    for m in PIECE.finditer(text):
        scan.take(m[0])
    return scan


@dataclass
class Scan:
    """A text as far as it was read.

    `table`: the path of the table whose header came last; `open`: the arrays and inline tables that are open, each a
    path with the number of its elements so far, None in a table; `words`: what stands before an equals sign, or in a
    header; `value`: what stands behind one, empty where nothing more may come on the line.
    """

    lines: dict[Where, int] = field(default_factory=dict)
    line: int = 1
    table: Where = ()
    open: list[tuple[Where, int | None]] = field(default_factory=list)
    words: str = ""
    header: str = ""
    value: Where | None = None
    counts: dict[Where, int] = field(default_factory=dict)

    def take(self, piece: str) -> None:
        if piece == "\n" and not self.open:
            self.words, self.header, self.value = "", "", None
        elif piece.startswith("#") or piece.isspace():
            self.words += piece if self.words and piece.isspace() and piece != "\n" else ""
        elif self.header:
            self.in_header(piece)
        elif not self.open and self.value is None and not self.words and piece in ("[", "[["):
            self.header = piece
        else:
            self.in_table(piece)
        self.line += piece.count("\n")

    def in_header(self, piece: str) -> None:
        if piece not in ("]", "]]"):
            self.words += piece
            return
        path = self.placed(keys(self.words))
        if self.header == "[[":
            self.counts[path] = self.counts.get(path, -1) + 1
            path = (*path, self.counts[path])
        self.table, self.words, self.header = path, "", ""
        self.note(path)
        self.value = ()  # Nothing else stands behind a header.

    def note(self, path: Where) -> None:
        """A path stands here, and all that it goes through, unless it stood before."""
        for end in range(1, len(path) + 1):
            self.lines.setdefault(path[:end], self.line)

    def placed(self, path: Where) -> Where:
        """A path in a header, which means the last element of each array of tables that it goes through."""
        found: Where = ()
        for n, key in enumerate(path):
            found = (*found, key)
            if n < len(path) - 1 and found in self.counts:
                found = (*found, self.counts[found])
        return found

    def in_table(self, piece: str) -> None:
        base, number = self.open[-1] if self.open else (self.table, None)
        if piece == "=" and self.value is None and number is None:
            self.value = (*base, *keys(self.words))
            self.note(self.value)
            self.words = ""
        elif piece in ("[", "[[", "{"):
            for sign in piece:
                self.begin(sign)
        elif piece in ("]", "]]", "}"):
            for _ in piece:
                self.open.pop()
                self.words = ""
            self.value = ()
        elif piece == ",":
            if number is not None:
                self.open[-1] = (base, number + 1)
            self.value, self.words = None, ""
        elif number is not None:
            self.lines.setdefault((*base, number), self.line)
        elif self.value is None:
            self.words += piece

    def begin(self, sign: str) -> None:
        base, number = self.open[-1] if self.open else (self.table, None)
        path = (*base, number) if number is not None else self.value or ()
        self.lines.setdefault(path, self.line)
        self.open.append((path, 0 if sign == "[" else None))
        self.value, self.words = None, ""


def keys(words: str) -> Where:
    """`codebook . "a b"` → its parts; none of what is no key."""
    try:
        return tuple(parts(tomllib.loads(f"{words.strip()} = 0")))
    except tomllib.TOMLDecodeError:
        return ()


def parts(table: object) -> Iterator[str]:
    while isinstance(table, dict):
        key, table = next(iter(table.items()))
        yield key
