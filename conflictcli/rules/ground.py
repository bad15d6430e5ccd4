"""Ground that changes hands: taken, retaken, pushed into, lost; and who, by the words around the verb, took it.

A state's forces regain it, whoever else takes it overtakes it (ACLED). The words settle this as far as they go; where
the parties are known, `events.kind` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule, Words
from conflictcli.rules.trigger import CLASH, OVERTAKES, REGAINS, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

GROUND_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "GROUND": Words(
            r"towns?|cit(?:y|ies)|villages?|hamlets?|districts?|areas?|provinces?|(?:air)?bases?|positions?|posts?|checkpoints?"
            r"|heights?|hills?|camps?|headquarters|crossings?|airports?|airfields?|ports?|capital|strongholds?|hilltops?"
            r"|barracks|outposts?|neighbou?rhoods?|localit(?:y|ies)|quarters?|suburbs?|outskirts|enclaves?"
            r"|countryside|settlements?|islands?|junctions?|bridges?|dams?|(?:oil|gas) ?fields?|ridges?|trench(?:es)?|garrisons?|points|police stations?",
            finds=(
                *(
                    "town",
                    "towns",
                    "city",
                    "cities",
                    "village",
                    "villages",
                    "hamlet",
                    "hamlets",
                    "district",
                    "districts",
                ),
                *("area", "areas", "province", "provinces", "base", "bases", "airbase", "position", "positions"),
                *("post", "posts", "checkpoint", "checkpoints", "height", "heights", "hill", "hills", "camp", "camps"),
                *("headquarters", "crossing", "crossings", "airport", "airports", "airfield", "airfields", "port"),
                *("ports", "capital", "stronghold", "strongholds", "hilltop", "hilltops", "barracks", "outpost"),
                *("outposts", "neighborhood", "neighbourhoods", "locality", "localities", "quarter", "quarters"),
                *("suburb", "suburbs", "outskirts", "enclave", "enclaves", "countryside"),
                *("settlement", "settlements", "island", "islands", "junction", "junctions", "bridge", "bridges"),
                *("dam", "dams", "oil field", "oilfields", "gas fields", "ridge", "ridges", "trench", "trenches"),
                *("garrison", "garrisons", "points", "police station", "police stations"),
            ),
            ignores=("field", "mood", "car", "building"),
        ),
        "BETWEEN": Words(
            r"(?:(?!(?:in|at|from|near|by|to|for|with|into|inside|after|during|when|while|who|which|that|as|of|across|and"
            r"|place|part|off|up)\b)[\p{L}\d’'.()-]{1,20} ){0,7}?",
            finds=("the ", "two more ", "on Thursday a key ", "several Norlandic defence ", "two Vell Army (VA) "),
            ignores=(
                *(
                    "in ",
                    "at ",
                    "from ",
                    "near ",
                    "by ",
                    "to ",
                    "for ",
                    "with ",
                    "into ",
                    "inside ",
                    "after ",
                    "during ",
                ),
                *(
                    "when ",
                    "while ",
                    "who ",
                    "which ",
                    "that ",
                    "as ",
                    "of ",
                    "across ",
                    "and ",
                    "place ",
                    "part ",
                    "off ",
                    "up ",
                ),
                "a, b ",
            ),
        ),
        "WHOM": Words(
            r"(?:(?:(?&DETERMINER)|(?&COUNT)) )?(?:(?:(?&ADJECTIVE)|(?&NAMED)|[\p{L}-]+) ){0,3}?"
            r"(?:militants|rebels|insurgents|fighters|terrorists|jihadists|separatists|troops|soldiers|forces|army|guerrillas|gunmen"
            r"|militias?|guards|police|(?-i:ISIS|ISIL|IS|Islamic State|Taliban|Daesh|Houthis|Boko Haram|[aA]l-?Shaba+b))",
            finds=(
                *("the militants", "rebels", "Norlandic insurgents", "two fighters", "terrorists", "jihadists"),
                *("separatists", "government troops", "the soldiers", "forces", "the army", "guerrillas", "gunmen"),
                *("a militia", "guards", "the police", "ISIS", "ISIL", "IS", "Islamic State", "the Taliban", "Daesh"),
                *("Houthis", "Boko Haram", "al-Shabaab", "al-Shabab"),
            ),
            ignores=("the ball", "people", "them"),
        ),
    }
)
"""What can be taken, what may stand between it and its verb, and from whom it is taken."""
WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **GROUND_WORDS})

SIDES = Cues(
    r"\b(?:(?P<non>militants?|(?:rebels?|opposition|Kurdish|insurgents?|separatists?|militia|Islamist|Tigrayan|tribal|Houthi|Hamas) (?:fighters?|forces|troops|groups?|factions?)"
    r"|rebels?|insurgents?|jihadists?|fighters|Islamists?|extremists?|terrorists?|Taliban|Islamic State|ISIS|ISIL|(?-i:IS)|Daesh|al-?Qa[ei]da|Houthis?|al-?Shaba+b"
    r"|Boko Haram|separatists?|guerrillas?|gunm[ae]n|Hezbollah|Hamas|(?-i:RSF|M23|PKK|YPG|SDF|AQAP|FSA|TPLF|HTS|ELN|FARC|KIA|LNA)|Mai-? ?Mai|(?:al-)?Nusra|Maoists?|militias?|mercenaries|peshmerga|opposition|Seleka)"
    r"|(?P<state>pro-(?:government|regime) [\p{L}-]+|army|troops|soldiers|(?:air borne|\p{L}[\p{L}-]+) forces|forces|military|police|regime|marines|coalition|peacekeepers|(?-i:AMISOM|SAA|government)))\b",
    finds=(
        "[Militants] fled; [rebel fighters] and [opposition forces] had held Vell against [Kurdish troops].",
        "[Insurgent groups], [separatist factions] and [militia fighters] met [Islamist fighters] in Vell.",
        "[Tigrayan fighters], [tribal fighters], [Houthi fighters] and [Hamas fighters] hold the hills.",
        "[Rebels] took Vell from [insurgents], and [jihadists] took Miro from [fighters] of a clan.",
        "[Islamists], [extremists] and [terrorists] hold Vell.",
        "[Taliban] hold Vell, [Islamic State] holds Miro; [ISIS] or [ISIL] once held Dor, where [IS] and [Daesh] are the same.",
        "[Al-Qaeda] left Vell; [al-Qaida] and the [Houthis] did not; [al-Shabab] and [al-Shabaab] hold Miro.",
        "[Boko Haram] left Vell, and [separatists] and [guerrillas] came; [gunmen] and a [gunman] hold it.",
        "[Hezbollah] and [Hamas] hold the hill; [RSF], [M23], [PKK], [YPG] and [SDF] hold towns.",
        "[AQAP] left Vell, [FSA] and [TPLF] came; [HTS], [ELN], [FARC], [KIA] and [LNA] hold towns.",
        "[Mai Mai] left Vell; [al-Nusra] and [Nusra] came, and [Maoists], [militias] and [mercenaries] with them.",
        "[Peshmerga] took Vell from the [opposition]; [Seleka] hold Miro.",
        "[Pro-government militiamen] took Vell, as did [pro-regime clansmen].",
        "The [army] took Vell; [troops], [soldiers] and [government forces] came, with [security forces] behind.",
        "[State forces] and [coalition forces] took Vell, [federal forces] and [regime forces] Miro.",
        "[Special forces], [police forces] and [air borne forces] took Vell; [Norland forces] took Miro.",
        "[Forces] of the [military] took Vell; [police], the [regime] and [marines] came, as did the [coalition].",
        "[Peacekeepers] hold Vell; [AMISOM], [SAA] and [government] men came.",
    ),
    ignores=(
        "Farmers took the grain from Vell.",
        "It is held by a company.",
    ),
)
"""Who may take ground: those who are no state, and those who are."""
OBJECT = Cues(
    r"(?:with|against|from|of|between|on|amid)\s(?:\S+\s){0,3}$|-$",
    finds=(
        "They fought [with ]| rebels and [against the old ]| guard.",
        "They took it [from the armed ]| rebels of Ostra.",
        "It fell [amid ]| rebels' shelling, under fire [of ]| rebels.",
        "In fights [between ]| rebels and the army, raids [on ]| rebels went on.",
        "Vell, which was rebel[-]| held, fell.",
    ),
    ignores=("Then the | army took Vell.",),
)
"""What stands before a party that does not act: "clashing with | insurgents"."""
BRIEFLY = Cues(
    r"\b(?:briefly|temporarily|momentarily)\s+$",
    finds=("Rebels [briefly ]| held Vell, [temporarily ]| took Miro and [momentarily ]| entered Dor.",),
    ignores=("Rebels now | hold Vell.",),
)
"""Ground that was held for hours has not changed hands: it was a clash."""
BEFORE, AFTER = 300, 45
"""Characters before a verb in which its subject is looked for, and behind one its "by"."""


def sides(text: str) -> list[str]:
    """`non` or `state` for each party in some words that may be a subject, in order."""
    found = [m for m in SIDES.engine.finditer(text) if not text.startswith(("-held", "-controlled"), m.end())]
    return [m.lastgroup or "" for m in found if not OBJECT.search(text[: m.start()])]


def first_side(text: str) -> str:
    return next((m.lastgroup or "" for m in SIDES.engine.finditer(text)), "")


def ground(side: str) -> Trigger:
    """Ground that a side took, in a fight that other words may tell; where the side is unknown, either kind."""
    return Trigger(TAKES.get(side, (REGAINS, OVERTAKES, CLASH)), verb=True)


TAKES: Mapping[str, tuple[str, ...]] = MappingProxyType({"state": (REGAINS, CLASH), "non": (OVERTAKES, CLASH)})


OTHER = MappingProxyType({"non": "state", "state": "non"})
BY = regex.compile(r".{0,40}?\bby (?P<whom>.{3,45})", regex.DOTALL)
PASSIVE_IN = Cues(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?[\w-]+(?:\s+over|\s+back)?$",
    finds=(
        "Vell [was taken]| .",
        "Vell [was quickly taken over]| .",
        "The hills [were taken back]| and had [been seized]| .",
    ),
    ignores=("Rebels took over| .",),
    minds_case=True,
)
PASSIVE = Cues(
    r"\b(?:was|were|been|being|is|are)(?: \w+ly)?\s+$",
    finds=(
        "Vell [was ]| taken, the hills [were ]| taken and Miro had [been ]| taken.",
        "Vell is [being ]| taken, Miro [is ]| taken and the hills [are quickly ]| taken.",
    ),
    ignores=("Rebels had | taken Vell.",),
    minds_case=True,
)


def taken(m: regex.Match[str]) -> Trigger:
    """The subject takes, in a passive whoever follows "by"; where neither is told, those who lost it tell."""
    before, after = m.string[max(0, m.start() - BEFORE) : m.start()], m.string[m.end() : m.end() + 90]
    if BRIEFLY.search(before):
        return Trigger((CLASH,), verb=True)
    by = BY.match(after) if PASSIVE.search(before) or PASSIVE_IN.search(m[0]) else None
    if by:
        return ground(first_side(by["whom"]))
    told = sides(before)
    lost = regex.search(r"\bfrom\s(.{3,45})", m[0] + after[:45], regex.DOTALL)
    return ground(told[-1] if told else OTHER.get(first_side(lost[1]) if lost else "", ""))


def driven(m: regex.Match[str]) -> Trigger:
    """Whoever is driven out tells who took the ground: the others."""
    return ground(OTHER.get(first_side(m["whom"]), ""))


def lost(m: regex.Match[str]) -> Trigger | None:
    """The subject loses: "rebels lost control of …", "the army withdrew from …"; it must bear arms, since villagers are
    driven out, too. "to" or "by" may name the winner."""
    after = regex.match(r".{0,60}?\b(?:to|by) (?P<whom>.{3,45})", m.string[m.end() : m.end() + 100], regex.DOTALL)
    winner = first_side(after["whom"]) if after else ""
    told = sides(m.string[max(0, m.start() - BEFORE) : m.start()])
    return ground(winner or OTHER[told[-1]]) if told else None


def fallen(m: regex.Match[str]) -> Trigger:
    """ "The town fell to the rebels": whom it fell to."""
    return ground(first_side(m.string[m.end() : m.end() + AFTER]))


GOVERNMENT, OTHERS, UNKNOWN = ground("state"), ground("non"), ground("")
VAST = r"(?! (?:vast|large|about|nearly))(?= (?-i:\p{Lu})| (?&BETWEEN)(?&GROUND)\b)"

RULES: tuple[Rule, ...] = (
    Rule(
        name="took-ground",
        kind="strike",
        pattern=r"(?:(?:captur|recaptur|re-captur|seiz|liberat|regain|reclaim|reconquer|conquer)(?:ed|ing|es)|(?:took|taken|taking)(?! (?:an?|the|his|her) (?:\p{L}+ )?(?:position|post)\b)|retook|retaken|retaking|won back)"
        r" (?&BETWEEN)(?&GROUND)(?! (?:bombs?|workers?|police|officials?|guards?|leaders?|council|court))"
        r"|(?:overran|overrun|overrunning) (?&BETWEEN)(?:towns?|cit(?:y|ies)|villages?|districts?|areas?)"
        r"|(?:re-?captured|retook|liberated|captured|seized|overran|won back|took over|taken over)(?= (?-i:(?:al-|el-)?\p{Lu})[\p{L}’'-]{2,20}(?:[.,;]| (?:\(|in|on|from|after|and|last|this|early|late)))",
        meaning=taken,
        guard=(
            *("captur", "seiz", "took", "tak", "liberat", "regain", "claim", "conquer"),
            *("won back", "overr"),
        ),
        finds={
            "Troops [captured the town], [recaptured two villages], [seized a military base], [took the city], are [capturing hills], [captures posts].": GOVERNMENT,
            "The army [re-captured a camp], [liberated the areas], [regained the hills], [reclaimed a suburb], [reconquered the capital], [reclaimed an outpost].": GOVERNMENT,
            "Rebels [captured the town], [took over several posts], [conquered a province], have [taken over four localities], are [taking over a base].": OTHERS,
            "Rebels [overran a town], had [overrun a city], are [overrunning villages], [overran cities], [overran a district], [overran the area].": OTHERS,
            "Troops [took back the positions], had [taken the heights], [retook the camp], have [retaken the headquarters], are [retaking the crossing], [won back a district].": GOVERNMENT,
            "Soldiers [captured on Thursday a key neighborhood], [seized two more Vell positions].": GOVERNMENT,
            "Government forces [captured] Miro, [seized] Vell after noon, [retook] Vell on Monday, [liberated] Ostra from them, [recaptured] Miro in May, [won back] Vell and left, [captured] Ostra late, [took over] Miro last year, had [taken over] Vell this week.": GOVERNMENT,
            "The army [re-captured] Miro (Vell), [captured] Vell early on it, [captured the Vell district].": GOVERNMENT,
            "Norlandic militants [overran] al-Miro, [overran] el-Miro.": OTHERS,
            "Al-Shabaab militants [recaptured the village] from troops.": OTHERS,
            "They [recaptured the village] from rebel fighters.": GOVERNMENT,
            "Troops, clashing with insurgents, [captured a village].": GOVERNMENT,
        },
        ignores=(
            "Troops took up positions; he took the position that she took a post, he took his post, she took her position, he took an old position. She took the bus. It took place in the city, took off from the airport; he took part in the city.",
            "Rebels overran a checkpoint and overran the base.",
            "He captured the mood. Police seized 3 kg of heroin. He captured a militant in the village.",
            "They seized the town police, seized camp guards; took the city council to court, took a city court; took the city workers, took the village leaders, took area officials; seized area bombs.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="raised-the-flag",
        kind="strike",
        pattern=r"(?:raised|raising|hoisted|hoisting|planted|planting) (?:(?:their|its|an?|the|his) )?(?:(?:black|white|national|own|(?&NAMED)) ){0,2}flags?(?= (?:over|in|on|above|at) )",
        meaning=taken,
        guard=("flag",),
        finds={
            "Rebels [raised their flag] over Miro, are [raising its flag] in Vell, [hoisted a black flag] on a hill.": OTHERS,
            "Rebels were [hoisting the white flag] above it, [planted his own flag] at the gate, are [planting flags] on it.": OTHERS,
            "The army [raised the national flag] over Miro, [hoisted the Norland flag] at the port.": GOVERNMENT,
        },
        ignores=("He raised a red flag over the plan.", "They raised the flag."),
        vocabulary=WORDS,
    ),
    Rule(
        name="ground-was-taken",
        kind="strike",
        pattern=r"(?&GROUND)(?: (?:of|in) (?-i:\p{Lu})[\p{L}’'-]+)?,? (?:(?:which|that) )?(?:was|were|has been|have been|had been)(?: \p{L}+ly)? (?:re-?captured|captured|retaken|seized|taken(?: over)?|liberated|overrun|recovered|conquered|won back)(?= (?:by|from|after|on|in|last|this)|[.,])"
        r"|(?:was|were|been) (?:re-?captured|retaken|liberated|overrun|won back)(?= (?:by|from) (?&WHOM))",
        meaning=taken,
        guard=("captured", "retaken", "seized", "taken", "liberated", "overrun", "recovered", "conquered", "won back"),
        finds={
            "The [town of Miro was captured] by rebel fighters, two [villages were seized] by insurgents, a [hill, which has been taken] by militants, a [base that had been overrun] by jihadists.": OTHERS,
            "Ten [villages in Miro have been liberated] from insurgents, the [camp was quickly retaken] by the army, the [posts were recovered] last May, the [city was taken over] by troops, the [island was won back] on Monday, the [ridge was conquered] this week, two [hills were recaptured] in May, a [hill was captured] after dusk.": GOVERNMENT,
            "The [town was re-captured], they said.": UNKNOWN,
            "Miro [was retaken] by troops, Vell had [been liberated] from rebels, it [was recaptured] by the army, they [were won back] by soldiers.": GOVERNMENT,
            "Miro [was overrun] by rebels.": OTHERS,
        },
        ignores=(
            "He was captured by rebels. Ten had been recaptured by Sunday night.",
            "A car in the town that was new was seized.",
            "A town was founded.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="took-control",
        kind="strike",
        pattern=r"(?:took|taken|taking|takes|take back|seized|seizing|regained|regaining|gained|gaining|wrested|wresting|recovered|retook|retaken|assumed|established|re-?established|restored|won|claimed) (?:(?:full|complete|total|partial|effective|back) )?control (?:of|over)"
        + VAST
        + r"|ground (?:was|has been|had been) (?:re)?gained|(?:gained|gaining|regained) (?:\p{L}+ )?ground(?= (?:in|on|near|around|against|from))",
        meaning=taken,
        guard=("control", "ground"),
        finds={
            "Rebels [took control of] the Miro dam, had [taken full control of] Vell, are [taking control over] Ostra, [takes control of] Vell.": OTHERS,
            "Rebels have [seized complete control of] Miro, are [seizing control of] Vell, [gained total control of] Ostra, are [gaining partial control of] Miro, [won effective control of] Vell.": OTHERS,
            "Troops [regained control of] Miro, are [regaining control over] Vell, [wrested control of] a camp, are [wresting control of] Ostra, [recovered control of] Ostra, [retook back control of] Vell, had [retaken control of] Miro.": GOVERNMENT,
            "Troops [assumed control of] Miro, [established control over] Vell, [reestablished control of] Ostra, [re-established control of] Miro, [restored control over] Vell, [claimed control of] Ostra, will [take back control of] Vell.": GOVERNMENT,
            "On Monday [ground was regained] by troops, [ground has been gained] by the army, [ground had been gained] by soldiers.": GOVERNMENT,
            "Rebels [gained ground] in Miro.": OTHERS,
            "Rebels are [gaining ground] on it, [regained some ground] near Miro, [gained ground] around Vell, [gained ground] against troops, [gained ground] from troops.": OTHERS,
        },
        ignores=(
            "It took control of about half the villages, took control of nearly all towns, took control of swathes of the area.",
            "They took control of vast areas, took control of large areas, took control of much of Miro, took control of the country.",
            "It took control of the House, took control of the Senate, took control of the Congress, took control of the Parliament; she took control of the restaurant, of it, of her life. The idea gained ground.",
            "The plan gained ground with voters. Gun control of sorts.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="pushed-into",
        kind="strike",
        pattern=r"(?:pushed|pushing|fought|fighting|forced|forcing|battled|battling) (?:their|its) way (?:further |deeper )?(?:in)?to(?= (?&BETWEEN)(?:(?&GROUND))\b)|(?:advanced|advancing|pushed|pushing) (?:further |deeper |deep |quickly |rapidly )?(?:to )?(?:with)?in(?:to)?(?= (?:[\p{L}\d-]+ ){0,4}(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s) (?:of|from)| (?&BETWEEN)(?&GROUND))"
        r"|(?:made|making) (?:(?:significant|new|further|rapid|major|some|fresh|more|big) )?(?:advances?|territorial gains|gains)(?= (?:in|on|near|around|against|towards?|into) )(?! (?:in|on) (?:the )?(?:polls?|talks|court|market|technology))"
        r"|(?:broke|broken|breaking) through (?&BETWEEN)(?:lines?|defen[cs]es?|siege)|(?:raised|hoisted|planted) (?:(?:an?|the|its|their|(?&NAMED)) ){1,3}flags? (?:over|on|above|atop|in)(?= (?&BETWEEN)(?:(?&GROUND)|building|roof)| (?-i:\p{Lu})[\p{L}’'-]+(?:[.,;]| (?:on|after|and|last|this|in) ))",
        meaning=taken,
        guard=("way", "advanc", "push", "made", "making", "through", "flag"),
        finds={
            "Troops [pushed their way into] a rebel-held enclave, are [pushing their way into] a town, [fought its way deeper into] Miro district, are [fighting their way further into] the city, [forced their way to] the port. Troops are [forcing their way into] a suburb, [battled their way into] a camp, are [battling their way into] the base.": GOVERNMENT,
            "Troops [advanced to within] six miles of Miro, [advanced within] two km of it, are [advancing to within] one mile of it, [pushed within] two kilometers from it, are [pushing within] ten kilometres of it, [advanced to within] 500 meters of it, [advanced within] 90 metres of it.": GOVERNMENT,
            "Troops [advanced into] the city, [pushed further into] the city, [pushed deeper into] a suburb, [pushed deep into] a suburb, [advanced quickly into] Miro district, [advanced rapidly into] a town.": GOVERNMENT,
            "Rebels [made advances] in Miro, are [making significant gains] in Vell, [made new territorial gains] near Ostra, [made further gains] around Vell, [made rapid gains] against them, [made major gains] toward it, [made some gains] towards it.": OTHERS,
            "Rebels [made fresh gains] on it, [made more gains] into it, [made advance] on Vell, [made big gains] in Vell.": OTHERS,
            "Rebels [broke through the lines], had [broken through Vell defences], are [breaking through the defenses], [broke through a siege], [broke through the line].": OTHERS,
            "Rebels [raised their flag over] Miro on Sunday, [raised a flag over] Vell, [hoisted a flag in] Ostra after noon, [planted a flag in] Vell in May, [raised a flag above] Vell last May, [raised a flag over] Miro and left, [raised a flag over] Ostra this week.": OTHERS,
            "Rebels [raised their flag over] the town, [hoisted the Norlandic flag on] the building, [planted a flag atop] the roof, [raised its flag above] the base, [raised the flags in] the camp.": OTHERS,
        },
        ignores=(
            "The firm pushed into new markets and made gains in the polls, made gains in talks, made gains in court, made gains on the market, made gains in technology.",
            "Gunmen fought their way to a kitchen. She pushed her way to the bar. They advanced to the final. He broke through the crowd.",
            "They raised the flag at the embassy and in Norlandic schools. He made advances to her.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="drove-out",
        kind="strike",
        pattern=r"(?:drive|drove|driven|driving|push|pushed|pushing|forced|forcing|flushed|flushing|expelled|expelling|ousted|ousting|dislodged|dislodging|cleared|clearing|repelled|ejected) (?P<whom>(?&WHOM))(?: back)? (?:out of|out from|from)(?= )",
        meaning=driven,
        guard=("drove", "driv", "push", "forc", "flush", "expel", "oust", "dislodg", "clear", "repelled", "ejected"),
        finds={
            "Troops [drove rebels out of] Miro, have [driven the militants out of] Vell, are [driving Islamic State fighters out of] it, [pushed ISIS out of] Miro, fought to [push ISIS out of] it, to [drive rebels out of] it, are [pushing jihadists out of] Vell, [forced insurgents from] it, are [forcing gunmen out from] it.": GOVERNMENT,
            "They [flushed militants out of] Miro, are [flushing rebels out of] it, [expelled the Taliban from] it, are [expelling Boko Haram from] it, [ousted Islamic State from] Miro, are [ousting ISIL from] it, [dislodged rebels from] a hill, are [dislodging guerrillas from] it, [cleared militants from] it, are [clearing terrorists from] it, [repelled rebels from] it, [ejected separatists from] it.": GOVERNMENT,
            "Rebels [drove troops back from] Miro, [pushed back soldiers from] it, are [pushing back the army from] it, [drove back police from] it, are [driving back troops from] it, [drove army guards from] it.": OTHERS,
        },
        ignores=(
            "He drove the boss out of town.",
            "They pushed the ball from the goal.",
            "She cleared snow from the path; he pushed back talks from May.",
            "He was dislodged, ousted and forced out, repelled and ejected; it was driving, flushing and expelling; clearing fees.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="was-driven-out",
        kind="strike",
        pattern=r"(?:was|were|been|being) (?:pushed back from|(?:pushed|driven|forced|flushed) (?:out of|out from|from)|expelled from|ousted from|dislodged from|forced to (?:withdraw|retreat|pull out) from)"
        r"|lost control of(?! (?:his|her|their|the (?:car|vehicle|ball|situation)))|lost (?:the|two|three|four|five|several) (?&BETWEEN)(?:towns?|villages?|positions|bases?|hills?)(?= (?:to|in|near|after))"
        r"|(?:withdrew|retreated|pulled out|fled) from (?&BETWEEN)(?:(?&GROUND)|(?&NAMED))(?= (?:after|following|amid) (?:[\p{L}-]+ ){0,5}(?:clashes|fighting|battles?|attacks?|assault|offensive|bombardment|strikes|shelling))",
        meaning=lost,
        guard=(
            "pushed",
            "driven",
            "forced",
            "flushed",
            "expelled",
            "ousted",
            "dislodged",
            "lost",
            "withdrew",
            "retreat",
            "pulled",
            "fled",
        ),
        finds={
            "Rebels [were pushed back from] Miro, had [been driven out of] Vell, [were forced from] it, [were flushed out of] it, are [being expelled from] it, [were ousted from] it, [were dislodged from] it, [were pushed out from] it. Rebels [was forced to withdraw from] it, [were forced to retreat from] it, [were forced to pull out from] it.": GOVERNMENT,
            "The army [lost control of] Miro.": OTHERS,
            "Rebels [lost the town] in May, [lost two villages] after a week, [lost three positions] near Vell, [lost four hills] to the army, [lost five bases] after noon, [lost several villages] to troops.": GOVERNMENT,
            "Rebels [withdrew from Miro] after heavy clashes, [retreated from the town] following fighting, [pulled out from Miro] after a battle, [fled from Miro] amid attacks. Rebels [withdrew from Vell] following an air assault, [withdrew from Vell] after an offensive, [withdrew from Vell] after bombardment, [withdrew from Vell] after strikes.": GOVERNMENT,
            "Rebels [withdrew from Vell] after shelling.": GOVERNMENT,
        },
        ignores=(
            "Soldiers lost control of his car, lost control of her temper, lost control of their van, lost control of the vehicle, lost control of the ball, lost control of the situation, lost control of the car.",
            "Villagers were driven out of Miro by militias. The firm withdrew after a row; rebels withdrew after fighting; she fled from home after a quarrel.",
            "They lost the game. They were driven to the city.",
        ),
        vocabulary=WORDS,
    ),
    Rule(
        name="fell-to",
        kind="strike",
        pattern=r"(?:fell|fallen|falls|falling) (?:to|into the hands of|under (?:the )?(?:full )?control of)(?= (?:[\p{L}-]+ ){0,2}(?:rebels|militants|insurgents|jihadists|fighters|army|troops|forces|separatists|terrorists|(?-i:ISIS|ISIL|IS|Islamic State|Taliban|Houthis|Al-Shabaab|al-Shabaab|Boko Haram|M23|RSF))\b)"
        r"|(?:came|come|is now|are now) under (?:the )?(?:full )?control of(?= (?:[\p{L}-]+ ){0,2}(?:rebels|militants|insurgents|fighters|army|troops|forces)\b)",
        meaning=fallen,
        guard=("fell", "fall", "under"),
        finds={
            "Vell [fell to] the rebels, Miro has [fallen to] militants, it [falls to] Norlandic insurgents, is [falling into the hands of] jihadists, [fell under the control of] fighters, [fell under full control of] separatists.": OTHERS,
            "Miro [fell to] ISIS, [fell to] ISIL, [fell to] IS, [fell to] Islamic State, [fell to] the Taliban, [fell to] the Houthis, [fell to] Al-Shabaab, [fell to] al-Shabaab, [fell to] Boko Haram, [fell to] M23, [fell to] RSF men, [fell to] terrorists.": OTHERS,
            "Miro [fell to] the army, [fell to] troops, [fell to] government forces.": GOVERNMENT,
            "Miro [came under the control of] rebels, has [come under full control of] militants, [is now under the control of] insurgents, [are now under control of] fighters.": OTHERS,
            "Miro [came under the control of] the army, [came under control of] troops, [came under control of] government forces.": GOVERNMENT,
        },
        ignores=(
            "Shares fell to a low. It fell to him to tell the boss.",
            "He came under pressure; the fire is now under control.",
        ),
        vocabulary=WORDS,
    ),
)
