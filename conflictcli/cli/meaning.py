"""What a person wrote behind an option → what the program takes; `Usage` where it can mean nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Container, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from conflictcli.cli.ending import Usage
from conflictcli.cli.goal import Goal
from conflictcli.guard import SECONDS

if TYPE_CHECKING:
    from conflictcli.codebook.found import InForce
    from conflictcli.gazetteer.answer import Answer
    from conflictcli.gazetteer.entries import Entry as Place
    from conflictcli.readers import ReadOptions
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.rules.vague import Convention
    from conflictcli.summary.pivot import Pivot
    from conflictcli.talk import Talk
    from conflictcli.work.spread import Spread, Work

Found = TypeVar("Found")


def named(told: Sequence[str] | None, otherwise: str) -> list[str]:
    """What the command was given: what is named, else standard input where something is piped into it."""
    if told:
        return list(told)
    if sys.stdin is None or sys.stdin.isatty():
        raise Usage(otherwise)
    return ["-"]


NOTHING_TO_READ = "nothing to read. Name files or folders, or pipe text in: cat report.txt | conflict extract"
NO_ROWS = "no rows. Name files that `conflict extract` wrote, or pipe rows in: conflict extract dump/ | conflict merge"
NO_ROWS_TO_SUM = (
    "no rows. Name files that `conflict extract` or `conflict merge` wrote, or pipe rows in:"
    " conflict extract dump/ | conflict merge | conflict summarize"
)
NOTHING_TO_SHOW = (
    "no rows. Name files that `conflict extract` or `conflict merge` wrote, or pipe rows in: "
    "conflict extract dump/ | conflict report -o report.html"
)
NOTHING_TO_INGEST = "nothing to read. Name files or folders, or pipe text in: cat report.txt | conflict ingest -"
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


def country_named(told: str) -> str:
    """What a person types for a country → its name, as rows have it."""
    from conflictcli.gazetteer.countries import country_names

    return dict(country_names())[code_of_country(told)]


def most_of(top: str) -> int:
    """How many places to tell of a name; 0 is all."""
    if top == "all":
        return 0
    if top.isascii() and top.isdigit():
        return int(top)
    raise Usage(f"--top {top!r} is no number. Write how many: --top 1, or --top all")


def codebook_of(
    rules: Sequence[str] | None, places: str | None, actors: str | None, vague: str | None, talk: Talk
) -> Codebook:
    """What the user adds to the rules: `--rules` or what lies at hand, with `--actors` and `--vague` over it.

    From here on this process looks in the places of `--rules` and of `--places`, too.
    """
    from conflictcli.codebook.found import NAME, in_force
    from conflictcli.rules.own.entries import BUILT_IN
    from conflictcli.rules.own_actors import NONE, read_own

    there = in_force(rules or ())
    for path in there.strange:
        talk.warn(
            "strange_rules",
            f"{path} is no codebook (it has none of our tables), and is left aside; if it is yours: --rules {NAME}",
            path=path,
        )
    found = codebook_in(there) if there.files else BUILT_IN
    if there.files and not rules:
        files = ", ".join(there.files)
        how = f", which {there.by} names" if there.by else "; --rules off leaves them away"
        talk.info("rules", f"rules of {files} ({found.title}){how}", files=files, title=found.title)
    own = NONE if actors is None else read_table("--actors", actors, read_own)
    found = found.under(own, None if vague is None else convention_of(vague))
    use_places(found.places, places)
    return found


def codebook_in(there: InForce) -> Codebook:
    """What files of rules say together; all that is wrong with them is told, with what names them."""
    from conflictcli.codebook.faults import RulesError
    from conflictcli.codebook.found import VARIABLE
    from conflictcli.codebook.kept import read_or_kept

    try:
        return read_or_kept(there.files)
    except RulesError as problem:
        named = f" that {there.by} names" if there.by == VARIABLE else ""
        off = "" if there.by else " (--rules off leaves them away)"
        raise Usage(f"the rules{named} cannot be used{off}:", *map(str, problem.faults)) from problem


def only_places(rules: Sequence[str] | None, path: str | None, talk: Talk) -> Codebook | None:
    """Look in the user's own places too, from here on; rules are loaded only where there is a codebook."""
    from conflictcli.codebook.found import in_force

    there = in_force(rules or ())
    if there.files or there.strange:
        return codebook_of(rules, path, None, None, talk)
    use_places((), path)
    return None


