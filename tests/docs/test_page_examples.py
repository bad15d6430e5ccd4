"""docs/: what a page says that a command prints is what it prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from examples import ROOT, Example, examples, lines, needs_a_shell, on_the_terminal, played, retold, shows

PAGES = {
    str(path.relative_to(ROOT)): text
    for path in sorted((ROOT / "docs").rglob("*.md"))
    if "```console" in (text := path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("page", PAGES)
def test_examples_print_what_the_page_shows(page: str, tmp_path: Path) -> None:
    told = list(played(PAGES[page], tmp_path))
    assert len(told) == PAGES[page].count("\n$ ")
    for example, done in told:
        assert done.returncode == 0, (example.command, done.stderr)
        if not shows(example.shown, on_the_terminal(done)):  # The same once more, for pytest to show where they differ.
            assert lines(example.shown) == lines(on_the_terminal(done)), example.command


def test_every_command_has_examples_with_output() -> None:
    from program.commands import every

    for name in filter(None, every()):
        assert any(f"conflict {name} " in each.command for each in examples(PAGES[f"docs/commands/{name}.md"])), name


# ---- how examples are read ---------------------------------------------------------------------------------------------

PAGE = """Text.

```console
$ conflict extract a.txt
one
two
$ conflict extract b.txt \\
    -f table | head -1
```
"""


def test_a_page_is_parted_into_examples() -> None:
    assert examples(PAGE) == [
        Example("conflict extract a.txt", "one\ntwo\n", "$ conflict extract a.txt\n"),
        Example(
            "conflict extract b.txt      -f table | head -1",
            "",
            "$ conflict extract b.txt \\\n    -f table | head -1\n",
        ),
    ]


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb\n", "a  \nb\n", True),
        ("a\nb\n", "a\n", False),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\nd\n", "a\nd\n", False),
        ("a\n…\nd\n", "a\nb\nc\n", False),
        ("2031-05-02 07:07   0 s  done\n", "2026-11-28 03:14   2 s  done\n", True),
        ("0.1.0+2c9e509b1b: 3 documents\n", "0.1.0+ffffffffff: 4 documents\n", False),
    ],
)
def test_what_is_shown_is_compared(shown: str, printed: str, same: bool) -> None:
    assert shows(shown, printed) is same


def test_what_changes_this_process_runs_in_one_of_its_own() -> None:
    assert not needs_a_shell("conflict extract a.txt -q | conflict merge")
    assert needs_a_shell("conflict extract a.txt | head -3")
    assert needs_a_shell("conflict places Ostra --places mine.csv")
    assert needs_a_shell("conflict extract a.txt > b.csv")


def test_a_page_is_written_anew(tmp_path: Path) -> None:
    page = (
        "A\n\n```console\n$ echo one; echo two\nthree\n$ echo one; echo two\n```\n\n```console\n$ seq 9\n1\n…\n8\n```\n"
    )
    told = "A\n\n```console\n$ echo one; echo two\none\ntwo\n$ echo one; echo two\none\ntwo\n```\n\n```console\n$ seq 9\n1\n…\n9\n```\n"
    assert retold(page, tmp_path) == told
    assert retold(told, tmp_path) == told
