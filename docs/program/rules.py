"""The rules → a catalogue in Markdown: of each its name, what it finds, what it leaves, and its pattern.

All of it is the rules' own evidence, which the tests run: a sentence that stands here is read as it says here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from conflictcli.catalogue.decided import about, supporting
from conflictcli.catalogue.groups import HEADINGS, listed
from conflictcli.catalogue.groups import about as about_file
from conflictcli.catalogue.meanings import meant
from conflictcli.events.kind import DECISIONS, UNTOLD, name_of
from conflictcli.rule import Rule, Words
from conflictcli.rules import RULES, VOCABULARY
from conflictcli.rules.dates.words import DATE_WORDS
from conflictcli.rules.masks import MASK_WORDS
from conflictcli.rules.place_words import PLACE_WORDS
from program.commands import plain

GROUPS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "events": (
            *("strikes", "explosives", "launched", "fire", "battles", "ground", "attacks", "violence", "abductions"),
        ),
        "no-event": (
            *("roles.ahead", "roles.undone", "roles.over_time", "roles.retold", "roles.figures", "roles.everyday"),
            *("tones", "beats"),
        ),
        "figures": ("shares", "casualties"),
        "parties": ("actors", "weapons", "joints"),
        "dates": ("dates",),
        "places": ("places", "masks"),
    }
)
"""Page → the files of `conflictcli/rules/` of which it tells, in the order in which they are read."""


@lru_cache(maxsize=1)
def every() -> tuple[Rule, ...]:
    """All rules there are, each once: those of events, and those that have lists of their own."""
    apart = (rule for name in ("dates", "places", "masks") for rule in listed(name))
    return (*RULES, *apart)


def rules(page: str) -> str:
    """The catalogue's page of one group."""
    parts = []
    for name in GROUPS[page]:
        parts += [f"## {HEADINGS[name]}", about_file(name), *map(shown, listed(name))]
    return "\n\n".join(parts)


def shown(rule: Rule) -> str:
    """One rule: a heading to link to, a table of what it finds, the near misses, and the pattern for those who ask."""
    finds = [f"| {marked(sentence)} | {plain(meant(rule, value))} |" for sentence, value in rule.finds.items()]
    ignores = [f"- {plain(sentence)}" for sentence in rule.ignores]
    pattern = html.escape(rule.pattern).replace("\n", " ")
    return "\n\n".join(
        (
            f"### {rule.name}",
            "\n".join(("| finds | which means |", "| --- | --- |", *finds)),
            "Leaves alone:",
            "\n".join(ignores),
            f'<details class="pattern"><summary>Pattern</summary><pre>{pattern}</pre></details>',
        )
    )


def marked(sentence: str) -> str:
    """A sentence of evidence, in which what the rule finds is strong; without brackets all of it is."""
    parts = re.split(r"\[([^\]]*)\]", sentence)
    if len(parts) == 1:
        return strong(sentence)
    return "".join(strong(part) if n % 2 else plain(part).replace("|", "\\|") for n, part in enumerate(parts))


def strong(text: str) -> str:
    return f"<mark>{html.escape(text).replace('|', '&#124;')}</mark>"


# ---- vocabulary ----------------------------------------------------------------------------------------------

VOCABULARIES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "events": VOCABULARY,
        "dates": DATE_WORDS,
        "places": {**PLACE_WORDS, **MASK_WORDS},
    }
)


def words(group: str) -> str:
    """The named pieces of pattern that rules share: what each takes, and what it leaves."""
    rows = [f"| `{name}` | {told(each.finds)} | {told(each.ignores)} |" for name, each in VOCABULARIES[group].items()]
    return "\n".join(("| name | takes | leaves |", "| --- | --- | --- |", *rows))


def told(evidence: Sequence[str]) -> str:
    return " · ".join(plain(text).replace("|", "\\|") for text in evidence)


# ---- what is decided without a pattern ------------------------------------------------------------------------------


def types() -> str:
    """What decides the type of an event, in order, by the names that `rules` has for it."""
    rows = [f"| `{name_of(each)}` | {plain(about(each))} |" for each in DECISIONS if each not in UNTOLD]
    return "\n".join(("| in `rules` | decides by |", "| --- | --- |", *rows))


def supports() -> str:
    """What makes a name a place, in order, in the words that `rules` has for it."""
    return "\n".join(f"- {plain(words)}" for words in supporting())
