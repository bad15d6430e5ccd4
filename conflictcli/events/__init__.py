"""Mentions → Events: attach, decide what is an event, add up, tell each once.

tellings (attach) → accounts (assemble, compare) → their types (kind) → events (rows, totals, harm)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from conflictcli.as_seen import Seen, as_seen
from conflictcli.document import Document
from conflictcli.events.assemble import assemble
from conflictcli.events.assembly import Assembly
from conflictcli.events.event import Event
from conflictcli.events.kind import weighed
from conflictcli.events.rows import events
from conflictcli.gate import may_report
from conflictcli.mention import Mention
from conflictcli.needed import Needed
from conflictcli.reading import SHOWN, Read, Reading, in_text, reading
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
    seen = as_seen(document)
    read = reading(seen.document, codebook)
    shown = [m for m in read.mentions if m.kind in SHOWN and m.start >= 0]
    assembly = assemble(read)
    unused = (
        sorted((*stopped(read), *assembly.unused), key=lambda each: each[0].start) if read.stopped else assembly.unused
    )
    reasons = zip(in_text([m for m, _ in unused], document, seen), (why for _, why in unused), strict=True)
    events = told(read, assembly)
    return Explanation(tuple(in_text(shown, document, seen)), tuple(written(events, document, seen)), tuple(reasons))


def stopped(read: Reading) -> Iterator[tuple[Mention, str]]:
    """The triggers that a phrase of a codebook keeps from telling an event."""
    for mention, stop in read.stopped:
        if mention.kind in TRIGGERS:
            yield mention, f"stopped by {stop.rule}: “{' '.join(stop.text.split())}”"


TRIGGERS = frozenset(("strike", "share"))
"""Kinds of mention that begin an event."""


def told(read: Read, assembly: Assembly) -> tuple[Event, ...]:
    return tuple(events(read, weighed(read, assembly.accounts)))


def extract(document: Document, codebook: Codebook = BUILT_IN) -> list[Event]:
    """The events that a document reports, in order of reading."""
    return let_through(document, codebook) if may_report(document, codebook) else []


def let_through(document: Document, codebook: Codebook = BUILT_IN) -> list[Event]:
    """The same of a document of which the gate says that it may report one."""
    seen = as_seen(document)
    read = Needed(seen.document, codebook)
    return list(written(told(read, assemble(read)), document, seen))


def written(events: Iterable[Event], document: Document, seen: Seen) -> Iterator[Event]:
    """Events of a document as it is seen → the same, told of the document as it stands."""
    for event in events:
        if seen.document is document:
            yield event
        elif event.start is None or event.end is None:
            yield replace(event, document=document)
        else:
            start, end = seen.start(event.start), seen.end(event.end)
            yield replace(event, document=document, evidence=document.text[start:end], start=start, end=end)
