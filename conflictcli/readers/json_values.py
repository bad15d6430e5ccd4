"""JSON → Records: the objects of a list, objects one after another, or a list inside an object; as a stream."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from conflictcli.readers.encoding import text_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, example_of, has_full_text, has_key_column, not_wanted
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_CHUNK = 1024 * 1024  # characters
_SPACE = re.compile(r"[ \t\r\n]*")


class BrokenJson(ValueError):
    """JSON that cannot be read on; the message says what and where."""


def value_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a JSON file: each is named path:record, counted from 1; one that is all there is, by the path."""
    name = source.name
    number = 0
    try:
        for value, alone in json_values(text_of(stream)):
            held = list(_records_in(value, options))
            for item in held:
                number += 1
                only = alone and item is value
                yield _record(source, source.path if only else f"{source.path}:{number}", name, item, only, options)
    except BrokenJson as error:
        yield Skipped(source.path, f"broken JSON: {error}; records read before it: {number}")
        return
    if not number:
        yield Skipped(source.path, "no records in it", False, "without records")


def json_values(text: TextIO) -> Iterator[tuple[object, bool]]:
    """The elements of a list, or the values that stand one after another; each with whether it is all there is.

    No more of the text is held than the longest value needs. Raises BrokenJson.
    """
    window = _Window(text)
    listed = window.take("[")
    count = 0
    while window.next() not in (("]", "") if listed else ("",)):
        value = window.value()
        count += 1
        if listed:
            more = window.take(",")
            yield value, False
            if not more:
                break
        else:
            yield value, count == 1 and not window.next()
    if listed and not window.take("]"):
        raise BrokenJson(f"the list does not go on with a comma or end with ] at character {window.place():,}")
    if window.next():
        raise BrokenJson(f"more text after its end at character {window.place():,}")


def _record(source: Source, where: str, name: str, value: object, only: bool, options: ReadOptions) -> Record | Skipped:
    if not isinstance(value, dict):
        return Skipped(where, f"not a record: a record is an object such as {example_of(options)}")
    if only and source.found and not has_key_column(value, options):
        return not_wanted(source, value, options)
    return Record(where, name, value)


def _records_in(value: object, options: ReadOptions) -> list[object]:
    """The value itself, or the records of the one list that it wraps: `{"status": "ok", "articles": [...]}`."""
    if not isinstance(value, dict) or has_full_text(value, options):
        return [value]
    wrapped = (held for held in value.values() if isinstance(held, dict))
    return next((records for one in (value, *wrapped) if (records := _listed(one, options))), [value])


def _listed(value: Mapping[str, object], options: ReadOptions) -> list[object]:
    """The one list of documents among the values of an object, or none."""
    lists = [held for held in value.values() if isinstance(held, list) and _are_documents(held, options)]
    return lists[0] if len(lists) == 1 else []


def _are_documents(records: list[object], options: ReadOptions) -> bool:
    return any(isinstance(record, dict) and has_key_column(record, options) for record in records[:20])


class _Window:
    """The stretch of a long text under the reader's eyes: it grows at its end and forgets what was read."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._seen = ""
        self._at = 0
        self._forgotten = 0
        self._ended = False
        self._decoder = json.JSONDecoder()

    def next(self) -> str:
        """The next character that is no white space; the empty string at the end."""
        while True:
            space = _SPACE.match(self._seen, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._seen) or self._ended:
                return self._seen[self._at : self._at + 1]
            self._more()

    def take(self, mark: str) -> bool:
        """Whether `mark` comes next; it is then behind us."""
        taken = self.next() == mark
        self._at += taken
        return taken

    def value(self) -> object:
        """The value that comes next. Raises BrokenJson."""
        self.next()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._seen, self._at)
            except json.JSONDecodeError as error:
                if not self._may_be_cut(error):
                    raise BrokenJson(
                        f"{error.msg.removesuffix(' at')} at character {self._forgotten + error.pos + 1:,}"
                    ) from None
            except RecursionError:
                raise BrokenJson(f"nested too deep at character {self.place():,}") from None
            except ValueError as error:  # a number of thousands of digits
                raise BrokenJson(f"{error} at character {self.place():,}") from None
            else:
                # A number at the end of what is seen may go on.
                if end < len(self._seen) or self._ended or isinstance(value, (str, dict, list)):
                    self._at = end
                    return value
            self._more()

    def place(self) -> int:
        """Where we are, in characters from 1."""
        return self._forgotten + self._at + 1

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        """Whether the error may be the end of what is seen, not of the value; 16 is longer than any mark or escape."""
        return not self._ended and (error.msg.startswith("Unterminated string") or error.pos > len(self._seen) - 16)

    def _more(self) -> None:
        rest = self._seen[self._at :]
        if len(rest) > LONGEST:
            raise BrokenJson(f"one record longer than {LONGEST:,} characters at character {self.place():,}")
        # As much again, so that a long value is tried a few times only.
        chunk = self._text.read(max(_CHUNK, len(rest)))
        self._ended = not chunk
        self._forgotten += self._at
        self._seen, self._at = rest + chunk, 0
