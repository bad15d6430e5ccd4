"""Feeds: an entry is a document; broken XML loses no entry that is whole, and nothing in it is expanded or fetched."""

from __future__ import annotations

import io
import socket
import sys
import time
import tracemalloc
from datetime import date

import pytest

from conflictcli.readers import ReadOptions, Skipped, read

pytest.importorskip("feedparser", reason="pip install 'conflictcli[feeds]' to test feeds")

ITEM = """<item><title>Raids on Ostra</title><link>https://wire.example/1</link><guid isPermaLink="false">wire-1</guid>
<pubDate>Fri, 02 May 2031 23:30:00 -0700</pubDate><dc:date>2031-06-01</dc:date><description>Two raids.</description>
<content:encoded><![CDATA[<p>Two raids hit <b>Ostra</b>&nbsp;on Friday.</p><p>Nobody was hurt.<br>The mayor said so.</p>]]>
</content:encoded></item>"""
OTHER = "<item><title>Shells</title><description>Shells hit Vell &amp; Miro.</description></item>"
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!-- a feed --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vell Wire</title><language>en-GB</language>
<image><title>Logo</title></image>"""
TAIL = "</channel></rss><!-- made in 2 ms -->"

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ostra Post</title><updated>2031-06-01</updated>
<entry><title type="html">Raids &amp;amp; shells</title><id>tag:post,1</id><link href="https://post.example/1"/>
<published>2031-05-02T00:30:00+03:00</published><updated>2031-05-09T00:00:00Z</updated>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A raid.</p><p>Then a shell.</p>
</div></content></entry><entry><title>Later</title><id>tag:post,2</id><updated>2031-05-03T10:00:00Z</updated>
<summary type="text">Fewer than &lt;5&gt; shells fell.</summary></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example/">
<title>Old Wire</title><items><rdf:Seq><rdf:li resource="https://old.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://old.example/1"><title>Raid</title><link>https://old.example/1</link>
<description>A raid hit Miro.</description><dc:date>2031-05-02T23:00:00-05:00</dc:date></item></rdf:RDF>"""


def feed(*items: str) -> str:
    return HEAD + "\n".join(items) + TAIL


def test_an_item_is_a_document(put, reading):
    result = reading(put("wire.rss", feed(ITEM, OTHER)))
    assert not result.errors and not result.passed
    first, second = result.documents
    assert first.text == "Two raids hit Ostra on Friday.\n\nNobody was hurt.\nThe mayor said so."
    assert (first.id, first.title, first.url) == ("wire-1", "Raids on Ostra", "https://wire.example/1")
    assert (first.published, first.source, first.language) == (date(2031, 5, 2), "Vell Wire", "en-GB")
    assert (second.id, second.title, second.text) == ("wire.rss:2", "Shells", "Shells hit Vell & Miro.")
    assert second.published is None


def test_atom(put, reading):
    first, second = reading(put("post.atom", ATOM)).documents
    assert (first.id, first.title, first.text) == ("tag:post,1", "Raids & shells", "A raid.\n\nThen a shell.")
    assert (first.published, first.source, first.language) == (date(2031, 5, 2), "Ostra Post", "en")
    assert first.url == "https://post.example/1"
    assert (second.text, second.published) == ("Fewer than <5> shells fell.", date(2031, 5, 3))


def test_rdf(put, reading):
    document = reading(put("old.rdf", RDF)).document
    assert (document.id, document.text, document.source) == ("https://old.example/1", "A raid hit Miro.", "Old Wire")
    assert document.published == date(2031, 5, 2)


@pytest.mark.parametrize("content", [feed(ITEM), ATOM, RDF, "\ufeff" + feed(ITEM), feed(ITEM).partition("?>")[2]])
@pytest.mark.parametrize("name", ["a.xml", "a", "-"])
def test_a_feed_is_known_by_its_content(put, reading, content, name):
    if name == "-":
        assert reading("-", stdin=io.BytesIO(content.encode())).documents
    else:
        assert reading(put(name, content)).documents


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Fri, 02 May 2031 23:59:59 GMT", date(2031, 5, 2)),
        ("Sat, 03 May 2031 00:30 +1300", date(2031, 5, 3)),
        ("2 May 2031", date(2031, 5, 2)),
        ("2031-05-02", date(2031, 5, 2)),
        ("02/05/2031", None),
        ("yesterday", None),
    ],
)
def test_the_day_is_as_written(put, reading, written, day):
    item = f"<item><description>Raid.</description><pubDate>{written}</pubDate></item>"
    assert reading(put("a.rss", feed(item))).document.published == day


