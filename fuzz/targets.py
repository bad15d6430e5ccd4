"""All targets, in the open."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fuzz import archives, books, documents, formats, rules, tables
from fuzz.target import Target

ALL: tuple[Target, ...] = (
    *formats.TARGETS,
    *archives.TARGETS,
    *rules.TARGETS,
    *documents.TARGETS,
    *tables.TARGETS,
    *books.TARGETS,
)
BY_NAME: Mapping[str, Target] = MappingProxyType({target.name: target for target in ALL})
