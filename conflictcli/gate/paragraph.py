"""Paragraph → whether it may tell what begins an event, whatever stands around it.

For a page that is not taken apart yet: which of its paragraphs are the report, and what that is about as a whole, is
not known. So a paragraph is given the text that speaks for it most: one full of arms and warfare, and of nothing else.

Menus and footers come again on each page of a site, and are looked at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conflictcli.document import Document
from conflictcli.events.credible import why_not
from conflictcli.events.telling import Telling
from conflictcli.gate import has_words, vocabulary
from conflictcli.gate.doubt import FOR, MANY, MORE, Case, Look
from conflictcli.rules.own.entries import BUILT_IN, Codebook

MOST_PARAGRAPHS = 16_384
"""Paragraphs that are remembered; those of more than LONGEST characters are not."""
LONGEST = 500
TOGETHER = 12
"""Short paragraphs that are asked for words together: what none of them holds need not be asked of each."""


class BestCase(Case):
    """A paragraph, of a document in which all speaks for an event."""

    def may_be(self, tone: str) -> bool:
        return tone in FOR or tone in MORE

    def at_best_in(self, look: Look, tone: str, most: int = MANY) -> int:
        return self.at_best(tone)

    def count(self, tone: str, most: int = MANY) -> int:
        return MANY * (tone in FOR)

    def may_pass(self, look: Look, told: Sequence[Telling]) -> bool:
        about, here = self.about(MANY, MANY, MANY), self.here(look, MANY)
        return any(not why_not(t, about, here) for t in told)


@dataclass(frozen=True, slots=True)
class MayTell:
    """Whether one of some paragraphs may tell what begins an event, by the rules and a user's codebook.

    False only where `gate.may_report` turns away each document that is made of them, in any order and any number.
    """

    codebook: Codebook = BUILT_IN

    def __call__(self, *paragraphs: str) -> bool:
        known = self.codebook
        short = [paragraph for paragraph in paragraphs if len(paragraph) <= LONGEST]
        some = (short[at : at + TOGETHER] for at in range(0, len(short), TOGETHER))
        near = (paragraph for together in some if _hold_words(" ".join(together), known) for paragraph in together)
        long = (p for p in paragraphs if len(p) > LONGEST and has_words(p, codebook=known))
        return any(_remembered(paragraph, known) for paragraph in near) or any(_looked_at(p, known) for p in long)


may_tell = MayTell()
"""By the rules alone."""


def _hold_words(short: str, codebook: Codebook) -> bool:
    """As `has_words` says, without what that does for long texts: most are menus."""
    known = vocabulary(codebook)
    return known.may_begin(known.words.held(short))


def _looked_at(paragraph: str, codebook: Codebook) -> bool:
    if len(paragraph) <= LONGEST and not _hold_words(paragraph, codebook):
        return False
    return BestCase(Document("", paragraph), codebook).may_stand()


_remembered = lru_cache(maxsize=MOST_PARAGRAPHS)(_looked_at)
