"""The program → Markdown: what the pages say of commands, columns and rules is made from the code at every build.

    <!-- from the program: options extract -->     in a page, is what `commands.options("extract")` says
    <!-- from the program: rules strikes -->       what `rules.rules("strikes")` says
    <!-- from the page exit.md: Exit status -->    the section of that name of another page

`filled` puts it in, before the page is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from program import columns, commands, rules

PAGES = Path(__file__).parents[1]
SLOT = re.compile(r"^<!-- from the program: (\w+)(?: (\S+))? -->$", re.MULTILINE)
SECTION = re.compile(r"^<!-- from the page (\S+): (.+) -->$", re.MULTILINE)

MAKERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {
        "commands": commands.commands,
        "options": commands.options,
        "manual": commands.manual,
        "names": commands.names,
        "own_options": commands.own_options,
        "events": columns.events,
        "merged": columns.merged,
        "added": columns.added,
        "mentions": columns.mentions,
        "places": columns.places,
        "rules": rules.rules,
        "words": rules.words,
        "types": rules.types,
        "supports": rules.supports,
    }
)
"""What a slot may ask for."""


def filled(page: str) -> str:
    """A page with what its slots ask for. Raises `KeyError` or `ValueError` where there is no such slot or section."""
    page = SECTION.sub(lambda m: section((PAGES / m[1]).read_text(encoding="utf-8"), m[2]), page)
    return SLOT.sub(lambda m: MAKERS[m[1]](*filter(None, (m[2],))), page)


def section(page: str, name: str) -> str:
    """What stands under a heading of the second level, to the next one."""
    for part in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        heading, _, text = part.partition("\n")
        if heading.strip() == name:
            return text.strip()
    raise ValueError(f"no section {name!r}")
