"""Standard input → its lines, for a command that reads names and not documents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from conflictcli.readers.encoding import text_of, whole
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.sources import STDIN, Source
from conflictcli.readers.streams import opened

LONGEST = 10_000
"""Characters of a line: what is longer is cut there, for no name is so long."""


def lines(stdin: BinaryIO | None) -> Iterator[str]:
    """The lines without what ends them, also the empty ones; in any encoding, also zipped.

    Raises OSError where the stream breaks off, after the last line that came whole.
    """
    with opened(Source(STDIN), ReadOptions(stdin=stdin)) as stream, text_of(stream) as text:
        begun = False
        for part in iter(partial(text.readline, LONGEST), ""):
            if not begun:
                yield whole(part.rstrip("\r\n"))
            begun = not part.endswith(("\r", "\n"))
        if stream.fault:
            raise OSError(stream.fault)