def test_what_is_updated_is_no_publication_where_there_is_one(put, reading):
    content = ATOM.replace("<published>2031-05-02T00:30:00+03:00</published>", "<published>long ago</published>")
    assert reading(put("a.atom", content)).documents[0].published is None


def test_a_headline_alone_is_the_text(put, reading):
    document = reading(put("a.rss", feed("<item><title>Two raids hit Ostra</title></item>"))).document
    assert (document.title, document.text) == ("", "Two raids hit Ostra")


def test_who_a_collected_entry_is_by(put, reading):
    item = '<item><description>Raid.</description><source url="https://x.example/">Miro Mail</source></item>'
    assert reading(put("a.rss", feed(item))).document.source == "Miro Mail"


def test_columns_that_other_files_have_do_not_matter(put, reading):
    result = reading(put("a.rss", feed(OTHER)), put("b.jsonl", '{"story": "b"}'), fields={"text": "story"})
    assert result.texts == ["Shells hit Vell & Miro.", "b"] and not result.errors


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1251", "shift_jis"])
def test_encodings(put, reading, encoding):
    told = {"windows-1251": "Обстрел Остры.", "shift_jis": "空襲がありました。"}.get(encoding, "Raid on Östra.")
    item = f"<item><description>{told * 20}</description></item>"
    content = feed(item).replace('"utf-8"', f'"{encoding}"').encode(encoding)
    assert reading(put("a.xml", content), any_language=True).texts == [told * 20]


def test_quotes_of_windows_in_what_is_called_latin_1(put, reading):
    content = feed("<item><description>\x93Raid\x94</description></item>").replace("utf-8", "ISO-8859-1")
    assert reading(put("a.xml", content.encode("latin-1"))).texts == ["“Raid”"]


def test_utf_8_that_is_called_otherwise(put, reading):
    content = feed("<item><description>Raid on Östra</description></item>").replace('"utf-8"', '"iso-8859-1"')
    assert reading(put("a.xml", content.encode())).texts == ["Raid on Östra"]


# ---- what is no feed, and what is broken ---------------------------------------------------------------------


def test_other_xml(put, reading):
    content = '<?xml version="1.0"?><urlset><url>https://a.example/</url></urlset>'
    says = "dump/a.xml: XML, but no feed (its root is <urlset>): save its text as .txt, or convert it to JSON Lines"
    assert reading(put("dump/a.xml", content)).errors == [says]
    put("dump/b.txt", "Raid.")
    assert reading("dump").passed == [says] and not reading("dump").errors
    assert "no feed and no other XML" in reading(put("b.xml", "Two raids.")).errors[0]


def test_a_page_that_is_called_xml(put, reading):
    page = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body></body></html>'
    (told,) = (result := reading(put("a.xml", page))).errors + result.passed
    assert "feed" not in told


def test_a_feed_without_entries(put, reading):
    result = reading(put("a.rss", feed()))
    assert result.passed == ["a.rss: no entries in it"] and not result.errors


def test_entries_of_broken_xml_are_read_and_the_feed_is_named(put, reading):
    broken = "<item><title>Raid & run</title><description>Two raids hit <b>Ostra.</description><pubDate>2031-05-02</pubDate></item>"
    result = reading(put("a.rss", feed(OTHER, broken, OTHER, broken)))
    assert [document.text for document in result.documents][::2] == ["Shells hit Vell & Miro."] * 2
    assert "Two raids hit Ostra." in result.texts[1]
    assert (result.documents[1].title, result.documents[1].published) == ("Raid & run", date(2031, 5, 2))
    (error,) = result.errors
    assert error.startswith("a.rss: broken XML in 2 of 4 entries, read as far as they go (entry 2: ")


def test_names_of_html_are_no_fault(put, reading):
    result = reading(
        put("a.rss", feed("<item><description>Caf&eacute;&nbsp;hit &mdash; two hurt.</description></item>"))
    )
    assert result.texts == ["Café hit — two hurt."] and not result.errors


def test_a_head_that_is_broken_spoils_no_entry(put, reading):
    content = feed(OTHER).replace("<title>Vell Wire</title>", "<title>Vell & Wire</title>")
    result = reading(put("a.rss", content))
    assert result.texts == ["Shells hit Vell & Miro."] and result.documents[0].source == "Vell & Wire"


