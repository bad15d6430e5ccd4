"""What texts are made of: the evidence of all rules, places, days and figures, and characters that hurt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages

HOSTILE = (
    *("\0", "\x1b[31m", "\x07", "\x85", "\xa0", "\xad", "\u0301", "\u0300\u0301\u0302", "\u200b", "\u200d", "\u200e"),
    *("\u202e", "\u2066", "\u2069", "\u2028", "\u2029", "\u3000", "\ufeff", "\ufffd", "\ufffe", "\ud800", "\udfff"),
    *("\U0001f692", "👩‍🚒", "🇸🇾", "１２", "٣", "४", "²", "½", "Ⅻ", "İ", "ı", "ſ", "K", "ß", "ﬁ", "Ǆ", "é", "e\u0301"),
    *("غارة", "שלום", "удар", "空襲", "\r", "\r\n", "\t", "\v", "\f", "\x1c", "\x1e", "\x1f"),
)
MARKS = (
    *(", ", ". ", "; ", ": ", " – ", "—", "-", " -- ", "\n", "\n\n", "\n- ", "\n* ", "\n• ", "\n# ", "\n\n## ", "\n> "),
    *(
        '"',
        "“",
        "”",
        "'",
        "’",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "/",
        "|",
        "*",
        "**",
        "_",
        "&",
        "%",
        "$",
        "@",
        "=",
        "?",
        "!",
    ),
    *("...", "…", "  ", "   \n", "St. ", "Gen. ", "U.S. ", "a.m. ", "<p>", "&amp;", "1. ", "2) ", "A. "),
)
FIGURES = (
    *("0", "1", "2", "3", "7", "12", "29", "100", "1,000", "1.000", "5,000", "2 000", "1000000", "10-15", "10 to 15"),
    *(
        "9" * 19,
        "9" * 30,
        "1" + "0" * 400,
        "7" * 4400,
        "-1",
        "3.5",
        "1/2",
        "one",
        "two",
        "twelve",
        "twenty-nine",
        "a hundred",
        "no",
    ),
    *("at least", "up to", "more than", "about", "between", "dozens of", "scores", "hundreds", "several", "a dozen"),
    *("another", "half of", "two thirds of", "the rest", "of them", "of which", "each", "both", "a total of", "all"),
)
DAYS = (
    *(
        "on Tuesday",
        "Monday",
        "yesterday",
        "today",
        "last week",
        "since 2014",
        "in May",
        "on 2 May 2031",
        "May 2, 2031",
    ),
    *(
        "2031-05-02",
        "02/05/2031",
        "31/02/2031",
        "30 February",
        "0000-00-00",
        "year 9999",
        "in 10000",
        "44 BC",
        "the 90s",
    ),
    *("at 3 a.m.", "overnight", "during Ramadan", "on Easter Monday", "three days ago", "999999 years ago", "Q3 2030"),
    *("in the early hours of Sunday", "from 3 to 5 May", "the following day", "a week later", "spring 2030", "so far"),
    *("99999999999 days ago", "the 31st", "at 25:61", "last century", "in 1031", "on Dec. 31, 1999", "until Friday"),
)
PLACES = (
    *("Mosul", "Raqqa", "Aleppo", "Gaza City", "Al-Bab", "St. Petersburg", "Georgia", "Washington", "Jordan", "Chad"),
    *("Paris, Texas", "Iraq", "Syria", "Iraq and Syria", "Idlib province", "near Kirkuk", "southern Lebanon", "Miro"),
    *("the border with Turkey", "Kherson Oblast", "Donetsk", "El Fasher", "Khartoum", "Hodeidah", "Helmand", "Mali"),
    *("the village of Deir al-Asal", "30 km north of Tikrit", "the Red Sea", "Kyiv", "Mogadishu", "New York", "Of"),
)
EDGE = re.compile(r"[\[\]]")
WORD = re.compile(r"\S+")


@lru_cache(maxsize=1)
def evidence() -> tuple[str, ...]:
    """Every sentence that some rule finds or leaves: all the grammar that there is, and its near misses."""
    return tuple(
        dict.fromkeys(EDGE.sub("", sentence) for rule in all_rules() for sentence in (*rule.finds, *rule.ignores))
    )


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """The words of all evidence, in order of meeting them."""
    return tuple(dict.fromkeys(word for sentence in evidence() for word in WORD.findall(sentence)))


def all_rules() -> Iterator[object]:
    """Of every file in `conflictcli/rules` what stands in its RULES, and the named words that have evidence."""
    import conflictcli.rules as package

    for found in walk_packages(package.__path__, f"{package.__name__}."):
        held = vars(import_module(found.name))
        yield from (each for each in held.get("RULES", ()) if hasattr(each, "finds"))
        for name in sorted(held):
            if name.isupper() and isinstance(held[name], dict):
                yield from (each for each in held[name].values() if hasattr(each, "finds") and hasattr(each, "ignores"))


def compile_all() -> None:
    """Every pattern of every rule, which takes seconds, where they are not kept from another run."""
    for rule in all_rules():
        getattr(rule, "engine", None)
