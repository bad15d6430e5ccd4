"""Sentence → feasts, fasts and observances: Christmas Eve, the first day of Ramadan, Eid al-Adha, Passover, Nowruz."""

from __future__ import annotations

from functools import lru_cache

import regex

from conflictcli.cues import Cues
from conflictcli.patterns import spelled, verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Edge, Feast, PartOf, Span
from conflictcli.rules.dates.feast_words import SPELLINGS
from conflictcli.rules.dates.frames import Match, got, lead, rule, words_after, words_before, year_of
from conflictcli.rules.dates.words import (
    edge_of,
    ordinal,
    part_of,
)
from conflictcli.rules.timex import WEEKDAYS, Expression

LIKE_A_PERSON = frozenset(
    "ramadan|eid|muharram|ashura|mawlid|nowruz|holi|lent|purim|lunar new year|epiphany".split("|")
)
"""Names that people, films and operations bear too."""
BEFORE_A_FEAST = verbatim(
    r"(?:^|[^\p{L}\s.]|\b\p{Ll}[\p{L}’'-]*|\b(?:In|During|On|Since|By|Before|After|Until|At|For|From|The|This|Last|Next|Every"
    r"|Each|And|As|With|When|While|Throughout|Through|Over|Of|Muslims?|Islamic|Jewish|Christian|Hindu|Persian|Kurdish"
    r"|Iranian|Afghan|Vietnamese|Shi[’']?ite|Shia))\s*$"
)
IN_LENT = verbatim(r"\b(?:during|in|for|of|before|until|throughout|through|since|after)\s+$", regex.I)
NAME_AFTER = regex.compile(r"[\s-]+(?:\p{Lu}\p{Ll}|(?:bin|ben|offensive|war)\b)")
SPEAKS = Cues(
    r"\s+(?:said|says|told|adds|added|argued|wrote|has (?!begun|started|ended|come|passed)|had (?!begun|started|ended|come|passed))",
    finds=(
        "Noel|[ said] so, Noel|[ says] so, Noel|[ told] us, Noel|[ adds] this, Noel|[ added] that.",
        "Noel|[ argued] so, Noel|[ wrote] it, Noel|[ has ]left, Noel|[ had ]left.",
    ),
    ignores=(
        "Ramadan| has begun, Ramadan| has started, Ramadan| has ended, Ramadan| has come, Ramadan| has passed.",
        "Ramadan| had begun, Ramadan| had started, Ramadan| had ended, Ramadan| had come, Ramadan| had passed.",
    ),
    minds_case=True,
)
"""What a man does who bears the name of a feast."""
NO_DAY_AFTER = Cues(
    r"[\s-]+(?:Islands?|Rising|Rebellion|War|tree|trees|cards?|carols?|gifts?|presents?|lights|decorations|markets?|songs?"
    r"|story|stories|album|movie|bunny|eggs?|lily|agreement|accords?)\b",
    finds=(
        "On Christmas|[ Island] and the Christmas|[ Islands], before the Easter|[ Rising], the Easter|[ Rebellion] and the Yom Kippur|[ War].",
        "Christmas|[ tree], Christmas|[ trees], Christmas|[ cards], Christmas|[ carols], Christmas|[ gifts], Christmas|[ presents].",
        "Christmas|[ lights], Christmas|[ decorations], Christmas|[ market], Christmas|[ songs], a Christmas|[ story], Christmas|[ stories].",
        "A Christmas|[ album], a Christmas|[ movie], an Easter|[ bunny], an Easter|[ egg], an Easter|[ lily].",
        "The Good Friday|[ Agreement], a Christmas|[ accord].",
    ),
    ignores=("At Christmas| they left.",),
)
"""What is called after a feast and is at no time: Christmas Island, a Christmas tree, the Yom Kippur War."""


@lru_cache(maxsize=256)
def feast_of(words: str) -> str:
    """`Eid-ul-Azha` → eid al-adha."""
    return next(name for name, pattern in SPELLINGS if regex.fullmatch(spelled(pattern), words, regex.I))


