"""Words → Spotted: a capitalised name with what stands around it: "12 km south of", "the town of", "airport".

Whether a name is a place, and which, is not known here: see `conflictcli.places`, which looks names up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

import regex

from conflictcli.mention import Mention
from conflictcli.patterns import shaped, spelled, verbatim
from conflictcli.rule import PART, Rule, Words, expand
from conflictcli.rules.place_words import ARTICLE, MORE_WORDS, PLACE_WORDS
from conflictcli.sentences import Sentence

ALTERNATIVES = PLACE_WORDS["TYPE"].pattern
DEPENDENT = verbatim(
    r"(?:led|backed|based|born|controlled|held|ruled|allied|occupied|administered|funded|bound|made|trained"
    r"|supported|sponsored"
    r"|owned|run|wide|style|area|registered|linked|flagged|dominated|educated|drafted|brokered|supplied|built)"
)
"""What follows a hyphen after a place that belongs to another word: "the Ostra-based group"."""
COUNTRIES_OF_TYPE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(codes.split())
        for words, codes in (
            ("upazila|union parishad", "BD"),
            ("thana", "BD IN PK"),
            ("tehsil|tehsils|taluk|taluka", "IN PK"),
            ("barangay|sitio|purok", "PH"),
            ("woreda|kebele", "ET"),
            ("payam|boma", "SS"),
            ("tambon|amphoe", "TH"),
            ("vereda|corregimiento", "CO"),
            ("lga", "NG AU"),
            ("cercle", "ML"),
            ("kampung", "ID MY BN"),
            ("oblast", "UA RU BY KZ KG BG"),
            ("raion", "UA RU BY MD AZ KG"),
            ("colonia", "MX HN SV GT"),
        )
        for word in words.split("|")
    }
)
"""Type words that only some countries have: where there is but one, they name it."""
COUNTRY_OF_TYPE: Mapping[str, str] = MappingProxyType(
    {word: next(iter(codes)) for word, codes in COUNTRIES_OF_TYPE.items() if len(codes) == 1}
)
"""Type words that one country alone has: they name it."""
QUARTERS = frozenset(
    "neighbourhood neighborhood neighbourhoods neighborhoods quarter quarters suburb suburbs colonia favela "
    "street square market zone".split()
)
"""Type words of what lies within a town."""
OPENS_A_QUARTER = frozenset("Colonia Barrio Fraccionamiento Barangay Sitio Favela Jardim Residencial".split())
"""Words that open the name of a part of a town: "Colonia 5 de Mayo"."""
AREAS = frozenset("area areas countryside sector zone suburb suburbs".split())
"""Type words that say "round about" the place before them."""
NEAR_FEATURES = frozenset(
    "dam reservoir road highway motorway river valley lake mountain mountains desert forest hill hills heights plain "
    "plains delta strait gulf corridor pass border crossing oilfield field frontline line depot junction".split()
)
"""Features that stand near the place they are called after rather than in it."""
HEAD_TYPES = frozenset(
    "Camp Fort Mount Mt. Lake Port Greater Downtown Central Northern Southern Eastern Western North South East West "
    "Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern Southwestern North-East North-West "
    "South-East South-West Upper Lower Inner Outer Rural Old Metropolitan Metro Far Village".split()
)
"""Capitalised words that may open a place's name where no list has it with them: "Camp Ostra", "Northern Norland"."""
ADMINISTRATIVE = frozenset(
    "province governorate district county city town village region state oblast township municipality department "
    "prefecture agency division subdistrict territory area lga parish regency raion woreda suburbs sadar "
    "upazila tehsil taluk taluka thana".split()
)
"""Of the words below, those that tell the kind of a settlement or a division; the others are features."""
TAIL_TYPES = frozenset(
    "Province Governorate District County City Town Village Region State Oblast Township Municipality Department "
    "Prefecture "
    "Agency Division Subdistrict Territory Airport International Military Air Base Airbase Airfield Dam Bridge River "
    "Valley "
    "Mountains Mountain Desert Forest Lake Camp Refugee Crossing Border Port Harbour Harbor Island Islands Peninsula "
    "Coast "
    "Delta Hills Hill Plains Plain Heights Highway Road Square Gulf Strait Area Suburbs Prison Hospital University "
    "General "
    "Central Field Oil Power Nuclear Plant Station Refinery Junction Quarter Neighbourhood Neighborhood Metropolitan "
    "Naval "
    "LGA Parish Regency Raion Woreda Street Avenue Boulevard Park Jail Sadar Upazila "
    "Tehsil Taluk Taluka Thana".split()
)
"""Capitalised words that end a place's name and need no list: "Ostra International Airport"."""

