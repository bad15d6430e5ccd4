"""Markup → the words it shows, made cheaply: scripts and tags out, references read; nothing a reader sees is lost.

It is not the main text but all of it and more, so that what says nothing here says nothing there. Wherever browsers and
libraries differ on broken markup, the text is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape


def _either_case(name: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in name)  # twice as fast as to ignore case


_RAW = ("script", "style", "title", "textarea")
_HIDING = re.compile(rf"<(?:({'|'.join(map(_either_case, _RAW))})\b([^<>]*)>|!--)")
_CLOSED_BY = {"": re.compile(r"--!?>"), **{name: re.compile(rf"</{_either_case(name)}\b") for name in _RAW}}
_SHOWN = frozenset(("title", "textarea"))  # in them "<!--" is text like any other
# Not "<" alone, nor over the next "<": "5 < 6", and a megabyte of "<a<a<a" must not be looked at from each of them.
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|<(?:\?|![dD])[^<>]*>")
_BLOCKS = (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav"
    " ol optgroup option p pre section select summary table tbody td textarea tfoot th thead title tr ul"
    " video"
)
_META = re.compile(r"<meta\b[^<>]*>", re.I)
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
)
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_WHITE = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}


@dataclass(frozen=True, slots=True)
class Visible:
    """What a page shows: its `text`, a block a paragraph, with an empty line between two; and all `paragraphs` that may
    be read of it. Each sentence of its main text, and its title, stand in one of them."""

    text: str
    paragraphs: tuple[str, ...]


def visible(markup: str) -> Visible:
    """What a page shows.

    Its blocks are read with the words made whole that inline tags break, and with a space for each such tag. Its
    headlines for others and the articles that it gives programs are read, too.
    """
    shown, data = _outside(markup)
    whole, apart = _ways(shown)
    metas = (unescape(tag) for tag in _META.findall(markup) if "title" in tag.lower())
    others = (line for said in data for way in _ways(said) for line in way)
    told = "\n\n".join(whole or dict.fromkeys(line for said in data for line in _ways(said)[0]))
    return Visible(told, tuple(dict.fromkeys((*whole, *apart, *others, *metas))))


def _ways(markup: str) -> tuple[list[str], list[str]]:
    """The blocks of some markup, those that say something: with nothing for a tag within one, and with a space."""
    pieces = _TAG.split(markup.replace("\n", " "))  # text and the name of a tag in turn
    pieces[1::2] = map(_ENDS.__getitem__, pieces[1::2])
    text = "".join(pieces)
    for _ in range(2):  # "&amp;nbsp;" is read twice where pages are put together from pages
        text = unescape(text) if "&" in text else text
    lines = [line for line in _NOT_SHOWN.sub("", text).split("\n") if line and not line.isspace()]
    whole = [" ".join(line.replace(_WITHIN, "").split()) for line in lines]
    apart = [" ".join(line.replace(_WITHIN, " ").split()) for line in lines if _WITHIN in line]
    return [line for line in whole if line], apart


class _Ends(dict[str | None, str]):
    """A line end for the tags of blocks, `_WITHIN` for others."""

    def __missing__(self, name: str | None) -> str:
        return _WITHIN


_WITHIN = "\ue000"  # a character that no text has but for private use
_ENDS = _Ends(dict.fromkeys((*_BLOCKS.split(), *_BLOCKS.upper().split()), "\n"))


def _outside(markup: str) -> tuple[str, list[str]]:
    """The markup without scripts, styles and comments; and the articles that scripts hold as data, unescaped."""
    kept: list[str] = []
    data: list[str] = []
    closing = _Closing(markup)
    at = 0
    while start := _HIDING.search(markup, at):
        name = (start[1] or "").lower()
        # "<!-->" is a whole comment, hence a little back.
        end = closing.after(name, start.end() if name else start.end() - 2)
        if name in _SHOWN:
            closed = end.start() if end else len(markup)
            kept += markup[at : start.end()], markup[start.end() : closed].replace("<", "&lt;")
            at = closed
        elif end is None or (start[2] or "").endswith("/") or _in_a_tag(markup, at, start.start()):
            # What nobody closes, and what stands in an attribute, is no script: it stays.
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


class _Closing:
    """Where what hides ends in some markup, looked for once from one end to the next, however much begins there."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._next: dict[str, re.Match[str] | None] = {}

    def after(self, name: str, at: int) -> re.Match[str] | None:
        """The first end of what has that name from `at` on, which never goes back; None where it is never closed."""
        known = self._next.get(name)
        if name not in self._next or (known and known.start() < at):
            known = self._next[name] = _CLOSED_BY[name].search(self._markup, at)
        return known


def _in_a_tag(markup: str, start: int, end: int) -> bool:
    """Whether a tag that began before `end` is still open there."""
    return markup.rfind("<", start, end) > markup.rfind(">", start, end)


def _character(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return _WHITE.get(escape[2], escape[2])
