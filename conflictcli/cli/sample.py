"""`conflict sample`."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import codebook_of, list_of, options_of, spread_of, work_of
from conflictcli.cli.options import (
    Actors,
    AnyLanguage,
    Ascii,
    Cluster,
    Fields,
    Format,
    LogFormat,
    Narrative,
    NoColor,
    Output,
    Own,
    Paths,
    Published,
    Quiet,
    Raw,
    Rules,
    SampleSize,
    Seed,
    Strata,
    Strict,
    Vague,
    Verbose,
    Workers,
)
from conflictcli.output.screen import Look
from conflictcli.run import Run, is_screen
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictcli.tables import Record

NOTHING_TO_DRAW = (
    "nothing to draw from. Name files or folders, or pipe text in: cat reports.jsonl | conflict sample -o sheet.csv"
)


@app.command(short_help="Draw reports at random; write a sheet to correct.", rich_help_panel="A codebook")
def sample(
    paths: Paths = None,
    number: SampleSize = 50,
    output: Output = None,
    form: Format = None,
    by: Strata = None,
    seed: Seed = 1,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    rules: Rules = None,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    cluster: Cluster = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Draw reports at random; write a sheet to correct, with the rows that the rules find in them.

    PATH is what conflict extract reads. Reports are drawn from each kind: of one row and several, of high, medium and
    low confidence, without a row, turned away unread; the columns stratum and weight tell for how many each stands. The
    same reports give the same sample, in whatever files and order.

    A line is a row: write y into its column ok where it is an event, n where it is none, and correct its cells. An
    empty line ends each report, for an event that was missed. What comes out is the GOLD of conflict score.

    \b
    Examples:
      conflict sample reports/ -o sheet.xlsx
      conflict sample feed.jsonl -n 100 --rules rules.toml -o sheet.csv
      conflict sample dump/ --by type --seed 2 -o second.xlsx
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli.gold.draw import TooManyStrata, Urn
        from conflictcli.gold.seen import Look as Asked
        from conflictcli.gold.sheet import lines
        from conflictcli.gold.stratum import stratum_of
        from conflictcli.output.wording import counted

        keys = strata_of(by)
        goal = goal_of(output, form, look)
        codebook = codebook_of(rules, own, actors, vague, talk)
        spread = spread_of(workers, None, cluster, goal)
        work = work_of(paths, options_of(field, published, narrative, any_language), spread, NOTHING_TO_DRAW)
        run = Run(work, "report", strict, talk, bar=not goal.scrolls, codebook=codebook)
        urn = Urn(number, seed)
        try:
            with closing(run.each(Asked(codebook))) as found:
                for seen in found:
                    urn.add(seen, stratum_of(seen, keys))
        except TooManyStrata as problem:
            raise Usage(f"--by {','.join(keys)}: {problem}. Name fewer kinds, or --by confidence") from problem
        drawn, repeated = urn.drawn(), urn.repeated()
        if repeated.number:
            talk.warn(
                "shared_ids",
                f"{counted(repeated.number, 'document')} left out that have an id with another in common (such as "
                f"{urn.example(repeated.mixed)!r}): nobody could tell whose rows are whose. Give each an id of its "
                "own, here and for conflict extract: --field id=COLUMN",
                documents=repeated.number,
            )
        write(goal, lines(drawn), raw, talk)
        strata = Counter(each.stratum for each in drawn)
        sizes = {each.stratum: round(each.weight * strata[each.stratum]) for each in drawn}
        told = "; ".join(f"{strata[name]:,} of {sizes[name]:,} {name}" for name in sorted(strata))
        rows = sum(len(each.seen.rows) for each in drawn)
        run.close(
            f"{len(drawn):,} drawn{f' ({told})' if told else ''}",
            counted(rows, "row"),
            drawn=len(drawn),
            strata=dict(sorted(strata.items())),
            rows=rows,
        )


def write(goal: Goal, rows: Iterable[Record], raw: bool, talk: Talk) -> None:
    """Write the sheet: a workbook made for reading, else the table as it is."""
    from conflictcli.gold.sheet import SHEET

    def cut(words: str) -> None:
        talk.warn("cut", words)

    if goal.form == "xlsx":
        from conflictcli.gold.for_excel import SheetToCorrect
        from conflictcli.output import xlsx

        with goal.opened() as stream:
            xlsx.write(rows, SHEET, stream.buffer, cut, SheetToCorrect)
    else:
        goal.write(rows, SHEET, raw, told=cut)


def strata_of(by: Sequence[str] | None) -> tuple[str, ...]:
    """The names behind `--by`."""
    from conflictcli.gold.stratum import DEFAULT, KEYS

    if by is None:
        return DEFAULT
    names = tuple(dict.fromkeys(list_of(by)))
    for name in names:
        if name not in KEYS:
            raise Usage(f"--by {name!r} is no kind of report. There are: {', '.join(KEYS)}")
    if not names:
        raise Usage(f"--by names no kind of report. There are: {', '.join(KEYS)}")
    return names


def goal_of(output: str | None, form: str | None, look: Look) -> Goal:
    """A sheet is for a spreadsheet, and no table to look at."""
    if form == "table" or (output in (None, "-") and form is None and is_screen(sys.stdout)):
        raise Usage("a sheet is to be corrected in a spreadsheet: name a file, -o sheet.xlsx or -o sheet.csv")
    goal = Goal.of(output, form, look)
    if goal.form == "geojson":
        raise Usage("a sheet stands nowhere on a map: name a file, -o sheet.xlsx or -o sheet.csv")
    return goal
