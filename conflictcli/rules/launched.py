"""What is launched and dropped: drones, rockets and bombs sent, counted, stopped on their way; aircraft shot down."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule, Words, expand
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import count_of
from conflictcli.rules.strikes import ONE, happening, weapon
from conflictcli.rules.trigger import AIR, ATTACK, CLASH, GRENADE, IED, SHELLING, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

LAUNCHED_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "AIRFRAME": Words(
            r"(?-i:(?:MQ-?[19]|F-?1[568]|F-?22|F-?35|Su-?\d\d|MiG-?\d\d|B-?52|A-?10|Mi-?\d\d?|Tu-?\d\d\d?|AC-?130|Ka-?\d\d)s?(?: Reaper)?"
            r"|Reaper|Bayraktars?(?: TB2s?)?|Shaheds?(?:-\d+s?)?|Gerans?(?:-\d)?)",
            finds=(
                *(
                    "MQ-9",
                    "MQ-9 Reaper",
                    "MQ1",
                    "F-16s",
                    "F22",
                    "F-35",
                    "Su-34s",
                    "MiG-29",
                    "B-52s",
                    "A-10",
                    "Mi-8",
                    "Tu-22",
                ),
                *(
                    "AC-130",
                    "Ka-52",
                    "Reaper",
                    "Bayraktar",
                    "Bayraktar TB2s",
                    "Shahed",
                    "Shaheds",
                    "Shahed-136",
                    "Geran",
                ),
                *("Gerans", "Geran-2"),
            ),
            ignores=("reaper", "F-150", "Su", "B-minus"),
        ),
        "SENT_ARMS": Words(
            r"(?:(?:(?&ADJECTIVE)|armed|attack) ){0,2}(?:drones|UAVs|missiles|rockets|mortars|shells)",
            finds=(
                *("drones", "UAVs", "missiles", "rockets", "mortars", "shells", "armed drones", "attack drones"),
                *("suicide UAVs", "ballistic missiles", "cruise missiles"),
            ),
            ignores=("a drone", "products", "two rockets"),
        ),
    }
)
"""Arms that are sent from afar."""
WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **LAUNCHED_WORDS})


HEAVY = Cues(
    r"\b(?:mortar|artillery|tanks?|howitzers?|guns|\d+ ?mm)\b",
    finds=(
        "Rounds of [mortar] and [artillery] hit Vell.",
        "[Tanks] and a [tank] fired rounds, [howitzers] fired 40 and the [guns] of a fort 20, of [120 mm].",
    ),
    ignores=("They fired rounds from a gunboat's rifle.",),
)
"""What fires the rounds that are counted as munitions; a rifle's are not."""
AT = Cues(
    r"\s+(?:at|on|upon|towards?)\s",
    finds=("They fired| [at ]Vell, and| [on ]Miro,| [upon ]Dor,| [towards ]Ito and| [toward ]Ostra.",),
    ignores=("They fired| for an hour.",),
)


def fired(m: regex.Match[str]) -> Trigger | None:
    """`fired 40 rockets` → 40 munitions; `launched 30 drones and 8 missiles` → 38; a barrage of them is one attack."""
    if regex.match("rounds?$", m["weapon"], regex.IGNORECASE) and not HEAVY.search(
        m.string[max(0, m.start() - 60) : m.end()]
    ):
        return Trigger((CLASH, ATTACK), verb=True) if AT.engine.match(m.string, m.end()) else None
    counts = [count_of(words) for words in m.captures("weapons")]
    known = [c for c in counts if c is not None]
    if not known or (any(c.best is None for c in known) and len(known) > 1):
        return None
    total = known[0] if len(known) == 1 else exactly(sum(c.best or 0 for c in known))
    types = (AIR,) if regex.search("drone|uav|bomb", m["weapon"], regex.IGNORECASE) else (SHELLING,)
    salvo = regex.match(expand("(?&WRAPPER)", VOCABULARY), m.captures("weapons")[0], regex.IGNORECASE)
    return Trigger(types, ONE if salvo else None, munitions=total, verb=True)


def intercepted(m: regex.Match[str]) -> Trigger | None:
    """A weapon stopped on its way is an attack that happened; a boat only where it carried explosives."""
    if m["weapon"]:
        missile = regex.search("missile|rocket|projectile", m["weapon"], regex.IGNORECASE)
        return Trigger((SHELLING,) if missile else (AIR,), verb=True)
    return Trigger((IED,), verb=True) if regex.search("laden|trapped", m[0], regex.IGNORECASE) else None


