"""`conflict mentions`."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import codebook_of, kinds_of, options_of, spread_of, work_of
from conflictcli.cli.options import (
    Actors,
    AnyLanguage,
    Ascii,
    Cluster,
    Fields,
    Format,
    Kinds,
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


@app.command(short_help="Read reports; write one row for every mention found.", rich_help_panel="Why")
def mentions(
    paths: Paths = None,
    output: Output = None,
    form: Format = None,
    kind: Kinds = None,
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
    """Read reports; write one row for every date, place, strike, … that a rule found.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict mentions report.txt
      conflict mentions seeds/ --kind date --kind place -f csv
      conflict mentions seeds/ --kind place -o places.geojson
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli import tables
        from conflictcli.output.wording import counted
        from conflictcli.work.asked import Mentions

        kinds = kinds_of(kind)
        goal = Goal.of(output, form, look)
        codebook = codebook_of(rules, own, actors, vague, talk)
        options = options_of(field, published, narrative, any_language, timeout)
        work = work_of(paths, options, spread_of(workers, shard, cluster, goal, []))
        run = Run(work, "mention", strict, talk, bar=not goal.scrolls, codebook=codebook)
        goal = goal.by(codebook, talk, run.ruleset)
        written = 0

        def rows() -> Generator[Record, None, None]:
            nonlocal written
            with closing(run.each(Mentions(kinds, codebook))) as records:
                for record in records:
                    written += 1
                    yield record

        with closing(rows()) as records:
            goal.write(records, tables.MENTIONS, raw, work.is_first)
        run.close(counted(written, "mention"), mentions=written)
