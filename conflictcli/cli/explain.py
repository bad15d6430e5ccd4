"""`conflict explain`."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import ending
from conflictcli.cli.meaning import codebook_of, options_of, work_of
from conflictcli.cli.options import (
    Actors,
    AnyLanguage,
    Ascii,
    Fields,
    LogFormat,
    Narrative,
    NoColor,
    Own,
    Paths,
    Published,
    Quiet,
    Rules,
    Strict,
    Timeout,
    Vague,
    Verbose,
)
from conflictcli.guard import SECONDS
from conflictcli.output.screen import Look
from conflictcli.run import Run
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    pass


@app.command(short_help="Show what was found in each report, and why.", rich_help_panel="Why")
def explain(
    paths: Paths = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    rules: Rules = None,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    timeout: Timeout = SECONDS,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Show each report with what the rules found in it, and why each row says what it says.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict explain report.txt
      conflict explain seeds/ | less
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli.output import explain as page
        from conflictcli.output.files import standard_output
        from conflictcli.output.wording import counted
        from conflictcli.work.asked import Pages
        from conflictcli.work.spread import Spread

        codebook = codebook_of(rules, own, actors, vague, talk)
        work = work_of(paths, options_of(field, published, narrative, any_language, timeout), Spread(workers=1))
        run = Run(work, "event", strict, talk, bar=False, codebook=codebook)
        written = 0
        screen = look.of(sys.stdout)
        with standard_output(screen) as stream, closing(run.each(Pages(codebook))) as pages:
            page.write_rules(run.ruleset(), stream, screen)
            for document, explanation in pages:
                written += len(explanation.events)
                page.write(document, explanation, stream, screen, codebook)
        run.close(counted(written, "event"), events=written)
