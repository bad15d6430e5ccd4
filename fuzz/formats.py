"""Targets: every format of documents that is one file by itself."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from conflictcli.document import Document
from conflictcli.language import is_read, language_of
from conflictcli.readers import ReadOptions, Skipped
from conflictcli.readers.encoding import STRAY, content_of, encoding_of, text_of, utf8_of
from conflictcli.readers.kinds import Kind, binary, kind_by_content, kind_by_mark, settled
from conflictcli.readers.options import unheard
from conflictcli.readers.published import published_of
from conflictcli.readers.ranges import is_lines, range_records, ranges
from conflictcli.readers.records import Record
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import stream_of
from fuzz.choices import Choices
from fuzz.reading import called, folder, read, reads
from fuzz.target import LONG, MIDDLE, SHORT, Target, holds

TEXT = "Two air strikes hit Miro on Tuesday, killing 3.\n\nThe army said nothing."
MARKS_OF_UNICODE = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff")
BYTES = (
    *MARKS_OF_UNICODE,
    b"\0",
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\x85",
    b"\r\n",
    b"\x1a",
)


# ---- what a file is -------------------------------------------------------------------------------------------


def check_kind(head: bytes) -> None:
    """Any head is of some kind, or there is a reason, and its encoding has a name that decodes it."""
    options = ReadOptions()
    source = Source("a")
    kind_by_mark(head)
    holds(isinstance(binary(head), str))
    kind = kind_by_content(source, head, options)
    holds(isinstance(kind, (Kind, Skipped)), kind)
    for named in (Kind.JSON, Kind.JSON_LINES, Kind.FEED):
        holds(isinstance(settled(named, head), Kind))
    name = encoding_of(head)
    holds(isinstance(head.decode(name, STRAY if name.startswith("utf-8") else "replace"), str))


def kinds() -> Iterator[bytes]:
    yield from (b"PK\x03\x04", b"%PDF-1.7", b"WARC/1.0\r\n", b"\x89PNG", b"{\\rtf1", b"<?xml version='1.0'?><rss>")
    yield from (b'{"text": "a"}\n{"text": "b"}', b'[{"text": "a"}]', b"text,title\na,b\n", b"<!doctype html><p>a")
    yield from (b"From a@b.c Tue May  6 10:00:00 2031\nSubject: x\n\n", b"From: a\nSubject: b\nMessage-ID: <c>\n\nd")
    yield from (mark + TEXT.encode() for mark in MARKS_OF_UNICODE)


OF_KINDS = (
    *(b"PAR1", b"ARROW1", b"%PDF-", b"WARC/1.", b"PK\x05\x06", b"ustar", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0"),
    *(b"(\xb5/\xfd", b"<html", b"<!--", b"-->", b"<body", b"<?xml ", b"<rss", b"<feed", b'{"', b"[{", b"From: "),
    *(b"Subject: ", b"MIME-Version: 1.0", b"text,", b"text\ttitle", b"\n\n"),
)


# ---- encodings ------------------------------------------------------------------------------------------------


def check_encodings(data: bytes) -> None:
    """Text in whatever encoding is text, at once and piece by piece, and what recodes it agrees."""
    options = ReadOptions()

    def stream() -> object:
        return stream_of(io.BytesIO(data).read, unheard)

    whole = content_of(stream(), 10**6)  # type: ignore[arg-type]
    pieces = text_of(stream())  # type: ignore[arg-type]
    held = "".join(iter(lambda: pieces.read(7), ""))
    holds(held == whole, "read in pieces otherwise", whole, held)
    recoded = utf8_of(stream()).read()  # type: ignore[arg-type]
    if not encoding_of(data).startswith("utf-8"):
        again = recoded.decode()
        holds(again == whole.encode("utf-8", "replace").decode(), "recoded otherwise", whole, again)
    del options


def encodings() -> Iterator[bytes]:
    words = "Два удара — “zwölf” Häuser; l’armée n’a rien dit. 空襲で三人死亡。 غارة جوية"
    for name in (
        "utf-8",
        "utf-16",
        "utf-32",
        "cp1252",
        "koi8-r",
        "cp1251",
        "iso8859-6",
        "shift_jis",
        "gb18030",
        "euc-kr",
    ):
        yield words.encode(name, "ignore")
    yield "Häuser".encode() + b" l\x92arm\xe9e " + "Häuser".encode()


# ---- JSON -----------------------------------------------------------------------------------------------------

JSON_WORDS = (
    *(b'{"text": "', b'"text"', b'"title":', b'"published": "2031-05-02"', b'"id": ', b'"url": ', b'"language": "en"'),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b",",
        b'"',
        b"\\",
        b"\n",
        b"\r\n",
        b"\\u2028",
        b"\xe2\x80\xa8",
        b"\\ud800",
        b"\\u0000",
    ),
    *(
        b"null",
        b"true",
        b"NaN",
        b"-Infinity",
        b"1e999",
        b"9" * 25,
        b"-0",
        b"1.5",
        b'{"$oid": "a"}',
        b'{"name": "The Post"}',
    ),
    *(
        b"[" * 64,
        b'{"a":' * 40,
        b"]" * 64,
        b"}" * 40,
        b'"body": "',
        b'"content": {',
        b"\xef\xbb\xbf",
        b"\xff",
        b"\t",
        b" ",
    ),
)


def json_content(data: bytes) -> bytes:
    """Half of the inputs are bytes, half choices among what JSON is made of."""
    if not data or data[0] % 2:
        return data[1:]
    choices = Choices(data[1:])
    parts = []
    while choices.more:
        parts.append(choices.one_of(JSON_WORDS))
    return b"".join(parts)


def check_ranges(data: bytes) -> None:
    """A file of lines in ranges of any size holds what the whole file does."""
    size, content = 1 + data[0] % 97 if data else 1, json_content(data[1:])
    path = folder() / "cut.jsonl"
    path.write_bytes(content)
    source, options = Source(str(path)), ReadOptions()
    if not is_lines(source, options):
        return
    cut: list[Record | Skipped] = []
    for part in ranges(source, size):
        cut += [part] if isinstance(part, Skipped) else range_records(part, options)
    whole = [
        item for part in ranges(source, 10**9) if not isinstance(part, Skipped) for item in range_records(part, options)
    ]
    holds(repr(cut) == repr(whole), "read otherwise in ranges", whole, cut)  # repr: a NaN is no other NaN
    from conflictcli.readers.json_lines import line_records

    plain = list(line_records(source, stream_of(io.BytesIO(content).read, unheard), options))
    if content[:3] != b"\xef\xbb\xbf" and content[:2] not in (b"\x1f\x8b", b"BZ"):
        holds(repr(plain) == repr(whole), "ranges are read otherwise than the file", plain, whole)


def check_json_parsers(data: bytes) -> None:
    """Where orjson reads a line, it reads what Python does."""
    from conflictcli.readers import json_lines

    line = json_content(data)
    quick = json_lines._quick()(line)
    if quick is not None:
        text = line.decode("utf-8", STRAY)
        told = json.loads(text.removeprefix("\ufeff").rstrip())
        holds(repr(told) == repr(quick), "two parsers, two readings", told, quick)
    read(b"\n".join((line, b'{"text": "A raid."}')), "a.jsonl")


def json_lines_seeds() -> Iterator[bytes]:
    row = {"id": "a", "text": TEXT, "title": "T", "published": "2031-05-02", "url": "u", "source": {"name": "P"}}
    yield b"\1" + json.dumps(row).encode()
    yield b"\1" + json.dumps(row).encode() + b"\n" + json.dumps(row, ensure_ascii=False).encode() + b"\n\n{broken\n"
    yield b"\1" + json.dumps([row, row]).encode()
    yield b"\1" + json.dumps({"status": "ok", "articles": [row, 3, None]}).encode()
    yield bytes(range(0, 90, 2))


# ---- tables ---------------------------------------------------------------------------------------------------

TABLE_WORDS = (
    *(
        b"text",
        b"title",
        b"id",
        b"published",
        b",",
        b";",
        b"\t",
        b"|",
        b'"',
        b'""',
        b"\n",
        b"\r\n",
        b"\r",
        b"2031-05-02",
    ),
    *(b"text,title\n", b'"a\nb"', b"'=1+1", b"\0", b"\xef\xbb\xbf", b"\xff", b"event_id", b"body"),
)
TABLES = (
    b"text,title,published\nA raid.,T,2031-05-02\n",
    b'id;body\n1;"A, ""raid"";\nhere"\n',
    b"text\tid\na\tb\n\n",
    b"a|text\n1|2|3\n",
)

# ---- feeds, mail, pages -----------------------------------------------------------------------------------------

FEEDS = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>P</title><language>en</language>'
    b"<item><title>Raid</title><link>http://a.example/1</link><guid>1</guid><pubDate>Tue, 06 May 2031 10:00:00 GMT</pubDate>"
    b"<description>Two &lt;b&gt;air&nbsp;strikes&lt;/b&gt; hit Miro.</description></item><item/></channel></rss>",
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><id>1</id><title type="html">a</title>'
    b'<updated>2031-05-06T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A raid.'
    b"</p></div></content></entry></feed>",
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item>'
    b"<title>a</title><description><![CDATA[<item>A raid</item>]]></description></item></rdf:RDF>",
)
FEED_WORDS = (
    *(
        b"<rss",
        b"<feed",
        b"<rdf:RDF",
        b"<channel>",
        b"<item>",
        b"</item>",
        b"<entry>",
        b"</entry>",
        b"<title>",
        b"</title>",
    ),
    *(
        b"<description>",
        b"</description>",
        b"<content type='html'>",
        b"<link href='",
        b"<guid>",
        b"<pubDate>",
        b"<![CDATA[",
    ),
    *(
        b"]]>",
        b"<!--",
        b"-->",
        b"<?xml version='1.0' encoding='",
        b"utf-16",
        b"idna",
        b"latin-1",
        b"hex",
        b"rot13",
        b"?>",
    ),
    *(
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"&b;",
        b"&nbsp;",
        b"&#0;",
        b"&#xd800;",
        b"&#1114112;",
        b"&amp;",
        b"/>",
        b"xml:base='",
    ),
    *(
        b"<media:content url='",
        b"<dc:date>",
        b"<updated>",
        b"<content:encoded>",
        b"base64",
        b"xmlns='",
        b"<geo:lat>91</geo:lat>",
    ),
)
MAILS = (
    b"From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?q?Raid_=C3=A9?=\nDate: Tue, 6 May 2031 10:00:00 +0300\n"
    b"Message-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nTwo air strikes hit Miro.\n> old\n-- \nA\n",
    b"From a@b.example Tue May  6 10:00:00 2031\nFrom: a\nSubject: Fwd: x\nContent-Type: multipart/mixed; boundary=zz\n\n"
    b"--zz\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+QSByYWlkLjwvcD4=\n--zz\n"
    b"Content-Type: message/rfc822\n\nSubject: y\n\nA raid.\n--zz--\n\nFrom a@b.example Tue May  6 10:00:01 2031\nSubject: z\n\nB\n",
)
MAIL_WORDS = (
    *(
        b"From: ",
        b"To: ",
        b"Subject: ",
        b"Date: ",
        b"Message-ID: <",
        b"MIME-Version: 1.0\n",
        b"Content-Type: ",
        b"text/plain",
    ),
    *(
        b"text/html",
        b"multipart/mixed; boundary=",
        b"multipart/alternative",
        b"message/rfc822",
        b"message/partial",
        b"charset=",
    ),
    *(
        b"utf-7",
        b"unknown-8bit",
        b"idna",
        b"Content-Transfer-Encoding: ",
        b"base64",
        b"quoted-printable",
        b"uuencode",
        b"x-uue",
    ),
    *(
        b"=?utf-8?b?",
        b"=?x?q?",
        b"?=",
        b"\n--zz\n",
        b"--zz--",
        b"boundary=zz",
        b"From a@b.example Tue May  6 10:00:00 2031\n",
        b"\n\n",
    ),
    *(
        b">From ",
        b"Content-Disposition: attachment; filename*=utf-8''",
        b"filename*0=",
        b"; ",
        b"\r\n",
        b"> ",
        b"-- \n",
        b"wrote:\n",
    ),
    *(b"References: ", b"List-Id: ", b"format=flowed; delsp=yes", b"begin 644 a\n", b"Content-Language: "),
)
PAGES = (
    b"<!doctype html><html lang=en><head><meta charset=utf-8><title>Raid</title><meta property='article:published_time' "
    b'content=\'2031-05-06T10:00:00Z\'><script type=\'application/ld+json\'>{"@type": "NewsArticle", "datePublished": '
    b'"2031-05-06", "publisher": {"name": "P"}}</script></head><body><nav>Menu</nav><article><h1>Raid</h1><p>Two air '
    b"strikes hit Miro on Tuesday, killing three people, the army said in a long statement to the press.</p><ul><li>a</li>"
    b"</ul></article></body></html>",
    b"<p>A raid hit <b>Miro</b>.<table><tr><td>1<td>2</table><svg><script>x</script></svg>",
)
PAGE_WORDS = (
    *(
        b"<html",
        b"<head>",
        b"<body>",
        b"<p>",
        b"</p>",
        b"<div class='",
        b"<article>",
        b"<h1>",
        b"<table>",
        b"<tr>",
        b"<td>",
        b"<li>",
    ),
    *(
        b"<script type='application/ld+json'>",
        b"</script>",
        b"<meta charset=",
        b"<meta name='",
        b"property='og:",
        b"content='",
    ),
    *(
        b"<link rel='canonical' href='",
        b"<time datetime='",
        b"<base href='",
        b"<style>",
        b"<template>",
        b"<svg>",
        b"<math>",
        b"<noscript>",
    ),
    *(
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<?",
        b"&#0;",
        b"&#xd800;",
        b"&nbsp;",
        b"&notin",
        b"utf-16",
        b"x-user-defined",
        b"\0",
    ),
    *(
        b"http://[",
        b"//",
        b'{"@graph": [',
        b'"datePublished":',
        b"<frameset>",
        b"<plaintext>",
        b"<textarea>",
        b"<br>",
        b"hidden",
    ),
)

# ---- web archives, PDF ----------------------------------------------------------------------------------------


def record(kind: bytes, content: bytes, block: bytes, *more: bytes) -> bytes:
    head = (
        b"WARC/1.0",
        b"WARC-Type: " + kind,
        b"WARC-Target-URI: http://a.example/1",
        b"WARC-Date: 2031-05-06T10:00:00Z",
        *more,
    )
    length = b"Content-Length: " + str(len(block)).encode()
    return b"\r\n".join((*head, b"Content-Type: " + content, length, b"", block, b"", b""))


def warcs() -> Iterator[bytes]:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGES[0]
    yield record(b"response", b"application/http; msgtype=response", page)
    yield record(b"warcinfo", b"application/warc-fields", b"a: b\r\n") + record(
        b"conversion", b"text/plain", TEXT.encode()
    )
    chunked = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nA raid\r\n0\r\n\r\n"
    )
    yield record(b"response", b"application/http", chunked) + record(b"resource", b"text/plain", TEXT.encode())
    import gzip

    yield gzip.compress(record(b"conversion", b"text/plain", TEXT.encode())) * 2


WARC_WORDS = (
    *(
        b"WARC/1.0\r\n",
        b"WARC/1.1",
        b"WARC-Type: response",
        b"WARC-Type: revisit",
        b"Content-Length: ",
        b"Content-Type: ",
    ),
    *(
        b"application/http",
        b"text/plain",
        b"text/html; charset=",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 404 Not Found\r\n",
    ),
    *(
        b"Transfer-Encoding: chunked",
        b"Content-Encoding: gzip",
        b"Content-Encoding: br",
        b"Content-Encoding: zstd",
        b"deflate",
    ),
    *(
        b"WARC-Target-URI: ",
        b"WARC-Truncated: length",
        b"\r\n\r\n",
        b"\r\n",
        b"ffffffff\r\n",
        b"-1",
        b"99999999999999999999",
        b"WARC-Date: ",
    ),
    *(b"WARC-Identified-Payload-Type: ", b"<http://a.example/>", b"WARC-Record-ID: <urn:uuid:1>"),
)


def pdfs() -> Iterator[bytes]:
    """The smallest files that have a page of words."""
    stream = b"BT /F1 12 Tf 72 700 Td (Two air strikes hit Miro on Tuesday.) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Raid) /CreationDate (D:20310506) >>",
    )
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    end = b"xref\n0 7\n0000000000 65535 f \n" + table + b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\n"
    yield out + end + b"startxref\n%d\n%%%%EOF" % len(out)
    yield out


PDF_WORDS = (
    *(
        b"obj\n",
        b"endobj",
        b"stream\n",
        b"endstream",
        b"xref",
        b"trailer",
        b"startxref",
        b"%%EOF",
        b"/Type /Page",
        b"/Kids [",
        b"/Count ",
    ),
    *(
        b"/Parent 2 0 R",
        b"/Contents",
        b"/Filter /FlateDecode",
        b"/ASCIIHexDecode",
        b"/LZWDecode",
        b"/ASCII85Decode",
        b"/RunLengthDecode",
    ),
    *(
        b"/Encrypt",
        b"/Length ",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b")",
        b"<feff",
        b"/ToUnicode",
        b"/ObjStm",
        b"/XRef",
        b"/W [1 2 1]",
        b"/Prev ",
    ),
    *(
        b"0 R",
        b"Tj",
        b"TJ",
        b"BT",
        b"ET",
        b"/F1 12 Tf",
        b"beginbfchar",
        b"/Lang",
        b"/Title",
        b"4294967296",
        b"-1",
        b"/Encoding /Identity-H",
    ),
)


# ---- dates of publication, languages --------------------------------------------------------------------------


def check_published(data: bytes) -> None:
    """Whatever a field, a text and a file's name say: a day of some calendar, or none."""
    told, _, rest = data.decode("utf-8", "surrogateescape").partition("\n")
    text, _, name = rest.partition("\x1f")
    for field in (told, None, len(told) and ord(told[0]) * 10**7, float(len(told)) * 1e8):
        day = published_of(field, text, name, None)
        holds(day is None or 1900 <= day.year <= 2100, "a day out of all calendars", day, field, text, name)
        holds(day == published_of(field, text, name, None), "another day at the second look", field, text, name)


