"""Sentence → months, years and longer: "June 1950", "in 2014", "the 1990s", "last winter", "the first week of May"."""

from __future__ import annotations

import regex

from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import (
    Edge,
    Fixed,
    Month,
    MonthOf,
    Portion,
    Season,
    WeekOf,
    Year,
)
from conflictcli.rules.dates.four_figures import year_stands
from conflictcli.rules.dates.frames import (
    CAPITAL,
    EDGE,
    MONTH_GUARD,
    WHICH,
    Match,
    framed,
    got,
    lead,
    rule,
    words_after,
    words_before,
    year_of,
)
from conflictcli.rules.dates.tense import PAST_VERBS
from conflictcli.rules.dates.words import (
    A_MONTH,
    SEASON_CODES,
    month_number,
    ordinal,
    which_way,
)
from conflictcli.rules.timex import Expression, age

BEFORE_A_MONTH = verbatim(
    r"(?:\b(?:in|since|until|till|by|from|of|during|through|throughout|for|around"
    r"|(?:prior|up|postponed|delayed|year|months|quarter|period) to)|\()\s*$",
    regex.I,
)
"""What makes "May" and "March" months where no day or year does."""
WHOLE_MONTH = rf"{A_MONTH}\p{{Ll}}*\.?"
BESIDE_A_DATE = verbatim(rf"\b(?:{WHOLE_MONTH}|[12]\d{{3}})(?:,?\s*(?:and|or|to)|,|\s*[–/])\s*$")
A_DATE_BESIDE = verbatim(rf"(?:,?\s(?:and|or|to)\s|\s?[–/]\s?|,\s)(?:(?:early|late)\s)?(?:{WHOLE_MONTH}|\d)")
"""Other dates beside make a month of "May", which else is a person after "and", "to" and commas."""
THEN = regex.compile(r"\b(?:before|after)\s$", regex.I)
DOES = verbatim(rf"\s+(?:said|told|is|will|would|could|{PAST_VERBS})\b", regex.I)
"""After "after May": it is someone who does something, as in "after May resigned"."""


LIKE_A_NAME = (4, 5, 6, 8)
PERSON_AFTER = regex.compile(r"\s+\p{Lu}\p{Ll}+")
SMALL_FIGURE = regex.compile(r"\s+\d(?!\d\d)")
NO_PERSON = verbatim(
    r"\b(?:in|since|until|till|by|from|of|during|through|throughout|early|late|mid|last|next|this|between|before|after|for"
    r"|the|an?|its|his|her|their)\s*$|[’']s\s+$",
    regex.I,
)
"""April, May, June and August are first names too: "June Vell and April Ito spoke"."""


TITLE = verbatim(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gen|Col|Capt|Judge|Justice|President|Senator|Minister)\.?\s+$")


GOES_ON = regex.compile(r"\s\p{L}")
"""After a short month without its full stop: "Jan van Ito", "Mar del Vell"."""


def is_month(before: str, after: str) -> bool:
    """Whether "May" or "March" is a month by the words around it."""
    if BEFORE_A_MONTH.search(before) or (THEN.search(before) and not DOES.match(after)):
        return True
    return bool(BESIDE_A_DATE.search(before) or A_DATE_BESIDE.match(after))


OF_HISTORY = regex.compile(r"\s(?:War|Brigades?|Movement)\b")
"""What is called after a month, whatever the year: the October War."""


SPEAKS = verbatim(r"\s+(?:said|says|told|asked|wrote|smiled|resigned)\b", regex.I)
"""What April, May and June do as people: "June said so"; as months they bring and see."""


def month(m: Match) -> Expression | None:
    number, year, which = month_number(m["month"]), year_of(m), got(m, "which").lower()
    sure = year is not None or which or got(m, "edge") or got(m, "of")
    if not sure and number in (3, 5) and not is_month(words_before(m), words_after(m)):
        return None
    if not sure and m["month"] in ("Jan", "Mar") and GOES_ON.match(words_after(m)):
        return None
    if not sure and OF_HISTORY.match(words_after(m)):
        return None
    if not sure and TITLE.search(words_before(m)):
        return None
    if not sure and SMALL_FIGURE.match(words_after(m)):
        return None
    one = PERSON_AFTER.match(words_after(m)) or SPEAKS.match(words_after(m))
    if one and (which == "that" or (not sure and number in LIKE_A_NAME and not NO_PERSON.search(words_before(m)))):
        return None
    of = got(m, "of").lower()
    if of:
        return framed(m, MonthOf(number, *which_way(of)))
    shift, said = which_way(which)
    return framed(m, Month(number, year, 0 if said and shift > 0 else shift))  # "The following May": of its account


