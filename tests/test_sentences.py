"""Sentences: texts with the cuts drawn in. `He met Gen. Ito.| |Then he left.`: what stands between two bars is no sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.sentences import FAR_APART, LONGEST_SENTENCE, Sentence, sentences


def drawn(text: str) -> tuple[str, list[tuple[int, str]]]:
    """`One.| |Two.` → the plain text, and each sentence with its start."""
    told: list[tuple[int, str]] = []
    plain = ""
    for n, piece in enumerate(text.split("|")):
        if n % 2 == 0 and piece:
            told.append((len(plain), piece))
        plain += piece
    return plain, told


def cut(text: str, title: str = "") -> list[tuple[int, str]]:
    return [(s.start, s.text) for s in sentences(Document("t", text, title))]


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(s.kind, s.text) for s in sentences(Document("t", text, title))]


def holds(text: str) -> None:
    plain, told = drawn(text)
    assert cut(plain) == told


# ---- stops ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit Ostra.| |Two people died.",
        "Who fired?| |Nobody knows!| |The hills are quiet.",
        "The blast killed five.| |12 were wounded.",
        "Shots were heard.| |al-Nusra said nothing.| |el-Haj's men fled.",
        "They waited …| |Then the siren came.| |They waited...| |Nothing came.",
        "The dam lost 2.5 million litres.| |Fuel cost 3.40 a litre at 10.30 in the morning.",
        "Read example.org for more.| |Write to desk@example.org.",
    ],
)
def test_a_stop_white_space_and_a_capital_make_a_cut(text: str) -> None:
    holds(text)


def test_lower_case_goes_on() -> None:
    holds("He flew for Ostra.com and others, i.e. for anyone who paid.| |Then he stopped.")


# ---- abbreviations -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "He met Gen. Ito.| |Then he left.",
        "Lt. Col. Ana Ruiz and Maj.-Gen. Ito spoke.| |Dr. Bay did not.",
        "Mr. Oke, Mrs. Oke and Sgt. Bay left.| |Capt. Ruiz stayed on Mt. Vell.",
        "It fell near St. Anne.| |The roof held.",
        "Ostra vs. Miro was put off.| |Nobody minded.",
    ],
)
def test_what_stands_before_a_name_goes_on(text: str) -> None:
    holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army hit Vell.| |The U.N. Security Council met.",
        "The jets came from the U.S.| |The strike hit Vell.",
        "It was told to the U.S.| |Without proof it was nothing.",
        "She flew to Washington D.C. with him.| |He went on.",
        "He taught at the U.S. Naval College, e.g. on Fridays.| |She did not.",
        "A mine went off on Deir el-Zour St.| |Then a second did.",
        "A mine went off on Deir el-Zour St. Market traders ran.| |A second did too.",
        "Vell Oil Co. (VOC) shut its wells.| |Bay Bros. Trading did not.",
        "They sold Vell Oil Inc.| |It had been losing money.",
        "They took bread, oil, etc.| |Nobody stopped them.",
    ],
)
def test_an_abbreviation_that_may_be_last_ends_only_before_a_word_that_opens(text: str) -> None:
    holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Jan. 2 jets came back.| |They left on Sept. 30.",
        "JETS LEFT ON SEPT. 30 AND CAME BACK ON JAN. 2.| |They left on DEC. 5.",
        "They came in Sept.| |Nobody had said so.",
        "Highway No. 5 was cut.| |Art. 51 was cited, see p. 12.",
        "She said no.| |He said yes.",
        "The fair opens in March.| |2 May was too late.",
    ],
)
def test_some_go_on_only_before_a_number(text: str) -> None:
    holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "It fell at 8 a.m. Thursday and again at 9 p.m. local time.| |No one slept.",
        "At 2 A.M. (0100 GMT) it fell.| |At 5 p.m.| |Smoke rose over the port.",
        "The curfew ends at 6 a.m.| |The shops open then.",
        "It lasted until 3 a.m. May 2.| |They counted.",
    ],
)
def test_a_time_of_day_goes_on_with_what_belongs_to_it(text: str) -> None:
    holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "J. Oke and Ana M. Ruiz were there.| |B. Bay was not.",
        "It was told by A. B. Oke.| |He had seen it.",
        "It was decided by her and I.| |Houses burned.",
    ],
)
def test_initials_go_on(text: str) -> None:
    holds(text)


@pytest.mark.parametrize("word", ["sen", "col", "gen", "rep", "art", "sheikh", "capt"])
def test_a_word_in_lower_case_is_no_title(word: str) -> None:
    holds(f"They had reached the {word}.| |Then it rained.")


# ---- quotes and brackets -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        '"It fell at night," Oke said.| |"We ran."| |Then it was quiet.',
        "“It fell,” Oke said.| |“We ran.”| |Then it was quiet.",
        "He called it 'a mistake.'| |The army did not.",
        'They were "heroes".| |The town was not so sure.',
        '"Why us?" Ana Ruiz asked.| |Nobody answered.',
        '"Go!" Capt. Bay shouted.| |They went.',
        '"Who fired?"| |The question went round.',
        "He left (he says.)| |The town stayed.",
        "The list (p. 3. See also the map) is long.| |The map is short.",
        "It was over.| |(The picture is from June.)| |It had been long.",
    ],
)
def test_what_closes_with_a_stop_belongs_to_it(text: str) -> None:
    holds(text)


# ---- lines ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\n\n", "\r\n\r\n", "\n \t\n"])
def test_a_line_is_a_paragraph(end: str) -> None:
    holds(f"Raids on Ostra|{end}|Jets hit Ostra. It was noon.|{end}|Two died.".replace(". It", ".| |It"))


def test_white_space_around_a_line_is_left_out() -> None:
    holds("|\ufeff\n  |Jets hit Ostra.| \t\n\n   |Two died.|  \n")


def test_a_line_without_a_word_is_nothing() -> None:
    assert kinds("***\nJets hit Ostra.\n-----\n…\nTwo died.\n***") == [
        ("prose", "Jets hit Ostra."),
        ("prose", "Two died."),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "...", "- \n* \n# \n", "“”", "---\n---\n"])
def test_no_words_no_sentences(text: str) -> None:
    assert sentences(Document("t", text)) == ()


def test_bullets() -> None:
    text = "- Near Miro, one strike hit a van.\n* Near Vell, two\n• Near Ostra, three\n-- Near Bay, four\n2. Near Oke, five\n(3) Near Ito, six"
    assert kinds(text) == [
        ("bullet", "Near Miro, one strike hit a van."),
        ("bullet", "Near Vell, two"),
        ("bullet", "Near Ostra, three"),
        ("bullet", "Near Bay, four"),
        ("bullet", "Near Oke, five"),
        ("bullet", "Near Ito, six"),
    ]


def test_a_number_that_opens_a_line_is_no_sentence() -> None:
    assert kinds("1. 2005 raids: three towns were hit.\n2. “Quiet”: nothing was.") == [
        ("bullet", "2005 raids: three towns were hit."),
        ("bullet", "“Quiet”: nothing was."),
    ]


def test_a_negative_number_or_a_hyphenated_word_is_no_bullet() -> None:
    assert kinds("-5 degrees were measured in Vell.\n12 people fled.") == [
        ("prose", "-5 degrees were measured in Vell."),
        ("prose", "12 people fled."),
    ]


def test_headings() -> None:
    text = "Norland\n\nStrikes in Sudland:\n\nJets hit Ostra twice\n\nJets hit Ostra.\n\nThe list, in full,"
    assert [kind for kind, _ in kinds(text)] == ["heading", "heading", "heading", "prose", "prose"]


def test_a_long_line_without_a_stop_is_no_heading() -> None:
    assert kinds("and so on " * 15)[0][0] == "prose"


def test_markdown() -> None:
    text = (
        "# Raids on Ostra\n\n## **Norland**\n\n**Two raids hit Miro.** They were near __Vell__.\n\n### 1. What fell\n"
    )
    assert kinds(text) == [
        ("heading", "Raids on Ostra"),
        ("heading", "Norland"),
        ("prose", "Two raids hit Miro."),
        ("prose", "They were near __Vell__."),
        ("heading", "What fell"),
    ]


def test_a_hash_before_a_word_is_no_heading() -> None:
    assert kinds("#Ostra is burning.") == [("prose", "#Ostra is burning.")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_no_part_of_the_report(end: str) -> None:
    lines = (
        "---",
        "title: Raids on Ostra",
        "date: 2020-01-02",
        "tags:",
        "  - air",
        "---",
        "",
        "# Raids on Ostra",
        "",
        "Jets came.",
    )
    assert kinds(end.join(lines), title="Raids on Ostra") == [("heading", "Raids on Ostra"), ("prose", "Jets came.")]


def test_prose_between_two_rules_is_no_front_matter() -> None:
    assert kinds("---\nJets hit Ostra.\n---\nTwo died.") == [("prose", "Jets hit Ostra."), ("prose", "Two died.")]


# ---- wrapped text --------------------------------------------------------------------------------------------

WRAPPED = """\
Jets came over the ridge at noon and dropped what they had on the old mill
of Ostra, which was empty. Nobody in the town had expected them before the
Norland parliament met, and the siren was silent.

    A second wave came in the evening. It hit the bridge that joins the two
