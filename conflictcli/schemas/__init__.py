"""A row of ours → a row in the columns of a data set that people know: ACLED's, UCDP's, PLOVER's, Airwars'.

field       what a schema is made of: a table of columns, each with how it is got
cells       what the fields ask of a row
parties     who is what: a state, a group, civilians
nations     what others call a country, and by which number (countries.csv)
acled, ucdp, plover, airwars     one table a file

    schema_of("acled").record(row)     # its columns in order; None where the text cannot say

The tables are the documentation: docs/schemas.md is written from them (scripts/schemas_page.py).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.schemas.field import Schema

SCHEMAS = ("acled", "ucdp", "plover", "airwars")


class UnknownSchema(ValueError):
    """No schema of that name; the message says which there are."""


def schema_of(name: str) -> Schema:
    """`schema_of("acled")`. Raises UnknownSchema."""
    if name.lower() not in SCHEMAS:
        raise UnknownSchema(f"{name!r} is none that can be written. There are: {', '.join(SCHEMAS)}")
    schema: Schema = import_module(f"conflictcli.schemas.{name.lower()}").SCHEMA
    return schema
