"""Sentences → place Mentions: found by their support, and resolved over the whole document.

    sentence → runs → cut → people → links → choice → support → located

Runs of capitalised words are spotted, people and bodies masked (`runs`); what the gazetteer knows is cut out of them
(`cut`), less what the document calls people by (`people`); neighbours are linked ("Ostra, Vell, Norland"; "Ostra, Miro
and Vell", `links`), and only then is each name given its place: by what it is linked to, by the heading above it, by
what the document names elsewhere (`choice`).
What nothing supports is no place (`support`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from conflictcli.mention import Mention
from conflictcli.places.choice import Evidence, resolve, settle_quarters
from conflictcli.places.cut import may_hold_a_place, names_of
from conflictcli.places.links import OPENS_A_LINE, by_sentence, give_headings, link, name_groups
from conflictcli.places.located import mention
from conflictcli.places.name import Located, Name
from conflictcli.places.people import without_people
from conflictcli.places.runs import Looked, Span, covers, look, runs_of, spans_in
from conflictcli.places.support import (
    ECHO,
    EXPECTED,
    is_expected,
    is_placed,
    is_sure,
    may_echo,
    support_of,
)
from conflictcli.rules.places import is_near, is_typed
from conflictcli.sentences import Sentence

__all__ = ["Located", "Named", "find"]


def find(sentences: Sequence[Sentence]) -> list[Mention]:
    """Every place that the sentences name, in order of reading; `value` is a `Located`, `rule` names the support."""
    return [*Named(sentences).everywhere()]


class Named:
    """The places that the sentences of a document name, each sentence's when it is asked for.

    Which names stand where is found for all of them as soon as one is asked for that may name a place, since what each
    tells hangs on the others (`Evidence`). What they mean, whether they are places, and what they do in their sentence
    is found where it is asked for.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._headed = is_headed(sentences)
        self._spotted: tuple[dict[int, list[Name]], Evidence] | None = None
        self._weighed: set[int] = set()
        self._sure: set[str] = set()

    def within(self, sentence: Sentence) -> list[Mention]:
        """The places in a sentence, in order."""
        if self._spotted is None:
            spans = spans_in(sentence.text)
            if not (spans and is_hopeful(sentence, spans, self._headed)):
                return []
        line = self._lines.get(sentence.start)
        return self._mentions(line) if line else []

    def everywhere(self) -> Iterator[Mention]:
        """The places in all sentences, in order."""
        return (place for line in self._lines.values() for place in self._mentions(line))

    @property
    def _lines(self) -> Mapping[int, Sequence[Name]]:
        """The names of each sentence that has some, by its start."""
        return self._read()[0]

    @property
    def _evidence(self) -> Evidence:
        return self._read()[1]

    def _read(self) -> tuple[Mapping[int, list[Name]], Evidence]:
        if self._spotted is None:
            names = spot(self._sentences, self._headed)
            give_headings(names, self._sentences)
            lines = [*by_sentence(names)]
            for line in lines:
                link(line)
            name_groups(names)
            self._spotted = {line[0].sentence.start: line for line in lines}, Evidence.of(names, self._sentences)
        return self._spotted

    def _mentions(self, line: Sequence[Name]) -> list[Mention]:
        evidence, is_placed = self._evidence, self._is_placed
        self._echo(line)
        for name in line:
            if not name.support and is_expected(name, evidence, is_placed):
                name.support = EXPECTED
        return [mention(name, evidence, is_placed) for name in line if name.support]

    def _weigh(self, line: Sequence[Name]) -> None:
        """Find what the names of a line mean, and whether anything in the line makes them places."""
        start = line[0].sentence.start
        if start in self._weighed:
            return
        self._weighed.add(start)
        evidence = self._evidence
        for name in line:
            resolve(name, evidence)
        settle_quarters(line)
        for name in line:
            name.support = support_of(name, evidence)
            if name.support and is_sure(name):
                self._sure.add(name.key)
            if name.sense is not None:
                self._weigh(self._lines[name.sense.sentence.start])

    def _echo(self, line: Sequence[Name]) -> None:
        """A name that is supported once is a place wherever it stands."""
        self._weigh(line)
        for name in line:
            if not name.support and may_echo(name) and self._is_sure(name.key):
                name.support = ECHO

    def _is_sure(self, key: str) -> bool:
        """Whether a name stands somewhere where a vote makes it a place."""
        for line in self._with_key.get(key, ()):
            if key in self._sure:
                break
            self._weigh(line)
        return key in self._sure

    @cached_property
    def _with_key(self) -> Mapping[str, Sequence[Sequence[Name]]]:
        """The lines in which a name of each key stands."""
        found: dict[str, list[Sequence[Name]]] = {}
        for line in self._lines.values():
            for key in {name.key for name in line if name.kind == "name"}:
                found.setdefault(key, []).append(line)
        return found

    def _is_placed(self) -> bool:
        return self._has_place

    @cached_property
    def _has_place(self) -> bool:
        """Whether the document names a place, and not by its people alone: most do so soon."""
        for read in (self._weigh, self._echo):
            for line in self._lines.values():
                read(line)
                if any(map(is_placed, line)):
                    return True
        return False


def is_headed(sentences: Sequence[Sentence]) -> bool:
    return any(sentence.kind == "heading" for sentence in sentences)


def spot(sentences: Sequence[Sentence], headed: bool) -> list[Name]:
    """The names in the sentences without those that the document uses for people.

    Two sentences of three hold no name that could be a place; what is costly is done for the third alone.
    """
    names: list[Name] = []
    looked: dict[int, Looked] = {}
    for sentence in sentences:
        spans = spans_in(sentence.text)
        if spans and is_hopeful(sentence, spans, headed):
            seen = looked[sentence.start] = look(sentence.text)
            for run in runs_of(sentence, spans, seen.masked, seen.cues):
                names += names_of(run, sentence)
    return without_people(names, sentences, looked)


def is_hopeful(sentence: Sentence, spans: Sequence[Span], headed: bool) -> bool:
    """Whether one of the names in a sentence can be a place: some list has it, or its type stands by it."""
    if sentence.kind != "prose" or (headed and OPENS_A_LINE.match(sentence.text)):
        return True  # A heading above it may say where the unknown lies; capitals may tell nothing.
    text = sentence.text
    for a, b in spans:
        if may_hold_a_place(text[a:b]):
            return True
    near = ("near" in text or "outside" in text) and any(is_near(text, a) for a, _ in spans)
    return near or covers(spans, text) or any(is_typed(text, a, b) for a, b in spans)
