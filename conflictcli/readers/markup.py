"""A piece of HTML → its text, paragraphs apart: what a feed or an e-mail holds. It has none of a page's trimmings.

Not by Python's own parser: at tags that nobody closed its time grows with the square of their number.
"""

from __future__ import annotations

import re
from html import unescape

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What says where a word may be broken, and is no letter of it: "air\\u00adstrike" is one word on the page."""

_TOKEN = re.compile(r"<!--|<(?P<end>/?)(?P<tag>[A-Za-z][^\s<>/]*)(?P<rest>[^<>]*)>|<[!?/][^<>]*>")
_PARAGRAPHS = frozenset(
    "address article aside blockquote center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr"
    " main nav ol p pre section table td th tr ul".split()
)
_LINES = frozenset(("br", "li"))
_NO_TEXT = frozenset(("script", "style", "title", "template", "select", "textarea"))
_REPLY = re.compile(r"""\btype\s*=\s*["']?cite\b|\bgmail_quote\b""", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_MANY_SPACES = re.compile(r"  +")
_AROUND_LINE = re.compile(r" ?\n ?")
_MANY_LINES = re.compile(r"\n{3,}")


def text_of_markup(html: str, quoted: bool = True) -> str:
    """The words of a piece of HTML, however broken: a blank line between paragraphs, one space between words.

    `quoted` false leaves out what mail programs mark as quoted from an earlier message.
    """
    words: list[str] = []
    quotes: list[bool] = []  # of each blockquote that is open: whether it, or one around it, is left out
    kept = 0  # how many elements are open that keep their line breaks
    at, comments = 0, True
    while at < len(html):
        token = _TOKEN.search(html, at)
        said = unescape(html[at : token.start() if token else len(html)])
        if not (quotes and quotes[-1]):
            words.append(said if kept else _SPACES.sub(" ", said))
        if not token:
            break
        at = token.end()
        tag = (token["tag"] or "").lower()
        if token[0] == "<!--":
            # Where one has no end, none after it has.
            end = html.find("-->", at) if comments else -1
            comments = end >= 0
            at = end + 3 if comments else at
        elif tag in _NO_TEXT and not token["end"]:
            end_tag = re.compile(rf"</{tag}\b", re.IGNORECASE).search(html, at)
            at = end_tag.start() if end_tag else len(html)
        elif tag in _LINES and not token["end"]:
            words.append("\n")
        elif tag in _PARAGRAPHS:
            words.append("\n\n")
            kept = max(0, kept + (tag == "pre") * (-1 if token["end"] else 1))
            if tag == "blockquote" and not token["end"]:
                around = bool(quotes) and quotes[-1]
                quotes.append(around or (not quoted and bool(_REPLY.search(token["rest"]))))
            elif tag == "blockquote" and quotes:
                quotes.pop()
    text = _MANY_SPACES.sub(" ", INVISIBLE.sub("", "".join(words)))
    return _MANY_LINES.sub("\n\n", _AROUND_LINE.sub("\n", text)).strip()
