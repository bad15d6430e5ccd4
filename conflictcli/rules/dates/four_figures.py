"""Four figures and the words around them → whether they are a year: "in 1950", not "rose to 1950"."""

from __future__ import annotations

import regex

NO_YEAR_AFTER = regex.compile(
    r"(?:\b(?:no|nos|number|flight|room|route|highway|article|resolution|block|unit|model|approximately|some"
    r"|nearly|over|than|killed|wounded|killing|wounding|least|most|almost|roughly|estimated|boeing|airbus"
    r"|gate|section|chapter|page|regulation|directive|population|channel|vision|agenda|windows|track|type|mark|mk|ward|lot|box|ext|rs|eur|usd|gbp)\.?|[#$€£№])\s*$"
    r"|\d[,.]$|\b\d{3,}\s$|\p{L}/$|^/$",
    regex.I,
)
COUNTED_TO = regex.compile(
    r"\b(?:rose|fell|risen|fallen|grew|grown|rising|rises|climbed|jumped|increased|dropped|cut|brought|came)"
    r"(?:\s+(?!in\b|from\b)\w+){0,3}?\s+(?:to|by|from\s+(?!(?:19|20)\d\d\s)[\d,]+\s+to)\s+$"
    r"|\b(?:toll|total|number|count|figure|crowd|crew|garrison|force|army|strength)\s+(?:of|to)\s+$",
    regex.I,
)
"""Before a figure that is counted: "the toll rose to 1200"."""
COUNTED_FROM = regex.compile(r"\b(?:rose|fell|grew|climbed|jumped|increased|dropped)(?:\s\w+){0,3}?\sfrom\s+$", regex.I)
TO_A_FIGURE = regex.compile(r"\s+to\s+\d")
IN_TIME = regex.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|through|throughout|before|after|year|years|ca|circa|due|calendar|year was|now it['’]s"
    r"|fall|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|christmas|easter)\.?|(?:\b(?:from|between|in|of)|\()\s*1\d{3}\s*(?:to|and)|\b(?:1\d|20)\d\d\s*[–/-]|[(\[])\s*$",
    regex.I,
)
"""What makes any four figures a year; of LIKELY_YEAR less is asked."""
OF = regex.compile(r"\b(?:of|for)\s+$", regex.I)
THE = regex.compile(r"\bthe\s+$", regex.I)
OF_A_RANGE = regex.compile(
    r"\s*[–/-]\s*1\d{3}(?!\d)|\s+(?:and|to)\s+1\d{3}(?!\d|\s+(?:\w+s|men|people|were|are|have|more)\b)"
)
YEAR_AFTER = regex.compile(
    r"(?:\b(?:into|of|the|to|between|for|about|around|(?:1\d|20)\d\d,?\s+and)|[,–/—:;-]|^)\s*$", regex.I
)
AFTER_A_NAME = regex.compile(r"(?:(?-i:\p{Lu})[\w’'-]*|\band)\.?\s+$", regex.I)
MANY = regex.compile(r"\s*(?:were|are|have|others|more|of|died|fled)\b", regex.I)
"""Behind a figure that counts: "and 1850 were killed"."""
YEAR_BEFORE = regex.compile(r"\s*(?:[),.;:–—/-]|$|and\b|or\b|to\b|when\b|that\b|the\b|after\b|until\b|by\b)")
APPOSED = regex.compile(r"\s+(?:the|when)\b")
OF_A_YEAR = regex.compile(r"\b(?:an?|his|her|its|their|our|my|whose)\s+$|['’]s\s+$", regex.I)
LIKELY_YEAR = range(1800, 2100)
THINGS = regex.compile(r"\s+[\"“]?\p{L}+(?<!ed)\b")
A_THING = regex.compile(r"\s+[\"“]?\p{L}+(?<!s|ed)\b")
"""What stands after a year that tells of which year it is: "a 1998 interview", not "its 1800 workers"."""
AT = regex.compile(r"\bat\s+$", regex.I)
"""Before an hour or an amount, seldom a year: "At 1530 the guns opened"."""
HOURS = regex.compile(r"\s*(?:GMT|UTC|local)\b", regex.I)


A_CAR = regex.compile(
    r"\s(?:Audi|BMW|Cadillac|Chevrolet|Chevy|Daewoo|Dodge|Fiat|Ford|Honda|Hyundai|Isuzu|Jeep|Kia|Land\sRover|Lexus|Mazda|Mercedes"
    r"|Mitsubishi|Nissan|Opel|Peugeot|Renault|Suzuki|Toyota|Volkswagen|Volvo)\b"
)
"""Behind the year in which a car was built, which is not when something happened."""


def year_stands(told: int, before: str, after: str) -> bool:
    """Whether four figures are a year: "in 1950", "(1998)", "the 1991 accord"; not "flight 1549", "2000 of them"."""
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
