"""Parquet: typed, in row groups, whole or not at all, the same bytes for the same rows."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from conflictcli import tables
from conflictcli.output import parquet, write
from conflictcli.output.files import CannotWrite
from conflictcli.summary.aggregate import summarize
from conflictcli.summary.pivot import Pivot
from conflictcli.tables import EVENT_COLUMNS, EVENTS, MENTIONS, PLACES, Columns, Record

pq = pytest.importorskip("pyarrow.parquet", reason="pip install 'conflictcli[parquet]' to test Parquet")


def raid(number: int) -> Record:
    return {"doc_id": f"wire/{number}", "event_date": "2031-05-02", "strikes": number, "latitude": 33.5}


COLUMNS = {name: EVENTS[name] for name in raid(0)}


def test_an_event_has_every_column_and_each_its_type(rows: list[Record], tmp_path: Path) -> None:
    path = str(tmp_path / "events.parquet")
    parquet.write_file(rows, EVENTS, path)
    table = pq.read_table(path)
    assert tuple(table.column_names) == EVENT_COLUMNS
    types = {"text": "string", "date": "date32[day]", "integer": "int64", "decimal": "double"}
    for column in tables.COLUMNS:
        assert str(table.schema.field(column.name).type) == types[column.kind], column.name
    told = table.to_pylist()
    assert len(told) == len(rows)
    for one, row in zip(told, rows, strict=True):
        assert {name: str(cell) if isinstance(cell, date) else cell for name, cell in one.items()} == row
    assert (told[0]["event_date"], told[0]["strikes"], told[0]["latitude"]) == (date(2031, 5, 2), 12, 33.0)
    assert told[2]["event_date"] is None and told[2]["strikes"] is None


@pytest.mark.parametrize("columns", [EVENTS, MENTIONS, PLACES])
def test_no_rows_are_a_file_with_columns(columns: Columns, tmp_path: Path) -> None:
    path = str(tmp_path / "none.parquet")
    parquet.write_file([], columns, path)
    table = pq.read_table(path)
    assert table.column_names == list(columns) and table.num_rows == 0
    numbers = {"start", "end", "rank", "population", "strikes", "latitude", "score"}
    for name in set(columns) & numbers:
        assert str(table.schema.field(name).type) in ("int64", "double"), name


def test_sums_are_numbers(events: list[object], tmp_path: Path) -> None:
    sums = summarize(events, Pivot(("country", "month")))  # type: ignore[arg-type]
    path = str(tmp_path / "sums.parquet")
    parquet.write_file(sums.records(), sums.columns, path)
    told = pq.read_table(path).to_pylist()
    assert [(row["country"], row["month"], row["events"], row["strikes"]) for row in told] == [
        ("Norland", "2031-05", 1, 12),
        ("Sudland", "2031-04/2031-05", 1, None),
        (None, None, 1, None),
    ]


def test_the_same_rows_give_the_same_bytes_however_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "BATCH", 10)
    monkeypatch.setattr(parquet, "GROUP_ROWS", 40)
    raids = [raid(number) for number in range(95)]
    listed, streamed = io.BytesIO(), io.BytesIO()
    parquet.write(raids, COLUMNS, listed)
    parquet.write(iter(raids), COLUMNS, streamed)
    assert listed.getvalue() == streamed.getvalue()
    file = pq.ParquetFile(listed)
    assert [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)] == [40, 40, 15]
    assert [row["strikes"] for row in file.read().to_pylist()] == list(range(95))


def test_a_row_group_is_written_before_the_next_row_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "BATCH", 10)
    monkeypatch.setattr(parquet, "GROUP_BYTES", 1)
    binary = io.BytesIO()
    sizes = []

    def raids() -> Iterator[Record]:
        for number in range(30):
            if number % 10 == 0:
                sizes.append(binary.tell())
            yield raid(number)

    parquet.write(raids(), COLUMNS, binary)
    assert sizes[0] < sizes[1] < sizes[2]


def test_half_a_character_is_written_as_in_every_other_format() -> None:
    binary = io.BytesIO()
    parquet.write([{"title": "raid \ud83d on"}], {"title": "text"}, binary)
    assert pq.read_table(binary).to_pylist() == [{"title": "raid ? on"}]


def test_it_goes_to_a_stream_that_cannot_seek() -> None:
    out, into = os.pipe()
    with os.fdopen(into, "w", encoding="utf-8") as stream:
        write([raid(7)], COLUMNS, stream, "parquet")
    with os.fdopen(out, "rb") as pipe:
        assert pq.read_table(io.BytesIO(pipe.read())).to_pylist()[0]["strikes"] == 7


def test_after_a_failure_what_was_there_is_still_there(tmp_path: Path) -> None:
    goal = tmp_path / "events.parquet"
    goal.write_text("before")

    def raids() -> Iterator[Record]:
        yield raid(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parquet.write_file(raids(), COLUMNS, str(goal))
    assert goal.read_text() == "before" and list(tmp_path.iterdir()) == [goal]


def test_what_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="there is no such folder"):
        parquet.write_file([], COLUMNS, str(tmp_path / "absent" / "events.parquet"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk() -> None:
    with pytest.raises(CannotWrite, match="No space left"):
        parquet.write_file([raid(1)], COLUMNS, "/dev/full")