halves of Vell and the road
to Miro, where three people were hurt.
    The jets left.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_run_on(end: str) -> None:
    told = [s.text.split() for s in sentences(Document("t", WRAPPED.replace("\n", end)))]
    assert [(words[0], words[-1]) for words in told] == [
        ("Jets", "empty."),
        ("Nobody", "silent."),
        ("A", "evening."),
        ("It", "hurt."),
        ("The", "left."),
    ]
    assert [s.paragraph for s in sentences(Document("t", WRAPPED))] == [0, 0, 1, 1, 2]


@pytest.mark.parametrize("month", ["December", "Dec.", "May"])
def test_a_date_runs_on_in_the_next_line(month: str) -> None:
    text = f"Guns were heard in Ostra on {month}\n24, 2014."
    assert [s.text for s in sentences(Document("t", text))] == [text]


def test_a_month_that_ends_a_line_stands_before_a_figure_only() -> None:
    assert len(sentences(Document("t", "What we saw in May\nRain in Ostra."))) == 2
    assert len(sentences(Document("t", "What we saw in May\n\n24 men came."))) == 2


def test_a_wrapped_bullet_runs_on() -> None:
    text = "Strikes on Monday, as the command in Vell has listed them for the papers:\n\n- Near Miro, three strikes hit two groups of fighters and destroyed\n  a bridge\n- Near Ostra, one strike destroyed a car\n"
    assert [(kind, " ".join(words.split())) for kind, words in kinds(text)][1:] == [
        ("bullet", "Near Miro, three strikes hit two groups of fighters and destroyed a bridge"),
        ("bullet", "Near Ostra, one strike destroyed a car"),
    ]


