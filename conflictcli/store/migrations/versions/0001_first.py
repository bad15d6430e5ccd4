"""The first tables: documents, rows, merged events, runs and locks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW = """
event_id:text doc_id:text source:text title:text url:text published:date event_date:date event_date_end:date
time_precision:integer date_text:text event_type:text sub_event_type:text strikes:integer strikes_min:integer
strikes_max:integer strikes_text:text strikes_basis:text munitions:integer munitions_min:integer
munitions_max:integer munitions_text:text sum_check:text country:text admin1:text location:text location_text:text
latitude:decimal longitude:decimal geo_precision:integer actor:text target:text fatalities:integer
fatalities_min:integer fatalities_max:integer civilian_fatalities:integer injuries:integer injuries_min:integer
injuries_max:integer status:text evidence:text start:integer end:integer rules:text confidence:text
"""
REPORTS = """
civilian_fatalities_min:integer civilian_fatalities_max:integer n_reports:integer n_sources:integer first_seen:date
last_seen:date sources:text reports:text urls:text strikes_by:text munitions_by:text fatalities_by:text
civilian_fatalities_by:text injuries_by:text part_of:text disagree:text
"""


def cells(told: str) -> Iterator[sa.Column[Any]]:
    kinds: Mapping[str, TypeEngine[Any]] = {
        "text": sa.Text(),
        "date": sa.String(10),
        "integer": sa.BigInteger(),
        "decimal": sa.Float(53),
    }
    for each in told.split():
        name, kind = each.split(":")
        yield sa.Column(name, kinds[kind])


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "runs",
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("user", sa.Text),
        sa.Column("mark", sa.String(18)),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("ruleset", sa.Text),
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("started", moment, nullable=False),
        sa.Column("alive", moment, nullable=False),
        sa.Column("ended", moment),
        sa.Column("outcome", sa.Text),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("read", "new", "changed", "known", "skipped", "failed", "rows")
        ),
        sa.PrimaryKeyConstraint("run", name="pk_runs"),
    )
    op.create_table(
        "failures",
        sa.Column("failure", sa.Integer, nullable=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("failure", name="pk_failures"),
        sa.ForeignKeyConstraint(["run"], ["runs.run"], name="fk_failures_run_runs", ondelete="CASCADE"),
    )
    op.create_index("ix_failures_run", "failures", ["run"])
    op.create_table(
        "locks",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("user", sa.Text),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("alive", moment, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_locks"),
    )
    op.create_table(
        "documents",
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("identity", sa.String(32), nullable=False),
        sa.Column("content", sa.String(32), nullable=False),
        sa.Column("doc_id", sa.Text, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("language", sa.Text),
        sa.Column("narrative", sa.Boolean),
        sa.Column("ruleset", sa.Text, nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("first_seen", moment, nullable=False),
        sa.Column("last_changed", moment, nullable=False),
        sa.Column("likeness", sa.LargeBinary, nullable=False),
        sa.Column("raw", sa.String(32)),
        sa.Column("text", sa.LargeBinary),
        sa.PrimaryKeyConstraint("document", name="pk_documents"),
        sa.UniqueConstraint("identity", name="uq_documents_identity"),
        sa.ForeignKeyConstraint(["run"], ["runs.run"], name="fk_documents_run_runs"),
    )
    op.create_index("ix_documents_raw", "documents", ["raw"])
    op.create_table(
        "superseded",
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("content", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("document", "content", name="pk_superseded"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.document"], name="fk_superseded_document_documents", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "events",
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        sa.Column("ruleset", sa.Text, nullable=False),
        *cells(ROW),
        sa.PrimaryKeyConstraint("document", "nth", name="pk_events"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.document"], name="fk_events_document_documents", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_events_event_date", "events", ["event_date"])
    op.create_index("ix_events_event_id", "events", ["event_id"])
    op.create_table(
        "merged",
        sa.Column("merged", sa.Integer, nullable=False),
        *cells(ROW),
        *cells(REPORTS),
        sa.PrimaryKeyConstraint("merged", name="pk_merged"),
    )
    op.create_index("ix_merged_event_date", "merged", ["event_date"])
    op.create_table(
        "memberships",
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        sa.Column("merged", sa.Integer, nullable=False),
        sa.Column("component", sa.Integer, nullable=False),
        sa.Column("first", sa.BigInteger, nullable=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.Column("wide", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("document", "nth", name="pk_memberships"),
        sa.ForeignKeyConstraint(["merged"], ["merged.merged"], name="fk_memberships_merged_merged", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["document", "nth"],
            ["events.document", "events.nth"],
            name="fk_memberships_document_events",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_memberships_merged", "memberships", ["merged"])
    op.create_index("ix_memberships_component", "memberships", ["component"])
    op.create_index("ix_memberships_wide", "memberships", ["wide", "first"])
