"""The shards of an input, one after another, are the input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped, contents
from conflictcli.readers.ranges import Range
from conflictcli.readers.sources import Edge, met
from conflictcli.work.parts import surveyed
from conflictcli.work.shard import Shard, shared

OPTIONS = ReadOptions(any_language=True)


def read(paths: list[str], shard: Shard) -> list[Document | Skipped | Edge]:
    """Everything of a shard, its ranges and files read; with it the edges."""
    size = surveyed(met(paths), OPTIONS).size
    assert size is not None
    found: list[Document | Skipped | Edge] = []
    for place in shared(met(paths), size, shard, OPTIONS, least=40):
        found += [place] if isinstance(place, Edge) else contents(place, OPTIONS, set())
    return found


@given(st.lists(st.integers(0, 12), max_size=8), st.integers(1, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_every_number_of_shards(tmp_path: Path, lengths: list[int], count: int) -> None:
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for number, length in enumerate(lengths):
        suffix = ("txt", "jsonl")[length % 2]
        line = '{"text": "Ostra"}' if length % 2 else "Ostra"
        (folder / f"{number}.{suffix}").write_text("\n".join([line] * length))
    paths = [str(folder), str(folder / "gone.txt")]
    whole = [item for item in read(paths, Shard(1, 1)) if not isinstance(item, Edge)]
    parts = [read(paths, Shard(index, count)) for index in range(1, count + 1)]
    assert [item for part in parts for item in part if not isinstance(item, Edge)] == whole


def test_an_empty_folder_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    (tmp_path / "a.txt").write_text("Ostra")
    paths = [str(tmp_path / "void"), str(tmp_path / "a.txt")]
    edges = [[item for item in read(paths, Shard(index, 3)) if isinstance(item, Edge)] for index in (1, 2, 3)]
    assert sorted(map(len, edges)) == [0, 0, 2]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_what_is_not_read_pushes_nothing_out_of_the_last_shard(tmp_path: Path, count: int) -> None:
    (tmp_path / "README.md").write_text("About this folder. " * 50)
    (tmp_path / "b-map.png").write_bytes(b"\x89PNG" * 500)
    for name in ("a.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_text("Ostra")
    (tmp_path / "e.jsonl").write_text('{"text": "Ostra"}\n' * 20)
    paths = [str(tmp_path)]
    whole = [item for item in read(paths, Shard(1, 1)) if not isinstance(item, Edge)]
    assert sum(isinstance(item, Document) for item in whole) == 23
    slices = [read(paths, Shard(index, count)) for index in range(1, count + 1)]
    assert [item for part in slices for item in part if not isinstance(item, Edge)] == whole


def test_a_file_that_grew_meanwhile_is_in_the_last_shard() -> None:
    assert [Shard(index, 2).holds(12, 10) for index in (1, 2)] == [False, True]


def test_a_big_file_is_cut_between_shards(tmp_path: Path) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "Ostra"}\n' * 100)
    places = [
        list(shared(met([str(file)]), file.stat().st_size, Shard(index, 4), OPTIONS, least=40))
        for index in (1, 2, 3, 4)
    ]
    assert [(place.line, place.start) for (place,) in places if isinstance(place, Range)] == [
        (1, 0),
        (26, 450),
        (51, 900),
        (76, 1350),
    ]


@pytest.mark.parametrize("told", ["", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1 / 2", "1/9999999999"])
def test_what_is_no_shard(told: str) -> None:
    with pytest.raises(ValueError):
        Shard.of(told)


def test_shards_are_numbered_from_one() -> None:
    assert Shard.of("2/8") == Shard(2, 8)
    assert [Shard(index, 3).bounds(10) for index in (1, 2, 3)] == [(0, 3), (3, 6), (6, 10)]
