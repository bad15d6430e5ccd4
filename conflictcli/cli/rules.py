"""`conflict rules`: what the rules know, and a draft of what they do not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from conflictcli.cli.app import InGroups, app
from conflictcli.cli.complete import one, rule_kinds, rule_names
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import codebook_of
from conflictcli.cli.options import Ascii, Format, LogFormat, NoColor, Output, Quiet, Raw, Rules
from conflictcli.output.screen import Look
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictcli.catalogue.known import Item
    from conflictcli.rules.own.entries import Codebook

Words = Annotated[list[str] | None, typer.Argument(metavar="WORD", hidden=True)]
Names = Annotated[list[str] | None, typer.Argument(metavar="NAME", hidden=True, autocompletion=one(rule_names))]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        autocompletion=one(rule_kinds),
        help="Only these: strike, weapon, role, words, … or a table of rules.toml: actors, counts, … May be repeated.",
        show_default=False,
    ),
]
Expand = Annotated[bool, typer.Option("--expand", help="Write out the pieces that patterns name: (?&COUNT), …")]
Toml = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here: rules.toml.", show_default=False)
]

rules_app = typer.Typer(
    name="rules",
    cls=InGroups,
    help="Show what the rules know, in the terms of rules.toml; draft what they do not.",
    short_help="Show what the rules know; draft what they do not.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(rules_app, rich_help_panel="A codebook")


@rules_app.command("list", short_help="List rules, pieces of pattern, parties, types by name.")
def list_(
    words: Words = None,
    kind: Kinds = None,
    rules: Rules = None,
    output: Output = None,
    form: Format = None,
    raw: Raw = False,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """List every rule, with the pieces that patterns name, the parties, weapons, types and conventions: what each says,
    and how many sentences it finds and leaves. Yours come first.

    WORD: only those that have all of these words in their name, their pattern or their evidence. What stands in section
    is the table of rules.toml that holds such a thing; where it is empty no file can say it.

    \b
    Examples:
      conflict rules list
      conflict rules list drone --kind strike
      conflict rules list --kind actors -f csv | grep -i front
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli import tables
        from conflictcli.output.wording import counted

        goal = Goal.of(output, form, look)
        codebook = codebook_of(rules, None, None, None, talk)
        tell_name(codebook, talk)
        found = chosen(codebook, words or (), kind or ())
        goal.write((item.record for item in found), tables.RULES, raw, told=lambda told: talk.warn("cut", told))
        talk.info("done", counted(len(found), "entry", "entries"), entries=len(found))


@rules_app.command(short_help="Show rules by name, as they would stand in rules.toml.")
def show(
    names: Names = None,
    expand: Expand = False,
    rules: Rules = None,
    output: Toml = None,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Show rules, pieces of pattern, parties, types, conventions as entries of a rules.toml, with their evidence.

    NAME is what conflict rules list calls it, or what stands in the column rules of a row. What no file can say is
    written as a remark, with the reason.

    \b
    Examples:
      conflict rules show air-strike
      conflict rules show COUNT --expand
      conflict rules show Hezbollah acled -o rules.toml
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.catalogue.ask import Unknown, named
        from conflictcli.catalogue.known import known
        from conflictcli.catalogue.written import text

        if not names:
            raise Usage("no name. Say which: conflict rules show air-strike; conflict rules list has them all")
        items = known(codebook_of(rules, None, None, None, talk))
        try:
            found = [item for name in names for item in named(items, name)]
        except Unknown as problem:
            raise Usage(str(problem)) from problem
        once = list({id(item): item for item in found}.values())
        write(text(item.write(expand) for item in once), output)


@rules_app.command(short_help="Write all that is built in as one file, to read or to start from.")
def export(
    kind: Kinds = None,
    expand: Expand = False,
    rules: Rules = None,
    output: Toml = None,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Write what the rules know as one TOML file in the terms of rules.toml, your own first.

    What no file can say is written as a remark, with the reason. The same rules give the same bytes.

    \b
    Examples:
      conflict rules export -o built-in.toml
      conflict rules export --kind actors -o actors.toml
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.catalogue.export import export as exported
        from conflictcli.output.wording import counted
        from conflictcli.ruleset import ruleset

        codebook = codebook_of(rules, None, None, None, talk)
        found = chosen(codebook, (), kind or ())
        write(exported(found, ruleset(codebook), expand), output)
        talk.info("done", counted(len(found), "entry", "entries"), entries=len(found))


@rules_app.command(short_help="Tell which rules are in force, and where files are looked for.")
def where(
    rules: Rules = None,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Tell the name of the rules in force, which files of yours are in it, and where such files are looked for.

    \b
    Examples:
      conflict rules where
      conflict rules where --rules shipping.toml
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.catalogue.where import lines
        from conflictcli.codebook.found import files_in_force
        from conflictcli.ruleset import ruleset

        named = ruleset(codebook_of(rules, None, None, None, talk.about()))
        write("".join(f"{line}\n" for line in lines(named, files_in_force(rules or ()), bool(rules))), None)


# ---- what they share -----------------------------------------------------------------------------------------


def tell_name(codebook: Codebook, talk: Talk) -> None:
    """The first line: which rules these are."""
    from conflictcli.ruleset import ruleset

    name = ruleset(codebook)
    talk.info("ruleset", f"rules {name}", rules=name)


def chosen(codebook: Codebook, words: Sequence[str], kinds: Sequence[str]) -> list[Item]:
    """What is asked for by `WORD` and `--kind`."""
    from conflictcli.catalogue.ask import asked, kinds_of
    from conflictcli.catalogue.known import known

    items = known(codebook)
    there = kinds_of(items)
    for kind in kinds:
        if kind not in there:
            raise Usage(f"--kind {kind!r} is none there is. There are: {', '.join(there)}")
    return asked(items, words, kinds)


def write(text: str, output: str | None) -> None:
    """To standard output, or to a file that appears whole or not at all."""
    from conflictcli.output.files import standard_output, whole

    with standard_output() if output in (None, "-") else whole(str(output)) as stream:
        stream.write(text)
