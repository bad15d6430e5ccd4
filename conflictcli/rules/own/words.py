"""Words of a codebook → patterns that find them, and the guards that let a sentence pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from conflictcli.patterns import trie

MANY = 20
"""So many words are looked for letter by letter, so that a long list costs no more than a short one."""
END = "\U0010ffff"
"""Stands behind each other character in a trie: of words within each other the longer is found."""
BLANK, BLANK_OR_HYPHEN = r"\ ", "(?: |-)"
"""A blank as `re.escape` has it, and what it stands for."""
MOST_BLANKS = 3
"""So many blanks of a phrase are guarded in each way that they can be written; of a longer one a word alone is."""


def as_meant(word: str) -> str:
    """A word with single blanks, and without the capital that it has at its beginning alone, as a sentence or a list
    gives it to any word: `Cattle raid` is `cattle raid`; `OCS`, `TB2` and `Sea Viper` are what they are."""
    told = " ".join(word.split())
    first = told[:1].lower()
    return first + told[1:] if told[1:] == told[1:].lower() and len(first) == 1 else told


def literally(words: Iterable[str]) -> str:
    """Words as a pattern that matches them: a blank is any white space, or a hyphen; capitals count where a word has
    some behind its beginning."""
    told = [as_meant(word) for word in words]
    free = alternatives([word for word in told if word == word.lower()])
    strict = alternatives([word for word in told if word != word.lower()])
    return "|".join(filter(None, (free, f"(?-i:{strict})" if strict else "")))


def alternatives(words: list[str]) -> str:
    if len(words) <= MANY:
        longest_first = sorted(words, key=len, reverse=True)
        return "|".join(re.escape(word).replace(BLANK, BLANK_OR_HYPHEN) for word in longest_first)
    return trie(word + END for word in dict.fromkeys(words)).replace(END, "").replace(BLANK, BLANK_OR_HYPHEN)


def forms(nouns: Iterable[str]) -> tuple[str, ...]:
    """Nouns in the singular → both numbers."""
    return tuple(dict.fromkeys(form for noun in map(as_meant, nouns) for form in (noun, plural(noun))))


def plural(noun: str) -> str:
    """`boarding` → `boardings`, `piracy` → `piracies`, `ambush` → `ambushes`; "gunman" has one of its own."""
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    if noun.endswith(("man", "woman")) and noun.islower():
        return f"{noun[:-2]}en"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"


def lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(word.lower().split()) for word in words))


def guards(words: Iterable[str]) -> tuple[str, ...]:
    """Words as a rule's guard, which has single blanks: each with its blanks, and with hyphens in their places."""
    told = (as_meant(word) for word in words)
    return tuple(dict.fromkeys(guard for word in told for guard in spellings(word) or (max(word.split(), key=len),)))


def spellings(phrase: str) -> tuple[str, ...]:
    """The ways to write a phrase with blanks or hyphens between its words; none of a long one."""
    parts = phrase.split()
    if len(parts) > MOST_BLANKS + 1:
        return ()
    found = (zip(parts, (*between, ""), strict=True) for between in product(" -", repeat=len(parts) - 1))
    return tuple("".join(map("".join, each)) for each in found)
