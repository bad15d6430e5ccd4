"""Words → Masked: capitalised words that are no place, or not as a whole: people, organisations, papers, treaties."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import regex

from conflictcli.gazetteer.countries import demonym
from conflictcli.patterns import compiled, shaped, spelled, trie, verbatim
from conflictcli.rule import PART, SECONDS_PER_PATTERN, Rule, Words, expand
from conflictcli.rules.place_words import PLACE_WORDS
from conflictcli.rules.places import OFFICES, OPENING, shown

MASK_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        **{name: PLACE_WORDS[name] for name in ("OPENER", "CAPITAL", "CAP")},
        "PARTICLE": Words(
            r"(?:al|el|bin|ibn|abu|von|van|der|den|de|del|della|di|da|dos|du|la|le|ul)[- ]",
            finds=(
                *("al-", "el ", "bin ", "ibn ", "abu ", "von ", "van ", "der ", "den ", "de ", "del ", "della "),
                *("di ", "da ", "dos ", "du ", "la ", "le ", "ul "),
            ),
            ignores=("of ", "the "),
        ),
        "PERSON": Words(
            r"(?&CAP)\.?(?: (?:(?&PARTICLE)){0,3}(?-i:\p{Lu}\.|(?&CAP))){0,4}",
            finds=("Ostra", "Ana Ostra", "J. Ostra", "Abdul al-Ostra", "Ana van der Ostra", "Ana B. Ostra"),
            ignores=("ostra", "Ana of Ostra"),
        ),
        "TITLE": Words(
            r"(?-i:Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Brig|Cmdr|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov)\.?"
            r"|(?-i:General|Lieutenant|Colonel|Major|Sergeant|Corporal|Private|Admiral|Brigadier|Marshal|Reverend"
            r"|Father|Bishop"
            r"|Archbishop|Pope|Cardinal|Ayatollah|Mullah|Maulana|Congressman|Congresswoman|Judge|Justice|Secretary"
            r"|Chairwoman"
            r"|Chief|Sheriff|Officer|Detective|Inspector|Superintendent|Constable|Deputy|Lord|Sir|Dame|Chancellor"
            r"|Premier"
            r"|Secretary of State|Governor|Emir|Rabbi|Councillor|Coroner|Miss)"
            r"|spokes(?:man|woman|person)|presidents?|ministers?|journalist|reporter|correspondent|analyst|activist"
            r"|lawmaker"
            r"|professor|witness|commander|envoy|ambassador|photographer|director|actor|actress|singer|author|coach"
            r"|striker"
            r"|midfielder|defender|goalkeeper|senator|mayor|chairman|manager|captain",
            finds=(
                *("Gen.", "Lt", "Col.", "Maj.", "Capt.", "Sgt.", "Cpl.", "Pvt.", "Adm.", "Brig.", "Cmdr.", "Mr", "Mrs"),
                *("Ms", "Dr.", "Prof.", "Rev.", "Sen.", "Rep.", "Gov.", "General", "Lieutenant", "Colonel", "Major"),
                *("Sergeant", "Corporal", "Private", "Admiral", "Brigadier", "Marshal", "Reverend", "Father", "Bishop"),
                *("Archbishop", "Pope", "Cardinal", "Ayatollah", "Mullah", "Maulana", "Congressman", "Congresswoman"),
                *(
                    "Judge",
                    "Justice",
                    "Secretary",
                    "Chairwoman",
                    "Chief",
                    "Sheriff",
                    "Officer",
                    "Detective",
                    "Inspector",
                ),
                *("Superintendent", "Constable", "Deputy", "Lord", "Sir", "Dame", "Chancellor", "Premier", "Governor"),
                *("Secretary of State", "Emir", "Rabbi", "Councillor", "Coroner", "Miss", "spokesman", "spokeswoman"),
                *("spokesperson", "President", "presidents", "minister", "ministers", "journalist", "reporter"),
                *("correspondent", "analyst", "activist", "lawmaker", "professor", "witness", "commander", "envoy"),
                *("ambassador", "photographer", "director", "actor", "actress", "singer", "author", "coach"),
                *("striker", "midfielder", "defender", "goalkeeper", "senator", "mayor", "chairman", "manager"),
                *("captain",),
            ),
            ignores=("major", "general", "private", "chief", "father", "soldier"),
        ),
        "TITLE_OR_NAME": Words(
            r"(?-i:Sheikh|Shaikh|Sultan|Imam|King|Queen|Prince|Princess|Lady)",
            finds=("Sheikh", "Shaikh", "Sultan", "Imam", "King", "Queen", "Prince", "Princess", "Lady"),
            ignores=("Mr", "king"),
        ),
        "SPEAKS": Words(
            r"said|says|told|tells|added|adds|wrote|writes|tweeted|recalled|explained|noted|argued|joked|replied"
            r"|asked|testified"
            r"|insisted|admitted|acknowledged|lamented|concluded|continued|quipped|recounted|thinks|thought|believed",
            finds=(
                *"said says told tells added adds wrote writes tweeted recalled explained noted argued joked".split(),
                *"replied asked testified insisted admitted acknowledged lamented concluded continued quipped".split(),
                *"recounted thinks thought believed".split(),
            ),
            ignores=("struck", "announced"),
        ),
        "LINK": Words(
            r"(?:of|for|and)(?: the)?",
            finds=("of", "for the", "and"),
            ignores=("in", "the"),
        ),
        "PAPER": Words(
            r"(?-i:Posts?|Times|Herald|Tribune|Journal|Gazette|Telegraph|Chronicle|Observer|Guardian|Mirror|Independent"
            r"|Inquirer|Dispatch|Examiner|Sentinel|Courier|Globe|Daily|Morning News|Daily News|TV|Television|Radio"
            r"|Review)",
            finds=(
                *("Post", "Posts", "Times", "Herald", "Tribune", "Journal", "Gazette", "Telegraph", "Chronicle"),
                *("Observer", "Guardian", "Mirror", "Independent", "Inquirer", "Dispatch", "Examiner", "Sentinel"),
                *("Courier", "Globe", "Daily", "Morning News", "Daily News", "TV", "Television", "Radio", "Review"),
            ),
            ignores=("post", "times", "News"),
        ),
        "AGENCY": Words(
            r"(?-i:Reuters|Associated Press|Agence France-Presse|Xinhua|Al[ -]Jazeera|Al[ -]Arabiya|Bloomberg|Interfax"
            r"|Anadolu|Ukrinform|Tass|Tasnim|Fars News)",
            finds=(
                *("Reuters", "Associated Press", "Agence France-Presse", "Xinhua", "Al Jazeera", "Al-Arabiya"),
                *("Bloomberg", "Interfax", "Anadolu", "Ukrinform", "Tass", "Tasnim", "Fars News"),
            ),
            ignores=("Press", "Fars"),
        ),
        "TREATY": Words(
            r"(?:peace |climate |ceasefire |nuclear )?"
            r"(?:agreements?|accords?|treat(?:y|ies)|conventions?|protocols?|declaration|pact|rules|principles)",
            finds=(
                *("agreement", "peace accords", "treaty", "treaties", "convention", "protocol", "declaration", "pact"),
                *("climate agreement", "ceasefire agreement", "nuclear accord", "rules", "principles"),
            ),
            ignores=("talks", "peace"),
        ),
        "GROUP": Words(
            r"Islamic State(?: \p{Lu}\p{Ll}+ Province| of Iraq and (?:Syria|Greater Syria|the Levant|al-Sham|Sham)"
            r"| (?:in )?(?:the )?(?:West Africa Province|Greater Sahara|Khorasan(?: Province)?))?"
            r"|Boko Haram|Hamas|Taliban|Hezbollah|Hizbullah|Houthis?|Al[- ]Shabaab|al[- ]Qaeda(?: in (?:Iraq"
            r"|the (?:Arabian Peninsula"
            r"|Islamic Maghreb|Indian Subcontinent)))?|Abu Sayyaf|Ansar (?:Allah|al-Sharia|Beit al-Maqdis)"
            r"|Jabhat (?:al-Nusra|Fateh al-Sham)"
            r"|Nusra Front|Ahrar al-Sham|Hayat Tahrir al-Sham|Jaysh al-Islam|Faylaq al-Rahman|Lord's Resistance Army"
            r"|Lashkar[- ]e[- ](?:Taiba|Jhangvi)|Jaish[- ]e[- ]Mohammed|Tehrik[- ]i[- ]Taliban(?: Pakistan)?|Haqqani"
            r"|Fatah|Wagner(?: Group)?"
            r"|Asa'ib Ahl al-Haq|Kata'ib Hezbollah|Liwa al-Tawhid|Euphrates Shield|Shahed",
            finds=(
                *("Islamic State", "Islamic State Ostra Province", "Islamic State of Iraq and Syria"),
                *("Islamic State of Iraq and the Levant", "Islamic State of Iraq and Greater Syria"),
                *(
                    "Islamic State of Iraq and al-Sham",
                    "Islamic State of Iraq and Sham",
                    "Islamic State Greater Sahara",
                ),
                *("Islamic State in the West Africa Province", "Islamic State in the Greater Sahara"),
                *("Islamic State in Khorasan Province", "Boko Haram", "Hamas", "Taliban", "Hezbollah", "Hizbullah"),
                *("Houthis", "Al-Shabaab", "al Qaeda", "al-Qaeda in the Arabian Peninsula", "al-Qaeda in Iraq"),
                *("al-Qaeda in the Islamic Maghreb", "al-Qaeda in the Indian Subcontinent", "Abu Sayyaf"),
                *("Ansar Allah", "Ansar al-Sharia", "Ansar Beit al-Maqdis", "Jabhat al-Nusra", "Jabhat Fateh al-Sham"),
                *("Nusra Front", "Ahrar al-Sham", "Hayat Tahrir al-Sham", "Jaysh al-Islam", "Faylaq al-Rahman"),
                *("Lord's Resistance Army", "Lashkar-e-Taiba", "Lashkar-e-Jhangvi", "Jaish-e-Mohammed"),
                *("Tehrik-i-Taliban Pakistan", "Haqqani", "Fatah", "Wagner Group", "Asa'ib Ahl al-Haq"),
                *("Kata'ib Hezbollah", "Liwa al-Tawhid", "Euphrates Shield", "Shahed"),
            ),
            ignores=("Islamic", "State", "Haram", "Nusra"),
        ),
        "BODY": Words(
            r"(?-i:Ministry|Department|University|College|Institute|School|Academy|Centre|Center|Council|Committee"
            r"|Commission"
            r"|Agency|Authority|Association|Organi[sz]ation|Party|Movement|Front|Army|Forces?|Brigades?|Battalion"
            r"|Division"
            r"|Regiment|Corps|Squad|Command|Coalition|Alliance|League|Union|Federation|Foundation|Fund|Bank|Group"
            r"|Company"
            r"|Corporation|Inc|Ltd|Airlines?|Airways|Court|Parliament|Assembly|Congress|Senate|Police|Guards?"
            r"|Service|Services"
            r"|Press|Agence|Observatory|Society|Club|Orchestra|Festival|Cup|Olympics|Games|Marathon"
            r"|Prize|Award|Awards|Act|War|Offensive|Operation|Network|Media|Office|Bureau|Board|Trust|Initiative"
            r"|Programme|Program"
            r"|Conference|Summit|Red Crescent|Red Cross|Crescent|Monitor|Militia|Resistance|Liberation|Dynasty"
            r"|Empire|Studios?)",
            finds=(
                *(
                    "Ministry",
                    "Department",
                    "University",
                    "College",
                    "Institute",
                    "School",
                    "Academy",
                    "Centre",
                    "Center",
                ),
                *("Council", "Committee", "Commission", "Agency", "Authority", "Association", "Organization", "Party"),
                *("Organisation", "Movement", "Front", "Army", "Force", "Forces", "Brigade", "Brigades", "Battalion"),
                *("Division", "Regiment", "Corps", "Squad", "Command", "Coalition", "Alliance", "League", "Union"),
                *(
                    "Federation",
                    "Foundation",
                    "Fund",
                    "Bank",
                    "Group",
                    "Company",
                    "Corporation",
                    "Inc",
                    "Ltd",
                    "Airlines",
                ),
                *(
                    "Airline",
                    "Airways",
                    "Court",
                    "Parliament",
                    "Assembly",
                    "Congress",
                    "Senate",
                    "Police",
                    "Guard",
                    "Guards",
                ),
                *("Service", "Services", "Press", "Agence", "Observatory", "Society", "Club"),
                *(
                    "Orchestra",
                    "Festival",
                    "Cup",
                    "Olympics",
                    "Games",
                    "Marathon",
                    "Prize",
                    "Award",
                    "Awards",
                    "Act",
                    "War",
                ),
                *("Offensive", "Operation", "Network", "Media", "Office", "Bureau", "Board", "Trust", "Initiative"),
                *("Programme", "Program", "Conference", "Summit", "Red Crescent", "Red Cross", "Crescent", "Monitor"),
                *("Militia", "Resistance", "Liberation", "Dynasty", "Empire", "Studio", "Studios"),
            ),
            ignores=("army", "Airport", "Camp", "Dam"),
        ),
    }
)
"""Every piece of pattern by name, with its evidence."""

_LINES = Path(__file__).with_name("first_names.txt").read_text(encoding="utf-8").splitlines()
FIRST_NAMES = frozenset(name for line in _LINES if not line.startswith("#") for name in line.split())

GEOGRAPHIC = frozenset(
    "Airport Airfield Alley Arena Avenue Bank Base Basin Bay Beach Boulevard Bridge Camp Canal Canyon Cape City "
    "Coast Corridor County Creek Crossing Dam Delta Desert Dock District Division Drive Falls Field Fields Forest "
    "Fort Gate Gardens Governorate Gulf Harbor Harbour Heights Highlands Highway Hill Hills Hospital Island "
    "Islands Junction Lake Lane Mountain Mountains Oblast Park Peninsula Plain Plains Plant Plaza Point Port "
    "Prairie Prison Province Quay Region Refinery Reservoir Ridge River Road Sound Springs Square State Station "
    "Strait Street Strip Terrace Town Township Tunnel Valley Village Woods Zone Defense Defence".split()
)
"""Last words of names that are places whatever the first word is: "Jordan Valley", "Clinton Street"."""


@dataclass(frozen=True, slots=True)
class Masked:
    """What a stretch of words is instead of a place.

    `what` is `person`, `name` (a first name and a surname: a place all the same if a list has the whole of it and a
    place is expected there), `paper`, `treaty`, `group` or `body` (which may begin with a country: "US Army").
    """

    what: str


def first_name_and_surname(m: regex.Match[str]) -> Masked | None:
    """`Bill Ostra`; not `San Pedro Ostra`, `Jordan Police`, nor where the last word is "Street", "County" …"""
    words = m[0].split()
    before = LAST_WORD.search(m.string, max(0, m.start() - 24), m.start())
    opens = before is not None and before[0] in OPENS_A_PLACE
    if opens or words[0] not in FIRST_NAMES or words[-1] in GEOGRAPHIC or not OFFICES.isdisjoint(words[1:]):
        return None
    return Masked("name")


LAST_WORD = regex.compile(r"(?r)(?<!\S)\S+(?=\s$)")


def paper(m: regex.Match[str]) -> Masked | None:
    """`Ostra Post`; of `Syrian TV` the nation is named all the same."""
    return None if demonym(m[0].partition(" ")[0]) else Masked("paper")


OPENS_A_PLACE = frozenset(
    "San Santa Santo São Sao Saint St St. Sainte Port Puerto Fort Camp New El La Los Las Villa Ciudad Mount Lake "
    "Cape Ain Tal Tell Deir Kafr Bani Wadi Jabal Khan Abu Umm Nahr Qala Qalat Dera Mir Shah Sidi Bir Beit Bayt Al "
    "North South East West Northern Southern Eastern Western General Presidente Governador".split()
)
"""Words that make the first name after them part of a place's name: "San Pedro", "Port Louis"."""