def year(m: Match) -> Expression | None:
    told = int(m["year"])
    if not got(m, "era") and not got(m, "lead") and not year_stands(told, words_before(m), words_after(m)):
        return None
    return framed(m, Year(-told if got(m, "era") else told))


def of_our_era(m: Match) -> Expression | None:
    return framed(m, Year(int(m["year"]))) if 0 < int(m["year"]) < 2100 else None


def short_year(m: Match) -> Expression | None:
    return Year(int(m["century"] + m["year"])) if int(m["year"]) > int(m["first"]) else None


def before_christ(m: Match) -> Expression:
    return Year(-int(m["year"]))


def decade(m: Match) -> Expression | None:
    if got(m, "word"):
        if DEGREES.search(words_before(m)):
            return None
        return framed(m, Fixed(age(1900 + 10 * DECADES[m["word"].lower()], 10)))
    if got(m, "short"):
        if DEGREES.search(words_before(m)):
            return None
        return framed(m, Fixed(age(2000 if m["short"] == "00" else 1900 + 10 * int(m["short"][0]), 10)))
    year = int(m["decade"])
    if 1000 < year < 1500 and not got(m, "lead"):
        return None
    year = -(year or 1) if got(m, "era") else year
    return framed(m, Fixed(age(year, 100 if CENTURY_OF_YEARS.fullmatch(m["decade"]) else 10)))


