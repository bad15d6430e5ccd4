"""Document → Sentences: all possible cuts first, then what undoes them.

A sentence knows where it stands in the text and what kind of line it was: the title, a heading, a bullet, a dateline or
prose. Shapes only: what the words mean is for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from conflictcli.document import Document

LONGEST_LINE_OF_WRAPPED_TEXT = 100
SHORTEST_WRAPPED_LINE = 45
LONGEST_HEADING = 110


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text: `document.text[start : start + len(text)] == text`.

    `kind` is `title`, `heading`, `bullet`, `dateline` or `prose`. A title stands before the text: its `start` is
    `-len(title) - 1`, so that order by `start` is order of reading. `paragraph` counts from 0 (a title: -1).
    """

    text: str
    start: int
    kind: str = "prose"
    paragraph: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences(document: Document) -> list[Sentence]:
    """A document's title, if it stands apart from the text, and every sentence of the text, in order."""
    told = title_of(document)
    body = [s for n, (start, end) in enumerate(paragraphs(document.text)) for s in cut(document.text, start, end, n)]
    return [*told, *body]


def title_of(document: Document) -> list[Sentence]:
    """The title as a sentence, unless the text begins with the same words."""
    title = document.title.strip()
    if not title or document.text.lstrip().startswith(title):
        return []
    return [Sentence(title, -len(title) - 1, "title", -1)]


# ---- paragraphs ----------------------------------------------------------------------------------------------

LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
BULLET = regex.compile(r"\s*(?:[-–—*•·▪◦‣>]+\s+|--+\s*|\(?\d{1,2}[.)]\s+(?=\p{Lu}))")
ENDS_A_SENTENCE = regex.compile(r"[.!?…:;][\"'”’)\]]*\s*$")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs: lines, or runs of lines where the text is hard-wrapped."""
    lines = [m.span() for m in LINE.finditer(text) if m[0].strip()]
    wrapped = len(lines) > 1 and max(end - start for start, end in lines) <= LONGEST_LINE_OF_WRAPPED_TEXT
    i = 0
    while i < len(lines):
        start, end = lines[i]
        while wrapped and i + 1 < len(lines) and runs_on(text, lines[i], lines[i + 1]):
            i += 1
            end = lines[i][1]
        yield start, end
        i += 1


def runs_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a hard-wrapped line goes on in the next one: no blank line, no bullet, no sentence's end between."""
    (start, end), (after, last) = line, following
    if text.count("\n", end, after) + text.count("\r", end, after) > (2 if text[end : end + 2] == "\r\n" else 1):
        return False
    if BULLET.match(text, after, last) or ENDS_A_SENTENCE.search(text[start:end]):
        return False
    return end - start >= SHORTEST_WRAPPED_LINE or text[after:last].lstrip()[:1].islower()


# ---- cuts ----------------------------------------------------------------------------------------------------

CUT = regex.compile(r"(?:[.!?…]+[\"'”’)\]]*|[.!?…]*[”\"](?<=[.!?…,][”\"]))(?=\s+[\"'“‘(\[]*[\p{Lu}\d#@•])|;(?=\s*\n)")
LAST_WORD = regex.compile(r"[\p{L}\d.'’-]+$")

TITLES = frozenset("gen lt col maj capt cpl sgt brig adm cmdr cdr col pvt mr mrs ms dr prof rev hon sen rep gov pres st sheikh msgr fr maj-gen lt-gen lt-col insp supt".split())  # noqa: E501
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
BEFORE_A_NUMBER = frozenset("no nos art fig vol pp p sec ch approx ca c para".split()) | MONTHS
NEVER_LAST = TITLES | frozenset("vs etc al i.e e.g cf viz ft mt jr sr inc ltd co corp bros dept est".split()) - frozenset(("etc", "jr", "sr", "inc", "ltd", "co", "corp"))  # noqa: E501
OPENERS = frozenset(
    "the a an it he she they we i in on at but and as after before this that these those there his her their its "
    "when while if for from by to according however meanwhile earlier some many no one two three".split()
)
"""Words that open a sentence: "… by the U.S. The strike …" is cut, "the U.S. Army" is not."""