def test_cut_anywhere_the_entries_before_are_read_and_the_feed_is_named(put, reading):
    content = feed(ITEM, OTHER)
    last = content.index("</rss>") + len("</rss>")
    ends = [content.index("</item>", content.index(item)) + len("</item>") for item in (ITEM, OTHER)]
    for size in range(len(HEAD), last):
        result = reading(put("a.rss", content[:size]))
        assert len(result.documents) >= sum(size >= end for end in ends)
        assert all(document.text in (result.texts[0], "Shells hit Vell & Miro.") for document in result.documents)
        (error,) = result.errors
        assert "the feed breaks off" in error, size


def test_tags_in_comments_and_sections_are_none(put, reading):
    item = "<item><description><![CDATA[The tag <item> and </item>: a raid.]]></description><!-- </item> --></item>"
    result = reading(put("a.rss", feed(item, "<!-- <item>no</item> -->", "<item/>", OTHER)))
    assert result.texts == ["The tag and : a raid.", "Shells hit Vell & Miro."] and not result.errors


def test_an_entry_longer_than_what_is_read_at_once(put, reading):
    long = "<item><description>" + "A raid hit Ostra. " * 60_000 + "</description></item>"
    result = reading(put("a.rss", feed(OTHER, long, OTHER)))
    assert [len(text) for text in result.texts] == [23, 18 * 60_000 - 1, 23] and not result.errors


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + '<!ENTITY long "'
    + "ha" * 50_000
    + '"><!ENTITY out SYSTEM "file:///etc/passwd"><!ENTITY far SYSTEM "http://127.0.0.1:9/x">'
    "<!ENTITY % more SYSTEM 'http://127.0.0.1:9/y'> %more;]>"
)


@pytest.mark.parametrize("told", ["&a11;", "&long;" * 5_000, "&out;", "&far;"])
def test_entities_are_not_expanded_and_nothing_is_fetched(put, reading, monkeypatch, told):
    def refuse(*_: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    content = feed(OTHER, f"<item><description>Raid. {told}</description></item>").replace("<rss", LAUGHS + "<rss", 1)
    began = time.process_time()
    result = reading(put("a.rss", content))
    assert time.process_time() - began < 5
    assert result.texts[0] == "Shells hit Vell & Miro."
    assert all(len(text) < 100_000 and "root:" not in text for text in result.texts)


def test_memory_is_that_of_an_entry(put):
    name = put("a.rss", HEAD)
    with open(name, "a") as file:  # noqa: PTH123
        for number in range(250):
            file.write(f"<item><guid>{number}</guid><description>{'A raid hit Ostra. ' * 600}</description></item>\n")
        file.write(TAIL)
    for _ in read([put("b.rss", feed(ITEM))], ReadOptions()):
        pass  # what is loaded once
    tracemalloc.start()
    count = sum(not isinstance(item, Skipped) for item in read([name], ReadOptions()))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 250 and most < 2 * 1024 * 1024, f"{most:,} bytes for a feed of 2.5 MB"


@pytest.mark.parametrize(
    "bit",
    ["<!--", "<!-- -->", "<![CDATA[", "<?", "<?a?>", "<!DOCTYPE [", "<a>", "<a ", "<item ", "<item>", "</item>", "]]>"],
)
@pytest.mark.parametrize("start", ["", "<rss>", "<rss><item>", "<rss><item></item>"])
def test_time_grows_no_faster_than_the_feed(reading, start, bit):
    began = time.process_time()
    reading("-", stdin=io.BytesIO((start + bit * 4_000).encode()))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("bit", "most"),
    [("<a>", 5_000), ("<channel>", 5_000), (f"<a b='{'c' * 1_000}'>", 5_000), (f"<a b='{'c' * 40_000}'>", 400)],
)
def test_what_stands_around_the_entries_has_an_end(put, reading, bit, most):
    def seconds(count: int) -> float:
        content = feed(*[OTHER] * 40).replace("<item>", bit * count + "<item>", 1)
        began = time.process_time()
        result = reading(put(f"{count}.rss", content))
        assert result.texts == ["Shells hit Vell & Miro."] * 40
        return time.process_time() - began

    assert seconds(most) < 20 * max(seconds(most // 10), 0.05)


def test_a_root_too_long_to_be_read_with_each_entry_loses_no_text(put, reading):
    names = " ".join(f"xmlns:n{number}='http://n.example/{number}'" for number in range(2_000))
    content = feed(*[OTHER] * 10).replace("<rss ", f"<rss {names} ")
    result = reading(put("a.rss", content))
    assert result.texts == ["Shells hit Vell & Miro."] * 10
    assert {document.source for document in result.documents} == {"Vell Wire"}


def test_without_its_library(put, reading, monkeypatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (error,) = reading(put("a.rss", feed(ITEM))).errors
    assert error.startswith("a.rss: a feed needs feedparser") and ": python3 -m pip install " in error
