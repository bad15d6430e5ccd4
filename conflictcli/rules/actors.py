"""Words → Actor: who fights and who is fought, folded to the name that an analyst would group by.

Groups with a name of their own are in `actors.csv`: name, aliases ("|" between), kind; add a line to know one more. For
the rest the names are folded so that one party is one name:

- a state's arms are one: "Iraqi government forces", "Iraq's army", "Iraqi jets" are `Iraqi forces`; police stay police;
- a country that acts ("Israel struck") and a nationality before a strike ("Israeli air strikes") are its forces too;
- "U.S.-led coalition", "US-led air strikes" are `US-led coalition`; so is "the U.S. and its allies";
- people without a name are in the plural with what tells them apart: `Kurdish militants`, `unidentified gunmen`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

import regex

from conflictcli.gazetteer.countries import country_of, demonym, demonyms_of
from conflictcli.patterns import compiled, verbatim
from conflictcli.rule import SECONDS_PER_PATTERN, Rule, Words
from conflictcli.rules.vocabulary import VOCABULARY

Kind = Literal["state", "coalition", "non-state", "civilians", "unknown"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as it is named in the table, and what it is. `unknown`: the words do not tell, as in "attackers"."""

    name: str
    kind: Kind


# ---- nations and peoples -------------------------------------------------------------------------------------

SHORT: Mapping[str, str] = MappingProxyType({"US": "US", "GB": "British", "AE": "Emirati", "MM": "Myanmar"})
"""Adjectives that are not the first nationality word of the gazetteer."""

LEADERS = frozenset(("US", "SA"))
"""Nations whose allies are one coalition in the news, so that "the U.S. and its allies" is the same as "US-led"."""

PEOPLES = frozenset(
    "Kurdish Kurd Tuareg Fulani Shiite Shi'ite Shia Shi'a Sunni Druze Chechen Baloch Baluch Tamil Hutu Tutsi Arab Islamist "
    "Islamic Maoist Muslim Christian Sikh Karen Kachin Rohingya Western Tigrayan Amhara Oromo Uighur Naxalite Bedouin Turkmen "
    "Alawite Yazidi Communist Hazara Dogon Darfuri Moro Basque Jewish Hindu Buddhist Abkhaz Ossetian".split()
)
"""Peoples and creeds, which fight under no state's name."""


def nation(words: str) -> str:
    """`"Syria"`, `"Syrians"`, `"Syrian"` → `Syrian`; `"American"` → `US`; empty for what is no nation."""
    if words.startswith(("The ", "A ")) or words in PEOPLES:
        return ""
    code = demonym(words) or country_of(words)
    if code is None:
        return ""
    return SHORT.get(code) or next(iter(demonyms_of(code)), "")


def plural(head: str) -> str:
    """`gunman` → `gunmen`, `attacker` → `attackers`, `police` → `police`."""
    if head.endswith("man"):
        return head[:-3] + "men"
    return head if head.endswith(("s", "men")) or head.split()[-1] in COLLECTIVE else head + "s"


COLLECTIVE = frozenset("police army military personnel people mujahideen schoolchildren".split())


# ---- the table -----------------------------------------------------------------------------------------------

NAME_WORD = regex.compile(r"\p{L}[\p{L}\d]*(?:['’](?!s\b)\p{L}+)*|\d+")
GAP_IN_NAME = regex.compile(r"[\s/-]+|['’]\s?")
ARTICLES_IN_NAMES = ("al", "an", "as", "ash", "el")

Key = tuple[str, ...]


def folded(word: str) -> str:
    return word.replace("’", "'").lower()


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write a name: its words, how they are spelled, and whom they mean."""

    key: Key
    alias: str
    actor: Actor


@lru_cache(maxsize=1)
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """Every alias of `actors.csv` by its first word, longest first."""
    table: dict[str, list[Entry]] = {}
    text = Path(__file__).with_name("actors.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        for alias in (row["name"], *filter(None, row["aliases"].split("|"))):
            key = tuple(folded(w) for w in NAME_WORD.findall(alias))
            table.setdefault(key[0], []).append(Entry(key, alias, Actor(row["name"], cast(Kind, row["kind"]))))
    return MappingProxyType({k: tuple(sorted(v, key=lambda e: -len(e.key))) for k, v in table.items()})


def is_written_so(entry: Entry, text: str) -> bool:
    """Whether capitals allow the name: "IS" is the group and "is" is not, nor is "IS" in a line of capitals."""
    if sum(c.isupper() for c in entry.alias) > 1 and len(entry.key) == 1:
        return text == entry.alias
    return text[0].isupper() or entry.alias[0].islower() or folded(text).startswith(ARTICLES_IN_NAMES)


def named(text: str, words: list[regex.Match[str]]) -> tuple[int, int, Actor] | None:
    """The longest listed name that begins with the first of some words, with its span."""
    for entry in entries().get(folded(words[0][0]), ()):
        found = words[: len(entry.key)]
        if tuple(folded(w[0]) for w in found) != entry.key:
            continue
        start, end = found[0].start(), found[-1].end()
        gaps = (text[a.end() : b.start()] for a, b in pairwise(found))
        if all(GAP_IN_NAME.fullmatch(gap) for gap in gaps) and is_written_so(entry, text[start:end]):
            return start, end, entry.actor
    return None


LONGEST_NAME = 10


@dataclass(frozen=True)
class Listed(Rule):
    """A rule that finds the names of `actors.csv`, the longest that begins at a word; `pattern` is the shape of a name."""

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        shape = compiled(self.expanded)
        words = list(NAME_WORD.finditer(text))
        loud = text.isupper()
        at = 0
        for n, word in enumerate(words):
            if word.start() < at or folded(word[0]) not in entries():
                continue
            found = named(text, words[n : n + LONGEST_NAME])
            if found is None or (loud and found[1] - found[0] == 2):
                continue
            match = shape.fullmatch(text, found[0], found[1], timeout=SECONDS_PER_PATTERN)
            if match is not None and not follows_hyphen(text, found[0], found[1]):
                yield match
                at = found[1]


def follows_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a name is only a part of a word: "al-Qaeda" in "al-Qaeda-linked", "IS" in "anti-IS"."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()) or text[max(0, start - 1) : start] == "-"


def listed(m: regex.Match[str]) -> Actor | None:
    found = named(m[0], list(NAME_WORD.finditer(m[0])))
    return found[2] if found else None


@dataclass(frozen=True)
class Rereading(Rule):
    """A rule that looks words up: a match that its meaning declines is tried again from the next word."""

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        pattern, at = compiled(self.expanded), 0
        while m := pattern.search(text, at, timeout=SECONDS_PER_PATTERN):
            if self.meaning(m) is not None:
                yield m
                at = m.end()
            else:
                at = next(
                    (n + 1 for n in range(m.start(), len(text)) if text[n].isspace() or text[n] == "-"), len(text)
                )


# ---- meanings ------------------------------------------------------------------------------------------------


def forces(m: regex.Match[str]) -> Actor | None:
    """`Iraqi army` → Iraqi forces; `Kurdish forces` are no state's."""
    who, arm = nation(m["who"]), m["arm"].lower()
    if not who:
        return Actor(f"{m['who']} forces", "non-state") if m["who"] in PEOPLES and arm == "forces" else None
    return Actor(f"{who} police" if arm.startswith("police") else f"{who} forces", "state")