EXPECTS_A_PLACE = regex.compile(
    r"(?:\b(?:in|near|at|around|outside) |\b(?:city|town|village|district|province|camp) of )$", regex.IGNORECASE
)


def by_first_letter(words: Collection[str]) -> str:
    """`The`, `This`, `An` → `A(?:n)|T(?:he|his)`: `re` passes over a whole letter at once."""
    letters = sorted({word[0] for word in words})
    return "|".join(f"{a}(?:{'|'.join(sorted(w[1:] for w in words if w[0] == a))})" for a in letters)


CAP_IN_RE = Words(rf"(?!(?:{by_first_letter(OPENING)})(?![\w-]|['’](?!s\b)))(?&CAPITAL)", ("Ostra",))
PARTICLE_IN_RE = Words(f"(?i:{MASK_WORDS['PARTICLE'].pattern})", ("al-",))
"""As in `MASK_WORDS`, for patterns in which letter case is not free."""


def cased(pattern: str, vocabulary: Mapping[str, Words]) -> re.Pattern[str]:
    """A pattern of capitalised words, compiled by `re`, with the edges that `compiled` gives."""
    words = {**vocabulary, "CAP": CAP_IN_RE, "PARTICLE": PARTICLE_IN_RE}
    return shaped(rf"(?<![\w$€£])(?<!\w['’-])(?:{expand(pattern, words)})(?!\w|-\w)")


