"""docs/man: the pages of the manual say what the program says now, and `man` shows them without complaint."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from examples import ROOT
from program.commands import Command, every

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/man").glob("*.1"))}
STALE = "docs/man is behind the program: make docs"


def words(text: str) -> str:
    """What a reader sees of a page, in one line: without the marks of roff."""
    text = re.sub(r"^\.(?!\\\").*?$", lambda m: m[0].partition(" ")[2], text, flags=re.MULTILINE)
    text = re.sub(r"\\f[BIRP]|\\f\(CW|\\&|\\%|\\,|\\/", "", text)
    for mark, meant in ((r"\-", "-"), (r"\(aq", "'"), (r"\(dq", '"'), (r"\(ga", "`"), (r"\(ti", "~"), (r"\(ha", "^")):
        text = text.replace(mark, meant)
    return re.sub(r"\s+", " ", text.replace("\\e", "\\").replace('"', " ").replace("\\", "")).strip()


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace('"', " ").replace("\\", "")).strip()


def test_every_command_has_a_page_and_no_other_thing_has() -> None:
    assert set(PAGES) == {command.page for command in every().values()}, STALE
    sources = {path.stem for path in (ROOT / "docs/manual").glob("*.md")}
    assert sources == set(PAGES)


@pytest.mark.parametrize("command", every().values(), ids=lambda command: command.page)
def test_a_page_has_every_option_and_example(command: Command) -> None:
    said = words(PAGES[command.page])
    for each in command.leaves:
        for option in each.options:
            assert plain(option.written) in said, STALE
            assert plain(option.does) in said, STALE
        for line in each.examples:
            assert plain(line) in said, STALE
    for each in (command, *command.parts) if command.name else ():
        for paragraph in each.told:
            assert plain(paragraph) in said, STALE


def test_the_first_page_names_all_others_and_every_status() -> None:
    said = words(PAGES["conflict"])
    for command in every().values():
        assert not command.name or f"{command.page}(1) {plain(command.short)}" in said, STALE
    for status in ("0 All was read", "1 Some document", "2 The command", "3 The store", "130, 143 Interrupted"):
        assert status in said


def test_nothing_of_the_day_or_the_machine_is_in_a_page() -> None:
    for name, page in PAGES.items():
        assert str(ROOT) not in page
        header = re.search(r'^\.TH "(\S+)" "1" "([^"]*)"', page, re.MULTILINE)
        assert header is not None
        assert header[1] == name.upper()
        assert header[2] == "unreleased" or f"- {header[2]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not here")
def test_the_manual_is_shown_without_complaint() -> None:
    paths = sorted(str(path) for path in (ROOT / "docs/man").glob("*.1"))
    shown = subprocess.run(
        ["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", "-P", "-cbou", *paths], capture_output=True, text=True
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "conflict extract seeds/" in shown.stdout
