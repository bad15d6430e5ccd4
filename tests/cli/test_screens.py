"""The command and the screen it writes on: `--no-color`, `--ascii`, before the command and behind it, and a poor locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from conflictcli.cli.commands import app

ROWS = "event_id,event_date,location,country,sub_event_type,strikes,strikes_min,actor,target\n" \
    "a,2031-05-02,Zürich,Norland,Air/drone strike,4,4,Allianz,الجيش\n"  # fmt: skip
ENVIRONMENT = {"COLUMNS": "120", "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "", "NO_COLOR": "", "FORCE_COLOR": ""}


@pytest.fixture
def rows(tmp_path: Path) -> str:
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return str(path)


def run(*arguments: str, **environ: str) -> str:
    done = CliRunner().invoke(app, arguments, env=ENVIRONMENT | environ, prog_name="conflict")
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_options_before_the_command_and_behind_it(rows: str) -> None:
    merge = ("merge", rows, "-f", "table", "-q")
    coloured = run(*merge, FORCE_COLOR="1")
    assert "\x1b[1m" in coloured and "→" in coloured
    assert run(*merge) == run("--no-color", *merge, FORCE_COLOR="1") == run(*merge, "--no-color", CLICOLOR_FORCE="1")
    for told in (run("--ascii", *merge), run(*merge, "--ascii"), run(*merge, LANG="C"), run(*merge, LC_ALL="POSIX")):
        assert "→" not in told and "─" not in told and "Allianz -> الجيش" in told and "Zürich" in told
    assert "\x1b" not in run("--ascii", *merge, FORCE_COLOR="1", NO_COLOR="1")


def test_every_command_has_them() -> None:
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        for part, each in getattr(command, "commands", {"": command}).items():
            assert {"--no-color", "--ascii"} <= {option for told in each.params for option in told.opts}, (name, part)


def test_what_stands_before_a_group_is_heard_by_its_commands() -> None:
    told = run("--ascii", "rules", "list", "air-strike", "-f", "table")
    assert told.isascii() and told == run("rules", "list", "air-strike", "-f", "table", "--ascii")
    assert not run("rules", "list", "air-strike", "-f", "table").isascii()


def test_a_file_is_drawn_alike_on_any_screen(rows: str, tmp_path: Path) -> None:
    told = set()
    for environ in ({}, {"COLUMNS": "60"}, {"LANG": "C"}, {"FORCE_COLOR": "1"}):
        run("merge", rows, "-f", "table", "-o", str(tmp_path / "table.txt"), **environ)
        told.add((tmp_path / "table.txt").read_text(encoding="utf-8"))
    assert len(told) == 1


@pytest.mark.parametrize("form", ["csv", "table"])
def test_data_is_whole_in_a_poor_locale_and_a_table_is_what_can_be_shown(rows: str, form: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "conflictcli", "merge", rows, "-f", form],
        env={**os.environ, **ENVIRONMENT, "LANG": "C", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert done.stderr.isascii()
    if form == "csv":
        assert "Zürich" in done.stdout.decode() and "الجيش" in done.stdout.decode()
    else:
        assert b"Zurich" in done.stdout and b"Allianz -> ?????" in done.stdout and done.stdout.isascii()
