"""Documents, rows, names → what is made of each, one after another; what could not be read is told and counted."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

import typer

from conflictcli.talk import TEXT, Fact, Talk

if TYPE_CHECKING:
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.output.progress import Progress, State
    from conflictcli.output.screen import Screen
    from conflictcli.readers.skipped import Skipped
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.tables import Columns, Record
    from conflictcli.work.results import Asked
    from conflictcli.work.spread import Work


class Stop(Exception):
    """`--strict`, and a document could not be read."""


def is_screen(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


class Telling:
    """What was not read: told as it happens, and counted for the end."""

    strict: bool
    talk: Talk
    skipped: Counter[str]
    errors: int

    def ruleset(self) -> str:
        """The name of the rules that found what was read; empty where nobody knows."""
        return ""

    def notes(self, skipped: Iterable[Skipped]) -> None:
        for each in skipped:
            self.note(each)

    def note(self, skipped: Skipped) -> None:
        if skipped.error:
            self.error(str(skipped), skipped.where, skipped.reason)
        else:
            self.skipped[skipped.counted_as] += 1
            self.talk.detail("skipped", f"skipped {skipped}", path=skipped.where, reason=skipped.reason)

    def error(self, words: str, where: str, reason: str) -> None:
        self.errors += 1
        self.talk.error("unread", words, path=where, reason=reason)
        if self.strict:
            raise Stop(words)

    def shown(self, log: Callable[[State], None]) -> tuple[Screen | None, Callable[[State], None] | None]:
        """How progress is told: the screen for a bar, if there is one, and what writes it down where there is none."""
        if self.talk.quiet:
            return None, None
        screen = self.talk.screen
        return (screen, None) if screen.moves and self.talk.form == TEXT else (None, log)

    def end(self, *counts: str, **facts: Fact) -> None:
        """The closing line, and the exit status. `facts`: what `counts` say, for programs."""
        from conflictcli.output.wording import by_sort

        left = [f"{self.skipped.total():,} skipped ({by_sort(self.skipped)})"] * bool(self.skipped)
        left += [f"{self.errors:,} could not be read"] * bool(self.errors)
        named = self.ruleset() if self.talk.tells_all else ""
        left += [f"rules {named}"] * bool(named and self.talk.form == TEXT)
        words = "; ".join([", ".join(counts), *left])
        skipped = dict(sorted(self.skipped.items()))
        self.talk.info("done", words, **facts, skipped=skipped, unread=self.errors, ruleset=named or None)
        if self.errors:
            raise typer.Exit(1)


@dataclass
class Run(Telling):
    """Documents read one after another, with what could not be read told as it happens and counted for the end."""

    work: Work
    one: str
    """What a row is: "event"."""
    strict: bool
    talk: Talk
    bar: bool
    documents: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    errors: int = 0
    lost: int = 0
    """Documents that came and could not be read by the rules: of those counted."""
    codebook: Codebook | None = None
    """What the rules know besides; None where no rules read."""

    def ruleset(self) -> str:
        from conflictcli.ruleset import ruleset

        return ruleset(self.codebook) if self.codebook else ""

    def each(self, asked: Asked) -> Generator[Any, None, None]:
        """Everything that the rules find in the documents. Whoever stops before the end must close this."""
        from conflictcli.output.progress import Progress
        from conflictcli.readers import Summary
        from conflictcli.readers.skipped import Skipped
        from conflictcli.readers.sources import Edge
        from conflictcli.work.results import Failed

        drawn, logged = self.shown(self.progressed)
        with Progress(drawn if self.bar else None, logged, lambda: self.work.size, self.one) as progress:
            summary = Summary(self.work.options, is_slice=self.work.spread.shard is not None)
            with closing(self.work.results(asked, summary.seen, progress)) as results:
                for result in results:
                    if isinstance(result, Edge):
                        self.notes(summary.at(result))
                        continue
                    summary.hear(result)
                    if isinstance(result, Skipped):
                        self.note(result)
                    else:
                        self.documents += result.documents
                        if isinstance(result, Failed):
                            self.lost += result.documents
                            self.error(result.words, result.where, result.words)
                        else:
                            progress.found(result.documents, len(result.found))
                            yield from result.found
        self.notes(summary.of_all())

    def progressed(self, state: State) -> None:
        from conflictcli.output.progress import words

        facts: dict[str, Fact] = {
            f"{self.one}s": state.rows,  # First: whatever a row is called, no name comes twice.
            "documents": state.documents,
            "bytes": state.size,
            "of_bytes": state.total,
            "seconds": round(state.seconds, 3),
        }
        self.talk.info("progress", words(state, self.one), **facts)

    def close(self, *counts: str, **facts: Fact) -> None:
        """The closing line, and the exit status. `facts`: what `counts` say, for programs."""
        from conflictcli.output.wording import counted

        self.end(counted(self.documents, "document"), *counts, documents=self.documents, **facts)


@dataclass
class Rows(Telling):
    """Files of event rows read one after another, with what could not be read told as it happens."""

    paths: Sequence[str]
    stdin: BinaryIO | None
    strict: bool
    talk: Talk
    rows: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    errors: int = 0
    found_by: set[str] = field(default_factory=set)
    """The names of the rules that found the rows, as far as files tell."""
    there: set[str] = field(default_factory=set)
    """The columns of a codebook that files have, of those asked for."""

    def ruleset(self) -> str:
        from conflictcli.ruleset import together

        return together(self.found_by)

    def each(self, merged: bool, columns: Columns | None = None) -> Generator[Record, None, None]:
        """The rows of all files, with these columns, else those of event rows.

        `merged`: whether merged events are taken for rows, too."""
        from conflictcli.output.progress import words
        from conflictcli.readers.skipped import Skipped
        from conflictcli.rows.read import rows
        from conflictcli.tables import EVENTS

        with self.progress(self.size, words) as progress:
            wanted = EVENTS if columns is None else columns
            read = rows(
                self.paths,
                self.stdin,
                columns=wanted,
                merged=merged,
                progress=progress,
                found_by=self.found_by.add,
                there=self.there,
            )
            for item in read:
                if isinstance(item, Skipped):
                    self.note(item)
                else:
                    self.rows += 1
                    progress.found(0, 1)
                    yield item

    def progress(self, total: Callable[[], int | None], said: Callable[[State, str], str]) -> Progress:
        """What shows how far it is: of bytes that are read, or of rows that are gone through."""
        from conflictcli.output.progress import Progress

        def log(state: State) -> None:
            facts = {"rows": state.rows or state.size, "seconds": round(state.seconds, 3)}
            self.talk.info("progress", said(state, "row"), **facts)

        drawn, logged = self.shown(log)
        return Progress(drawn, logged, total, "row", said)

    def size(self) -> int | None:
        """Bytes to be read, about; None where only reading tells."""
        from conflictcli.readers.sources import Source, met, size_of

        sizes = [size_of(source) for source in met(self.paths) if isinstance(source, Source)]
        return None if None in sizes else sum(size for size in sizes if size is not None)

    def close(self, *counts: str, again: int = 0, **facts: Fact) -> None:
        """The closing line, and the exit status. `facts`: what `counts` say, for programs. `again`: rows that are
        others once more."""
        from conflictcli.output.wording import counted

        twice = f" ({again:,} of them came twice)" if again else ""
        self.end(counted(self.rows, "row") + twice, *counts, rows=self.rows, came_twice=again, **facts)


@dataclass
class Asking:
    """Names looked up one after another, counted for the end."""

    names: list[str]
    answer: Callable[[str], Answer]
    talk: Talk
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
                self.talk.error("unread", f"standard input broke off: {problem}", path="-", reason=str(problem))

    def close(self) -> None:
        """The closing line, and the exit status."""
        from conflictcli.output.wording import counted

        said = ", ".join([counted(self.asked, "name"), *[f"{self.unknown:,} unknown"] * bool(self.unknown)])
        self.talk.info("done", said, names=self.asked, unknown=self.unknown)
        if self.broken:
            raise typer.Exit(1)