PUBLISHED_WORDS = (
    *(
        b"2031-05-06",
        b"2031-05-06T10:00:00Z",
        b"6 May 2031",
        b"May 6, 2031",
        b"06/05/2031",
        b"13/13/2031",
        b"Published: ",
        b"\n",
    ),
    *(
        b"MIRO, May 6 (Agency) - ",
        b"Updated: ",
        b"Tue, 06 May 2031 10:00:00 +0300",
        b"1935825600",
        b"2031_05_06",
        b"\x1f",
        b"2015",
    ),
    *(
        b"Last modified ",
        b"\xc2\xa9 2031",
        b"0000-00-00",
        b"29 Feb 2031",
        b"By Jane Roe Published: ",
        b"| ",
        b"99",
        b"Jan",
        b"-",
        b"/",
    ),
)


def check_language(data: bytes) -> None:
    """A code of some language, or none; what is not said is read."""
    said, _, text = data.decode("utf-8", "replace").partition("\n")
    document = Document("a", text, language=said)
    code = language_of(document)
    holds(isinstance(code, str) and len(code) <= 12, code)
    holds(is_read(document) == (code in ("", "en")), "read, and in another language", code, document)


def languages() -> Iterator[bytes]:
    for text in (
        "en\nthe army said that the strikes were in the north",
        "fr\nles frappes ont touché la ville et dans le nord",
    ):
        yield text.encode()
    yield "\nУдары по городу, сообщили в министерстве обороны, и это не всё".encode()
    yield "ar\nغارة جوية على المدينة أسفرت عن مقتل ثلاثة أشخاص".encode()


