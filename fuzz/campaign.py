"""Targets in turn, each in a process of its own, those first that had the least of their share: `make fuzz`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from fuzz import ledger
from fuzz.again import TOOK
from fuzz.child import SLOW, slug
from fuzz.ledger import Run
from fuzz.target import Target

LEAST = 30
"""Seconds of a turn: to load and to instrument takes some of them."""
STEP = re.compile(r"#(\d+)\s+(?:\w+\s+)?cov: (\d+)")
DONE = re.compile(r"stat::number_of_executed_units: (\d+)")
WRITTEN = re.compile(r"Test unit written to (\S+)")
KEPT = 400
"""Lines of what a process said, that are kept for a finding."""


def campaign(targets: Sequence[Target], folder: Path, minutes: float, look: str = "", least: int = LEAST) -> list[str]:
    """Runs for so many minutes, tells how it goes, and gives the files of what was found.

    `look`: `guided` or `blind`, as `child` has it; where it is empty a target has one or the other, so that blind turns
    make up to half of its executions. `least`: seconds of a turn.
    """
    end = monotonic() + 60 * minutes
    turns: dict[str, int] = {}
    found: list[str] = []
    while (left := end - monotonic()) > 1:
        open_ = [target for target in targets if not any(Path(path).parent.name == slug(target.name) for path in found)]
        if not open_:
            break
        told = ledger.load(folder)
        target = min(open_, key=lambda each: (told.get(each.name, Run()).seconds / each.share, turns.get(each.name, 0)))
        turns[target.name] = turns.get(target.name, 0) + 1
        before = told.get(target.name, Run())
        how = look or ("blind" if before.guided > 2 * before.blind and before.guided > 20_000 else "guided")
        run = turn(target, folder, max(1, round(min(left, max(least, 60 * minutes / len(targets))))), how)
        ledger.add(folder, target.name, run)
        found += run.found
        print(ledger.line(f"{target.name} ({how})", run), flush=True)
    return found


def turn(target: Target, folder: Path, seconds: int, how: str) -> Run:
    """One process. What breaks it is a finding: the file that atheris wrote, and beside it what was said."""
    command = [sys.executable, "-m", "fuzz.child", target.name, str(folder), str(seconds), how]
    before = work_of_children()
    executions, edges, wrote = 0, 0, ""
    said: list[str] = []
    with subprocess.Popen(
        command, stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True, errors="replace"
    ) as child:
        for line in child.stdout or ():
            if step := STEP.match(line):
                executions, edges = max(executions, int(step[1])), max(edges, int(step[2]))
            elif done := DONE.match(line):
                executions = max(executions, int(done[1]))
            else:
                wrote = found[1] if (found := WRITTEN.search(line)) else wrote
                said = [*said[1 - KEPT :], line]
    took = work_of_children() - before
    counts = {"guided": executions if how == "guided" else 0, "blind": executions if how == "blind" else 0}
    if child.returncode == 0:
        return Run(**counts, seconds=took, edges=edges if how == "guided" else 0)
    if Path(wrote).name.startswith("timeout-") and is_quick(target, wrote):
        Path(wrote).unlink()
        return Run(**counts, seconds=took, edges=edges if how == "guided" else 0)
    kept = Path(wrote or folder / "found" / slug(target.name) / "broken-off")
    kept.parent.mkdir(parents=True, exist_ok=True)
    if not wrote:
        kept.write_bytes(b"")
    kept.with_name(f"{kept.name}.txt").write_text("".join(said))
    print(f"FOUND by {target.name}: python -m fuzz '{target.name}' {kept}   (what was said: {kept}.txt)", flush=True)
    return Run(**counts, seconds=took, edges=edges if how == "guided" else 0, found=(str(kept),))


def is_quick(target: Target, path: str) -> bool:
    """Whether an input takes no long work: it has waited for others, on a machine with much to do."""
    command = [sys.executable, "-m", "fuzz", target.name, path]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    took = [line.removeprefix(TOOK) for line in done.stdout.splitlines() if line.startswith(TOOK)]
    return done.returncode == 0 and bool(took) and float(took[0]) < SLOW


def work_of_children() -> float:
    """Seconds that a processor has worked for the processes that were waited for, however many others it works for."""
    from resource import RUSAGE_CHILDREN, getrusage

    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def is_installed() -> bool:
    return find_spec("atheris") is not None
