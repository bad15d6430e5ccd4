"""How often each target ran, over all runs: a file in the folder of the campaign, so that totals can be told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from fuzz.target import Target

NAME = "executions.jsonl"


@dataclass(frozen=True)
class Run:
    """What some runs of a target came to. `seconds` of work; `edges`: the most that a guided run
    saw; `found`: files, to run again."""

    guided: int = 0
    blind: int = 0
    seconds: float = 0.0
    edges: int = 0
    found: tuple[str, ...] = ()

    @property
    def executions(self) -> int:
        return self.guided + self.blind

    def __add__(self, other: Run) -> Run:
        found = tuple(dict.fromkeys((*self.found, *other.found)))
        return Run(
            self.guided + other.guided,
            self.blind + other.blind,
            self.seconds + other.seconds,
            max(self.edges, other.edges),
            found,
        )


Ledger = dict[str, Run]


def load(folder: Path) -> Ledger:
    path = folder / NAME
    ledger: Ledger = {}
    for line in path.read_text().splitlines() if path.exists() else ():
        name, told = json.loads(line)
        ledger[name] = ledger.get(name, Run()) + Run(**{**told, "found": tuple(told["found"])})
    return ledger


def add(folder: Path, name: str, run: Run) -> None:
    """A line more: campaigns that run beside each other, or are stopped, lose no count."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / NAME).open("a") as file:
        file.write(json.dumps((name, asdict(run))) + "\n")


def still_there(run: Run) -> Run:
    """Without the findings whose file is gone: whoever has mended one deletes it."""
    return replace(run, found=tuple(path for path in run.found if Path(path).exists()))


def table(ledger: Ledger, targets: Sequence[Target]) -> Iterator[str]:
    """A line a target, then one an area, then all."""
    yield f"{'target':<22}{'guided':>12}{'blind':>12}{'a second':>10}{'edges':>8}{'findings':>10}"
    for target in targets:
        if target.name in ledger:
            yield line(target.name, ledger[target.name])
    for area in dict.fromkeys(target.area for target in targets):
        yield line(f"all {area}", total(ledger.get(t.name, Run()) for t in targets if t.area == area))
    yield line("all", total(ledger.values()))


def line(name: str, run: Run) -> str:
    run = still_there(run)
    rate = f"{run.executions / run.seconds:,.0f}" if run.seconds else ""
    edges = f"{run.edges:,}" if run.edges else ""
    return f"{name:<22}{run.guided:>12,}{run.blind:>12,}{rate:>10}{edges:>8}{len(run.found):>10}"


def total(runs: Iterable[Run]) -> Run:
    """All together, without edges, which targets share."""
    summed = Run()
    for run in runs:
        summed = summed + run
    return replace(summed, edges=0)


def page(ledger: Ledger, targets: Sequence[Target]) -> Iterator[str]:
    """The same as the table of docs/trust.md: a line an area, with what its targets are."""
    yield "| fed | by targets | looked at where they go | mutated blindly | open findings |"
    yield "| --- | --- | --- | --- | --- |"
    for area in dict.fromkeys(target.area for target in targets):
        fed = [target for target in targets if target.area == area]
        run = still_there(total(ledger.get(target.name, Run()) for target in fed))
        names = ", ".join(target.name for target in fed)
        yield f"| {area} | {names} | {run.guided:,} | {run.blind:,} | {len(run.found)} |"
    run = still_there(total(ledger.values()))
    yield f"| all | {len(targets)} targets | {run.guided:,} | {run.blind:,} | {len(run.found)} |"
