"""Draft → the text that a person sees, and a file with it at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflictcli.catalogue.draft import Draft
from conflictcli.catalogue.example import VALUES, Difference, Wanted, happening, is_said, shown
from conflictcli.catalogue.written import remark, text
from conflictcli.rules.own.entries import Codebook

ALL_OF_IT = "The rules read all of this already"


def lines_of(wanted: Wanted, draft: Draft, before: Codebook) -> str:
    """A draft with what is said about it, as TOML. `before`: the rules without it."""
    said = [f"Drafted from: {wanted.sentence}", *already(wanted, draft, before), *wrong(draft)]
    head = "\n".join(line for words in said for line in remark(words)) + "\n"
    return f"{head}\n{text(draft.entries)}" if draft.entries else head


def already(wanted: Wanted, draft: Draft, before: Codebook) -> Iterator[str]:
    """What the rules read by themselves."""
    told = happening(wanted, before)
    read = [f"{name} {told.values[value]}" for name, value in VALUES.items() if told.values[value]] if told else []
    if not draft.entries and not draft.left:
        yield f"{ALL_OF_IT}: {', '.join(read) or 'place and weapon are known'}"
        if not is_said(wanted):
            yield "Say what is to be read otherwise: --type, --count, --actor, --killed, --place, …"
    elif told:
        yield f"The rules read of it by themselves: {', '.join(read)}"


def wrong(draft: Draft) -> Iterator[str]:
    """What is still otherwise with the draft, and what to do about it."""
    for each in draft.left:
        yield f"Still {'' if each.what == 'date' else 'to do: '}{advice(each)}"
    for failure in draft.failing:
        yield f"Still wrong: {failure.sentence}: {failure.words}"
    if draft.left and not draft.entries:
        yield 'No words were found that tell it: put them in brackets, "Men [made off with] 12 camels."'


def advice(left: Difference) -> str:
    if left.what == "place":
        return f"no list knows {left.wanted}; the entry below needs its country, latitude and longitude."
    if left.what == "date":
        return f"otherwise: {left}; no entry can tell days, but --published can tell the day of the report."
    return f"{left.what} is to be {left.wanted}, but is {shown(left.found)}."


def appended(before: str, more: str) -> str:
    """A file's text with more at its end; what is there stays, and so do its line breaks."""
    ending = "\r\n" if "\r\n" in before else "\n"
    told = more.replace("\n", ending)
    if not before.strip("\ufeff \t\r\n"):
        return before + told
    return f"{before}{'' if before.endswith(ending) else ending}{ending}{told}"


def counted(entries: Sequence[object]) -> str:
    return f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
