"""Which rules are tried on a text, and where: nothing is lost by it, and little is tried for nothing."""

from __future__ import annotations

import random
import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import tried as kept
from conflictcli.literals import lowered
from conflictcli.patterns import compiled
from conflictcli.rule import Rule
from conflictcli.rules import RULES, dates, masks, places
from conflictcli.sieve import LONGEST
from conflictcli.tried import Pool, Starts, ready, tried


def rule(name: str, pattern: str, *guard: str) -> Rule:
    return Rule(name, "strike", pattern, lambda m: m[0].lower(), finds={}, guard=guard)


# ---- by the words that begin ---------------------------------------------------------------------------------

BEGUN = (
    rule("raid", "(?:heavy )?raids?"),
    rule("day", r"\d{1,2} May", "May"),
    rule("before", "the (?:day|week) before", "before"),
    rule("any", r"\w+ness", "ness"),
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nothing.", {}),
        ("A raid, heavy raids; raiders, a braid", {"raid": [2, 8, 14]}),
        ("Raids-in-raids “raid”", {"raid": [0, 9, 16]}),
        ("On 12 May 2014", {"day": [3]}),
        ("On 12 may 2014", {}),
        ("The  day before, the week, the month before", {"before": [0, 17]}),
        ("The week of it", {}),
        ("The weakness of a raid", {"raid": [18], "any": None}),
        ("5 raids² in May", {"raid": [2]}),
        ("éraid, a raid", {"raid": [1, 9]}),
    ],
)
def test_a_rule_is_tried_where_it_can_begin(text: str, places: dict[str, list[int] | None]) -> None:
    assert {rule.name: at for rule, at in tried(BEGUN, text)} == places


@pytest.mark.parametrize(
    ("text", "places"),
    [("A raıd", [2]), ("İn a heavy raidſ", [5, 11]), ("on ٣ May", [3]), ("On ٣۳ May, RAİD", [3, 11])],
)
def test_letters_and_figures_that_patterns_take_for_others(text: str, places: list[int]) -> None:
    assert [place for _, at in tried(BEGUN, text) for place in at or ()] in (places, places[::-1])


def test_a_text_that_is_long_is_read_everywhere() -> None:
    assert tried(BEGUN, "A raid " * LONGEST) == [(BEGUN[0], None)]


def test_words_are_remembered_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictcli.tried.MOST_WORDS", 10)
    monkeypatch.setattr("conflictcli.tried.MOST_PAIRS", 10)
    pool = Pool(len(BEGUN))
    starts = Starts(BEGUN, pool)
    for n in range(100):
        text = f"{n} raids, the day{n} before the day before {n}{'0' * 1000} raids"
        assert [(r.name, at) for r, at in starts.tried(text)] == [
            ("raid", [text.index("raids"), text.rindex("raids")]),
            ("before", [text.index("the day before")]),
        ]
    for words in (pool, pool.pairs["the"]):
        assert 0 < len(words) <= 10
        assert max(map(len, words)) < 1000


def test_what_words_say_of_a_text_is_asked_once_for_rules_that_are_read_in_turn() -> None:
    pool = Pool(len(BEGUN))
    first, second = Starts(BEGUN[:2], pool), Starts(BEGUN[:0:-1], pool)
    text = "On 12 May a raid, the day before, in darkness"
    assert [r.name for r, _ in first.tried(text)] == ["raid", "day"]
    assert [r.name for r, _ in second.tried(text)] == ["any", "before", "day"]
    assert (pool.heard.cache_info().misses, pool.heard.cache_info().hits) == (1, 1)


