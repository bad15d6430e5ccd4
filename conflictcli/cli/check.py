"""`conflict check`."""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from conflictcli.cli.app import app
from conflictcli.cli.complete import formats, one
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import codebook_of, options_of, spread_of, work_of
from conflictcli.cli.options import (
    Actors,
    AnyLanguage,
    Ascii,
    Fields,
    LogFormat,
    Narrative,
    NoColor,
    Own,
    Published,
    Quiet,
    Raw,
    Vague,
    Workers,
)
from conflictcli.output.screen import Look, Screen
from conflictcli.run import Run
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.check.against import Comparison, Difference
    from conflictcli.check.checked import Checked
    from conflictcli.output.progress import State
    from conflictcli.tables import Record

Files = Annotated[list[str] | None, typer.Argument(metavar="RULES", hidden=True)]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="PATH",
        help="Documents: which rows come, go and change by these rules? May be repeated.",
        show_default=False,
    ),
]
Rows = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="With --against: write the rows that differ here.", show_default=False
    ),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=one(formats),
        help="table, or json for programs. With --against: the rows that differ, as csv, jsonl, …",
        show_default=False,
    ),
]
Strictly = Annotated[
    bool, typer.Option("--strict", help="Exit status 1 for warnings, too; stop at what is unreadable.")
]

NO_RULES = (
    "no rules. Name a file: conflict check rules.toml; `conflict rules new` drafts one, docs/codebook.md tells what may"
    " stand in it"
)
A_FEW = 5
"""Entries without examples that are named."""


