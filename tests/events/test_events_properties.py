"""Arithmetic of whole documents: whatever the numbers and the wording, no strike is lost and none is counted twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.event import Event
from conflictcli.tables import row

PUBLISHED = date(2016, 3, 18)
TOWNS = {
    "Iraq": ("Mosul", "Ramadi", "Fallujah", "Kirkuk", "Tikrit"),
    "Syria": ("Raqqa", "Aleppo", "Homs", "Manbij", "Palmyra"),
}
WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()

few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told(*paragraphs: str) -> list[Event]:
    return extract(Document("t", "\n\n".join(paragraphs), "", PUBLISHED))


def strikes(*paragraphs: str) -> int:
    """The sum of the column `strikes`."""
    return sum(int(row(event)["strikes"] or 0) for event in told(*paragraphs))


def places(*paragraphs: str) -> list[tuple[str, str]]:
    """Of every row, how many strikes and where."""
    return [(row(event)["strikes"], row(event)["location"]) for event in told(*paragraphs)]


def checks(*paragraphs: str) -> set[str]:
    return {row(event)["sum_check"] for event in told(*paragraphs)}


def word(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)


def Word(number: int) -> str:
    return word(number).capitalize()


def s(number: int) -> str:
    return "air strike" if number == 1 else "air strikes"


@st.composite
def parts_in(draw: st.DrawFn, country: str = "Iraq", least: int = 1) -> list[tuple[int, str]]:
    """Numbers of strikes, each with a town of its own."""
    towns = draw(st.lists(st.sampled_from(TOWNS[country]), min_size=least, max_size=4, unique=True))
    return [(draw(st.integers(1, 14)), town) for town in towns]


country_parts = st.sampled_from(("Iraq", "Syria")).flatmap(lambda c: st.tuples(st.just(c), parts_in(c)))
left_over = st.integers(0, 12)


def total(number: int, country: str) -> str:
    return f"Warplanes carried out {number} {s(number)} in {country} on Tuesday, the army said."


# ---- totals and parts ----------------------------------------------------------------------------------------

PART_WORDINGS = {
    "a sentence each": lambda n, town: f"{Word(n)} {s(n)} hit {town}.",
    "behind near": lambda n, town: f"Near {town}, {word(n)} {s(n)} destroyed a bridge.",
    "with the noun cut short": lambda n, town: (
        f"{Word(n)} {'strike' if n == 1 else 'strikes'} hit a bridge near {town}."
    ),
    "of the strikes": lambda n, town: f"{Word(n)} of the air strikes hit {town}.",
    "of them": lambda n, town: f"{Word(n)} of them hit {town}.",
    "there were": lambda n, town: f"There {'was' if n == 1 else 'were'} {word(n)} {s(n)} in {town}.",
}


@pytest.mark.parametrize("wording", PART_WORDINGS)
@given(country_parts, left_over)
@few
def test_parts_and_the_rest_make_the_total(wording: str, told_of: tuple[str, list[tuple[int, str]]], left: int) -> None:
    country, parts = told_of
    whole = left + sum(n for n, _ in parts)
    text = (total(whole, country), " ".join(PART_WORDINGS[wording](n, town) for n, town in parts))
    assert strikes(*text) == whole, text
    assert "mismatch" not in checks(*text), text


@pytest.mark.parametrize("wording", PART_WORDINGS)
@given(country_parts)
@few
def test_every_part_is_a_row_of_its_own(wording: str, told_of: tuple[str, list[tuple[int, str]]]) -> None:
    country, parts = told_of
    whole = 3 + sum(n for n, _ in parts)
    text = (total(whole, country), " ".join(PART_WORDINGS[wording](n, town) for n, town in parts))
    assert places(*text) == [*((str(n), town) for n, town in parts), ("3", "")], text


BULLETS = {
    "near": lambda n, town: f"- Near {town}, {word(n)} {'strike' if n == 1 else 'strikes'} destroyed a bridge.",
    "without a stop": lambda n, town: f"* Near {town}, {word(n)} {'strike' if n == 1 else 'strikes'} hit a van",
    "place first": lambda n, town: f"-- {town}: {n} {s(n)}",
}


@pytest.mark.parametrize("wording", BULLETS)
@given(parts_in("Syria", least=2))
@few
def test_every_bullet_is_a_row_of_its_own(wording: str, parts: list[tuple[int, str]]) -> None:
    lede = "The coalition carried out air strikes in Syria on Tuesday:"
    text = (lede, "\n".join(BULLETS[wording](n, town) for n, town in parts))
    assert places(*text) == [(str(n), town) for n, town in parts], text


@pytest.mark.parametrize("wording", BULLETS)
@given(parts_in("Iraq"), parts_in("Syria"), left_over)
@few
def test_bullets_below_country_headings_make_the_total(
    wording: str, iraq: list[tuple[int, str]], syria: list[tuple[int, str]], left: int
) -> None:
    whole = left + sum(n for n, _ in [*iraq, *syria])
    lines = [BULLETS[wording](n, town) for n, town in syria], [BULLETS[wording](n, town) for n, town in iraq]
    lede = (
        f"The coalition carried out {whole} air {'strike' if whole == 1 else 'strikes'} in Iraq and Syria on Tuesday."
    )
    text = (lede, "Syria", "\n".join(lines[0]), "Iraq", "\n".join(lines[1]))
    assert strikes(*text) == whole, text


@given(parts_in("Iraq"), parts_in("Syria"))
@few
def test_bullets_without_a_total_are_all_counted(iraq: list[tuple[int, str]], syria: list[tuple[int, str]]) -> None:
    bullet = BULLETS["near"]
    lines = "\n".join(bullet(n, town) for n, town in syria), "\n".join(bullet(n, town) for n, town in iraq)
    text = ("Coalition forces fought Islamic State militants on Tuesday.", "Syria", lines[0], "Iraq", lines[1])
    assert strikes(*text) == sum(n for n, _ in [*iraq, *syria]), text


@given(country_parts)
@few
def test_parts_that_exceed_the_total_are_kept_and_shown(told_of: tuple[str, list[tuple[int, str]]]) -> None:
    country, parts = told_of
    whole = sum(n for n, _ in parts) - 1
    biggest = max(n for n, _ in parts)
    if len(parts) < 2 or whole < biggest or whole < 2:
        return
    text = (total(whole, country), " ".join(PART_WORDINGS["a sentence each"](n, town) for n, town in parts))
    assert strikes(*text) == whole + 1, text
    assert "mismatch" in checks(*text), text


@given(st.integers(2, 30), st.integers(2, 30), st.integers(0, 10))
@few
def test_countries_share_a_total(first: int, second: int, left: int) -> None:
    lede = f"The coalition carried out {first + second + left} air strikes in Iraq and Syria on Tuesday."
    assert strikes(lede, f"{first} of the air strikes were in Iraq and {second} in Syria.") == first + second + left


@given(st.integers(2, 30), st.integers(2, 30))
@few
def test_one_country_is_told_and_the_other_is_what_is_left(first: int, second: int) -> None:
    lede = f"The coalition carried out {first + second} air strikes in Iraq and Syria on Tuesday."
    rows = [row(event) for event in told(lede, f"The {first} Iraq air strikes hit Mosul and Tikrit.")]
    assert [(r["country"], r["strikes"], r["strikes_basis"], r["sum_check"]) for r in rows] == [
        ("Iraq", str(first), "stated", "ok"),
        ("Syria", str(second), "derived", "ok"),
    ]


# ---- ellipsis and partitives ---------------------------------------------------------------------------------


@given(st.integers(2, 40), st.integers(2, 40))
@few
def test_so_many_in_one_country_and_so_many_in_another(first: int, second: int) -> None:
    assert (
        strikes(f"The coalition carried out {first} air strikes in Iraq and {second} in Syria on Tuesday.")
        == first + second
    )


@given(parts_in("Syria", least=2))
@few
def test_so_many_here_and_so_many_there(parts: list[tuple[int, str]]) -> None:
    (n, town), *others = parts
    more = [f"{word(m)} near {other}" for m, other in others]
    text = f"On Tuesday there were {word(n)} {s(n)} near {town}{''.join(', ' + m for m in more[:-1])} and {more[-1]}."
    assert strikes(text) == sum(m for m, _ in parts), text


ROWS_OF_COUNTS = (
    "On Tuesday there were {n} air strikes near {a}, {m} near {b} and {k} near {c}.",
    "On Tuesday {n} air strikes hit {a}, {m} hit {b} and {k} hit {c}.",
    "On Tuesday {n} air strikes hit {a}. Another {m} air strikes hit {b} and {k} more hit {c}.",
    "On Tuesday jets carried out {n} air strikes on {a}, {m} on {b} and {k} on {c}.",
    "On Tuesday jets carried out {n} strikes in {a}, {m} strikes in {b} and {k} strikes in {c}.",
    "On Tuesday {n} air strikes hit {a}, while {m} hit targets in {b} and {k} were carried out in {c}.",
    "On Tuesday there were {n} air strikes in {a}; {m} in {b}; and {k} in {c}.",
    "On Tuesday {n} air strikes hit {a}. {m} hit {b}. {k} hit {c}.",
)


@pytest.mark.parametrize("wording", ROWS_OF_COUNTS)
@given(st.integers(2, 9), st.integers(2, 9), st.integers(2, 9), st.permutations(TOWNS["Syria"]))
@few
def test_each_place_has_the_count_beside_it(wording: str, n: int, m: int, k: int, towns: list[str]) -> None:
    a, b, c, *_ = towns
    text = wording.format(n=word(n), m=word(m), k=word(k), a=a, b=b, c=c)
    if ". {m}" in wording:
        text = wording.format(n=word(n), m=Word(m), k=Word(k), a=a, b=b, c=c)
    assert places(text) == [(str(n), a), (str(m), b), (str(k), c)], text


PARTITIVES = {
    "{part} of the {whole} strikes hit near Raqqa.": "",
    "{part} of the {whole} strikes hit near Raqqa; the rest targeted Homs.": "Homs",
    "{part} of the {whole} air strikes hit Raqqa. The rest hit Homs.": "Homs",
    "{part} of them hit Raqqa, and the remaining strikes hit Homs.": "Homs",
    "{part} of those struck near Raqqa and {rest} near Homs.": "Homs",
    "{part} of them hit Raqqa and {rest} hit Homs.": "Homs",
    "{part} of the strikes hit Raqqa, and {rest} hit Homs.": "Homs",
}
"""Wordings, each with the place of what the first part leaves."""


@pytest.mark.parametrize("wording", PARTITIVES)
@given(part=st.integers(1, 9), rest=st.integers(1, 9))
@few
def test_partitives_make_the_whole(wording: str, part: int, rest: int) -> None:
    second = wording.format(part=Word(part), whole=word(part + rest), rest=word(rest))
    text = (total(part + rest, "Syria"), second)
    assert places(*text) == [(str(part), "Raqqa"), (str(rest), PARTITIVES[wording])], text


@given(part=st.integers(2, 9), rest=st.integers(1, 9))
@few
def test_a_partitive_tells_its_whole_where_nothing_else_does(part: int, rest: int) -> None:
    text = f"{Word(part)} of the {word(part + rest)} air strikes on Tuesday hit near Raqqa in Syria."
    assert strikes(text) == part + rest, text


@given(st.integers(1, 20))
@few
def test_half(part: int) -> None:
    assert strikes(total(2 * part, "Syria"), "Half of them hit Raqqa.") == 2 * part


@given(st.integers(3, 20), st.integers(1, 9))
@few
def test_including(part: int, rest: int) -> None:
    text = f"Warplanes carried out {part + rest} air strikes in Syria on Tuesday, including {part} near Raqqa."
    assert strikes(text) == part + rest, text


# ---- what adds nothing ---------------------------------------------------------------------------------------


@st.composite
def story(draw: st.DrawFn) -> tuple[str, ...]:
    """A lede with a total in one country, and some of its parts."""
    country, parts = draw(country_parts)
    left = draw(left_over)
    wording = PART_WORDINGS["a sentence each"]
    whole = left + sum(n for n, _ in parts)
    return (total(whole, country), " ".join(wording(n, town) for n, town in parts))


@given(story(), st.integers(0, 1))
@few
def test_a_paragraph_repeated_adds_nothing(text: tuple[str, ...], which: int) -> None:
    assert strikes(*text, text[which]) == strikes(*text), text


@given(story())
@few
def test_the_whole_text_repeated_adds_nothing(text: tuple[str, ...]) -> None:
    assert strikes(*text, *text) == strikes(*text), text


NOTHING_NEW = (
    "That brings to 1,023 the number of air strikes since August.",
    "It brought the number of air strikes this year to 214.",
    "The air force has carried out 5,000 air strikes in the campaign so far.",
    "More than 60 air strikes have hit the country this month.",
    "Aircraft have flown over 300 air strikes since 2014.",
    "The army plans three air strikes on Basra this week.",
    "The president threatened further air strikes on Basra.",
    "If talks fail, five air strikes could hit Basra, a general warned.",
    "The army denied that it had carried out six air strikes on Basra.",
    "An air strike on Basra was called off on Tuesday.",
    "Air strikes on hospitals are war crimes, a lawyer said.",
    "Pilots practised four air strikes in a drill near Basra.",
    "There were no air strikes in Lebanon.",
    "The strikes were the heaviest in weeks, people said.",
    "Following Tuesday's air strikes, the market stayed shut.",
)


@pytest.mark.parametrize("sentence", NOTHING_NEW)
@given(story())
@settings(few, max_examples=5)
def test_what_is_no_event_adds_nothing(sentence: str, text: tuple[str, ...]) -> None:
    assert strikes(*text, sentence) == strikes(*text), text
    assert strikes(text[0], sentence, *text[1:]) == strikes(*text), text


@given(story(), st.sampled_from(("\n", "\r\n", "\n\n\n")))
@few
def test_white_space_between_paragraphs_changes_nothing(text: tuple[str, ...], between: str) -> None:
    assert strikes(between.join(text)) == strikes(*text)


@given(story())
@few
def test_a_headline_of_the_lede_adds_nothing(text: tuple[str, ...]) -> None:
    title = text[0].removesuffix(".").replace(" on Tuesday, the army said", "")
    titled = extract(Document("t", "\n\n".join(text), title, PUBLISHED))
    assert sum(int(row(event)["strikes"] or 0) for event in titled) == strikes(*text), (title, text)


@given(story())
@few
def test_every_row_shows_its_words(text: tuple[str, ...]) -> None:
    whole = "\n\n".join(text)
    for event in extract(Document("t", whole, "", PUBLISHED)):
        assert event.start is not None
        assert whole[event.start : event.end] == event.evidence
