"""E-mail: a mail is a document, with its own words; nothing that is broken in one loses it or another."""

from __future__ import annotations

import io
import time
import tracemalloc
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.readers import ReadOptions, Skipped, read
from conflictcli.readers.mail import is_mail

HEADERS = """Return-Path: <alerts@wire.example>
From: Vell Wire <alerts@wire.example>
To: desk@post.example
Date: Fri, 2 May 2031 23:30:00 -0700 (PDT)
Subject: Raids on
 Ostra
Message-ID: <1@wire.example>
Archived-At: <https://wire.example/1>
Content-Language: en
"""
PLAIN = HEADERS + "\nTwo raids hit Ostra.\n\nNobody was hurt.\n"
PARTS = (
    HEADERS
    + """MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=M

--M
Content-Type: multipart/alternative; boundary=A

--A
Content-Type: text/html; charset=utf-8

<p>Two raids.</p>
--A
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Two raids hit =C3=96stra.
--A--
--M
Content-Type: application/pdf; name="report.pdf"
Content-Disposition: attachment; filename="report.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--M
Content-Type: image/png
Content-Disposition: attachment; filename="logo.png"

x
--M
Content-Type: message/rfc822

From: a@b.example
Subject: Inner

Three raids hit Vell.
--M
Content-Type: text/plain
Content-Disposition: attachment; filename="=?utf-8?q?b=C3=BCro.txt?="

Four raids.
--M--
"""
)
BOX = "From alerts@wire.example Fri May  2 23:30:00 2031\n"


def mail(body: str, *headers: str, subject: str = "Raid") -> str:
    return "\n".join((f"From: a@wire.example\nSubject: {subject}", *headers, "", body))


def test_a_mail_is_a_document(put, reading):
    for line_end in ("\n", "\r\n"):
        document = reading(put("a.eml", PLAIN.replace("\n", line_end))).document
        assert document.text == "Two raids hit Ostra.\n\nNobody was hurt."
        assert (document.id, document.title, document.source) == ("1@wire.example", "Raids on Ostra", "Vell Wire")
        assert (document.published, document.url, document.language) == (
            date(2031, 5, 2),
            "https://wire.example/1",
            "en",
        )


def test_plain_text_is_preferred_and_attachments_are_named(put, reading):
    result = reading(put("a.eml", PARTS))
    assert result.texts == ["Two raids hit Östra."] and not result.errors
    ending = "attached to it, is not read: save it as a file and name that"
    assert result.passed == [
        f"a.eml: 'report.pdf', {ending}",
        f"a.eml: a part (message/rfc822), {ending}",
        f"a.eml: 'büro.txt', {ending}",
    ]