def cut(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """A paragraph's span → its sentences, white space at their edges left out."""
    bullet = BULLET.match(text, start, end)
    body = bullet.end() if bullet else start
    dateline = None if bullet or paragraph > 5 else DATELINE.match(text, body, end)
    if dateline:
        yield from one(text, body, dateline.end("place"), "dateline", paragraph)
        body = dateline.end()
    kind = "bullet" if bullet else "heading" if is_heading(text[body:end]) else "prose"
    at = body
    for found in CUT.finditer(text, body, end):
        if not undone(text[at : found.end()], text[found.end() : min(end, found.end() + 40)]):
            yield from one(text, at, found.end(), kind, paragraph)
            at = found.end()
    yield from one(text, at, end, kind, paragraph)


def one(text: str, start: int, end: int, kind: str, paragraph: int) -> Iterator[Sentence]:
    words = text[start:end]
    stripped = words.strip()
    if stripped:
        yield Sentence(stripped, start + len(words) - len(words.lstrip()), kind, paragraph)


def is_heading(line: str) -> bool:
    """A short line that ends in no full stop, or in a colon: "Syria", "Strikes in Iraq:"."""
    line = line.strip()
    if len(line) > LONGEST_HEADING or "\n" in line:
        return False
    return line.endswith(":") or not regex.search(r"[.!?…;,][\"'”’)\]]*$", line)


def undone(before: str, after: str) -> bool:
    """Whether a possible cut is none. `before` ends with the stop, `after` begins with white space."""
    return any(vote(before, after) for vote in VOTES)


def after_abbreviation(before: str, after: str) -> bool:
    """`Gen.| Ito`, `Lt.| Col.` — but not after a closing quote."""
    word = last_word(before)
    return word in NEVER_LAST


def before_number(before: str, after: str) -> bool:
    """`Jan.| 2`, `No.| 5`."""
    return last_word(before) in BEFORE_A_NUMBER and after.lstrip()[:1].isdigit()


def month_abbreviated(before: str, after: str) -> bool:
    """`on Jan.| 2`, also `in Sept.| Kerry said` is a cut, so only before a digit: see `before_number`."""
    return False


def after_initial(before: str, after: str) -> bool:
    """`J.| Smith`, `George W.| Bush`: one capital and a stop, unless "I" or an opener follows."""
    return bool(regex.search(r"(?:^|[\s(“\"])(?-i:\p{Lu})\.$", before)) and first_word(after) not in OPENERS


def after_letters(before: str, after: str) -> bool:
    """`U.S.| Army`, `a.m.| Thursday`: letters with stops go on unless a word that opens sentences follows."""
    return bool(regex.search(r"\b(?:\p{L}\.){2,}$", before)) and first_word(after) not in OPENERS


def inside_brackets(before: str, after: str) -> bool:
    """`(18 Jan. The Guardian)|`: a bracket opened and not closed."""
    return before.count("(") > before.count(")") and ")" in after and before.rfind("(") > len(before) - 60


def last_word(before: str) -> str:
    found = LAST_WORD.search(before[:-1]) if before.endswith(".") else None
    return found[0].lower() if found else ""


def first_word(after: str) -> str:
    found = regex.match(r"[\s\"'“‘(\[]*(\p{L}+)", after)
    return found[1].lower() if found else ""


VOTES = (after_abbreviation, before_number, after_initial, after_letters, inside_brackets)

# ---- datelines -----------------------------------------------------------------------------------------------

CAPITALS = r"\p{Lu}[\p{Lu}.'’/ -]{2,40}?\p{Lu}\.?"
DATELINE = regex.compile(
    rf"\s*(?P<place>{CAPITALS}(?:, \p{{Lu}}[\p{{L}}. ]{{1,30}}?)?(?:,? \(?\p{{Lu}}\p{{Ll}}{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?\)?)?,?)"
    r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:[-–—]+|:)\s+"
    r"|\s*(?P<place>\p{Lu}{5,}(?:/\p{Lu}{3,})*(?: \p{Lu}{4,})?(?:, \p{Lu}\p{Ll}+)?)\s+(?=[\"“]?(?:\p{Lu}[\p{Ll}.]|A )[^:\n]{30,})"
)
"""Where and when a report was written, in capitals: `KABUL, Afghanistan (April 25, 2011) – `, `CAIRO Yemen's …`."""
