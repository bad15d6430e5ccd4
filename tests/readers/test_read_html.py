"""Web pages as documents: what is read of them, also where they are broken; and what the gate may not change."""

from __future__ import annotations

import io
from datetime import date

import pytest

from conflictcli.events import extract
from conflictcli.gate.paragraph import may_tell
from conflictcli.readers.html import LONGEST_PAGE, article

pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")

PARAGRAPHS = (
    "Two air strikes hit the port of Gazir on Friday, killing four dockers, the harbour master said.",
    "The jets came at dawn. Cranes and a warehouse burned for hours, and ferries to Vell were called off for the day.",
    "Nobody has said whose jets they were. The council meets again on Monday to talk about rebuilding the quay.",
)
ARTICLE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HEAD = (
    '<title>Port hit | Gazir Post</title><meta property="og:title" content="Port of Gazir hit twice">'
    '<meta property="og:site_name" content="Gazir Post"><link rel="canonical" href="https://example.org/port">'
    '<meta property="article:published_time" content="2015-01-02T23:30:00-05:00">'
)
FURNITURE = '<nav><a href="/">Home</a> <a href="/w">World</a></nav>'
PAGE = (
    f'<!DOCTYPE html><html lang="en-GB"><head>{HEAD}<style>p {{ color: red }}</style></head><body>{FURNITURE}'
    f"<article><h1>Port of Gazir hit twice</h1>{ARTICLE}</article><script>var kill = 'raid';</script>"
    "<footer>Copyright 2019 Gazir Post</footer></body></html>"
)


def test_a_page_is_a_document(put, reading):
    document = reading(put("a.html", PAGE)).document
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert (document.id, document.title, document.source) == ("a.html", "Port of Gazir hit twice", "Gazir Post")
    assert (document.published, document.url, document.language) == (
        date(2015, 1, 2),
        "https://example.org/port",
        "en-GB",
    )


@pytest.mark.parametrize("name", ["a.htm", "b.xhtml", "C.HTML", "page"])
def test_by_name_and_by_content(put, reading, name):
    assert reading(put(name, PAGE)).texts == ["\n\n".join(PARAGRAPHS)]


@pytest.mark.parametrize(
    "start",
    [
        "<!-- saved from elsewhere -->\n<html>",
        " <HTML>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
        "<head></head>",
        "<body>",
    ],
)
def test_on_standard_input(reading, start):
    assert reading("-", stdin=io.BytesIO(f"{start}{ARTICLE}".encode())).texts == ["\n\n".join(PARAGRAPHS)]


def test_the_day_by_dateline_address_and_update(put, reading):
    body = "<html><head>{}</head><body><h1>Port hit</h1><p>{}</p>" + ARTICLE
    dateline = body.format("", "GAZIR, Jan. 3, 2015 (Gazir Post) -- Two raids hit the port, and more may follow soon.")
    address = body.format('<link rel="canonical" href="https://example.org/2015/01/04/port">', "Dockers ran.")
    update = '<meta property="article:modified_time" content="2015-01-05">'
    assert reading(put("a.html", dateline)).document.published == date(2015, 1, 3)
    assert reading(put("b.html", address)).document.published == date(2015, 1, 4)
    assert reading(put("c.html", body.format(update, "Dockers ran."))).document.published == date(2015, 1, 5)
    assert reading(put("d-2015-01-06.html", body.format(update, ""))).document.published == date(2015, 1, 6)
    assert reading(put("e.html", body.format("", "")), published=date(2015, 1, 7)).document.published == date(
        2015, 1, 7
    )
    assert reading(put("f.html", f"{body.format('', '')}<p>Copyright 2015-01-08</p>")).document.published is None


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>{ARTICLE}",
        f"<div><div><article>{ARTICLE.replace('</p>', '')}",
        f"<html>{ARTICLE}</p></div></body></html></html>",
        f"<html><body><script>let a = 1;</script>{ARTICLE}<!-- never closed",
        f"{'<div>' * 2000}{ARTICLE}",
        f'{ARTICLE}<a href="no end',
        f"\x01\x7f{ARTICLE}",
        ARTICLE.replace("<p>", "<p id=a id=a class='x>y'>"),
        f'<?xml version="1.0" encoding="utf-16"?>{ARTICLE}',
    ],
)
def test_broken_markup_loses_no_paragraph(put, reading, markup):
    (text,) = reading(put("a.html", markup)).texts
    assert all(paragraph in text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "markup", ["<html>", "<p></p>", "<script>var a = 1</script>", "<div>" * 200_000, "<!-- a -->", "&nbsp;"]
)
def test_a_page_without_text_is_passed_over(put, reading, markup):
    assert reading(put("a.html", markup)).passed == ["a.html: no text on this page"]


