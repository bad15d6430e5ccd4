"""CSV and TSV: to the byte, back again, and safe in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import output
from conflictcli.output.delimited import guarded, unguarded
from conflictcli.tables import Cell, Record


def written(records: list[Record], columns: list[str], form: str = "csv", *, raw: bool = False) -> str:
    stream = io.StringIO(newline="")
    output.write(records, columns, stream, form, raw=raw)
    return stream.getvalue()


def test_csv() -> None:
    rows: list[Record] = [
        {"location": "Ostra; Miro", "evidence": 'Jets "hit" Ostra,\nand Miro.', "strikes": 4, "longitude": -44.5},
        {"location": None, "evidence": "", "strikes": None, "longitude": None},
    ]
    assert written(rows, ["location", "evidence", "strikes", "longitude"]) == (
        "location,evidence,strikes,longitude\n"
        'Ostra; Miro,"Jets ""hit"" Ostra,\nand Miro.",4,-44.5\n'
        ",,,\n"
    )  # fmt: skip


def test_tsv() -> None:
    assert written([{"a": "x\ty", "b": 1}], ["a", "b"], "tsv") == 'a\tb\n"x\ty"\t1\n'


def test_a_header_also_with_no_rows() -> None:
    assert written([], ["event_id", "strikes"]) == "event_id,strikes\n"


@pytest.mark.parametrize(
    "text",
    [
        "=1+2",
        "+1",
        "-- Near Ostra",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u200b=1",
        "\ufeff\xa0+1",
        "\0=1",
        "＝1+2",
        "＠SUM(A1)",
        "﹣1",
        "'=1",
    ],
)
def test_text_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert read_back(written([{"a": text}], ["a"])) == [["a"], [f"'{text}"]]
    assert read_back(written([{"a": text}], ["a"], raw=True)) == [["a"], [text]]


@pytest.mark.parametrize("cell", [-44.5, -3, "Ostra = Miro", "4-5", "Ostra's", "'Ostra'", " Ostra", "−5", "", None])
def test_numbers_and_other_text_are_left_alone(cell: Cell) -> None:
    assert written([{"a": cell, "b": "x"}], ["a", "b"]) == written([{"a": cell, "b": "x"}], ["a", "b"], raw=True)


def test_rows_are_written_as_they_come() -> None:
    stream = io.StringIO()

    def rows() -> object:
        for n in range(3):
            assert stream.getvalue().count("\n") == n + 1
            yield {"a": n}

    output.write(rows(), ["a"], stream, "csv")  # type: ignore[arg-type]
    assert stream.getvalue() == "a\n0\n1\n2\n"


@given(st.lists(st.tuples(st.text(), st.text(), st.integers()), max_size=6), st.sampled_from(["csv", "tsv"]))
def test_what_is_written_reads_back_equal(cells: list[tuple[str, str, int]], form: str) -> None:
    columns = ["a", "b", "c"]
    text = written([dict(zip(columns, each, strict=True)) for each in cells], columns, form, raw=True)
    assert read_back(text, form) == [columns, *([a, b, str(c)] for a, b, c in cells)]


@given(st.text(st.sampled_from("'=+-@＝ \t\r\n\0\u200b\ufeffa1"), max_size=6))
def test_a_guard_is_taken_away_as_it_was_put_there(text: str) -> None:
    assert unguarded(str(guarded(text))) == text


def read_back(text: str, form: str = "csv") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="," if form == "csv" else "\t"))
