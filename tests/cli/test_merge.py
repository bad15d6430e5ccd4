"""`conflict merge`: rows of any number of runs in, one row an event out."""

from __future__ import annotations

import gzip
import importlib.util
import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.tables import EVENT_COLUMNS

SEEDS = Path(__file__).parents[2] / "seeds"
PAPERS = SEEDS / "three-papers.jsonl"
TOLD = "3 rows, 1 event (1 told by several reports; 1 with figures that differ)"
HEADER = ",".join(EVENT_COLUMNS) + "\n"


@pytest.fixture
def rows(conflict: Conflict, tmp_path: Path) -> Path:
    """What `extract` makes of three papers on one strike."""
    assert conflict("extract", PAPERS, "-o", "rows.csv").status == 0
    return tmp_path / "rows.csv"


def test_three_papers_are_one_event_with_the_range_of_the_dead(conflict: Conflict, rows: Path) -> None:
    done = conflict("merge", rows.name)
    assert (done.status, done.err) == (0, TOLD + "\n")
    assert done.out.startswith(",".join(MERGED_COLUMNS) + "\n")
    (event,) = done.rows
    assert [event[f"fatalities{end}"] for end in ("_min", "", "_max")] == ["5", "7", "7"]
    assert (event["n_reports"], event["n_sources"]) == ("3", "3")
    assert event["fatalities_by"] == "5: Coast Herald; 6+: Northern Wire; 7: Levant Post"
    assert (event["first_seen"], event["last_seen"]) == ("2019-09-03", "2019-09-05")
    assert "fatalities" in event["disagree"].split("; ")


def test_rows_are_piped_from_one_command_to_the_other(conflict: Conflict, rows: Path, tmp_path: Path) -> None:
    start = [sys.executable, "-m", "conflictcli"]
    extract = subprocess.Popen([*start, "extract", "-q", PAPERS], stdout=subprocess.PIPE)
    merge = subprocess.run([*start, "merge"], stdin=extract.stdout, capture_output=True, check=True)
    assert extract.wait() == 0
    assert (
        merge.stdout.decode() == conflict("merge", rows.name).out == conflict("merge", "-", stdin=rows.read_bytes()).out
    )


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "parquet"])
def test_every_format_is_read_and_written(conflict: Conflict, rows: Path, tmp_path: Path, form: str) -> None:
    if form == "parquet" and importlib.util.find_spec("pyarrow") is None:
        pytest.skip("needs pyarrow")
    conflict("extract", PAPERS, "-o", f"told.{form}")
    assert conflict("merge", f"told.{form}").out == conflict("merge", rows.name).out
    done = conflict("merge", rows.name, "-o", f"events.{form}")
    assert (done.status, done.out, done.err) == (0, "", TOLD + "\n")
    if form == "parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(tmp_path / "events.parquet")
        assert tuple(table.column_names) == MERGED_COLUMNS
        kinds = {name: str(table.schema.field(name).type) for name in ("n_sources", "first_seen", "fatalities_by")}
        assert kinds == {"n_sources": "int64", "first_seen": "date32[day]", "fatalities_by": "string"}
        told = table.to_pylist()
        assert [(event["fatalities_max"], event["last_seen"].isoformat()) for event in told] == [(7, "2019-09-05")]
    else:
        assert (tmp_path / f"events.{form}").read_text() == conflict("merge", rows.name, "-f", form).out


def test_the_table_shows_the_range_and_the_sources(conflict: Conflict, rows: Path) -> None:
    done = conflict("merge", rows.name, "-f", "table")
    assert max(map(len, done.out.splitlines())) <= 80
    assert done.out.split()[:6] == ["when", "where", "what", "strikes", "dead/hurt", "sources"]
    assert "7/14 ≠        3" in done.out
    assert "(5-7/12-15)" in done.out
    assert "1 event marked ≠: the reports disagree" in done.out


