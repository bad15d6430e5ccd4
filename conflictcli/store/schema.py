"""The tables of a store.

A document is known by `identity`: its address, tidied up, or, where it has none, what it says. `content` says which
version of it is in. A row of `events` is what `conflict extract` writes; it is known by its document and its place
among the document's rows. `memberships` ties rows to the events of `merged`; a row without one waits to be merged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine

from conflictcli.merge.columns import MERGED
from conflictcli.tables import COLUMNS

VERSION = "0001"
"""The last of `migrations/versions`, which makes the tables as they are here."""

VERSION_TABLE = "conflict_version"
"""Where a database says which version its tables are of. A name of our own: others keep theirs beside it."""

TYPES: Mapping[str, TypeEngine[Any]] = {
    "text": Text(),
    "date": String(10),
    "integer": BigInteger(),
    "decimal": Float(53),
}
"""What a column of rows is kept as. A day is ISO 8601 text, which sorts and compares as days do."""


class Moment(TypeDecorator[datetime]):
    """A point in time, told and kept in UTC. SQLite keeps no zone: it gets none, and what it gives is UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        told = value.astimezone(timezone.utc)
        return told.replace(tzinfo=None) if dialect.name == "sqlite" else told

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value.astimezone(timezone.utc)


METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

documents = Table(
    "documents",
    METADATA,
    Column("document", Integer, primary_key=True),
    Column("identity", String(32), nullable=False, unique=True),
    Column("content", String(32), nullable=False),
    Column("doc_id", Text, nullable=False),
    Column("source", Text),
    Column("title", Text),
    Column("url", Text),
    Column("published", String(10)),
    Column("language", Text),
    Column("narrative", Boolean),
    Column("ruleset", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("run", Integer, ForeignKey("runs.run"), nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_changed", Moment, nullable=False),
    Column("likeness", LargeBinary, nullable=False),
    Column("raw", String(32), index=True),
    Column("text", LargeBinary),
)
"""Every document that was read, also of those that tell of nothing. `text`: packed, where it is to be kept.

`run` is the one that made its rows. `first_seen` is when it came in, `last_changed` when its rows were last made."""

superseded = Table(
    "superseded",
    METADATA,
    Column("document", Integer, ForeignKey("documents.document", ondelete="CASCADE"), primary_key=True),
    Column("content", String(32), primary_key=True),
)
"""Versions of a document that a newer one took the place of: who meets one again leaves it."""

events = Table(
    "events",
    METADATA,
    Column("document", Integer, ForeignKey("documents.document", ondelete="CASCADE"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("ruleset", Text, nullable=False),
    *(Column(column.name, TYPES[column.kind]) for column in COLUMNS),
)
"""The rows of every document, `nth` counted from 0."""

merged = Table(
    "merged",
    METADATA,
    Column("merged", Integer, primary_key=True),
    *(Column(name, TYPES[kind]) for name, kind in MERGED.items()),
)
"""Events, each once: what `conflict merge` writes."""

memberships = Table(
    "memberships",
    METADATA,
    Column("document", Integer, primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("merged", Integer, ForeignKey("merged.merged", ondelete="CASCADE"), nullable=False, index=True),
    Column("component", Integer, nullable=False, index=True),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("wide", Boolean, nullable=False),
    ForeignKeyConstraint(["document", "nth"], ["events.document", "events.nth"], ondelete="CASCADE"),
)
"""Which row belongs to which event. Rows of one `component` are to be merged anew together when one of them goes.

`first` and `last` are the row's window (`merge.report.Report`): a new row may be of the same event only where its
window overlaps. Those of some days are looked up by their beginning; `wide` ones are few, and gone through."""

runs = Table(
    "runs",
    METADATA,
    Column("run", Integer, primary_key=True),
    Column("host", Text, nullable=False),
    Column("process", Integer, nullable=False),
    Column("user", Text),
    Column("mark", String(18)),
    Column("version", Text, nullable=False),
    Column("ruleset", Text),
    Column("command", Text, nullable=False),
    Column("started", Moment, nullable=False),
    Column("alive", Moment, nullable=False),
    Column("ended", Moment),
    Column("outcome", Text),
    Column("read", Integer, nullable=False, default=0),
    Column("new", Integer, nullable=False, default=0),
    Column("changed", Integer, nullable=False, default=0),
    Column("known", Integer, nullable=False, default=0),
    Column("skipped", Integer, nullable=False, default=0),
    Column("failed", Integer, nullable=False, default=0),
    Column("rows", Integer, nullable=False, default=0),
)
"""Every run: whose, when, what came of it. `mark`: what tells its process from others of that number (`store.process`).
`alive`: when it last said that it goes on. `ended` is empty of one that goes on, or was killed. `outcome`: done,
failed, interrupted."""

failures = Table(
    "failures",
    METADATA,
    Column("failure", Integer, primary_key=True),
    Column("run", Integer, ForeignKey("runs.run", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
)
"""What a run could not read, as it told it."""

locks = Table(
    "locks",
    METADATA,
    Column("name", String(32), primary_key=True),
    Column("host", Text, nullable=False),
    Column("process", Integer, nullable=False),
    Column("user", Text),
    Column("token", String(32), nullable=False),
    Column("since", Moment, nullable=False),
    Column("alive", Moment, nullable=False),
)
"""Who has what only one may have, since when, and when it last said that it goes on."""

Index("ix_events_event_date", events.c.event_date)
Index("ix_events_event_id", events.c.event_id)
Index("ix_merged_event_date", merged.c.event_date)
Index("ix_memberships_wide", memberships.c.wide, memberships.c.first)
