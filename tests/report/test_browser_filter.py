"""What is chosen filters map, timeline, table and figures alike, by hand, by key and by address."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from conftest import Opened
from made_events import war
from some_rows import AIR, MIRO, SHARED, row
from strips import expected, said

from conflictcli.report.palette import GREY, colour
from conflictcli.tables import Record

if TYPE_CHECKING:
    from playwright.sync_api import Page

WAR = war(400)
SPECIAL = [
    row(
        "shared",
        **SHARED,
        **AIR,
        event_date="2020-02-03",
        event_date_end="2020-02-03",
        strikes=7,
        strikes_min=7,
        strikes_max=7,
    ),
    row(
        "accents",
        **MIRO,
        **AIR,
        event_date="2020-02-04",
        event_date_end="2020-02-04",
        title="Raid on Deïr ez-Zôr",
        actor="Ångström Brigade",
    ),
]
ROWS = [*WAR, *SPECIAL]


@pytest.fixture(scope="module")
def shared_page(opened_once: Opened) -> Page:
    return opened_once(ROWS)


@pytest.fixture
def page(shared_page: Page) -> Page:
    """The page with nothing chosen."""
    if shared_page.locator("#reset").is_visible():
        shared_page.click("#reset")
    assert shared_page.locator("#shown").inner_text() == f"All {len(ROWS)} events"
    return shared_page


def shows(page: Page, keep: Callable[[Record], bool]) -> None:
    """Figures, line and table are those of just these rows, in all three."""
    kept = [each for each in ROWS if keep(each)]
    assert 0 < len(kept) < len(ROWS)
    assert page.locator("#shown").inner_text() == f"{len(kept)} of {len(ROWS)} events"
    assert said(page) == expected(kept)
    pages = page.locator("#page-where").text_content() or ""
    assert pages.endswith(f" of {len(kept)}")


def test_types_are_hidden_and_shown_and_their_amounts_stay(page: Page) -> None:
    kinds = page.locator("#types button")
    amounts = kinds.all_inner_texts()
    first = kinds.first
    assert first.get_attribute("aria-pressed") == "true"
    first.click()
    assert first.get_attribute("aria-pressed") == "false"
    shows(page, lambda each: each["sub_event_type"] != "Air/drone strike")
    assert kinds.all_inner_texts() == amounts
    first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#shown").inner_text() == f"All {len(ROWS)} events"


def test_a_type_has_the_colour_of_its_name_not_of_its_rank(page: Page) -> None:
    dots = page.locator("#types button").evaluate_all(
        "buttons => buttons.map((each) => [each.children[1].textContent, each.querySelector('i').className])"
    )
    told = {name: int(dot[-1]) if dot[-1].isdigit() else GREY for name, dot in dots}
    assert told == {name: colour(name) for name in told}
    assert [told[name] for name in ("Air/drone strike", "Abduction/forced disappearance", "Grenade")] == [0, 6, GREY]


def test_country_actor_and_how_sure_filter_together(page: Page) -> None:
    page.select_option("#filter-country", "Iraq")
    shows(page, lambda each: each["country"] == "Iraq")
    page.select_option("#filter-actor", "Hill Brigade")
    shows(page, lambda each: each["country"] == "Iraq" and "Hill Brigade" in str(each["actor"]))
    page.select_option("#filter-confidence", "medium")
    shows(
        page,
        lambda each: each["country"] == "Iraq" and "Hill Brigade" in str(each["actor"]) and each["confidence"] != "low",
    )


def test_words_are_searched_in_all_columns_without_case_and_accents(page: Page) -> None:
    def search(text: str, awaited: int) -> None:
        page.fill("#filter-text", text)
        page.wait_for_selector(f"#shown:text-is('{awaited} of {len(ROWS)} events')")

    search("DEIR EZ-ZOR", 1)
    search("angstrom", 1)
    kept = [each for each in WAR if each["country"] == "Ukraine" and each["source"] == "Levant Post"]
    search("levant ukraine post", len(kept))
    assert said(page) == expected(kept)
    page.fill("#filter-text", "no such words")
    page.wait_for_selector("#table-none:visible")
    assert said(page)["events"] == "0"
    assert said(page)["strikes"] == "–"


def test_words_typed_just_before_all_is_shown_again_do_not_come_back(page: Page) -> None:
    page.select_option("#filter-country", "Iraq")
    page.evaluate(
        """() => {
            const field = document.querySelector("#filter-text");
            field.value = "angstrom";
            field.dispatchEvent(new Event("input", { bubbles: true }));
            document.querySelector("#reset").click();
        }"""
    )
    page.wait_for_timeout(200)  # longer than words are waited for
    assert page.input_value("#filter-text") == ""
    assert page.locator("#shown").inner_text() == f"All {len(ROWS)} events"


def test_days_are_chosen_by_inputs_and_leave_out_what_has_none(page: Page) -> None:
    page.fill("#filter-from", "2020-05-02")
    page.fill("#filter-to", "2021-06-03")
    inside = lambda each: each["event_date"] is not None and "2020-05-02" <= each["event_date"] <= "2021-06-03"  # noqa: E731
    assert not page.is_checked("#filter-undated")
    shows(page, inside)
    page.check("#filter-undated")
    shows(page, lambda each: each["event_date"] is None or inside(each))
    page.click("#all-days")
    page.uncheck("#filter-undated")
    shows(page, lambda each: each["event_date"] is not None)


def days(page: Page) -> tuple[str, str]:
    return page.input_value("#filter-from"), page.input_value("#filter-to")


def drag(page: Page, start: float, end: float) -> None:
    """From one share of the timeline's width to another."""
    page.locator("#brush").scroll_into_view_if_needed()
    box = page.locator("#brush").bounding_box()
    assert box
    at = box["y"] + 12  # above the handles
    page.mouse.move(box["x"] + start * box["width"], at)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], at, steps=4)
    page.mouse.up()


