"""Documents → what the rules make of each, one after another; what could not be read is told and counted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

import typer

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.readers import ReadOptions, Skipped

Found = TypeVar("Found")


class Stop(Exception):
    """`--strict`, and a document could not be read."""


def is_screen(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def say(words: str) -> None:
    """Talk goes to standard error."""
    from conflictcli.output.wording import plain

    typer.echo(plain(words), err=True)


@dataclass
class Run:
    """Documents read one after another, with what could not be read told as it happens and counted for the end."""

    paths: list[str]
    options: ReadOptions
    strict: bool
    quiet: bool
    verbose: bool
    bar: bool
    documents: int = 0
    skipped: int = 0
    errors: int = 0

    def each(self, rules: Callable[[Document], Found]) -> Iterator[tuple[Document, Found]]:
        """Every document with what the rules make of it."""
        for document in self.read():
            try:
                found = rules(document)
            except Exception as crash:
                self.error(f"{document.id} could not be read by the rules: {where(crash)}; please report")
            else:
                yield document, found

    def read(self) -> Iterator[Document]:
        from conflictcli.output.progress import Bar
        from conflictcli.readers import Skipped, read, total_bytes

        with Bar(self.bar and not self.quiet and is_screen(sys.stderr), lambda: total_bytes(self.paths)) as bar:
            items = read(self.paths, replace(self.options, progress=bar))
            while True:
                try:
                    item = next(items, None)
                except Exception as crash:
                    self.error(f"reading broke off: {where(crash)}; please report")
                    return
                if item is None:
                    return
                if isinstance(item, Skipped):
                    self.note(item)
                else:
                    self.documents += 1
                    yield item

    def note(self, skipped: Skipped) -> None:
        if skipped.error:
            self.error(str(skipped))
        else:
            self.skipped += 1
            if self.verbose:
                say(f"skipped {skipped}")

    def error(self, words: str) -> None:
        self.errors += 1
        say(f"conflict: {words}")
        if self.strict:
            raise Stop

    def close(self, *counts: str) -> None:
        """The closing line, and the exit status."""
        from conflictcli.output.wording import counted

        if not self.quiet:
            left = [f"{self.skipped:,} skipped"] * bool(self.skipped)
            left += [f"{self.errors:,} could not be read"] * bool(self.errors)
            say("; ".join([", ".join([counted(self.documents, "document"), *counts]), *left]))
        if self.errors:
            raise typer.Exit(1)


@dataclass
class Asking:
    """Names looked up one after another, counted for the end."""

    names: list[str]
    answer: Callable[[str], Answer]
    quiet: bool
    asked: int = 0
    unknown: int = 0
    broken: bool = False

    def each(self) -> Iterator[Answer]:
        """An answer a name, and one a line of standard input: also of an empty line, so that rows keep in step."""
        for name in self.read():
            found = self.answer(name)
            self.asked += bool(name)
            self.unknown += bool(name and not found.places)
            yield found

    def read(self) -> Iterator[str]:
        from conflictcli.readers.lines import lines

        for name in self.names:
            if name != "-":
                yield name.strip()
                continue
            try:
                yield from (line.strip(' \t"') for line in lines(sys.stdin.buffer if sys.stdin else None))
            except OSError as problem:
                self.broken = True
                say(f"conflict: standard input broke off: {problem}")

    def close(self) -> None:
        """The closing line, and the exit status."""
        from conflictcli.output.wording import counted

        if not self.quiet:
            say(", ".join([counted(self.asked, "name"), *[f"{self.unknown:,} unknown"] * bool(self.unknown)]))
        if self.broken:
            raise typer.Exit(1)


def where(crash: Exception) -> str:
    """What went wrong and where, on one line, for a report."""
    frame = crash.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f" ({Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno})" if frame else ""
    return f"{type(crash).__name__}: {crash}{place}"
