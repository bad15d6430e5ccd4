"""A file with faults → those of its entries that have none, so that their examples can be tried all the same.

What an entry by itself finds in a sentence hangs on no other entry. What examples say besides (`killed`, `actor`) and
what a type, a party or a place is found by hangs on the rest of the file, too: that waits until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from conflictcli.codebook.evidence import Failure, failures_of
from conflictcli.codebook.faults import RulesError
from conflictcli.codebook.joined import joined
from conflictcli.codebook.read import Sheet
from conflictcli.rules.own.entries import Codebook, Entry, Evidence, Example

MOST_ROUNDS = 4
"""An entry that names a type with a fault has one without it, and so on."""


def failures_of_sound(sheet: Sheet, before: Codebook) -> Iterator[Failure]:
    """The examples that fail of entries without a fault, each at its place in the whole file."""
    kept = {name: [*range(len(told))] for name, told in sheet.table.items() if isinstance(told, list)}
    found: Sheet = sheet
    for _ in range(MOST_ROUNDS):
        wrong = {where[:2] for where in found.wrong_at}
        kept = {name: [at for n, at in enumerate(held) if (name, n) not in wrong] for name, held in kept.items()}
        found = Sheet(sheet.path, {name: [sheet.table[name][at] for at in held] for name, held in kept.items()}, {})
        found.table |= {"codebook": named(sheet)}
        try:
            codebook = found.codebook(before)
        except RulesError:
            continue
        whole = joined(before, codebook)
        for entry in by_themselves(codebook):
            for failure in failures_of(plainly(entry), whole):
                section, number, *rest = failure.place
                yield replace(failure, place=(section, kept[str(section)][int(number)], *rest))
        return


def named(sheet: Sheet) -> Any:
    """The codebook's name, which examples may show."""
    told = sheet.table.get("codebook")
    return {} if any(where[:1] == ("codebook",) for where in sheet.wrong_at) or not isinstance(told, dict) else told


def by_themselves(codebook: Codebook) -> tuple[Entry, ...]:
    return (*codebook.triggers, *codebook.weapons, *codebook.harm, *codebook.patterns)


def plainly(entry: Entry) -> Entry:
    """An entry whose examples say where, and nothing besides."""
    told = entry.evidence
    return replace(entry, evidence=Evidence(tuple(Example(each.text) for each in told.finds), told.ignores))