def striking(m: regex.Match[str]) -> Actor | None:
    """`Israeli` air strikes; a country's bare name is where, not who, but for "US"."""
    who = nation(m["who"]) if demonym(m["who"]) or m["owns"] else ""
    return Actor(f"{who} forces", "state") if who else None


def acting(m: regex.Match[str]) -> Actor | None:
    who = nation(m["who"]) if country_of(m["who"]) else ""
    return Actor(f"{who} forces", "state") if who else None


def allied(m: regex.Match[str]) -> Actor | None:
    """`the United States and its partners` → US-led coalition; of other nations "Turkey and allies"."""
    code = country_of(m["who"])
    if code is None or not nation(m["who"]):
        return None
    return Actor(f"{nation(m['who'])}-led coalition" if code in LEADERS else f"{m['who']} and allies", "coalition")


def coalition(m: regex.Match[str]) -> Actor | None:
    """`U.S.-led coalition` → US-led coalition."""
    if m["who"] in ("NATO", "Nato"):
        return Actor("NATO", "coalition")
    who = nation(m["who"])
    return Actor(f"{who}-led coalition", "coalition") if who else None


def the_coalition(m: regex.Match[str]) -> Actor:
    whose = m["whose"] or ""
    return Actor(f"{whose} coalition" if whose == "Arab" else "coalition", "coalition")


def whole(kind: Kind, folds: Mapping[str, str]) -> Callable[[regex.Match[str]], Actor]:
    """A meaning for a common noun: the plural of its head, or what that folds to."""

    def meaning(m: regex.Match[str]) -> Actor:
        head = " ".join(m["head"].lower().split())
        return Actor(folds.get(plural(head), plural(head)), kind)

    return meaning


UNKNOWN = frozenset("attackers assailants bombers kidnappers snipers men persons people individuals".split())
"""Heads that do not tell whether a state or others sent them."""
DROPPED = frozenset("suspected alleged heavily".split())
BODIES = frozenset(
    "group faction fighter force forces organization organisation movement alliance men cell gang".split()
)
BODIES_OF: Mapping[str, str] = MappingProxyType(
    {"armed": "armed groups", "terror": "terrorists", "militia": "militias", "opposition": "rebels"}
)
"""`militant groups` are militants, `terror cells` terrorists."""


def armed(m: regex.Match[str]) -> Actor | None:
    """`two suspected Kurdish militants` → Kurdish militants; with a capital word that is neither nation nor people: None."""
    people = m["people"] or ""
    whose = people if people in PEOPLES else nation(people)
    if people and not whose:
        return None
    head = " ".join(m["head"].lower().split())
    first, *rest = head.split()
    if rest and head != "armed men" and rest[-1].rstrip("s") in BODIES:
        head = BODIES_OF.get(first, first + "s")
    head = "gunmen" if head == "armed men" else plural(head)
    said = [word for word in (m["quality"] or "").lower().split() if word not in DROPPED]
    quality = [word.capitalize() if word.capitalize() in PEOPLES else word for word in said]
    kind: Kind = "unknown" if head.split()[-1] in UNKNOWN and not whose else "non-state"
    return Actor(" ".join(filter(None, (whose, *quality, head))), kind)


def aligned(m: regex.Match[str]) -> Actor:
    """`Iran-backed militia` → Iran-backed militias; `pro-Hadi forces`."""
    whose = m["whose"]
    whose = whose[0].lower() + whose[1:] if whose.lower().startswith(("pro-", "anti-")) else whose
    return Actor(f"{whose} {plural(' '.join(m['head'].lower().split()))}", "non-state")


SOLDIERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("troops", "servicemen", "personnel"), "soldiers"),
        **dict.fromkeys(("policemen", "police officers", "police forces", "police units"), "police"),
        "armed forces": "army",
    }
)
"""What the plural of a word for soldiers folds to."""

