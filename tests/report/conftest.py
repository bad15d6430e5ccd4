"""A browser, once for all tests of this folder, with the network off; and pages made of rows, opened in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conflictcli.report.page import page as page_of
from conflictcli.report.payload import payload
from conflictcli.tables import Record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
READY = "html[data-ready]"


@dataclass
class Heard:
    """What a page asked of the network and said on the console, dialogs included; nothing of it is expected."""

    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def listen(self, page: Page, own: str) -> None:
        page.on(
            "request", lambda request: self.requests.append(request.url) if request.url.split("#")[0] != own else None
        )
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))


Opened = Callable[..., "Page"]


def until(page: Page, expression: str) -> None:
    """Waits until JavaScript says yes. (Playwright's own way is one that the page's policy forbids.)"""
    for _ in range(150):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(40)
    raise AssertionError(f"never so: {expression}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or another that is on the PATH; tests that need it are skipped where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'conflictcli[dev]'")
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(CHROMIUM)} is on the PATH")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Rows → their page in a window of its own. At the end no page may have asked for anything, nor complained."""
    yield from opening(browser, tmp_path)


@pytest.fixture(scope="module")
def opened_once(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The same for a page that all tests of a file share."""
    yield from opening(browser, tmp_path_factory.mktemp("pages"))


def opening(browser: Browser, folder: Path) -> Iterator[Opened]:
    heard = Heard()
    contexts = []

    def open_page(
        rows: Iterable[Record],
        *,
        title: str = "Raids in Norland",
        limit: int = 20_000,
        fragment: str = "",
        packing: str | None = None,
        before: str = "",
        wait: bool = True,
        **settings: Any,
    ) -> Page:
        path = folder / f"report-{len(contexts)}.html"
        path.write_text(page_of(payload(rows, title, limit), packing), encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1366, "height": 768}, "offline": True, **settings})
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        if before:
            page.add_init_script(before)
        heard.listen(page, path.as_uri())
        page.goto(path.as_uri() + fragment)
        if wait:
            page.wait_for_selector(READY, state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert heard.requests == []
    assert heard.said == []