def test_the_order_of_the_files_says_nothing(conflict: Conflict, tmp_path: Path) -> None:
    conflict("extract", SEEDS, "-o", "all.jsonl", "-q")
    lines = (tmp_path / "all.jsonl").read_text().splitlines(keepends=True)
    for n in range(3):
        (tmp_path / f"{n}.jsonl").write_text("".join(lines[n::3]))
    outs = {conflict("merge", *(f"{n}.jsonl" for n in order)).out for order in itertools.permutations(range(3))}
    assert outs == {conflict("merge", "all.jsonl").out}


def test_rows_that_come_twice_count_once(conflict: Conflict, rows: Path, tmp_path: Path) -> None:
    shutil.copy(rows, tmp_path / "again.csv")
    once, twice = conflict("merge", rows.name), conflict("merge", rows.name, "again.csv")
    assert twice.out == once.out
    assert twice.closing == TOLD.replace("3 rows", "6 rows (3 of them came twice)")


def test_a_total_that_another_document_breaks_down_is_left_out(conflict: Conflict, tmp_path: Path) -> None:
    def row(number: int, document: str, strikes: int, **place: object) -> str:
        day = {"event_date": "2031-05-02", "event_date_end": "2031-05-02", "time_precision": 1}
        told = {"strikes": strikes, "strikes_min": strikes, "strikes_max": strikes}
        kind = {"event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike"}
        return json.dumps({"event_id": f"{number}", "doc_id": document, **day, **told, **kind, **place}) + "\n"

    mosul = {"country": "Iraq", "location": "Mosul", "latitude": 36.3, "longitude": 43.1, "geo_precision": 1}
    raqqa = {"country": "Syria", "location": "Raqqa", "latitude": 35.9, "longitude": 39.0, "geo_precision": 1}
    (tmp_path / "rows.jsonl").write_text(
        row(1, "one", 29, country="Iraq; Syria", geo_precision=3)
        + row(2, "two", 12, **mosul)
        + row(3, "two", 17, **raqqa)
    )
    done = conflict("merge", "rows.jsonl")
    assert sorted(event["strikes"] for event in done.rows) == ["12", "17"]
    assert done.closing == "3 rows, 2 events (1 left out as the total of others)"


def test_folders_patterns_and_packed_files(conflict: Conflict, rows: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "rows.csv.gz").write_bytes(gzip.compress(rows.read_bytes()))
    (tmp_path / "out" / "notes.txt").write_text("Rows of the week.\n")
    done = conflict("merge", "out")
    assert (done.status, done.out) == (0, conflict("merge", rows.name).out)
    assert done.closing == TOLD + "; 1 skipped (1 plain text)"
    assert conflict("merge", "out/*.gz").out == done.out
    told = conflict("merge", "out", "--verbose").err
    assert told.startswith("skipped out/notes.txt: plain text, not event rows. Name what `conflict extract` wrote\n")


def test_a_header_alone_gives_a_header(conflict: Conflict) -> None:
    done = conflict("merge", "-", stdin=HEADER)
    assert (done.status, done.out) == (0, ",".join(MERGED_COLUMNS) + "\n")
    assert done.closing.startswith("0 rows, 0 events; 1 skipped")
    assert conflict("merge", "-f", "json", stdin=HEADER).out == "[]\n"


def test_a_run_that_found_nothing_can_be_merged(conflict: Conflict) -> None:
    nothing = conflict("extract", "-f", "jsonl", stdin="It rained.\n").out
    assert nothing == ""
    done = conflict("merge", "-f", "jsonl", stdin=nothing)
    assert (done.status, done.out) == (0, "")


