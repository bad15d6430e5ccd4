"""What the tests of the readers share: files written as given, and everything read from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped, read

Put = Callable[[str, "str | bytes"], str]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """`put("a/b.txt", "…")` writes a file below the working folder and returns its path."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, content: str | bytes) -> str:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write


class Read:
    """What came of reading: `documents`, `errors` and `passed` (skipped and no error), each in order."""

    def __init__(self, *paths: str, **options: object) -> None:
        items = list(read(paths, ReadOptions(**options)))  # type: ignore[arg-type]
        skipped = [item for item in items if isinstance(item, Skipped)]
        self.documents = [item for item in items if isinstance(item, Document)]
        self.errors = [str(item) for item in skipped if item.error]
        self.passed = [str(item) for item in skipped if not item.error]

    @property
    def texts(self) -> list[str]:
        return [document.text for document in self.documents]

    @property
    def ids(self) -> list[str]:
        return [document.id for document in self.documents]

    @property
    def document(self) -> Document:
        """The only document, of input in which nothing was skipped."""
        (document,) = self.documents
        assert not self.errors and not self.passed
        return document


@pytest.fixture
def reading() -> type[Read]:
    """`reading("a.txt", published=…)` → a Read."""
    return Read