def test_html_alone(put, reading):
    html = "<html><style>p {}</style><p>Two raids hit<br>Ostra.</p><p>It said so.</p></html>"
    assert reading(put("a.eml", mail(html, "Content-Type: text/html"))).texts == [
        "Two raids hit\nOstra.\n\nIt said so."
    ]
    empty = PARTS.replace("Two raids hit =C3=96stra.", " ")
    assert reading(put("a.eml", empty)).texts == ["Two raids."]


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("Vell Wire <a@wire.example>", "Vell Wire"),
        ('"Roe, Jane" <a@wire.example>', "Roe, Jane"),
        ("a@wire.example", "wire.example"),
        ('"a@wire.example" <a@wire.example>', "wire.example"),
        ("=?iso-8859-1?q?=D6stra?= Post <a@b.example>", "Östra Post"),
        ("jane at wire.example (Jane Roe)", "Jane Roe"),
        ("nobody", "nobody"),
        ("", ""),
    ],
)
def test_who_sent_it(put, reading, sender, source):
    assert reading(put("a.eml", f"From: {sender}\nSubject: Raid\n\nRaid.\n")).document.source == source


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?B?UmFpZCBvbiDDlnN0cmE=?=", "Raid on Östra"),
        ("=?utf-8?q?Raid_on?= =?utf-8?q?_=C3=96?= stra", "Raid on Ö stra"),
        ("=?utf-8?q?Raid_on_=C3?=\n =?utf-8?q?=96stra?=", "Raid on Östra"),
        ("=?no-such-charset?q?Raid?=", "Raid"),
        ("=?utf-8?q?=93Raid=94?=", "“Raid”"),
        ("=?utf-8?b?!?= Raid", "Raid"),
        ("Raid on Östra", "Raid on Östra"),
        ("\x93Raid\x94 =?utf-8?q?=C3=96?=".encode("latin-1"), "“Raid” Ö"),
    ],
)
def test_subjects(put, reading, written, subject):
    raw = written if isinstance(written, bytes) else written.encode()
    assert reading(put("a.eml", b"From: a@b.example\nSubject: " + raw + b"\n\nText.\n")).document.title == subject


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("utf-8", "Östra".encode(), "Östra"),
        ("us-ascii", "Östra".encode(), "Östra"),
        ("iso-8859-1", b"\x93Raid\x94", "“Raid”"),
        ("utf-8", b"\x93Raid\x94 on \xc3\x96", "“Raid” on Ö"),
        ("no-such-charset", "Östra".encode(), "Östra"),
        ("rot13", "Östra".encode(), "Östra"),
        ("windows-1251", "Обстрел".encode("cp1251"), "Обстрел"),
        ("gb2312", b"\xff\xff Raid", "\ufffd\ufffd Raid"),
    ],
)
def test_no_charset_loses_a_mail(put, reading, charset, body, text):
    head = f"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    box = put("a.mbox", BOX.encode() + head + body + b"\n\n" + BOX.encode() + PLAIN.encode())
    assert reading(box).texts == [text, "Two raids hit Ostra.\n\nNobody was hurt."]


def test_the_subject_alone_is_the_text(put, reading):
    document = reading(put("a.eml", mail(" ", subject="Two raids hit Ostra"))).document
    assert (document.text, document.title) == ("Two raids hit Ostra", "")


# ---- what is quoted ------------------------------------------------------------------------------------------

REPLY = """Three more raids today.

On Fri, 2 May 2031 at 10:00, Jane Roe <jane@wire.example>
wrote:

> Two raids hit Ostra.
>> One hit Vell.

Best
--\x20
Jane
"""


def test_what_a_reply_quotes_and_signatures_are_left_out(put, reading):
    assert reading(put("a.eml", mail(REPLY, subject="Re: Raid"))).texts == ["Three more raids today.\n\n\nBest"]


def test_a_forward_keeps_what_it_forwards(put, reading):
    for subject in ("Fwd: Raid", "FW: Raid", "[desk] Fwd: Raid"):
        (text,) = reading(put("a.eml", mail(REPLY, subject=subject))).texts
        assert "\nTwo raids hit Ostra.\nOne hit Vell.\n" in text and text.endswith("Jane")


def test_a_mail_that_is_one_quote_is_read(put, reading):
    assert reading(put("a.eml", mail("> Two raids hit\n> Ostra.\n"))).texts == ["Two raids hit\nOstra."]


def test_an_answer_above_the_original(put, reading):
    body = "Thanks.\n\n-----Original Message-----\nFrom: Jane\n\nTwo raids hit Ostra."
    assert reading(put("a.eml", mail(body, subject="RE: Raid"))).texts == ["Thanks."]


def test_lines_that_are_no_quote_and_no_signature(put, reading):
    body = "Raid in Ostra.\n--\nRaid in Vell.\n\nThe mayor wrote:\n> peace\nEnd: 5 > 3."
    assert reading(put("a.eml", mail(body))).texts == [
        "Raid in Ostra.\n--\nRaid in Vell.\n\nThe mayor wrote:\nEnd: 5 > 3."
    ]


