"""`--output`, `--format` → where a table goes, and in which format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from conflictcli.cli.ending import Usage
from conflictcli.output.screen import FILE, Look, Screen
from conflictcli.run import is_screen

if TYPE_CHECKING:
    from conflictcli.tables import Columns, Record


@dataclass(frozen=True)
class Goal:
    """Where the table goes, and in which format."""

    path: str | None
    form: str
    screen: Screen = FILE
    """What standard output can show; a file has eighty columns and no colour."""

    @classmethod
    def of(cls, path: str | None, form: str | None, look: Look = Look()) -> Goal:  # noqa: B008  It is frozen.
        from conflictcli.output import FORMATS
        from conflictcli.output.files import UnknownSuffix, form_of

        path = None if path == "-" else path
        if form is not None and form not in FORMATS:
            raise Usage(f"--format {form!r} is none that can be written. There are: {', '.join(FORMATS)}")
        try:
            form = form or (form_of(path) if path is not None else form_of_screen())
        except UnknownSuffix as problem:
            raise Usage(f"--output {problem}") from problem
        goal = cls(path, form, look.of(sys.stdout) if path is None else replace(FILE, signs=not look.only_ascii))
        if goal.form == "parquet":
            goal.check_parquet()
        return goal

    def check_parquet(self) -> None:
        """Parquet needs its library, and is nothing to look at: told before anything is read."""
        from conflictcli.output.parquet import arrow
        from conflictcli.readers.extras import MissingExtra

        if self.path is None and is_screen(sys.stdout):
            raise Usage("Parquet is no text to look at. Name a file: -o events.parquet")
        try:
            arrow()
        except MissingExtra as problem:
            raise Usage(str(problem)) from problem

    @property
    def scrolls(self) -> bool:
        """Whether rows run over the screen as they are found."""
        return self.path is None and self.form != "table" and is_screen(sys.stdout)

    def write(self, records: Iterable[Record], columns: Columns, raw: bool, header: bool = True) -> None:
        """Write rows as they come: one file, or a folder of Parquet files."""
        from conflictcli import output

        if self.form == "parquet" and self.path is not None:
            from conflictcli.output import dataset

            if dataset.is_folder(self.path):
                dataset.write(records, columns, self.path)
                return
        with self.opened() as stream:
            output.write(records, columns, stream, self.form, raw=raw, header=header, screen=self.screen)

    def sum_up(self, records: Iterable[Record], keys: Sequence[str], raw: bool) -> None:
        """Write what rows come to, added up by some columns."""
        from conflictcli import output
        from conflictcli.summary.aggregate import aggregate, kinds_of, summary_records

        with self.opened() as stream:
            table = aggregate(records, keys)
            output.write(summary_records(table), kinds_of(table), stream, self.form, raw=raw, screen=self.screen)

    def opened(self) -> AbstractContextManager[TextIO]:
        from conflictcli.output.files import standard_output, whole

        if self.path is not None:
            return whole(self.path)
        return standard_output(self.screen.encoding if self.form == "table" else "utf-8")


def form_of_screen() -> str:
    return "table" if is_screen(sys.stdout) else "csv"
