"""Field, Schema: the columns of a data set, each with what it holds and how it is got from a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from conflictcli.tables import Columns, Record


def nothing(_: Record) -> None:
    """What a row does not say, or an article cannot."""
    return


@dataclass(frozen=True)
class Field:
    """A column: its name as its owner writes it, its kind, one line on where it comes from or why it is empty.

    `kind` is `text`, `date`, `integer` or `decimal`; in nested records also `list` or `object`. `of` is a pure function
    of a row, or of a merged event.
    """

    name: str
    kind: str
    about: str
    of: Callable[[Record], Any] = nothing


@dataclass(frozen=True)
class Schema:
    """A data set's columns in its own order.

    `source` tells where they are listed; `notes` what holds for the whole of it, a paragraph each. `nested`: a record
    holds lists and objects, and has only the fields that are known or `required`: it can be written as JSON alone.
    """

    name: str
    title: str
    source: str
    notes: tuple[str, ...]
    fields: tuple[Field, ...]
    nested: bool = False
    required: tuple[str, ...] = ()

    @cached_property
    def columns(self) -> Columns:
        return {field.name: field.kind for field in self.fields}

    def record(self, row: Record) -> dict[str, Any]:
        """A row, or a merged event, in these columns; None where it does not say."""
        cells = {field.name: field.of(row) for field in self.fields}
        if not self.nested:
            return cells
        return {name: cell for name, cell in cells.items() if cell is not None or name in self.required}
