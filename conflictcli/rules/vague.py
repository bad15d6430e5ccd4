"""Vague words ("dozens") → what they are worth: bounds, or the figure of a published convention. The table is here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from conflictcli.rules.count import Count


@dataclass(frozen=True, slots=True)
class Word:
    """What a vague word is worth: the least it commits to, and the figure of each convention that gives one.

    The least is the plural of the unit, twice ("dozens": 24, "scores": 40), or the least number that a reader would
    accept. A word has no upper bound: none of them gives one.
    """

    least: int
    acled: int | None = None
    airwars: int | None = None
    isaf: int | None = None


WORDS: Mapping[str, Word] = MappingProxyType(
    {
        "few": Word(2),
        "a number of": Word(2),
        "multiple": Word(2, isaf=3),
        "several": Word(3, isaf=3),
        "a handful": Word(3),
        "many": Word(3),
        "numerous": Word(3, isaf=4),
        "tens": Word(20, acled=10),
        "dozens": Word(24, acled=12, isaf=24),
        "several dozen": Word(24),
        "scores": Word(40),
        "hundreds": Word(200, acled=100),
        "several hundred": Word(200),
        "thousands": Word(2000, acled=1000),
        "several thousand": Word(2000),
        "tens of thousands": Word(20_000),
        "hundreds of thousands": Word(200_000),
    }
)
"""The one table of vague words. A convention has a figure only where its source, named in `CONVENTIONS`, gives one."""


@dataclass(frozen=True, slots=True)
class Convention:
    """A published way to make figures of vague words: its name, where it is published, and what it says there.

    `figures`: what a user says that words are worth, whatever it says: each with its least and, if any, its figure.
    """

    name: str
    source: str
    says: str
    figures: tuple[tuple[str, int, int | None], ...] = ()


BOUNDS = Convention("", "", "bounds and no figure: what the words commit to")
NONE = Convention("none", "", "neither bounds nor a figure: only the words")
ACLED = Convention(
    "acled",
    "ACLED, FAQ on how fatalities are coded, as of 7 May 2024",
    "10 for “tens”, 12 for “dozens”, 100 for “hundreds”, “and so on”, which is taken to make “thousands” 1,000; it is "
    "said of the dead and taken here for strikes, weapons and the hurt as well. What ACLED does with “several”, “many” "
    "and “few” depends on the war, not on the word: these keep their bounds.",
)
AIRWARS = Convention(
    "airwars",
    "Airwars, methodology, as of 2023",
    "a minimum and a maximum over all sources of an incident. No figure for any word was found in it: every word keeps "
    "its bounds.",
)
ISAF = Convention(
    "isaf",
    "A. Strick van Linschoten and F. Kuehn, A Knock on the Door: 22 Months of ISAF Press Releases (AAN, 2011); its data, "
    "published in 2024 as isafpressreleases, and the author's account of them of 2 June 2024",
    "the minimum of people killed or captured, by a fixed list of words: “multiple” 3 and “dozens” 24 (the author's "
    "account), “several” 3 and “numerous” 4 (rows of the data). The list itself was not seen: other words keep their "
    "bounds.",
)
CONVENTIONS: Mapping[str, Convention] = MappingProxyType({c.name: c for c in (ACLED, AIRWARS, ISAF, NONE)})
"""What `--vague` takes, by name; without it, `BOUNDS`."""


def behind(own: Convention, named: Convention) -> Convention:
    """A convention behind a user's own figures: what these say nothing of is as it has it."""
    return replace(named, figures=own.figures)


def figure(word: str, convention: Convention) -> int | None:
    """What a convention makes of a word; None where its source says nothing of it."""
    worth = WORDS[word]
    return {"acled": worth.acled, "airwars": worth.airwars, "isaf": worth.isaf}.get(convention.name)


def by(convention: Convention, count: Count) -> Count:
    """A count as a convention has it. Only vague ones change: the figure becomes the best value and the least one.

    Both sources with figures call theirs the least that a report supports. In a sum ("three soldiers and dozens of
    rebels", at least 27) a word's figure stands in the place of its bound: 15. A user's own figures have both.
    """
    if count.basis != "vague" or convention == BOUNDS:
        return count
    own = {word: (least, best) for word, least, best in convention.figures}
    if convention.name == NONE.name and not (count.words and own.keys() >= set(count.words)):
        return replace(count, best=None, low=None, high=None)
    told = [own.get(word) or by_source(word, convention) for word in count.words]
    if any(best is None for _, best in told):  # A figure for a part is none for the sum.
        told = [own.get(word) or (WORDS[word].least, None) for word in count.words]
    rest = count.least - sum(WORDS[word].least for word in count.words)
    bests = [best for _, best in told if best is not None]
    whole = rest + sum(bests) if told and len(bests) == len(told) else count.best
    return replace(count, best=whole, low=rest + sum(least for least, _ in told))


def by_source(word: str, convention: Convention) -> tuple[int, int | None]:
    """The least that a word is worth, and the figure of a convention for it, which is its least, too."""
    found = figure(word, convention)
    return (WORDS[word].least, None) if found is None else (found, found)


def seen_by(convention: Convention, value: Any) -> Any:
    """A mention's value with every count in it as a convention has it."""
    if isinstance(value, Count):
        return by(convention, value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    counts = {f.name: getattr(value, f.name) for f in fields(value)}
    new = {name: by(convention, held) for name, held in counts.items() if isinstance(held, Count)}
    return replace(value, **new) if new else value