def test_a_bad_row_is_named_and_the_others_are_merged(conflict: Conflict, rows: Path) -> None:
    lines = rows.read_text().splitlines(keepends=True)
    cells = lines[2].split(",")
    cells[EVENT_COLUMNS.index("event_date")] = "Tuesday"
    rows.write_text("".join([*lines[:2], ",".join(cells), *lines[3:]]))
    done = conflict("merge", rows.name)
    assert (done.status, done.rows[0]["n_reports"]) == (1, "2")
    assert done.err.splitlines() == [
        "conflict: rows.csv:3: its event_date is no day: 'Tuesday'. Days are written 2015-01-31: the row is left out",
        TOLD.replace("3 rows", "2 rows") + "; 1 could not be read",
    ]
    strict = conflict("merge", rows.name, "--strict", "-o", "events.csv")
    assert (strict.status, strict.closing) == (1, "conflict: stopped there, as --strict asks")
    assert not (rows.parent / "events.csv").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("report.txt", REPORT, "plain text, not event rows. Name what `conflict extract` wrote"),
        ("feed.jsonl", '{"text": "x"}\n' * 9, "no event rows: no column 'event_id' (its columns: text)."),
        ("sums.csv", "country,events\nIraq,3\n", "no event rows: no column 'event_id' (its columns: country, events)."),
        ("missing.csv", None, "no such file or folder: check the spelling, or the folder you are in"),
    ],
)
def test_what_holds_no_rows_is_told(
    conflict: Conflict, tmp_path: Path, name: str, content: str | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    done = conflict("merge", name)
    assert done.status == 1
    assert done.err.startswith(f"conflict: {name}: {said}")
    assert done.closing == "0 rows, 0 events; 1 could not be read"


def test_merged_events_are_not_merged_again(conflict: Conflict, rows: Path) -> None:
    conflict("merge", rows.name, "-o", "events.csv")
    done = conflict("merge", "events.csv")
    assert done.status == 1
    assert done.err.startswith("conflict: events.csv: merged events, which are no rows of one report each. Name what")


def test_adding_up_counts_each_event_once(conflict: Conflict, rows: Path) -> None:
    done = conflict("merge", rows.name, "--by", "country,month")
    assert done.out.splitlines()[0] == ",".join(["country", "month", *SUMMARY_COLUMNS])
    (sums,) = done.rows
    assert [sums[name] for name in ("events", "strikes", "fatalities", "fatalities_low", "fatalities_high")] == [
        "1", "1", "7", "5", "7",
    ]  # fmt: skip
    assert done.closing == TOLD


def test_wrong_usage(conflict: Conflict, rows: Path) -> None:
    for option in (["--by", "colour"], ["-f", "xml"], ["-o", "events.xyz"]):
        assert conflict("merge", rows.name, *option).status == 2


def test_formulas_are_guarded_unless_raw(conflict: Conflict, rows: Path) -> None:
    rows.write_text(rows.read_text().replace("Levant Post", "=cmd()"))
    assert conflict("merge", rows.name).rows[0]["source"] == "'=cmd()"
    assert conflict("merge", rows.name, "--raw").rows[0]["source"] == "=cmd()"


def test_quiet_and_lines_for_programs(conflict: Conflict, rows: Path) -> None:
    assert conflict("merge", rows.name, "--quiet").err == ""
    told = json.loads(conflict("merge", rows.name, rows.name, "--log-format", "json").err)
    facts = {name: told[name] for name in ("event", "rows", "events", "told_by_several", "figures_differ", "unread")}
    assert facts == {"event": "done", "rows": 3, "events": 1, "told_by_several": 1, "figures_differ": 1, "unread": 0}


def test_no_room_on_disk(conflict: Conflict, rows: Path) -> None:
    done = conflict(
        "merge",
        rows.name,
        patched="import conflictcli.merge.spool as spool\nbefore = spool.Spool.in_order\n"
        "def full(self):\n    self._file.execute('PRAGMA max_page_count = 1')\n    return before(self)\n"
        "spool.Spool.in_order = full",
    )
    assert done.status == 1
    assert done.closing.startswith("conflict: no room on disk for the rows while they are sorted")


def test_a_reader_that_has_enough_ends_it_quietly(conflict: Conflict, tmp_path: Path) -> None:
    line = '{"event_id": "%d", "event_date": "2031-05-02", "country": "Iraq", "evidence": "' + "x" * 500 + '"}\n'
    (tmp_path / "many.jsonl").write_text("".join(line % n for n in range(500)))
    pipe = f"{sys.executable} -m conflictcli merge many.jsonl | head -n 1"
    done = subprocess.run(["bash", "-c", pipe], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (",".join(MERGED_COLUMNS) + "\n", "")
