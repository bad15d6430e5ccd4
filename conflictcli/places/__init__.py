"""Sentences → place Mentions: found by their support, and resolved over the whole document.

    sentence → runs → cut → links → choice → support → located

Runs of capitalised words are spotted, people and bodies masked (`runs`); what the gazetteer knows is cut out of them
(`cut`); neighbours are linked ("Ostra, Vell, Norland"; "Ostra, Miro and Vell", `links`), and only then is each name
given its place: by what it is linked to, by the heading above it, by what the document names elsewhere (`choice`).
What nothing supports is no place (`support`).
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.mentions import Mention
from conflictcli.places.choice import Evidence, resolve
from conflictcli.places.cut import names_of
from conflictcli.places.links import by_sentence, give_headings, link, name_groups
from conflictcli.places.located import mention
from conflictcli.places.name import SPEAKS, Located, Name
from conflictcli.places.runs import cues_in, masked_in, people_in, runs_of, speakers_in
from conflictcli.places.support import echo, support_of
from conflictcli.sentences import Sentence

__all__ = ["Located", "find"]


def find(sentences: Sequence[Sentence]) -> list[Mention]:
    """Every place that the sentences name, in order of reading; `value` is a `Located`, `rule` names the support."""
    names = spot(sentences)
    give_headings(names, sentences)
    for line in by_sentence(names):
        link(line)
    name_groups(names)
    evidence = Evidence.of(names)
    for name in names:
        resolve(name, evidence)
    for name in names:
        name.support = support_of(name, evidence)
    echo(names)
    return [mention(name, evidence) for name in names if name.support]


def spot(sentences: Sequence[Sentence]) -> list[Name]:
    """The names in the sentences without those that the document uses for people."""
    names: list[Name] = []
    people: set[str] = set()
    for sentence in sentences:
        cues = cues_in(sentence.text)
        masked = masked_in(sentence.text, cues) if cues else []
        people.update(people_in(sentence.text, masked))
        for run in runs_of(sentence, masked, cues):
            names += names_of(run, sentence)
    doubtful = {name.bare for name in names if name.found and may_be_a_person(name)} - people
    if doubtful:
        for sentence in sentences:
            if any(word in sentence.text for word in doubtful):
                people.update(speakers_in(sentence))
    return [name for name in names if name.bare not in people or not may_be_a_person(name)]


def may_be_a_person(name: Name) -> bool:
    """Whether a name that a person has too is that person's: nothing says that it is a place."""
    if name.kind != "name" or name.after or name.before:
        return False
    return not any(c.place.kind in ("country", "admin1") or c.place.population >= SPEAKS for c in name.found[:1])
