"""Gold sets → every figure with its difference from tests/floors.toml, and what was gained and lost since the last run.

python scripts/floors.py [FOLDER] [--keep DIR]

FOLDER holds score.py and the gold sets (default ../shared/eval); beside it, gazetteer/spellings.tsv says how the news
spell places. Exit status 1 when a figure misses its floor. With --keep, what this run found is kept in DIR and compared
with what the last run left there: documents that went from wrong to right and back, rows that came and went.
"""

from __future__ import annotations

import argparse
import configparser
import csv
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import calibration

ROOT = Path(__file__).resolve().parent.parent
CEILINGS = frozenset(("rows_beyond_first_per_100", "rows_per_gold_event", "placed_wrong", "abroad"))

# How the news spell places is no gold set: a script of our own measures it, where the list of spellings is at hand.
SPELLINGS, SPELLINGS_FILE = "spellings", Path("../gazetteer/spellings.tsv")
CALIBRATION = "calibration"
"""The section of floors.toml for how often rows of each confidence are right, over all sets."""

MOST = 30
"""Lines of a list of what changed in a set; the rest is counted."""

Figures = dict[tuple[str, str], float]
"""Set and figure → per cent."""


@dataclass(frozen=True)
class Line:
    """One figure of one set, in per cent with one decimal, and its floor; None where it was not scored or has none."""

    gold: str
    figure: str
    reached: float | None
    floor: float | None

    @property
    def holds(self) -> bool:
        if self.floor is None:
            return True
        if self.reached is None:
            return False
        return self.reached <= self.floor if self.figure in CEILINGS else self.reached >= self.floor

    def __str__(self) -> str:
        reached = "not scored" if self.reached is None else f"{self.reached:10.1f}"
        told = f"{self.gold:<20} {self.figure:<26} {reached:>10}"
        if self.floor is None:
            return f"{told}  no floor"
        difference = "" if self.reached is None else f"{self.reached - self.floor:+.1f}"
        bound = "at most" if self.figure in CEILINGS else "at least"
        return f"{told}  {bound:<8} {self.floor:6.1f} {difference:>7}{'' if self.holds else '  MISSED'}"


# ---- figures and floors --------------------------------------------------------------------------------------


def floors(path: Path) -> Figures:
    """The floors, in order. This much of TOML is also an INI file, which Python 3.10 can read by itself."""
    parser = configparser.ConfigParser(inline_comment_prefixes=("#",), interpolation=None)
    parser.read_string(path.read_text(encoding="utf-8"))
    return {(gold, figure): float(floor) for gold in parser.sections() for figure, floor in parser[gold].items()}


def scored(lines: Iterable[str]) -> Figures:
    """`set figure correct/of percent`, as score.py prints it → per cent by set and figure."""
    parts = (line.split() for line in lines)
    return {(words[0], words[1]): float(words[-1]) for words in parts if len(words) >= 4}


def table(reached: Figures, wanted: Figures) -> list[Line]:
    """A line for every figure that was scored or has a floor, set by set."""
    golds = dict.fromkeys(gold for gold, _ in (*reached, *wanted))
    keys = {gold: dict.fromkeys(key for key in (*reached, *wanted) if key[0] == gold) for gold in golds}
    return [Line(*key, reached.get(key), wanted.get(key)) for gold in golds for key in keys[gold]]


# ---- what changed --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """What one run leaves of a set: how often each figure of each document was wrong, and the rows of each document."""

    wrong: Counter[tuple[str, str]]
    rows: Counter[tuple[str, str]]

    @classmethod
    def kept(cls, folder: Path, gold: str) -> Run:
        failures, table = folder / f"{gold}.failures.jsonl", folder / f"{gold}.extract.csv"
        wrong: Counter[tuple[str, str]] = Counter()
        if failures.is_file():
            lines = map(json.loads, failures.read_text(encoding="utf-8").splitlines())
            wrong.update((failure["figure"], str(failure["id"])) for failure in lines)
        rows: Counter[tuple[str, str]] = Counter()
        if table.is_file():
            with table.open(encoding="utf-8", newline="") as lines_of_table:
                rows.update((row["doc_id"], shown(row)) for row in csv.DictReader(lines_of_table))
        return cls(wrong, rows)


SHOWN = ("event_date", "sub_event_type", "strikes", "munitions", "fatalities_min", "location_text")


