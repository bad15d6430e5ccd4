"""Sentence → lengths of time and what comes again: three days, the past five years, daily."""

from __future__ import annotations

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.dates.expressions import Every, Fixed, Span
from conflictcli.rules.dates.frames import Match, got, rule, words_after
from conflictcli.rules.dates.words import how_many, unit_of
from conflictcli.rules.timex import Expression


def span(m: Match) -> Expression | None:
    told, unit = got(m, "number"), unit_of(m["unit"])
    if regex.match(r"[\s-]+(?:old|of age)\b", words_after(m), regex.I):
        return None
    which = regex.sub(r"\s+", " ", got(m, "which").lower())
    if unit == "quarter" and not which and how_many(told) in (1, 3):
        return None
    if not told and which.endswith("recent"):
        return Fixed("PAST_REF")
    bound = regex.sub(r"\s+", " ", got(m, "bound").lower())
    mod = next((mod for words, mod in MODS if bound in words), "")
    back, on = regex.search(r"last|past|previous|recent", which), regex.search(r"next|coming", which)
    relative = not regex.match(r"\s+(?:of|before|after|in)\b", words_after(m))
    direction = (-1 if back else 1 if on else 0) if relative else 0
    return Span(how_many(told) if told else None, unit, mod, direction)


MODS = (
    (("more than", "over", "at least", "just over"), "MORE_THAN"),
    (("less than", "under", "nearly", "almost", "up to", "just under"), "LESS_THAN"),
    (("close to", "about", "around", "some", "roughly", "approximately"), "APPROX"),
)


def long(m: Match) -> Expression | None:
    if regex.match(r"\s+(?:ago|later|earlier|before|after)\b", words_after(m), regex.I):
        return None
    return Span(None, unit_of(m["unit"]))


def every(m: Match) -> Expression | None:
    if got(m, "often"):
        return Every(*OFTEN[m["often"].lower()])
    return Every(how_many(got(m, "number")) if got(m, "number") else 1, unit_of(m["unit"]))


OFTEN = {
    "hourly": (1, "hour"),
    "daily": (1, "day"),
    "nightly": (1, "day"),
    "weekly": (1, "week"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "annual": (1, "year"),
    "annually": (1, "year"),
    "yearly": (1, "year"),
}

UNITS_GUARD = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "centur")

RULES: tuple[Rule, ...] = (
    rule(
        "date-span",
        r"(?<=(?<![\w’'-])(?P<lead>(?:(?P<bound>(?&LENGTH_BOUND)) |(?P<which>the (?:first|initial|final|(?&PREVIOUS)|"
        r"(?&NEXT))|(?:first|final|another|(?&PREVIOUS)|(?&NEXT))) )?"
        r"(?P<number>(?&HOW_LONG))(?: |–)(?:more |consecutive |straight |full |whole |long |trading |working )?))"
        r"(?P<unit>(?&TIME_UNITS)|(?<!\b(?&SOME)[\s–])(?&TIME_UNIT))",
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
            "[The past five trading days] and [three working days]": [Span(5, "day", "", -1), Span(3, "day")],
        },
        ignores=("A 20-year-old died.", "She is 20 years old.", "26 years of age", "second to none", "ten men"),
        guard=UNITS_GUARD,
    ),
    rule(
        "date-long",
        r"(?<=(?<![\w’'-])(?P<lead>the (?:first|early|final|intervening|(?&PREVIOUS)|(?&NEXT)) ))(?P<unit>"
        r"(?&TIME_UNITS))"
        r"|(?<=\b(?:for|after|within|over|through|took|lasted|in|over the) )(?P<unit>(?&TIME_UNITS))|(?P<unit>"
        r"(?&TIME_UNITS))[-–]long",
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
        },
        ignores=("years ago", "ten years", "happy days", "after days ago"),
        guard=UNITS_GUARD,
    ),
    rule(
        "date-every",
        r"(?P<often>hourly|daily|nightly|weekly|monthly|quarterly|annual|annually|yearly)"
        r"|(?:every|each|per)(?: (?P<number>(?&HOW_LONG)))? (?P<unit>(?&TIME_UNIT)|(?<=\d |(?&SMALL) |few )"
        r"(?&TIME_UNITS))",
        every,
        finds={
            "[Daily] raids, [weekly], [monthly], [quarterly], [yearly], [annual], [annually], [hourly], [nightly]": [
                *(Every(1, "day"), Every(1, "week"), Every(1, "month"), Every(1, "quarter"), Every(1, "year")),
                *(Every(1, "year"), Every(1, "year"), Every(1, "hour"), Every(1, "day")),
            ],
            "[Every day], [each week], [per month], [every two days], [every few hours]": [
                *(Every(1, "day"), Every(1, "week"), Every(1, "month"), Every(2, "day"), Every(None, "hour")),
            ],
        },
        ignores=("everyday life", "each man", "per capita"),
        guard=(
            *("hourly", "daily", "nightly", "weekly", "monthly", "quarterly", "annual", "yearly", "every ", "each "),
            "per ",
        ),
    ),
)
