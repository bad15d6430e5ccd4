"""Markup → tree of elements, however broken; None where there is nothing in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 50_000
"""Elements of a page whose main text is looked for; one with more is no article."""

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def tree_of(markup: str) -> HtmlElement | None:
    """The tree of a page."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # Bytes of a known encoding: text with a declaration of its own is refused.
    parser = HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    try:
        return document_fromstring(_NO_TEXT.sub(" ", markup).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
