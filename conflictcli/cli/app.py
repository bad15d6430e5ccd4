"""The command itself: its help, and the options that stand before a command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from conflictcli.cli.options import Ascii, NoColor


class InGroups(TyperGroup):
    """Commands under headings, the `rich_help_panel` of each, also in plain help; what is wrong in plain letters."""

    def parse_args(self, context: Any, args: list[str]) -> list[str]:
        with _told_plainly():
            return super().parse_args(context, args)

    def invoke(self, context: Any) -> Any:
        with _told_plainly():
            return super().invoke(context)

    def format_commands(self, context: Any, formatter: Any) -> None:
        shown = [(name, each) for name, each in self.commands.items() if not each.hidden]
        widest = max(len(name) for name, _ in shown)
        for heading, group in groupby(shown, key=lambda named: getattr(named[1], "rich_help_panel", None)):
            with formatter.section(heading or "Commands"):
                formatter.write_dl([(f"{name:{widest}}", each.get_short_help_str(1000)) for name, each in group])


WRONG: Any = typer.BadParameter.__mro__[1]
"""What is raised where a command or an option is none: typer gives no name to it."""


@contextmanager
def _told_plainly() -> Iterator[None]:
    """A shell may make a file's name an option (`conflict extract *`): nothing of it is a terminal's to obey. Whoever
    closes a pipe before all of the help is through it has read enough."""
    try:
        yield
    except BrokenPipeError as closed:
        from conflictcli.output.files import let_go

        let_go()
        raise typer.Exit(0) from closed
    except WRONG as problem:
        from conflictcli.output.letters import in_letters
        from conflictcli.output.screen import FILE
        from conflictcli.output.wording import plain

        problem.message = in_letters(plain(problem.message), FILE)
        raise


app = typer.Typer(
    name="conflict",
    cls=InGroups,
    help="Reports of violence in, a table of conflict events out.",
    epilog="conflict COMMAND --help tells more, with examples, and so does man conflict. README.md has first steps.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Plain help comes up in half the time.
)


def version(wanted: bool) -> None:
    if wanted:
        from conflictcli import __version__

        typer.echo(f"conflict {__version__}\nrules {rules_in_force()}")
        raise typer.Exit()


def rules_in_force() -> str:
    """The name of the rules that a run would read by, here and now."""
    from conflictcli.codebook.found import in_force
    from conflictcli.rules.own.entries import BUILT_IN
    from conflictcli.ruleset import ruleset

    there = in_force()
    if not there.files:
        return ruleset(BUILT_IN)
    from conflictcli.cli.ending import Usage
    from conflictcli.cli.meaning import codebook_in
    from conflictcli.gazetteer.own import overlay_of

    try:
        found = codebook_in(there)
    except Usage:
        return f"{ruleset(BUILT_IN)}, but {', '.join(there.files)} cannot be used: conflict check tells more"
    return ruleset(found, overlay_of(found.places))


@app.callback()
def conflict(
    context: typer.Context,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=version, is_eager=True, help="Print the version, and the name of the rules."
        ),
    ] = False,
) -> None:
    # What stands before a command is the default of what may stand behind it.
    asked = {"no_color": no_color, "only_ascii": only_ascii}
    context.default_map = defaults(context.command, asked, context.default_map or {})


def defaults(command: Any, asked: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """What each command of a group takes where nothing is said, and each command of a group in it."""
    found: dict[str, Any] = {}
    for name, each in command.commands.items():
        told = known.get(name, {})
        found[name] = {**asked, **told} if not hasattr(each, "commands") else defaults(each, asked, told)
    return found
