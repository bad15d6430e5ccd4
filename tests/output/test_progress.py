"""The bar: after a while, on a terminal, and gone before anything else is written."""

from __future__ import annotations

import io
import sys

import pytest

from conflictcli.output import progress


@pytest.mark.parametrize(
    ("shown", "patience", "drawn"), [(True, -1.0, True), (True, 60.0, False), (False, -1.0, False)]
)
@pytest.mark.parametrize("total", [20, None])
def test_when_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, shown: bool, patience: float, drawn: bool, total: int | None
) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.Bar(shown, lambda: total) as bar:
        bar(10)
        bar(10)
    assert ("reading" in screen.getvalue()) is drawn
    written = screen.getvalue()
    bar(10)
    assert screen.getvalue() == written
