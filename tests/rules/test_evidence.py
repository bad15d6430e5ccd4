"""Every rule and every named piece of pattern proves itself: finds, ignores, refuses the empty, needs each of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
import regex

from conflictcli.mentions import read, worded
from conflictcli.patterns import compiled, spelled
from conflictcli.rule import Rule, Words, expand
from conflictcli.rules import RULES as OTHER_RULES
from conflictcli.rules import VOCABULARY as OTHER_WORDS
from conflictcli.rules import dates
from conflictcli.rules.dates.words import ALL_WORDS
from conflictcli.sentences import Sentence
from conflictcli.sieve import LEAD, PIECE, closing, is_sure, sieve
from conflictcli.tried import ready

RULES = (*OTHER_RULES, *dates.RULES)
VOCABULARY = [
    pytest.param(name, words, id=name)
    for own, words in ((OTHER_WORDS, OTHER_WORDS), (dates.DATE_WORDS, ALL_WORDS))
    for name in own
]
"""Every name, with the vocabulary in which it stands: dates have words of their own."""

WORD = regex.compile(r"\(\?[P&]<?\w+[>)]|\\[pP]\{\w+\}|\\\w|\(\?[a-z-]*:|\[[^\]]*\](*SKIP)(*FAIL)|(?<![\\\w])\p{L}{2,}")
"""A run of letters that stands for itself in a pattern; names of groups, classes and escapes are skipped."""


def told(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """`Two [air strikes] hit.` → the plain sentence and the spans that were in brackets."""
    spans: list[tuple[int, int]] = []
    plain = ""
    for part in regex.split(r"(\[[^\]]*\])", sentence):
        if part.startswith("["):
            spans.append((len(plain), len(plain) + len(part) - 2))
            part = part[1:-1]
        plain += part
    return plain, spans


def heard(rule: Rule, sentence: str) -> list[tuple[int, int, Any]]:
    return [(m.start, m.end, m.value) for m in read(Sentence(sentence, 0), [rule])]


def wanted(sentence: str, values: Any) -> tuple[str, list[tuple[int, int, Any]]]:
    """One value stands for every span of the sentence; a tuple or list of them for one span each."""
    plain, spans = told(sentence)
    spans = spans or [(0, len(plain))]
    values = list(values) if isinstance(values, (list, tuple)) else [values] * len(spans)
    assert len(spans) == len(values), f"{sentence!r}: {len(spans)} spans in brackets, {len(values)} values"
    return plain, [(start, end, value) for (start, end), value in zip(spans, values, strict=True)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_finds_what_it_says(rule: Rule) -> None:
    assert rule.finds, "a rule brings evidence"
    for sentence, values in rule.finds.items():
        plain, expected = wanted(sentence, values)
        assert heard(rule, plain) == expected, sentence


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_leaves_its_near_misses(rule: Rule) -> None:
    assert rule.ignores, "a near miss for every rule"
    for sentence in rule.ignores:
        assert heard(rule, sentence) == [], sentence


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


def without_each_word(pattern: str) -> list[tuple[str, str]]:
    """(word, the pattern in which that word can never match) for every word of a pattern.

    The last letter stays, so that a `?` behind it makes that letter optional and not the refusal.
    """
    words = [m for m in WORD.finditer(pattern) if m[0].isalpha()]
    return [(m[0], pattern[: m.start()] + "(?!)" + pattern[m.end() - 1 :]) for m in words]


def still_right(rule: Rule) -> bool:
    try:
        return all(
            heard(rule, plain) == expected for plain, expected in (wanted(*item) for item in rule.finds.items())
        ) and not any(heard(rule, sentence) for sentence in rule.ignores)
    except (ValueError, regex.error):
        return False


Heard = list[tuple[int, int, Any]]
UNKNOWN = object()
"""Where a meaning asks for more than PCRE2 knows of a match."""


def evidence(rule: Rule) -> dict[str, Heard]:
    """Sentence → what is heard in it, where a rule is tried in it at all and every engine reads it alike; near misses
    are those in which nothing is heard."""
    told = dict(wanted(*item) for item in rule.finds.items()) | {sentence: [] for sentence in rule.ignores}
    tried = (each for each in told if ready([rule], each) and (not rule.words or worded([rule], each)))
    return {sentence: told[sentence] for sentence in tried if is_sure(sentence)}


class Led:
    """A match of PCRE2 with the groups of what leads up to it, which PCRE2 does not read."""

    def __init__(self, match: Any, lead: regex.Match[str] | None) -> None:
        self.match, self.lead = match, lead
        self.before = {} if lead is None else lead.groupdict()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.match, name)

    def __getitem__(self, group: int | str) -> str | None:
        found = None if group in self.before and group not in self.match.re.groupindex else self.match[group]
        return self.before.get(str(group)) if found is None else found

    def groupdict(self) -> dict[str, str | None]:
        return {group: self[group] for group in (*self.before, *self.match.re.groupindex)}

    @property
    def begins(self) -> int:
        """With what leads up to it."""
        return self.lead.start("lead") if self.lead is not None and self.lead["lead"] else self.match.start()


def leads_of(rule: Rule) -> list[regex.Pattern[str]]:
    """The look-behinds for what leads up to a match that PCRE2 does not read."""
    ends = (m.end() for m in PIECE.finditer(rule.pattern) if m[0] == "(?<=")
    inside = [(end, rule.pattern[end : closing(rule.pattern, end)]) for end in ends]
    outermost = [text for end, text in inside if LEAD in text and not depth(rule.pattern[: end - 4])]
    return [regex.compile(spelled(expand(f"(?<={text})", rule.vocabulary)), regex.IGNORECASE) for text in outermost]


def depth(pattern: str) -> int:
    """How many brackets are open behind the beginning of a pattern."""
    pieces = [m[0] for m in PIECE.finditer(pattern)]
    return sum(piece.startswith("(") for piece in pieces) - pieces.count(")")


def quickly_read(rule: Rule, sentences: Iterable[str]) -> dict[str, Heard]:
    """What a rule would make of the matches of PCRE2, which reads a pattern in a twentieth of the time, None where it
    declines; nothing where PCRE2 is not installed or cannot read the pattern."""
    quick = sieve(rule.pattern, rule.vocabulary)
    if quick is None:
        return {}
    leads = leads_of(rule)

    def items(sentence: str) -> Iterator[tuple[int, int, Any]]:
        for m in quick.code.finditer(sentence):
            if len(leads) > 1:  # Which of them it was is not known.
                yield m.end(), m.end(), UNKNOWN
                continue
            led = Led(m, leads[0].match(sentence, m.start()) if leads else None)
            if leads and led.lead is None and not ("lead" in m.re.groupindex and m["lead"] is not None):
                continue  # What must lead up to it does not.
            try:
                value = rule.meaning(led)  # type: ignore[arg-type]
            except Exception:
                value = UNKNOWN
            yield led.begins, m.end(), value

    return {sentence: list(items(sentence)) for sentence in sentences}


def in_order(found: Heard, expected: Heard) -> bool:
    return found == expected


def needless_words(
    rule: Rule,
    is_right: Callable[[Rule], bool] = still_right,
    are_right: Callable[[Heard, Heard], bool] = in_order,
) -> list[str]:
    """Words without which the evidence is as right as with them. A word is needed where PCRE2 misreads a sentence
    without it, or loses a span of one; only where it does not is the rule itself compiled anew."""
    expected = evidence(rule)
    whole = quickly_read(rule, expected)
    only_ends = len(leads_of(rule)) > 1

    def is_misread(sentence: str, items: Heard) -> bool:
        known = not any(item[2] is UNKNOWN for item in (*whole[sentence], *items))
        if known and are_right(heard(whole[sentence]), expected[sentence]):
            return not are_right(heard(items), expected[sentence])
        return not spans(whole[sentence]) & spans(expected[sentence]) <= spans(items)

    def heard(items: Heard) -> Heard:
        return [item for item in items if item[2] is not None]

    def spans(items: Heard) -> set[tuple[int, int]]:
        return {(end if only_ends else start, end) for start, end, _ in items}

    mutants = [(word, replace(rule, pattern=pattern)) for word, pattern in without_each_word(rule.pattern)]
    return [
        word
        for word, each in mutants
        if not any(is_misread(*told) for told in quickly_read(each, whole).items()) and is_right(each)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_word_of_a_rule_is_shown(rule: Rule) -> None:
    assert needless_words(rule) == []


def test_every_guard_is_shown() -> None:
    """A guard that no evidence needs is dead; a guard that keeps evidence out is caught by the evidence itself."""
    told = {rule.name: "\n".join(rule.finds).lower() for rule in RULES}
    assert [(rule.name, word) for rule in RULES for word in rule.guard if word.lower() not in told[rule.name]] == []


def fits(pattern: str, text: str) -> bool:
    return regex.fullmatch(spelled(pattern), text, regex.IGNORECASE) is not None


def piece_fits(words: Words, vocabulary: Mapping[str, Words]) -> bool:
    """Whether a named piece matches each of its `finds` as a whole, and none of its `ignores`."""
    try:
        pattern = expand(words.pattern, vocabulary)
        return all(fits(pattern, text) for text in words.finds) and not any(
            fits(pattern, text) for text in words.ignores
        )
    except (ValueError, regex.error):
        return False


def piece_quickly_fits(words: Words, vocabulary: Mapping[str, Words]) -> set[str] | None:
    """The evidence of a named piece that PCRE2 matches as a whole; None where that cannot be told."""
    quick = sieve(words.pattern, vocabulary)
    evidence = filter(is_sure, (*words.finds, *words.ignores))
    return None if quick is None else {text for text in evidence if quick.code.fullmatch(text) is not None}


def needless_in_piece(
    words: Words, vocabulary: Mapping[str, Words], is_right: Callable[[Words, Mapping[str, Words]], bool] = piece_fits
) -> list[str]:
    """The same of a named piece: only where PCRE2 reads its evidence without a word as with it, `regex` is asked."""
    found = piece_quickly_fits(words, vocabulary)
    trusted = found is not None and found == set(filter(is_sure, words.finds))
    mutants = [(word, replace(words, pattern=pattern)) for word, pattern in without_each_word(words.pattern)]
    return [
        word
        for word, each in mutants
        if not (trusted and piece_quickly_fits(each, vocabulary) not in (found, None)) and is_right(each, vocabulary)
    ]


@pytest.mark.parametrize("name, vocabulary", VOCABULARY)
def test_words_fit_their_evidence(name: str, vocabulary: Mapping[str, Words]) -> None:
    words = vocabulary[name]
    pattern = expand(words.pattern, vocabulary)
    assert [text for text in words.finds if not fits(pattern, text)] == []
    assert [text for text in words.ignores if fits(pattern, text)] == []


@pytest.mark.parametrize("name, vocabulary", VOCABULARY)
def test_every_word_of_the_vocabulary_is_shown(name: str, vocabulary: Mapping[str, Words]) -> None:
    assert needless_in_piece(vocabulary[name], vocabulary) == []


HOSTILE = (
    *(
        "a." * 5000,
        "A-" * 5000,
        "a" * 10_000,
        " " * 10_000,
        "10," * 3000,
        "U.S. " * 2000,
        "Abc " * 2500,
        "Ab's " * 2000,
    ),
    *("an " * 3000, "at least 10 " * 1000, "killed and " * 1000, "two strikes, " * 1000, "planned to " * 1000),
)
"""Long texts that make a pattern slow which can read the same words in many ways."""


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_is_soon_done(rule: Rule) -> None:
    """`matches` raises `TimeoutError` after `SECONDS_PER_PATTERN`."""
    for text in HOSTILE:
        assert sum(1 for _ in rule.matches(text)) <= len(text)


def test_a_pattern_that_can_match_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="match nothing"):
        compiled("(?:air strikes?)?")