def test_html_quotes(put, reading):
    html = "<p>More raids.</p><blockquote type=cite>Two raids.</blockquote>"
    assert reading(put("a.eml", mail(html, "Content-Type: text/html"))).texts == ["More raids."]
    forwarded = mail(html, "Content-Type: text/html", subject="Fwd: x")
    assert reading(put("a.eml", forwarded)).texts == ["More raids.\n\nTwo raids."]


def test_lines_that_flow(put, reading):
    body = "Two raids \nhit Ostra \non Friday.\n From there\n-- \nJane"
    flowed = mail(body, "Content-Type: text/plain; format=flowed")
    assert reading(put("a.eml", flowed)).texts == ["Two raids hit Ostra on Friday.\nFrom there"]


# ---- boxes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.mbox", "a", "-", "a.eml"])
def test_a_box(put, reading, name):
    second = mail("Shells.\n\n>From Miro came smoke.\n>>From Vell too.\n\nFrom 10 May 2031 on there was a truce.\n")
    content = BOX + PLAIN + "\n" + "From - Sat May 03 08:00:00 +0000 2031\n" + second
    result = reading("-", stdin=io.BytesIO(content.encode())) if name == "-" else reading(put(name, content))
    assert not result.errors
    assert result.ids == ["1@wire.example", f"{name}:2"]
    assert result.texts[1] == "Shells.\n\nFrom Miro came smoke.\n\nFrom 10 May 2031 on there was a truce."


def test_memory_is_that_of_a_mail(put):
    body = "Two raids hit Ostra. " * 40 + "\n"
    name = put("a.mbox", (BOX + HEADERS + "\n" + body * 20 + "\n") * 400)
    list(read([put("b.eml", PLAIN)], ReadOptions()))
    tracemalloc.start()
    count = sum(not isinstance(item, Skipped) for item in read([name], ReadOptions()))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 400 and most < 2 * 1024 * 1024, f"{most:,} bytes for a box of 7 MB"


def test_a_mail_longer_than_any_report_spoils_no_other(put, reading, monkeypatch):
    monkeypatch.setattr("conflictcli.readers.mail.LONGEST", 2_000)
    long = mail("x" * 100 + "\n") + ("y" * 100 + "\n") * 1_000
    result = reading(put("a.mbox", BOX + PLAIN + "\n" + BOX + long + "\n" + BOX + PLAIN))
    assert len(result.texts) == 2
    assert result.errors == ["a.mbox:2: an e-mail longer than 2,000 bytes: save its text as .txt"]


# ---- what is broken ------------------------------------------------------------------------------------------


def test_no_mail(put, reading):
    for name in ("a.eml", "a.mbox"):
        says = f"{name}: no e-mail: it has neither From, Date nor Subject; save its text as .txt"
        assert reading(put(name, "Two raids hit Ostra.\n")).errors == [says]


def test_a_mail_without_text(put, reading):
    content = "From: a@b.example\nContent-Type: image/png\n\nx\n"
    assert reading(put("in/a.eml", content)).errors == ["in/a.eml: an e-mail without text"]
    put("in/b.txt", "Raid.")
    assert reading("in").passed == ["in/a.eml: an e-mail without text"]


def test_cut_anywhere_it_is_read_or_named(put, reading):
    whole = PARTS.encode()
    for size in range(1, len(whole)):
        result = reading(put("a.eml", whole[:size]))
        assert result.documents or result.errors, size
        assert all("Traceback" not in error for error in result.errors)
        if size > len(HEADERS) + 60:
            assert (
                result.errors == ["a.eml: the e-mail breaks off; what comes before was read"] or size > len(whole) - 3
            )


def test_parts_in_parts_without_end(put, reading):
    deep = "From: a@b.example\nSubject: Raid\n" + "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)
    )
    result = reading(put("a.mbox", BOX + deep + "\n\n" + BOX + PLAIN))
    assert "nested too deep" in "".join(result.errors) and result.ids[-1] == "1@wire.example"