OFFICES = frozenset(
    "Attorney Governor Gov Mayor Government Police Senator Sen Senate Republican Republicans Democrat Democrats "
    "Democratic Legislature State City Council Fire Court Supreme Superior District Coroner Sheriff Minister Prime "
    "Ministry President Premier Ambassador Embassy Consulate Parliament Congress Army Navy National Armed Defence "
    "Defense Chief Deputy Vice Lieutenant Secretary Department Health Education Public Schools Board Commissioner "
    "Commission Assembly Chancellor GOP Troopers Lawmakers Highway Foreign Interior Finance Justice Security County International".split()
)
"""Capitalised words after a place that tell that what acts for it is meant: "Jordan Police", never "Jordan Ostra"."""
LOCAL = frozenset("Mayor Police City Council Fire Court Superior Board Schools".split())
"""Of those, what a town has: "Quebec Mayor" is the town's, "Quebec Minister" the division's."""
NOT_ALONE = frozenset("Columbia Emirates Indiana Bayern Miranda".split())
"""Divisions and countries that open the names of people, clubs and schools: meant only before a word as above."""
OPENS_A_BODY = frozenset(
    "Environment Team Skate Air Radio Television Generation Statistics Health Parks Hockey Football Cricket Athletics "
    "Rugby Tennis Transport Elections Revenue Global Transparency Amnesty Oxfam Greenpeace Telecom Sport Tourism Stade "
    "Parti CBC CTV BBC CDC UNICEF".split()
)
"""Capitalised words that open a body's name before its country, its division or its city: "Environment Canada"."""

SEATS = frozenset(
    (
        *(
            "White House",
            "Pentagon",
            "Capitol Hill",
            "Oval Office",
            "West Wing",
            "Kremlin",
            "Downing Street",
            "Whitehall",
        ),
        *("Elysee", "Élysée", "Elysée Palace", "Quai d'Orsay", "Blue House"),
    )
)
"""Seats of government, which stand for the government; towns are called so too, and never meant."""

