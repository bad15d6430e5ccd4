"""The main text: what belongs to the report, and what leads elsewhere."""

from __future__ import annotations

import pytest

from conflictcli.readers.html import article
from conflictcli.readers.html.article import ELSEWHERE, FURNITURE, clean, main_text
from conflictcli.readers.html.tree import tree_of

pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")

PARAGRAPHS = [
    "Two raids hit the port of Gazir on Friday and killed four dockers, the harbour master said.",
    "The jets came at dawn. Cranes and a warehouse burned, and ferries to Vell were called off for the day.",
    "Nobody has said whose jets they were. The council will talk about the quay on Monday.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TEASER = "<p>Gunmen killed nine people at a wedding in Sarn last week, as we told you then and tell you again.</p>"


def text_of(body: str, title: str = "") -> list[str]:
    return main_text(tree_of(f"<html><body>{body}</body></html>"), title).split("\n\n")


def test_a_paragraph_a_line():
    assert text_of(f"<article>{BODY}</article>") == PARAGRAPHS


def test_words_that_tags_break_are_whole():
    body = BODY.replace("raids", "ra<b>id</b>s").replace("Friday", "<a href=x>Friday</a>")
    assert text_of(f"<article>{body}</article>") == PARAGRAPHS


def test_the_headline_is_not_repeated():
    assert text_of(f"<article><h1>Port “hit”</h1>{BODY}</article>", 'Port "hit"') == PARAGRAPHS
    assert clean("Port hit\nTwo raids hit it.", "Port hit") == "Two raids hit it."


def test_what_is_told_twice_is_told_once():
    assert clean(f"{PARAGRAPHS[0]}\nHe ran.\n{PARAGRAPHS[0]}\nHe ran.", "") == f"{PARAGRAPHS[0]}\n\nHe ran.\n\nHe ran."


@pytest.mark.parametrize(
    "heading",
    [
        *("Related", "Related stories", "Related news", "Recommended for you", "Suggested articles", "More coverage"),
        *("You might also like", "You may also like", "More from the Gazir Post", "More in World", "More on this"),
        *(
            "Most read",
            "Also read",
            "Must viewed",
            "Most popular",
            "Most shared",
            "Read more",
            "Read next",
            "Read also",
        ),
        *(
            "Up next",
            "Trending",
            "TRENDING NOW",
            "Latest news",
            "Top stories",
            "What's next",
            "Don't miss",
            "Editor’s picks",
        ),
        *("Related content", "Related posts", "Related reading", "Related links", "Related videos:", "Related story"),
    ],
)
def test_a_box_that_leads_elsewhere_is_left_out(heading):
    assert ELSEWHERE.fullmatch(heading)
    assert text_of(f"<article>{BODY}<div><h3>{heading}</h3>{TEASER}</div></article>") == PARAGRAPHS


@pytest.mark.parametrize(
    "heading", ["What happened", "Related deaths", "The most deadly raid", "More raids", "Reading"]
)
def test_a_heading_of_the_report_stays(heading):
    assert heading in text_of(f"<article>{BODY}<div><h3>{heading}</h3>{TEASER}</div></article>")


def test_what_stands_before_such_a_heading_stays():
    assert text_of(f"<article>{BODY}<h3>Latest news</h3>{TEASER}</article>")[:3] == PARAGRAPHS


def test_half_a_page_is_no_box():
    assert text_of(f"<div><h1>Latest news</h1>{BODY}</div>")[-3:] == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        *(
            "https://example.org/a",
            "Read more: Raid on Vell",
            "READ: Raid on Vell",
            "Also read: Raid",
            "See also: Raid",
        ),
        *("Watch: Raid on Vell", "Listen next: Raid", "Must read: Raid", "More: Raid", "MORE : Raid", "Related: Raid"),
        *("Recommended: Raid", "Related articles: Raid", "More stories: Raid"),
        *("Copyright 2015 Gazir Post", "© Gazir 2015", "(c) 2015 Gazir", "Gazir Post. All rights reserved."),
        *("Sign up for our letters", "Subscribe now to the Post", "Sign up here to read", "Subscribe today for more"),
        *("Follow us on all networks", "- Print article", "Order reprints", "Share this story", "Share this article"),
        *("Share this page", "• Advertisement", "Story continues below", "Article continues below this"),
        *("Photo: Jane Roe", "Image credit: Reuters", "Pictures: Roe", "Photo credits: Roe"),
    ],
)
def test_a_line_that_is_no_report_is_left_out(line):
    assert FURNITURE.fullmatch(line)
    assert clean(f"One.\n{line}\nTwo.", "") == "One.\n\nTwo."


@pytest.mark.parametrize(
    "line",
    [
        *(
            "More were killed.",
            "Read the report.",
            "Follow us, they said.",
            "Photographers ran.",
            "Copyright holders sue.",
        ),
        *(
            "Subscribe, they said.",
            "Sign up, he said.",
            "Related deaths rose.",
            "Watch out.",
            "It is at https://a.org now.",
        ),
        "Photo: " + "the moment of the raid, as seen from the quay across the water by a docker",
        "Read: " + "x" * 200,
    ],
)
def test_a_line_of_the_report_stays(line):
    assert line in clean(f"One.\n{line}\nTwo.", "").split("\n\n")


def test_where_the_library_breaks_there_is_no_main_text(monkeypatch):
    def breaks(*given: object, **named: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", breaks)
    assert text_of(BODY) == [""]


def test_a_page_of_too_many_elements_has_none(monkeypatch):
    monkeypatch.setattr(article, "MOST_ELEMENTS", 3)
    assert text_of(BODY) == [""]
