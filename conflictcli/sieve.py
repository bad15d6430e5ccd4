"""Pattern → a fast test that tells where it cannot match, by PCRE2 where that is installed (`conflictcli[fast]`).

Most tries find nothing, and PCRE2, which compiles to machine code, says so ten times as fast as `regex`. Nothing it
finds is used: what it lets through is matched by `regex`. So it may let through too much, as it does where it cannot
read a pattern in full, and must never hold back. Texts that the two may read in different ways are not given to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from conflictcli.patterns import edged, spelled

if TYPE_CHECKING:
    from conflictcli.rule import Words

LONG = 150
"""A pattern of fewer characters is soon tried as it is."""
LONGEST = 3000
"""Characters of a text; in a longer one rules are tried everywhere, and by the clock, which PCRE2 has not: see
`rule.SECONDS_PER_PATTERN`."""
BLANKS = 4
"""Of so many blanks in a row, at most, a look-behind knows here; PCRE2 reads none without bound."""
SURE = (
    "\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u012f\u0132-\u017e\u0180-\u024f\u1e00-\u1eff"  # Latin, without ı, İ and ſ.
    "\u0400-\u0481\u0600-\u06ff\u2000-\u200b\u200e-\u2064\u20a0-\u20bf"  # Cyrillic, Arabic, marks, currencies.
)
"""Characters that both engines take for the same letter, digit or blank, as the inside of a set."""
UNSURE = re.compile(rf"[^{SURE}]|\s{{{BLANKS + 1}}}")

PIECE = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|\(\?<[=!]|\(\?[=!>]|\(|\)|.", re.DOTALL)
NAME = re.compile(r"\(\?&(\w+)\)")
BLANK = (r"\s", r"[\s\-–]")
GROUP = "(?P<"
LEAD = "(?P<lead>"


@lru_cache(maxsize=64)
def is_sure(text: str) -> bool:
    """Whether both engines read a text alike."""
    return len(text) <= LONGEST and UNSURE.search(text) is None


@dataclass(frozen=True, slots=True)
class Sieve:
    """What PCRE2 made of a pattern."""

    code: Any

    def next_place(self, text: str, at: int) -> int:
        """Where, from a place on, a match may begin in a text of which `is_sure` is true; -1 for nowhere."""
        try:
            found = self.code.search(text, at)
        except Exception:  # It ran into a limit of its own: of steps, of memory.
            return at if at < len(text) else -1
        return found.start() if found is not None else -1


def sieve(pattern: str, vocabulary: Mapping[str, Words]) -> Sieve | None:
    """The test of a pattern as a rule writes it; None where PCRE2 is not installed or cannot read it."""
    try:
        import pcre2
    except ImportError:
        return None
    try:
        return Sieve(pcre2.compile(source(pattern, vocabulary), pcre2.IGNORECASE))
    except (Unbounded, pcre2.LibraryError):
        return None


class Unbounded(ValueError):
    """A look-behind repeats what may be of any length."""


def source(pattern: str, vocabulary: Mapping[str, Words]) -> str:
    """A pattern as PCRE2 reads it: names without groups stay names, which keeps it small."""
    whole, names = written(pattern, vocabulary), {}
    left = NAME.findall(whole)
    while left:
        name = left.pop()
        if name not in names:
            names[name] = written(vocabulary[name].pattern, vocabulary)
            left += NAME.findall(names[name])
    defined = "".join(f"(?P<{name}>{bounded(spelled(text))})" for name, text in names.items())
    return f"(?J)(?(DEFINE){defined}){edged(bounded(spelled(whole)))}"


def written(pattern: str, vocabulary: Mapping[str, Words]) -> str:
    """A pattern with the names of short words, and of those with groups, written out."""

    def told(m: re.Match[str]) -> str:
        inside = written(vocabulary[m[1]].pattern, vocabulary)
        return f"(?:{inside})" if GROUP in inside or len(inside) < LONG else m[0]

    return NAME.sub(told, pattern)


def bounded(pattern: str) -> str:
    """A pattern without the look-behind for what leads up to it, and with blanks in other look-behinds bounded.

    Raises `Unbounded` where one repeats anything else.
    """
    parts: list[str] = []
    behind = [False]
    skips = 0
    for m in PIECE.finditer(pattern):
        piece = m[0]
        if piece.startswith("("):
            if piece == "(?<=" and len(behind) == 1 and LEAD in pattern[m.end() : closing(pattern, m.end())]:
                skips = len(behind)
            behind.append(behind[-1] or piece in ("(?<=", "(?<!"))
        elif piece == ")":
            behind.pop()
            if skips and len(behind) == skips:
                skips = 0
                continue
        if skips:
            continue
        if behind[-1] and piece in ("+", "*"):
            if parts[-1] not in BLANK:
                raise Unbounded(pattern)
            piece = f"{{{int(piece == '+')},{BLANKS}}}"
        parts.append(piece)
    return "".join(parts)


def closing(pattern: str, at: int) -> int:
    """The place of the bracket that closes what stands at a place."""
    depth = 0
    for m in PIECE.finditer(pattern, at):
        depth += m[0].startswith("(") - (m[0] == ")")
        if depth < 0:
            return m.start()
    return len(pattern)
