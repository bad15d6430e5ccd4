"""A big file of JSON Lines read in ranges gives what it gives read whole, wherever it is cut."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflictcli.readers import ReadOptions, contents
from conflictcli.readers.ranges import BLOCK, is_lines, ranges
from conflictcli.readers.sources import Source

PROSE = st.text(max_size=40)
RECORD = st.builds(lambda text: json.dumps({"text": text}, ensure_ascii=False).encode("utf-8", "replace"), PROSE)
LINE = st.one_of(
    RECORD, st.sampled_from([b"", b" ", b"{broken", b"[]", b'{"id": "x", "text": "\xe9t\xe9 caf\xe9"}', b"\xff"])
)
UTF_8 = ('{"text": "' + "Żółć " * 99 + '"}\n').encode()
"""A first line that tells the encoding, whatever bytes follow."""
END = st.sampled_from([b"\n", b"\r\n", b"\n\n"])


@given(
    st.lists(st.tuples(LINE, END), max_size=12), LINE, st.integers(1, 400), st.lists(st.integers(0, 2000), max_size=4)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_ranges_together_are_the_file(
    tmp_path: Path, lines: list[tuple[bytes, bytes]], last: bytes, size: int, cuts: list[int]
) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_bytes(UTF_8 + b"".join(line + end for line, end in lines) + last)
    source = Source(str(file))
    whole = list(contents(source, ReadOptions(), set()))
    bounds = [0, *sorted(cuts), file.stat().st_size]
    parts = [part for start, end in pairwise(bounds) for part in ranges(source, size, start, end)]
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == file.stat().st_size
    assert [item for part in parts for item in contents(part, ReadOptions(), set())] == whole


def test_a_line_longer_than_what_is_looked_at_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "a"}\n' + json.dumps({"text": "b " * BLOCK}) + '\n{"text": "c"}')
    parts = list(ranges(Source(str(file)), 10))
    assert [(part.line, part.end - part.start) for part in parts] == [(1, 14), (2, 2 * BLOCK + 13), (3, 13)]


@pytest.mark.parametrize(
    ("name", "content", "cut"),
    [
        ("feed.jsonl", b'{"text": "a"}\n{"text": "b"}\n', True),
        ("feed.json", b'{"text": "a"}\n{"text": "b"}\n', True),
        ("feed", b'{"text": "a"}\n{"text": "b"}\n', True),
        ("feed.jsonl", b'\xef\xbb\xbf{"text": "a"}\n', True),
        ("feed.json", b'[{"text": "a"},\n{"text": "b"}]\n', False),
        ("feed.jsonl", b'[{"text": "a"},\n{"text": "b"}]\n', False),
        ("feed.jsonl", b"\x1f\x8b\x08\0\0\0\0\0\0\xff", False),
        ("feed.jsonl", '{"text": "a"}\n'.encode("utf-16"), False),
        ("feed.jsonl", '{"text": "Враг"}\n'.encode("cp1251") * 9, False),
        ("feed.txt", b'{"text": "a"}\n{"text": "b"}\n', False),
        ("feed.csv", b'{"text": "a"}\n{"text": "b"}\n', False),
    ],
)
def test_which_files_can_be_cut(tmp_path: Path, name: str, content: bytes, cut: bool) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_lines(Source(str(tmp_path / name)), ReadOptions()) is cut


def test_a_file_that_is_gone_cannot_be_cut(tmp_path: Path) -> None:
    assert not is_lines(Source(str(tmp_path / "gone.jsonl")), ReadOptions())
