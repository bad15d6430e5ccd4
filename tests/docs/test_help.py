"""--help: every command has examples that are its own, and fits a terminal of 80 columns."""

from __future__ import annotations

import re
import shlex

import pytest
from program.commands import every, leaves
from typer.testing import CliRunner

from conflictcli.cli.commands import app

COMMANDS = [name for name in every() if name]
GROUPS = [name for name in COMMANDS if every()[name].parts]


def help_of(*command: str) -> str:
    done = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "80"}, prog_name="conflict")
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.parametrize("name", ["", *GROUPS, *leaves()])
def test_help_fits_the_terminal(name: str) -> None:
    assert [line for line in help_of(*name.split()).splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("name", GROUPS)
def test_help_of_a_group_lists_its_commands_in_one_line_each(name: str) -> None:
    for part in every()[name].parts:
        assert re.search(rf"^  {part.name.split()[1]} +{re.escape(part.short)}$", help_of(name), re.MULTILINE)


@pytest.mark.parametrize("name", leaves())
def test_help_has_examples_of_the_command(name: str) -> None:
    command = leaves()[name]
    assert command.examples
    told = {option for each in command.options for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", each.written)}
    for line in command.examples:
        assert f"conflict {name}" in line
        ours = line.split(f"conflict {name}", 1)[1].split("  #")[0].split(" | ")[0].split(" > ")[0].split(" || ")[0]
        named = {word.split("=")[0] for word in shlex.split(ours) if word.startswith("-") and word != "-"}
        assert named <= told, line


def test_help_lists_every_command_in_one_line_and_says_where_more_is_told() -> None:
    said = help_of()
    for name in COMMANDS:
        assert re.search(rf"^  {name} +{re.escape(every()[name].short)}$", said, re.MULTILINE)
    assert "--help tells more" in said
    assert "man conflict" in said
    assert "README" in said


def test_help_groups_the_commands() -> None:
    parts = re.split(r"^(\w[\w ]*):$", help_of(), flags=re.MULTILINE)
    told = {
        heading: re.findall(r"^  (\w+)  ", text, re.MULTILINE)
        for heading, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    assert list(told) == ["Options", "Commands", "A store", "Why", "A codebook"]
    assert [name for heading in list(told)[1:] for name in told[heading]] == COMMANDS
    assert told["A store"] == ["ingest", "export", "status"]