def test_the_timeline_is_brushed_moved_and_pressed(page: Page) -> None:
    drag(page, 0.3, 0.5)
    first, last = days(page)
    assert first < last
    assert page.locator("#window").is_visible()
    shows(page, lambda each: each["event_date"] is not None and first <= each["event_date"] <= last)
    drag(page, 0.4, 0.6)
    moved = days(page)
    assert moved[0] > first
    assert moved[1] > last
    shows(page, lambda each: each["event_date"] is not None and moved[0] <= each["event_date"] <= moved[1])
    drag(page, 0.9, 0.9)
    month = days(page)
    assert month[0][:7] == month[1][:7]
    assert month[0].endswith("-01")
    drag(page, 0.9, 0.9)
    assert days(page) == ("", "")
    assert not page.locator("#all-days").is_visible()


def test_the_timelines_ends_are_sliders_for_the_keyboard(page: Page) -> None:
    start, end = page.locator("#handle-from"), page.locator("#handle-to")
    page.focus("#handle-from")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    first, _ = days(page)
    assert start.get_attribute("aria-valuenow") == "3"
    assert "2019" in (start.get_attribute("aria-valuetext") or "")
    page.focus("#handle-to")
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowUp")
    top = int(end.get_attribute("aria-valuemax") or 0)
    assert end.get_attribute("aria-valuenow") == str(top - 9)
    _, last = days(page)
    shows(page, lambda each: each["event_date"] is not None and first <= each["event_date"] <= last)
    page.keyboard.press("Home")  # no further than the other end
    assert end.get_attribute("aria-valuenow") == "3"
    page.keyboard.press("End")
    page.focus("#handle-from")
    page.keyboard.press("Home")
    assert days(page) == ("", "")


def test_days_that_are_chosen_are_looked_at_more_closely(page: Page) -> None:
    drag(page, 0.4, 0.6)
    first, last = days(page)
    months = int(page.locator("#handle-to").get_attribute("aria-valuemax") or 0)
    page.click("#closer")
    assert days(page) == (first, last)
    assert " by week; " in (page.locator("#time-note").text_content() or "")
    assert "before or after these days" in (page.locator("#time-note").text_content() or "")
    drag(page, 0.5, 0.7)
    nearer = days(page)
    assert first < nearer[0] < nearer[1] < last
    shows(page, lambda each: each["event_date"] is not None and nearer[0] <= each["event_date"] <= nearer[1])
    page.click("#all-days")
    assert days(page) == ("", "")
    assert page.locator("#handle-to").get_attribute("aria-valuemax") == str(months)
    assert not page.locator("#closer").is_visible()


def test_bars_show_what_is_asked_and_say_it(page: Page) -> None:
    note = page.locator("#time-note")
    dated = [each for each in ROWS if each["event_date"]]
    assert (note.text_content() or "").startswith(f"{len(dated)} events by month; most in ")
    page.select_option("#measure", "fatalities")
    dead = sum(int(each["fatalities"] or 0) for each in dated)
    assert (note.text_content() or "").startswith(f"{dead:,} dead by month; most in ")
    page.wait_for_selector(f"#timeline[aria-label^='{dead:,} dead by month']")
    page.select_option("#measure", "events")


def test_one_count_of_several_places_is_summed_once(page: Page) -> None:
    page.fill("#filter-from", "2020-02-03")
    page.fill("#filter-to", "2020-02-03")
    page.fill("#filter-text", "sinjar")
    page.wait_for_selector(f"#shown:text-is('1 of {len(ROWS)} events')")
    assert said(page)["strikes"] == "7"
    assert said(page)["places"] == "2"
    assert (page.locator("#map").get_attribute("aria-label") or "").startswith("Map of 1 event at 2 places")


def test_what_is_chosen_stands_in_the_address_and_can_be_sent(page: Page, opened: Opened) -> None:
    page.select_option("#filter-country", "Iraq")
    page.locator("#types button").first.click()
    page.locator("#types button").nth(1).click()
    page.fill("#filter-from", "2020-05-02")
    fragment = page.evaluate("location.hash")
    assert fragment == (
        "#country=Iraq&from=2020-05-02&without=Air%2Fdrone+strike&without=Shelling%2Fartillery%2Fmissile+attack"
    )
    kept = [
        each for each in ROWS
        if each["country"] == "Iraq" and each["event_date"] and each["event_date"] >= "2020-05-02"
        and each["sub_event_type"] not in ("Air/drone strike", "Shelling/artillery/missile attack")
    ]  # fmt: skip
    other = opened(ROWS, fragment=fragment)
    assert said(other) == said(page) == expected(kept)
    assert other.input_value("#filter-country") == "Iraq"
    other.evaluate("location.hash = '#country=Nowhere&place=99999&from=soon&sure=very&without=x'")
    other.wait_for_selector(f"#shown:text-is('0 of {len(ROWS)} events')")
    other.click("#reset")
    assert other.evaluate("location.hash") == ""
    assert other.locator("#shown").inner_text() == f"All {len(ROWS)} events"
