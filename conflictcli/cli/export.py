"""`conflict export`."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import country_named, day_or_ago
from conflictcli.cli.options import A_FILE_HERE, Ascii, Database, Format, LogFormat, NoColor, Output, Quiet, Raw
from conflictcli.cli.stores import store_at
from conflictcli.output.screen import Look
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.tables import Record

Merged = Annotated[
    bool, typer.Option("--merged", help="Events, each once, with who said what. Else: rows, one for each report.")
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DAY", help="Events of this day or later: 2015-01-02, or 7d, so many days before today."
    ),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Events of this day or earlier.")]
Country = Annotated[str | None, typer.Option("--country", metavar="COUNTRY", help="Events there: SY, Syria, …")]


@app.command(short_help="Write what a store holds: rows, or events each once.")
def export(
    database: Database = A_FILE_HERE,
    merged: Merged = False,
    since: Since = None,
    until: Until = None,
    country: Country = None,
    output: Output = None,
    form: Format = None,
    raw: Raw = False,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Write what a store holds: rows, one for each report, as extract gives them; or with --merged events, each once.

    They come by day, those without one last: the same bytes, in whatever order the reports got in. An event belongs to
    the day on which it began; with --since or --until, those without a day are left out.

    \b
    Examples:
      conflict export -o events.csv
      conflict export --db postgresql://anna@monitor/conflict --merged -f jsonl
      conflict export --merged --country SY --since 2015-01-01 --until 2015-01-31 -o syria.parquet
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.output.wording import counted

        goal = Goal.of(output, form, look)
        first = day_or_ago("--since", since) if since is not None else None
        last = day_or_ago("--until", until) if until is not None else None
        if first and last and first > last:
            raise Usage(f"--since {first} comes after --until {last}: no event is of such a time")
        there = country_named(country) if country is not None else ""
        with store_at(database, writes=False) as store:
            from conflictcli.merge.columns import MERGED
            from conflictcli.store import read, schema
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
                left = read.without_a_day(connection, schema.merged if merged else schema.events, wanted)
            with closing(rows()) as records:
                goal.write(records, MERGED if merged else EVENTS, raw)
        if waiting:
            told = f"{counted(waiting, 'row')} still to be merged, and in none of these events: conflict merge --db …"
            talk.warn("unmerged", told, rows=waiting)
        one = "event" if merged else "row"
        words = counted(written, one) + (f"; {counted(left, one)} without a day left out" if left else "")
        talk.info("done", words, **{f"{one}s": written}, without_a_day=left)
