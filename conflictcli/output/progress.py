"""How far a run is, on standard error: a bar on a terminal, else a line a minute; nothing for runs that are short."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from conflictcli.output.letters import in_letters
from conflictcli.output.screen import Screen
from conflictcli.output.wording import counted

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds before a bar appears: shorter runs need none."""

EVERY = 60.0
"""Seconds between two lines of a log, and before the first."""

OFTEN = 0.1
"""Seconds between two looks at the bar."""

BAR = 20
"""Columns of the bar."""

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is: documents read, rows found, bytes read of so many (None: nobody knows), and the seconds."""

    documents: int
    rows: int
    size: int
    total: int | None
    seconds: float

    @property
    def speed(self) -> float:
        """Bytes a second, over the whole run."""
        return self.size / self.seconds if self.seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds to the end at the speed so far; None where nobody can tell."""
        if self.total is None or not self.speed:
            return None
        return max(0, self.total - self.size) / self.speed


def words(state: State, one: str) -> str:
    """12,400 documents, 310 events, 41 of 1,000 MB, 3.2 MB/s, about 5 min left."""
    size = (
        f"{state.size / MB:,.0f} MB" if state.total is None else f"{state.size / MB:,.0f} of {state.total / MB:,.0f} MB"
    )
    told = [counted(state.documents, "document")] if state.documents or not state.rows else []
    told += [counted(state.rows, one), size, f"{state.speed / MB:,.1f} MB/s"]
    if state.left is not None:
        told.append(f"{duration(state.left)} left")
    return ", ".join(told)


def words_of_rows(state: State, one: str) -> str:
    """412,000 of 1,000,000 rows merged, about 2 min left: `size` counts rows."""
    of = "" if state.total is None else f"{state.size:,} of "
    told = [f"{of}{counted(state.size if state.total is None else state.total, one)} merged"]
    if state.left is not None:
        told.append(f"{duration(state.left)} left")
    return ", ".join(told)


def within(told: str, width: int) -> str:
    """What stands beside the bar on a screen of so many columns: what comes first and last is left away last."""
    parts = told.split(", ")
    while len(", ".join(parts)) > width - BAR - 1 and len(parts) > 1:
        del parts[-2]
    return ", ".join(parts)


def duration(seconds: float) -> str:
    """As a person says it: "under a minute", "about 5 min", "about 2 h 10 min"."""
    minutes = round(seconds / 60)
    if not minutes:
        return "under a minute"
    hours, rest = divmod(minutes, 60)
    return " ".join(["about", *[f"{hours:,} h"] * bool(hours), *[f"{rest} min"] * bool(rest)])


class Progress:
    """`with Progress(drawn, logged, total, "event") as progress`: tell it of bytes, and of documents and their rows.

    `drawn`: the screen on which there is to be a bar, None for no bar. It appears after PATIENCE, and only then loads
    what draws it. `logged` is told every minute how far the run is. `total` gives the bytes to read, None when unknown.
    `said` puts it in words.
    """

    def __init__(
        self,
        drawn: Screen | None,
        logged: Callable[[State], None] | None,
        total: Callable[[], int | None],
        one: str,
        said: Callable[[State, str], str] = words,
    ) -> None:
        self._drawn = drawn
        self._logged = logged
        self._total = total
        self._one = one
        self._said = said
        self._since = monotonic()
        self._next = self._since + (PATIENCE if drawn else EVERY)
        self._size = self._documents = self._rows = 0
        self._known: tuple[int | None] | None = None
        self._bar: tuple[Bar, TaskID] | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def __call__(self, size: int) -> None:
        """So many more bytes were read."""
        self._size += size
        self._show()

    def found(self, documents: int, rows: int) -> None:
        """So many more documents were read, with so many rows."""
        self._documents += documents
        self._rows += rows
        self._show()

    def stop(self) -> None:
        """Take the bar away, so that something else may be written; it does not come back."""
        self._drawn = self._logged = None
        if self._bar:
            self._bar[0].stop()
            self._bar = None

    def _show(self) -> None:
        if not (self._drawn or self._logged) or (now := monotonic()) < self._next:
            return
        self._next = now + (OFTEN if self._drawn else EVERY)
        if self._known is None:
            self._known = (self._total(),)
        state = State(self._documents, self._rows, self._size, self._known[0], now - self._since)
        if self._logged:
            self._logged(state)
        if self._drawn:
            self._bar = self._bar or self._opened(state, self._drawn)
            bar, task = self._bar
            told = within(in_letters(self._said(state, self._one), self._drawn), self._drawn.width)
            bar.update(task, completed=state.size, description=told)

    def _opened(self, state: State, screen: Screen) -> tuple[Bar, TaskID]:
        from rich.progress import BarColumn, ProgressColumn, Task, TextColumn
        from rich.progress import Progress as Bar
        from rich.text import Text

        from conflictcli.output.terminal import frame

        class Hashes(ProgressColumn):
            """A bar in ASCII: [######            ]."""

            def render(self, task: Task) -> Text:
                return Text(f"[{frame.bar(task.completed, task.total or 0, BAR - 2, screen):{BAR - 2}}]")

        console = frame.console(screen, sys.stderr)
        told = TextColumn("{task.description}", markup=False)
        bar = Bar(BarColumn(BAR) if screen.signs else Hashes(), told, console=console, transient=True)
        task = bar.add_task("", total=state.total)
        bar.start()
        return bar, task
