"""The pages on codebooks: what they show as rules.toml is one, and sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conflictcli.codebook.evidence import failures
from conflictcli.codebook.read import read

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"^```toml\n(.*?)^```", re.DOTALL | re.MULTILINE)
PAGES = ("README.md", "docs/codebook.md", "docs/maritime.md")


def blocks(page: str) -> list[str]:
    return BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_shows_is_a_codebook_that_proves_itself(page: str, tmp_path: Path) -> None:
    shown = blocks(page)
    assert shown
    for number, block in enumerate([*shown, "\n".join(shown)]):
        file = tmp_path / f"rules{number}.toml"
        file.write_text(block, encoding="utf-8")
        assert list(failures(read([str(file)]))) == [], block


def test_the_page_on_ships_shows_the_file_beside_it() -> None:
    (shown,) = blocks("docs/maritime.md")
    assert shown == (ROOT / "docs/maritime/rules.toml").read_text(encoding="utf-8")
    assert len(shown.splitlines()) == 40
