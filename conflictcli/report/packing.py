"""An object → a block of data in a page, which the page takes apart again to the letter."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any

PACKED, PLAIN = "gzip-base64", "none"

SMALL = 20_000
"""Characters of JSON that are not worth packing."""

# What UTF-8 cannot say: half of a pair.
_HALVES = re.compile("[\ud800-\udfff]")


def block(name: str, text: str, packing: str | None = None) -> str:
    """JSON → `<script type="application/json" id=name data-packing=…>`: data, which no browser runs.

    Packed, it is base64 of gzip of UTF-8; plain, JSON without a `<`. Without `packing`, plain where it is small.
    """
    packing = packing or (PLAIN if len(text) < SMALL else PACKED)
    held = packed(text) if packing == PACKED else text.replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}" data-packing="{packing}">{held}</script>'


def json_of(value: Any) -> str:
    """As short as can be; half of a surrogate pair is written as its number."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def packed(text: str) -> str:
    """The same text gives the same letters: no time and no name in the header."""
    data = bytearray(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    data[9] = 255  # The system that packed it, which some versions of Python tell: unknown.
    return base64.b64encode(data).decode("ascii")