_WIDE: tuple[tuple[str, float, float], ...] = (
    ("Europe|European|Europeans|EU|European Union", 48.69096, 9.14062),
    ("Asia|Asian|Asians", 29.84064, 89.29688),
    ("Africa|African|Africans", 7.1881, 21.09375),
    ("Sub-Saharan Africa|Sub-Saharan African", 0.0, 20.0),
    ("North America|North American", 46.07323, -100.54688),
    ("South America|South American|Latin America|Latin American", -14.60485, -57.65625),
    ("Americas", 19.0, -96.0),
    ("Central America|Central American", 12.9, -85.0),
    ("Middle East|Mideast|Middle Eastern", 33.13906, 35.85869),
    ("North Africa|North African|Northern Africa", 32.95337, 9.97559),
    ("West Africa|West African|Western Africa", 13.0, -2.0),
    ("East Africa|East African|Eastern Africa", 1.0, 38.0),
    ("Southern Africa|Southern African", -22.0, 24.0),
    ("Central Africa", 3.0, 20.0),
    ("Southeast Asia|South East Asia|South-East Asia|Southeast Asian|South East Asian", 12.38293, 103.00781),
    ("South Asia|South Asian", 22.0, 78.0),
    ("Central Asia|Central Asian", 43.0, 66.0),
    ("East Asia|East Asian|Far East|Far Eastern", 36.0, 112.0),
    ("Eastern Europe|Eastern European|East European", 50.0, 28.0),
    ("Western Europe|Western European", 48.0, 5.0),
    ("Northern Europe", 61.68, 2.9),
    ("Southern Europe", 41.34382, -3.33984),
    ("Scandinavia|Scandinavian", 63.0, 12.0),
    ("Balkans|Balkan", 43.0, 21.0),
    ("Caucasus|South Caucasus", 42.0, 45.0),
    ("Caribbean|Caribbean Sea", 15.0, -75.0),
    ("Mediterranean|Mediterranean Sea|Eastern Mediterranean", 35.0, 20.0),
    ("Persian Gulf|Gulf", 27.0, 51.0),
    ("Red Sea", 20.26735, 38.53455),
    ("Black Sea", 43.0, 34.0),
    ("Gulf of Aden", 12.0, 47.0),
    ("South China Sea", 14.0, 115.0),
    ("Arctic|Arctic Ocean", 75.58494, -43.94531),
    ("Pacific|Pacific Ocean|North Pacific", 30.0, -170.0),
    ("South Pacific", -45.0, -130.0),
    ("Atlantic|Atlantic Ocean", 10.0, -25.0),
    ("Indian Ocean", -10.0, 70.0),
    ("Asia-Pacific|Asia Pacific", 29.84064, 89.29688),
    ("Sahara|Sahara Desert", 26.0, 13.0),
    ("New England", 44.0, -71.5),
    ("Arab|Arabs", 25.0, 45.0),
    ("Kurdish|Kurds", 37.0, 44.0),
)
WIDE: Mapping[str, tuple[float, float]] = MappingProxyType(
    {name: (latitude, longitude) for names, latitude, longitude in _WIDE for name in names.split("|")}
)
"""Regions of many countries, and their people, at GeoNames' own points where it has one: too wide for an event."""
OPENS_WIDE = frozenset(name.split()[0] for name in WIDE)

_DIVISIONS: Mapping[str, str] = MappingProxyType(
    {
        "US": "AL Ala=Alabama,AK=Alaska,AZ Ariz=Arizona,AR Ark=Arkansas,CA Calif=California,CO Colo=Colorado,CT "
        "Conn=Connecticut,"
        "DE Del=Delaware,FL Fla=Florida,GA Ga=Georgia,HI=Hawaii,ID=Idaho,IL Ill=Illinois,IN Ind=Indiana,IA=Iowa,KS "
        "Kan=Kansas,"
        "KY Ky=Kentucky,LA La=Louisiana,ME=Maine,MD Md=Maryland,MA Mass=Massachusetts,MI Mich=Michigan,MN "
        "Minn=Minnesota,"
        "MS Miss=Mississippi,MO Mo=Missouri,MT Mont=Montana,NE Neb=Nebraska,NV Nev=Nevada,NH N.H=New Hampshire,NJ "
        "N.J=New Jersey,"
        "NM N.M=New Mexico,NY N.Y=New York,NC N.C=North Carolina,ND N.D=North Dakota,OH=Ohio,OK Okla=Oklahoma,OR "
        "Ore=Oregon,"
        "PA Pa=Pennsylvania,RI R.I=Rhode Island,SC S.C=South Carolina,SD S.D=South Dakota,TN Tenn=Tennessee,TX "
        "Tex=Texas,UT=Utah,"
        "VT Vt=Vermont,VA Va=Virginia,WA Wash=Washington,WV W.Va=West Virginia,WI Wis=Wisconsin,WY Wyo=Wyoming,"
        "DC D.C=District of Columbia",
        "CA": "BC B.C=British Columbia,AB Alta=Alberta,SK Sask=Saskatchewan,MB Man=Manitoba,ON Ont=Ontario,QC "
        "Que=Quebec,"
        "NB N.B=New Brunswick,NS N.S=Nova Scotia,PEI P.E.I=Prince Edward Island,NL Nfld=Newfoundland and Labrador",
        "AU": "NSW N.S.W=New South Wales,QLD Qld=Queensland,VIC Vic=Victoria,TAS Tas=Tasmania,WA W.A=Western Australia,"
        "SA S.A=South Australia,NT N.T=Northern Territory,ACT A.C.T=Australian Capital Territory",
        "IN": "J&K=Jammu and Kashmir,TN=Tamil Nadu,UP U.P=Uttar Pradesh,MP M.P=Madhya Pradesh,WB W.B=West Bengal,"
        "HP H.P=Himachal Pradesh",
        "PK": "KP KPK K-P=Khyber Pakhtunkhwa,FATA=Federally Administered Tribal Areas,AJK=Azad Kashmir",
    }
)


