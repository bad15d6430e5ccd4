"""`conflict summarize`: one path with --by of extract and merge; what it reads, writes, tells and refuses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from shutil import copytree

import pytest
from command import Conflict
from examples import run_here

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.tables import EVENT_COLUMNS

REPORTS = [
    (
        "2031-05-02",
        "Coast Herald",
        "Warplanes carried out four airstrikes near Mosul in Iraq on 2 May 2031, killing 12.",
    ),
    (
        "2031-05-03",
        "Vell Post",
        "At least 12 people died on 2 May 2031 when jets carried out four airstrikes near Mosul, Iraq.",
    ),
    (
        "2031-08-10",
        "Vell Post",
        "At least two airstrikes hit Raqqa in Syria on 9 August 2031. Shelling hit Kobani on 10 August 2031.",
    ),
]

NOT_MERGED = "; not merged: reports of one event count each"
"""What the closing line ends with where rows of several reports came."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with reports, made into rows and into events."""
    folder = tmp_path_factory.mktemp("war")
    (folder / "reports.jsonl").write_text(
        "".join(
            json.dumps({"id": str(at), "published": day, "source": source, "text": text}) + "\n"
            for at, (day, source, text) in enumerate(REPORTS)
        )
    )
    run_here(f"conflict extract {folder}/reports.jsonl -q -o {folder}/rows.csv")
    run_here(f"conflict merge {folder}/rows.csv -q -o {folder}/events.csv")
    return folder


