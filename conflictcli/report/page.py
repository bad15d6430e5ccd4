"""Payload, base map and assets → the text of one HTML file that needs nothing else.

`assets/page.html` says in double braces where things go: the names of `slots`. Whatever comes from rows is escaped, and
what is put in is not looked at for braces again. The page's own style and script are the files that `assets/parts.txt`
lists, put together in its order; ECharts is a script before them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files

from conflictcli import __version__
from conflictcli.output.wording import CONTROLS
from conflictcli.report.packing import json_of, packed
from conflictcli.report.payload import Payload
from conflictcli.report.strip import strip

TEMPLATE, PARTS, WORLD, ECHARTS = "page.html", "parts.txt", "world.json", "vendor/echarts.js"

_SLOT = re.compile(r"\{\{(\w+)\}\}")
_ENDS = re.compile(r"</(?:script|style)|<!--", re.IGNORECASE)


def page(payload: Payload, packing: str | None = None, ruleset: str = "") -> str:
    """The page's text; the same payload gives the same. `packing`: of the payload, as `packing.packed` has it.

    `ruleset`: the name of the rules that found the events; empty where nobody knows.
    """
    filled = slots(payload, packing, ruleset)
    return _SLOT.sub(lambda slot: filled[slot[1]], asset(TEMPLATE))


def slots(payload: Payload, packing: str | None = None, ruleset: str = "") -> dict[str, str]:
    """What stands in the template's double braces, by name.

    csp                     a policy for a meta element: no net, and just the scripts and the style of this file
    style, echarts, script  text of these elements
    payload, world          data: JSON, packed as `payload_packing` and `world_packing` say
    title, version, rules, and figures as `strip` words them, escaped: they are there before any script runs
    """
    style, script = joined("css"), '(() => { "use strict";\n' + joined("js") + "})();\n"
    echarts = asset(ECHARTS)
    for name, text in (("style", style), ("script", script), ("echarts", echarts)):
        if _ENDS.search(text):
            raise ValueError(f"the page's {name} holds an end tag or a comment of HTML, and cannot stand in it")
    data, data_packing = packed(json_of(payload.told()), packing)
    world, world_packing = packed(asset(WORLD))
    rules = f"rules {ruleset or 'unknown'}"
    words = {"title": payload.title, "version": __version__, "rules": rules, **strip(payload.figures)}
    return {
        "csp": policy({"script-src": (echarts, script), "style-src": (style,)}),
        "style": style,
        "echarts": echarts,
        "script": script,
        "payload": data,
        "payload_packing": data_packing,
        "world": world,
        "world_packing": world_packing,
        **{name: escape(text.translate(CONTROLS)) for name, text in words.items()},
    }


def asset(name: str) -> str:
    """A file of assets/ as text."""
    return files("conflictcli.report").joinpath("assets", *name.split("/")).read_text(encoding="utf-8")


def joined(kind: str) -> str:
    """The page's own parts whose names end so, in the order in which they are listed."""
    listed = (line.strip() for line in asset(PARTS).splitlines())
    return "".join(asset(name).rstrip() + "\n" for name in listed if name.endswith(f".{kind}") and name[:1] != "#")


def policy(allowed: Mapping[str, tuple[str, ...]]) -> str:
    """A Content-Security-Policy that allows just these texts, by their hash."""
    hashes = (
        f"{kind} " + " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)
        for kind, texts in allowed.items()
    )
    return "; ".join(("default-src 'none'", *hashes, "img-src data: blob:", "base-uri 'none'", "form-action 'none'"))
