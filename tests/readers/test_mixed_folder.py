"""A folder of everything at once is one command: every format, every way of wrapping it, and what is none of ours."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections import Counter

from conflictcli.document import Document
from conflictcli.output.wording import by_sort
from conflictcli.readers import ReadOptions, Skipped, read

LINES = b"".join(b'{"text": "Raid %d hit the port."}\n' % number for number in range(100))
TABLE = b"date,text\n2015-01-02,Two raids.\n2015-01-03,Three raids.\n"


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


FILES: dict[str, tuple[bytes, int]] = {
    "a.txt": (b"Two raids hit the port.", 1),
    "b.md": (b"---\ntitle: Raids\n---\nTwo raids.", 1),
    "c.jsonl": (LINES, 100),
    "d.json": (b'{"articles": [{"text": "a"}, {"text": "b"}]}', 2),
    "e.csv": (TABLE, 2),
    "f.tsv": (TABLE.replace(b",", b"\t"), 2),
    "wrapped/a.txt.gz": (gzip.compress(b"Two raids."), 1),
    "wrapped/c.jsonl.bz2": (bz2.compress(LINES), 100),
    "wrapped/c.jsonl.xz": (lzma.compress(LINES), 100),
    "wrapped/e.csv.gz": (gzip.compress(TABLE), 2),
    "wrapped/news.zip": (zipped({"a.txt": b"a", "deep/c.jsonl": LINES, "e.csv": TABLE, "photo.jpg": b"\xff\xd8"}), 103),
    "wrapped/news.tar": (tarred({"a.txt": b"a", "c.jsonl.gz": gzip.compress(LINES)}), 101),
    "wrapped/news.tar.xz": (lzma.compress(tarred({"a.txt": b"a", "inner.zip": zipped({"b.txt": b"b"})})), 2),
    "photo.jpg": (b"\xff\xd8\xff\x00", 0),
    "film.mp4": (b"\0\0\0", 0),
    "README.md": (b"What is here", 0),
    ".hidden.txt": (b"no", 0),
    "figures.csv": (b"date,strikes\n2015-01-02,3\n", 0),
    "data.bin": (b"\0", 0),
}
# What is broken, how many documents it gives all the same, and what is said of it.
BROKEN: dict[str, tuple[bytes, int, str]] = {
    "cut.jsonl.gz": (gzip.compress(LINES)[:-4], 100, "broken: its gzip data is cut short"),
    "line.jsonl": (LINES + b'{"text": "cut', 100, ":101: broken JSON"),
    "none.zip": (b"PK\x03\x04" + b"\0" * 40, 0, "a broken zip archive"),
    "twice.tar": (tarred({"a.txt": b"a", "b.txt.xz": lzma.compress(LINES)[:60]}), 2, "/b.txt.xz: broken: its xz data"),
}


def read_of(folder: str) -> tuple[Counter[str], list[Skipped]]:
    """How many documents each file gave, and what was skipped."""
    items = list(read([folder], ReadOptions()))
    ids = [item.id.removeprefix(f"{folder}/") for item in items if isinstance(item, Document)]
    names = sorted((*FILES, *BROKEN), key=len, reverse=True)
    given = Counter(next(name for name in names if id_.startswith(name)) for id_ in ids)
    return given, [item for item in items if isinstance(item, Skipped)]


def test_everything_in_a_folder_is_read(put):
    for name, (content, _) in FILES.items():
        put(f"dump/{name}", content)
    given, skipped = read_of("dump")
    assert given == {name: count for name, (_, count) in FILES.items() if count}
    assert not [str(item) for item in skipped if item.error]
    assert by_sort(Counter(item.counted_as for item in skipped)) == (
        "2 pictures, 1 about the folder, 1 hidden, 1 of another kind, 1 sound or film, 1 other"
    )


def test_broken_files_lose_none_of_the_others(put):
    for name, content in {**FILES, **BROKEN}.items():
        put(f"dump/{name}", content[0])
    given, skipped = read_of("dump")
    assert given == {name: held[1] for name, held in {**FILES, **BROKEN}.items() if held[1]}
    errors = [str(item) for item in skipped if item.error]
    assert len(errors) == len(BROKEN)
    for name, (_, _, words) in BROKEN.items():
        assert [error for error in errors if error.startswith(f"dump/{name}") and words in error], name
