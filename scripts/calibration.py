"""Gold sets and what `conflict extract` makes of them → how often each level of confidence is right, figure by figure.

python scripts/calibration.py [FOLDER] [--wrong LEVEL]

FOLDER holds score.py and the gold sets (default ../shared/eval): rows are paired with gold as score.py pairs them, and
judged on what the gold states. `--wrong high` lists the cells of that level that are wrong, to read why.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import shlex
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LEVELS = ("high", "medium", "low")
FIGURES = ("count", "place", "day", "dead", "type", "event")
SURE = ("count", "place", "day")
"""The figures that `high` promises."""
REPORT = {"strikes": "count", "place_25km": "place", "date": "day", "fatalities": "dead", "sub_event_type": "type"}
ARTICLE = {"count": "count", "date": "day", "date_range": "day", "killed": "dead", "type": "type"}
"""score.py's names of figures → ours."""

SHOWN = ("event_date", "date_text", "location_text", "strikes", "evidence")
"""What `--wrong` shows of a row."""

Row = Mapping[str, str]


@dataclass(frozen=True)
class Judged:
    """One figure of one row that gold states: whether the row has it right, and what both say."""

    gold: str
    doc: str
    row: Row
    figure: str
    right: bool
    got: Any = None
    want: Any = None

    @property
    def level(self) -> str:
        return self.row["confidence"]


# ---- pairs ---------------------------------------------------------------------------------------------------


def of_report(score: ModuleType, name: str, doc: Mapping[str, Any], rows: list[Row]) -> Iterator[Judged]:
    """A short report of one event: its first row is the event."""
    if not rows:
        return
    tally = score.Tally()
    score.score_report([doc], {doc["id"]: rows}, tally)
    wrong = {failure["figure"]: failure for failure in tally.failures}
    for theirs, ours in REPORT.items():
        if theirs in tally.figures:
            failure = wrong.get(theirs, {})
            yield Judged(name, doc["id"], rows[0], ours, theirs not in wrong, failure.get("got"), failure.get("want"))


def of_article(score: ModuleType, name: str, doc: Mapping[str, Any], rows: list[Row]) -> Iterator[Judged]:
    """An article of several events: main ones first, each takes the row that agrees with it best.

    A row that no event takes is wrong as an event, and in its place when no event of the article lies there.
    """
    left = list(rows)
    for event in sorted(doc["gold"]["events"], key=lambda e: not e.get("main", True)):
        able = [row for row in left if score.is_event(row, event)]
        if not able:
            continue
        row = max(able, key=lambda r: sum(score.agreement(r, event).values()))
        left.remove(row)
        yield Judged(name, doc["id"], row, "event", True)
        if event["places"]:
            yield Judged(name, doc["id"], row, "place", True)
        for theirs, right in score.agreement(row, event).items():
            yield Judged(name, doc["id"], row, ARTICLE[theirs], right, None, event)
    for row in left:
        yield Judged(name, doc["id"], row, "event", False, None, doc["gold"]["events"])
        if row["location_text"] and not any(score.is_event(row, event) for event in doc["gold"]["events"]):
            yield Judged(name, doc["id"], row, "place", False, row["location_text"], doc["gold"]["events"])


def of_release(score: ModuleType, name: str, doc: Mapping[str, Any], rows: list[Row]) -> Iterator[Judged]:
    """A table of strikes: a row has place and count right when the gold has both on one line."""
    left = list(doc["gold"]["events"])
    for row in rows:
        number = score.number(row["strikes"])
        here = [e for e in left if score.same_place(row, e, 0) and score.same_country(row, e)]
        same = [e for e in here if e["strikes"] == number]
        if number:
            yield Judged(name, doc["id"], row, "place", bool(here), row["location_text"])
            yield Judged(name, doc["id"], row, "count", bool(same), number, here)
        if same:
            left.remove(same[0])


PAIRS: Mapping[str, Callable[..., Iterator[Judged]]] = {
    "report": of_report,
    "article": of_article,
    "release": of_release,
}


def judged(
    score: ModuleType, path: Path, told: Callable[[list[dict[str, Any]]], Mapping[str, list[Row]]]
) -> list[Judged]:
    """What gold says of every row of a set, whose rows `told` gives; nothing for sets of another kind."""
    head, *docs = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    if head["scorer"] not in PAIRS:
        return []
    rows = told(docs)
    return [each for doc in docs for each in PAIRS[head["scorer"]](score, path.stem, doc, rows.get(doc["id"], []))]


