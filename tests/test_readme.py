"""README: its examples run, and print what it says they print; its table has every column."""

from __future__ import annotations

import re

import pytest
from examples import ROOT, Example, examples, lines, run

from conflictcli.tables import COLUMNS

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = examples(README)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.command)
def test_examples_print_what_the_readme_shows(example: Example) -> None:
    done = run(example.command)
    assert done.returncode == 0, done.stderr
    assert lines(done.stdout) == lines(example.shown)


def test_the_readme_has_examples() -> None:
    assert len(EXAMPLES) >= 2


def test_every_column_is_explained() -> None:
    told = set(re.findall(r"\w+", " ".join(re.findall(r"^\| ([^|]+) \|", README, re.MULTILINE))))
    assert {column.name for column in COLUMNS} <= told


def test_every_option_named_is_an_option() -> None:
    commands = re.findall(r"^  (\w+) ", run("conflict --help").stdout.split("Commands:")[1], re.MULTILINE)
    assert {"extract", "ingest"} <= set(commands)
    helps = "".join(run(f"conflict {command} --help").stdout for command in ("", *commands))
    ours = re.sub(r"pip install --editable", "", README)
    assert set(re.findall(r"(?<![\w-])--[a-z]+", ours)) <= set(re.findall(r"--[a-z]+", helps))
