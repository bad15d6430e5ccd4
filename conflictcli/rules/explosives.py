"""Bombs, mines, grenades and poison: what explodes, who blows himself up, what is laid, thrown and let out."""

from __future__ import annotations

from functools import lru_cache

import regex

from conflictcli.cues import Cues
from conflictcli.patterns import spelled, verbatim
from conflictcli.rule import Rule, expand
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import count_of
from conflictcli.rules.strikes import LEAD, ONE, happening, noun
from conflictcli.rules.trigger import AIR, ATTACK, CHEMICAL, CLASH, GRENADE, IED, SHELLING, SUICIDE, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

BY_WEAPON = (
    (regex.compile("bomb", regex.IGNORECASE), (IED, SUICIDE, AIR)),
    (regex.compile("mine|IED|device", regex.IGNORECASE), (IED, SUICIDE)),
    (regex.compile("missile", regex.IGNORECASE), (SHELLING, AIR)),
    (regex.compile("shell|mortar|rocket", regex.IGNORECASE), (SHELLING,)),
    (regex.compile("drone", regex.IGNORECASE), (AIR,)),
    (regex.compile("grenade", regex.IGNORECASE), (GRENADE,)),
    (regex.compile("sniper", regex.IGNORECASE), (ATTACK, CLASH)),
)


FROM_THE_AIR = Cues(
    r"\s+(?:from|dropped|fired|launched)\b[^.;,]{0,40}\b(?:aircraft|planes?|jets?|warplanes?|drones?|helicopters?)\b",
    finds=(
        "Two bombs|[ dropped by an aircraft] hit Vell.",
        "Missiles|[ from planes] hit Vell, and some|[ fired by jets].",
        "Missiles|[ launched by a warplane] hit Vell, some|[ from a drone] Miro, and some|[ from helicopters] Dor.",
    ),
    ignores=("Missiles| fired from Vell hit a truck.",),
)
"""What a weapon came from, right behind it: "missiles fired | from a drone"."""


def by_weapon(m: regex.Match[str]) -> Trigger | None:
    """`killed by a mortar shell` → shelling, once; nobody counts a sniper's shots."""
    one = None if m["weapon"].lower().endswith("s") else ONE
    if FROM_THE_AIR.engine.match(m.string, m.end()):
        return Trigger((AIR,), one, verb=True)
    types = next(types for weapon, types in BY_WEAPON if weapon.search(m["weapon"]))
    return Trigger(types, None if CLASH in types else one, verb=True)


FIRED = Cues(
    "missile|rocket|shell|mortar|drone",
    finds=("They fired two [missile]s, six [rocket]s, a [shell], a [mortar] and a [drone].",),
    ignores=("They laid two mines.",),
)
"""Weapons of which several are munitions, not strikes."""


def that_killed(m: regex.Match[str]) -> Trigger | None:
    """`A bomb … killed` is one strike, `two bombs … killed` are two; `two rockets … killed` are two munitions."""
    types = next(types for weapon, types in BY_WEAPON if weapon.search(m["noun"]))
    count, plural = count_of(m["count"]) if m["count"] else None, m["noun"].lower().endswith("s")
    if FIRED.search(m["noun"]) and count is not None:
        return Trigger(types, munitions=count, verb=True)
    return Trigger(types, count or (None if plural else ONE), plural=plural, verb=True)


SEVERAL = regex.compile(r"\b(?:mines|landmines|IEDs|devices|bombs)\b", regex.IGNORECASE)


@lru_cache(maxsize=1)
def count_before() -> regex.Pattern[str]:
    """A count that ends a text, read backwards from there."""
    return verbatim(spelled(rf"(?r)(?<![\w’'-])(?:{expand('(?&COUNT)', VOCABULARY)})(?= $)"), regex.IGNORECASE)


def set_off(m: regex.Match[str]) -> Trigger:
    """`hit a mine`, `a landmine exploded` → one; `two landmines exploded` → two; `landmines killed` → nobody counted."""
    if not SEVERAL.search(m[0]):
        return Trigger((IED,), ONE, verb=True)
    before = count_before().search(m.string, 0, m.start())
    told = m["count"] or (before[0] if before else "")
    return Trigger((IED,), count_of(told) if told else None, plural=True, verb=True)