@dataclass(frozen=True)
class Anchored(Rule):
    """A rule whose match begins at one of its `words`, or, if `after`, at the word that follows one."""

    after: bool = False
    only: Callable[[str, re.Match[str]], bool] | None = field(default=None, repr=False)
    """What is asked of the text and the word first, because it costs less than the pattern."""
    cased: bool = False
    """Whether capitals tell its words: then Python's own `re` reads it, in a quarter of the time."""

    def match_at(self, text: str, word: re.Match[str]) -> regex.Match[str] | None:
        """What the rule finds at one of its words."""
        start = word.end() if self.after else word.start()
        gap = GAP.match(text, start) if self.after else None
        start = gap.end() if gap else start
        if not text[start : start + 1].isupper() and text[start : start + 1] != "a":
            return None
        if self.only is not None and not self.only(text, word):
            return None
        if self.cased:
            return self.in_re.match(text, start)  # type: ignore[return-value]
        return self.whole.match(text, start, timeout=SECONDS_PER_PATTERN)

    @cached_property
    def in_re(self) -> re.Pattern[str]:
        return cased(self.pattern, self.vocabulary)

    @cached_property
    def whole(self) -> regex.Pattern[str]:
        return compiled(self.expanded)

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        at = 0
        for word in PART.finditer(text):
            if word.start() >= at and word[0] in self.words:
                found = self.match_at(text, word)
                if found is not None:
                    yield found
                    at = found.end()


