"""Documents in languages that the rules do not read are passed over, whatever they come in."""

from __future__ import annotations

import json

import pytest

GERMAN = (
    "Bei einem Angriff auf den Hafen von Gazir wurden am Freitag vier Arbeiter getötet. Die Polizei sagte, dass nach"
    " ersten Berichten auch zwei Kinder verletzt wurden und der Hafen nicht mehr benutzt wird."
)
REASON = "in German: only English is read; --any-language reads it anyway"


def test_a_foreign_document_is_passed_over_and_named_by_its_place(put, reading):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")
    put("news/a.txt", GERMAN)
    put("news/b.html", f"<html><body><p>{GERMAN}</p></body></html>")
    put(
        "news/c.jsonl",
        "\n".join(json.dumps({"id": text[:3], "text": text}) for text in (GERMAN, "Two raids hit Gazir.")),
    )
    result = reading("news")
    assert result.texts == ["Two raids hit Gazir."] and not result.errors
    assert result.passed == [f"news/a.txt: {REASON}", f"news/b.html: {REASON}", f"news/c.jsonl:1: {REASON}"]


def test_it_is_read_when_asked_for(put, reading):
    assert reading(put("a.txt", GERMAN), any_language=True).texts == [GERMAN]


def test_a_folder_of_foreign_documents_is_no_empty_folder(put, reading):
    put("news/a.txt", GERMAN)
    result = reading("news")
    assert not result.errors and result.passed == [f"news/a.txt: {REASON}"]
