"""Explosions and remote violence: strikes from the air, shelling, rockets, bombs, and how many of each."""

from __future__ import annotations

from collections.abc import Callable

import regex

from conflictcli.rule import Rule
from conflictcli.rules.count import Count, about, at_least, between, exactly, vague
from conflictcli.rules.counts import count_of
from conflictcli.rules.trigger import AIR, ATTACK, CHEMICAL, CLASH, GRENADE, IED, SHELLING, SUICIDE, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

LEAD = r"(?<=(?<![\w’'-])(?P<lead>(?&LEAD)))"
"""What stands before the noun, read backwards from it: determiner, count, ordinal, adjectives, names."""

ONE = exactly(1, "implied")
MASS = regex.compile(r"(?:fire|shelling|bombardment|fighting|aerial bombing)$", regex.IGNORECASE)
"""Nouns that name a going-on: their singular counts nothing, unless "a" stands before it."""

NEW = regex.compile(r"\b(?:another|more|other|new|fresh|separate|further|additional)\b", regex.IGNORECASE)
"""Adjectives that set an event apart from those told before."""
TWICE = regex.compile(r"\b(?:twin|double)\b(?!-)", regex.IGNORECASE)
"""Adjectives that count two: "twin bombings", "a double suicide attack"; a double-tap strike is one."""
GOES_ON = regex.compile(r"\s+(?:attacks|blasts|explosions|bombings|strikes)\b", regex.IGNORECASE)
"""What a count of several is of: "two car bomb | attacks"."""
ARTICLES = {"a": "a", "an": "a", "another": "another", "no": "no", "": ""}


def noun(*types: str) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for a noun of event: its lead gives count and determiner, its ending the number."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        head = regex.split(r"[\s-]", m["noun"].lower())[-1]
        plural = head.endswith("s")
        determiner = ARTICLES.get((m["det"] or "").lower(), "the")
        count = count_of(m["count"]) if m["count"] else None
        if count is None and determiner == "no":
            count = exactly(0)
        twice = count is None and bool(TWICE.search(m["lead"]))
        if twice:
            count = exactly(2)
        if count is None and not plural and (determiner in ("a", "another") or not MASS.search(m["noun"])):
            count = ONE
        single = not plural and not twice and not GOES_ON.match(m.string, m.end())
        if single and count is not None and (count.best or 0) > 1 and not MASS.search(m["noun"]):
            return None  # "a Falcon 9 explosion", "14 attack drones": the number counts something else.
        new = bool(NEW.search(m["lead"])) and determiner != "the"  # "another six", "a new wave of"
        return Trigger(types, count, "another" if new else determiner, plural, ordinal=bool(m["ordinal"]))

    return meaning


def uncounted(*types: str) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for a noun of which nobody counts strikes: a clash, an abduction."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        determiner = ARTICLES.get((m["det"] or "").lower(), "the")
        return Trigger(types, determiner=determiner, plural=m["noun"].lower().endswith("s"))

    return meaning


def happening(*types: str, count: Count | None = None) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for a verb of event."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        return Trigger(types, count, verb=True)

    return meaning


def weapon(*types: str) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for "a drone struck", "a missile hit": one thing that strikes is one strike, several are not counted."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        return Trigger(types, ONE if m.groupdict().get("one") else None, verb=True)

    return meaning


BY_WEAPON = (
    (regex.compile("bomb", regex.IGNORECASE), (IED, SUICIDE, AIR)),
    (regex.compile("mine|IED|device", regex.IGNORECASE), (IED, SUICIDE)),
    (regex.compile("missile", regex.IGNORECASE), (SHELLING, AIR)),
    (regex.compile("shell|mortar|rocket", regex.IGNORECASE), (SHELLING,)),
    (regex.compile("drone", regex.IGNORECASE), (AIR,)),
    (regex.compile("grenade", regex.IGNORECASE), (GRENADE,)),
    (regex.compile("sniper", regex.IGNORECASE), (ATTACK, CLASH)),
)


FROM_THE_AIR = regex.compile(
    r"\s+(?:from|dropped|fired|launched)\b[^.;,]{0,40}\b(?:aircraft|planes?|jets?|warplanes?|drones?|helicopters?)\b",
    regex.I,
)


def by_weapon(m: regex.Match[str]) -> Trigger | None:
    """`killed by a mortar shell` → shelling, once; nobody counts a sniper's shots."""
    one = None if m["weapon"].lower().endswith("s") else ONE
    if FROM_THE_AIR.match(m.string, m.end()):
        return Trigger((AIR,), one, verb=True)
    types = next(types for weapon, types in BY_WEAPON if weapon.search(m["weapon"]))
    return Trigger(types, None if CLASH in types else one, verb=True)


