"""`--rules` on the command line: what a codebook adds, beside lists of places and parties; what it stops is told."""

from __future__ import annotations

from pathlib import Path

import pytest

RULES = """
[codebook]
name = "own"

[[triggers]]
type = "Attack"
verbs = ["boarded"]

[[stop]]
phrases = ["boarded up"]

[[actors]]
name = "Ostra Corsairs"
aliases = ["OCS"]

[[places]]
name = "Vell Roads"
country = "Oman"
latitude = 24.5
longitude = 58.9
"""
REPORT = (
    "The OCS boarded a tanker off Vell Roads on 2 May. The Ostra Navy boarded a trawler off Miro Roads on 3 May."
    " A shop was boarded up in Muscat on 4 May.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    rules, report = tmp_path / "own.toml", tmp_path / "report.txt"
    rules.write_text(RULES, encoding="utf-8")
    report.write_text(f"Published: 2031-05-05\n\n{REPORT}", encoding="utf-8")
    return rules, report


def test_places_and_parties_of_both_are_known(conflict, files: tuple[Path, Path], tmp_path: Path) -> None:
    rules, report = files
    places, actors = tmp_path / "places.csv", tmp_path / "actors.csv"
    places.write_text("name,country,latitude,longitude\nMiro Roads,OM,23.9,58.1\n", encoding="utf-8")
    actors.write_text("name,aliases,kind\nOstra Navy,,state\nOther Corsairs,OCS,non-state\n", encoding="utf-8")
    alone = conflict("extract", report, "--rules", rules, "-f", "csv")
    both = conflict("extract", report, "--rules", rules, "--places", places, "-f", "csv")
    all_three = conflict("extract", report, "--rules", rules, "--places", places, "--actors", actors, "-f", "csv")
    assert [(row["location"], row["actor"]) for row in alone.rows] == [("Vell Roads", "Ostra Corsairs"), ("", "")]
    assert [row["location"] for row in both.rows] == ["Vell Roads", "Miro Roads"]
    assert [row["actor"] for row in all_three.rows] == ["Other Corsairs", "Ostra Navy"], "--actors stands over it"


def test_what_is_stopped_is_shown_with_the_reason(conflict, files: tuple[Path, Path]) -> None:
    rules, report = files
    page = conflict("explain", report, "--rules", rules).out
    assert "stopped by own:boarded-up: “boarded up”" in " ".join(page.replace("│", " ").split())
    mentions = conflict("mentions", report, "--rules", rules, "--kind", "strike").out
    assert mentions.count("own:boarded") == 2
