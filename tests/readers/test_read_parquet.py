"""Parquet and Arrow files: the same documents as from JSON Lines, in little memory, whatever is broken."""

from __future__ import annotations

import gzip
import io
import struct
import tracemalloc
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from conflictcli.readers import ReadOptions, Skipped, read

pa = pytest.importorskip("pyarrow", reason="pip install 'conflictcli[parquet]' to test Parquet")
pq = pytest.importorskip("pyarrow.parquet")
feather = pytest.importorskip("pyarrow.feather")

TEXTS = ["Two raids hit Ostra.", "Shelling in Vell.", "A raid near Miro."]


def file_of(columns: object, **how: object) -> bytes:
    table = columns if isinstance(columns, pa.Table) else pa.table(columns)
    file = io.BytesIO()
    pq.write_table(table, file, **how)
    return file.getvalue()


def test_a_row_is_a_document(put, reading):
    table = {
        "Headline": ["Raids", "Shells", None],
        "body": TEXTS,
        "date_publish": ["2031-05-02", "3 May 2031", None],
        "link": ["https://example.org/1", None, None],
        "outlet": [{"id": "w", "name": "Vell Wire"}, None, None],
        "tags": [["a"], [], None],
    }
    result = reading(put("wire.parquet", file_of(table)))
    assert not result.errors and not result.passed
    assert result.texts == TEXTS and result.ids == [f"wire.parquet:{number}" for number in (1, 2, 3)]
    first = result.documents[0]
    assert (first.title, first.source, first.url) == ("Raids", "Vell Wire", "https://example.org/1")
    assert [document.published for document in result.documents] == [date(2031, 5, 2), date(2031, 5, 3), None]


def test_named_columns_and_ids(put, reading):
    table = {"key": [7, 8, None], "story": TEXTS, "text": ["no"] * 3}
    result = reading(put("a.parquet", file_of(table)), fields={"id": "key", "text": "story"})
    assert result.ids == ["7", "8", "a.parquet:3"] and result.texts == TEXTS


def test_a_column_there_is_not(put, reading):
    name = put("a.parquet", file_of({"text": TEXTS}))
    assert "no record has a column 'day': check its spelling" in reading(name, fields={"published": "day"}).errors[-1]
    assert reading(name, fields={"text": "story"}).errors[0].startswith("a.parquet: no text column (its columns: text)")


@pytest.mark.parametrize("name", ["a.parquet", "a.parquet.gz", "a.pq", "a", "a.txt"])
def test_it_is_known_by_its_first_bytes(put, reading, name):
    content = file_of({"text": TEXTS})
    assert reading(put(name, gzip.compress(content) if name.endswith("gz") else content)).texts == TEXTS


def test_on_standard_input(reading):
    assert reading("-", stdin=io.BytesIO(file_of({"text": TEXTS}))).ids == ["-:1", "-:2", "-:3"]


@pytest.mark.parametrize("compression", ["uncompressed", "lz4", "zstd"])
def test_arrow_and_feather_files(put, reading, compression):
    file = io.BytesIO()
    table = pa.table({"n": [1, 2, 3], "body": TEXTS, "date": [date(2031, 5, 2)] * 3})
    feather.write_feather(table, file, compression=compression, chunksize=2)
    for name in ("a.feather", "a.arrow", "a"):
        result = reading(put(name, file.getvalue()))
        assert result.texts == TEXTS and result.ids == [f"{name}:{number}" for number in (1, 2, 3)]
        assert result.documents[2].published == date(2031, 5, 2)


# ---- values as they were written -----------------------------------------------------------------------------

