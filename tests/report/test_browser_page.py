"""The page as a browser opens it from a disk: nothing fetched, nothing on the console, and what it shows of any table."""

from __future__ import annotations

import pytest
from conftest import Opened, until
from made_events import PLACES, war
from some_rows import AIR, CLASH, MIRO, NORLAND, OSTRA, SHARED, row
from strips import expected, said

WAR = war(120)
ONE = [
    row(
        "a",
        **MIRO,
        **AIR,
        event_date="2031-05-01",
        event_date_end="2031-05-01",
        strikes=3,
        strikes_min=3,
        strikes_max=3,
        evidence="Three raids hit Miro.",
    )
]
ODD = [
    row("open", **MIRO, **AIR, strikes=5, strikes_min=5, fatalities_min=24),
    row("vague", **MIRO, **AIR, strikes_min=24, injuries_max=9),
    row("about", **OSTRA, **AIR, strikes=30, fatalities=4, injuries=2, injuries_min=0, injuries_max=2),
    row("bounds", **OSTRA, **AIR, strikes_min=10, strikes_max=12, fatalities=0, fatalities_min=0, fatalities_max=0),
]
NOTHING_KNOWN = [row(str(n), **AIR, location_text="the hills", fatalities=n) for n in range(3)]
LONG = row(
    "long", **{**MIRO, **AIR, "location": "Miro" * 40, "sub_event_type": "Raid" * 50},
    event_date="2019-05-01", event_date_end="2019-05-01", title="Title" * 60, actor="Army" * 80, source="Herald" * 30,
    evidence="Raids" * 200, url=f"https://coast-herald.example/{'a' * 500}", strikes=123_456_789,
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "packing"),
    [(WAR, "gzip-base64"), (ODD, "none")],
    ids=["war", "odd"],
)
def test_scripts_say_what_python_wrote_before_them(opened: Opened, rows: list, packing: str | None) -> None:
    before = opened(rows, java_script_enabled=False, wait=False)
    assert said(before) == expected(rows)
    assert before.locator("h1").inner_text() == "Raids in Norland"
    assert "Scripts are switched off" in before.locator("noscript").inner_text()
    assert not before.locator("#body").is_visible()
    assert said(opened(rows, packing=packing, whole_world=rows is WAR)) == expected(rows)


def test_it_says_what_to_do_in_an_old_browser(opened: Opened) -> None:
    old = opened(WAR, packing="gzip-base64", before="delete window.DecompressionStream", wait=False)
    old.wait_for_selector("#loading:has-text('too old')")
    assert said(old) == expected(WAR)


def test_what_is_not_there_is_said_and_not_drawn(opened: Opened) -> None:
    empty = opened([])
    assert "The table holds no event." in empty.locator("#notes").inner_text()
    assert not any(
        empty.locator(f"#{name}").is_visible() for name in ("filters", "map-section", "time-section", "events")
    )
    assert empty.locator("#method").is_visible()
    nothing = opened(NOTHING_KNOWN)
    assert said(nothing) == expected(NOTHING_KNOWN)
    assert "No day is known" in nothing.locator("#time-none").inner_text()
    assert "None of these events has a place" in nothing.locator("#map-none").inner_text()
    for name in ("time-section", "map-section", "filter-from", "loading"):
        assert not nothing.locator(f"#{name}").is_visible(), name
    assert nothing.locator("tbody td.where").first.inner_text() == "the hills"


def test_the_table_can_be_used_before_the_charts_are_drawn(opened: Opened) -> None:
    frames = """
      const look = () => {
        if (document.querySelector("#table-rows tr") && !document.querySelector("#map canvas"))
          window.early = document.getElementById("shown").textContent;
        requestAnimationFrame(look);
      };
      look();
    """
    page = opened(ONE, before=frames)
    assert page.evaluate("window.early") == "The one event"
    assert page.locator("#map canvas").count() > 0


def test_many_events_are_shown_added_up_with_a_note(opened: Opened) -> None:
    page = opened(WAR, limit=50)
    assert "added up" in page.locator("#notes").inner_text()
    assert page.locator("#shown").inner_text() == "All 120 events"
    assert said(page)["strikes"] == expected(WAR)["strikes"]
    assert said(page)["fatalities_bounds"] == expected(WAR)["fatalities_bounds"]
    assert page.locator("#table-heading").inner_text() == "Events, added up"
    page.locator("tbody tr").first.click()
    assert page.locator("#detail-body .figures dt").first.inner_text() == "Events"


def test_the_map_says_what_it_shows_and_zooms_by_buttons_and_keys(opened: Opened) -> None:
    page = opened(war(300, places=PLACES[:3]), whole_world=True)
    chart = page.locator("#map")
    assert chart.get_attribute("role") == "img"
    assert (chart.get_attribute("aria-label") or "").startswith("Map of ")

    def marks() -> int:
        return int(chart.get_attribute("data-marks") or 0)

    whole = marks()
    for _ in range(3):
        page.click("#zoom-in")
    closer = marks()
    assert closer > whole
    page.click("#zoom-fit")
    assert marks() == whole
    page.focus("#map-stage")
    for key in ("+", "+", "+"):
        page.keyboard.press(key)
    assert marks() == closer
    page.keyboard.press("0")
    for _ in range(6):
        page.keyboard.press("-")
    assert marks() < whole


