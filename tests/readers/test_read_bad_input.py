"""Bad input: each is named with a reason, everything else is read, and nothing raises."""

from __future__ import annotations

import gzip
import io
import json

import pytest

from conflictcli.readers import json_lines

GOOD = '{"text": "good"}'


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut', "broken JSON: Unterminated string starting at column 10"),
        ("{'text': 'a'}", "broken JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[1, 2]", 'not a record: a line is an object such as {"text": "..."}'),
        ('"text"', 'not a record: a line is an object such as {"text": "..."}'),
        ('{"text": ""}', "no text: its 'text' is empty"),
        ('{"text": null}', "no text: its 'text' is empty"),
        ('{"text": " \\n "}', "no text: its 'text' is empty"),
        ('{"text": 7}', "no text: its 'text' is not a string but a number"),
        ('{"text": ["a"]}', "no text: its 'text' is not a string but a list"),
        ("{}", "no text column (it has no columns): say which it is with --field text=COLUMN"),
        ('{"a": 1}', "no text column (its columns: a): say which it is with --field text=COLUMN"),
        ("[" * 100_000, "broken JSON: nested too deep"),
        ('{"text": "a\0b"}', None),
        ('{"n": ' + "9" * 5_000 + "}", None),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(put, reading, line, reason):
    result = reading(put("a.jsonl", f"{GOOD}\n{GOOD}\n{' ' * 300_000}\n{line}\n{GOOD}\n"))
    assert result.ids == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:5"]
    (error,) = result.errors
    assert error == f"a.jsonl:4: {reason}" if reason else error.startswith("a.jsonl:4: ")


def test_a_broken_first_line(put, reading):
    for name in ("a.jsonl", "a.json"):
        result = reading(put(name, f"{{broken\n{GOOD}\n{GOOD}\n"))
        assert result.ids == [f"{name}:2", f"{name}:3"] and result.errors[0].startswith(f"{name}:1: broken JSON")


def test_a_line_of_50_mb_is_read(put, reading):
    text = "Raid after raid. " * 3_000_000
    line = json.dumps({"text": text})
    for name in ("a.jsonl", "a.json"):
        document = reading(put(name, line)).document
        assert len(document.text) == len(text)


def test_a_line_longer_than_any_report_is_named(put, reading, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST", 1_000)
    long = json.dumps({"text": "x" * 5_000})
    result = reading(put("a.jsonl", f"{GOOD}\n{long}\n{GOOD}\n{long}"))
    assert result.ids == ["a.jsonl:1", "a.jsonl:3"]
    assert result.errors == [
        f"a.jsonl:{line}: a line longer than 1,000 bytes: split it into reports" for line in (2, 4)
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.json", "a.csv", "a", "a.txt.gz"])
def test_an_empty_file(put, reading, name):
    result = reading(put(name, b""))
    assert result.passed == [f"{name}: empty: there is no text in it"]
    assert not result.errors


def test_empty_standard_input(reading):
    assert reading("-", stdin=io.BytesIO()).passed == ["-: empty: there is no text in it"]
    assert reading("-").passed == ["-: empty: there is no text in it"]


def test_a_file_of_white_space(put, reading):
    assert reading(put("a.txt", " \n\n")).passed == ["a.txt: empty: there is no text in it"]


@pytest.mark.parametrize(
    ("name", "content"), [("a.json", "[]"), ("a.csv", "id,text\n"), ("a.json", '{"articles": []}')]
)
def test_no_records_are_no_documents(put, reading, name, content):
    result = reading(put(name, content))
    assert not result.documents and result.passed + result.errors


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"\x00\x01\x02\x03", "binary data, not text"),
        ("a.txt", b"words " * 60_000 + b"\0", "binary data, not text"),
        ("a.jsonl", b"PK\x03\x04....", "a broken zip archive: File is not a zip file; what is left"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "a picture, not text, and none of the formats that are read: save its text"),
        ("a", b"\x7fELF\x02", "a program, not text"),
        (
            "a.txt.gz",
            gzip.compress(gzip.compress(b"a", mtime=0), mtime=0),
            "gzip in compressed data, not text",
        ),
    ],
)
def test_binary_data(put, reading, name, content, reason):
    (error,) = reading(put(name, content)).errors
    assert error.startswith(f"{name}: {reason}")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("a.xls.gz", "a spreadsheet"),
        ("a.mhtml", "a web page with its pictures"),
        ("a.epub", "a printed page"),
        ("a.docx", "an office file"),
    ],
)
def test_a_named_file_of_a_kind_that_is_not_read(put, reading, name, what):
    (error,) = reading(put(name, "x")).errors
    assert error.startswith(f"{name}: {what}")


