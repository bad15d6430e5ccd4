"""Records → a pandas DataFrame with types: days as datetime64, whole numbers as Int64, decimals as Float64, text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

TYPES = {"text": "string", "date": "datetime64[s]", "integer": "Int64", "decimal": "Float64"}
"""The type of a column by what it holds; each of them knows what is missing."""


def frame_of(records: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """A row a record, with these columns, each of its kind."""
    import pandas as pd

    made = {
        name: pd.Series([record.get(name) for record in records], dtype=TYPES[kind], name=name)
        for name, kind in columns.items()
    }
    return pd.DataFrame(made, columns=list(columns))
