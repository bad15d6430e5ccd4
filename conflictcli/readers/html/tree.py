"""Markup → tree of elements, however broken; None where there is nothing in it, or what would take hours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 50_000
"""Elements of a page whose main text is looked for; one with more is no article."""

MOST_ATTRIBUTES = 1_000
"""Attributes of one element: the parser looks through all of them at each, and at a page's worth for ten minutes."""

# A tag, as far as it can be long: a ">" that is quoted does not end it.
_TAG = re.compile(r"""<[A-Za-z](?:[^"'>=]+|=\s*(?:"[^"]*"|'[^']*')?|["']){0,4000}""")
# The same where what stands in comments and scripts is none: "i<n" begins a tag of a thousand words there.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style)\b[^>]{0,2000}>.*?(?:</(?P=raw)|\Z)" rf"|(?P<tag>{_TAG.pattern})",
    re.DOTALL | re.IGNORECASE,
)
_VALUE = re.compile(r"""=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)""")
_NAME = re.compile(r"[^\s/]+")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def tree_of(markup: str) -> HtmlElement | None:
    """The tree of a page."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # Bytes of a known encoding: text with a declaration of its own is refused.
    if _has_many_attributes(markup):
        return None
    parser = HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    try:
        return document_fromstring(_NO_TEXT.sub(" ", markup).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _has_many_attributes(markup: str) -> bool:
    """Whether some element has more attributes than are read. Nothing is looked at twice."""
    return any(_is_long(tag[0]) for tag in _TAG.finditer(markup)) and any(
        _is_long(part["tag"] or "") for part in _MARKUP.finditer(markup)
    )


def _is_long(tag: str) -> bool:
    return len(tag) > 2 * MOST_ATTRIBUTES and len(_NAME.findall(_VALUE.sub(" ", tag))) > MOST_ATTRIBUTES
