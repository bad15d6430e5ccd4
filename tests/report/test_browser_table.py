"""The table and the panel: sorted, paged, opened and closed by hand and by key; and what is downloaded of it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from conftest import PHONE, Opened
from made_events import war
from some_rows import AIR, MIRO, OSTRA, row
from strips import expected, said

from conflictcli.output.delimited import guarded, write
from conflictcli.report.payload import payload

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROWS = war(180)
TOLD = {each["event_id"]: each for each in ROWS}
ORDER = payload(ROWS).columns["id"]


@pytest.fixture(scope="module")
def shared_page(opened_once: Opened) -> Page:
    return opened_once(ROWS)


@pytest.fixture
def page(shared_page: Page) -> Page:
    """The page with nothing chosen, as it was at first."""
    if shared_page.locator("#detail").is_visible():
        shared_page.keyboard.press("Escape")
    if shared_page.locator("#reset").is_visible():
        shared_page.click("#reset")
    shared_page.select_option("#per-page", "50")
    shared_page.evaluate(
        "(() => { const by = document.getElementById('sort-by'); by.value = ''; by.dispatchEvent(new Event('change')); })()"
    )
    return shared_page


def column(page: Page, name: str) -> list[str]:
    return page.locator(f"tbody tr .{name}, tbody tr.{name}").all_inner_texts()


def sort(page: Page, name: str) -> str | None:
    head = page.locator(f"thead th[data-column={name}]")
    head.locator("button").click()
    return head.get_attribute("aria-sort")


def test_columns_sort_up_and_down_with_what_is_unknown_last(page: Page) -> None:
    page.select_option("#per-page", "500")
    assert sort(page, "fatalities") == "descending"
    most_first = column(page, "fatalities")
    assert sort(page, "fatalities") == "ascending"
    least_first = column(page, "fatalities")
    for told in (most_first, least_first):
        known = [text for text in told if text]
        assert known
        assert told[len(known):] == [""] * (len(told) - len(known))  # fmt: skip
    numbers = [int(text.split()[0].strip("≤~+").replace(",", "")) for text in least_first if text]
    assert numbers == sorted(numbers)
    assert [int(text.split()[0].strip("≤~+")) for text in most_first if text] == sorted(numbers, reverse=True)
    assert sort(page, "where") == "ascending"
    places = [text for text in column(page, "where") if text]
    assert places == sorted(places, key=str.casefold) or places[0].startswith("Aleppo")
    assert page.locator("thead th[aria-sort]").count() == 1


def test_sorting_by_the_keyboard_keeps_the_focus_where_it_was(page: Page) -> None:
    page.locator("thead th[data-column=date] button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("thead th[data-column=date]").get_attribute("aria-sort") == "descending"
    assert page.evaluate("document.activeElement.textContent") == "Date"


def test_pages_turn_and_say_where_one_is(page: Page) -> None:
    where = page.locator("#page-where")
    assert where.inner_text() == "1–50 of 180"
    assert page.locator("#page-before").is_disabled()
    page.click("#page-next")
    assert where.inner_text() == "51–100 of 180"
    page.click("#page-last")
    assert where.inner_text() == "151–180 of 180"
    assert page.locator("tbody tr").count() == 30
    assert page.locator("#page-next").is_disabled()
    page.select_option("#per-page", "500")
    assert page.locator("tbody tr").count() == 180
    assert not page.locator("#pager").is_visible()


def test_enter_opens_the_evidence_and_escape_comes_back(page: Page) -> None:
    button = page.locator("tbody tr").nth(2).locator("button")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    third = TOLD[ORDER[2]]
    assert page.locator("#detail-where").inner_text().startswith("3 of 180")
    assert page.locator("blockquote").inner_text() == third["evidence"]
    assert page.locator("figcaption cite").inner_text() == third["title"]
    link = page.locator("figcaption a")
    assert link.get_attribute("href") == third["url"]
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"
    page.click("#detail-next")
    assert page.locator("blockquote").inner_text() == TOLD[ORDER[3]]["evidence"]
    page.keyboard.press("ArrowLeft")
    assert page.locator("blockquote").inner_text() == third["evidence"]
    page.keyboard.press("Escape")
    assert not page.locator("#detail").is_visible()
    assert page.evaluate("document.activeElement.closest('tr').dataset.row") == "2"


def test_a_row_is_pressed_anywhere_and_the_panel_closes_beside_it(page: Page) -> None:
    page.locator("tbody tr").nth(4).locator("td").nth(2).click()
    page.wait_for_selector("dialog[open]")
    assert page.locator("#detail-where").inner_text().startswith("5 of 180")
    page.mouse.click(40, 300)
    assert not page.locator("#detail").is_visible()


def test_a_merged_event_says_who_told_what(page: Page) -> None:
    nth = next(n for n, event_id in enumerate(ORDER) if TOLD[event_id]["n_reports"])
    page.select_option("#per-page", "500")
    page.locator("tbody tr").nth(nth).locator("button").click()
    panel = page.locator("#detail-body")
    assert "3 reports, 2 independent sources" in panel.inner_text()
    assert panel.locator(".facts a").evaluate_all("all => all.map((a) => a.href)") == [
        "https://coast-herald.example/a",
        "https://miro-times.example/b",
    ]
    assert page.locator("tbody tr").nth(nth).locator(".source").inner_text() == "3 reports, 2 sources"
    if TOLD[ORDER[nth]]["fatalities"] is not None:
        assert "3: Coast Herald" in panel.locator(".figures").inner_text()


def test_figures_that_contradict_each_other_are_marked_and_explained(opened: Opened) -> None:
    rows = [
        row(
            "a",
            **MIRO,
            **AIR,
            strikes=12,
            strikes_min=12,
            strikes_max=12,
            strikes_text="a dozen raids",
            strikes_basis="stated",
            sum_check="mismatch",
        ),
        row(
            "b",
            **OSTRA,
            **AIR,
            fatalities=7,
            fatalities_min=5,
            fatalities_max=7,
            disagree="fatalities",
            n_reports=2,
            civilian_fatalities=3,
        ),
        row(
            "c",
            **OSTRA,
            **AIR,
            munitions=40,
            munitions_text="40 rockets",
            status="claimed",
            actor="Red Army",
            target="a market",
        ),
    ]
    page = opened(rows)
    assert column(page, "strikes") == ["12 ≠", "", "(~40 fired)"]
    assert column(page, "fatalities") == ["", "7 (5–7) ≠", ""]
    assert column(page, "actor")[2] == "Red Army → a market (claimed)"
    page.locator("tbody tr").first.click()
    panel = page.locator("#detail-body")
    assert "“a dozen raids” (stated)" in panel.inner_text()
    assert "the text’s total is not that of its parts" in panel.inner_text()
    page.click("#detail-next")
    assert panel.locator(".figures div").nth(1).inner_text().split("\n") == ["Civilians among them", "3"]
    page.click("#detail-next")
    assert "“40 rockets”" in panel.inner_text()


def test_the_download_is_what_the_command_would_write_of_these_rows(page: Page) -> None:
    page.select_option("#filter-country", "Iraq")
    with page.expect_download() as waiting:
        page.click("#download")
    assert waiting.value.suggested_filename == "events.csv"
    text = waiting.value.path().read_text(encoding="utf-8")
    kept = [TOLD[event_id] for event_id in ORDER if TOLD[event_id]["country"] == "Iraq"]
    names = text.partition("\n")[0].split(",")
    assert {"event_id", "event_date", "country", "latitude", "strikes_max", "evidence", "disagree"} <= set(names)
    stream = io.StringIO()
    write(kept, names, stream)
    got, wanted = (list(csv.DictReader(io.StringIO(each))) for each in (text, stream.getvalue()))
    assert len(got) == len(kept)
    for name in names:
        assert [each[name] for each in got] == [each[name] for each in wanted], name


def test_places_without_a_point_are_filtered_downloaded_and_said(opened: Opened) -> None:
    rows = [
        row("a", **AIR, country="Norland", admin1="Vell", location="Nobody's Ford"),
        row("b", **AIR, country="Norland; Sudland", location="Miro; Nobody's Ford", location_text="Miro and the ford"),
        row("c", **AIR, country="Sudland", location_text="Sudland"),
        row("d", **{**MIRO, "country": "Norland; Sudland", "location": "Miro; Nobody's Ford"}, **AIR),
    ]
    page = opened(rows)
    assert column(page, "where") == [
        "Nobody's Ford, Norland",
        "Miro and the ford, Norland; Sudland",
        "Sudland",
        "Miro; Nobody's Ford, Norland; Sudland",
    ]
    assert page.locator("#filter-country option").all_inner_texts() == ["All countries", "Norland (3)", "Sudland (3)"]
    page.select_option("#filter-country", "Sudland")
    assert page.locator("#shown").inner_text() == "3 of 4 events"
    assert said(page) == expected(rows[1:])
    with page.expect_download() as waiting:
        page.click("#download")
    got = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"))))
    for name in ("event_id", "country", "admin1", "location", "location_text"):
        assert [each[name] for each in got] == [each[name] or "" for each in rows[1:]], name
    page.click("#reset")
    page.locator("tbody tr").first.click()
    assert "Nobody's Ford, Vell, Norland" in page.locator("#detail-body .facts").inner_text()


def test_formulas_are_guarded_as_the_command_guards_them(opened: Opened) -> None:
    texts = ["=1+2", "+3", "-4", "@x", "'=1", " =1", "\u200b=1", "＝1", 'a "quoted", cell', "two\nlines", "plain"]
    rows = [row(f"{n}", **(MIRO if n % 2 else OSTRA), **AIR, title=text) for n, text in enumerate(texts)]
    page = opened(rows)
    with page.expect_download() as waiting:
        page.click("#download")
    got = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"))))
    assert sorted(each["title"] for each in got) == sorted(str(guarded(text)) for text in texts)


def test_a_phone_has_cards_that_say_what_they_hold(opened: Opened) -> None:
    page = opened(ROWS, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not page.locator("#more .fields").is_visible()
    page.tap("#more summary")
    page.select_option("#filter-confidence", "high")
    page.select_option("#sort-by", "fatalities")
    first = page.locator("tbody tr").first
    assert first.get_attribute("role") == "row"
    numbers = [int(text.split()[0]) for text in column(page, "fatalities") if text]
    assert numbers == sorted(numbers, reverse=True)
    first.tap()
    page.wait_for_selector("dialog[open]")
    box = page.locator("#detail").bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 360)


def test_what_a_codebook_says_stands_beside_parties_and_the_source(opened: Opened) -> None:
    told = {"actor": "police; Ostra Corsairs; OCS", "actor_code": "; CORS; ", "source": "Coast Herald"}
    note = "<b>close</b> to the port"
    rows = [
        {**row("a", **MIRO, **AIR, **told, target="a tanker"), "target_code": None, "source_note": note},
        {**row("b", **MIRO, **AIR, actor="police"), "actor_code": None, "target_code": None, "source_note": None},
    ]
    page = opened(rows)
    page.locator("tbody tr").first.click()
    panel = page.locator("#detail-body")
    assert "police; Ostra Corsairs CORS; OCS" in panel.locator(".facts dd").first.inner_text()
    assert panel.locator(".facts dd").first.locator("code").all_inner_texts() == ["CORS"]
    assert note in panel.locator("figcaption").inner_text()
    page.click("#detail-next")
    assert panel.locator(".facts dd").first.inner_text() == "police"
    page.keyboard.press("Escape")
    with page.expect_download() as waiting:
        page.click("#download")
    got = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"))))
    assert [(each["actor_code"], each["source_note"]) for each in got] == [("; CORS; ", note), ("", "")]
    assert "target_code" not in got[0]
