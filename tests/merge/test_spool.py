"""Rows on disk: they come back in order, each once, whichever came first; no room is told in words."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import of_day, row

from conflictcli.merge import SpoolError, spool
from conflictcli.merge.spool import Spool, spooled
from conflictcli.tables import EVENT_COLUMNS

CELLS = st.tuples(st.one_of(st.none(), st.text(), st.integers(0, 2**63 - 1), st.floats(allow_nan=False)))
EVENT_ID, TARGET = EVENT_COLUMNS.index("event_id"), EVENT_COLUMNS.index("target")


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), CELLS)))
def test_rows_come_back_as_they_were_by_place_and_key(told):
    with Spool() as kept:
        for place, key, cells in told:
            kept.add(str(place), str(key), cells)
        assert list(kept.in_order()) == [cells for _, _, cells in sorted(told, key=lambda row: row[:2])]


@given(st.permutations(range(4)))
def test_of_versions_of_a_row_the_fuller_is_left_whichever_came_first(order):
    versions = [
        row("a", **of_day(0)),
        row("a", **of_day(0), target="house"),
        row("a", **of_day(8), target="market"),
        row("b", **of_day(3)),
    ]
    with closing(spooled(versions[n] for n in order)) as kept:
        told = [(cells[EVENT_ID], cells[TARGET]) for cells in kept.in_order()]
    assert told == [("b", None), ("a", "market")]


def test_more_rows_than_are_written_at_a_time(monkeypatch):
    monkeypatch.setattr(spool, "AT_ONCE", 7)
    with closing(spooled(row(f"{n % 50:03}", **of_day(n % 50)) for n in range(100))) as kept:
        assert [cells[EVENT_ID] for cells in kept.in_order()] == [f"{n:03}" for n in range(50)]


def test_no_room_is_told_in_words():
    with Spool() as kept:
        kept._file.execute("PRAGMA max_page_count = 3")
        for n in range(500):
            kept.add("", str(n), ("x" * 100,))
        with pytest.raises(SpoolError, match=r"no room on disk .* TMPDIR="):
            list(kept.in_order())


def test_nothing_is_left_in_the_folder_even_while_rows_are_kept(tmp_path: Path):
    program = (
        "from pathlib import Path; import conflictcli.merge.spool as s; kept = s.Spool()\n"
        "for n in range(40000): kept.add('', str(n), ('x' * 1000,))\n"
        f"print(len(list(kept.in_order())), list(Path({str(tmp_path)!r}).iterdir()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"TMPDIR": str(tmp_path)}, capture_output=True, text=True, check=True
    )
    assert done.stdout == "40000 []\n"
