"""Rows that have codes and notes of a codebook that is not in force → the same on what is made of them.

A row that is read back keeps such cells. A merged event has them by the names in it, as a codebook would give them: its
parties and its papers are those of rows, and rows say what code and what note these have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import replace

from conflictcli.codebook.cells import CODES, NOTE, Added, added_by, host_of, key
from conflictcli.rules.own.entries import Codebook, Source
from conflictcli.tables import ADDED, Columns, Record, parts_of

SHOWN = 5
"""Names that are told of which rows say different things."""


def left_to_rows(codebook: Codebook | None) -> Columns:
    """The columns of a codebook that the one in force does not give: what rows say there is carried."""
    given = added_by(codebook).names
    return {name: "text" for name in ADDED if name not in given}


class Carried(Added):
    """What rows say of names: the codes of parties, and the notes on sources.

    `wanted`: the columns that are carried. `there`: those that files have, which are known once all is read. `differ`:
    "the code of police" and the like, where rows say different things: nobody knows which holds, and there is none.
    """

    def __init__(self, wanted: Collection[str], there: Set[str]) -> None:
        super().__init__(Codebook())
        self.wanted = wanted
        self.there = there
        self.differ: dict[tuple[str, str], str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in ADDED if name in self.wanted and name in self.there)

    def to(self, row: Record) -> Record:
        told = super().to(row)
        return {**row, **{name: told.get(name) for name in self.names}}

    def heard(self, rows: Iterable[Record]) -> Iterator[Record]:
        """The same rows, each listened to as it passes."""
        for row in rows:
            for column in self.wanted:
                if row[column] is not None:
                    self.hear(row, column)
            yield row

    def hear(self, row: Record, column: str) -> None:
        if column == NOTE:
            self.hear_note(row, str(row[NOTE]))
            return
        names = parts_of(row[CODES[column]])
        codes = [code.strip() for code in str(row[column]).split(";")]
        if len(names) == len(codes):  # Else somebody wrote into one of both: nobody knows whose code is whose.
            for name, code in zip(names, codes, strict=True):
                if code and self.disagree("code", name, self.codes.setdefault(key(name), code) == code):
                    self.codes.pop(key(name))

    def hear_note(self, row: Record, note: str) -> None:
        """A paper is known by what the row calls it; where that has no name, by the host of the address."""
        name = str(row["source"] or "") or host_of(str(row["url"] or ""))
        table, at = (self.sources, key(name)) if row["source"] else (self.hosts, name)
        if name:
            known = table.setdefault(at, Source((name,), note))
            # Of several ways to write a name the first by letters: in whatever order rows come.
            table[at] = replace(known, names=min(known.names, (name,)))
            if self.disagree("note", name, known.note == note):
                del table[at]

    def disagree(self, what: str, name: str, same: bool) -> bool:
        """Whether a name has to go, since rows disagree on what it has, now or before."""
        at = (what, key(name))
        if not same or at in self.differ:
            self.differ[at] = min(self.differ.get(at, name), name)
        return at in self.differ

    def told(self) -> str:
        """What a person should know of where rows disagree; empty where they do not."""
        of = [f"the {what} of {name}" for (what, _), name in sorted(self.differ.items())]
        more = f" and {len(of) - SHOWN:,} more" if len(of) > SHOWN else ""
        return f"rows disagree on {', '.join(of[:SHOWN])}{more}: left empty. --rules gives it anew" if of else ""
