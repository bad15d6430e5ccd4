"""How many processes read, where nobody says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictcli.readers import ReadOptions
from conflictcli.work import spread
from conflictcli.work.parts import RANGE
from conflictcli.work.shard import Shard
from conflictcli.work.spread import Spread, Work, cores

LINE = b'{"text": "Ostra"}\n'


@pytest.fixture
def feed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file of 9 MB, of which 8 MB are worth several processes on a machine of sixteen."""
    monkeypatch.setattr(spread, "AUTO", 8_000_000)
    monkeypatch.setattr(spread, "cores", lambda: 16)
    path = tmp_path / "feed.jsonl"
    path.write_bytes(LINE * 500_000)
    return str(path)


def workers(*paths: str, **how: object) -> int:
    return Work(paths, ReadOptions(), Spread(**how)).workers  # type: ignore[arg-type]


def test_no_more_than_there_are_parts(feed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "cores", lambda: 64)
    assert workers(feed) == 9_000_000 // RANGE


def test_no_more_than_there_are_processors(feed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "cores", lambda: 3)
    assert workers(feed) == 3


def test_one_for_little_and_for_what_nobody_knows_the_size_of(feed: str, tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text("Ostra")
    assert workers(str(tmp_path / "small.txt")) == 1
    assert workers(feed, "-") == 1
    assert workers(feed, shard=Shard(1, 2)) == 1


def test_one_for_a_single_document(feed: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(LINE * 500_000)
    assert workers(str(tmp_path / "long.txt")) == 1


def test_what_a_person_says(feed: str) -> None:
    assert workers("-", workers=5) == 5
    assert workers(feed, workers=1) == 1


def test_this_machine_has_a_processor() -> None:
    assert cores() >= 1
