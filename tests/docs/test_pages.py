"""docs/: pages speak of options and files that there are, and of every command and column."""

from __future__ import annotations

import re

import pytest
from examples import ROOT
from program import filled, section
from program.commands import every

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.tables import MENTION_COLUMNS, PLACE_COLUMNS

DOCS = ROOT / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md"))}
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
OF_OTHERS = re.compile(r"^useradd .*|^.*\b(?:make|pip|pg_dump|systemctl|journalctl)\b.*$", re.MULTILINE)
"""Lines with other programs, which have options of their own."""


@pytest.mark.parametrize("page", sorted(PAGES.keys() - {"benchmarks.md"}))  # It tells of scripts.
def test_every_option_named_is_an_option(page: str) -> None:
    ours = {
        option
        for command in every().values()
        for leaf in (command, *command.parts)
        for each in leaf.options
        for option in OPTION.findall(each.written)
    }
    named = set(OPTION.findall(OF_OTHERS.sub("", PAGES[page])))
    assert named <= ours, page


@pytest.mark.parametrize("page", PAGES)
def test_every_command_line_is_one(page: str) -> None:
    """Of what stands in blocks of code: the command is one, and it has the options."""
    for block in re.findall(r"^```(?:sh|console|crontab|ini)\n(.*?)^```", PAGES[page], re.DOTALL | re.MULTILINE):
        for name, rest in re.findall(r"\bconflict ([a-z]+)\b([^|\n]*)", block.replace("\\\n", " ")):
            if f"conflict {name}" in ("conflict conflict", "conflict useradd"):
                continue
            assert name in every(), (name, rest)
            known = {
                option
                for leaf in every()[name].leaves
                for each in leaf.options
                for option in SHORT.findall(each.written)
            }
            asked = set(SHORT.findall(re.sub(r"(?:  #|>|;| \"\$).*", "", rest)))
            assert asked <= known, (name, asked - known)


SHORT = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


@pytest.mark.parametrize("page", PAGES)
def test_every_file_linked_to_is_there(page: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", re.sub(r"```.*?```", "", PAGES[page], flags=re.DOTALL)):
        assert (DOCS / page).parent.joinpath(target).exists(), target


def test_the_readme_links_to_files_that_are_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_every_command_has_a_page_and_stands_in_the_list() -> None:
    names = [name for name in every() if name]
    listed = re.search(r"```{toctree}\n:hidden:\n\n(.*?)\n```", PAGES["commands/index.md"], re.DOTALL)
    assert listed is not None
    assert listed[1].splitlines() == names
    for name in names:
        assert f"<!-- from the program: options {name} -->" in PAGES[f"commands/{name}.md"]


def test_every_column_is_told() -> None:
    page = filled(PAGES["columns.md"])
    told = {name: set(re.findall(r"^\| `(\w+)` \|", section(page, name), re.MULTILINE)) for name in SECTIONS}
    assert told["Of events"] | told["Of merged events"] == set(MERGED_COLUMNS)
    assert (told["Of mentions"], told["Of places"]) == (set(MENTION_COLUMNS), set(PLACE_COLUMNS))


SECTIONS = ("Of events", "Of merged events", "Of mentions", "Of places")


def test_the_readme_is_not_repeated() -> None:
    """What the README tells at length is told once: a page points to it, or it to the page."""
    readme = {line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if len(line) > 100}
    for page, text in PAGES.items():
        assert not readme.intersection(text.splitlines()), page


def test_a_slot_that_nobody_fills_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled("<!-- from the program: nothing -->\n")
    with pytest.raises(ValueError, match="no section"):
        filled("<!-- from the page exit.md: Nothing -->\n")
