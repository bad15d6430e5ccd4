"""On paper: figures, map, timeline and the rows that are chosen, in light colours, and nothing that one presses."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from conftest import Opened
from made_events import war

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def page(opened_once: Opened) -> Page:
    return opened_once(war(620), title="Raids on paper", color_scheme="dark")


def test_paper_has_the_rows_of_the_filter_and_no_buttons(page: Page) -> None:
    dark = page.evaluate("getComputedStyle(document.body).color")
    page.emulate_media(media="print")
    page.wait_for_selector("html.printing")
    assert page.locator("tbody tr").count() == 500
    assert page.locator("#print-note").inner_text() == "The first 500 of 620 rows are printed; the page has them all."
    assert page.locator("canvas.sheet").count() == 2
    assert page.locator("canvas.sheet").first.is_visible()
    drawn = page.locator("canvas.sheet").evaluate_all("all => all.map((canvas) => canvas.toDataURL().length)")
    assert min(drawn) > 10_000  # neither is blank
    for gone in ("#filters", "#zoom", "#pager", "#theme", "#download", "#handle-from", "#places"):
        assert not page.locator(gone).is_visible(), gone
    for there in ("#figures", "#types", "#method", "#map-key"):
        assert page.locator(there).is_visible(), there
    assert page.evaluate("getComputedStyle(document.body).color") != dark
    page.emulate_media(media="screen")
    page.wait_for_selector("html:not(.printing)")
    assert page.locator("tbody tr").count() == 50
    assert page.locator("canvas.sheet").count() == 0
    assert page.evaluate("getComputedStyle(document.body).color") == dark
    assert page.evaluate("document.documentElement.dataset.theme ?? null") is None


def test_a_pdf_holds_it_all_as_text(page: Page) -> None:
    pypdf = pytest.importorskip("pypdf")
    page.select_option("#filter-country", "Haiti")
    shown = page.locator("#shown").inner_text()
    made = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = "\n".join(each.extract_text() for each in made.pages)
    assert "Raids on paper" in text
    assert shown in text
    assert "How to read this" in text
