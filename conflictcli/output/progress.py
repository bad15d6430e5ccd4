"""A bar on standard error, for runs that last."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds before a bar appears: shorter runs need none."""


class Bar:
    """`with Bar(shown, total) as bar`: call it with the bytes that were read since it was last called.

    It appears after PATIENCE, and only then loads what draws it. `total` gives the bytes to read, None when unknown.
    """

    def __init__(self, shown: bool, total: Callable[[], int | None]) -> None:
        self._shown = shown
        self._total = total
        self._since = monotonic()
        self._read = 0
        self._drawn: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def __call__(self, size: int) -> None:
        self._read += size
        if self._shown and self._drawn is None and monotonic() - self._since > PATIENCE:
            self._drawn = self._draw()
        if self._drawn:
            bar, task = self._drawn
            bar.update(task, completed=self._read)

    def stop(self) -> None:
        """Take the bar away, so that something else may be written; it does not come back."""
        self._shown = False
        if self._drawn:
            self._drawn[0].stop()
            self._drawn = None

    def _draw(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
            TransferSpeedColumn,
        )

        columns = (TextColumn("reading"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        task = bar.add_task("reading", total=self._total())
        bar.start()
        return bar, task
