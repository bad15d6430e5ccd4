"""`conflict summarize`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import NO_ROWS_TO_SUM, check_carried, codebook_of, named, pivot_of, time_of
from conflictcli.cli.options import (
    Ascii,
    By,
    Earliest,
    Events,
    Fill,
    Format,
    Latest,
    LogFormat,
    Most,
    NoColor,
    Output,
    Quiet,
    Raw,
    Rules,
    Shares,
    Sort,
    Strict,
    TotalsToo,
    Values,
    Verbose,
)
from conflictcli.output.screen import Look
from conflictcli.run import Rows
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.tables import Cell, Record


@app.command(short_help="Read event rows; add them up by country, month, actor, …")
def summarize(
    events: Events = None,
    output: Output = None,
    form: Format = None,
    by: By = None,
    values: Values = None,
    top: Most = None,
    sort: Sort = None,
    since: Earliest = None,
    until: Latest = None,
    fill: Fill = False,
    totals: TotalsToo = False,
    shares: Shares = False,
    rules: Rules = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Read event rows; add them up by country, month, actor, … (by country, where nothing is said).

    A row is what one report says: put conflict merge before, so that an event that several report counts once.

    EVENTS are files that conflict extract, merge or export wrote (CSV, TSV, JSON, JSON Lines, Parquet; also packed),
    folders of them, patterns, addresses or - (standard input, the default when rows are piped in). A row that comes
    twice counts once. The table on a terminal has bars, shares and a total; a file has a row a group, which --totals
    and --shares add to.

    An event belongs to the day on which it began; with --since or --until, those without a day are left out, and --fill
    goes from the one to the other.

    \b
    Examples:
      conflict extract dump/ | conflict merge | conflict summarize --by month
      conflict summarize events.csv --by week --fill --values strikes,fatalities
      conflict summarize events.csv --by actor,target --top 20
      conflict merge rows/*.csv | conflict summarize --values fatalities,sources
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli.codebook.carried import left_to_rows
        from conflictcli.merge.columns import MERGED
        from conflictcli.output.wording import counted, total
        from conflictcli.rows.chosen import Chosen
        from conflictcli.rows.once import once
        from conflictcli.summary.groups import OF_MERGED
        from conflictcli.summary.sums import Totals

        time = time_of(since, until)
        chosen = Chosen(*time)
        pivot = pivot_of(by, values, top=top, sort=sort, fill=fill, totals=totals, shares=shares, time=time)
        goal = Goal.of(output, form, look, sums=True)
        codebook = codebook_of(rules, None, None, None, talk)
        run = Rows(named(events, NO_ROWS_TO_SUM), sys.stdin.buffer if sys.stdin else None, strict, talk)
        goal = goal.by(codebook, talk, run.ruleset)
        came: Counter[str] = Counter()
        sums = Totals.none()
        reporting: set[Cell] = set()

        def rows() -> Generator[Record, None, None]:
            columns = {**MERGED, **left_to_rows(codebook)}
            each = once(run.each(merged=True, columns=columns), lambda: came.update(("again",)))
            for row in chosen.among(each, lambda: came.update(("undated",))):
                is_report = row["n_reports"] is None
                came["rows" if is_report else "events"] += 1
                if is_report and len(reporting) < 2:
                    reporting.add(row["doc_id"])
                sums.add(row)
                yield row
            if run.rows:
                check_carried(pivot.by, codebook, run.there)

        with closing(rows()) as records:
            summary = goal.write_sums(records, pivot, raw)
        if came["rows"] and not came["events"]:
            for name in pivot.by:
                if name in OF_MERGED:
                    talk.warn(
                        "empty", f"--by {name}: only merged events have it, and none came. Put conflict merge before"
                    )
        strikes = sums.strikes
        unmerged = came["rows"] if len(reporting) > 1 else 0  # Of one document, nothing is told twice.
        notes = [f"{counted(came['undated'], 'row')} without a day left out"] * bool(came["undated"])
        notes += ["not merged: reports of one event count each"] * bool(unmerged)
        run.close(
            *[f"{sums.events:,} of this time"] * any(time),
            counted(summary.groups, "group") + (f" ({summary.gaps:,} of them gaps)" if summary.gaps else ""),
            total(strikes.stated, strikes.low, strikes.high, "strike") + "".join(f"; {words}" for words in notes),
            again=came["again"],
            groups=summary.groups,
            gaps=summary.gaps,
            events=sums.events,
            not_merged=unmerged,
            without_a_day=came["undated"],
            strikes=strikes.stated,
            strikes_low=strikes.low,
            strikes_high=strikes.high,
        )