AMMAN = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (date(2031, 5, 2), pa.date32()),
        (date(2031, 5, 2), pa.date64()),
        (datetime(2031, 5, 2, 23, 59, 59, 999_999), pa.timestamp("us")),
        (1_935_532_799_999_999_999, pa.timestamp("ns")),
        (datetime(2031, 5, 2, 0, 30, tzinfo=AMMAN), pa.timestamp("ms", "+03:00")),
        (datetime(2031, 5, 2, 23, 30, tzinfo=timezone.utc), pa.timestamp("s", "UTC")),
        (datetime(2031, 5, 2, 23, 30, tzinfo=timezone(timedelta(hours=-4))), pa.timestamp("us", "America/New_York")),
        ("2031-05-02T23:30:00-07:00", pa.string()),
        ("2031-05-02", pa.large_string()),
        ("2031-05-02", pa.dictionary(pa.int8(), pa.string())),
        (b"2031-05-02", pa.binary()),
        (1_935_532_799, pa.int64()),
    ],
    ids=str,
)
def test_no_day_is_moved(put, reading, written, kind):
    days = pa.array([written]) if str(kind).startswith("dictionary") else pa.array([written], kind)
    days = days.cast(kind) if days.type != kind else days
    table = pa.table({"text": TEXTS[:1], "published": days})
    assert reading(put("a.parquet", file_of(table))).document.published == date(2031, 5, 2)


def test_a_moment_that_is_none(put, reading):
    moments = pa.array([2**52, -(2**52), None], pa.timestamp("s"))
    zones = pa.array([0, 0, 0], pa.timestamp("s", "Ostra/Vell"))
    for days in (moments, zones):
        result = reading(put("a.parquet", file_of({"text": TEXTS, "date": days})))
        assert result.texts == TEXTS and {document.published for document in result.documents} == {None}


@pytest.mark.parametrize(
    ("ids", "kind", "told"),
    [
        ([Decimal("12")], pa.decimal128(10, 0), "12"),
        ([float("nan")], pa.float64(), "a.parquet:1"),
        ([b"wire/7"], pa.binary(), "wire/7"),
        ([b"\x93wire"], pa.binary(), "“wire"),
    ],
)
def test_ids(put, reading, ids, kind, told):
    table = pa.table({"text": TEXTS[:1], "id": pa.array(ids, kind)})
    assert reading(put("a.parquet", file_of(table))).ids == [told]


def test_text_as_bytes_and_bytes_that_are_no_text(put, reading):
    as_bytes = pa.array([b"Raid in Ostr\xc3\xa0.", b"\x93Raid\x94 in Miro."], pa.binary())
    for column in (as_bytes, as_bytes.view(pa.string())):
        result = reading(put("a.parquet", file_of({"text": column})))
        assert result.texts == ["Raid in Ostrà.", "“Raid” in Miro."]


# ---- what is not read ----------------------------------------------------------------------------------------


def test_lists_and_objects_are_no_text(put, reading):
    lists = reading(put("a.parquet", file_of({"text": [["a", "b"]], "n": [1]})))
    assert lists.errors == [
        "a.parquet: its 'text' is not text but a list: say which column is the text with --field text=COLUMN"
    ]
    objects = reading(put("a.parquet", file_of({"text": [{"plain": "a"}]})))
    assert "its 'text' is not text but an object" in objects.errors[0]
    numbers = reading(put("a.parquet", file_of({"text": [1.5]})))
    assert "its 'text' is not text but a number or the like" in numbers.errors[0]
    table = {"text": TEXTS[:1], "authors": [["a", "b"]]}
    named = reading(put("a.parquet", file_of(table)), fields={"source": "authors"})
    assert "its 'authors' is a list, and a source is one value" in named.errors[0]


def test_a_list_where_another_column_is_text(put, reading):
    assert reading(put("a.parquet", file_of({"text": [["a"]], "body": TEXTS[:1]}))).texts == TEXTS[:1]


def test_in_a_folder_a_table_without_text_is_passed_over(put, reading):
    put("dump/sums.parquet", file_of({"country": ["Norland"], "strikes": [1]}))
    put("dump/wire.parquet", file_of({"text": TEXTS}))
    result = reading("dump")
    assert result.texts == TEXTS and not result.errors and len(result.passed) == 1