def feast(m: Match) -> Expression | None:
    name, after = feast_of(m["name"]), words_after(m)
    if NO_DAY_AFTER.match(after) and not got(m, "kind"):
        return None
    if name == "lent" and not IN_LENT.search(words_before(m)):
        return None
    alone = name in LIKE_A_PERSON and not got(m, "kind") and not got(m, "lead")
    if alone and (SPEAKS.match(after) or NAME_AFTER.match(after) or not BEFORE_A_FEAST.search(words_before(m))):
        return None
    kind, which = got(m, "kind").lower(), got(m, "which").lower()
    if kind.endswith(("season", "period")) or "and" in kind or got(m, "trade"):
        return Span(None, "day")
    off = got(m, "off").lower()
    unit, nth = got(m, "unit").lower(), got(m, "nth").lower()
    told = Feast(
        name,
        year_of(m),
        -1 if "last" in which else 1 if "next" in which or "coming" in which else 0,
        off=0 if not off else 1 if "after" in off else -1,
        nth=ordinal(nth or got(m, "date")) if nth or got(m, "date") else None,
        unit="day" if unit in ("", "night", "day") else unit if unit == "week" else unit[:3].upper(),
        weekend=kind == "weekend",
    )
    if told.unit not in ("day", "week", *WEEKDAYS):
        return None
    part = got(m, "part") or got(m, "after") or ("night" if unit == "night" else "")
    if part:
        return PartOf(told, part_of(part))
    return Edge(told, edge_of(m["edge"])) if got(m, "edge") else told


OF_A_LONG_ONE = (
    r"(?:the (?:(?P<nth>(?&NTH)|(?&DAY_TH)) (?:full )?(?P<unit>day|night|week|(?&WEEKDAY))) of "
    r"|(?:the )?(?P<date>(?&DAY_TH)) (?:of )?)"
)
BESIDE = r"(?:the )?(?P<off>(?:day|night) (?:before|after)|eve of) "
HOLY = r"(?:the )?(?:(?:Muslim|Islamic|Jewish|Christian|Hindu|Persian) )?(?:holy |fasting )?(?:month|holiday|festival|feast) of "
KIND_SOON = r"(?-i:\p{Lu})[\p{L}’'-]+(?: [\p{L}’'-]+){0,4} (?:holiday|festival|feast|weekend|season|period)"
WHICH = r"(?P<which>last|next|this(?: coming)?|this year[’']s|last year[’']s|next year[’']s) "

