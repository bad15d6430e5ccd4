"""Four figures and the words around them → whether they are a year: "in 1950", not "rose to 1950"."""

from __future__ import annotations

import regex

from conflictcli.cues import Cues
from conflictcli.patterns import verbatim

NO_YEAR_AFTER = Cues(
    r"(?r)(?:\b(?:no|nos|number|flight|room|route|highway|article|resolution|block|unit|model|approximately|some"
    r"|nearly|over|than|killed|wounded|killing|wounding|least|most|almost|roughly|estimated|boeing|airbus"
    r"|gate|section|chapter|page|regulation|directive|population|channel|vision|agenda|windows|track|type|mark|mk|ward|lot|box|ext|rs|eur|usd|gbp)\.?|[#$€£№])\s*$"
    r"|\d[,.]$|\b\d{3,}\s$|\p{L}/$|^/$",
    finds=(
        "[No. ]| 2001 and [nos. ]| 2001 and 2002 hang on the wall, with [number ]| 1998 there.",
        "He took [flight ]| 1549, slept in [room ]| 2001 and came by [route ]| 1950 and [highway ]| 2000 there.",
        "By [article ]| 1950 and [resolution ]| 1701 the [block ]| 1990 is theirs; a [unit ]| 2000 of a [model ]| 1999 burned.",
        "It hit [approximately ]| 2000 houses, [some ]| 1900 shops, [nearly ]| 2000 cars and [over ]| 1900 trees.",
        "It hit more [than ]| 1900 houses, [killed ]| 2000, [wounded ]| 1900; [killing ]| 1800 and [wounding ]| 1900 there.",
        "It hit at [least ]| 1900 houses, at [most ]| 2000, [almost ]| 1950, [roughly ]| 1960, an [estimated ]| 1970 there.",
        "A [Boeing ]| 1900 and an [Airbus ]| 2000 stood at [gate ]| 1950 there.",
        "By [section ]| 1983 and [chapter ]| 1900, [page ]| 2000, and [regulation ]| 1907 it must; so says [directive ]| 2001 there.",
        "The town has a [population ]| 2000 strong; a [channel ]| 2000 told of a [vision ]| 2030 and an [agenda ]| 2063 in [Windows ]| 2000 there.",
        "The [track ]| 1999, of [type ]| 1950, a [mark ]| 1900 and a [Mk. ]| 2000, is of [ward ]| 1950, [lot ]| 1999 and [box ]| 2000 there.",
        "Call [ext. ]| 2001 to pay [Rs. ]| 2000, [EUR ]| 1900, [USD ]| 1950 or [GBP ]| 2000 there.",
        "He paid [$]|1900 and [€]|2000 for [#]|1950 there.",
    ),
    ignores=(
        "The war began in | 1950 there.",
        "The accord of | 1991 stands.",
    ),
)
COUNTED_TO = Cues(
    r"\b(?:rose|fell|risen|fallen|grew|grown|rising|rises|climbed|jumped|increased|dropped|cut|brought|came)"
    r"(?:\s+(?!in\b|from\b)\w+){0,3}?\s+(?:to|by|from\s+(?!(?:19|20)\d\d\s)[\d,]+\s+to)\s+$"
    r"|\b(?:toll|total|number|count|figure|crowd|crew|garrison|force|army|strength)\s+(?:of|to)\s+$",
    finds=(
        "The toll [rose to ]| 2000, and the army [fell by ]| 1900; it has [risen to ]| 1950 and [fallen to ]| 1900.",
        "The band [grew to ]| 2000, had [grown by ]| 1900; it is [rising to ]| 2000 and [rises by ]| 1900.",
        "It [climbed to ]| 2000, [jumped to ]| 1900 and [increased by ]| 1950; it [dropped to ]| 1900.",
        "They [cut it to ]| 2000, [brought it to ]| 1900, and it [came to ]| 1950; it [rose from 1,200 to ]| 1950.",
        "It brings the [toll to ]| 2000; there is a [toll of ]| 2000, a [total of ]| 1900, a [number of ]| 1950 and a [count of ]| 1999.",
        "They told the [figure of ]| 2000, of a [crowd of ]| 1900, a [crew of ]| 1950 and a [garrison of ]| 1999.",
        "He came with a [force of ]| 2000; an [army of ]| 1900 had the [strength of ]| 2000.",
    ),
    ignores=("The toll rose in | 1950.", "He came in spring by | 1950, and they came from Vell by | 1960."),
)
"""Before a figure that is counted: "the toll rose to 1200"."""
COUNTED_FROM = Cues(
    r"\b(?:rose|fell|grew|climbed|jumped|increased|dropped)(?:\s\w+){0,3}?\sfrom\s+$",
    finds=(
        "It [rose from ]| 1800, [fell from ]| 1850, [grew from ]| 1840, [climbed from ]| 1830, [jumped from ]| 1820, [increased from ]| 1810 and [dropped from ]| 1890.",
    ),
    ignores=("They came from | 1800.",),
)
TO_A_FIGURE = Cues(
    r"\s+to\s+\d",
    finds=("It rose from 1800|[ to 2]200.",),
    ignores=("He went in 1800| to Vell.",),
    minds_case=True,
)
IN_TIME = Cues(
    r"(?r)(?:\b(?:in|since|until|till|by|from|during|through|throughout|before|after|year|years|ca|circa|due|calendar|year was|now it['’]s"
    r"|fall|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|christmas|easter)\.?|(?:\b(?:from|between|in|of)|\()\s*1\d{3}\s*(?:to|and)|\b(?:1\d|20)\d\d\s*[–/-]|[(\[])\s*$",
    finds=(
        "[In ]| 1950, and [since ]| 1960, [until ]| 1970, [till ]| 1980, [by ]| 1990, [from ]| 1991, [during ]| 1992.",
        "[Through ]| 1950, [throughout ]| 1960, [before ]| 1970 and [after ]| 1980, in the [year ]| 1990, the [years ]| 1991 and 1992.",
        "It is of [ca. ]| 1650 or [circa ]| 1640, is [due ]| 2030; it was [calendar ]| 1990, and [now it's ]| 2016.",
        "In the [fall ]| 1950 they left, came in [January ]| 1951, fled [February ]| 1952 and [March ]| 1953.",
        "They fled [April ]| 1950, [May ]| 1951, [June ]| 1952 and [July ]| 1953.",
        "They fled [August ]| 1950, [September ]| 1951, [October ]| 1952 and [November ]| 1953.",
        "They fled [December ]| 1950, [Christmas ]| 1951 and [Easter ]| 1952.",
        "The [year was ]| 1950; it was rebuilt [in 1650 and ]| 1660, a war [of 1630 to ]| 1640.",
        "They ruled [from 1650 to ]| 1660, [between 1670 and ]| 1680.",
    ),
    ignores=("They counted | 1950.",),
)
"""What makes any four figures a year; of LIKELY_YEAR less is asked."""
PLAINLY = verbatim(
    r"(?r)(?<!\w)(?:in|since|until|till|during|through|throughout|before|after|years?|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)\s+$",
    regex.I,
)
"""Of these the commonest, behind which no figure counts anything: no more is asked then, but whether it is an hour."""
OF = verbatim(r"\b(?:of|for)\s+$", regex.I)
THE = regex.compile(r"\bthe\s+$", regex.I)
OF_A_RANGE = verbatim(
    r"\s*[–/-]\s*1\d{3}(?!\d)|\s+(?:and|to)\s+1\d{3}(?!\d|\s+(?:\w+s|men|people|were|are|have|more)\b)"
)
YEAR_AFTER = verbatim(
    r"(?:\b(?:into|of|the|to|between|for|about|around|(?:1\d|20)\d\d,?\s+and)|[,–/—:;-]|^)\s*$", regex.I
)
AFTER_A_NAME = verbatim(r"(?:(?-i:\p{Lu})[\w’'-]*|\band)\.?\s+$", regex.I)
MANY = Cues(
    r"\s*(?:were|are|have|others|more|of|died|fled)\b",
    finds=(
        "In all 1850|[ were] hurt, 1900|[ are] ill, 1950|[ have] left.",
        "In Vell 1850|[ others], 1900|[ more], 1950|[ of] them,",
        "In Vell 1850|[ died] and 1900|[ fled].",
    ),
    ignores=("In 1850| they left.",),
)
"""Behind a figure that counts: "and 1850 were killed"."""
YEAR_BEFORE = verbatim(r"\s*(?:[),.;:–—/-]|$|and\b|or\b|to\b|when\b|that\b|the\b|after\b|until\b|by\b)")
APPOSED = regex.compile(r"\s+(?:the|when)\b")
OF_A_YEAR = verbatim(r"\b(?:an?|his|her|its|their|our|my|whose)\s+$|['’]s\s+$", regex.I)
LIKELY_YEAR = range(1800, 2100)
THINGS = regex.compile(r"\s+[\"“]?\p{L}+(?<!ed)\b")
A_THING = regex.compile(r"\s+[\"“]?\p{L}+(?<!s|ed)\b")
"""What stands after a year that tells of which year it is: "a 1998 interview", not "its 1800 workers"."""
AT = regex.compile(r"\bat\s+$", regex.I)
"""Before an hour or an amount, seldom a year: "At 1530 the guns opened"."""
HOURS = Cues(
    r"\s*(?:GMT|UTC|local)\b",
    finds=("At 1530|[ GMT] and 1630|[ UTC], 1830|[ local] time.",),
    ignores=("At 1530| the guns opened.",),
)


