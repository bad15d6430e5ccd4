"""README and docs/cron.md: what they tell a cron job, a timer and whoever looks after a store, done as they say."""

from __future__ import annotations

import ast
import configparser
import json
import os
import re
import shlex
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT

from conflictcli.store.locks import held
from conflictcli.store.open import opened

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CRON = (ROOT / "docs" / "cron.md").read_text(encoding="utf-8")
OTHER = "Two car bombs exploded in Kirkuk in Iraq on 3 May 2031, killing six people.\n"


def section(name: str) -> str:
    """What stands under a heading of either page, to the next one."""
    return (README + CRON).split(f"\n## {name}\n")[1].split("\n## ")[0]


def blocks(kind: str, text: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder that holds what the README takes for a machine: programs, news of a month that is over, a place for a store."""
    for folder in (
        "opt/conflict/bin",
        "var/lib/conflict",
        "var/cache/conflict",
        "etc",
        "srv/news/2031-04",
    ):
        (tmp_path / folder).mkdir(parents=True)
    program = tmp_path / "opt/conflict/bin/conflict"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m conflictcli "$@"\n')
    program.chmod(0o755)
    (tmp_path / "srv/news/2031-04/report.txt").write_text(REPORT)
    return tmp_path


def placed(text: str, machine: Path) -> str:
    """The same, with the folders of the machine under one that we have."""
    return re.sub(r"(?<![\w.])/(?=(?:opt|var|srv|etc)/)", f"{machine}/", text)


def run(command: str, machine: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{machine / 'opt/conflict/bin'}:{os.environ['PATH']}"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "PATH": path, **environment}
    return subprocess.run(["/bin/sh", "-c", command], cwd=machine, env=env, capture_output=True, text=True, timeout=240)


def documents(machine: Path, store: str) -> int:
    with sqlite3.connect(machine / store) as connection:
        found: int = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    return found


def test_the_lines_for_cron(machine: Path) -> None:
    (table,) = blocks("crontab", section("Every hour"))
    settings: dict[str, str] = {}
    jobs = []
    for line in placed(table, machine).splitlines():
        if setting := re.fullmatch(r"([A-Z_]+)=(\S+)", line):
            settings[setting[1]] = setting[2]
            continue
        job = re.fullmatch(r"((?:[\d*/,-]+ +){5})(.+)", line)
        assert job, line
        assert "%" not in job[2], line  # It ends a command there.
        jobs.append(job[2])
    del settings["CONFLICT_CACHE"]  # The rules are compiled already.
    ingest, watch = jobs
    overdue = run(watch, machine, **settings)
    assert overdue.returncode == 3
    for _ in range(2):
        done = run(ingest, machine, **settings)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert documents(machine, "var/lib/conflict/events.db") == 1
    watched = run(watch, machine, **settings)
    assert (watched.returncode, watched.stdout, watched.stderr) == (0, "", "")


def test_what_is_made_once(machine: Path) -> None:
    program, user, *file = placed(blocks("sh", section("Every hour"))[0], machine).splitlines()
    assert program == f"python3 -m venv {machine}/opt/conflict && {machine}/opt/conflict/bin/pip install '.[all]'"
    service = unit(placed(blocks("ini", section("Every hour"))[0], machine))["Service"]
    home = shlex.split(user)[shlex.split(user).index("--home-dir") + 1]
    assert (home, shlex.split(user)[-1]) == (f"{machine}/var/lib/{service['StateDirectory']}", service["User"])
    for command in file:
        assert run(command, machine).returncode == 0
    made = Path(service["EnvironmentFile"])
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert made.read_text() == f"CONFLICT_DB=sqlite:///{home}/events.db\n"


def unit(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser


def test_the_units_for_systemd(machine: Path) -> None:
    service, timer = (unit(placed(text, machine)) for text in blocks("ini", section("Every hour")))
    assert timer["Timer"]["OnCalendar"] == "hourly"
    assert timer["Install"]["WantedBy"] == "timers.target"
    told = service["Service"]
    assert told["Type"] == "oneshot"
    assert told["EnvironmentFile"] == f"{machine}/etc/conflict.env"
    store = {"CONFLICT_DB": f"{machine}/var/lib/conflict/events.db"}
    done = run(told["ExecStart"], machine, **store)
    assert done.returncode == 0
    assert json.loads(done.stderr.splitlines()[-1])["new"] == 1


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here")
def test_systemd_knows_every_setting(machine: Path) -> None:
    service, timer = (placed(text, machine) for text in blocks("ini", section("Every hour")))
    (machine / "conflict.service").write_text(service.replace("User=conflict", "User=root"))
    (machine / "conflict.timer").write_text(timer)
    (machine / "etc/conflict.env").write_text("")
    told = run("systemd-analyze verify ./conflict.service ./conflict.timer", machine)
    assert "conflict." not in told.stderr


def lines(text: str) -> list[str]:
    """The commands of the last block, without what is said of them."""
    return [line.split("  #")[0].rstrip() for line in blocks("sh", text)[-1].splitlines()]


def test_a_store_as_the_readme_makes_one(machine: Path) -> None:
    (machine / "dump").mkdir()
    (machine / "dump/report.txt").write_text(REPORT)
    (machine / "feed.jsonl").write_text(
        "".join(json.dumps({"text": text}) + "\n" for text in (REPORT, OTHER)), encoding="utf-8"
    )
    commands = lines(section("A store"))
    assert len(commands) == 5
    for command in commands:
        done = run(command, machine)
        assert done.returncode == 0, (command, done.stderr)
    assert documents(machine, "events.db") == 2
    assert len((machine / "rows.csv").read_text().splitlines()) == 3
    assert (machine / "events.csv").exists()


def test_looking_after_a_store(machine: Path) -> None:
    (machine / "dump").mkdir()
    (machine / "dump/report.txt").write_text(REPORT)
    assert run("conflict ingest dump/ --keep-text --db events.db", machine).returncode == 0
    commands = lines(section("Every hour"))
    assert len(commands) == 6
    for command in commands:
        if command.startswith("sqlite3"):
            program, store, words = shlex.split(command)
            assert (program, store) == ("sqlite3", "events.db")
            with sqlite3.connect(machine / store) as connection:
                connection.execute(words.replace("copy.db", str(machine / "copy.db")))
            assert documents(machine, "copy.db") == 1
        elif command.startswith("pg_dump"):
            assert command == "pg_dump -Fc -f copy.dump conflict"
        else:
            done = run(command, machine)
            assert done.returncode == 0, (command, done.stderr)


def test_the_line_of_a_run_has_what_the_readme_shows(machine: Path) -> None:
    (shown,) = blocks("json", section("Every hour"))
    (machine / "report.txt").write_text(REPORT)
    done = run("conflict ingest report.txt missing.txt --log-format json", machine)
    assert done.returncode == 1
    unread, told = map(json.loads, done.stderr.splitlines())
    assert (unread["event"], unread["path"]) == ("unread", "missing.txt")
    assert (told["event"], told["documents"], told["new"], told["unread"]) == ("done", 1, 1, 1)
    assert list(told) == list(json.loads(shown))


BY_HAND = {f"cli/{name}.py" for name in ("check", "rules", "rules_new", "sample", "score")}
"""Commands that no job runs: people do, and read what is said."""


def test_every_event_is_told() -> None:
    said = set()
    for path in (ROOT / "conflictcli").rglob("*.py"):
        if path.relative_to(ROOT / "conflictcli").as_posix() in BY_HAND:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("error", "warn", "info", "detail")
                and ("alk" in ast.unparse(node.func.value) or path.name == "goal.py")
            ):
                said.update(
                    each.value for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant) and each.value
                )
    paragraph = section("Every hour").split("`event` is ")[1].split("```json")[0]
    told = set(re.findall(r"`([a-z_]+)`", paragraph)) - {"path", "reason"}
    assert said == told


def test_what_the_exit_status_says(machine: Path) -> None:
    told = re.findall(r"^\| (\d[\d, ]*) \|", section("Every hour"), re.MULTILINE)
    assert told == ["0", "1", "2", "3", "130, 143"]
    (machine / "report.txt").write_text(REPORT)
    (machine / "text.db").write_text("This is no database. " * 100)
    asked = {0: "report.txt", 1: "report.txt missing.txt", 2: "report.txt --since soon", 3: "report.txt --db text.db"}
    for status, arguments in asked.items():
        assert run(f"conflict ingest {arguments}", machine).returncode == status


def test_while_another_run_is_alone(machine: Path) -> None:
    (machine / "report.txt").write_text(REPORT)
    with opened(str(machine / "events.db")) as store, held(store, "ingest"):
        done = run("conflict ingest report.txt --alone --log-format json", machine)
        told = json.loads(done.stderr)
        assert (done.returncode, told["level"], told["event"]) == (3, "error", "busy")
        assert re.search(r"the lock ingest is held by \S+ \(process \d+\) for under a minute", told["message"])
        done = run("conflict ingest report.txt --alone --wait 0.5 --log-format json", machine)
        assert [json.loads(line)["event"] for line in done.stderr.splitlines()] == ["waiting", "busy"]
        assert documents(machine, "events.db") == 0
        assert run("conflict ingest report.txt", machine).returncode == 0
    assert documents(machine, "events.db") == 1