GAP = regex.compile(r"\.?\s+")


@dataclass(frozen=True)
class Titled(Anchored):
    """A rule for a title and what follows it: a title of one word is asked for once, and only the rest is read."""

    def match_at(self, text: str, word: re.Match[str]) -> regex.Match[str] | None:
        gap = GAP.match(text, word.end())
        if gap is None:
            return None
        if not is_title(word[0] + gap[0].strip()):
            return super().match_at(text, word)
        return self.in_re.match(text, gap.end())  # type: ignore[return-value]

    @cached_property
    def in_re(self) -> re.Pattern[str]:
        return cased("(?&PERSON)", self.vocabulary)


@lru_cache(maxsize=1024)
def is_title(words: str) -> bool:
    """`Gen.`, `spokesman` → True."""
    return titles().fullmatch(words) is not None


@lru_cache(maxsize=1)
def titles() -> regex.Pattern[str]:
    return verbatim(spelled(MASK_WORDS["TITLE"].pattern), regex.IGNORECASE)


NAME_GOES_ON = shaped(rf"\S*\s+(?:\p{{Lu}}|(?i:{MASK_WORDS['PARTICLE'].pattern}))")
BODY_GOES_ON = shaped(rf"\s+(?:\p{{Lu}}|(?i:{MASK_WORDS['LINK'].pattern})\s)")


