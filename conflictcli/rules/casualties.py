"""People hurt: "killing two soldiers and a child" → Casualties("killed", 3): whom, how many, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import regex

from conflictcli.mentions import Rule, Words
from conflictcli.rules.count import Count, exactly, vague
from conflictcli.rules.counts import count_of
from conflictcli.rules.vocabulary import VOCABULARY

Harm = Literal["killed", "injured", "either"]
Group = Literal["civilians", "forces", "militants", "combatants", ""]


@dataclass(frozen=True, slots=True)
class Casualties:
    """How many people came to what harm, as one phrase tells it.

    `group`: whom, when all of them are of one kind; `forces` are a state's, `militants` are not, `combatants` are both.
    `civilians`: how many of them the words call civilians, None when they do not say.
    `part`: they are counted in another figure ("including 2 children"). `cumulative`: they sum up a period. `own`: the
    attacker is among them. `more`: they come on top of the figure before ("another two", ", and a guard").
    `toll`: the figure is a running total of this event ("the death toll rose to 40").
    """

    harm: Harm
    count: Count
    group: Group = ""
    civilians: int | None = None
    part: bool = False
    cumulative: bool = False
    own: bool = False
    more: bool = False
    toll: bool = False


# ---- words ---------------------------------------------------------------------------------------------------


def nouns(plain: str) -> frozenset[str]:
    """Singular nouns → both numbers; `man/men` gives its plural, `people/` and `troops/` have none."""
    return frozenset(form for word in plain.split() for form in (word.split("/") if "/" in word else (word, word + "s")))


CIVILIANS = nouns(
    "civilian child/children kid boy girl woman/women baby/babies infant toddler teenager teen youth villager resident "
    "farmer shepherd herder herdsman/herdsmen fisherman/fishermen student pupil schoolchild/schoolchildren schoolgirl schoolboy teacher "
    "professor journalist reporter cameraman/cameramen doctor nurse medic paramedic worker labourer laborer miner employee passenger driver "
    "worshipper pilgrim shopper shopkeeper trader vendor merchant businessman/businessmen refugee migrant protester demonstrator bystander "
    "passer-by/passers-by passerby/passersby priest imam cleric pastor monk nun lawyer activist politician councillor "
    "councilor councilwoman/councilwomen mayor candidate tourist wife/wives husband son daughter mother father brother sister grandmother grandfather "
    "relative cousin nephew niece family/families couple parent homeless/ elder tribesman/tribesmen local "
    "rescuer volunteer evacuee evangelist hostage customer guest mourner neighbour neighbor noncombatant non-combatant "
    "housewife/housewives veteran retiree pensioner adult minor commuter motorist motorcyclist cyclist gardener carpenter "
    "mechanic waiter cook engineer contractor translator interpreter official magistrate judge prosecutor technician"
)
FORCES = nouns(
    "soldier troop/troops trooper policeman/policemen policewoman/policewomen police/ officer guard bodyguard personnel/ "
    "serviceman/servicemen servicewoman/servicewomen servicemember constable marine gendarme sailor pilot airman/airmen captain colonel lieutenant "
    "major sergeant corporal conscript recruit cadet ranger commando peacekeeper paramilitary/paramilitaries "
    "inspector sub-inspector jawan commandos/ cop agent army/ military/ peshmerga/ general brigadier"
)
MILITANTS = nouns(
    "militant insurgent rebel terrorist extremist gunman/gunmen fighter jihadi jihadist taliban/ talib/ maoist naxalite naxal guerrilla "
    "bomber assailant attacker bandit militiaman/militiamen separatist warlord islamist raider robber kidnapper dacoit "
    "gangster cadre hijacker sniper commander militia/ facilitator"
)
COMBATANTS = nouns("combatant")
ANYONE = nouns(
    "person/people/persons man/men other/others member/members victim individual life/lives leader chief head operative suspect criminal "
    "prisoner detainee inmate supporter occupant casualty/casualties body/bodies corpse foreigner national citizen human/humans being/beings "
    "muslim christian shia sunni hindu jew kurd arab druze yazidi friend colleague associate companion accomplice thief/thieves dealer trafficker "
    "smuggler owner aide deputy/deputies adviser advisor spy/spies informant informer actor party/parties minister "
    "governor president senator lawmaker ambassador diplomat host crew/ figure recruiter dead/ perpetrator "
    "element twin survivor player passengers/ rider pedestrian traveller traveler settler spokesman/spokesmen spokeswoman/ one/ones "
    "organizer organiser coordinator secretary/secretaries director manager boss boyfriend girlfriend hunter logger escort staff/ staffer responder firefighter "
    "murderer expert maker planner financier ex-soldier ex-policeman teenager/teenagers courier defector lieutenant/lieutenants"
)
PEOPLE: Mapping[str, Group] = MappingProxyType(
    {
        **dict.fromkeys(ANYONE, ""),
        **dict.fromkeys(CIVILIANS, "civilians"),
        **dict.fromkeys(FORCES, "forces"),
        **dict.fromkeys(MILITANTS, "militants"),
        **dict.fromkeys(COMBATANTS, "combatants"),
    }
)
"""Every noun for a person, in both numbers, and whose side the word says they are on."""

THINGS = nouns(
    "cow cattle/ sheep/ goat dog camel horse bird animal livestock/ fish/ bill deal plan proposal project story/stories measure "
    "amendment motion idea vehicle car truck house home building shell tree bee chicken pig donkey mule buffalo whale "
    "position target post checkpoint rocket missile drone tank base village town city/cities hope chance career process "
    "talk negotiation engine dream attack strike raid operation case program programme job light number engagement followed generation"
)
"""What is killed or hurt and is no person."""
COLLECTIVE = frozenset(
    "group groups family families forces force army state government militia isis isil taliban hamas hezbollah police military "
    "crew staff personnel number party".split()
)
"""Nouns for many in the singular: how many, they do not say."""
PLURALS = frozenset(
    word for word in PEOPLE if word.endswith("men") or word.endswith("s") and word[:-1] in PEOPLE or word in ("people", "children", "lives", "troops", "wives", "babies")
)


def one_of(words: str) -> Words:
    """`was|were` → the words as a piece of pattern, each its own evidence."""
    return Words(words, finds=tuple(words.split("|")), ignores=("xyz",))


CASUALTY_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "TO_BE": Words(
            r"was|were|(?-i:is)|are|be|been|being|has|have|had|got|gets",
            finds=("was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "got", "gets"),
            ignores=("IS", "wash"),
        ),
        "SAYING": one_of("said|says|told|reported|added|announced|would|could|may|might|will|should|can|did|does"),
        "LINK": one_of("and|or|but|when|while|after|before|that|which|where|if|than|since|until|because|as|nor|so"),
        "PREPOSITION": one_of(
            "in|on|at|by|from|to|of|for|with|near|into|out|over|during|inside|outside|aboard|across|around|among|between"
            "|under|against|through|per"
        ),
        "DETERMINER": one_of(
            "a|an|the|his|her|their|its|this|these|those|another|no|not|all|both|any|each|every|who|whom|whose"
        ),
        "HARMED": one_of(
            "killed|killing|kills|kill|wounded|wounding|wounds|wound|injured|injuring|injures|injure|hurt|hurting|dead|died"
            "|dying|dies|die|perished|succumbed|lost|sustained|suffered|received|injuries|injury|death|deaths|fatality"
            "|fatalities|casualty|casualties"
        ),
        "STOPPER": one_of(
            "including|left|leaving|shot|claimed|resulting|resulted|captured|detained|arrested|freed|kidnapped|abducted|missing|rescued"
            "|released|fled|escaped|surrendered"
        ),
        "MONTH": one_of(
            "January|February|March|April|May|June|July|August|September|October|November|December"
            "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
        ),
        "MEASURE": one_of(
            "am|pm|a.m|p.m|km|kilometers|kilometres|miles|meters|metres|percent|year|years|month|months|week|weeks|day|days"
            "|hour|hours|minute|minutes|times|o'clock|January|February|March|April|May|June|July|August|September|October"
            "|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|rounds|houses|homes|vehicles|shops"
            "|villages"
        ),
        "W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&PREPOSITION)|(?&DETERMINER)|(?&HARMED)|(?&STOPPER)|(?&MEASURE)|(?&SMALL))"
            r"(?![\p{L}’'-]))(?:[“\"‘']?\p{L}(?:[\p{L}\d’'/&-]|\.(?=\p{L}|\s(?-i:\p{Ll}))){0,24}[”\"]?"
            r"|\d{1,3}[\s-]years?[\s-]old|\d{1,2}(?:st|nd|rd|th))",
            finds=("men", "U.S", "al-Qaeda-linked", "Abdul’s", "25-year-old", "40 years old", "1st", "2nd", "3rd", "4th", "IS"),
            ignores=("was", "two", "12", "men.", "killed", "May"),
        ),
        "ANY_W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&HARMED)|including)(?![\p{L}’'-]))"
            r"[\p{L}\d“\"‘'#(](?:[\p{L}\d’'/&”\")-]|,(?=\d)|\.(?=[\p{L}\d]|\s(?-i:\p{Ll}))){0,24}",
            finds=("men", "12", "the", "9th", "1,200", "(CMWU)"),
            ignores=("was", "and", "men."),
        ),
        "COUNTED": Words(
            r"(?<!\d[:.,/]|(?&MONTH)\.? )(?!(?:19|20)\d\d,)(?:(?:all|the|these|those|his|her|their|its|other) ){0,2}"
            r"(?:an? (?:group|family|team|gang|crew|party) of )?(?P<number>(?&COUNT))(?!:|-\p{L}|,\d| (?&MONTH)(?!\p{L}))"
            r"(?: of (?:the|its|their|his|her|these|those|them|our|whom)(?!\p{L})(?: other)?(?: (?:\d{1,4}|(?&SMALL)))?(?: (?:injured|wounded))?)?"
            r"(?! (?:of|in) \d|%| ?(?:per ?cent|percent))(?: (?-i:\p{Lu}[\p{L}-]{0,20}) and(?= (?-i:\p{Lu})))?(?: (?&W)){0,7}|both(?: of (?:the|them|these|those))?(?: (?&W)){0,4}",
            finds=(
                *("5", "all three", "the 5 men", "these two", "those two", "his two sons", "her two", "their two", "its two"),
                *("the other two", "a group of 5", "a family of five", "a team of 5", "a gang of 5", "a crew of 5"),
                *("a party of six", "two suspected Taliban fighters", "two of the militants", "two of its men", "one of their men"),
                *("one of his men", "one of her sons", "two of these men", "two of those men", "19 of them", "five of our men"),
                *("two of whom", "many of the other men", "Six of the eight men", "one of the injured men"),
                *("one of the wounded men", "both victims", "both of the men", "both of them", "both of these", "both of those"),
            ),
            ignores=("men", "two killed", "5 May", "10 percent", "10 per cent"),
        ),
        "SINGLE": Words(
            r"(?:an?|the|another|his|her|their|its|this|that)(?: (?&W)){1,8}|himself|herself|themselves|him|her|another",
            finds=(
                *("a man", "the former Vell councillor", "another man", "his wife", "her son", "their son", "its chief"),
                *("this man", "that man", "himself", "herself", "themselves", "him", "her", "another"),
            ),
            ignores=("man",),
        ),
        "NAME": Words(
            r"(?=(?-i:\p{Lu}))(?&W)(?: (?&W)){0,6}",
            finds=("Abu Omar",),
            ignores=("abu",),
        ),
        "NEAR": Words(
            r"(?: \([^()]{1,60}\))?(?: (?:from|of|in|at|near|with|on|aboard|inside|outside|for|who)(?: (?&ANY_W)){1,8}?)?",
            finds=(
                *(" from Miro", " of Miro", " in a car", " at a post", " near Miro", " with him", " on patrol", " aboard a bus"),
                *(" inside it", " outside it", " for him", " who fled", " (both privates)"),
            ),
            ignores=(" and Miro",),
        ),
        "JOINED": Words(
            r"(?:,? (?:and|as well as|along with|together with|plus)(?: also)?"
            r"|,(?=(?: (?&ANY_W),?){1,14} and (?!\p{L}+(?:ing|ed)(?!\p{L})))) ",
            finds=(" and ", ", and ", " as well as ", " along with ", " together with ", " plus ", " and also "),
            ignores=(" or ",),
        ),
        "LIST": Words(
            r"(?:(?(item)(?&NEAR)(?&JOINED))(?P<item>(?>(?&COUNTED)|(?&SINGLE)))){1,6}",
            finds=("two soldiers and a child", "a man, his wife and two sons"),
            ignores=("Abu Omar",),
        ),
        "SUBJECT": Words(
            r"(?:(?(item)(?&NEAR)(?&JOINED))(?P<item>(?>(?P<many>(?&COUNTED))|(?&SINGLE)|(?&NAME)))){1,6}",
            finds=("two soldiers and a child", "Abu Omar and two sons"),
            ignores=("soldiers",),
        ),
        "OBJECT": Words(
            r"(?:(?(item)(?&NEAR)(?&JOINED))(?P<item>(?>(?&COUNTED)|(?&SINGLE)|(?&W)(?: (?&W)){0,7}))){1,6}",
            finds=("two soldiers and a child", "him, his wife and two sons", "rebel leader Omar"),
            ignores=("was",),
        ),
        "INCLUDING": Words(
            r",? (?:including|among them|one of them|mostly|most of them|all of them|some of them)"
            r"(?:,? (?!(?&HARMED)(?!\p{L}))[^\s,;.]+){1,30}?,?",
            finds=(
                *(" including a guard", ", among them two guards,", ", one of them a guard,", ", mostly guards,"),
                *(", most of them guards,", ", all of them guards,", ", some of them guards,"),
            ),
            ignores=(", guards,",),
        ),
        "AFTER": Words(
            r"(?: \([^()]{1,80}\))?"
            r"(?:(?: (?:from|of|in|at(?! least| most)|near|with|on|to|as|against|under|over|across|along|aboard|inside|outside|for|by)|,? (?:who"
            r"(?: (?:was|were|had been|have|had|are|is))?|that (?:was|were|had been|have been)|accused"
            r"|suspected|believed|identified|named|stationed|deployed|trapped|linked|loyal|aged|arrested|known|\p{L}{2,12}ing))"
            r"(?![\p{L}-])(?:,?(?: and(?= (?-i:\p{Lu}|al-|el-)))? (?&ANY_W)){1,16}?)?"
            r"(?:(?&INCLUDING)|(?<!\d),(?: (?!(?&HARMED)(?!\p{L}))[^\s;.]+){1,28}?,| [–—-] (?:[^\s;.]+ ){1,28}?[–—-])?",
            finds=(
                *(" from Vell", " of Vell", " in Vell", " at Vell", " near Vell", " with Omar", " on patrol", " aboard buses"),
                *(" inside it", " outside it", " for him", " by Vell", " who fled", " who was ill", " who were ill"),
                *(" who had been ill", " who have fled", " who had fled", " who are ill", " who is ill", " accused of spying"),
                *(" suspected of it", " believed armed", " identified only", " named Omar", " stationed there", " deployed there"),
                *(" trapped there", " linked to Vell", " loyal to Vell", " aged 5", " arrested there", " known locally"),
                *(" belonging to Vell and Miro", ", including two children,", ", a local politician,", " (a guard)", " – two guards –"),
            ),
            ignores=(" attacked Vell",),
        ),
        "LY": Words(
            r"(?:(?!(?:fatal|mortal|near|narrow|like|possib|previous)ly)\p{L}{2,14}ly|also|later|then|both|all|reported|confirmed|believed|feared|thought|said|either|claimed to have|(?:believed|reported|said|thought|known) to have been|to be|to have been)",  # noqa: E501
            finds=("reportedly", "also", "later"),
        ),
        "AUX": Words(
            r"(?:was|were|is|are|being|got|(?:has|have|had)(?: (?&LY))? been)",
            finds=("was", "were", "has been", "have reportedly been"),
        ),
        "SLAIN": Words(
            r"(?:(?!kill|wound|injur)\p{L}{2,12}(?:ed|ot|en|ht|wn)(?: (?!and|or)[^\s.;,]+){0,4}?,? (?:and|and then|then)(?: (?&LY))? )?(?:killed|executed|murdered|shot dead|beheaded)|murdered|shot dead|shot to death|gunned down|assassinated|slain|massacred|slaughtered|martyred"
            r"|lynched|(?:\p{L}+ (?:and )?)?\p{L}{3,10} to death|burn(?:t|ed) alive|hanged|found (?:dead|murdered|hanged|decapitated|executed)|left dead|pronounced dead|dead"
            r"|(?:fatally|mortally) (?:shot|wounded|injured|stabbed)|shot fatally|buried alive|shot and died|neutrali[sz]ed|eliminated",
            finds=("killed", "shot and killed", "murdered"),
        ),
        "MAIMED": Words(
            r"(?:shot and )?(?:wounded|injured)|hurt|maimed|left (?:wounded|injured)|hospitali[sz]ed",
            finds=("wounded", "injured", "hurt"),
        ),
        "BOTH_HARMS": Words(
            r"(?:killed|dead) (?:or|and|and/or|&) (?:wounded|injured)|(?:wounded|injured) (?:or|and) killed",
            finds=("killed or wounded",),
        ),
        "DIED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?(?:died|perished|dying|dies|succumbed|(?:lost|losing) (?:his|her|their|its) li(?:fe|ves))",
            finds=("died", "have died", "lost their lives"),
        ),
        "SUFFERED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?(?:sustain|suffer|receiv)(?:ed|ing) (?:(?&W) |gun ?shot |bullet ){0,3}(?:injury|injuries|wounds|burns)",
            finds=("sustained injuries", "suffered serious injuries", "received bullet injuries"),
        ),
    }
)
WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **CASUALTY_WORDS})

# ---- who they were -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Party:
    """One item of a list of people: "two soldiers", "his wife"; `named`: known by name or office alone."""

    count: Count
    group: Group = ""
    own: bool = False
    named: bool = False


ONE = exactly(1, "implied")
SOME = vague(2, None)
NATION = regex.compile(r"\p{Lu}\p{L}+(?:s|ese|ish|i|is|an|ans|man|men)")
AGENT = regex.compile(r"\p{L}{2,}(?:er|or|ist|man|woman|ian|ee|ess|ant|nik|smith)(?:s?)|.*year.old|old")
LIMITS = regex.compile(r"(an?|the|another|his|her|their|its|this|that) (.+)", regex.IGNORECASE)
OF_THEM = regex.compile(r"^ of (?:the|its|their|his|her|these|those|them|our|whom)\b(?: other\b)?(?: \w+(?= (?:injured|wounded)))?(?: (?:injured|wounded)\b)?")


def plain(words: str) -> list[str]:
    """The words in lower case, without quotes and possessive endings."""
    return [regex.sub(r"[’']s?$|[“”\"]", "", word).lower() for word in words.split()]


def group_of(run: str) -> Group | None:
    """A run of words → the group of the people it names, `""` for any; None when no word of it names people."""
    words = plain(run)
    known = [word for word in reversed(words) if word in PEOPLE]
    if words and words[-1] in THINGS:
        return None
    if known:
        return next((PEOPLE[word] for word in known if PEOPLE[word]), "")
    return "" if words and (NATION.fullmatch(run.split()[-1]) or AGENT.fullmatch(words[-1])) else None


def parties_of(m: regex.Match[str], strict: bool) -> list[Party]:
    """The list of people that was matched → its parties. Empty when its first item names no people.

    `strict`: only words known to name people do; else any noun that is not known to be a thing.
    A name after a comma, and an office after a name, say again who the one before was; so do parts that make the first
    number ("two soldiers, a captain and a sergeant").
    """
    found: list[Party] = []
    again = False
    items = after_including(m)
    for i, (start, end) in enumerate(items):
        party = party_of(m, start, end, strict or len(items) > 1, i > 0)
        comma = bool(found) and m.string[items[i - 1][1] : start].strip().endswith(",")
        if party is None:
            if strict and not i:
                return []
            again = again or comma
            continue
        if found:
            bare = party.named and not regex.match(r"an? ", m.string[start:end], regex.IGNORECASE)
            again = (comma and (found[-1].named or bare)) or (again and bare)
            if again:
                continue
        found.append(party)
    first, rest = found[:1], found[1:]
    if rest and first[0].count.basis in ("stated", "at_least") and m.string[items[0][1] : items[1][0]].strip().endswith(",") and add([p.count for p in rest]).best == first[0].count.best:
        groups = {p.group for p in rest}
        return [Party(first[0].count, first[0].group or (groups.pop() if len(groups) == 1 else ""))]
    return found


def after_including(m: regex.Match[str]) -> list[tuple[int, int]]:
    """The items of a list; of one that begins as parts of what was told before, those after its ", and"."""
    items = m.spans("item")
    if INCLUDING.search(m.string[: m.start()]):
        late = [i for i in range(1, len(items)) if regex.search(r",\s+and\s+$", m.string[: items[i][0]])]
        return items[late[-1] :] if late else items
    return items


def party_of(m: regex.Match[str], start: int, end: int, strict: bool, known: bool) -> Party | None:
    """One item → who they are: `two suspected rebels` 2 militants, `his wife` 1 civilian; None when it names no people."""
    item = regex.sub(r"\s+", " ", m.string[start:end]).strip()
    low = item.lower()
    if low in ("himself", "herself", "him", "her", "another"):
        return Party(ONE, own=low.endswith("self"))
    if low == "themselves":
        return Party(SOME, own=True)
    if low.split()[0] == "both":
        return Party(exactly(2), group_of(item) or "")
    number = next(((a, b) for a, b in m.spans("number") if start <= a and b <= end), None)
    if number:
        return counted(m.string[slice(*number)], regex.sub(r"\s+", " ", m.string[number[1] : end]), strict, known)
    if found := LIMITS.fullmatch(item):
        return single(found[1].lower(), found[2], strict)
    return named(item)


def counted(number: str, rest: str, strict: bool, known: bool) -> Party | None:
    """`five`, ` of the soldiers` → 5 soldiers. A number that looks like a year, or of things, is None."""
    count = count_of(number)
    if count is None or number[0] == "0" or (not rest and regex.fullmatch(r"(?:19|20)\d\d", number)):
        return None
    run = regex.sub(r"^(?:others?|more|(?:\d+|\w+) (?=of))\b ?", "", OF_THEM.sub("", rest).strip())
    group = group_of(run) if run else ""
    if group is None and (set(plain(run)) & THINGS or known or strict and not run.endswith("s")):
        return None
    if regex.match(r"(?:\w+ )?couples?\b", run, regex.IGNORECASE) and count.best:
        count = exactly(2 * count.best)
    return Party(count, group or "")


def single(limit: str, run: str, strict: bool) -> Party | None:
    """`a`, `young villager` → 1 civilian; `his`, `sons` → some; `the`, `soldiers` → None: how many is told elsewhere."""
    words = plain(run)
    if words[-1] in THINGS:
        return None
    group = group_of(run)
    if group is None and (strict or words[-1] in COLLECTIVE or words[-1].endswith("s") and not words[-1].endswith("ss")):
        return None
    if "couple" in words:
        return Party(exactly(2), "civilians")
    head = next((word for word in reversed(words) if word in PEOPLE), words[-1])
    if limit in ("a", "an", "another") and head not in ("family", "crew"):
        return Party(ONE, group or "")
    if head in COLLECTIVE or head in PLURALS:
        return Party(SOME, group or "") if limit not in ("the", "this", "that") else None
    if limit in ("the", "this", "that"):
        return Party(ONE, named=True)
    return Party(ONE, group or "")


def named(item: str) -> Party | None:
    """`Taliban leader Omar`, `Abu Omar` → 1; a people, a group or a thing is None."""
    words = plain(item)
    if any(word in THINGS or word in PLURALS and word not in COLLECTIVE for word in words) or words[-1] in COLLECTIVE:
        return None
    if any(word in PEOPLE and word not in COLLECTIVE for word in words):
        return Party(ONE, group_of(item) or "", named=True)
    capitals = sum(word[:1].isupper() for word in item.split())
    if capitals >= 2 and not words[-1].endswith("s") or regex.match(r"\d+[\s-]year", item):
        return Party(ONE, named=True)
    return None


def add(counts: Sequence[Count]) -> Count:
    """Counts of different people → all of them together."""
    if len(counts) == 1:
        return counts[0]
    low = sum(c.least for c in counts)
    if all(c.basis in ("stated", "implied") for c in counts):
        return exactly(low)
    best = None if any(c.best is None for c in counts) else sum(c.best or 0 for c in counts)
    high = None if any(c.high is None for c in counts) else sum(c.high or 0 for c in counts)
    basis = next(b for b in ("vague", "approximate", "range", "at_most", "at_least") if any(c.basis == b for c in counts))
    return Count(best, low, high, basis)


# ---- how it is told ------------------------------------------------------------------------------------------


def words_of(pattern: str) -> regex.Pattern[str]:
    """Words to look for around a match, whole and in any case."""
    return regex.compile(rf"\b(?:{pattern})\b", regex.IGNORECASE)


ACCIDENT = words_of(
    r"crash(?:es|ed)?|collisions?|accident(?:al|ally|s)?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?|avalanches?"
    r"|hurricanes?|cyclones?|typhoons?|tornado(?:e?s)?|stampedes?|overturned|derail\w+|capsized?|heat ?waves?|covid\S*"
    r"|coronavirus|cholera|ebola|virus|wildfires?"
)
WEAPON = regex.compile(
    r"bomb|shell(?:s|ing|ed)\b|explo|blast|detonat|rocket|missile|strike|raid|gun|shot|shoot|fire[ds]? (?:on|at)|opened fire"
    r"|attack|militant|rebel|insurgent|soldier|mines?\b|IED|clash|ambush|fight|mortar|artiller|grenade|drone|stabb|behead"
    r"|kidnap|execut|assail",
    regex.IGNORECASE,
)
SPORT = words_of(
    r"squad|midfielder|striker|coach|playoffs?|quarterback|premier league|world cup|teammates?|defender|injury time|kick-?off|season"
)
PERIOD = words_of(
    r"since (?:\d|early|late|mid|last|then|the (?:start|beginning|outbreak|war|uprising|conflict|invasion|onset|fighting|launch"
    r"|campaign)|January|February|March|April|May|June|July|August|September|October|November|December)\w*|so far (?:this|in 20\d\d)"
    r"|this (?:year|month)|(?:in|over|during) (?:the )?(?:past|last|recent|previous) (?:\w+ ){0,2}(?:days|weeks|months|years?|decades?)"
    r"|to date|(?:each|every|per|a) (?:year|month)(?! (?:after|ago|before|later|old))|in total since|in all|during the (?:war|conflict)"
)
RECALLED = regex.compile(
    r"\b(?:retaliation (?:for|to)|response to|reveng(?:e|ing) (?:for|of)|aveng(?:e|ing)|anniversary|in protest (?:of|at|against)"
    r"|protest(?:ing|ed)? (?:the|against)|reaction to|mourn\w*|commemorat\w+|last (?:year|month)|accused of|charged with|trial|convicted"
    r"|sentenced|vowed to|similar to)\b[^.;]{0,90}$"
    r"|\b(?:recent|previous|earlier|past|prior) (?:\w+ ){1,3}(?:that|which|when|in which) $"
    r"|\b(?:came|comes|coming|days?|weeks?|hours|months|shortly|soon|years?) after\b[^.;,]{0,60}$",
    regex.IGNORECASE,
)
UNREAL = regex.compile(
    r"\b(?:to|would|could|might|may|will|can|should|must|not|never|cannot)(?: have)?(?: \w+ly)? ?$|n[’']t ?$", regex.IGNORECASE
)
MANAGED = regex.compile(r"\b(?:able|managed|claim(?:s|ed)?|said|believed|reported|alleged|known|thought) to(?: have)?(?: \w+ly)? ?$", regex.IGNORECASE)
PASSIVE = regex.compile(r"\b(?:was|were|been|be|being|is|are|got)(?: \w+ly| also)? ?$", regex.IGNORECASE)
COUPLED = regex.compile(r"[,;\s](?:and|while|with|plus|as well as)\s+(?:(?:also|then) )?$|;\s*$", regex.IGNORECASE)
BEFORE: Mapping[Harm, regex.Pattern[str]] = MappingProxyType(
    {
        "killed": regex.compile(r"kill|dead\b|death|died|murder|slain|fatal|gunned|perish", regex.IGNORECASE),
        "injured": regex.compile(r"wound|injur|hurt", regex.IGNORECASE),
        "either": regex.compile(r"casualt|kill|wound|injur", regex.IGNORECASE),
    }
)
ALSO = words_of(
    r"also|another|further|additional|more(?! than)|later (?:died|succumbed)|(?:second|third|fourth) (?:man|person|soldier|woman|child|civilian|one)"
)


INCLUDING = regex.compile(r"\b(?:including|among them|of whom)\s+$", regex.IGNORECASE)


def told(m: regex.Match[str], harm: Harm, parties: Sequence[Party], **how: bool) -> Casualties | None:
    """The people matched, as the sentence around tells of them; None for accidents, sport and what is recalled."""
    sentence, before, after = m.string, m.string[: m.start()], m.string[m.end() :]
    if not parties or ACCIDENT.search(sentence) and not WEAPON.search(sentence):
        return None
    if harm != "killed" and SPORT.search(sentence) or RECALLED.search(before[-160:]):
        return None
    perfect = words_of("have|has").search(m[0]) or regex.search(r"\b(?:have|has) $", before)
    how.setdefault("cumulative", bool(PERIOD.search(after[:70]) or PERIOD.search(m[0]) or perfect and PERIOD.search(before[-50:])))
    how.setdefault("part", bool(INCLUDING.search(before)) and ("item" not in m.groupdict() or after_including(m) == m.spans("item")))
    how.setdefault("more", bool(ALSO.search(m[0]) or COUPLED.search(before) and BEFORE[harm].search(before)))
    count, group = add([p.count for p in parties]), together({p.group for p in parties})
    return Casualties(harm, count, group, civil(parties, group), own=any(p.own for p in parties), **how)


def together(groups: set[Group]) -> Group:
    if len(groups) == 1:
        return next(iter(groups))
    return "combatants" if groups <= {"forces", "militants", "combatants"} else ""


def civil(parties: Sequence[Party], group: Group) -> int | None:
    """How many of them are civilians; None when the words do not say, or only "several"."""
    if group in ("forces", "militants", "combatants"):
        return 0
    counts = [p.count for p in parties if p.group == "civilians" and p.count.basis != "vague"]
    return sum(c.least if c.best is None else c.best for c in counts) if counts else None


def harm_of(words: str) -> Harm:
    """`wounded` → injured; `killed or wounded` → either; `fatally shot` and the rest → killed."""
    low = words.lower()
    if not regex.search(r"wound|injur|hurt|maim|hospital|burns", low) or regex.search("fatal|mortal", low):
        return "killed"
    return "either" if regex.search("kill|dead", low) else "injured"


def happened(m: regex.Match[str]) -> Casualties | None:
    """`two soldiers, both privates, were killed`."""
    parties = parties_of(m, strict=False)
    aux = m["aux"] or ""
    many = len(parties) > 1 or bool(parties) and parties[0].count not in (ONE, exactly(1))
    if aux.lower().split()[:1] in (["was"], ["is"], ["has"]) and many and not regex.match(r"an? |up to|one", m[0], regex.IGNORECASE):
        return None
    return told(m, harm_of(m["harm"]), parties)


def done(m: regex.Match[str]) -> Casualties | None:
    """`killing two soldiers and a child`."""
    before = m.string[: m.start()]
    if UNREAL.search(before) and not MANAGED.search(before) or PASSIVE.search(before):
        return None
    return told(m, harm_of(m["harm"]), parties_of(m, strict=True))


def lying(m: regex.Match[str]) -> Casualties | None:
    """`five dead`, `12 people wounded`; "one of the five killed" is a part of the five."""
    harm = harm_of(m["harm"])
    parties = parties_of(m, strict=True)
    if harm == "killed" and regex.match(r" of (?:the|those)\b", m.string[m.end("number") :]):
        return told(m, harm, parties, part=True)
    return told(m, harm, parties)


def someone(m: regex.Match[str]) -> Casualties | None:
    """`was killed`, whoever it was that the other rules could not read: one person."""
    nobody = r"\b(?:no one|nobody|none|neither|no \w+|family|group|everyone|all|unit|it|number)\s$"
    if regex.search(nobody, m.string[: m.start()], regex.IGNORECASE):
        return None
    return told(m, harm_of(m["harm"]), [Party(ONE)], more=False)


def figure(m: regex.Match[str]) -> Casualties | None:
    """`5 fatalities`, `a body`, `12 casualties`."""
    words = m["number"].lower()
    count = ONE if words in ("a", "an", "one more", "another") else count_of(words)
    noun = m["noun"].lower()
    harm: Harm = "injured" if noun.startswith(("inj", "wound")) else "either" if noun.startswith("casual") else "killed"
    group = group_of(m["whose"] or "") or ""
    return told(m, harm, [Party(count, group)]) if count else None


def toll(m: regex.Match[str]) -> Casualties | None:
    """`the death toll rose to 40`; `fatalities range from 2 to 4` is no running total."""
    count = count_of(m["number"])
    return told(m, "killed", [Party(count)], toll=bool(m["toll"]), more=False) if count else None


def nobody(m: regex.Match[str]) -> Casualties | None:
    """`no casualties`, `no one was hurt` → 0 of either; `no one was killed`, `no injuries` → 0 of one."""
    low = m[0].lower()
    dead = regex.search(r"kill|dead|death|fatal|died", low)
    hurt = regex.search(r"injur|wound", low)
    harm: Harm = "either" if dead and hurt or not dead and not hurt else "killed" if dead else "injured"
    group = group_of(m["who"] or "") or ""
    return told(m, harm, [Party(exactly(0), group)], more=False)


def among(m: regex.Match[str]) -> Casualties | None:
    """`including two children`: a part of what was told before, and of the same harm."""
    last = regex.findall(r"kill|dead|died|death|toll|murder|shot|wound|injur|hurt", m.string[: m.end()].lower())
    if not last:
        return None
    harm: Harm = "injured" if last[-1] in ("wound", "injur", "hurt") else "killed"
    return told(m, harm, parties_of(m, strict=True), part=True, more=False)


DEADLY = (
    *("kill", "dead", "died", "dying", "dies", "murder", "slain", "shot", "gunned", "assassinat", "execut", "behead"),
    *("massacr", "slaughter", "martyr", "lynch", "death", "burn", "hanged", "fatal", "perish", "succumb", "lost", "losing"),
    *("wound", "injur", "hurt", "maim", "neutrali", "eliminat", "hospitali"),
)
ENDS = (
    r"(?=\s*(?:[.,;:)\]”\"–—(\[]|-\s|$)|\s+(?:(?&LINK)|(?&PREPOSITION)|(?&TO_BE)|(?&MEASURE)|following|due|overnight|early|late"
    r"|yesterday|today|so|there|amid|this|last|including)(?!\w))"
)
"""What may follow `five militants killed`: not whom they killed."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="people-were-hurt",
        kind="casualty",
        pattern=r"(?&SUBJECT)(?&AFTER)?,? (?:(?P<aux>(?(many)(?&AUX)|(?:was|is|being|got|ha[sd](?: (?&LY))? been)))(?: (?&LY)){0,3} "
        r"(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))|(?P<harm>(?&DIED)|(?&SUFFERED)))(?! (?:and|or) (?:wounded|injured|killed) (?:an?|\d))",
        meaning=happened,
        guard=DEADLY,
        finds={"[Two soldiers were killed].": Casualties("killed", exactly(2), "forces", 0)},
        ignores=("The deal was killed.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="hurt-people",
        kind="casualty",
        pattern=r"(?P<harm>(?:killed|wounded|injured|killing|wounding|injuring|kills|wounds|injures|kill|wound|injure|hurt|hurting|maim(?:ed|ing)"
        r"|murder(?:ed|ing|s)?|shot dead|shooting dead|gunn(?:ed|ing) down|shot and (?:killed|injured|wounded)|assassinat(?:ed|ing|e|es)"
        r"|execut(?:ed|ing|es|e)|behead(?:ed|ing|s)?|massacr(?:ed|ing)|slaughter(?:ed|ing)|martyr(?:ed|ing)|lynch(?:ed|ing)"
        r"|neutrali[sz](?:ed|ing|es)|eliminat(?:ed|ing|es))"
        r"(?:(?:,| or| and|/) (?:killed|killing|wounded|wounding|injured|injuring|kidnapped|abducted))?)(?: (?&LY))?,? (?&OBJECT)",
        meaning=done,
        guard=DEADLY,
        finds={"Rebels [killed two soldiers].": Casualties("killed", exactly(2), "forces", 0)},
        ignores=("Parliament killed the bill.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="shot-people-dead",
        kind="casualty",
        pattern=r"(?:shot|shooting|gunned|beat|beaten|hacked|stabbed|tortured|stoned|burned|bludgeoned|hacking|beating|stabbing|stoning|torturing"
        r"|crushed|battered|knifed)(?: and \p{L}+ed)? (?&OBJECT)(?&AFTER)?(?:, (?&W)(?: (?&W)){0,5})? (?P<harm>dead|down|to death)",
        meaning=done,
        guard=("dead", "down", "to death"),
        finds={"They [shot two soldiers dead].": Casualties("killed", exactly(2), "forces", 0)},
        ignores=("Parliament shot the bill dead.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="people-dead",
        kind="casualty",
        pattern=r"(?&LIST)(?: (?:from|of|in|near|with) (?:the )?(?&W)(?: (?&W)){0,3}?)?(?&INCLUDING)?(?:,|:)?(?: being)?(?: (?&LY)){0,2} "
        r"(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))(?! and (?:wounded|injured|captured|kidnapped|abducted|detained|arrested|burned|burnt"
        r"|looted|destroyed|stole))(?! (?:(?&BOUND)|between) )" + ENDS,
        meaning=lying,
        guard=DEADLY,
        finds={"It left [five people dead].": Casualties("killed", exactly(5))},
        ignores=("A dead end.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="someone-was-hurt",
        kind="casualty",
        pattern=r"(?:was|(?:has|had)(?: (?&LY))? been)(?: (?&LY)){0,3} (?P<harm>(?&SLAIN)|(?&MAIMED))|(?:he|she) (?P<harm>died|succumbed)"
        r"|(?:led to|leading to|resulted in|resulting in|caused|causing) (?:his|her) (?P<harm>death)",
        meaning=someone,
        guard=DEADLY,
        finds={"Omar [was killed].": Casualties("killed", ONE)},
        ignores=("No one was killed.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="death-toll",
        kind="casualty",
        pattern=r"(?P<toll>(?:death )?toll)(?: (?:from|in|of|for|after)(?: (?&ANY_W)){1,10}?)?(?: (?:has|had|have|now|since|later|then|was|is|stands?|stood))*"
        r"(?: (?:of|at|to|risen|rose|rises|climbed|jumped|reached|hit|put|increased|grew|raised|revised|is|was|passed|exceeded)){1,3} (?P<number>(?&COUNT))"
        r"|(?P<toll>number of (?:the )?(?:dead|killed|people killed|fatalities|deaths))(?: (?:has|had|have|now|later))*"
        r"(?: (?:at|to|risen|rose|climbed|reached|increased|is|was|stands?|stood)){1,3} (?P<number>(?&COUNT))"
        r"|(?:fatalities|deaths|killed|dead|(?P<toll>toll))(?: \w+){0,3} (?:range[sd]?|ranging|var(?:y|ied|ying)) (?:from )?(?P<number>(?&SPAN))",
        meaning=toll,
        guard=("toll", "number of", "rang", "var"),
        finds={"The [death toll rose to 40].": Casualties("killed", exactly(40), toll=True)},
        ignores=("The toll road cost 40.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="fatalities",
        kind="casualty",
        pattern=r"(?P<number>(?&COUNT)|an?|another)(?: (?P<whose>(?&W)(?: (?&W)){0,2}?))? (?P<noun>fatalit(?:y|ies)|deaths?|casualt(?:y|ies)|injuries|injury|(?:dead )?bod(?:y|ies)|corpses?|lives)",
        meaning=figure,
        guard=("fatalit", "death", "casualt", "injur", "bod", "corpse", "lives"),
        finds={"There were [5 fatalities].": Casualties("killed", exactly(5))},
        ignores=("Injury time was added.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="death-of-people",
        kind="casualty",
        pattern=r"(?P<harm>deaths?|killings?|murder|assassination|beheading|execution|wounding|injury|injuries|injuring|lives|life|(?:dead )?bod(?:y|ies)|corpses?|loss) (?:of|to) (?&OBJECT)",
        meaning=done,
        guard=("death", "killing", "murder", "assassin", "behead", "execution", "wounding", "injur", "lives", "life", "bod", "corpse", "loss"),
        finds={"It led to the [death of two soldiers].": Casualties("killed", exactly(2), "forces", 0)},
        ignores=("The death of the deal.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="nobody-hurt",
        kind="casualty",
        pattern=r"(?:no|without(?: any)?|not? (?:any|cause any|immediate)|any)(?: (?P<who>(?&W)(?: (?&W)){0,2}?))?(?: (?:or|and) (?&W))?(?: (?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)))(?: (?:or|and) (?:casualties|fatalities|deaths|injuries))?"
        r"|(?:no one|nobody|none|no (?P<who>(?&W)(?: (?&W)){0,3}?))(?: (?:was|were|is|are|has been|have been))?(?: (?&LY)){0,2} (?:killed|hurt|injured|wounded|harmed|died)(?: or (?:killed|injured|wounded|hurt))?",
        meaning=nobody,
        guard=("casualt", "fatalit", "death", "injur", "killed", "hurt", "wounded", "harmed", "died"),
        finds={"[No one was killed].": Casualties("killed", exactly(0))},
        ignores=("One was killed.",),
        vocabulary=WORDS,
    ),
    Rule(
        name="including-people",
        kind="casualty",
        pattern=r"(?:including|among them|of whom|(?:dead|victims|killed|wounded|injured|casualties)(?: also)? (?:included|include|were)) (?&LIST)",
        meaning=among,
        guard=("including", "among them", "of whom", "include", "were"),
        finds={"Ten people were killed, [including two children].": Casualties("killed", exactly(2), "civilians", 2, part=True)},
        ignores=("He came, including the bill.",),
        vocabulary=WORDS,
    ),
)
