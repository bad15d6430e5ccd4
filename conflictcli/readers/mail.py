"""E-mail → Documents: a mail is a document, one by itself (.eml) or many in a box (.mbox); one is in memory at a time.

What a mail quotes from the one that it answers, and a signature, are left out: an event would be told twice. What is
forwarded is kept, for there it is the news.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from conflictcli.document import Document
from conflictcli.guard import TimeUp
from conflictcli.readers.encoding import STRAY, encoding_of, errors_in
from conflictcli.readers.markup import text_of_markup
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import HEAD, Stream

if TYPE_CHECKING:
    from email.message import Message

    _Mail = Message[str, str]

# RFC 4155: "From ", an address, and the day with its clock as C writes it; prose that begins so has no such day.
_BOX_LINE = re.compile(
    rb"From [^\r\n]{0,200}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rb" [ 0-3]?[0-9] [0-9]{1,2}:[0-9]{2}"
)
_QUOTED_BOX_LINE = re.compile(rb">+From ")
_HEADER = re.compile(rb"([!-9;-~]{1,80}):")
_OF_MAIL = frozenset((b"from", b"to", b"date", b"subject"))
_OF_PROGRAMS = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"content-type", b"x-mailer")
)
_WORD = r"=\?[^?\s]{1,40}\?[bBqQ]\?[^?]*\?="
_WORDS = re.compile(rf"{_WORD}(?:\s*{_WORD})*")  # RFC 2047
_FORWARDED = re.compile(r"\s*(?:\[[^\]]{0,40}\]\s*)?(?:fwd?|wg|tr|rv|enc)\s*:", re.IGNORECASE)
_QUOTE = re.compile(r"(?:> ?)+")
_ANSWERED = re.compile(r"\s*-{2,} ?Original Message ?-{2,}\s*", re.IGNORECASE)
_WROTE = re.compile(r".{0,200}\b(?:wrote|writes) ?: ?", re.IGNORECASE)
_SIGNATURE = "-- "  # RFC 3676; without the space it may part the items of a list of news
_NO_DOCUMENTS = frozenset(
    "application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature application/ms-tnef"
    " application/ics text/calendar message/delivery-status message/disposition-notification".split()
)


def mails(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The documents of a mail or a box of mails.

    One without an id of its own is named by its path; in a box path:record, counted from 1.
    """
    # --field names columns, and a mail has none.
    options = replace(options, fields={})
    if not _BOX_LINE.match(stream.head()):
        yield from _mail(source, source.path, stream.read(LONGEST + 1), options)
        return
    for number, content in enumerate(_boxed(stream), start=1):
        yield from _mail(source, f"{source.path}:{number}", content, options)


def is_mail(head: bytes) -> bool:
    """Whether bytes begin a box of mails, or a mail: headers that people see, and one that only programs write."""
    if _BOX_LINE.match(head):
        return True
    top = re.split(rb"\r?\n\r?\n", head[:16_384], maxsplit=1)[0]
    names = [_HEADER.match(line) for line in re.split(rb"\r?\n(?![ \t])", top)]
    told = {name[1].lower() for name in names if name}
    return all(names) and len(told & _OF_MAIL) > 1 and bool(told & _OF_PROGRAMS)


def _boxed(stream: Stream) -> Iterator[bytes]:
    """The mails of a box, each without the line that begins it; of one longer than any report, a part that shows it."""
    mail: list[bytes] = []
    size, fresh, blank = 0, True, False
    stream.readline(HEAD)
    while line := stream.readline(HEAD):
        # A line may come in pieces: only the first can begin a mail.
        if fresh and blank and _BOX_LINE.match(line):
            yield b"".join(mail)
            mail, size = [], 0
        elif size <= LONGEST:
            mail.append(line[1:] if fresh and _QUOTED_BOX_LINE.match(line) else line)
            size += len(line)
        blank = fresh and not line.strip(b"\r\n")
        fresh = line.endswith(b"\n")
    yield b"".join(mail)