def is_followed_by_a_name(text: str, word: re.Match[str]) -> bool:
    """`Bill Ostra`, `Jean-Marie van Ostra`: whether what follows a first name may be a surname."""
    return NAME_GOES_ON.match(text, word.end()) is not None


def is_within_a_name(text: str, word: re.Match[str]) -> bool:
    """`Ostra Army`, `University of Ostra`: whether a body's word has a capital before it or goes on in its name."""
    before = text[: word.start()].rsplit(None, 1)[-1:]
    return bool(before and before[0] != before[0].lower()) or BODY_GOES_ON.match(text, word.end()) is not None


OF_BODIES, OF_GROUPS = shown(MASK_WORDS["BODY"], 0), shown(MASK_WORDS["GROUP"], 0)
"""The first words of bodies and of armed groups."""

RULES: tuple[Rule, ...] = (
    Anchored(
        name="an armed group",
        kind="mask",
        pattern=r"(?-i:(?=[AaAB-Z]))(?&GROUP)",
        meaning=lambda m: Masked("group"),
        finds={
            "Fighters of [Islamic State of Iraq and Syria] left.": Masked("group"),
            "[Al Shabaab] said so.": Masked("group"),
        },
        ignores=("An Islamic republic and a State.", "They gave the islamic state a name."),
        words=OF_GROUPS,
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a newspaper or a station",
        kind="mask",
        pattern=r"(?&CAP)(?: (?&CAP)){0,4}? (?&PAPER)(?: (?&CAP)){0,4}",
        meaning=paper,
        finds={
            "It was in the [Ostra Post].": Masked("paper"),
            "The [New Ostra Daily Times] wrote so.": Masked("paper"),
        },
        ignores=("They left the Ostra post.", "Three times Ostra was hit.", "The Post was told.", "Syrian TV said so."),
        words=shown(MASK_WORDS["PAPER"], -1),
        vocabulary=MASK_WORDS,
    ),
    Anchored(
        name="a news agency",
        kind="mask",
        pattern=r"(?&AGENCY)",
        meaning=lambda m: Masked("paper"),
        finds={"In Ostra, [Reuters] said.": Masked("paper")},
        ignores=("The press in Ostra said so.",),
        words=shown(MASK_WORDS["AGENCY"], 0),
        vocabulary=MASK_WORDS,
    ),
    Anchored(
        name="what a news agency is called",
        kind="mask",
        after=True,
        pattern=r"(?<=\b(?:[Nn]ews|state|press) agency )(?-i:\p{Lu}[\p{L}-]+)",
        meaning=lambda m: Masked("paper"),
        finds={
            "The state news agency [Ostra] said so, and the News agency [Vell].": Masked("paper"),
            "The press agency [Ostra] and the state agency [Miro] said so.": Masked("paper"),
        },
        ignores=("An aid agency Ostra relies on.", "A news agency in Ostra said so."),
        words=frozenset(("agency",)),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a treaty by the town where it was signed",
        kind="mask",
        pattern=r"(?&CAP)(?: (?&CAP)){0,2} (?&TREATY)",
        meaning=lambda m: Masked("treaty"),
        finds={
            "They left the [Ostra climate agreement].": Masked("treaty"),
            "The [Ostra accords] and the [Vell treaty] hold.": [Masked("treaty"), Masked("treaty")],
            "The [Ostra treaties], the [Vell convention] and the [Miro protocol] too.": [Masked("treaty")] * 3,
            "Not the [Ostra declaration], the [Vell pact], the [Miro rules] or the [Ostra principles].": [
                Masked("treaty")
            ]
            * 4,
        },
        ignores=("Both signed an agreement in Ostra.", "the Ostra talks"),
        words=shown(MASK_WORDS["TREATY"], -1),
        vocabulary=MASK_WORDS,
    ),
    Titled(
        name="a title and a name",
        kind="mask",
        pattern=r"(?<=\b(?&TITLE) )(?&PERSON)",
        meaning=lambda m: Masked("person"),
        finds={
            "Then Gen. [Ana Ostra] spoke.": Masked("person"),
            "A spokesman [Jordan Vell] said no.": Masked("person"),
        },
        ignores=("The president of Ostra spoke.", "major Ostra suburbs"),
        words=shown(MASK_WORDS["TITLE"], -1),
        after=True,
        vocabulary=MASK_WORDS,
    ),
    Anchored(
        name="a title that also opens places",
        kind="mask",
        pattern=r"(?&TITLE_OR_NAME) (?&PERSON)",
        meaning=lambda m: (
            None if EXPECTS_A_PLACE.search(m.string, max(0, m.start() - 24), m.start()) else Masked("person")
        ),
        finds={"Then [Sheikh Ali Ostra] spoke.": Masked("person")},
        ignores=("Shells fell near Sheikh Ostra.", "They are in King Ostra.", "sheikh ostra"),
        words=shown(MASK_WORDS["TITLE_OR_NAME"], -1),
        vocabulary=MASK_WORDS,
    ),
    Anchored(
        name="a first name and a surname",
        kind="mask",
        pattern=r"(?&CAP)\.?(?: (?:(?&PARTICLE)){0,3}(?-i:\p{Lu}\.|(?&CAP))){1,9}",
        meaning=first_name_and_surname,
        finds={
            "It was [Michael Jordan] again.": Masked("name"),
            "So Judge [Bill Ostra] ruled.": Masked("name"),
        },
        ignores=(
            "Shells fell on Jordan Valley.",
            "The Jordan Police left.",
            "In Ostra Vell it rained.",
            "Michael jordan",
            "Bill-e Ostra",
        ),
        words=FIRST_NAMES,
        only=is_followed_by_a_name,
        cased=True,
        vocabulary=MASK_WORDS,
    ),
)