def test_lines_of_a_list_without_stops_stay_apart() -> None:
    holds(
        "Near Miro, three strikes hit two groups of fighters and a bridge near the dam|\n|"
        "Near Ostra, one strike destroyed a car and two tunnels|\n|"
        "Near Vell, two strikes destroyed one bunker and a gun"
    )


def test_long_lines_are_not_wrapped() -> None:
    long = (
        "Jets came over the ridge at noon and dropped what they had on the old mill of Ostra, which was empty by then"
    )
    assert [s.text for s in sentences(Document("t", f"{long}\n{long}"))] == [long, long]


# ---- datelines -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "rest"),
    [
        ("OSTRA", " — "),
        ("OSTRA, Norland", " – "),
        ("OSTRA, Norland (April 25, 2011)", " – "),
        ("OSTRA, Norland, Aug. 14, 2019", " — "),
        ("VELL/NEW OSTRA, Aug 30", " (Reuters) - "),
        ("OSTRA, Norland, 13 May 2020", " – "),
        ("NEW OSTRA, 3 May", " — "),
        ("DEIR EL-ZOUR, Syria", " (AP) -- "),
        ("OSTRA", ": "),
        ("Ostra, Norland", " (AP) — "),
        ("New Ostra", " (Vell News Agency) - "),
        ("OSTRA", " "),
        ("ADEN", " "),
        ("NEW OSTRA, Norland", " "),
        ("VELL/OSTRA", " "),
        ("THE HAGUE", " "),
    ],
)
def test_a_dateline_stands_by_itself(place: str, rest: str) -> None:
    story = "Jets of the army hit a mill on Monday, an official said."
    assert kinds(f"{place}{rest}{story}") == [("dateline", place), ("prose", story)]


@pytest.mark.parametrize(
    "text",
    [
        "NATO Secretary Ana Ruiz spoke of it to reporters on Monday.",
        "UNICEF Director Ana Ruiz spoke of it to reporters on Monday.",
        "ISIL - also called ISIS - said that it had done it.",
        "LAST YEAR, Defense Minister Ana Ruiz spoke of it to reporters.",
        "GEORGE W. OKE may take credit for the calm, his friends say.",
        "POLICE IN Ostra shot a man on Monday, an official said there.",
        "A U.S. Army officer spoke of it to reporters in Ostra on Monday.",
        "U.N. Envoy Ana Ruiz spoke of it to reporters in Ostra on Monday.",
        "MiG-29 jets of the army hit a mill on Monday, an official said.",
    ],
)
def test_capitals_that_are_no_dateline(text: str) -> None:
    assert kinds(text) == [("prose", text)]