def test_some_of_the_rules_can_be_asked_about_in_turn() -> None:
    able = (*BEGUN, rule("written", "Raids", "Air Raids"))
    starts = Starts(able, Pool(len(able)))
    for text in (
        "Two Air  Raids, a raid, the day before",
        "Two air raids",
        "The day before",
        "It rained.",
        "Raid " * LONGEST,
    ):
        hearing, every = starts.hearing(text), starts.tried(text)
        for some in ([able[0]], able[1:], able[-1:], able[:-1]):
            told = starts.among(starts.bits(some), hearing)
            assert told == [(r, at) for r, at in every if r in some]
            assert [r for r, _ in told] == [r for r in some if hearing.able(starts.bits([r]))]
        assert starts.bits(r for r, _ in every) & ~hearing.likely == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heavy raids (raids) “raid”, RAIDS.", [0, 6, 13, 21, 28]),
        ("On Sun. and Sunday, (Sun.) the Sun", [3, 21]),
        ("The\nday  before; the \n\tday before, the, day", [0, 17]),
        ("The\u00a0day\tbefore, all\u2009raids", [0, 20]),
        ("all the raids", []),
    ],
)
def test_words_that_differ_by_capitals_and_marks_alone(text: str, found: list[int]) -> None:
    rules = (*BEGUN[:1], *BEGUN[2:3], rule("sun", r"sun\.", "sun."))
    places = [at for _, places in tried(rules, text) for at in places or ()]
    assert sorted(places) == sorted(found or [8])


def test_a_rule_is_not_tried_where_its_text_lacks_what_its_matches_never_do() -> None:
    rules = (rule("raid", "raids? (?:on|near) (?:town|village)s?"), rule("two", "two towns|raids: by night"))
    assert [r.name for r, _ in tried(rules, "Raids on his nerves")] == []
    assert [r.name for r, _ in tried(rules, "A raid near the villages")] == ["raid"]
    assert [r.name for r, _ in tried(rules, "Two men; (Raids: by night")] == ["two"]


EVERY = (*dates.RULES, *RULES, *masks.RULES, *places.RULES)
EVIDENCE = [re.sub(r"[\[\]]", "", text) for rule in EVERY for text in (*rule.finds, *rule.ignores)]
WORDS = [word for text in EVIDENCE for word in text.split()]


def spans(found: object) -> list[tuple[int, int]]:
    return [m.span() for m in found]  # type: ignore[attr-defined]


def differences(texts: list[str]) -> list[tuple[str, str]]:
    """Texts in which a rule finds something else than its pattern would everywhere."""
    found = []
    for text in texts:
        places = {rule.name: at for rule, at in tried(EVERY, text)}
        for rule in ready(EVERY, text):
            at = places.get(rule.name, [])
            if at is not None and spans(rule.matches_at(text, at)) != spans(compiled(rule.expanded).finditer(text)):
                found.append((rule.name, text))
    return found


def test_nothing_is_lost_in_any_evidence() -> None:
    assert differences(EVIDENCE) == []


def test_nothing_is_lost_in_words_at_random() -> None:
    chance = random.Random(4)
    marks = ["", "", "", "", ",", ".", "-", "–", "’s", " (", "\n", "²"]
    lines = [" ".join(chance.choice(WORDS) + chance.choice(marks) for _ in range(20)) for _ in range(400)]
    assert differences(lines) == []
    assert differences([line.upper() for line in lines[:50]]) == []


def test_most_rules_are_tried_at_their_own_words() -> None:
    assert sum(bool(rule.openings) for rule in dates.RULES) > 0.9 * len(dates.RULES)
    assert sum(bool(rule.openings) for rule in RULES) > 0.8 * len(RULES)


def test_letters_without_case_in_patterns_are_known() -> None:
    """What `regex` takes for a letter of ASCII, other than its capital, is one here, too."""
    like = regex.compile("[a-z]", regex.IGNORECASE)
    others = [c for c in map(chr, range(0x80, 0x10000)) if like.match(c)]
    texts = {c: "".join(c if lowered(c) == letter else letter for letter in "raid seek") for c in others}
    rules = (rule("raid", "raid seek"),)
    assert [c for c, text in texts.items() if c not in text or tried(rules, text) != [(rules[0], [0])]] == []


