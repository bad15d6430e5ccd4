"""The words a page shows, whichever way its markup may be read."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.readers.html.visible import visible

lxml_html = pytest.importorskip("lxml.html", reason="pip install 'conflictcli[html]' to test web pages")
HTMLParser, document_fromstring = lxml_html.HTMLParser, lxml_html.document_fromstring


@pytest.mark.parametrize(
    ("markup", "word"),
    [
        ("an <b>air</b>strike", "airstrike"),
        ("an a<span class=x>ir</span>str<i>ike</i>", "airstrike"),
        ("<h1>Two dead</h1><p><span>A</span>irstrike", "Airstrike"),
        ("<button>Share</button>Airstrikes", " Airstrikes"),
        ("<my-box>Share</my-box>Airstrikes", " Airstrikes"),
        ("air<my-box></my-box>strike", "airstrike"),
        ("air<br>strike", "strike"),
        ("air<BR/>strike", "strike"),
        ("air&shy;strike", "airstrike"),
        ("air\u200bstrike", "airstrike"),
        ("air<!-- > -->strike", "airstrike"),
        ("air<!-->strike", "airstrike"),
        ("air<script>var a = '</b>';</script>strike", "airstrike"),
        ("<title><!-- airstrike --></title>", "airstrike"),
        ("<textarea><script>airstrike", "airstrike"),
        ("<!-- a --!>airstrike", "airstrike"),
        ("a&#105;rstr&#x69;ke", "airstrike"),
        ("caf&eacute;", "café"),
        ("&amp;eacute;t&amp;eacute;", "été"),
        ("5 < 6 and an airstrike > 4", "5 < 6 and an airstrike > 4"),
        ("<a title='a < b'>airstrike</a>", "airstrike"),
        ("<a title='a > b'>airstrike</a>", "airstrike"),
        ("<script>hidden</script>airstrike", "airstrike"),
        ("<script src=x/>airstrike</script>", "airstrike"),
        ("<script>never closed: airstrike", "airstrike"),
        ("<style>never closed: airstrike", "airstrike"),
        ("<!-- never closed: airstrike", "airstrike"),
        ('<a onclick=\'write("<script></s" + "cript>")\'>airstrike</a><script></script>', "airstrike"),
        ("<noscript>airstrike</noscript>", "airstrike"),
        ("<textarea>airstrike</textarea>", "airstrike"),
        ("<p>an airstrike <em", "airstrike"),
        ('<meta content="An airstrike" property="og:title">', "An airstrike"),
        ('<script type="application/ld+json">{"articleBody": "air\\u0073trike"}</script>', "airstrike"),
        ('<script type="application/ld+json">{"articleBody": "an\\nairstrike"}</script>', "an airstrike"),
        ('<script type="application/ld+json">{"articleBody": "an air&lt;b&gt;strike"}</script>', "air"),
    ],
)
def test_each_word_stands_in_one_of_the_views(markup, word):
    assert any(word in f"{paragraph} " for paragraph in visible(f"before {markup}").paragraphs)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>hidden</script>",
        "<SCRIPT type=module>hidden</Script >",
        "<style media=print>hidden</style>",
        "<!-- hidden <p> -->",
        "<p class=hidden>",
        '<script type="application/ld+json">{"name": "hidden"}</script>',
        '<meta name="keywords" content="hidden">',
    ],
)
def test_what_is_not_shown_stands_in_none(markup):
    assert not any("hidden" in paragraph for paragraph in visible(f"before {markup} after").paragraphs)


def test_a_text_has_a_block_a_line():
    markup = "<h1>Port  hit</h1>\n\n<div><p>Two <b>raids</b> hit\tGazir. </p>\r\n<ul><li>One<li>Two</ul></div>"
    assert visible(markup).text == "Port hit\n\nTwo raids hit Gazir.\n\nOne\n\nTwo"


PIECES = st.sampled_from(
    [
        *("air", "strike", " ", "\n", "<", ">", "&", "<p>", "</p>", "<b>", "</b>", "<br>", "<script>", "</script>"),
        *(
            "<!--",
            "-->",
            "<style>",
            "</style>",
            "<a title='<script>'>",
            "<a title='>'>",
            '"',
            "<x-y>",
            "&amp;",
            "&#97;",
            "<td>",
        ),
        *("<title>", "</title>", "<textarea>", "</textarea>", "<![CDATA[", "]]>", "<svg>", "<p/>"),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_word_that_the_parser_finds_is_lost(markup):
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(f"<html><body>{markup}".encode(), parser=parser)
    for hidden in list(tree.iter("script", "style")):
        hidden.drop_tree()
    seen = visible(f"<html><body>{markup}").paragraphs
    for element in tree.iter():
        for word in re.findall("air|strike", f"{element.text or ''} {element.tail or ''}"):
            assert any(word in paragraph for paragraph in seen), word


@pytest.mark.parametrize("bit", ["<a <script>", "<script/>", "<a <!--", "<a <style>", "<title></title>"])
@pytest.mark.parametrize("end", ["", "</script></style>-->"])
def test_time_grows_no_faster_than_the_page(bit, end):
    def seconds(count: int) -> float:
        began = time.process_time()
        assert visible(f"{bit * count}{end} airstrike").text
        return time.process_time() - began

    assert seconds(40_000) < 20 * max(seconds(5_000), 0.02)  # eight times as much