ACTOR_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "NATION": Words(
            r"(?-i:(?:\p{Lu}\.(?:\p{Lu}\.?){1,3}|\p{Lu}\p{L}{1,24})(?: \p{Lu}\p{L}{1,24})?)",
            finds=("Iraqi", "U.S.", "U.S", "US", "South Korean", "United States"),
            ignores=("iraqi", "A", "the US", "Iraq."),
        ),
        "ARM": Words(
            r"forces?|troops?|soldiers?|army|military|navy|air ?force|(?:war|fighter )?(?:planes?|jets?)|aircraft|helicopters?|gunships?"
            r"|drones?|artillery|tanks?|commandos?|marines|paratroopers?|warships?|gunboats?|missiles?|rockets?|shells?|bombers?|guards?"
            r"|government|regime|police(?:men|man| officers?)?|air defen[cs]es?|servicemen|personnel|paramilitar(?:y|ies)|units?|UAVs?",
            finds=(
                *("force", "forces", "troops", "soldier", "army", "military", "navy", "air force"),
                *("warplanes", "planes"),
                *("fighter jets", "jet", "aircraft", "helicopters", "gunship", "drone"),
                *("artillery", "tanks", "commandos"),
                *("marines", "paratroopers", "warship", "gunboats", "missile", "rockets", "shells"),
                *("bombers", "guards"),
                *("government", "regime", "police", "policemen", "policeman", "police officers", "air defences"),
                *("servicemen", "personnel", "paramilitary", "paramilitaries", "unit", "UAV"),
            ),
            ignores=("officials", "people"),
        ),
        "BRANCH": Words(
            r"government|regime|army|military|air|naval|navy|ground|armed|security|special|defen[cs]e|attack|combat|border|coast|elite|state"
            r"|federal|national|occupation|infantry|artillery|police|loyalist|missile|surveillance|kamikaze|ballistic|cruise|operations",
            finds=(
                *"government regime army military air naval navy ground armed security special defence defense attack".split(),
                *"combat border coast elite state federal national occupation infantry artillery police loyalist".split(),
                *"missile surveillance kamikaze ballistic cruise operations".split(),
            ),
            ignores=("football", "foreign"),
        ),
        "QUALITY": Words(
            r"unidentified|unknown|suspected|alleged|masked|armed|heavily armed|islamist|jihadist|separatist|shiite|sunni|maoist|tribal|allied"
            r"|pro-government|pro-russian|anti-government|opposition|local|foreign|hardline|religious|far-right",
            finds=(
                *("unidentified", "unknown", "suspected", "alleged", "masked", "armed", "heavily armed", "Islamist"),
                *("jihadist", "separatist", "Shiite", "Sunni", "Maoist", "tribal", "allied", "pro-government"),
                *("pro-Russian", "anti-government", "opposition", "local", "foreign", "hardline", "religious"),
                "far-right",
            ),
            ignores=("young", "two"),
        ),
        "STRUCK_BY": Words(
            r"(?:(?:air|drone|missile|rocket|artillery|mortar|tank|helicopter|naval|aerial|ballistic|cruise|bombing|shell) ?){0,2}"
            r"(?:strikes?|raids?|attacks?|assaults?|shelling|bombardments?|barrages?|fire|offensives?|counter-?offensives?|counter-?attacks?"
            r"|bombings?|incursions?|invasion|salvos?|gunfire|ambush(?:es)?)",
            finds=(
                *("air strikes", "drone strike", "missile attack", "rocket fire"),
                *("artillery shelling", "mortar barrage"),
                *("tank fire", "helicopter raid", "naval bombardment", "aerial assaults", "ballistic missile strikes"),
                *("cruise missile salvo", "bombing raids", "shell fire", "offensive"),
                *("counteroffensive", "counter-attack"),
                *("bombings", "incursion", "invasion", "airstrike", "airstrikes", "gunfire", "ambush", "ambushes"),
            ),
            ignores=("strike action", "deal", "blast"),
        ),
        "MANNER": Words(
            r"deadly|overnight|retaliatory|suspected|recent|latest|heavy|new|separate|precision|intense|ongoing|military|ground|massive|fresh"
            r"|night-time|subsequent|surprise|full-scale|targeted|alleged|apparent|reported|government|army|large-scale|daily|twin",
            finds=(
                *"deadly overnight retaliatory suspected recent latest heavy new separate precision intense ongoing".split(),
                *"military ground massive fresh night-time subsequent surprise full-scale targeted alleged apparent".split(),
                *"reported government army large-scale daily twin".split(),
            ),
            ignores=("Monday", "two"),
        ),
        "ACTS": Words(
            r"(?: (?:has|have|had|also|again|then|later|repeatedly|reportedly)){0,3}"
            r" (?:launch(?:es|ed)?|carried|carries|conducted|struck|strikes?|hits?|bomb(?:s|ed)|attack(?:s|ed)?|fire[sd]?|shelled|shot|killed|kills"
            r"|retaliate[sd]|seized|captured|recaptured|retook|targeted|targets|pounded|pounds|invaded|unleashed|responded|intensified|stepped up"
            r"|began|resumed|staged|mounted|assassinated|destroyed|destroys|said (?:it|its)|says (?:it|its)|was behind|dropped)",
            finds=(
                *(" has launched", " have launch", " had launches", " also carried"),
                *(" again carries", " then conducted"),
                *(" later struck", " repeatedly strikes", " reportedly strike", " hit", " hits", " bombs", " bombed"),
                *(" attacks", " attacked", " attack", " fires", " fired", " shelled", " shot", " killed", " kills"),
                *(" retaliated", " retaliates", " seized", " captured", " recaptured", " retook"),
                *(" targeted", " targets"),
                *(" pounded", " pounds", " invaded", " unleashed", " responded", " intensified"),
                *(" stepped up", " began"),
                *(" resumed", " staged", " mounted", " assassinated", " destroyed", " destroys"),
                *(" said it", " said its"),
                *(" says it", " says its", " was behind", " dropped"),
            ),
            ignores=(" said", " is", " will"),
        ),
        "ARMED": Words(
            r"(?:rebel|militant|insurgent|armed|jihadist|extremist|separatist|terrorist|guerrilla|terror|militia|opposition)"
            r" (?:groups?|factions?|fighters|forces|organi[sz]ations?|movements?|alliance|men|cells?|gangs?)"
            r"|(?:unidentified|unknown|masked) (?:men|persons|people|individuals)|gunm[ae]n|militants?|rebels?|insurgents?"
            r"|jihadi(?:st)?s?|extremists?|terrorists?|guerrillas?|separatists?|militia(?:s|men|man)?"
            r"|fighters?|assailants?|attackers?|bandits?|pirates?|kidnappers?|mercenaries"
            r"|mujahideen|(?:(?:suicide|car|truck|female) ){1,3}(?:bombers?|attackers?)|snipers?|tribesm[ae]n|vigilantes?|herders"
            r"|herdsmen|cultists|factions",
            finds=(
                *("rebel groups", "militant faction", "insurgent fighters", "armed men"),
                *("jihadist cells", "extremist group"),
                *("separatist movement", "terrorist organisations", "terrorist organization"),
                *("guerrilla gang", "militia alliance"),
                *("terror cell", "opposition forces", "unidentified men", "unknown persons", "masked people", "gunmen"),
                *("unidentified individuals", "gunman", "militants", "rebel", "insurgents", "jihadis", "jihadist"),
                *("extremists", "terrorist", "guerrillas", "separatists", "militia", "militias"),
                *("militiamen", "militiaman"),
                *("fighters", "fighter", "assailants", "attacker", "bandits", "pirates", "kidnappers", "mercenaries"),
                *("mujahideen", "suicide bomber", "suicide car bomber", "female suicide attackers"),
                *("truck bomber", "snipers"),
                *("tribesmen", "tribesman", "vigilantes", "herders", "herdsmen", "cultists", "factions"),
            ),
            ignores=("men", "groups", "forces", "bombers"),
        ),
        "CIVILIANS": Words(
            r"civilians|protesters?|demonstrators?|villagers|worshippers|pilgrims|tourists|(?:aid|health|humanitarian) workers"
            r"|journalists|settlers|farmers|bystanders|passengers|schoolchildren",
            finds=(
                *("civilians", "protesters", "protester", "demonstrators", "villagers"),
                *("worshippers", "pilgrims", "tourists"),
                *("aid workers", "health workers", "humanitarian workers", "journalists"),
                *("settlers", "farmers", "bystanders"),
                *("passengers", "schoolchildren"),
            ),
            ignores=("civilian", "workers"),
        ),
        "OF_AN_ARMY": Words(
            r"stations?|chiefs?|officials?|spokes(?:man|woman|person)|sources?|headquarters|bases?|posts?|academy|training|schools?"
            r"|vehicles?|custody|intelligence|statement|checkpoints?|commanders?|generals?|cars?|vans?|trucks?|bus|buses|convoys?|patrols?"
            r"|camps?|barracks|hospitals?|parade|recruits|equipment|targets?|installations?|facilit(?:y|ies)|sites?|compounds?|aid|service"
            r"|advis[eo]rs?|council|junta|coup|courts?|action|intervention|leaders?",
            finds=(
                *"station chief officials spokesman spokeswoman spokesperson sources headquarters base posts academy".split(),
                *"training school vehicles custody intelligence statement checkpoint commander general car vans truck bus".split(),
                *"buses convoy patrol camp barracks hospital parade recruits equipment targets installations facility".split(),
                *"facilities site compound aid service advisers advisors council junta coup court action intervention".split(),
                "leaders",
            ),
            ignores=("attack", "drone", "killed"),
        ),
    }
)
"""Named pieces of pattern that only actors use."""

SHARED: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **ACTOR_WORDS})

# ---- what ties a party to a deed -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tie:
    """Words that tell what a party near them has to do with a deed.

    `by`, `blame`: the party that follows acted. `claims`: the party before acted. `does`: the party before did the deed
    that follows. `on`: what follows was struck. `kills`: what follows was killed. `with`, `between`, `from`, `of`: as they
    say. `hits`: what precedes struck what follows. `fights`: what follows is the enemy of what precedes. `support`: the party that follows only helped. `passive`: the verb that follows is suffered. `other`: any other
    preposition.
    """

    name: str


