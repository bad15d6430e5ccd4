"""README: its examples run, and print what it says they print; its table has every column."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from conflictcli.tables import COLUMNS, PLACE_COLUMNS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ conflict ([^\n]+)\n(.*?)```", README, re.DOTALL)


def run(arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs what stands behind `conflict`, and what that is piped into: `extract seeds/ | conflict merge`."""
    environment = {**os.environ, "COLUMNS": "80"}
    piped = ""
    for each in arguments.split(" | conflict "):
        command = [sys.executable, "-m", "conflictcli", *shlex.split(each)]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, input=piped, capture_output=True, text=True, check=False
        )
        piped = done.stdout
    return done


@pytest.mark.parametrize(("arguments", "shown"), EXAMPLES)
def test_examples_print_what_the_readme_shows(arguments: str, shown: str) -> None:
    done = run(arguments)
    assert done.returncode == 0, done.stderr
    assert [line.rstrip() for line in done.stdout.rstrip().splitlines()] == shown.rstrip().splitlines()


def test_the_readme_has_examples() -> None:
    assert len(EXAMPLES) >= 2


def test_every_column_is_explained() -> None:
    told = set(re.findall(r"\w+", " ".join(re.findall(r"^\| ([^|]+) \|", README, re.MULTILINE))))
    assert {column.name for column in COLUMNS} <= told


def test_every_column_of_places_is_named() -> None:
    assert set(PLACE_COLUMNS) <= set(re.findall(r"\w+", README))


def test_every_option_named_is_an_option() -> None:
    commands = re.findall(r"^  (\w+) ", run("--help").stdout.split("Commands:")[1], re.MULTILINE)
    assert {"extract", "ingest"} <= set(commands)
    helps = "".join(run(f"{command} --help").stdout for command in commands)
    ours = re.sub(r"^useradd .*|pip install --editable", "", README, flags=re.MULTILINE)
    assert set(re.findall(r"(?<![\w-])--[a-z]+", ours)) <= set(re.findall(r"--[a-z]+", helps))
