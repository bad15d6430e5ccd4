"""Text → Likeness: some bytes that tell whether two texts can be versions of one article.

A feed may give all its entries one address, and a page of a running story is another each day. What shares an address
and no wording is no new version of what was there: to put it in its place would lose what that told.
"""

from __future__ import annotations

import re
from zlib import crc32

MOST = 32
"""Hashes that are kept of a text: the smallest ones of its runs of words (bottom-k sketch, Broder 1997)."""
SIZE = 4
"""Bytes of a hash."""
RUN = 3
"""Words of a run."""
SHARED = 0.1
"""The share of runs in common, about, from which on texts are of one article: one that has grown to ten times what it
was, or of which every other sentence was written anew. Different articles of one paper have a hundredth in common."""

_WORD = re.compile(r"\w+")


def likeness(text: str) -> bytes:
    """The likeness of a text: at most 128 bytes, none of a text without words."""
    words = _WORD.findall(text.lower())
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
    hashes = {crc32(run.encode("utf-8", "surrogatepass")) for run in runs}
    return b"".join(each.to_bytes(SIZE, "big") for each in sorted(hashes)[:MOST])


def alike(one: bytes, other: bytes) -> bool:
    """Whether two texts, by their likeness, may be versions of one article. Texts without words are alike."""
    mine, its = _hashes(one), _hashes(other)
    if not mine or not its:
        return mine == its
    together = sorted(mine | its)[:MOST]
    return len(mine & its & set(together)) >= SHARED * len(together)


def same_title(one: str | None, other: str | None) -> bool:
    """Whether two titles are the same, case, space and punctuation aside. None is the same as none."""
    mine, its = ("".join(_WORD.findall((title or "").casefold())) for title in (one, other))
    return bool(mine) and mine == its


def _hashes(told: bytes) -> set[bytes]:
    return {told[at : at + SIZE] for at in range(0, len(told), SIZE)}
