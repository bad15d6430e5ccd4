"""`conflict export`: a store, or files of rows → any format, any schema."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from conflictcli.cli.app import app
from conflictcli.cli.complete import countries, one
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.export_files import export_files
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import codebook_of, country_named, time_of
from conflictcli.cli.options import (
    A_FILE_HERE,
    Ascii,
    Database,
    Earliest,
    Events,
    Format,
    InColumnsOf,
    Latest,
    LogFormat,
    NoColor,
    Output,
    Own,
    Quiet,
    Raw,
    Rules,
    Strict,
)
from conflictcli.cli.stores import store_at
from conflictcli.output.screen import Look
from conflictcli.rows.chosen import Chosen
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.tables import Record

Merged = Annotated[
    bool, typer.Option("--merged", help="Events, each once, with who said what. Else: rows, one for each report.")
]
Country = Annotated[
    str | None,
    typer.Option(
        "--country",
        metavar="COUNTRY",
        autocompletion=one(countries),
        help="Events there: SY, Syria, …",
    ),
]


@app.command(short_help="Write a store, or files of rows, in any format.", rich_help_panel="A store")
def export(
    context: typer.Context,
    events: Events = None,
    database: Database = A_FILE_HERE,
    merged: Merged = False,
    since: Earliest = None,
    until: Latest = None,
    country: Country = None,
    output: Output = None,
    form: Format = None,
    schema: InColumnsOf = None,
    rules: Rules = None,
    own: Own = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Write rows, or merged events, in any format and in the columns of ACLED, UCDP, PLOVER or Airwars.

    EVENTS are files that conflict extract or conflict merge wrote (CSV, TSV, JSON, JSON Lines, Parquet; also packed),
    folders of them, patterns, addresses or - (standard input); their rows keep their order.

    Without EVENTS, what a store holds: rows, one for each report, as extract gives them; or with --merged events, each
    once. They come by day, those without one last: the same bytes, in whatever order the reports got in.

    An event belongs to the day on which it began; with --since or --until, those without a day are left out.

    \b
    Examples:
      conflict export events.csv --schema acled -o acled.csv
      conflict export rows/*.parquet --country SY -o syria.geojson
      conflict extract dump/ | conflict export - -f xlsx > events.xlsx
      conflict export --db postgresql://anna@monitor/conflict --merged -f jsonl
      conflict export --merged --country SY --since 2015-01-01 -o syria.parquet
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.output.wording import counted

        goal = Goal.of(output, form, look, schema)
        goal = goal.by(codebook_of(rules, own, None, None, talk), talk)
        first, last = time_of(since, until)
        there = country_named(country) if country is not None else ""
        if events:
            if merged:
                raise Usage("--merged is for a store. Merged events in files are known by their columns: leave it away")
            named = context.get_parameter_source("database")
            if named is not None and named.name == "COMMANDLINE":  # CONFLICT_DB may name one for other runs.
                raise Usage("--db names a store, and files are named, too: leave one away")
            export_files(events, Chosen(first, last, there), goal, raw, strict, talk)
            return
        if strict:
            raise Usage("--strict is for files of rows: name some, or leave it away")
        with store_at(database, writes=False) as store:
            from conflictcli.merge.columns import MERGED
            from conflictcli.store import read
            from conflictcli.store import schema as store_schema
            from conflictcli.tables import EVENTS

            wanted = read.Wanted(first, last, there)
            written = 0

            def rows() -> Generator[Record, None, None]:
                nonlocal written
                with closing((read.merged_rows if merged else read.rows)(store, wanted)) as records:
                    for record in records:
                        written += 1
                        yield record

            with store.reading() as connection:
                waiting = read.waiting(connection) if merged else 0
                left = read.without_a_day(connection, store_schema.merged if merged else store_schema.events, wanted)
            with closing(rows()) as records:
                goal = replace(goal, ruleset=lambda: read.ruleset(store))
                goal.write(records, MERGED if merged else EVENTS, raw)
            found_by = read.ruleset(store) if talk.tells_all else ""
        if waiting:
            told = f"{counted(waiting, 'row')} still to be merged, and in none of these events: conflict merge --db …"
            talk.warn("unmerged", told, rows=waiting)
        one = "event" if merged else "row"
        words = counted(written, one) + (f"; {counted(left, one)} without a day left out" if left else "")
        talk.info("done", words, **{f"{one}s": written}, without_a_day=left, ruleset=found_by or None)