def use_places(listed: Sequence[Place], path: str | None) -> None:
    """Look in these places and in those of the user's own list, too, from here on."""
    if path is None and not listed:
        return
    from conflictcli.gazetteer import use
    from conflictcli.gazetteer.own import overlay_of, read_own

    if path is None:
        use(overlay_of(listed))
    else:
        use(read_table("--places", path, lambda told: read_own(told, listed)))


def read_table(option: str, path: str, reader: Callable[[str], Found]) -> Found:
    """What a reader makes of a user's table; each line that is wrong is told with the option."""
    from conflictcli.own_table import TableError

    try:
        return reader(path)
    except TableError as problem:
        first, *more = (f"{option} {line}" for line in problem.args)
        raise Usage(first, *(f"conflict: {line}" for line in more)) from problem


def work_of(
    paths: Sequence[str] | None, options: ReadOptions, spread: Spread, otherwise: str = NOTHING_TO_READ
) -> Work:
    """What is to be read, how, and by whom."""
    from conflictcli.work.spread import Work

    work = Work(named(paths, otherwise), options, spread)
    if spread.shard and work.survey.size is None:
        raise Usage("--shard needs files: nobody knows the size of standard input or of a pipe before it is read")
    return work


def spread_of(
    workers: str, shard: str | None, cluster: str | None = None, goal: Goal | None = None, keys: Sequence[str] = ()
) -> Spread:
    """How the work is shared out, by `--workers`, `--shard` and `--cluster`. `goal`: where rows go, if into a file."""
    from conflictcli.work.shard import Shard
    from conflictcli.work.spread import Spread

    if not (workers == "auto" or (workers.isascii() and workers.isdigit() and 0 < int(workers) <= 1000)):
        raise Usage(f"--workers {workers!r} is no number. Write how many processes: --workers 4, or --workers auto")
    many = None if workers == "auto" else int(workers)
    if shard is None:
        return Spread(many, cluster=cluster)
    if keys:
        raise Usage("--shard gives rows, and sums of slices are no sums of the whole: leave --by away")
    if goal and goal.form in ("table", "json", "geojson", "xlsx"):
        raise Usage(f"--shard gives slices to be put together, and {goal.form} cannot be: add -f csv or -f jsonl")
    try:
        return Spread(many, Shard.of(shard), cluster)
    except ValueError as problem:
        raise Usage(f"--shard {shard!r} is no slice. Write which, and of how many: --shard 1/4 … 4/4") from problem


def options_of(
    fields: Sequence[str] | None,
    published: str | None,
    narrative: bool | None,
    any_language: bool,
    timeout: float = SECONDS,
) -> ReadOptions:
    from conflictcli.readers import FieldError, ReadOptions, fields_of

    try:
        named_fields = fields_of(fields or ())
        return ReadOptions(
            fields=named_fields,
            published=day_of("--published", published) if published is not None else None,
            narrative=narrative,
            any_language=any_language,
            stdin=sys.stdin.buffer if sys.stdin else None,
            timeout=timeout,
        )
    except FieldError as problem:
        raise Usage(str(problem)) from problem


