"""Table → CSV or TSV as RFC 4180 has it, but for lines that end in \\n alone."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from conflictcli.tables import Cell, Record

_BLANK = r"\0-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
"""What is not seen, and what a spreadsheet may pass over before it looks for a formula."""
_SIGN = r"=+\-@＝＋－＠﹦﹢﹣﹫"
"""What a formula begins with; also as wide as an ideograph, and small, as some keyboards write it."""
FORMULA = re.compile(rf"'*(?:[\t\r\n]|[{_BLANK}]*[{_SIGN}])")
"""What a cell begins with that a spreadsheet runs, behind any guards: https://owasp.org/www-community/attacks/CSV_Injection."""

_GUARD = "'"
_NEVER = "\udfff" if sys.version_info < (3, 11) else None
"""Until Python 3.11 a NUL stands for no escape sign, and then cannot be written: so it is one that no cell has."""


def write(
    records: Iterable[Record],
    columns: Collection[str],
    stream: TextIO,
    *,
    delimiter: str = ",",
    raw: bool = False,
    header: bool = True,
) -> None:
    """The header, also with no rows, then a line a record; unless `raw`, text that would be a formula is guarded."""
    writer = csv.writer(_Lines(stream), delimiter=delimiter, escapechar=_NEVER)
    if header:
        writer.writerow(columns)
    cell = _as_is if raw else guarded
    writer.writerows([cell(record[name]) for name in columns] for record in records)


def guarded(cell: Cell) -> Cell:
    """`=1+2` → `'=1+2`; numbers, also negative ones, are left alone.

    What looks guarded already has one guard more, so that `unguarded` gives every text back as it was.
    """
    return f"{_GUARD}{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def unguarded(text: str) -> str:
    """`'=1+2` → `=1+2`: a cell that was read back, as it was before it was written."""
    return text[1:] if text.startswith(_GUARD) and FORMULA.match(text) else text


def _as_is(cell: Cell) -> Cell:
    return cell


class _Lines:
    """Ends lines in `\\n`. The writer ends them in `\\r\\n`: told another end, it would not quote a bare `\\r`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, line: str) -> None:
        self._stream.write(line.removesuffix("\r\n") + "\n")
