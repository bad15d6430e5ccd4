"""When memory is laid together, and which."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.work import large_pages
from conflictcli.work.large_pages import Gathering, gather, stretches

MAPS = """\
00400000-00452000 r-xp 00000000 08:02 173521      /usr/bin/python
00e03000-01424000 rw-p 00000000 00:00 0           [heap]
7f0000100000-7f0000900000 rw-p 00000000 00:00 0
7f0001000000-7f0001100000 rw-p 00000000 00:00 0
7f0002000000-7f0002400000 rw-p 00000000 08:02 173522 /usr/lib/a library.so
7f0003000000-7f0003400000 ---p 00000000 00:00 0
7ffc00000000-7ffc00400000 rw-p 00000000 00:00 0   [stack]
"""


def test_it_is_what_python_asked_for_in_whole_pages() -> None:
    assert [*stretches(MAPS.splitlines(), 1 << 21)] == [
        (0x1000000, 0x1400000),
        (0x7F0000200000, 0x7F0000800000),
    ]


def test_it_is_laid_together_after_some_time(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    at = 100.0
    asked = Gathering(lambda document: [document.id], lambda: at)
    for now in (100.0, 104.0, 105.0, 106.0, 161.0, 162.0, 500.0):
        at = now
        monkeypatch.setattr(large_pages, "gather", lambda now=now: told.append(f"{now}"))
        assert asked(Document("one", "")) == ["one"]
    assert told == ["105.0", "161.0"]


def test_where_the_system_has_no_such_pages_nothing_is_done(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gather()
    for there in ("", "2097152"):
        (tmp_path / "size").write_text(there)
        monkeypatch.setattr(large_pages, "SIZE", tmp_path / "size")
        monkeypatch.setattr(large_pages, "MAPS", tmp_path / "maps")
        gather()
    monkeypatch.setattr("sys.platform", "darwin")
    gather()
