"""A browser, once for all tests of this folder, with the network off; and pages made of rows, opened in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conflictcli.report import page as pages
from conflictcli.report.payload import payload
from conflictcli.tables import Record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WORLD = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
            for name, ring in {
                "Norland": [[10, 20], [60, 20], [60, 60], [10, 60], [10, 20]],
                "Sudland": [[10, -30], [60, -30], [60, 20], [10, 20], [10, -30]],
            }.items()
        ],
    }
)
"""Two countries: a page that does not have to draw the whole world is there in half the time."""

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


def page_of(rows: Iterable[Record], title: str, limit: int, packing: str | None, whole_world: bool) -> str:
    with pytest.MonkeyPatch.context() as patch:
        if not whole_world:
            asset = pages.asset
            patch.setattr(pages, "asset", lambda name: WORLD if name == pages.WORLD else asset(name))
        return pages.page(payload(rows, title, limit), packing)


class Opened:
    """Rows → their page, opened in a window of its own with the network off."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.heard = Heard()
        self._browser = browser
        self._folder = folder
        self._contexts: list[BrowserContext] = []

    def __call__(
        self,
        rows: Iterable[Record],
        *,
        title: str = "Raids in Norland",
        limit: int = 20_000,
        fragment: str = "",
        packing: str | None = None,
        before: str = "",
        wait: bool = True,
        whole_world: bool = False,
        **settings: Any,
    ) -> Page:
        """`before`: JavaScript that runs before the page's own. `wait`: until the page is ready. `settings`: Playwright's."""
        path = self._folder / f"report-{len(self._contexts)}.html"
        path.write_text(page_of(rows, title, limit, packing, whole_world), encoding="utf-8")
        context = self._browser.new_context(
            **{"viewport": {"width": 1366, "height": 768}, "offline": True, "reduced_motion": "reduce", **settings}
        )
        self._contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        if before:
            page.add_init_script(before)
        self.heard.listen(page, path.as_uri())
        page.goto(path.as_uri() + fragment)
        if wait:
            page.wait_for_selector(READY, state="attached")
        return page

    def end(self) -> None:
        """No page may have asked for anything, nor complained."""
        for context in self._contexts:
            context.close()
        assert self.heard.requests == []
        assert self.heard.said == []


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
    opened = Opened(browser, tmp_path)
    yield opened
    opened.end()


@pytest.fixture(scope="module")
def opened_once(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """For a page that all tests of a file share."""
    opened = Opened(browser, tmp_path_factory.mktemp("pages"))
    yield opened
    opened.end()
