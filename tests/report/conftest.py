"""A browser, once for all tests of this folder, with the network off; and pages made of rows, opened in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from conflictcli.report import page as pages
from conflictcli.report.payload import payload
from conflictcli.tables import Record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page, Request

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
DESK = {"width": 1366, "height": 768}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}


@dataclass
class Heard:
    """What a page asked of the network and said on the console, dialogs included; nothing of it is expected."""

    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def page_of(rows: Iterable[Record], title: str, limit: int, packing: str | None, whole_world: bool) -> str:
    with pytest.MonkeyPatch.context() as patch:
        if not whole_world:
            asset = pages.asset
            patch.setattr(pages, "asset", lambda name: WORLD if name == pages.WORLD else asset(name))
        return pages.page(payload(rows, title, limit), packing)


class Window:
    """A window with the network off, and what the page in it asks and says."""

    def __init__(self, browser: Browser, settings: dict[str, Any]) -> None:
        self.heard = Heard()
        self.address = ""
        self.settings = settings
        self.context = browser.new_context(offline=True, **settings)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.page.on("request", self._requested)
        self.page.on("console", lambda message: self.heard.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.heard.said.append(f"error: {error}"))
        self.page.on("dialog", self._asked)

    def _requested(self, request: Request) -> None:
        if request.url.split("#")[0] != self.address:
            self.heard.requests.append(request.url)

    def _asked(self, dialog: Dialog) -> None:
        self.heard.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def show(
        self,
        path: Path,
        fragment: str,
        heard: Heard,
        viewport: dict[str, int],
        color_scheme: Literal["light", "dark"] = "light",
    ) -> None:
        self.heard, self.address = heard, path.as_uri()
        self.page.set_viewport_size(viewport)
        self.page.emulate_media(media="null", color_scheme=color_scheme, reduced_motion="reduce", forced_colors="none")
        self.page.goto(path.as_uri() + fragment)

    def forget(self) -> None:
        """What the page has kept, for the next one to find nothing."""
        self.page.evaluate("localStorage.clear()")


class Windows:
    """Windows by their settings: a new one costs three times what it costs to open a page in one that is there."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: list[Window] = []

    def take(self, settings: dict[str, Any]) -> Window:
        found = next((window for window in self._free if window.settings == settings), None)
        if found is None:
            return Window(self._browser, settings)
        self._free.remove(found)
        return found

    def give_back(self, window: Window) -> None:
        window.forget()
        self._free.append(window)


class Opened:
    """Rows → their page, opened in a window with the network off."""

    def __init__(self, windows: Windows, folder: Path) -> None:
        self.heard = Heard()
        self._windows = windows
        self._folder = folder
        self._taken: list[Window] = []
        self._own: list[Window] = []
        self._pages = 0

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
        viewport: dict[str, int] = DESK,
        color_scheme: Literal["light", "dark"] = "light",
        **settings: Any,
    ) -> Page:
        """`before`: JavaScript that runs before the page's own. `wait`: until the page is ready. `settings`: Playwright's."""
        self._pages += 1
        path = self._folder / f"report-{self._pages}.html"
        path.write_text(page_of(rows, title, limit, packing, whole_world), encoding="utf-8")
        window = self._windows.take(settings)
        (self._own if before else self._taken).append(window)
        if before:
            window.page.add_init_script(before)
        window.show(path, fragment, self.heard, viewport, color_scheme)
        if wait:
            window.page.wait_for_selector(READY, state="attached")
        return window.page

    def end(self) -> None:
        """No page may have asked for anything, nor complained."""
        for window in self._own:
            window.context.close()
        for window in self._taken:
            self._windows.give_back(window)
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


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture
def opened(windows: Windows, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(windows, tmp_path)
    yield opened
    opened.end()


@pytest.fixture(scope="module")
def opened_once(windows: Windows, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """For a page that all tests of a file share."""
    opened = Opened(windows, tmp_path_factory.mktemp("pages"))
    yield opened
    opened.end()