@lru_cache(maxsize=16)
def phrase(pattern: str) -> regex.Pattern[str]:
    """A piece of grammar, compiled when it is first needed."""
    return verbatim(pattern, regex.IGNORECASE)


BETWEEN_ONE = (
    r"['’]?s?\s*(?:\(\s*)?(?:(?:militant |terrorist |extremist |rebel |armed |militia |jihadist )?(?:group|movement|network)\s*)?(?:['’]s\s*)?(?:\(\s*)?"
    r"|\s+(?:group |network |movement |leaders? |members? |fighters )?(?:of|from|belonging to|loyal to|linked to|affiliated with|allied (?:with|to)"
    r"|known as|calling itself|aligned with|suspected to be|believed to be) (?:the )?(?:\p{L}+ )?"
    r"|\s+(?-i:\p{Lu}\p{L}+) (?:group|faction|movement) (?:known as|called) (?:the )?"
)
BETWEEN_SEVERAL = (
    r"\s*(?:,|/|,?\s(?:and|or|as well as|together with|along with|alongside|teamed(?: up)? with|joined by|accompanied by))\s+"
    r"(?:(?:the|their|its|other|some|members of|units of|at least|(?:\d+|two|three|four|five|six)(?: other| more)?)\s+)*"
)


def kinship(gap: str) -> str:
    """The words between two parties → `one` ("gunmen from | the …"), `several` ("… and their | …"), or empty."""
    return "one" if phrase(BETWEEN_ONE).fullmatch(gap) else "several" if phrase(BETWEEN_SEVERAL).fullmatch(gap) else ""


OFFICIAL = r"['’]?s?\s+(?:[\p{L}-]+\s+){0,2}?(?:spokes(?:man|woman|person)|officials?|chiefs?|commanders?|sources?|statement|general|officers?|leaders?|ministry|minister|media|radio)\b"


def speaks(after: str) -> bool:
    """Whether the words after a party make it an office: "army | spokesman"."""
    return phrase(OFFICIAL).match(after) is not None


PRONOUN = r"[\s,]*(?:on \p{Lu}\p{L}+ )?(?:that )?(?:it|its|they|their|he|his)\b"


def goes_on(after: str) -> bool:
    """Whether the words after a verb of saying speak of the speaker: "said | it had struck"."""
    return phrase(PRONOUN).match(after) is not None


BEFORE_A_THING = (
    r"\s*(?:(?:the|an?|its|his|her|their|our|another|some|several|both|at least|about|around|more than|over|up to|nearly|almost|dozens of|hundreds of"
    r"|scores of|a number of|an? (?:\p{L}+ )?group of|one of|multiple|various|what (?:it|they|he) (?:said|called|described as)(?: (?:was|were))?|an apparent|(?:gates?|entrance|courtyard|middle|heart) (?:of|to)|"
    r"suspected|alleged|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\s+)*"
)
THING_WORD = regex.compile(r"[\p{L}\d][\p{L}\d’'.-]*")
ENDS_A_THING = frozenset(
    "in on at near by with from to for after before when while as that which who whose what where during amid since until and or but if "
    "outside inside between against over under across around into onto through within without behind beside along toward towards "
    "among about because despite including was were is are be been has have had will would could may might can did do does it he she they we "
    "this these those not also then there killed kills wounded injured said says told leaving causing west east north south "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last next late early earlier overnight "
    "popular belonging linked used run carrying held located situated believed ago so far out off up down just only again twice "
    "least involving january february march april june july august september october november december a an the his her its their".split()
)
ENDS_IN_LY = frozenset("rally family assembly ally supply anomaly butterfly".split())
ENDS_IN_ED = frozenset("armed unmanned united infrared seabed breakaway".split())
GOES_ON_ING = frozenset(
    "training building housing meeting gathering wedding landing crossing shopping fishing peacekeeping parking mining recruiting".split()
)
NO_TARGET = frozenset(
    "people person persons fire least them him her us others other more dead men man women woman child children number area areas city "
    "town towns village villages capital province provinces region regions district districts country countries neighbourhood neighborhood "
    "outskirts edge edges suburb suburbs road border ground scale day night morning evening weekend week month year way front basis part "
    "parts side time times once scene spot place places location locations sites eve anniversary heart centre center vicinity "
    "responsibility control himself themselves itself condition social twitter facebook television state state-run life lives toll deal it tip end mouth corner foot occasion occasions cities dinnertime dawn group groups faction organization organisation movement target targets position positions unit units number series fronts front attack attacks raid raids strike strikes operation operations clash clashes assault ambush "
    "bombing bombings offensive explosion explosions blast blasts incident incidents statement report reports bomb bombs mine landmine ied ieds "
    "device weapons weapon machineguns rocket rockets missile missiles shell shells mortar mortars custody cost signing street streets".split()
)


def thing(text: str, at: int) -> tuple[int, int] | None:
    """The short noun phrase at a place in the text, without its article: `struck | the old grain store in …`; or None."""
    opened = phrase(BEFORE_A_THING).match(text, at)
    start = end = opened.end() if opened else at
    for count in range(LONGEST_THING):
        found = THING_WORD.match(text, end + (count > 0)) if text[end : end + (count > 0)] in ("", " ", "\n") else None
        if found is None or stops(found[0], count, text, found.end()):
            break
        end = found.end()
    words = text[start:end].split()
    while words and words[-1].lower() in ("of", "a", "an", "the"):
        words.pop()
        end = start + len(text[start:end].rstrip().rpartition(" ")[0]) if words else start
    end = start + len(text[start:end].rstrip(" .\n’'"))
    return (start, end) if words and end > start else None


def may_be_struck(words: str) -> bool:
    """Whether a short noun phrase says what was struck, and not where, when or how: "grain store", "rebel-held areas"."""
    if any(word.endswith(("-held", "-controlled")) for word in words.split()):
        return True
    heads = [part.split()[-1].lower().strip(".") for part in regex.split(r"\s+of\s*", words) if part.split()]
    return bool(heads) and heads[0] not in NO_TARGET and heads[-1] not in NO_TARGET | UNFINISHED


def belongs(words: str) -> bool:
    """Whether a phrase names no more than what a party holds: "rebel positions", "suspected Taliban hideouts"."""
    return words.split()[-1].lower() in HELD


HELD = frozenset(
    "targets target positions position units unit fighters forces members member strongholds stronghold hideouts hideout sites site "
    "militants group leaders leader commander commanders bases infrastructure assets elements gatherings concentrations".split()
)


LONGEST_THING = 6
UNFINISHED = frozenset("shopping training landing fishing mining parking recruiting peacekeeping".split())
SITES = frozenset(
    "market markets bazaar school schools hospital hospitals clinic mosque mosques church churches temple shrine restaurant hotel cafe "
    "checkpoint checkpoints base bases camp camps station stations building buildings office offices embassy consulate mall shop shops house houses "
    "stadium university college bank court courthouse airport compound barracks headquarters convoy site sites park marketplace prison jail "
    "cathedral bakery factory refinery depot theatre theater nightclub port bus minibus train ship vessel post posts outpost".split()
)
"""What may be the target of a bomb that went off "in a market"."""


