"""`conflict export EVENTS`, `--schema`, `-f geojson` and `-f xlsx`: what one has, in what others read."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from command import Conflict

from conflictcli import output
from conflictcli.cli.ending import Usage
from conflictcli.cli.export_files import export_files
from conflictcli.cli.goal import Goal
from conflictcli.merge.columns import MERGED
from conflictcli.rows.chosen import Chosen
from conflictcli.schemas import SCHEMAS, schema_of
from conflictcli.tables import EVENTS, Record
from conflictcli.talk import Talk

ALL = Chosen()


def raid(number: int, **cells: object) -> Record:
    told: dict[str, object] = {
        "event_id": f"{number:016x}", "event_date": f"2031-05-{number:02}", "event_date_end": f"2031-05-{number:02}",
        "time_precision": 1, "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
        "strikes": number, "country": "Iraq", "admin1": "Nineveh", "location": "Mosul", "latitude": 36.335,
        "longitude": 43.1189, "geo_precision": 1, "actor": "US forces", "fatalities": 2, "evidence": "=1+1",
    }  # fmt: skip
    return {**dict.fromkeys(EVENTS), **told, **cells}  # type: ignore[dict-item]


ROWS = [
    raid(1),
    raid(2, country="Syria"),
    raid(3, event_date=None, event_date_end=None),
    raid(4, country="Iraq; Syria"),
]


def file_of(path: Path, rows: list[Record], columns=EVENTS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        output.write(rows, columns, stream, path.suffix[1:])
    return path


@pytest.fixture
def events(tmp_path: Path) -> Path:
    return file_of(tmp_path / "events.csv", ROWS)


def exported(path: Path, goal: Path, chosen: Chosen = ALL, **options: str) -> list[dict[str, str]]:
    export_files([str(path)], chosen, Goal.of(str(goal), None, **options), False, False, Talk())  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(goal.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("suffix", ["csv", "tsv", "json", "jsonl"])
def test_rows_of_a_file_in_another_format_and_back_are_the_same_bytes(events, tmp_path, suffix):
    export_files([str(events)], Chosen(), Goal.of(str(tmp_path / f"a.{suffix}"), None), False, False, Talk())
    exported(tmp_path / f"a.{suffix}", tmp_path / "back.csv")
    assert (tmp_path / "back.csv").read_bytes() == events.read_bytes()


def test_merged_events_keep_who_said_what(tmp_path):
    told = [
        {**dict.fromkeys(MERGED), **raid(1), "n_reports": 2, "n_sources": 2, "sources": "Coast Herald; Levant Post"}
    ]
    path = file_of(tmp_path / "once.jsonl", told, MERGED)
    (back,) = exported(path, tmp_path / "once.csv")
    assert tuple(back) == tuple(MERGED) and back["sources"] == "Coast Herald; Levant Post"
    (acled,) = exported(path, tmp_path / "acled.csv", schema="acled")
    assert acled["source"] == "Coast Herald; Levant Post"


@pytest.mark.parametrize(
    ("chosen", "left", "told"),
    [
        (Chosen(), [1, 2, 3, 4], "4 rows"),
        (Chosen(since=date(2031, 5, 2)), [2, 4], "2 rows; 1 row without a day left out"),
        (Chosen(until=date(2031, 5, 2)), [1, 2], "2 rows; 1 row without a day left out"),
        (Chosen(country="Syria"), [2, 4], "2 rows"),
        (Chosen(since=date(2031, 5, 2), country="Iraq"), [4], "1 row; 1 row without a day left out"),
        (Chosen(since=date(2031, 5, 2), country="Syria"), [2, 4], "2 rows"),
        (Chosen(country="Mali"), [], "0 rows"),
    ],
)
def test_some_of_the_rows(events, tmp_path, capsys, chosen, left, told):
    assert [int(row["event_id"], 16) for row in exported(events, tmp_path / "some.csv", chosen)] == left
    assert capsys.readouterr().err.splitlines()[-1] in (told, told.replace("0 rows", "no rows"))


def test_a_row_that_comes_twice_is_written_once(events, tmp_path, capsys):
    (tmp_path / "copy.csv").write_bytes(events.read_bytes())
    goal = tmp_path / "both.csv"
    export_files([str(events), str(tmp_path / "copy.csv")], Chosen(), Goal.of(str(goal), None), False, False, Talk())
    assert goal.read_bytes() == events.read_bytes()
    assert capsys.readouterr().err.splitlines()[-1] == "4 rows (4 more came twice)"


def test_rows_and_merged_events_are_not_put_together(events, tmp_path, capsys):
    import typer

    merged = [{**dict.fromkeys(MERGED), **raid(9), "n_reports": 2}]
    file_of(tmp_path / "once.csv", merged, MERGED)
    goal = tmp_path / "all.csv"
    for paths, kept, said in (
        (["events.csv", "once.csv"], 4, "1 left out: merged events among rows of one report each"),
        (["once.csv", "events.csv"], 1, "4 left out: rows of one report each among merged events"),
    ):
        with pytest.raises(typer.Exit) as ended:
            named = [str(tmp_path / path) for path in paths]
            export_files(named, Chosen(), Goal.of(str(goal), None), False, False, Talk())
        assert ended.value.exit_code == 1
        assert len(goal.read_text().splitlines()) == kept + 1
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_in_the_formats_that_hold_it(events, tmp_path, name):
    schema = schema_of(name)
    for suffix in ("jsonl", "json") if schema.nested else ("csv", "tsv", "jsonl", "geojson"):
        goal = tmp_path / f"{name}.{suffix}"
        export_files([str(events)], Chosen(), Goal.of(str(goal), None, schema=name), False, False, Talk())
        told = goal.read_text(encoding="utf-8")
        if suffix == "jsonl":
            assert [json.loads(line) for line in told.splitlines()] == [schema.record(row) for row in ROWS]
        elif suffix == "geojson":
            features = json.loads(told)["features"]
            assert [feature["properties"] for feature in features] == [schema.record(row) for row in ROWS]
            assert features[0]["geometry"]["coordinates"] == [43.1189, 36.335]
        elif suffix == "csv":
            assert told.splitlines()[0].split(",") == list(schema.columns)


def test_a_typed_file_in_duckdb_and_pandas(events, tmp_path):
    pytest.importorskip("pyarrow", reason="pip install 'conflictcli[parquet]'")
    duckdb, pandas = pytest.importorskip("duckdb", reason="pip install duckdb"), pytest.importorskip("pandas")
    for schema, day, dead in (
        (None, "event_date", "fatalities"),
        ("acled", "event_date", "fatalities"),
        ("ucdp", "date_start", "best"),
    ):
        goal = tmp_path / f"{schema}.parquet"
        export_files([str(events)], Chosen(), Goal.of(str(goal), None, schema=schema), False, False, Talk())
        kinds = {name: kind for name, kind, *_ in duckdb.sql(f"DESCRIBE SELECT * FROM '{goal}'").fetchall()}
        types = {"text": "VARCHAR", "date": "DATE", "integer": "BIGINT", "decimal": "DOUBLE"}
        assert kinds == {name: types[kind] for name, kind in (schema_of(schema).columns if schema else EVENTS).items()}
        ((first, total),) = duckdb.sql(f"SELECT min({day}), sum({dead}) FROM '{goal}'").fetchall()
        assert (first, total) == (date(2031, 5, 1), 8)
        frame = pandas.read_parquet(goal)
        assert frame[dead].sum() == 8 and frame[day][0] == date(2031, 5, 1) and frame[day].isna().sum() == 1


def test_a_schema_in_excel(events, tmp_path):
    pytest.importorskip("xlsxwriter", reason="pip install 'conflictcli[xlsx]'")
    openpyxl = pytest.importorskip("openpyxl", reason="pip install openpyxl")
    goal = tmp_path / "acled.xlsx"
    export_files([str(events)], ALL, Goal.of(str(goal), None, schema="acled"), False, False, Talk())
    header, first, *_ = openpyxl.load_workbook(goal).active.iter_rows(values_only=True)
    told = dict(zip(header, first, strict=True))
    assert header == tuple(schema_of("acled").columns)
    assert (told["event_date"].date(), told["fatalities"], told["notes"]) == (date(2031, 5, 1), 2, "=1+1")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"form": "table", "schema": "acled"}, "--schema acled is too wide for a table on a screen: add -f csv"),
        ({"form": "table", "schema": "plover"}, "add -f jsonl"),
        (
            {"form": "csv", "schema": "plover"},
            "--schema plover has lists and objects, which csv cannot hold: write -f jsonl",
        ),
        ({"form": "geojson", "schema": "plover"}, "which geojson cannot hold"),
        (
            {"form": "csv", "schema": "gtd"},
            "--schema 'gtd' is none that can be written. There are: acled, ucdp, plover",
        ),
        ({"form": "csv", "schema": "acled", "sums": True}, "--by gives sums, which have columns of their own"),
        ({"form": "geojson", "sums": True}, "--by gives sums, which stand nowhere on a map: add -f csv"),
        ({"form": "ods"}, "There are: table, csv, tsv, json, jsonl, parquet, geojson, xlsx"),
    ],
)
def test_what_does_not_go_together(options, says):
    with pytest.raises(Usage) as wrong:
        Goal.of(None, **options)
    assert says in str(wrong.value)


@pytest.mark.parametrize(("path", "form"), [("a.geojson", "geojson"), ("a.geojson.gz", "geojson"), ("a.xlsx", "xlsx")])
def test_the_format_is_that_of_the_name(path, form):
    assert Goal.of(path, None).form == form


def test_a_schema_on_a_pipe_is_csv_and_a_nested_one_json_lines():
    assert (Goal.of(None, None, schema="ucdp").form, Goal.of(None, None, schema="plover").form) == ("csv", "jsonl")


def test_the_command_reads_rows_that_are_piped_in_and_names_what_is_wrong(conflict: Conflict, report: Path):
    rows = conflict("extract", report, "-q").out
    done = conflict("export", "-", "--schema", "acled", stdin=rows)
    assert (done.status, done.err, list(done.rows[0])) == (0, "1 row\n", list(schema_of("acled").columns))
    assert (done.rows[0]["iso"], done.rows[0]["location"]) == ("368", "Mosul")
    assert conflict("extract", report, "-q", "--schema", "acled").out == done.out
    broken = conflict("export", "-", "absent.csv", "-f", "geojson", stdin=rows)
    assert (broken.status, len(json.loads(broken.out)["features"])) == (1, 1)
    assert "absent.csv" in broken.err


def test_without_events_it_is_the_store_also_under_cron(conflict: Conflict, tmp_path: Path):
    """Standard input is then no terminal, and empty: nothing is read from it unless `-` is named."""
    done = conflict("export", stdin="")
    assert done.status == 3 and "events.db" in done.err
    sqlite3.connect(tmp_path / "events.db").close()
    for args, says in (
        (("x.csv", "--db", "events.db"), "--db names a store, and files are named, too: leave one away"),
        (("x.csv", "--merged"), "--merged is for a store"),
    ):
        wrong = conflict("export", *args)
        assert wrong.status == 2 and says in wrong.err


def test_events_in_the_columns_of_others_from_merge(conflict: Conflict, events: Path):
    done = conflict("merge", events, "--schema", "ucdp", "-q")
    assert done.status == 0 and list(done.rows[0]) == list(schema_of("ucdp").columns)
    assert sum(int(row["best"]) for row in done.rows) > 0
