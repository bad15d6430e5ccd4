"""Lines of JSON give the same by orjson and by Python's own parser: the same documents, the same errors."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped, json_lines, read
from conflictcli.readers.json_lines import numbered_records
from conflictcli.readers.records import Record
from conflictcli.readers.sources import Source


def items(content: bytes) -> list[Document | Skipped]:
    return list(read(["-"], ReadOptions(stdin=io.BytesIO(b'{"text": "first"}\n{"text": "second"}\n' + content))))


def by_python_alone(content: bytes) -> list[Document | Skipped]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_lines, "_quick", lambda: lambda line: None)
        return items(content)


def test_orjson_is_at_work():
    pytest.importorskip("orjson")
    assert json_lines._quick()(b'{"text": "a"}\n') == {"text": "a"}


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "a", "text": "b", "id": 1, "id": 2}',
        '{"text": "a", "id": NaN}',
        '{"text": "a", "id": -Infinity}',
        '{"text": "a", "id": 1e400}',
        '{"text": "a", "id": -0}',
        '{"text": "a", "id": 1.50}',
        '{"text": "a", "id": 18446744073709551615}',
        '{"text": "a", "id": 18446744073709551616}',
        '{"text": "a", "id": -9223372036854775809}',
        '{"text": "a", "id": {"name": 99999999999999999999}}',
        '{"text": "a", "id": ' + "9" * 5_000 + "}",
        '{"text": "a", "tags": [' + "9" * 5_000 + "]}",
        '{"text": "a", "id": 1.' + "9" * 5_000 + "}",
        r'{"text": "a \ud83d\ude00 b \ud83d c"}',
        r'{"text": "a", "\udead": 1}',
        '\ufeff{"text": "a"}',
        '\ufeff\ufeff{"text": "a"}',
        ' \t{"text": "a"} \r',
        '{"text": "a"}\x0c\x1c\x85\u2028\xa0',
        '\x0c{"text": "a"}',
        "\x85\u2028\xa0",
        "\x1c",
        '{"text": "a\u2028b\x7f"}',
        '{"text": "a\tb"}',
        '{"text": "a\0b"}',
        '{"text": "a"}\0',
        '{"text": "a"} {"text": "b"}',
        '{"text": "a",}',
        "{'text': 'a'}",
        '{"text": "a", "x": 01}',
        '{"text": "a", "x": 1.}',
        '{"text": "a", "x": ' + "[" * 99 + "]" * 99 + "}",
        '{"text": "a", "x": ' + "[" * 980 + "]" * 980 + "}",
        '{"text": "a", "x": ' + "[" * 1_010 + "]" * 1_010 + "}",
        '{"text": "a", "x": ' + '{"y":' * 1_010 + "1" + "}" * 1_011,
        "[" * 100_000,
        "null",
        '"text"',
        "12",
    ],
)
def test_a_line_is_read_alike(line):
    content = line.encode() + b"\n"
    assert items(content) == by_python_alone(content)


@pytest.mark.parametrize(
    "line", [b'{"text": "caf\xe9"}', b'{"text": "a", "\x92": 1}', b'{"text": "a\xe2\x80"}', b"\xff"]
)
def test_a_line_that_is_not_utf_8_is_read_alike(line):
    assert items(line + b"\n") == by_python_alone(line + b"\n")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda held: st.lists(held, max_size=3) | st.dictionaries(st.text(max_size=4), held, max_size=3),
    max_leaves=6,
)
OBJECTS = st.dictionaries(st.sampled_from(["text", "id", "title", "date", "source", "other"]), VALUES)
LINES = st.builds(lambda value, ascii_: json.dumps(value, ensure_ascii=ascii_), OBJECTS, st.booleans())


@given(st.lists(LINES, max_size=3), st.integers(0, 400), st.sampled_from(["", "{", "9", '"', "\\ud800", "\x0c", "\n"]))
@settings(max_examples=300, deadline=None)
def test_any_objects_whole_or_hurt_are_read_alike(lines, at, hurt):
    content = "\n".join(lines)
    content = content[:at] + hurt + content[at + len(hurt) :]
    coded = content.encode("utf-8", "surrogatepass") + b"\n"
    assert repr(items(coded)) == repr(by_python_alone(coded))  # NaN is unlike itself, and written alike


@given(st.lists(st.text(), max_size=6))
def test_lines_are_numbered_by_the_line_feed_alone(texts):
    lines = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts).encode("utf-8", "surrogatepass")
    found = numbered_records(Source("a.jsonl"), io.BytesIO(lines), 7)
    assert [record.where for record in records(found)] == [f"a.jsonl:{7 + number}" for number in range(len(texts))]


def records(found: Iterator[Record | Skipped]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_lines_in_other_encodings_are_read_as_those_in_utf_8(put, reading, encoding):
    lines = "".join(
        json.dumps({"text": f"raid {number} \u2028 é 😀"}, ensure_ascii=False) + "\n" for number in range(9_000)
    )
    first = reading(put("a.jsonl", lines))
    other = reading(put("b.jsonl", lines.encode(encoding)))
    assert len(first.texts) == 9_000 and first.texts == other.texts and not other.errors


def test_a_long_line_in_another_encoding_is_named_and_the_next_is_read(put, reading, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST", 1_000)
    lines = f'{{"text": "{"é" * 3_000}"}}\n{{"text": "a"}}\n'
    result = reading(put("a.jsonl", lines.encode("utf-16")))
    assert result.ids == ["a.jsonl:2"] and result.errors == [
        "a.jsonl:1: a line longer than 1,000 bytes: split it into reports"
    ]


def test_white_space_after_a_record_does_not_hide_that_its_line_is_too_long(put, reading, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST", 1_000)
    result = reading(put("a.jsonl", '{"text": "a"}' + " " * 2_000 + "\n"))
    assert len(result.errors) == 1
