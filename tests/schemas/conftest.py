"""Rows to write in the columns of others, and the events that they tell of."""

from __future__ import annotations

from functools import lru_cache

import pytest
from told_rows import WAR

from conflictcli.merge.spool import spooled
from conflictcli.merge.sweep import events
from conflictcli.tables import Record


@lru_cache(maxsize=1)
def once() -> tuple[Record, ...]:
    with spooled(map(dict, WAR)) as rows:
        return tuple(events(rows))


@pytest.fixture
def rows() -> list[Record]:
    """Rows of one report each."""
    return [dict(row) for row in WAR]


@pytest.fixture
def merged() -> list[Record]:
    """Events, each once."""
    return [dict(row) for row in once()]
