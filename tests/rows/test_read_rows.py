"""Event rows of every format, and what is wrong with them, by file and line."""

from __future__ import annotations

import gzip
import io
import zipfile
from datetime import date, datetime

import pytest

from conflictcli.readers import Skipped
from conflictcli.rows.read import FIRST, rows
from conflictcli.tables import EVENT_COLUMNS

TABLE = "event_id,event_date,fatalities,latitude,evidence\n"
ONE = "a1,2031-05-02,5,36.335,Five died.\n"


def test_a_row_has_every_column_and_its_kinds(put, reading):
    (row,) = reading(put("a.csv", TABLE + ONE)).rows
    assert tuple(row) == EVENT_COLUMNS
    assert (row["event_id"], row["event_date"], row["fatalities"], row["latitude"]) == ("a1", "2031-05-02", 5, 36.335)
    assert row["actor"] is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", TABLE + ONE),
        ("a.tsv", (TABLE + ONE).replace(",", "\t")),
        ("a.csv", (TABLE + ONE).replace(",", ";")),
        ("a.csv", "\ufeff" + TABLE + ONE.replace("\n", "\r\n")),
        ("a", TABLE + ONE),
        ("a.csv.gz", gzip.compress((TABLE + ONE).encode(), mtime=0)),
        ("a.jsonl", '{"event_id": "a1", "event_date": "2031-05-02", "fatalities": 5}\n'),
        ("a.json", '[{"event_id": "a1", "event_date": "2031-05-02", "fatalities": 5}]'),
        ("a.json", '{"event_id": "a1", "event_date": "2031-05-02", "fatalities": 5}'),
        ("a.json", '{"rows": [{"event_id": "a1", "event_date": "2031-05-02", "fatalities": 5}]}'),
        # As a library of tables rewrites them.
        ("a.csv", "event_id,event_date,fatalities\na1,2031-05-02 00:00:00,5.0\n"),
        ("a.jsonl", '{"event_id": "a1", "event_date": "2031-05-02T00:00:00.000", "fatalities": 5.0}\n'),
    ],
)
def test_formats(put, reading, name, content):
    read = reading(put(name, content))
    assert [(row["event_id"], row["event_date"], row["fatalities"]) for row in read.rows] == [("a1", "2031-05-02", 5)]
    assert not read.errors


def test_parquet_of_a_library_of_tables(put, reading, tmp_path):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    put("keep", "")
    frame = pandas.DataFrame(
        {
            "event_id": ["a", "b"],
            "event_date": [datetime(2031, 5, 2), None],
            "published": [date(2031, 5, 3), None],
            "fatalities": [5.0, None],
            "country": pandas.Categorical(["Iraq", "Mali"]),
        }
    )
    frame.to_parquet(tmp_path / "a.parquet")
    read = reading("a.parquet")
    assert not read.errors
    assert [[row[name] for name in frame.columns] for row in read.rows] == [
        ["a", "2031-05-02", "2031-05-03", 5, "Iraq"],
        ["b", None, None, None, "Mali"],
    ]


