"""Lines of pages → paragraphs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.readers.reflow import reflowed


def page(text: str) -> list[str]:
    return text.split("\n")


def test_lines_of_a_paragraph_are_one():
    lines = page(
        "Two raids hit the market of Ostra on Friday, and nobody was\nhurt, the mayor said. Smoke rose over the\n"
        "river.\nAnother raid hit Vell in the evening, when the shops were\nclosed."
    )
    assert reflowed([lines]) == (
        "Two raids hit the market of Ostra on Friday, and nobody was hurt, the mayor said. Smoke rose over the river.\n\n"
        "Another raid hit Vell in the evening, when the shops were closed."
    )


def test_headings_and_lists_stand_alone():
    lines = page(
        "Raids\nTwo raids hit the market of Ostra on Friday, and nobody was hurt\n• one in the morning,\n• one at night."
    )
    assert reflowed([lines]).split("\n\n") == [
        "Raids",
        "Two raids hit the market of Ostra on Friday, and nobody was hurt",
        "• one in the morning,",
        "• one at night.",
    ]


def test_a_heading_after_a_full_line_stands_alone():
    lines = page(
        "Two raids hit the market of Ostra on Friday.\n2 Shells\nShells fell on the river and on the town of Vell."
    )
    assert reflowed([lines]).split("\n\n")[1] == "2 Shells"


def test_an_empty_line_ends_a_paragraph_unless_a_sentence_goes_on():
    assert reflowed([page("Two raids hit Ostra\n\nAnd one hit Vell\n\nnear the river.")]) == (
        "Two raids hit Ostra\n\nAnd one hit Vell near the river."
    )


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    first, second = page("\nTwo raids hit the market of\n"), page("  \nOstra on Friday, the mayor of it said.")
    assert reflowed([first, second]) == "Two raids hit the market of Ostra on Friday, the mayor of it said."


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("Two air-\nstrikes hit Ostra", "Two airstrikes hit Ostra"),
        ("The US-\nled coalition", "The US-led coalition"),
        ("a Saudi-\nled raid", "a Saudi-led raid"),
        ("a 12-\nyear-old", "a 12-year-old"),
        ("an anti-\ngovernment rally", "an anti-government rally"),
        ("in Deir ez-\nZor", "in Deir ez-Zor"),
        ("an air-\nstrike; air-strike", "an air-strike; air-strike"),
        ("in Damas-\ncus", "in Damascus"),
        ("a co-\nordinated raid; coordinated", "a coordinated raid; coordinated"),
        ("a raid near\xad\nby", "a raid nearby"),
        ("Two raids -\nhe said", "Two raids - he said"),
        ("the ﬁghters of the oﬃce", "the fighters of the office"),
    ],
)
def test_words_that_the_end_of_a_line_parts(lines, text):
    assert reflowed([page(lines)]) == text


def test_headers_and_footers_of_many_pages_are_left_out():
    pages = [
        page(f"Vell Wire   Page {number} of 6\nRaid {'abcdef'[number - 1]} hit Ostra in the night of Friday.\n{number}")
        for number in range(1, 7)
    ]
    assert reflowed(pages) == "\n\n".join(
        f"Raid {letter} hit Ostra in the night of Friday." for letter in "abcdef"
    ) or (reflowed(pages) == " ".join(f"Raid {letter} hit Ostra in the night of Friday." for letter in "abcdef"))


def test_what_few_pages_have_in_common_stays():
    pages = [page("Vell Wire\nA raid hit Ostra."), page("Vell Wire\nA raid hit Miro.")]
    assert reflowed(pages).count("Vell Wire") == 2


def test_left_and_right_pages_may_differ():
    pages = [page(f"{'Vell Wire' if n % 2 else 'Ostra Post'}\nIt was raid {'abcdefgh'[n]}.") for n in range(8)]
    text = reflowed(pages)
    assert "Wire" not in text and "Post" not in text and text.count("raid") == 8


def test_no_lines():
    assert reflowed([]) == reflowed([[]]) == reflowed([["", " "], []]) == ""


@given(st.lists(st.lists(st.text("ab -.\xad1•A\0", max_size=12), max_size=8), max_size=6))
def test_no_letter_is_made_up(pages):
    kept = sorted(char for char in reflowed(pages) if char.isalpha())
    given_ = sorted(char for page in pages for line in page for char in line if char.isalpha())
    assert len(kept) <= len(given_) and set(kept) <= set(given_)


@pytest.mark.parametrize("end", [",", " raids-", "raids-", "raids\xad"])
def test_a_paragraph_without_an_end_takes_no_longer_a_line(end):
    def seconds(lines: int) -> float:
        began = time.process_time()
        assert "\n" not in reflowed([[f"shells fell on the {'market' * 5}{end}"] * lines])
        return time.process_time() - began

    assert seconds(4000) < 20 * max(seconds(500), 0.02)  # eight times as many lines


def test_a_word_on_three_lines_keeps_its_hyphen():
    assert reflowed([["A coun-", "ter-", "attack began."]]) == "A counter-attack began."