def test_a_page_that_is_too_long_says_so(put, reading):
    (error,) = reading(put("a.html", "<p>" + "x" * LONGEST_PAGE)).errors
    assert error == "a.html: a page longer than 8,388,608 bytes: save its text as .txt"


@pytest.mark.parametrize(
    "markup", ["<a" * 300_000, "<" * 300_000, "<!--" * 100_000, "<script>" * 100_000, '<b id="' * 100_000]
)
def test_hostile_markup_takes_no_time_to_speak_of(put, reading, markup):
    # Each is looked at once; were it looked at from every tag, this would take hours.
    reading(put("a.html", markup))


def test_a_page_of_more_elements_than_any_article_is_read_as_it_shows(put, reading, monkeypatch):
    monkeypatch.setattr(article, "MOST_ELEMENTS", 10)
    (text,) = reading(put("a.html", PAGE)).texts
    assert text.startswith("Port hit | Gazir Post\n\nHome World\n\nPort of Gazir hit twice\n\nTwo air strikes hit")


def test_an_article_that_only_programs_are_given(put, reading):
    data = '{"@type": "NewsArticle", "articleBody": "' + " ".join(PARAGRAPHS) + '"}'
    page = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><div id="app"></div></body></html>'
    )
    (text,) = reading(put("a.html", page)).texts
    assert PARAGRAPHS[0] in text


PAGES = (
    PAGE,
    PAGE.replace("air strikes", "air<b>str</b>ikes"),
    PAGE.replace("air strikes", "a&#105;r&nbsp;strikes"),
    PAGE.replace("air strikes", "air&shy;strikes").replace("killing", "k<i></i>illing"),
    PAGE.replace("air strikes", "air<!-- note -->strikes"),
    PAGE.replace("<p>Two air", "<p><span class=cap>T</span>wo air"),
    PAGE.replace("Two air strikes hit", "Gunmen raided"),
    f"<html><head><title>Air strike kills 4 in Gazir</title></head><body>{'<p>It was calm, as it mostly is.</p>' * 9}",
    f"<html><meta name='twitter:title' content='Air strike kills 4 in Mosul'>{'<p>It was calm, as it mostly is.</p>' * 9}",
    '<script type="application/ld+json">{"articleBody": "Four air\\u0020strikes hit\\nGazir on Friday."}</script><p>.',
    f"<html><body>{'<p>The council met about the harbour, and then went home again.</p>' * 5}",
)


@pytest.mark.parametrize("page", PAGES)
def test_the_gate_changes_no_row(put, reading, page):
    path = put("a.html", page)
    (read,) = reading(path).documents
    (gated,) = reading(path, may_report=may_tell).documents
    assert extract(gated) == extract(read)


def test_the_gate_saves_taking_a_page_apart(put, reading):
    told: list[str] = []
    page = put("a.html", PAGE)
    (document,) = reading(page, may_report=lambda *texts: bool(told.extend(texts))).documents
    assert (document.id, document.text, document.language) == ("a.html", "", "en")
    assert all(any(paragraph in text for text in told) for paragraph in PARAGRAPHS)
    assert not any("var kill" in text or "color: red" in text for text in told)


def test_what_tells_a_page_from_others_is_made_where_somebody_asks(put, reading):
    asked: list[str] = []
    path = put("a.html", PAGE)
    assert reading(path).document.raw == ""
    (read,) = reading(path, is_known=lambda raw: bool(asked.append(raw))).documents
    assert (read.text, [read.raw]) == ("\n\n".join(PARAGRAPHS), asked)
    (known,) = reading(path, is_known=lambda raw: raw in asked).documents
    assert (known.text, known.raw) == ("", read.raw)
