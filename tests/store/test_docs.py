"""docs/store.md: every table and column is told, and every query runs on both databases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from filled import document, put, row

from conflictcli.merge.columns import MERGED, MERGED_COLUMNS
from conflictcli.store.open import Store, opened
from conflictcli.store.schema import METADATA, VERSION_TABLE, memberships, merged
from conflictcli.tables import EVENT_COLUMNS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE))


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A store with two reports of one event."""
    with opened(store_url) as store:
        told = [row("a.txt", "0123456789abcdef", "2031-05-02", "Iraq"), row("b.txt", "fedcba9876543210", "2031-05-02")]
        put(store, [document(each, doc_id=str(each["doc_id"])) for each in told])
        event = {name: 3 if kind == "integer" else None for name, kind in MERGED.items()}
        event |= {
            "event_id": "0123456789abcdef",
            "event_date": "2031-05-02",
            "country": "Iraq",
            "disagree": "fatalities",
        }
        ties = [
            {"document": n, "nth": 0, "merged": 1, "component": 1, "first": 1, "last": 2, "wide": False} for n in (1, 2)
        ]
        with store.writing() as connection:
            connection.execute(sa.insert(merged), [event])
            connection.execute(sa.insert(memberships), ties)
        yield store


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_finds_something(store: Store, query: str) -> None:
    with store.reading() as connection:
        found = connection.exec_driver_sql(query.replace("%", "%%") if not store.is_sqlite else query).all()
    assert found


def test_the_answers(store: Store) -> None:
    months, reports = QUERIES[:2]
    with store.reading() as connection:
        assert [tuple(each) for each in connection.exec_driver_sql(months)] == [("2031-05", "Iraq", 1, 3, 3)]
        assert len(connection.exec_driver_sql(reports).all()) == 2


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_every_column_is_told(table: sa.Table) -> None:
    told = re.findall(r"^\| ([^|]+) \|", SECTIONS[table.name], re.MULTILINE)[1:]
    names = [name.strip() for cell in told if cell.strip("- ") for name in cell.split(",")]
    elsewhere = {"events": EVENT_COLUMNS, "merged": MERGED_COLUMNS}.get(table.name, ())
    assert sorted(names) == sorted(column.name for column in table.columns if column.name not in elsewhere)


def test_the_table_of_the_version_is_told() -> None:
    assert VERSION_TABLE in SECTIONS["Versions"]
