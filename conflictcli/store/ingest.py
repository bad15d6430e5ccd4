"""Documents → the store: those that are new or have changed are coded and written, and all are counted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import date

from conflictcli.output.wording import counted
from conflictcli.run import Run, Stop
from conflictcli.store.coding import Coded, Coding, storable
from conflictcli.store.known import State
from conflictcli.store.rehearse import Rehearsal
from conflictcli.store.runs import Running, Tally
from conflictcli.store.write import Writer
from conflictcli.work import WorkerFailed

CROWD = 5
"""So often a page is hardly updated in one input."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Documents that were read, by what became of them, and the rows of those that were coded."""

    read: int = 0
    new: int = 0
    changed: int = 0
    anew: int = 0
    known: int = 0
    too_old: int = 0
    rows: int = 0

    def facts(self) -> dict[str, int]:
        """The same by name, for programs."""
        names = {"read": "documents", "anew": "coded_anew"}
        return {names.get(each.name, each.name): getattr(self, each.name) for each in fields(self)}

    def told(self, since: date | None, events: int | None = None) -> str:
        """`2,000 documents: 1,940 new, 12 changed, 48 known; 611 rows, 402 events`, or `…: nothing to do`.

        `events`: how many the store holds, where that is known.
        """
        parts = (
            (f"{self.new:,} new", self.new),
            (f"{self.changed:,} changed", self.changed),
            (f"{self.anew:,} coded anew", self.anew),
            (f"{self.known:,} known", self.known),
            (f"{self.too_old:,} from before {since}", self.too_old),
        )
        told = [words for words, number in parts if number]
        line = counted(self.read, "document") + (f": {', '.join(told)}" if told else "")
        if not (self.new or self.changed or self.anew):
            return f"{line}: nothing to do"
        made = counted(self.rows, "row")
        return f"{line}; {made}" if events is None else f"{line}; {made}, {counted(events, 'event')} in all"


@dataclass
class Reading(Run):
    """Documents read one after another; `running`, where there is one, hears what could not be read."""

    running: Running | None = None

    def error(self, words: str, where: str, reason: str) -> None:
        if self.running:
            self.running.failed(storable(words))
        super().error(words, where, reason)


@dataclass(slots=True)
class Ingest:
    """What is read, and who takes what is coded. `taken` and `too_old` count documents."""

    reading: Reading
    coding: Coding
    taker: Writer | Rehearsal
    taken: int = 0
    too_old: int = 0

    def go(self, after: Callable[[Tally], None]) -> Outcome:
        """Read all; `after` hears how far that is. What was coded before reading is given up is written.

        Raises Stop, WorkerFailed, StoreError.
        """
        try:
            with closing(self.reading.each(self.coding)) as found:
                for each in found:
                    if isinstance(each, Coded):
                        self.taken += 1
                        if self.taker.take(each):
                            after(self.tally)
                    else:
                        self.too_old += 1
        except (Stop, WorkerFailed):
            self.taker.finish()
            after(self.tally)
            raise
        self.taker.finish()
        after(self.tally)
        self._tell_of_crowds()
        return self.outcome

    def _tell_of_crowds(self) -> None:
        """A page is seldom updated within one input; the messages of a channel may all have one address."""
        for url, times in sorted(self.taker.counts.replaced.items()):
            if times >= CROWD:
                self.reading.talk.warn(
                    "address",
                    f"{url}: {times + 1:,} documents have this address, and each took the place of the one before."
                    " Where they are documents of their own, take another field for it: --field url=id",
                    url=url,
                    documents=times + 1,
                )

    @property
    def outcome(self) -> Outcome:
        """What came of it so far, of what is written."""
        was = self.taker.counts.documents
        silent = self.reading.documents - self.reading.lost - self.taken - self.too_old
        return Outcome(
            read=self.reading.documents,
            new=was[State.NEW],
            changed=was[State.CHANGED],
            anew=was[State.CODED_OTHERWISE],
            known=silent + was[State.KNOWN] + was[State.OLDER],
            too_old=self.too_old,
            rows=self.taker.counts.rows,
        )

    @property
    def tally(self) -> Tally:
        """The same as a run keeps it: what was left out by its day counts as skipped."""
        now = self.outcome
        return Tally(
            read=now.read,
            new=now.new,
            changed=now.changed + now.anew,
            known=now.known,
            skipped=self.reading.skipped.total() + now.too_old,
            failed=self.reading.errors,
            rows=now.rows,
        )
