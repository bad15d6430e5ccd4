"""Words that several rules share: numbers and the phrases around them, people, and what may stand before a noun.

Each entry is a named piece of pattern with its evidence; rules write it `(?&NAME)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rule import Words

BEFORE_STRIKES = r"(?:(?:(?&ADJECTIVE)|(?&NAMED)) ){0,3}"
BEFORE_ASSAULT = (
    r"(?:(?:(?&ADJECTIVE)|(?!\S+['’]s )(?&NAMED)|aerial|drone|missile|rocket|bomb|terror|ground|gun|knife|future"
    r"|cross-border) ){0,4}"
)
"""What may stand before the nouns of `STRIKES` and of `ASSAULT`."""

VOCABULARY: Mapping[str, Words] = MappingProxyType(
    {
        "UNIT": Words(
            r"one|two|three|four|five|six|seven|eight|nine",
            finds=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            ignores=("ten", "nin"),
        ),
        "TEEN": Words(
            r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
            finds=(
                *("ten", "eleven", "twelve", "thirteen", "fourteen"),
                *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
            ),
            ignores=("teen", "twenty"),
        ),
        "TENS": Words(
            r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
            finds=("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
            ignores=("fourty",),
        ),
        "SMALL": Words(
            r"(?&TENS)(?:[\s-](?&UNIT))?|(?&TEEN)|(?&UNIT)",
            finds=("twenty-nine", "forty two", "eleven", "six"),
            ignores=("twenty-eleven", "six-six"),
        ),
        "POWER": Words(r"hundred|thousand", finds=("hundred", "thousand"), ignores=("hundreds", "dozen")),
        "NUMBER": Words(
            r"\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?!\d|[.,:/]{1,2}\d)(?:\s(?:hundred|thousand|million))?"
            r"|(?:an?(?= (?&POWER))|(?&SMALL))(?: (?&POWER)(?:(?: and)? (?&SMALL)(?: hundred)?)?)?",
            finds=(
                *("29", "1,200", "12,345,678", "3 hundred", "2 thousand", "2 million", "a hundred", "twenty-nine"),
                *(
                    "one hundred and twelve",
                    "three thousand",
                    "two hundred six",
                    "an hundred",
                    "a thousand two hundred",
                ),
            ),
            ignores=("1,20", "3.5", "12:30", "1/2", "hundred", "dozen"),
        ),
        "BOUND": Words(
            r"at least|at most|more than|over|up to|as many as|no (?:fewer|less|more) than|not (?:fewer|less) than"
            r"|upwards of|in excess of|a minimum of|a maximum of|nearly|almost|close to|about|around|some|roughly"
            r"|approximately|an estimated|estimated|an? total of|an? combined|only|just|under|fewer than|less than",
            finds=(
                *("at least", "at most", "more than", "over", "up to", "as many as", "no fewer than", "no less than"),
                *("no more than", "not fewer than", "not less than", "upwards of", "in excess of", "a minimum of"),
                *("a maximum of", "nearly", "almost", "close to", "about", "around", "some", "roughly"),
                *("approximately", "an estimated", "estimated", "a total of", "a combined", "only", "just", "under"),
                *("fewer than", "less than"),
            ),
            ignores=("at", "many as"),
        ),
        "WRAPPER": Words(
            r"an? (?:(?:fresh|new|heavy|massive|deadly|rapid) )?"
            r"(?:series|wave|total|string|barrage|volley|salvo|spate|flurry|succession|round) of",
            finds=(
                *("a series of", "a wave of", "a total of", "a string of", "a barrage of", "a volley of", "a salvo of"),
                *("a spate of", "a flurry of", "a succession of", "a round of", "a fresh wave of", "a new round of"),
                *("a heavy barrage of", "a massive wave of", "a deadly string of", "a rapid succession of"),
            ),
            ignores=("series of", "a pair of", "a campaign of"),
        ),
        "ROUND": Words(
            r"half a dozen|an? dozen|(?&SMALL) dozen|\d{1,2} dozen|an? (?:pair|couple) of",
            finds=("half a dozen", "a dozen", "two dozen", "3 dozen", "a pair of", "a couple of"),
            ignores=("dozens", "a pair"),
        ),
        "VAGUE": Words(
            r"(?:(?:many|several) )?(?:dozens|scores|hundreds|thousands|tens) of(?: thousands of)?"
            r"|(?:several|a few|many) (?:dozen|hundred|thousand)|dozens|scores|hundreds|several|a handful of|a number of|numerous|multiple|many|a few|few",
            finds=(
                *("dozens of", "many dozens of", "several hundreds of", "scores of", "hundreds of", "thousands of"),
                *("tens of thousands of", "dozens", "scores", "hundreds", "several", "a handful of", "a number of"),
                *("numerous", "multiple", "many", "a few", "few", "tens of"),
                *("several dozen", "a few hundred", "many thousand"),
            ),
            ignores=("a dozen", "handful"),
        ),
        "FROM_FIRST": Words(
            r"between (?&NUMBER) (?:and|to) |from (?&NUMBER) to |(?&NUMBER)(?: to |\s?[-–—]\s?| or )",
            finds=("between 10 and ", "between ten to ", "from 10 to ", "10 to ", "10-", "10 – ", "four or "),
            ignores=("10 and ", "between 10 ", "10 of ", "from 10 and "),
        ),
        "SPAN": Words(
            r"(?&FROM_FIRST)(?&NUMBER)",
            finds=(
                *("between 10 and 15", "between ten and fifteen", "between 10 to 15", "from 10 to 15", "10 to 15"),
                *("10-15", "10 – 15", "four or five"),
            ),
            ignores=("10 and 15", "between 10", "10 of 15", "from 10 and 15"),
        ),
        "BOTH_BOUNDS": Words(
            r"at least (?&NUMBER),? (?:and|but|or|to) (?:(?:possibly|potentially|perhaps|maybe) )?"
            r"(?:up to|as many as|at most|no more than|more than) (?&NUMBER),?",
            finds=(
                *(
                    "at least 10 and up to 15",
                    "at least ten, and as many as fifteen,",
                    "at least 10 but no more than 15",
                ),
                *(
                    "at least 10 or possibly up to 15",
                    "at least 10 to at most 15",
                    "at least 10 and potentially more than 15",
                ),
                *("at least 10 and perhaps up to 15", "at least 10 and maybe up to 15"),
            ),
            ignores=("at least 10 and 15", "10 and up to 15", "at least 10 men and up to 15"),
        ),
        "COUNT": Words(
            r"(?&BOTH_BOUNDS)|(?:(?&WRAPPER) )?(?:(?&BOUND) )?(?:another |an? (?:further|additional) |further |additional )?"
            r"(?:(?&ROUND)|(?&FROM_FIRST)?(?&NUMBER)|(?&VAGUE))",
            finds=(
                *("29", "a series of 29", "at least 12", "a total of at least 12", "about a dozen", "another three"),
                *("a further three", "between 10 and 15", "up to nine", "dozens of", "an additional two"),
                *("further 10", "additional six", "at least 10 and up to 15"),
            ),
            ignores=("a series", "at least", "another"),
        ),
        "DETERMINER": Words(
            r"an?|the|another|this|that|these|those|its|their|his|no|such|every|each|any"
            r"|(?-i:\p{Lu}[\p{L}.]+)['’]s?|(?:last|this) (?:week|month|year)['’]s",
            finds=(
                *("a", "an", "the", "another", "this", "that", "these", "those", "its", "their", "his", "no", "such"),
                *("every", "each", "any", "Monday's", "Israel’s", "last week's", "this month's", "last year’s"),
            ),
            ignores=("one", "Monday"),
        ),
        "ORDINAL": Words(
            r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)",
            finds=(
                *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
                *("21st", "2nd", "43rd", "112th"),
            ),
            ignores=("five", "12"),
        ),
        "ADJECTIVE": Words(
            r"deadly|separate|heavy|intense|overnight|further|additional|new|fresh|more|other|joint|coalition|suspected"
            r"|alleged|apparent|precision|targeted|retaliatory|recent|latest|big|massive|huge|major|large|successive"
            r"|simultaneous|coordinated|multiple|government|regime|rebel|insurgent|militant|army|military|naval|allied"
            r"|unidentified|unmanned|surprise|early|morning|night|predawn|dawn|daily|similar|powerful|twin|double"
            r"|fierce|sustained|repeated|indiscriminate|renewed|limited|lethal|bloody|brutal|possible|rare|failed"
            r"|complex|surface-to-surface|long-range|guided|ballistic|cruise|homemade|suicide|foreign|enemy|terrorist"
            r"|[\p{L}.]{2,20}-(?:led|backed|made|launched|style|fired|based|claimed|scale|held|ranking)",
            finds=(
                *("deadly", "separate", "heavy", "intense", "overnight", "further", "additional", "new", "fresh"),
                *("more", "other", "joint", "coalition", "suspected", "alleged", "apparent", "precision", "targeted"),
                *("retaliatory", "recent", "latest", "big", "massive", "huge", "major", "large", "successive"),
                *("simultaneous", "coordinated", "multiple", "government", "regime", "rebel", "insurgent", "militant"),
                *("army", "military", "naval", "allied", "unidentified", "unmanned", "surprise", "early", "morning"),
                *("night", "predawn", "dawn", "daily", "similar", "powerful", "twin", "double", "fierce", "sustained"),
                *("repeated", "indiscriminate", "renewed", "limited", "lethal", "bloody", "brutal", "possible"),
                *("rare", "failed", "complex", "surface-to-surface", "long-range", "guided", "ballistic", "cruise"),
                *("homemade", "suicide", "foreign", "enemy", "terrorist", "saudi-led", "iran-backed", "u.s.-made"),
                *("air-launched", "iraqi-style", "ship-fired", "ground-based", "group-claimed", "large-scale"),
                *("rebel-held", "high-ranking"),
            ),
            ignores=("in", "killed", "the", "led"),
        ),
        "NAMED": Words(
            r"(?!(?:(?&SMALL)|(?&DETERMINER)|[io]n|[io]f|at|by|as|after|and|or|to|for|from|with|near|over|against|amid"
            r"|during|into|dead|killed|kills|hits|says|said|wounded|dozens|scores|several|hundreds|launch|launches)\b)"
            r"(?-i:\p{Lu}[\p{L}\d.’'/-]{0,24})",
            finds=("U.S.", "Israeli", "US-led", "Mi-8", "Saudi-led", "Mosul"),
            ignores=(
                *(
                    "air",
                    "israeli",
                    "In",
                    "On",
                    "Of",
                    "If",
                    "At",
                    "By",
                    "As",
                    "After",
                    "And",
                    "Or",
                    "To",
                    "For",
                    "From",
                ),
                *("With", "Near", "Over", "Against", "Amid", "During", "Into", "Dead", "Killed", "Kills", "Hits"),
                *("Says", "Said", "Wounded", "Dozens", "Scores", "Several", "Hundreds", "Launch", "Launches"),
            ),
        ),
        "LEAD": Words(
            r"(?:(?P<det>(?&DETERMINER)) )?(?:(?P<count>(?&COUNT)) )?(?:of (?:the|its|these|those|their) )?"
            r"(?:(?P<ordinal>(?&ORDINAL)) )?(?:(?:(?&ADJECTIVE)|(?&NAMED))(?:,|(?: and| or)(?= (?:(?&ADJECTIVE)|(?&NAMED))))? ){0,4}",
            finds=(
                *("29 ", "a ", "the 12 Iraq ", "three separate Israeli ", "another deadly ", "two U.S. and Jordanian "),
                *("12 of the ", "two of its ", "one of these ", "one of those ", "ten of their ", "a second "),
                *(
                    "Russian or Syrian ",
                    "deadly, heavy ",
                ),
            ),
            ignores=("29 in ", "killed 12 people "),
        ),
        "STRIKES": Words(
            rf"{BEFORE_STRIKES}(?:air ?)?(?:strikes|raids|attacks|bombings|sorties|bombardments)",
            finds=(
                "strikes",
                "air raids",
                "airstrikes",
                "Israeli attacks",
                "bombings",
                "sorties",
                "heavy bombardments",
            ),
            ignores=("deals", "strike"),
        ),
        "STRUCK": Words(
            r"(?:(?:was|were) )?(?:struck|hit|targeted|destroyed|landed|fell|took place|occurred|carried out|conducted|launched|came)",
            finds=(
                *("struck", "hit", "targeted", "destroyed", "landed", "fell", "took place", "occurred", "came"),
                *("was carried out", "were conducted", "were launched"),
            ),
            ignores=("fled",),
        ),
        "WHERE": Words(
            r"in|near|around|at|against|outside|over|across|on",
            finds=("in", "near", "around", "at", "against", "outside", "over", "across", "on"),
            ignores=("of", "by"),
        ),
        "ASSAULT": Words(
            rf"{BEFORE_ASSAULT}(?:air ?)?(?:strikes?|raids?|attacks?|assaults?|bombings?|bombardments?|shelling|fire"
            r"|fighting|hostilities|offensives?|invasions?|violence|killings?|kidnappings?|war|military action)\b",
            finds=(
                *("strike", "air strikes", "airstrike", "raids", "attack", "assault", "bombings", "bombardment"),
                *("aerial bombing", "drone strikes", "missile attacks", "rocket fire", "bomb attack", "terror attack"),
                *("ground offensive", "possible attack", "future Israeli strikes", "retaliatory raids", "gun attack"),
                *("knife attack", "cross-border shelling", "heavy fighting", "hostilities", "invasion", "violence"),
                *("killings", "kidnapping", "war", "military action", "large-scale military offensive"),
            ),
            ignores=("Monday's strike", "the strike", "talks", "air", "peace"),
        ),
        "REMEMBER": Words(
            r"remember(?:ed|s|ing)?|honou?r(?:ed|s|ing)?|(?:pay|pays|paid|paying) tribute to",
            finds=(
                *("remember", "remembered", "remembers", "remembering", "honor", "honours", "honoured", "honoring"),
                *("pay tribute to", "pays tribute to", "paid tribute to", "paying tribute to"),
            ),
            ignores=("honorary", "member", "tribute"),
        ),
        "AN_ASSAULT": Words(
            r"(?:(?:an?|any|another|all) )?(?:(?:kind|form|wave|series|act)s? of )?(?&ASSAULT)",
            finds=(
                *("strikes", "a drone strike", "an attack", "any attacks", "another raid", "all hostilities"),
                *("any kind of attack", "all forms of violence", "a wave of strikes", "a series of raids"),
                *("acts of violence",),
            ),
            ignores=("the strike", "Friday's attack", "a kind of peace"),
        ),
        "DOING": Words(
            r"(?:strike|hit|attack|bomb|shell|fire|launch|carry out|conduct|mount|stage|target|kill|destroy|drop|shoot|raid"
            r"|storm|assassinate|detonate|retaliate|invade|blow up|seize|capture|kidnap|intervene|use force)\b",
            finds=(
                *(
                    "strike",
                    "hit",
                    "attack",
                    "bomb",
                    "shell",
                    "fire",
                    "launch",
                    "carry out",
                    "conduct",
                    "mount",
                    "stage",
                ),
                *("target", "kill", "destroy", "drop", "shoot", "raid", "storm", "assassinate", "detonate"),
                *("retaliate", "invade", "blow up", "seize", "capture", "kidnap", "intervene", "use force"),
            ),
            ignores=("carry", "say", "struck", "investigate"),
        ),
        "DONE": Words(
            r"(?:been|struck|hit|attacked|bombed|shelled|fired|launched|carried out|conducted|targeted|killed|dropped|used)\b",
            finds=(
                *("been", "struck", "hit", "attacked", "bombed", "shelled", "fired", "launched", "carried out"),
                *("conducted", "targeted", "killed", "dropped", "used"),
            ),
            ignores=("carried", "said", "strike"),
        ),
        "AFTERMATH": Words(
            r"(?:say|tell|comment|confirm|verify|verified|identify|name|determine|know|hear|heard|see|seen|felt|remember"
            r"|survive|escape|flee|mourn|bury|visit|investigate|investigated|condemn|condemned|avenge|punish|hunt|find|bring)\b",
            finds=(
                *("say", "tell", "comment", "confirm", "verify", "verified", "identify", "name", "determine", "know"),
                *("hear", "heard", "see", "seen", "felt", "remember", "survive", "escape", "flee", "mourn", "bury"),
                *("visit", "investigate", "investigated", "condemn", "condemned", "avenge", "punish", "hunt", "find"),
                *("bring",),
            ),
            ignores=("strike", "attack", "said"),
        ),
        "WEAPON": Words(
            r"air ?strikes?|air ?raids?|warplanes?|fighter jets?|military aircraft|drones?|missiles?|rockets?|mortars?|artillery"
            r"|shelling|grenades?|bombers?|bombings?|car bombs?|roadside bombs?|landmines?|(?:UV|VB|SV)?IEDs?"
            r"|explosives(?:-laden)?|explosive devices?|suicide (?:attacks?|attackers?|blasts?|vests?)"
            r"|(?:unknown|unspecified|undetermined|heavy|small|automatic|explosive|chemical) (?:weapons?|arms)|sarin"
            r"|nerve agents?|machine ?guns?|rifles?|Kalashnikovs?|bullets|bullet wounds?|machetes?|swords|warships?|tanks"
            r"|naval battle",
            finds=(
                *("air strike", "airstrikes", "air raid", "warplanes", "fighter jets", "military aircraft", "drone"),
                *(
                    "missiles",
                    "rocket",
                    "mortars",
                    "artillery",
                    "shelling",
                    "grenade",
                    "bomber",
                    "bombings",
                    "car bomb",
                ),
                *("roadside bombs", "landmine", "UVIED", "VBIED", "SVIED", "IEDs", "explosives", "explosives-laden"),
                *("explosive device", "suicide attacks", "suicide attackers", "suicide blast", "suicide vest"),
                *("unknown weapons", "unspecified weapons", "undetermined weapon", "heavy weapons", "small arms"),
                *("automatic weapons", "explosive weapon", "chemical weapons", "sarin", "nerve agent", "machine gun"),
                *(
                    "rifles",
                    "Kalashnikov",
                    "bullets",
                    "bullet wound",
                    "machetes",
                    "swords",
                    "warship",
                    "tanks",
                    "naval battle",
                ),
            ),
            ignores=("bullet", "suicide", "weapon", "tank", "military"),
        ),
        "FIGHTER": Words(
            r"militants?|insurgents?|insurgency|rebels?|jihadists?|terrorists?|extremists?|guerrillas?|gunm[ae]n"
            r"|militia(?:m[ae]n|s)?|separatists?|assailants?|attackers|bandits|hostages?|cartels?|gangs?|criminal groups"
            r"|drug traffickers|(?:between two|rival|warring) (?:rival )?(?:groups|clans|factions|tribes|communities)|armed (?:m[ae]n|groups?|individuals?|persons?|robbers|clash(?:es)?)"
            r"|(?:unidentified|unknown) (?:m[ae]n|persons?|individuals?|attackers?|group)"
            r"|ISIS|ISIL|Islamic State|Taliban|al[ -]?Qa[ei]da|Boko Haram|al-?Shabaa?b|Hamas|Hezbollah|(?:pro-|anti-)?Houthis?"
            r"|Wagner|(?:CPI-)?Maoists?|Naxals?|PKK|civil war|suspected cadres?",
            finds=(
                *(
                    "militant",
                    "insurgents",
                    "insurgency",
                    "rebel",
                    "jihadists",
                    "terrorist",
                    "extremists",
                    "guerrillas",
                ),
                *("gunman", "gunmen", "militia", "militiamen", "separatists", "assailant", "attackers", "bandits"),
                *(
                    "hostage",
                    "cartel",
                    "gangs",
                    "criminal groups",
                    "drug traffickers",
                    "rival groups",
                    "warring clans",
                    "between two rival tribes",
                    "between two factions",
                    "rival communities",
                    "armed men",
                    "armed group",
                ),
                *("armed individuals", "armed person", "armed robbers", "armed clash", "armed clashes"),
                *("unidentified men", "unknown man", "unknown persons", "unidentified individual", "unknown attacker"),
                *("unidentified group", "ISIS", "ISIL", "Islamic State", "Taliban", "al-Qaeda", "al-Qaida"),
                *("Boko Haram", "al-Shabab", "al-Shabaab", "Hamas", "Hezbollah", "Houthi", "pro-Houthi"),
                *("anti-Houthi", "Wagner", "Maoists", "CPI-Maoist", "Naxals", "PKK", "civil war"),
                *("suspected cadre", "suspected cadres"),
            ),
            ignores=("attacker", "criminals", "men", "rebellious", "armed guards"),
        ),
        "TROOPS": Words(
            r"troops|soldiers?|army|paramilitar(?:y|ies)|peshmerga|battalions?"
            r"|(?:security|government|coalition|armed|military|special|joint) forces",
            finds=(
                *("troops", "soldier", "army", "paramilitary", "paramilitaries", "peshmerga", "battalion"),
                *("security forces", "government forces", "coalition forces", "armed forces", "military forces"),
                *("special forces", "joint forces"),
            ),
            ignores=("forces", "police forces", "trooper"),
        ),
        "RANKS": Words(
            r"forces|troops|fighters|militants|rebels|soldiers|factions",
            finds=("forces", "troops", "fighters", "militants", "rebels", "soldiers", "factions"),
            ignores=("police", "guards"),
        ),
        "SHOOTING": Words(
            r"open(?:ed|ing)? fire|exchang(?:ed|ing) fire|fired shots|shot (?:dead|and killed|at|to death)|gunned down|beheaded"
            r"|(?:hacked|chopped) to death|exchange of (?:gun)?fire|ambush(?:ed)?|gun ?fire|fire ?fights?|gun ?(?:fights?|battles?|attacks?)|gunshots?"
            r"|offensive against",
            finds=(
                *("open fire", "opened fire", "opening fire", "exchanged fire", "exchanging fire", "fired shots"),
                *("shot dead", "shot and killed", "shot at", "shot to death", "gunned down", "beheaded"),
                *(
                    "hacked to death",
                    "chopped to death",
                    "exchange of fire",
                    "exchange of gunfire",
                    "ambush",
                    "ambushed",
                    "gunfire",
                    "firefight",
                    "gunfight",
                    "gun battle",
                ),
                *("gun attack", "gunshots", "offensive against"),
            ),
            ignores=("shot", "fire", "shot on film", "fight"),
        ),
        "STATE": Words(
            r"Israeli|Russian|Syrian|Saudi|Turkish|Iranian|American|US|U\.S\.|NATO|Ukrainian|Emirati|Ethiopian",
            finds=(
                *("Israeli", "Russian", "Syrian", "Saudi", "Turkish", "Iranian", "American", "US", "U.S.", "NATO"),
                *("Ukrainian", "Emirati", "Ethiopian"),
            ),
            ignores=("Italian", "Israel"),
        ),
        "MONTH_NAME": Words(
            r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
            r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec)",
            finds=(
                *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
                *("November", "December", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"),
            ),
            ignores=("march", "may", "Monday"),
        ),
    }
)
"""Every shared piece of pattern by name. `MappingProxyType`: rules read it, none writes it."""
