"""Items → one TOML file, in the sections of a user's `rules.toml`, under the headings by which rules are grouped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from conflictcli.catalogue.known import Item
from conflictcli.catalogue.written import COMMENT, Written, remark, text

HEAD = (
    "What the rules of conflict know, in the terms of a rules.toml: to read, or to take from.",
    "An entry of yours comes before a built-in one that says the same: take only what you mean to change, under a name "
    "of your own. What is written behind # is built in too, but a file cannot say it; the reason stands with it.",
)


def export(items: Sequence[Item], rules: str, expanded: bool = False) -> str:
    """`rules`: the name of the rules in force."""
    parts = ["\n".join(line for words in (*HEAD, f"The rules: {rules}") for line in remark(words)) + "\n"]
    for heading, group in groupby(sorted(items, key=is_of_one_table), key=lambda item: item.heading):
        entries = list(entries_of(group, expanded))
        parts.append(f"{COMMENT}{'-' * 4} {heading} {'-' * max(4, 100 - len(heading))}\n\n{text(entries)}")
    return "\n".join(parts)


def is_of_one_table(item: Item) -> int:
    """What is one table of a file comes last: the table itself before what is below it."""
    return {"convention": 1, "vague": 2}.get(item.kind, 0)


def entries_of(items: Iterable[Item], expanded: bool) -> Iterable[Written]:
    for item in items:
        entry = item.write(expanded)
        yield replace(entry, off=CHOICE) if item.kind == "convention" else entry


CHOICE = "A choice, and none is made here: without it a vague word has bounds and no figure."
