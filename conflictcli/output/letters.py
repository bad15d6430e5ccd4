"""Text → the letters and signs that a screen has."""

from __future__ import annotations

import codecs
import io
import unicodedata
from functools import lru_cache
from typing import TextIO

from conflictcli.output.screen import Screen

SIGNS = {
    "→": "->", "≠": "!=", "≤": "<=", "≥": ">=", "–": "-", "—": "--", "‑": "-", "−": "-", "…": "...", "·": "-", "•": "*",
    "×": "x", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "\u00a0": " ",
    "\u202f": " ", "\ufffd": "?",
}  # fmt: skip
"""What stands for a sign of ours, or of the news, where there is ASCII alone."""

_JOINERS = "\u200c\u200d"
"""Invisible, but without them Persian and Hindi are spelt wrongly."""


def in_letters(text: str, screen: Screen) -> str:
    """The text as a screen can show it. What is invisible is left out: it would only put columns out of line."""
    return text if text.isascii() else "".join(letter(each, screen.signs, screen.encoding) for each in text)


@lru_cache(maxsize=4096)
def letter(each: str, signs: bool, encoding: str) -> str:
    """One letter as it can be shown: itself, what stands for it, itself without its marks, or "?", as wide as it is."""
    if each.isascii():
        return each
    if not signs and each in SIGNS:
        return SIGNS[each]
    if unicodedata.category(each) == "Cf" and each not in _JOINERS:
        return ""
    if _holds(encoding, each):
        return each
    if unicodedata.combining(each) or each in _JOINERS:
        return ""
    bare = "".join(part for part in unicodedata.normalize("NFKD", each) if not unicodedata.combining(part))
    is_wide = unicodedata.east_asian_width(each) in "WF"
    return bare if _holds(encoding, bare) else "??" if is_wide else "?"


def tolerate(*streams: TextIO | None) -> None:
    """From here on, streams in an encoding of few letters replace what it lacks, as `letter` does, and never fail."""
    codecs.register_error(_LETTERS, _replaced)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper) and not codecs.lookup(stream.encoding).name.startswith("utf"):
            stream.reconfigure(errors=_LETTERS)


_LETTERS = "conflictcli.letters"


def _replaced(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    lacking = problem.object[problem.start : problem.end]
    return "".join(letter(each, False, problem.encoding) for each in lacking), problem.end


def _holds(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
