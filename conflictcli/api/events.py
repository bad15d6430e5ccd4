"""Events: the rows of documents or files, with what is done with rows."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from conflictcli.api.row import MergedRow, Row, row_of

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.readers.skipped import Skipped
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.schemas.field import Schema
    from conflictcli.tables import Columns, Record

One = TypeVar("One", bound=Row, covariant=True)
Other = TypeVar("Other", bound=Row)


class Events(Sequence[One], Generic[One]):
    """Event rows, in order. `events[0].strikes` is a cell; `for event in events` goes through them.

    `documents`: how many documents were read for them, 0 where they come from files of rows. `skipped`: what could not
    be read, or was passed over, each with the reason. `ruleset`: the name of the rules that found them, empty where
    nobody knows.

    Where they come of a codebook, `frame`, `records` and what is written have its columns, too (`actor_code`,
    `target_code`, `source_note`).
    """

    def __init__(
        self,
        kind: type[One],
        records: Sequence[Record],
        documents: int = 0,
        skipped: Sequence[Skipped] = (),
        codebook: Codebook | None = None,
        ruleset: str = "",
    ) -> None:
        self._kind = kind
        self._records = tuple(records)
        self._codebook = codebook
        self.documents = documents
        self.skipped = tuple(skipped)
        self.ruleset = ruleset

    def _like(self, kind: type[Other], records: Sequence[Record]) -> Events[Other]:
        """Others that come of the same."""
        return Events(kind, records, self.documents, self.skipped, self._codebook, self.ruleset)

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, at: int) -> One: ...
    @overload
    def __getitem__(self, at: slice) -> Events[One]: ...
    def __getitem__(self, at: int | slice) -> One | Events[One]:
        if isinstance(at, slice):
            return self._like(self._kind, self._records[at])
        return row_of(self._kind, self._records[at])

    def __iter__(self) -> Iterator[One]:
        return (row_of(self._kind, record) for record in self._records)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Events) and self.records() == other.records()

    __hash__ = None  # type: ignore[assignment]

    @property
    def columns(self) -> Columns:
        """The columns in order, and what each holds: `text`, `date`, `integer` or `decimal`."""
        from conflictcli.codebook.cells import added_by
        from conflictcli.merge.columns import MERGED
        from conflictcli.tables import EVENTS

        return added_by(self._codebook).columns(MERGED if issubclass(self._kind, MergedRow) else EVENTS)

    def records(self) -> list[Record]:
        """A dictionary a row, as JSON has it: days as text, None where nothing is known."""
        from conflictcli.codebook.cells import added_by

        return list(map(added_by(self._codebook).to, self._records))

    # ---- what is done with rows ----------------------------------------------------------------------------------

    def frame(self) -> pd.DataFrame:
        """A pandas DataFrame with the columns of CSV, typed: days datetime64, whole numbers Int64, text string."""
        from conflictcli.api.frames import frame_of

        return frame_of(self.records(), self.columns)

    to_pandas = frame

    def merge(self) -> Events[MergedRow]:
        """One row an event, however many documents tell of it, as `conflict merge` gives them.

        Raises ValueError for events that are merged already.
        """
        if issubclass(self._kind, MergedRow):
            raise ValueError("these events are merged already: merge the rows that they were made of")
        from conflictcli.merge.sweep import merged

        return self._like(MergedRow, list(merged(iter(self._records))))

    def summarize(
        self,
        *by: str | Sequence[str],
        values: str | Sequence[str] | None = None,
        top: int | None = None,
        sort: str = "",
        fill: bool = False,
        totals: bool = False,
        shares: bool = False,
    ) -> pd.DataFrame:
        """The rows added up, `summarize("country", "month")`, as `conflict summarize` does; by country if not told.

        Names, of `by` and of `values`, may also come as "country,month", or as a list or tuple. A row that comes twice
        counts once, which is warned of. Raises ValueError for a column that there is not, for gaps that cannot be
        filled, and where a report came alone and in a merged event, too; TypeError for what is no name.
        """
        from conflictcli.api.frames import frame_of
        from conflictcli.api.told import names, number, word
        from conflictcli.output.wording import counted
        from conflictcli.rows.once import once
        from conflictcli.summary.aggregate import summarize
        from conflictcli.summary.columns import DEFAULT
        from conflictcli.summary.pivot import CannotFill, Pivot
        from conflictcli.tables import ADDED

        groups = names(by, 'names, summarize("country", "month")') if by else ("country",)
        wanted = DEFAULT if values is None else names((values,), 'names, values=["strikes", "events"]')
        if not groups:
            raise ValueError('no name of a column to group by: summarize("country", "month")')
        for name in groups:
            if name in ADDED and name not in self.columns:
                raise ValueError(
                    f"no codebook gives {name}: extract(…, rules=…), or read_events(…, rules=…), by one that does"
                )
        if not wanted:
            raise ValueError('values names nothing to add up: values=["strikes", "events"]')
        if top is not None and number(top, "top=10") < 1:
            raise ValueError(f"top={top}: at least one group has to be left")
        sort = word(sort, 'sort="strikes"')
        again: list[None] = []
        try:
            asked = Pivot.of(groups, wanted, fill=fill, top=top, sort=sort, totals=totals, shares=shares)
            found = summarize(once(self.records(), lambda: again.append(None)), asked)
        except CannotFill as problem:
            raise CannotFill(f"fill=True {problem}") from problem
        if again:
            warnings.warn(f"{counted(len(again), 'row')} came twice, and counted once", stacklevel=2)
        return frame_of(list(found.records()), found.columns)

    def write(
        self,
        path: str | os.PathLike[str],
        schema: str | None = None,
        raw: bool = False,
        form: str | None = None,
    ) -> None:
        """Write a file in the format of its name: .csv, .tsv, .json, .jsonl (.gz may follow), .parquet, .geojson, .xlsx

        `schema`: in the columns of "acled", "ucdp", "airwars" or "plover". `raw`: leave text as it is that a
        spreadsheet would run as a formula. `form`: "csv" and the like, for a file whose name does not say it. The file
        appears whole or not at all. What the format cannot hold is warned of.

        Raises ValueError for a name, a form or a schema that there is not, CannotWrite where it cannot be written,
        MissingExtra where a library is not installed.
        """
        from conflictcli import output
        from conflictcli.api import told as given
        from conflictcli.output.files import form_of, whole
        from conflictcli.schemas.coded import Coded

        path = given.path(path, 'write("events.csv")')
        if form is not None and form not in output.FORMATS:
            raise ValueError(f"form={form!r} is none that can be written. There are: {', '.join(output.FORMATS)}")
        form = form or form_of(path, 'say form="csv" (or another)')
        told = Coded(_schema(schema, form), self._codebook) if schema is not None else None
        with whole(path) as stream:
            output.write(
                self._records if told else self.records(),
                told.schema.columns if told else self.columns,
                stream,
                form,
                raw=raw,
                mapped=told.record if told else None,
                told=lambda words: warnings.warn(words, stacklevel=4),
                ruleset=lambda: self.ruleset,
            )
        if told:
            told.tell(lambda words: warnings.warn(words, stacklevel=4))

    def report(
        self, path: str | os.PathLike[str], title: str | None = None, png: str | os.PathLike[str] | None = None
    ) -> None:
        """Write a page to look at, as `conflict report` does: a map, a timeline, a table with the evidence.

        `png`: a file for a still of the map and the timeline, too. Raises CannotWrite where a file cannot be written,
        MissingExtra where matplotlib is not installed, ValueError for a name that is not .html (.gz may follow) or
        .png, and where a report came alone and in a merged event, too.
        """
        from conflictcli.api import told as given
        from conflictcli.merge.columns import MERGED
        from conflictcli.output.files import is_called, whole
        from conflictcli.report.page import page
        from conflictcli.report.payload import TITLE, payload

        path = given.path(path, 'report("report.html")')
        if not is_called(path.removesuffix(".gz"), ".html", ".htm"):
            raise ValueError(f'{path}: a page is HTML. Name it so: report("report.html")')
        if png is not None:
            png = given.path(png, 'report("report.html", png="report.png")')
            if not is_called(png, ".png"):
                raise ValueError(f'{png}: a still is a PNG. Name it so: png="report.png"')
        rows = ({**dict.fromkeys(MERGED), **record} for record in self.records())
        shown = payload(rows, title or TITLE)
        drawn = None
        if png is not None:
            from conflictcli.report.still import still

            drawn = still(shown)  # Before anything is written: its library may be missing.
        with whole(path) as stream:
            stream.write(page(shown, ruleset=self.ruleset))
        if png is not None and drawn is not None:
            with whole(png) as picture:
                picture.buffer.write(drawn)

    # ---- how they are shown --------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        return f"<Events: {self._told()}>"

    def _told(self) -> str:
        """48 events, 143 strikes (at least 177), of 19 documents; 2 passed over."""
        from conflictcli.output.wording import counted, total
        from conflictcli.summary.sums import Totals

        strikes = Totals.of(self._records).strikes
        told = f"{counted(len(self), 'event')}, {total(strikes.stated, strikes.low, strikes.high, 'strike')}"
        told += f", of {counted(self.documents, 'document')}" if self.documents else ""
        return told + (f"; {len(self.skipped):,} passed over" if self.skipped else "")

    def _repr_html_(self) -> str:
        from conflictcli.api.html import SHOWN, Link, table, when
        from conflictcli.output.terminal import cells
        from conflictcli.output.terminal.frame import said

        rows = [
            (
                when(record),
                cells.where(record).plain,
                cells.what(record).plain,
                cells.strikes(record).plain,
                cells.counted_as(record, "fatalities"),
                cells.counted_as(record, "injuries"),
                cells.parties(record).plain,
                said(record["evidence"]),
                Link(said(record["source"] or record["doc_id"]), said(record["url"])),
            )
            for record in self._records[:SHOWN]
        ]
        left = len(self) - len(rows)
        note = f"{left:,} more are not shown: .frame() has them all." if left else ""
        return table(self._told(), HEADINGS, rows, note)


HEADINGS = ("when", "where", "what", "strikes", "dead", "hurt", "who → whom", "evidence", "source")


def _schema(name: str, form: str) -> Schema:
    from conflictcli.api.told import word
    from conflictcli.schemas import schema_of

    schema = schema_of(word(name, 'schema="acled"'))
    if schema.nested and form not in ("json", "jsonl"):
        raise ValueError(f"{schema.name} has lists and objects, which {form} cannot hold: write .jsonl or .json")
    return schema