def test_a_dateline_stands_near_the_top() -> None:
    text = "\n".join([*["Jets came."] * 6, "OSTRA — Jets came."])
    assert kinds(text)[-1] == ("prose", "OSTRA — Jets came.")


# ---- title ---------------------------------------------------------------------------------------------------


def test_a_title_stands_before_the_text() -> None:
    title, first = sentences(Document("t", "Jets hit Ostra.", "Raid on Ostra"))
    assert title == Sentence("Raid on Ostra", -14, "title", -1)
    assert (first.start, title.end) == (0, -1)


@pytest.mark.parametrize(
    "text",
    [
        "Raid on “Ostra”\nJets came.",
        'RAID ON "OSTRA"\n\nJets came.',
        '\ufeff\n# Raid on  "Ostra"\nJets came.',
        '**Raid on "Ostra"**\nJets came.',
    ],
)
def test_a_title_that_opens_the_text_is_told_once(text: str) -> None:
    told = kinds(text, title='Raid on "Ostra"')
    assert [kind for kind, _ in told] == ["heading", "prose"]


def test_a_title_of_white_space_is_none() -> None:
    assert kinds("Jets came.", title=" \n") == [("prose", "Jets came.")]


# ---- whatever the text ---------------------------------------------------------------------------------------

WORDS = 'Jets U.S. Gen. Jan. 5 a.m. OSTRA — --- no. 1. : ; , al- é 米 “ " ( ) . ... … ? ! - • # **'.split()
SPACES = [" ", "  ", "\t", "\n", "\n\n", "\r\n", "\u2028"]
SHAPES = st.lists(st.sampled_from([*WORDS, *SPACES]), max_size=60).map("".join)


@given(st.one_of(st.text(max_size=200), SHAPES), st.text(max_size=20))
def test_sentences_are_stretches_of_the_text_in_order(text: str, title: str) -> None:
    told = sentences(Document("t", text, title))
    body = [s for s in told if s.kind != "title"]
    assert all(text[s.start : s.end] == s.text for s in body)
    assert all(s.text.strip() for s in told)
    assert all(one.end <= other.start for one, other in pairwise(told))
    assert [s.paragraph for s in told] == sorted(s.paragraph for s in told)


@given(SHAPES)
def test_no_letter_is_lost_but_those_of_a_dateline(text: str) -> None:
    told = sentences(Document("t", text))
    if text.lstrip().startswith("---") or any(s.kind == "dateline" for s in told):
        return
    assert sum(c.isalpha() for s in told for c in s.text) == sum(c.isalpha() for c in text)


HOSTILE = 'U.S.~ a\n A.~ . .~ …~ ( (A.~ " ."~ - -~ #~ ~ A~ OSTRA~ OSTRA/ a.m.~ No.~5~ * _A_.~ 1.~ ?"~Oke~'


@pytest.mark.parametrize(
    "unit",
    [
        *(unit.replace("~", " ") for unit in HOSTILE.split(" ")),
        *("\n", "\r\n", "a b.\n", "---\n", "---\na: b\n", "x" * 99 + "\n"),
    ],
)
def test_long_hostile_text_is_cut(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    told = sentences(Document("t", text, title=text[:1000]))
    assert all(text[s.start : s.end] == s.text for s in told if s.kind != "title")


def test_what_stands_far_apart_is_cut_and_so_is_a_title_of_no_measure() -> None:
    gap = " \t" * FAR_APART
    text = f"Jets hit Ostra{gap}three were killed."
    assert [s.text for s in sentences(Document("", text))] == ["Jets hit Ostra", "three were killed."]
    close = f"Jets hit Ostra{' ' * (FAR_APART - 1)}and Vell."
    assert [s.text for s in sentences(Document("", close))] == [close]
    long = f"Jets hit Ostra{gap}and " + "Vell " * LONGEST_SENTENCE
    titles = [s for s in sentences(Document("", "It rained.", title=long)) if s.kind == "title"]
    assert len(titles) > 5 and max(len(s.text) for s in titles) <= LONGEST_SENTENCE
    shown = long.strip()
    assert all(shown[len(shown) + 1 + s.start :].startswith(s.text) for s in titles)
