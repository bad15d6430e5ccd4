"""`count = 1`: what one telling counts whose words count nothing; the types that only a codebook tells; their rules."""

from __future__ import annotations

from datetime import date

import pytest
from books import book

from conflictcli import events
from conflictcli.document import Document
from conflictcli.events.event import Event
from conflictcli.rules.count import Count, exactly
from conflictcli.rules.trigger import EVENT_TYPE, VIOLENCE


def told(text: str, rules: str) -> list[Event]:
    document = Document("t", text, "", date(2031, 5, 5))
    found = events.extract(document, book(rules))
    assert found == list(events.explain(document, book(rules)).events)
    return found


BOARDING = """
[[types]]
name = "Boarding"
acled = "Attack"
counted = true

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
verbs = ["boarded"]
count = 1

[[patterns]]
name = "seized"
type = "Boarding"
count = 1
pattern = '(?P<actor>robbers|pirates) seized (?:(?P<count>(?&COUNT)) )?(?P<target>(?:an? |the )?(?:bulk )?(?:carriers?|tugs?))'
finds = [{ text = "[Robbers seized a bulk carrier].", strikes = 1 }, { text = "[Pirates seized two tugs].", strikes = 2 }]
ignores = ["Robbers seized the day."]
"""
ONE = exactly(1, "implied")


@pytest.mark.parametrize(
    ("text", "strikes", "words"),
    [
        ("Robbers boarded a bulk carrier near Aden on 2 May", ONE, "boarded"),
        ("Robbers boarded another tug near Aden on 2 May", ONE, "boarded"),
        ("Robbers boarded one tug near Aden on 2 May", ONE, "boarded"),
        ("Robbers boarded the tug Ana near Aden on 2 May", ONE, "boarded"),
        ("Robbers boarded a tug carrying cows near Aden on 2 May", ONE, "boarded"),
        ("A tug was boarded near Aden on 2 May", ONE, "boarded"),
        ("Robbers seized a bulk carrier near Aden on 2 May", ONE, "Robbers seized a bulk carrier"),
        ("A boarding was told of near Aden on 2 May", ONE, "A boarding"),
        # A number in the words, or in a group, wins.
        ("Two boardings were told of near Aden on 2 May", exactly(2), "Two boardings"),
        ("Robbers seized two tugs near Aden on 2 May", exactly(2), "Robbers seized two tugs"),
        ("In two boardings near Aden on 2 May robbers boarded a tug", exactly(2), "two boardings"),
        # Several, of which nobody says how many strikes that was.
        ("Robbers boarded three ships near Aden on 2 May", None, ""),
        ("Robbers boarded at least three ships near Aden on 2 May", None, ""),
        ("Robbers boarded the three ships near Aden on 2 May", None, ""),
        ("Robbers boarded ships near Aden on 2 May", None, ""),
        ("Robbers boarded several small tugs near Aden on 2 May", None, ""),
        ("Two tugs were boarded near Aden on 2 May", None, ""),
        ("Tugs have been quickly boarded near Aden on 2 May", None, ""),
        ("Robbers seized tugs near Aden on 2 May", None, ""),
        ("Boardings were told of near Aden on 2 May", None, ""),
    ],
)
def test_one_telling_counts_one_where_it_says_nothing_else(text: str, strikes: Count | None, words: str) -> None:
    assert [(e.strikes, e.strikes_text) for e in told(f"{text}.", BOARDING)] == [(strikes, words)]


def test_without_the_key_a_verb_counts_nothing() -> None:
    text = "Robbers boarded a bulk carrier near Aden on 2 May."
    assert [e.strikes for e in told(text, BOARDING.replace("count = 1", ""))] == [None]


def test_what_is_no_remote_violence_and_not_counted_stays_empty() -> None:
    text = "Robbers boarded a bulk carrier near Aden on 2 May."
    assert [e.strikes for e in told(text, BOARDING.replace("counted = true", ""))] == [None]


def test_verbs_of_remote_violence_count_one() -> None:
    rules = '[[triggers]]\ntype = "Shelling/artillery/missile attack"\nverbs = ["plastered"]\ncount = 2'
    text = "Rebels plastered a house in Mosul on 2 May."
    assert [e.strikes for e in told(text, rules)] == [exactly(2, "implied")]


def test_told_again_it_is_one_still() -> None:
    text = "Robbers boarded a tug near Aden on 2 May. The robbers boarded the tug at dawn."
    assert [e.strikes for e in told(text, BOARDING)] == [ONE]


# ---- types that only a codebook tells --------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(set(EVENT_TYPE) - VIOLENCE))
def test_every_type_of_acleds_may_be_that_of_an_entry(name: str) -> None:
    own = f'[[types]]\nname = "March"\nacled = "{name}"\n[[triggers]]\ntype = "March"\nnouns = ["sit-down"]'
    plain = f'[[triggers]]\ntype = "{name}"\nnouns = ["sit-down"]'
    text = "A sit-down was held in Mosul on 2 May. The sit-down began at noon. An air strike hit Tikrit on 3 May."
    for rules, label in ((own, "March"), (plain, name)):
        march, strike = told(text, rules)
        assert (march.sub_event_type, march.event_type) == (label, EVENT_TYPE[name])
        assert (march.strikes, strike.event_type) == (None, "Explosions/Remote violence")


def test_the_built_in_rules_tell_of_violence_alone() -> None:
    from conflictcli.rules import RULES
    from conflictcli.rules.trigger import Trigger

    values = [v for r in RULES for told in r.finds.values() for v in (told if isinstance(told, tuple) else (told,))]
    triggers = [value for value in values if isinstance(value, Trigger)]
    assert triggers
    assert {kind for trigger in triggers for kind in trigger.types} <= VIOLENCE


# ---- rules that give a type ------------------------------------------------------------------------------------

SHIPS = """
[codebook]
name = "ships"

[[types]]
name = "Strike on a ship"
acled = "Air/drone strike"
of = ["Air/drone strike"]
where = ["tanker"]

[[triggers]]
name = "strike-on-a-ship"
type = "Attack"
nouns = ["ramming"]
"""


def test_a_type_that_is_named_beside_an_event_stands_among_its_rules() -> None:
    named, plain = told("An air strike hit a tanker near Aden on 2 May. An air strike hit Mosul on 3 May.", SHIPS)
    assert (named.sub_event_type, "ships:type-strike-on-a-ship" in named.rules) == ("Strike on a ship", True)
    assert not any(rule.startswith("ships:") for rule in plain.rules)


def test_it_is_not_named_where_other_words_say_the_type() -> None:
    rules = BOARDING + '[[types]]\nname = "On a tug"\nacled = "Attack"\nwhere = ["tug"]'
    (found,) = told("Robbers boarded a tug near Aden on 2 May.", rules)
    assert (found.sub_event_type, found.rules[0]) == ("Boarding", "rules:boarding-verbs")
    assert "rules:type-on-a-tug" not in found.rules


def test_explain_credits_it(conflict, tmp_path) -> None:
    (tmp_path / "ships.toml").write_text(SHIPS, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Published: 2031-05-05\n\nAn air strike hit a tanker near Aden on 2 May.\n")
    done = conflict("explain", tmp_path / "a.txt", "--rules", tmp_path / "ships.toml")
    lines = [line for line in done.out.splitlines() if "Strike on a ship" in line or "ships:type" in line]
    assert len(lines) >= 2, "the cell's line, and that of all rules"
