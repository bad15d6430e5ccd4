"""`conflict rules`: what a person sees of the rules."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from command import Conflict

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

OWN = """[codebook]
name = "shipping"
version = "2"

[[types]]
name = "Boarding"
acled = "Attack"

[[triggers]]
type = "Boarding"
verbs = ["boarded"]
finds = ["Men [boarded] a tanker off Vell."]
ignores = ["Passengers boarding at Vell"]

[[actors]]
name = "Vell Coast Guard"
aliases = ["?VCG: Vell"]
kind = "state"
code = "VCG-1"
finds = ["The [VCG] left Vell."]

[[places]]
name = "Port Ostra"
aliases = ["Ostra Harbour"]
country = "Norway"
latitude = 61.5
longitude = 9.25
"""


def test_list_has_everything_and_says_which_rules_these_are(conflict: Conflict) -> None:
    done = conflict("rules", "list")
    assert done.status == 0
    names = {(row["kind"], row["name"]) for row in done.rows}
    assert {("strike", "air-strike"), ("role", "would-strike"), ("words", "COUNT"), ("party", "Hezbollah")} <= names
    assert {("weapon", "aircraft"), ("convention", "acled"), ("type", "Attack"), ("vague", "dozens")} <= names
    assert done.err.startswith("rules 0.1.0+")
    assert done.closing == f"{len(done.rows):,} entries"


def test_list_of_words_and_of_a_kind(conflict: Conflict) -> None:
    done = conflict("rules", "list", "Hunger", "STRIKE", "--kind", "strike", "-f", "jsonl", "-q")
    assert [json.loads(line)["name"] for line in done.out.splitlines()] == ["strike"]
    assert done.err == ""
    assert {row["kind"] for row in conflict("rules", "list", "--kind", "actors").rows} == {"party"}
    assert conflict("rules", "list", "no such words").rows == []


def test_a_kind_that_is_none(conflict: Conflict) -> None:
    done = conflict("rules", "list", "--kind", "strikes")
    assert done.status == 2
    assert "There are:" in done.err and "strike," in done.err


def test_every_kind_that_the_shell_offers_is_one_or_may_be(conflict: Conflict, tmp_path: Path) -> None:
    from conflictcli.cli.complete import rule_kinds

    kinds = {row[column] for row in conflict("rules", "list").rows for column in ("kind", "section")} - {""}
    assert kinds <= set(rule_kinds())


def test_a_table_on_a_screen_is_grouped(conflict: Conflict) -> None:
    done = conflict("rules", "list", "bombardment", "-f", "table")
    assert "Strikes and shelling" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_entries_of_ones_own_come_first_and_are_shown_as_written(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "shipping.toml").write_text(OWN)
    done = conflict("rules", "list", "--rules", "shipping.toml")
    assert [(row["origin"], row["section"], row["name"]) for row in done.rows[:3]] == [
        ("shipping-2", "types", "shipping:type-boarding"),
        ("shipping-2", "triggers", "shipping:boarded"),
        ("shipping-2", "actors", "Vell Coast Guard"),
    ]
    assert "rules=shipping-2@" in done.err
    shown = conflict(
        *("rules", "show", "boarded", "shipping:type-boarding", "vcg", "port ostra", "--rules", "shipping.toml")
    )
    told, theirs = tomllib.loads(shown.out), tomllib.loads(OWN)
    assert told["types"] == theirs["types"]
    assert told["triggers"] == [{"name": "boarded", **theirs["triggers"][0]}]
    assert told["actors"] == theirs["actors"]
    place = told["places"][0]
    assert {key: place[key] for key in theirs["places"][0]} == {**theirs["places"][0], "country": "NO"}


def test_show_of_several(conflict: Conflict) -> None:
    done = conflict("rules", "show", "bombardment", "acled", "Hezbollah")
    told = tomllib.loads(done.out)
    assert told["patterns"][0]["type"] == "Shelling/artillery/missile attack"
    assert told["counts"] == {"vague": "acled"}
    assert told["actors"][0]["name"] == "Hezbollah"


def test_whatever_stands_in_the_column_rules_can_be_shown(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("An attack with drones hit Bergen in Norway on 2 May 2031, killing two.\n")
    names = {name for row in conflict("extract", "report.txt").rows for name in row["rules"].split("; ")}
    names |= {row["name"] for row in conflict("rules", "list", "--kind", "decision").rows if "type-" in row["name"]}
    done = conflict("rules", "show", *sorted(names))
    assert done.status == 0, done.err
    assert all(f"# {name}: " in done.out for name in names)


def test_a_name_in_two_vocabularies_is_shown_for_both(conflict: Conflict) -> None:
    done = conflict("rules", "show", "MONTH")
    assert done.out.count("# MONTH: a piece of pattern.") == 2
    assert tomllib.loads(done.out) == {}


def test_a_piece_is_written_out_on_request(conflict: Conflict) -> None:
    assert "(?&NUMBER)" in conflict("rules", "show", "COUNT").out
    assert "(?&NUMBER)" not in conflict("rules", "show", "COUNT", "--expand").out


def test_a_name_that_is_none(conflict: Conflict) -> None:
    done = conflict("rules", "show", "air-strik")
    assert (done.status, done.out) == (2, "")
    assert "Did you mean 'air-strike'" in done.err
    assert "no name" in conflict("rules", "show").err
    assert "conflict rules list" in conflict("rules", "show", "qqqq").err


def test_export_is_a_file(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("rules", "export", "-o", "all.toml")
    assert (done.status, done.out) == (0, "")
    first = (tmp_path / "all.toml").read_bytes()
    assert first == conflict("rules", "export").out.encode()
    assert len(tomllib.loads(first.decode())["patterns"]) > 50
    assert set(tomllib.loads(conflict("rules", "export", "--kind", "actors").out)) == {"actors"}


def test_where_tells_which_file_counts(conflict: Conflict, tmp_path: Path) -> None:
    assert "rules.toml  is not there" in conflict("rules", "where").out
    (tmp_path / "rules.toml").write_text(OWN)
    told = conflict("rules", "where").out
    assert "rules.toml  is there" in told
    assert "rules=shipping-2@" in told
    assert "yours     rules.toml" in told
    assert "yours     none" in conflict("rules", "where", "--rules", "off").out
