"""`conflict report`."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TextIO

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.meaning import NOTHING_TO_SHOW, codebook_of, named, time_of
from conflictcli.cli.options import (
    Ascii,
    Earliest,
    Events,
    Latest,
    Limit,
    LogFormat,
    NoColor,
    Page,
    Quiet,
    Rules,
    Still,
    Strict,
    Title,
    Verbose,
)
from conflictcli.output.screen import Look
from conflictcli.run import Rows, is_screen
from conflictcli.talk import TEXT, Talk


@app.command(short_help="Read event rows; write one page to look at: map, timeline, table.")
def report(
    events: Events = None,
    output: Page = None,
    png: Still = None,
    title: Title = None,
    since: Earliest = None,
    until: Latest = None,
    limit: Limit = None,
    rules: Rules = None,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Read event rows; write one HTML page to look at: a map, a timeline that narrows it, a table with the evidence.

    EVENTS are files that conflict extract or conflict merge wrote (CSV, TSV, JSON, JSON Lines, Parquet; also packed),
    folders of them, patterns, addresses or - (standard input, the default when rows are piped in). The page is one file
    that needs no network and no program but a browser. It goes to standard output where no -o names a file.

    More than 20,000 events (--limit) are added up by place, month and type, and the page says so.

    An event belongs to the day on which it began; with --since or --until, those without a day are left out.

    \b
    Examples:
      conflict report events.csv -o report.html
      conflict merge rows/*.csv | conflict report -o ostra.html --title "Ostra"
      conflict report rows/*.parquet -o report.html --png report.png
      conflict export --merged | conflict report --png map.png  # a still alone
    """
    talk = Talk(log_format, quiet, verbose, Look(no_color, only_ascii).of(sys.stderr))
    with ending(talk):
        goals = Goals.of(output, png)
        from conflictcli.codebook.carried import left_to_rows
        from conflictcli.codebook.cells import added_by
        from conflictcli.merge.columns import MERGED
        from conflictcli.output.wording import counted
        from conflictcli.report.payload import LIMIT, TITLE, payload
        from conflictcli.rows.chosen import Chosen

        time = time_of(since, until)
        codebook = codebook_of(rules, None, None, None, talk)
        added, columns = added_by(codebook), {**MERGED, **left_to_rows(codebook)}
        left: Counter[str] = Counter()
        run = Rows(named(events, NOTHING_TO_SHOW), sys.stdin.buffer if sys.stdin else None, strict, talk)
        with ExitStack() as files:
            page, still = goals.opened(files)
            each = files.enter_context(closing(run.each(merged=True, columns=columns)))
            rows = Chosen(*time).among(each, lambda: left.update(("undated",)))
            shown = payload(map(added.to, rows), title or TITLE, LIMIT if limit is None else limit)
            if run.errors and not shown.figures["events"]:
                run.close("no page")  # It ends here: a name written wrong takes no page's place.
            sizes = {}
            if page is not None:
                from conflictcli.report.page import page as page_of

                text = page_of(shown, ruleset=run.ruleset())
                page.write(text)
                sizes[goals.called] = len(text.encode("utf-8", "replace"))
            if still is not None:
                from conflictcli.report.still import still as still_of

                drawn = still_of(shown)
                still.buffer.write(drawn)
                sizes[goals.still or ""] = len(drawn)
        groups = shown.entries if shown.kind == "groups" else 0
        told = [f"{shown.figures['events']:,} of this time"] * any(time)
        told += [f"{counted(groups, 'sum')} of these"] * bool(groups)
        told += [f"{name}: {size / 1e6:,.1f} MB" for name, size in sizes.items()]
        undated = f"; {counted(left['undated'], 'row')} without a day left out" if left["undated"] else ""
        run.close(
            *told[:-1],
            told[-1] + undated,
            again=shown.again,
            events=shown.figures["events"],
            groups=groups,
            bytes=sizes,
            without_a_day=left["undated"],
        )


@dataclass(frozen=True)
class Goals:
    """Where the page and the still go: a path each, `page` "-" for standard output; None where none is made."""

    page: str | None
    still: str | None

    @classmethod
    def of(cls, output: str | None, png: str | None) -> Goals:
        """Raises Usage where a page would run over the screen, or a name says that something else is meant."""
        from conflictcli.output.files import is_called

        if output is None and png is None:
            if is_screen(sys.stdout):
                raise Usage("a page is nothing to read on a terminal. Name a file: -o report.html")
            output = "-"
        if output is not None and output != "-" and not is_called(output.removesuffix(".gz"), ".html", ".htm"):
            raise Usage(f"--output {output}: a page is HTML. Name it so: -o report.html")
        if png is not None:
            if not is_called(png, ".png"):
                raise Usage(f"--png {png}: a still is a PNG. Name it so: --png report.png")
            from conflictcli.readers.extras import MissingExtra
            from conflictcli.report.still import matplotlib

            try:
                matplotlib()
            except MissingExtra as problem:
                raise Usage(str(problem)) from problem
        return cls(output, png)

    @property
    def called(self) -> str:
        """The page's name for a person."""
        return "the page" if self.page in (None, "-") else self.page

    def opened(self, files: ExitStack) -> tuple[TextIO | None, TextIO | None]:
        """Streams for both: what is in them appears once all is written."""
        from conflictcli.output.files import standard_output, whole

        page = None
        if self.page is not None:
            page = files.enter_context(standard_output() if self.page == "-" else whole(self.page))
        return page, files.enter_context(whole(self.still)) if self.still is not None else None
