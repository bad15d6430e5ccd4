"""A file of news → how much prose a second and core the command reads; nothing is asserted.

python scripts/bench.py FILE [MEGABYTES]     FILE: any that `conflict` reads; of its articles the first 5 MB, or so many

Each command is run once to warm up, then timed by the processor's time of the whole process, its start included.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, read

MEGABYTE = 1_000_000
COMMANDS = (("mentions", "--kind", "date"), ("mentions", "--kind", "place"), ("extract",))


def main() -> int:
    if len(sys.argv) < 2 or not Path(sys.argv[1]).exists():
        print(f"No news in {' '.join(sys.argv[1:2]) or 'no file'}. Say where some is: make bench BENCH=news.jsonl.gz")
        return 2
    most = float(sys.argv[2]) * MEGABYTE if len(sys.argv) > 2 else 5 * MEGABYTE
    with tempfile.TemporaryDirectory() as folder:
        news, short = Path(folder, "news.jsonl"), Path(folder, "short.jsonl")
        articles = list(first(sys.argv[1], most))
        size = sum(len(article.text.encode()) for article in articles)
        news.write_text("".join(map(line, articles)), encoding="utf-8")
        short.write_text("".join(map(line, articles[:5])), encoding="utf-8")
        print(f"{len(articles):,} articles, {size / MEGABYTE:.1f} MB of prose\n")
        print(f"{'conflict':<24} {'seconds':>8} {'MB a second':>12} {'articles a second':>18}")
        for command in COMMANDS:
            seconds(command, short)
            took = seconds(command, news)
            told = " ".join(command)
            print(f"{told:<24} {took:>8.1f} {size / MEGABYTE / took:>12.2f} {len(articles) / took:>18,.0f}")
    return 0


def first(path: str, most: float) -> Iterator[Document]:
    """The first articles of a file, up to so many bytes of text."""
    size = 0
    for article in read([path], ReadOptions()):
        if isinstance(article, Document):
            size += len(article.text.encode())
            yield article
        if size >= most:
            return


def line(article: Document) -> str:
    day = article.published.isoformat() if article.published else None
    return json.dumps({"id": article.id, "title": article.title, "published": day, "text": article.text}) + "\n"


def seconds(command: tuple[str, ...], path: Path) -> float:
    """The processor's time that a command takes, of its own and of the system's."""
    before = os.times()
    told = [sys.executable, "-m", "conflictcli", *command, str(path), "--quiet", "--output", os.devnull, "-f", "csv"]
    subprocess.run(told, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    sys.exit(main())
