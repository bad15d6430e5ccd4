"""The name of the rules that found the rows stands in every format that has room for it, and in no other."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from conflictcli import output
from conflictcli.output import dataset
from conflictcli.rows.read import rows
from conflictcli.tables import EVENTS, Record

NAME = "0.1.0+1f0c22d39a rules=shipping-2@05d2"
ROWS: list[Record] = [{**dict.fromkeys(EVENTS), "event_id": f"a{n}"} for n in range(3)]


def written(form: str, records: list[Record], name: str) -> bytes:
    """`name` is known only when all rows are written."""
    left = list(records)

    def coming():
        while left:
            yield left.pop(0)

    def ruleset() -> str:
        assert not left
        return name

    binary = io.BytesIO()
    stream = io.TextIOWrapper(binary, encoding="utf-8", newline="", write_through=True)
    output.write(coming(), EVENTS, stream, form, ruleset=ruleset)
    stream.flush()
    return binary.getvalue()


@pytest.mark.parametrize("records", [ROWS, []], ids=["rows", "none"])
def test_geojson_has_it_as_a_member_of_the_collection(records: list[Record]) -> None:
    told = json.loads(written("geojson", records, NAME))
    assert (told["type"], len(told["features"]), told["ruleset"]) == ("FeatureCollection", len(records), NAME)
    assert "ruleset" not in json.loads(written("geojson", records, ""))


@pytest.mark.parametrize("records", [ROWS, []], ids=["rows", "none"])
def test_parquet_has_it_in_its_metadata(records: list[Record]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    told = parquet.ParquetFile(io.BytesIO(written("parquet", records, NAME)))
    assert told.metadata.metadata[b"ruleset"] == NAME.encode()
    assert told.metadata.num_rows == len(records)
    plain = parquet.ParquetFile(io.BytesIO(written("parquet", records, "")))
    assert b"ruleset" not in plain.metadata.metadata


def test_each_file_of_a_folder_has_it(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    dataset.write(iter(ROWS), EVENTS, f"{tmp_path}/events/", rows=2, ruleset=lambda: NAME)
    files = sorted((tmp_path / "events").iterdir())
    assert [parquet.read_metadata(file).metadata[b"ruleset"] for file in files] == [NAME.encode()] * 2


def test_a_workbook_has_it_among_its_properties() -> None:
    pytest.importorskip("xlsxwriter")
    with zipfile.ZipFile(io.BytesIO(written("xlsx", ROWS, NAME))) as book:
        assert f"<dc:description>ruleset: {NAME}</dc:description>" in book.read("docProps/core.xml").decode()
    with zipfile.ZipFile(io.BytesIO(written("xlsx", ROWS, ""))) as book:
        assert "description" not in book.read("docProps/core.xml").decode()


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_other_formats_have_columns_alone(form: str) -> None:
    assert written(form, ROWS, NAME) == written(form, ROWS, "")


@pytest.mark.parametrize("form", ["parquet", "xlsx", "geojson"])
def test_the_same_bytes_twice(form: str) -> None:
    pytest.importorskip({"parquet": "pyarrow", "xlsx": "xlsxwriter"}.get(form, "json"))
    assert written(form, ROWS, NAME) == written(form, ROWS, NAME)


def test_whoever_reads_parquet_back_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(written("parquet", ROWS, NAME))
    (tmp_path / "b.csv").write_bytes(written("csv", ROWS, NAME))
    (tmp_path / "c.csv").write_text("no,rows\n1,2\n")
    told: list[str] = []
    found = list(rows([str(tmp_path / "a.parquet"), str(tmp_path / "c.csv")], found_by=told.append))
    assert len(found) == 4 and told == [NAME]
    list(rows([str(tmp_path / "b.csv")], found_by=told.append))
    assert told == [NAME, ""]