OF_SPEECH = shown(MASK_WORDS["SPEAKS"], 0)
SPEECH = re.compile(rf"\b{trie(OF_SPEECH)}\w*")
"""The words of speech: a name that speaks stands right before or behind one."""

SPEAKERS: tuple[Rule, ...] = (
    Rule(
        name="a name that speaks",
        kind="speaker",
        pattern=r"(?<!\b(?:in|from|near|at|around|outside) )(?&CAP)(?= (?&SPEAKS))|(?<=[”\",'’] (?&SPEAKS) )(?&CAP)",
        meaning=lambda m: Masked("speaker"),
        finds={
            "[Ostra] said so, [Vell] told us, [Miro] wrote and [Dor] noted.": [Masked("speaker")] * 4,
            "“No,” added [Ostra]. “Yes,” says [Vell]. “So,” asked [Miro].": [Masked("speaker")] * 3,
            "[Ostra] recalled it, [Vell] explained it.": [Masked("speaker")] * 2,
        },
        ignores=(
            *("Ostra was struck.", "It was added in Ostra."),
            "A nurse in Ostra said so, a man from Vell told us, a guard near Miro noted it, a boy at Dor recalled it.",
            "People around Ostra asked for help, drivers outside Vell explained it.",
        ),
        words=OF_SPEECH,
        vocabulary=MASK_WORDS,
    ),
)

BODIES: tuple[Anchored, ...] = (
    Anchored(
        name="a body",
        kind="body",
        pattern=r"(?:(?<=(?P<lead>(?&CAP)(?: (?:(?&LINK) )?(?&CAP)){0,6}) )(?&BODY)(?: (?:(?&LINK) )?(?&CAP)){0,6}"
        r"|(?&BODY) (?&LINK) (?&CAP)(?: (?:(?&LINK) )?(?&CAP)){0,6})",
        meaning=lambda m: Masked("body"),
        finds={
            "The [Ostra National Army] left.": Masked("body"),
            "The [University of Ostra] shut.": Masked("body"),
            "The [Vell Centre for Human Rights and Ostra Council] met.": Masked("body"),
            "The [Ministry for the Interior] said so.": Masked("body"),
        },
        ignores=("The army of Ostra left.", "The Party is over."),
        words=OF_BODIES,
        only=is_within_a_name,
        vocabulary=MASK_WORDS,
    ),
)


def _by_word() -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in (*RULES, *BODIES):
        for word in rule.words:
            found[word] = (*found.get(word, ()), rule)
    return found


BY_WORD: Final = _by_word()
"""Every word at which a rule for people, papers, treaties, groups or bodies is tried, with those rules."""
