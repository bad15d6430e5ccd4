"""Entries → what of them the built-in rules count already, so that with a count of their own it would count twice.

"29 air strikes hit Norland; twelve airstrikes hit Miro" are 29, as long as both words tell one kind of event. A
codebook that calls "air strike" an attack that it counts makes two kinds of them, and the twelve come on top.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflictcli.codebook.evidence import told
from conflictcli.rules.own.entries import EventType, Pattern, Triggers
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE


def counted_twice(
    entries: Sequence[Triggers | Pattern], types: Sequence[EventType]
) -> Iterator[tuple[Triggers | Pattern, str, str]]:
    """Entries of a counted type of no remote violence, of whose words the built-in rules say how many strikes they are:
    each with these words, and the type that the rules know them as."""
    counted = {each.label for each in types if each.counted and EVENT_TYPE.get(each.acled) != REMOTE}
    for entry in entries:
        if entry.type in counted:
            yield from ((entry, words, known) for words, known in counted_already(sentences_of(entry)))


def sentences_of(entry: Triggers | Pattern) -> tuple[str, ...]:
    """Sentences with brackets in which an entry counts."""
    if isinstance(entry, Triggers):
        return tuple(f"Two [{noun}] hit Vell." for noun in entry.nouns)
    return tuple(example.text for example in entry.evidence.finds)


def counted_already(sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands in brackets, where a noun that the built-in rules count as remote violence stands in it."""
    from conflictcli.mentions import read
    from conflictcli.rules import RULES
    from conflictcli.sentences import Sentence

    strikes = tuple(rule for rule in RULES if rule.kind == "strike")
    for plain, spans in map(told, sentences):
        for mention in read(Sentence(plain, 0), strikes) if spans else ():
            kind = mention.value.types[0]
            inside = (span for span in spans if mention.start < span[1] and span[0] < mention.end)
            if not mention.value.verb and EVENT_TYPE[kind] == REMOTE and (span := next(inside, None)):
                yield plain[slice(*span)], kind
