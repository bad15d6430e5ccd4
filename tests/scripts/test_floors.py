"""Gold sets → figures against floors, and what changed since the last run."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import floors
import pytest
from fake_rows import table

FLOORS = (
    "[notes]\ndate = 100.0\nplace_25km = 50.0  # so far\n[quiet]\nsilent = 50.0\n[calibration]\nhigh_right = 95.0\n"
)


@pytest.fixture
def run(gold: Path, tmp_path: Path) -> Callable[..., tuple[int, list[str]]]:
    (tmp_path / "floors.toml").write_text(FLOORS)

    def run(command: str, *more: str) -> tuple[int, list[str]]:
        script = [sys.executable, str(Path(floors.__file__)), str(gold), "--conflict", command]
        done = subprocess.run(
            [*script, "--floors", str(tmp_path / "floors.toml"), *more], capture_output=True, text=True, check=False
        )
        assert not done.stderr, done.stderr
        return done.returncode, done.stdout.splitlines()

    return run


def test_figures_and_floors(run: Callable[..., tuple[int, list[str]]], fake: Callable[..., str]) -> None:
    status, lines = run(fake(notes=table("n1 2031-05-02 Ostra high", "n2 2031-05-09 Miro low")))
    assert status == 1
    assert lines[0].split() == ["notes", "date", "50.0", "at", "least", "100.0", "-50.0", "MISSED"]
    assert lines[1].split() == ["notes", "place_25km", "100.0", "at", "least", "50.0", "+50.0"]
    assert "calibration          high_right                      100.0  at least   95.0    +5.0" in lines
    assert "calibration          high_share                       66.7  no floor" in lines
    assert lines[-1] == "8 figures, 1 below their floors"
    status, lines = run(fake(notes=table("n1 2031-05-02 Ostra high", "n2 2031-05-03 Miro low")))
    assert (status, lines[-1]) == (0, "8 figures, every floor holds")


def test_what_changed(run: Callable[..., tuple[int, list[str]]], fake: Callable[..., str], tmp_path: Path) -> None:
    keep = ("--keep", str(tmp_path / "kept"))
    first = fake(notes=table("n1 2031-05-02 Ostra high", "n2 2031-05-09 Miro low"), quiet=table("q1 - Vell low"))
    assert "This is the first run that is kept: nothing to compare with." in run(first, *keep)[1]
    assert "Nothing changed since the last run." in run(first, *keep)[1]
    second = fake(notes=table("n1 2031-05-02 Norva high", "n2 2031-05-03 Miro low"))
    _, lines = run(second, *keep)
    assert [line for line in lines if ": " in line] == [
        "notes date: gained n2",
        "notes place_25km: lost n1",
        "notes row gone: n1: 2031-05-02 | Attack | - | - | - | Ostra",
        "notes row gone: n2: 2031-05-09 | Attack | - | - | - | Miro",
        "notes row new: n1: 2031-05-02 | Attack | - | - | - | Norva",
        "notes row new: n2: 2031-05-03 | Attack | - | - | - | Miro",
        "quiet row gone: q1: - | Attack | - | - | - | Vell",
    ]


def test_one_more_failure_of_a_document_that_has_some_is_a_loss() -> None:
    before = floors.Run(Counter({("date", "a"): 1, ("date", "b"): 2}), Counter())
    after = floors.Run(Counter({("date", "a"): 2, ("date", "b"): 1}), Counter())
    assert list(floors.changes("wire", before, after)) == ["wire date: gained b", "wire date: lost a"]


def test_long_lists_are_cut() -> None:
    before = floors.Run(Counter(), Counter())
    after = floors.Run(Counter(), Counter({(f"d{n:03}", "row"): 1 for n in range(floors.MOST + 5)}))
    lines = list(floors.changes("wire", before, after))
    assert (len(lines), lines[-1]) == (floors.MOST + 1, "  … and 5 more")


def test_a_figure_that_was_not_scored_holds_no_floor() -> None:
    (line,) = floors.table({}, {("notes", "date"): 90.0})
    assert not line.holds
    assert "not scored" in str(line)


def test_a_ceiling_fails_above() -> None:
    key = ("notes", "rows_beyond_first_per_100")
    assert [line.holds for line in floors.table({key: 2.0}, {key: 2.0})] == [True]
    assert [line.holds for line in floors.table({key: 2.1}, {key: 2.0})] == [False]


def test_without_gold(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, floors.__file__, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("floors not checked.\n")


def test_the_floors_of_the_project_can_be_read() -> None:
    wanted = floors.floors(floors.ROOT / "tests/floors.toml")
    assert wanted["releases", "total"] == 100.0
    assert all(0 <= floor <= 200 for floor in wanted.values())
