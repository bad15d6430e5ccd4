"""Actor: a party as it is named in the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["state", "coalition", "non-state", "civilians", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LISTED = "listed-actor"
"""The rule that finds parties by the names that are listed."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as it is named in the table, and what it is. `unknown`: the words do not tell, as in "attackers"."""

    name: str
    kind: Kind