LANGUAGE_WORDS = tuple(
    word.encode()
    for word in "the of and les des une der die und los que удары в на 空襲で の غارة في של את eng fra zh-CN en-US".split()
)

__all__ = ["TARGETS"]

TARGETS = (
    Target("kinds", "readers", check_kind, kinds, OF_KINDS, SHORT, 2),
    Target("encodings", "readers", check_encodings, encodings, BYTES, SHORT, 2),
    Target(
        "plain text",
        "readers",
        reads("a.txt", "a.md", "made"),
        lambda: called([TEXT.encode(), b"---\ntitle: T\n---\n# H\n\n- a"]),
        (*BYTES, b"# ", b"---\n", b"Published: "),
        MIDDLE,
        2,
    ),
    Target(
        "JSON Lines",
        "readers",
        reads("a.jsonl", "made", made=json_content),
        lambda: called(json_lines_seeds()),
        JSON_WORDS,
        MIDDLE,
        3,
    ),
    Target(
        "JSON", "readers", reads("a.json", made=json_content), lambda: called(json_lines_seeds()), JSON_WORDS, MIDDLE, 2
    ),
    Target("two JSON parsers", "readers", check_json_parsers, json_lines_seeds, JSON_WORDS, SHORT, 2),
    Target(
        "ranges",
        "readers",
        check_ranges,
        lambda: (b"\x10" + each for each in json_lines_seeds()),
        JSON_WORDS,
        MIDDLE,
        2,
    ),
    Target("tables", "readers", reads("a.csv", "a.tsv", "made"), lambda: called(TABLES), TABLE_WORDS, MIDDLE, 3),
    Target("feeds", "readers", reads("a.xml", "made"), lambda: called(FEEDS), FEED_WORDS, LONG),
    Target("mail", "readers", reads("a.eml", "a.mbox", "made"), lambda: called(MAILS), MAIL_WORDS, LONG),
    Target("pages", "readers", reads("a.html", "made.html"), lambda: called(PAGES), PAGE_WORDS, LONG),
    Target(
        "web archives", "readers", reads("a.warc", "a.wet.gz", salvaged=True), lambda: called(warcs()), WARC_WORDS, LONG
    ),
    Target("PDF", "readers", reads("a.pdf"), lambda: called(pdfs()), PDF_WORDS, LONG),
    Target(
        "publication days",
        "readers",
        check_published,
        lambda: [b"2031-05-06\nMIRO, May 6 (Agency) - A raid.\x1f2031-05-06-raid.txt"],
        PUBLISHED_WORDS,
        SHORT,
        2,
    ),
    Target("languages", "readers", check_language, languages, LANGUAGE_WORDS, SHORT, 2),
)
