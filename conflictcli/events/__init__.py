"""Mentions → Events: attach, decide what is an event, add up, tell each once.

tellings (attach) → accounts (assemble, compare) → their types (kind) → events (rows, totals, harm)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conflictcli.document import Document
from conflictcli.events.assemble import assemble
from conflictcli.events.assembly import Assembly
from conflictcli.events.event import Event
from conflictcli.events.kind import weighed
from conflictcli.events.rows import events
from conflictcli.gate import may_report
from conflictcli.mention import Mention
from conflictcli.reading import SHOWN, Reading, reading
from conflictcli.rules.own.entries import BUILT_IN, Codebook


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was found in a document, the events made of it, and the triggers that gave no row, each with the reason.

    What a user's codebook stopped is among these, with the entry that did.
    """

    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    unused: tuple[tuple[Mention, str], ...]


def explain(document: Document, codebook: Codebook = BUILT_IN) -> Explanation:
    """Everything between a document and its events. `codebook`: what a user adds to the rules."""
    read = reading(document, codebook)
    shown = tuple(m for m in read.mentions if m.kind in SHOWN and m.start >= 0)
    assembly = assemble(read)
    unused = (
        sorted((*stopped(read), *assembly.unused), key=lambda each: each[0].start) if read.stopped else assembly.unused
    )
    return Explanation(shown, told(read, assembly), tuple(unused))


def stopped(read: Reading) -> Iterator[tuple[Mention, str]]:
    """The triggers that a phrase of a codebook keeps from telling an event."""
    for mention, stop in read.stopped:
        if mention.kind in TRIGGERS:
            yield mention, f"stopped by {stop.rule}: “{' '.join(stop.text.split())}”"


TRIGGERS = frozenset(("strike", "share"))
"""Kinds of mention that begin an event."""


def told(read: Reading, assembly: Assembly) -> tuple[Event, ...]:
    return tuple(events(read, weighed(read, assembly.accounts)))


def extract(document: Document, codebook: Codebook = BUILT_IN) -> list[Event]:
    """The events that a document reports, in order of reading."""
    return let_through(document, codebook) if may_report(document, codebook) else []


def let_through(document: Document, codebook: Codebook = BUILT_IN) -> list[Event]:
    """The same of a document of which the gate says that it may report one."""
    read = reading(document, codebook, whole=False)
    return list(told(read, assemble(read)))