def test_a_cluster_that_is_pressed_comes_apart(opened: Opened) -> None:
    near = {"country": "Norland", "admin1": "Vell", "latitude": 36.6, "longitude": 43.3}
    page = opened(
        [
            *ONE,
            row("b", **near, location="Dara", **AIR),
            row("c", **{**near, "latitude": -20.0}, location="Far", **CLASH),
        ]
    )
    chart = page.locator("#map")
    assert chart.get_attribute("data-marks") == "2"
    box = chart.bounding_box()
    assert box
    # The cluster of two stands near the top, the third event near the foot, both in the middle.
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 56)
    page.wait_for_selector("#map[data-marks='3']")


def test_a_place_that_is_pressed_opens_its_event_or_shows_its_events(opened: Opened) -> None:
    def press_the_middle(rows: list) -> object:
        page = opened(rows)
        box = page.locator("#map").bounding_box()
        assert box
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        return page

    one = press_the_middle(ONE)
    plain = one.locator("#map-key").inner_text()
    assert "the larger, the more strikes" in plain
    assert "shared" not in plain
    assert "area" not in plain
    one.wait_for_selector("dialog[open]")
    assert "Three raids hit Miro." in one.locator("blockquote").inner_text()
    nearby = {**MIRO, "location": "Miro; Nobodys Ford", "location_text": "Miro; Nobody's Ford"}
    two = press_the_middle([*ONE, row("b", **nearby, **CLASH), row("c", **CLASH)])
    assert two.locator("tbody td.where").nth(1).inner_text() == "Miro; Nobody's Ford, Norland"
    two.wait_for_selector("#place-chip:visible")
    assert two.locator("#place-chip").inner_text() == "At Miro, Norland ×"
    assert two.locator("#shown").inner_text() == "2 of 3 events"
    two.click("#place-chip")
    assert two.locator("#shown").inner_text() == "All 3 events"


def test_what_is_shared_or_an_area_is_drawn_so_and_said_in_the_key(opened: Opened) -> None:
    area = {**NORLAND, "location": "Nobodys Ford", "location_text": "Nobody's Ford"}
    page = opened([row("a", **SHARED, **AIR, strikes=4, strikes_min=4, strikes_max=4), row("b", **area, **CLASH)])
    key = page.locator("#map-key").inner_text()
    assert "one count shared by several places" in key
    assert "somewhere in this area" in key
    assert said(page)["strikes"] == "4"
    # An area is called by its own name on the map, and in the table by that of the place that is somewhere in it.
    label = page.locator("#map").get_attribute("aria-label")
    assert label == "Map of 2 events at 3 places; most at Mosul, Iraq 1, Sinjar, Iraq 1, Norland 1."
    assert page.locator("tbody td.where").all_inner_texts() == ["Mosul; Sinjar, Iraq", "Nobodys Ford, Norland"]


def test_places_are_listed_for_who_cannot_use_a_map(opened: Opened) -> None:
    page = opened([*ONE, row("b", **OSTRA, **CLASH), row("c", **OSTRA, **CLASH)])
    page.click("#places summary")
    assert page.locator("#places-list li").all_inner_texts() == ["Ostra, Norland 2 events", "Miro, Norland 1 event"]
    page.locator("#places-list button").first.click()
    assert page.locator("#shown").inner_text() == "2 of 3 events"


def test_a_war_of_long_ago_leaves_the_others_more_than_one_bar(opened: Opened) -> None:
    old = row("old", **OSTRA, **CLASH, event_date="1804-01-01", event_date_end="1804-12-31")
    page = opened([old, *WAR])
    note = page.locator("#time-note")
    assert "1 event before or after these days" in (note.text_content() or "")
    assert page.locator("#handle-from").get_attribute("aria-valuetext") == "1 Mar 2019"
    assert said(page) == expected([old, *WAR])
    page.click("#all-days")
    assert "before or after" not in (note.text_content() or "")
    assert page.locator("#handle-from").get_attribute("aria-valuetext") == "1 Jan 1804"


def test_dark_and_light_follow_the_system_and_the_button(opened: Opened) -> None:
    page = opened(ONE, color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    drawn = "document.querySelector('#map canvas').toDataURL()"
    dark, dark_map = page.evaluate(paper), page.evaluate(drawn)
    assert page.locator("#theme").inner_text() == "Light"
    page.click("#theme")
    assert page.locator("#theme").inner_text() == "Dark"
    light, light_map = page.evaluate(paper), page.evaluate(drawn)
    assert dark != light
    assert dark_map != light_map
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate(paper) == light


def test_a_window_of_another_size_is_filled(opened: Opened) -> None:
    page = opened([LONG, *WAR], title="Raids" * 60)
    page.click("#places summary")
    for width, height in ((700, 900), (360, 740), (1800, 1000)):
        page.set_viewport_size({"width": width, "height": height})
        until(
            page,
            "['map', 'timeline'].every((id) => { const at = document.getElementById(id);"
            " return Math.abs(at.querySelector('canvas').clientWidth - at.clientWidth) < 2; })",
        )
        page.locator("tbody tr button", has_text="1 May 2019").first.click()
        page.wait_for_selector("dialog[open]")
        for wide in ("document.documentElement", "document.getElementById('detail-body')"):
            assert page.evaluate(f"{wide}.scrollWidth <= {wide}.clientWidth"), (width, wide)
        page.keyboard.press("Escape")