def _abbreviations() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for code, told in _DIVISIONS.items():
        for entry in told.split(","):
            shorts, full = entry.split("=")
            for short in shorts.split(" "):
                for form in {short, short + "."} if "." in short else {short}:
                    found[form] = (*found.get(form, ()), (code, full))
    return found


ABBREVIATIONS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(_abbreviations())
"""`Ky`, `N.M.`, `B.C.`, `J&K` → the divisions they may stand for, as (country, name); meant after a place, or where their country is named."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name and what stands around it, before anybody knows whether it is a place.

    `relation`: `near`, `in`, `moved` ("from", "to"), `between`, `done` ("the capture of"), `agent` ("by", "with") or
    empty.
    `before`: the type word that introduces it ("town" in "the town of Ostra"); `after`: the one that follows
    ("village"); `feature`: what it names as a part of its name ("airport"), which the span takes in.
    """

    relation: str = ""
    before: str = ""
    after: str = ""
    feature: str = ""


def shown(words: Words, which: int) -> frozenset[str]:
    """The first (0) or last (-1) words of a piece of pattern, from its evidence, in all forms that a text may have."""
    bare = {PART.findall(phrase)[which].removesuffix("s") for phrase in words.finds}
    return frozenset(
        form
        for word in bare
        for end in ("", "s")
        for form in (word + end, word.capitalize() + end, (word + end).upper())
    )


RELATIONS = ("near", "within", "moved", "between", "done", "agent")
LEAD = verbatim(rf"(?<=(?<![\w’'-]){spelled(expand('(?&LEAD)', PLACE_WORDS))}\s+)", regex.IGNORECASE)


def phrases(*names: str) -> list[list[str]]:
    """The evidence of some pieces of pattern, each phrase as its words in lower case."""
    return [phrase.strip(" ,").lower().split() for name in names for phrase in PLACE_WORDS[name].finds]


LEADS = phrases("NEAR", "WITHIN", "MOVED", "DONE_TO", "AGENT", "MODIFIER", "TYPED", "LEAD")
TYPED_BY = frozenset(phrase[-1] for phrase in phrases("TYPED", "TYPE")) | frozenset("of called named as in".split())
"""The last word before a name where a type word introduces it."""
LEADING = frozenset(phrase[-1].rpartition("-")[2] for phrase in LEADS) | frozenset(
    f"{side}{end}"
    for side in "north south east west northeast northwest southeast southwest".split()
    for end in ("", "ern", "ernmost")
)
"""The last word of all that may stand before a name, from the evidence: what ends otherwise is not read twice."""
LONGER = frozenset(phrase[-1] for phrase in phrases("MODIFIER", "COMPASS", "TYPE") if phrase[-1] != "of")
"""Last words that tell nothing, or something else, without those before them."""
AFTER_A_DISTANCE = frozenset("from outside off".split())
"""Last words that tell something else where a distance stands before them: "12 km away from"."""
BEFORE_LAST = frozenset(phrase[-2].removesuffix("s") + end for phrase in LEADS if len(phrase) > 1 for end in ("", "s"))
"""Words that make one phrase with the last word: "control" in "line of control in"."""


