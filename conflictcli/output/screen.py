"""A stream and what a person asked for → Screen: how wide it is, whether it has colours, which signs it can show.

Made once, where a command starts, and handed down: nothing that draws asks the environment.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

WIDTH = 80
"""Columns where nobody says how many there are."""

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python writes into LC_CTYPE where the locale is C: https://peps.python.org/pep-0538/."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What can be shown, and how.

    `width`: columns. `colour`: whether there are colours, bold and the like. `signs`: whether lines, arrows, dashes and
    bars may be more than ASCII. `encoding`: the letters that names may have; any that it lacks are replaced.
    `moves`: whether what was written can be written over, as a bar of progress is.
    """

    width: int = WIDTH
    colour: bool = False
    signs: bool = True
    encoding: str = "utf-8"
    moves: bool = False


FILE = Screen()
"""What a table in a file is drawn for: the same on any machine."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a person asked for on the command line: `--no-color`, `--ascii`."""

    no_color: bool = False
    only_ascii: bool = False

    def of(self, stream: TextIO | None, environ: Mapping[str, str] | None = None) -> Screen:
        """What a stream can show. Ask before it is told another encoding."""
        environ = os.environ if environ is None else environ
        is_terminal = stream is not None and stream.isatty()
        encoding = _encoding(stream)
        is_dumb = environ.get("TERM", "").lower() in ("dumb", "unknown")
        return Screen(
            width=width(environ),
            colour=not self.no_color and has_colour(is_terminal and not is_dumb, environ),
            signs=not self.only_ascii and encoding.startswith("utf") and not is_plain(environ),
            encoding=encoding,
            moves=is_terminal and not is_dumb,
        )


def has_colour(is_able: bool, environ: Mapping[str, str]) -> bool:
    """NO_COLOR (https://no-color.org) before FORCE_COLOR and CLICOLOR_FORCE, which colour a pipe, too."""
    if environ.get("NO_COLOR"):
        return False
    forced = environ.get("FORCE_COLOR") or environ.get("CLICOLOR_FORCE")
    return is_able if not forced else forced != "0"


def is_plain(environ: Mapping[str, str]) -> bool:
    """Whether the locale is C by name, which has ASCII alone; where none is named, as in a container, nobody chose."""
    told = environ.get("LC_ALL") or _ctype(environ) or environ.get("LANG") or ""
    return told in ("C", "POSIX")


def _ctype(environ: Mapping[str, str]) -> str:
    told = environ.get("LC_CTYPE", "")
    is_ours = told in _COERCED and sys.flags.utf8_mode and not environ.get("PYTHONUTF8")
    return "" if is_ours else told


def width(environ: Mapping[str, str]) -> int:
    """Columns: COLUMNS, else those of the terminal, of whichever stream is one."""
    told = environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and len(told) < 6 and int(told):
        return int(told)
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        with suppress(AttributeError, ValueError, OSError):
            if stream and (columns := os.get_terminal_size(stream.fileno()).columns):
                return columns
    return WIDTH


def _encoding(stream: TextIO | None) -> str:
    told = getattr(stream, "encoding", None) or "utf-8"
    try:
        return codecs.lookup(told).name
    except LookupError:
        return "ascii"
