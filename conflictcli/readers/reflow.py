"""Lines of printed pages → paragraphs: headers and footers left out, words that a line's end parted made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_EDGE = 3  # lines at the top and at the bottom of a page, among which a header or a footer stands
_LEAST_PAGES = 3
_SHARE = 0.4  # of the pages: left and right ones may differ
_NUMBER = re.compile(r"^[\W_]*[0-9ivxl]+(?![^\W\d_])|(?<![^\W\d_])[0-9ivxl]+[\W_]*$|(?<=page )[0-9]+|(?<=of )[0-9]+")
_FULL = 0.75  # the share of lines that are no longer than a full one
_SHORT = 0.75  # of a full line: shorter ones end a paragraph, where they end a sentence
_HEADING = 0.6  # of a full line: shorter ones end it without, before a capital
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s")
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_HYPHEN = re.compile(r"(?<!\w)(\w+)[-‐]$")
_SOFT_HYPHEN = "\xad"
_LONGEST_WORD = 100  # characters, with its hyphen
_FIRST_WORD = re.compile(r"\w+")
# Where a text itself does not show it: parts of words that keep their hyphen.
_BEFORE_HYPHEN = frozenset("anti non pro ex self cross counter semi multi ultra post pre vice mid all half co".split())
_AFTER_HYPHEN = frozenset(
    "led backed based held run controlled occupied affiliated linked allied aligned armed sponsored funded made owned"
    " old day days year month week hour long term range wing wide style type born mounted propelled launched"
    " to in out".split()
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def reflowed(pages: Sequence[Sequence[str]]) -> str:
    """The text of pages, each given by its lines from the top: a blank line between paragraphs, none within."""
    lines = [line for page in _without_running_lines([_plain(page) for page in pages]) for line in page]
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[int(_FULL * len(lengths))] if lengths else 0
    known = frozenset(word.lower() for line in lines for word in _WORD.findall(line))
    paragraphs: list[list[str]] = []  # each in pieces: to look through or copy all of it for each line takes ages
    last, end, gap = "", "", False
    for line in lines:
        if not line:
            gap = True
            continue
        if last and not _ends(last, line, gap, full):
            lost, between = _seam(end, line, known)
            paragraphs[-1][-1] = paragraphs[-1][-1].removesuffix(lost)
            paragraphs[-1] += between, line
            end = (end.removesuffix(lost) + between + line)[-_LONGEST_WORD:]
        else:
            paragraphs.append([line])
            end = line[-_LONGEST_WORD:]
        last, gap = line, False
    return "\n\n".join(map("".join, paragraphs))


def _plain(page: Sequence[str]) -> list[str]:
    """The lines of a page without space around them, and without empty ones at its ends."""
    lines = [" ".join(line.replace("\0", "").translate(_LIGATURES).split()) for line in page]
    held = [at for at, line in enumerate(lines) if line]
    return lines[held[0] : held[-1] + 1] if held else []


def _without_running_lines(pages: Sequence[list[str]]) -> list[list[str]]:
    """The pages without what stands at the top or the bottom of many of them, whatever the number of the page."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for edge in edges for key in set(edge.values()))
    least = max(_LEAST_PAGES, _SHARE * len(pages))
    running = {key for key, count in seen.items() if count >= least}
    return [
        [line for at, line in enumerate(page) if edge.get(at) not in running]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The lines at the edges of a page by their place: which edge, and the line without the page's number."""
    places = [at for at, line in enumerate(page) if line]
    top = {at: ("top", _NUMBER.sub("#", page[at].lower())) for at in places[:_EDGE]}
    return top | {at: ("bottom", _NUMBER.sub("#", page[at].lower())) for at in places[_EDGE:][-_EDGE:]}


def _ends(last: str, line: str, gap: bool, full: int) -> bool:
    """Whether a paragraph ends between two lines."""
    ended = bool(_SENTENCE_END.search(last))
    if _ITEM.match(line):
        return True
    if gap:
        return ended or not line[0].islower()
    if ended:
        heading = len(line) < _HEADING * full and not _SENTENCE_END.search(line)
        return len(last) < _SHORT * full or heading
    return len(last) < _HEADING * full and line[0].isupper()


def _seam(end: str, line: str, known: frozenset[str]) -> tuple[str, str]:
    """What the end of a paragraph loses before the next line, and what comes between them."""
    if end.endswith(_SOFT_HYPHEN):
        return _SOFT_HYPHEN, ""
    parted, second = _HYPHEN.search(end), _FIRST_WORD.match(line)
    if not parted or not second:
        return "", " "
    first, rest = parted[1].lower(), second[0].lower()
    if f"{first}{rest}" in known:
        return end[-1], ""
    kept = (
        not line[0].islower()
        or f"{first}-{rest}" in known
        or first[-1].isdigit()
        or (parted[1].isupper() and len(first) > 1)
        or first in _BEFORE_HYPHEN
        or rest in _AFTER_HYPHEN
    )
    return ("" if kept else end[-1]), ""