@pytest.mark.parametrize("content", ['<?xml version="1.0"?><urlset>', "{\\rtf1 a}"])
def test_markup_on_standard_input_is_not_taken_for_prose(reading, content):
    (error,) = reading("-", stdin=io.BytesIO(content.encode())).errors
    assert "is not read: save its text as .txt" in error


def test_a_named_table_without_a_text_lists_its_columns(put, reading):
    assert reading(put("a.csv", "strikes,place\n1,Arbela\n")).errors == [
        "a.csv: no text column (its columns: strikes, place): say which it is with --field text=COLUMN"
    ]


def test_a_row_with_more_cells_than_the_header(put, reading):
    result = reading(put("a.csv", "id,text\n1,a\n2,one, two\n3,b,\n"))
    assert result.texts == ["a", "b"]
    assert result.errors == [
        "a.csv:2: 3 cells where the header names 2 (line 3): quote a cell that holds the delimiter"
    ]


def test_a_quote_that_nobody_closed_takes_no_rows_silently(put, reading):
    result = reading(put("a.csv", 'id,text\n1,a\n2,"b\n3,c\n'))
    assert result.texts == ["a"]
    assert result.errors == ["a.csv:2: broken row that ends at line 4: unexpected end of data; check its quotes"]


@pytest.mark.parametrize(
    ("content", "texts", "reason"),
    [
        ('[{"text": "a"}, {"text": broken}]', ["a"], "Expecting value at character 26; records read before it: 1"),
        ('[{"text": "a"}, {"text": "b"', ["a"], "Expecting ',' delimiter at character 29; records read before it: 1"),
        ('[{"text": "a"} {"text": "b"}]', ["a"], "the list does not go on with a comma or end with ]"),
        ('[{"text": "a"}] and more', ["a"], "more text after its end at character 17; records read before it: 1"),
        ("no JSON", [], "Expecting value at character 1"),
        ("[" * 100_000, [], "nested too deep"),
        ('[{"text": "a"}, ' + "9" * 5_000 + "]", ["a"], "Exceeds the limit"),
    ],
)
def test_json_that_breaks_off_is_read_as_far_as_it_goes(put, reading, content, texts, reason):
    result = reading(put("a.json", content))
    assert result.texts == texts
    (error,) = result.errors
    assert error.startswith(f"a.json: broken JSON: {reason}")


def test_elements_of_a_list_that_are_no_records(put, reading):
    result = reading(put("a.json", '[{"text": "a"}, 7, null, {"text": ""}, {"text": "b"}]'))
    assert result.ids == ["a.json:1", "a.json:5"]
    assert [error.split(": ")[0] for error in result.errors] == ["a.json:2", "a.json:3", "a.json:4"]


def test_gzip_that_breaks_off_is_read_as_far_as_it_goes(put, reading):
    lines = b"".join(b'{"text": "raid %d"}\n' % number for number in range(50_000))
    packed = gzip.compress(lines)
    result = reading(put("a.jsonl.gz", packed[: len(packed) // 2]))
    assert len(result.documents) > 10_000
    assert result.errors[-1].startswith("a.jsonl.gz: broken: its gzip data is cut short")


def test_gzip_with_a_wrong_sum_is_named(put, reading):
    packed = bytearray(gzip.compress(b"Two raids."))
    packed[-6] ^= 1
    result = reading(put("a.txt.gz", bytes(packed)))
    assert result.texts == ["Two raids."] and "a.txt.gz: broken: its gzip data is damaged" in result.errors[0]


def test_gzip_with_nothing_but_its_mark(put, reading):
    assert reading(put("a.txt.gz", b"\x1f\x8b")).errors[0].startswith("a.txt.gz: broken: ")


def test_a_disk_that_fails_half_way(reading):
    class Failing(io.BytesIO):
        def read1(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read1(32)

    result = reading("-", stdin=Failing(b'{"text": "a"}\n{"text": "b"}\n' * 10))
    assert result.texts == ["a", "b"]
    assert "Input/output error" in result.errors[-1]
