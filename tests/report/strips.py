"""What a page's figure strip says, and what it should say of some rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from conflictcli.report.payload import payload
from conflictcli.report.strip import strip
from conflictcli.tables import Record

if TYPE_CHECKING:
    from playwright.sync_api import Page

SAID = {
    "events": "[data-figure=events]", "places": "[data-figure=places]", "places_note": "[data-bounds=places]",
    "span": "[data-figure=span]", "span_note": "[data-bounds=span]",
    **{name: f"[data-figure={name}]" for name in ("strikes", "fatalities", "injuries")},
    **{f"{name}_bounds": f"[data-bounds={name}]" for name in ("strikes", "fatalities", "injuries")},
}  # fmt: skip


def said(page: Page) -> dict[str, str]:
    return {name: page.locator(f"#figures {where}").text_content() or "" for name, where in SAID.items()}


def expected(rows: Iterable[Record]) -> dict[str, str]:
    """As Python adds them up and words them."""
    return strip(payload(rows).figures)
