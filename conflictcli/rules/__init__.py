"""The rules: one file a kind, each rule with its evidence. `every` lists them, but those of dates, places and masks.

What is listed below is that of `every`, loaded when first asked for: to read dates takes none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conflictcli.rules.every import RULES, VOCABULARY, rules_with

__all__ = ["RULES", "VOCABULARY", "rules_with"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from conflictcli.rules import every

    return getattr(every, name)
