"""Sentence → lengths of time: three days, the past five years, 8 to 10 years, a yearlong siege, weeks of fighting."""

from __future__ import annotations

import regex

from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Fixed, Shift, Span
from conflictcli.rules.dates.frames import Match, got, rule, words_after, words_before
from conflictcli.rules.dates.words import (
    NUMBERS,
    how_many,
    plain,
    unit_of,
    which_way,
)
from conflictcli.rules.timex import Expression

OLD = regex.compile(r"[\s-]+(?:old|of age)\b", regex.I)
CAPACITY = verbatim(r"\s+of (?:video|film|footage|music|audio|tape|recordings?)\b", regex.I)
"""What is recorded is no time that passes: "75 hours of video"."""


def span(m: Match) -> Expression | None:
    told, unit = got(m, "number"), unit_of(m["unit"])
    after = words_after(m)
    if OLD.match(after) or (unit in ("hour", "minute") and CAPACITY.match(after)):
        return None
    which = plain(got(m, "which"))
    number, single = how_many(told), told.lower() in ("a", "an")
    if single and (got(m, "kind").lower().strip() in FELT or got(m, "long") or m["unit"].lower().endswith("s")):
        return None  # "A hard day" is no length; "month-long" is read without the article.
    if unit == "quarter" and not which and number in (1, 3):
        return None
    if got(m, "half"):
        number = None if number is None else number + 0.5
    bound = plain(got(m, "bound"))
    mod = next((mod for words, mod in MODS if bound in words), "")
    direction = 0 if FROM_EVENT.match(after) else which_way(which)[0]
    return Span(number, unit, mod, direction)


FROM_EVENT = regex.compile(r"\s+(?:of|before|after|in)\b")
AWAY = regex.compile(r"\s+(?:ago|later|earlier|before|after)\b", regex.I)
RANGE = regex.compile(r"\b(?:between|from)\s+$", regex.I)
FELT = ("short", "long", "hard", "difficult", "tense", "bloody", "brutal")
MODS = (
    (("more than", "over", "at least", "just over"), "MORE_THAN"),
    (("less than", "under", "nearly", "almost", "up to", "just under"), "LESS_THAN"),
    (("close to", "about", "around", "some", "roughly", "approximately"), "APPROX"),
)


def first_of_two(m: Match) -> Expression | None:
    """The first number of "8 to 10 years": the unit is said once for both."""
    if got(m, "joint").lower() == "and" and not RANGE.search(words_before(m)):
        return None
    return Span(how_many(m["number"]), unit_of(m["unit"]))


def long(m: Match) -> Expression | None:
    if got(m, "one"):
        return Span(1, unit_of(m["one"]))
    if m["of"] is not None and (CAPACITY.match(words_after(m)) or not alone(words_before(m))):
        return None
    if m["unit"].lower() == "quarters" and OF_THE.match(words_after(m)):
        return None
    if AWAY.match(words_after(m)) and not got(m, "the") and m["of"] is None:
        return None
    return Span(None, unit_of(m["unit"]))


OF_THE = regex.compile(r"\s+of\s+the\b", regex.I)
"""Quarters of the town are none of the year."""


def alone(before: str) -> bool:
    """Whether a plural is a length by itself, as in "weeks of fighting"; not where a number before it was refused
    ("75 hours of video")."""
    last = (before.lower().replace("-", " ").split() or [""])[-1]
    return not (last[-1:].isdigit() or last in NUMBERS or last in NOT_ALONE)


NOT_ALONE = ("the", "opening", "office", "business", "visiting")
"""Before "minutes of a meeting", "hours of a bank"."""


def part_of_century(m: Match) -> Expression:
    return Span(0.5 if m["part"].lower() == "half" else 0.25, m["unit"].lower())


def fortnight(m: Match) -> Expression:
    if got(m, "which"):
        return Span(2, "week", "", which_way(m["which"])[0])
    weeks = 2 * (how_many(m["number"]) or 1)
    return Shift(weeks, "week", -1) if got(m, "ago") else Span(weeks, "week")


