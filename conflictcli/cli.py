"""Command line → documents → rules → table, and the exit status: 0 all read, 1 something was not, 2 wrong usage."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, TextIO, TypeVar

import typer

from conflictcli.run import Asking, Run, Stop, is_screen, say

if TYPE_CHECKING:
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.readers import ReadOptions
    from conflictcli.rules.own_actors import OwnActors
    from conflictcli.rules.vague import Convention
    from conflictcli.tables import Record
    from conflictcli.work.spread import Spread, Work

Found = TypeVar("Found")

app = typer.Typer(
    name="conflict",
    help="Reports of violence in, a table of conflict events out.",
    epilog="conflict COMMAND --help tells more, with examples.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Plain help comes up in half the time.
)


def main() -> None:
    """The `conflict` command."""
    # A timed-out job leaves no half-written file behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    app(prog_name="conflict")


# ---- options -------------------------------------------------------------------------------------------------

Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)]
"""Told in each command's text: the list of arguments that typer would print shows Python types."""

Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write here: .csv, .tsv, .json, .jsonl (.gz may follow) or .parquet."
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, csv, tsv, json, jsonl or parquet. Else: table on a terminal, csv on a pipe.",
    ),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="COLUMNS", help="Add up by these columns, or by day, week, month, year."),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", metavar="KIND", help="Only these: date, place, strike, … May be repeated.", show_default=False
    ),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="YYYY-MM-DD", help="The day of every report that gives none itself."),
]
Narrative = Annotated[
    bool | None,
    typer.Option(
        "--narrative/--news",
        help="Dates follow each other; or (--news) hang on the day of publication. Else: as each text shows.",
        show_default=False,
    ),
]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Read reports in other languages, too; the rules are for English.")
]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="NAME=COLUMN", help="Which column holds text, title, …", show_default=False),
]
Own = Annotated[
    str | None,
    typer.Option("--places", metavar="FILE", help="A CSV of your own places, which win over ours.", show_default=False),
]
Actors = Annotated[
    str | None,
    typer.Option("--actors", metavar="FILE", help="A CSV of your own groups and forces.", show_default=False),
]
Vague = Annotated[
    str | None,
    typer.Option(
        "--vague",
        metavar="CONVENTION",
        help="What “dozens” or “several” is worth: acled, airwars, isaf or none. Else: bounds, no figure.",
        show_default=False,
    ),
]
Names = Annotated[list[str] | None, typer.Argument(metavar="NAME", hidden=True)]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="COUNTRY", help="The country they lie in: SY, Syria, … Then also by sound."),
]
Near = Annotated[str | None, typer.Option("--near", metavar="NAME", help="A place that they are near to.")]
Top = Annotated[
    str, typer.Option("--top", metavar="N", help="How many places to tell of each name; 0 or all: every one.")
]
Workers = Annotated[
    str,
    typer.Option(
        "--workers", metavar="N", help="How many processes read: 4, or auto, as many as pay. The rows are the same."
    ),
]
OneShard = Annotated[
    str | None,
    typer.Option(
        "--shard",
        metavar="I/N",
        help="Only slice I of N of the input. All slices, one after another, are the whole: the first has the header.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Read on a Dask cluster: its scheduler's address, or local.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first document that cannot be read.")]
Raw = Annotated[bool, typer.Option("--raw", help="Do not guard text that a spreadsheet would run as a formula.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No closing line, no progress; errors are still told.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name what was skipped, too.")]


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


# ---- commands ------------------------------------------------------------------------------------------------


