"""Each way of compressing, around every format, in parts, cut, damaged, and in pieces that memory can hold."""

from __future__ import annotations

import bz2
import gzip
import importlib
import io
import lzma
import time
import tracemalloc
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.readers import compression
from conflictcli.readers.compression import packing_of, unpacked

try:
    zstd = importlib.import_module("compression.zstd")
except ImportError:
    zstd = pytest.importorskip("backports.zstd", reason="pip install 'conflictcli[zstd]' to test .zst")

PACK = {
    "gzip": gzip.compress,
    "bzip2": partial(bz2.compress, compresslevel=1),
    "xz": lzma.compress,
    "zstandard": partial(zstd.compress, options={zstd.CompressionParameter.checksum_flag: 1}),
}
SUFFIX = {"gzip": "gz", "bzip2": "bz2", "xz": "xz", "zstandard": "zst"}
LINES = b"".join(b'{"text": "raid %d"}\n' % number for number in range(50_000))

each = pytest.mark.parametrize("packing", PACK)


def taken(packing: str, packed: bytes, size: int = 4096) -> tuple[bytes, str]:
    """What was read, and what broke it."""
    read = unpacked(packing, io.BytesIO(packed).read)
    pieces = []
    try:
        while piece := read(size):
            assert len(piece) <= size
            pieces.append(piece)
    except OSError as error:
        return b"".join(pieces), str(error)
    return b"".join(pieces), ""


@each
def test_every_format_is_read_under_its_suffix(put, reading, packing):
    for name, content in {
        "a.txt": "Two raids.",
        "a.md": "Two raids.",
        "a.jsonl": '{"text": "Two raids."}',
        "a.json": '[{"text": "Two raids."}]',
        "a.csv": "id,text\n1,Two raids.\n",
        "a.tsv": "id\ttext\n1\tTwo raids.\n",
    }.items():
        assert reading(put(f"{name}.{SUFFIX[packing]}", PACK[packing](content.encode()))).texts == ["Two raids."]
        assert reading(put(f"other-{name}", PACK[packing](content.encode()))).texts == ["Two raids."]


@each
def test_standard_input_is_unpacked(reading, packing):
    assert reading("-", stdin=io.BytesIO(PACK[packing](b'{"text": "a"}\n{"text": "b"}\n'))).texts == ["a", "b"]


@each
def test_a_folder_is_walked_over_compressed_files(put, reading, packing):
    put(f"news/a.jsonl.{SUFFIX[packing]}", PACK[packing](b'{"text": "a"}\n'))
    assert reading("news").texts == ["a"]


@each
def test_streams_one_after_another_are_one(packing):
    one = PACK[packing](LINES)
    assert taken(packing, one + one) == (LINES + LINES, "")
    assert taken(packing, one + b"\0" * 512 + one + b"\0" * 3) == (LINES + LINES, "")
    assert taken(packing, PACK[packing](b"")) == (b"", "")


@each
def test_streams_without_number_take_time_in_proportion(packing):
    one = PACK[packing](b"raid")

    def seconds(number: int) -> float:
        streams = (one for _ in range(number))  # each comes by itself
        began = time.process_time()
        read = unpacked(packing, lambda _: next(streams, b""))
        assert sum(map(len, iter(lambda: read(4096), b""))) == 4 * number
        return time.process_time() - began

    few = seconds(2_500)
    assert seconds(50_000) < 80 * few  # 20 times as many; 400 times the time, where each looks at all before it


