"""Bytes of a page → its markup: by mark, by what the bytes are, by what server or page say of them; never a crash."""

from __future__ import annotations

import codecs
import re

from conflictcli.readers.encoding import encoding_of, errors_in, has_mark
from conflictcli.readers.streams import HEAD

_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_REACH = 4096  # bytes; a browser looks at 1,024
# Pages call Windows' extensions by the names of what they extend, and browsers read them so (WHATWG Encoding Standard).
_MEANT = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
}
_SEVEN_BIT = frozenset(("iso2022_jp", "iso2022_kr", "hz"))
# Codecs of Python that are no encoding of a page; UTF-16 without its mark would show as NUL bytes.
_NEVER = ("utf_16", "utf_32", "utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined")


def markup_of(data: bytes, charset: str = "") -> str:
    """The text of a page. `charset` is what its server said, else the empty string.

    Bytes that are UTF-8 are read as such whatever anybody says of them: no other encoding looks like it by chance.
    """
    if has_mark(data):
        return _decoded(data, encoding_of(data[:4]))
    named = _known(charset) or _known(_declared(data))
    if named not in _SEVEN_BIT:
        try:
            return data.decode()
        except UnicodeDecodeError:
            pass
    if named and named != "utf-8":
        return _decoded(data, named)
    return _decoded(data, encoding_of(data[:HEAD]))


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data, 0, _REACH)
    return found[1].decode("ascii", "replace") if found else ""


def _known(name: str) -> str:
    """The encoding of that name as Python calls it; the empty string where it has none, or none of text."""
    name = name.strip(" \"'").lower()
    try:
        found = codecs.lookup(_MEANT.get(name, name))
    except (LookupError, ValueError):
        return ""
    name = found.name.replace("-", "_")
    return "" if name.startswith(_NEVER) or not found._is_text_encoding else found.name


def _decoded(data: bytes, encoding: str) -> str:
    return data.decode(encoding, errors_in(encoding))
