"""The seeds, merged: three papers on one strike are one row, and nothing else is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.merge.event import merged
from conflictcli.merge.groups import Group, groups
from conflictcli.merge.report import report_of
from conflictcli.readers import ReadOptions, read
from conflictcli.tables import records

SEEDS = Path(__file__).parents[2] / "seeds"


@lru_cache(maxsize=1)
def seeds() -> tuple[Group, ...]:
    documents = (item for item in read([str(SEEDS)], ReadOptions()) if isinstance(item, Document))
    return tuple(groups(report_of(record) for document in documents for record in records(extract(document))))


def test_three_papers_on_one_strike_are_one_row_and_nothing_else_is() -> None:
    several = [group for group in seeds() if len(group) > 1]
    assert [sorted(report.words("doc_id") for report in group) for group in several] == [
        ["coast-herald-1", "levant-post-1", "northern-wire-1"]
    ]


def test_the_row_says_who_said_what() -> None:
    row = merged(next(group for group in seeds() if len(group) == 3))
    assert tuple(row) == MERGED_COLUMNS
    assert [row[name] for name in ("strikes", "fatalities", "fatalities_min", "fatalities_max")] == [1, 7, 5, 7]
    assert row["fatalities_by"] == "5: Coast Herald; 6+: Northern Wire; 7: Levant Post"
    assert row["injuries_by"] == "12: Coast Herald; 14: Northern Wire; 15: Levant Post"
    assert (row["n_reports"], row["n_sources"]) == (3, 3)
    assert (row["first_seen"], row["last_seen"]) == ("2019-09-03", "2019-09-05")
    assert row["disagree"] == "fatalities; injuries"
    assert row["location"] == "Khan Younis"


def test_strikes_are_counted_once() -> None:
    assert sum(int(merged(group)["strikes"] or 0) for group in seeds()) == 141
