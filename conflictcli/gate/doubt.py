"""Document → whether what begins an event in it could stand, before its dates, places and parties are read.

An event opens with a telling that `events.credible.why_not` finds nothing against, or, in a text that tells none, with
what a later word calls an attack (`events.scene`). Here the same is asked of the triggers of a sentence, with all that
is not read yet taken for the best: a day, a place, people hurt where somebody may be. Three things make that sound.

- `why_not` weighs words for an event (arms, warfare) against words of other things (crime, sport): of the first it is
  given as many as there may be, of the others as few.
- Of the triggers of a sentence some may make a telling of their own. What is against all of them together, and against
  those that it judges apart (`FOUND`), is against any group of them: every other clause asks for "all" to turn one
  away, or for "any" to let one pass.
- Figures of dates are blotted out before rules read a sentence. Which these are hangs on the whole text, so a sentence
  with figures is read with all of them and with none: what speaks for an event counts where either finds it, what
  speaks against it where both do.
- A phrase of a user's codebook may stop any trigger, which leaves a group of the others, as above, or none: then the
  sentence may tell a killing, and is no event at which the scene before another ends. Which phrases stand is not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from conflictcli.document import Document
from conflictcli.events.credible import FOUND, MASSACRE, is_massacre, tones, why_not
from conflictcli.events.event import When
from conflictcli.events.governing import DOUBTS, governing
from conflictcli.events.statement import by_kind, stated
from conflictcli.events.telling import Telling
from conflictcli.gate import vocabulary
from conflictcli.gate.words import Asked
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.reading import DIGIT, MASK, masked, unmarked
from conflictcli.rule import Rule
from conflictcli.rules.casualties.value import Casualties
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import SCALE, VAGUE, WORTH
from conflictcli.rules.dates.reading import heard_in
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.role import LOOKS_BACK
from conflictcli.sentences import Sentence, sentences

FOR = frozenset(("arms", "warfare", "political", "foul"))
"""Tones that speak for a conflict event; the others speak against one."""
SOME_DAY = When(precision=1, text="some day")
SOMEWHERE = (Mention("place", 0, 0, "", None, ""),)
SOME_ONE = Mention("casualty", 0, 0, "", Casualties("killed", exactly(1)), "")
SOMEBODY = (SOME_ONE,)
"""What a telling may have that is not read yet."""
MANY = 1_000_000
"""Names, or people hurt: as many as there may be in a text of which that was not read."""
SEVERAL_FIGURES, WORD = re.compile(r"(?<!\d)\d\d+(?!\d|-year-old)"), re.compile(r"\w+")
LARGE = frozenset((*SCALE, *VAGUE))
"""Words of counts of many people, and of some that may be few."""
TWO_FIGURES = re.compile(r"\d\D+\d")


@dataclass(frozen=True, slots=True)
class Found:
    """What some rules find in a sentence whatever figures in it are those of a date, and what they may find."""

    certain: Sequence[Mention] = ()
    possible: Sequence[Mention] = ()


NOTHING = Found()


def may_stand(document: Document, codebook: Codebook = BUILT_IN) -> bool:
    """Whether something in a document might begin an event and stand."""
    case = Case(document, codebook)
    return any(map(case.stands, range(len(case.sentences))))


class Case:
    """A document at the last look; its sentences go by their numbers, and nothing is read twice, or unasked."""

    def __init__(self, document: Document, codebook: Codebook = BUILT_IN) -> None:
        self.sentences = [unmarked(sentence) for sentence in sentences(document)]
        self.asked = vocabulary(codebook)
        self.rules = self.asked.rules
        self.held = [self.asked.words.held(sentence.text) for sentence in self.sentences]
        self.told: dict[int, Found] = {}
        self.hurt: dict[int, Sequence[Mention]] = {}
        self.spoken: dict[int, Sequence[Mention]] = {}
        self.begun = False

    def stands(self, n: int) -> bool:
        """Whether what a sentence tells might stand."""
        sentence = self.sentences[n]
        if sentence.kind == "dateline" or not self.asked.may_begin(self.held[n]):
            return False
        if self.begun and not self.may_pass(n, [telling(sentence, SOME_ONE, (), ())]):
            return self.may_be_called_an_attack(n)  # Nothing of it can stand, whatever its triggers are.
        triggers = self.triggers(n).possible
        shares = [m for m in self.read(n, self.asked.shares, self.rules.shares).possible if m.value.whole]
        if not triggers and not shares:
            return self.may_tell_a_killing(n)
        self.begun = True
        if self.rules.stopping and self.may_tell_a_killing(n):
            return True
        if self.is_credible(n, triggers, shares):
            return bool(shares) or not self.is_undone(n, triggers)
        return self.may_be_called_an_attack(n)

    # ---- what is read ----------------------------------------------------------------------------------------

    def read(self, n: int, asked: Asked, rules: Sequence[Rule]) -> Found:
        able = asked.rules(self.held[n])
        return found(self.sentences[n], rules, able, fully=rules is self.rules.strikes) if able else NOTHING

    def triggers(self, n: int) -> Found:
        if n not in self.told:
            self.told[n] = self.read(n, self.asked.strikes, self.rules.strikes)
        return self.told[n]

    def casualties(self, n: int) -> Sequence[Mention]:
        if n not in self.hurt:
            self.hurt[n] = self.read(n, self.asked.harm, self.rules.harm).possible
        return self.hurt[n]

    def wounds(self, n: int) -> tuple[Mention, ...]:
        return tuple(m for m in self.casualties(n) if m.value.count is None or m.value.count.most != 0)

    def words(self, n: int) -> Sequence[Mention]:
        """What says what a sentence is about: for an event all that may, against it what does for certain."""
        if n not in self.spoken:
            told = self.read(n, self.asked.about, self.rules.about)
            self.spoken[n] = [m for m in told.possible if m.value in FOR or m in told.certain]
        return self.spoken[n]

    @cached_property
    def names(self) -> list[int]:
        """How many armed groups each sentence may name."""
        return [
            sum(m.value.kind == "non-state" for m in self.rules.listed.mentions(sentence, sentence.text))
            for sentence in self.sentences
        ]

    # ---- what it is about ------------------------------------------------------------------------------------

    @cached_property
    def tones(self) -> Counter[str]:
        """The tones of the document; names and people hurt add to them."""
        return tones(by_kind(m for n in range(len(self.sentences)) for m in self.words(n)))

    @cached_property
    def massacres(self) -> int:
        """How many times many people may have died. Most sentences, and ways to read them, count no so many."""
        told = (
            m
            for sentence, held in zip(self.sentences, self.held, strict=True)
            if (able := self.asked.harm.rules(held))
            for text in ways(sentence)
            if may_count(text, MASSACRE)
            for m in read(sentence, self.rules.harm, text, able)
        )
        return sum(is_massacre(m) or m.value.count.basis == "vague" for m in told)

    @cached_property
    def unhurt(self) -> int:
        """How many times nobody may have been hurt."""
        return sum(m.value.count.most == 0 for n in range(len(self.sentences)) for m in self.casualties(n))

    def about(self, names: int, massacres: int, unhurt: int) -> Counter[str]:
        return self.tones + Counter(arms=names, warfare=names, massacre=massacres, unhurt=unhurt)

    def here(self, n: int, names: int) -> Counter[str]:
        return tones(by_kind(self.words(n))) + Counter({"armed party": 1, "arms": names, "warfare": names})

    def may_pass(self, n: int, told: Sequence[Telling]) -> bool:
        """Whether there may be nothing against one of some tellings. What is costly to read is not where it does not
        matter: first it is taken for nothing, then for as much as may be."""

        def passes(names: int, named_here: int, massacres: int, unhurt: int) -> bool:
            about, here = self.about(names, massacres, unhurt), self.here(n, named_here)
            return any(not why_not(t, about, here) for t in told)

        if passes(0, 0, 0, 0):
            return True
        if not passes(MANY, MANY, MANY, MANY):
            return False
        names = sum(self.names), self.names[n]
        if not passes(*names, MANY, MANY):
            return False
        dead = 0 if passes(*names, 0, MANY) else self.massacres
        return passes(*names, dead, MANY) and passes(*names, dead, self.unhurt)

    def is_credible(self, n: int, triggers: Sequence[Mention], shares: Sequence[Mention]) -> bool:
        """Whether there may be nothing against one of the tellings of a sentence."""
        alone = [m for m in triggers if m.rule == FOUND]
        groups = [group for group in (triggers, alone) if group]

        def told(harm: tuple[Mention, ...]) -> list[Telling]:
            heads = [telling(self.sentences[n], group[0], group, harm) for group in groups]
            return [*heads, *(telling(self.sentences[n], share, (), harm) for share in shares[:1])]

        return self.may_pass(n, told(SOMEBODY)) and (
            self.may_pass(n, told(())) or self.may_pass(n, told(self.wounds(n)))
        )

    # ---- what else may stand, or not --------------------------------------------------------------------------

    def is_undone(self, n: int, triggers: Sequence[Mention]) -> bool:
        """Whether the words around each trigger say that it did not happen. What looks back may be an event still."""
        around = found(self.sentences[n], self.rules.around)
        statement = stated(self.sentences[n], around.certain)
        roles = {governing(m, statement) for m in triggers}
        return len(around.certain) == len(around.possible) and roles.isdisjoint(("", *DOUBTS, *LOOKS_BACK))

    def may_tell_a_killing(self, n: int) -> bool:
        """Whether a sentence that names no event may tell whom somebody killed, with arms."""
        held = self.held[n]
        if not (self.asked.harm.any(held) and self.asked.arms.any(held) and tones(by_kind(self.words(n)))["arms"]):
            return False
        hurt = [m for m in self.casualties(n) if not m.value.cumulative]
        return bool(hurt) and self.may_pass(n, [telling(self.sentences[n], hurt[0], (hurt[0],), SOMEBODY)])

    def may_be_called_an_attack(self, n: int) -> bool:
        """Whether words that something is against may call so what a sentence before them told: "the attack", in a text
        that speaks of arms, behind a sentence of its paragraph that tells no event but a day."""
        if not (self.tones["arms"] or any(self.names)) or not any(heard_in(self.sentences[k]) for k in self.scene(n)):
            return False
        nouns = [m.value for m in self.triggers(n).possible if not m.value.verb]
        return any(noun.determiner == "the" for noun in nouns) or (bool(nouns) and self.sums_up(n))

    def sums_up(self, n: int) -> bool:
        """Whether a sentence may speak of events "in all", and so of those told before."""
        return any(
            m.kind == "joint" and m.value.name == "in all" for m in found(self.sentences[n], self.rules.around).possible
        )

    def scene(self, n: int) -> Iterator[int]:
        """The sentences before one in its paragraph, back to one that tells an event for certain."""
        paragraph = self.sentences[n].paragraph
        for before in reversed(range(n)):
            if self.sentences[before].paragraph != paragraph:
                return
            if self.triggers(before).certain and not self.rules.stopping:
                return
            yield before


def telling(sentence: Sentence, head: Mention, triggers: Sequence[Mention], harm: tuple[Mention, ...]) -> Telling:
    """Some triggers as a telling, with a day and a place."""
    return Telling(sentence, head, tuple(triggers), types_of(head), when=SOME_DAY, places=SOMEWHERE, harm=harm)


def types_of(head: Mention) -> tuple[str, ...]:
    return getattr(head.value, "types", ())


def may_count(text: str, least: int) -> bool:
    """Whether a count of so many may stand in a sentence, or a list of so many."""
    if SEVERAL_FIGURES.search(text):
        return True
    words = WORD.findall(text.lower())
    worth = sum(WORTH.get(word, int(word) if word.isdecimal() else 0) for word in words)
    return worth + text.count(",") + words.count("and") + 1 >= least or not LARGE.isdisjoint(words)


# ---- with figures, and without -------------------------------------------------------------------------------


def found(sentence: Sentence, rules: Sequence[Rule], able: Collection[str] | None = None, fully: bool = False) -> Found:
    """What some rules find in a sentence; `able`: the names of those that may find something; `fully`: see `ways`."""
    first, *others = (read(sentence, rules, text, able) for text in ways(sentence, fully))
    if not others:
        return Found(first, first)
    certain = [m for m in first if all(m in other for other in others)]
    possible = dict.fromkeys(m for told in (first, *others) for m in told)
    return Found(certain, sorted(possible, key=lambda m: (m.start, m.end)))


def ways(sentence: Sentence, fully: bool = False) -> Iterator[str]:
    """The text of a sentence with its figures, and without; `fully`: without those that its own dates have, too."""
    text = sentence.text
    yield text
    if DIGIT.search(text):
        yield DIGIT.sub(MASK, text)
        if fully and TWO_FIGURES.search(text):
            yield masked(sentence, heard_in(sentence))
