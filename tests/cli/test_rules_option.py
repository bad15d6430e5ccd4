"""What `--rules` does to what commands write: columns behind ours, ACLED's terms in schemas, the name of the rules."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from command import Conflict
from shipping import RULES, TEXT, rules_in

from conflictcli.gazetteer.overlay import NONE
from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.ruleset import ruleset
from conflictcli.tables import EVENT_COLUMNS

ADDED = ("actor_code", "target_code", "source_note")
BY = ("--rules", "shipping.toml")
NAME = re.compile(rf"{re.escape(ruleset(BUILT_IN, NONE))} rules=shipping-2@[0-9a-f]{{10}} actors=[0-9a-f]{{10}}")


@pytest.fixture(autouse=True)
def reports(tmp_path: Path) -> Path:
    """Two reports of one boarding, one in the Herald, one at its address; and the codebook."""
    rules_in(tmp_path)
    day = {"published": "2031-05-04", "text": TEXT}
    told = [{"id": "1", "source": "Coast Herald", **day}, {"id": "2", "url": "https://www.herald.example/2", **day}]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in told))
    return path


@pytest.fixture
def rows(conflict: Conflict, tmp_path: Path) -> Path:
    """Rows with the columns of the codebook."""
    path = tmp_path / "rows.csv"
    path.write_text(conflict("extract", "reports.jsonl", *BY).out)
    return path


def plain_rows(conflict: Conflict, folder: Path) -> None:
    """plain.jsonl: the same events without codes and notes, under other ids."""
    (folder / "plain.toml").write_text(RULES.partition("[[actors]]")[0])
    done = conflict("extract", "reports.jsonl", "--rules", "plain.toml", "-f", "jsonl")
    told = [{**json.loads(line), "event_id": f"plain{at}"} for at, line in enumerate(done.out.splitlines())]
    (folder / "plain.jsonl").write_text("".join(json.dumps(each) + "\n" for each in told))


def header(text: str) -> tuple[str, ...]:
    return tuple(next(csv.reader(io.StringIO(text))))


def test_extract_adds_columns_behind_ours(conflict: Conflict) -> None:
    done = conflict("extract", "reports.jsonl", *BY)
    assert header(done.out) == (*EVENT_COLUMNS, *ADDED)
    assert [(row["sub_event_type"], *map(row.get, ADDED)) for row in done.rows] == [
        ("Boarding", "CORS", "", "close to the port")
    ] * 2
    assert header(conflict("extract", "reports.jsonl").out) == EVENT_COLUMNS


def test_a_codebook_without_codes_and_sources_adds_none(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "only.toml").write_text(RULES.partition("[[actors]]")[0])
    assert header(conflict("extract", "reports.jsonl", "--rules", "only.toml").out) == EVENT_COLUMNS


def test_what_is_read_back_has_them_anew_and_once(conflict: Conflict, tmp_path: Path, rows: Path) -> None:
    assert conflict("export", "rows.csv", *BY).out == rows.read_text()
    (tmp_path / "other.toml").write_text(RULES.replace('"CORS"', '"C2"'))
    assert {row["actor_code"] for row in conflict("export", "rows.csv", "--rules", "other.toml").rows} == {"C2"}


def test_merged_events_have_them(conflict: Conflict, rows: Path) -> None:
    done = conflict("merge", "rows.csv", *BY)
    assert header(done.out) == (*MERGED_COLUMNS, *ADDED)
    (event,) = done.rows
    assert (event["actor_code"], event["source_note"]) == ("CORS", "Coast Herald: close to the port")


def test_sums_by_code(conflict: Conflict, rows: Path) -> None:
    done = conflict("summarize", "rows.csv", "--by", "actor_code", *BY)
    assert [(row["actor_code"], row["events"]) for row in done.rows] == [("CORS", "2")]
    assert (
        conflict("extract", "reports.jsonl", "--by", "source_note", *BY).rows[0]["source_note"] == "close to the port"
    )


def test_without_a_codebook_rows_keep_what_one_said(conflict: Conflict, tmp_path: Path, rows: Path) -> None:
    assert conflict("export", "rows.csv").out == rows.read_text()
    assert [row["actor_code"] for row in conflict("summarize", "rows.csv", "--by", "actor_code").rows] == ["CORS"]
    done = conflict("merge", "rows.csv")
    assert (header(done.out), done.err.count("conflict:")) == ((*MERGED_COLUMNS, *ADDED), 0)
    note = "Coast Herald: close to the port; herald.example: close to the port"
    assert [tuple(map(row.get, ADDED)) for row in done.rows] == [("CORS", "", note)]
    (tmp_path / "events.csv").write_text(done.out)
    assert conflict("export", "events.csv").out == done.out
    assert [row["actor_code"] for row in conflict("merge", "rows.csv", "--by", "actor_code").rows] == ["CORS"]
    assert "actor_code=CORS" in conflict("export", "events.csv", "--schema", "acled").out
    conflict("report", "events.csv", "-o", "report.html")
    assert "CORS" in (tmp_path / "report.html").read_text()
    assert "CORS" not in conflict("merge", "rows.csv", "-f", "table").out
    told = json.loads(conflict("merge", "rows.csv", "-f", "geojson").out)
    assert {each["properties"]["actor_code"] for each in told["features"]} == {"CORS"}


def test_a_codebook_that_gives_codes_alone_leaves_notes_to_the_rows(
    conflict: Conflict, tmp_path: Path, rows: Path
) -> None:
    (tmp_path / "codes.toml").write_text(RULES.replace('"CORS"', '"C2"').partition("[[sources]]")[0])
    done = conflict("export", "rows.csv", "--rules", "codes.toml")
    assert header(done.out) == (*EVENT_COLUMNS, *ADDED)
    assert {(row["actor_code"], row["source_note"]) for row in done.rows} == {("C2", "close to the port")}


def test_rows_that_disagree_on_a_code_leave_it_empty(conflict: Conflict, tmp_path: Path, rows: Path) -> None:
    lines = rows.read_text().splitlines(keepends=True)
    rows.write_text("".join(lines[:2]) + lines[2].replace("CORS", "C2"))
    done = conflict("merge", "rows.csv")
    assert [row["actor_code"] for row in done.rows] == [""]
    assert "rows disagree on the code of Ostra Corsairs: left empty" in done.err
    assert [row["actor_code"] for row in conflict("merge", "rows.csv", *BY).rows] == ["CORS"]


def test_columns_that_come_too_late_are_told(conflict: Conflict, tmp_path: Path, rows: Path) -> None:
    plain_rows(conflict, tmp_path)
    one = conflict("export", "plain.jsonl", "rows.csv")
    assert header(one.out) == EVENT_COLUMNS
    assert one.err.count(f"left out, since the first row has none: {', '.join(ADDED)}") == 1
    assert header(conflict("export", "rows.csv", "plain.jsonl").out) == (*EVENT_COLUMNS, *ADDED)


def test_no_row_has_a_code(conflict: Conflict, tmp_path: Path) -> None:
    plain_rows(conflict, tmp_path)
    for command in ("summarize", "merge"):
        done = conflict(command, "plain.jsonl", "--by", "actor_code")
        assert (done.status, done.out) == (2, "")
        assert "no codebook that is in force gives it and no row has it" in done.err


def test_schemas_have_acleds_term(conflict: Conflict, rows: Path) -> None:
    done = conflict("export", "rows.csv", "--schema", "acled", *BY)
    assert {row["sub_event_type"] for row in done.rows} == {"Abduction/forced disappearance"}
    without = conflict("export", "rows.csv", "--schema", "acled")
    assert {row["sub_event_type"] for row in without.rows} == {""}
    assert without.err.count("'Boarding': no type of ACLED's") == 1
    assert without.status == 0


def test_a_table_on_the_screen_is_as_wide_as_ever(conflict: Conflict) -> None:
    done = conflict("extract", "reports.jsonl", *BY, "-f", "table")
    assert "Boarding" in done.out and "CORS" not in done.out


def test_geojson_tells_codes_and_rules(conflict: Conflict) -> None:
    told = json.loads(conflict("extract", "reports.jsonl", *BY, "-f", "geojson").out)
    assert {each["properties"]["actor_code"] for each in told["features"]} == {"CORS"}
    assert NAME.fullmatch(told["ruleset"])


def test_the_closing_line_names_the_rules_to_programs_and_to_who_asks(conflict: Conflict) -> None:
    told = json.loads(conflict("extract", "reports.jsonl", *BY, "--log-format", "json").closing)
    assert NAME.fullmatch(told["ruleset"])
    assert "shipping" not in told["message"]
    assert NAME.search(conflict("extract", "reports.jsonl", *BY, "-v").closing)
    assert "shipping" not in conflict("extract", "reports.jsonl", *BY).closing


def test_rows_of_parquet_know_by_which_rules_they_were_found(conflict: Conflict, tmp_path: Path, rows: Path) -> None:
    pytest.importorskip("pyarrow")
    conflict("extract", "reports.jsonl", *BY, "-o", "rows.parquet")
    conflict("merge", "rows.parquet", "--rules", "off", "-o", "events.parquet")
    found = conflict("report", "events.parquet", "-o", "report.html", "-v")
    assert NAME.search(found.closing)
    assert NAME.search((tmp_path / "report.html").read_text())
    mixed = conflict("export", "rows.parquet", "rows.csv", "--log-format", "json")
    assert json.loads(mixed.closing)["ruleset"] is None
    conflict("report", "rows.csv", "-o", "report.html")
    assert "rules unknown" in (tmp_path / "report.html").read_text()


def test_explain_names_the_rules_the_code_and_the_note(conflict: Conflict) -> None:
    told = conflict("explain", "reports.jsonl", *BY).out
    assert NAME.match(told.removeprefix("rules "))
    assert "actor_code CORS" in " ".join(told.split()) and "Coast Herald, close to the port" in told
    assert told.count("rules 0.") == 1


def test_mentions_show_what_a_codebook_alone_has(conflict: Conflict) -> None:
    done = conflict("mentions", "reports.jsonl", *BY)
    assert {(row["kind"], row["text"], row["value"]) for row in done.rows if row["rule"].startswith("shipping:")} >= {
        ("strike", "boarded", "Boarding"),
        ("stop", "boarded up", "phrase"),
    }
    assert {row["kind"] for row in conflict("mentions", "reports.jsonl", *BY, "--kind", "stop").rows} == {"stop"}
    assert conflict("mentions", "reports.jsonl", "--kind", "stop").rows == []


def test_workers_and_shards_read_by_it(conflict: Conflict, tmp_path: Path) -> None:
    line = (tmp_path / "reports.jsonl").read_text()
    for number in range(6):
        (tmp_path / "dump").mkdir(exist_ok=True)
        (tmp_path / "dump" / f"{number}.jsonl").write_text(line.replace('"id": "', f'"id": "{number}-'))
    one = conflict("extract", "dump", *BY, "--workers", "1").out
    assert one.count("Boarding") == 12
    assert conflict("extract", "dump", *BY, "--workers", "2").out == one
    assert "".join(conflict("extract", "dump", *BY, "--shard", f"{n}/3").out for n in (1, 2, 3)) == one


def test_a_store_remembers_by_which_rules(conflict: Conflict, tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy")
    assert conflict("ingest", "reports.jsonl", *BY, "--db", "events.db").status == 0
    told = json.loads(conflict("status", "--db", "events.db", "-f", "json", *BY).out)
    assert NAME.fullmatch(told["rulesets"][0]["ruleset"])
    assert [each["current"] for each in told["rulesets"]] == [True]
    other = json.loads(conflict("status", "--db", "events.db", "-f", "json").out)
    assert [each["current"] for each in other["rulesets"]] == [False]
    assert other["ruleset"] == ruleset(BUILT_IN, NONE)
    done = conflict("export", "--db", "events.db", "--merged", *BY, "-f", "geojson")
    assert NAME.fullmatch(json.loads(done.out)["ruleset"])
    assert json.loads(done.out)["features"][0]["properties"]["source_note"] == "Coast Herald: close to the port"
    rows = conflict("export", "--db", "events.db", "--log-format", "json")
    assert header(rows.out) == EVENT_COLUMNS and NAME.fullmatch(json.loads(rows.closing)["ruleset"])
    merged = conflict("merge", "--db", "events.db", "--anew", *BY, "-f", "csv")
    assert header(merged.out) == (*MERGED_COLUMNS, *ADDED)


def test_version_names_the_rules_at_hand(conflict: Conflict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_RULES", "shipping.toml")
    name = NAME.search(conflict("--version").out)
    assert name
    told = json.loads(conflict("extract", "reports.jsonl", "--log-format", "json").closing)
    assert told["ruleset"] == name[0]


def test_vague_leaves_ones_own_figures(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[counts]\nvague = "isaf"\n[counts.words]\nscores = { least = 50, best = 60 }\n')
    text = "Scores of air strikes hit Aleppo on 2 May 2031. Dozens of air strikes hit Homs on 3 May 2031."
    (tmp_path / "vague.txt").write_text(text)
    done = conflict("extract", "vague.txt", "--rules", "own.toml", "--vague", "acled")
    assert [row["strikes"] for row in done.rows] == ["60", "12"]
