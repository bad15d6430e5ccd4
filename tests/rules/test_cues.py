"""Cues prove themselves as rules do: they find what is in brackets, nothing in near misses, and need each word."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
import regex
from test_evidence import told, without_each_word

from conflictcli import events, places, rules
from conflictcli.cues import Between, Cues


def kept(value: object, name: str) -> Iterator[tuple[str, Cues]]:
    """The cues that a variable holds, alone or several of them."""
    if isinstance(value, Cues):
        yield name, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from kept(each, f"{name}[{key}]")
    elif isinstance(value, (tuple, list)):
        for i, each in enumerate(value):
            yield from kept(each, f"{name}[{i}]")


def all_cues() -> Iterator[tuple[str, Cues]]:
    """Of every module: which are asked for what they bring along, so that nobody can forget to list them."""
    for room in (rules, events, places):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from kept(value, f"{module.name.removeprefix('conflictcli.')} {name}")


ALL = list({id(cues): (name, cues) for name, cues in all_cues()}.values())
NAMED = pytest.mark.parametrize("cues", [pytest.param(cues, id=name) for name, cues in ALL])


def sides(sentence: str) -> list[tuple[str, list[str]]]:
    """`In [the war] that | 300 died.` → each side of the bar as plain text, with what is in brackets there."""
    found = []
    for side in sentence.split("|"):
        plain, spans = told(side)
        found.append((plain, [plain[start:end].strip() for start, end in spans]))
    return found


def is_right(cues: Cues) -> bool:
    return not wrong(cues)


def wrong(cues: Cues) -> list[tuple[str, list[str]]]:
    """What is found that is not in brackets, or something else than is in them."""
    if isinstance(cues, Between):
        shown = [(sentence, True) for sentence in cues.finds] + [(sentence, False) for sentence in cues.ignores]
        gaps = [
            (sentence, plain[start:end], fits)
            for sentence, fits in shown
            for plain, ((start, end),) in [told(sentence)]
        ]
        return [(sentence, [gap]) for sentence, gap, fits in gaps if (cues.fullmatch(gap) is not None) != fits]
    return [
        (plain, found)
        for sentence in (*cues.finds, *cues.ignores)
        for plain, wanted in sides(sentence)
        if (found := [m[0].strip() for m in cues.engine.finditer(plain)]) != wanted
    ]


@NAMED
def test_cues_find_what_they_say_and_leave_near_misses(cues: Cues) -> None:
    assert cues.finds
    assert cues.ignores
    assert all("[" in sentence for sentence in cues.finds)
    assert isinstance(cues, Between) or not any("[" in sentence for sentence in cues.ignores)
    assert wrong(cues) == []


def needless_words(cues: Cues) -> list[str]:
    """Words without which the evidence is as right as with them, but for those of other cues that stand in it whole."""
    others = [other.pattern for _, other in ALL if other is not cues and other.pattern in cues.pattern]
    needless = []
    for word, pattern in without_each_word(cues.pattern):
        try:
            alone = all(other in pattern for other in others)
            if alone and is_right(replace(cues, pattern=pattern)):
                needless.append(word)
        except regex.error:
            pass
    return needless


@NAMED
def test_every_word_of_cues_is_shown(cues: Cues) -> None:
    assert needless_words(cues) == []
