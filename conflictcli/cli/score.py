"""`conflict score`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

import typer

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import list_of
from conflictcli.cli.options import (
    Against,
    Ascii,
    EventsAndGold,
    Failures,
    Format,
    Least,
    LogFormat,
    NoColor,
    Output,
    Quiet,
    Raw,
    ScoredBy,
    ScoredColumns,
    Strict,
    Verbose,
)
from conflictcli.output.screen import Look
from conflictcli.run import Rows
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.gold.against import Compared
    from conflictcli.gold.least import Floor
    from conflictcli.gold.read import Gold
    from conflictcli.gold.same import Figure
    from conflictcli.gold.score import Scored
    from conflictcli.tables import Record

NO_GOLD = "two are needed: rows, and GOLD, as the last: conflict extract reports/ | conflict score gold.csv"


@app.command(short_help="Score event rows by what a person has corrected.", rich_help_panel="A codebook")
def score(
    paths: EventsAndGold = None,
    output: Output = None,
    form: Format = None,
    by: ScoredBy = None,
    columns: ScoredColumns = None,
    against: Against = None,
    failures: Failures = None,
    least: Least = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Score event rows by what a person has corrected: precision, recall and F1 of events, and of each column.

    EVENTS is what conflict extract wrote (standard input where GOLD alone is named). GOLD is a sheet of conflict
    sample, corrected (CSV or .xlsx), or any table of event rows that has doc_id: only columns that it has are scored,
    and rows of documents that it does not name count for nothing.

    With --against the rows of an earlier run, say before a change of rules, it tells what was gained and lost since.

    \b
    Examples:
      conflict extract reports/ | conflict score sheet.xlsx
      conflict score events.csv gold.csv --by confidence,country
      conflict score new.csv gold.csv --against old.csv --failures failures.csv
      conflict score events.csv gold.csv --least 0.8 --least location=0.9 -q
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        named, path = named_of(paths, against)
        goal = goal_of("--by", output, form, look)
        cases = goal_of("--failures", failures, None, look) if failures is not None else None
        groups = groups_of(by)
        wanted = columns_of(columns)
        Scoring(named, path, strict, talk, goal, cases, groups, wanted, least or (), against, raw).run()


def named_of(paths: Sequence[str] | None, against: str | None) -> tuple[list[str], str]:
    """The rows' files, and that of the gold, which is the last."""
    if not paths or (len(paths) == 1 and (sys.stdin is None or sys.stdin.isatty())):
        raise Usage(NO_GOLD)
    *rows, gold = paths
    rows = rows or ["-"]
    if [*rows, gold, against].count("-") > 1:
        raise Usage("only one of EVENTS, GOLD and --against can be standard input")
    return rows, gold


def goal_of(option: str, path: str | None, form: str | None, look: Look) -> Goal:
    goal = Goal.of(path, form, look)
    if goal.form == "geojson":
        raise Usage("figures stand nowhere on a map: add -f csv or -f jsonl")
    if option == "--failures" and goal.path is None:
        raise Usage("--failures names a file: --failures failures.csv")
    return goal


def groups_of(by: Sequence[str] | None) -> list[str]:
    from conflictcli.gold.sheet import STRATUM
    from conflictcli.summary.groups import did_you_mean
    from conflictcli.summary.periods import PERIODS
    from conflictcli.tables import EVENT_COLUMNS

    there = (*PERIODS, *EVENT_COLUMNS, STRATUM)
    names = list(dict.fromkeys(list_of(by or ())))
    for name in names:
        if name not in there:
            raise Usage(f"--by {name}: no column{did_you_mean(name, there)} There are: {', '.join(there)}")
    if by is not None and not names:
        raise Usage("--by names no column: --by source,confidence")
    return names


def columns_of(columns: Sequence[str] | None) -> list[str] | None:
    from conflictcli.gold.same import SCORED
    from conflictcli.summary.groups import did_you_mean

    if columns is None:
        return None
    names = list_of(columns)
    for name in names:
        if name not in SCORED:
            raise Usage(f"--columns {name}: not scored{did_you_mean(name, SCORED)} There are: {', '.join(SCORED)}")
    return names