@lru_cache(maxsize=512)
def lead_alone(word: str) -> tuple[str, str]:
    """What a last word tells by itself: "in", "near", "to"."""
    return lead_at(f" {word} ", len(word) + 2)


@lru_cache(maxsize=4096)
def stands_alone(word: str, last: str) -> bool:
    """Whether a last word tells the same whatever stood before `word`: in "rockets in", not in "town in", "43, of"."""
    word = word.lstrip(OPENS)
    if last == "of" and word[:1].isdigit():
        return False
    if last in LONGER or not last.isalpha() or word in BEFORE_LAST or word.rpartition("-")[2] in TYPES_ALONE:
        return False
    return word[:1] not in "cneswkm" or not IS_TYPE.fullmatch(word)  # The first letters of sides and of measures.


TYPES_ALONE = shown(PLACE_WORDS["TYPE"], -1)
IS_TYPE = verbatim(rf"{expand('(?&COMPASS)', PLACE_WORDS)}|km|kms|mi|m|miles?|kilomet.+", regex.IGNORECASE)
OPENS = " \"'“‘’([-"
DIGIT = re.compile(r"\d")
ENDING = re.compile(r"(\w+),*$")


LONGEST_LEAD = 48
"""Characters before a name whose words may lead to it."""


def words_before(text: str, at: int) -> list[str]:
    """The words before a name, in lower case; of those far off but a part."""
    return text[max(0, at - LONGEST_LEAD) : at].lower().split()


def lead_of(text: str, at: int, before: Sequence[str] | None = None) -> tuple[str, str]:
    """The words before a name → (relation, type word), both empty where they tell nothing.

    `before`: what `words_before` gives, if it is known already.
    """
    if at < 2 or not text[at - 1].isspace():
        return NO_LEAD
    before = words_before(text, at) if before is None else before
    if not before:
        return NO_LEAD
    if before[-1] == "the" and len(before) > 2:
        before = before[:-1]  # What stands before "the" tells the same without it.
    last = before[-1].lstrip(OPENS)
    if last not in LEADING and (last.isalpha() or ending_of(last) not in LEADING):
        return NO_LEAD
    opens = at <= LONGEST_LEAD and last == before[-1]
    alone = stands_alone(before[-2], last) if len(before) > 1 else opens
    if alone and last in AFTER_A_DISTANCE and DIGIT.search(text, max(0, at - LONGEST_LEAD), at):
        alone = False
    return lead_alone(last) if alone else lead_at(text, at)


NO_LEAD = ("", "")


def ending_of(word: str) -> str:
    """`rebel-held` → `held`, `capital,` → `capital`, `km)across` → `across`."""
    found = ENDING.search(word)
    return found[1] if found else ""


def lead_at(text: str, at: int) -> tuple[str, str]:
    found = LEAD.match(text, at)
    if found is None:
        return "", ""
    typed = TYPE_ALONE.search(found["typed"] or "")
    relation = next((name for name in RELATIONS if found[name]), "")
    return ("in" if relation == "within" else relation), (typed[1].lower() if typed else "")


TYPE_ALONE = verbatim(rf"\b({PLACE_WORDS['TYPE'].pattern})(?: (?:of|called|named|known as|in))?,?$", regex.IGNORECASE)

FEATURE = verbatim(spelled(rf" ({expand('(?&FEATURE)', PLACE_WORDS)})(?![\w-])"))
TYPE = verbatim(spelled(rf" ({expand('(?&TYPE)', PLACE_WORDS)})(?![\w-])"))
NEXT_WORD = re.compile(r"\s+([\w-]+)")


OPENS_A_TAIL = shown(PLACE_WORDS["FEATURE"], 0) | shown(PLACE_WORDS["TYPE"], 0)
"""The words that a feature or a type word may begin with, so that few names are followed up."""


