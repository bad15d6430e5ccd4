"""Mention: what a rule found in a text, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conflictcli.gazetteer.place import Place

KINDS = frozenset(("date", "place", "strike", "casualty", "share", "actor", "stop", "type"))
"""Kinds of mention that say something by themselves; the others are only for the events. A user's codebook alone has
`stop`, what tells no event, and `type`, what names an event's type."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one rule found: a span of the document's text and what it means.

    `start` and `end` count characters of `Document.text`; in a title, which stands before the text, they are negative.
    `value` is one of the small frozen values of `rules/`; `rule` is the name of the rule that spoke.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Any
    rule: str

    def overlaps(self, other: Mention) -> bool:
        return self.start < other.end and other.start < self.end

    @property
    def place(self) -> Place | None:
        """Where it is, of a mention of kind `place`; None where no list knows it, and of other mentions."""
        return self.value.place if self.kind == "place" else None

    @property
    def shown(self) -> str:
        """The value in a few words for a table: "2015-01-01", "Mosul", "Air/drone strike 29", "killed 5+"."""
        return SHOWN.get(self.kind, str)(self.value)


def figure(count: Any) -> str:
    """A `Count` as short as can be: 12, 12+, ≤9, ~30, 10-15, and nothing where no number is known."""
    if count is None or (count.best, count.low, count.high) == (None, None, None):
        return ""
    if count.basis == "approximate":
        return f"~{count.best}"
    if count.basis == "at_most":
        return f"≤{count.high}"
    if count.high is None:
        return f"{count.least}+"
    return f"{count.low}" if count.low == count.high else f"{count.low}-{count.high}"


def told(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def strike_shown(trigger: Any) -> str:
    """The types it may mean, or that of a user's codebook, and how many; weapons fired are called so."""
    types, fired = trigger.coded or "; ".join(trigger.types), figure(trigger.munitions)
    return told(types, figure(trigger.count), fired and f"({fired} munitions)")


SHOWN: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "date": lambda timex: str(timex.value),
        "place": lambda located: str(located.name),
        "actor": lambda actor: str(actor.name),
        "strike": strike_shown,
        "casualty": lambda hurt: told(hurt.harm, figure(hurt.count)),
        "share": lambda share: told(share.kind, figure(share.count), share.whole and f"of {figure(share.whole)}"),
    }
)
"""How the values of each kind are shown; they come from `rules/`, which this file does not know."""