def _mail(source: Source, where: str, content: bytes, options: ReadOptions) -> Iterator[Document | Skipped]:
    try:
        yield from _unguarded(source, where, content, options)
    except TimeUp as up:
        yield Skipped(where, str(up))
    except RecursionError:  # parts within parts, comments within comments of an address
        yield Skipped(where, "an e-mail nested too deep: save its text as .txt")


def _unguarded(source: Source, where: str, content: bytes, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The document of a mail, then what of it was not read. Raises RecursionError where it is nested too deep."""
    from email import message_from_bytes
    from email.policy import compat32

    if len(content) > LONGEST:
        yield Skipped(where, f"an e-mail longer than {LONGEST:,} bytes: save its text as .txt")
        return
    # Not the newer policy: it raises at some headers that are broken.
    message = message_from_bytes(content, policy=compat32)
    if not {name.lower() for name in message.keys()} & {"from", "date", "subject", "message-id", "received"}:  # noqa: SIM118
        yield Skipped(where, "no e-mail: it has neither From, Date nor Subject; save its text as .txt")
        return
    values = _values(message)
    if values["text"]:
        yield document_of(Record(where, source.name, values), options)
    else:
        yield Skipped(where, "an e-mail without text", error=not source.found)
    for part in _leaves(message):
        if what := _attachment(part):
            reason = f"{what}, attached to it, is not read: save it as a file and name that"
            yield Skipped(where, reason, error=False, sort="an attachment")
    if _breaks_off(message):
        yield Skipped(where, "the e-mail breaks off; what comes before was read")


def _values(message: _Mail) -> dict[str, str]:
    """What a mail says, by the names of a document's fields."""
    subject = _header(message, "subject")
    text = "\n\n".join(_texts(message, forwarded=bool(_FORWARDED.match(subject)))).strip("\r\n")
    text = text if text and not text.isspace() else ""
    return {
        "id": _header(message, "message-id").strip("<>"),
        "text": text or subject,
        "title": subject if text else "",
        "published": _header(message, "date"),
        "source": _sender(message),
        "url": _header(message, "archived-at").strip("<>"),
        "language": _header(message, "content-language").split(",")[0],
    }


# ---- headers -------------------------------------------------------------------------------------------------


def _header(message: _Mail, name: str) -> str:
    return " ".join(_decoded(_raw(message, name)).split())


def _raw(message: _Mail, name: str) -> str:
    """A header as it is written, its bytes beyond ASCII read as UTF-8."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", STRAY)


def _decoded(header: str) -> str:
    """`=?utf-8?q?Raid_on_=C3=96stra?=` → "Raid on Östra"; what does not decode stays as it is."""
    return _WORDS.sub(lambda words: _decoded_words(words[0]), header)


def _decoded_words(words: str) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        parts = decode_header(words)
    except (HeaderParseError, ValueError):
        return words
    return "".join(part if isinstance(part, str) else _legible(part, charset or "") for part, charset in parts)


def _sender(message: _Mail) -> str:
    """The name of who sent a mail, else the domain."""
    from email.utils import parseaddr

    name, address = parseaddr(" ".join(_raw(message, "from").split()))
    name = " ".join(_decoded(name).split())
    return name if name and "@" not in name else address.rpartition("@")[2]


# ---- bodies --------------------------------------------------------------------------------------------------


def _texts(part: _Mail, forwarded: bool) -> list[str]:
    """The texts of a part of a mail, in order: of what is told twice, as plain text and as HTML, the plain text."""
    kind = part.get_content_type()
    if kind == "multipart/alternative" and part.is_multipart():
        plain_first = sorted(_parts(part), key=lambda each: each.get_content_type() != "text/plain")
        return next((texts for each in plain_first if any(map(str.strip, texts := _texts(each, forwarded)))), [])
    if part.is_multipart():
        held = [] if kind.startswith("message/") else _parts(part)
        main = held[:1] if kind in ("multipart/related", "multipart/signed") else held
        return [text for each in main for text in _texts(each, forwarded)]
    if part.get_content_disposition() == "attachment":
        return []
    if kind == "text/html":
        return [text_of_markup(_content(part), quoted=forwarded)]
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return [_own_words(_content(part), forwarded, flowed)] if kind == "text/plain" else []


def _parts(part: _Mail) -> list[_Mail]:
    payload = part.get_payload()
    return [each for each in payload if not isinstance(each, str)] if isinstance(payload, list) else []


def _own_words(text: str, forwarded: bool, flowed: bool) -> str:
    """A plain text without what it quotes and without a signature; all of it where it is forwarded, or quotes alone."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    own = lines if forwarded else _unquoted(lines)
    if not any(map(str.strip, own)):
        own = lines
    own = [_QUOTE.sub("", line, count=1) if line.startswith(">") else line for line in own]
    return "\n".join(_unwrapped(own) if flowed else own)


def _unquoted(lines: list[str]) -> list[str]:
    own: list[str] = []
    said = -1  # where in `own` the last line that says something stands, until a quote follows it
    for line in lines:
        if line == _SIGNATURE or _ANSWERED.fullmatch(line):
            break
        if not line.startswith(">"):
            if line.strip():
                said = len(own)
            own.append(line)
        elif said >= 0:
            own[_attribution(own, said) :] = []
            said = -1
    return own


def _attribution(own: list[str], last: int) -> int:
    """Where `On 2 May 2031, Jane Roe wrote:` begins, which ends in line `last` and may stand on two; else the end."""
    if not _WROTE.fullmatch(own[last]):
        return len(own)
    first = last - 1 if last and not own[last].startswith("On ") and own[last - 1].startswith("On ") else last
    return first if re.search(r"[0-9@]", "".join(own[first : last + 1])) else len(own)


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines that a program broke, with a space at their end, made whole again (RFC 3676)."""
    whole: list[list[str]] = []
    goes_on = False
    for line in (line[1:] if line.startswith(" ") else line for line in lines):
        if goes_on:
            whole[-1].append(line)
        else:
            whole.append([line])
        goes_on = line.endswith(" ") and line != _SIGNATURE
    return ["".join(parts) for parts in whole]


def _content(part: _Mail) -> str:
    """The text of a part, whatever it says of its encoding."""
    data = part.get_payload(decode=True)
    return _legible(data, part.get_content_charset() or "") if isinstance(data, bytes) else ""


def _legible(data: bytes, charset: str) -> str:
    try:
        encoding = codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):
        encoding = ""
    if encoding in ("", "ascii"):
        encoding = encoding_of(data[:HEAD])
    elif encoding == "iso8859-1":  # as browsers do
        encoding = "cp1252"
    try:
        return data.decode(encoding, errors_in(encoding))
    except (LookupError, ValueError):  # "rot13" is no encoding of text
        return data.decode("utf-8", STRAY)


# ---- attachments ---------------------------------------------------------------------------------------------


def _leaves(part: _Mail) -> Iterator[_Mail]:
    """The parts that hold no others; a mail within a mail is one."""
    if part.is_multipart() and not part.get_content_type().startswith("message/"):
        for each in _parts(part):
            yield from _leaves(each)
    else:
        yield part


def _attachment(part: _Mail) -> str:
    """What a part is called that may be a document by itself; the empty string for the text of a mail, a picture, …"""
    kind = part.get_content_type()
    inline = part.get_content_disposition() != "attachment"
    if kind in _NO_DOCUMENTS or kind.startswith(("image/", "audio/", "video/", "font/", "multipart/")):
        return ""
    if inline and kind.startswith("text/"):
        return ""
    name = part.get_filename()
    return f"{' '.join(_decoded(name).split())[:200]!r}" if name else f"a part ({kind})"


def _breaks_off(message: _Mail) -> bool:
    """Whether a part of it has no end."""
    from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect

    ends = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
    return any(isinstance(defect, ends) for part in message.walk() for defect in part.defects)
