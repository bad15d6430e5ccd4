"""A pattern, read from left to right: what `openings` and `literals` share, who each work something out from it."""

from __future__ import annotations

import re

import regex

PIECES = (
    r"(?P<again>\(\?P=\w+\))|(?P<group>\((?:\?(?:P<\w+>|>|-?i:|:)|(?!\?)))|(?P<edge>\\[bBAZ]|[\^$])"
    r"|(?P<one>\.|\\[sSdDwW]|\\p\{\w+\}|\\[^\w\s]|\[\^?(?:\\.|[^\]\\])+\]|[^\\()\[\]{}?*+|\s])"
)
"""A pattern's next piece, but for what is looked for around it; `one` stands for one character of the text."""
TIMES = re.compile(r"(?:(?P<mark>[?*+])|\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)\})[?+]?")
BLANKS = r"\s+"
"""A space, as `patterns.spelled` has it."""
BRACKET = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|(?P<opens>\()|(?P<closes>\))|\|", re.DOTALL)
CHARACTERS = [chr(n) for n in range(0x20, 0x7F)]


class NotUnderstood(ValueError):
    """A pattern holds something of which its reader knows nothing."""


class Cursor:
    """A place in a pattern."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def end(self) -> None:
        """Raises NotUnderstood where something is left of the pattern."""
        if self.at < len(self.pattern):
            raise NotUnderstood(self.pattern[self.at :])

    def close(self) -> None:
        """Go on past the bracket that closes what we are in. Raises NotUnderstood where none stands here."""
        if not self.taken(")"):
            raise NotUnderstood(self.pattern[self.at :])

    def taken(self, mark: str) -> bool:
        taken = self.pattern.startswith(mark, self.at)
        self.at += len(mark) * taken
        return taken

    def skip(self, until: str = ")") -> None:
        """Go on to the bracket that closes what we are in, or, with `|)`, to the end of this alternative."""
        depth = 0
        for found in BRACKET.finditer(self.pattern, self.at):
            if depth == 0 and found[0] in until:
                self.at = found.start()
                return
            depth += bool(found["opens"]) - bool(found["closes"])
        self.at = len(self.pattern)


def fitting(written: str) -> set[str]:
    """What stands for one character: those of ASCII, and of what is written there, that it may be, in lower case.

    Raises NotUnderstood for a part of something longer: of `[[:alpha:]]`.
    """
    try:
        fits = regex.compile(written, regex.IGNORECASE).match
    except regex.error as problem:
        raise NotUnderstood(written) from problem
    return {c.lower() for c in {*CHARACTERS, *written} if fits(c)}
