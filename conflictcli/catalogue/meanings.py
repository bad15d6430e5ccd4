"""What a rule's evidence says that its words mean → in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from conflictcli.events.reasons import REASONS
from conflictcli.mention import Mention
from conflictcli.rule import Rule

OWN_PLURAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def meant(rule: Rule, values: Any) -> str:
    """The values of a sentence, each once."""
    return "; ".join(dict.fromkeys(value_shown(rule, value) for value in each_of(values))).replace("|", "/")


def each_of(values: Any) -> list[Any]:
    """The values of a sentence's evidence: one for each span, or one for all."""
    return list(values) if isinstance(values, (list, tuple)) else [values]


def value_shown(rule: Rule, value: Any) -> str:
    if rule.kind == "role":
        return f"{value.name}: {REASONS[value.name]}"
    if rule.kind in ("strike", "casualty", "share", "actor"):
        return Mention(rule.kind, 0, 0, "", value, rule.name).shown
    return in_words(value)


def in_words(value: Any) -> str:
    """A value as its name and what is not empty in it: Weekday(3) is "weekday (weekday 3)"."""
    if not is_dataclass(value):
        return str(value)
    name = OWN_PLURAL.sub(" ", type(value).__name__).lower()
    told = list(filled(value))
    return f"{name} ({', '.join(told)})" if told else name


def filled(value: Any) -> Iterator[str]:
    for field in fields(value):
        held = getattr(value, field.name)
        if held is None or held is False or held == "" or held == ():
            continue
        yield field.name if held is True else f"{field.name} {in_words(held)}"
