"""Web pages that a person marked → how well their main text, headline and day are read, a page a line.

python bench/pages.py FOLDER

FOLDER holds pages and a manifest.jsonl: `{"file", "title", "text", "published"}` of each, null where nobody marked it.
Text is compared by its words, each as often as it stands there: F1 is 1 where they are the same. Nothing is asserted.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, read

MANIFEST = "manifest.jsonl"


@dataclass(frozen=True)
class Score:
    """How a page was read; None for what nobody marked."""

    precision: float
    recall: float
    day: bool | None
    title: bool | None
    seconds: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def main(told: Sequence[str]) -> int:
    if not told or not Path(told[0], MANIFEST).is_file():
        print(f"No marked pages there. Say where some are: python bench/pages.py FOLDER, with a {MANIFEST} in it")
        return 2
    folder = Path(told[0])
    marked = [json.loads(line) for line in Path(folder, MANIFEST).read_text(encoding="utf-8").splitlines() if line]
    scores = {page["file"]: score(folder, page) for page in marked}
    print("| page | F1 | precision | recall | day | title | ms |\n| --- | ---: | ---: | ---: | --- | --- | ---: |")
    for file, found in scores.items():
        figures = f"{found.f1:.3f} | {found.precision:.3f} | {found.recall:.3f}"
        print(f"| {file} | {figures} | {word(found.day)} | {word(found.title)} | {found.seconds * 1000:.0f} |")
    every = scores.values()
    print(
        f"| all {len(scores)} | {fmean(one.f1 for one in every):.3f} | {fmean(one.precision for one in every):.3f}"
        f" | {fmean(one.recall for one in every):.3f} | {share([one.day for one in every])}"
        f" | {share([one.title for one in every])} | {fmean(one.seconds for one in every) * 1000:.0f} |"
    )
    return 0


def score(folder: Path, page: Mapping[str, str | None]) -> Score:
    start = time.process_time()
    items = list(read([str(folder / str(page["file"]))], ReadOptions(any_language=True)))
    seconds = time.process_time() - start
    found = next((item for item in items if isinstance(item, Document)), Document("", ""))
    read_, marked = words(found.text), words(page["text"] or "")
    shared = (read_ & marked).total()
    day, title = page["published"], page["title"]
    return Score(
        precision=shared / (read_.total() or 1),
        recall=shared / (marked.total() or 1),
        day=str(found.published) == day if day else None,
        title=words(found.title) == words(title) if title else None,
        seconds=seconds,
    )


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def word(right: bool | None) -> str:
    return {True: "right", False: "WRONG", None: ""}[right]


def share(marked: Sequence[bool | None]) -> str:
    told = [right for right in marked if right is not None]
    return f"{sum(told)} of {len(told)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
