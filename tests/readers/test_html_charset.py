"""Bytes of pages in the encodings that pages come in, said rightly, wrongly or not at all."""

from __future__ import annotations

import codecs

import pytest

from conflictcli.readers.html.charset import markup_of

TEXT = "<p>Où l’été a été frappé — « deux raids » à Gazir.</p>"
META = "<meta charset={}>"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "iso-8859-1"),
        ((META.format("iso-8859-1") + TEXT).encode(), ""),
        (codecs.BOM_UTF8 + TEXT.encode(), ""),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-8"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ""),
        (TEXT.encode("cp1252"), "iso-8859-1"),
        (TEXT.encode("cp1252"), '"ISO-8859-1"'),
        ((META.format("'latin1'") + TEXT).encode("cp1252"), ""),
        ((META.format("utf-8") + TEXT).encode("cp1252"), ""),
        ((META.format("no-such-thing") + TEXT).encode("cp1252"), ""),
        (('<META http-equiv="Content-Type" content="text/html; CHARSET=windows-1252">' + TEXT).encode("cp1252"), ""),
        (('<?xml version="1.0" encoding="windows-1252"?>' + TEXT).encode("cp1252"), ""),
        ((META.format("utf-16") + TEXT).encode(), ""),
        (TEXT.encode() + b"\x93", ""),
    ],
)
def test_what_bytes_say_is_read(data, charset):
    assert TEXT in markup_of(data, charset)


@pytest.mark.parametrize(
    ("said", "encoding", "text"),
    [
        ("shift_jis", "cp932", "港が空爆された①"),
        ("gb2312", "gb18030", "港口遭到空襲镕"),
        ("euc-kr", "cp949", "항구가 공습을 받았다 똠"),
        ("big5", "big5hkscs", "港口遭到空襲"),
        ("iso-8859-9", "cp1254", "İki hava saldırısı “Gazir”"),
        ("tis-620", "cp874", "ท่าเรือ"),
        ("windows-1251", "cp1251", "Два удара по порту"),
        ("iso-2022-jp", "iso2022_jp", "港が空爆された"),
    ],
)
def test_encodings_by_the_names_that_pages_give_them(said, encoding, text):
    assert text in markup_of((META.format(said) + text).encode(encoding), "")
    assert text in markup_of(text.encode(encoding), said)


def test_no_bytes_break_it():
    for charset in (
        "",
        "base64",
        "rot13",
        "utf-7",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
        "punycode",
        "undefined",
        "\0",
        "utf-16",
        "x" * 100,
    ):
        assert isinstance(markup_of(bytes(range(256)) * 3, charset), str)
