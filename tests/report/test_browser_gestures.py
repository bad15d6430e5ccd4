"""Wheel, mouse and fingers: the map is moved and zoomed by them, and the page still scrolls when they pass over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import PHONE, Opened, until
from some_rows import AIR, CLASH, MIRO, row

if TYPE_CHECKING:
    from playwright.sync_api import Page

FAR = {"country": "Sudland", "admin1": "Vell", "location": "Far", "latitude": -20.0, "longitude": 43.25}
NEAR = {"country": "Norland", "admin1": "Vell", "location": "Dara", "latitude": 36.6, "longitude": 43.3}
ROWS = [
    row(f"{n}", **place, **kind, event_date=f"2031-0{n}-01", event_date_end=f"2031-0{n}-01")
    for n, (place, kind) in enumerate(((MIRO, AIR), (NEAR, AIR), (FAR, CLASH)), start=1)
]
MARKS = "Number(document.getElementById('map').dataset.marks)"
HINT = "!document.getElementById('map-hint').hidden"


@pytest.fixture(scope="module")
def shared_page(opened_once: Opened) -> Page:
    return opened_once(ROWS)


@pytest.fixture
def page(shared_page: Page) -> Page:
    """Two marks: a cluster of two near the top of the map, one event near its foot, both in the middle."""
    page = shared_page
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    page.click("#zoom-fit")
    page.mouse.move(5, 5)
    page.evaluate("document.activeElement.blur()")
    assert page.evaluate(MARKS) == 2
    return page


def drawn(page: Page) -> None:
    """Once the map is drawn where it was moved to: what is pressed is found by what is drawn."""
    page.evaluate("async () => { for (let n = 0; n < 4; n += 1) await new Promise(requestAnimationFrame); }")


def middle(page: Page, down: float = 0.5) -> tuple[float, float]:
    box = page.locator("#map").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + (down if down > 1 else down * box["height"])


def turned_until(page: Page, expression: str, pixels: int) -> None:
    for _ in range(60):
        page.mouse.wheel(0, pixels)
        page.wait_for_timeout(20)  # what comes within a frame is one turn
        if page.evaluate(expression):
            return
    until(page, expression)


def test_the_wheel_scrolls_the_page_and_zooms_a_map_that_is_held_or_pressed(page: Page) -> None:
    page.mouse.move(*middle(page))
    turned_until(page, "scrollY > 100", 40)
    assert page.evaluate(MARKS) == 2
    assert page.evaluate(HINT)
    assert page.locator("#map-hint").inner_text() == "Hold Ctrl or click the map to zoom"

    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    page.mouse.move(*middle(page, 56))
    page.keyboard.down("Control")
    turned_until(page, f"{MARKS} === 3", -60)
    page.keyboard.up("Control")
    assert page.evaluate("[scrollY, visualViewport.scale]") == [0, 1]
    assert not page.evaluate(HINT)

    page.mouse.click(*middle(page, 0.3))  # the sea or the land
    turned_until(page, f"{MARKS} === 2", 120)
    assert page.evaluate("scrollY") == 0
    # Once the mouse has left it, the map is passed over as at first.
    page.mouse.move(5, 5)
    page.mouse.move(*middle(page))
    turned_until(page, "scrollY > 100", 40)


def test_the_wheel_zooms_a_map_that_has_the_focus(page: Page) -> None:
    page.mouse.move(*middle(page, 56))
    page.focus("#map-stage")
    turned_until(page, f"{MARKS} === 3", -240)
    assert page.evaluate("scrollY") == 0


def test_the_mouse_moves_the_map_and_presses_nothing_by_it(page: Page) -> None:
    x, y = middle(page, 0.5)
    box = page.locator("#map").bounding_box()
    assert box
    foot = box["y"] + box["height"] - 56
    page.mouse.move(x, foot)  # on the event itself
    page.mouse.down()
    page.mouse.move(x - 60, foot - 50, steps=3)
    page.mouse.move(x - 120, foot - 100, steps=3)
    page.mouse.up()
    drawn(page)
    assert not page.locator("#detail").is_visible()
    page.mouse.move(x, y)
    page.mouse.click(x - 120, foot - 100)
    page.wait_for_selector("dialog[open]")
    assert "Far" in page.locator("#detail-title").inner_text()


def fingers(page: Page, *paths: list[tuple[float, float]]) -> None:
    """Each path is one finger's way, step by step."""
    browser = page.context.new_cdp_session(page)
    for step, points in enumerate(zip(*paths, strict=True)):
        told = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(points)]
        browser.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": told})
        page.wait_for_timeout(16)
    browser.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    browser.detach()


@pytest.fixture(scope="module")
def phone(opened_once: Opened) -> Page:
    return opened_once(ROWS, **PHONE)


def test_one_finger_scrolls_the_page_and_two_move_the_map(phone: Page) -> None:
    page = phone
    page.evaluate("document.getElementById('map').scrollIntoView({ block: 'center', behavior: 'instant' })")
    before = page.evaluate("scrollY")
    box = page.locator("#map").bounding_box()
    assert box
    x, foot = box["x"] + box["width"] / 2, box["y"] + box["height"] - min(56, box["height"] / 6)
    # Both go up by 60 pixels: the event at the foot stands higher, and is tapped there.
    fingers(page, *[[(x + side, foot - 60 - 10 * n) for n in range(7)] for side in (-40, 40)])
    assert page.evaluate("[scrollY, visualViewport.scale]") == [before, 1]
    drawn(page)
    page.touchscreen.tap(x, foot - 60)
    page.wait_for_selector("dialog[open]")
    assert "Far" in page.locator("#detail-title").inner_text()
    page.keyboard.press("Escape")

    page.tap("#zoom-fit")
    top = box["y"] + min(56, box["height"] / 6)
    for _ in range(8):
        fingers(page, *[[(x + side * (15 + 12 * n), top + 40) for n in range(10)] for side in (-1, 1)])
        if page.evaluate(MARKS) == 3:
            break
    until(page, f"{MARKS} === 3")
    assert page.evaluate("[scrollY, visualViewport.scale]") == [before, 1]
    assert not page.locator("#map-hint").text_content()

    x, y = middle(page)
    fingers(page, [(x, y - 20 * n) for n in range(7)])
    until(page, f"scrollY > {before} + 50")
    assert page.evaluate(MARKS) == 3
    assert page.locator("#map-hint").text_content() == "Use two fingers to move the map"


def test_a_finger_brushes_the_timeline_and_still_scrolls(phone: Page) -> None:
    page = phone
    page.locator("#brush").scroll_into_view_if_needed()
    box = page.locator("#brush").bounding_box()
    assert box
    x, y = box["x"] + 90, box["y"] + 10
    fingers(page, [(x + 20 * n, y) for n in range(7)])
    page.wait_for_selector("#all-days:visible")
    chosen = page.input_value("#filter-from"), page.input_value("#filter-to")
    assert chosen[0] < chosen[1]
    before = page.evaluate("scrollY")
    fingers(page, [(x, y - 25 * n) for n in range(7)])
    until(page, f"scrollY > {before} + 50")
    assert (page.input_value("#filter-from"), page.input_value("#filter-to")) == chosen
    page.evaluate("document.getElementById('all-days').click()")