BITS = st.sampled_from(
    [
        *(
            "From: a@b.example\n",
            "Subject: =?utf-8?q?",
            "?=",
            "\n\n",
            "--M",
            "--M--",
            "\n",
            ";",
            "=",
            '"',
            "\\",
            "*0*=''%",
        ),
        *("Content-Type: multipart/mixed; boundary=M\n", "Content-Type: text/plain; charset=", "; name*=x'y'%FF"),
        *("Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: uuencode\n", "begin 644 x\n", "é", "\x80"),
        *("Content-Disposition: attachment; filename", "Date: ", "Message-ID: <", "(", ")", "<", ">", "message/rfc822"),
        *("Content-Type: multipart/alternative; boundary=M\n", "> ", "-- \n", "On 2 May x wrote:\n", BOX),
    ]
)


@settings(deadline=None)
@given(st.lists(BITS | st.text(max_size=3), max_size=25).map("".join), st.sampled_from(["utf-8", "utf-16-le"]))
def test_nothing_in_a_mail_raises(content, encoding):
    raw = ("From: a@b.example\n" + content).encode(encoding, "surrogatepass")
    for name in (b"", BOX.encode()):
        for item in read(["-"], ReadOptions(stdin=io.BytesIO(name + b"Message-ID: <1>\nSubject: a\n" + raw))):
            assert str(item)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PLAIN, True),
        (BOX, True),
        (PARTS.replace("\n", "\r\n"), True),
        ("From: the desk\nDate: 2 May 2031\nSubject: Raids\n\nTwo raids.", False),
        ("From Ostra came smoke at 10:30 on 2 May 2031.", False),
        ("Two raids: one in Ostra.", False),
        ('{"from": 1}', False),
    ],
)
def test_what_begins_as_a_mail_does(text, told):
    assert is_mail(text.encode()) is told


def nested(depth: int, kind: str = "mixed") -> str:
    """A mail of multiparts within multiparts."""
    opened = "".join(f"Content-Type: multipart/{kind}; boundary=B{level}x\n\n--B{level}x\n" for level in range(depth))
    closed = "".join(f"\n--B{level}x--\n" for level in reversed(range(depth)))
    return f"From: a@wire.example\nSubject: Deep\n{opened}Content-Type: text/plain\n\nOne raid.\n{closed}"


@pytest.mark.parametrize("depth", [200, 400, 600, 800, 2000])
def test_a_mail_nested_too_deep_loses_no_other(put, reading, depth):
    content = BOX + PLAIN + "\n" + BOX + nested(depth) + "\n" + BOX + PLAIN
    result = reading(put(f"{depth}.mbox", content))
    texts = [text for text in result.texts if text.strip() != "One raid."]
    assert len(texts) == 2 and all(text.startswith("Two raids hit Ostra.") for text in texts)
    told = [error for error in result.errors if error.endswith(":2: an e-mail nested too deep: save its text as .txt")]
    assert told == result.errors and (told or len(result.documents) == 3)
    assert told or depth < 800


def test_an_address_nested_too_deep_loses_no_other_mail(put, reading):
    deep = f"From: {'(' * 5000}\nSubject: Deep\nDate: Fri, 2 May 2031 23:30:00 -0700\n\nOne raid.\n"
    result = reading(put("a.mbox", BOX + deep + "\n" + BOX + PLAIN))
    assert [text[:20] for text in result.texts] == ["Two raids hit Ostra."]
    assert result.errors == ["a.mbox:1: an e-mail nested too deep: save its text as .txt"]


@pytest.mark.parametrize("lines", [("\n", "> q\n"), ("\n> q\n",), ("On the river.\n> q\n",)])
def test_time_grows_no_faster_than_what_is_quoted(reading, lines):
    def seconds(count: int) -> float:
        body = "Two raids hit Ostra.\n" + "".join(line * count for line in lines)
        began = time.process_time()
        result = reading("-", stdin=io.BytesIO((HEADERS + "\n" + body).encode()))
        assert result.document.text.startswith("Two raids hit Ostra.")
        return time.process_time() - began

    assert seconds(24_000) < 20 * max(seconds(3_000), 0.02)  # eight times as many lines
