"""How well and how fast rows of made wars are merged: `python bench/merging.py`. Ten times the rows, how many times the
time; a second war of another shape; what a report takes in memory."""

from __future__ import annotations

import sys
import tracemalloc
from collections import Counter
from dataclasses import replace
from pathlib import Path
from time import process_time

from conflictcli.merge.groups import groups
from conflictcli.merge.report import report_of

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "merge"))
from made import OTHER, Shape, made


def smaller(shape: Shape, times: int) -> Shape:
    return replace(shape, events=shape.events // times, rows=shape.rows // times, days=shape.days // times)


def pairs(counts: Counter[int] | list[int]) -> int:
    return sum(n * (n - 1) // 2 for n in (counts.values() if isinstance(counts, Counter) else counts))


def measured(name: str, shape: Shape, seed: int) -> float:
    """Prints precision, recall and F1 of pairs, and the seconds; these are given back, too."""
    rows = made(shape, seed)
    truth = {str(row["event_id"]): event for row, event in rows}
    start = process_time()
    found = groups([report_of(row) for row, _ in rows])
    took = process_time() - start
    hits = sum(pairs(Counter(truth[report.event_id] for report in group)) for group in found)
    precision = hits / pairs([len(group) for group in found])
    recall = hits / pairs(Counter(truth.values()))
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{name}: {len(rows):,} rows of {len(set(truth.values())):,} events: {len(found):,} groups,"
        f" precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, {took:.1f} s"
    )
    return took


def memory() -> None:
    rows = [row for row, _ in made(smaller(Shape(), 20), 1)]
    tracemalloc.start()
    reports = [report_of(row) for row in rows]
    print(f"a report: {tracemalloc.get_traced_memory()[0] / len(reports):,.0f} bytes")


if __name__ == "__main__":
    few, many = measured("a tenth", smaller(Shape(), 10), 1), measured("a war", Shape(), 1)
    print(f"ten times the rows: {many / few:.1f} times the time")
    measured("another war", OTHER, 2)
    memory()
