"""The command itself: its help, and the options that stand before a command."""

from __future__ import annotations

from typing import Annotated

import typer

from conflictcli.cli.options import Ascii, NoColor

app = typer.Typer(
    name="conflict",
    help="Reports of violence in, a table of conflict events out.",
    epilog="conflict COMMAND --help tells more, with examples, and so does man conflict. README.md has first steps.",
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
    context: typer.Context,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
    version: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    # What stands before a command is the default of what may stand behind it.
    asked = {"no_color": no_color, "only_ascii": only_ascii}
    context.default_map = {name: {**asked, **(context.default_map or {}).get(name, {})} for name in commands(context)}


def commands(context: typer.Context) -> tuple[str, ...]:
    return tuple(getattr(context.command, "commands", ()))
