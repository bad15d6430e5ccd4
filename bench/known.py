"""What a second run over known documents costs: `python bench/known.py --documents 20000 [NEWS.jsonl.gz] [--db URL]`.

The same `conflict ingest` twice: seconds of processor time of the first run and of the second, and of the second for a
document, the start of the program included. NEWS is repeated until there are so many documents, each under an address
of its own; without it they are made up (`kills.made`), short and quick to code, which is the harder comparison.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kills import made
from measured import Measured, measured


def documents(news: str | None, number: int) -> Iterator[Mapping[str, Any]]:
    if news is None:
        yield from ({**each, "url": f"https://paper.example/{n}"} for n, each in enumerate(made(number)))
        return
    with (gzip.open if news.endswith(".gz") else open)(news, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for n, record in enumerate(itertools.islice(itertools.cycle(records), number)):
        yield {**record, "url": f"https://paper.example/{n}"}


def ingested(feed: Path, url: str, workers: str) -> Measured:
    return measured([sys.executable, "-m", "conflictcli", "ingest", str(feed), "--db", url, "--workers", workers])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", nargs="?")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--db", help="an empty store; without one a file of SQLite")
    parser.add_argument("--workers", default="1")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder) / "feed.jsonl"
        with feed.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(each) + "\n" for each in documents(asked.news, asked.documents))
        url = asked.db or f"sqlite:///{folder}/events.db"
        first, second = (ingested(feed, url, asked.workers) for _ in range(2))
    each = 1e6 * second.processors / asked.documents
    print(f"first:  {first.processors:8.1f} s of processors, {first.memory:4.0f} MB   {first.told.splitlines()[-1]}")
    print(f"second: {second.processors:8.1f} s of processors, {second.memory:4.0f} MB   {second.told.splitlines()[-1]}")
    print(f"the second costs 1/{first.processors / second.processors:.0f} of the first: {each:.0f} µs a document")


if __name__ == "__main__":
    main()
