"""Every target over its seeds, over whatever was found before, and over a few dozen inputs that hypothesis makes.

`make fuzz` does the same for as long as one likes, and looks where the inputs go.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from fuzz.blindly import AT_ANY_PACE, inputs
from fuzz.child import slug
from fuzz.target import Target
from fuzz.targets import ALL

FOUND = sorted((Path(__file__).parent / "found").glob("*--*"))
"""Inputs that broke something once: the target's name, two hyphens, and what it was."""
EXAMPLES = 36
BY_SLUG = {slug(target.name): target for target in ALL}


@pytest.mark.parametrize("target", ALL, ids=lambda target: target.name)
def test_seeds(target: Target) -> None:
    for number, seed in enumerate(target.seeds()):
        target.check(seed)
        if number % 5 == 4:
            target.check(target.plain(seed))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_before(path: Path) -> None:
    BY_SLUG[path.name.partition("--")[0]].check(path.read_bytes())


@pytest.mark.parametrize("target", ALL, ids=lambda target: target.name)
def test_inputs_that_hypothesis_makes(target: Target) -> None:
    @settings(AT_ANY_PACE, max_examples=EXAMPLES, derandomize=True)
    @given(inputs(target))
    def check(data: bytes) -> None:
        target.check(data)

    check()


def test_the_page_names_every_target() -> None:
    page = (Path(__file__).parents[2] / "docs" / "trust.md").read_text(encoding="utf-8")
    table = page[page.index("| fed | by targets |") :].split("\n\n", 1)[0]
    told = {name for line in table.splitlines() for name in line.split(" | ")[1].split(", ")}
    assert {target.name for target in ALL} <= told
