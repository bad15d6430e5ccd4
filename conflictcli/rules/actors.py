"""Words → Actor: who fights and who is fought, folded to the name that an analyst would group by.

Groups with a name of their own are in `actors.csv`: name, aliases ("|" between), kind; add a line to know one more. For
the rest the names are folded so that one party is one name:

- a state's arms are one: "Iraqi government forces", "Iraq's army", "Iraqi jets" are `Iraqi forces`; police stay police;
- a country that acts ("Israel struck") and a nationality before a strike ("Israeli air strikes") are its forces too;
- "U.S.-led coalition", "US-led air strikes" are `US-led coalition`; "the U.S. and its allies" are `US and allies`;
- people without a name are in the plural with what tells them apart: `Kurdish militants`, `unidentified gunmen`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Literal, cast

import regex

from conflictcli.gazetteer.countries import country_of, demonym, demonyms_of
from conflictcli.mentions import SECONDS_PER_PATTERN, Rule, Words, compiled
from conflictcli.rules.vocabulary import VOCABULARY

Kind = Literal["state", "coalition", "non-state", "civilians", "unknown"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as it is named in the table, and what it is. `unknown`: the words do not tell, as in "attackers"."""

    name: str
    kind: Kind


# ---- nations and peoples -------------------------------------------------------------------------------------

SHORT: Mapping[str, str] = MappingProxyType({"US": "US", "GB": "British", "AE": "Emirati"})
"""Adjectives that are not the first nationality word of the gazetteer."""

PEOPLES = frozenset(
    "Kurdish Kurd Tuareg Fulani Shiite Shi'ite Shia Shi'a Sunni Druze Chechen Baloch Baluch Tamil Hutu Tutsi Arab Islamist "
    "Islamic Maoist Muslim Christian Sikh Karen Kachin Rohingya Western Tigrayan Amhara Oromo Uighur Naxalite Bedouin Turkmen "
    "Alawite Yazidi Jihadist Communist Hazara Dogon Darfuri Moro Basque Jewish Hindu Buddhist Abkhaz Ossetian".split()
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
    """`gunman` → `gunmen`, `attacker` → `attackers`."""
    if head.endswith("man"):
        return head[:-3] + "men"
    return head if head.endswith(("s", "men", "police")) else head + "s"


# ---- the table -----------------------------------------------------------------------------------------------

NAME_WORD = regex.compile(r"\p{L}[\p{L}\d]*(?:['’](?!s\b)\p{L}+)*|\d+")
GAP_IN_NAME = regex.compile(r"[\s/-]+")
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
    text = resources.files("conflictcli.rules").joinpath("actors.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        for alias in (row["name"], *filter(None, row["aliases"].split("|"))):
            key = tuple(folded(w) for w in NAME_WORD.findall(alias))
            table.setdefault(key[0], []).append(Entry(key, alias, Actor(row["name"], cast(Kind, row["kind"]))))
    return MappingProxyType({k: tuple(sorted(v, key=lambda e: -len(e.key))) for k, v in table.items()})


def is_written_so(entry: Entry, text: str) -> bool:
    """Whether capitals allow the name: "IS" is the group and "is" is not, nor is "IS" in a line of capitals."""
    if entry.alias.isupper() and len(entry.key) == 1:
        return text == entry.alias or (text.isupper() and text.replace("-", "") == entry.alias)
    return text[0].isupper() or folded(text).startswith(ARTICLES_IN_NAMES)


def named(text: str, words: list[regex.Match[str]]) -> tuple[int, int, Actor] | None:
    """The longest listed name that begins with the first of some words, with its span."""
    for entry in entries().get(folded(words[0][0]), ()):
        found = words[: len(entry.key)]
        if tuple(folded(w[0]) for w in found) != entry.key:
            continue
        start, end = found[0].start(), found[-1].end()
        gaps = (text[a.end() : b.start()] for a, b in zip(found, found[1:]))
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
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() or text[start - 1 : start] == "-"


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
                space = regex.compile(r"[\s-]").search(text, m.start())
                at = space.end() if space else len(text)


# ---- meanings ------------------------------------------------------------------------------------------------


def forces(m: regex.Match[str]) -> Actor | None:
    """`Iraqi army` → Iraqi forces; `Kurdish forces` are no state's."""
    who = nation(m["who"])
    if not who:
        return Actor(f"{m['who']} forces", "non-state") if m["who"] in PEOPLES and m["arm"].lower() == "forces" else None
    return Actor(f"{who} police" if m["arm"].lower().startswith("police") else f"{who} forces", "state")


def striking(m: regex.Match[str]) -> Actor | None:
    """`Israeli` air strikes; a country's bare name is where, not who, but for "US"."""
    who = nation(m["who"]) if demonym(m["who"]) or m["owns"] else ""
    return Actor(f"{who} forces", "state") if who else None


def acting(m: regex.Match[str]) -> Actor | None:
    who = nation(m["who"]) if country_of(m["who"]) else ""
    return Actor(f"{who} forces", "state") if who else None


def allied(m: regex.Match[str]) -> Actor | None:
    """`the United States and its partners` → US and allies."""
    who = country_of(m["who"])
    return Actor(f"{'US' if who == 'US' else m['who']} and allies", "coalition") if who and nation(m["who"]) else None


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
        head = regex.sub(r"\s+", " ", m["head"].lower())
        return Actor(folds.get(plural(head), plural(head)), kind)

    return meaning


UNKNOWN = frozenset("attackers assailants bombers suicide-bombers kidnappers snipers knifemen perpetrators".split())
DROPPED = frozenset("suspected alleged heavily several two three four five".split())
ARMED_FOLDS: Mapping[str, str] = MappingProxyType(
    {
        "militant groups": "militants",
        "militant group": "militants",
        "rebel groups": "rebels",
        "rebel forces": "rebels",
        "rebel fighters": "rebels",
        "armed men": "gunmen",
    }
)


def armed(m: regex.Match[str]) -> Actor | None:
    """`two suspected Kurdish militants` → Kurdish militants; with a capital word that is neither nation nor people: None."""
    people = m["people"] or ""
    if people and not (people in PEOPLES or nation(people) or people.endswith(LINKED)):
        return None
    whose = people if people in PEOPLES or people.endswith(LINKED) else nation(people) if people else ""
    head = regex.sub(r"\s+", " ", m["head"].lower())
    head = ARMED_FOLDS.get(plural(head), plural(head))
    quality = (m["quality"] or "").lower().split()
    quality = [w.capitalize() if w.capitalize() in PEOPLES and w != "jihadist" else w for w in quality if w not in DROPPED]
    kind: Kind = "unknown" if head.split()[-1] in UNKNOWN and not whose else "non-state"
    return Actor(" ".join(filter(None, (whose, *quality, head))), kind)


LINKED = ("-backed", "-linked", "-aligned", "-affiliated", "-allied", "-inspired")

SOLDIERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("troops", "servicemen", "soldiers", "service members", "personnels", "military personnels"), "soldiers"),
        **dict.fromkeys(("armies", "armys", "armed forces"), "army"),
        **dict.fromkeys(("militarys", "militaries"), "military"),
        **dict.fromkeys(("policemen", "police officers", "police forces", "police units"), "police"),
    }
)

