"""The tables as they are → as this version of the program has them. `store.open` hands the connection in.

For a new version: change `schema`, raise its VERSION, and write `versions/0002_….py` after the last one; the tests say
whether both agree.
"""

from __future__ import annotations

from alembic import context

from conflictcli.store.schema import METADATA, VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
