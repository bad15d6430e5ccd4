"""CITATION.cff: what reference managers read, in the format's own terms, of this version."""

from __future__ import annotations

import re
from typing import Any

import pytest
from examples import ROOT

from conflictcli import __version__

KEYS = frozenset(
    "abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message "
    "preferred-citation references repository repository-artifact repository-code title type url version".split()
)
"""All that CFF 1.2.0 knows."""
OF_A_PERSON = frozenset(
    "affiliation alias email family-names given-names name-particle name-suffix orcid website".split()
)
OF_AN_ENTITY = frozenset(
    "address alias city country date-end date-start email fax location name orcid post-code".split()
)


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not here: pip install 'conflictcli[docs]'")
    told: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    return told


def test_it_is_a_citation_file(citation: dict[str, Any]) -> None:
    assert {"cff-version", "message", "title", "authors"} <= set(citation) <= KEYS
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] in ("software", "dataset")
    for author in citation["authors"]:
        assert set(author) <= OF_A_PERSON or ("name" in author and set(author) <= OF_AN_ENTITY)
    assert all(isinstance(word, str) for word in citation["keywords"])
    assert len(set(citation["keywords"])) == len(citation["keywords"])


def test_it_is_of_this_version(citation: dict[str, Any]) -> None:
    assert citation["version"] == __version__
    assert citation["license"] == "MIT"
    assert f"version {__version__}" in (ROOT / "docs/cite.md").read_text(encoding="utf-8")


def test_nothing_in_it_is_made_up(citation: dict[str, Any]) -> None:
    assert not {"doi", "identifiers", "date-released"} & set(citation) or re.search(
        r"^## \[\d", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
