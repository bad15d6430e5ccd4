"""Reports that are all at hand → their events, as `sweep` and stores, which hold some at a time, must give them."""

from __future__ import annotations

from collections.abc import Iterable

from conflictcli.merge.groups import events_of, joined
from conflictcli.merge.parts import Event
from conflictcli.merge.report import Report, distinct


def events_at_hand(reports: Iterable[Report]) -> list[Event]:
    told = distinct(reports)
    return [event for part in joined(told) for event in events_of(told, part)]
