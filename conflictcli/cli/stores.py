"""`--db` → a store that can be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.store.open import Store


@contextmanager
def store_at(address: str, writes: bool = True) -> Iterator[Store]:
    """The store, for as long as the block takes. Raises MissingExtra, and StoreError as `store.open.opened` does."""
    from conflictcli.readers.extras import library

    for module in ("sqlalchemy", "alembic"):
        library(module, "store", "a store")
    from conflictcli.store.open import opened

    with opened(address, writes) as store:
        yield store
