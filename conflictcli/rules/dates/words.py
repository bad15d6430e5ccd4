"""Words of dates, and the numbers they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from conflictcli.rule import Words
from conflictcli.rules.dates.feast_words import FEAST
from conflictcli.rules.timex import WEEKDAYS
from conflictcli.rules.vocabulary import VOCABULARY

DATE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "FEAST": FEAST,
        "WEEKDAY": Words(
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
            finds=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            ignores=("Sun", "Sat", "Sundays"),
        ),
        "WEEKDAY_SHORT": Words(
            r"(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?",
            finds=("Mon", "Tue", "Tues.", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"),
            ignores=("sun", "mon", "sat", "Th"),
        ),
        "MONTH": Words(
            r"(?-i:(?=\p{Lu}))(?:january|february|march|april|may|june|july|august|september|october|november"
            r"|december)",
            finds=(
                *("January", "February", "March", "April", "May", "June"),
                *("July", "August", "September", "October", "November", "DECEMBER"),
            ),
            ignores=("may", "march", "Marching"),
        ),
        "MONTH_SHORT": Words(
            r"(?-i:(?=\p{Lu}))(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?",
            finds=("Jan.", "Feb", "Mar", "Apr.", "Jun", "Jul", "AUG", "Sep", "Sept.", "Oct", "Nov", "Dec."),
            ignores=("mar", "dec", "Janet"),
        ),
        "ANY_MONTH": Words(r"(?&MONTH)|(?&MONTH_SHORT)", finds=("June", "Jun."), ignores=("june", "Ju")),
        "DAY_NUMBER": Words(r"(?:[12]\d|3[01]|0?[1-9])(?!\d)", finds=("1", "09", "31"), ignores=("32", "0", "123")),
        "DAY_TH": Words(
            r"(?&DAY_NUMBER)(?:st|nd|rd|th)?", finds=("1st", "2nd", "23rd", "14th", "30"), ignores=("32nd", "1th3")
        ),
        "BC": Words(r"B\.C\.?(?:E\.)?|BCE?", finds=("BC", "B.C.", "B.C", "BCE", "B.C.E."), ignores=("AD", "BC.")),
        "AD": Words(
            r"(?-i:A\.D\.|AD|C\.E\.|CE)", finds=("AD", "A.D.", "CE", "C.E."), ignores=("BC", "ad", "BCE", "ce")
        ),
        "FOUR_DIGITS": Words(
            r"(?:1\d|20)\d\d(?!\d|[.,:]\d|%)",
            finds=("1793", "2014"),
            ignores=("2,014", "2114", "980", "20145"),
        ),
        "YEAR": Words(
            r"(?P<year>(?&FOUR_DIGITS)(?! (?&COUNTED))|\d{1,4}(?= (?:(?&BC)|(?&AD))))(?: (?:(?P<era>(?&BC))|(?&AD)))?"
            r"|(?-i:AD|A\.D\.) (?P<year>\d{1,4})",
            finds=("1793", "2014", "490 BC", "44 B.C.", "60 AD", "AD 60", "A.D. 60"),
            ignores=("490", "20", "AD"),
        ),
        "FULL_YEAR": Words(
            r"(?P<year>(?&FOUR_DIGITS)|\d{1,4}(?= (?:(?&BC)|(?&AD))))(?: (?:(?P<era>(?&BC))|(?&AD)))?"
            r"|(?-i:AD|A\.D\.) (?P<year>\d{1,4})",
            finds=("1793", "2014", "490 BC", "44 B.C.", "60 AD", "AD 60", "A.D. 60"),
            ignores=("490", "20", "AD"),
        ),
        "COUNTED": Words(
            r"(?:armed |more |new |other )?(?:civilians?|men|women|people|troops|soldiers|fighters|dead|deaths"
            r"|casualties|prisoners"
            r"|percent|miles|m(?![\w.])|meters|metres|feet|kilomet(?:er|re)s|km|tons|tonnes|pounds|dollars|euros|years|hours"
            r"|days|weeks"
            r"|rounds|rockets|aircraft|vehicles|ships|guns|horses|cavalry|infantry|refugees|families|jobs|hrs?"
            r"|workers|degrees|crowns|dinars|roubles|rubles|rupees|yen|yuan|votes|seats|points|homes|houses|employees|students"
            r"|detainees|migrants|delegates|children|villagers|residents|acres|hectares|lit(?:er|re)s|barrels)",
            finds=(
                *(
                    "civilian",
                    "civilians",
                    "men",
                    "women",
                    "people",
                    "troops",
                    "soldiers",
                    "fighters",
                    "dead",
                    "deaths",
                ),
                *("casualties", "prisoners", "percent", "miles", "m", "meters", "metres", "feet", "kilometers"),
                *("kilometres", "km", "tons", "tonnes", "pounds", "dollars", "euros", "years", "hours", "days"),
                *("weeks", "rounds", "rockets", "aircraft", "vehicles", "ships", "guns", "horses", "cavalry"),
                *("infantry", "refugees", "families", "jobs", "hr", "hrs", "workers", "armed men", "more men"),
                *(
                    "new jobs",
                    "other people",
                    "degrees",
                    "crowns",
                    "dinars",
                    "roubles",
                    "rubles",
                    "rupees",
                    "yen",
                    "yuan",
                ),
                *("votes", "seats", "points", "homes", "houses", "employees", "students", "detainees", "migrants"),
                *(
                    "delegates",
                    "children",
                    "villagers",
                    "residents",
                    "acres",
                    "hectares",
                    "liters",
                    "litres",
                    "barrels",
                ),
            ),
            ignores=("elections", "attacks"),
        ),
        "EDGE": Words(
            r"(?:early|earlier|late|later|mid)(?: in| on)?"
            r"|(?:the )?(?:very )?(?:start|beginning|middle|end|close|first half|second half|latter half"
            r"|latter part) of",
            finds=(
                *("early", "earlier in", "late", "later", "mid", "late on", "early in", "the start of", "the end of"),
                *("the very beginning of", "the middle of", "the close of", "the first half of", "the second half of"),
                *("the latter half of", "the latter part of"),
            ),
            ignores=("the first of", "half of", "latest"),
        ),
        "DAY_PART": Words(
            r"(?:(?:early|late|mid)[ -])?(?:morning|afternoon|evening|night|nighttime)|midnight|noon|midday|dawn"
            r"|daybreak|dusk|sunset|sunrise",
            finds=(
                *(
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "early morning",
                    "late night",
                    "midnight",
                    "noon",
                    "midday",
                ),
                *("dawn", "daybreak", "dusk", "sunset", "sunrise", "mid-morning", "nighttime"),
            ),
            ignores=("day", "nightly", "early"),
        ),
        "PART_OF": Words(
            r"(?:(?:early|late)(?: in| on)? )?(?:the )?(?:(?:early|late|small|wee|pre-?dawn) (?:hours|(?&DAY_PART)(?: hours)?)|"
            r"(?&DAY_PART)) (?:of|on)|overnight(?: on)?",
            finds=(
                *("the night of", "early in the morning of", "the early hours of", "late on the evening of"),
                *("the small hours of", "the late hours of", "the early morning hours of", "dawn on", "overnight on"),
                *("late in the night of", "early on the morning of", "overnight", "the wee hours of"),
                *("the predawn hours of", "the pre-dawn hours of"),
            ),
            ignores=("the hours of", "night"),
        ),
        "TIME_UNIT": Words(
            r"minute|hour|day|week|weekend|month|quarter|year|decade|century",
            finds=("minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"),
            ignores=("second", "days"),
        ),
        "TIME_UNITS": Words(
            r"seconds|minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries",
            finds=(
                *("seconds", "minutes", "hours", "days", "weeks", "weekends", "months", "quarters", "years", "decades"),
                "centuries",
            ),
            ignores=("second", "day"),
        ),
        "SOME": Words(
            r"a couple of|a few|several|many|some|few|a number of",
            finds=("a couple of", "a few", "several", "many", "some", "few", "a number of"),
            ignores=("no", "couple"),
        ),
        "HOW_LONG": Words(
            r"\d{1,3}(?:\.\d{1,2}|,\d{3}| 1/2|½)?(?: (?:thousand|million|billion))?|half an?"
            r"|(?:half an?|an?|(?&SMALL)) dozen|dozen|(?:(?&SOME)|an?|(?&SMALL)) (?:hundred|thousand|million|billion)"
            r"|(?:tens of )?(?:dozens|hundreds|thousands|millions) of"
            r"|(?:(?&SMALL)|\d{1,2}|an?)(?:[\s–-]and(?:[\s–-]a)?[\s–-]half)?|a couple|(?&SOME)",
            finds=(
                *("3", "2.5", "13.75", "3 1/2", "3½", "100", "1,200", "twenty-one", "a", "an", "two and a half"),
                *(
                    "two and half",
                    "two-and-a-half",
                    "3-and-a-half",
                    "half a",
                    "half an",
                    "several",
                    "a couple",
                    "a dozen",
                    "dozen",
                ),
                *(
                    "half a dozen",
                    "two dozen",
                    "a hundred",
                    "two hundred",
                    "a few thousand",
                    "two million",
                    "4.5 billion",
                ),
                *("65 million", "10 thousand", "a billion", "dozens of", "hundreds of", "thousands of", "millions of"),
                "tens of thousands of",
            ),
            ignores=("1,20", "2014", "half", "hundreds"),
        ),
        "AGED": Words(
            r"(?:(?:civil|armed) )?(?:war|conflict|fighting|crisis|insurgency|rebellion|revolt|uprising|siege|blockade"
            r"|truce|ceasefire|government|regime|dispute|strike|ban|law)",
            finds=(
                *("war", "civil war", "armed conflict", "fighting", "crisis", "insurgency", "rebellion", "revolt"),
                *("uprising", "siege", "blockade", "truce", "ceasefire", "government", "regime", "dispute", "strike"),
                *("ban", "law"),
            ),
            ignores=("girl", "man"),
        ),
        "LENGTH_BOUND": Words(
            r"more than|over|at least|nearly|almost|close to|about|around|some|just|less than|under|up to|roughly"
            r"|only|approximately|just over|just under",
            finds=(
                *("more than", "over", "at least", "nearly", "almost", "close to", "about", "around", "some", "just"),
                *("less than", "under", "up to", "roughly", "only", "approximately", "just over", "just under"),
            ),
            ignores=("more", "least"),
        ),
        "SEASON": Words(
            r"spring|summer|autumn|winter", finds=("spring", "Summer", "autumn", "winter"), ignores=("fall", "springs")
        ),
        "NTH": Words(
            r"first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th",
            finds=("first", "second", "third", "fourth", "fifth", "last", "final", "1st", "2nd", "3rd", "4th"),
            ignores=("one",),
        ),
        "CENTURY_NTH": Words(
            r"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
            r"|twelfth"
            r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first",
            finds=(
                *("1st", "2nd", "3rd", "19th", "first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
                *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
                *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"),
            ),
            ignores=("twenty", "19"),
        ),
        "DAY_IN_WORDS": Words(
            r"(?:(?:twenty|thirty)[\s–-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh"
            r"|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth",
            finds=(
                *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
                *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
                *(
                    "eighteenth",
                    "nineteenth",
                    "twentieth",
                    "twenty-first",
                    "twenty second",
                    "thirtieth",
                    "thirty-first",
                ),
            ),
            ignores=("one", "twenty", "last"),
        ),
        "PREVIOUS": Words(
            r"last|past|previous|preceding|prior",
            finds=("last", "past", "previous", "preceding", "prior"),
            ignores=("this", "passed"),
        ),
        "NEXT": Words(
            r"next|following|coming|upcoming|ensuing|subsequent|succeeding",
            finds=("next", "following", "coming", "upcoming", "ensuing", "subsequent", "succeeding"),
            ignores=("this", "come"),
        ),
        "WHICH_YEAR": Words(
            r"(?:of )?(?:that|the same|this|(?:the )?(?:(?&PREVIOUS)|(?&NEXT))) year",
            finds=("of that year", "the same year", "this year", "last year", "of the following year"),
            ignores=("of the year", "that month"),
        ),
        "SAME": Words(
            r"(?:that|the|this) (?:very )?same|that|the",
            finds=("that same", "the same", "this same", "that very same", "that", "the"),
            ignores=("same", "a"),
        ),
        "AM_PM": Words(
            r"[ap](?:\.m\.?|m)", finds=("a.m.", "p.m", "pm", "PM", "am"), ignores=("a", "m.", "am.", "a. m.")
        ),
        "ZONE": Words(
            r"(?:GMT|UTC) ?[+-] ?\d{1,2}(?::?\d\d)?|GMT|UTC|Z|CEST|CET|EEST|EET|MSK|BST|IST|JST|PKT|AEST"
            r"|(?-i:[ECMP][SD]?T)|(?:eastern|pacific|central|mountain)(?: (?:standard |daylight )?time)?",
            finds=(
                *("GMT", "GMT +8", "GMT+5:30", "UTC-3", "UTC", "Z", "EST", "EDT", "CET", "CEST", "EET", "EEST", "MSK"),
                *("BST", "IST", "JST", "PKT", "AEST", "PST", "PDT", "ET", "CT", "MT", "Eastern", "Pacific time"),
                *("Central Daylight Time", "Mountain Standard Time", "Pacific time"),
            ),
            ignores=("local", "AM", "et", "GMT+"),
        ),
    }
)

ALL_WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **DATE_WORDS})
"""What the rules for dates are written in: their own words and the numbers that all rules share."""

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
A_MONTH = rf"(?:{'|'.join(map(str.title, MONTH_NAMES))})"
"""How the name of a month begins, long or short, in capital and small letters."""
MONTHS = {name: n for n, name in enumerate(MONTH_NAMES, 1)}
WEEKDAY_NUMBERS = {name.lower(): n for n, name in enumerate(WEEKDAYS)}
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NTHS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: n for n, word in enumerate(NTHS.split(), 1)} | {"thirtieth": 30, "last": 0, "final": 0}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
NUMBERS = {w: n for n, w in enumerate(ONES.split())} | {
    w: 10 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
PART_CODES = (
    (("morning", "dawn", "daybreak", "sunrise", "small hours", "early hours", "wee hours"), "MO"),
    (("midnight", "night", "overnight", "late hours"), "NI"),
    (("afternoon",), "AF"),
    (("evening", "dusk", "sunset"), "EV"),
    (("noon", "midday"), "MI"),
    (("daytime", "day"), "DT"),
)


@lru_cache(maxsize=1024)
def plain(words: str) -> str:
    """`Twenty-one\\n days` → `twenty one days`."""
    return " ".join(words.lower().replace("-", " ").replace("–", " ").split())


def figure(words: str) -> int:
    """`23rd` → 23."""
    return int("".join(filter(str.isdecimal, words)))


def ordinal(words: str) -> int:
    """`twenty-first` → 21, `third` → 3, `2nd` → 2, `last` → 0."""
    if words[0].isdigit():
        return figure(words)
    tens, _, ones = plain(words).rpartition(" ")
    return NUMBERS.get(tens, 0) + ORDINALS[ones]


def month_number(words: str) -> int:
    """`Sept.` → 9."""
    return MONTHS[words[:3].lower()]


def weekday_number(words: str) -> int:
    """`Thursday`, `Thurs.` → 3."""
    return WEEKDAY_NUMBERS[words[:3].lower()]


@lru_cache(maxsize=1024)
def how_many(words: str) -> float | None:
    """`twenty-one` → 21, `a` → 1, `two and a half` → 2.5, `a couple of` → 2, `4.5 billion`; None for `several`."""
    words = plain(words)
    for name, size in SIZES.items():
        if words == name or words.endswith(f" {name}"):
            count = how_many(words.removesuffix(name).strip() or "a")
            return None if count is None else count * size
    if words.startswith("half a"):
        return 0.5
    if words.endswith((" and a half", " and half")):
        whole = how_many(words[: words.rindex(" and ")])
        return None if whole is None else whole + 0.5
    if words in ("a couple of", "a couple"):
        return 2
    if words in ("a", "an"):
        return 1
    if words.endswith((" 1/2", "½")):
        return float(words.removesuffix(" 1/2").removesuffix("½")) + 0.5
    if words.replace(".", "").replace(",", "").isdigit():
        return float(words.replace(",", ""))
    told = [NUMBERS.get(word) for word in words.split()]
    return None if None in told or not told else float(sum(n for n in told if n is not None))


SIZES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}


def unit_of(words: str) -> str:
    """`weeks` → week, `centuries` → century."""
    words = words.lower()
    return "century" if words.startswith("centur") else words.removesuffix("s")


@lru_cache(maxsize=1024)
def part_of(words: str) -> str:
    """`the early morning hours of` → MO, `dusk` → EV."""
    words = plain(words)
    return next(code for names, code in PART_CODES if any(name in words for name in names))


@lru_cache(maxsize=1024)
def which_way(words: str) -> tuple[int, bool]:
    """`the following` → 1 and that it counts from the date said last; `last` → -1 from publication; `that same` → 0."""
    told = plain(words).split()
    shift = -1 if BACK.intersection(told) else 1 if ON.intersection(told) else 0
    return shift, not SAID.isdisjoint(told) or "the next" in " ".join(told)


BACK = frozenset(("last", "past", "previous", "preceding", "prior"))
ON = frozenset(("next", "following", "coming", "upcoming", "ensuing", "subsequent", "succeeding"))
SAID = frozenset(
    (
        "that",
        "same",
        "entire",
        "whole",
        "following",
        "ensuing",
        "subsequent",
        "succeeding",
        "previous",
        "preceding",
        "prior",
    )
)
"""What counts from a date said before: "the following year" is none of ours; "next year" is."""


def edge_of(words: str) -> str:
    """`early`, `the beginning of` → START; `mid` → MID; `the end of` → END."""
    words = words.lower()
    if "mid" in words:
        return "MID"
    return "START" if any(w in words for w in ("earl", "start", "begin", "first")) else "END"
