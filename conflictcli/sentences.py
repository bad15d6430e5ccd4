"""Document → Sentences: all possible cuts first, then what undoes them.

A sentence knows where it stands in the text and what kind of line it was: the title, a heading, a bullet, a dateline or
prose. Shapes only: what the words mean is for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

import regex

from conflictcli.document import Document
from conflictcli.patterns import verbatim

LONGEST_LINE_OF_WRAPPED_TEXT = 100
SHORTEST_WRAPPED_LINE = 45
RAGGED = 12
"""Characters that a wrapped line may fall short of the width and still have been full."""
LOWER = 5
"""Of so many lines of wrapped prose one at least begins in lower case."""
UNFILLED = 2 * LONGEST_LINE_OF_WRAPPED_TEXT
LONGEST_SENTENCE = 3000
"""Characters: what runs on longer is a list or no prose; the work of attaching grows with the square of a sentence."""
FAR_APART = 50
"""Blanks in a row: what stands so far apart is a table's, and no sentence; patterns that read any white space for a
space would look through a longer run from each of its blanks."""
LONGEST_HEADING = 110
LAST_PARAGRAPH_WITH_A_DATELINE = 5
WINDOW = 100
"""Characters on either side of a possible cut that are looked at: enough for any vote, and the same work for each."""


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


class Cut:
    """A document's title and paragraphs, each cut into its sentences when somebody first asks for them."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        body = end_of_front_matter(self.text)
        self.title = tuple(title_of(document, body))
        self.paragraphs = tuple(paragraphs(self.text, body))
        self.known: dict[int, tuple[Sentence, ...]] = {}

    def texts(self) -> Iterator[str]:
        """The title and the paragraphs as they stand: no sentence holds more than they do."""
        yield "\n".join(sentence.text for sentence in self.title)
        yield from (self.text[start:end] for start, end in self.paragraphs)

    def of(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of a paragraph, in order; -1 is the title."""
        if paragraph < 0:
            return self.title
        if paragraph not in self.known:
            self.known[paragraph] = tuple(cut(self.text, *self.paragraphs[paragraph], paragraph))
        return self.known[paragraph]


@lru_cache(maxsize=1)
def cut_up(document: Document) -> Cut:
    """The last document is remembered: what the gate has cut is not cut again for those who read it."""
    return Cut(document)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """A document's title, if it stands apart from the text, and every sentence of the text, in order."""
    told = cut_up(document)
    return tuple(chain.from_iterable(map(told.of, range(-1, len(told.paragraphs)))))


# ---- title and front matter ----------------------------------------------------------------------------------

FRONT_MATTER = regex.compile(r"\s*+---[ \t]*\r?\n(?:(?!---)[^\n]*\n){1,100}+---[ \t]*(?:\r?\n|\Z)")
ENTRY = regex.compile(r"[ \t]*(?:[\w-][\w -]{0,40}:(?: |\r?$)|[-#] |\r?$)")
QUOTES = str.maketrans("‘’“”–—", "''\"\"--")


def end_of_front_matter(text: str) -> int:
    """Where the text begins: behind lines of `key: value` between two of `---`, which are no words of the report."""
    found = FRONT_MATTER.match(text)
    lines = found[0].strip().split("\n")[1:-1] if found else []
    return found.end() if found and lines and all(ENTRY.match(line) for line in lines) else 0


def title_of(document: Document, body: int = 0) -> list[Sentence]:
    """The title as a sentence, unless the text begins with the same words."""
    title = document.title.strip()
    opening = document.text[body : body + WINDOW + 2 * len(title)].lstrip("#*_ \t\r\n\ufeff")
    if not title or plain(opening).startswith(plain(title)):
        return []
    first = -len(title) - 1
    if len(title) > LONGEST_SENTENCE or GAP.search(title):
        return [replace(part, start=first + part.start) for part in one(title, 0, len(title), "title", -1)]
    return [Sentence(title, first, "title", -1)]


def plain(words: str) -> str:
    """`“Strikes  On Ostra”` → `"strikes on ostra"`: how two ways to set the same title are compared."""
    return " ".join((words if words.isascii() else words.translate(QUOTES)).casefold().split())


# ---- paragraphs ----------------------------------------------------------------------------------------------

LINE = re.compile(r"[^\n\r\u2028\u2029]+")
LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
OTHER_LINE_ENDS = "\r\u2028\u2029"
WORD = re.compile(r"[^\W_]")
GAP = re.compile(rf"\s{{{FAR_APART}}}\s*")
OPENING_WORD = regex.compile(r"\s*(\S+)")
BULLET = regex.compile(r"\s*+(?:[-–—*•·▪◦‣>+]++\s+|--+\s*|\(?\d{1,2}[.)]\s+(?=[\p{Lu}\d\"“*_]))")
HASHES = regex.compile(r"\s*+#{1,6}\s+")
ENDS_IN_A_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?\s*\Z"
)
ENDS_A_SENTENCE = regex.compile(r"[.!?…:;][\"'”’)\]*_]*\s*$")