def stops(word: str, count: int, text: str, end: int) -> bool:
    low = word.lower()
    if low in ("a", "an", "the") and count and text[:end].split()[-2:-1] == ["of"]:
        return False
    if (low in ENDS_A_THING and not (low == "popular" and not count)) or (low.endswith("ly") and low not in ENDS_IN_LY):
        return True
    if count and low.endswith("ing") and low not in GOES_ON_ING:
        return True
    following = THING_WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    last = following is None or following[0].lower() in ENDS_A_THING
    return bool(count and last and low.endswith("ed") and low not in ENDS_IN_ED and "-" not in low)


def tie(name: str) -> Callable[[regex.Match[str]], Tie]:
    return lambda m: Tie(name)


TIES: tuple[Rule, ...] = (
    Rule(
        name="done-by",
        kind="tie",
        pattern=r"(?<!\b(?:run|held|controlled|backed|led|supported|followed|owned|used|occupied|hosted|organi[sz]ed|ruled|guarded|protected|caused) )by",
        meaning=tie("by"),
        guard=("by",),
        finds={"A raid [by] rebels.": Tie("by")},
        ignores=(
            "Run by, held by, controlled by, backed by, led by, supported by, followed by, owned by, used by, occupied by it.",
            "Hosted by, organised by, organized by, ruled by, guarded by, protected by, caused by them; bystanders.",
        ),
    ),
    Rule(
        name="blamed-on",
        kind="tie",
        pattern=r"(?:claimed|perpetrated|carried out) by|blam(?:ed|es|ing)(?: on)?|attributed to|the work of|accus(?:ed|es|ing)|at the hands of",
        meaning=tie("blame"),
        guard=("claimed", "perpetrated", "blam", "attributed", "work", "accus", "carried", "hands"),
        finds={
            "A raid [claimed by] rebels, [perpetrated by] them, [blamed on] them; he [blames] them, [blaming] them.": Tie(
                "blame"
            ),
            "[Attributed to] them, [the work of] them, [carried out by] them, [at the hands of] them.": Tie("blame"),
            "He [accused] them, [accuses] them, [accusing] them.": Tie("blame"),
        },
        ignores=("He claimed it.", "They work."),
    ),
    Rule(
        name="claimed-responsibility",
        kind="tie",
        pattern=r"(?:claim(?:ed|s|ing)|took|taken|admitted) (?:full )?(?:responsibility|the (?:attack|bombing|blast|raid|assault))|claimed it|(?:was|were|is|are|been) (?:behind|responsible|blamed|accused)",
        meaning=tie("claims"),
        guard=("claim", "responsib", "behind", "blamed", "accused", "admitted", "took", "taken"),
        finds={
            "They [claimed responsibility], [claims full responsibility], are [claiming responsibility], [took responsibility], have [taken responsibility], [admitted responsibility].": Tie(
                "claims"
            ),
            "They [claimed the attack], [claimed the bombing], [claimed the blast], [claimed the raid], [claimed the assault], [claimed it].": Tie(
                "claims"
            ),
            "It [was behind] it, they [were behind] it, it [is behind] it, they [are behind] it, had [been behind] it, [was responsible], [was blamed], [was accused].": Tie(
                "claims"
            ),
        },
        ignores=("They claimed victory.", "It was late."),
    ),
    Rule(
        name="carries-out",
        kind="tie",
        pattern=r"launch(?:ed|es|ing)?|carr(?:ied|ies|y|ying) out|conduct(?:ed|s|ing)?|stag(?:ed|es|ing)|mount(?:ed|ing)|unleash(?:ed|es|ing)?"
        r"|beg[au]n|resum(?:ed|es|ing)|intensif(?:ied|ies|ying)|press(?:ed|es|ing)|made|wag(?:ed|es|ing)|flew|fly|flown|continued"
        r"|commit(?:ted|ting)|respond(?:ed|s|ing)|retaliat(?:ed|es|ing)|stepped up|used",
        meaning=tie("does"),
        finds={
            "They [launched], [launches], are [launching], [launch], [carried out], [carries out], [carry out], [carrying out] raids.": Tie(
                "does"
            ),
            "They [conducted], [conducts], [conducting], [staged], [stages], [staging], [mounted], [mounting], [unleashed] it.": Tie(
                "does"
            ),
            "They [unleashes], [unleashing], [began], [begun], [resumed], [resumes], [resuming], [intensified], [intensifies] it.": Tie(
                "does"
            ),
            "They [intensifying], [pressed], [presses], [pressing], [made], [waged], [wages], [waging], [flew], [fly], [flown] it.": Tie(
                "does"
            ),
            "They [continued], [committed], [committing], [responded], [responds], [responding], [retaliated], [retaliates].": Tie(
                "does"
            ),
            "They were [retaliating], [stepped up] it, [used] it.": Tie("does"),
        },
        ignores=("A luncheon.", "A conductor.", "A pressman."),
    ),
    Rule(
        name="against-what",
        kind="tie",
        pattern=r"against|upon|on|at(?! (?:least|most|all|dawn|noon|night|midnight|dusk|once|any|random|home|around|about|\d))|towards?|into",
        meaning=tie("on"),
        finds={"A raid [against] it, [upon] it, [on] it, [at] it, [toward] it, [towards] it, [into] it.": Tie("on")},
        ignores=(
            "At least two, at most two, at all, at dawn, at noon, at night, at midnight, at dusk, at once, at any cost.",
            "At random, at home, at around noon, at about noon, at 5.",
        ),
    ),
    Rule(
        name="struck-what",
        kind="tie",
        pattern=r"target(?:ed|s|ing)|hit|hits|hitting|struck|strikes|striking|destroy(?:ed|s|ing)|damag(?:ed|ing)|flattened|rocked|pound(?:ed|ing)"
        r"|(?:ripped|tore) through|engaged|wrecked|landed in|(?:crashed|slammed) into|fell on|attacked|bombed",
        meaning=tie("hits"),
        finds={
            "It [targeted], [targets], [targeting], [hit], [hits], [hitting], [struck], [strikes], [striking], [destroyed] it.": Tie(
                "hits"
            ),
            "It [destroys], [destroying], [damaged], [damaging], [flattened], [rocked], [pounded], [pounding] it.": Tie(
                "hits"
            ),
            "It [ripped through], [tore through], [engaged], [wrecked], [landed in], [crashed into], [slammed into] it.": Tie(
                "hits"
            ),
            "It [fell on], [attacked], [bombed] it.": Tie("hits"),
        },
        ignores=("On target.", "A white hat.", "They fell ill."),
    ),
    Rule(
        name="killed-whom",
        kind="tie",
        pattern=r"kill(?:ed|s|ing)|wound(?:ed|s|ing)|injur(?:ed|es|ing)",
        meaning=tie("kills"),
        guard=("kill", "wound", "injur"),
        finds={
            "It [killed] two, [kills] two, [killing] two, [wounded] two, [wounds] two, [wounding] two, [injured] two, [injures] two, [injuring] two.": Tie(
                "kills"
            )
        },
        ignores=("A painkiller.",),
    ),
    Rule(
        name="with",
        kind="tie",
        pattern=r"with",
        meaning=tie("with"),
        finds={"A clash [with] rebels.": Tie("with")},
        ignores=("He withdrew.",),
    ),
    Rule(
        name="between",
        kind="tie",
        pattern=r"between|pitting",
        meaning=tie("between"),
        finds={"A clash [between] them, [pitting] them.": Tie("between")},
        ignores=("Spitting.",),
    ),
    Rule(
        name="from",
        kind="tie",
        pattern=r"from",
        meaning=tie("from"),
        finds={"Taken [from] rebels.": Tie("from")},
        ignores=("Fromage.",),
    ),
    Rule(
        name="of",
        kind="tie",
        pattern=r"of",
        meaning=tie("of"),
        finds={"The killing [of] rebels.": Tie("of")},
        ignores=("Off.",),
    ),
    Rule(
        name="support",
        kind="tie",
        pattern=r"(?:backed|supported|aided|assisted|armed|trained|funded|protected|equipped|covered|held|controlled|run|led) by"
        r"|with (?:the )?(?:support|help|backing) (?:of|from)|in support of|loyal to|allied with",
        meaning=tie("support"),
        guard=(" by", "with", "support", "loyal"),
        finds={
            "[Backed by], [supported by], [aided by], [assisted by], [armed by], [trained by], [funded by], [protected by] it.": Tie(
                "support"
            ),
            "[Equipped by], [covered by], [held by], [controlled by], [run by], [led by], [in support of], [loyal to] it.": Tie(
                "support"
            ),
            "[With the support of], [with help from], [with the backing of], [allied with] it.": Tie("support"),
        },
        ignores=("They support it.", "A disloyal tone."),
    ),
    Rule(
        name="fights-whom",
        kind="tie",
        pattern=r"fighting(?: against)?|battling|combating|campaign against|war (?:against|on)",
        meaning=tie("fights"),
        guard=("fighting", "battling", "combating", "campaign", "war"),
        finds={
            "They are [fighting] rebels, [fighting against] it, [battling] rebels, [combating] it.": Tie("fights"),
            "Its [campaign against] rebels, its [war on] them, its [war against] them.": Tie("fights"),
        },
        ignores=("They fought.",),
    ),
    Rule(
        name="other-preposition",
        kind="tie",
        pattern=r"in|near|for|to|among|over|inside|outside|under|including|than|like|around|via|amid|without|across|called|through",
        meaning=tie("other"),
        finds={
            "[In], [near], [for], [to], [among], [over], [inside], [outside], [under], [including], [than], [like], [around] it.": Tie(
                "other"
            ),
            "[Via], [amid], [without], [across], [called], [through] it.": Tie("other"),
        },
        ignores=("An inn.",),
    ),
    Rule(
        name="passive",
        kind="tie",
        pattern=r"(?:was|were|been|being|be|is|are|got|gets?)(?: (?:\p{L}+ly|also|then|later|again))?",
        meaning=tie("passive"),
        finds={
            "It [was] hit, they [were badly] hit, had [been also] hit, [being then] hit, will [be later] hit.": Tie(
                "passive"
            ),
            "It [is again] hit, they [are] hit, [got] hit, [gets] hit, [get] hit.": Tie("passive"),
        },
        ignores=("A wasp.",),
    ),
)

