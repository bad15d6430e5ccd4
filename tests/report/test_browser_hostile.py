"""Whatever an article, a title or an address says stays words: nothing of it runs, loads, links or styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import Opened, until
from some_rows import AIR, HOSTILE, MIRO, row

from conflictcli.merge.columns import MERGED

if TYPE_CHECKING:
    from playwright.sync_api import Page

ATTACKS = (
    *HOSTILE,
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    "<!--<script>window.hacked=1",
    "<img src=x onerror='window.hacked=1'>",
    "<svg onload=window.hacked=1>",
    "\"' onmouseover='window.hacked=1' x='",
    "<style>*{display:none}</style>",
    "</style></title></textarea></dialog><iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "background:url(javascript:window.hacked=1);expression(window.hacked=1)",
    "{{constructor.constructor('window.hacked=1')()}} ${window.hacked=1} {a|b} {name}",
    "\u202egnp.exe\u2066 \u2029",
    "__proto__",
    "constructor",
)
ADDRESSES = (
    "javascript:window.hacked=1",
    " javascript:window.hacked=1",
    "java\nscript:window.hacked=1",
    "JaVaScRiPt:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://x/1",
    "//evil.example/x",
    "/etc/passwd",
    "https://ok.example/\"onclick='window.hacked=1'",
    "http://ok.example/<script>",
    "https://ok.example/\u202emoc.rehto//:sptth",
)
TEXTS = [name for name, kind in MERGED.items() if kind == "text" and name not in ("event_id", "url", "urls")]
NODES = "document.querySelectorAll('script, style, link, img, svg, iframe, object, embed, base, form, meta, template').length"


def hostile(number: int) -> dict[str, str]:
    """Every text of a row as bad as the others, each with another."""
    return {name: ATTACKS[(number + n) % len(ATTACKS)] for n, name in enumerate(TEXTS)}


ROWS = [
    row(
        f"{n}", **{**MIRO, **AIR, **hostile(n)}, url=ADDRESSES[n % len(ADDRESSES)], urls="; ".join(ADDRESSES), n_reports=3, n_sources=2,
        event_date=f"2031-05-{n % 28 + 1:02}", event_date_end=f"2031-05-{n % 28 + 1:02}", strikes=2, fatalities=n,
    )
    for n in range(len(ATTACKS))
]  # fmt: skip


@pytest.fixture(scope="module")
def page(opened_once: Opened) -> Page:
    return opened_once(ROWS, title=ATTACKS[11] + ATTACKS[16])


def is_unharmed(page: Page, nodes: int) -> None:
    assert page.evaluate("window.hacked") is None
    assert page.evaluate(NODES) == nodes
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => a.name.startsWith('on')).length"
        )
        == 0
    )
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))")
    assert all(href.startswith(("https://ok.example/", "http://ok.example/", "#")) for href in links), links


def test_nothing_runs_wherever_it_is_shown(page: Page) -> None:
    assert page.locator("h1").inner_text() == ATTACKS[11] + ATTACKS[16]
    assert page.title() == ATTACKS[11] + ATTACKS[16]
    nodes = page.evaluate(NODES)
    assert nodes == page.evaluate(
        "4 + 1 + 1 + document.head.querySelectorAll('meta').length"
    )  # scripts and data, style, form
    is_unharmed(page, nodes)
    page.locator("tbody tr button").first.click()
    for n, told in enumerate(ROWS):
        shown = page.locator("#detail-body").inner_text()
        assert shown
        assert "native code" not in shown
        is_unharmed(page, nodes)
        links = page.locator("#detail-body a").evaluate_all("all => all.map((a) => [a.protocol, a.rel, a.target])")
        assert all(protocol in ("http:", "https:") for protocol, _, _ in links)
        assert all((rel, target) == ("noopener noreferrer nofollow", "_blank") for _, rel, target in links)
        assert not set("\u202e\u2066") & set("".join(page.locator("#detail-body a").all_inner_texts()))
        # Three of those that are listed; its own where it is one of them.
        assert len(links) == 3 + ("://ok.example" in str(told["url"]))
        if n < len(ROWS) - 1:
            page.click("#detail-next")
    page.keyboard.press("Escape")
    page.click("#places summary")
    box = page.locator("#map").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("#map-tip:visible", state="attached")
    is_unharmed(page, nodes)
    page.mouse.move(0, 0)


def test_what_is_searched_and_chosen_stays_words_too(page: Page) -> None:
    nodes = page.evaluate(NODES)
    page.fill("#filter-text", "<img src=x onerror=window.hacked=1>")
    page.fill("#filter-text", "<script>")
    until(page, "location.hash === '#text=%3Cscript%3E'")
    assert page.locator("tbody tr").count() > 0
    is_unharmed(page, nodes)
    page.fill("#filter-text", "")
    page.evaluate(
        "location.hash = '#text=' + encodeURIComponent('<svg onload=window.hacked=1>') + '&country=Nowhere&actor=__proto__&without=constructor'"
    )
    page.wait_for_selector("#table-none:visible")
    is_unharmed(page, nodes)
    page.click("#reset")


def test_the_policy_forbids_what_would_slip_through(page: Page, opened_once: Opened) -> None:
    """Were there a hole, the browser would still not run it: neither script, nor handler, nor style, nor a fetch."""
    blocked = page.evaluate(
        """async () => {
          const seen = [];
          document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.hacked = 1";
          document.body.append(script);
          const holder = document.createElement("div");
          holder.innerHTML = "<b style='color:red' onclick='window.hacked=1'>x</b>";
          document.body.append(holder);
          holder.querySelector("b").click();
          await fetch("https://evil.example/").catch(() => 0);
          await new Promise((done) => setTimeout(done, 50));
          const isRed = getComputedStyle(holder.querySelector("b")).color === "rgb(255, 0, 0)";
          script.remove();
          holder.remove();
          return [window.hacked ?? null, isRed, [...new Set(seen)].sort()];
        }"""
    )
    assert blocked[:2] == [None, False]
    assert {"script-src-elem", "script-src-attr", "style-src-attr", "connect-src"} <= set(blocked[2])
    assert len(opened_once.heard.said) >= 4  # the browser says what it blocked
    opened_once.heard.said.clear()