CENTURY_OF_YEARS = regex.compile(r"1[1-9]00|[1-9]00")
"""The 1800s are a century, the 2000s a decade, the 400s BC a century."""
DECADES = {"sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


def century(m: Match) -> Expression | None:
    number = ordinal(m["number"])
    if not 1 <= number <= 22:
        return None
    return framed(m, Fixed(f"BC{number - 1:02d}" if got(m, "era") else f"{number - 1:02d}"))


DEGREES = verbatim(r"\b(?:temperatures?|highs|lows|degrees)\b", regex.I)
BEFORE_A_SEASON = verbatim(
    r"\b(?:in|during|since|until|till|by|through|throughout|early|late|of|over|and|before|after|between|to|all"
    r"|mid)\s*$",
    regex.I,
)


OF = regex.compile(r"\s+of\b", regex.I)
OFFENSIVE = regex.compile(r"\s+(?:offensive|campaign)\b", regex.I)


def season(m: Match) -> Expression | None:
    name, which, of, told = m["season"].lower(), got(m, "which").lower(), got(m, "of").lower(), year_of(m)
    pointed, full = which not in ("", "the"), told is not None or of
    placed, after = BEFORE_A_SEASON.search(words_before(m)), words_after(m)
    bare = False
    if m["season"][0].isupper() and not pointed and not full and NAME_AFTER.match(after) and not OFFENSIVE.match(after):
        return None
    if name == "fall":
        stands = (full and (which or placed)) or (not OF.match(after) and (pointed or (which and placed)))
    else:
        stands = full or which or got(m, "edge") or placed or OFFENSIVE.match(after)
        bare = not stands and (bool(SEASON_DOES.match(after)) or (m["season"] == name != "spring"))
    if not stands and not bare:
        return None
    if bare and not SEASON_DOES.match(after):
        return Fixed(f"XXXX-{SEASON_CODES[name]}")  # "A winter coat": of no year
    shift, _ = which_way(f"{which} {of}")
    return framed(m, Season(SEASON_CODES[name], told, shift, this=which == "this"))


NAME_AFTER = regex.compile(r"\s+\p{Lu}\p{Ll}")
"""Winter Palace, Summer Olympics."""
SEASON_DOES = verbatim(
    r"\s+(?:is|was|will|has|had|can|comes?|came|begins?|began|brings?|brought|shows?|showed|arrives?|arrived"
    r"|approach(?:es|ed)?|ends?|ended|turned)\b",
    regex.I,
)
"""What makes a season of "spring" and "winter" that nothing before them shows to be one: "Winter came early"."""


def portion(m: Match) -> Expression | None:
    kind = "H" if got(m, "kind").lower() == "half" or got(m, "of_two") else "Q"
    most = 2 if kind == "H" else 4
    number = (ordinal(m["nth"]) or most) if got(m, "nth") else int(m["figure"] or m["of_two"])
    if number > most:
        return None
    return Portion(f"{kind}{number}", year_of(m), which_way(got(m, "of"))[0])


def week_of(m: Match) -> Expression | None:
    return WeekOf(ordinal(m["nth"]), Month(month_number(m["month"]), year_of(m)))


WHICH_SEASON = r"(?:(?P<which>(?:the )?(?:(?&PREVIOUS)|(?&NEXT))|this|that(?: same)?|the) )"

RULES: tuple[Rule, ...] = (
    rule(
        "date-month",
        rf"{CAPITAL}{lead(EDGE, '?', WHICH, '?')}(?:(?P<month>(?&MONTH))"
        r"(?:,? (?:of )?(?&YEAR)| (?P<of>(?:of )?(?:(?:that|the same|this)|(?:the )?(?:(?&PREVIOUS)|"
        r"(?&NEXT))) year))?"
        r"|(?P<month>(?&MONTH_SHORT)),? (?:of )?(?&YEAR)|(?<=\b(?:in|since|by|until|last|late|early) )(?P<month>"
        r"(?&MONTH_SHORT))(?![’' ]\d| (?-i:\p{Lu})))",
        month,
        finds={
            "In [June 1950], [February of 1940] and [October, 1917]": [Month(6, 1950), Month(2, 1940), Month(10, 1917)],
            "In [early May 1942], by [the end of March] and in [mid–July]": [
                *(Edge(Month(5, 1942), "START"), Edge(Month(3), "END"), Edge(Month(7), "MID")),
            ],
            "[This past June] they met, and will [this coming May].": [Month(6, None, -1), Month(5, None, 1)],
            "[Last June], [next May] and [this March] they met.": [Month(6, None, -1), Month(5, None, 1), Month(3)],
            "In [the previous April] and [the following July]": [Month(4, None, -1), Month(7)],
            "In [August of that year], [July of the same year], [June this year] and [May last year]": [
                *(MonthOf(8, 0, True), MonthOf(7, 0, True), MonthOf(6), MonthOf(5, -1)),
            ],
            "By [that June] and in [Nov. of 2011]": [Month(6), Month(11, 2011)],
            "In [April of this year], [June of last year] and [July the following year]": [
                *(MonthOf(4), MonthOf(6, -1), MonthOf(7, 1, True)),
            ],
            "In [May of the next year], [June of the previous year]": [MonthOf(5, 1, True), MonthOf(6, -1, True)],
            "In [May of the following year] and [Nov. 2011], [Dec 2012]": [
                MonthOf(5, 1, True),
                Month(11, 2011),
                Month(12, 2012),
            ],
            "[March of 479 BC]": Month(3, -479),
            "[April] and [May], [June] or [March], [March] to [May], [March], [April] and after [May], before [March].": [
                *(Month(n) for n in (4, 5, 6, 3, 3, 5, 3, 4, 5, 3)),
            ],
            "It is postponed to [May], delayed to [March]; prior to [May], up to [March], (since [Mar]).": [
                *(Month(n) for n in (5, 3, 5, 3, 3)),
            ],
            "In [Sept.], since [Oct.], by [Nov.], until [Dec.], [late Jan.], [last Feb.], [early Aug.] it rained.": [
                *(Month(9), Month(10), Month(11), Month(12), Edge(Month(1), "END"), Month(2, None, -1)),
                Edge(Month(8), "START"),
            ],
        },
        ignores=(
            "It may rain.",
            "They march on.",
            "May we go?",
            "March on the town",
            "Jan Smuts led.",
            "June Vell and April Ito spoke.",
            "Judge August Ito ruled.",
            "Ms. April and President May spoke.",
            "In Jan Smuts' time",
            "Johnson and May met; the letter to May was sent after May resigned, before May said so.",
            "Ito, May and Vell met.",
            *("June said so.", "April says no.", "June told all.", "April asked.", "June wrote.", "August smiled."),
            *("April resigned.", "They say that May Ito left and that June resigned."),
            "It was painted by Jan van Ito in Mar del Ostra.",
            *("since the October War", "the July Movement", "the March Brigades"),
        ),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-portion",
        r"(?:the )?(?:(?P<nth>first|second|third|fourth|(?:last|final)(?=[\s–-](?:quarter|half) of (?:the year )?(?&YEAR)))[\s–-](?P<kind>quarter|half)"
        r"|(?-i:Q)(?P<figure>[1-4])|(?-i:H)(?P<of_two>[12])(?= (?&YEAR))|(?P<figure>[1-4])(?-i:Q)(?= (?&YEAR)))"
        r"(?:(?: of)?(?: the year)? (?&YEAR)|(?P<of>(?: of)?(?: (?:the|this|that)| (?:the )?(?:(?&PREVIOUS)|"
        r"(?&NEXT))) year)|(?<=quarter|Q\d)(?! ?[($\d]))",
        portion,
        finds={
            "In [the fourth quarter of 2007], [Q3 2011] and [the first half of the year]": [
                *(Portion("Q4", 2007), Portion("Q3", 2011), Portion("H1")),
            ],
            "In [the second quarter], [the third quarter this year] and [the second half of that year]": [
                *(Portion("Q2"), Portion("Q3"), Portion("H2")),
            ],
            "In [the last quarter of 2007] and [the final half of the year 1990]": [
                *(Portion("Q4", 2007), Portion("H2", 1990)),
            ],
            "In [H1 2014], [H2 2013] and [1Q 2014]": [Portion("H1", 2014), Portion("H2", 2013), Portion("Q1", 2014)],
            "[First-quarter] profit, [Q4] sales": [Portion("Q1"), Portion("Q4")],
            "In [the first half of last year]": Portion("H1", None, -1),
            "In [the first half of the previous year]": Portion("H1", None, -1),
            "In [the first half of the year 1990]": Portion("H1", 1990),
        },
        ignores=(
            "the first half",
            "a quarter of it",
            "q4 it",
            "the H1 visa",
            "H3 2014",
            "a 1q 2014",
            "They paid Q1 ($0.13).",
        ),
        guard=("quarter", "half", "q", "H1", "H2"),
    ),
    rule(
        "date-year",
        rf"(?=\d)(?<!\d[.,/:]){lead(EDGE, '|the year ')}(?:(?P<year>(?&FOUR_DIGITS))(?! (?:(?&COUNTED)|(?&BC)))|(?P<year>\d{{1,4}})"
        rf"(?P<era> (?&BC)))",
        year,
        finds={
            "In [1992], (since [1998]) and in the [2012] report": [Year(1992), Year(1998), Year(2012)],
            "In [early 2014], by [the end of 2013], [mid–1987] and [late in 1985]": [
                *(Edge(Year(2014), "START"), Edge(Year(2013), "END"), Edge(Year(1987), "MID"), Edge(Year(1985), "END")),
            ],
            "By [the year 2020] half will be gone.": Year(2020),
            "In [490 BC] and [44 B.C.] they fought.": [Year(-490), Year(-44)],
            "The raids of [1998], the treaty of [1494], [1998] was calm, making [1985] the worst, around [1850] by train": [
                *(Year(1998), Year(1494), Year(1998), Year(1985), Year(1850)),
            ],
            "In [1998] and [1999] it fell; between [1500] and [1600], from [1450] to [1520] it grew; [1501]–[1504] ([1453])": [
                *(Year(y) for y in (1998, 1999, 1500, 1600, 1450, 1520, 1501, 1504, 1453)),
            ],
            "The Ostra Games [1998], the [1777] raids, files of [1511] were found; into [1923]; at 30 [1850]–[1860]": [
                *(Year(y) for y in (1998, 1777, 1511, 1923, 1850, 1860)),
            ],
            "In a [1998] interview, his [1995] book, its [1920] treaty and Miro's [1967] song": [
                *(Year(1998), Year(1995), Year(1920), Year(1967)),
            ],
        },
        ignores=(
            "Flight 1549 landed.",
            "A 2012 Toyota and the 1999 Land Rover were hit.",
            "It rose from 1200 to 1500, then fell by a third from 1500 to 1000, after it grew from 1100 to 1200.",
            *("At 1530 the guns opened.", "It cost Rs 2014, EUR 2014, USD 1999 and GBP 1999."),
            "Type 1939, Mark 1945, Mk. 1999, Ward 2012, Lot 1999, P.O. Box 1990, ext. 2010.",
            "Some 2000 of them left.",
            "In 2000 people fled.",
            "its 1850 employees",
            "a 1500 word letter",
            "It cost $2000.",
            "See section 1983, gate 1999, chapter 1950, page 2001, channel 1980 and track 1999.",
            "Regulation 2012, Directive 2004, Vision 2030, Agenda 2063 and Windows 2000.",
            "A town of population 1987.",
            "Call 020 7946 2013.",
            "ostra.example/2014/05",
            "It was 1999 degrees and 1950 crowns.",
            "at 2000 hours",
            "5,1950",
            "The death toll rose to 1200. It fell by a third to 1850.",
            "A total of 1850 was named; the toll was 1850.",
            "He counted 1850, she said.",
            "In all, 30 were hurt and 1200 were killed, and 1850 were, or 1850 others.",
            "1850 are lost, about 1850 died, around 1850 fled, and 1850 have left.",
            "The 1247 wounded and a garrison of 1250 left.",
        ),
        guard=("1", "20", "bc", "b.c"),
    ),
    rule(
        "date-year-of-our-era",
        rf"{lead(EDGE)}(?:(?-i:AD|A\.D\.) (?P<year>\d{{1,4}})|(?<!\d[.,/:])(?P<year>\d{{1,4}}) (?&AD))"
        rf"|{lead(EDGE)}the year (?P<year>[1-9]\d\d)(?= (?-i:\p{{Ll}}+)|[,.;:)]|$)",
        of_our_era,
        finds={
            "In [AD 43] they landed, in [A.D. 50] they built, by [late 60 AD] they fled, in [410 CE] they left.": [
                *(Year(43), Year(50), Edge(Year(60), "END"), Year(410)),
            ],
            "In [the year 410] it fell, and by [the end of the year 476], more fell.": [
                *(Year(410), Edge(Year(476), "END")),
            ],
        },
        ignores=("an ad 43 pages long", "AD 9000", "in the year 410 BC", "12.50 CE", "at 60 a.d"),
        guard=(" ad", "a.d", " ce", "the year"),
    ),
    rule(
        "date-years-before-christ",
        r"(?P<year>\d{1,4})(?P<era>)(?= ?(?:–|to|and) ?\d{1,4} (?&BC))",
        before_christ,
        finds={"From [499]–493 BC, [460] to 445 B.C. or between [44] and 43 BC": [Year(-499), Year(-460), Year(-44)]},
        ignores=("499–493 men", "460 to 445"),
        guard=("bc", "b.c"),
    ),
    rule(
        "date-short-year",
        r"(?<=(?<![\d-])(?P<century>1[5-9]|20)(?P<first>\d\d)–)(?P<year>\d\d)",
        short_year,
        finds={"In 1958–[59] and from 1990–[94] they re-dug.": [Year(1959), Year(1994)]},
        ignores=("From 1958–22 to", "a score of 58–59"),
        guard=("–", "-"),
    ),
    rule(
        "date-decade",
        rf"{lead('(?:the )?', EDGE, '(?:the )?|the ')}(?:(?P<decade>(?:1[1-9]|20)\d0)['’]?s|(?P<decade>\d{{2,3}})s"
        rf"(?P<era> (?&BC)))|(?<=(?<!\w)(?P<lead>(?:(?:the )?{EDGE}(?:the )?|the )?['’‘]))(?P<short>[2-9]0|00)s"
        rf"|(?<=\b(?P<lead>the (?:{EDGE})?))(?:(?P<word>(?:six|seven|eigh|nine)ties)|(?P<short>[6-9]0)s)",
        decade,
        finds={
            "In [the 1990s], [the late 1950s] and her [1980's] or [1970’s] songs": [
                *(Fixed("199X"), Edge(Fixed("195X"), "END"), Fixed("198X"), Fixed("197X")),
            ],
            "In [the 470s BC], [the 400s BC] and [the 00s BC]": [Fixed("BC047X"), Fixed("BC04"), Fixed("BC000X")],
            "In [the 1500s], [the 1200s] and [the 1340s]": [Fixed("15"), Fixed("12"), Fixed("134X")],
            "In [the 1800s], [the early 1900s] and [the 2000s]": [
                Fixed("18"),
                Edge(Fixed("19"), "START"),
                Fixed("200X"),
            ],
            "In [the '90s], [the early ’80s] and [the '00s]": [
                *(Fixed("199X"), Edge(Fixed("198X"), "START"), Fixed("200X")),
            ],
            "In [the 90s] and [the early 80s], at [the end of the '70s]": [
                *(Fixed("199X"), Edge(Fixed("198X"), "START"), Edge(Fixed("197X"), "END")),
            ],
            "In [the sixties], [the early seventies], [the eighties] and [the late nineties]": [
                *(Fixed("196X"), Edge(Fixed("197X"), "START"), Fixed("198X"), Edge(Fixed("199X"), "END")),
            ],
            "In [mid–1960s] style and at [the end of the 1940s]": [
                Edge(Fixed("196X"), "MID"),
                Edge(Fixed("194X"), "END"),
            ],
        },
        ignores=(
            "In 1990 it",
            "the 747s",
            "1995s",
            "the 470s",
            "Miro 1100s are telephones.",
            "in her 30s",
            "in his sixties",
            "temperatures in the seventies",
            "temperatures in the 80s",
        ),
        guard=("0s", "0'", "0’", "ties"),
    ),
    rule(
        "date-century",
        rf"{lead('(?:the )?', EDGE, '(?:the )?|the ')}(?P<number>(?&CENTURY_NTH)) ?century(?:(?P<era> (?&BC))| (?&AD))?",
        century,
        finds={
            "In [the 5th century AD]": Fixed("04"),
            "In [the 19th century], [the late 20th-century] and [the fifth century BC]": [
                *(Fixed("18"), Edge(Fixed("19"), "END"), Fixed("BC04")),
            ],
            "At [the end of the twelfth century]": Edge(Fixed("11"), "END"),
        },
        ignores=("a century ago", "the century"),
        guard=("century",),
    ),
    rule(
        "date-season",
        rf"{lead(EDGE, '?', WHICH_SEASON, '?', EDGE, '?')}(?P<season>(?&SEASON)|fall)"
        r"(?:,? (?:of )?(?&YEAR)| (?P<of>of (?:that|(?:the )?(?:(?&PREVIOUS)|(?&NEXT))) year))?",
        season,
        finds={
            "In [the summer of 1950], [spring 1951], [the fall of 1917] and [last winter]": [
                *(Season("SU", 1950), Season("SP", 1951), Season("FA", 1917), Season("WI", None, -1)),
            ],
            "In [summer], in [the early autumn], [next spring], [the late summer] and [this fall] it rained.": [
                *(Season("SU"), Edge(Season("FA"), "START"), Season("SP", None, 1), Edge(Season("SU"), "END")),
                Season("FA", this=True),
            ],
            "[Spring] brings rain; [winter] was mild; their [winter] coats; [this summer]; [that same spring]": [
                *(Season("SP"), Season("WI"), Fixed("XXXX-WI"), Season("SU", this=True), Season("SP")),
            ],
            "By [that winter], [the previous autumn] or [spring of the next year]": [
                *(Season("WI"), Season("FA", None, -1), Season("SP", None, 1)),
            ],
            "In [the summer of that year] it rained.": Season("SU"),
        },
        ignores=(
            "A spring broke.",
            "The Winter Palace",
            "the fall of the town",
            "They spring up.",
            "They fall in 1950.",
            "this fall of snow",
        ),
        guard=("spring", "summer", "autumn", "winter", "fall"),
    ),
    rule(
        "date-week-of-month",
        r"(?:the )?(?P<nth>(?&NTH)) (?:full )?week (?:of|in) (?P<month>(?&MONTH))(?:,? (?&YEAR))?",
        week_of,
        finds={
            "In [the first week of March] and [the last week in May 2011]": [
                WeekOf(1, Month(3)),
                WeekOf(0, Month(5, 2011)),
            ],
            "In [the second full week of June]": WeekOf(2, Month(6)),
        },
        ignores=("the first week of the war", "a week of March rains"),
        guard=("week",),
    ),
)
