"""Document → whether it may report an event at all, so that the rest of the rules need not read it.

Most news reports none. First its words: one pass over the text for those that guard the rules which begin events. Then
these rules themselves, in the sentences that hold such words, up to the first that finds something. Nothing is lost:
each event begins with a mention of theirs, and they read a sentence here as they do in `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from conflictcli.document import Document
from conflictcli.patterns import trie
from conflictcli.reading import masked, unmarked
from conflictcli.rule import Rule
from conflictcli.rules import RULES, VOCABULARY
from conflictcli.rules.dates.reading import heard_in
from conflictcli.sentences import Sentence, sentences
from conflictcli.tried import ready

STRIKES = tuple(dict.fromkeys(words.split()[-1] for words in VOCABULARY["STRIKES"].finds))
"""The nouns of which a share begins an event where it says the whole, too: "six of the eight [sorties]"."""

BEGIN: tuple[Rule, ...] = (
    *(rule for rule in RULES if rule.kind == "strike"),
    *(replace(rule, guard=STRIKES) for rule in RULES if rule.kind == "share" and "(?P<whole>" in rule.pattern),
)
"""Rules of which a mention begins an event."""

HARM: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.kind == "casualty")
ARMS: tuple[Rule, ...] = tuple(
    rule for rule in RULES if rule.kind == "tone" and any("arms" in values for values in rule.finds.values())
)
"""Rules of which two mentions in one sentence begin an event: "Gunmen killed a guard"."""

BLOCK = 1 << 20
"""Characters that are put into lower case at a time."""


def may_report(document: Document) -> bool:
    """Whether a document may report an event. False only where `events.explain` finds none."""
    return has_words(document.title, document.text) and has_mentions(document)


# ---- words ---------------------------------------------------------------------------------------------------


def stems(rules: Iterable[Rule]) -> frozenset[str]:
    """Words of which a text holds one wherever one of the rules finds something; empty when a rule has no guard.

    They are the rules' own guards: of several words the longest, and of words within each other the shortest.
    """
    guards = [rule.guard for rule in rules]
    words = {max(phrase.split(), key=len) for guard in guards for phrase in guard} if all(guards) else set()
    return frozenset(w for w in words if not any(other != w and other in w for other in words))


BEGIN_STEM, HARM_STEM, ARMS_STEM = (re.compile(trie(stems(rules))) for rules in (BEGIN, HARM, ARMS))


def has_words(*texts: str) -> bool:
    """Whether some words of some texts would let a rule try."""
    harm = arms = False
    for text in texts:
        for block in blocks(text):
            if BEGIN_STEM.search(block):
                return True
            harm = harm or bool(HARM_STEM.search(block))
            arms = arms or bool(ARMS_STEM.search(block))
            if harm and arms:
                return True
    return False


def blocks(text: str) -> Iterator[str]:
    """A text in lower case, in pieces that are cut at white space, where there is some: no word lies in two of them."""
    at = 0
    while at < len(text):
        space = SPACE.search(text, at + BLOCK)
        end = space.start() if space else len(text)
        yield text[at:end].lower()
        at = end


SPACE = re.compile(r"\s")

# ---- mentions ------------------------------------------------------------------------------------------------


def has_mentions(document: Document) -> bool:
    """Whether the rules find, in some sentence, what begins an event."""
    return any(begins(unmarked(sentence)) for sentence in sentences(document))


def begins(sentence: Sentence) -> bool:
    """Whether a sentence holds what begins an event."""
    begin, harm = ready(BEGIN, sentence.text), ready(HARM, sentence.text)
    if not begin and not harm:
        return False
    text = masked(sentence, heard_in(sentence))
    return speaks(begin, sentence, text) or (
        speaks(ready(ARMS, text) if harm else (), sentence, text) and speaks(harm, sentence, text)
    )


def speaks(rules: Iterable[Rule], sentence: Sentence, text: str) -> bool:
    """Whether one of the rules finds something."""
    return any(True for rule in rules for _ in rule.mentions(sentence, text))
