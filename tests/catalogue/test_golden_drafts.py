"""Whole drafts, as a person sees them: a case a file, and the command that drafts it on its first line.

GOLDEN=write pytest tests/catalogue/test_golden_drafts.py    # write them anew, and look what git diff says
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from command import Conflict

CASES = sorted((Path(__file__).parent / "golden").glob("*.toml"))
BEFORE = "# conflict "


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_draft_is_as_it_was(case: Path, conflict: Conflict) -> None:
    first, _, wanted = case.read_text(encoding="utf-8").partition("\n")
    drafted = conflict(*shlex.split(first.removeprefix(BEFORE))).out
    if os.environ.get("GOLDEN") == "write":
        case.write_text(f"{first}\n{drafted}", encoding="utf-8")
    else:
        assert drafted == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_passes_its_own_check(case: Path, conflict: Conflict) -> None:
    done = conflict("check", str(case))
    assert (done.status, "error" in done.out) == (0, False)


def test_there_are_cases() -> None:
    assert len(CASES) >= 10
