"""Made rows → what `conflict merge` takes for them, and how much of what belongs together it finds.

python bench/merge.py [ROWS...] [--crowd ROWS...]

The rows are those that the tests make (tests/merge/made.py): five to an event, told as papers tell. For each number of
rows (10,000 and 100,000 unless told; several times 100,000 are as many times 1,000 days), and for another war of 60,000
rows: seconds of the processor with the start of the command, microseconds a row, memory at its highest, and precision,
recall and F1 of the pairs of reports that are one event. Then how the time grows: how many times the time for how many
times the rows. Last the worst there is, so many rows (1,000 and 9,000) of one town on one day.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from measured import Measured, measured

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "merge"))

from made import OTHER, Shape, made

SIZES = (10_000, 100_000)
CROWDS = (1_000, 9_000)
CROWD = Shape(countries=("PS",), towns=1, days=1, twins=0, sums=0, villages=0)
AT_ONCE = 100_000
"""Rows that are made at a time; more are of other days, and other events."""
DAYS = ("published", "event_date", "event_date_end")
HEAD = (
    "| rows | events | seconds of processors | µs a row | MB | precision | recall | F1 |\n"
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)

Truth = dict[str, tuple[int, int]]
"""event_id of a row → the event that the row is of."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="*", type=number, help="10,000 and 100,000 unless told", default=SIZES)
    parser.add_argument("--other", type=number, default=OTHER.rows, help="rows of another war; 0 for none")
    parser.add_argument("--crowd", nargs="*", type=number, default=CROWDS, help="rows of one town on one day")
    asked = parser.parse_args()
    print(HEAD)
    took = [(size, line(f"{size:,}", wars(Shape(), size))) for size in asked.rows]
    if asked.other:
        line(f"{asked.other:,} of another war", wars(OTHER, asked.other))
    for size in asked.crowd:
        line(f"{size:,} of one town on one day", wars(CROWD, size))
    grown(took)


def number(told: str) -> int:
    return int(told.replace(",", ""))


def grown(took: Sequence[tuple[int, Measured]]) -> None:
    for (few, before), (many, after) in pairwise(took):
        print(f"\n{many / few:.1f} times the rows: {after.processors / before.processors:.1f} times the time")


def line(name: str, rows: Iterable[tuple[dict[str, object], tuple[int, int]]]) -> Measured:
    """Measures one war, and prints it."""
    with tempfile.TemporaryDirectory() as folder:
        told, merged = Path(folder, "rows.jsonl"), Path(folder, "events.jsonl")
        truth = written(rows, told)
        took = measured([sys.executable, "-m", "conflictcli", "merge", "--quiet", str(told), "-o", str(merged)])
        events, right, found = judged(merged, truth)
    wanted = pairs_in(Counter(truth.values()).values())
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    shown = (f"{took.processors:.1f}", f"{1e6 * took.processors / len(truth):.0f}", f"{took.memory:.0f}")
    judgement = (f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}")
    print(f"| {name} | {events:,} | {' | '.join((*shown, *judgement))} |", flush=True)
    return took


def written(rows: Iterable[tuple[dict[str, object], tuple[int, int]]], path: Path) -> Truth:
    """Writes rows, and tells which event each is of."""
    truth: Truth = {}
    with path.open("w") as file:
        for row, event in rows:
            truth[str(row["event_id"])] = event
            file.write(json.dumps(row) + "\n")
    return truth


def wars(shape: Shape, size: int) -> Iterator[tuple[dict[str, object], tuple[int, int]]]:
    """So many rows of wars of a shape, one after another, each with the war and the event that it is of."""
    for part, first in enumerate(range(0, size, AT_ONCE)):
        here = min(AT_ONCE, size - first)
        later = timedelta(part * shape.days)
        for row, event in made(replace(shape, rows=here, events=max(1, here // 5)), seed=part + 1):
            ids = {name: f"{part}/{row[name]}" for name in ("event_id", "doc_id")}
            yield {**row, **ids, **{name: moved(row[name], later) for name in DAYS}}, (part, event)


def moved(day: object, later: timedelta) -> str | None:
    return (date.fromisoformat(str(day)) + later).isoformat() if day else None


def judged(merged: Path, truth: Truth) -> tuple[int, int, int]:
    """How many events, how many pairs of reports in them are of one event, and how many pairs there are."""
    events = right = found = 0
    with merged.open() as file:
        for told in file:
            reports = json.loads(told)["reports"].split("; ")
            events += 1
            found += pairs_in([len(reports)])
            right += pairs_in(Counter(truth[report] for report in reports).values())
    return events, right, found


def pairs_in(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


if __name__ == "__main__":
    main()