ANY = (AIR, SHELLING, ATTACK, IED, SUICIDE, GRENADE, CHEMICAL, CLASH)
"""What "was hit" may mean."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="air-strike",
        kind="strike",
        pattern=LEAD + r"(?P<noun>(?:air|aerial|drone|UAV|helicopter|bombing|jet|warplane) ?"
        r"(?:strikes?|raids?|attacks?|assaults?|bombardments?|bombings?))",
        meaning=noun(AIR),
        guard=("air", "aerial", "drone", "uav", "helicopter", "bombing", "jet", "warplane"),
        finds={
            "[A series of 29 airstrikes] hit Miro.": Trigger((AIR,), exactly(29), plural=True),
            "[Twenty-nine air strikes] hit Miro.": Trigger((AIR,), exactly(29), plural=True),
            "[The 12 Norland air raids] and [an aerial attack] followed [two drone assaults].": (
                Trigger((AIR,), exactly(12), "the", plural=True),
                Trigger((AIR,), ONE, "a"),
                Trigger((AIR,), exactly(2), plural=True),
            ),
            "[Monday's five Miro drone strikes] were [another helicopter raid].": (
                Trigger((AIR,), exactly(5), "the", plural=True),
                Trigger((AIR,), ONE, "another"),
            ),
            "[At least 12 UAV strikes], [dozens of bombing raids], [some 30 jet strikes], [10 to 15 warplane raids].": (
                Trigger((AIR,), at_least(12), plural=True),
                Trigger((AIR,), vague(24, None), plural=True),
                Trigger((AIR,), about(30), plural=True),
                Trigger((AIR,), between(10, 15), plural=True),
            ),
            "There was [aerial bombardment], [aerial bombing] and [no air strikes] in Norland.": (
                Trigger((AIR,)),
                Trigger((AIR,)),
                Trigger((AIR,), exactly(0), "no", plural=True),
            ),
            "[A second U.S.-led airstrike] hit Miro.": Trigger((AIR,), ONE, "a", ordinal=True),
        },
        ignores=(
            "Strikes by rail workers grounded the air fleet.",
            "The hairstrike was new.",
            "A heart attack struck.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="shelling",
        kind="strike",
        pattern=LEAD + r"(?P<noun>(?:artillery|mortar|rocket|missile|tank|HIMARS) ?"
        r"(?:strikes?|attacks?|assaults?|fire|barrages?|bombardments?|shelling|salvos?|volleys?|raids?)"
        r"|shelling)(?! (?:teams?|positions?|systems?|units?|support))",
        meaning=noun(SHELLING),
        guard=("artillery", "mortar", "rocket", "missile", "tank", "shelling", "himars"),
        finds={
            "[Three artillery strikes] and [a mortar attack] hit Miro.": (
                Trigger((SHELLING,), exactly(3), plural=True),
                Trigger((SHELLING,), ONE, "a"),
            ),
            "[Rocket fire], [a missile barrage], [tank bombardments], [HIMARS salvos].": (
                Trigger((SHELLING,)),
                Trigger((SHELLING,), ONE, "a"),
                Trigger((SHELLING,), plural=True),
                Trigger((SHELLING,), plural=True),
            ),
            "[A rocket volley], [a mortar raid], [a missile assault], [tank shelling], [shelling].": (
                *[Trigger((SHELLING,), ONE, "a")] * 3,
                Trigger((SHELLING,)),
                Trigger((SHELLING,)),
            ),
        },
        ignores=(
            "She sells shells.",
            "A rocket launch.",
            "Missile tests.",
            "A mortar fire team, a mortar fire position, a mortar fire system, an artillery fire unit, artillery fire support.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bombardment",
        kind="strike",
        pattern=LEAD + r"(?P<noun>bombardments?)",
        meaning=noun(SHELLING, AIR),
        guard=("bombardment",),
        finds={
            "[A heavy bombardment], [the Norlandic bombardments], [bombardment].": (
                Trigger((SHELLING, AIR), ONE, "a"),
                Trigger((SHELLING, AIR), None, "the", plural=True),
                Trigger((SHELLING, AIR)),
            ),
        },
        ignores=("The bombardier bombarded her with calls.",),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="suicide-bombing",
        kind="strike",
        pattern=LEAD + r"(?P<noun>(?:suicide|kamikaze) ?(?:(?:car|truck|vehicle|motorcycle|vest|bomb) ?)?"
        r"(?:bombings?|bombs?|bombers?|attacks?|attackers?|blasts?|explosions?|assaults?))",
        meaning=noun(SUICIDE),
        guard=("suicide", "kamikaze"),
        finds={
            "[A suicide bomber] and [two suicide car bombings] hit Miro.": (
                Trigger((SUICIDE,), ONE, "a"),
                Trigger((SUICIDE,), exactly(2), plural=True),
            ),
            "[Twin suicide bombings] and [a double suicide attack].": (
                Trigger((SUICIDE,), exactly(2), plural=True),
                Trigger((SUICIDE,), exactly(2), "a"),
            ),
            "[A suicide truck bomb], [suicide attacks], [a suicide attacker], [the suicide vest blast].": (
                Trigger((SUICIDE,), ONE, "a"),
                Trigger((SUICIDE,), plural=True),
                Trigger((SUICIDE,), ONE, "a"),
                Trigger((SUICIDE,), ONE, "the"),
            ),
            "[A suicide vehicle explosion], [a suicide motorcycle assault], [a suicide bomb attack], [a kamikaze attack].": Trigger(
                (SUICIDE,), ONE, "a"
            ),
        },
        ignores=("He died by suicide.", "Assisted suicide is debated.", "A political suicide."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="blew-himself-up",
        kind="strike",
        pattern=r"(?:blew|blow|blowing|blown) (?:himself|herself|themselves|itself) up"
        r"|detonat(?:ed|es|ing) (?:his|her|their|an?) (?:(?:explosive|suicide|explosives-laden|explosives-packed|car) ){0,2}(?:vests?|belts?|vehicle|explosives|device|bomb|charge|car|truck)",
        meaning=happening(SUICIDE, IED),
        guard=("up", "detonat"),
        finds={
            "He [blew himself up], she [blow herself up], they were [blowing themselves up], it had [blown itself up].": Trigger(
                (SUICIDE, IED), verb=True
            ),
            "He [detonated his explosive vest], she [detonates her belt], they were [detonating their suicide vests].": Trigger(
                (SUICIDE, IED), verb=True
            ),
            "He [detonated an explosives-laden vehicle], [detonated his explosives-packed car], [detonated his truck].": Trigger(
                (SUICIDE, IED), verb=True
            ),
            "He [detonated his explosives], [detonated a device], [detonated his bomb], [detonated a charge], [detonated a car bomb].": Trigger(
                (SUICIDE, IED), verb=True
            ),
        },
        ignores=("She blew up the balloon.", "The deal blew up."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bomb-attack",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>(?:(?:car|truck|roadside|vehicle|motorcycle|motorbike|bicycle|parcel|nail|sticky|magnetic|pipe|petrol|bus|train|IED|land ?mine|mine) ?"
        r"(?:bombings?|bombs?|bombers?|explosions?|blasts?)|bomb(?:ing)? ?(?:attacks?|blasts?|explosions?)|(?:IED|explosives?) attacks?|booby traps?|(?:\p{L}{2,15}-)?planted (?:bombs?|IEDs?|mines?)))",
        meaning=noun(IED, SUICIDE),
        guard=("bomb", "explosi", "blast", "ied", "booby"),
        finds={
            "[A car bomb], [two truck bombings], [a roadside bomb], [a vehicle explosion], [a motorcycle bomber].": (
                Trigger((IED, SUICIDE), ONE, "a"),
                Trigger((IED, SUICIDE), exactly(2), plural=True),
                *[Trigger((IED, SUICIDE), ONE, "a")] * 3,
            ),
            "[Two car bomb] attacks, [two car bomb] blasts, [two car bomb] explosions, [two truck bomb] bombings, [two car bomb] strikes.": Trigger(
                (IED, SUICIDE), exactly(2)
            ),
            "[A motorbike bomb], [a bicycle bomb], [a parcel bomb], [a nail bomb], [a sticky bomb], [a magnetic bomb].": Trigger(
                (IED, SUICIDE), ONE, "a"
            ),
            "[A pipe bomb], [a petrol bomb], [a bus bombing], [a train bombing], [an IED blast], [a land mine blast].": Trigger(
                (IED, SUICIDE), ONE, "a"
            ),
            "[A mine explosion], [a bomb attack], [a bombing attack], [a bomb blast], [a bomb explosion], [a booby trap].": Trigger(
                (IED, SUICIDE), ONE, "a"
            ),
            "[A planted bomb], [a planted IED], [a planted mine], [a rebel-planted bomb].": Trigger(
                (IED, SUICIDE), ONE, "a"
            ),
            "[IED attacks] and [explosive attacks].": Trigger((IED, SUICIDE), plural=True),
            "[An explosives attack].": Trigger((IED, SUICIDE), ONE, "a"),
        },
        ignores=("A photobomb ruined the picture.", "The film bombed.", "A bombshell report."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bombing",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>bombings?(?! (?:campaign|spree|raids?|runs?))|explosions?|blasts?|detonations?|(?:(?:crude|petrol|hand|cocktail) )?bombs?(?= (?:(?:has|have|had|was|were) )?(?:been )?(?:exploded|blasted|set off|hurled|thrown|went off|gone off|detonated|kill(?:ed|s)|rip(?:ped|s)|tore|tears|blew|hit|struck|wounded|targeted|that)))",
        meaning=noun(IED, SUICIDE, AIR, SHELLING, GRENADE),
        guard=("bomb", "explosion", "blast", "detonation"),
        finds={
            "[Two bombings], [an explosion], [the blasts] and [a detonation] shook Miro.": (
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), exactly(2), plural=True),
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a"),
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), None, "the", plural=True),
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a"),
            ),
            "[A bomb] exploded, [a bomb] went off, [a bomb] detonated, [a bomb] killed two, [Bomb] kills two, [a bomb] ripped up.": (
                *[Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a")] * 4,
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), ONE),
                Trigger((IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a"),
            ),
            "[A crude bomb] exploded, [a petrol bomb] was thrown, [a bomb] has exploded, [a bomb] had been set off, [a hand bomb] was hurled, [a cocktail bomb] was blasted, [a bomb] had gone off.": Trigger(
                (IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a"
            ),
            "[Bombs] have exploded, [bombs] were set off.": Trigger(
                (IED, SUICIDE, AIR, SHELLING, GRENADE), plural=True
            ),
            "[A bomb] tore, [a bomb] tears, [a bomb] blew, [a bomb] hit, [a bomb] struck, [a bomb] rips, [a bomb] wounded, [a bomb] targeted, [a bomb] that.": Trigger(
                (IED, SUICIDE, AIR, SHELLING, GRENADE), ONE, "a"
            ),
        },
        ignores=(
            "The bomb squad came.",
            "A bombing campaign, a bombing spree, a bombing raid, a bombing run.",
            "A population boom.",
            "Bomb disposal experts.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="mine-or-device",
        kind="strike",
        pattern=r"(?:struck|hit|hits|ran over|drove over|stepped on|hitting|triggered|trod on) (?:an?|the) (?:(?:buried|improvised|explosive|roadside|anti-personnel|anti-tank) ){0,3}(?:land ?mine|mine|IED|device|bomb)"
        r"|improvised explosive devices?(?: \(IEDs?\))? (?:exploded|went off|detonated|blast|explosion|attack|hit|struck|killed)|(?:land ?mines?|IEDs?|explosive devices?|unexploded (?:bomb|ordnance|shell)) (?:exploded|went off|detonated|killed|injured|wounded|struck|hit)",
        meaning=happening(IED, count=ONE),
        guard=("mine", "ied", "device", "bomb"),
        finds={
            "It [struck a landmine], [hit an improvised explosive device], [ran over a mine], [drove over an IED].": Trigger(
                (IED,), ONE, verb=True
            ),
            "He [stepped on an anti-personnel mine], [hits a roadside bomb], was [hitting an anti-tank mine], [triggered a buried mine], [trod on the mine].": Trigger(
                (IED,), ONE, verb=True
            ),
            "An [improvised explosive device exploded].": Trigger((IED,), ONE, verb=True),
            "[Improvised explosive device (IED) went off], [improvised explosive device detonated], an [improvised explosive device blast].": Trigger(
                (IED,), ONE, verb=True
            ),
            "An [improvised explosive device explosion], [improvised explosive device attack], [improvised explosive device hit], [improvised explosive device struck], [improvised explosive device killed].": Trigger(
                (IED,), ONE, verb=True
            ),
            "A [landmine exploded], an [IED went off], an [explosive device detonated], a [landmine killed] two, an [IED struck], an [IED hit] them, a [landmine injured] one, an [IED wounded] two, an [unexploded bomb killed] one, [unexploded ordnance killed] one, an [unexploded shell killed] one.": Trigger(
                (IED,), ONE, verb=True
            ),
        },
        ignores=("The mine closed last year.", "A mobile device hit the shops.", "Coal mines struck gold."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="by-a-weapon",
        kind="strike",
        pattern=r"(?<=\b(?:killed|wounded|injured|hurt|hit|maimed|damaged|destroyed|casualties) by )(?:an? )?(?:(?:(?&ADJECTIVE)|[\p{L}-]+-planted|planted|stray|hidden|exploding|remote-controlled) ){0,2}"
        r"(?P<weapon>bombs?|land ?mines?|mines?|IEDs?|explosive devices?|(?:mortar )?shells?|mortars?|rockets?|missiles?|drones?|grenades?|snipers?)(?! ?(?:attack|strike|fire(?!d)|blast|explosion|barrage|rounds|workers))",
        meaning=by_weapon,
        guard=("by",),
        finds={
            "Two were killed by [a bomb], a car hit by [a planted bomb], a bus damaged by [a remote-controlled bomb]; they had casualties by [a bomb].": Trigger(
                (IED, SUICIDE, AIR), ONE, verb=True
            ),
            "One was wounded by [a Norlandic-planted mine], one injured by [a landmine], one hurt by [an IED], one maimed by [a hidden mine], a hut destroyed by [an explosive device].": Trigger(
                (IED, SUICIDE), ONE, verb=True
            ),
            "She was killed by [a mortar shell], he by hand; one was killed by [a stray shell], one by hand; they were killed by [a mortar], killed by [a rocket].": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "It was hit by [a missile].": Trigger((SHELLING, AIR), ONE, verb=True),
            "It was hit by [missiles], and two were hurt by [bombs], three by hand.": (
                Trigger((SHELLING, AIR), verb=True),
                Trigger((IED, SUICIDE, AIR), verb=True),
            ),
            "He was killed by [a drone], hit by [a bomb] from a Norlandic jet, hurt by [a missile] fired from helicopters.": Trigger(
                (AIR,), ONE, verb=True
            ),
            "He was killed by [a grenade], she was hurt by [an exploding grenade].": Trigger(
                (GRENADE,), ONE, verb=True
            ),
            "He was killed by [a sniper].": Trigger((ATTACK, CLASH), verb=True),
        },
        ignores=(
            "Killed by a bomb attack, hurt by a drone strike; hit by rocket fire, hurt by a bomb blast, killed by a mine explosion.",
            "Hit by a mortar barrage, killed by a missile attack, killed by a bombing; killed by mortar rounds.",
            "Hit by mine workers; a song by a rocket; killed by a truck.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="grenade",
        kind="strike",
        pattern=LEAD + r"(?P<noun>(?:hand )?grenade (?:attacks?|explosions?|blasts?))"
        r"|(?P<lead>)(?P<det>)(?P<count>)(?P<ordinal>)(?:threw|hurled|lobbed|tossed|throwing|hurling|throw) (?:an?|(?&COUNT)) (?P<noun>(?:hand )?grenades?)"
        r"|(?P<lead>)(?P<det>)(?P<count>)(?P<ordinal>)(?P<noun>grenades?) (?:exploded|went off|was thrown|were thrown|was hurled|was lobbed|thrown|hurled)",
        meaning=noun(GRENADE),
        guard=("grenade",),
        finds={
            "[Two grenade attacks], [a hand grenade explosion], [a grenade blast].": (
                Trigger((GRENADE,), exactly(2), plural=True),
                Trigger((GRENADE,), ONE, "a"),
                Trigger((GRENADE,), ONE, "a"),
            ),
            "They [threw a grenade], [hurled a hand grenade], [lobbed a grenade], [tossed a grenade], [throw a grenade].": Trigger(
                (GRENADE,), ONE
            ),
            "They were [throwing two grenades], [hurling three grenades].": Trigger((GRENADE,), plural=True),
            "A [grenade exploded], a [grenade went off], a [grenade was thrown], a [grenade was hurled], a [grenade was lobbed], a [grenade thrown], a [grenade hurled].": Trigger(
                (GRENADE,), ONE
            ),
            "Two [grenades were thrown].": Trigger((GRENADE,), plural=True),
        },
        ignores=("A rocket-propelled grenade launcher was found.", "Grenades were seized."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="hurled-a-bomb",
        kind="strike",
        pattern=r"(?:threw|hurled|lobbed|tossed|throwing|hurling|throw) (?:(?:an?|(?&COUNT)) )?(?:(?:crude|petrol|homemade|hand|live|fire) )?"
        r"(?:bombs?|Molotov cocktails?|cocktails|explosives?)",
        meaning=happening(IED, GRENADE, ATTACK),
        guard=("bomb", "cocktail", "explosive"),
        finds={
            "They [threw a crude bomb], [hurled petrol bombs], [lobbed two homemade bombs], [tossed a fire bomb].": Trigger(
                (IED, GRENADE, ATTACK), verb=True
            ),
            "Men were [throwing hand bombs], [hurling Molotov cocktails], would [throw a live bomb], [hurled fire bombs], [hurled cocktails], [threw explosives], [hurled an explosive].": Trigger(
                (IED, GRENADE, ATTACK), verb=True
            ),
        },
        ignores=("They threw a party.", "She served cocktails.", "The bomb squad came."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="chemical-attack",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>(?:chemical|gas|chlorine|sarin|nerve agent|mustard)(?: weapons?| gas)? (?:attacks?|strikes?|assaults?))",
        meaning=noun(CHEMICAL),
        guard=("chemical", "gas", "chlorine", "sarin", "nerve", "mustard"),
        finds={
            "[A chemical weapons attack], [two gas attacks], [a chlorine gas strike], [a sarin assault].": (
                Trigger((CHEMICAL,), ONE, "a"),
                Trigger((CHEMICAL,), exactly(2), plural=True),
                Trigger((CHEMICAL,), ONE, "a"),
                Trigger((CHEMICAL,), ONE, "a"),
            ),
            "[A nerve agent attack] and [a mustard gas attack].": Trigger((CHEMICAL,), ONE, "a"),
        },
        ignores=("Gas prices rose.", "A chemical plant burned."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="strike",
        kind="strike",
        pattern=r"(?<!(?:hunger|rail|labor|labour|general|nurses['’]|teachers['’]|doctors['’]|workers['’]|bus|tube|train|postal|pay|miners['’]|lightning|wildcat|climate|school|student|national|dock|truckers['’]|actors['’]|writers['’]|pilots['’]|port|transit|rent|sit-down|lunar|third|called|on|ball|industrial) )"
        + LEAD
        + r"(?P<noun>strikes?)(?! (?:(?:a|an|the|any) (?:deal|balance|agreement|accord|chord|bargain|compromise|pose|note|tone)|drones?|aircraft|UAVs?|jets?|weapons?|capabilit(?:y|ies)|deals?|up|out|price|action|ballot|vote|zone|rate|down|partner|force|group|pay|committee|leaders?|fund|gold|oil|over (?:pay|wages|working|jobs)|by (?:workers|nurses|teachers|doctors|drivers|staff|pilots|miners)))",
        meaning=noun(AIR, SHELLING),
        guard=("strike",),
        finds={
            "[Eleven strikes] hit Miro and [a strike] hit Ostra.": (
                Trigger((AIR, SHELLING), exactly(11), plural=True),
                Trigger((AIR, SHELLING), ONE, "a"),
            ),
            "Near Ostra, [four strikes] engaged two units.": Trigger((AIR, SHELLING), exactly(4), plural=True),
        },
        ignores=(
            "A hunger strike, a rail strike, a labor strike, a labour strike, a general strike, a bus strike.",
            "The nurses' strike, the teachers’ strike, a doctors' strike, a workers' strike, a miners' strike.",
            "A truckers' strike, an actors' strike, a writers' strike, a pilots' strike, a tube strike, a train strike.",
            "A postal strike, a pay strike, a lightning strike, a wildcat strike, a climate strike.",
            "A school strike, a student strike, a national strike, a dock strike, a port strike, a bus strike.",
            "A transit strike, a rent strike, a sit-down strike, a lunar strike, the third strike, an industrial strike.",
            "They called strike after talks, went on strike, and threw a ball strike.",
            "They strike a deal, strike the balance, strike an agreement, strike an accord, strike up a conversation.",
            "They strike a chord, strike a bargain, strike a compromise, strike a pose, strike a note, strike any tone.",
            "They fired strike drones, a strike drone, a strike aircraft, strike UAVs, strike jets, strike weapons; a strike capability, strike capabilities.",
            "Strike deal, strike deals, he strikes out, a strike price, strike action, a strike ballot, a strike vote.",
            "The strike zone, the strike rate, they strike down the law, a strike partner, a strike force, a strike group.",
            "Strike pay, a strike committee, strike leaders, the strike fund, they strike gold, they strike oil.",
            "A strike over pay, a strike over wages, a strike over working hours, strikes over jobs.",
            "A strike by workers, a strike by nurses, a strike by teachers, a strike by doctors, a strike by drivers.",
            "A strike by staff, a strike by pilots, a strike by miners.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bombed",
        kind="strike",
        pattern=r"bombed(?! (?:at|out|in) )",
        meaning=happening(AIR, IED, SHELLING),
        guard=("bombed",),
        finds={"They [bombed] Ostra.": Trigger((AIR, IED, SHELLING), verb=True)},
        ignores=("The film bombed at home, bombed out of the race, bombed in the polls.", "The bombing raid."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="dropped-bombs",
        kind="strike",
        pattern=r"strafed|dropp(?:ed|ing) (?:(?:barrel|cluster) )?(?:bombs|barrels)",
        meaning=happening(AIR),
        guard=("strafed", "dropp"),
        finds={
            "They [strafed] Vell, [dropped bombs], [dropped barrel bombs], [dropped cluster bombs], were [dropping bombs], [dropping barrels].": Trigger(
                (AIR,), verb=True
            ),
        },
        ignores=("He dropped the barrels of beer.", "They air-dropped leaflets."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bombarded",
        kind="strike",
        pattern=r"bombard(?:ed|ing)(?! (?:\p{L}+ )?with (?:questions|calls|messages|requests|e-?mails|ads))|(?:batter|pummel|pummell|hammer)(?:ed|ing)(?= (?:[\p{L}’'-]+ ){1,6}with (?:artillery|shells|mortars|rockets|missiles|air strikes|airstrikes|bombs))",
        meaning=happening(SHELLING, AIR),
        guard=("bombard", "batter", "pummel", "hammer"),
        finds={
            "They [bombarded] Miro, are [bombarding] it, [battering] the town with artillery, [battered] Vell with shells, [pummeled] it with mortars, [pummelled] it with rockets, [hammered] the port with missiles.": Trigger(
                (SHELLING, AIR), verb=True
            ),
            "They were [hammering] it with air strikes, [hammering] it with airstrikes, [hammering] it with bombs.": Trigger(
                (SHELLING, AIR), verb=True
            ),
        },
        ignores=(
            "They bombarded him with questions, bombarded her with calls, bombarded us with messages, bombarded them with requests, bombarded him with e-mails, bombarded me with ads.",
            "He hammered the door with a hammer, and was battered by rain.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="pounded",
        kind="strike",
        pattern=r"(?:pounded|pounding)[’'”\"]?(?= (?:[\p{L}\d’'-]+ ){0,6}?(?:positions?|houses?|homes?|villages?|towns?|areas?|outskirts|districts?|neighbou?rhoods?|bases?|camps?|hideouts?|targets)\b)",
        meaning=happening(SHELLING, AIR),
        guard=("pound",),
        finds={
            "They [pounded] rebel positions, [pounded] one position, [pounded] a house; they were [pounding] six houses.": Trigger(
                (SHELLING, AIR), verb=True
            ),
            "They [pounded] homes. They [pounded] a home. They [pounded] a village. They [pounded] the villages. They [pounded] a town.": Trigger(
                (SHELLING, AIR), verb=True
            ),
            "They [pounded] towns. They [pounded] an area. They [pounded] areas. They [pounded] the outskirts. They [pounded] a district.": Trigger(
                (SHELLING, AIR), verb=True
            ),
            "They [pounded] districts. They [pounded] a neighborhood. They [pounded] neighbourhoods. They [pounded] a base. They [pounded] bases.": Trigger(
                (SHELLING, AIR), verb=True
            ),
            "They [pounded] a camp. They [pounded] camps. They [pounded] a hideout. They [pounded] hideouts. They [pounded] targets.": Trigger(
                (SHELLING, AIR), verb=True
            ),
        },
        ignores=(
            "Rain pounded the coast.",
            "He pounded the table.",
            "A pound of rice.",
            "They pounded the drum. Homes shook.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="shelled",
        kind="strike",
        pattern=r"shelled(?! out)|shot (?:mortars|rockets) (?:at|into)|(?:fired|firing|launched|lobbed) (?:(?:(?&ADJECTIVE)|an?|the|\d{2,3} ?mm) ){0,2}(?:rockets?|missiles?|mortars?|shells?|projectiles?|artillery)(?! (?:barrages?|attacks?|salvos?|volleys?))(?: (?:and|or) (?:rockets?|missiles?|mortars?|shells?|drones?))?"
        r"|(?:(?P<one>an? (?:(?:(?&ADJECTIVE)|(?&NAMED)) ){0,2}(?:rocket|missile|mortar|shell|mortar round))|rockets?|missiles?|mortars?|shells?|mortar rounds?)(?: (?:has|have|had|was|were))?(?: been)? (?:struck|landed|fell|slammed|fired|launched|exploded|crashed|strikes?|hits?)",
        meaning=weapon(SHELLING),
        guard=("shell", "projectile", "rocket", "missile", "mortar", "artillery"),
        finds={
            "They [launched a projectile] at it and [fired projectiles].": Trigger((SHELLING,), verb=True),
            "They [shot mortars into] a camp and [shot rockets at] it.": Trigger((SHELLING,), verb=True),
            "They [shelled] Miro, [fired rockets] at Vell, [launched a missile], were [firing mortars], [lobbed shells].": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired the artillery] and [fired rockets and mortars], [fired shells or missiles], [fired mortars and rockets].": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired missiles and drones] and [fired missiles and shells].": Trigger((SHELLING,), verb=True),
            "Guns [fired 82mm mortars]; [mortars landed], [shells fell], [mortar rounds slammed] in, [missiles had crashed].": Trigger(
                (SHELLING,), verb=True
            ),
            "[Missiles were fired], [rockets have been launched], [missiles struck], [shells exploded], a second [rocket hits], a third [missile strikes].": Trigger(
                (SHELLING,), verb=True
            ),
            "[A rocket hit] it, [a guided missile has struck], [a shell exploded], [a Norlandic mortar was fired], [a mortar round slammed] in.": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "One [rocket struck] it, one [missile fell] and one [shell hit] it, one [mortar round fell] on it.": Trigger(
                (SHELLING,), verb=True
            ),
        },
        ignores=(
            "They launched a missile barrage, launched a mortar attack, fired a rocket salvo, fired missile volleys.",
            "She shells peas.",
            "He shelled out $300.",
            "Missile tests worried them.",
            "A rocket was displayed.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="exploded",
        kind="strike",
        pattern=r"exploded|detonated|went off|blew up|blown up",
        meaning=happening(IED, SUICIDE, AIR, SHELLING, GRENADE),
        guard=("exploded", "detonated", "went off", "blew up", "blown up"),
        finds={
            "It [exploded], they [detonated] it, the charge [went off], they [blew up] a pipeline, it was [blown up].": Trigger(
                (IED, SUICIDE, AIR, SHELLING, GRENADE), verb=True
            ),
        },
        ignores=("An exploding market.", "She went on."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="blasted",
        kind="strike",
        pattern=r"blasted (?:an?|the|two|three) (?:[\p{L}'’-]+ ){0,3}?(?:bridges?|tracks?|houses?|buildings?|towers?|pipelines?|schools?)",
        meaning=happening(IED),
        guard=("blasted",),
        finds={
            "Rebels [blasted a bridge], [blasted the railway track], [blasted two houses], [blasted three mobile phone towers], [blasted a gas pipeline].": Trigger(
                (IED,), verb=True
            ),
            "They [blasted the school], [blasted a building].": Trigger((IED,), verb=True),
        },
        ignores=("He blasted the bill.", "Critics blasted the plan.", "Music blasted from a car."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="was-struck",
        kind="strike",
        pattern=r"(?:was|were|been|being) (?:struck|hit|bombed|pounded)(?! (?:by (?:an? )?(?:car|train|bus|truck|lightning|recession|illness)|hard))",
        meaning=happening(*ANY),
        guard=("struck", "hit", "bomb", "pounded"),
        finds={
            "A rally [was struck], two towns [were hit], it had [been bombed], it is [being pounded].": Trigger(
                ANY, verb=True
            ),
        },
        ignores=(
            "He was hit by a car, was hit by a train, was hit by a bus, was hit by a truck, was struck by lightning.",
            "Shops were hit by recession, were hit by illness, were hit hard.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="chemicals-used",
        kind="strike",
        pattern=r"(?:chemical weapons?|chlorine|sarin|nerve agents?|mustard gas|poison gas)(?: (?:was|were|had been|has been|have been))? (?:used|dropped|released)"
        r"|(?:used|using|dropped|dropping) (?:chemical weapons?|chlorine|sarin|mustard gas|poison gas)",
        meaning=happening(CHEMICAL),
        guard=("chemical", "chlorine", "sarin", "nerve", "mustard", "poison"),
        finds={
            "[Chemical weapons were used], [chlorine was dropped], [sarin had been released], [nerve agents have been used].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "[Mustard gas has been used], [poison gas used], they [used chemical weapons], are [using chlorine].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "They [dropped sarin], are [dropping mustard gas], [used poison gas].": Trigger((CHEMICAL,), verb=True),
        },
        ignores=("Chlorine cleans pools.", "Chemical weapons inspectors."),
        vocabulary=VOCABULARY,
    ),
)
