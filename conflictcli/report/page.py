"""Payload, base map and assets → the text of one HTML file that needs nothing else.

`assets/page.html` says where things go, in double braces:

    {{csp}}             what scripts and styles may do, for a meta element: just those of this file, by their hash
    {{title}}           the title
    {{version}}         of conflict
    {{figures}}         the figure strip: for each figure <div data-figure="strikes"><dt>strikes</dt><dd>143
                        <small>143 to 177</small></dd></div>, to stand in a dl. It is there before any script runs
    {{notes}}           a <p> a note
    {{style FILE}}      <style> with a file of assets/
    {{script FILE}}     <script> with a file of assets/, in the order in which they stand there
    {{payload}}         the payload, a block of data with id="payload": see `packing`
    {{world}}           the base map (GeoJSON), a block of data with id="world"

Whatever comes from rows is escaped; what is put in is not looked at for braces again.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from conflictcli import __version__
from conflictcli.output.wording import CONTROLS
from conflictcli.report.packing import block, json_of
from conflictcli.report.payload import Payload
from conflictcli.report.strip import Shown, strip

TEMPLATE, WORLD = "page.html", "world.json"

_SLOT = re.compile(r"\{\{(\w+)(?: ([\w./-]+))?\}\}")


def page(payload: Payload, packing: str | None = None) -> str:
    """The page's text. `packing`: of the payload, as `packing.block` has it."""
    template = asset(TEMPLATE)
    return _SLOT.sub(lambda slot: _filled(slot[1], slot[2], payload, template, packing), template)


def _filled(name: str, file: str | None, payload: Payload, template: str, packing: str | None) -> str:
    if file is not None:
        return f"<{name}>{inlined(file)}</{name}>"
    filled: str = FILLED[name](payload, template, packing)
    return filled


def asset(name: str) -> str:
    """A file of assets/ as text."""
    return files("conflictcli.report").joinpath("assets", *name.split("/")).read_text(encoding="utf-8")


def inlined(name: str) -> str:
    """A style or a script, to stand between its tags. Raises ValueError where it would end its element."""
    text = asset(name)
    if re.search(r"</(?:script|style)|<!--", text, re.IGNORECASE):
        raise ValueError(f"{name} cannot stand in a page: it has an end tag, or a comment, of HTML")
    return text


@cache
def policy(template: str) -> str:
    """The Content-Security-Policy: no net, no script and no style but those that the template names."""
    allowed: dict[str, list[str]] = {"script": [], "style": []}
    for slot in _SLOT.finditer(template):
        if slot[2] is not None:
            allowed[slot[1]].append(f"'sha256-{b64encode(sha256(inlined(slot[2]).encode()).digest()).decode()}'")
    return "; ".join(
        (
            "default-src 'none'",
            *(f"{kind}-src {' '.join(hashes) or chr(39) + 'none' + chr(39)}" for kind, hashes in allowed.items()),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def text_of(words: str) -> str:
    """Words of a person or an article, as text in a page."""
    return escape(words.translate(CONTROLS))


def figure_markup(shown: Shown) -> str:
    small = f" <small>{escape(shown.bounds)}</small>" if shown.bounds else ""
    return f'<div data-figure="{shown.name}"><dt>{shown.label}</dt><dd>{escape(shown.value)}{small}</dd></div>'


FILLED: Mapping[str, Callable[[Payload, str, str | None], Any]] = {
    "csp": lambda payload, template, packing: escape(policy(template)),
    "title": lambda payload, template, packing: text_of(payload.title),
    "version": lambda payload, template, packing: __version__,
    "figures": lambda payload, template, packing: "\n".join(map(figure_markup, strip(payload.figures))),
    "notes": lambda payload, template, packing: "\n".join(f"<p>{text_of(note)}</p>" for note in payload.notes),
    "payload": lambda payload, template, packing: block("payload", json_of(payload.told()), packing),
    "world": lambda payload, template, packing: block("world", asset(WORLD)),
}