def arms_sent(m: regex.Match[str]) -> Trigger:
    """Drones and missiles in one breath: what is named first is the likelier kind of it."""
    drones = regex.search("drone|UAV", m[0], regex.IGNORECASE)
    missiles = regex.search("missile|rocket", m[0], regex.IGNORECASE)
    first_drones = drones and (not missiles or drones.start() < missiles.start())
    return Trigger((AIR, SHELLING) if first_drones else (SHELLING, AIR), verb=True)


RULES: tuple[Rule, ...] = (
    Rule(
        name="dropped-a-bomb",
        kind="strike",
        pattern=r"(?:dropp(?:ed|ing)|launch(?:ed|ing)|releas(?:ed|ing)|us(?:ed|ing)) (?:an?|several|(?&NUMBER)) (?:(?:(?&ADJECTIVE)|explosives?-laden|armed|barrel|cluster|hand|improvised) ){0,2}(?:bombs?|IEDs?|explosives?(?: devices?)?|grenades?|munitions?|drones?)"
        r"|dropp(?:ed|ing) a (?:mortar )?shell"
        r"|(?:dropp(?:ed|ing)|launch(?:ed|ing)|releas(?:ed|ing)) (?:(?:improvised|hand|homemade) )?(?:IEDs|explosives|explosive devices|grenades|munitions)",
        meaning=happening(AIR, IED, GRENADE),
        guard=("drop", "launch", "releas", "us"),
        finds={
            "They [dropped a bomb], were [dropping several grenades], [launched an explosives-laden drone], [launching two drones].": Trigger(
                (AIR, IED, GRENADE), verb=True
            ),
            "It [released an explosive device], [releasing a barrel bomb], [used an armed drone], [using a cluster munition], [dropped a hand grenade], [dropped a shell], [dropping a mortar shell], [dropped an improvised explosive], [dropped an explosive-laden drone], [dropped two IEDs].": Trigger(
                (AIR, IED, GRENADE), verb=True
            ),
            "They [dropped IEDs], were [dropping hand grenades], [launched explosives], [launching explosive devices], [released munitions], [releasing improvised explosive devices], [dropped homemade explosives].": Trigger(
                (AIR, IED, GRENADE), verb=True
            ),
        },
        ignores=(
            "They used a trick and a shell.",
            "It launched a bond.",
            "They dropped the charges, launched devices and used explosives.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="sent-drones",
        kind="strike",
        pattern=r"(?:launch|fir|deploy|us|employ)(?:ed|ing) (?:(?:an?|several|(?&NUMBER)|the) )?(?:(?:(?&ADJECTIVE)|armed|attack|FPV) ){0,3}(?:drones?|UAVs?)"
        r"(?= (?:at|towards?|against|targeting) | to (?:target|attack|strike|hit|bomb|drop) )"
        r"|(?:launch|fir|deploy)(?:ed|ing) (?:(?:an?|several|(?&NUMBER)) )?[’'‘]?(?:remote-controlled )?(?:suicide|kamikaze|explosives?-laden) (?:drones?|UAVs?|boats?)"
        r"|(?:drones?|UAVs?) (?:was|were) used to (?:target|attack|strike|hit|bomb|drop)"
        r"|(?<!\b(?:leaflets|aid|food|medicines?|parcels?|supplies)(?: (?:was|were))? )(?:dropped|thrown|launched|released) from (?:an? )?(?:(?&ADJECTIVE) )?(?:drones?|UAVs?|quadcopters?)"
        r"|(?:explosives?-laden (?:(?&ADJECTIVE) )?drones?|bombs attached to drones) (?:crashed|exploded|detonated|landed|fell)",
        meaning=happening(AIR),
        guard=("drone", "uav", "boat", "quadcopter"),
        finds={
            "They [launched drones] at Miro, [fired two UAVs] towards Vell, [deployed an armed drone] toward Ostra, [used several drones] against it.": Trigger(
                (AIR,), verb=True
            ),
            "They were [firing armed drones] against Miro, [deploying the attack drones] targeting it, [using a drone] to attack it, [employed a drone] to target it.": Trigger(
                (AIR,), verb=True
            ),
            "They were [employing FPV drones] to strike it, [launching drones] to hit it, [used suicide drones] to bomb it, [used a UAV] to drop bombs.": Trigger(
                (AIR,), verb=True
            ),
            "They [launched suicide drones], [fired a kamikaze drone], [deployed several explosives-laden drones], [launched two suicide UAVs], [launched ‘explosive-laden drone]’, [launched suicide boats].": Trigger(
                (AIR,), verb=True
            ),
            "They are [launching suicide drones], [firing explosives-laden UAVs], [deploying a remote-controlled explosives-laden boat].": Trigger(
                (AIR,), verb=True
            ),
            "[Drones were used to target] it, a [drone was used to attack] it, [UAVs were used to strike] it, [drones were used to hit] it, [drones were used to bomb] it, [drones were used to drop] bombs.": Trigger(
                (AIR,), verb=True
            ),
            "A device was [thrown from a drone], bombs were [dropped from drones], [launched from an unmanned UAV], [released from quadcopters].": Trigger(
                (AIR,), verb=True
            ),
            "[Explosives-laden drones crashed], an [explosive-laden unmanned drone exploded], an [explosive-laden drone detonated], [bombs attached to drones landed], [bombs attached to drones fell].": Trigger(
                (AIR,), verb=True
            ),
        },
        ignores=(
            "The firm launched drones to map the coast.",
            "Farmers used a drone to spray crops, and deployed boats to fish.",
            "Drones were used to film it.",
            "A parcel was dropped by a drone.",
            "Leaflets were dropped from a drone, aid was dropped from drones, food dropped from drones, medicine was dropped from a drone.",
            "Medicines dropped from a drone; a parcel dropped from a drone, parcels dropped from drones, supplies dropped from drones.",
            "The drone crashed in a field.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="intercepted",
        kind="strike",
        pattern=r"(?:intercept(?:ed|ing)|shot down|shooting down|downed|downing|(?<!\bstrikes? )destroyed(?= (?:[\p{L}-]+ )?explosives?-laden))(?: and (?:safely )?(?:destroyed|downed|shot down))? (?:(?:an?|the|(?&COUNT)) )?"
        r"(?:(?:(?&ADJECTIVE)|(?&NAMED)|explosives?-laden|booby-trapped|incoming|hostile|reconnaissance|bomb-laden) ){0,4}(?:(?P<weapon>drones?|UAVs?|missiles?|rockets?|quadcopters?|projectiles)|(?P<boat>boats?))(?! (?:launch(?!ed\b)\p{L}*|depots?|positions?|sites?|factor\p{L}+|systems?|stores?|teams?|units?|caches?|parts))"
        r"|(?:explosives?-)?(?P<weapon>drones?|UAVs?|missiles?|rockets?|projectiles)(?: [\p{L}’'-]+,?){0,8}? (?:was|were) (?:safely )?(?:intercepted|shot down|downed)",
        meaning=intercepted,
        guard=("intercept", "shot down", "shooting down", "downed", "downing", "destroyed"),
        finds={
            "The army [intercepted a drone], [intercepting two UAVs], [shot down an explosives-laden drone], [shooting down several quadcopters].": Trigger(
                (AIR,), verb=True
            ),
            "Guards [intercepted and safely destroyed an incoming drone], [downed the reconnaissance drone], [downing a Norlandic drone], [destroyed two explosives-laden drones], [intercepted a booby-trapped drone].": Trigger(
                (AIR,), verb=True
            ),
            "It [intercepted and downed a hostile drone], [intercepted and shot down bomb-laden drones].": Trigger(
                (AIR,), verb=True
            ),
            "It [intercepted a ballistic missile], [shot down 12 rockets], [intercepted projectiles].": Trigger(
                (SHELLING,), verb=True
            ),
            "It [destroyed two explosives-laden boats].": Trigger((IED,), verb=True),
            "A [drone was shot down] over Miro, two [UAVs were safely intercepted], a [drone aimed at the port was downed].": Trigger(
                (AIR,), verb=True
            ),
            "A [drone flown from Miro, Norland was intercepted], two [explosives-drones were downed], it [downed a drone] launched by them.": Trigger(
                (AIR,), verb=True
            ),
            "Two [missiles were intercepted], [rockets were intercepted], [projectiles were intercepted].": Trigger(
                (SHELLING,), verb=True
            ),
        },
        ignores=(
            "He intercepted a pass.",
            "The navy intercepted a fishing boat and destroyed boats.",
            "The missile was displayed.",
            "They shot down the plan.",
            "Strikes destroyed a drone, destroyed two rockets; one strike destroyed an explosives-laden boat.",
            "They shot down a drone factory, downed a missile system, downed rocket stores, downed a drone team, downed drone parts.",
            "They downed a rocket launcher, downed a missile launch pad, downed a missile depot, downed drone positions, downed a drone site, downed a drone unit, downed a rocket cache.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="sent-arms",
        kind="strike",
        pattern=r"(?:launch|fir)(?:ed|ing) (?&SENT_ARMS)(?:,? and|,) (?&SENT_ARMS)(?= (?:at|on|into|towards?|against|targeting) )",
        meaning=arms_sent,
        guard=("drone", "uav", "missile", "rocket"),
        finds={
            "They [launched drones and missiles] targeting a depot, [fired drones, rockets] at it, [firing UAVs and rockets] on it.": Trigger(
                (AIR, SHELLING), verb=True
            ),
            "They were [launching drones, and missiles] towards it, [launched UAVs and mortars] toward it, [launched drones and drones] against it.": Trigger(
                (AIR, SHELLING), verb=True
            ),
            "They [fired missiles and shells] into it, [launched rockets and attack drones] at it.": Trigger(
                (SHELLING, AIR), verb=True
            ),
        },
        ignores=("The firm launched drones and rockets for the market.", "They launched drones at it."),
        vocabulary=WORDS,
    ),
    Rule(
        name="aircraft-shot-down",
        kind="strike",
        pattern=r"(?:shot down|shooting down|downed|downing) (?:(?:(?P<one>an?)|the|(?&COUNT)) )?(?:(?:(?&ADJECTIVE)|(?&NAMED)|fighter|surveillance|reconnaissance|transport|passenger|attack) ){0,4}"
        r"(?:aircraft|jets?|warplanes?|helicopters?|planes?|airliner)"
        r"|(?:aircraft|jet|warplane|helicopter|plane|airliner)(?: [\p{L}’'-]+){0,4}? (?:was|were) (?:shot down|downed)(?! by (?:bad weather|storms?|an? storm|ice))",
        meaning=weapon(SHELLING, CLASH),
        guard=("shot down", "shooting down", "downed", "downing"),
        finds={
            "Rebels [shot down military aircraft] over Miro, [shooting down two jets], [downed the warplane], [downing several helicopters].": Trigger(
                (SHELLING, CLASH), verb=True
            ),
            "They [shot down a fighter jet], [shot down a reconnaissance plane], [shot down a surveillance plane], [downed a Norlandic transport plane], [downed a passenger airliner], [downed an attack helicopter].": Trigger(
                (SHELLING, CLASH), ONE, verb=True
            ),
            "An [aircraft was shot down], a [jet of the army was downed], one [plane was downed], a [warplane was shot down], an [airliner was shot down], [helicopter and crew were shot down].": Trigger(
                (SHELLING, CLASH), verb=True
            ),
        },
        ignores=(
            "They shot down the plan.",
            "The aircraft landed; they downed it.",
            "The plane was downed by bad weather, a jet was downed by storms, a plane was downed by a storm, a jet was downed by ice.",
            "They downed tools near a plane.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="hit-with-a-missile",
        kind="strike",
        pattern=r"(?:destroyed|hit|targeted|struck|damaged)(?= [^.,;:]{3,120}? (?:with|using) (?:an? )?(?:anti-tank (?:guided )?(?:missile|rocket)|guided missile|ATGM))",
        meaning=happening(SHELLING),
        guard=("missile", "anti-tank", "atgm"),
        finds={
            "They [destroyed] a bulldozer using an ATGM, [hit] a tank with a guided missile, [targeted] the post with anti-tank missiles.": Trigger(
                (SHELLING,), verb=True
            ),
            "They [struck] a car with an anti-tank guided missile, [damaged] two vehicles using anti-tank rockets.": Trigger(
                (SHELLING,), verb=True
            ),
        },
        ignores=("They hit the road with new tanks.", "It struck a deal. They came with ATGMs.", "Hit with taxes."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="fired-so-many",
        kind="strike",
        pattern=r"(?:fired|fires|launched|launches|lobbed|dropped|firing|launching) (?P<weapons>(?&COUNT)) (?:(?:(?&ADJECTIVE)|(?&NAMED)|attack|kamikaze|exploding|barrel|mortar|artillery) ){0,3}(?P<weapon>rockets?|missiles?|shells?|mortars?|rounds?|projectiles?|drones?|bombs?)"
        r"(?:(?:,| and|, and) (?P<weapons>(?&COUNT)) (?:(?:(?&ADJECTIVE)|(?&NAMED)|attack|mortar|artillery) ){0,3}(?:rockets?|missiles?|shells?|mortars?|drones?|bombs?)){0,3}",
        meaning=fired,
        guard=("fire", "firing", "launch", "lobbed", "dropped"),
        finds={
            "They [fired 40 rockets] at Miro.": Trigger((SHELLING,), munitions=exactly(40), verb=True),
            "They [fired a barrage of 40 rockets] at Miro.": Trigger(
                (SHELLING,), ONE, munitions=exactly(40), verb=True
            ),
            "It [launched 30 drones and 8 missiles].": Trigger((AIR,), munitions=exactly(38), verb=True),
            "It [launches two missiles, three rockets, and 5 mortars].": Trigger(
                (SHELLING,), munitions=exactly(10), verb=True
            ),
            "Rangers [fired three rounds] at a post, [fired three rounds] on it, [fired three rounds] towards it.": Trigger(
                (CLASH, ATTACK), verb=True
            ),
            "Tanks [fired 12 rounds], a tank [fired 12 rounds], guns [fired 12 rounds], howitzers [fired 12 rounds].": Trigger(
                (SHELLING,), munitions=exactly(12), verb=True
            ),
            "They used a mortar and [fired 12 rounds], a howitzer and [fired 12 rounds], a 120 mm gun and [fired 12 rounds].": Trigger(
                (SHELLING,), munitions=exactly(12), verb=True
            ),
            "He [fires six shells], was [firing two mortar rounds], [lobbed ten projectiles], [dropped two barrel bombs].": (
                Trigger((SHELLING,), munitions=exactly(6), verb=True),
                Trigger((SHELLING,), munitions=exactly(2), verb=True),
                Trigger((SHELLING,), munitions=exactly(10), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
            ),
            "They were [launching 5 attack drones], [fired 3 artillery shells], [launched 2 kamikaze drones], [launched 2 exploding drones], [fired two mortars].": (
                Trigger((AIR,), munitions=exactly(5), verb=True),
                Trigger((SHELLING,), munitions=exactly(3), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
                Trigger((SHELLING,), munitions=exactly(2), verb=True),
            ),
            "It [launched 3 missiles and 2 mortar shells], [fired 2 rockets and 4 attack drones], [fired 2 rockets and 3 artillery shells], [dropped 2 bombs and 3 bombs].": (
                Trigger((SHELLING,), munitions=exactly(5), verb=True),
                Trigger((SHELLING,), munitions=exactly(6), verb=True),
                Trigger((SHELLING,), munitions=exactly(5), verb=True),
                Trigger((AIR,), munitions=exactly(5), verb=True),
            ),
        },
        ignores=("They fired 40 workers.", "It launched 3 products.", "Police fired 30 rounds into the air."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="so-many-fired",
        kind="strike",
        pattern=r"(?P<weapons>(?&COUNT)) (?:(?:(?&ADJECTIVE)|(?&NAMED)|attack|mortar|artillery) ){0,3}(?P<weapon>rockets?|missiles?|shells?|mortars?|rounds?|drones?|bombs?)"
        r" (?:(?:(?:had|have) been|were|was) )?(?:fired|launched|landed|hit|struck|fell|slammed|rained|targeted|targeting)"
        r"|(?<=with |using )(?P<weapons>(?&COUNT)) (?:(?:(?&ADJECTIVE)|(?&NAMED)|attack) ){0,3}(?P<weapon>rockets|missiles|shells|mortars|drones)",
        meaning=fired,
        guard=("rocket", "missile", "shell", "mortar", "round", "drone", "bomb"),
        finds={
            "[Forty rockets were fired], [two missiles hit] Miro, [three shells landed], [six mortars fell].": (
                Trigger((SHELLING,), munitions=exactly(40), verb=True),
                Trigger((SHELLING,), munitions=exactly(2), verb=True),
                Trigger((SHELLING,), munitions=exactly(3), verb=True),
                Trigger((SHELLING,), munitions=exactly(6), verb=True),
            ),
            "[Two mortar rounds slammed] in, [two attack drones targeted] it, [two bombs had been launched], [200 artillery shells targeting] it, [ten drones have been launched], [one drone was launched], [40 rockets rained] down, [two drones struck] it.": (
                Trigger((SHELLING,), munitions=exactly(2), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
                Trigger((SHELLING,), munitions=exactly(200), verb=True),
                Trigger((AIR,), munitions=exactly(10), verb=True),
                Trigger((AIR,), munitions=exactly(1), verb=True),
                Trigger((SHELLING,), munitions=exactly(40), verb=True),
                Trigger((AIR,), munitions=exactly(2), verb=True),
            ),
            "It hit Miro with [eight attack drones], with [two missiles], using [two rockets], with [six shells], with [two mortars], with [two Norlandic missiles].": (
                Trigger((AIR,), munitions=exactly(8), verb=True),
                *[Trigger((SHELLING,), munitions=exactly(2), verb=True)] * 2,
                Trigger((SHELLING,), munitions=exactly(6), verb=True),
                *[Trigger((SHELLING,), munitions=exactly(2), verb=True)] * 2,
            ),
        },
        ignores=("Two missiles were displayed.", "Three rounds of talks."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="aircraft-struck",
        kind="strike",
        pattern=r"(?:(?P<one>an? (?:(?:(?&ADJECTIVE)|(?&NAMED)|air|combat|fighter) ){0,3}(?:drone|jet|UAV|warplane|helicopter|quadcopter|(?&AIRFRAME)))|warplanes?|jets?|aircrafts?|(?&AIRFRAME)|drones?|helicopters?|planes|(?:heavy|strategic|stealth|fighter|[\p{L}.]{2,10}ian|(?-i:U\.?S\.?)) bombers|gunships?|air force|UAVs?|quadcopters?)"
        r"(?: (?:(?!and |who |which |after |said |says )[\p{L}.’'-]+)){0,3}? (?:hit|hits|struck|targeted|targets|pounded|attacked|attacks|fired|destroyed|killed|kills|raided|pummeled|crashed into|slammed into)",
        meaning=weapon(AIR),
        guard=(
            *("hit", "struck", "target", "pounded", "attack", "fired", "destroyed", "kill", "raided", "pummeled"),
            "into",
        ),
        finds={
            "[Warplanes hit] Ostra, [jets have struck] Vell, an [aircraft targeted] Miro, the [drone attacked].": Trigger(
                (AIR,), verb=True
            ),
            "[Helicopters pounded] it, [planes fired], [heavy bombers destroyed] it, [strategic bombers hit] it, [stealth bombers hit] it, [fighter bombers hit] it, [Russian bombers hit] it, [US bombers hit] it, [U.S. bombers hit] it, [B-52 bombers hit] it, [Tu-22 bombers hit] it, [Su-34 bombers hit] it, [aircrafts reportedly hit] it, [gunships raided] it, the [air force killed] two, [UAVs pummeled] it.": Trigger(
                (AIR,), verb=True
            ),
            "[Quadcopters slammed into] it, [drone hits] base, [drone kills] two, [drone targets] base, [drone attacks] it.": Trigger(
                (AIR,), verb=True
            ),
            "[A Norlandic air drone hit] it, [a combat drone hit] it, [a suicide drone hit] it, [a military jet hit] it, [a fighter jet hit] it.": Trigger(
                (AIR,), ONE, verb=True
            ),
            "[An MQ-9 Reaper struck] a truck, [a Su-24 hit] it.": Trigger((AIR,), ONE, verb=True),
            "[F-16s struck] it, [Shahed-136s hit] it.": Trigger((AIR,), verb=True),
            "[A drone crashed into] it, [an unmanned UAV hit] it, [a Norlandic jet struck], [a warplane hit] it, [a helicopter fired], [a quadcopter hit] it.": Trigger(
                (AIR,), ONE, verb=True
            ),
        },
        ignores=(
            *("The jet landed.", "Drones are sold to farmers.", "A plane hit turbulence."),
            "A drone and missiles struck it; a helicopter which hit it; jets after attacks; drones who killed.",
            "The air force said it killed him; the air force says it struck.",
        ),
        vocabulary=WORDS,
    ),
)
