"""`conflict merge`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Generator
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import NO_ROWS, check_added, check_carried, codebook_of, columns_of, named
from conflictcli.cli.merge_store import merge_store
from conflictcli.cli.options import (
    Anew,
    Ascii,
    By,
    Events,
    Format,
    InColumnsOf,
    LogFormat,
    NoColor,
    Output,
    Own,
    Quiet,
    Raw,
    Rules,
    Stored,
    Strict,
    Verbose,
    Wait,
)
from conflictcli.output.screen import Look
from conflictcli.run import Rows
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.tables import Record


@app.command(short_help="Read event rows; write one row an event, whoever tells of it.")
def merge(
    events: Events = None,
    output: Output = None,
    form: Format = None,
    schema: InColumnsOf = None,
    by: By = None,
    rules: Rules = None,
    own: Own = None,
    db: Stored = None,
    anew: Anew = False,
    wait: Wait = 0.0,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Read event rows; write one row an event, however many reports tell of it.

    EVENTS are files that conflict extract wrote (CSV, TSV, JSON, JSON Lines, Parquet; also packed), folders of them,
    patterns, addresses or - (standard input, the default when rows are piped in). Each event has the columns of a row,
    the least, the best and the most of each figure with who told which, and how many independent sources there are.

    With --db, the rows of a store that belong to no event yet are merged into its events, as conflict ingest does at
    its end; the events are written where -o, -f, --schema or --by says so.

    \b
    Examples:
      conflict extract dump/ | conflict merge
      conflict merge monday.csv tuesday.csv -o events.csv
      conflict merge rows/*.parquet --by country,month -f csv
      conflict merge rows/*.parquet --schema ucdp -o ged.csv
      conflict merge --db events.db --anew      # by the rules of today
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli.codebook.carried import Carried, left_to_rows
        from conflictcli.merge import sweep
        from conflictcli.merge.columns import MERGED
        from conflictcli.merge.spool import spooled
        from conflictcli.output.progress import words_of_rows
        from conflictcli.tables import EVENTS

        keys = columns_of(by)
        codebook = codebook_of(rules, own, None, None, talk)
        if db is not None:
            check_added(keys, codebook)
            if events:
                raise Usage("--db merges what is in a store, and files get into it by conflict ingest: leave one away")
            wanted = output or form or schema or keys
            stored = Goal.of(output, form, look, schema, sums=bool(keys)) if wanted else None
            merge_store(db, anew, wait, stored and stored.by(codebook, talk), keys, raw, talk)
            return
        if anew or wait:
            raise Usage("--anew and --wait are for a store: name it by --db, or leave them away")
        goal = Goal.of(output, form, look, schema, sums=bool(keys))
        run = Rows(named(events, NO_ROWS), sys.stdin.buffer if sys.stdin else None, strict, talk)
        goal = goal.by(codebook, talk, run.ruleset)
        came: Counter[str] = Counter()
        columns = {**EVENTS, **left_to_rows(codebook)}
        carried = Carried(left_to_rows(codebook), run.there)

        def each() -> Generator[Record, None, None]:
            with (
                closing(spooled(carried.heard(run.each(merged=False, columns=columns)))) as rows,
                run.progress(lambda: run.rows, words_of_rows) as progress,
            ):
                came["again"] = rows.again
                if run.rows:
                    check_carried(keys, codebook, run.there)
                if words := carried.told():
                    talk.warn("differ", words)
                for event in sweep.events(rows, heard=progress):
                    progress.stop()
                    came.update(tally(event))
                    yield carried.to(event)

        with closing(each()) as events_of_rows:
            first = list(islice(events_of_rows, 1))  # Once there is one, all rows are read, and their columns known.
            records = chain(first, events_of_rows)
            if keys:
                goal.sum_up(records, keys, raw)
            else:
                goal.write(records, carried.columns(MERGED), raw)
        came["totals"] = run.rows - came["again"] - came["reports"]
        run.close(
            closing_words(came),
            again=came["again"],
            totals=came["totals"],
            events=came["events"],
            told_by_several=came["several"],
            figures_differ=came["differ"],
        )


def tally(event: Record) -> dict[str, int]:
    """What the closing line counts."""
    from conflictcli.merge.columns import FIGURES

    reports = event["n_reports"]
    assert isinstance(reports, int)
    differ = set(str(event["disagree"] or "").split("; "))
    return {
        "events": 1,
        "reports": reports,
        "several": reports > 1,
        "differ": not differ.isdisjoint(FIGURES),
    }


def closing_words(came: Counter[str]) -> str:
    """80 events (31 told by several reports; 12 with figures that differ; 2 left out as the total of others)."""
    from conflictcli.output.wording import counted

    told = [f"{came['several']:,} told by several reports"] * bool(came["several"])
    told += [f"{came['differ']:,} with figures that differ"] * bool(came["differ"])
    told += [f"{came['totals']:,} left out as the total of others"] * bool(came["totals"])
    return counted(came["events"], "event") + (f" ({'; '.join(told)})" if told else "")