def test_no_rows(put, reading):
    result = reading(put("a.parquet", file_of(pa.table({"text": pa.array([], pa.string())}))))
    assert result.passed == ["a.parquet: no records in it: columns alone"] and not result.errors


def test_without_its_library(put, reading, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (error,) = reading(put("a.parquet", file_of({"text": TEXTS}))).errors
    assert error.startswith("a.parquet: a Parquet file needs pyarrow") and ": python3 -m pip install " in error


# ---- what is broken ------------------------------------------------------------------------------------------


def test_cut_anywhere_it_is_named(put, reading):
    content = file_of({"text": TEXTS})
    for size in range(4, len(content)):
        (error,) = reading(put("a.parquet", content[:size])).errors
        assert error.startswith("a.parquet: broken column file: "), error
        assert len(error) < 300 and "\n" not in error


def test_a_broken_part_is_named_and_the_others_are_read(put, reading):
    texts = [f"Raid {number} hit Ostra." for number in range(600)]
    content = bytearray(file_of({"text": texts}, row_group_size=200, compression="zstd", use_dictionary=False))
    chunk = pq.ParquetFile(io.BytesIO(bytes(content))).metadata.row_group(1).column(0)
    start = chunk.data_page_offset + chunk.total_compressed_size // 2
    content[start : start + 40] = bytes(40)
    result = reading(put("a.parquet", bytes(content)))
    assert result.texts == texts[:200] + texts[400:]
    assert result.ids[200] == "a.parquet:401"
    (error,) = result.errors
    assert error.startswith("a.parquet: broken column file: part 2 of 3 cannot be read on after record 200: ")


def test_any_byte_may_be_wrong(put):
    content = file_of({"id": ["a", "b", "c"], "text": TEXTS}, compression="zstd")
    for place in range(4, len(content)):
        broken = bytearray(content)
        broken[place] ^= 0x41
        for item in read([put("a.parquet", bytes(broken))], ReadOptions()):
            assert not isinstance(item, Skipped) or str(item)


def test_an_arrow_file_that_points_beyond_itself_shows_nothing_of_the_memory_there(put, reading):
    file = io.BytesIO()
    feather.write_feather(pa.table({"text": ["A raid.", "Two."]}), file, compression="uncompressed")
    ends = struct.pack("<3i", 0, 7, 11)  # where the texts end in the bytes of all
    content = file.getvalue()
    assert content.count(ends) == 1
    came = reading(put("a.arrow", content.replace(ends, struct.pack("<3i", 0, 7, 4000))))
    assert came.texts == [] and "broken column file: part 1 of 1" in came.errors[0]


def test_an_arrow_file_with_text_that_is_no_utf8_is_read(put, reading):
    file = io.BytesIO()
    feather.write_feather(pa.table({"text": ["A raid in Zurich."]}), file, compression="uncompressed")
    assert reading(put("a.arrow", file.getvalue().replace(b"Zurich", b"Z\xfcrich"))).texts == ["A raid in Zürich."]


def test_memory_has_a_bound(put):
    texts = [f"Raid {number} hit Ostra. " + "and so on " * 200 for number in range(8_000)]
    name = put("a.parquet", file_of({"text": texts}, row_group_size=8_000, compression="none", use_dictionary=False))
    del texts
    before = pa.total_allocated_bytes()
    tracemalloc.start()
    most = 0
    for count, _ in enumerate(read([name], ReadOptions())):
        if count % 500 == 0:
            most = max(most, pa.total_allocated_bytes() - before + tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert most < 8 * 1024 * 1024, f"{most:,} bytes for a row group of 16 MB"


def test_progress_tells_the_size_of_the_file_once(put):
    content = file_of(
        {"text": [f"Raid {number}" * 50 for number in range(5_000)], "n": range(5_000)}, compression="none"
    )
    for name in ("a.parquet", "a.parquet.gz"):
        stored = gzip.compress(content) if name.endswith("gz") else content
        told: list[int] = []
        list(read([put(name, stored)], ReadOptions(progress=told.append)))
        assert sum(told) == len(stored)