# ---- by the words that guard ---------------------------------------------------------------------------------

TRIED = (
    rule("always", "always"),
    rule("strike", "air ?strikes?", "strike"),
    rule("force", "air force", "air force", "pilot"),
    rule("half", "half of them", " of "),
)
GUARDED = tuple(rule(r.name, r"\w+", *r.guard) for r in TRIED)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It rained.", ["always"]),
        ("AIRSTRIKES!", ["always", "strike"]),
        ("The air force flew.", ["always", "force"]),
        ("The air\n  force flew.", ["always", "force"]),
        ("The air, force.", ["always"]),
        ("Half of them, a pilot's strike", ["always", "strike", "force", "half"]),
        ("", ["always"]),
    ],
)
def test_rules_are_tried_where_their_guards_stand(text: str, names: list[str]) -> None:
    assert [r.name for r in ready(GUARDED, text)] == names
    assert [r.name for r in ready(list(TRIED), text)] == names


@given(st.text("airfoce stk\n", max_size=40))
def test_guards_ask_whether_the_text_holds_a_word(text: str) -> None:
    line = " ".join(text.lower().split())
    told = [r for r in TRIED if not r.guard or any(word in line for word in r.guard)]
    assert ready(list(TRIED), text) == told
    found = [r for r in TRIED if [*r.matches(text)]]
    assert [r for r in ready(TRIED, text) if r in found] == [r for r in told if r in found]
    assert [r for r in ready(TRIED, text) if r not in told] == []


NESTED = tuple(
    rule(word, r"\w+", word) for word in ("day", "days", "ays", "day own", "weekday", "May", "MAY", "mayor", "d-day")
)


@given(st.text("dayswkMoneAYr -", max_size=30))
def test_guards_within_guards_are_found_and_capitals_told_apart(text: str) -> None:
    line = " ".join(text.split())
    told = [r.name for r in NESTED if r.name in line or r.name in line.lower()]
    assert [r.name for r in ready(NESTED, text)] == told
    assert [r.name for r in ready(list(NESTED), text)] == told


def test_no_more_tuples_are_kept_than_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictcli.tried.MOST_TUPLES", 3)
    monkeypatch.setattr("conflictcli.tried.STARTS", {})
    several = [(rule(f"raid{n}", "raids?"), rule(f"fall{n}", f"falls? {n}")) for n in range(9)]
    for rules in (*several, *reversed(several), *several):
        assert [(r.name, at) for r, at in tried(rules, "A raid")] == [(rules[0].name, [2])]
        assert len(kept.STARTS) <= 3
        assert kept.starts_of(rules) is kept.starts_of(rules)


def test_rules_that_come_later_join_the_others_while_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictcli.tried.ROOM", 4)
    monkeypatch.setattr("conflictcli.tried.STARTS", {})
    several = [(BEGUN[0], rule(f"on{n}", f"on {n}")) for n in range(5)]
    for rules in (*several, BEGUN * 2, *several):
        assert "raid" in [r.name for r, _ in tried(rules, "A raid")]
    pools = [kept.starts_of(rules).pool for rules in several]
    assert [[pool is other for other in pools].index(True) for pool in pools] == [0, 0, 0, 3, 3]
    assert len(pools[0].rules) == 4


@pytest.mark.parametrize("guard", ["a_b", "-bak", "n't", "İkiz", "Şırnak", "caf’é x", "é", "’", "9/11", "mon."])
def test_a_guard_of_any_characters_is_found_as_it_is_written(guard: str) -> None:
    rules = (rule("it", r"\w+", guard),)
    for text in (guard, f"so {guard} it", f"x{guard}x", f"({guard})", f"12{guard} 4", guard.lower()):
        assert ready(rules, text) == ready(list(rules), text), text
    assert ready(rules, "so it was") == []