def kept(folder: Path, keep: Path) -> list[Judged]:
    """What gold says of the rows that score.py has kept: FOLDER holds the gold, KEEP a table for each set."""
    score = scorer(folder)
    found = [
        judged(score, path, lambda _, path=path: rows_in(keep / f"{path.stem}.extract.csv")) for path in sets_in(folder)
    ]
    return [each for some in found for each in some]


def rows_in(path: Path) -> dict[str, list[Row]]:
    """A table as score.py keeps it → the rows of each document."""
    rows: dict[str, list[Row]] = {}
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                rows.setdefault(row["doc_id"], []).append(row)
    return rows


def sets_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


# ---- the table -----------------------------------------------------------------------------------------------


def counts(found: Iterable[Judged]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Set, level and figure → how many were right, and how many were judged."""
    right: Counter[tuple[str, str, str]] = Counter()
    of: Counter[tuple[str, str, str]] = Counter()
    for each in found:
        key = (each.gold, each.level, each.figure)
        of[key] += 1
        right[key] += each.right
    return {key: (right[key], of[key]) for key in of}


def over(found: Mapping[tuple[str, str, str], tuple[int, int]], figures: Iterable[str], **only: str) -> tuple[int, int]:
    """Right and judged, over some figures; of one set and one level where they are named."""
    figures = tuple(figures)
    chosen = [
        pair
        for (gold, level, figure), pair in found.items()
        if figure in figures and only.get("gold", gold) == gold and only.get("level", level) == level
    ]
    return sum(right for right, _ in chosen), sum(of for _, of in chosen)


def per_cent(right: int, of: int) -> float:
    return round(100 * right / of, 1) if of else 0.0


def cell(right: int, of: int) -> str:
    return f"{right}/{of} {per_cent(right, of):5.1f}" if of else "-"


def table(found: Mapping[tuple[str, str, str], tuple[int, int]]) -> Iterator[str]:
    """A line for each set and level: right of judged, in per cent, for each figure and for those `high` promises."""
    yield f"{'':<14}{'':<8}" + "".join(f"{name:>17}" for name in (*FIGURES, "sure"))
    golds = list(dict.fromkeys(gold for gold, _, _ in found))
    for gold in (*golds, ""):
        one = {"gold": gold} if gold else {}
        for level in LEVELS:
            groups = [*((figure,) for figure in FIGURES), SURE]
            cells = [cell(*over(found, group, level=level, **one)) for group in groups]
            yield f"{gold or 'all':<14}{level:<8}" + "".join(f"{each:>17}" for each in cells)


def reached(found: Mapping[tuple[str, str, str], tuple[int, int]]) -> dict[str, float]:
    """How often each level is right on count, place and day, and how much of what is right is high.

    Only sets whose gold states days are asked: where no day is told, no row is high.
    """
    dated = {gold for gold, _, figure in found if figure == "day"}
    told = {key: pair for key, pair in found.items() if key[0] in dated}
    right = {f"{level}_right": per_cent(*over(told, SURE, level=level)) for level in LEVELS}
    return {**right, "high_share": per_cent(over(told, SURE, level="high")[0], over(told, SURE)[0])}


# ---- the command ---------------------------------------------------------------------------------------------


def scorer(folder: Path) -> ModuleType:
    """score.py of a folder, as a module."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "../shared/eval")
    parser.add_argument("--wrong", choices=LEVELS, metavar="LEVEL", help="list what is wrong at this level")
    parser.add_argument("--conflict", default=f"{shlex.quote(sys.executable)} -m conflictcli", metavar="COMMAND")
    args = parser.parse_args()
    folder = args.folder.resolve()
    if not (folder / "score.py").is_file():
        print(f"No gold sets in {folder}: nothing to judge by.")
        return 0
    score = scorer(folder)
    found = [
        each
        for path in sets_in(folder)
        for each in judged(
            score, path, lambda docs, path=path: score.run(args.conflict, "extract", docs, None, path.stem)
        )
    ]
    for line in table(counts(found)):
        print(line)
    print(*(f"{name} {figure}" for name, figure in reached(counts(found)).items()), sep="\n")
    for each in found:
        if each.level == args.wrong and not each.right:
            told = {
                name: each.row[name] for name in ("event_date", "date_text", "location_text", "strikes", "evidence")
            }
            print(json.dumps([each.gold, each.doc, each.figure, told, each.got, each.want], ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
