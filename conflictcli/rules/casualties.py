"""People hurt: "killing two soldiers and a child" → Casualties("killed", 3): whom, how many, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal

import regex

from conflictcli.rule import Rule, Words
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
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
    forms = (word.split("/") if "/" in word else (word, word + "s") for word in plain.split())
    return frozenset(form for pair in forms for form in pair if form)


CIVILIANS = nouns(
    "civilian child/children kid boy girl woman/women baby/babies infant toddler teenager teen youth villager "
    "resident farmer shepherd herder herdsman/herdsmen fisherman/fishermen student pupil schoolchild/schoolchildren "
    "schoolgirl schoolboy teacher professor journalist reporter cameraman/cameramen doctor nurse medic paramedic "
    "worker labourer laborer miner employee passenger driver worshipper pilgrim shopper shopkeeper trader vendor "
    "merchant businessman/businessmen refugee migrant protester demonstrator bystander passer-by/passers-by "
    "passerby/passersby priest imam cleric pastor monk nun lawyer activist politician councillor councilor "
    "councilwoman/councilwomen mayor candidate tourist wife/wives husband son daughter mother father brother sister "
    "grandmother grandfather relative cousin nephew niece family/families couple parent homeless/ elder "
    "tribesman/tribesmen rescuer volunteer evacuee evangelist hostage customer guest mourner neighbour neighbor "
    "noncombatant non-combatant housewife/housewives retiree pensioner adult minor commuter motorist "
    "motorcyclist cyclist gardener carpenter mechanic waiter cook engineer translator interpreter "
    "magistrate judge prosecutor technician"
)
FORCES = nouns(
    "soldier troop/troops trooper policeman/policemen policewoman/policewomen police/ officer guard bodyguard "
    "personnel/ serviceman/servicemen servicewoman/servicewomen servicemember constable marine gendarme sailor pilot "
    "airman/airmen captain colonel lieutenant major sergeant corporal conscript recruit cadet ranger commando "
    "peacekeeper paramilitary/paramilitaries inspector sub-inspector jawan commandos/ cop agent army/ military/ "
    "peshmerga/ general brigadier"
)
MILITANTS = nouns(
    "militant insurgent rebel terrorist extremist gunman/gunmen fighter jihadi jihadist taliban/ talib/ maoist "
    "naxalite naxal guerrilla bomber assailant attacker bandit militiaman/militiamen separatist warlord islamist "
    "raider robber kidnapper dacoit gangster cadre hijacker sniper commander militia/ facilitator"
)
COMBATANTS = nouns("combatant")
ANYONE = nouns(
    "person/people/persons man/men other/others member/members victim individual life/lives leader chief head "
    "operative suspect criminal prisoner detainee inmate supporter occupant casualty/casualties body/bodies corpse "
    "foreigner national citizen human/humans being/beings muslim christian shia sunni hindu jew kurd arab druze "
    "yazidi friend colleague associate companion accomplice thief/thieves dealer trafficker smuggler owner aide "
    "deputy/deputies adviser advisor spy/spies informant informer actor party/parties minister governor president "
    "senator lawmaker ambassador diplomat host crew/ figure recruiter dead/ perpetrator element twin survivor player "
    "passengers/ rider pedestrian traveller traveler settler spokesman/spokesmen spokeswoman/ one/ones organizer "
    "organiser coordinator secretary/secretaries director manager boss boyfriend girlfriend hunter logger escort "
    "staff/ staffer responder firefighter murderer expert maker planner financier ex-soldier ex-policeman "
    "courier defector official contractor veteran local"
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
    "cow cattle/ sheep/ goat dog camel horse bird animal livestock/ fish/ bill deal plan proposal project "
    "story/stories measure amendment motion idea vehicle car truck house home building shell tree bee chicken pig "
    "donkey mule buffalo whale position target post checkpoint rocket missile drone tank base village town "
    "city/cities hope chance career process talk negotiation engine dream attack strike raid operation case program "
    "programme job light number engagement generation launcher weapon round shop"
)
"""What is killed or hurt and is no person."""
COLLECTIVE = frozenset(
    nouns("force group family/families militia staff/ crew/ personnel/ number party/ government")
    | {"army", "state", "isis", "isil", "taliban", "hamas", "hezbollah", "police", "military", "forces"}
)
"""Nouns for many in the singular: how many, they do not say."""
PLURALS = frozenset(
    word
    for word in PEOPLE
    if word.endswith("men")
    or (word.endswith("s") and word[:-1] in PEOPLE)
    or word in ("people", "children", "lives", "troops", "wives", "babies")
)


def one_of(words: str) -> Words:
    """`was|were` → the words as a piece of pattern, each its own evidence."""
    return Words(words, finds=tuple(words.split("|")), ignores=("xyz",))


CASUALTY_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # words at which a run of words that names somebody ends
        "TO_BE": Words(
            r"was|were|(?-i:is)|are|be|been|being|has|have|had|got|gets",
            finds=("was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "got", "gets"),
            ignores=("IS", "wash"),
        ),
        "SAYING": one_of("said|says|told|reported|added|announced|would|could|may|might|will|should|can|did|does"),
        "LINK": one_of("and|or|but|when|while|after|before|that|which|where|if|than|since|until|because|as|nor|so"),
        "PREPOSITION": one_of(
            "in|on|at|by|from|to|of|for|with|near|into|out|over|during|inside|outside|aboard|across|around|among"
            "|between"
            "|under|against|through|per"
        ),
        "LIMITER": one_of(
            "a|an|the|his|her|their|its|this|these|those|another|no|not|all|both|any|each|every|who|whom|whose"
        ),
        "HARMED": one_of(
            "killed|killing|kills|kill|wounded|wounding|wounds|wound|injured|injuring|injures|injure|hurt|hurting|dead"
            "|died"
            "|dying|dies|die|perished|succumbed|lost|sustained|suffered|received|injuries|injury|death|deaths|fatality"
            "|fatalities|casualty|casualties"
        ),
        "STOPPER": one_of(
            "including|left|leaving|shot|claimed|resulting|resulted|captured|detained|arrested|freed|kidnapped|abducted"
            "|missing|rescued|released|fled|escaped|surrendered|murdered|gunned|assassinated|executed|beheaded"
            "|martyred|lynched"
            "|massacred|slaughtered|slain|beaten|stabbed|hacked|tortured|burned|burnt|hanged|fatally|mortally"
            "|eliminated|maimed"
            "|hospitalised|hospitalized|losing|sustaining|suffering|receiving|according"
        ),
        "MONTH": one_of(
            "January|February|March|April|May|June|July|August|September|October|November|December"
            "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
        ),
        "MEASURE": one_of(
            "am|pm|a.m|p.m|km|kilometers|kilometres|miles|meters|metres|percent|year|years|month|months|week|weeks|day|days"
            "|hour|hours|minute|minutes|times|o'clock"
        ),
        "DAY": one_of(
            "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
            "|September|October|November|December"
        ),
        "W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&PREPOSITION)|(?&LIMITER)|(?&HARMED)|(?&STOPPER)|(?&MEASURE)|(?&DAY)"
            r"|(?&TENS)|(?&TEEN)|(?&UNIT))(?![\p{L}’'-]))"
            r"(?:[“\"‘']?\p{L}(?:[\p{L}\d’'/&-]|\.(?=\p{L}|\s(?-i:\p{Ll}))){0,24}[”\"]?"
            r"|\d{1,3}[\s-]years?[\s-]old|\d{1,2}(?:st|nd|rd|th))",
            finds=(
                "men",
                "U.S",
                "al-Vell-linked",
                "Omar’s",
                "25-year-old",
                "40 years old",
                "1st",
                "2nd",
                "3rd",
                "4th",
                "IS",
            ),
            ignores=("was", "two", "12", "men.", "killed", "May"),
        ),
        "ANY_W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&HARMED)|(?&BESIDE))(?![\p{L}’'-]))"
            r"[\p{L}\d“\"‘'#(](?:[\p{L}\d’'/&”\")-]|,(?=\d)|\.(?=[\p{L}\d]|\s(?-i:\p{Ll}))){0,24}",
            finds=("men", "12", "the", "9th", "1,200", "(VPU)"),
            ignores=("was", "and", "men.", "including"),
        ),
        "BESIDE": one_of("including|among them|one of them|mostly|most of them|all of them|some of them"),
        "PERCENT": one_of("per cent|percent|percentage"),
        "RATIO": Words(r"(?:of|in) \d", finds=("of 5", "in 5"), ignores=("of them",)),
        "WHOSE": one_of("all|the|these|those|his|her|their|its|other"),
        "THEIR": one_of("the|these|those|his|her|their|its|our"),
        "OTHER": one_of("other|remaining"),
        "HURT": one_of("injured|wounded"),
        "OF_THEM": Words(
            r" of (?:(?&THEIR) (?:(?&OTHER) )?(?:(?:\d{1,4}|(?&SMALL)) )?(?:(?&HURT) )?"
            r"(?=\p{L})|them|whom|these|those)",
            finds=(" of them", " of whom", " of these", " of those"),
            ignores=(" of men", " of", " of the"),
        ),
        # lists of people
        "COUNTED": Words(
            r"(?<!\d[:.,/]|(?&MONTH)\.?\s)(?!(?:19|20)\d\d,)(?:(?&WHOSE) ){0,2}(?:an? (?:group|family|team|gang|crew"
            r"|party) of )?"
            r"(?P<number>(?&COUNT))(?!:|-\p{L}|,\d|%| ?(?&PERCENT))"
            r"(?! (?:(?&RATIO)|(?:(?&MEASURE)|(?&MONTH))(?!\p{L})))"
            r"(?:(?&OF_THEM)(?&W)?|(?<=\bof) (?&THEIR)(?= \p{L}))?(?: (?-i:\p{Lu}[\p{L}-]{0,20}) and(?= "
            r"(?-i:\p{Lu})))?(?: (?&W)){0,7}"
            r"|both(?:(?&OF_THEM)(?&W)?)?(?: (?&W)){0,4}",
            finds=(
                *(
                    "5",
                    "all three",
                    "the 5 men",
                    "a group of 5",
                    "a family of five",
                    "a team of 5",
                    "a gang of 5",
                    "a crew of 5",
                ),
                *(
                    "a party of six",
                    "two suspected Vell fighters",
                    "two of the militants",
                    "two of its men",
                    "19 of them",
                ),
                *(
                    "Six of the eight men",
                    "one of the injured men",
                    "two Vell and Miro residents",
                    "both victims",
                    "both of them",
                    "dozens of its men",
                ),
            ),
            ignores=("men", "two killed", "5 May", "10 percent", "10 per cent", "1 of 5", "2014, two men"),
        ),
        "SINGLE": Words(
            r"(?:an?|another|(?&THEIR)|this)(?: (?&W)){1,8}|himself|herself|themselves|him|her|another",
            finds=(
                *("a man", "an aide", "the former Vell councillor", "another man", "his wife", "this man"),
                *("himself", "herself", "themselves", "him", "her", "another"),
            ),
            ignores=("man",),
        ),
        "NAME": Words(r"(?=(?-i:\p{Lu}))(?&W)(?: (?&W)){0,6}", finds=("Abu Omar",), ignores=("abu",)),
        "PLACED": one_of("from|of|in|at|near|with|on|aboard|inside|outside|for|who"),
        "NEAR": Words(
            r"(?=[\s,]{1,3}[^\s,])(?: \([^()]{1,60}\))?(?: (?&PLACED)(?: (?&ANY_W)){1,8}?)?",
            finds=(" from Miro", " in a car", " who fled", " (both privates)", " (privates) from Miro"),
            ignores=(" and Miro", " Miro"),
        ),
        "VERBING": Words(r"\p{L}+(?:ing|ed)(?!\p{L})", finds=("wounding", "wounded"), ignores=("wound",)),
        "AT_LEAST": one_of("at least|about|some|up to"),
        "ANOTHER": one_of("a|an|another|his|her|their|its|dozens|several"),
        "MORE": Words(
            r"(?: (?&ANY_W),?){1,14} and (?!(?&VERBING))",
            finds=(" his wife and ", " a boy, a girl and "),
            ignores=(" his wife",),
        ),
        "JOINED": Words(
            r"(?!,?[^.,;]{1,60}? (?&SPEAKING)(?!\w))(?:,? (?:and|as well as|along with|together with|plus)(?: also)?|(?=,(?: (?&AT_LEAST))? (?:(?&TENS)|"
            r"(?&TEEN)|(?&UNIT)|(?&ANOTHER)|\d))(?=,(?&MORE)),) ",
            finds=(" and ", ", and ", " as well as ", " along with ", " together with ", " plus ", " and also "),
            ignores=(" or ", ", "),
        ),
        "SPEAKING": one_of("said|says|told|reported|confirmed|added|announced"),
        "LIST": Words(
            r"(?:(?(item)(?&NEAR)?(?&JOINED))(?P<item>(?>(?&COUNTED)|(?&SINGLE)))){1,6}",
            finds=("two soldiers and a child", "a man, his wife and two sons"),
            ignores=("Abu Omar",),
        ),
        "SUBJECT": Words(
            r"(?:(?(item)(?P<many>(?&NEAR)?(?&JOINED)))(?P<item>(?>(?P<many>(?&COUNTED))|(?&SINGLE)|(?&NAME)))){1,6}",
            finds=("two soldiers and a child", "Abu Omar and two sons"),
            ignores=("soldiers",),
        ),
        "OBJECT": Words(
            r"(?:(?(item)(?&NEAR)?(?&JOINED))(?P<item>(?>(?&COUNTED)|(?&SINGLE)|(?(item)(?&NAME)|(?&W)(?: "
            r"(?&W)){0,7})))){1,6}",
            finds=("two soldiers and a child", "him, his wife and two sons", "rebel leader Omar"),
            ignores=("was",),
        ),
        # what may stand between them and the verb
        "INCLUDING": Words(
            r",? (?&BESIDE)(?:,? (?!(?&HARMED)(?!\p{L}))[^\s,;.]+){1,30}?,?",
            finds=(" including a guard", ", among them two guards,", ", most of them guards, both old,"),
            ignores=(", guards,", ", including two killed"),
        ),
        "BY_WHOM": one_of(
            "from|of|in|near|with|on|to|as|against|under|over|across|along|aboard|inside|outside|for|by|accused"
            "|suspected"
            "|believed|identified|named|stationed|deployed|trapped|linked|loyal|aged|arrested|known"
        ),
        "LEAST": one_of("least|most"),
        "WHO": one_of(
            "who|who was|who were|who had been|who have|who had|who are|who is|that was|that were|that had been"
            "|that have been"
        ),
        "AFTER": Words(
            r"(?=[\s,]{1,3}[^\s,])(?: \([^()]{1,80}\))?"
            r"(?:(?:,? (?:(?&BY_WHOM)|(?&WHO)|at(?! (?&LEAST))|\p{L}{2,12}ing)(?![\p{L}-]))(?<!, \p{L}{2})"
            r"(?:,?(?: and(?= (?-i:\p{Lu}|\p{Ll}{2}-\p{Lu})))? (?&ANY_W)){1,16}?)?"
            r"(?:(?&INCLUDING)|(?<!\d),(?: (?!(?&HARMED)(?!\p{L}))[^\s;.]+){1,28}?,| [–—-] (?:[^\s;.]+ ){1,28}?[–—-])?",
            finds=(
                *(
                    " from Vell",
                    ", who was ill",
                    " at Vell",
                    " belonging to Vell and Miro",
                    ", including two children,",
                ),
                *(
                    ", a local politician,",
                    " (a guard)",
                    " – two guards –",
                    " in Vell, including a guard,",
                    " of Vell and al-Miro",
                ),
            ),
            ignores=(" attacked Vell", " at least two", ", in Vell"),
        ),
        # verbs
        "NOT_QUITE": one_of("fatally|mortally|nearly|narrowly|likely|possibly|previously"),
        "HEARSAY": one_of("reported|confirmed|believed|feared|thought|said|known"),
        "LY": Words(
            r"(?!(?&NOT_QUITE)(?!\p{L}))\p{L}{2,14}ly|also|later|then|both|all|either|(?&HEARSAY)(?: to have been)?"
            r"|to be|to have been",
            finds=(
                "reportedly",
                "also",
                "later",
                "then",
                "both",
                "all",
                "either",
                "believed",
                "said to have been",
                "to be",
                "to have been",
            ),
            ignores=("fatally", "nearly", "not"),
        ),
        "BEEN": Words(
            r"(?:has|have|had)(?: (?&LY))? been",
            finds=("has been", "have reportedly been", "had been"),
            ignores=("been",),
        ),
        "AUX": Words(
            r"was|were|(?-i:is)|are|being|got|(?&BEEN)",
            finds=("was", "were", "is", "are", "being", "got", "had been"),
            ignores=("IS", "been"),
        ),
        "AUX_ONE": Words(
            r"was|(?-i:is)|being|got|ha[sd](?: (?&LY))? been",
            finds=("was", "is", "being", "got", "has been", "had reportedly been"),
            ignores=("were", "have been"),
        ),
        "SLAYING": one_of("killed|executed|murdered|shot dead|beheaded|assassinated"),
        "FIRST": Words(
            r"(?!(?&HARMED)(?!\p{L}))\p{L}{2,12}(?:ed|ot|en|ht|wn)(?: (?!(?&LINK)(?!\p{L}))[^\s.;,]+){0,4}?,? (?:and"
            r"|then)(?: (?&LY))? ",
            finds=("attacked and ", "shot and ", "beaten in Vell and later ", "caught, then ", "thrown down and then "),
            ignores=("wounded and ",),
        ),
        "FATALLY": Words(
            r"(?:fatally|mortally) (?:shot|wounded|injured|stabbed)",
            finds=("fatally shot", "mortally wounded", "fatally injured", "fatally stabbed"),
            ignores=("badly wounded",),
        ),
        "DOOMED": one_of("sentenced|condemned|bored|scared|frightened"),
        "TO_DEATH": Words(
            r"(?:\p{L}{3,12} and )?(?!(?&DOOMED))\p{L}{3,12} to death",
            finds=("beaten to death", "shot and hacked to death"),
            ignores=("to death", "sentenced to death"),
        ),
        "SLAIN": Words(
            r"(?&FIRST)?(?&SLAYING)|gunned down|slain|massacred|slaughtered|martyred|lynched|hanged|eliminated|"
            r"(?&TO_DEATH)"
            r"|(?&FATALLY)|(?:buried|burned|burnt) alive|(?:found|left|pronounced|declared) dead|found (?&SLAYING)"
            r"|dead",
            finds=(
                *(
                    "killed",
                    "attacked and killed",
                    "gunned down",
                    "slain",
                    "massacred",
                    "slaughtered",
                    "martyred",
                    "lynched",
                ),
                *(
                    "hanged",
                    "eliminated",
                    "beaten to death",
                    "fatally shot",
                    "buried alive",
                    "burned alive",
                    "burnt alive",
                ),
                *("found dead", "left dead", "pronounced dead", "declared dead", "found murdered", "dead"),
            ),
            ignores=("wounded", "alive"),
        ),
        "MAIMED": Words(
            r"(?:shot and |left )?(?:wounded|injured)|hurt|maimed|hospitali[sz]ed",
            finds=("wounded", "shot and injured", "left wounded", "hurt", "maimed", "hospitalised", "hospitalized"),
            ignores=("killed", "shot"),
        ),
        "BOTH_HARMS": Words(
            r"(?:killed|dead) (?:or|and) (?:wounded|injured)|(?:wounded|injured) (?:or|and) killed",
            finds=(
                "killed or wounded",
                "dead and injured",
                "killed and wounded",
                "wounded or killed",
                "injured and killed",
            ),
            ignores=("killed", "killed and buried"),
        ),
        "DIED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?"
            r"(?:died|perished|dying|dies|succumbed|(?:lost|losing) (?:his|her|their|its) li(?:fe|ves))",
            finds=(
                *("died", "has died", "have perished", "had died", "later succumbed", "dying", "dies", "lost his life"),
                *("losing her life", "lost their lives", "lost its life"),
            ),
            ignores=("lost", "lost his way"),
        ),
        "SUFFERED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?(?:sustained|sustaining|suffered|suffering|received|receiving) "
            r"(?:(?&W) ){0,3}(?:injury|injuries|wounds|burns)",
            finds=(
                *("sustained injuries", "has suffered burns", "have received bullet wounds"),
                *("had sustained head injuries", "sustaining minor injuries", "suffering burns", "receiving wounds"),
                "suffered serious injury",
            ),
            ignores=("suffered a defeat", "injuries"),
        ),
        "KILLING": one_of(
            "killed|killing|kills|kill|murdered|murdering|shot dead|shooting dead|gunned down|gunning down"
            "|shot and killed"
            "|assassinated|assassinating|executed|executing|beheaded|beheading|massacred|massacring|slaughtered"
            "|slaughtering"
            "|martyred|martyring|lynched|lynching|eliminated|eliminating"
        ),
        "WOUNDING": one_of(
            "wounded|wounding|wounds|wound|injured|injuring|injures|injure|hurt|hurting|maimed|maiming"
            "|shot and wounded|shot and injured"
        ),
        "STRIKING": one_of(
            "shot|shooting|gunned|gunning|beat|beating|hacked|hacking|stabbed|stabbing|tortured|torturing|stoned"
            "|stoning"
            "|burned|burning|bludgeoned|bludgeoning|crushed|crushing|knifed|battered"
        ),
        "DEATH_OF": one_of(
            "death|deaths|killing|killings|murder|murders|assassination|beheading|execution|wounding|injury|injuries"
            "|injuring"
            "|lives|life|body|bodies|corpse|corpses|loss"
        ),
        "COMMITTED": one_of(
            "captured|kidnapped|abducted|detained|arrested|burned|burnt|looted|destroyed|stole|wounded|injured"
        ),
        "THEN": one_of("following|due|overnight|early|late|yesterday|today|so|there|amid|this|last|including"),
        "LED_TO": one_of("led to|leading to|resulted in|resulting in|caused|causing"),
        "ROSE": one_of(
            "of|at|to|risen|rose|rises|climbed|jumped|reached|hit|put|increased|grew|raised|revised|is|was|passed"
            "|exceeded"
        ),
        "SINCE": one_of("has|had|have|now|since|later|then|was|is|stands|stand|stood"),
        "THE_DEAD": one_of("dead|killed|people killed|fatalities|deaths"),
        "LOSS": one_of(
            "fatality|fatalities|death|deaths|casualty|casualties|injury|injuries|body|bodies|dead body|dead bodies"
            "|corpse"
            "|corpses|lives"
        ),
        "AND_THEN": one_of("and"),
        "BETWEEN": one_of("between"),
        "VICTIMS": one_of("dead|victims|killed|wounded|injured|casualties"),
        "UNHURT": one_of("killed|hurt|injured|wounded|harmed|died"),
        "BAG": one_of(
            "of water|of work|of evidence|of law|bag|bags|count|armour|armor|penalty|threats|threat|squad|squads|row"
        ),
        "HARM": one_of("casualties|casualty|fatalities|fatality|deaths|injuries"),
        "NO": Words(
            r"no|neither|without(?: any)?|not (?:\p{L}{1,10} ){0,3}any|no reports? of(?: any)?",
            finds=("no", "neither", "without", "without any", "not cause any", "no report of", "no reports of any"),
            ignores=("any", "not"),
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
YEAR = regex.compile(r"\b(?:in|since|by|until|during|from|early|late|mid)[\s-](?:19|20)\d\d$", regex.IGNORECASE)
NATION = regex.compile(r"\p{Lu}\p{L}+(?:s|ese|ish|i|is|an|ans|man|men)")
AGENT = regex.compile(r"\p{L}{2,}(?:er|or|ist|man|woman|ian|ee|ess|ant|nik|smith)(?:s?)|.*year.old|old")
LIMITS = regex.compile(r"(an?|the|another|his|her|their|its|this|that) (.+)", regex.IGNORECASE)
OF_THEM = regex.compile(
    r"^ of (?:the|its|their|his|her|these|those|them|our|whom)\b(?: other\b)?(?: \w+(?= (?:injured|wounded)))?(?: "
    r"(?:injured|wounded)\b)?"
)


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
    if (
        rest
        and first[0].count.basis in ("stated", "at_least")
        and m.string[items[0][1] : items[1][0]].strip().endswith(",")
        and add([p.count for p in rest]).best == first[0].count.best
    ):
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
    """One item → who they are: `two suspected rebels` 2 militants, `his wife` 1 civilian; None when it names nobody."""
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
        if YEAR.search(m.string[: number[1]]):
            return None
        return counted(m.string[slice(*number)], regex.sub(r"\s+", " ", m.string[number[1] : end]), strict, known)
    if found := LIMITS.fullmatch(item):
        return single(found[1].lower(), found[2], strict)
    return named(item)


def counted(number: str, rest: str, strict: bool, known: bool) -> Party | None:
    """`five`, ` of the soldiers` → 5 soldiers. A number that looks like a year, or of things, is None."""
    count = count_of(number)
    if count is None or number[0] == "0":
        return None
    run = regex.sub(r"^(?:others?|more|(?:\d+|\w+) (?=of))\b ?", "", OF_THEM.sub("", rest).strip())
    group = group_of(run) if run else ""
    if group is None and (set(plain(run)) & THINGS or known or (strict and not run.endswith("s"))):
        return None
    if regex.match(r"(?:\w+ )?couples?\b", run, regex.IGNORECASE) and count.best:
        count = exactly(2 * count.best)
    return Party(count, group or "")


def single(limit: str, run: str, strict: bool) -> Party | None:
    """`a`, `young villager` → 1 civilian; `his`, `sons` → some; `the`, `soldiers` → None: not how many."""
    words = plain(run)
    if words[-1] in THINGS:
        return None
    group = group_of(run)
    if group is None and (
        strict or words[-1] in COLLECTIVE or (words[-1].endswith("s") and not words[-1].endswith("ss"))
    ):
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
    if any(word in THINGS or (word in PLURALS and word not in COLLECTIVE) for word in words) or words[-1] in COLLECTIVE:
        return None
    if any(word in PEOPLE and word not in COLLECTIVE for word in words):
        return Party(ONE, group_of(item) or "", named=True)
    capitals = sum(word[:1].isupper() for word in item.split())
    if (capitals >= 2 and not words[-1].endswith("s")) or regex.match(r"\d+[\s-]year", item):
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
    basis = next(
        b for b in ("vague", "approximate", "range", "at_most", "at_least") if any(c.basis == b for c in counts)
    )
    return Count(best, low, high, basis)


# ---- how it is told ------------------------------------------------------------------------------------------


def words_of(pattern: str) -> regex.Pattern[str]:
    """Words to look for around a match, whole and in any case."""
    return regex.compile(rf"\b(?:{pattern})\b", regex.IGNORECASE)


ACCIDENT = words_of(
    r"crash(?:es|ed)?|collisions?|accident(?:al|ally|s)?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?"
    r"|avalanches?"
    r"|hurricanes?|cyclones?|typhoons?|tornado(?:e?s)?|stampedes?|overturned|derail\w+|capsized?|heat ?waves?|covid\S*"
    r"|coronavirus|cholera|ebola|virus|wildfires?|overdoses?|malpractice|lightning|drown(?:ed|ing)|collided|traffic"
    r"|road (?:deaths|fatalities)"
)
WEAPON = regex.compile(
    r"bomb|shell(?:s|ing|ed)\b|explo|blast|detonat|rocket|missile|strike|raid|gun|shot|shoot|fire[ds]? (?:on|at)"
    r"|opened fire"
    r"|attack|militant|rebel|insurgent|soldier|mines?\b|IED|clash|ambush|fight|mortar|artiller|grenade|drone|stabb"
    r"|behead"
    r"|kidnap|execut|assail",
    regex.IGNORECASE,
)
SPORT = words_of(
    r"squad|midfielder|striker|coach|playoffs?|quarterback|premier league|world cup|teammates?|defender|injury time"
    r"|kick-?off|season"
)
PERIOD = words_of(
    r"since (?:\d|early|late|mid|last|then|the (?:start|beginning|outbreak|war|uprising|conflict|invasion|onset"
    r"|fighting|launch"
    r"|campaign)|January|February|March|April|May|June|July|August|September|October|November|December)\w*|so far "
    r"(?:this|in 20\d\d)"
    r"|this (?:year|month)|(?:in|over|during) (?:the )?(?:past|last|recent|previous) (?:\w+ ){0,2}(?:days|weeks|months"
    r"|years?|decades?)"
    r"|to date|(?:each|every|per|a) (?:year|month)(?! (?:after|ago|before|later|old))|in total since|in all"
    r"|during the (?:war|conflict)"
)
RECORD = words_of("deadliest|worst|bloodiest|largest|biggest|most|first|second|third|highest")
"""In "the worst attack this year" it is the rank that is counted over the year."""
RECALLED = regex.compile(
    r"\b(?:retaliation (?:for|to)|response to|reveng(?:e|ing) (?:for|of)|aveng(?:e[ds]?|ing)|anniversary|in protest "
    r"(?:of|at|against)"
    r"|protest(?:ing|ed)? (?:the|against)|reaction to|mourn\w*|commemorat\w+|last (?:year|month)|accused of"
    r"|charged with|trial|convicted"
    r"|sentenced|vowed to|similar to)\b[^.;]{0,90}$"
    r"|\b(?:recent|previous|earlier|past|prior) (?:\w+ ){1,3}(?:that|which|when|in which) $"
    r"|\b(?:came|comes|coming|days?|weeks?|hours|months|shortly|soon|years?) after\b[^.;,]{0,60}$",
    regex.IGNORECASE,
)
UNREAL = regex.compile(
    r"\b(?:to|would|could|might|may|will|can|should|must|not|never|cannot)(?: have)?(?: \w+ly)? ?$|n[’']t ?$",
    regex.IGNORECASE,
)
MANAGED = regex.compile(
    r"\b(?:able|managed|claim(?:s|ed)?|said|believed|reported|alleged|known|thought) to(?: have)?(?: \w+ly)? ?$",
    regex.IGNORECASE,
)
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
    r"also|another|further|additional|more(?! than)|later (?:died|succumbed)|(?:second|third|fourth) (?:man|person"
    r"|soldier|woman|child|civilian|one)"
)


TAKEN = regex.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|claim(?:s|ed|ing)?|cost(?:s|ing)?|loss of|lost)\s+$", regex.IGNORECASE
)
TAKEN_AFTER = regex.compile(r"\s+(?:(?:were|was|have been|had been|are) )?(?:lost|claimed|taken)\b", regex.IGNORECASE)
STATE_OF_BODY = regex.compile(
    r"(?:dead|charred|burn(?:ed|t)|decompos\w+|mutilated|lifeless|headless|unidentified|bullet-riddled)",
    regex.IGNORECASE,
)
INCLUDING = regex.compile(r"\b(?:including|among them|of whom)\s+$", regex.IGNORECASE)


def told(m: regex.Match[str], harm: Harm, parties: Sequence[Party], **how: bool) -> Casualties | None:
    """The people matched, as the sentence around tells of them; None for accidents, sport and what is recalled."""
    sentence, before, after = m.string, m.string[: m.start()], m.string[m.end() :]
    if not parties or (ACCIDENT.search(sentence) and not WEAPON.search(sentence)):
        return None
    if (harm != "killed" and SPORT.search(sentence)) or RECALLED.search(before[-160:]):
        return None
    perfect = words_of("have|has").search(m[0]) or regex.search(r"\b(?:have|has) $", before)
    period = PERIOD.search(after[:70])
    summed = (
        (period and not RECORD.search(after[: period.start()]))
        or PERIOD.search(m[0])
        or (perfect and PERIOD.search(before[-50:]))
    )
    how.setdefault("cumulative", bool(summed))
    how.setdefault(
        "part",
        bool(INCLUDING.search(before)) and ("item" not in m.groupdict() or after_including(m) == m.spans("item")),
    )
    how.setdefault("more", bool(ALSO.search(m[0]) or (COUPLED.search(before) and BEFORE[harm].search(before))))
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
    many = len(parties) > 1 or (bool(parties) and parties[0].count.best != 1)
    if (
        aux.lower().split()[:1] in (["was"], ["is"], ["has"])
        and many
        and not regex.match(r"an? |up to|one", m[0], regex.IGNORECASE)
    ):
        return None
    return told(m, harm_of(m["harm"]), parties)


def done(m: regex.Match[str]) -> Casualties | None:
    """`killing two soldiers and a child`."""
    before = m.string[: m.start()]
    if (UNREAL.search(before) and not MANAGED.search(before)) or PASSIVE.search(before):
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
    noun, whose = m["noun"].lower(), m["whose"] or ""
    if noun == "lives" and not (TAKEN.search(m.string[: m.start()]) or TAKEN_AFTER.match(m.string[m.end() :])):
        return None
    if count == ONE and (
        noun == "injury" or (whose and group_of(whose) is None and not STATE_OF_BODY.fullmatch(whose))
    ):
        return None
    harm: Harm = "injured" if noun.startswith(("inj", "wound")) else "either" if noun.startswith("casual") else "killed"
    return told(m, harm, [Party(count, group_of(whose) or "")]) if count else None


RISING = regex.compile(
    r"\b(?:rose|ris|climb|jump|reach|increas|grew|grow|rais|revis|pass|exceed|now)", regex.IGNORECASE
)
"""Words of a toll that replaces the one before; "doctors put the dead at 24" is a rival of it."""


def toll(m: regex.Match[str]) -> Casualties | None:
    """`the death toll rose to 40`; `fatalities range from 6 to 9` is no running total."""
    count = count_of(m["number"])
    return told(m, "killed", [Party(count)], toll=bool(RISING.search(m[0])), more=False) if count else None


def nobody(m: regex.Match[str]) -> Casualties | None:
    """`no casualties`, `no one was hurt` → 0 of either; `no one was killed`, `no injuries` → 0 of one."""
    low = m[0].lower()
    dead = regex.search(r"kill|dead|death|fatal|died", low)
    hurt = regex.search(r"injur|wound", low)
    harm: Harm = "either" if (dead and hurt) or (not dead and not hurt) else "killed" if dead else "injured"
    group = group_of(m["who"] or "") or ""
    return told(m, harm, [Party(exactly(0), group)], more=False)


def among(m: regex.Match[str]) -> Casualties | None:
    """`including two children`: a part of what was told before, and of the same harm."""
    last = regex.findall(r"kill|dead|died|death|toll|murder|shot|wound|injur|hurt", m.string[: m.end()].lower())
    if not last:
        return None
    harm: Harm = "injured" if last[-1] in ("wound", "injur", "hurt") else "killed"
    if m["whose"]:
        count, group = count_of(m["number"]), group_of(m["whose"])
        return told(m, harm, [Party(count, group)] if count and group else [], part=True, more=False)
    return told(m, harm, parties_of(m, strict=True), part=True, more=False)


HARMING = (
    *(
        "kill",
        "dead",
        "murder",
        "slain",
        "shot",
        "gunned",
        "assassinat",
        "execut",
        "behead",
        "massacr",
        "slaughter",
        "martyr",
    ),
    *(
        "lynch",
        "death",
        "alive",
        "hanged",
        "fatal",
        "mortal",
        "wound",
        "injur",
        "hurt",
        "maim",
        "eliminat",
        "hospitali",
    ),
)
DYING = ("died", "dying", "dies", "perish", "succumb", "lost", "losing", "burns")
killed, injured, either = partial(Casualties, "killed"), partial(Casualties, "injured"), partial(Casualties, "either")
CIVILIAN, SOLDIER, REBEL = killed(ONE, "civilians", 1), killed(ONE, "forces", 0), killed(ONE, "militants", 0)

RULES: tuple[Rule, ...] = (
    Rule(
        name="people-were-hurt",
        kind="casualty",
        pattern=r"(?&SUBJECT)(?&AFTER)?,? (?:(?P<aux>(?(many)(?&AUX)|(?&AUX_ONE)))(?: (?&LY)){0,3} "
        r"(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))|(?P<harm>(?&DIED)|(?&SUFFERED)))",
        meaning=happened,
        guard=(*HARMING, *DYING),
        finds={
            "[5 soldiers and 3 civilians were killed].": killed(exactly(8), civilians=3),
            "[Two of the militants were killed] and [12 others were wounded].": (
                killed(exactly(2), "militants", 0),
                injured(exactly(12)),
            ),
            "[Eight suspected rebel fighters were shot dead].": killed(exactly(8), "militants", 0),
            "[At least 14 herders, all from two camps of the Adi clan, among them six boys and a nurse, "
            "were reportedly killed].": killed(at_least(14), "civilians", 14),
            "On 5 May 2020, [a young villager from Vell was gunned down].": CIVILIAN,
            "Since Friday, [six people lost their lives] and [three guards sustained serious injuries].": (
                killed(exactly(6)),
                injured(exactly(3), "forces", 0),
            ),
            "[A man died], [two women perished] and [a boy later succumbed].": (
                killed(ONE),
                killed(exactly(2), "civilians", 2),
                killed(ONE, "civilians", 1, more=True),
            ),
            "[Up to ten policemen were killed or injured].": either(at_most(10), "forces", 0),
            "[Dozens were hurt], [a boy was maimed], [two girls suffered burns].": (
                injured(vague(24, None)),
                injured(ONE, "civilians", 1),
                injured(exactly(2), "civilians", 2),
            ),
            "[Two girls were hospitalised].": injured(exactly(2), "civilians", 2),
            "[A couple and their child were beheaded].": killed(exactly(3), "civilians", 3),
            "[Two farmers were abducted and killed].": killed(exactly(2), "civilians", 2),
            "[A judge was assassinated], [a nurse was slain], [a teacher was lynched].": CIVILIAN,
            "[A villager was massacred], [a herder was slaughtered], [a pilgrim was martyred].": CIVILIAN,
            "[A vendor was hanged], [an imam has been executed].": CIVILIAN,
            "[A miner was beaten to death], [a monk was burned alive], [a driver was fatally shot].": CIVILIAN,
            "[A driver was mortally wounded], [a cook was murdered].": CIVILIAN,
            "[Two rebels were eliminated], and [two gunmen lay dying]; [two bandits losing their lives].": killed(
                exactly(2), "militants", 0
            ),
            "[A guard dies].": SOLDIER,
            "[Abu Omar and two guards were killed].": killed(exactly(3)),
            "[Five people, two soldiers and three boys, were killed].": killed(exactly(5)),
            "[A 25-year-old was wounded].": injured(ONE),
            "Another blast followed; [one soldier was also killed].": killed(exactly(1), "forces", 0, more=True),
            "In all, [300 people have been killed] since March.": killed(exactly(300), cumulative=True),
        },
        ignores=(
            "The deal was killed by two senators.",
            "On 5 May militants were killed.",
            "Two people were killed in the crash of a bus.",
            "Five players of the squad were injured.",
            "The strike came days after two boys were killed.",
            "Some 10 percent were hurt.",
            "The deal is dead.",
            "Two rebels were sentenced to death.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="hurt-people",
        kind="casualty",
        pattern=r"(?P<harm>(?:(?&KILLING)|(?&WOUNDING))(?: (?:or|and) (?:(?&KILLING)|(?&WOUNDING)|(?&COMMITTED)))?)"
        r"(?: (?&LY))? (?&OBJECT)",
        meaning=done,
        guard=(
            *(
                "kill",
                "murder",
                "shot dead",
                "shooting dead",
                "gunned",
                "gunning",
                "assassinat",
                "execut",
                "behead",
                "massacr",
            ),
            *("slaughter", "martyr", "lynch", "eliminat", "wound", "injur", "hurt", "maim"),
        ),
        finds={
            "Jets [killed 14 fighters] near Ostra, a district official and two residents said.": killed(
                exactly(14), "militants", 0
            ),
            "Rebels [killed 5 people] and [wounded 12].": (killed(exactly(5)), injured(exactly(12))),
            "A blast, [killing at least 30], hit Miro.": killed(at_least(30)),
            "It ended with [killing him, his wife and two sons].": killed(exactly(4), civilians=3),
            "He blew it up, [killing himself and six others].": killed(exactly(7), own=True),
            "The strike [killed 4-12 people] and [injured dozens].": (killed(between(4, 12)), injured(vague(24, None))),
            "The blast [killed or wounded 30] and [killed and abducted 3 guards].": (
                either(exactly(30)),
                killed(exactly(3), "forces", 0, more=True),
            ),
            "They [shot dead a villager], [gunned down a farmer], [murdered a nurse], [executed a judge].": CIVILIAN,
            "They [executed a teacher], [beheaded a driver], [lynched a trader], [martyred an imam].": CIVILIAN,
            "Troops [massacred 10 villagers] or [slaughtered 10 herders] after [shooting dead 10 miners].": killed(
                exactly(10), "civilians", 10
            ),
            "By [gunning down two rebels] the army [eliminated two gunmen].": killed(exactly(2), "militants", 0),
            "He [assassinated a judge].": CIVILIAN,
            "Shrapnel [hurt a boy] or [maimed a girl].": injured(ONE, "civilians", 1),
            "The army [killed rebel leader Omar].": REBEL,
            "The war has [killed 6,200 people] since March.": killed(exactly(6200), cumulative=True),
            "The rebels claim to have [killed six guards].": killed(exactly(6), "forces", 0),
            "The raid [killed one of its drivers].": killed(exactly(1), "civilians", 1),
            "The blast [killed a group of five militants].": killed(exactly(5), "militants", 0),
        },
        ignores=(
            "Parliament killed the bill.",
            "They planned to kill 300 people.",
            "Two soldiers were killed two days ago.",
            "The raid avenged a blast that killed five soldiers.",
            "His wounded pride hurt.",
            "He had led an earlier ambush that wounded six guards.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="shot-people-dead",
        kind="casualty",
        pattern=r"(?&STRIKING) (?&OBJECT)(?&AFTER)?(?:, (?&W)(?: (?&W)){0,5})? (?P<harm>dead|down|to death)",
        meaning=done,
        guard=("dead", "down", "to death"),
        finds={
            "They [shot two soldiers dead].": killed(exactly(2), "forces", 0),
            "They [gunned a villager from Vell down], or [tortured a farmer to death].": CIVILIAN,
            "They [shot a police officer, Captain Omar Vell dead].": SOLDIER,
        },
        ignores=("Parliament shot the bill dead.", "He was shot in a dead end."),
        vocabulary=WORDS,
    ),
    Rule(
        name="people-dead",
        kind="casualty",
        pattern=r"(?&LIST)(?: (?&PLACED) (?:the )?(?&W)(?: (?&W)){0,3}?)?(?&INCLUDING)?,?(?: being)?(?: (?&LY)){0,2} "
        r"(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))(?! (?:(?&AND_THEN) (?&COMMITTED)|(?&BOUND)|(?&BETWEEN)))"
        r"(?=\s*(?:[.,;:)\]”\"–—(\[]|-\s|$)|\s+(?:(?&LINK)|(?&PREPOSITION)|(?&TO_BE)|(?&MEASURE)|(?&DAY)|(?&THEN))(?!\w))",
        meaning=lying,
        guard=HARMING,
        finds={
            "It left [five people dead].": killed(exactly(5)),
            "A blast, leaving [3 dead] and [12 wounded].": (killed(exactly(3)), injured(exactly(12))),
            "[Dozens killed], [dozens slain], [dozens massacred], [dozens slaughtered], [dozens shot dead].": killed(
                vague(24, None)
            ),
            "[A villager murdered], [a farmer gunned down], [a judge assassinated], [a teacher executed].": CIVILIAN,
            "[An imam beheaded], [a monk martyred], [a trader lynched], [a miner beaten to death].": CIVILIAN,
            "[A nun burned alive], [a vendor hanged], [a cook fatally shot], [a driver mortally wounded].": CIVILIAN,
            "It ended with [two rebels being killed].": killed(exactly(2), "militants", 0),
            "It resulted in [two rebels, including a commander, being killed].": killed(exactly(2), "militants", 0),
            "[Two soldiers from the Vell brigade wounded].": injured(exactly(2), "forces", 0),
            "[Two guards injured], [two guards maimed], [two officers hurt], [two pilots hospitalised].": injured(
                exactly(2), "forces", 0
            ),
            "[Two rebels eliminated].": killed(exactly(2), "militants", 0),
            "He was [one of the rebels killed].": killed(exactly(1), "militants", 0, part=True),
        },
        ignores=(
            "A dead end.",
            "Five militants killed three soldiers.",
            "Two drones killed at least ten people.",
            "Two attackers killed and wounded many.",
            "The two sides killed between them all hope.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="someone-was-hurt",
        kind="casualty",
        pattern=r"(?:was|(?:has|had)(?: (?&LY))? been)(?: (?&LY)){0,3} (?P<harm>(?&SLAIN)|(?&MAIMED))|(?:he|she) "
        r"(?P<harm>died|succumbed)"
        r"|(?&LED_TO) (?:his|her) (?P<harm>death)",
        meaning=someone,
        guard=(*HARMING, "died", "succumb"),
        finds={
            "Omar [was killed].": killed(ONE),
            "Omar [has reportedly been murdered]; Ali [had been wounded].": (killed(ONE), injured(ONE)),
            "Omar [was shot dead], or [was gunned down], or [was slain], or [was assassinated].": killed(ONE),
            "Omar [was beheaded], or [was massacred], or [was slaughtered], or [was martyred].": killed(ONE),
            "Omar [was lynched], or [was executed].": killed(ONE),
            "Omar [was burned alive], or [was hanged], or [was fatally shot], or [was mortally wounded].": killed(ONE),
            "Omar [was eliminated]; Ali [was found dead].": killed(ONE),
            "Omar [was injured], or [was hurt], or [was maimed], or [was hospitalised].": injured(ONE),
            "Later [he died].": killed(ONE),
            "[She succumbed].": killed(ONE),
            "A blast [led to his death]. A fire [caused her death].": killed(ONE),
        },
        ignores=(
            "No one was killed.",
            "The whole family was killed.",
            "He lived; his idea died.",
            "Until his death he led.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="death-toll",
        kind="casualty",
        pattern=r"(?P<toll>(?:death )?toll)(?: (?&PLACED)(?: (?&ANY_W)){1,10}?)?(?: (?&SINCE))*(?: (?&ROSE)){1,3} "
        r"(?P<number>(?&COUNT))"
        r"|(?P<toll>number of (?:the )?(?&THE_DEAD))(?: (?&SINCE))*(?: (?&ROSE)){1,3} (?P<number>(?&COUNT))"
        r"|(?:(?&THE_DEAD)|(?P<toll>toll))(?: \w+){0,3} (?:range|ranged|ranging|varied|vary) (?:from )?(?P<number>"
        r"(?&SPAN))",
        meaning=toll,
        guard=("toll", "number of", "rang", "var"),
        finds={
            "The [death toll rose to 40].": killed(exactly(40), toll=True),
            "The [toll from the blast has risen to at least 40].": killed(at_least(40), toll=True),
            "The [number of the dead now stands at 40].": killed(exactly(40), toll=True),
            "Counts of the [fatalities range from 6 to 9].": killed(between(6, 9)),
            "Told of [deaths ranged from 6 to 9], a [toll ranging from 6 to 9], [dead that vary from 6 to 9].": killed(
                between(6, 9)
            ),
            "Reports of [deaths varied from 6 to 9].": killed(between(6, 9)),
        },
        ignores=("The toll road cost 40 crowns.", "A number of the dead were found.", "The deaths varied."),
        vocabulary=WORDS,
    ),
    Rule(
        name="fatalities",
        kind="casualty",
        pattern=r"(?P<number>(?&COUNT)|an?|another)(?: (?P<whose>(?&W)(?: (?&W)){0,2}?))? (?P<noun>(?&LOSS))(?! "
        r"(?&BAG))",
        meaning=figure,
        guard=("fatalit", "death", "casualt", "injur", "bod", "corpse", "lives"),
        finds={
            "There were [5 fatalities] and [some 30 injuries].": (killed(exactly(5)), injured(about(30))),
            "[At least nine civilian deaths] and [another death].": (
                killed(at_least(9), "civilians", 9),
                killed(ONE, more=True),
            ),
            "It caused [12 casualties] and took [5 lives].": (either(exactly(12)), killed(exactly(5))),
            "They found [a body] and [two corpses].": (killed(ONE), killed(exactly(2))),
            "Then [one injury], [a charred body].": (injured(exactly(1)), killed(ONE)),
            "[Five lives] were lost.": killed(exactly(5)),
        },
        ignores=(
            "Injury time was added.",
            "Many lives hang on it.",
            "Casualties unknown.",
            "He had a knee injury and carried a body bag; it was a large body of water.",
            "There were 300 road deaths.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="death-of-people",
        kind="casualty",
        pattern=r"(?P<harm>(?&DEATH_OF)) (?:of|to) (?&OBJECT)",
        meaning=done,
        guard=(
            "death",
            "killing",
            "murder",
            "assassin",
            "behead",
            "execution",
            "wounding",
            "injur",
            "lives",
            "life",
            "bod",
            "corpse",
            "loss",
        ),
        finds={
            "It claimed the [lives of 7].": killed(exactly(7)),
            "It led to the [death of two soldiers] and [injuries to three officers].": (
                killed(exactly(2), "forces", 0),
                injured(exactly(3), "forces", 0),
            ),
            "The [killing of a farmer], the [murder of a nurse], the [assassination of a judge].": CIVILIAN,
            "The [beheading of a teacher], the [execution of a driver], the [body of a woman].": CIVILIAN,
            "The [corpse of a boy], the [loss of a child], the [life of a girl].": CIVILIAN,
            "The [wounding of a boy].": injured(ONE, "civilians", 1),
        },
        ignores=(
            "The death of the deal.",
            "It was in retaliation for the killing of a commander.",
            "The body of water.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="nobody-hurt",
        kind="casualty",
        pattern=r"(?&NO)(?: (?P<who>(?&W)(?: (?&W)){0,2}?))?(?: (?:or|and|nor) (?&W))? (?&HARM)(?: (?:or|and|nor) (?&HARM))?"
        r"|(?:no one|nobody|none|no (?P<who>(?&W)(?: (?&W)){0,3}?))(?: (?:(?&AUX)|(?&BEEN)))?(?: (?&LY)){0,2} "
        r"(?&UNHURT)(?: (?:or|and) (?&UNHURT))?",
        meaning=nobody,
        guard=("casualt", "fatalit", "death", "injur", "killed", "hurt", "wounded", "harmed", "died"),
        finds={
            "[No casualties] were reported.": either(exactly(0)),
            "There were [no deaths or injuries], [no injuries and fatalities].": either(exactly(0)),
            "[Neither injuries nor fatalities] followed, [neither civilian nor coalition deaths].": (
                either(exactly(0)),
                killed(exactly(0), "civilians", 0),
            ),
            "[No one was hurt]; [nobody was harmed]; [none were killed or wounded].": either(exactly(0)),
            "[No one has been killed]; [no one died].": killed(exactly(0)),
            "It ended [without any injuries].": injured(exactly(0)),
            "[No civilian fatalities] followed; [no civilians were killed].": killed(exactly(0), "civilians", 0),
            "There were [no civilian or coalition casualties].": either(exactly(0), "civilians", 0),
            "There were [no civilian and coalition casualties].": either(exactly(0), "civilians", 0),
            "[None wounded and injured].": injured(exactly(0)),
        },
        ignores=("One was killed.", "Nothing is known of casualties.", "There was no hurry."),
        vocabulary=WORDS,
    ),
    Rule(
        name="including-people",
        kind="casualty",
        pattern=r"(?:including|among them|of whom|(?&VICTIMS)(?: also)? (?:included|include|were)) (?&LIST)"
        r"|(?P<number>(?&COUNT)) of (?:them|whom)(?: (?&TO_BE))? (?P<whose>(?&W)(?: (?&W)){0,3})",
        meaning=among,
        guard=("including", "among them", "of whom", "of them", "include", "were"),
        finds={
            "Ten people were killed, [including two children].": killed(exactly(2), "civilians", 2, part=True),
            "Ten were wounded, [among them two children].": injured(exactly(2), "civilians", 2, part=True),
            "Ten were killed, [five of them civilians].": killed(exactly(5), "civilians", 5, part=True),
            "Ten were killed, [five of whom were children].": killed(exactly(5), "civilians", 5, part=True),
            "Ten died, [of whom two women] had fled.": killed(exactly(2), "civilians", 2, part=True),
            "The [dead also included two children], the [victims include two boys], the [dead were two girls].": killed(
                exactly(2), "civilians", 2, part=True
            ),
        },
        ignores=(
            "He came, including the bill.",
            "Ten were killed, including by drones.",
            "Ten fled, including two children.",
            "Ten were killed, two of them at night.",
        ),
        vocabulary=WORDS,
    ),
)