TRADE = (
    r"(?! (?:and (?:[\p{L}-]+ ){0,3})?(?:facilitators?|makers?|making|builders?|experts?|factory|factories|cells?|networks?"
    r"|materials|threats?|plots?|squads?|suppliers?)\b)"
)
"""What bombs are the trade of did not go off: "a car bomb and roadside bomb facilitator"."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="suicide-bombing",
        kind="strike",
        pattern=LEAD + r"(?P<noun>(?:suicide|kamikaze) ?(?:(?:car|truck|vehicle|motorcycle|vest|bomb) ?)?"
        r"(?:bombings?|bombs?|bombers?|attacks?|attackers?|assailants?|blasts?|explosions?|assaults?))"
        rf"{TRADE}",
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
            "[A suicide vehicle explosion], [a suicide motorcycle assault], [a suicide bomb attack], [a kamikaze attack], [a suicide assailant].": Trigger(
                (SUICIDE,), ONE, "a"
            ),
        },
        ignores=(
            "He is a suicide bomb facilitator, of suicide bomb facilitators, a suicide bomb maker, of suicide bomb makers, a suicide bomb builder, of suicide bomb builders.",
            "Suicide bomb making, a suicide bomb expert, suicide bomb experts, a suicide bomb factory, suicide bomb factories, a suicide bomb cell, suicide bomb cells.",
            "A suicide bomb network, suicide bomb networks, suicide bomb materials, a suicide bomb threat, suicide bomb threats, a suicide bomb plot, suicide bomb plots.",
            "A suicide bomb squad, suicide bomb squads, a suicide bomb supplier, suicide bomb suppliers; a suicide bomb and mortar expert.",
            "He died by suicide.",
            "Assisted suicide is debated.",
            "A political suicide.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="blew-himself-up",
        kind="strike",
        pattern=r"(?:blew|blow|blowing|blown) (?:himself|herself|themselves|itself) up"
        r"|detonated (?:[\p{L}-]+ ){0,4}?(?:explosives?|bombs?|devices?|vests?|belts?),? (?:and )?kill(?:ed|ing) (?:himself|herself|themselves)"
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
            "They [detonated explosives, killing themselves], they [detonated their explosives, killing themselves], she [detonated the bomb and killed herself], he [detonated a hidden device, killing himself], he [detonated two explosive vests, killing himself], [detonated the belt, killing himself].": Trigger(
                (SUICIDE, IED), verb=True
            ),
            "He [detonated his explosives], [detonated a device], [detonated his bomb], [detonated a charge], [detonated a car bomb].": Trigger(
                (SUICIDE, IED), verb=True
            ),
        },
        ignores=("She blew up the balloon.", "The deal blew up.", "They detonated two charges, killing two guards."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bombers-struck",
        kind="strike",
        pattern=r"(?<!(?:suicide|B-52|heavy|strategic|stealth|fighter|air force) )(?<!(?-i:[a-z]ian|US|U\.S\.|ish) )bombers? (?:(?:who|has|have|had|also) ){0,2}(?:struck|attacked|targeted|killed|rammed|walked into|drove into|mingled)",
        meaning=happening(SUICIDE, IED),
        guard=("bomber",),
        finds={
            "A [bomber struck] a wake, [bombers have attacked] a shrine, the [bomber who had targeted] it, a [bomber also killed] nine, a [bomber rammed] a gate, a [bomber walked into] a mosque, a [bomber drove into] a post, [bombers mingled] with the crowd, a [bomber who has struck].": Trigger(
                (SUICIDE, IED), verb=True
            ),
        },
        ignores=(
            "B-52 bombers struck it, heavy bombers struck it, strategic bombers struck it, stealth bombers struck it, fighter bombers struck it, air force bombers struck it.",
            "Russian bombers struck it, US bombers struck it, U.S. bombers struck it, British bombers struck it. A bomber jacket sold.",
            "Two suicide bombers struck.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="bomb-attack",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>(?:(?:car|truck|roadside|vehicle|motorcycle|motorbike|bicycle|parcel|nail|sticky|magnetic|pipe|petrol|bus|train|IED|land ?mine|mine) ?"
        r"(?:bombings?|bombs?|bombers?|explosions?|blasts?)|bomb(?:ing)? ?(?:attacks?|blasts?|explosions?)|(?:IED|explosives?) attacks?|booby traps?|(?:(?:rebel|militant|Taliban)-)?planted (?:bombs?|IEDs?|mines?)))"
        rf"{TRADE}",
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
            "[A planted bomb], [a planted IED], [a planted mine], [a rebel-planted bomb], [a militant-planted bomb], [a Taliban-planted bomb].": Trigger(
                (IED, SUICIDE), ONE, "a"
            ),
            "[IED attacks] and [explosive attacks].": Trigger((IED, SUICIDE), plural=True),
            "[An explosives attack].": Trigger((IED, SUICIDE), ONE, "a"),
        },
        ignores=(
            "He is a car bomb facilitator, of car bomb facilitators, a car bomb maker, of car bomb makers, a car bomb builder, of car bomb builders.",
            "Car bomb making, a car bomb expert, car bomb experts, a car bomb factory, car bomb factories, a car bomb cell, car bomb cells.",
            "A car bomb network, car bomb networks, car bomb materials, a car bomb threat, car bomb threats, a car bomb plot, car bomb plots.",
            "A car bomb squad, car bomb squads, a car bomb supplier, car bomb suppliers; a car bomb and mortar expert.",
            "A photobomb ruined the picture.",
            "The film bombed.",
            "A bombshell report.",
        ),
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
        pattern=r"(?:struck|hit|hits|ran over|drove over|driven over|stepped on|hitting|triggered|trod on) (?:an?|the|(?P<count>(?&COUNT))) (?:(?:buried|improvised|explosive|roadside|anti-personnel|anti-tank|hidden|planted) ){0,3}(?:(?:land|ground|sea) ?mines?|mines?|IEDs?|devices?|bombs?)"
        r"|improvised explosive devices?(?: \(IEDs?\))? (?:exploded|went off|detonated|blast|explosion|attack|hit|struck|killed)|(?:land ?mines?|IEDs?|explosive devices?|unexploded (?:bomb|ordnance|shell)) (?:exploded|went off|detonated|killed|injured|wounded|struck|hit)",
        meaning=set_off,
        guard=("mine", "ied", "device", "bomb"),
        finds={
            "It [struck a landmine], [hit an improvised explosive device], [ran over a mine], [drove over an IED].": Trigger(
                (IED,), ONE, verb=True
            ),
            "He [stepped on an anti-personnel mine], [hits a roadside bomb], was [hitting an anti-tank mine], [triggered a buried mine], [trod on the mine], had [driven over a hidden bomb], [hit a planted device], [hit a ground mine], [hit a sea mine].": Trigger(
                (IED,), ONE, verb=True
            ),
            "They [hit two mines]; two [landmines exploded], and then two [IEDs went off].": Trigger(
                (IED,), exactly(2), plural=True, verb=True
            ),
            "The [landmines killed] six people.": Trigger((IED,), plural=True, verb=True),
            "The road is old: 12 years on, [landmines killed] two.": Trigger((IED,), plural=True, verb=True),
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
        r"|(?P<lead>)(?P<det>)(?P<count>)(?P<ordinal>)(?:threw|hurled|lobbed|tossed|throwing|hurling|throw) (?:an?|(?&COUNT)) (?:of the )?(?P<noun>(?:(?:hand|improvised|homemade) )?grenades?)"
        r"|(?P<lead>)(?P<det>)(?P<count>)(?P<ordinal>)(?<!propelled )(?<!gas )(?P<noun>grenades?)(?: (?:was|were|had been|have been))? (?:exploded|went off|detonated|thrown|hurled|lobbed|tossed)",
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
            "A [grenade exploded], a [grenade went off], a [grenade was thrown], a [grenade was hurled], a [grenade was lobbed], a [grenade thrown], a [grenade hurled], a [grenade detonated], a [grenade had been tossed].": Trigger(
                (GRENADE,), ONE
            ),
            "Two [grenades were thrown], [grenades have been lobbed].": Trigger((GRENADE,), plural=True),
            "He [hurled two of the grenades], [threw several improvised grenades], [tossed homemade grenades at it], [hurled ten homemade grenades].".replace(
                "[tossed homemade grenades at it], ", ""
            ): Trigger((GRENADE,), plural=True),
        },
        ignores=(
            "A rocket-propelled grenade launcher was found.",
            "Grenades were seized.",
            "A rocket-propelled grenade exploded.",
            "Tear gas grenades were thrown.",
        ),
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
        name="chemicals-used",
        kind="strike",
        pattern=r"(?:chemical weapons?|chemical agents?|chlorine|sarin|nerve agents?|(?:sulfur |sulphur )?mustard|poison(?:ous)? gas|toxic gas)(?: (?:gas|agents?|munitions?|bombs?|barrels?|shells?|cylinders?|canisters?))?(?: (?:was|were|had been|has been|have been))?(?: (?:very )?(?:likely|probably|allegedly|reportedly|repeatedly))? (?:used|dropped|released|fired|deployed)(?! (?:to (?:clean|treat|disinfect)|in (?:pools?|cleaning|the treatment|water)))"
        r"|(?:used|using|dropped|dropping|fired|firing|deployed|released) (?:(?:an?|the|banned|toxic|deadly) ){0,2}(?:chemical weapons?|chemical agents?|chlorine|sarin|nerve (?:gas|agents?)|(?:sulfur |sulphur )?mustard(?: gas| agent)?|poison(?:ous)? gas|toxic gas)(?! (?:to (?:clean|treat|disinfect)|(?:in|on) (?:pools?|cleaning|the (?:salad|meat))))"
        r"|gassed (?:to death )?(?:(?&COUNT) )?(?:civilians|people|villagers|residents)",
        meaning=happening(CHEMICAL),
        guard=("chemical", "chlorine", "sarin", "nerve", "mustard", "poison", "gas"),
        finds={
            "[Chemical weapons were used], [chlorine was dropped], [sarin had been released], [nerve agents have been used], a [chemical agent was deployed], [toxic gas was fired].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "[Mustard gas has been used], [poison gas used], they [used chemical weapons], are [using chlorine], [poisonous gas was used], [sulfur mustard was used], [sulphur mustard agent was used].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "[Chlorine munitions were likely dropped], [chlorine bombs were probably used], [chlorine barrels were allegedly dropped], [sarin shells were reportedly fired], [chlorine cylinders have been repeatedly dropped], [chlorine canisters were very likely dropped].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "They [dropped sarin], are [dropping mustard gas], [used poison gas], [used a banned nerve agent], [fired toxic nerve gas], are [firing deadly chlorine], [deployed sulfur mustard], [released the sulphur mustard], [used a mustard agent], [used poisonous gas], [used toxic gas], [used chemical agents].": Trigger(
                (CHEMICAL,), verb=True
            ),
            "They [gassed civilians], [gassed two hundred people], [gassed villagers], [gassed to death residents].": Trigger(
                (CHEMICAL,), verb=True
            ),
        },
        ignores=(
            "Chlorine cleans pools.",
            "Chemical weapons inspectors.",
            "Chlorine was used to clean it, chlorine was used to treat it, chlorine was used to disinfect it, chlorine was used in pools, chlorine was used in cleaning, chlorine was used in the treatment, chlorine was used in water.",
            "They used chlorine to clean it, used chlorine to treat it, used chlorine to disinfect it.",
            "She used mustard on the salad, used mustard on the meat, used chlorine in pools, used chlorine in cleaning.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="a-weapon-killed",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>(?:bomb|(?:land)?mine|IED|device|grenade|missile|drone|rocket|shell|mortar(?: round)?)s?)"
        r"(?=(?: (?:in|near|at|outside|inside|on|under|planted|hidden|left|placed|thrown|fired) (?:[^\s.;:]+ ){0,7}?[^\s.;:]+)?"
        r" (?:also |has |have )?(?:killed|kills|wounded|wounds|injured|injures|maimed) "
        r"|(?: (?:found|made|flew|strayed|came down|ploughed|tore)(?: [^\s.;:,]+){1,6},? (?:killing|wounding|injuring) ))",
        meaning=that_killed,
        guard=("bomb", "mine", "ied", "device", "grenade", "missile", "drone", "rocket", "shell", "mortar"),
        finds={
            "[A bomb] in Ostra killed ten people; [a bomb] near Vell also wounded two, [a bomb] at a bank has killed two.": Trigger(
                (IED, SUICIDE, AIR), ONE, verb=True
            ),
            "[Bombs] outside a bank have injured two.": Trigger((IED, SUICIDE, AIR), plural=True, verb=True),
            "[A landmine] kills two, [a mine] wounds two, [an IED] injures two.": Trigger(
                (IED, SUICIDE), ONE, verb=True
            ),
            "[A device] inside a bin maimed two, [a device] on a bus killed two, [a device] under a car killed two.": Trigger(
                (IED, SUICIDE), ONE, verb=True
            ),
            "[A device] planted by a road killed two, [a device] hidden in a bag killed two, [a device] left there killed two, [a device] placed there killed two.": Trigger(
                (IED, SUICIDE), ONE, verb=True
            ),
            "[A shell] found its mark, killing two, [a rocket] made it to Ostra, wounding two, [a shell] flew into a bar injuring two.": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "[A rocket] strayed into Vell, killing two, [a shell] came down on a bar, killing two, [a shell] ploughed into it, killing two, [a rocket] tore through a bar, killing two.": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "[A grenade] thrown into a bar killed two.": Trigger((GRENADE,), ONE, verb=True),
            "In Vell, [a missile] wounded five, [a missile] fired from the sea killed two.": Trigger(
                (SHELLING, AIR), ONE, verb=True
            ),
            "[A drone] killed two, [a drone] also wounded two, [a drone] has killed two.": Trigger(
                (AIR,), ONE, verb=True
            ),
            "[Drones] have killed two.": Trigger((AIR,), plural=True, verb=True),
            "[A rocket] killed two, [a shell] killed two, [a mortar] killed two, [a mortar round] killed two.": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "[Two rockets] killed a farmer.": Trigger((SHELLING,), munitions=count_of("two"), verb=True),
            "[Two bombs] killed a farmer.": Trigger((IED, SUICIDE, AIR), count_of("two"), plural=True, verb=True),
        },
        ignores=(
            "A bomb threat closed the school. The bombshell killed the mood.",
            "A bomb was found; it killed nobody.",
            "The mine that killed the town's trade closed.",
            "A mobile device was left in the car that killed him.",
        ),
        vocabulary=VOCABULARY,
    ),
)
