"""The page for who cannot see it, uses no mouse, or sees other colours: axe-core finds nothing serious."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from conftest import PHONE, Opened
from made_events import war

if TYPE_CHECKING:
    from playwright.sync_api import Page

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: pip install 'conflictcli[dev]'")
ROWS = war(9)


def is_usable(page: Page) -> None:
    found = axe.Axe().run(page).response["violations"]
    bad = [
        f"{each['id']} ({each['impact']}): {each['help']}: {[node['html'][:200] for node in each['nodes'][:3]]}"
        for each in found
        if each["impact"] in ("moderate", "serious", "critical")
    ]
    assert bad == []


@pytest.fixture(scope="module")
def shared_page(opened_once: Opened) -> Page:
    return opened_once(ROWS)


def test_nothing_serious_on_a_phone(opened: Opened) -> None:
    page = opened(ROWS, color_scheme="dark", **PHONE)
    page.tap("#more summary")
    is_usable(page)
    page.locator("tbody tr").first.tap()
    page.wait_for_selector("dialog[open]")
    is_usable(page)


def test_nothing_serious_without_events(opened: Opened) -> None:
    is_usable(opened([]))


def test_the_keyboard_reaches_everything_and_sees_where_it_is(shared_page: Page) -> None:
    page = shared_page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.closest('[id]')?.id"))
        if reached[-1] == "table-rows":
            break
    wanted = (
        "theme filter-text filter-country filter-actor filter-from filter-to filter-undated filter-confidence types map-stage zoom-in"
        " zoom-out zoom-fit places measure handle-from handle-to per-page download table-head table-rows"
    )
    missing = set(wanted.split()) - set(reached)
    assert not missing
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_skip_link_leads_to_the_table_and_keeps_the_address(shared_page: Page) -> None:
    page = shared_page
    page.select_option("#filter-confidence", "high")
    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "events"
    assert page.evaluate("location.hash") == "#sure=high"
    page.click("#reset")
    assert page.evaluate("document.activeElement.id") == "shown"


def test_what_changes_is_told_and_charts_have_words(shared_page: Page) -> None:
    page = shared_page
    assert page.locator("#shown").get_attribute("role") == "status"
    for chart in ("#map", "#timeline"):
        assert page.locator(chart).get_attribute("role") == "img"
        assert len(page.locator(chart).get_attribute("aria-label") or "") > 20
    assert page.locator("main").count() == 1
    assert page.locator("table").get_attribute("aria-labelledby") == "table-heading"
    assert page.locator("thead th").first.get_attribute("scope") == "col"
    assert page.locator("tbody th").first.get_attribute("scope") == "row"


def test_who_wants_no_motion_gets_none(shared_page: Page) -> None:
    page = shared_page
    page.locator("tbody tr button").first.click()
    name = "getComputedStyle(document.getElementById('detail')).animationName"
    assert page.evaluate(name) == "none"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(name) == "come"
    page.keyboard.press("Escape")


@pytest.mark.parametrize(
    "colours",
    [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "a reader's own"],
)
def test_nothing_serious_at_a_desk(shared_page: Page, colours: dict[str, Any]) -> None:
    page = shared_page
    page.emulate_media(**{"reduced_motion": "reduce", "color_scheme": "light", "forced_colors": "none", **colours})
    page.locator("#places").evaluate("(places) => { places.open = true; }")
    page.locator("#types button").first.click()
    is_usable(page)
    if not colours:  # the panel in dark colours: on a phone
        page.locator("tbody tr button").first.click()
        page.wait_for_selector("dialog[open]")
        is_usable(page)
        page.keyboard.press("Escape")
    page.click("#reset")
