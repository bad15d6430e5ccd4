"""Pages in a web archive, among many that report nothing → pages a second, and whether the rows are right.

python bench/archive.py FOLDER NEWS [--times N]

FOLDER holds web pages (.html), NEWS is JSON Lines of articles, plain or gzip: those without a word of violence are put
into pages with menus, scripts, styles and footers as sites have them, N for each page of FOLDER (50 unless told). Times
are of the processor, after start-up, in one process. The rows of the archive are compared with those of the same pages
read as files, one by one; what they are called by (ids, addresses) apart.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from html import escape
from itertools import cycle, islice
from pathlib import Path

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.gate.paragraph import may_tell
from conflictcli.readers import ReadOptions, read
from conflictcli.tables import records

VIOLENT = re.compile(
    r"\b(?:kill|attack|bomb|strike|struck|shoot|shot|gun|raid|missile|rocket|drone|shell|blast|explo|wound|murder|war\b"
    r"|soldier|troop|army|militar|clash|fight|fought|assault|hostage|kidnap|abduct|rape|terror|rebel|died|dead|death)",
    re.IGNORECASE,
)
BEFORE = 200
"""Pages that are read first, so that all that is loaded once is there."""
CALLED_BY = ("event_id", "doc_id", "url")
MENU = "Home World Politics Business Markets Opinion Sport Culture Travel Weather Video Podcasts Letters Jobs".split()
WORDS = "the council city school market river summer plan open long story week people guide best new local".split()


def main(told: Sequence[str]) -> int:
    wanted = arguments(told)
    pages = [path.read_bytes() for path in sorted(wanted.folder.glob("*.html"))]
    if not pages or not wanted.news.is_file():
        print("No pages or no news there. Say where some are: python bench/archive.py FOLDER news.jsonl.gz")
        return 2
    others = cycle(articles(wanted.news))
    among = list(islice(others, wanted.times * len(pages)))
    before = [page(article, random.Random(-number)) for number, article in enumerate(islice(others, BEFORE))]
    with tempfile.TemporaryDirectory() as folder:
        made = [page(article, random.Random(number)) for number, article in enumerate(among)]
        mixed = [one for number, held in enumerate(pages) for one in (held, *made[number :: len(pages)])]
        files, archive = Path(folder, "files"), Path(folder, "pages.warc.gz")
        written(mixed, files, archive)
        options = ReadOptions(may_report=may_tell)
        written(before, Path(folder, "before"), Path(folder, "before.warc.gz"))
        rows_of([str(Path(folder, "before.warc.gz"))], options)
        single = rows_of([str(path) for path in sorted(files.iterdir())], ReadOptions())
        start = time.process_time()
        found = rows_of([str(archive)], options)
        seconds = time.process_time() - start
        size = sum(map(len, mixed))
    print("| pages | MB | seconds | pages a second | MB/s | rows | rows of files |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    print(
        f"| {len(mixed):,} | {size / 1e6:.0f} | {seconds:.1f} | {len(mixed) / seconds:,.0f}"
        f" | {size / seconds / 1e6:.0f}"
        f" | {len(found)} | {len(single)} |"
    )
    print("The rows are the same." if found == single else "THE ROWS ARE NOT THE SAME.")
    return int(found != single)


def arguments(told: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("news", type=Path)
    parser.add_argument("--times", type=int, default=50)
    return parser.parse_args(told)


def articles(news: Path) -> Iterator[tuple[str, str]]:
    """The title and text of each article without a word of violence."""
    with (gzip.open if news.suffix == ".gz" else open)(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            title, text = article.get("title") or "", article.get("text") or ""
            if text and not VIOLENT.search(f"{title}\n{text}"):
                yield title, text


def page(article: tuple[str, str], chance: random.Random) -> bytes:
    """An article as a site gives it: 30 to 100 kB, of which it is a twentieth."""
    title, text = article
    body = "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n") if part.strip())
    menu = "".join(f'<li class="nav-item"><a class="nav-link" href="/{word}">{word}</a></li>\n' for word in MENU * 3)
    teasers = "".join(
        f'<div class="card"><a href="/story/{chance.randrange(10**6)}"><img src="/img/{n}.jpg" alt=""/>'
        f"<h3>{' '.join(chance.choices(WORDS, k=8))}</h3></a><time>{n} hours ago</time></div>\n"
        for n in range(40)
    )
    script = "".join(
        f'window.slot{n}={{"id":"ad-{chance.random()}","sizes":[[300,250],[728,90]]}};' for n in range(300)
    )
    style = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}\n" for n in range(chance.randrange(100, 1500)))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Site</title>'
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:site_name" content="The Site">'
        f"<style>{style}</style><script>{script}</script></head>"
        f'<body class="article"><header><nav><ul>{menu}</ul></nav></header>'
        f"<main><article><h1>{escape(title)}</h1>{body}</article>"
        f'<aside class="related"><h2>Related stories</h2>{teasers}</aside></main>'
        f"<footer><p>Copyright 2024 The Site. All rights reserved.</p><ul>{menu}</ul></footer>"
        f"<script>{script}</script></body></html>"
    ).encode()


def written(pages: Sequence[bytes], files: Path, archive: Path) -> None:
    """The pages as files, and as the records of an archive, each compressed by itself, with its request before it."""
    files.mkdir()
    with archive.open("wb") as out:
        for number, data in enumerate(pages):
            Path(files, f"{number:06}.html").write_bytes(data)
            asked = b"GET / HTTP/1.1\r\n\r\n"
            told = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + data
            for kind, block in (("request", asked), ("response", told)):
                out.write(gzip.compress(record(kind, number, block), compresslevel=6))


def record(kind: str, number: int, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:{kind}:{number}>\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def rows_of(paths: Sequence[str], options: ReadOptions) -> list[dict[str, object]]:
    """The rows of all documents, without what they are called by."""
    documents = (item for item in read(paths, options) if isinstance(item, Document))
    rows = (row for document in documents for row in records(extract(document)))
    return [{name: value for name, value in dict(row).items() if name not in CALLED_BY} for row in rows]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