def tail_of(text: str, end: int) -> tuple[str, str, int]:
    """The words after a name → (feature, type word, where the feature ends): `airport`, `district`."""
    if not text[end : end + 1].isspace():
        return "", "", end
    following = NEXT_WORD.match(text, end)
    if following is None or following[1].partition("-")[0] not in OPENS_A_TAIL:
        return "", "", end
    feature = FEATURE.match(text, end)
    if feature is not None:
        end = feature.end()
    typed = TYPE.match(text, end)
    kind = typed[1].lower() if typed else ""
    if typed and kind in OF_THE_NEXT and text.startswith(" of ", typed.end()):
        kind = ""
    return (feature[1] if feature else ""), kind, end


def is_typed(text: str, start: int, end: int) -> bool:
    """Whether a type word or a feature stands by a name: "the town of Ostra", "Ostra district"."""
    _feature, after, _end = tail_of(text, end)
    return bool(after) or (may_be_typed(text, start) and bool(lead_of(text, start)[1]))


def may_be_typed(text: str, start: int) -> bool:
    """Whether the last word before a name is one that may follow a type word."""
    before = text[max(0, start - 24) : start].rsplit(None, 1)
    return bool(before) and may_type(before[-1].lower())


def may_type(word: str) -> bool:
    """Whether a word is one that may follow a type word, or is one itself: "of" in "the town of Ostra"."""
    return word in TYPED_BY or word.rstrip(",") in TYPED_BY


NEAR = re.compile(r"\b(?:near|outside)\s+\Z")


def is_near(text: str, start: int) -> bool:
    """Whether "near" or "outside" stands right before a name: what is near is a place, also where no list has it."""
    return NEAR.search(text[max(0, start - 12) : start]) is not None


OF_THE_NEXT = QUARTERS | frozenset("city cities town towns village villages port capital stronghold".split())
"""Type words that before "of" belong to the name that follows: "the Ostra suburb of Vell"."""
BELONGS = r"(?P<more>(?=[\w$]|-\w))?"
"""What follows a word that is no name, or no whole one: "US$40"; of "U.S.-led" the name is "U.S". Optional, so that the
pattern of names never turns back for it."""
OPENING = frozenset(form for word in PLACE_WORDS["OPENER"].finds for form in (word.capitalize(), word.upper()))
ARTICLES = ("As", "At", "An")
AFTER_PROSE = regex.compile(r"(?<=[\p{Ll}\d(,]\s?)")
WORD_OF_NAME = regex.compile(r"\w(?:[^\s/–-]|-(?!-))*")
BEGINS = r"(?<![\w$€£])(?<!\w['’-])"
ARTICLES_BEFORE = frozenset(f"{end}{mark}" for end in "al el sh az ez ad ar as an at ed es".split() for mark in "-' ")
"""The three characters before a capital where an article in lower case may stand: few names are looked at closer."""
ARTICLE_BEFORE = re.compile(rf"{BEGINS}(?:{ARTICLE})")
JOINED = r"(?P<joined>(?=\s+(?:of|and|&)\s|['’]s\s))?"
"""What may go on the few names that hold "of", "and" or "'s", which are read again as a whole."""
BEFORE_A_JOINT = frozenset(
    word
    for name in ("WITH_OF", "WITH_AND", "WITH_S")
    for phrase in PLACE_WORDS[name].finds
    for word in PART.findall(phrase)
)
"""The words, and some more, after which such a joint belongs to the name: "Republic of", "Trinidad and"."""


