"""A folder of Parquet files holds the rows in order, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conflictcli.output import dataset
from conflictcli.output.files import CannotWrite
from conflictcli.tables import MENTIONS, Record

parquet = pytest.importorskip("pyarrow.parquet")


def rows(many: int) -> Iterator[Record]:
    for number in range(many):
        yield dict.fromkeys(MENTIONS) | {"doc_id": str(number)}


@pytest.mark.parametrize(("many", "parts"), [(0, [0]), (1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3])])
def test_rows_by_parts(tmp_path: Path, many: int, parts: list[int]) -> None:
    dataset.write(rows(many), MENTIONS, f"{tmp_path}/new/events/", rows=3)
    files = sorted((tmp_path / "new" / "events").iterdir())
    assert [file.name for file in files] == [f"part-{number:05}.parquet" for number in range(len(parts))]
    assert [parquet.read_metadata(file).num_rows for file in files] == parts
    assert parquet.read_table(files[0].parent)["doc_id"].to_pylist() == [str(number) for number in range(many)]


def test_all_parts_are_there_or_none_is(tmp_path: Path) -> None:
    def broken() -> Iterator[Record]:
        yield from rows(4)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dataset.write(broken(), MENTIONS, str(tmp_path), rows=3)
    assert list(tmp_path.iterdir()) == []


def test_parts_that_are_moved_already_go_with_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def once(part: Path, goal: Path) -> Path:
        if any(tmp_path.glob("part-*")):
            raise OSError(28, "No space left on device")
        return replace(part, goal)

    monkeypatch.setattr(Path, "replace", once)
    with pytest.raises(CannotWrite, match="No space left"):
        dataset.write(rows(4), MENTIONS, str(tmp_path), rows=3)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_parts_is_left_alone(tmp_path: Path) -> None:
    dataset.write(rows(1), MENTIONS, str(tmp_path))
    with pytest.raises(CannotWrite, match="it holds parts of another table"):
        dataset.write(rows(2), MENTIONS, str(tmp_path))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="cannot write"):
        dataset.write(rows(1), MENTIONS, f"{tmp_path}/file/events/")