ACTOR_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "NATION": Words(
            r"(?-i:\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)",
            finds=("Iraqi", "U.S.", "US", "South Korean", "United States"),
            ignores=("iraqi", "A", "the US"),
        ),
        "ARM": Words(
            r"forces?|troops?|soldiers?|army|military|navy|air ?force|(?:war|fighter )?(?:planes?|jets?)|aircraft|helicopters?|gunships?"
            r"|drones?|artillery|tanks?|commandos?|marines|paratroopers?|warships?|gunboats?|missiles?|rockets?|shells?|bombers?|guards?"
            r"|government|regime|police(?:men|man| officers?)?|air defen[cs]es?|servicemen|personnel|paramilitar(?:y|ies)|units?|UAVs?",
            finds=(
                *("force", "forces", "troops", "soldier", "army", "military", "navy", "air force", "warplanes", "planes"),
                *("fighter jets", "jet", "aircraft", "helicopters", "gunship", "drone", "artillery", "tanks", "commandos"),
                *("marines", "paratroopers", "warship", "gunboats", "missile", "rockets", "shells", "bombers", "guards"),
                *("government", "regime", "police", "policemen", "policeman", "police officers", "air defences"),
                *("servicemen", "personnel", "paramilitary", "paramilitaries", "unit", "UAV"),
            ),
            ignores=("officials", "people"),
        ),
        "BRANCH": Words(
            r"government|regime|army|military|air|naval|navy|ground|armed|security|special|defen[cs]e|attack|combat|border|coast|elite|state"
            r"|federal|national|occupation|infantry|artillery|police|loyalist|missile|surveillance|suicide|kamikaze|ballistic|cruise|operations",
            finds=(
                *"government regime army military air naval navy ground armed security special defence defense attack".split(),
                *"combat border coast elite state federal national occupation infantry artillery police loyalist".split(),
                *"missile surveillance suicide kamikaze ballistic cruise operations".split(),
            ),
            ignores=("football", "foreign"),
        ),
        "QUALITY": Words(
            r"unidentified|unknown|suspected|alleged|masked|armed|heavily armed|islamist|jihadist|separatist|shiite|sunni|maoist|tribal|allied"
            r"|pro-government|pro-russian|anti-government|opposition|rebel|local|foreign|hardline|religious|palestinian|extremist|far-right",
            finds=(
                *("unidentified", "unknown", "suspected", "alleged", "masked", "armed", "heavily armed", "Islamist"),
                *("jihadist", "separatist", "Shiite", "Sunni", "Maoist", "tribal", "allied", "pro-government"),
                *("pro-Russian", "anti-government", "opposition", "rebel", "local", "foreign", "hardline", "religious"),
                *("Palestinian", "extremist", "far-right"),
            ),
            ignores=("young", "two"),
        ),
        "STRUCK_BY": Words(
            r"(?:(?:air|drone|missile|rocket|artillery|mortar|tank|helicopter|naval|aerial|ballistic|cruise|bombing|shell) ?){0,2}"
            r"(?:strikes?|raids?|attacks?|assaults?|shelling|bombardments?|barrages?|fire|offensives?|counter-?offensives?|counter-?attacks?"
            r"|bombings?|incursions?|invasion|airstrikes?|salvos?|gunfire|ambush(?:es)?)",
            finds=(
                *("air strikes", "drone strike", "missile attack", "rocket fire", "artillery shelling", "mortar barrage"),
                *("tank fire", "helicopter raid", "naval bombardment", "aerial assaults", "ballistic missile strikes"),
                *("cruise missile salvo", "bombing raids", "shell fire", "offensive", "counteroffensive", "counter-attack"),
                *("bombings", "incursion", "invasion", "airstrike", "gunfire", "ambush", "ambushes"),
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
                *(" has launched", " have launch", " had launches", " also carried", " again carries", " then conducted"),
                *(" later struck", " repeatedly strikes", " reportedly strike", " hit", " hits", " bombs", " bombed"),
                *(" attacks", " attacked", " attack", " fires", " fired", " shelled", " shot", " killed", " kills"),
                *(" retaliated", " retaliates", " seized", " captured", " recaptured", " retook", " targeted", " targets"),
                *(" pounded", " pounds", " invaded", " unleashed", " responded", " intensified", " stepped up", " began"),
                *(" resumed", " staged", " mounted", " assassinated", " destroyed", " destroys", " said it", " said its"),
                *(" says it", " says its", " was behind", " dropped"),
            ),
            ignores=(" said", " is", " will"),
        ),
        "LINKED": Words(
            r"-(?:backed|linked|aligned|affiliated|allied|inspired)",
            finds=("-backed", "-linked", "-aligned", "-affiliated", "-allied", "-inspired"),
            ignores=("-led", "-held"),
        ),
        "ARMED": Words(
            r"(?:rebel|militant|insurgent|armed|jihadist|extremist|separatist|terrorist|guerrilla|terror|militia) (?:groups?|factions?|fighters|forces|organi[sz]ations?|movements?|alliance|men|cells?|gangs?)"
            r"|gunm[ae]n|militants?|rebels?|insurgents?|jihadis(?:ts?)?|extremists?|terrorists?|guerrillas?|separatists?|militia(?:s|men|man)?|militia"
            r"|fighters?(?! (?:jets?|planes?|aircraft|bombers?))|assailants?|attackers?|bandits?|pirates?|kidnappers?|mercenaries|mujahideen"
            r"|(?:suicide|car|truck|female suicide|suicide car|suicide truck) ?(?:bombers?|attackers?)|snipers?|tribesm[ae]n|vigilantes?|herders|herdsmen|gang members|cultists|factions",
            finds=(),
            ignores=(),
        ),
        "CIVILIANS": Words(
            r"civilians|protesters?|demonstrators?|villagers|worshippers|pilgrims|tourists|(?:aid|health|humanitarian) workers|journalists|settlers|farmers|bystanders|passengers|schoolchildren",
            finds=(),
            ignores=("civilian", "workers"),
        ),
    }
)
"""Named pieces of pattern that only actors use."""

