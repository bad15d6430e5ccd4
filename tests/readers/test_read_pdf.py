"""PDF: a file is a document; what has no text is named with what to do."""

from __future__ import annotations

import gzip
import io
import sys
from datetime import date

import pytest

from conflictcli.readers import ReadOptions, read

pypdf = pytest.importorskip("pypdf", reason="pip install 'conflictcli[pdf]' to test PDF")

PAGE = [
    "Raids in Ostra",
    "Two raids hit the market of Ostra on Friday, and two air-",
    "craft came back, the mayor said.",
]


def pdf_of(*pages: list[str], info: str = "", catalog: str = "") -> bytes:
    """A PDF of lines of Helvetica."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} /CreationDate (D:20310601000000Z) >>",
    ]
    for number, lines in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        content = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET" if lines else ""
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def locked(content: bytes, password: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, "owner", algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_file_is_a_document(put, reading):
    content = pdf_of(PAGE, ["One raid hit Vell."], info="/Title (Raids of the week)", catalog="/Lang (en-GB)")
    document = reading(put("a.pdf", content)).document
    assert document.text.startswith(
        "Raids in Ostra\n\nTwo raids hit the market of Ostra on Friday, and two aircraft came back, the mayor said."
    )
    assert document.text.endswith("One raid hit Vell.")
    assert (document.id, document.title, document.language) == ("a.pdf", "Raids of the week", "en-GB")


def test_the_day_is_that_of_the_report_never_that_of_the_file(put, reading):
    assert reading(put("a.pdf", pdf_of(PAGE))).document.published is None
    dated = pdf_of(["OSTRA, May 2, 2031 \\(Wire\\) - Two raids hit Vell."])
    assert reading(put("a.pdf", dated)).document.published == date(2031, 5, 2)
    assert reading(put("raids-2031-05-03.pdf", pdf_of(PAGE))).document.published == date(2031, 5, 3)


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.txt", "a.pdf.gz", "-"])
def test_it_is_known_by_its_first_bytes(put, reading, name):
    content = pdf_of(PAGE)
    packed = gzip.compress(content) if name.endswith("gz") else content
    result = reading("-", stdin=io.BytesIO(content)) if name == "-" else reading(put(name, packed))
    assert len(result.texts) == 1 and not result.errors


@pytest.mark.parametrize("title", ["Microsoft Word - raids.docx", "untitled", "Untitled-1", "raids_final.indd", ""])
def test_titles_that_are_none(put, reading, title):
    assert reading(put("a.pdf", pdf_of(PAGE, info=f"/Title ({title})"))).document.title == ""


def test_columns_that_other_files_have_do_not_matter(put, reading):
    assert (
        reading(put("a.pdf", pdf_of(PAGE)), put("b.jsonl", '{"story": "b"}'), fields={"text": "story"}).texts[1] == "b"
    )


def test_pictures_alone_are_named_with_what_to_do(put, reading):
    assert reading(put("a.pdf", pdf_of([], []))).errors == [
        "a.pdf: a PDF without text, its pages are pictures: give it one by OCR (ocrmypdf OLD NEW) and name that"
    ]


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_encrypted(put, reading, algorithm):
    pytest.importorskip("cryptography")
    assert reading(put("a.pdf", locked(pdf_of(PAGE), "secret", algorithm))).errors == [
        "a.pdf: an encrypted PDF: open it with its password and save it without"
    ]
    assert "Two raids" in reading(put("a.pdf", locked(pdf_of(PAGE), "", algorithm))).document.text


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(put, reading, monkeypatch):
    extract = pypdf.PageObject.extract_text

    def fail_at_second(page, *args, **kwargs):
        if page.page_number == 1:
            raise RecursionError("too\ndeep")
        return extract(page, *args, **kwargs)

    monkeypatch.setattr(pypdf.PageObject, "extract_text", fail_at_second)
    result = reading(put("a.pdf", pdf_of(["One raid."], ["Two raids."], ["Three raids."])))
    assert "One raid." in result.texts[0] and "Three raids." in result.texts[0] and "Two" not in result.texts[0]
    assert result.errors == ["a.pdf: 1 of 3 pages cannot be read (page 2: too deep)"]


def test_cut_anywhere_it_is_read_or_named(put, reading, capfd):
    content = pdf_of(PAGE)
    for size in range(5, len(content)):
        result = reading(put("a.pdf", content[:size]))
        assert len(result.documents) + len(result.errors) >= 1
        assert all(len(error) < 400 and "\n" not in error for error in result.errors)
    assert capfd.readouterr().err == ""


def test_any_byte_may_be_wrong(put):
    content = pdf_of(PAGE)
    for place in range(5, len(content), 3):
        broken = bytearray(content)
        broken[place] ^= 0x15
        assert list(read([put("a.pdf", bytes(broken))], ReadOptions()))


def test_without_its_library(put, reading, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (error,) = reading(put("a.pdf", pdf_of(PAGE))).errors
    assert error.startswith("a.pdf: a PDF needs pypdf") and ": python3 -m pip install " in error