@dataclass
class Scoring:
    """One run of the command, from files to the closing line."""

    paths: list[str]
    gold_path: str
    strict: bool
    talk: Talk
    goal: Goal
    cases: Goal | None
    groups: list[str]
    columns: list[str] | None
    least: Sequence[str]
    against: str | None
    raw: bool

    def run(self) -> None:
        from conflictcli.gold.against import compared
        from conflictcli.gold.figures import of_columns, of_events
        from conflictcli.gold.told import CASES, cases
        from conflictcli.output.wording import counted

        run = Rows(self.paths, stdin(), self.strict, self.talk)
        gold = self.read_gold(run)
        rows = self.rows(run)
        first = list(islice(rows, 1))  # With it, it is known which codes rows have.
        figures = self.figures(gold, run.there)
        floors = floors_of(self.least, [figure.name for figure in figures])
        again: Counter[str] = Counter()
        now = self.scored(chain(first, rows), gold, figures, again)
        if run.errors and not run.rows:
            run.close()  # No figures of rows that nobody could read.
        before = self.before(run, gold, figures)
        changes = compared(before, now) if before is not None else None
        events, columns = of_events(now), of_columns(now)
        if self.cases is not None:  # First: whoever reads the report may have enough of it after a page.
            self.cases.write(cases(now, changes), CASES, self.raw)
        if self.goal.form == "table":
            self.draw(now, before, changes, gold)
        else:
            self.write(now, before)
        self.warn(gold, now)
        below = [said for floor in floors if (said := floor.below(events, columns))]
        for said in below:
            self.talk.error("below", said)
        shares = {name: getattr(events, name).value for name in ("precision", "recall", "f1")}
        run.close(
            f"{now.rows:,} of them in the {counted(len(now.cases), 'document')} of the gold",
            *[f"{name} {'of nothing' if value is None else f'{100 * value:.1f} %'}" for name, value in shares.items()],
            again=again["again"],
            documents=len(now.cases),
            scored=now.rows,
            gold_events=gold.events,
            apart=now.apart,
            pending=gold.pending,
            **shares,
            **({"better": changes.better, "worse": changes.worse} if changes is not None else {}),
        )
        if below:
            raise typer.Exit(1)

    def read_gold(self, run: Rows) -> Gold:
        from conflictcli.gold.read import gold

        found = gold(self.gold_path, stdin())
        run.notes(found.skipped)
        if not found.documents:
            if run.errors:
                run.close()
            why = (
                f"{found.pending + found.unsure:,} of its documents have no verdict: write y or n into the column ok"
                if found.pending + found.unsure
                else "it names no document"
            )
            raise Usage(f"{self.gold_path} says nothing to score by: {why}")
        return found

    def rows(self, run: Rows) -> Iterator[Record]:
        from conflictcli.codebook.cells import CODES
        from conflictcli.tables import EVENTS

        return run.each(merged=False, columns={**EVENTS, **dict.fromkeys(CODES, "text")})

    def figures(self, gold: Gold, there: Collection[str]) -> tuple[Figure, ...]:
        """What is scored: codes of a codebook only where rows have them, too."""
        from conflictcli.codebook.cells import CODES
        from conflictcli.gold.same import figures

        for name in self.columns or ():
            if name not in gold.columns:
                raise Usage(f"--columns {name}: {self.gold_path} has no such column")
            if name in CODES and name not in there:
                raise Usage(f"--columns {name}: no row has it. Extract with the codebook that gives it: --rules")
        wanted = gold.columns if self.columns is None else self.columns
        return figures([name for name in wanted if name not in CODES or name in there])

    def scored(self, rows: Iterable[Record], gold: Gold, figures: Sequence[Figure], again: Counter[str]) -> Scored:
        from conflictcli.gold.score import scored
        from conflictcli.rows.once import once

        return scored(gold, once(rows, lambda: again.update(("again",))), figures)

    def before(self, run: Rows, gold: Gold, figures: Sequence[Figure]) -> Scored | None:
        if self.against is None:
            return None
        old = Rows([self.against], stdin(), self.strict, self.talk)
        found = self.scored(self.rows(old), gold, figures, Counter())
        run.errors += old.errors
        run.skipped += old.skipped
        if old.errors and not old.rows:
            run.close()
        return found

    def draw(self, now: Scored, before: Scored | None, changes: Compared | None, gold: Gold) -> None:
        from math import fsum

        from conflictcli.gold import drawn
        from conflictcli.gold.figures import TYPE, confusion, of_columns, of_events, of_groups, of_types

        typed = any(figure.column == TYPE for figure in now.figures)
        report = drawn.Report(
            of_events(now),
            of_columns(now),
            of_types(now) if typed else (),
            confusion(now) if typed else None,
            [(name, of_groups(now, name)) for name in self.groups],
            changes,
            of_events(before) if before is not None else None,
            len(now.cases),
            fsum(document.weight for document in gold.documents.values()) if gold.weighted else None,
        )
        with self.goal.opened() as stream:
            drawn.write(report, stream, self.goal.screen)

    def write(self, now: Scored, before: Scored | None) -> None:
        from conflictcli.gold.figures import BEFORE, FIGURE_COLUMNS, every, record, short

        earlier = {(each.section, each.name): each for each in every(before, self.groups)} if before is not None else {}
        rows = []
        for each in every(now, self.groups):
            row = record(each)
            if before is not None:
                old = earlier.get((each.section, each.name))
                row[BEFORE] = short(old.f1.value) if old is not None else None
            rows.append(row)
        columns = {**FIGURE_COLUMNS, **({BEFORE: "decimal"} if before is not None else {})}
        self.goal.write(rows, columns, self.raw)

    def warn(self, gold: Gold, now: Scored) -> None:
        """What a person should know of the gold, and of how it fits the rows."""
        from conflictcli.gold.score import strange_types
        from conflictcli.output.wording import counted

        if gold.pending:
            words = f"{counted(gold.pending, 'document')} of the gold without a verdict on each row: left out"
            if not gold.known:
                words += ". It has no column event_id: each line that tells an event needs a verdict"
            self.talk.warn("pending", words, documents=gold.pending)
        if gold.unsure:
            words = f"{counted(gold.unsure, 'document')} of the gold with ? as a verdict: left out"
            self.talk.warn("unsure", words, documents=gold.unsure)
        if gold.unread:
            words = f"{counted(gold.unread, 'document')} of the gold with a line that cannot be read: left out"
            self.talk.warn("unread_documents", words, documents=gold.unread)
        if gold.unseen:
            words = f"nobody looked at any document of: {'; '.join(gold.unseen)}. The figures say nothing of these"
            self.talk.warn("unseen", words)
        if any(figure.column == "sub_event_type" for figure in now.figures) and (strange := [*strange_types(now)]):
            named = ", ".join(f"{name!r}" + (f" (did you mean {like!r}?)" if like else "") for name, like in strange)
            self.talk.warn("strange_type", f"the gold has types that no row has, nor ACLED: {named}")
        if now.apart:
            words = f"{counted(now.apart, 'row')} of documents that the gold does not judge: left out"
            self.talk.warn("apart", words, rows=now.apart)
        if now.apart and not now.rows:
            words = (
                f"no row is of a document of the gold: its first is {min(gold.documents)!r}, that of the rows "
                f"{now.strange!r}. doc_id must be the same in both, and is a path as it was named: read the reports "
                "under the same name. Of a CSV a spreadsheet may have changed it (007 to 7): save sheets as .xlsx"
            )
            self.talk.warn("strange", words)


def floors_of(least: Sequence[str], columns: Sequence[str]) -> list[Floor]:
    from conflictcli.gold.least import NoFloor, floor_of

    try:
        return [floor_of(each, columns) for told in least for each in told.split(",") if each.strip()]
    except NoFloor as problem:
        raise Usage(f"--least {problem}") from problem


def stdin() -> BinaryIO | None:
    return sys.stdin.buffer if sys.stdin else None
