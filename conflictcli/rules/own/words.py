"""Words of a codebook → patterns that find them, and the guards that let a sentence pass."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conflictcli.patterns import trie

MANY = 20
"""So many words are looked for letter by letter, so that a long list costs no more than a short one."""
END = "\U0010ffff"
"""Stands behind each other character in a trie: of words within each other the longer is found."""


def literally(words: Iterable[str]) -> str:
    """Words as a pattern that matches them: a blank is any white space; capitals count where a word has some."""
    told = [" ".join(word.split()) for word in words]
    free = alternatives([word for word in told if word == word.lower()])
    strict = alternatives([word for word in told if word != word.lower()])
    return "|".join(filter(None, (free, f"(?-i:{strict})" if strict else "")))


def alternatives(words: list[str]) -> str:
    if len(words) <= MANY:
        longest_first = sorted(words, key=len, reverse=True)
        return "|".join(re.escape(word).replace(r"\ ", " ") for word in longest_first)
    return trie(word + END for word in dict.fromkeys(words)).replace(END, "").replace(r"\ ", " ")


def forms(nouns: Iterable[str]) -> tuple[str, ...]:
    """Nouns in the singular → both numbers."""
    return tuple(dict.fromkeys(form for noun in nouns for form in (noun, plural(noun))))


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
    """Words as a rule's guard: with single blanks."""
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words))
