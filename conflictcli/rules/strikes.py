"""Strikes from the air, shelling, rockets, and how many of each; bombs and mines are in `explosives`."""

from __future__ import annotations

from collections.abc import Callable

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule
from conflictcli.rules.count import Count, about, at_least, between, exactly, vague
from conflictcli.rules.counts import count_of
from conflictcli.rules.trigger import AIR, ATTACK, CHEMICAL, CLASH, GRENADE, IED, SHELLING, SUICIDE, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

LEAD = r"(?<=(?<![\w’'-])(?P<lead>(?&LEAD)))"
"""What stands before the noun, read backwards from it: determiner, count, ordinal, adjectives, names."""

ONE = exactly(1, "implied")
MASS = Cues(
    r"(?:fire|shelling|bombardment|fighting|aerial bombing)$",
    finds=(
        "They heard heavy [fire]| , then [shelling]| and a [bombardment]| .",
        "They told of [fighting]| and [aerial bombing]| .",
    ),
    ignores=("They heard an air strike| .",),
)
"""Nouns that name a going-on: their singular counts nothing, unless "a" stands before it."""

WORD_ENDS = regex.compile(r"[\s-]")
NEW = Cues(
    r"\b(?:another|more|other|new|fresh|separate|further|additional)\b",
    finds=(
        "[Another] six raids, two [more] blasts and three [other] attacks.",
        "A [new] wave of raids, two [fresh] ones, a [separate] attack, a [further] one and two [additional] strikes.",
    ),
    ignores=("Six heavy raids.",),
)
"""Adjectives that set an event apart from those told before."""
TWICE = Cues(
    r"\b(?:twin|double)\b(?!-)",
    finds=("[Twin] bombings hit Vell, and a [double] suicide attack Miro.",),
    ignores=("A double-tap strike hit Vell.",),
)
"""Adjectives that count two: "twin bombings", "a double suicide attack"; a double-tap strike is one."""
GOES_ON = Cues(
    r"\s+(?:attacks|blasts|explosions|bombings|strikes)\b",
    finds=(
        "Two car bomb|[ attacks], three car bomb|[ blasts] and a mine's|[ explosions].",
        "Two truck|[ bombings], three missile|[ strikes].",
    ),
    ignores=("Two car bombs| went off.",),
)
"""What a count of several is of: "two car bomb | attacks"."""
ARTICLES = {"a": "a", "an": "a", "another": "another", "no": "no", "": ""}


def noun(*types: str) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for a noun of event: its lead gives count and determiner, its ending the number."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        head = WORD_ENDS.split(m["noun"].lower())[-1]
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
        single = not plural and not twice and not GOES_ON.engine.match(m.string, m.end())
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


OF_AIRCRAFT = Cues(
    r"\s+(?:from|by) (?:(?:an?|the|two|several) )?(?:[\p{L}.-]+ ){0,2}"
    r"(?:aircraft|planes?|jets?|warplanes?|drones?|helicopters?)\b",
    finds=(
        "Two missiles|[ from an old army aircraft] and three|[ from the old army planes] hit Vell.",
        "Two missiles|[ by two old army jets] and three|[ from several old army warplanes] hit Vell.",
        "A missile|[ from a US drone] hit Vell, one|[ by helicopters] Miro.",
    ),
    ignores=("Missiles| from Vell hit a helicopter.",),
)
"""Who fired it, right behind it: "missiles fired | from a US drone"; not "fired from Ostra hit a helicopter"."""