SHARED: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **ACTOR_WORDS})

RULES: tuple[Rule, ...] = (
    Listed(
        name="listed-actor",
        kind="actor",
        pattern=r"\p{L}[\p{L}\d'’]*(?:[\s/-]+[\p{L}\d'’]+){0,9}",
        meaning=listed,
        finds={
            "Fighters of [ISIS] and the [Islamic State group] met.": Actor("Islamic State", "non-state"),
            "[AQAP] and [al Qaida in the Arabian Peninsula] are one.": Actor("al-Qaeda in the Arabian Peninsula", "non-state"),
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
        pattern=r"(?P<who>(?&NATION))[ -]led(?: (?:military|international|Arab|Sunni|air|global|multinational)){0,2}"
        r"(?: (?:coalition|alliance|forces|campaign)(?: (?&ARM))?)?",
        meaning=coalition,
        guard=("led",),
        finds={
            "[U.S.-led] air strikes, [United States-led coalition], an [American-led military alliance], [US led forces].": Actor(
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
        ignores=("A Labour-led council.", "The Kremlin-led talks.", "Scientists led US studies."),
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
            "[Coalition jets], [coalition planes], [coalition war planes], [coalition troops].": Actor("coalition", "coalition"),
            "[Coalition helicopters], [coalition drones].": Actor("coalition", "coalition"),
            "An [international coalition], a [global military coalition], [western coalition].": Actor("coalition", "coalition"),
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
        pattern=r"(?P<who>(?&NATION)) and (?:(?:its|their|Western|Arab|European|coalition) ){1,2}(?:allies|partners)",
        meaning=allied,
        guard=("allies", "partners"),
        finds={
            "The [U.S. and its allies], [United States and its partners], [US and Arab allies].": Actor("US and allies", "coalition"),
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
            "A [US drone], the [U.S. military], [American troops] and [United States forces].": Actor("US forces", "state"),
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
        pattern=r"(?P<who>(?&NATION))(?P<owns>['’]s?)?(?=(?: (?:and|or) (?-i:\p{Lu}[\p{L}.]+))?"
        r"(?: (?:(?&MANNER)|\d+|(?&SMALL))){0,3} (?&STRUCK_BY)\b)",
        meaning=striking,
        finds={
            "[Israeli] air strikes; a deadly [Israeli] raid; [Israel's] ongoing offensive.": Actor("Israeli forces", "state"),
            "[Israeli] and Norland strikes, [Israeli] or Norland raids, [Israel’s] two strikes.": Actor("Israeli forces", "state"),
            "A [U.S.] drone strike.": Actor("US forces", "state"),
        },
        ignores=("The 12 Iraq airstrikes.", "Paris attacks.", "A Kurdish attack.", "Israeli blasts."),
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
            "It was done by [Iran], blamed on [Iran], [Iran] hit it.": Actor("Iranian forces", "state"),
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
        pattern=r"(?P<head>(?:pro-)?(?:government|regime)) (?:(?:security|military|army|air|ground) ){0,2}(?:(?&ARM))",
        meaning=lambda m: Actor("government forces", "state"),
        guard=("government", "regime"),
        finds={
            "[Government forces], [regime warplanes], [pro-government forces], [government army troops].": Actor("government forces", "state"),
            "[Government security forces], [government military aircraft], [regime air force], [government ground troops].": Actor(
                "government forces", "state"
            ),
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
        pattern=r"(?P<head>(?:army |military |government )?(?:soldiers?|troops|servicemen|personnel)|army|military|armed forces"
        r"|police(?:man|men| officers?| forces?| units?)?|marines|commandos?|paratroopers?)"
        r"(?! (?:said|station|chief|officials?|spokes\p{L}+|sources?|headquarters|bases?|posts?|academy|training|school|vehicles?|custody|intelligence|statement|"
        r"checkpoints?|commander|general|helicopters?|cars?|vans?|trucks?|buses|bus|convoys?|patrols?|camps?|barracks|hospitals?|parade|recruits|"
        r"equipment|operations?|campaigns?|action|targets?|installations?|facilit(?:y|ies)|sites?|compounds?|aid|service|advis\p{L}+|council|junta|coup|court))",
        meaning=whole("state", SOLDIERS),
        guard=("soldier", "troops", "servicemen", "personnel", "army", "military", "police", "forces", "marines", "commando", "paratrooper"),
        finds={
            "Two [soldiers], [army troops], [servicemen], [military personnel], [government soldiers].": Actor("soldiers", "state"),
        },
        ignores=("A police station, the army chief.",),
        vocabulary=SHARED,
    ),
    Rereading(
        name="armed-people",
        kind="actor",
        pattern=r"(?:(?P<people>(?-i:\p{Lu}[\p{L}'’.]+)(?&LINKED)?|[\p{L}.-]{2,20}(?&LINKED)) )?(?:(?P<quality>(?&QUALITY)(?: (?&QUALITY))?) )?(?P<head>(?&ARMED))",
        meaning=armed,
        finds={
            "Two [militants].": Actor("militants", "non-state"),
        },
        ignores=("The rebellion.",),
        vocabulary=SHARED,
    ),
    Rule(
        name="civilians",
        kind="actor",
        pattern=r"(?P<head>(?&CIVILIANS))",
        meaning=whole("civilians", {}),
        guard=("civilian", "protester", "demonstrator", "villager", "worshipper", "pilgrim", "tourist", "workers", "journalist", "settler", "farmer"),
        finds={"Two [civilians].": Actor("civilians", "civilians")},
        ignores=("Civilian life.",),
        vocabulary=SHARED,
    ),
)