def paragraphs(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs: lines with a word in them, or runs of such lines where the text is hard-wrapped."""
    lines = lines_of(text, start)
    width = width_of(text, lines)
    if not width:
        yield from lines
        return
    i = 0
    while i < len(lines):
        start, end = lines[i]
        while i + 1 < len(lines) and runs_on(text, lines[i], lines[i + 1], width):
            i += 1
            end = lines[i][1]
        yield start, end
        i += 1


def lines_of(text: str, start: int) -> list[tuple[int, int]]:
    """Spans of the lines that hold a word. Nearly all texts know one line end alone, and are cut in half the time."""
    if any(mark in text for mark in OTHER_LINE_ENDS):
        return [m.span() for m in LINE.finditer(text, start) if WORD.search(m[0])]
    found, at = [], start
    for line in text[start:].split("\n"):
        end = at + len(line)
        if WORD.search(line):
            found.append((at, end))
        at = end + 1
    return found


def width_of(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """The width to which a text is hard-wrapped; 0 where a tenth of its lines or more are too long: it is not.

    Of wrapped prose many a line begins in lower case. Where few do, the lines are a list's: the width is one that none
    of them fills.
    """
    short = [end - start for start, end in lines if end - start <= LONGEST_LINE_OF_WRAPPED_TEXT]
    if 10 * (len(lines) - len(short)) >= len(lines):
        return 0
    lower = sum(text[start:end].lstrip()[:1].islower() for start, end in lines)
    return max(short) if lower * LOWER >= len(lines) else UNFILLED


def runs_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a hard-wrapped line goes on in the next one.

    It does not where a blank line, a bullet, a heading's mark or a sentence's end stands between. It does where the
    next one begins in lower case, or with the day of a month that ends this one; and where the line is full, that is,
    the next word had no room in it, unless that word is set in.
    """
    (start, end), (after, last) = line, following
    if end - start > LONGEST_LINE_OF_WRAPPED_TEXT or len(LINE_END.findall(text, end, after)) > 1:
        return False
    if is_marked(text, start) and HASHES.match(text, start, end):
        return False
    if is_marked(text, after) and (HASHES.match(text, after, last) or BULLET.match(text, after, last)):
        return False
    word = OPENING_WORD.match(text, after, last)
    if word and word[1][0].isdigit() and ENDS_IN_A_MONTH.search(text, start, end):
        return True
    if ENDS_A_SENTENCE.search(text, start, end):
        return text[after:last].lstrip()[:1].islower()
    if word and word[1][:1].islower():
        return True
    full = end - start >= max(SHORTEST_WRAPPED_LINE, width - RAGGED - len(word[1] if word else ""))
    return full and indent(text, after, last) <= indent(text, start, end)


def is_marked(text: str, start: int) -> bool:
    """Whether a line may begin with a heading's mark or a bullet: with no letter, as most do."""
    return not text[start].isalpha()


def indent(text: str, start: int, end: int) -> int:
    return len(text[start:end]) - len(text[start:end].lstrip())


# ---- possible cuts -------------------------------------------------------------------------------------------

CUT = re.compile(
    r"[.!?…](?<![.!?…].)[.!?…]*(?![.!?…])[\"'”’»)\]*_]*"
    r"(?=\s+[\"'“‘«(\[*_]*(?:(?P<first>[^\W_a-z])|[#@•]|(?:al|el|ad|ar|as|an|az)-(?P<name>[^\W_a-z])))"
)
"""A stop, what closes with it, white space, and what may begin a sentence: a capital, a digit, `al-Shabaab`. It begins
with a set, to which `re` runs at once; that what begins is no small letter of another alphabet is asked afterwards."""
OPENS = regex.compile(r"[\p{Lu}\p{Lo}\d]")
EMPHASIS = " \t\r\n\f\v\u00a0*_"
"""White space, and Markdown's marks around a bold line."""


def cut(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """A paragraph's span → its sentences, white space at their edges left out."""
    marked = is_marked(text, start)
    hashes = HASHES.match(text, start, end) if marked else None
    start = hashes.end() if hashes else start
    bullet = BULLET.match(text, start, end) if marked else None
    body = bullet.end() if bullet else start
    early = not bullet and not hashes and paragraph <= LAST_PARAGRAPH_WITH_A_DATELINE
    dateline = DATELINE.match(text, body, end) if early else None
    if dateline and not names_no_place(dateline["place"]):
        yield from one(text, body, dateline.end("place"), "dateline", paragraph)
        body = dateline.end()
    kind = "heading" if hashes else "bullet" if bullet else "heading" if is_heading(text[body:end]) else "prose"
    at = body
    for found in CUT.finditer(text, body, end):
        if not opens_a_sentence(found):
            continue
        before, after = (
            text[max(at, found.end() - WINDOW) : found.end()],
            text[found.end() : min(end, found.end() + WINDOW)],
        )
        if not undone(before, after):
            yield from one(text, at, found.end(), kind, paragraph)
            at = found.end()
    yield from one(text, at, end, kind, paragraph)


def opens_a_sentence(found: re.Match[str]) -> bool:
    """Whether what follows a stop begins with a capital, with a letter that knows no capitals, or with a digit."""
    first, name = found["first"], found["name"]
    if first:
        return first.isascii() or OPENS.match(first) is not None
    return not name or name.isupper()


def one(text: str, start: int, end: int, kind: str, paragraph: int) -> Iterator[Sentence]:
    """A stretch of the text as a sentence, or nothing where it holds no word; one of no measure as several, and so what
    stands far apart."""
    while gap := GAP.search(text, start, end):
        yield from one(text, start, gap.start(), kind, paragraph)
        start = gap.end()
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        edge = space if space > start else start + LONGEST_SENTENCE
        yield from one(text, start, edge, kind, paragraph)
        start = edge
    words = text[start:end]
    bare = words.strip(EMPHASIS)
    if bare[:1].isalnum() or WORD.search(bare):
        yield Sentence(bare, start + len(words) - len(words.lstrip(EMPHASIS)), kind, paragraph)


def is_heading(line: str) -> bool:
    """A short line that ends in no full stop, or in a colon: `Syria`, `Strikes in Iraq:`."""
    line = line.strip(EMPHASIS)
    if len(line) > LONGEST_HEADING or LINE_END.search(line):
        return False
    return line.endswith(":") or not ENDS_IN_A_STOP.search(line)


ENDS_IN_A_STOP = regex.compile(r"(?r)[.!?…;,][\"'”’)\]]*$")


# ---- what undoes a cut ---------------------------------------------------------------------------------------

# Read from the end backwards, `(?r)`: each of them is about the last characters.
LAST_WORD = regex.compile(r"(?r)(?<![\p{L}\d.'’-])[\p{L}\d.'’-]+(?=\.$)")
FIRST_WORD = regex.compile(r"[\s\"'“‘«(\[*_]*(\p{L}[\p{L}'’]*)")
INITIAL = regex.compile(r"(?r)(?:^|[\s(\[“\"‘'])(?!I)\p{Lu}\.$")
LETTERS = regex.compile(r"(?r)(?<![\p{L}.])(?:\p{L}\.){2,}$")
CLOCK = regex.compile(r"(?r)(?<!\p{L})[ap]\.m\.$", regex.IGNORECASE)
QUOTED = regex.compile(r"(?r)[!?…][\"”]$")
SPEAKER = regex.compile(r"\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|told|asked|asks|added|wrote|replied|shouted)\b")

BEFORE_A_NAME = frozenset(
    "Gen Lt Col Maj Capt Cpl Sgt Brig Adm Cmdr Cdr Pvt Insp Supt Mr Mrs Ms Messrs Dr Prof Rev Hon Sen Rep "
    "Gov Pres Msgr Fr Amb Det Mt Ft Lieut".split()
)
"""Abbreviations of what stands before a name."""
NEVER_LAST = frozenset("vs viz cf approx".split())
BEFORE_A_NUMBER = frozenset(
    "No Nos no nos Art Arts Fig Figs Vol Vols pp p Sec Ch Para para ca c est Op "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC".split()
)
ALSO_LAST = frozenset(
    "St Ave Blvd Rd Sq Inc Ltd Co Corp Bros Dept Jr Sr etc al ft mt km approx Mon Tue Wed Thu Fri Sat Sun".split()
)
"""Abbreviations that may end a sentence: they go on unless a word that opens sentences follows."""
OPENERS = frozenset(
    "the a an it he she they we i you in on at but and or nor so yet as after before this that these those "
    "there his her their its my our your when while where if for from by to with without according although "
    "though because since once until during under despite however meanwhile earlier later then now still "
    "even also another other both each all some any many most several few no none not only just what who how "
    "why one two three four five six seven eight nine ten more fewer local police officials witnesses "
    "residents nobody everyone elsewhere separately last".split()
)
"""Words that open a sentence: `… by the U.S.| |The strike …` is cut, `the U.S. Army` is not."""
AFTER_A_CLOCK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sept oct nov dec gmt utc et est "
    "edt ct cst cdt mt mst mdt pt pst pdt bst cet cest eet ist msk eastern central pacific local moscow".split()
)
"""What belongs to a time of day: `at 5 p.m. Thursday`, `8 a.m. ET`."""


def after_abbreviation(before: str, after: str) -> bool:
    """`Gen. Ito`, `Lt. Col. Ito`, `Maj.-Gen. Ito`."""
    word = last_word(before).replace("-", ".").rpartition(".")[2]
    return word in BEFORE_A_NAME or word in NEVER_LAST


def after_one_that_may_be_last(before: str, after: str) -> bool:
    """`Deir el-Zour St. Market`, `Ostra Oil Co. (OOC)`, but `Deir el-Zour St.| |Then he left.`"""
    return last_word(before) in ALSO_LAST and first_word(after) not in OPENERS


def before_number(before: str, after: str) -> bool:
    """`Jan. 2`, `SEPT. 6`, `No. 5`."""
    return last_word(before) in BEFORE_A_NUMBER and after.lstrip()[:1].isdigit()


def after_number_of_a_list(before: str, after: str) -> bool:
    """`1. Ostra`: a number that opens a line is no sentence."""
    return before.strip(EMPHASIS)[:-1].isdecimal()


def after_initial(before: str, after: str) -> bool:
    """`J. Smith`, `George W. Bush`: one capital and a stop, unless an opener follows. "I" ends sentences."""
    return INITIAL.search(before) is not None and first_word(after) not in OPENERS


def after_letters(before: str, after: str) -> bool:
    """`U.S. Army`: letters with stops go on unless a word that opens sentences follows."""
    return LETTERS.search(before) is not None and not CLOCK.search(before) and first_word(after) not in OPENERS


def after_clock(before: str, after: str) -> bool:
    """`8 a.m. Thursday`, `2 a.m. (0100 GMT)`, but `at 5 p.m.| |Smoke rose.`"""
    if not CLOCK.search(before):
        return False
    return first_word(after) in AFTER_A_CLOCK or after.lstrip()[:1] in ("(", "[") or after.lstrip()[:1].isdigit()


def before_speaker(before: str, after: str) -> bool:
    """`"Why us?" Ito said.`: a question that is quoted goes on to who asked it."""
    return QUOTED.search(before) is not None and SPEAKER.match(after) is not None


def inside_brackets(before: str, after: str) -> bool:
    """`(he left. He came back)`: a bracket opened and not closed."""
    opened = before.rfind("(")
    return opened >= 0 and ")" not in before[opened:] and ")" in after and len(before) - opened < WINDOW // 2


VOTES: tuple[Callable[[str, str], bool], ...] = (
    after_abbreviation,
    after_one_that_may_be_last,
    before_number,
    after_number_of_a_list,
    after_initial,
    after_letters,
    after_clock,
    before_speaker,
    inside_brackets,
)
"""Each says whether a possible cut is none. `before` ends with the stop, `after` begins with white space."""


def undone(before: str, after: str) -> bool:
    if ends_plainly(before):
        return inside_brackets(before, after)  # The one vote that does not ask how `before` ends.
    return any(vote(before, after) for vote in VOTES)


def ends_plainly(before: str) -> bool:
    """`… he left.`, `… he left.”`: a whole word that is no abbreviation and a bare stop, or a stop within quotes."""
    if before.endswith(('."', ".”")):
        return True
    word = before[before.rfind(" ") + 1 : -1]
    return before.endswith(".") and len(word) > 1 and word.isalpha() and word not in ABBREVIATIONS


ABBREVIATIONS = BEFORE_A_NAME | NEVER_LAST | BEFORE_A_NUMBER | ALSO_LAST


@lru_cache(maxsize=8)
def last_word(before: str) -> str:
    """The word before a bare full stop: `Lt. Col.` → `Col`, `went."` → nothing."""
    found = LAST_WORD.search(before)
    return found[0] if found else ""


def first_word(after: str) -> str:
    found = FIRST_WORD.match(after)
    return found[1].lower() if found else ""


# ---- datelines -----------------------------------------------------------------------------------------------

CAPITALS = r"\p{Lu}[\p{Lu}.'’/ -]{2,40}?\p{Lu}\.?"
NAME = r"\p{Lu}[\p{L}'’.-]+"
DAY = r"\(?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?)\)?"
DATELINE = verbatim(
    rf"\s*+(?P<place>{CAPITALS}(?:, \p{{Lu}}[\p{{L}}. ]{{1,30}}?)?(?:,? {DAY})?,?)"
    r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:[-–—]+|:)\s+(?!\p{Ll})"
    rf"|\s*+(?P<place>{NAME}(?: {NAME}){{0,2}}(?:, {NAME}(?: {NAME})?)?(?:,? {DAY})?)"
    r" \([\p{L} ]{2,30}\)\s*[-–—]+\s+(?!\p{Ll})"
    r"|\s*+(?P<place>(?=\p{Lu}{2,} ?\p{Lu}{2})\p{Lu}{2,}(?:[/ -]\p{Lu}{2,}){0,3}(?:, \p{Lu}\p{Ll}+){0,2})"
    r" +(?=[\"“]?(?:\p{Lu}(?:\p{Ll}|\.\p{Lu})|A )[^:\n]{30})"
)
"""Where and when a report was written. In capitals and with a dash: `KABUL, Afghanistan (April 25, 2011) – `; before an
agency: `Aleppo, Syria (AP) – `; in capitals alone: `CAIRO Yemen's …`."""
BODIES = frozenset(
    "NATO UNICEF UNESCO UNHCR UNRWA ISIS ISIL HAMAS AFRICOM CENTCOM OPEC INTERPOL BREAKING UPDATE EXCLUSIVE FACTBOX "
    "TIMELINE WATCH RELATED RECOMMENDED CORRECTION ANALYSIS OPINION VIDEO PHOTOS HIGHLIGHTS SUMMARY NOTE".split()
)


def names_no_place(capitals: str) -> bool:
    """Whether capitals that look like a dateline name a body, a kind of article, or only open the text loudly."""
    words = capitals.split()
    return words[0].strip(",") in BODIES or (words[0].lower() in OPENERS and words[:2] != ["THE", "HAGUE"])
