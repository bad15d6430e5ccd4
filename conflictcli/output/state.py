"""State of a store → lines and tables for a person, or one JSON object for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from rich.console import Group, RenderableType
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, console, shown, table
from conflictcli.output.wording import age, counted, line, plain

if TYPE_CHECKING:
    from conflictcli.store.state import Days, Run, State

MOST = 10
"""Failures that are shown to a person; a program gets all that are kept."""

FORMS = ("table", "json")


def write(state: State, stream: TextIO, form: str, screen: Screen) -> None:
    """In one of `FORMS`."""
    if form == "json":
        stream.write(json.dumps(facts(state), ensure_ascii=False, indent=2) + "\n")
    else:
        console(screen, stream).print(drawn(state, screen))


# ---- for programs --------------------------------------------------------------------------------------------


def facts(state: State) -> dict[str, object]:
    """What there is to know, by name. Times are UTC; an age is in seconds."""
    return {
        "store": state.name,
        "time": stamp(state.at),
        "documents": state.documents,
        "documents_with_rows": state.telling,
        "documents_with_text": state.texts,
        "published": asdict(state.published),
        "rows": state.rows,
        "event_days": asdict(state.days),
        "events": state.events,
        "rows_waiting": state.waiting,
        "ruleset": state.ruleset,
        "rulesets": [
            {"ruleset": each.name, "documents": each.documents, "current": not each.is_other} for each in state.rules
        ],
        "seconds_since_done": None if state.since_done is None else round(state.since_done.total_seconds(), 3),
        "runs": [of_run(each) for each in state.runs],
        "locks": [
            {
                "lock": each.name,
                "user": each.process.user,
                "host": each.process.host,
                "process": each.process.number,
                "seconds": round(each.age.total_seconds(), 3),
                "dead": each.is_dead,
            }
            for each in state.locks
        ],
        "failed": state.failed,
        "failures": list(state.failures),
    }


def of_run(run: Run) -> dict[str, object]:
    return {
        "run": run.number,
        "command": run.command,
        "user": run.process.user,
        "host": run.process.host,
        "process": run.process.number,
        "version": run.version,
        "started": stamp(run.started),
        "last_heard_of": stamp(run.alive),
        "ended": stamp(run.ended) if run.ended else None,
        "seconds": round(run.seconds, 3),
        "outcome": run.outcome,
        **asdict(run.tally),
    }


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


# ---- for a person --------------------------------------------------------------------------------------------


HELD = {"name": Column(), "told": Column(least=24)}
HELD_LAYOUTS: tuple[Layout, ...] = ((("name",), ("told",)), (("name", "told"),))


def drawn(state: State, screen: Screen) -> RenderableType:
    """What it holds, who has it, the last runs, and what the last one could not read."""
    told = [Row({"name": Text(name, style="bold"), "told": words}) for name, words in lines(state)]
    held = table(screen, HELD, told, HELD_LAYOUTS)
    held.show_header = False
    parts: list[RenderableType] = [shown(Text(plain(state.name), style="bold"), screen), held]
    if state.runs:
        parts += [Text(), of_runs(state.runs, screen)]
    if state.failed:
        parts += [Text(), Text(f"the last run could not read {counted(state.failed, 'document')}:", style="bold")]
        parts += [shown(f"  {line(each)}", screen) for each in state.failures[:MOST]]
        if (more := state.failed - min(MOST, len(state.failures))) > 0:
            parts.append(Text(f"  and {more:,} more", style="dim"))
    return Group(*parts)


def lines(state: State) -> Iterator[tuple[str, str]]:
    telling = f", {state.telling:,} with rows" if state.documents else ""
    texts = f", {state.texts:,} with their text" if state.texts else ""
    yield "documents", f"{state.documents:,}{telling}{texts}"
    if state.documents:
        yield "published", span(state.published)
    yield "rows", f"{state.rows:,}" + (f", of {span(state.days)}" if state.rows else "")
    waiting = f"; {counted(state.waiting, 'row')} to be merged: conflict merge --db …" if state.waiting else ""
    yield "events", f"{state.events:,}{waiting}"
    for each in state.rules:
        other = "; coded anew with conflict ingest --recode" if each.is_other else ""
        yield "rules", f"{plain(each.name)}: {counted(each.documents, 'document')}{other}"
    if any(each.is_other for each in state.rules):
        yield "in force", plain(state.ruleset)
    for run in state.runs:
        if run.outcome == "running":
            yield "running", f"run {run.number} of {plain(str(run.process))}"
    for owner in state.locks:
        dead = "; its owner is dead, the next who needs it gets it" if owner.is_dead else ""
        yield "lock", f"{owner.name} is {owner}{dead}"
    if state.since_done is not None:
        yield "last done", f"{age(state.since_done.total_seconds())} ago"


def span(days: Days) -> str:
    """`2014-12-25 – 2015-01-05, 3 without a day`."""
    unknown = f"{days.unknown:,} without a day" if days.unknown else ""
    if days.first is None:
        return unknown or "none"
    known = days.first if days.first == days.last else f"{days.first} – {days.last}"
    return f"{known}, {unknown}" if unknown else known


FIGURES = ("new", "changed", "known", "failed", "rows")
"""What is shown of a run: what fits a screen; a program gets all."""


RUNS = {
    "run": Column("run", right=True),
    "started": Column("started (UTC)", whole=True),
    "took": Column("took", right=True),
    "outcome": Column("outcome", least=12),
    **{name: Column(name, right=True) for name in FIGURES},
}

RUN_LAYOUTS: tuple[Layout, ...] = (
    tuple((name,) for name in RUNS),
    (("run",), ("started", "outcome"), ("took",), *((name,) for name in FIGURES)),
)


def of_runs(runs: Sequence[Run], screen: Screen) -> RenderableType:
    """One line a run, the latest first; times in UTC."""

    def row(run: Run) -> Row:
        told = asdict(run.tally)
        return Row(
            {
                "run": str(run.number),
                "started": f"{run.started:%Y-%m-%d %H:%M}",
                "took": lasted(run.seconds),
                "outcome": outcome(run),
                **{name: f"{told[name]:,}" for name in FIGURES},
            }
        )

    return table(screen, RUNS, list(map(row, runs)), RUN_LAYOUTS)


def outcome(run: Run) -> Text:
    if run.outcome == "running":
        return Text("goes on", style="green")
    if run.outcome == "lost":
        return Text(f"killed or lost, last heard of {run.alive:%H:%M}", style="red")
    return Text(run.outcome, style="" if run.outcome == "done" else "yellow")


def lasted(seconds: float) -> str:
    """12 s, 3 min, 2.5 h."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 100 * 60 else f"{seconds / 3600:.1f} h"
