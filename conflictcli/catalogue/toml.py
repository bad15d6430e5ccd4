"""Value → TOML text. The libraries at hand read TOML and do not write it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

BARE = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
"""What a literal string cannot hold, besides its own marks."""


def value(told: Any) -> str:
    """A value on one line. Raises `TypeError` for what TOML has no word for."""
    if isinstance(told, bool):
        return "true" if told else "false"
    if isinstance(told, (int, float)):
        return repr(told)
    if isinstance(told, str):
        return string(told)
    if isinstance(told, Mapping):
        return f"{{ {', '.join(f'{key(name)} = {value(each)}' for name, each in told.items())} }}"
    if isinstance(told, Sequence):
        return f"[{', '.join(map(value, told))}]"
    raise TypeError(f"TOML has no {type(told).__name__}")


def key(name: str) -> str:
    return name if BARE.fullmatch(name) else string(name)


def string(text: str) -> str:
    """As it is where that can be read: a pattern has too many backslashes to double them all."""
    if ('"' in text or "\\" in text) and "'" not in text and not CONTROL.search(text):
        return f"'{text}'"
    return f'"{"".join(map(escaped, text))}"'


def escaped(sign: str) -> str:
    if sign in ESCAPES:
        return ESCAPES[sign]
    return f"\\u{ord(sign):04x}" if CONTROL.match(sign) and not "\ud800" <= sign <= "\udfff" else sign
