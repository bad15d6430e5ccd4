"""The command itself: its help, and `--version`."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(
    name="conflict",
    help="Reports of violence in, a table of conflict events out.",
    epilog="conflict COMMAND --help tells more, with examples.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Plain help comes up in half the time.
)


def version(wanted: bool) -> None:
    if wanted:
        from conflictcli import __version__

        typer.echo(f"conflict {__version__}")
        raise typer.Exit()


@app.callback()
def conflict(
    version: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass
