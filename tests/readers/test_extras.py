"""What a missing library's message says: this installation's own list of libraries, never our name on an index."""

from __future__ import annotations

import importlib.metadata
import json
import sys

import pytest

from conflictcli.readers.extras import MissingExtra, libraries_of, library, needs

LISTED = [
    "regex>=2024.11.6",
    "pyarrow>=17; extra == 'parquet'",
    "lxml-html-clean>=0.4; extra == 'html'",
    'trafilatura<3,>=2; extra == "html"',
    "conflictcli[html]; extra == 'warc'",
    "brotli<2,>=1.1; extra == 'warc'",
    "pypdf[crypto]<8,>=6; extra == 'pdf'",
    "backports-zstd<2,>=1; (python_version < '3.14') and extra == 'zstd'",
    "plain; extra == 'plain'",
    "conflictcli[round]; extra == 'about'",
    "conflictcli[about]; extra == 'round'",
    "one>=1; extra == 'round'",
]


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: LISTED if name == "conflictcli" else None)


def test_a_library_that_is_there() -> None:
    assert library("json", "any", "a list") is json


@pytest.mark.usefixtures("listed")
def test_one_that_is_not_says_what_to_install() -> None:
    with pytest.raises(MissingExtra) as told:
        library("no_such_library_at_all", "parquet", "Parquet")
    assert str(told.value) == "Parquet needs pyarrow: python3 -m pip install 'pyarrow>=17'"


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("html", "lxml-html-clean and trafilatura: python3 -m pip install 'lxml-html-clean>=0.4' 'trafilatura<3,>=2'"),
        (
            "warc",
            "brotli, lxml-html-clean and trafilatura:"
            " python3 -m pip install 'brotli<2,>=1.1' 'lxml-html-clean>=0.4' 'trafilatura<3,>=2'",
        ),
        ("pdf", "pypdf[crypto]: python3 -m pip install 'pypdf[crypto]<8,>=6'"),
        ("plain", "plain: python3 -m pip install plain"),
        ("about", "one: python3 -m pip install 'one>=1'"),
        ("unheard-of", "its.own: python3 -m pip install its.own"),
    ],
)
def test_what_an_extra_needs(extra: str, says: str) -> None:
    assert needs("it", extra, "its.own") == f"it needs {says}"


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize(("version", "there"), [((3, 10), True), ((3, 13, 2), True), ((3, 14), False), ((4, 0), False)])
def test_what_this_python_has_itself_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...], there: bool
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert libraries_of("zstd") == (("backports-zstd<2,>=1",) if there else ())


def test_where_nothing_is_known_of_the_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", missing)
    assert needs("Excel", "xlsx", "xlsxwriter") == "Excel needs xlsxwriter: python3 -m pip install xlsxwriter"
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: None)
    assert needs("Excel", "xlsx", "xlsxwriter") == "Excel needs xlsxwriter: python3 -m pip install xlsxwriter"
