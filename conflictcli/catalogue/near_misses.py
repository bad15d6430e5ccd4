"""A sentence and the entry drafted from it → sentences near by that tell no such event: planned, of another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from conflictcli.catalogue.example import mentions
from conflictcli.catalogue.telling import PARTICLES, PAST
from conflictcli.catalogue.written import Written
from conflictcli.rules.own.entries import BUILT_IN


def near_misses(sentence: str, entry: Written) -> Iterator[str]:
    """Whoever takes them must ask whether the entry does leave them."""
    keys: dict[str, Any] = dict(entry.keys)
    for noun in keys.get("nouns", []):
        yield f"An anti-{noun.replace(' ', '-')} drill was held."
        yield f"The {noun.replace(' ', '-')}-free year ended."
    for verb in keys.get("verbs", []):
        yield planned(sentence, verb)
        yield f"They planned to {base(verb)} the rest."
    if pattern := keys.get("pattern"):
        verb = telling_verb(sentence, pattern)
        if verb:
            yield planned(sentence, verb)
            yield of_another_thing(sentence, verb)
            yield f"They {verb} the talks."
        yield f"{without_numbers(sentence)}"
    for word in keys.get("words", []):
        yield f"An anti-{word.replace(' ', '-')} net was hung up."
    for word in (*keys.get("killed", []), *keys.get("injured", [])):
        yield f"The bill was {word} in parliament."


def planned(sentence: str, verb: str) -> str:
    """The sentence with its verb in what is planned, or may be: "planned to board", "may be boarded"."""
    passive = rf"\b(?:was|were|had been|have been|has been) {re.escape(verb)}\b"
    if re.search(passive, sentence, re.IGNORECASE):
        return re.sub(passive, f"may be {verb}", sentence, count=1, flags=re.IGNORECASE)
    return re.sub(rf"\b{re.escape(verb)}\b", f"planned to {base(verb)}", sentence, count=1, flags=re.IGNORECASE)


def of_another_thing(sentence: str, verb: str) -> str:
    """A sentence with another object: "struck a mine near Vell" → "struck a wall near Vell"; as it is where it has
    none."""
    if re.search(rf"\b(?:was|were|been) {re.escape(verb)}\b", sentence, re.IGNORECASE):
        return sentence
    done = rf"\b({re.escape(verb)}) [^,.;]+?(?= (?:{ENDS})\b|[,.;]|$)"
    return re.sub(done, r"\1 a wall", sentence, count=1, flags=re.IGNORECASE)


def telling_verb(sentence: str, pattern: str) -> str:
    """The verb of a pattern, with its particle, that stands in it as it does in the sentence."""
    words = re.sub(r"\(\?P<\w+>|\(\?&\w+\)|\\p\{\w+\}", " ", pattern)
    found = re.finditer(rf"\b[a-z]{{3,}}(?: (?:{'|'.join(sorted(PARTICLES))})(?: with)?)?\b", words)
    verbs = [m[0] for m in found if m[0].split()[0].endswith("ed") or m[0].split()[0] in PAST]
    return next((verb for verb in verbs if verb in sentence.lower()), "")


def without_numbers(sentence: str) -> str:
    """A sentence with something else in place of what is counted: "drove off 300 goats" → "drove off the talks"."""
    days = [(m.start, m.end) for m in mentions(sentence, "date", BUILT_IN)]
    counted = rf"\b(?:\d[\d,]*|{NUMBERS})(?: [\w-]+){{1,3}}?(?= (?:{ENDS})\b|[.,;]|$)"

    def other(m: re.Match[str]) -> str:
        if any(m.start() < end and start < m.end() for start, end in days):
            return m[0]
        return "the talks" if m.start() else "The talks"

    return re.sub(counted, other, sentence, flags=re.IGNORECASE)


NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ENDS = "in|on|at|by|from|to|of|off|for|with|near|into|over|and|were|was|outside|inside|\\w+ed"
"""Words behind what is counted."""


def base(verb: str) -> str:
    """`boarded` → `board`, `drove off` → `drive off`: a guess by the ending, where the list of verbs has none."""
    head, *rest = verb.lower().split()
    return " ".join([base_of(head), *rest])


def base_of(verb: str) -> str:
    if verb in PAST:
        return PAST[verb]
    if verb.endswith("ied"):
        return f"{verb[:-3]}y"
    stem = verb[:-2] if verb.endswith("ed") else verb
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lszf":
        return stem[:-1]
    is_short = bool(re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", stem)) and len(stem) <= 3
    needs_e = re.search(r"(?:[cgvzu]|[^s]s|[^aeioul]l|[^aeo]ad|[^aeou][au]t|ir|rac)$", stem) and not stem.endswith("ng")
    return f"{stem}e" if is_short or needs_e else stem