@pytest.fixture
def war(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder to be in, for a test alone."""
    copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("by", "form"),
    [
        ("country", "csv"),
        ("country,month,sub_event_type", "table"),
        ("week", "json"),
        ("actor,location", "csv"),
        ("source", "csv"),
    ],
)
def test_rows_add_up_alike_wherever_it_is_asked(war: Path, by: str, form: str) -> None:
    there = run_here(f"conflict summarize rows.csv --by {by} -f {form}").stdout
    assert there == run_here(f"conflict extract reports.jsonl --by {by} -f {form}").stdout
    of_events = run_here(f"conflict summarize events.csv --by {by} -f {form}").stdout
    assert of_events == run_here(f"conflict merge rows.csv --by {by} -f {form}").stdout
    assert there.count("\n") > 1 and (there != of_events or by == "source")


def test_a_document_that_comes_twice_adds_up_alike(war: Path) -> None:
    (war / "again.jsonl").write_text((war / "reports.jsonl").read_text())
    once = run_here("conflict summarize rows.csv --by country,month")
    twice = run_here("conflict extract reports.jsonl again.jsonl --by country,month")
    assert twice.stdout == once.stdout
    assert twice.stderr == "6 documents, 4 events (4 more came twice), 10 strikes (at least 10)\n"


def test_columns_of_merged_events_add_up_alike(war: Path) -> None:
    told = run_here("conflict summarize events.csv --by n_sources,disagree").stdout
    assert told == run_here("conflict merge rows.csv --by n_sources,disagree").stdout
    assert [row["n_sources"] for row in csv.DictReader(io.StringIO(told))] == ["1", "2"]


def test_rows_of_several_reports_that_nobody_merged_are_doubted(war: Path) -> None:
    assert run_here("conflict summarize rows.csv").stderr.endswith(f"{NOT_MERGED}\n")
    assert run_here("conflict summarize rows.csv -q").stderr == ""
    assert run_here("conflict summarize events.csv").stderr == "3 rows, 2 groups, 6 strikes (at least 6)\n"
    lines = (war / "rows.csv").read_text().splitlines(keepends=True)
    (war / "last.csv").write_text("".join(lines[:1] + lines[3:]))  # Two rows, of one report.
    assert run_here("conflict summarize last.csv").stderr == "2 rows, 1 group, 2 strikes (at least 2)\n"


def test_reports_beside_merged_events_are_doubted_only_where_there_are_several(war: Path) -> None:
    lines = (war / "rows.csv").read_text().splitlines(keepends=True)
    (war / "first.csv").write_text("".join(lines[:3]))
    (war / "last.csv").write_text("".join(lines[:1] + lines[3:]))
    run_here("conflict merge last.csv -q -o last_events.csv")
    run_here("conflict merge first.csv -q -o first_events.csv")
    assert NOT_MERGED in run_here("conflict summarize first.csv last_events.csv").stderr
    assert NOT_MERGED not in run_here("conflict summarize first_events.csv last.csv").stderr


def test_rows_are_piped_in(conflict: Conflict, war: Path) -> None:
    done = conflict("summarize", stdin=(war / "rows.csv").read_bytes())
    assert done.status == 0
    assert done.out.splitlines()[0] == ",".join(["country", *SUMMARY_COLUMNS])
    assert [(row["country"], row["events"], row["strikes"]) for row in done.rows] == [
        ("Iraq", "2", "8"),
        ("Syria", "2", "2"),
    ]
    assert done.err == f"4 rows, 2 groups, 10 strikes (at least 10){NOT_MERGED}\n"


def test_a_table_when_asked(conflict: Conflict, war: Path) -> None:
    done = conflict("summarize", "rows.csv", "--by", "month", "--fill", "--values", "strikes,fatalities", "-f", "table")
    assert [line.rstrip() for line in done.out.splitlines()] == [
        "month    strikes range                                         share  dead range",
        "────────────────────────────────────────────────────────────────────────────────",
        "2031-05        8        █████████████████████████████████████   80 %    24 24+",
        "2031-06        0                                                 0 %     0",
        "2031-07        0                                                 0 %     0",
        "2031-08        2 2+     █████████▎                              20 %",
        "",
        "total         10 10+                                                    24 24+",
    ]  # fmt: skip
    assert done.closing == f"4 rows, 4 groups (2 of them gaps), 10 strikes (at least 10){NOT_MERGED}"


def test_totals_and_shares_in_a_file_when_asked(war: Path) -> None:
    done = run_here("conflict summarize rows.csv --values strikes,events --top 1 --totals --shares")
    assert done.stdout.splitlines() == [
        "country,strikes,strikes_low,strikes_high,events,strikes_percent",
        "Iraq,8,8,8,2,80.0",
        "others,2,2,,2,20.0",
        "total,10,10,,4,100.0",
    ]


def test_a_row_that_comes_twice_counts_once(war: Path) -> None:
    done = run_here("conflict summarize rows.csv ./rows.csv rows.csv --by country")
    once = run_here("conflict summarize rows.csv --by country")
    (war / "again.csv").write_bytes((war / "rows.csv").read_bytes())
    twice = run_here("conflict summarize rows.csv again.csv --by country")
    assert done.stdout == once.stdout == twice.stdout
    assert twice.stderr == f"8 rows (4 of them came twice), 2 groups, 10 strikes (at least 10){NOT_MERGED}\n"


@pytest.mark.parametrize("files", ["rows.csv events.csv", "events.csv rows.csv"])
def test_what_is_in_a_merged_event_does_not_count_besides(war: Path, files: str) -> None:
    done = run_here(f"conflict summarize {files} -o sums.csv")
    assert done.returncode == 2 and not (war / "sums.csv").exists()
    assert "came alone and in a merged event, too, and would count twice. Name rows, or the" in done.stderr


def test_a_report_counts_in_one_event_alone(war: Path) -> None:
    lines = (war / "rows.csv").read_text().splitlines(keepends=True)
    (war / "second.csv").write_text(lines[0] + lines[2])
    run_here("conflict merge second.csv -q -o second_events.csv")
    done = run_here("conflict summarize events.csv second_events.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is in two merged events, and would count twice. Name what one run of conflict merge wrote" in done.stderr


def test_rows_and_events_of_other_reports_add_up_together(war: Path) -> None:
    lines = (war / "rows.csv").read_text().splitlines(keepends=True)
    (war / "first.csv").write_text("".join(lines[:3]))
    (war / "rest.csv").write_text(lines[0] + "".join(lines[3:]))
    run_here("conflict merge rest.csv -q -o rest_events.csv")
    together = run_here("conflict summarize first.csv rest_events.csv")
    assert together.stdout == run_here("conflict summarize rows.csv").stdout


def test_columns_may_be_asked_for_one_by_one_and_in_capitals(war: Path) -> None:
    at_once = run_here("conflict summarize rows.csv --by country,month --values strikes,fatalities").stdout
    assert (
        run_here("conflict summarize rows.csv --by Country --by month --values strikes --values FATALITIES").stdout
        == at_once
    )
    assert at_once.startswith("country,month,strikes,")
    by_both = run_here("conflict extract reports.jsonl --by country --by Month").stdout
    assert by_both == run_here("conflict extract reports.jsonl --by country,month").stdout


def test_a_time_is_chosen_and_what_has_no_day_is_counted(war: Path) -> None:
    rows = (war / "rows.csv").read_text()
    (war / "old.csv").write_text(
        rows.replace("2031-05-02,2031-05-02", ",", 1).replace("2031-08-09,2031-08-09", "1898-08-09,1898-08-09")
    )
    done = run_here("conflict summarize old.csv --by month --values strikes --fill --since 2031-04-01")
    assert done.stdout.splitlines()[1:] == [
        "2031-04,0,0,0", "2031-05,4,4,4", "2031-06,0,0,0", "2031-07,0,0,0", "2031-08,,,",
    ]  # fmt: skip
    assert done.stderr == (
        "4 rows, 2 of this time, 5 groups (3 of them gaps), 4 strikes; 1 row without a day left out; "
        "not merged: reports of one event count each\n"
    )
    until = run_here("conflict summarize old.csv --by year --values events --until 2030-12-31 --log-format json")
    assert until.stdout.splitlines() == ["year,events", "1898,1"]
    told = json.loads(until.stderr)
    assert (told["rows"], told["events"], told["without_a_day"], told["not_merged"]) == (4, 1, 1, 0)


def test_a_column_that_rows_do_not_have_is_doubted(war: Path) -> None:
    done = run_here("conflict summarize rows.csv --by n_sources")
    assert "--by n_sources: only merged events have it, and none came" in done.stderr
    assert "none came" not in run_here("conflict summarize events.csv --by n_sources --log-format json").stderr


def test_lines_for_programs(war: Path) -> None:
    told = json.loads(run_here("conflict summarize rows.csv --by month --fill --log-format json").stderr)
    facts = {
        name: told[name]
        for name in ("event", "rows", "groups", "gaps", "events", "strikes", "strikes_high", "not_merged")
    }
    assert facts == {
        "event": "done", "rows": 4, "groups": 4, "gaps": 2, "events": 4, "strikes": 10, "strikes_high": None, "not_merged": 4,
    }  # fmt: skip


def test_typed_columns(war: Path) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    run_here("conflict summarize rows.csv --by geo_precision,month --values events --shares -q -o sums.parquet")
    table = pq.read_table(war / "sums.parquet")
    assert [str(field.type) for field in table.schema] == ["int64", "string", "int64", "double"]
    run_here("conflict summarize rows.csv --by geo_precision --values events --totals -q -o total.parquet")
    assert pq.read_table(war / "total.parquet")["geo_precision"].to_pylist()[-1] == "total"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--by contry", "--by contry: no column 'contry'; did you mean country? There are: day, week,"),
        ("--by ,", "--by names no column. There are: day, week,"),
        ("--by strikes", "--by strikes: strikes is added up, not grouped by. There are:"),
        (
            "--values strike",
            "--values strike: no value 'strike'; did you mean strikes? There are: strikes, fatalities,",
        ),
        ("--values ,", "--values names nothing to add up. There are: strikes,"),
        ("--by date", "--by date: no column 'date'; did you mean day? There are: day, week,"),
        (
            "--by country --by Quarter",
            "--by country,Quarter: no column 'quarter'; periods are day, week, month and year. ",
        ),
        ("--values deaths", "--values deaths: no value 'deaths'; did you mean fatalities? There are: strikes,"),
        ("--values events,Wounded", "--values events,Wounded: no value 'wounded'; did you mean injuries? There are:"),
        ("--sort killed", "--sort 'killed' is no value of the table; did you mean fatalities? There are: group,"),
        ("--top 0", "--top '0' is not how many groups there can be. Write 1 or more: --top 10"),
        ("--top ten", "--top 'ten' is not how many groups there can be. Write 1 or more: --top 10"),
        ("--since 2031-13-01", "--since '2031-13-01' is no day. Write it as year-month-day: --since 2015-01-02, or as"),
        ("--since 2031-06-01 --until 2031-05-01", "--since 2031-06-01 comes after --until 2031-05-01: no event is of"),
        ("--sort injuries", "--sort 'injuries' is no value of the table. There are: group, events, strikes,"),
        ("--sort dead --values events,documents", "--sort 'dead' is no value of the table. There are: group,"),
        ("--fill", "--fill needs day, week, month or year to group by, as country,month has"),
        ("--by week,month --fill", "--fill cannot go by week and month or year at once: a week may lie in two of them"),
        ("-f geojson", "--by gives sums, which stand nowhere on a map"),
    ],
)
def test_wrong_usage(war: Path, options: str, said: str) -> None:
    done = run_here(f"conflict summarize rows.csv {options}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"conflict: {said}")


def test_columns_of_merged_events_are_none_of_reports(war: Path) -> None:
    done = run_here("conflict extract reports.jsonl --by n_sources")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("conflict: --by n_sources: only merged events have it. Put conflict merge before")


def test_too_many_gaps_leave_no_file(war: Path) -> None:
    rows = (war / "rows.csv").read_text()
    (war / "old.csv").write_text(rows.replace("2031-05-02", "1031-05-02"))
    done = run_here("conflict summarize old.csv --by day --fill -o sums.csv")
    assert done.returncode == 2 and not (war / "sums.csv").exists()
    assert done.stderr.startswith("conflict: --fill would make 365,344 rows: days from 1031-05-02 to 2031-08-10. Take")


def test_what_cannot_be_read_is_named_and_the_rest_added_up(war: Path) -> None:
    rows = (war / "rows.csv").read_text().splitlines()
    cells = dict(zip(EVENT_COLUMNS, next(csv.reader([rows[1]])), strict=True))
    (war / "rows.csv").write_text("\n".join([rows[0], rows[2], ",".join([*list(cells.values())[:12], "many"])]) + "\n")
    done = run_here("conflict summarize rows.csv")
    assert done.returncode == 1
    assert done.stdout.splitlines()[1].startswith("Iraq,1,4,4,4,")
    assert "rows.csv:3" in done.stderr


def test_no_rows_have_a_header_and_no_table(war: Path) -> None:
    (war / "none.csv").write_text(",".join(MERGED_COLUMNS) + "\n")
    assert run_here("conflict summarize none.csv --by day --fill").stdout == ",".join(["day", *SUMMARY_COLUMNS]) + "\n"
    assert run_here("conflict summarize none.csv -f table").stdout == ""
