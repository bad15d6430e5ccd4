"""JSON → data that stands in a page, and that the page unpacks to the letter."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any

PACKED, PLAIN = "gzip-base64", "none"

LEVEL = 7
"""Of gzip: 9 takes three times as long for two parts in a hundred."""

SMALL = 8_000
"""Characters of JSON that are not worth packing."""

# What UTF-8 cannot say: half of a pair.
_HALVES = re.compile("[\ud800-\udfff]")


def packed(text: str, packing: str | None = None) -> tuple[str, str]:
    """JSON → its letters in a page, and how they are packed: base64 of gzip of UTF-8, or plain JSON without a `<`.

    Without `packing` it is plain where it is small. The same text gives the same letters.
    """
    packing = packing or (PLAIN if len(text) < SMALL else PACKED)
    return (text.replace("<", "\\u003c") if packing == PLAIN else zipped(text)), packing


def json_of(value: Any) -> str:
    """As short as can be; half of a surrogate pair is written as its number."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def zipped(text: str) -> str:
    """No time, no name and no system in the header."""
    data = bytearray(gzip.compress(text.encode("utf-8"), LEVEL, mtime=0))
    data[9] = 255  # The system that packed it, which some versions of Python tell: unknown.
    return base64.b64encode(data).decode("ascii")
