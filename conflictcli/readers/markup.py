"""A piece of HTML → its text, paragraphs apart: what a feed or an e-mail holds. It has none of a page's trimmings."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_PARAGRAPHS = frozenset(
    "address article aside blockquote center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr"
    " main nav ol p pre section table td th tr ul".split()
)
_LINES = frozenset(("br", "li"))
_NO_TEXT = frozenset(("script", "style", "title", "template", "select", "textarea"))
_SPACES = re.compile(r"\s+")
_AROUND_LINE = re.compile(r" *\n *")
_MANY_LINES = re.compile(r"\n{3,}")
_MANY_SPACES = re.compile(r"  +")


def text_of_markup(html: str, quoted: bool = True) -> str:
    """The words of a piece of HTML, however broken: a blank line between paragraphs, one space between words.

    `quoted` false leaves out what mail programs mark as quoted from an earlier message.
    """
    parser = _Words(quoted)
    parser.feed(html)
    parser.close()
    text = _MANY_SPACES.sub(" ", "".join(parser.words))
    return _MANY_LINES.sub("\n\n", _AROUND_LINE.sub("\n", text)).strip()


class _Words(HTMLParser):
    """The words as they come, line breaks between them."""

    def __init__(self, quoted: bool) -> None:
        super().__init__()
        self.words: list[str] = []
        self._quoted = quoted
        self._without = ""
        self._quotes: list[bool] = []
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NO_TEXT:
            self._without = self._without or tag
        elif tag in _LINES:
            self._break("\n")
        elif tag in _PARAGRAPHS:
            self._break("\n\n")
            self._kept += tag == "pre"
        if tag == "blockquote":
            self._quotes.append(not self._quoted and _is_reply(dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._without:
            self._without = ""
        elif tag in _PARAGRAPHS:
            self._break("\n\n")
            self._kept -= tag == "pre" and self._kept > 0
        if tag == "blockquote" and self._quotes:
            self._quotes.pop()

    def handle_data(self, data: str) -> None:
        if not self._without and not any(self._quotes):
            self.words.append(data if self._kept else _SPACES.sub(" ", data))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![if !mso]>`, `<![what]>` → passed over, as browsers do; Python's own raises at some."""
        return self.rawdata.find(">", i) + 1 or -1

    def _break(self, lines: str) -> None:
        if not any(self._quotes):
            self.words.append(lines)


def _is_reply(attributes: dict[str, str | None]) -> bool:
    return attributes.get("type") == "cite" or "gmail_quote" in (attributes.get("class") or "")