def test_folders_patterns_archives_and_standard_input(put, reading):
    put("out/b.csv", TABLE + ONE.replace("a1", "b1"))
    put("out/a.jsonl", '{"event_id": "a1"}\n')
    put("out/summary.csv", "country,events\nIraq,5\n")
    put("out/notes.txt", "Rows of the week.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("c.csv", TABLE + ONE.replace("a1", "c1"))
    put("out/c.zip", packed.getvalue())
    read = reading("out")
    assert (read.ids, read.errors) == (["a1", "b1", "c1"], [])
    assert read.passed == [
        "out/notes.txt: plain text, not event rows. Name what `conflict extract` wrote",
        "out/summary.csv: no event rows: no column 'event_id'",
    ]
    assert reading("out/*.csv", "out/b.csv").ids == ["b1"]
    assert reading("-", stdin=io.BytesIO((TABLE + ONE).encode())).ids == ["a1"]


def test_a_folder_without_rows_says_so(put, reading):
    put("out/notes.txt", "Rows of the week.")
    assert reading("out").errors == ["out: nothing to read in it: no file with event rows"]


def test_a_header_alone_or_nothing_is_no_error(put, reading):
    for name, content in (("a.csv", TABLE), ("a.jsonl", ""), ("a.json", "[]\n")):
        read = reading(put(name, content))
        assert (read.rows, read.errors, len(read.passed)) == ([], [], 1)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("b1,2031-05-02,many,36.3,x", "a.csv:4: its fatalities is no whole number: 'many': the row is left out"),
        ("b1,2031-05-02,5.5,36.3,x", "a.csv:4: its fatalities is no whole number: '5.5': the row is left out"),
        ("b1,2031-05-02,-5,36.3,x", "a.csv:4: its fatalities is no whole number: '-5': the row is left out"),
        ("b1,2031-05-02,٥,36.3,x", "a.csv:4: its fatalities is no whole number: '٥': the row is left out"),
        ("b1,2031-05-02,nan,36.3,x", "a.csv:4: its fatalities is no whole number: 'nan': the row is left out"),
        (
            "b1,2031-05-02,9999999999999999999,36.3,x",
            "a.csv:4: its fatalities is larger than can be: '9999999999999999999': the row is left out",
        ),
        ("b1,2031-05-02,5,nan,x", "a.csv:4: its latitude is no number: 'nan': the row is left out"),
        ("b1,2031-05-02,5,336.3,x", "a.csv:4: its latitude is not on the globe: '336.3': the row is left out"),
        (
            "b1,2031-02-30,5,36.3,x",
            "a.csv:4: its event_date is no day: '2031-02-30'. Days are written 2015-01-31: the row is left out",
        ),
        (
            "b1,2 May 2031,5,36.3,x",
            "a.csv:4: its event_date is no day: '2 May 2031'. Days are written 2015-01-31: the row is left out",
        ),
        (",2031-05-02,5,36.3,x", "a.csv:4: no event_id: the row is left out"),
        ("b1,2031-05-02,5", "a.csv:4: 3 cells where the header names 5 (line 4): the row was cut short"),
        (
            "b1,2031-05-02,5,36.3,x,y",
            "a.csv:4: 6 cells where the header names 5 (line 4): quote a cell that holds the delimiter",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_the_others_are_read(put, reading, bad, said):
    # The row before has a line feed in a cell: lines are counted, not rows.
    first = 'a1,2031-05-02,5,36.335,"Five\ndied."\n'
    read = reading(put("a.csv", TABLE + first + bad + "\n" + ONE.replace("a1", "c1")))
    assert read.ids == ["a1", "c1"]
    assert read.errors == [said]


def test_days_in_the_wrong_order(put, reading):
    read = reading(put("a.jsonl", '{"event_id": "a", "event_date": "2031-05-02", "event_date_end": "2031-05-01"}\n'))
    assert read.errors == ["a.jsonl:1: its last day 2031-05-01 is before its first, 2031-05-02: the row is left out"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('"fatalities": true', "its fatalities is no whole number: True"),
        ('"fatalities": [5]', "its fatalities is no whole number: [5]"),
        ('"country": ["Iraq"]', "its country is a list, not text"),
        ('"country": {"name": "Iraq"}', "its country is an object, not text"),
        ('"country": true', "its country is true or false, not text"),
        ('"longitude": "' + "x" * 50 + '"', f"its longitude is no number: '{'x' * 40}…'"),
        ('"event_date": 20310502', "its event_date is no day: 20310502. Days are written 2015-01-31"),
    ],
)
def test_values_of_json_that_no_cell_holds(put, reading, value, said):
    read = reading(put("a.jsonl", f'{{"event_id": "a"}}\n{{"event_id": "b", {value}}}\n'))
    assert (read.ids, read.errors) == (["a"], [f"a.jsonl:2: {said}: the row is left out"])


def test_a_table_put_behind_another_has_its_header_in_the_middle(put, reading):
    read = reading(put("a.csv", TABLE + ONE + TABLE + ONE.replace("a1", "b1")))
    assert (read.ids, read.errors) == (["a1", "b1"], [])


def test_a_damaged_file_gives_its_good_rows(put, reading):
    lines = "".join(f'{{"event_id": "{n}", "evidence": "{n * 7919}"}}\n' for n in range(20_000))
    packed = gzip.compress(lines.encode())
    read = reading(put("a.jsonl.gz", packed[: len(packed) // 2]), put("b.csv", TABLE + ONE))
    assert 5_000 < len(read.ids) < 20_000
    assert read.ids[-1] == "a1"
    assert read.errors[-1] == "a.jsonl.gz: broken: its gzip data is cut short; what comes before was read"


def test_a_nul_in_a_quotation_is_no_reason_to_read_nothing(put, reading):
    read = reading(put("a.jsonl", '{"event_id": "a", "evidence": "x\\u0000y"}\n'))
    assert read.rows[0]["evidence"] == "x\0y"
    read = reading(put("a.csv", TABLE + 'a1,2031-05-02,5,36.335,"Five\0 died."\n' + ONE.replace("a1", "b1")))
    assert read.ids[-1] == "b1"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "a.csv",
            "country,events\nIraq,5\n",
            "a.csv: no event rows: no column 'event_id' (its columns: country, events)."
            " Name what `conflict extract` wrote",
        ),
        (
            "a.jsonl",
            '{"text": "Five died.", "title": "x"}\n' * 50,
            "a.jsonl: no event rows: no column 'event_id' (its columns: text, title)."
            " Name what `conflict extract` wrote",
        ),
        ("a.txt", "Five people died.", "a.txt: plain text, not event rows. Name what `conflict extract` wrote"),
        (
            "a.html",
            "<html><p>Five</p></html>",
            "a.html: a web page, not event rows. Name what `conflict extract` wrote",
        ),
        ("a.jsonl", "5\n", 'a.jsonl:1: not a record: a line is an object such as {"event_id": "..."}'),
        ("a.json", "[5]", None),
        ("a.xlsx", "x", "a.xlsx: a spreadsheet (.xlsx) is not read: save it as .csv"),
    ],
)
def test_what_holds_no_rows_says_what_it_is_once(put, reading, name, content, said):
    read = reading(put(name, content))
    assert (read.rows, len(read.errors)) == ([], 1)
    assert said is None or read.errors == [said]


@pytest.mark.parametrize("before", [1, FIRST, FIRST + 5])
def test_records_that_are_no_rows_before_those_that_are(put, reading, before):
    read = reading(put("a.jsonl", '{"text": "x"}\n' * before + '{"event_id": "a"}\n{"text": "y"}\n'))
    assert read.ids == ["a"]
    assert read.errors[0] == "a.jsonl:1: no event_id: not an event row"
    assert read.errors[-1] == f"a.jsonl:{before + 2}: no event_id: not an event row"
    assert len(read.errors) == min(before, FIRST) + (before > FIRST) + 1


@pytest.mark.parametrize(
    "content", ["event_id,n_reports\na,3\nb,1\n", '{"event_id": "a", "n_reports": 3}\n{"event_id": "b"}\n']
)
def test_merged_events_are_refused_where_rows_are_wanted(put, reading, content):
    path = put("a.csv" if content.startswith("event") else "a.jsonl", content)
    read = reading(path, merged=False)
    assert read.rows == []
    assert read.errors == [
        f"{path}: merged events, which are no rows of one report each. Name what `conflict extract` wrote"
    ]
    assert reading(path).ids == ["a", "b"]


def test_how_far_reading_got_is_told(put):
    size = []
    path = put("a.csv", TABLE + ONE)
    assert not any(isinstance(item, Skipped) for item in rows([path], progress=size.append))
    assert sum(size) == len(TABLE + ONE)
