"""`conflict status`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from conflictcli.cli.app import app
from conflictcli.cli.complete import forms_of_status, one
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.meaning import codebook_of, span_of
from conflictcli.cli.options import A_FILE_HERE, Ascii, Database, LogFormat, NoColor, Rules
from conflictcli.cli.stores import store_at
from conflictcli.output.screen import Look
from conflictcli.talk import TEXT, Talk

Form = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=one(forms_of_status),
        help="table, or json for programs.",
        show_default=False,
    ),
]
MaxAge = Annotated[
    str | None,
    typer.Option(
        "--max-age",
        metavar="AGE",
        help="Exit status 1 where no run has ended well for so long: 90m, 2h, 3d.",
        show_default=False,
    ),
]


@app.command(short_help="Tell what a store holds, and how its runs went.", rich_help_panel="A store")
def status(
    database: Database = A_FILE_HERE,
    form: Form = "table",
    max_age: MaxAge = None,
    rules: Rules = None,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Tell what a store holds: documents, rows, events, their days, and by which rules they were coded; how the last
    runs went, what the last one could not read, and who has a lock.

    A run ended well that came to its end, also if some document could not be read; but not one that
    could read nothing at all. --max-age is for a watchdog.

    \b
    Examples:
      conflict status --db events.db
      conflict status --max-age 2h > /dev/null || echo "nothing new" | mail anna
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.output import state as page
        from conflictcli.output.files import standard_output
        from conflictcli.output.wording import age

        if form not in page.FORMS:
            raise Usage(f"--format {form!r} is none that this can be told in. There are: {', '.join(page.FORMS)}")
        most = span_of("--max-age", max_age) if max_age is not None else None
        codebook = codebook_of(rules, None, None, None, talk)
        with store_at(database, writes=False) as store:
            from conflictcli.ruleset import ruleset
            from conflictcli.store.state import state

            found = state(store, ruleset(codebook))
        screen = look.of(sys.stdout)
        with standard_output(screen if form == "table" else None) as stream:
            page.write(found, stream, form, screen)
        since = found.since_done
        if most is not None and (since is None or since > most):
            last = f"the last did {age(since.total_seconds())} ago" if since is not None else "none ever did"
            talk.error(
                "overdue",
                f"{found.name}: no run has ended well for {age(most.total_seconds())}: {last}",
                seconds_since_done=None if since is None else round(since.total_seconds(), 3),
            )
            raise typer.Exit(1)
