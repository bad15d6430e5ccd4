"""Targets: text → sentences, mentions; that what makes reading fast loses nothing; the arithmetic of figures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache

from conflictcli.document import Document
from conflictcli.events.totals import remainder
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.reading import find, unmarked
from conflictcli.rule import Rule
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.rules.counts import count_of
from conflictcli.sentences import Sentence, sentences
from fuzz.choices import Choices
from fuzz.prose import AS_WRITTEN, REPORTS, document_of, plain, seeds, text_of
from fuzz.target import SHORT, Target, holds
from fuzz.words import DAYS, FIGURES, HOSTILE, MARKS, evidence

SOME = 240
"""Bytes of a sentence or two, and of more choices than those are made of."""

SENTENCE = 300
"""Characters."""


def check_spans(document: Document, mentions: Iterable[Mention], plain: bool = False) -> None:
    """Every mention's words stand where it says, in the title before the text, else in the text.

    `plain`: with blanks for marks of emphasis, as rules see them.
    """
    title = document.title.strip()
    before = len(title) + 1
    for m in mentions:
        start, end, text = (
            (m.start, m.end, document.text) if m.start >= 0 else (m.start + before, m.end + before, title)
        )
        holds(0 <= start < end <= len(text), "a mention outside of its text", m, document)
        if plain and ("*" in text[start:end] or "_" in text[start:end]):
            continue
        holds(text[start:end] == m.text, "a mention with other words than its text", m, text[start:end], document)


def check_count(count: Count | None, of: object) -> None:
    """No figure lies outside of its bounds."""
    if count is None:
        return
    told = [n for n in (count.low, count.best, count.high) if n is not None]
    holds(told == sorted(told) and all(n >= 0 for n in told), "bounds that bound nothing", count, of)
    holds(count.basis == "approximate" or told or count.basis == "vague", "a figure of nothing", count, of)


def check_sentences(data: bytes) -> None:
    """Sentences in order, without gaps but of white space; the text is never rewritten."""
    document = document_of(data)
    cut = sentences(document)
    title = document.title.strip()
    before = -len(title) - 1
    at = before
    for sentence in cut:
        if sentence.kind == "title":  # One sentence, or several where it is longer than any.
            held = title[sentence.start - before : sentence.end - before]
            holds(held == sentence.text and held.strip() and sentence.end < 0, "another title", sentence, document)
            holds(sentence.start >= at, "titles that overlap", sentence, document)
            at = sentence.end
            continue
        held = document.text[sentence.start : sentence.end]
        holds(held == sentence.text and held.strip(), "a sentence with other words than its text", sentence, held)
        holds(sentence.start >= max(at, 0), "sentences that overlap", sentence, document)
        at = sentence.end
        holds(len(unmarked(sentence).text) == len(sentence.text), "marks moved a sentence", sentence)


# ---- rules ----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=32)
def rules_of(kinds: tuple[str, ...]) -> tuple[Rule, ...]:
    from conflictcli.rules import RULES

    return tuple(rule for rule in RULES if rule.kind in kinds)


def one_sentence(data: bytes) -> tuple[Document, Sentence]:
    """The first sentence of what is told."""
    document = Document("made", text_of(data, SENTENCE).replace("\n", " "))
    return document, next(iter(sentences(document)), Sentence(document.text, 0))


def reads_all(*kinds: str) -> Callable[[bytes], None]:
    """A check of the rules of some kinds: spans are right, and what is tried at a few places finds all there is."""

    def check(data: bytes) -> None:
        document, sentence = one_sentence(data)
        rules = rules_of(kinds)
        quick = read(sentence, rules)
        check_spans(document, quick)
        for m in quick:
            for name in ("count", "munitions", "whole"):
                held = getattr(m.value, name, None)
                if isinstance(held, Count):
                    check_count(held, m)
        if len(document.text) % 3 == 0:  # It takes ten times as long.
            slow = read(sentence, list(rules))
            holds(quick == slow, "what is fast finds otherwise", quick, slow, document.text)

    return check


def check_days(data: bytes) -> None:
    """Days are of this calendar, first before last; none is found without its words."""
    document = document_of(data)
    for m in (found := find(document, ("date",))):
        day = m.value
        holds(isinstance(m.shown, str) and m.shown, "a day that shows nothing", m)
        if day.start is not None and day.end is not None:
            holds(day.start <= day.end, "a last day before the first", m, document)
        holds(day.precision in (1, 2, 3, 4, 5), m)
    check_spans(document, found)


def check_places(data: bytes) -> None:
    """Places lie on the globe."""
    document = document_of(data)
    for m in (found := find(document, ("place",))):
        place = m.place
        if place is not None and place.latitude is not None and place.longitude is not None:
            holds(abs(place.latitude) <= 90 and abs(place.longitude) <= 180, m)
        holds(isinstance(m.shown, str), m)
    check_spans(document, found)


# ---- figures --------------------------------------------------------------------------------------------------


def check_figures(data: bytes) -> None:
    """A phrase is a number with its bounds, or none."""
    text = text_of(data) if data.startswith(AS_WRITTEN) else figures(Choices(data))
    check_count(count_of(text), text)


def figures(choices: Choices) -> str:
    parts = [choices.one_of(FIGURES)]
    while choices.more and len(parts) < 8:
        parts.append(choices.one_of((" ", " ", " ", "-", " to ", " and ", ", ", *HOSTILE)))
        parts.append(choices.one_of(FIGURES))
    return "".join(parts)


def plain_sentence(data: bytes) -> bytes:
    return plain(data, SENTENCE)


def figures_as_text(data: bytes) -> bytes:
    return data if data.startswith(AS_WRITTEN) else AS_WRITTEN + figures(Choices(data)).encode("utf-8", "surrogatepass")


def check_sums(data: bytes) -> None:
    """What parts leave of a total: with them it makes the total, and its bounds bound it."""
    choices = Choices(data)
    total = count(choices)
    parts = [count(choices) for _ in range(choices.number(5))]
    left, found = remainder(total, parts)
    holds(found in ("ok", "mismatch", "partial"), found)
    check_count(left, (total, parts))
    if found == "ok" and all(each.basis in ("stated", "implied", "derived") for each in (total, *parts)):
        rest = left.best if left is not None else 0
        holds(
            rest is not None and rest + sum(p.best or 0 for p in parts) == total.best,
            "does not add up",
            total,
            parts,
            left,
        )


def count(choices: Choices) -> Count:
    n, more = choices.number(40), choices.number(40)
    return choices.one_of(
        (exactly(n), at_least(n), at_most(n), about(n), between(n, n + 1 + more), vague(n, n + more), vague(n, None))
    )


def a_few() -> Iterator[bytes]:
    """Sentences of the rules' own, one here and there."""
    for text in (*REPORTS, *evidence()[::500]):
        yield AS_WRITTEN + text.encode()
    yield from seeds()