def without_end(m: Match) -> Expression:
    return Fixed("PXD", "DURATION")


LENT = verbatim(
    r"\s+(?:\p{L}+ )?(?:loans?|rates?|ratings?|debts?|notes?|deposits?|borrowings?|securities|bonds?|credits?|paper|interest)\b",
    regex.I,
)
"""What is short-term by contract, and not soon."""


def term(m: Match) -> Expression | None:
    return None if LENT.match(words_after(m)) else Fixed("FUTURE_REF")


UNITS_GUARD = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "centur")

RULES: tuple[Rule, ...] = (
    rule(
        "date-span",
        r"(?<=(?<![\w’'-])(?P<lead>(?:the (?=(?-i:[\p{Ll}\d]))(?P<number>(?&HOW_LONG)) |(?:(?P<bound>(?&LENGTH_BOUND)) |(?P<which>the (?:first|initial|final|(?&PREVIOUS)|"
        r"(?&NEXT))|(?:first|final|another|(?&PREVIOUS)|(?&NEXT))) )?"
        r"(?P<number>(?&HOW_LONG))(?: |–))"
        r"(?P<kind>more |further |additional |extra |consecutive |successive |straight |solid |full |whole |long |short |hard |"
        r"difficult |tense |bloody |brutal |trading |working |business |calendar )?))"
        r"(?P<unit>(?&TIME_UNITS)|(?<!\b(?&SOME)[\s–])(?&TIME_UNIT))(?P<long>-long)?(?:-old(?= (?&AGED)))?(?P<half> and a half)?",
        span,
        finds={
            "For [three days] and [more than two weeks], in a [24–hour] siege": [
                Span(3, "day"),
                Span(2, "week", "MORE_THAN"),
                Span(24, "hour"),
            ],
            "Over [the last five years], [the next six months] and [the first two days]": [
                *(Span(5, "year", "", -1), Span(6, "month", "", 1), Span(2, "day")),
            ],
            "[Another seven months], [the initial three days], [the final four weeks], [first 10 days]": [
                *(Span(7, "month"), Span(3, "day"), Span(4, "week"), Span(10, "day")),
            ],
            "[Final 10 days], [two more weeks], [two consecutive quarters], [three straight days]": [
                *(Span(10, "day"), Span(2, "week"), Span(2, "quarter"), Span(3, "day")),
            ],
            "[Two full years], [two whole years], [ten long years], [past two months], [next two months]": [
                *(
                    Span(2, "year"),
                    Span(2, "year"),
                    Span(10, "year"),
                    Span(2, "month", "", -1),
                    Span(2, "month", "", 1),
                ),
            ],
            "[Several years], [a few weeks] and [an hour]": [Span(None, "year"), Span(None, "week"), Span(1, "hour")],
            "[Thirty seconds], [two minutes], [two decades], [two centuries]": [
                *(Span(30, "second"), Span(2, "minute"), Span(2, "decade"), Span(2, "century")),
            ],
            "[The past five trading days] and [three working days], [two business days], [six calendar days]": [
                *(Span(5, "day", "", -1), Span(3, "day"), Span(2, "day"), Span(6, "day")),
            ],
            "[Two further days], [three additional weeks], [five extra minutes], [two successive years]": [
                *(Span(2, "day"), Span(3, "week"), Span(5, "minute"), Span(2, "year")),
            ],
            "[Two solid hours], [six short days], [ten hard years], [two difficult years]": [
                *(Span(2, "hour"), Span(6, "day"), Span(10, "year"), Span(2, "year")),
            ],
            "[Three tense days], [two bloody weeks] and [ten brutal months]": [
                *(Span(3, "day"), Span(2, "week"), Span(10, "month")),
            ],
            "In the [Seven Years] War": Span(7, "year"),
            "In [the three days] of talks and [a year and a half] of war; a [five–year-long] siege": [
                *(Span(3, "day"), Span(1.5, "year"), Span(5, "year")),
            ],
            "The [10–month-old] war and a [two–day-old] truce": [Span(10, "month"), Span(2, "day")],
        },
        ignores=(
            *(
                "A 20-year-old died.",
                "A 20–year-old died.",
                "She is 20 years old.",
                "26 years of age",
                "second to none",
            ),
            *(
                "ten men",
                "It stores 75 hours of video.",
                "A 10–month-old girl",
                "a hard day",
                "a month-long",
            ),
        ),
        guard=UNITS_GUARD,
    ),
    rule(
        "date-first-of-two-lengths",
        r"(?P<number>\d{1,3}|(?&SMALL))(?=(?: (?P<joint>to|or|and) (?:\d{1,3}|(?&SMALL))[\s–](?P<unit>(?&TIME_UNITS))"
        r"|–\d{1,3}[\s–](?P<unit>(?&TIME_UNITS)|(?&TIME_UNIT)))(?!\w| (?:old|of age|ago|earlier|later)\b))",
        first_of_two,
        finds={
            "In [8] to 10 years, between [60] and 90 days, for [ten] or fifteen weeks": [
                *(Span(8, "year"), Span(60, "day"), Span(10, "week")),
            ],
            "In [3]–5 years, a [2]–3–day trip": [Span(3, "year"), Span(2, "day")],
            "Every [2] to 3 seconds, minutes, hours, months, quarters, decades or centuries": Span(2, "second"),
        },
        ignores=(
            *("They are 8 to 10 years old.", "8 to 10 years of age", "In 1993 and ten years on", "12 and two days"),
            *("12 to 14 years ago", "5 or 6 days later", "2–3 weeks earlier"),
        ),
        guard=("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries"),
    ),
    rule(
        "date-long",
        r"(?<=(?<![\w’'-])(?P<lead>the (?:first|early|final|intervening|(?&PREVIOUS)|(?&NEXT)) ))(?P<unit>"
        r"(?&TIME_UNITS))"
        r"|(?<=\b(?:for|after|within|over|through|take|takes|took|last|lasts|lasted|spent|in|over the) )(?P<unit>"
        r"(?&TIME_UNITS))"
        r"|(?P<the>the )(?P<unit>(?&TIME_UNITS))(?= (?:after|before|since|following|leading|ahead|to come))"
        r"|(?P<unit>(?&TIME_UNITS))(?:[-–]?long|(?P<of>(?= (?:of|after|before|into) )))|(?P<one>(?&TIME_UNIT))[-–]?long"
        r"|(?P<unit>decades|centuries)[-–]old|(?P<one>decade|century)[-–]old",
        long,
        finds={
            "For [years], after [weeks], over [decades] and within [days]": [
                *(Span(None, "year"), Span(None, "week"), Span(None, "decade"), Span(None, "day")),
            ],
            "It took [hours], lasted [months], went through [centuries], and ended in [minutes], or in [seconds].": [
                *(
                    Span(None, "hour"),
                    Span(None, "month"),
                    Span(None, "century"),
                    Span(None, "minute"),
                    Span(None, "second"),
                ),
            ],
            "It may last [weeks] or take [months]; it lasts [days], takes [hours]; they spent [years] there.": [
                *(Span(None, unit) for unit in ("week", "month", "day", "hour", "year")),
            ],
            "[The first weeks], [the early years], [the final days], [the intervening months], [the next quarters]": [
                *(
                    Span(None, "week"),
                    Span(None, "year"),
                    Span(None, "day"),
                    Span(None, "month"),
                    Span(None, "quarter"),
                ),
            ],
            "Over the [years] it grew; a [months-long] siege": [Span(None, "year"), Span(None, "month")],
            "In [the days] after it, [the weeks] before it, [the years] since then, [the months] following it": [
                *(Span(None, unit) for unit in ("day", "week", "year", "month")),
            ],
            "In [the hours] leading to it, [the days] ahead and [the weeks] to come": [
                *(Span(None, unit) for unit in ("hour", "day", "week")),
            ],
            "A [yearlong] inquiry, a [day–long] strike": [Span(1, "year"), Span(1, "day")],
            "[Hours] after it, [days] before it, [years] into it; a [decade-old] pact, [decades-old] trees": [
                *(Span(None, "hour"), Span(None, "day"), Span(None, "year"), Span(1, "decade"), Span(None, "decade")),
            ],
            "A [century-old] oak, [centuries-old] oaks, a [yearslong] siege": [
                *(Span(1, "century"), Span(None, "century"), Span(None, "year")),
            ],
            "Amid [weeks] of rain, [years] of war and despite [decades] of peace": [
                *(Span(None, "week"), Span(None, "year"), Span(None, "decade")),
            ],
        },
        ignores=(
            *("twenty-six years of age", "75 hours of video", "the minutes of the meeting", "the opening hours of it"),
            *("the office hours of it", "business hours of it", "visiting hours of it", "Quarters of the town burnt."),
            *("hours of film, hours of footage, hours of music, minutes of audio, hours of tape, hours of recordings",),
            *("years ago", "ten years", "happy days", "after days ago", "the days are short"),
        ),
        guard=UNITS_GUARD,
    ),
    rule(
        "date-part-of-century",
        r"(?<=(?<![\w’'-])(?P<lead>(?:a |the (?:(?&PREVIOUS)|(?&NEXT)) )?(?P<part>half|quarter)(?: of)?[\s–-](?:an? )?))"
        r"(?P<unit>century|hour)",
        part_of_century,
        finds={
            "For [half a century], [a half–century], [the past half century]": [Span(0.5, "century")] * 3,
            "In [a half–hour] or [a quarter of an hour]": [Span(0.5, "hour"), Span(0.25, "hour")],
            "Over [a quarter of a century], [the next quarter century]": [Span(0.25, "century")] * 2,
        },
        ignores=("a century", "half of it, a century", "quarter of the century"),
        guard=("century", "hour"),
    ),
    rule(
        "date-fortnight",
        r"(?:(?P<number>an?|(?&SMALL)) fortnights?(?P<ago> ago)?|(?:the )?(?P<which>(?&PREVIOUS)|(?&NEXT)) fortnight)",
        fortnight,
        finds={
            "In [a fortnight], for [two fortnights], [a fortnight ago], [the past fortnight] and [the next fortnight]": [
                *(Span(2, "week"), Span(4, "week"), Shift(2, "week", -1), Span(2, "week", "", -1)),
                Span(2, "week", "", 1),
            ],
        },
        ignores=("the fortnight", "forty nights"),
        guard=("fortnight",),
    ),
    rule(
        "date-without-end",
        r"an (?:undetermined|unspecified|indefinite|undefined|unknown) (?:period|length|amount)(?: of time)?",
        without_end,
        finds={
            "He left for [an undetermined period], [an unspecified period of time], [an indefinite length of time].": [
                *[Fixed("PXD", "DURATION")] * 3,
            ],
            "It stays for [an undefined period] or [an unknown amount of time].": [Fixed("PXD", "DURATION")] * 2,
        },
        ignores=("an unknown man", "a period of the game"),
        guard=("period", "length", "amount"),
    ),
    rule(
        "date-term",
        r"(?:the )?(?:near|short|medium)[\s–-](?:to[\s–-]medium[\s–-])?term|the (?:long|longer) term",
        term,
        finds={
            "In [the near term] or [the medium term], a [short-term] rise, [the short-to-medium term]": [
                *[Fixed("FUTURE_REF")] * 4,
            ],
            "In [the long term] or [the longer term]": [Fixed("FUTURE_REF")] * 2,
        },
        ignores=(
            "a long-term plan",
            "the long-term plan",
            "short-term loans",
            "a short-term interest rate",
            "the term ended",
            "his second term",
            "a short run",
        ),
        guard=("term",),
    ),
)
