"""Document → whether what begins an event in it could stand, before its dates, places and parties are read.

An event opens with a telling that `events.credible.why_not` finds nothing against, or, in a text that tells none, with
what a later word calls an attack (`events.scene`). Here the same is asked of the triggers of a sentence, with all that
is not read yet taken for the best: a day, a place, people hurt where somebody may be. Three things make that sound.

- `why_not` weighs words for an event (arms, warfare) against words of other things (crime, sport): of the first it is
  given as many as there may be, of the others as few.
- Of the triggers of a sentence some may make a telling of their own. What is against all of them together, and against
  those that it judges apart (`FOUND`), is against any group of them: every other clause asks for "all" to turn one
  away, or for "any" to let one pass.
- A phrase of a user's codebook may stop any trigger, which leaves a group of the others, as above, or none: then the
  sentence may tell a killing, and is no event at which the scene before another ends. Which phrases stand is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from types import MappingProxyType

from conflictcli.document import Document
from conflictcli.events.credible import (
    FOUND,
    MASSACRE,
    OF_GROUPS,
    OF_HARM,
    OF_PARTIES,
    Counting,
    is_massacre,
    is_unhurt,
    why_not,
)
from conflictcli.events.event import When
from conflictcli.events.governing import DOUBTS, governing
from conflictcli.events.statement import stated
from conflictcli.events.telling import Telling
from conflictcli.gate import vocabulary
from conflictcli.gate.words import Asked
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.reading import as_read, hears, unmarked
from conflictcli.rules.casualties.value import Casualties
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import SCALE, VAGUE, WORTH
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.role import LOOKS_BACK
from conflictcli.rules.trigger import CLASH, Trigger
from conflictcli.sentences import Sentence, cut_up

FOR = frozenset(("arms", "warfare", "political", "foul"))
"""Tones that speak for a conflict event; the others speak against one."""
DECIDING = frozenset(("arms", "foul"))
"""Tones without which most triggers that have other lives fall."""
MORE = frozenset((*OF_HARM, OF_PARTIES))
"""What else `why_not` weighs for an event, beside tones."""
SOME_DAY = When(precision=1, text="some day")
SOMEWHERE = (Mention("place", 0, 0, "", None, ""),)
SOME_ONE = Mention("casualty", 0, 0, "", Casualties("killed", exactly(1)), "")
SOMEBODY = (SOME_ONE,)
"""What a telling may have that is not read yet."""
MANY = 1_000_000
"""Names, or people hurt: as many as there may be in a text of which that was not read."""
NO_MORE: Mapping[str, int] = MappingProxyType({})
SEVERAL_FIGURES, AGE, WORD = re.compile(r"(?<!\d)\d\d"), re.compile(r"\b\d+(?=-year-old)"), re.compile(r"\w+")
LARGE = frozenset((*SCALE, *VAGUE))
"""Words of counts of many people, and of some that may be few."""
ZERO = re.compile(r"(?<!\d)0|\b(?:zero|no)\b", re.IGNORECASE)
"""What may be a count of nobody."""


def may_stand(document: Document, codebook: Codebook = BUILT_IN) -> bool:
    """Whether something in a document might begin an event and stand."""
    return Case(document, codebook).may_stand()


class Look:
    """A sentence at the last look: what its words hold, and what was read of it. Nothing is read twice, or unasked."""

    __slots__ = ("at", "best", "counted", "found", "held", "names", "sentence", "text")

    def __init__(self, sentence: Sentence, at: int, held: int) -> None:
        self.sentence = sentence
        self.at = at
        """Its place among those of its paragraph."""
        self.held = held
        self.text = ""
        """As the rules read it, when they first do."""
        self.found: dict[str, Sequence[Mention]] = {}
        self.counted: dict[str, Tally] = {}
        self.names: int | None = None
        self.best: dict[str, int] = {}


class Tally:
    """How many words of a tone were counted so far, and where there may be more: sentences, each with the kind of word
    to look for. Of a beat each word counts once."""

    __slots__ = ("left", "number", "words")

    def __init__(self, left: Sequence[tuple[str, Look]]) -> None:
        self.left = [*reversed(left)]
        self.number = 0
        self.words: set[str] = set()


class Case:
    """A document at the last look. Only paragraphs whose words somebody asks for are cut into sentences."""

    def __init__(self, document: Document, codebook: Codebook = BUILT_IN) -> None:
        self.cut = cut_up(document)
        self.asked = vocabulary(codebook)
        self.rules = self.asked.rules
        self.held = [*self.asked.words.held_in(self.cut.texts())]
        """What the words of the title hold, and of each paragraph."""
        self.looks: dict[int, Sequence[Look]] = {}
        self.counted: dict[str, Tally] = {}
        self.may_have: dict[str, bool] = {}
        self.best: dict[str, int] = {}
        self.begun = False

    def may_stand(self) -> bool:
        """Whether something in it might begin an event and stand."""
        may_begin = self.asked.may_begin
        return any(
            may_begin(look.held) and self.stands(look)
            for paragraph, held in enumerate(self.held, -1)
            if held and may_begin(held)
            for look in self.of(paragraph)
        )

    def stands(self, look: Look) -> bool:
        """Whether what a sentence tells might stand."""
        if look.sentence.kind == "dateline":
            return False
        if self.begun and not self.may_pass(look, [telling(look.sentence, SOME_ONE, (), ())]):
            return self.may_be_called_an_attack(look)  # Nothing of it can stand, whatever its triggers are.
        if self.is_hopeless(look):
            return False
        triggers = self.read(look, "strike")
        shares = [m for m in self.read(look, "share") if m.value.whole]
        if not triggers and not shares:
            return self.may_tell_a_killing(look)
        self.begun = True
        if self.rules.stopping and self.may_tell_a_killing(look):
            return True
        if self.is_credible(look, triggers, shares):
            return bool(shares) or not self.is_undone(look, triggers)
        return self.may_be_called_an_attack(look)

    def is_hopeless(self, look: Look) -> bool:
        """Whether nothing that a sentence may tell can stand, as far as words show: its words have other lives, and the
        document none of arms."""
        if self.may_be("arms"):
            return False
        triggers = [*map(some_trigger, self.asked.strikes.rules(look.held))]
        return not self.asked.shares.any(look.held) and not self.may_be_credible(look, triggers, ())

    # ---- what is read ----------------------------------------------------------------------------------------

    def of(self, paragraph: int) -> Sequence[Look]:
        """The sentences of a paragraph; -1 is the title."""
        if paragraph not in self.looks:
            held = self.asked.words.held
            told = map(unmarked, self.cut.of(paragraph))
            self.looks[paragraph] = [Look(sentence, at, held(sentence.text)) for at, sentence in enumerate(told)]
        return self.looks[paragraph]

    def some(self, asked: Asked) -> Iterator[Look]:
        """The sentences, in order, in which one of some rules may find something."""
        for paragraph, held in enumerate(self.held, -1):
            if asked.any(held):
                yield from (look for look in self.of(paragraph) if asked.any(look.held))

    def read(self, look: Look, kind: str) -> Sequence[Mention]:
        """What the rules of a kind find in a sentence."""
        found = look.found.get(kind)
        if found is None:
            asked, rules = self.asked.of[kind]
            able = asked.rules(look.held)
            found = look.found[kind] = read(look.sentence, rules, self.text(look), able) if able else ()
        return found

    def text(self, look: Look) -> str:
        """A sentence as the rules read it."""
        look.text = look.text or as_read(look.sentence)
        return look.text

    def wounds(self, look: Look) -> tuple[Mention, ...]:
        return tuple(m for m in self.read(look, "casualty") if m.value.count is None or m.value.count.most != 0)

    def names(self, look: Look) -> int:
        """How many armed groups a sentence may name."""
        if look.names is None:
            may = self.asked.may_name(look.held, look.sentence.text)
            named = self.rules.listed.mentions(look.sentence, look.sentence.text) if may else ()
            look.names = sum(m.value.kind == "non-state" for m in named)
        return look.names

    # ---- what it is about ------------------------------------------------------------------------------------

    def count(self, tone: str, most: int = MANY) -> int:
        """How many words of a tone the document has, counted no further than so many; names and people hurt add to
        them."""
        tally = self.counted.get(tone)
        if tally is None:
            saying = self.asked.saying.get(tone, ())
            tally = self.counted[tone] = Tally([(kind, look) for kind, asked in saying for look in self.some(asked)])
        return self.tallied(tally, tone, most)

    def count_in(self, look: Look, tone: str, most: int = MANY) -> int:
        """The same of a sentence."""
        if tone not in look.counted:
            saying = self.asked.saying.get(tone, ())
            look.counted[tone] = Tally([(kind, look) for kind, asked in saying if asked.any(look.held)])
        return self.tallied(look.counted[tone], tone, most)

    def tallied(self, tally: Tally, tone: str, most: int) -> int:
        while tally.left and tally.number < most:
            kind, look = tally.left.pop()
            words = [m.text.lower() for m in self.read(look, kind) if m.value == tone]
            if kind == "beat":
                words = [*{*words} - tally.words]
                tally.words.update(words)
            tally.number += len(words)
        return tally.number

    @cached_property
    def named(self) -> int:
        """How many armed groups the document may name."""
        return sum(self.names(look) for paragraph in self.naming for look in self.of(paragraph))

    @cached_property
    def naming(self) -> list[int]:
        """The paragraphs that may name an armed group."""
        texts = enumerate(zip(self.held, self.cut.texts(), strict=True), -1)
        return [paragraph for paragraph, (held, text) in texts if self.asked.may_name(held, text)]

    @cached_property
    def massacres(self) -> int:
        """How many times many people may have died. Most sentences count no so many."""
        told = (
            m
            for look in self.some(self.asked.harm)
            if may_count(self.text(look), MASSACRE)
            for m in self.read(look, "casualty")
        )
        return sum(m.value.harm == "killed" and (is_massacre(m) or m.value.count.basis == "vague") for m in told)

    @cached_property
    def unhurt(self) -> int:
        """How many times nobody may have been hurt."""
        return sum(is_unhurt(m) for look in self.some(self.asked.harm) for m in self.read(look, "casualty"))

    def about(self, names: int, massacres: int, unhurt: int) -> Weighed:
        """What it is about, with so many names, massacres, and times that nobody was hurt."""
        return Weighed(self.count, {"arms": names, "warfare": names, "massacre": massacres, "unhurt": unhurt})

    def here(self, look: Look, names: int) -> Weighed:
        """What a sentence is about, with so many names."""
        return Weighed(partial(self.count_in, look), {OF_PARTIES: 1, "arms": names, "warfare": names})

    def may_be(self, tone: str) -> bool:
        """Whether the document may have a word of a tone, or what else speaks for an event, as far as words show."""
        if tone not in self.may_have:
            self.may_have[tone] = (
                any(self.asked.may_tell(tone, held) for held in self.held)
                or (tone in OF_GROUPS and self.named > 0)
                or (tone == "unhurt" and self.may_spare)
                or tone == "massacre"
            )
        return self.may_have[tone]

    @cached_property
    def may_spare(self) -> bool:
        """Whether a paragraph may say that nobody was hurt."""
        harm, spared = self.asked.harm, self.asked.spared
        return any(
            spared.any(held) or (harm.any(held) and ZERO.search(text) is not None)
            for held, text in zip(self.held, self.cut.texts(), strict=True)
        )

    def at_best(self, tone: str, most: int = MANY) -> int:
        """How many words of a tone the document has where all is taken for the best, and nothing read but those that
        decide."""
        if tone not in self.best:
            may = (tone in FOR or tone in MORE) and self.may_be(tone)
            if may and tone in DECIDING:
                may = self.count(tone, 1) > 0 or (tone in OF_GROUPS and self.named > 0)
            self.best[tone] = MANY * may
        return self.best[tone]

    def at_best_in(self, look: Look, tone: str, most: int = MANY) -> int:
        """The same of a sentence, of which nothing is read."""
        if tone not in look.best:
            may = tone in FOR and (self.asked.may_tell(tone, look.held) or (tone in OF_GROUPS and self.names(look) > 0))
            look.best[tone] = MANY * (may or tone in MORE)
        return look.best[tone]

    def may_at_best(self, look: Look, told: Sequence[Telling]) -> bool:
        """Whether there may be nothing against one of some tellings, as far as words show."""
        about, here = Weighed(self.at_best), Weighed(partial(self.at_best_in, look))
        return any(not why_not(t, about, here) for t in told)

    def may_pass(self, look: Look, told: Sequence[Telling]) -> bool:
        """Whether there may be nothing against one of some tellings. What is costly to read is not where it does not
        matter: first it is taken for nothing, then for as much as may be."""

        def passes(names: int, named_here: int, massacres: int, unhurt: int) -> bool:
            about, here = self.about(names, massacres, unhurt), self.here(look, named_here)
            return any(not why_not(t, about, here) for t in told)

        if passes(0, 0, 0, 0):
            return True
        if not passes(MANY, MANY, MANY, MANY):
            return False
        names = self.named, self.names(look)
        if not passes(*names, MANY, MANY):
            return False
        dead = 0 if passes(*names, 0, MANY) else self.massacres
        return passes(*names, dead, 0) or (passes(*names, dead, MANY) and passes(*names, dead, self.unhurt))

    def may_be_credible(self, look: Look, triggers: Sequence[Mention], shares: Sequence[Mention]) -> bool:
        """The same as `is_credible`, as far as words show."""
        told = partial(tellings, look.sentence, triggers, shares)
        return self.may_at_best(look, told(SOMEBODY)) and (
            self.asked.harm.any(look.held) or self.may_at_best(look, told(()))
        )

    def is_credible(self, look: Look, triggers: Sequence[Mention], shares: Sequence[Mention]) -> bool:
        """Whether there may be nothing against one of the tellings of a sentence."""
        told = partial(tellings, look.sentence, triggers, shares)
        if not self.may_be_credible(look, triggers, shares):
            return False
        if not self.may_at_best(look, told(())) and not self.wounds(look):
            return False
        return self.may_pass(look, told(SOMEBODY)) and (
            self.may_pass(look, told(())) or (bool(self.wounds(look)) and self.may_pass(look, told(self.wounds(look))))
        )

    # ---- what else may stand, or not --------------------------------------------------------------------------

    def is_undone(self, look: Look, triggers: Sequence[Mention]) -> bool:
        """Whether the words around each trigger say that it did not happen. What looks back may be an event still."""
        statement = stated(look.sentence, self.around(look))
        roles = {governing(m, statement) for m in triggers}
        return roles.isdisjoint(("", *DOUBTS, *LOOKS_BACK))

    def around(self, look: Look) -> Sequence[Mention]:
        """What may govern the triggers of a sentence."""
        return read(look.sentence, self.rules.around, self.text(look))

    def may_tell_a_killing(self, look: Look) -> bool:
        """Whether a sentence that names no event may tell whom somebody killed, with arms."""
        held = look.held
        if not (self.asked.harm.any(held) and self.asked.arms.any(held)):
            return False
        if not any(m.value == "arms" for m in self.read(look, "tone")):
            return False
        hurt = [m for m in self.read(look, "casualty") if not m.value.cumulative]
        return bool(hurt) and self.may_pass(look, [telling(look.sentence, hurt[0], (hurt[0],), SOMEBODY)])

    def may_be_called_an_attack(self, look: Look) -> bool:
        """Whether words that something is against may call so what a sentence before them told: "the attack", in a text
        that speaks of arms, behind a sentence of its paragraph that tells no event but a day."""
        if not look.at:
            return False
        nouns = [m.value for m in self.read(look, "strike") if not m.value.verb]
        if not nouns or not (any(noun.determiner == "the" for noun in nouns) or self.sums_up(look)):
            return False
        return bool(self.count("arms", 1) or self.named) and any(hears(before.sentence) for before in self.scene(look))

    def sums_up(self, look: Look) -> bool:
        """Whether a sentence may speak of events "in all", and so of those told before."""
        return any(m.kind == "joint" and m.value.name == "in all" for m in self.around(look))

    def scene(self, look: Look) -> Iterator[Look]:
        """The sentences before one in its paragraph, back to one that tells an event."""
        for before in reversed(self.of(look.sentence.paragraph)[: look.at]):
            if self.read(before, "strike") and not self.rules.stopping:
                return
            yield before


class Weighed(Counting):
    """The tones of a text as somebody counts them, no further than asked, and so many more of some."""

    __slots__ = ("count", "more")

    def __init__(self, count: Callable[[str, int], int], more: Mapping[str, int] = NO_MORE) -> None:
        self.count, self.more = count, more

    def __getitem__(self, tone: str) -> int:
        return self.count(tone, MANY) + self.more.get(tone, 0)

    def reaches(self, tone: str, least: int) -> bool:
        missing = least - self.more.get(tone, 0)
        return missing <= 0 or self.count(tone, missing) >= missing


def tellings(
    sentence: Sentence, triggers: Sequence[Mention], shares: Sequence[Mention], harm: tuple[Mention, ...]
) -> list[Telling]:
    """What a sentence may tell: all of its triggers together, those that are judged apart, a share."""
    alone = [m for m in triggers if m.rule == FOUND]
    heads = [telling(sentence, group[0], group, harm) for group in (triggers, alone) if group]
    return [*heads, *(telling(sentence, share, (), harm) for share in shares[:1])]


def telling(sentence: Sentence, head: Mention, triggers: Sequence[Mention], harm: tuple[Mention, ...]) -> Telling:
    """Some triggers as a telling, with a day and a place."""
    return Telling(sentence, head, tuple(triggers), types_of(head), when=SOME_DAY, places=SOMEWHERE, harm=harm)


@cache
def some_trigger(rule: str) -> Mention:
    """A trigger that a rule may find."""
    return Mention("strike", 0, 0, "", Trigger((CLASH,)), rule)


def types_of(head: Mention) -> tuple[str, ...]:
    return getattr(head.value, "types", ())


def may_count(text: str, least: int) -> bool:
    """Whether a count of so many may stand in a sentence, or a list of so many."""
    text = AGE.sub("", text)
    if SEVERAL_FIGURES.search(text):
        return True
    words = WORD.findall(text.lower())
    worth = sum(WORTH.get(word, int(word) if word.isdecimal() else 0) for word in words)
    return worth + text.count(",") + words.count("and") + 1 >= least or not LARGE.isdisjoint(words)