def some_figures() -> Iterator[bytes]:
    for text in ("at least 12", "between ten and 15", "dozens of", "more than a hundred and twenty-six", "1,234"):
        yield AS_WRITTEN + text.encode()
    yield bytes(range(24))


def worded(several: Collection[str]) -> tuple[bytes, ...]:
    return tuple(each.encode("utf-8", "surrogatepass")[:60] for each in several)


KINDS = {
    "strikes": ("strike",),
    "casualties": ("casualty",),
    "shares": ("share", "joint", "apart"),
    "roles": ("role",),
    "actors": ("actor", "tie"),
    "tones": ("tone", "beat", "weapon"),
}
WORDS = worded((*MARKS, *HOSTILE, *FIGURES[:8], *DAYS[:8]))

TARGETS = (
    Target("sentences", "rules", check_sentences, seeds, WORDS, SHORT, 3, plain),
    Target("figures", "rules", check_figures, some_figures, worded(FIGURES), 64, 3, figures_as_text),
    Target(
        "sums", "rules", check_sums, lambda: [bytes(16), bytes(range(16)), b"\x1d\0\0\2\x0c\0\0\3\1\4\1"], (), 48, 2
    ),
    *(Target(name, "rules", reads_all(*kinds), a_few, WORDS, SOME, 2, plain_sentence) for name, kinds in KINDS.items()),
    Target("days", "rules", check_days, a_few, worded((*DAYS, *MARKS, *HOSTILE)), SOME, 2, plain),
    Target("places", "rules", check_places, a_few, WORDS, SOME, 2, plain),
)