def weapon(*types: str) -> Callable[[regex.Match[str]], Trigger | None]:
    """A meaning for "a drone struck", "a missile hit": one thing that strikes is one strike, several are not counted."""

    def meaning(m: regex.Match[str]) -> Trigger | None:
        flown = OF_AIRCRAFT.engine.match(m.string, m.end()) is not None
        return Trigger((AIR,) if flown else types, ONE if m.groupdict().get("one") else None, verb=True)

    return meaning


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
        name="bomb-from-the-air",
        kind="strike",
        pattern=r"(?:(?P<one>an? (?:(?:(?&ADJECTIVE)|(?&NAMED)) ){0,2}(?:glide|barrel|aerial) bomb)|(?:glide|barrel|aerial) bombs)"
        r" (?:(?:has|have|had|was|were|also) ){0,2}(?:hit|struck|fell|landed|exploded|dropped|killed|destroyed)",
        meaning=weapon(AIR),
        guard=("glide", "barrel", "aerial"),
        finds={
            "[A glide bomb hit] it, [a Norlandic guided aerial bomb has struck] it, [a barrel bomb was dropped], [a barrel bomb also fell].": Trigger(
                (AIR,), ONE, verb=True
            ),
            "[Barrel bombs fell] there, [glide bombs have landed], [aerial bombs had exploded], [barrel bombs were dropped], [glide bombs killed] two, [aerial bombs destroyed] it.": Trigger(
                (AIR,), verb=True
            ),
        },
        ignores=("A barrel of oil fell.", "The glide path struck him.", "An aerial fell off the roof."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="shelled",
        kind="strike",
        pattern=r"shelled(?! out)|shot (?:mortars|rockets) (?:at|into)|(?:fired|firing|launched|lobbed) (?:(?:(?&ADJECTIVE)|an?|the|\d{2,3} ?mm) ){0,2}(?:rockets?|missiles?|mortars?|shells?|projectiles?|artillery)(?! (?:barrages?|attacks?|salvos?|volleys?))(?: (?:and|or) (?:rockets?|missiles?|mortars?|shells?|drones?))?"
        r"|(?:(?P<one>an? (?:(?:(?&ADJECTIVE)|(?&NAMED)) ){0,2}(?:rocket|missile|mortar|(?:mortar |artillery |tank )?shell|mortar round))|rockets?|missiles?|mortars?|shells?|mortar rounds?)(?: (?:has|have|had|was|were))?(?: been)? (?:struck|landed|fell|slammed|fired|launched|exploded|crashed|strikes?|hits?|ploughed into|plowed into|(?:rained|rain|raining)(?: down)? (?:on|upon|onto|into))",
        meaning=weapon(SHELLING),
        guard=("shell", "projectile", "rocket", "missile", "mortar", "artillery"),
        finds={
            "They [launched a projectile] at it and [fired projectiles].": Trigger((SHELLING,), verb=True),
            "[Missiles fired] from a US drone, [rockets launched] by jets.": Trigger((AIR,), verb=True),
            "[Rockets fired] from Ostra hit a helicopter.": Trigger((SHELLING,), verb=True),
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
            "[A mortar shell hit] it, [an artillery shell fell], [a tank shell struck] it.": Trigger(
                (SHELLING,), ONE, verb=True
            ),
            "[Shells rained on] Miro, [rockets rained down on] it, [mortars raining upon] it, [shells raining into] it, [shells rained onto] it, [shells rain down on] Vell, a second [rocket ploughed into] a house, a third [missile plowed into] one.": Trigger(
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
            "Rockets rained sparks. Empty shells rain.",
            "He shelled out $300.",
            "Missile tests worried them.",
            "A rocket was displayed.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="was-bombed",
        kind="strike",
        pattern=r"(?:was|were|been|being) bombed",
        meaning=happening(*ANY),
        guard=("bombed",),
        finds={
            "Ostra [was bombed], two towns [were bombed], it had [been bombed], it is [being bombed].": Trigger(
                ANY, verb=True
            ),
        },
        ignores=("The film bombed.", "She was photobombed."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="was-struck",
        kind="strike",
        pattern=r"(?:was|were|been|being) (?:struck|hit|pounded)(?! (?:by (?:an? )?(?:car|train|bus|truck|lightning|recession|illness)|hard))",
        meaning=happening(*ANY),
        guard=("struck", "hit", "pounded"),
        finds={
            "A rally [was struck], two towns [were hit], it had [been struck], it is [being pounded].": Trigger(
                ANY, verb=True
            ),
        },
        ignores=(
            "He was hit by a car, was hit by a train, was hit by a bus, was hit by a truck, was struck by lightning.",
            "Shops were hit by recession, were hit by illness, were hit hard.",
        ),
        vocabulary=VOCABULARY,
    ),
)
