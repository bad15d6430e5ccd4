"""Tree of a page → its main text, its paragraphs with an empty line between two; what leads elsewhere is left out."""

from __future__ import annotations

import logging
import re
from itertools import islice
from typing import TYPE_CHECKING

from conflictcli.readers.html.about import letters_of
from conflictcli.readers.html.tree import MOST_ELEMENTS
from conflictcli.readers.markup import INVISIBLE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = frozenset(("div", "section", "aside", "header", "p", "li", "ul"))
_LONG = 40  # characters of a line that is not repeated by chance
_MOST_BOXES = 100
_MOST_PARAGRAPHS = 4_000
"""Of a page whose text is looked for in several ways: one of them asks each short paragraph for all its neighbours."""
_PARAGRAPHS = tuple("blockquote dd div dt h1 h2 h3 h4 h5 h6 li option p pre td th tr".split())
_LEADING = 5  # lines at the top, where a headline is repeated
_FURNITURE = 200  # characters of a line that may be furniture; a longer one says more

_OTHERS = "(?:news|stor(?:y|ies)|articles?|content|posts|reading|coverage|links|videos)"
ELSEWHERE = re.compile(
    rf"(?:(?:related|recommended|suggested|more) {_OTHERS}|related|recommended(?: for you)?|you (?:might|may) also like"
    r"|more (?:from|in|on) .{2,40}|(?:most|also|must) (?:read|popular|viewed|shared)|read (?:more|next|also)|up next"
    r"|trending(?: now)?|latest news|top stories|what['’]s next|don['’]t miss|editor['’]?s['’]? picks?)[:.]?",
    re.IGNORECASE,
)
"""Headings over links to other reports. Not "More" or "Read" alone: they may stand over anything."""

FURNITURE = re.compile(
    r"https?://\S+"
    r"|(?:also |must )?(?:read|see|watch|listen)(?: more| also| next)?\s?:.*"
    rf"|(?:more|related|recommended|(?:related|more) {_OTHERS})\s?:.*"
    r"|(?:copyright|©|\(c\)).{0,10}\d{4}.*|.*\ball rights reserved\b.*"
    r"|(?:sign up|subscribe)(?: now| here| today)? (?:for|to) .*|follow us on .*"
    r"|(?:[-•] )?(?:print article|order reprints|share this (?:article|story|page)|advertisement)"
    r"|(?:story|article) continues below.*"
    r"|(?:photo|image|picture)s?(?: credits?)?\s?:.{1,60}",
    re.IGNORECASE,
)
"""Lines of a page that are no part of the report: links to others, rights, buttons, credits."""


def main_text(tree: HtmlElement, title: str) -> str:
    """The main text of a page; the empty string where none is found. The tree is changed.

    `title` is the page's headline: it is not repeated at the top of the text.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of pages without text; we say so ourselves
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return ""
    _leave_out(tree)
    try:
        many = sum(1 for _ in tree.iter(*_PARAGRAPHS)) > _MOST_PARAGRAPHS
        found = bare_extraction(tree, include_comments=False, with_metadata=False, fast=many)
    except Exception:
        # Of broken pages the library's own steps may break in any way; the visible text is there still.
        return ""
    return clean(getattr(found, "text", None) or "", title)


def clean(text: str, title: str) -> str:
    """The lines of a main text that are part of the report, each once where it is long."""
    kept: list[str] = []
    seen: set[str] = set()
    for number, line in enumerate(INVISIBLE.sub("", text).split("\n")):
        line = line.strip()
        letters = letters_of(line)
        if not letters or (number < _LEADING and letters == letters_of(title)):
            continue
        if letters in seen or (len(line) <= _FURNITURE and FURNITURE.fullmatch(line)):
            continue
        if len(line) >= _LONG:
            seen.add(letters)
        kept.append(line)
    # An empty line between two: no sentence goes on from one to the next, however short they are.
    return "\n\n".join(kept)


def _leave_out(tree: HtmlElement) -> None:
    """Take out what is no text of this page: programs and their data, and boxes that lead to others."""
    for script in list(tree.iter("script", "style")):
        if "ld+json" not in (script.get("type") or "").lower() or "articleBody" not in (script.text or ""):
            script.drop_tree()
    for element in tree.iter("div"):
        element.attrib.pop("data-preloaded", None)
    most = len(_text(tree)) // 2
    headings = (one for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b") if _leads_elsewhere(one))
    for heading in list(islice(headings, _MOST_BOXES)):
        if heading.getroottree().getroot() is tree:  # else a box was dropped with it
            box = _box(heading)
            # Half of the page is no box: there the heading is the page's own.
            if box.getparent() is not None and len(_text(box)) <= most:
                box.drop_tree()


def _leads_elsewhere(heading: HtmlElement) -> bool:
    text = _text(heading)
    return len(text) < _FURNITURE and bool(ELSEWHERE.fullmatch(text))


def _box(heading: HtmlElement) -> HtmlElement:
    """The outermost element that a heading opens: what it stands over."""
    box = heading
    while (above := box.getparent()) is not None and above.tag in _BOXES:
        if (above.text or "").strip() or any(_text(one) for one in box.itersiblings(preceding=True)):
            break
        box = above
    return box


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
