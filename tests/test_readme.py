"""README: its examples run, and print what it says they print; its table has every column."""

from __future__ import annotations

import re
from pathlib import Path

from examples import ROOT, examples, lines, on_the_terminal, played, run

from conflictcli.tables import COLUMNS

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_examples_print_what_the_readme_shows(tmp_path: Path) -> None:
    for example, done in played(README, tmp_path):
        assert done.returncode == 0, (example.command, done.stderr)
        assert lines(on_the_terminal(done)) == lines(example.shown), example.command


def test_the_first_example_as_a_person_types_it() -> None:
    first = examples(README)[0]
    done = run(first.command)
    assert done.returncode == 0, done.stderr
    assert lines(on_the_terminal(done)) == lines(first.shown)


def test_the_readme_has_examples() -> None:
    assert len(examples(README)) >= 2


def test_every_column_is_explained() -> None:
    told = set(re.findall(r"\w+", " ".join(re.findall(r"^\| ([^|]+) \|", README, re.MULTILINE))))
    assert {column.name for column in COLUMNS} <= told


def test_every_option_named_is_an_option() -> None:
    commands = re.findall(r"^  (\w+) ", run("conflict --help").stdout.split("Commands:")[1], re.MULTILINE)
    assert {"extract", "ingest"} <= set(commands)
    helps = run("; ".join(f"conflict {command} --help" for command in ("", *commands, "rules new"))).stdout
    ours = re.sub(r"pip install --editable", "", README)
    assert set(re.findall(r"(?<![\w-])--[a-z]+", ours)) <= set(re.findall(r"--[a-z]+", helps))
