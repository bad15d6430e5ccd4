"""Document → the language it is written in, told cheaply: by its alphabet and the words that every text is full of.

Only what speaks for another language makes a text foreign. A headline or a note without such words, foreign names and
a quotation do not: then the record's field decides, and where that says nothing, too, a text is taken for one that is
read. An English text costs 2 microseconds, any other some 50, however long it is: three windows of it are looked at.
(Libraries for this take 30 to 300 microseconds a text, or a model of megabytes, and guess where nothing tells.)

`language.tsv` has the languages: a code of ISO 639-1, the name, other codes and names that fields give (ISO 639-2 and
its like), and frequent words that English news hardly ever has, not even in names.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from types import MappingProxyType

from conflictcli.document import Document

READ = frozenset(("en",))
"""The languages that the rules are written for."""

_WINDOW = 1200  # characters
_SPOKEN = 3  # times "the" in a window, which no other language has so often
_WORDS, _DIFFERENT = 6, 3  # of a language in a text that is long enough to tell
_SHARE = 0.08  # of all words that are such words: a quotation in a long text has fewer
_LETTERS = 20  # of an alphabet in a text that is long enough to tell
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(f"[{span}]")
        for name, span in (
            ("ja", "\u3041-\u30ff"),
            ("ko", "\uac00-\ud7af\u1100-\u11ff"),
            ("zh", "\u3400-\u9fff"),
            ("ru", "\u0400-\u052f"),
            ("ar", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"),
            ("he", "\u0590-\u05ff"),
            ("el", "\u0370-\u03ff\u1f00-\u1fff"),
            ("hi", "\u0900-\u097f"),
            ("bn", "\u0980-\u09ff"),
            ("ta", "\u0b80-\u0bff"),
            ("te", "\u0c00-\u0c7f"),
            ("th", "\u0e00-\u0e7f"),
            ("my", "\u1000-\u109f"),
            ("km", "\u1780-\u17ff"),
            ("am", "\u1200-\u139f"),
            ("ka", "\u10a0-\u10ff"),
            ("hy", "\u0530-\u058f"),
        )
    }
)
"""Letters that are not Latin, by the language that is likeliest where its words do not tell."""
_NOT_SAID = frozenset(("", "und", "mul", "mis", "zxx", "xx"))


@dataclass(frozen=True, slots=True)
class _Languages:
    names: Mapping[str, str]
    codes: Mapping[str, str]
    of_word: Mapping[str, tuple[str, ...]]


def language_of(document: Document) -> str:
    """The code of ISO 639-1 of the language that a document is written in; the empty string where nothing tells.

    The text speaks before the document's `language`, which pages and feeds give as their site's.
    """
    return _written(document.text) or _said(document.language)


def is_read(document: Document) -> bool:
    """Whether the rules read a document's language. True where nothing tells which it is."""
    language = language_of(document)
    return not language or language in READ


def name_of(language: str) -> str:
    """ "de" → "German"; a code that is not known goes by itself."""
    return _languages().names.get(language, f"another language ({language})")


# ---- the text ------------------------------------------------------------------------------------------------


def _written(text: str) -> str:
    """The language that the words of a text tell, else the empty string."""
    foreign: Counter[str] = Counter()
    for window in _windows(text):
        if window.count(" the ") >= _SPOKEN:
            return "en"
        language = _language_in(window)
        if language == "en":
            return language
        foreign[language] += 1
    # One window may be a quotation, or a list of names.
    best, windows = max(foreign.items(), key=lambda item: item[1], default=("", 0))
    return best if 2 * windows > foreign.total() else ""


def _windows(text: str) -> Iterator[str]:
    """The beginning of a text, its middle and its end; all of a short one."""
    yield text[:_WINDOW]
    if len(text) > _WINDOW:
        middle = max(_WINDOW, (len(text) - _WINDOW) // 2)
        yield text[middle : middle + _WINDOW]
        yield text[max(middle, len(text) - _WINDOW) :]


def _language_in(window: str) -> str:
    words = _WORD.findall(window.lower())
    alphabet = "" if window.isascii() else _alphabet_of(window)
    of_word = _languages().of_word
    told = Counter(chain.from_iterable([of_word[word] for word in words if word in of_word]))
    english = told.pop("en", 0)
    best, count = max(told.items(), key=lambda item: item[1], default=("", 0))
    if alphabet:
        same = (language for language, _ in told.most_common() if _alphabet_of_words(language) == alphabet)
        return next(same, alphabet)
    if english and english >= count:
        return "en"
    different = len({word for word in words if best in of_word.get(word, ())})
    enough = count >= _WORDS and different >= _DIFFERENT and count >= _SHARE * len(words)
    return best if enough and count >= 2 * english and not _alphabet_of_words(best) else ""


def _alphabet_of(text: str) -> str:
    """The alphabet of more than half of the letters, where it is not Latin; by its likeliest language."""
    letters = sum(map(len, _WORD.findall(text)))
    found = {language: len(pattern.findall(text)) for language, pattern in _ALPHABETS.items()}
    # Japanese is written with Chinese signs, and with its own between them.
    if found["ja"] and 10 * found["ja"] > found["zh"]:
        found["ja"] += found.pop("zh")
    best, count = max(found.items(), key=lambda item: item[1])
    return best if count >= _LETTERS and 2 * count > letters else ""


@lru_cache(maxsize=256)
def _alphabet_of_words(language: str) -> str:
    words = "".join(word for word, languages in _languages().of_word.items() if language in languages)
    return next((name for name, pattern in _ALPHABETS.items() if pattern.match(words)), "")


# ---- the field -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _said(field: str) -> str:
    """ "en-US", "eng", "English" → "en"; the empty string for what names no language."""
    words = field.strip().lower()
    if words in _NOT_SAID:
        return ""
    known = _languages().codes
    first = re.split(r"[-_.;,/ ]", words, maxsplit=1)[0]
    if known.get(words) or known.get(first):
        return known.get(words) or known[first]
    return first if len(first) == 2 and first.isascii() and first.isalpha() else ""


@lru_cache(maxsize=1)
def _languages() -> _Languages:
    text = files("conflictcli").joinpath("language.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t"))
    codes = {name: row["code"] for row in rows for name in (row["code"], row["name"].lower(), *row["also"].split())}
    of_word: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for word in row["words"].split():
            of_word[word] = (*of_word.get(word, ()), row["code"])
    return _Languages({row["code"]: row["name"] for row in rows}, codes, of_word)