@dataclass(frozen=True)
class Spotting(Rule):
    """The rule that finds names: `pattern` finds capitals, and words that only open a sentence are cut out of them."""

    @cached_property
    def whole(self) -> re.Pattern[str]:
        words = {**self.vocabulary, "CAP": self.vocabulary["CAPITAL"]}
        return shaped(rf"{BEGINS}{expand(self.pattern, words)}{BELONGS}")

    @cached_property
    def capitals(self) -> re.Pattern[str]:
        """A name from its first capital on. `re` runs to it at once, since the pattern begins with a set."""
        words = {**self.vocabulary, "CAP": self.vocabulary["CAPITAL"]}
        begins = (
            rf"(?:(?<=(?<![\w$€£])(?<!\w['’-])\p{{Lu}})|(?<={BEGINS}(?:al|el|az|ez|ad|ar|as|an|at|ed|es)[-']\p{{Lu}})"
        )
        begins += rf"|(?<={BEGINS}ash[-']\p{{Lu}}))"
        first = words["CAP"].pattern.removeprefix(r"(?-i:\p{Lu}").removesuffix(")")
        return shaped(rf"\p{{Lu}}{begins}{expand(first + MORE_WORDS, words)}{JOINED}{BELONGS}")

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every name in a text, without the feature that may follow."""
        found: list[tuple[int, int]] = []
        last = 0
        for m in self.capitals.finditer(text):
            start, end = m.span()
            if start < last:
                continue
            after = m.lastgroup
            if text[start - 3 : start] in ARTICLES_BEFORE or (after == "joined" and m[0].split()[-1] in BEFORE_A_JOINT):
                m = self.from_its_article(text, start, last) or m
                start, end = m.span()
                after = m.lastgroup
            last = end
            words = m[0]
            if after == "more":
                end = end - 1 if words.endswith(".") else start + max(0, words.rfind(" "))
            if words.isalpha():
                if words not in OPENING and end > start:
                    found.append((start, end))
            elif OPENING.isdisjoint(words.replace("--", " ").split()):
                if end > start:
                    found.append((start, end))
            else:
                found += self.without_openings(text, start, end)
        return found

    def from_its_article(self, text: str, start: int, last: int) -> re.Match[str] | None:
        """A name read as a whole: `al-Ostra`, `Republic of Ostra`."""
        for begin in (start - 4, start - 3):
            if begin >= last and (article := ARTICLE_BEFORE.match(text, begin)) and article.end() == start:
                return self.whole.match(text, begin)
        return self.whole.match(text, start)

    def without_openings(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """`In March Ostra` → `Ostra`; but `near As Ostra` keeps the article."""
        first = last = -1
        for word in WORD_OF_NAME.finditer(text, start, end):
            article = first < 0 and word[0] in ARTICLES and AFTER_PROSE.match(text, word.start()) is not None
            if word[0] in OPENING and not article:
                if first >= 0:
                    yield first, last
                first = -1
            elif first >= 0 or word[0][0].isupper():
                first, last = (first if first >= 0 else word.start()), word.end()
        if first >= 0:
            yield first, last

    def mentions(self, sentence: Sentence, text: str, places: Iterable[int] | None = None) -> Iterator[Mention]:
        for start, stop in self.spans(text):
            feature, after, end = tail_of(text, stop)
            value = Spotted(*lead_of(text, start), after, feature)
            yield Mention(self.kind, sentence.start + start, sentence.start + end, text[start:end], value, self.name)


NAMES = Spotting(
    name="a name where it stands",
    kind="name",
    pattern=r"(?&NAME)",
    meaning=lambda m: None,
    finds={
        "Shells fell near [Ostra].": Spotted("near"),
        "He left the town of [Ostra].": Spotted("moved", "town"),
        "They struck [Ostra airport] at dawn.": Spotted("in", feature="airport"),
        "12 km south of [Vell] village": Spotted("near", after="village"),
        "the northern city of [Ostra]": Spotted(before="city"),
        "[Ostra] slept": Spotted(),
        "In March [Ostra] slept": Spotted(),
        "in [As Ostra]": Spotted("in"),
        "near [At Vell]": Spotted("near"),
        "to [An Miro]": Spotted("moved"),
        "strikes by [Norland]": Spotted("agent"),
        "the capture of [Ostra]": Spotted("done"),
        "a man, 43, of [Ostra]": Spotted("moved"),
        "a man of [Ostra]": Spotted("agent"),
    },
    ignores=("in the city", "Near the town", "Two were hit there.", "It cost US$40."),
    vocabulary=PLACE_WORDS,
)
RULES: tuple[Rule, ...] = (NAMES,)


SUFFERS = verbatim(
    r"\s+(?:(?:was|were|is being|has been|had been|was being) (?:\p{L}+ly )?"
    r"(?:bombed|shelled|bombarded|pounded|overrun|retaken|recaptured|liberated|besieged)|(?:came|was) under (?:shell|rocket|mortar|artillery|heavy) ?fire"
    r"|fell to (?:the )?(?:\p{L}+ )?(?:rebels|militants|insurgents|fighters|army|troops|forces|Taliban|Islamic State))\b",
    regex.IGNORECASE,
)
"""What is done to towns, said of the name before it: "Ostra was bombed", "Vell fell to the rebels"."""


def suffers(text: str, at: int) -> bool:
    """Whether the words from `at` on say of the name before them what is done to towns."""
    return SUFFERS.match(text, at) is not None


MEETINGS = ("conference", "briefing", "talks", "summit", "meeting", "interview", "negotiation", "speech", "rally in")

ROLES_BEFORE: tuple[Rule, ...] = (
    Rule(
        name="where it was said",
        kind="role",
        pattern=r"(?:(?&SAID)(?: (?&DAY))?|(?&GATHERING)(?: (?&DAY))?|(?:by|over the) (?:tele)?phone)"
        r" (?:in|at|from) (?P<name>(?&NAME))",
        meaning=lambda m: "speech",
        finds={
            "He [told reporters on Monday in Ostra] so.": "speech",
            "She spoke at a [news conference in Ostra] today.": "speech",
            "He said [by telephone from Ostra] that they left.": "speech",
            "He said [over the phone from Ostra] that they left.": "speech",
            "They held [talks at Ostra], a [summit in Vell] and a [briefing in Miro].": "speech",
            "It [says in Ostra], [announced from Vell], [speaking at Miro], [addressed reporters in Dor].": "speech",
            "After the [meeting in Ostra], an [interview in Vell] and [negotiations in Miro].": "speech",
            "In a [speech in Ostra] she wept; the [rally in support in Vell] too.": "speech",
        },
        ignores=("He said five were killed in Ostra.", "A strike in Ostra, he said."),
        guard=("said", "says", "told", "speak", "spoke", "announc", "address", "phone", *MEETINGS),
        vocabulary=PLACE_WORDS,
    ),
    Rule(
        name="where somebody is based",
        kind="role",
        pattern=r"(?:based|headquartered) in (?:the )?(?P<name>(?&NAME))",
        meaning=lambda m: "actor",
        finds={
            "The group, [based in Ostra], said so.": "actor",
            "The group, [headquartered in the Ostra], said so.": "actor",
        },
        ignores=("A base in Ostra was hit.",),
        guard=("based", "headquartered"),
        vocabulary=PLACE_WORDS,
    ),
)
"""Roles that the words before a name give it."""

ROLES_AFTER: tuple[Rule, ...] = (
    Rule(
        name="a government by its seat",
        kind="role",
        pattern=r"(?P<name>(?&NAME))(?:['’]s?)? (?&OFFICE)",
        meaning=lambda m: "actor",
        finds={
            "The [Ostra government] left.": "actor",
            "[Norland's defence ministry] said so.": "actor",
        },
        ignores=("The government of the town left.", "Ostra market was hit."),
        vocabulary=PLACE_WORDS,
        words=shown(PLACE_WORDS["OFFICE"], -1),
    ),
    Rule(
        name="a country that does something",
        kind="role",
        pattern=r"(?P<name>(?&NAME))(?: and (?:its|other) [\w-]+)?,? (?&ACTS)",
        meaning=lambda m: "subject",
        finds={
            "[Norland said] so.": "subject",
            "On Monday [Norland launched] 40 missiles.": "subject",
            "[Norland and its friends have struck], as [Sudland and other states said].": ["subject", "subject"],
        },
        ignores=("Ostra was struck.", "They attacked Ostra."),
        vocabulary=PLACE_WORDS,
        words=shown(PLACE_WORDS["ACTS"], -1),
    ),
)
"""Roles that the words after a name give it; tried at names that are places, and nowhere else."""