def day_of(option: str, text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Usage(f"{option} {text!r} is no day. Write it as year-month-day: {option} 2015-01-02")


def day_or_ago(option: str, text: str) -> date:
    """`2015-01-02`, or `7d`: the day seven days before today."""
    if found := re.fullmatch(r"(\d{1,6})d", text, re.ASCII):
        try:
            return date.today() - timedelta(days=int(found[1]))
        except OverflowError:
            return date.min
    try:
        return day_of(option, text)
    except Usage as problem:
        raise Usage(f"{problem}, or as days before today: {option} 7d") from problem


def time_of(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first and the last day, as far as they are said."""
    first = day_or_ago("--since", since) if since is not None else None
    last = day_or_ago("--until", until) if until is not None else None
    if first and last and first > last:
        raise Usage(f"--since {first} comes after --until {last}: no event is of such a time")
    return first, last


def span_of(option: str, text: str) -> timedelta:
    """`90m`, `2h` or `3d` → so long."""
    if found := re.fullmatch(r"(\d{1,6})([mhd])", text, re.ASCII):
        unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2]]
        return timedelta(**{unit: int(found[1])})
    raise Usage(f"{option} {text!r} is no time. Write minutes, hours or days: {option} 90m, {option} 2h, {option} 3d")


def columns_of(by: Sequence[str] | None, merged: bool = True) -> list[str]:
    """["country,month", "actor"] → the names to group by; none without `--by`.

    `merged`: whether rows are merged events.
    """
    if by is None:
        return []
    from conflictcli.summary.groups import OF_MERGED, UnknownColumn, groups, told

    names = list_of(by)
    for name in () if merged else names:
        if name in OF_MERGED:
            raise Usage(
                f"--by {name}: only merged events have it. Put conflict merge before: conflict merge --by {name}"
            )
    try:
        if names:
            return groups(names)
    except UnknownColumn as problem:
        raise Usage(f"--by {','.join(by)}: {problem}") from problem
    raise Usage(f"--by names no column. {told()}")


def check_added(by: Sequence[str], codebook: Codebook, nor: str = "") -> None:
    """That a codebook gives what is to be grouped by, where that is one of its columns. `nor`: where else it is not."""
    from conflictcli.codebook.cells import added_by
    from conflictcli.tables import ADDED

    for name in by:
        if name in ADDED and name not in added_by(codebook).names:
            raise Usage(
                f"--by {name}: no codebook that is in force gives it{nor}. Name one that does: --rules rules.toml"
            )


def check_carried(by: Sequence[str], codebook: Codebook, there: Container[str]) -> None:
    """The same, once rows are read: a file may have such a column, too."""
    check_added([name for name in by if name not in there], codebook, " and no row has it")


def list_of(told: Sequence[str]) -> list[str]:
    """["Country, month", "actor"] → the names, which are small letters."""
    return [name.strip().lower() for names in told for name in names.split(",") if name.strip()]


def pivot_of(
    by: Sequence[str] | None,
    values: Sequence[str] | None,
    *,
    top: str | None,
    sort: str | None,
    fill: bool,
    totals: bool,
    shares: bool,
    time: tuple[date | None, date | None] = (None, None),
) -> Pivot:
    """What `conflict summarize` is asked for; by country where nobody says by what. `time`: its first and last day."""
    from conflictcli.summary.columns import DEFAULT, VALUES
    from conflictcli.summary.groups import UnknownColumn, told
    from conflictcli.summary.pivot import CannotFill, Pivot, sorting, summed

    names = ["country"] if by is None else list_of(by)
    wanted = list(DEFAULT) if values is None else list_of(values)
    if not names:
        raise Usage(f"--by names no column. {told()}")
    if not wanted:
        raise Usage(f"--values names nothing to add up. There are: {', '.join(VALUES)}")
    if top is not None and not (top.isascii() and top.isdigit() and len(top) < 10 and int(top) > 0):
        raise Usage(f"--top {top!r} is not how many groups there can be. Write 1 or more: --top 10")
    try:
        wanted = summed(wanted)
    except UnknownColumn as problem:
        raise Usage(f"--values {','.join(values or ())}: {problem}") from problem
    try:
        order = sorting(sort or "", wanted)
    except UnknownColumn as problem:
        raise Usage(f"--sort {problem}") from problem
    try:
        return Pivot.of(
            names,
            wanted,
            fill=fill,
            top=None if top is None else int(top),
            sort=order,
            totals=totals,
            shares=shares,
            since=time[0],
            until=time[1],
        )
    except UnknownColumn as problem:
        raise Usage(f"--by {','.join(by or ())}: {problem}") from problem
    except CannotFill as problem:
        raise Usage(f"--fill {problem}") from problem


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