@each
def test_what_is_cut_short_is_read_as_far_as_it_goes(packing):
    packed = PACK[packing](LINES)
    got, fault = taken(packing, packed[: len(packed) // 2])
    assert fault == f"its {packing} data is cut short"
    assert LINES.startswith(got) and len(got) > len(LINES) / 4
    got, fault = taken(packing, packed[:-1])
    assert fault and LINES.startswith(got) and len(got) > len(LINES) * 0.9


@each
def test_what_is_damaged_is_read_as_far_as_it_goes(packing):
    packed = bytearray(PACK[packing](LINES))
    packed[len(packed) * 2 // 3 : len(packed) * 2 // 3 + 50] = b"\xee" * 50
    got, fault = taken(packing, bytes(packed))
    assert fault == f"its {packing} data is damaged"
    assert LINES.startswith(got[:100_000]) and len(got) > len(LINES) / 4


@each
def test_what_follows_compressed_data_and_is_none_is_told(packing):
    got, fault = taken(packing, PACK[packing](b"Two raids.") + b"and more of it that is not compressed")
    assert (got, fault) == (b"Two raids.", f"more follows its {packing} data, and is none")


@each
def test_a_broken_file_keeps_its_documents_and_is_named(put, reading, packing):
    packed = PACK[packing](LINES)
    name = f"a.jsonl.{SUFFIX[packing]}"
    result = reading(put(name, packed[: len(packed) // 2]))
    assert len(result.documents) > 10_000
    assert result.errors[-1] == f"{name}: broken: its {packing} data is cut short; what comes before was read"


@each
def test_a_bomb_is_read_in_pieces(packing):
    packed = PACK[packing](b"raid " * 6_000_000)
    assert len(packed) < 200_000
    tracemalloc.start()
    read = unpacked(packing, io.BytesIO(packed).read)
    size = sum(map(len, iter(lambda: read(65_536), b"")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == 30_000_000 and peak < 12_000_000


@each
@given(
    parts=st.lists(st.binary(max_size=2_000), min_size=1, max_size=4),
    size=st.integers(1, 3_000),
    cut=st.integers(0, 30),
)
@settings(max_examples=40, deadline=None)
def test_any_parts_come_back_whole_and_cut_ones_begin_alike(packing, parts, size, cut):
    packed = b"".join(map(PACK[packing], parts))
    content = b"".join(parts)
    assert taken(packing, packed, size) == (content, "")
    got, _ = taken(packing, packed[: max(0, len(packed) - cut)], size)
    assert content.startswith(got)


def test_a_window_too_large_for_memory_says_what_to_do():
    packer = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 30})
    packed = packer.compress(b"raid") + packer.flush()
    assert taken("zstandard", packed) == (b"", "its zstandard data needs more than 128 MB to unpack: unpack it first")


def test_a_zstandard_file_may_begin_with_a_frame_to_skip():
    assert taken("zstandard", b"\x50\x2a\x4d\x18\x04\0\0\0note" + zstd.compress(b"raid")) == (b"raid", "")
    assert packing_of(b"\x50\x2a\x4d\x18\x04") == "zstandard"


@pytest.mark.parametrize("text", [b"BZh is no name", b"PK", b"", b"{", b"(\xb5/", b"P*M"])
def test_text_is_not_taken_for_compressed(text):
    assert packing_of(text) == ""


def test_what_is_compressed_twice_is_told(put, reading):
    twice = gzip.compress(bz2.compress(b"a"))
    assert reading(put("a.txt.gz", twice)).errors[0].startswith("a.txt.gz: bzip2 in compressed data, not text")


def test_gzip_reads_the_same_by_either_library(monkeypatch):
    packed = gzip.compress(LINES)
    cases = [packed, packed + packed, packed[:-20_000], packed[:-4], packed + b"x" * 20]
    by_isal = [taken("gzip", case) for case in cases]

    def missing(name: str) -> object:
        if "isal" in name:
            raise ImportError(name)
        return importlib.import_module(name)

    monkeypatch.setattr(compression, "import_module", missing)
    assert [taken("gzip", case) for case in cases] == by_isal


def test_a_library_that_is_missing_is_asked_for_by_name(put, reading, monkeypatch):
    def missing(name: str, *_: object) -> object:
        raise ImportError("no", name=name)

    monkeypatch.setattr(compression, "import_module", missing)
    monkeypatch.setattr("conflictcli.readers.extras.import_module", missing)
    result = reading(put("a.txt.zst", zstd.compress(b"a")), put("b.txt", "b"))
    assert result.texts == ["b"]
    (error,) = result.errors
    assert error.startswith("a.txt.zst: zstandard (.zst) needs backports")
