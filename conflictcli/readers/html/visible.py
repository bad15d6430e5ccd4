"""Markup → the words it shows, made cheaply: scripts and tags out, references read; nothing a reader sees is lost.

It is not the main text but all of it and more, so that what says nothing here says nothing there. Wherever browsers and
libraries differ on broken markup, the text is kept.
"""

from __future__ import annotations

import re
from html import unescape


def _either_case(name: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in name)  # twice as fast as to ignore case


_RAW = ("script", "style", "title", "textarea")
_HIDING = re.compile(rf"<(?:({'|'.join(map(_either_case, _RAW))})\b([^<>]*)>|!--)")
_ENDS = {"": re.compile(r"--!?>"), **{name: re.compile(rf"</{_either_case(name)}\b") for name in _RAW}}
_SHOWN = frozenset(("title", "textarea"))  # in them "<!--" is text like any other
# Not "<" alone, nor over the next "<": "5 < 6", and a megabyte of "<a<a<a" must not be looked at from each of them.
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|<(?:\?|![dD])[^<>]*>")
_BLOCKS = (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav"
    " ol optgroup option p pre section select summary table tbody td textarea tfoot th thead title tr ul"
    " video"
)
_LINE_ENDS = dict.fromkeys((*_BLOCKS.split(), *_BLOCKS.upper().split()), "\n")
_META = re.compile(r"<meta\b[^<>]*>", re.I)
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
)
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_WHITE = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}


def visible_text(view: str) -> str:
    """The first of a page's views as a text: without empty lines, and no white space at the ends of lines."""
    return "\n".join(line for line in map(str.strip, view.split("\n")) if line)


def views(markup: str) -> tuple[str, ...]:
    """All that a page says or may be read to say, one way after another.

    First with a block a line, and the words that inline tags break made whole; then with every tag between two words;
    then its headlines for others, and what it gives programs to read. Each word of its main text and of its title
    stands in one of them.
    """
    shown, data = _outside(markup)
    metas = unescape("\n".join(tag for tag in _META.findall(markup) if "title" in tag.lower()))
    return (*(view for said in (shown, *data) for view in _ways(said)), metas)


def _ways(markup: str) -> tuple[str, str]:
    pieces = _TAG.split(markup)  # text and the name of a tag in turn
    texts = pieces[::2]
    line_ends = [_LINE_ENDS.get(name, "") for name in pieces[1::2]]
    whole = [part for pair in zip(texts, line_ends, strict=False) for part in pair]
    return _read("".join((*whole, texts[-1]))), _read("\n".join(texts))


def _read(text: str) -> str:
    """A text with its references read, without the characters that nobody sees."""
    for _ in range(2):  # "&amp;nbsp;" is read twice where pages are put together from pages
        text = unescape(text) if "&" in text else text
    return _NOT_SHOWN.sub("", text)


def _outside(markup: str) -> tuple[str, list[str]]:
    """The markup without scripts, styles and comments; and the articles that scripts hold as data, unescaped."""
    kept: list[str] = []
    data: list[str] = []
    never_closed: set[str] = set()
    at = 0
    while start := _HIDING.search(markup, at):
        name = (start[1] or "").lower()
        # "<!-->" is a whole comment, hence a little back.
        end = None if name in never_closed else _ENDS[name].search(markup, start.end() if name else start.end() - 2)
        if name in _SHOWN:
            closed = end.start() if end else len(markup)
            kept += markup[at : start.end()], markup[start.end() : closed].replace("<", "&lt;")
            at = closed
        elif end is None or (start[2] or "").endswith("/") or _in_a_tag(markup, at, start.start()):
            # What nobody closes, and what stands in an attribute, is no script: it stays.
            never_closed.update([name] if end is None else [])
            kept.append(markup[at : start.end()])
            at = start.end()
        else:
            kept.append(markup[at : start.start()])
            held = markup[start.end() : end.start()]
            if name == "script" and "ld+json" in start[2].lower() and "articleBody" in held:
                data.append(_ESCAPED.sub(_character, held))
            at = end.start() if name else end.end()
    kept.append(markup[at:])
    return "".join(kept), data


def _in_a_tag(markup: str, start: int, end: int) -> bool:
    """Whether a tag that began before `end` is still open there."""
    return markup.rfind("<", start, end) > markup.rfind(">", start, end)


def _character(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return _WHITE.get(escape[2], escape[2])