RULES: tuple[Rule, ...] = (
    rule(
        "date-feast",
        r"(?=(?-i:\p{Lu}))(?=(?&FEAST))"
        + lead(
            rf"(?:{OF_A_LONG_ONE}|{BESIDE}|",
            r"(?:(?P<edge>(?&EDGE)) )|(?:(?P<part>(?&PART_OF)) )",
            rf")?(?:{HOLY}|{WHICH}|the (?={KIND_SOON}|Fourth|Feast))?",
        )
        + r"(?P<name>(?&FEAST))"
        r"(?: (?P<kind>(?:and New Year )?(?:(?:holiday|sales) )?(?:season|period)|and New Year holidays?|holidays?|festival|weekend|feast)|(?=\s(?P<trade>sales|shopping)\b))?"
        r"(?:,? (?:(?:of|in) )?(?&YEAR))?(?: (?P<after>(?&DAY_PART)))?",
        feast,
        finds={
            "On [Christmas Eve], [Christmas Day] and at [Christmas 1963] bombs fell.": [
                *(Feast("christmas eve"), Feast("christmas"), Feast("christmas", 1963)),
            ],
            "From [Boxing Day] or [St. Stephen's Day], [Saint Stephen’s Day] to [New Year's Eve] and [New Year's Day]": [
                *[Feast("boxing day")] * 3,
                *(Feast("new year's eve"), Feast("new year's day")),
            ],
            "On [Orthodox Christmas Eve], [Orthodox Christmas Day], [Coptic Christmas], [Coptic Christmas Eve]": [
                *(Feast("orthodox christmas eve"), Feast("orthodox christmas"), Feast("orthodox christmas")),
                Feast("orthodox christmas eve"),
            ],
            "On [Valentine's Day], [St. Valentine's Day], [Saint Valentine’s Day], [Epiphany] and [Three Kings Day]": [
                *[Feast("valentine's day")] * 3,
                *[Feast("epiphany")] * 2,
            ],
            "On [International Women's Day], [Women's Day], [St. Patrick's Day], [Saint Patrick's Day], [April Fools' Day]": [
                *(Feast("women's day"), Feast("women's day"), Feast("st patrick's day"), Feast("st patrick's day")),
                Feast("april fools' day"),
            ],
            "On [Anzac Day], [May Day], [International Workers' Day], [the Fourth of July], [July Fourth], [Bastille Day]": [
                *(Feast("anzac day"), Feast("may day"), Feast("may day"), Feast("fourth of july")),
                *(Feast("fourth of july"), Feast("bastille day")),
            ],
            "On [Halloween], [All Saints' Day], [All Souls' Day], [Armistice Day], [Veterans Day], [Remembrance Day]": [
                *(Feast("halloween"), Feast("all saints' day"), Feast("all souls' day")),
                *[Feast("armistice day")] * 3,
            ],
            "On [Martin Luther King Day], [Martin Luther King Jr. Day], [MLK Day], [Presidents' Day], [Memorial Day]": [
                *[Feast("martin luther king day")] * 3,
                *(Feast("presidents' day"), Feast("memorial day")),
            ],
            "On [Labor Day], [Columbus Day], [Remembrance Sunday], [Thanksgiving], [Thanksgiving Day]": [
                *(Feast("labor day"), Feast("columbus day"), Feast("remembrance sunday"), Feast("thanksgiving")),
                Feast("thanksgiving"),
            ],
            "On [Shrove Tuesday], [Fat Tuesday], [Mardi Gras], [Ash Wednesday], in [Lent], on [Palm Sunday], in [Holy Week]": [
                *[Feast("shrove tuesday")] * 3,
                *(Feast("ash wednesday"), Feast("lent"), Feast("palm sunday"), Feast("holy week")),
            ],
            "On [Maundy Thursday], [Holy Thursday], [Good Friday], [Holy Saturday], [Easter Saturday], [Easter Eve]": [
                *(Feast("maundy thursday"), Feast("maundy thursday"), Feast("good friday")),
                *[Feast("holy saturday")] * 3,
            ],
            "On [Christmas of 1941], [Easter in 1916]": [Feast("christmas", 1941), Feast("easter", 1916)],
            "On [Easter], [Easter Sunday], [Easter Day], [Easter Monday 2019], [Ascension Day], [Ascension Thursday]": [
                *[Feast("easter")] * 3,
                *(Feast("easter monday", 2019), Feast("ascension"), Feast("ascension")),
            ],
            "On [Whit Monday], [Pentecost Monday], [Pentecost], [Pentecost Sunday], [Whit Sunday] it rained.": [
                *[Feast("whit monday")] * 2,
                *[Feast("pentecost")] * 3,
            ],
            "On [Orthodox Easter], [Greek Easter], [Coptic Easter Sunday], [Orthodox Good Friday]": [
                *[Feast("orthodox easter")] * 3,
                Feast("orthodox good friday"),
            ],
            "On [Greek Good Friday] and [Coptic Good Friday] it rained.": [Feast("orthodox good friday")] * 2,
            "In [Ramadan], [the holy month of Ramadan], [the Muslim fasting month of Ramazan], in [Ramzan] it was hot.": [
                *[Feast("ramadan")] * 4,
            ],
            "On [the first day of Ramadan], in [the last week of Ramadan], on [the second Friday of Ramadan]": [
                *(Feast("ramadan", nth=1), Feast("ramadan", nth=0, unit="week"), Feast("ramadan", nth=2, unit="FRI")),
            ],
            "On [the 27th night of Ramadan], [17 Ramadan], [the 10th of Muharram], [the 9th day of Moharram]": [
                *(PartOf(Feast("ramadan", nth=27), "NI"), Feast("ramadan", nth=17)),
                *(Feast("muharram", nth=10), Feast("muharram", nth=9)),
            ],
            "In [the first full week of the Muslim holy month of Ramadan], [the end of Ramadan], [last Ramadan]": [
                *(Feast("ramadan", nth=1, unit="week"), Edge(Feast("ramadan"), "END"), Feast("ramadan", None, -1)),
            ],
            "On [Eid al-Fitr], [Eid ul-Fitr], [Id al-Fitr], [Idd el-Fitri], [Aid al-Fitr], [the eve of Eid al-Fitr 2014]": [
                *[Feast("eid al-fitr")] * 5,
                Feast("eid al-fitr", 2014, off=-1),
            ],
            "On [Eid al-Adha], [Eid-ul-Azha], [Id al-Adha], [Eid el-Kabir], [Tabaski], [Eid al-Qurban], [Bakra Eid], [Bakrid]": [
                *[Feast("eid al-adha")] * 8,
            ],
            "Until [the end of Lent], on [Kurban Bayram], [the Feast of Sacrifice], [the Feast of the Sacrifice], [the Islamic feast of Eid]": [
                Edge(Feast("lent"), "END"),
                *[Feast("eid al-adha")] * 3,
                Feast("eid"),
            ],
            "In [the Eid holiday], [Eid], [the third day of Eid], [the day after Eid], [the Muslim festival of Eid]": [
                *(Feast("eid"), Feast("eid"), Feast("eid", nth=3), Feast("eid", off=1), Feast("eid")),
            ],
            "On [Ashura], [Arbaeen], [Arba'in], [Chehlum], [Mawlid], [Maulid al-Nabi], [Eid Milad un Nabi], [Milad-un-Nabi]": [
                *(Feast("ashura"), Feast("arbaeen"), Feast("arbaeen"), Feast("arbaeen")),
                *[Feast("mawlid")] * 4,
            ],
            "On the [Prophet Muhammad's birthday], [Laylat al-Qadr], the [Night of Destiny], the [Night of Power]": [
                Feast("mawlid"),
                *[Feast("night of destiny")] * 3,
            ],
            "On the [Islamic New Year], the [Muslim New Year], the [Hijri New Year]": [Feast("islamic new year")] * 3,
            "On [Nowruz], [Newroz], [Norouz], [Nevruz], [the Persian festival of Nowruz] they danced.": [
                *[Feast("nowruz")] * 5,
            ],
            "In [Passover], [Pesach], [the Jewish holiday of Passover], on [Shavuot], [Rosh Hashanah], [Yom Kippur]": [
                *[Feast("passover")] * 3,
                *(Feast("shavuot"), Feast("rosh hashanah"), Feast("yom kippur")),
            ],
            "On the [Jewish New Year], in [Sukkot], [Hanukkah], [Chanukah], on [Purim] and on [the night before Passover]": [
                *(Feast("rosh hashanah"), Feast("sukkot"), Feast("hanukkah"), Feast("hanukkah"), Feast("purim")),
                Feast("passover", off=-1),
            ],
            "On [Diwali], [Deepavali], [the Hindu festival of Diwali], [Holi], the [Lunar New Year], the [Chinese New Year]": [
                *(Feast("diwali"), Feast("diwali"), Feast("diwali"), Feast("holi")),
                *[Feast("lunar new year")] * 2,
            ],
            "In [the Spring Festival], at [Tet], [next Easter], [this coming Easter], [this year's Ramadan], [last year's Eid]": [
                *(Feast("lunar new year"), Feast("lunar new year"), Feast("easter", None, 1), Feast("easter", None, 1)),
                *(Feast("ramadan"), Feast("eid", None, -1)),
            ],
            "Over [the Thanksgiving weekend], [the Passover festival], [Easter holidays], [the Eid feast]": [
                *(Feast("thanksgiving", weekend=True), Feast("passover"), Feast("easter"), Feast("eid")),
            ],
            "In [the Christmas and New Year holidays], [the Christmas and New Year period], [the Easter sales season]": [
                *[Span(None, "day")] * 3,
            ],
            "In [the Christmas season], [the Christmas period], [Christmas] sales, [Christmas] shopping, [next year's Easter]": [
                *[Span(None, "day")] * 4,
                Feast("easter", None, 1),
            ],
            "In [the Christmas holiday season] and on [Christmas night], [the night of Bastille Day], [the Christian feast of Easter]": [
                *(
                    Span(None, "day"),
                    PartOf(Feast("christmas"), "NI"),
                    PartOf(Feast("bastille day"), "NI"),
                    Feast("easter"),
                ),
            ],
        },
        ignores=(
            *("Eid Mohammed said so.", "Ramadan Abdullah Shallah left.", "Tariq Ramadan left.", "Gen. Nowruz came."),
            *("Ramadan has condemned it.", "As Eid said, it rained.", "the Good Friday Agreement", "Nowruz added that"),
            *("Easter Island", "Christmas Island", "a Christmas tree", "the Yom Kippur War", "the Tet Offensive"),
            *("Operation Nowruz", "The easter of the two", "They lent it.", "Lent by the bank", "may day after day"),
            *(
                "Eid al-Ghadir",
                "the Easter Rising",
                "a memorial day",
                "Their eid",
                "Vell Spring Festival",
            ),
        ),
        guard=(
            *("christmas", "easter", "boxing", "stephen", "new year", "epiphany", "three kings", "valentine", "women"),
            *("patrick", "fools", "anzac", "may day", "workers", "of july", "july fourth", "bastille", "halloween"),
            *("saints", "souls", "armistice", "veterans", "remembrance", "luther king", "mlk", "presidents"),
            *("memorial", "labor day", "columbus", "thanksgiving", "shrove", "fat tue", "mardi", "ash wed", " lent"),
            *("palm s", "holy ", "maundy", "good fri", "ascension", "whit", "pentecost", "harram", "ashura", "arba"),
            *("chehlum", "wlid", "ulid", "milad", "prophet", "qadr", "night of", "ramad", "ramaz", "ramz", "eid"),
            *(
                "fitr",
                "adha",
                "azha",
                "kabir",
                "qurban",
                "bakr",
                "tabaski",
                "bayram",
                "sacrifice",
                "ruz",
                "roz",
                "rouz",
            ),
            *("passover", "pesach", "shavuot", "hashana", "kippur", "sukkot", "ukka", "purim", "diwali", "deepavali"),
            *("holi", "spring fest", "tet", "jewish", "lunar", "chinese"),
        ),
    ),
)
