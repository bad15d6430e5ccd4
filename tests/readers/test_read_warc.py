"""Web archives: which records are documents, what becomes of the others, and of archives that are broken."""

from __future__ import annotations

import gzip
import importlib
import io
import tracemalloc
import zlib
from datetime import date
from types import SimpleNamespace

import pytest

from conflictcli.readers import warc
from conflictcli.readers.html import LONGEST_PAGE
from conflictcli.readers.warc import records

pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")
brotli = pytest.importorskip("brotli", reason="pip install 'conflictcli[warc]' to test web archives")

PARAGRAPH = "Two air strikes hit the port of Gazir on Friday, killing four dockers, the harbour master said in Vell."
PAGE = f"<html><head><title>Port hit</title></head><body><article><p>{PARAGRAPH}</p></article></body></html>".encode()
HTML = "text/html; charset=utf-8"


def record(block: bytes, kind: str = "response", number: int = 1, length: int | None = None, **headers: str) -> bytes:
    named = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{number}>",
        "WARC-Date": "2020-05-05T10:00:00Z",
        "WARC-Target-URI": f"https://www.example.org/{number}",
        "Content-Type": "application/http; msgtype=response",
        **{name.replace("_", "-"): value for name, value in headers.items()},
        "Content-Length": str(len(block) if length is None else length),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    named = {"Content-Type": HTML, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return (
        f"HTTP/1.1 {status}\r\n{''.join(f'{k}: {v}' + chr(13) + chr(10) for k, v in named.items())}\r\n".encode() + body
    )


def text_record(text: str, number: int = 1, **headers: str) -> bytes:
    return record(text.encode(), "conversion", number, Content_Type="text/plain", **headers)


def test_an_answer_is_a_document(put, reading):
    document = reading(put("a.warc", record(answer()))).document
    assert (document.id, document.url, document.title) == ("urn:uuid:1", "https://www.example.org/1", "Port hit")
    assert (document.text, document.source) == (PARAGRAPH, "example.org")
    assert document.published is None  # the day that it was fetched is not the day that it came out


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wet", "a.wet.gz", "archive"])
def test_by_name_and_by_content(put, reading, name):
    archive = record(answer()) + text_record("Two raids hit Gazir.", 2)
    packed = b"".join(gzip.compress(each) for each in (record(answer()), text_record("Two raids hit Gazir.", 2)))
    for content in (archive, packed, gzip.compress(archive)):
        assert reading(put(name, content)).texts == [PARAGRAPH, "Two raids hit Gazir."]
        assert reading("-", stdin=io.BytesIO(content)).ids == ["urn:uuid:1", "urn:uuid:2"]


def test_a_text_made_of_a_page_is_a_document(put, reading):
    said = text_record("Port hit\nTwo raids hit Gazir.\n", WARC_Target_URI="<https://www.example.org/2015/01/02/a>")
    document = reading(put("a.wet", said)).document
    assert (document.id, document.text) == ("urn:uuid:1", "Port hit\nTwo raids hit Gazir.\n")
    assert (document.url, document.source) == ("https://www.example.org/2015/01/02/a", "example.org")
    assert document.published == date(2015, 1, 2)


def test_a_record_without_an_identifier_goes_by_its_place(put, reading):
    assert reading(put("a.warc", record(answer(), WARC_Record_ID=""))).ids == ["a.warc:1"]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (record(b"software: x", "warcinfo", Content_Type="application/warc-fields"), "a warcinfo record: no page"),
        (record(b"GET / HTTP/1.1\r\n\r\n", "request"), "a request record: no page"),
        (record(b"a: b", "metadata"), "a metadata record: no page"),
        (record(answer(b""), "revisit"), "a revisit record: no page"),
        (record(b"x", ""), "a nameless record: no page"),
        (record(answer(status="404 Not Found")), "HTTP status 404"),
        (record(answer(status="301 Moved")), "HTTP status 301"),
        (record(answer(Content_Type="image/png")), "not a page: image/png"),
        (record(answer(Content_Type="")), "not a page: nothing says what it is"),
        (record(b"1 2 3", Content_Type="text/dns"), "not a page: text/dns"),
        (record(answer(b"")), "an empty page"),
        (record(answer(b"<html></html>")), "no text on this page"),
    ],
)
def test_what_is_no_page_is_passed_over_with_a_reason(put, reading, made, reason):
    result = reading(put("a.warc", made + record(answer(), number=2)))
    assert result.passed == [f"a.warc:1: {reason}"]
    assert result.ids == ["urn:uuid:2"] and not result.errors


