"""A row and a codebook → the cells that the codebook adds: codes of parties, and notes on sources.

No rule finds them: they follow from names that stand in the row, and are made when it is written, by the codebook that
is in force then. A file that is read back has them anew; where no codebook gives them, it keeps them (carried).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from conflictcli.rules.own.entries import Codebook, Source
from conflictcli.tables import ADDED, BETWEEN, Cell, Columns, Record, none_if_empty, parts_of

CODES: Mapping[str, str] = {"actor_code": "actor", "target_code": "target"}
"""Columns of codes → those of the parties that they are of."""
NOTE = "source_note"

HOST = re.compile(r"(?:[\w-]+\.)+[\w-]+")


@lru_cache(maxsize=16)
def added_by(codebook: Codebook | None) -> Added:
    """What a codebook adds to rows; nothing without one."""
    return Added(codebook or Codebook())


class Added:
    """What a codebook says of the names in a row."""

    def __init__(self, codebook: Codebook) -> None:
        names = {key(party.actor.name): party.names for party in codebook.parties.parties}
        self.codes: dict[str, str] = {}
        for each in codebook.codes:
            # A row that was found without the codebook may have another of the party's names.
            self.codes |= dict.fromkeys(map(key, (*names.get(key(each.name), ()), each.name)), each.code)
        self.sources = {key(name): each for each in codebook.sources for name in each.names}
        self.hosts = {host: each for each in codebook.sources for name in each.names if (host := host_of(name))}

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are added."""
        there = (*CODES,) * bool(self.codes) + (NOTE,) * bool(self.sources)
        return tuple(name for name in ADDED if name in there)

    def columns(self, columns: Columns) -> Columns:
        """A table's columns with those that are added, which stand behind: none where they are no rows of events."""
        if "event_id" not in columns:
            return columns
        there = {*columns, *self.names}
        ours = {name: kind for name, kind in columns.items() if name not in ADDED}
        return {**ours, **{name: "text" for name in ADDED if name in there}}

    def to(self, row: Record) -> Record:
        """A row, or a merged event, with the cells that are added."""
        told = dict(row)
        if self.codes:
            told |= {name: self.coded(row.get(of)) for name, of in CODES.items()}
        if self.sources or self.hosts:
            told[NOTE] = self.note(row)
        return told

    def coded(self, parties: Cell) -> Cell:
        """ "Ostra Corsairs; police" → "CORS; ", a slot a name; None where no party has a code."""
        codes = [self.codes.get(key(name), "") for name in parts_of(parties)]
        return BETWEEN.join(codes) if any(codes) else None

    def note(self, row: Record) -> Cell:
        """The note on who published a report; of a merged event `SANA: state agency; …`, of those that have one."""
        if row.get("n_reports") is None:
            found = self.source(str(row.get("source") or ""), str(row.get("url") or ""))
            return found.note if found else None
        named = (self.source(name, "") for name in parts_of(row.get("sources")))
        at = (self.source("", url) for url in parts_of(row.get("urls")))
        return none_if_empty(joined(found for found in (*named, *at) if found))

    def source(self, name: str, url: str) -> Source | None:
        """Whose a report is: by what it calls its source, else by its address."""
        return self.sources.get(key(name)) or self.at(host_of(url)) or self.at(host_of(name))

    def at(self, host: str) -> Source | None:
        """Whose a host is: "news.sana.sy" is a host of "sana.sy", unless somebody has it as a host of their own."""
        while host:
            if host in self.hosts:
                return self.hosts[host]
            host = host.partition(".")[2]
        return None


def joined(sources: Iterable[Source]) -> str:
    return BETWEEN.join(f"{each.names[0]}: {each.note}" for each in dict.fromkeys(sources))


def key(name: str) -> str:
    """A name as it is compared: small letters, single blanks."""
    return " ".join(name.casefold().split())


def host_of(told: str) -> str:
    """The host of an address, or of what is written as one ("www.Sana.sy/en"), without "www."; else nothing."""
    told = told.strip()
    try:
        host = urlsplit(told if "://" in told else f"//{told}").hostname or ""
    except ValueError:
        return ""
    host = host.lower().rstrip(".")
    return host.removeprefix("www.") if HOST.fullmatch(host) else ""