A_CAR = Cues(
    r"\s(?:Audi|BMW|Cadillac|Chevrolet|Chevy|Daewoo|Dodge|Fiat|Ford|Honda|Hyundai|Isuzu|Jeep|Kia|Land\sRover|Lexus|Mazda|Mercedes"
    r"|Mitsubishi|Nissan|Opel|Peugeot|Renault|Suzuki|Toyota|Volkswagen|Volvo)\b",
    finds=(
        "He left a 1998|[ Audi], a 1999|[ BMW], a 2000|[ Cadillac], a 1998|[ Chevrolet] and a 1999|[ Chevy].",
        "He left a 1998|[ Daewoo], a 1999|[ Dodge], a 2000|[ Fiat], a 1998|[ Ford] and a 1999|[ Honda].",
        "He left a 1998|[ Hyundai], a 1999|[ Isuzu], a 2000|[ Jeep], a 1998|[ Kia] and a 1999|[ Land Rover].",
        "He left a 1998|[ Lexus], a 1999|[ Mazda], a 2000|[ Mercedes], a 1998|[ Mitsubishi] and a 1999|[ Nissan].",
        "He left a 1998|[ Opel], a 1999|[ Peugeot], a 2000|[ Renault], a 1998|[ Suzuki] and a 1999|[ Toyota].",
        "He left a 1998|[ Volkswagen] and a 1999|[ Volvo].",
    ),
    ignores=("The 1998| accord held.",),
    minds_case=True,
)
"""Behind the year in which a car was built, which is not when something happened."""


def year_stands(told: int, before: str, after: str) -> bool:
    """Whether four figures are a year: "in 1950", "(1998)", "the 1991 accord"; not "flight 1549", "2000 of them"."""
    if PLAINLY.search(before):
        return HOURS.match(after) is None
    if (
        NO_YEAR_AFTER.search(before)
        or COUNTED_TO.search(before)
        or HOURS.match(after)
        or (told < 1900 and AT.search(before))
    ):
        return False
    if told < 1900 and TO_A_FIGURE.match(after) and COUNTED_FROM.search(before):
        return False
    if A_CAR.match(after) and not IN_TIME.search(before):
        return False
    if IN_TIME.search(before):
        return True
    if MANY.match(after) and not OF.search(before):
        return False
    if told not in LIKELY_YEAR:
        named = OF.search(before) or (THE.search(before) and THINGS.match(after))
        return bool(OF_A_RANGE.match(after) or (named and told % 50))
    if YEAR_AFTER.search(before) or (AFTER_A_NAME.search(before) and YEAR_BEFORE.match(after)):
        return True
    if OF_A_RANGE.match(after) or APPOSED.match(after):
        return True
    return bool(OF_A_YEAR.search(before) and A_THING.match(after))