@app.command(short_help="Read reports; write one row an event.")
def extract(
    paths: Paths = None,
    output: Output = None,
    form: Format = None,
    by: By = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    shard: OneShard = None,
    cluster: Cluster = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read reports; write one row an event.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict extract seeds/
      conflict extract feed.jsonl --field text=story -o events.csv
      cat report.txt | conflict extract --published 2015-01-02
      conflict extract seeds/ --by country,month -f csv
    """
    with ending():
        from conflictcli import output as outputs
        from conflictcli import tables
        from conflictcli.gate.paragraph import may_tell
        from conflictcli.output.wording import counted, total
        from conflictcli.work.asked import Events

        keys = columns_of(by)
        goal = Goal.of(output, form)
        use_places(own)
        convention = convention_of(vague)
        parties = own_actors(actors)
        spread = spread_of(workers, shard, cluster, goal, keys)
        options = replace(options_of(field, published, narrative, any_language), may_report=may_tell)
        work = work_of(paths, options, spread)
        run = Run(work, "event", strict, quiet, verbose, bar=not goal.scrolls)
        totals = tables.Totals.none()

        def rows() -> Generator[Record, None, None]:
            with closing(run.each(Events(convention, parties))) as records:
                for record in records:
                    totals.add(record)
                    yield record

        with closing(rows()) as records:
            if keys:
                with goal.opened() as stream:
                    table = tables.aggregate(records, keys)
                    outputs.write(tables.summary_records(table), list(table.columns), stream, goal.form, raw=raw)
            else:
                goal.write(records, tables.EVENT_COLUMNS, raw, work)
        sums = totals.strikes
        run.close(counted(totals.events, "event"), total(sums.stated, sums.low, sums.high, "strike"))


@app.command(short_help="Read reports; write one row for every mention found.")
def mentions(
    paths: Paths = None,
    output: Output = None,
    form: Format = None,
    kind: Kinds = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    shard: OneShard = None,
    cluster: Cluster = None,
    strict: Strict = False,
    raw: Raw = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read reports; write one row for every date, place, strike, … that a rule found.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict mentions report.txt
      conflict mentions seeds/ --kind date --kind place -f csv
    """
    with ending():
        from conflictcli import tables
        from conflictcli.output.wording import counted
        from conflictcli.work.asked import Mentions

        kinds = kinds_of(kind)
        goal = Goal.of(output, form)
        use_places(own)
        convention = convention_of(vague)
        parties = own_actors(actors)
        options = options_of(field, published, narrative, any_language)
        work = work_of(paths, options, spread_of(workers, shard, cluster, goal, []))
        run = Run(work, "mention", strict, quiet, verbose, bar=not goal.scrolls)
        written = 0

        def rows() -> Generator[Record, None, None]:
            nonlocal written
            with closing(run.each(Mentions(kinds, convention, parties))) as records:
                for record in records:
                    written += 1
                    yield record

        with closing(rows()) as records:
            goal.write(records, tables.MENTION_COLUMNS, raw, work)
        run.close(counted(written, "mention"))


@app.command(short_help="Show what was found in each report, and why.")
def explain(
    paths: Paths = None,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show each report with what the rules found in it, and why each row says what it says.

    PATH is a file, a folder, a pattern, an archive, an address (https://, s3://) or - (standard input, the default when
    text is piped in): text, Markdown, JSON, JSON Lines, CSV, TSV, Parquet, web pages, feeds, e-mail, PDF; also packed.

    \b
    Examples:
      conflict explain report.txt
      conflict explain seeds/ | less
    """
    with ending():
        from conflictcli.output import explain as page
        from conflictcli.output.files import standard_output
        from conflictcli.output.wording import counted
        from conflictcli.work.asked import Pages
        from conflictcli.work.spread import Spread

        use_places(own)
        convention = convention_of(vague)
        parties = own_actors(actors)
        work = work_of(paths, options_of(field, published, narrative, any_language), Spread(workers=1))
        run = Run(work, "event", strict, quiet, verbose, bar=False)
        written = 0
        with standard_output() as stream, closing(run.each(Pages(convention, parties))) as pages:
            for document, explanation in pages:
                written += len(explanation.events)
                page.write(document, explanation, stream)
        run.close(counted(written, "event"))


@app.command(short_help="Tell which place a name means, and why.")
def places(
    names: Names = None,
    country: Country = None,
    near: Near = None,
    top: Top = "3",
    own: Own = None,
    output: Output = None,
    form: Format = None,
    raw: Raw = False,
    quiet: Quiet = False,
) -> None:
    """Tell which place a name means and why, with the runners-up.

    NAME is a name, alone or with what it lies in: "Tripoli, Lebanon". Without any, or for -, names are read from
    standard input, one on a line. Each name has a row also where no list knows it, with empty cells.

    \b
    Examples:
      conflict places Tripoli "Tripoli, Lebanon"
      conflict places Hajin --country SY --top all
      cut -d, -f3 villages.csv | conflict places --country SY -o placed.csv
    """
    with ending():
        from conflictcli import output as outputs
        from conflictcli import tables

        most = most_of(top)
        goal = Goal.of(output, form)
        use_places(own)
        asking = Asking(named(names, NO_NAME), answering(country, near), quiet)
        rows = (record for answer in asking.each() for record in tables.place_records(answer, most))
        with goal.opened() as stream:
            outputs.write(rows, tables.PLACE_COLUMNS, stream, goal.form, raw=raw)
        asking.close()


# ---- what the options mean -----------------------------------------------------------------------------------


class Usage(Exception):
    """The command was given something it cannot use; the message says what to try."""


def named(told: Sequence[str] | None, otherwise: str) -> list[str]:
    """What the command was given: what is named, else standard input where something is piped into it."""
    if told:
        return list(told)
    if sys.stdin is None or sys.stdin.isatty():
        raise Usage(otherwise)
    return ["-"]


NOTHING_TO_READ = "nothing to read. Name files or folders, or pipe text in: cat report.txt | conflict extract"
NO_NAME = "no name. Say which, or pipe names in, one on a line: cut -d, -f3 villages.csv | conflict places"


def answering(country: str | None, near: str | None) -> Callable[[str], Answer]:
    """What looks a name up, by what `--country` and `--near` say of it."""
    from conflictcli.gazetteer.answer import answer

    code = code_of_country(country) if country is not None else ""
    if near is None:
        return lambda name: answer(name, code)
    found = answer(near, code).places
    if not found:
        raise Usage(f"--near {near!r} is in no list{f' of {country}' if country else ''}. Name a larger place near by")
    return lambda name: answer(name, code, found[0].place)


def code_of_country(told: str) -> str:
    from conflictcli.gazetteer.countries import code_of, like_country

    code = code_of(told)
    if code is None:
        like = like_country(told)
        hint = f"Did you mean {like}?" if like else "Write its two letters or its name: --country SY, --country Syria"
        raise Usage(f"--country {told!r} is none that is known. {hint}")
    return code


def most_of(top: str) -> int:
    """How many places to tell of a name; 0 is all."""
    if top == "all":
        return 0
    if top.isascii() and top.isdigit():
        return int(top)
    raise Usage(f"--top {top!r} is no number. Write how many: --top 1, or --top all")


def use_places(path: str | None) -> None:
    """Look in the user's own list too, from here on."""
    if path is None:
        return
    from conflictcli.gazetteer import use
    from conflictcli.gazetteer.own import read_own

    use(read_table("--places", path, read_own))


def own_actors(path: str | None) -> OwnActors:
    """The user's own list of parties; an empty one without `--actors`."""
    from conflictcli.rules.own_actors import NONE, read_own

    return NONE if path is None else read_table("--actors", path, read_own)


def read_table(option: str, path: str, reader: Callable[[str], Found]) -> Found:
    """What a reader makes of a user's table; each line that is wrong is told with the option."""
    from conflictcli.own_table import TableError

    try:
        return reader(path)
    except TableError as problem:
        raise Usage("\nconflict: ".join(f"{option} {line}" for line in str(problem).splitlines())) from problem


def work_of(paths: Sequence[str] | None, options: ReadOptions, spread: Spread) -> Work:
    """What is to be read, how, and by whom."""
    from conflictcli.work.spread import Work

    work = Work(named(paths, NOTHING_TO_READ), options, spread)
    if spread.shard and work.survey.size is None:
        raise Usage("--shard needs files: nobody knows the size of standard input or of a pipe before it is read")
    return work


def spread_of(workers: str, shard: str | None, cluster: str | None, goal: Goal, keys: Sequence[str]) -> Spread:
    """How the work is shared out, by `--workers`, `--shard` and `--cluster`."""
    from conflictcli.work.shard import Shard
    from conflictcli.work.spread import Spread

    if not (workers == "auto" or (workers.isascii() and workers.isdigit() and 0 < int(workers) <= 1000)):
        raise Usage(f"--workers {workers!r} is no number. Write how many processes: --workers 4, or --workers auto")
    many = None if workers == "auto" else int(workers)
    if shard is None:
        return Spread(many, cluster=cluster)
    if keys:
        raise Usage("--shard gives rows, and sums of slices are no sums of the whole: leave --by away")
    if goal.form in ("table", "json"):
        raise Usage(f"--shard gives slices to be put together, and {goal.form} cannot be: add -f csv or -f jsonl")
    try:
        return Spread(many, Shard.of(shard), cluster)
    except ValueError as problem:
        raise Usage(f"--shard {shard!r} is no slice. Write which, and of how many: --shard 1/4 … 4/4") from problem


def options_of(
    fields: Sequence[str] | None, published: str | None, narrative: bool | None, any_language: bool
) -> ReadOptions:
    from conflictcli.readers import FieldError, ReadOptions, fields_of

    try:
        named_fields = fields_of(fields or ())
        return ReadOptions(
            fields=named_fields,
            published=day_of(published) if published is not None else None,
            narrative=narrative,
            any_language=any_language,
            stdin=sys.stdin.buffer if sys.stdin else None,
        )
    except FieldError as problem:
        raise Usage(str(problem)) from problem


def day_of(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Usage(f"--published {text!r} is no day. Write it as year-month-day: --published 2015-01-02")


def columns_of(by: str | None) -> list[str]:
    """`country,month` → the names to group by; none without `--by`."""
    if by is None:
        return []
    from conflictcli import tables

    names = [name.strip() for name in by.split(",") if name.strip()]
    try:
        if names:
            return tables.groups(names)
    except tables.UnknownColumn as problem:
        raise Usage(f"--by {by}: {problem}") from problem
    raise Usage(f"--by names no column. There are: {', '.join(tables.GROUPS)}")


def kinds_of(names: Sequence[str] | None) -> frozenset[str]:
    """The kinds of mention to write; without `--kind` all of them."""
    from conflictcli.reading import SHOWN

    for name in names or ():
        if name not in SHOWN:
            raise Usage(f"--kind {name!r} is none there is. There are: {', '.join(sorted(SHOWN))}")
    return frozenset(names or SHOWN)


def convention_of(name: str | None) -> Convention:
    """What vague words are worth; without `--vague` bounds alone."""
    from conflictcli.rules.vague import BOUNDS, CONVENTIONS

    if name is None:
        return BOUNDS
    if name.lower() not in CONVENTIONS:
        raise Usage(f"--vague {name!r} is no convention that is known. There are: {', '.join(CONVENTIONS)}")
    return CONVENTIONS[name.lower()]


@dataclass(frozen=True)
class Goal:
    """Where the table goes, and in which format."""

    path: str | None
    form: str

    @classmethod
    def of(cls, path: str | None, form: str | None) -> Goal:
        from conflictcli.output import FORMATS
        from conflictcli.output.files import UnknownSuffix, form_of

        path = None if path == "-" else path
        if form is not None and form not in FORMATS:
            raise Usage(f"--format {form!r} is none that can be written. There are: {', '.join(FORMATS)}")
        try:
            goal = cls(path, form or (form_of(path) if path is not None else form_of_screen()))
        except UnknownSuffix as problem:
            raise Usage(f"--output {problem}") from problem
        if goal.form == "parquet":
            goal.check_parquet()
        return goal

    def check_parquet(self) -> None:
        """Parquet needs its library, and is nothing to look at: told before anything is read."""
        from conflictcli.output.parquet import arrow
        from conflictcli.readers.extras import MissingExtra

        if self.path is None and is_screen(sys.stdout):
            raise Usage("Parquet is no text to look at. Name a file: -o events.parquet")
        try:
            arrow()
        except MissingExtra as problem:
            raise Usage(str(problem)) from problem

    @property
    def scrolls(self) -> bool:
        """Whether rows run over the screen as they are found."""
        return self.path is None and self.form != "table" and is_screen(sys.stdout)

    def write(self, records: Iterable[Record], columns: Sequence[str], raw: bool, work: Work) -> None:
        """Write rows as they come: one file, or a folder of Parquet files. Of shards only the first has a header."""
        from conflictcli import output

        if self.form == "parquet" and self.path is not None:
            from conflictcli.output import dataset

            if dataset.is_folder(self.path):
                dataset.write(records, columns, self.path)
                return
        with self.opened() as stream:
            output.write(records, columns, stream, self.form, raw=raw, header=work.is_first)

    def opened(self) -> AbstractContextManager[TextIO]:
        from conflictcli.output.files import standard_output, whole

        return whole(self.path) if self.path is not None else standard_output()


def form_of_screen() -> str:
    return "table" if is_screen(sys.stdout) else "csv"


# ---- endings -------------------------------------------------------------------------------------------------


@contextmanager
def ending() -> Iterator[None]:
    """Whatever ends a command, told in a line and an exit status, never in a traceback."""
    from conflictcli.output.files import CannotWrite
    from conflictcli.patterns import kept
    from conflictcli.work import WorkerFailed

    try:
        with kept():
            yield
    except Usage as problem:
        say(f"conflict: {problem}")
        raise typer.Exit(2) from problem
    except Stop as stop:
        say("conflict: stopped there, as --strict asks")
        raise typer.Exit(1) from stop
    except (CannotWrite, WorkerFailed) as problem:
        say(f"conflict: {problem}")
        raise typer.Exit(1) from problem
    except BrokenPipeError as closed:  # The reader of the pipe has what it wants.
        raise typer.Exit(0) from closed
    except KeyboardInterrupt as stop:
        say("conflict: interrupted")
        raise typer.Exit(130) from stop