@app.command(short_help="Tell what is wrong with rules.toml, and what it changes.", rich_help_panel="A codebook")
def check(
    files: Files = None,
    against: Against = None,
    output: Rows = None,
    form: Form = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    strict: Strictly = False,
    raw: Raw = False,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Tell everything that is wrong with files of rules, each with its line: what cannot be read, examples that do not
    hold, entries that never speak, patterns that take too long.

    RULES is a file such as rules.toml; without any those in force are checked: of CONFLICT_RULES, else the one that
    lies here, else the one in your config folder. With --against your own documents are read without the rules and with
    them, and every row is told that comes, goes or changes, and how often each entry spoke.

    \b
    Examples:
      conflict check
      conflict check rules.toml --against dump/
      conflict check rules.toml --against dump/ -o differences.csv
      conflict check rules.toml -f json | jq '.files[].faults[]'
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.codebook.found import files_in_force

        told = files_in_force(files or ())
        if not told:
            raise Usage(NO_RULES)
        goal = goal_of(against, output, form, look)
        page = Page(look, goal, form)
        found = all_checked(told, talk)
        page.write(found)
        hint(found, talk)
        errors, warnings = sum(each.errors for each in found), sum(each.warnings for each in found)
        is_bad = bool(errors or (strict and warnings))
        close(found, talk)
        if against and errors:
            talk.warn("waits", "no documents were read: first mend what is wrong")
        elif against:
            options = options_of(field, published, narrative, any_language)
            run = Run(work_of(against, options, spread_of(workers, None)), "change", strict, talk, bar=goal is not None)
            compare(run, compared(told, own, actors, vague, talk), goal, page, raw)
        if is_bad:
            raise typer.Exit(1)


def goal_of(against: Sequence[str] | None, output: str | None, form: str | None, look: Look) -> Goal | None:
    """Where rows that differ go; None where nobody asks for them as a table."""
    from conflictcli.output.check import FORMS

    if against:
        return Goal.of(output, form, look) if output is not None or form not in (None, "table") else None
    if output is not None:
        raise Usage("-o writes the rows that differ, which takes documents: add --against dump/")
    if form is not None and form not in FORMS:
        raise Usage(
            f"--format {form!r} is for rows that differ: add --against dump/. Else there are: {', '.join(FORMS)}"
        )
    return None


def all_checked(files: Sequence[str], talk: Talk) -> list[Checked]:
    """Every file, checked; each may name what those before it define. One that cannot be read is wrong usage."""
    from conflictcli.check.checked import checked
    from conflictcli.codebook.faults import Unreadable
    from conflictcli.codebook.joined import joined
    from conflictcli.output.progress import Progress
    from conflictcli.rules.own.entries import BUILT_IN

    found, before = [], BUILT_IN
    screen = None if talk.quiet or talk.form != TEXT or not talk.screen.moves else talk.screen
    try:
        with Progress(screen, None, lambda: None, "word", looked_at) as progress:
            for path in files:
                found.append(checked(path, before, progress))
                before = joined(before, found[-1].codebook or BUILT_IN)
        return found
    except Unreadable as problem:
        raise Usage(*(f"{fault.file}: {fault.words}" for fault in problem.faults)) from problem


def looked_at(state: State, one: str) -> str:
    """How far a check is, of a file of many words."""
    from conflictcli.output.wording import counted

    return f"{counted(state.size, one)} looked at"


@dataclass(frozen=True)
class Page:
    """Where faults and lists for a person go: standard output, unless rows go there."""

    look: Look
    goal: Goal | None
    form: str | None

    @property
    def is_aside(self) -> bool:
        return self.goal is not None and self.goal.path is None

    def write(self, found: Sequence[Checked]) -> None:
        from conflictcli.output import check as page
        from conflictcli.output.files import standard_output

        if self.form == "json" and self.goal is None:
            with standard_output() as stream:
                page.write_json(found, stream)
            return
        faults = [fault for each in found for fault in each.faults]
        if self.is_aside:
            page.write_faults(faults, sys.stderr, self.look.of(sys.stderr))
            return
        screen = self.look.of(sys.stdout)
        with standard_output(screen) as stream:
            page.write_faults(faults, stream, screen)
            page.write_sections(found, stream, screen)

    @property
    def screen(self) -> Screen:
        return self.look.of(sys.stdout)


def hint(found: Sequence[Checked], talk: Talk) -> None:
    """What was not tried, and entries that show nothing of what they find."""
    from conflictcli.check.checked import namesakes
    from conflictcli.output.wording import counted

    for each in found:
        if each.untried and each.examples + (not each.sections):
            talk.info("untried", f"{each.path}: {each.untried}", file=each.path)
    if same := namesakes(found):
        told = f"one name for several entries, which the column rules does not tell apart: {', '.join(same[:A_FEW])}"
        talk.info("namesakes", told, entries=len(same))
    bare = [name for each in found for name in each.bare]
    if bare:
        more = ", …" if len(bare) > A_FEW else ""
        have = "has" if len(bare) == 1 else "have"
        words = f"{counted(len(bare), 'entry', 'entries')} {have} no examples: {', '.join(bare[:A_FEW])}{more}"
        talk.info("bare", words, entries=len(bare))


def close(found: Sequence[Checked], talk: Talk) -> None:
    """How many entries and examples there are, and what is wrong with them."""
    from conflictcli.output.wording import counted

    entries, examples = sum(each.entries for each in found), sum(each.examples for each in found)
    errors, warnings = sum(each.errors for each in found), sum(each.warnings for each in found)
    wrong = [counted(errors, "error")] * bool(errors) + [counted(warnings, "warning")] * bool(warnings)
    said = f"{', '.join(each.path for each in found)}: {counted(entries, 'entry', 'entries')}, "
    said += f"{counted(examples, 'example')}; {', '.join(wrong) or 'nothing is wrong'}"
    talk.info("checked", said, entries=entries, examples=examples, errors=errors, warnings=warnings)


# ---- against documents -------------------------------------------------------------------------------------------


def compared(files: Sequence[str], own: str | None, actors: str | None, vague: str | None, talk: Talk) -> Comparison:
    """What is asked of each document: its rows without the rules of these files, and with them."""
    from conflictcli.check.against import Comparison, With
    from conflictcli.gazetteer.overlay import NONE, current, use

    use(NONE)
    without = With(codebook_of(["off"], own, actors, vague, talk), current())
    codebook = codebook_of(files, own, actors, vague, talk)
    return Comparison(without, With(codebook, current() if codebook.places else without.places))


def compare(run: Run, asked: Comparison, goal: Goal | None, page: Page, raw: bool) -> None:
    """Every row that differs, how often each entry spoke, and the closing line."""
    from conflictcli.check.against import Tally, records
    from conflictcli.check.speakers import speakers
    from conflictcli.output import check as shown
    from conflictcli.output.files import standard_output

    tally = Tally()
    names = speakers(asked.after.codebook).names()

    def each() -> Generator[Difference, None, None]:
        with closing(run.each(asked)) as differences:
            for difference in differences:
                tally.add(difference)
                yield difference

    def rows() -> Generator[Record, None, None]:
        with closing(each()) as differences:
            for difference in differences:
                for change in difference.changes:
                    yield from records(change)

    if goal is not None:
        with closing(rows()) as found:
            goal.write(found, asked.columns, raw, told=lambda words: run.talk.warn("cut", words))
    else:
        with standard_output(page.screen) as stream, closing(each()) as differences:
            for difference in differences:
                shown.write_difference(difference, stream, page.screen)
            shown.write_spoke(tally, names, stream, page.screen)
    if silent := shown.never(tally, names):
        run.talk.info("silent", silent, entries=sum(not tally.spoke[name] for name in names))
    numbers = {kind: tally.changes[kind] for kind in ("new", "gone", "changed")}
    said = ", ".join(f"{number:,} {kind}" for kind, number in numbers.items())
    spoke = {name: tally.spoke[name] for name in names}
    run.close(f"rows: {said}", of_rows=tally.rows, spoke=spoke, changed_documents=tally.changed, **numbers)
