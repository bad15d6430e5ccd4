"""`conflict extract`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import check_added, codebook_of, columns_of, options_of, spread_of, work_of
from conflictcli.cli.options import (
    Actors,
    AnyLanguage,
    Ascii,
    By,
    Cluster,
    Fields,
    Format,
    InColumnsOf,
    LogFormat,
    Narrative,
    NoColor,
    OneShard,
    Output,
    Own,
    Paths,
    Published,
    Quiet,
    Raw,
    Rules,
    Strict,
    Timeout,
    Vague,
    Verbose,
    Workers,
)
from conflictcli.guard import SECONDS
from conflictcli.output.screen import Look
from conflictcli.run import Run
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.tables import Record


@app.command(short_help="Read reports; write one row an event.")
def extract(
    paths: Paths = None,
    output: Output = None,
    form: Format = None,
    schema: InColumnsOf = None,
    by: By = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    rules: Rules = None,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    shard: OneShard = None,
    cluster: Cluster = None,
    timeout: Timeout = SECONDS,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Read reports; write one row an event.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict extract seeds/
      conflict extract feed.jsonl --field text=story -o events.csv
      cat report.txt | conflict extract --published 2015-01-02
      conflict extract seeds/ --by country,month -f csv
      conflict extract seeds/ --schema acled -o acled.csv
      conflict extract seeds/ -o events.geojson    # for a map: QGIS, geopandas
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli import tables
        from conflictcli.gate.paragraph import MayTell
        from conflictcli.output.wording import counted, total
        from conflictcli.rows.once import once
        from conflictcli.summary.sums import Totals
        from conflictcli.work.asked import Events

        keys = columns_of(by, merged=False)
        goal = Goal.of(output, form, look, schema, sums=bool(keys))
        codebook = codebook_of(rules, own, actors, vague, talk)
        check_added(keys, codebook)
        spread = spread_of(workers, shard, cluster, goal, keys)
        options = replace(options_of(field, published, narrative, any_language, timeout), may_report=MayTell(codebook))
        work = work_of(paths, options, spread)
        run = Run(work, "event", strict, talk, bar=not goal.scrolls, codebook=codebook)
        goal = goal.by(codebook, talk, run.ruleset)
        totals = Totals.none()
        came: Counter[str] = Counter()

        def rows() -> Generator[Record, None, None]:
            with closing(run.each(Events(codebook))) as records:
                # Sums have a document that comes twice once, as conflict summarize has it.
                for record in once(records, lambda: came.update(("again",))) if keys else records:
                    totals.add(record)
                    yield record

        with closing(rows()) as records:
            if keys:
                goal.sum_up(records, keys, raw)
            else:
                goal.write(records, tables.EVENTS, raw, work.is_first)
        sums = totals.strikes
        run.close(
            counted(totals.events, "event") + (f" ({came['again']:,} more came twice)" if came["again"] else ""),
            total(sums.stated, sums.low, sums.high, "strike"),
            events=totals.events,
            strikes=sums.stated,
            strikes_low=sums.low,
            strikes_high=sums.high,
            **({"came_twice": came["again"]} if keys else {}),
        )
