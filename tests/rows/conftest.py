"""What the tests of reading rows share: files written as given, and everything read from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conflictcli.readers import Skipped
from conflictcli.rows.read import rows
from conflictcli.tables import Record

Put = Callable[[str, "str | bytes"], str]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """`put("a/b.csv", "…")` writes a file below the working folder and returns its path."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, content: str | bytes) -> str:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write


class Read:
    """What came of reading: `rows`, `errors` and `passed` (skipped and no error), each in order."""

    def __init__(self, *paths: str, **options: object) -> None:
        items = list(rows(paths, **options))  # type: ignore[arg-type]
        skipped = [item for item in items if isinstance(item, Skipped)]
        self.rows: list[Record] = [item for item in items if not isinstance(item, Skipped)]
        self.errors = [str(item) for item in skipped if item.error]
        self.passed = [str(item) for item in skipped if not item.error]

    @property
    def ids(self) -> list[object]:
        return [row["event_id"] for row in self.rows]


@pytest.fixture
def reading() -> type[Read]:
    """`reading("a.csv", merged=False)` → a Read."""
    return Read
