"""Several processes, and several shards, give what one process gives, byte for byte, whatever happens to them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.work.parts import LARGE

FILLER = "The council met again about the harbour, and the choir sang. " * 60


def feed(size: int) -> Iterator[str]:
    """Lines of JSON, so many bytes at least: few report anything, some have no id, one is broken, some are blank."""
    written = number = 0
    while written < size:
        number += 1
        record = {"title": f"Number {number}", "text": REPORT if number % 97 == 0 else FILLER}
        if number % 3:
            record["id"] = f"x{number}"
        line = '{"text": "cut o' if number == 500 else "" if number % 211 == 0 else json.dumps(record)
        written += len(line)
        yield line


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of everything: a big file that can be cut, one that cannot, small ones, bad ones, links."""
    folder = tmp_path_factory.mktemp("dump")
    big = folder / "b-big.jsonl"
    big.write_text("\r\n".join(feed(LARGE + 2_000_000)))
    (folder / "a.txt").write_text(REPORT)
    (folder / "c-again.jsonl").symlink_to(big)
    (folder / "d-empty.txt").touch()
    (folder / "e-zipped.jsonl.gz").write_bytes(gzip.compress("\n".join(feed(200_000)).encode()))
    (folder / "f.csv").write_text(f'id,text\n1,"{REPORT}"\n2,"{FILLER}"\n')
    (folder / ".hidden.txt").write_text(REPORT)
    small = folder / "small"
    small.mkdir()
    for number in range(150):
        (small / f"{number:03}.txt").write_text(REPORT if number % 50 == 0 else FILLER)
    (folder / "void").mkdir()
    return folder


def test_workers_give_the_same_bytes(conflict: Conflict, dump: Path) -> None:
    args = ("extract", dump, dump / "void", dump / "gone.txt", "--field", "text=text", "--field", "source=paper", "-v")
    one = conflict(*args, "--workers", "1")
    assert one.status == 1
    assert len(one.rows) > 20
    assert "b-big.jsonl:500: broken JSON" in one.err
    for workers in ("2", "4"):
        assert conflict(*args, "--workers", workers) == one


def test_mentions_by_workers(conflict: Conflict, dump: Path) -> None:
    args = ("mentions", dump / "small", dump / "f.csv", "--kind", "date", "-f", "jsonl")
    one = conflict(*args, "--workers", "1")
    assert one.out
    assert conflict(*args, "--workers", "2") == one


def test_strict_stops_all_at_the_same_place(conflict: Conflict, dump: Path) -> None:
    args = ("extract", dump / "b-big.jsonl", "--strict", "-f", "jsonl")
    one = conflict(*args, "--workers", "1")
    assert (one.status, one.err.splitlines()[-1]) == (1, "conflict: stopped there, as --strict asks")
    assert conflict(*args, "--workers", "2") == one


def test_standard_input_is_shared_out(conflict: Conflict) -> None:
    text = "\n".join(feed(500_000))
    one = conflict("extract", "--workers", "1", stdin=text)
    assert one.rows
    assert conflict("extract", "--workers", "2", stdin=text) == one
