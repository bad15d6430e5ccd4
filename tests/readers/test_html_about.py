"""What a page says of itself, in each of the ways that pages say it."""

from __future__ import annotations

import json

import pytest

from conflictcli.readers.html.about import about, name_in_address
from conflictcli.readers.html.tree import tree_of

pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")


def told(head: str, body: str = "<p>Two raids.</p>", html: str = "<html>", address: str = ""):
    return about(tree_of(f"{html}<head>{head}</head><body>{body}</body></html>"), address)


def data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2015-01-02T23:59:00-08:00">',
        '<meta content="2015-01-02 08:00:00" name="Pubdate">',
        '<meta itemprop="datePublished" content="20150102">',
        '<meta name="DC.date.issued" content="January 2, 2015">',
        '<meta name="parsely-pub-date" content="2015-01-02T00:30:00Z">',
        '<meta name="date" content="next week"><meta name="pubdate" content="2015-01-02">',
        '<meta property="article:modified_time" content="2016-01-01"><meta name="date" content="2015-01-02">',
        data({"@type": "NewsArticle", "datePublished": "2015-01-02T23:59:00-08:00", "dateModified": "2016-01-01"}),
        data(
            [
                {"@type": "WebSite", "datePublished": "2001-01-01"},
                {"@type": ["Thing", "Report"], "datePublished": "2015-01-02"},
            ]
        ),
        data({"@graph": [{"@type": "BlogPosting", "datePublished": "2015-01-02"}]}),
        data({"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2015-01-02"}}),
        '<script type="application/ld+json">{"datePublished": "2015-01-02", broken}</script>',
        f'{data({"@type": "Article", "datePublished": "2016-01-01"})}<meta name="pubdate" content="2015-01-02">',
    ],
)
def test_the_day_in_the_head(head):
    assert told(head).published.startswith(("2015-01-02", "20150102", "January 2, 2015"))


@pytest.mark.parametrize(
    "body",
    [
        '<time datetime="2015-01-02">Friday</time>',
        "<time>2 January 2015</time>",
        '<time datetime="2016-01-01" class="updated">now</time><time datetime="2015-01-02">Friday</time>',
        '<aside><time datetime="2016-01-01"></time></aside><time datetime="2015-01-02">Friday</time>',
        '<time datetime="2016-01-01"></time><time datetime="2015-01-02" pubdate>Friday</time>',
        '<time datetime="2016-01-01"></time><time datetime="2015-01-02" class="entry-date">Friday</time>',
        '<span itemprop="datePublished" content="2015-01-02">Friday</span>',
        '<abbr itemprop="datePublished" title="2015-01-02">Friday</abbr>',
    ],
)
def test_the_day_in_the_body(body):
    assert told("", body).published in ("2015-01-02", "2 January 2015")


@pytest.mark.parametrize(
    "body",
    [
        '<time datetime="2015-01-02"></time><time datetime="2015-01-03"></time>',
        '<time class="updated" datetime="2015-01-02"></time>',
        '<footer><time datetime="2015-01-02"></time></footer>',
        "<p>Copyright 2 January 2015</p>",
        "<span>2 January 2015</span>",
    ],
)
def test_no_day_is_guessed(body):
    assert told("", body).published == ""


def test_the_day_of_an_update_stands_apart():
    head = '<meta property="article:modified_time" content="2016-01-01"><meta name="date" content="2015-01-02">'
    assert str(told(head).modified) == "2016-01-01"
    assert str(told(data({"@type": "Article", "dateModified": "2016-01-01"})).modified) == "2016-01-01"
    assert told("").modified is None


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="Port hit"><title>x</title>', "", "Port hit"),
        ('<meta name="twitter:title" content="Port hit">', "", "Port hit"),
        ("<title>Port hit</title>", "<h1>Gazir Post</h1>", "Port hit"),
        (
            "<title>Port\n of Gazir hit - News | Gazir Post</title>",
            "<h1>Port of<br>Gazir <i>hi</i>t</h1>",
            "Port of Gazir hit",
        ),
        ("<title>Port hit | Gazir Post</title><meta property='og:site_name' content='The Gazir Post'>", "", "Port hit"),
        ("<title>Port hit | Gazir Post</title><link rel=canonical href='https://www.gazirpost.org/1'>", "", "Port hit"),
        (
            "<title>Port hit - what we know</title><meta property='og:site_name' content='The Gazir Post'>",
            "",
            "Port hit - what we know",
        ),
        ("<title>Port of Gazir hit</title>", "<nav><h1>Port of Gazir</h1></nav>", "Port of Gazir hit"),
        ("", "<h1>Port hit</h1>", "Port hit"),
        ("", "", ""),
    ],
)
def test_the_headline(head, body, title):
    assert told(head, f"{body}<p>Two raids.</p>").title == title


@pytest.mark.parametrize(
    ("head", "address", "url"),
    [
        ('<link rel="canonical" href="https://example.org/a">', "", "https://example.org/a"),
        ('<link rel="canonical" href="/a">', "https://example.org/b?c=d", "https://example.org/a"),
        ('<link rel="canonical" href="/a">', "", ""),
        ('<meta property="og:url" content="https://example.org/a">', "", "https://example.org/a"),
        ("", "https://example.org/b", "https://example.org/b"),
        ('<link rel="canonical" href="http://[broken">', "https://example.org/b", ""),
        ('<link rel="canonical" href="javascript:alert(1)">', "", ""),
    ],
)
def test_the_address(head, address, url):
    assert told(head, address=address).url == url


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta property="og:site_name" content="Gazir Post">', "Gazir Post"),
        ('<meta name="application-name" content="Gazir Post">', "Gazir Post"),
        (data({"@type": "Article", "publisher": {"name": "Gazir Post"}}), "Gazir Post"),
        ('<link rel="canonical" href="https://www.gazir.example/a">', "gazir.example"),
        ("", ""),
    ],
)
def test_the_site(head, site):
    assert told(head).site == site


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('<html lang="en-GB">', "", "en-GB"),
        ('<html xml:lang="de">', "", "de"),
        ("<html>", '<meta http-equiv="Content-Language" content="fr">', "fr"),
        ("<html>", '<meta property="og:locale" content="pt_BR">', "pt_BR"),
        ('<html lang="{{lang}}">', "", ""),
    ],
)
def test_the_language(html, head, language):
    assert told(head, html=html).language == language


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "null",
        "1",
        '"a"',
        '{"@graph": 1}',
        '{"@type": 1, "datePublished": 2}',
        '{"publisher": ["a"]}',
        "\ud800",
    ],
)
def test_odd_data_breaks_nothing(text):
    page = told(f'<script type="application/ld+json">{text}</script>')
    assert (page.published, page.site) == ("", "")


def test_a_day_in_an_address_reads_as_one_in_a_name():
    assert name_in_address("https://example.org/2015/01/02/raid/?a=b") == "2015-01-02-raid"
    assert name_in_address("http://[broken") == ""
