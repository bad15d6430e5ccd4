"""Sentences → place Mentions: found by their support, and resolved over the whole document.

    sentence → runs → cut → people → links → choice → support → located

Runs of capitalised words are spotted, people and bodies masked (`runs`); what the gazetteer knows is cut out of them
(`cut`), less what the document calls people by (`people`); neighbours are linked ("Ostra, Vell, Norland"; "Ostra, Miro
and Vell", `links`), and only then is each name given its place: by what it is linked to, by the heading above it, by
what the document names elsewhere (`choice`).
What nothing supports is no place (`support`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli.mention import Mention
from conflictcli.places.choice import Evidence, resolve, settle_quarters
from conflictcli.places.cut import may_hold_a_place, names_of
from conflictcli.places.links import OPENS_A_LINE, by_sentence, give_headings, link, name_groups
from conflictcli.places.located import mention
from conflictcli.places.name import Located, Name
from conflictcli.places.people import without_people
from conflictcli.places.runs import Looked, Span, covers, look, runs_of, spans_in
from conflictcli.places.support import echo, expect, is_placed, support_of
from conflictcli.rules.places import is_near, is_typed
from conflictcli.sentences import Sentence

__all__ = ["Located", "find"]


def find(sentences: Sequence[Sentence]) -> list[Mention]:
    """Every place that the sentences name, in order of reading; `value` is a `Located`, `rule` names the support."""
    names = spot(sentences)
    give_headings(names, sentences)
    for line in by_sentence(names):
        link(line)
    name_groups(names)
    evidence = Evidence.of(names, sentences)
    for name in names:
        resolve(name, evidence)
    for line in by_sentence(names):
        settle_quarters(line)
    for name in names:
        name.support = support_of(name, evidence)
    echo(names)
    evidence = replace(evidence, placed=is_placed(names))
    expect(names, evidence)
    return [mention(name, evidence) for name in names if name.support]


def spot(sentences: Sequence[Sentence]) -> list[Name]:
    """The names in the sentences without those that the document uses for people.

    Two sentences of three hold no name that could be a place; what is costly is done for the third alone.
    """
    headed = any(sentence.kind == "heading" for sentence in sentences)
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
        if may_hold_a_place(text[a:b]) or is_near(text, a):
            return True
    return covers(spans, text) or any(is_typed(text, a, b) for a, b in spans)
