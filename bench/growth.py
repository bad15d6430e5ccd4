"""How the time of the events grows with a document: `python bench/growth.py`.

Long documents are made of a few sentences, in shapes that once grew with the square of the text. For each shape and
length: milliseconds of processor time in `events` alone (the reading is done before), and microseconds an event, which
stay the same where the time grows with the text.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from conflictcli.document import Document
from conflictcli.events.assemble import assemble
from conflictcli.events.kind import weighed
from conflictcli.events.rows import events
from conflictcli.reading import Reading, reading

TOWNS = "Mosul Ramadi Fallujah Kirkuk Tikrit Raqqa Aleppo Homs Manbij Palmyra Kabul Kandahar Ghazni Kunduz".split()
FIRST = date(2016, 1, 1)
LENGTHS = (100, 1000, 5000)
TRIGGERS = (50, 100, 200, 400)
"""Triggers of one sentence: what runs on longer than 3,000 characters is cut."""


def town(n: int) -> str:
    return TOWNS[n % len(TOWNS)]


def day(n: int) -> str:
    told = FIRST + timedelta(days=n % 900)
    return f"{told.day} {told:%B %Y}"


def in_paragraphs(sentence: Callable[[int], str]) -> Callable[[int], str]:
    return lambda length: "\n\n".join(sentence(n) for n in range(length))


def in_one_sentence(words: Callable[[int], str]) -> Callable[[int], str]:
    return lambda length: " ".join(words(n) for n in range(length)) + "."


SHAPES: Mapping[str, Callable[[int], str]] = {
    "other days": in_paragraphs(lambda n: f"A bomb killed {n % 7 + 2} people in {town(n)} on {day(n)}."),
    "without days": in_paragraphs(
        lambda n: f"A new air strike hit house number {n} in {town(n)}, killing {n % 90 + 2}."
    ),
    "without places": in_paragraphs(
        lambda n: f"Another attack killed {n % 90 + 2} people on {day(n)}, report {n} said."
    ),
    "told again": in_paragraphs(lambda n: f"The bombing in Mosul on 1 May 2016 shook house number {n}."),
    "with the dead": in_paragraphs(
        lambda n: f"A bomb hit {town(n)} on {day(n)}. In {town(n + 5)} {n % 50 + 2} people were killed."
    ),
    "killings": in_paragraphs(lambda n: f"Soldiers killed {n % 50 + 2} rebels near {town(n)} on {day(n)}."),
    "counted": in_paragraphs(lambda n: f"Warplanes carried out {n % 30 + 2} air strikes in {town(n)} on {day(n)}."),
    "parts": in_paragraphs(
        lambda n: (
            f"Jets carried out 12 air strikes in Iraq on {day(n)}."
            if not n % 4
            else f"Three of the strikes hit {town(n % 4)}."
        )
    ),
    "a list": lambda length: (
        "The coalition carried out strikes on Tuesday:\n\n"
        + "\n".join(f"- Near {town(n)}, {n % 9 + 2} strikes hit van {n}." for n in range(length))
    ),
}
IN_ONE: Mapping[str, Callable[[int], str]] = {
    "bare": in_one_sentence(lambda n: "attack"),
    "new": in_one_sentence(lambda n: "a raid,"),
    "placed": in_one_sentence(lambda n: f"a raid in {town(n)},"),
    "dated": in_one_sentence(lambda n: f"a raid on {n % 28 + 1} May,"),
    "with the dead": in_one_sentence(lambda n: f"a raid killed {n + 2},"),
    "by somebody": in_one_sentence(lambda n: "rebels hit army,"),
}


def seconds(read: Reading) -> tuple[float, int]:
    """The processor time of the events of a document, in seconds, and how many triggers it has."""
    start = time.process_time()
    list(events(read, weighed(read, assemble(read).accounts)))
    return time.process_time() - start, sum(m.kind in ("strike", "casualty") for m in read.mentions)


def main() -> None:
    print(f"{'shape':>16} {'events':>7} {'ms':>9} {'µs each':>9}")
    for shapes, lengths in ((SHAPES, LENGTHS), (IN_ONE, TRIGGERS)):
        for name, text in shapes.items():
            for length in lengths:
                took, _ = seconds(reading(Document("growth", text(length), published=date(2019, 1, 1))))
                print(f"{name:>16} {length:>7} {1000 * took:>9.1f} {1e6 * took / length:>9.1f}", flush=True)


if __name__ == "__main__":
    main()