RULES: tuple[Rule, ...] = (
    Listed(
        name="listed-actor",
        kind="actor",
        pattern=r"\p{L}[\p{L}\d'’]*(?:[\s/-]+[\p{L}\d'’]+){0,9}",
        meaning=listed,
        finds={
            "Fighters of [ISIS] and the [Islamic State group] met.": Actor("Islamic State", "non-state"),
            "[AQAP] and [al Qaida in the Arabian Peninsula] are one.": Actor(
                "al-Qaeda in the Arabian Peninsula", "non-state"
            ),
            "[Al-Qaeda] denied it; so did [al-Shabab] and [IS].": (
                Actor("al-Qaeda", "non-state"),
                Actor("al-Shabaab", "non-state"),
                Actor("Islamic State", "non-state"),
            ),
            "[Hamas]’s men, the [Houthis]' guns, [Lashkar-e-Taiba].": (
                Actor("Hamas", "non-state"),
                Actor("Houthis", "non-state"),
                Actor("Lashkar-e-Taiba", "non-state"),
            ),
        },
        ignores=("It is said.", "THE ARMY IS HERE.", "An al-Qaeda-linked preacher, an anti-IS rally.", "She let them."),
        vocabulary=SHARED,
    ),
    Rereading(
        name="led-coalition",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))[ -]led(?! (?:security|special|government|team|patrol|party|talks|bloc))"
        r"(?:(?: (?:military|international|Arab|Sunni|air|global|multinational)){0,2} (?:coalition|alliance|forces|campaign)(?: (?&ARM))?)?",
        meaning=coalition,
        guard=("led",),
        finds={
            "[U.S.-led] air strikes, [United States-led coalition], [American-led military alliance], [US led forces].": Actor(
                "US-led coalition", "coalition"
            ),
            "[Saudi-led Arab coalition jets], [Saudi-led international campaign], [Saudi-led Sunni alliance].": Actor(
                "Saudi-led coalition", "coalition"
            ),
            "[Saudi-led air campaign], [Saudi-led global forces], [Saudi-led multinational forces].": Actor(
                "Saudi-led coalition", "coalition"
            ),
            "[NATO-led forces] and [Nato-led forces].": Actor("NATO", "coalition"),
        },
        ignores=(
            *("A Labour-led council.", "The Kremlin-led hour.", "Scientists led US studies."),
            "A US-led security force, a US-led special force, a US-led government, a US-led team, a US-led patrol.",
            "A US-led party, US-led talks, a US-led bloc.",
        ),
        vocabulary=SHARED,
    ),
    Rule(
        name="coalition",
        kind="actor",
        pattern=r"(?<!(?:ruling|governing|opposition|broad|party) )(?:(?:(?P<whose>Arab)|international|global|western) )?(?:military )?"
        r"coalition(?: (?:forces|air ?craft|warplanes|war planes|fighter jets|jets|planes|troops|helicopters|drones))?"
        r"(?! (?:governments?|partners?|talks|deals?|agreements?|cabinets?|party|parties|members?|of|politics))",
        meaning=the_coalition,
        guard=("coalition",),
        finds={
            "The [coalition], [coalition aircraft], [coalition forces], [coalition warplanes], [coalition fighter jets].": Actor(
                "coalition", "coalition"
            ),
            "[Coalition jets], [coalition planes], [coalition war planes], [coalition troops].": Actor(
                "coalition", "coalition"
            ),
            "[Coalition helicopters], [coalition drones].": Actor("coalition", "coalition"),
            "An [international coalition], a [global military coalition], [western coalition].": Actor(
                "coalition", "coalition"
            ),
            "The [Arab coalition] struck.": Actor("Arab coalition", "coalition"),
        },
        ignores=(
            "The ruling coalition, the governing coalition, the opposition coalition, a broad coalition, a party coalition.",
            "The coalition government, coalition partners, coalition talks, a coalition deal, a coalition agreement.",
            "A coalition cabinet, coalition party, coalition parties, a coalition member, a coalition of, coalition politics.",
        ),
        vocabulary=SHARED,
    ),
    Rereading(
        name="nation-and-allies",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?: and|,)(?: (?:its|their|Western|Arab|European|coalition)){0,2} (?:allies|partners)",
        meaning=allied,
        guard=("allies", "partners"),
        finds={
            "The [U.S. and its allies], [United States and its partners], [US and Arab allies].": Actor(
                "US-led coalition", "coalition"
            ),
            "[Britain and its European allies], [Britain and Western allies], [Britain and their coalition partners].": Actor(
                "Britain and allies", "coalition"
            ),
        },
        ignores=("Ostra and its allies.", "The US and its people."),
        vocabulary=SHARED,
    ),
    Rereading(
        name="state-forces",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?:['’]s?)? (?:(?&BRANCH) ){0,3}(?P<arm>(?&ARM))",
        meaning=forces,
        finds={
            "[Iraqi government forces], [Iraq's army], the [Iraqi air force].": Actor("Iraqi forces", "state"),
            "A [US drone], the [U.S. military], [American troops] and [United States forces].": Actor(
                "US forces", "state"
            ),
            "[Iraqi police] and [Iraq’s police officers].": Actor("Iraqi police", "state"),
            "Northern [Iraqi troops]; [South Korean soldiers].": (
                Actor("Iraqi forces", "state"),
                Actor("South Korean forces", "state"),
            ),
            "[Kurdish forces].": Actor("Kurdish forces", "non-state"),
        },
        ignores=("Ostra forces.", "Iraqi officials.", "Iraqi football forces.", "Kurdish police."),
        vocabulary=SHARED,
    ),
    Rereading(
        name="nation-before-strike",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?P<owns>['’]s?)?(?="
        r" (?:and|or) (?:coalition|international|foreign|allied|(?&NATION)) (?:(?&BRANCH) ){0,2}(?&ARM)\b"
        r"|(?: (?:and|or) (?-i:\p{Lu}[\p{L}.]+))?(?: (?:(?&MANNER)|\d+|(?&SMALL))){0,3} (?&STRUCK_BY)\b)",
        meaning=striking,
        finds={
            "[Israeli] air strikes; a deadly [Israeli] raid; [Israel's] ongoing offensive.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and Ostra strikes, [Israeli] or Ostra raids, [Israel’s] two strikes.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and coalition forces, [Israeli] or allied warplanes, [Israeli] and international troops.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and foreign troops, [Israeli] and Ostra government jets.": Actor("Israeli forces", "state"),
            "A [U.S.] drone strike.": Actor("US forces", "state"),
        },
        ignores=(
            "The 12 Iraq airstrikes.",
            "Paris attacks.",
            "A Kurdish attack.",
            "Israeli blasts.",
            "Israeli and local people.",
        ),
        vocabulary=SHARED,
    ),
    Rereading(
        name="nation-acts",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?=(?&ACTS)\b)"
        r"|(?<=\b(?:by|blam(?:ed|es|ing)(?: on)?|accus(?:ed|es|ing)) )(?P<who>(?&NATION))(?= (?:for|of|on|in|against|after|at)\b|[.,;]|$)",
        meaning=acting,
        finds={
            "[Israel] struck; [Israel] has also bombed it; [Israel] said its jets.": Actor("Israeli forces", "state"),
            "It was done by [Iran], blamed on [Iran]; [Iran] hit it.": Actor("Iranian forces", "state"),
            "He blamed [Iran] for it, blames [Iran], blaming [Iran] after it, accused [Iran] of it, accuses [Iran].": Actor(
                "Iranian forces", "state"
            ),
            "Accusing [Iran], hit by [Iran] on Monday, by [Iran] in May, by [Iran] against it, by [Iran] at Ostra.": Actor(
                "Iranian forces", "state"
            ),
        },
        ignores=("Ostra struck.", "A trip by Iran Air.", "Israeli struck.", "Iran is large."),
        vocabulary=SHARED,
    ),
    Rule(
        name="government-forces",
        kind="actor",
        pattern=r"(?:pro-)?(?:government|regime)(?: (?:(?:security|military|army|air|ground) ){0,2}(?&ARM)|(?=(?: (?&MANNER)){0,2} (?&STRUCK_BY)\b))",
        meaning=lambda m: Actor("government forces", "state"),
        guard=("government", "regime"),
        finds={
            "[Government forces], [regime warplanes], [pro-government forces], [government army troops].": Actor(
                "government forces", "state"
            ),
            "[Government security forces], [government military aircraft], [regime air units], [government ground troops].": Actor(
                "government forces", "state"
            ),
            "A [government] air strike and [regime] heavy shelling.": Actor("government forces", "state"),
        },
        ignores=("Government officials.", "A government ministry.", "The regime fell."),
        vocabulary=SHARED,
    ),
    Rule(
        name="security-forces",
        kind="actor",
        pattern=r"(?P<head>security forces?|special forces|foreign (?:troops|forces|soldiers)|border guards?|paramilitary (?:forces|police|troops)"
        r"|peacekeepers?)",
        meaning=whole("state", {"security forces": "security forces"}),
        guard=("forces", "troops", "soldiers", "guard", "paramilitary", "peacekeeper", "security force"),
        finds={
            "[Security forces] came.": Actor("security forces", "state"),
            "[Special forces] came.": Actor("special forces", "state"),
            "[Foreign troops] left.": Actor("foreign troops", "state"),
            "[Foreign forces] left.": Actor("foreign forces", "state"),
            "[Foreign soldiers] left.": Actor("foreign soldiers", "state"),
            "[Border guards], a [border guard].": Actor("border guards", "state"),
            "[Paramilitary forces].": Actor("paramilitary forces", "state"),
            "[Paramilitary troops].": Actor("paramilitary troops", "state"),
            "[Paramilitary police].": Actor("paramilitary police", "state"),
            "A [peacekeeper], [peacekeepers].": Actor("peacekeepers", "state"),
        },
        ignores=("A security guard.", "Market forces.", "The forces of nature."),
        vocabulary=SHARED,
    ),
    Rule(
        name="soldiers",
        kind="actor",
        pattern=r"(?:(?:army|military|government) )?(?P<head>soldiers?|troops|servicemen|personnel|army|military|armed forces"
        r"|police(?:man|men| officers?| forces?| units?)?|marines|commandos?|paratroopers?)(?! (?&OF_AN_ARMY)\b)",
        meaning=whole("state", SOLDIERS),
        guard=(
            "soldier",
            "troops",
            "servicemen",
            "personnel",
            "army",
            "military",
            "police",
            "forces",
            "marines",
            "commando",
            "paratrooper",
        ),
        finds={
            "Two [soldiers], [army troops], [servicemen], [military personnel], [government soldiers].": Actor(
                "soldiers", "state"
            ),
            "The [army], the [armed forces].": Actor("army", "state"),
            "The [military] and the [marines].": (Actor("military", "state"), Actor("marines", "state")),
            "[Police], a [policeman], [policemen], [police officers], [police forces], [police units].": Actor(
                "police", "state"
            ),
            "[Commandos] and [paratroopers].": (Actor("commandos", "state"), Actor("paratroopers", "state")),
        },
        ignores=("A police station.", "The army chief.", "A soldierly man."),
        vocabulary=SHARED,
    ),
    Rereading(
        name="armed-people",
        kind="actor",
        pattern=r"(?:(?P<people>(?!(?&QUALITY)\b)(?-i:\p{Lu}[\p{L}'’]+)) )?(?:(?P<quality>(?&QUALITY)(?: (?&QUALITY))?) )?"
        r"(?P<head>(?&ARMED))(?! (?:jets?|planes?|aircraft|bombers?))",
        meaning=armed,
        finds={
            "Two [militants], a [rebel group]'s men, [Kurdish militants].": (
                Actor("militants", "non-state"),
                Actor("rebels", "non-state"),
                Actor("Kurdish militants", "non-state"),
            ),
            "[Unidentified gunmen], a [masked gunman], [Palestinian militants], [suspected Islamist rebels].": (
                Actor("unidentified gunmen", "non-state"),
                Actor("masked gunmen", "non-state"),
                Actor("Palestinian militants", "non-state"),
                Actor("Islamist rebels", "non-state"),
            ),
            "Two [armed men] and a [suicide bomber].": (
                Actor("gunmen", "non-state"),
                Actor("suicide bombers", "unknown"),
            ),
            "[Extremists], [terrorists], [guerrillas], [separatists], [jihadists], [fighters], [bandits], [pirates].": (
                Actor("extremists", "non-state"),
                Actor("terrorists", "non-state"),
                Actor("guerrillas", "non-state"),
                Actor("separatists", "non-state"),
                Actor("jihadists", "non-state"),
                Actor("fighters", "non-state"),
                Actor("bandits", "non-state"),
                Actor("pirates", "non-state"),
            ),
            "[Kidnappers], [assailants], [attackers], [snipers], [unknown persons].": (
                Actor("kidnappers", "unknown"),
                Actor("assailants", "unknown"),
                Actor("attackers", "unknown"),
                Actor("snipers", "unknown"),
                Actor("unknown persons", "unknown"),
            ),
            "[Mercenaries], [mujahideen], [insurgents], [tribesmen], [vigilantes], [herders], [herdsmen], [cultists].": (
                Actor("mercenaries", "non-state"),
                Actor("mujahideen", "non-state"),
                Actor("insurgents", "non-state"),
                Actor("tribesmen", "non-state"),
                Actor("vigilantes", "non-state"),
                Actor("herders", "non-state"),
                Actor("herdsmen", "non-state"),
                Actor("cultists", "non-state"),
            ),
            "Rival [factions], a [terror group], [opposition forces].": (
                Actor("factions", "non-state"),
                Actor("terrorists", "non-state"),
                Actor("rebels", "non-state"),
            ),
        },
        guard=(
            *(
                "gunm",
                "milit",
                "rebel",
                "insurg",
                "jihad",
                "extrem",
                "terror",
                "guerril",
                "separat",
                "fighter",
                "assail",
            ),
            *(
                "attack",
                "bandit",
                "pirate",
                "kidnap",
                "mercen",
                "mujah",
                "bomber",
                "sniper",
                "tribesm",
                "vigil",
                "herd",
            ),
            *("cult", "faction", "armed", "opposition", "unidentified", "unknown", "masked"),
        ),
        ignores=("The rebellion.", "A fighter jet.", "Fighter planes.", "Fighter aircraft.", "Fighter bombers."),
        vocabulary=SHARED,
    ),
    Rule(
        name="aligned-people",
        kind="actor",
        pattern=r"(?P<whose>(?:pro|anti)-[\p{L}-]{2,20}|[\p{L}.-]{2,20}-(?:backed|linked|aligned|affiliated|allied|inspired))"
        r" (?P<head>(?:(?:armed|militant|rebel|security) )?(?:forces?|groups?|factions?)|troops|militias?|fighters?|militants?|rebels?"
        r"|gunmen|insurgents?|separatists?)",
        meaning=aligned,
        guard=("pro-", "anti-", "-backed", "-linked", "-aligned", "-affiliated", "-allied", "-inspired"),
        finds={
            "An [Iran-backed militia], [Iran-backed militias].": Actor("Iran-backed militias", "non-state"),
            "[Pro-Hadi forces], [anti-Houthi groups], [Ostra-linked factions], [Ostra-aligned troops].": (
                Actor("pro-Hadi forces", "non-state"),
                Actor("anti-Houthi groups", "non-state"),
                Actor("Ostra-linked factions", "non-state"),
                Actor("Ostra-aligned troops", "non-state"),
            ),
            "[Ostra-affiliated fighters], [Ostra-allied militants], [Ostra-inspired rebels], [pro-Ostra gunmen].": (
                Actor("Ostra-affiliated fighters", "non-state"),
                Actor("Ostra-allied militants", "non-state"),
                Actor("Ostra-inspired rebels", "non-state"),
                Actor("pro-Ostra gunmen", "non-state"),
            ),
            "[pro-Ostra insurgents], [pro-Ostra separatists], [pro-Ostra armed groups], [pro-Ostra militant groups].": (
                Actor("pro-Ostra insurgents", "non-state"),
                Actor("pro-Ostra separatists", "non-state"),
                Actor("pro-Ostra armed groups", "non-state"),
                Actor("pro-Ostra militant groups", "non-state"),
            ),
            "[pro-Ostra rebel groups], [pro-Ostra security forces].": (
                Actor("pro-Ostra rebel groups", "non-state"),
                Actor("pro-Ostra security forces", "non-state"),
            ),
        },
        ignores=("A pro-reform party.", "A solar-backed grid."),
        vocabulary=SHARED,
    ),
    Rule(
        name="civilians",
        kind="actor",
        pattern=r"(?P<head>(?&CIVILIANS))",
        meaning=whole("civilians", {}),
        guard=(
            *("civilian", "protester", "demonstrator", "villager", "worshipper", "pilgrim", "tourist", "workers"),
            *("journalist", "settler", "farmer", "bystander", "passenger", "schoolchildren"),
        ),
        finds={
            "Two [civilians] and a [protester].": (
                Actor("civilians", "civilians"),
                Actor("protesters", "civilians"),
            ),
            "[Demonstrators], [villagers], [worshippers], [pilgrims], [tourists], [aid workers], [journalists].": (
                Actor("demonstrators", "civilians"),
                Actor("villagers", "civilians"),
                Actor("worshippers", "civilians"),
                Actor("pilgrims", "civilians"),
                Actor("tourists", "civilians"),
                Actor("aid workers", "civilians"),
                Actor("journalists", "civilians"),
            ),
            "[Settlers], [farmers], [bystanders], [passengers], [schoolchildren].": (
                Actor("settlers", "civilians"),
                Actor("farmers", "civilians"),
                Actor("bystanders", "civilians"),
                Actor("passengers", "civilians"),
                Actor("schoolchildren", "civilians"),
            ),
        },
        ignores=("Civilian life.", "Rescue workers."),
        vocabulary=SHARED,
    ),
    *TIES,
)
