"""What is written in any format is read back as it was: the same rows, to the last character."""

from __future__ import annotations

import bz2
import gzip
import importlib.util
import io
import lzma
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conflictcli import output
from conflictcli.output import dataset
from conflictcli.rows.read import rows
from conflictcli.tables import EVENT_COLUMNS, EVENTS, Record

HAS_ARROW = importlib.util.find_spec("pyarrow") is not None
FORMATS = ("csv", "tsv", "json", "jsonl", *(("parquet",) if HAS_ARROW else ()))
PACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}

ALPHABET = st.one_of(
    st.sampled_from("=+-@'\"\t\r\n;,|\\ \u2028\u0085\ufeff👩‍🚒é"),
    # Python 3.10 cannot read a NUL from CSV.
    st.characters(min_codepoint=0 if sys.version_info >= (3, 11) else 1, exclude_categories=("Cs",)),
)
CELLS = {
    "text": st.text(ALPHABET, min_size=1, max_size=8),
    "integer": st.integers(0, 2**63 - 1),
    "decimal": st.floats(-90, 90).map(lambda angle: round(angle, 4) + 0.0),
    "date": st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat),
}


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    told = []
    for number in range(draw(st.integers(0, 4))):
        row: Record = {name: draw(st.none() | CELLS[EVENTS[name]]) for name in EVENT_COLUMNS}
        first, last = row["event_date"], row["event_date_end"]
        if first and last:
            row["event_date"], row["event_date_end"] = sorted((str(first), str(last)))
        told.append(row | {"event_id": row["event_id"] or f"{number}"})
    return told


def full(**cells: object) -> Record:
    return dict.fromkeys(EVENT_COLUMNS) | {"event_id": "a"} | cells  # type: ignore[return-value]


def written(told: list[Record], form: str) -> bytes:
    binary = io.BytesIO()
    with io.TextIOWrapper(binary, encoding="utf-8", newline="\n") as stream:
        output.write(told, EVENTS, stream, form)
        stream.flush()
        return binary.getvalue()


def read_back(content: bytes) -> list[object]:
    return [item for item in rows(["-"], io.BytesIO(content)) if not hasattr(item, "reason") or item.error]


@given(records(), st.sampled_from(sorted(PACKED)))
@example([full(evidence="'=1"), full(event_id="b", evidence="=1"), full(event_id="c", title="''-")], "")
@example([full(evidence="x\0y")] if sys.version_info >= (3, 11) else [], "gz")
@settings(max_examples=60, deadline=None)
def test_rows_come_back_as_they_were(told, packing):
    """In every format: to make the rows takes longer than to write and read them."""
    for form in FORMATS:
        assert read_back(PACKED[packing](written(told, form))) == told, form


@given(records(), records())
@settings(max_examples=30, deadline=None)
def test_tables_put_together_are_read_as_one(one, other):
    assert read_back(written(one, "csv") + written(other, "csv")) == one + other


@pytest.mark.skipif(not HAS_ARROW, reason="needs pyarrow")
def test_a_folder_of_parquet_files(tmp_path: Path):
    told = [full(event_id=str(n), fatalities=n, latitude=n / 4, evidence=f"=“{n}”\n") for n in range(10)]
    dataset.write(told, EVENTS, f"{tmp_path}/events/", rows=3)
    assert len(list((tmp_path / "events").iterdir())) == 4
    assert list(rows([str(tmp_path / "events")])) == told


@pytest.mark.skipif(importlib.util.find_spec("fsspec") is None, reason="needs fsspec")
def test_an_address(tmp_path: Path):
    import fsspec

    told = [full(event_id=str(n), injuries=n) for n in range(3)]
    with fsspec.open("memory://rows/of/may.jsonl", "wb") as file:
        file.write(written(told, "jsonl"))
    assert list(rows(["memory://rows/of"])) == told


def test_zstandard():
    zstd = pytest.importorskip("backports.zstd", reason="pip install 'conflictcli[zstd]' to test Zstandard")

    told = [full(event_id=str(n), injuries=n) for n in range(3)]
    assert read_back(zstd.compress(written(told, "csv"))) == told
