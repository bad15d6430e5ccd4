"""`conflict explain`: brackets on a pipe, colours on a terminal, and the words behind every cell."""

from __future__ import annotations

import io
from dataclasses import replace
from textwrap import dedent
from types import SimpleNamespace

import pytest

from conflictcli.document import Document
from conflictcli.output import explain
from conflictcli.output.screen import FILE, Screen


def page(explanation: SimpleNamespace, screen: Screen = FILE) -> str:
    stream = io.StringIO()
    explain.write(explanation.events[0].document, explanation, stream, screen)  # type: ignore[arg-type]
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def test_a_page(explanation: SimpleNamespace) -> None:
    assert page(explanation) == dedent(
        """\
        wire/7 ─────────────────────────────────────────────────────────────────────────
        Vell Wire, published 2031-05-04

        Jets of the [b]Alliance[/b] carried out [[12|count] raids|strike] near [Ostra|place] and Miro on [Friday|date].
        [Shelling|strike] hit Sudland �[31mlast week.

        ╭─ row 1 ──────────────────────────────────────────────────────────────────────╮
        │ Jets of the [b]Alliance[/b] carried out 12 raids near Ostra and Miro on      │
        │ Friday.                                                                      │
        │                                                                              │
        │ column          value                       read from      rules             │
        │ ──────────────────────────────────────────────────────────────────────────── │
        │ event_date      2031-05-02, time_precision  “Friday”       weekday           │
        │                 1                                                            │
        │ sub_event_type  Air/drone strike,           “12 raids”     raids carried out │
        │                 event_type                                                   │
        │                 Explosions/Remote violence                                   │
        │ strikes         12, strikes_basis stated,   “12 raids”     raids carried out │
        │                 sum_check ok                                                 │
        │ location        Ostra; Miro, admin1 Vell    “Ostra; Miro”                    │
        │                 Province, country Norland,                                   │
        │                 geo_precision 2                                              │
        │ latitude        33.0, longitude 44.0        “Ostra; Miro”                    │
        │ actor           Northern Alliance                                            │
        │ target          River Front                                                  │
        │ fatalities      5                                                            │
        │ injuries        12                                                           │
        │ status          reported                                                     │
        │                                                                              │
        │ confidence high: nothing competes with them                                  │
        │ rules: raids carried out; weekday                                            │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        ╭─ no row from 1 mention ──────────────────────────────────────────────────────╮
        │ “Shelling”  strike  no count, and it sums up a period                        │
        ╰──────────────────────────────────────────────────────────────────────────────╯

        """
    )


def mention(kind: str, start: int, end: int) -> SimpleNamespace:
    return SimpleNamespace(kind=kind, start=start, end=end, text="", rule="")


@pytest.mark.parametrize(
    ("title", "spans", "shown"),
    [
        ("", [("strike", 0, 8)], "[12 raids|strike] near Ostra."),
        ("", [("strike", 0, 8), ("count", 0, 2)], "[[12|count] raids|strike] near Ostra."),
        ("", [("count", 3, 8), ("strike", 0, 8)], "[12 [raids|count]|strike] near Ostra."),
        ("", [("a", 0, 8), ("b", 3, 13)], "[12 [raids|a] near|b] Ostra."),
        ("", [("place", 14, 19), ("strike", 0, 8)], "[12 raids|strike] near [Ostra|place]."),
        ("Raids", [("strike", -6, -1), ("place", 14, 19)], "[Raids|strike]\n12 raids near [Ostra|place]."),
        ("Raids", [("place", 14, 19)], "12 raids near [Ostra|place]."),
        ("", [], "12 raids near Ostra."),
    ],
)
def test_brackets(title: str, spans: list[tuple[str, int, int]], shown: str) -> None:
    document = Document("d", "12 raids near Ostra.\n", title=title)
    assert explain.bracketed(document, [mention(*span) for span in spans]) == shown  # type: ignore[misc]


def test_colours_on_a_terminal_but_none_that_an_article_brings(explanation: SimpleNamespace, coloured: Screen) -> None:
    told = page(explanation, coloured)
    assert "\x1b[1;31m12 raids" in told or "\x1b[1;33m12" in told
    assert "\x1b[1;32mOstra\x1b[0m" in told
    assert "[b]Alliance[/b]" in told
    assert "\x1b[31mlast" not in told


def test_a_document_without_rows_says_so(explanation: SimpleNamespace) -> None:
    document = explanation.events[0].document
    nothing = SimpleNamespace(mentions=[], events=[], unused=[])
    stream = io.StringIO()
    explain.write(replace(document, published=None), nothing, stream, FILE)  # type: ignore[arg-type]
    assert "publication date unknown" in stream.getvalue()
    assert "No row." in stream.getvalue()
