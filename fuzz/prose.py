"""Bytes → text, document: news as a machine would write it that has read the rules' evidence and nothing else.

An input is choices among words, or, where it begins with `text:`, the text itself in UTF-8. What was found is kept in
the second form: which word a choice means changes with the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from conflictcli.document import Document
from fuzz.choices import Choices
from fuzz.words import DAYS, FIGURES, HOSTILE, MARKS, PLACES, WORD, evidence, words

AS_WRITTEN = b"text:"
TITLE = "\x1e"
"""What stands between a title and its text."""
PUBLISHED = date(2031, 5, 7)
LONGEST = 1000
"""Characters: what a longer text may do is asked in the tests of time."""


def text_of(data: bytes, longest: int = LONGEST) -> str:
    """The text that an input means; also lone surrogates, which Python has and no file."""
    if data.startswith(AS_WRITTEN):
        try:
            return data[len(AS_WRITTEN) :].decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return data[len(AS_WRITTEN) :].decode("utf-8", "replace")
    choices = Choices(data)
    parts: list[str] = []
    size = 0
    while (choices.more or not parts) and size < longest:
        part = KINDS[choices.byte() % len(KINDS)](choices)
        parts.append(part)
        size += len(part) + 1
    return "".join(parts)


def plain(data: bytes, longest: int = LONGEST) -> bytes:
    return AS_WRITTEN + text_of(data, longest).encode("utf-8", "surrogatepass")


def document_of(data: bytes) -> Document:
    """A title and a text, where there is what stands between them, else a text that came out on a known day."""
    title, between, text = text_of(data).partition(TITLE)
    return Document("made", text, title) if between else Document("made", title, "", PUBLISHED)


def sentence(choices: Choices) -> str:
    return choices.one_of(evidence()) + " "


def stretch(choices: Choices) -> str:
    """Some words out of a sentence."""
    told = WORD.findall(choices.one_of(evidence()))
    at = choices.byte() % max(1, len(told))
    return " ".join(told[at : at + 1 + choices.byte() % 6]) + " "


def word(choices: Choices) -> str:
    return choices.one_of(words()) + " "


def again(choices: Choices) -> str:
    """A word many times over."""
    return choices.one_of(words())[:20] * (1 + choices.byte() % 12)


def of(several: tuple[str, ...], after: str = " ") -> Callable[[Choices], str]:
    return lambda choices: choices.one_of(several) + after


def letter(choices: Choices) -> str:
    return chr(choices.number(0x250))


KINDS: tuple[Callable[[Choices], str], ...] = (
    *(sentence, stretch, stretch, stretch, stretch, word, word),
    *(of(FIGURES), of(FIGURES), of(DAYS), of(PLACES), of(PLACES), of(MARKS, ""), of(MARKS, ""), of(HOSTILE, "")),
    *(again, letter),
)


def seeds() -> Iterator[bytes]:
    """A few reports, written out, and choices that take one of each kind."""
    for text in REPORTS:
        yield AS_WRITTEN + text.encode()
    for n in range(4):
        yield bytes((n * 37 + k * 11 + (k << 3)) % 256 for k in range(16 + 16 * n))


REPORTS = (
    "Warplanes carried out four airstrikes near Mosul on 2 May 2031, killing at least 3 civilians. Two hit a bridge.",
    "The coalition carried out 29 air strikes in Iraq and Syria on Tuesday.\n\n- Near Raqqa, twelve strikes hit a van.\n"
    "- Near Kirkuk, five strikes destroyed a mortar.\n\nThat brings to 1,023 the number of strikes since August.",
    "Shelling kills five\x1eDONETSK, May 6 – Five people, including 2 children, were killed and up to 9 wounded when "
    "40 rockets hit a market, the governor said. The army denied it.",
    "A suicide bomber blew himself up outside a mosque in Kabul overnight. Dozens were hurt; no one claimed it.",
    "Gunmen abducted two aid workers near Gao last week. Rebels seized the town of Menaka from the army on Friday.",
)
