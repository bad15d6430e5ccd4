"""News → the documents that the gate turns away though they report an event: none, or the exit status is 1.

python bench/ungated.py [--every N] [PATH...]

Each document that the gate turns away is read all the same, by every rule. PATH: files or folders of news, those of
../shared/eval and ../shared/bench unless told. With `--every`, each Nth document alone: all of them take minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from conflictcli import events
from conflictcli.document import Document
from conflictcli.gate import has_words, may_report
from conflictcli.readers import ReadOptions, read

ROOT = Path(__file__).resolve().parent.parent.parent / "shared"
NEWS = (*ROOT.glob("eval/*.jsonl"), *ROOT.glob("bench/*.jsonl.gz"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    options = parser.parse_args()
    paths = options.paths or sorted(map(str, NEWS))
    if not paths:
        print("No news in ../shared. Say where some is: python bench/ungated.py news.jsonl.gz")
        return 2
    told: Counter[str] = Counter()
    lost = list(lost_of(islice(documents(paths), 0, None, options.every), told))
    counts = ", ".join(f"{told[what]:,} {what}" for what in ("documents", "without its words", "turned away"))
    print(f"{counts}; {len(lost)} of those report an event" + "".join(f"\n  {document.id}" for document in lost))
    return int(bool(lost))


def documents(paths: Iterable[str]) -> Iterator[Document]:
    return (item for item in read(list(paths), ReadOptions()) if isinstance(item, Document))


def lost_of(documents: Iterable[Document], told: Counter[str]) -> Iterator[Document]:
    """Those that the gate turns away though they report an event; `told` counts what comes by."""
    for document in documents:
        told["documents"] += 1
        if may_report(document):
            continue
        told["turned away"] += 1
        told["without its words"] += not has_words(document.title, document.text)
        if events.explain(document).events:
            yield document


if __name__ == "__main__":
    sys.exit(main())
