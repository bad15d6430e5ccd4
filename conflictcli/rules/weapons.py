"""Weapons as a sentence names them: what strikes from the air, what is fired, laid, thrown, worn, or held in the hand.

They tell no event by themselves. Where the words of an event are general ("attack", "blast", "was hit"), they settle
which type it is: see `events.kind`.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rule import Rule
from conflictcli.rules.vocabulary import VOCABULARY


def arms(*, name: str, pattern: str, guard: Sequence[str], finds: Sequence[str], ignores: Sequence[str]) -> Rule:
    """A rule whose every match means its name."""
    return Rule(
        name, "weapon", pattern, lambda m: name, dict.fromkeys(finds, name), ignores, guard, vocabulary=VOCABULARY
    )


RULES: tuple[Rule, ...] = (
    arms(
        name="aircraft-fires",
        pattern=r"(?:drones?|UAVs?|aircrafts?|planes|warplanes?|jets?|helicopters?|gunships?|bombers|air force)"
        r"(?: (?:has|have|had|also|reportedly|allegedly|then|later|again)){0,2} (?:fired|fires|firing|launched|shot|dropped|drops|bombed|shelled)"
        r"|(?:fired|launched|dropped|thrown|released|shot) (?:from|by) (?:(?:an?|the|what|two|several) )?(?:(?:suspected|unmanned|pilotless|armed|military|fighter|small|(?&NAMED)) ){0,3}"
        r"(?:drones?|UAVs?|aircraft|planes?|warplanes?|jets?|helicopters?|gunships?|quadcopters?|bombers?(?! (?:jacket|who)))"
        r"|(?:dropped|dropping|drop|released) (?:[^\s.;,]+ ){1,6}(?:by the use of|using|from|with) (?:an? |the )?(?:drones?|UAVs?|quadcopters?|helicopters?)"
        r"|(?:used|using) (?:an? )?(?:drones?|UAVs?|quadcopters?) to (?:drop|bomb|attack)"
        r"|(?:drones?|UAVs?|quadcopters?) (?:rigged|loaded|laden|packed|charged|armed|carrying)(?: with)? (?:explosives?|bombs?|grenades?)"
        r"|(?:bombs?|explosives?|devices?|grenades?|shells) (?:attached to|carried by|carried on|mounted on|from) (?:an? |the )?(?:drones?|UAVs?)"
        r"|(?:explosives?[- ]laden|explosive|suicide|kamikaze|bomb|FPV) (?:drones?|UAVs?)"
        r"|(?:via|using|with|by) (?:presumably )?(?:an? |several |two )?(?:armed|weaponi[sz]ed|attack) (?:drones?|UAVs?)"
        r"|(?:missiles?|rockets?|shrapnel|bombs?) from (?:an? |the )?(?:(?:suspected|unmanned|pilotless|armed|(?&NAMED)) ){0,3}(?:drones?|UAVs?|aircraft|planes?|warplanes?|jets?|helicopters?)"
        r"|(?:killed|hit|struck|targeted|attacked|bombed|destroyed|wounded|injured) by (?:an? |the |two |several )?(?:(?:suspected|unmanned|pilotless|armed|(?&NAMED)) ){0,3}(?:drones?|UAVs?|aircraft|warplanes?|jets|helicopters?)",
        guard=(
            *("drone", "uav", "aircraft", "plane", "jet", "helicopter", "gunship", "quadcopter", "bombers", "bomber"),
            "air force",
        ),
        finds=(
            "A Norlandic [drone fired] two missiles; [drones had reportedly launched] five, a [UAV also dropped] one, [aircrafts allegedly fired] on it.",
            "[Planes have bombed] it, [warplanes later shelled] it, a [jet then shot] at it, a [helicopter again fires], [gunships firing], [bombers dropped] ten, the [air force has bombed] it; a [drone drops] it.",
            "A missile [fired from a drone], [fired by an unmanned UAV], [launched by a suspected US aircraft], [dropped from the plane], [dropped from two pilotless warplanes].",
            "It was [thrown from a jet], [released by armed helicopters], [shot from several gunships], [dropped by small quadcopters], [fired by what military jets], [dropped from fighter jets], [dropped from bombers].",
            "[Missiles from a drone], [rockets from an unmanned UAV], [shrapnel from the US aircraft], a [bomb from a suspected plane], [bombs from armed warplanes], a [missile from pilotless jets], [rockets from helicopters].",
            "He was [killed by a pilotless aircraft], [hit by an unmanned drone], [struck by the US drone], [targeted by a suspected UAV], [attacked by two armed helicopters], [bombed by several warplanes], [destroyed by jets].",
            "They were [wounded by drones], [injured by a helicopter].",
            "They [dropped six IEDs by the use of drones], [dropping grenades using drones], to [drop bombs from the UAV], [released a device with a quadcopter], [dropped bombs from helicopters].",
            "He [used a drone to drop] it, was [using UAVs to bomb] it, [used quadcopters to attack] it.",
            "A [drone rigged with explosives], [drones loaded with bombs], a [UAV packed with grenades], [quadcopters charged with explosives].",
            "A [drone armed with bombs], a [drone laden with explosives], [drones carrying explosives], a [drone carrying grenades].",
            "A car was hit by a [bomb attached to a drone], [explosives carried by the UAV], a [device carried on drones], [grenades mounted on drones], [shells from drones].",
            "A [bomb drone] and [FPV drones] hit it [via armed drones], [using a weaponized drone], [with several weaponised UAVs], [by two attack drones], [via presumably an armed drone].",
            "An [explosives-laden drone], an [explosive laden UAV], an [explosive drone], [suicide drones], a [kamikaze drone].",
        ),
        ignores=(
            "They launched drones and fired rockets; the plane was shot down and the jet landed.",
            "A bomber jacket was dropped by a bomber jacket fan, one thrown by bombers who fled.",
            "The parcel from the plane was late.",
        ),
    ),
    arms(
        name="aircraft",
        pattern=r"(?<!(?:reconnaissance|surveillance|passenger) )(?:(?:fighter|attack|armed|war) ?(?:jets?|planes?|aircraft|helicopters?)|helicopter gunships?|(?:military|coalition|enemy) aircrafts?|jets"
        r"|drones?(?! (?:footage|video|images?|pictures|base))|UAVs?|quadcopters?|air ?strikes?|air ?raids?"
        r"|(?:aerial|air) (?:attacks?|bombings?|bombardments?|assaults?|campaign|operations?|missiles?)|from the air|pilotless|barrel bombs?|(?:combat|bombing) sorties"
        r"|(?-i:F-?1[568]s?|F-?35s?|Su-?\d\ds?|MiG-?\d\ds?|B-?52s?|Mi-?\d\d?s?|Shaheds?))",
        guard=(
            *("jet", "plane", "aircraft", "helicopter", "drone", "uav", "quadcopter", "gunship", "air", "aerial"),
            *("pilotless", "barrel", "sorties", "F", "Su", "MiG", "B", "Mi", "Shahed"),
        ),
        finds=(
            "A [fighter jet], a [fighter plane], an [attack helicopter], [armed helicopters], [attack aircraft], [war planes], a [warplane], [military aircraft], [coalition aircrafts], [enemy aircraft], two [jets].",
            "A [drone], two [UAVs], a [quadcopter], [helicopter gunships], an [airstrike], [air strikes], an [air raid].",
            "An [aerial attack], [aerial bombing], [air bombardment], an [air assault], an [aerial campaign], [air operations], [air missiles]; hit [from the air], a [pilotless] thing, [barrel bombs], six [combat sorties], [bombing sorties].",
            "An [F-16], two [F35s], a [Su-24], [MiG-29s], a [B-52], an [Mi-8], a [Shahed].",
        ),
        ignores=(
            "He had jet lag; an aircraft carrier; a helicopter landed; anti-aircraft fire; an air force base; air fares.",
            "Drone footage, a drone video, drone images, a drone image, drone pictures, the drone base, reconnaissance drones, surveillance drones, passenger jets.",
        ),
    ),
    arms(
        name="artillery",
        pattern=r"(?:mortar|artillery|tank) shell|artillery(?! (?:depots?|units?))|mortars?|rockets?(?! (?:scientists?|depots?))|rocket-propelled|(?<!tear gas )shells|shelling|shelled|howitzers?|RPGs?|tank fire|projectiles?"
        r"|(?:ballistic|cruise|guided|surface-to-surface|anti-tank) missiles?|missiles?|(?-i:HIMARS|Katyushas?|Grads?)",
        guard=(
            *("artillery", "mortar", "rocket", "shell", "howitzer", "rpg", "tank", "projectile", "missile"),
            *("HIMARS", "Katyusha", "Grad"),
        ),
        finds=(
            "[Artillery], [mortars], a [rocket], [rocket-propelled] grenades, [shells], a [mortar shell], an [artillery shell], a [tank shell], [shelling], they [shelled] it.",
            "A [howitzer], an [RPG], [tank fire], two [projectiles], a [ballistic missile], [cruise missiles], [guided missiles], a [surface-to-surface missile], [anti-tank missiles], a [missile], [HIMARS], [Katyushas], a [Grad].",
        ),
        ignores=(
            "A rocket scientist, a rocket depot, an artillery depot, an artillery unit, tear gas shells, a graduate.",
            "The shell company fired a tank man.",
        ),
    ),
    arms(
        name="suicide-bomb",
        pattern=r"suicide[\s-](?:(?:car|vehicle|motorcycle|vest|bomb|explosive)[\s-]?){0,2}(?:bomb(?:ings?|ers?|s)?|attack(?:s|ers?)?|blasts?|explosions?|assaults?|vests?|belts?|missions?|squads?|vehicle|car|truck|borne)"
        r"|SVBIEDs?|SVESTs?|SVIEDs?|explosive (?:vests?|belts?)|(?:vests?|belts?) (?:packed|laden|filled) with explosives"
        r"|(?:bl[eo]w(?:n|ing)?) (?:himself|herself|themselves|itself) up|(?:explosives|bombs?) strapped to|self-detonated"
        r"|detonat(?:ed|ing) (?:himself|herself|themselves)|human bombs?",
        guard=("suicide", "svbied", "svest", "svied", "vest", "belt", "up", "strapped", "detonat", "human bomb"),
        finds=(
            "A [suicide bomber], [suicide bombings], a [suicide attack], [suicide attackers], a [suicide car bomb], a [suicide blast], a [suicide explosion], a [suicide assault].",
            "A [suicide vest], a [suicide belt], a [suicide mission], a [suicide squad], a [suicide vehicle], a [suicide truck], a [suicide vehicle-borne] device, a [suicide motorcycle bomb], a [suicide vest attack], a [suicide explosive belt], a [suicide car], a [suicide bomb blast].",
            "An [SVBIED], two [SVESTs], an [SVIED], an [explosive vest], an [explosive belt], a [vest packed with explosives], [belts laden with explosives], a [belt filled with explosives].",
            "He [blew himself up], she was [blowing herself up], they had [blown themselves up], it [blew itself up]; with [explosives strapped to] him, a [bomb strapped to] her; he [self-detonated].",
            "He [detonated himself], [detonating herself], they [detonated themselves]; a [human bomb].",
        ),
        ignores=(
            "He died by suicide; a suicide note; the vest was red and the safety belt tight.",
            "She blew up a balloon.",
        ),
    ),
    arms(
        name="laid-explosive",
        pattern=r"(?:land ?|ground ?|sea ?)mines?|(?:anti-?personnel|anti-?tank) mines?|(?:VB|RC)?IEDs?|improvised explosive devices?|explosive devices?|(?:roadside|car|truck|vehicle|motorcycle|motorbike|bicycle|parcel|sticky|magnetic|pipe|nail|time) ?bombs?"
        r"|(?:remote(?:ly)?[\s-]controlled|remotely detonated|planted|buried|hidden) (?:[\p{L}-]+ )?(?:bombs?|mines?|explosives|devices?)|(?:bombs?|mines?|explosives|devices?)(?: [\p{L}-]+){0,3}? (?:planted|laid|buried|hidden|placed|attached|rigged|concealed)"
        r"|booby[\s-]trap(?:s|ped)?|rigged with explosives|packed with explosives|explosives-laden (?:car|truck|vehicle)s?|unexploded (?:ordnance|shells?|bombs?)|(?:cluster|war) remnants|bomb blasts?",
        guard=("mine", "ied", "device", "bomb", "booby", "rigged", "packed", "laden", "unexploded", "remnants"),
        finds=(
            "A [landmine], a [ground mine], [sea mines], an [anti-personnel mine], [anti-tank mines], an [IED], [VBIEDs], an [RCIED], an [improvised explosive device], [explosive devices].",
            "A [roadside bomb], a [car bomb], a [truck bomb], a [vehicle bomb], a [motorcycle bomb], a [motorbike bomb], a [bicycle bomb], a [parcel bomb], a [sticky bomb], a [magnetic bomb], a [pipe bomb], a [nail bomb], a [time bomb].",
            "A [remote-controlled bomb], a [remotely controlled mine], a [remotely detonated bomb], a [planted explosive device], a [buried mine], a [hidden bomb], [planted explosives].",
            "A [bomb planted] there, a [mine laid] there, [mines buried] there, [explosives hidden] there, a [device placed] there, a [bomb attached] to it, a [bomb was rigged], [explosives were concealed], a [bomb that was planted].",
            "A [booby trap], a [booby-trapped] house [rigged with explosives], a car [packed with explosives], an [explosives-laden truck], an [explosives-laden car], [explosives-laden vehicles].",
            "[Unexploded ordnance], an [unexploded shell], [unexploded bombs], [cluster remnants], [war remnants], a [bomb blast].",
        ),
        ignores=(
            "The gold mine closed; a mobile device; a coal mine was opened.",
            "Hidden fees.",
        ),
    ),
    arms(
        name="firebomb",
        pattern=r"(?:petrol|fire|gasoline|crude|cocktail|paint) ?bombs?|Molotov(?: cocktails?)?|cocktails|fire ?crackers?|incendiary (?:bombs?|devices?|bottles?)",
        guard=("petrol", "fire", "gasoline", "crude", "cocktail", "paint", "molotov", "incendiary"),
        finds=(
            "A [petrol bomb], two [firebombs], a [gasoline bomb], a [crude bomb], a [cocktail bomb], a [paint bomb], a [Molotov cocktail], a [Molotov], [cocktails], a [firecracker], an [incendiary bomb], an [incendiary device], [incendiary bottles].",
        ),
        ignores=("Crude oil and petrol.", "A bomb fired the crowd."),
    ),
    arms(
        name="thrown-grenade",
        pattern=r"(?<!(?:propelled|RPG|gas|smoke|sound|stun) )(?:hand[\s-]?|improvised |fragmentation )?grenades?(?! launch\p{L}+)",
        guard=("grenade",),
        finds=(
            "A [grenade], two [hand grenades], a [hand-grenade], [improvised grenades], a [fragmentation grenade].",
        ),
        ignores=(
            "A rocket-propelled grenade, RPG grenades, a gas grenade, a smoke grenade, a sound grenade, a stun grenade; a grenade launcher.",
        ),
    ),
    arms(
        name="firearm",
        pattern=r"gun ?fire|gun ?shots?|gun ?m[ae]n|gunned|opened fire|opening fire|shot|shots|shooting|rifles?|pistols?|machine ?guns?|small ?arms|Kalashnikovs?|AK-?47s?|snipers?|bullets?|firearms?",
        guard=("gun", "fire", "shot", "shoot", "rifle", "pistol", "arms", "kalashnikov", "ak", "sniper", "bullet"),
        finds=(
            "[Gunfire], [gunshots], a [gunman], [gunmen], he was [gunned] down; they [opened fire], [opening fire]; he was [shot]; [shots], a [shooting], a [rifle], a [pistol], [machine guns], [small arms].",
            "A [Kalashnikov], an [AK-47], two [snipers], a [bullet], [firearms].",
        ),
        ignores=("Rifling through arms; an opening.",),
    ),
    arms(
        name="poison",
        pattern=r"chlorine(?! (?:plants?|tanks?|prices?))|sarin|nerve (?:agents?|gas)|(?:sulfur|sulphur) mustard|mustard (?:gas|agent)|(?:poison(?:ous)?|toxic|chemical|suffocating)[\s-]gas(?:es)?|(?<!body on )(?<!body for )(?<!prohibition of )chemical (?:weapons?|munitions?|bombs?|agents?|shells?|warheads?|rockets?|attacks?|strikes?)"
        r"(?! (?:facilit\p{L}+|sites?|program\p{L}*|inspect\p{L}+|watchdog|body|plants?|depots?|stock\p{L}*|stores?|capab\p{L}+|conventions?|factor\p{L}+|infrastructure|experts?|investigators?|arsenals?|cent(?:er|re)s?|research))",
        guard=("chlorine", "sarin", "nerve", "mustard", "gas", "chemical"),
        finds=(
            "[Chlorine], [sarin], a [nerve agent], [nerve gas], [sulfur mustard], [sulphur mustard], [mustard gas], [mustard agent], [poison gas], [poisonous gas], [toxic gases], [chemical gas], [suffocating gas].",
            "[Chemical weapons], [chemical munitions], a [chemical bomb], a [chemical agent], [chemical shells], a [chemical warhead], [chemical rockets], a [chemical attack], a [chemical strike].",
        ),
        ignores=(
            "A chemical weapons facility, chemical weapons sites, a chemical weapons program, chemical weapons inspectors, the chemical weapons watchdog, a chemical weapons body.",
            "A chemical weapons plant, a chemical weapons depot, chemical weapons stockpiles, a chemical weapons store, a chemical weapons capability, the chemical weapons convention, a chemical weapons factory.",
            "Chemical weapons infrastructure, chemical weapons experts, chemical weapons investigators, a chemical weapons arsenal, a chemical weapons center, a chemical weapons centre, chemical weapons research.",
            "An international body on chemical weapons, a body for chemical weapons, the Organization for the Prohibition of Chemical Weapons; a chlorine plant, a chlorine tank, chlorine prices; a gas plant.",
        ),
    ),
)
