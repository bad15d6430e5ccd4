"""The gate: it turns away what reports no event, and loses none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conflictcli import events, gate
from conflictcli.document import Document
from conflictcli.gate import Rules, has_words, may_report
from conflictcli.rule import Rule
from conflictcli.rules import RULES
from conflictcli.rules.own.entries import BUILT_IN

ROOT = Path(__file__).parent.parent
FILES = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("seeds/*.md"), *ROOT.glob("tests/golden/*.txt")])

REPORTS = (
    "Warplanes carried out four airstrikes near Mosul in Iraq on Friday.",
    "WARPLANES CARRIED OUT FOUR AIR\nSTRIKES NEAR MOSUL.",
    "Six of the eight sorties were near Mosul, Iraq.",
    "Militants left two guards dead in Mosul, Iraq, on Friday.",
    "A soldier in Mosul lost his life; troops had come on Friday.",
    "The market was quiet. " * 60 + "Then a car bomb went off in Mosul.",
)

QUIET = (
    "",
    "The council met again about the harbour.",
    "Rail workers voted to walk out.",
    "It rained.\n\n\n" * 40,
    "x" * 5000,
)

OTHER_NEWS = (
    "The unions called a strike over pay on Friday. Workers at the plant in Vell have been on strike since May.",
    "A man was shot in the 400 block of Ostra Street on Friday, the sheriff said. Detectives ask anyone with information"
    " to ring the tip line. The shooting victim was pronounced dead; the attack is under investigation.",
    "The coach said that the attack failed in the second half of the match. The goalkeeper was beaten twice.",
    "The storm struck Vell on Friday. A tree hit a house; the earthquake of May had struck it, too.",
    "In the film an actor plays a guard who is attacked. The director said the attack scene took a week.",
    "He would attack the bill if it came to a vote, and might strike at it again.",
)
"""News that uses the words of events."""

CLOSE_CALLS = (
    "Detectives said on Friday that a manhunt was on. Gunmen attacked soldiers in Mosul, and militants shelled a base.",
    "Police found a body in Ostra, Iraq, on Friday; it showed signs of torture.",
    "Workers of a union were killed after a bomb went off in Mosul, Iraq, on Friday.",
    "On Friday soldiers came to Mosul, Iraq. The attack, in which detectives took part with the sheriff, ended soon.",
    "On Friday fighters sent drones at a plant in Mosul. The attack caused a fire, said a union of workers.",
    "In the match 12 people were killed on Friday in Mosul when gunmen attacked the coach.",
    "The attack on the hostel in Mosul on Friday was fought with bare hands; nobody was hurt.",
    "Gunmen killed 30 people in Mosul on Friday. The sheriff, a detective, the coroner and paramedics came.",
    "A car bomb killed 12 in Mosul. The trial over the attack of 3 May 2014 in Mosul, in which 12 died, began.",
    "Hamas attacked a post near Mosul on Friday. Unions and strikers met; wages rose.",
)
"""Reports that hold words of other news."""

BLOTTED = (
    "On 2 May 2031airstrikes hit Mosul, Iraq.",
    "On March 24 strikes hit Mosul, Iraq, and 12 strikes hit Ostra.",
    "The 911 calls of 2014: on 3 May 2014 12 airstrikes hit Mosul, Iraq.",
    "In the 1900 block of 2 May 2014 gunmen shot 12 people in Mosul, Iraq.",
)
"""Figures that may be those of dates."""

DOCUMENTS = [
    *(Document(path.name, path.read_text(encoding="utf-8")) for path in FILES),
    *(Document(text[:30], text) for text in REPORTS + QUIET),
    Document("no space", "On 2 May 2031airstrikes hit Mosul. On 2 May, 2031airstrikes hit Vell."),
    *(Document("title", "It was calm on Friday.", title=text) for text in REPORTS),
    *(Document(text[:30], text) for text in OTHER_NEWS + CLOSE_CALLS),
    *(Document(text[:30], text) for text in BLOTTED),
]

GATE = Rules.of(BUILT_IN)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.id)
def test_it_loses_nothing(document: Document) -> None:
    assert events.extract(document) == list(events.explain(document).events)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_it_loses_nothing_of_the_evidence(rule: Rule) -> None:
    told = [sentence.replace("[", "").replace("]", "") for sentence in (*rule.finds, *rule.ignores)]
    for text in (*told, "\n\n".join(told), " ".join(told)):
        document = Document("evidence", text)
        assert may_report(document) or events.explain(document).events == (), text


def test_it_loses_nothing_of_the_newswire() -> None:
    marked = (ROOT / "tests/rules/newswire.txt").read_text(encoding="utf-8")
    lines = re.sub(r"\[([^\]|]+)\|[^\]]*\]", r"\1", marked).splitlines()
    for text in (*lines, *("\n".join(lines[n : n + 6]) for n in range(0, len(lines), 6))):
        document = Document("newswire", text)
        assert may_report(document) or events.explain(document).events == (), text


@pytest.mark.parametrize("text", REPORTS)
def test_it_lets_reports_pass(text: str) -> None:
    assert may_report(Document("report", text))
    assert may_report(Document("title", "It was calm.", title=text))


@pytest.mark.parametrize("text", QUIET)
def test_it_turns_quiet_news_away(text: str) -> None:
    assert not may_report(Document("quiet", text))


@pytest.mark.parametrize("text", OTHER_NEWS)
def test_it_turns_other_news_away(text: str) -> None:
    assert has_words(text)
    assert not may_report(Document("other", text))


def test_words_alone_do_not_open_it() -> None:
    text = "The striker was on target in Miro, and the fired coach took control."
    assert has_words(text)
    assert not may_report(Document("match", text))


# ---- its rules -----------------------------------------------------------------------------------------------


def test_the_rules_that_begin_an_event() -> None:
    assert {rule.kind for rule in GATE.strikes} == {"strike"}
    assert {rule.kind for rule in GATE.shares} == {"share"}
    assert {value for rule in GATE.arms for value in rule.finds.values()} == {"arms"}


@pytest.mark.parametrize("rule", (*GATE.strikes, *GATE.harm, *GATE.arms, *GATE.about), ids=lambda r: r.name)
def test_its_words_stand_in_all_that_a_rule_finds(rule: Rule) -> None:
    known = gate.vocabulary()
    able = [asked for asked, _ in known.of.values()]
    for sentence in rule.finds:
        held = known.words.held(sentence.replace("[", "").replace("]", ""))
        assert any(rule.name in asked.rules(held) for asked in able), sentence


def test_no_rule_lets_any_text_pass() -> None:
    known = gate.vocabulary()
    assert not any(asked.free for asked in (known.arms, *(asked for asked, _ in known.of.values())))