def test_a_resource_is_read_as_its_type_says(put, reading):
    page = record(PAGE, "resource", Content_Type="text/html")
    text = record("Où ?".encode("cp1252"), "resource", 2, Content_Type="text/plain; charset=iso-8859-1")
    assert reading(put("a.warc", page + text)).texts == [PARAGRAPH, "Où ?"]


def chunked(data: bytes, size: int = 50) -> bytes:
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (gzip.compress(PAGE), {"Content_Encoding": "x-GZIP"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (raw_deflate(PAGE), {"Content_Encoding": "deflate"}),
        (brotli.compress(PAGE), {"Content_Encoding": "br"}),
        (chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (chunked(gzip.compress(PAGE)), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
        (chunked(PAGE)[:-5], {"Transfer_Encoding": "chunked"}),
        (zlib.compress(gzip.compress(PAGE)), {"Content_Encoding": "gzip, deflate"}),
        (gzip.compress(PAGE)[:-2], {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "identity"}),
        # Said, and taken off already.
        (PAGE, {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "deflate"}),
        (PAGE, {"Content_Encoding": "br"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
    ],
)
def test_what_the_server_wrapped_is_unwrapped(put, reading, body, headers):
    assert reading(put("a.warc", record(answer(body, **headers)))).texts == [PARAGRAPH]


def test_the_charset_that_the_server_says(put, reading):
    page = "<p>Où l’été fut frappé, et le port de Gazir brûla jusqu’au lendemain matin.</p>"
    made = record(answer(page.encode("cp1250", "replace"), Content_Type="text/html;charset=windows-1250"))
    (text,) = reading(put("a.warc", made)).texts
    assert "été fut frappé" in text


def test_headers_in_any_case_on_two_lines_and_twice(put, reading):
    made = record(answer()).replace(b"WARC-Type: response", b"warc-TYPE:\r\n\tresponse\r\nWARC-Type: request")
    assert reading(put("a.warc", made)).texts == [PARAGRAPH]


def test_the_day_is_the_page_s_own(put, reading):
    page = PAGE.replace(b"<title>", b'<meta property="article:published_time" content="2015-01-02T23:00:00Z"><title>')
    assert reading(put("a.warc", record(answer(page)))).document.published == date(2015, 1, 2)


# ---- broken archives -----------------------------------------------------------------------------------------


def test_a_record_that_is_cut_off_is_read_as_far_as_it_goes(put, reading):
    result = reading(put("a.warc", record(answer(), number=1) + record(answer(), number=2)[:-60]))
    assert result.ids == ["urn:uuid:1", "urn:uuid:2"]
    assert result.errors == ["a.warc:2: the record is cut off after 194 of 250 bytes: what there is was read"]


def test_a_record_that_is_cut_off_before_its_page(put, reading):
    result = reading(put("a.warc", record(answer())[:250]))
    assert not result.documents
    (error,) = result.errors
    assert error.startswith("a.warc:1: the record is cut off after") and error.endswith("nothing of it was read")


def test_a_length_that_is_too_short_loses_no_record_behind(put, reading):
    result = reading(put("a.warc", record(answer(), length=200) + record(answer(), number=2)))
    assert result.ids == ["urn:uuid:1", "urn:uuid:2"]
    assert result.errors == ["a.warc:1: 50 bytes that begin no record: a length is wrong, or bytes were lost"]


@pytest.mark.parametrize("length", ["", "many", "-5", "9" * 30])
def test_a_record_without_a_length(put, reading, length):
    made = record(answer()).replace(b"Content-Length: 250", f"Content-Length: {length}".encode())
    result = reading(put("a.warc", made + record(answer(), number=2)))
    assert result.ids == ["urn:uuid:2"]
    assert result.errors[0] == "a.warc:1: a record without a length: the next one was looked for"


def test_an_answer_that_is_none(put, reading):
    assert reading(put("a.warc", record(b"\xff" * 99))).errors == [
        "a.warc:1: not an answer by HTTP: the record is broken"
    ]


def test_records_behind_a_damaged_member_are_read(put, reading):
    members = [gzip.compress(record(answer(), number=number)) for number in (1, 2, 3, 4)]
    members[1] = members[1][:40] + b"\xff" * 40 + members[1][80:]
    result = reading(put("a.warc.gz", b"".join(members)))
    assert result.ids[0] == "urn:uuid:1" and result.ids[-2:] == ["urn:uuid:3", "urn:uuid:4"]
    assert any("broken" in error for error in result.errors)


def test_records_behind_a_member_that_lost_its_end_are_read(put, reading):
    members = [gzip.compress(record(answer(), number=number)) for number in (1, 2, 3)]
    result = reading(put("a.warc.gz", members[0] + members[1][:-30] + members[2]))
    assert "urn:uuid:1" in result.ids and result.ids[-1] == "urn:uuid:3"
    assert len(result.ids) == len(set(result.ids)) and result.errors


@pytest.mark.parametrize("flag", [b"\x08", b"\x10", b"\x18"])
def test_what_looks_like_headers_without_end_is_not_read_each_time_to_the_end(put, reading, monkeypatch, flag):
    fed = []

    def counting(window: int) -> object:
        decoder = zlib.decompressobj(window)

        class Counting:
            eof = property(lambda _: decoder.eof)
            unconsumed_tail = property(lambda _: decoder.unconsumed_tail)
            unused_data = property(lambda _: decoder.unused_data)

            def decompress(self, data: bytes, most: int) -> bytes:
                fed.append(len(data))
                return decoder.decompress(data, most)

        return Counting()

    named = io.BytesIO()
    with gzip.GzipFile("a.warc", "wb", fileobj=named, mtime=0) as file:
        file.write(record(answer(), number=2))
    monkeypatch.setattr(warc, "zlib", SimpleNamespace(decompressobj=counting, error=zlib.error, MAX_WBITS=15))
    flood = (b"\x1f\x8b\x08" + flag) * 40_000
    result = reading(put("a.warc.gz", gzip.compress(record(answer())) + flood + named.getvalue()))
    assert result.ids == ["urn:uuid:1", "urn:uuid:2"] and result.errors
    assert sum(fed) < 100 * len(flood)  # 20,000 times, where each is read to the end


def test_a_member_behind_damage_may_say_more_in_its_header(put, reading):
    packed = gzip.compress(record(answer(), number=2), mtime=0)
    extra = b"\x06\x00SL\x02\x00\x01\x01"
    full = packed[:3] + b"\x1c" + packed[4:10] + extra + b"a.warc\0a comment\0" + packed[10:]
    one = gzip.compress(record(answer()))
    assert reading(put("a.warc.gz", one + one[:60] + b"\xff" * 40 + full)).ids[-1] == "urn:uuid:2"


@pytest.mark.parametrize(
    "content", [b"x" * 100, b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\n" + b"a: b\r\n" * 3000]
)
def test_an_archive_of_nothing(put, reading, content):
    result = reading(put("a.warc", content))
    assert not result.documents and result.errors


def test_a_page_that_is_too_long_says_so_and_the_next_is_read(put, reading):
    long = record(answer(b"<p>" + b"x" * (LONGEST_PAGE + 100_000)))
    result = reading(put("a.warc", long + record(answer(), number=2)))
    assert result.ids == ["urn:uuid:2"]
    assert result.errors == ["a.warc:1: a page longer than 8,388,608 bytes: save its text as .txt"]


@pytest.mark.parametrize(
    ("coding", "packed", "lacking", "library"),
    [
        ("br", brotli.compress(PAGE), ("brotli",), "brotli"),
        ("zstd", b"\x28\xb5\x2f\xfd packed", ("compression.zstd", "backports.zstd"), "backports"),
    ],
)
def test_a_library_that_is_missing_costs_its_pages_alone(put, reading, monkeypatch, coding, packed, lacking, library):
    def missing(name: str, *_: object) -> object:
        if name in lacking:
            raise ImportError("no", name=name)
        return importlib.import_module(name)

    monkeypatch.setattr("conflictcli.readers.extras.import_module", missing)
    monkeypatch.setattr("conflictcli.readers.compression.import_module", missing)
    made = record(answer(packed, Content_Encoding=coding)) + record(answer(), number=2)
    result = reading(put("a.warc", made))
    assert result.ids == ["urn:uuid:2"]
    (error,) = result.errors
    assert error.startswith("a.warc:1: ") and f"needs {library}" in error and "python3 -m pip install " in error


@pytest.mark.parametrize("packed", [gzip.compress, brotli.compress, zlib.compress])
def test_a_page_that_unpacks_to_no_end_says_so(put, reading, packed):
    name = {gzip.compress: "gzip", brotli.compress: "br", zlib.compress: "deflate"}[packed]
    bomb = record(answer(packed(b"<p>" + b"x" * (2 * LONGEST_PAGE)), Content_Encoding=name))
    assert reading(put("a.warc", bomb)).errors == [
        "a.warc:1: a page longer than 8,388,608 bytes: save its text as .txt"
    ]


class OldBrotli:
    """The decoder as it was before 1.2: it gives all at once."""

    def __init__(self) -> None:
        self._decoder = NEW_BROTLI()

    def process(self, data: bytes) -> bytes:
        return self._decoder.process(data)


NEW_BROTLI = brotli.Decompressor


@pytest.mark.parametrize("decoder", [NEW_BROTLI, OldBrotli])
def test_brotli_is_unpacked_no_further_than_a_page_goes(monkeypatch, decoder):
    monkeypatch.setattr(brotli, "Decompressor", decoder)
    packer = brotli.Compressor(quality=5)
    zeros = bytes(1024**2)
    packed = b"".join(packer.process(zeros) for _ in range(100)) + packer.finish()
    assert len(packed) < 1_000
    tracemalloc.start()
    data = warc._decoded("br", packed)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(data) == LONGEST_PAGE + 1 and peak < 64 * 1024**2  # 100 MB or more, where all is unpacked


@pytest.mark.parametrize("decoder", [NEW_BROTLI, OldBrotli])
def test_brotli_in_pieces_gives_the_whole(monkeypatch, decoder):
    monkeypatch.setattr(brotli, "Decompressor", decoder)
    lines = b"".join(b"<p>Raid %d hit Gazir.</p>" % number for number in range(40_000))
    packed = brotli.compress(lines, quality=5)
    assert warc._decoded("br", packed) == lines
    cut = warc._decoded("br", packed[: len(packed) // 2])
    assert lines.startswith(cut) and len(cut) > len(lines) / 4
    assert warc._decoded("br", lines) == lines  # taken off already
    assert warc._decoded("br", b"") == b""


def test_a_record_that_nobody_wants_is_not_held(monkeypatch):
    monkeypatch.setattr(warc, "LONGEST_PAGE", 100)
    monkeypatch.setattr(warc, "_LINE", 1000)
    found = list(records(io.BytesIO(record(b"x" * 5000, "metadata") + record(b"y" * 5000) + record(answer()))))
    assert [len(each.block) for each in found] == [0, 1100, 250]
    assert not any(each.missing for each in found)


def test_a_text_with_zeros_is_none(put, reading):
    assert reading(put("a.wet", text_record("a\0b"))).errors == ["a.wet:1: binary data, not text"]
