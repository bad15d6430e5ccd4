"""tests/floors.toml and score.py → a table of figures against their floors; exit status 1 when one is missed.

python scripts/floors.py [FOLDER]     FOLDER holds score.py and the gold sets (default ../shared/eval); beside it,
                                      gazetteer/spellings.tsv says how the news spell places
"""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CEILINGS = frozenset(("rows_beyond_first_per_100", "rows_per_gold_event", "placed_wrong", "abroad"))

# How the news spell places is no gold set: a script of our own measures it, where the list of spellings is at hand.
SPELLINGS, SPELLINGS_FILE = "spellings", Path("../gazetteer/spellings.tsv")


@dataclass(frozen=True)
class Line:
    """One figure of one set, in per cent with one decimal, and what it must reach; None where it was not scored."""

    gold: str
    figure: str
    reached: float | None
    floor: float

    @property
    def holds(self) -> bool:
        if self.reached is None:
            return False
        return self.reached <= self.floor if self.figure in CEILINGS else self.reached >= self.floor

    def __str__(self) -> str:
        reached = "not scored" if self.reached is None else f"{self.reached:10.1f}"
        difference = "" if self.reached is None else f"{self.reached - self.floor:+.1f}"
        bound = "at most" if self.figure in CEILINGS else "at least"
        verdict = "" if self.holds else "  MISSED"
        return f"{self.gold:<20} {self.figure:<26} {reached:>10}  {bound:<8} {self.floor:6.1f} {difference:>7}{verdict}"


def floors(path: Path) -> Iterator[tuple[str, str, float]]:
    """Set, figure and floor. This much of TOML is also an INI file, which Python 3.10 can read by itself."""
    parser = configparser.ConfigParser(inline_comment_prefixes=("#",), interpolation=None)
    parser.read_string(path.read_text(encoding="utf-8"))
    for gold in parser.sections():
        for figure, floor in parser[gold].items():
            yield gold, figure, float(floor)


def scored(lines: Iterable[str]) -> dict[tuple[str, str], float]:
    """`set figure correct/of percent`, as score.py prints it → per cent by set and figure."""
    parts = (line.split() for line in lines)
    return {(words[0], words[1]): float(words[-1]) for words in parts if len(words) >= 4}


def is_at_hand(folder: Path, gold: str) -> bool:
    return (folder / (SPELLINGS_FILE if gold == SPELLINGS else "score.py")).is_file()


def score(folder: Path, gold: str) -> list[str]:
    """What score.py prints for one set, or spellings.py; its own messages go on to standard error."""
    if gold == SPELLINGS:
        command = [sys.executable, str(ROOT / "scripts/spellings.py"), str(folder / SPELLINGS_FILE)]
        return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout.splitlines()
    # The set itself says whether its events or its mentions are scored.
    script = [sys.executable, str(folder / "score.py"), "events", str(folder / f"{gold}.jsonl")]
    command = ["--conflict", f"{shlex.quote(sys.executable)} -m conflictcli"]
    return subprocess.run(
        [*script, *command], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    ).stdout.splitlines()


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "../shared/eval").resolve()
    wanted = [each for each in floors(ROOT / "tests/floors.toml") if is_at_hand(folder, each[0])]
    if not wanted:
        print(f"No gold sets in {folder}: floors not checked.")
        return 0
    reached = scored(line for gold in dict.fromkeys(gold for gold, _, _ in wanted) for line in score(folder, gold))
    lines = [Line(gold, figure, reached.get((gold, figure)), floor) for gold, figure, floor in wanted]
    for line in lines:
        print(line)
    return 0 if all(line.holds for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
