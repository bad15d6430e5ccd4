"""A pattern whose alternatives share what they begin with: it matches what it did, group by group."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
import regex

from conflictcli.factored import LONG, factored
from conflictcli.patterns import spelled
from conflictcli.rules import RULES


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("killed|kills|kicked", "ki(?:ll(?:ed|s)|cked)"),
        ("kill|killed|killing", "kill(?:|ed|ing)"),
        ("killed|killing|kill", "kill(?:ed|ing)?"),
        ("killed|kill|killer", "kill(?:ed||er)"),
        ("(?:raids|raided)s?|raid", "(?:raid(?:s|ed))s?|raid"),
        ("raid|raids|strike|raids", "raid(?:|s)|strike"),
        ("rat|ran|rag|ra", "ra[tng]?"),
        ("two|ten|(?:the|a)|twin", "t(?:w(?:o|in)|en|he)|a"),
        (r"who|who\s+was|who\s+were", r"who(?:|\s+w(?:as|ere))"),
        (r"x\s+a|x\s+\w|x\s+\s", r"x(?:\s+(?:a|\w)|\s+\s)"),
        ("air[-]?raid|army|air", "a(?:ir(?:[-]?raid)?|rmy)"),
        (r"a\.m|a\b|a", r"a(?:\.m|\b|)"),
        ("may|June|(?-i:May)|march|jun", "may|June?|(?-i:May)|march"),
        ("May|June|may|july", "May|Ju(?:ne|ly)"),
        ("(?-i:May|June|may|july)", "(?-i:May|June|may|july)"),
        ("(?P<a>one|once)|(?P<b>two)|on", "(?P<a>on(?:e|ce))|(?P<b>two)|on"),
        ("(?<=in|into)(?=in|is)(?!at|as)x", "(?<=in|into)(?=i[ns])(?!a[ts])x"),
        ("(?<=killed|wounded|dead)x", "(?<=(?:(?:kill|wound)e|dea)d)x"),
        ("(?<=raids|raid|strikes|ids)x", "(?<=(?:(?:ra)?id|strike)s|raid)x"),
        (r"(?<=an?\s+|the\s+|(?!in|is)in)x", r"(?<=(?:an?|the)\s+|(?!i[ns])in)x"),
        (r"(?=(?<!ab|cb)(?:ab|ac))x", r"(?=(?<![ac]b)(?:a[bc]))x"),
        ("(?(a)in|is)|in", "(?(a)in|is)|in"),
        ("(?>in|into)|(?i:is|if)", "(?>in(?:|to))|(?i:i[sf])"),
        (r"d|\d|dd|d", r"d(?:|d)|\d"),
        (r"d|[a-d]|dd|é|ü|é", r"d|[a-d]|dd|é|ü"),
        ("’s|s|’t", "’[st]|s"),
    ],
)
def test_what_is_shared_is_read_once(pattern: str, told: str) -> None:
    assert factored(pattern) == told


LEAD = f"(?<=a|{'b' * LONG})"


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (f"{LEAD}(?P<noun>in|is)(?!x)", f"(?=(?:i[ns])(?!x)){LEAD}(?P<noun>i[ns])(?!x)"),
        (f"of|(?<!s){LEAD}in", f"of|(?<!s)(?=in){LEAD}in"),
        (LEAD, LEAD),
        (f"(?P<a>s)?{LEAD}(?(a)in|is)", f"(?P<a>s)?{LEAD}(?(a)in|is)"),
        (f"(?:{LEAD}in|is)", f"{LEAD}in|is"),
    ],
)
def test_what_follows_a_long_look_behind_is_looked_for_first(pattern: str, told: str) -> None:
    assert factored(pattern) == told


@pytest.mark.parametrize("pattern", [r"(in|is)\1", "(?x)in|is", "in|is)", "(?:in|is", "[[:alpha:]]|in|is", r"\Xa|\Xb"])
def test_what_is_not_understood_stays(pattern: str) -> None:
    assert factored(pattern) == pattern


def made_up(luck: random.Random, depth: int = 3) -> str:
    """A pattern of few letters, so that much of it is shared and much fits."""

    def one() -> str:
        kind = luck.randrange(12 if depth else 6)
        if kind < 6:
            return luck.choice(("a", "b", "ab", "B", "S", "s", "ſ", "é", r"\s+", r"\w", "[ab]", r"\b", "(?-i:a)", ""))
        opens = luck.choice(("(?:", "(?:", "(?P<x>", "(?P<y>", "(?>", "(?-i:", "(?=", "(?!", "(?<=", "(?<!"))
        return f"{opens}{made_up(luck, depth - 1)})"

    def ways() -> Iterator[str]:
        for _ in range(luck.randint(1, 4)):
            yield "".join(one() + luck.choice(("", "", "", "?", "??")) for _ in range(luck.randint(0, 3)))

    return "|".join(ways()).replace("??", "?").replace("|?", "|").replace("(?:?", "(?:")


def compiled_or_none(pattern: str) -> regex.Pattern[str] | None:
    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except regex.error:
        return None


def test_made_patterns_match_what_they_did() -> None:
    luck = random.Random(11)
    texts = ["".join(luck.choice("aabbABsSſKé \n") for _ in range(luck.randint(0, 9))) for _ in range(30)]
    changed = 0
    for _ in range(800):
        pattern = made_up(luck)
        ours, theirs = compiled_or_none(pattern), compiled_or_none(factored(pattern))
        if ours is None:
            continue
        assert theirs is not None, pattern
        changed += ours.pattern != theirs.pattern
        for text in texts:
            for at in range(0, len(text) + 1, 3):
                was, now = ours.match(text, at), theirs.match(text, at)
                assert (was is None) == (now is None), (pattern, text, at)
                if was is not None and now is not None:
                    assert (was.span(), was.capturesdict()) == (now.span(), now.capturesdict()), (pattern, text, at)
    assert changed > 250


def test_every_pattern_of_the_rules_is_understood() -> None:
    large = [rule for rule in RULES if "|" in rule.expanded]
    assert sum(factored(spelled(rule.expanded)) != spelled(rule.expanded) for rule in large) >= 0.9 * len(large)