def shown(row: Mapping[str, str]) -> str:
    """A row in a few cells: two rows that show the same are the same."""
    return " | ".join(row.get(name) or "-" for name in SHOWN)


def changes(gold: str, before: Run, after: Run) -> Iterator[str]:
    """Figure by figure the documents that are right now and were wrong, and the other way; then rows gone and new."""
    gained, lost = before.wrong - after.wrong, after.wrong - before.wrong
    for figure in dict.fromkeys(figure for figure, _ in (*before.wrong, *after.wrong)):
        for verdict, found in (("gained", gained), ("lost", lost)):
            docs = sorted(doc for told, doc in found if told == figure)
            yield from listed([f"{gold} {figure}: {verdict} {doc}" for doc in docs])
    for verdict, rows in (("row gone", before.rows - after.rows), ("row new", after.rows - before.rows)):
        yield from listed([f"{gold} {verdict}: {doc}: {row}" for doc, row in sorted(rows.elements())])


def listed(lines: Sequence[str]) -> list[str]:
    """At most so many lines, and how many more there are."""
    more = len(lines) - MOST
    return [*lines[:MOST], *([f"  … and {more} more"] if more > 0 else [])]


# ---- running -------------------------------------------------------------------------------------------------


def sets_in(folder: Path) -> list[str]:
    return [path.stem for path in sorted(folder.glob("*.jsonl"))] if (folder / "score.py").is_file() else []


def printed(command: Sequence[str]) -> list[str]:
    """What a command prints; its own messages go on to standard error."""
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout.splitlines()


def score(folder: Path, gold: str, command: str, keep: Path) -> list[str]:
    """What score.py prints for one set; the set itself says whether its events or its mentions are scored."""
    script = [sys.executable, str(folder / "score.py"), "events", str(folder / f"{gold}.jsonl")]
    return printed([*script, "--conflict", command, "--keep", str(keep)])


def calibrated(folder: Path, keep: Path) -> Figures:
    """How often rows of each confidence are right, from what score.py has kept."""
    found = calibration.counts(calibration.kept(folder, keep))
    return {(CALIBRATION, figure): reached for figure, reached in calibration.reached(found).items()} if found else {}


def scores(folder: Path, command: str, keep: Path) -> Figures:
    """Every figure that can be measured with what is in a folder and beside it."""
    golds = sets_in(folder)
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        lines = [line for told in pool.map(lambda gold: score(folder, gold, command, keep), golds) for line in told]
    if (spellings := folder / SPELLINGS_FILE).is_file():
        lines += printed([sys.executable, str(ROOT / "scripts/spellings.py"), str(spellings)])
    return scored(lines) | (calibrated(folder, keep) if golds else {})


def compared(folder: Path, last: Path, this: Path) -> Iterator[str]:
    """What changed from one run to the next, in words, set by set."""
    if not last.is_dir():
        yield "This is the first run that is kept: nothing to compare with."
        return
    lines = [line for gold in sets_in(folder) for line in changes(gold, Run.kept(last, gold), Run.kept(this, gold))]
    yield from lines or ["Nothing changed since the last run."]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "../shared/eval")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep this run here, and compare with the last")
    parser.add_argument("--floors", type=Path, default=ROOT / "tests/floors.toml", metavar="FILE")
    parser.add_argument("--conflict", default=f"{shlex.quote(sys.executable)} -m conflictcli", metavar="COMMAND")
    args = parser.parse_args()
    folder, wanted = args.folder.resolve(), floors(args.floors)
    with tempfile.TemporaryDirectory() as temporary:
        this = Path(temporary)
        reached = scores(folder, args.conflict, this)
        if not reached:
            print(f"No gold sets in {folder}: floors not checked.")
            return 0
        measured = {gold for gold, _ in reached}
        lines = table(reached, {key: floor for key, floor in wanted.items() if key[0] in measured})
        print(*lines, sep="\n")
        if args.keep:
            print(*compared(folder, args.keep / "last", this), sep="\n")
            args.keep.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(args.keep / "last", ignore_errors=True)
            shutil.copytree(this, args.keep / "last")
    missed = [line for line in lines if not line.holds]
    print(
        f"{len(lines)} figures, {len(missed)} below their floors"
        if missed
        else f"{len(lines)} figures, every floor holds"
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
