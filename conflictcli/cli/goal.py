"""`--output`, `--format`, `--schema`, `--rules` → where a table goes, in which format, and in whose columns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from conflictcli.cli.ending import Usage
from conflictcli.output.screen import FILE, Look, Screen
from conflictcli.run import is_screen

if TYPE_CHECKING:
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.schemas.coded import Coded
    from conflictcli.schemas.field import Schema
    from conflictcli.summary.aggregate import Summary
    from conflictcli.summary.pivot import Pivot
    from conflictcli.tables import Columns, Record
    from conflictcli.talk import Talk

NESTED = ("json", "jsonl")
"""The formats that hold lists and objects."""


@dataclass(frozen=True)
class Goal:
    """Where the table goes, and in which format."""

    path: str | None
    form: str
    screen: Screen = FILE
    """What standard output can show; a file has eighty columns and no colour."""
    schema: Schema | None = None
    """In whose columns rows are written, where not in ours."""
    codebook: Codebook | None = None
    """Whose codes and notes are added to rows, and whose types schemas know."""
    ruleset: Callable[[], str] = str
    """The name of the rules that found the rows, asked when all are written; empty where nobody knows."""
    talk: Talk | None = None
    """Whoever hears what a format, or a schema, cannot hold."""

    def by(self, codebook: Codebook, talk: Talk, ruleset: Callable[[], str] = str) -> Goal:
        """The same, by a user's codebook."""
        return replace(self, codebook=codebook, talk=talk, ruleset=ruleset)

    @classmethod
    def of(
        cls,
        path: str | None,
        form: str | None,
        look: Look = Look(),  # noqa: B008  It is frozen.
        schema: str | None = None,
        sums: bool = False,
    ) -> Goal:
        """The goal that options name, checked before anything is read. `sums`: whether rows are added up."""
        from conflictcli.output import BINARY, FORMATS
        from conflictcli.output.files import UnknownSuffix, form_of

        path = None if path == "-" else path
        told = schema_named(schema, sums) if schema is not None else None
        if form is not None and form not in FORMATS:
            raise Usage(f"--format {form!r} is none that can be written. There are: {', '.join(FORMATS)}")
        try:
            form = form or (form_of(path) if path is not None else form_of_screen(told))
        except UnknownSuffix as problem:
            raise Usage(f"--output {problem}") from problem
        screen = look.of(sys.stdout) if path is None else replace(FILE, signs=not look.only_ascii)
        goal = cls(path, form, screen, told)
        if told:
            goal.check_schema(told)
        if sums and form == "geojson":
            raise Usage("--by gives sums, which stand nowhere on a map: add -f csv, or leave --by away")
        if form in BINARY:
            goal.check_binary(BINARY[form])
        return goal

    def check_schema(self, schema: Schema) -> None:
        if self.form == "table":
            example = "-f jsonl" if schema.nested else "-f csv"
            raise Usage(f"--schema {schema.name} is too wide for a table on a screen: add {example}, or name a file")
        if schema.nested and self.form not in NESTED:
            raise Usage(
                f"--schema {schema.name} has lists and objects, which {self.form} cannot hold: "
                "write -f jsonl or -f json, or -o events.jsonl"
            )

    def check_binary(self, called: str) -> None:
        """Parquet and Excel need their libraries, and are nothing to look at: told before anything is read."""
        from conflictcli.output import parquet, xlsx
        from conflictcli.readers.extras import MissingExtra

        if self.path is None and is_screen(sys.stdout):
            raise Usage(f"{called} is no text to look at. Name a file: -o events.{self.form}")
        try:
            (parquet.arrow if self.form == "parquet" else xlsx.writer)()
        except MissingExtra as problem:
            raise Usage(str(problem)) from problem

    @property
    def scrolls(self) -> bool:
        """Whether rows run over the screen as they are found."""
        return self.path is None and self.form != "table" and is_screen(sys.stdout)

    def write(
        self,
        records: Iterable[Record],
        columns: Columns,
        raw: bool,
        header: bool = True,
        told: Callable[[str], None] | None = None,
    ) -> None:
        """Write rows as they come: one file, or a folder of Parquet files. `told` hears what a format cannot hold."""
        from conflictcli import output

        if told is None:
            told = self.warn("cut") if self.talk else output.unheard
        coded = self.coded()
        if coded is None:
            self._write(records, *self.added(columns), raw, header, told)
        else:
            self._write(records, coded.schema.columns, coded.record, raw, header, told)
            coded.tell(self.warn("unknown_type"))

    def coded(self) -> Coded | None:
        """What makes records of a schema, where one is asked for."""
        if self.schema is None:
            return None
        from conflictcli.schemas.coded import Coded

        return Coded(self.schema, self.codebook)

    def added(self, columns: Columns) -> tuple[Columns, Callable[[Record], Record] | None]:
        """Columns with those of the codebook, and what fills them; a table on a screen has no room for them."""
        if self.form == "table":
            from conflictcli.tables import ADDED

            return {name: kind for name, kind in columns.items() if name not in ADDED}, None
        if self.codebook is None:
            return columns, None
        from conflictcli.codebook.cells import added_by

        added = added_by(self.codebook)
        more = added.columns(columns)
        return more, added.to if len(more) > len(columns) else None

    def warn(self, event: str) -> Callable[[str], None]:
        """What tells a person of something that could not be written."""
        return lambda words: self.talk.warn(event, words) if self.talk else None

    def _write(
        self,
        records: Iterable[Record],
        columns: Columns,
        mapped: Callable[[Record], Record] | None,
        raw: bool,
        header: bool,
        told: Callable[[str], None],
    ) -> None:
        from conflictcli import output

        if self.form == "parquet" and self.path is not None:
            from conflictcli.output import dataset

            if dataset.is_folder(self.path):
                dataset.write(map(mapped, records) if mapped else records, columns, self.path, ruleset=self.ruleset)
                return
        with self.opened() as stream:
            output.write(
                records,
                columns,
                stream,
                self.form,
                raw=raw,
                header=header,
                screen=self.screen,
                mapped=mapped,
                told=told,
                ruleset=self.ruleset,
            )

    def sum_up(self, records: Iterable[Record], keys: Sequence[str], raw: bool) -> None:
        """Write what rows come to, added up by some columns."""
        from conflictcli.summary.pivot import Pivot

        self.write_sums(records, Pivot(tuple(keys)), raw)

    def write_sums(self, records: Iterable[Record], pivot: Pivot, raw: bool) -> Summary:
        """Write what rows come to, as `conflict summarize` asks for it."""
        from conflictcli import output
        from conflictcli.output import terminal
        from conflictcli.summary.aggregate import summarize
        from conflictcli.summary.parts import TooLarge
        from conflictcli.summary.pivot import CannotFill

        if self.codebook is not None:
            from conflictcli.codebook.cells import added_by
            from conflictcli.tables import ADDED

            if not ADDED.keys().isdisjoint(pivot.by):
                records = map(added_by(self.codebook).to, records)
        with self.opened() as stream:
            try:
                summary = summarize(records, pivot)
            except CannotFill as problem:
                raise Usage(f"--fill {problem}: --since 2015-01-01") from problem
            except TooLarge as problem:
                raise Usage(str(problem)) from problem
            if self.form == "table":
                terminal.write_summary(summary, stream, self.screen)
            else:
                output.write(summary.records(), summary.columns, stream, self.form, raw=raw, ruleset=self.ruleset)
        return summary

    def opened(self) -> AbstractContextManager[TextIO]:
        from conflictcli.output.files import standard_output, whole

        if self.path is not None:
            return whole(self.path)
        return standard_output(self.screen if self.form == "table" else None)


def form_of_screen(schema: Schema | None) -> str:
    if schema is not None:
        return "jsonl" if schema.nested else "csv"
    return "table" if is_screen(sys.stdout) else "csv"


def schema_named(name: str, sums: bool) -> Schema:
    from conflictcli.schemas import UnknownSchema, schema_of

    if sums:
        raise Usage("--schema is for events, and --by gives sums, which have columns of their own: leave one away")
    try:
        return schema_of(name)
    except UnknownSchema as problem:
        raise Usage(f"--schema {problem}") from problem
