"""The gate, and the reading that leaves out what no event asks for, lose nothing with a codebook of any section."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from books import BOOKS, SENTENCES, book
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli import events
from conflictcli.document import Document
from conflictcli.gate import may_report, vocabulary
from conflictcli.gate.paragraph import MayTell
from conflictcli.gate.words import Words
from conflictcli.mentions import read
from conflictcli.rule import Rule
from conflictcli.rules import RULES, VOCABULARY, rules_with
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.sentences import Sentence

DAY = date(2031, 5, 5)
GOLDEN = sorted((Path(__file__).parent.parent / "golden").glob("*.txt"))
TEXTS = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "\n\n"))), min_size=1, max_size=6)


def gated(text: str, codebook: Codebook, title: str = "") -> tuple[list[events.Event], list[events.Event]]:
    """The events with the gate, and without."""
    document = Document("t", text, title, DAY)
    return events.extract(document, codebook), list(events.explain(document, codebook).events)


@pytest.mark.parametrize("name", BOOKS)
def test_nothing_of_a_sentence_is_lost(name: str) -> None:
    for sentence in SENTENCES:
        with_, without = gated(sentence, book(BOOKS[name]))
        assert with_ == without, sentence


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(sorted(BOOKS)))
def test_nothing_of_a_text_is_lost(told: list[tuple[str, str]], name: str) -> None:
    text, codebook = "".join(part + blank for part, blank in told).strip(), book(BOOKS[name])
    with_, without = gated(text, codebook)
    assert with_ == without
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    assert MayTell(codebook)(*paragraphs) or not may_report(Document("t", text, "", DAY), codebook)


LABOUR = "Unions said rail workers walked out over pay."


@pytest.mark.parametrize(
    "text",
    [
        # What is left of a sentence whose only trigger is stopped is a killing.
        f"Two guards of the gunmen were slain in Mosul on 2 May by a stage blast. {LABOUR} {LABOUR}",
        # A sentence whose trigger is stopped sets the scene for what a later word calls an attack.
        "They met at a plant in Mosul on Friday. A stage blast was held. Troops came. The attack began a strike by workers"
        " of unions.",
        "They met at a plant in Mosul on Friday, and a stage blast was held. Troops came. The attack began a strike by"
        " workers of unions.",
    ],
)
def test_what_a_stop_leaves_is_not_lost(text: str) -> None:
    with_, without = gated(text, book('[[stop]]\nphrases = ["stage blast"]'))
    assert with_ == without != []


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.name)
def test_a_codebook_with_nothing_in_it_changes_nothing(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert gated(text, book(BOOKS["nothing"]))[0] == gated(text, BUILT_IN)[0]


@pytest.mark.parametrize("word", ["İHA", "ŞAHİN"])
def test_a_capital_i_with_a_dot_is_not_lost(word: str) -> None:
    with_, without = gated(f"The {word} hit Aleppo.", book(f'[[weapons]]\nwords = ["{word}"]\nlike = "aircraft"\n'))
    assert with_ == without
    assert with_


@pytest.mark.parametrize("word", ["7", "№5", "1,200"])
@pytest.mark.parametrize("key", ["nouns", "verbs"])
def test_a_word_of_figures_alone_is_not_lost(word: str, key: str) -> None:
    with_, without = gated(
        f"A {word} hit Mosul, killing 3.", book(f'[[triggers]]\ntype = "Attack"\n{key} = ["{word}"]\n')
    )
    assert with_ == without
    assert with_


def test_a_codebook_with_nothing_in_it_makes_no_rule() -> None:
    assert rules_with(book(BOOKS["nothing"])) == RULES


@pytest.mark.parametrize("name", BOOKS)
def test_no_rule_of_a_codebook_lets_any_text_pass(name: str) -> None:
    asked = vocabulary(book(BOOKS[name]))
    assert not asked.may_begin(asked.words.held("The council met again about the harbour of the town."))


HELD = "Two raiders boarded the Anna at 5 km; Ürgen’s men BOARDED x-ray ships, boarded boarded."


@pytest.mark.parametrize(
    "pattern",
    [
        *("boarded", "(?i:Boarded)", "(?>boarded|bored)", r"\bboarded\b", "[[:alpha:]]+ boarded", r"(boarded) \1"),
        *(
            "(?P<x>boarded) (?P=x)",
            r"board\x65d",
            "(?:bbarded){e<=1}",
            "board(?:ed)?+",
            r"[^\s]+ boarded",
            r"\p{Lu}\p{Ll}+",
        ),
        *("(?<=raiders )boarded", "(?<!no )boarded", r"(?=boarded)\w+", "(?:a|b|)oarded", r"\d+ km", "[0-9]+ ?km"),
        *("Ürgen['’]s", "(?-i:BOARDED)", "(?(DEFINE)(?P<w>boarded))(?P>w)", "(?|(boarded)|(seized))", "(?#no)boarded"),
        *("(?s:board.d)", "^Two", "boarded{1}", "b{1}oarded", "(?:boarded ){0,1}boarded", "[^a]oarded", r"\X+ boarded"),
        *("(?P<count>(?&COUNT)) raiders boarded", "(?:boarded)++", "ship(?!wreck)s?", "[]b]oarded", r"[\]b]oarded"),
        *("(?:(?P<b>boarded)|x)(?(b) the|-ray)", "~boarded|boarded", "[\\w-]+ ships", "(?i)boarded"),
    ],
)
def test_whatever_a_pattern_is_written_with_its_matches_are_found(pattern: str) -> None:
    """Where words are looked for before patterns are tried, nothing is held back of what cannot be read in full."""
    rule = Rule("own", "strike", pattern, lambda m: "told", {}, vocabulary=VOCABULARY)
    words = Words()
    asked = words.asked((rule,))
    found = [(m.start, m.end) for m in read(Sentence(HELD, 0), (rule,))]
    assert found == [m.span() for m in rule.engine.finditer(HELD)] != []
    assert asked.any(words.held(HELD))


def test_several_workers_give_the_rows_of_one(conflict, tmp_path: Path) -> None:
    for n, sentence in enumerate(SENTENCES):
        (tmp_path / f"{n:02}.txt").write_text(f"Published: 2031-05-05\n\n{sentence}\n", encoding="utf-8")
    rules = tmp_path / "own.toml"
    rules.write_text(BOOKS["all"], encoding="utf-8")
    one, two = (
        conflict("extract", tmp_path, "--rules", rules, "--workers", workers, "-q", "-f", "csv") for workers in "12"
    )
    assert one.out.count("\n") > 10
    assert sorted(one.out.splitlines()) == sorted(two.out.splitlines())


def test_pages_are_turned_away_by_what_a_codebook_knows(conflict, tmp_path: Path) -> None:
    page = "<html><head><title>News</title></head><body><p>{}</p></body></html>"
    (tmp_path / "a.html").write_text(
        page.format(SENTENCES[2] + " It was the third in a week, he said."), encoding="utf-8"
    )
    rules = tmp_path / "own.toml"
    rules.write_text(BOOKS["triggers"], encoding="utf-8")
    done = conflict("extract", tmp_path / "a.html", "--rules", rules, "-f", "csv", "--published", "2031-05-05")
    assert "own:boarding-verbs" in done.out
    without = conflict("extract", tmp_path / "a.html", "--rules", "off", "-f", "csv", "--published", "2031-05-05")
    assert "boarded" not in without.out
