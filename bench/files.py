"""Many small files against the same text in one file of JSON Lines: how many times the time.

python bench/files.py FILE [NUMBER]     FILE: JSON Lines of news, plain or gzip; NUMBER: of files, 20,000 unless told
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from measured import measured
from speed import conflict, plain

SHORTEST = 80
A_FOLDER = 1000
"""Files in a folder."""


def main(told: Sequence[str]) -> int:
    if not told or not Path(told[0]).is_file():
        print(f"No news in {' '.join(told[:1]) or 'no file'}. Say where some is: python bench/files.py news.jsonl.gz")
        return 2
    number = int(told[1]) if len(told) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder, plain(Path(told[0])) as news:
        many, one = Path(folder, "many"), Path(folder, "one.jsonl")
        with one.open("w", encoding="utf-8") as out:
            for n, paragraph in enumerate(islice(cycle(paragraphs(news)), number)):
                file = many / f"{n // A_FOLDER:04}" / f"{n:06}.txt"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(paragraph, encoding="utf-8")
                out.write(json.dumps({"text": paragraph}) + "\n")
        files, lines = (measured(conflict("extract", str(path), "-f", "csv", "--quiet")) for path in (many, one))
    print(f"| {number:,} paragraphs | seconds by the clock | of processors |\n| --- | ---: | ---: |")
    print(f"| each in a file | {files.clock:.1f} | {files.processors:.1f} |")
    print(f"| all in one file | {lines.clock:.1f} | {lines.processors:.1f} |")
    print(f"| ratio | {files.clock / lines.clock:.2f} | {files.processors / lines.processors:.2f} |")
    return 0


def paragraphs(news: Path) -> list[str]:
    """The first paragraph of each article that is one."""
    return list(first_paragraphs(news))


def first_paragraphs(news: Path) -> Iterator[str]:
    with news.open(encoding="utf-8") as lines:
        for line in lines:
            found = (part.strip() for part in json.loads(line).get("text", "").split("\n"))
            yield from islice((part for part in found if len(part) >= SHORTEST), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
