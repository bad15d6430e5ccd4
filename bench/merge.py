"""Made rows → what `conflict merge` takes for them, and how much of what belongs together it finds.

python bench/merge.py [ROWS...]

For each number of rows (10,000 and 100,000 unless told; several times 100,000 are as many times 1,000 days): seconds of
the processor with the start of the command, microseconds a row, memory at its highest, and precision, recall and F1 of
the pairs of reports that are one event. The rows are those that the tests make (tests/merge/made.py): five to an event,
told as papers tell. Last, how the time grows: how many times the time for how many times the rows.
"""

from __future__ import annotations

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

from made import Shape, made

SIZES = (10_000, 100_000)
AT_ONCE = 100_000
"""Rows that are made at a time; more are of other days, and other events."""
DAYS = ("published", "event_date", "event_date_end")


def main(told: Sequence[str]) -> int:
    sizes = [int(each.replace(",", "")) for each in told] or list(SIZES)
    print("| rows | events | seconds of processors | µs a row | MB | precision | recall | F1 |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    took = [(size, line(size)) for size in sizes]
    for (few, before), (many, after) in pairwise(took):
        print(f"\n{many / few:.1f} times the rows: {after.processors / before.processors:.1f} times the time")
    return 0


def line(size: int) -> Measured:
    """Measures one size, and prints it."""
    with tempfile.TemporaryDirectory() as folder:
        rows, merged = Path(folder, "rows.jsonl"), Path(folder, "events.jsonl")
        truth = written(size, rows)
        took = measured([sys.executable, "-m", "conflictcli", "merge", "--quiet", str(rows), "-o", str(merged)])
        events, right, found = judged(merged, truth)
    wanted = pairs_in(Counter(truth.values()).values())
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    shown = (f"{took.processors:.1f}", f"{1e6 * took.processors / size:.0f}", f"{took.memory:.0f}")
    judgement = (f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}")
    print(f"| {size:,} | {events:,} | {' | '.join((*shown, *judgement))} |", flush=True)
    return took


def written(size: int, path: Path) -> dict[str, tuple[int, int]]:
    """Makes so many rows and writes them: event_id → the event that the row is of."""
    truth = {}
    with path.open("w") as file:
        for number, (row, event) in enumerate(rows(size)):
            truth[str(row["event_id"])] = (number // AT_ONCE, event)
            file.write(json.dumps(row) + "\n")
    return truth


def rows(size: int) -> Iterator[tuple[dict[str, object], int]]:
    for part, first in enumerate(range(0, size, AT_ONCE)):
        here = min(AT_ONCE, size - first)
        shape = replace(Shape(), rows=here, events=max(1, here // 5))
        later = timedelta(part * shape.days)
        for row, event in made(shape, seed=part + 1):
            ids = {name: f"{part}/{row[name]}" for name in ("event_id", "doc_id")}
            yield {**row, **ids, **{name: moved(row[name], later) for name in DAYS}}, event


def moved(day: object, later: timedelta) -> str | None:
    return (date.fromisoformat(str(day)) + later).isoformat() if day else None


def judged(merged: Path, truth: dict[str, tuple[int, int]]) -> tuple[int, int, int]:
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
    sys.exit(main(sys.argv[1:]))
