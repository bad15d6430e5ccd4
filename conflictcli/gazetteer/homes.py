"""Bodies that are at work in one country alone → its code: missions, parties and armed groups of one land.

Such a body tells the country of a place that no list knows where nothing nearer does. One that fights abroad, too, is
not in the table (homes.csv), nor one whose letters mean another body elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from conflictcli.gazetteer.tables import parts, rows


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {body: row["country"] for row in rows("homes") for body in parts(row["bodies"])}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    bodies = "|".join(re.escape(body) for body in sorted(_codes(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{bodies})(?![\w-])")


def home(text: str) -> tuple[str, str] | None:
    """`"The OSCE SMM observed …"` → `("OSCE SMM", "UA")`: the first such body that a text names, and its country."""
    found = _pattern().search(text.replace("’", "'"))
    return (found[0], _codes()[found[0]]) if found else None
