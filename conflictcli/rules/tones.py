"""What a text is about, as far as single words tell: arms, or labour disputes, accidents, protests, sport.

General words ("strike", "attack", "clash", "blast") mean a conflict event only where the words around them do.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.vocabulary import VOCABULARY


def tone(name: str) -> Callable[[regex.Match[str]], str]:
    return lambda m: name


RULES: tuple[Rule, ...] = (
    Rule(
        name="weapons",
        kind="tone",
        pattern=r"air ?strikes?|air ?raids?|warplanes?|fighter jets?|military aircraft|drones?|missiles?|rockets?|mortars?|artillery"
        r"|shelling|grenades?|(?<!\b(?:photo|bath|time|cherry|F-) )bombs?|bombers?|bombings?|car bombs?|roadside bombs?|landmines?"
        r"|IEDs?|(?:UV|VB|SV)IEDs?|explosives(?:-laden)?|explosive devices?|suicide (?:attacks?|attackers?|blasts?|vests?)"
        r"|(?:unknown|unspecified|undetermined|heavy|small|automatic|explosive|chemical) (?:weapons?|arms)|sarin|nerve agents?"
        r"|machine ?guns?|rifles?|Kalashnikovs?|bullets|bullet wounds?|machetes?|warships?|tanks|naval battle",
        meaning=tone("arms"),
        finds={
            "An [air strike], an [air raid], a [warplane], two [fighter jets], a [military aircraft] and a [drone] hit the town.": "arms",
            "A [missile], a [rocket], a [mortar], the [artillery], more [shelling] and a [grenade] killed six.": "arms",
            "The [bombs], a [bomber], a [bombing], a [car bomb] and [roadside bombs] tore through it; a [landmine] killed one.": "arms",
            "An [IED], a [VBIED], a [UVIED], an [SVIED], an [explosive device], [explosives] and an [explosives-laden] car.": "arms",
            "A [suicide attack], a [suicide attacker], a [suicide blast] and a [suicide vest] were in the news.": "arms",
            "Monitors heard [unknown weapons], [unspecified weapons], [undetermined weapons], [heavy weapons] and [small arms].": "arms",
            "They use [automatic weapons], an [explosive weapon], [chemical weapons], [sarin] and a [nerve agent].": "arms",
            "A [machine gun], a [rifle], a [Kalashnikov], [bullets], a [bullet wound], [machetes].": "arms",
            "A [warship], the [tanks] and a [naval battle] were seen.": "arms",
        },
        ignores=("A dronelike hum.", "A photo bomb, a bath bomb, a time bomb and a cherry bomb.", "An explosive report."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="fighters",
        kind="tone",
        pattern=r"militants?|insurgents?|insurgency|rebels?|jihadists?|terrorists?|extremists?|guerrillas?|gunm[ae]n|militia(?:m[ae]n|s)?"
        r"|separatists?|assailants?|attackers|armed (?:m[ae]n|gangs?|groups?|robbers|bandits|assailants|individuals?|persons?|clash(?:es)?)"
        r"|(?:unidentified|unknown) (?:m[ae]n|persons?|individuals?|attackers?|group)|bandits|hostages?|cartels?|gangs?|criminal groups"
        r"|drug traffickers|ISIS|ISIL|Islamic State|Taliban|al-?Qa[ei]da|Boko Haram|al-?Shabaa?b|Hamas|Hezbollah|(?:pro-|anti-)?Houthis?"
        r"|Wagner|Maoists?|Naxals?|PKK|civil war",
        meaning=tone("arms"),
        finds={
            "A [militant], an [insurgent], the [insurgency], a [rebel], a [jihadist], a [terrorist], an [extremist] and a [guerrilla].": "arms",
            "[Gunmen], a [gunman], [militiamen], a [militia], a [separatist], an [assailant], [attackers] and [bandits] were shot.": "arms",
            "Three [armed men], an [armed gang], an [armed group], [armed robbers], [armed bandits], [armed assailants].": "arms",
            "An [armed individual], [armed persons] and an [armed clash].": "arms",
            "Some [unidentified men], an [unknown man], an [unidentified person], [unknown individuals], an [unidentified attacker], an [unknown group].": "arms",
            "A [hostage], a [cartel], a [gang], [criminal groups] and [drug traffickers].": "arms",
            "[ISIS], [ISIL], [Islamic State], the [Taliban], [al-Qaeda], [al-Qaida], [Boko Haram], [al-Shabab] and [al-Shabaab].": "arms",
            "[Hamas], [Hezbollah], a [Houthi], [pro-Houthi], [anti-Houthi], [Wagner], a [Maoist], a [Naxal], the [PKK], the [civil war].": "arms",
        },
        ignores=("The armyworm hung on.", "Firefighters came with armed guards.", "A rebellious youth."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="forces",
        kind="tone",
        pattern=r"troops|soldiers?|army|military(?! (?:band|museum|history|school))|paramilitar(?:y|ies)|peshmerga|battalions?|(?<!\bfire )brigades?"
        r"|(?:security|government|coalition|armed|special|joint|(?!(?:Police|Labou?r|Market|The|Both|Such|These)\b)(?-i:\p{Lu}[\p{L}-]*)) forces",
        meaning=tone("arms"),
        finds={
            "[Troops], a [soldier], the [army], the [military], a [paramilitary], [paramilitaries] and the [peshmerga] left.": "arms",
            "[Security forces], [government forces], [coalition forces], [armed forces], [special forces] and [joint forces].": "arms",
            "Then [Norlandic forces] and [SNA forces] fought; the 6th [Battalion] and two [brigades] came.": "arms",
        },
        ignores=(
            "A military band played in a military museum, at a military school, of military history.",
            "The fire brigade came with police forces.",
            "Police forces, labor forces, Market forces, The forces, Both forces, Such forces and These forces.",
            "Labour forces, Labor forces.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="shooting",
        kind="tone",
        pattern=r"open(?:ed|ing)? fire|exchang(?:ed|ing) fire|shot (?:dead|and killed|at|to death)|(?:was|were|been) shot(?! (?:on|in|by director))"
        r"|fired shots|gunned down|beheaded|hacked to death|ambush(?:ed)?|gun ?fire|fire ?fights?|gun ?(?:fights?|battles?|attacks?)"
        r"|(?<!\bpenalty )shoot-?outs?|gunshots?|offensive against",
        meaning=tone("arms"),
        finds={
            "They [opened fire], went on [opening fire], [exchanged fire], were [exchanging fire] and [fired shots] at a house.": "arms",
            "He was [shot dead], [shot and killed], [shot at]; one was [shot to death], two [were shot], she [was shot], had [been shot].": "arms",
            "He was [gunned down], [beheaded] or [hacked to death] in an [ambush], [ambushed] on the road.": "arms",
            "The [gunfire], a [firefight], a [gunfight], a [gun battle], a [gun attack], a [shoot-out], [gunshots], an [offensive against] it.": "arms",
            "Will they [open fire]?": "arms",
        },
        ignores=(
            "A penalty shootout.",
            "The film was shot on location, and was shot in Ostra; it was shot by director Ana Vell.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="strikes-of-a-state",
        kind="tone",
        pattern=r"(?:Israeli|Russian|Syrian|Saudi|Turkish|Iranian|American|US|U\.S\.|NATO|Ukrainian|Emirati|Ethiopian)(?:-led)?"
        r" (?:strikes?|attacks?|raids?|shootings?|forces|aircrafts?|jets?)",
        meaning=tone("arms"),
        finds={
            "An [Israeli strike], a [Russian attack], a [Syrian raid], a [Saudi-led strike], a [Turkish aircraft] hit the town.": "arms",
            "An [Iranian jet], an [American strike], a [US strike], a [U.S. raid], a [NATO strike], a [Ukrainian attack].": "arms",
            "An [Emirati strike], an [Ethiopian attack], an [Israeli shooting], and [US-led forces].": "arms",
        },
        ignores=("An Italian strike over pay.", "The American jetliner."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="labour",
        kind="tone",
        pattern=r"unions?|strikers?|picket(?:s|ing)?(?: lines?)?|walkouts?|wages?|pay (?:rise|deal|dispute|offer|cut)s?"
        r"|collective bargaining|employees?"
        r"|(?<!\b(?:aid|party|health|rescue|relief|humanitarian|(?-i:\p{Lu}{2,6})) )workers|Teamsters|machinists|pay and conditions"
        r"|stoppages?|industrial action|junior doctors|indefinite strike|general strike|labou?r (?:dispute|reporter|movement)s?",
        meaning=tone("labour"),
        finds={
            "A [union], a [striker], a [picket line], [pickets], [picketing] and a [walkout] over a [wage].": "labour",
            "No [pay rise], no [pay deal], a [pay dispute], a [pay offer] and a [pay cut] came of [collective bargaining].": "labour",
            "An [employee], [workers], [Teamsters], [machinists] and [junior doctors] want better [pay and conditions].": "labour",
            "A [stoppage], [industrial action], an [indefinite strike], a [general strike], a [labor dispute], a [labour movement], a [labor reporter].": "labour",
        },
        ignores=(
            "A reunion wager.",
            "Gunmen shot aid workers, party workers, health workers, rescue workers, relief workers and humanitarian workers.",
            "UN workers fled.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="accident",
        kind="tone",
        pattern=r"earthquakes?|quakes?|aftershocks?|temblors?|magnitude|tsunamis?|floods?|flooding|storms?|cyclones?|hurricanes?|typhoons?"
        r"|tornado(?:es)?|avalanches?|landslides?|volcan(?:o|ic|oes)|eruptions?|derail(?:ed|ment|s)?|collided|collision"
        r"|crashed into a (?:tree|wall|truck|bus)|(?:train|bus|car|plane|vehicle|truck|road) (?:crash(?:es)?|accident)"
        r"|refinery|factory|gas leak|transformer|boiler|petroleum|oil company|sharks?|wildfires?|bushfires?|outbreak|virus|epidemic"
        r"|infections?|stampede|capsized",
        meaning=tone("accident"),
        finds={
            "An [earthquake], a [quake], an [aftershock], a [temblor] of [magnitude] six, a [tsunami], a [flood], more [flooding].": "accident",
            "A [storm], a [cyclone], a [hurricane], a [typhoon], a [tornado], ten [tornadoes], an [avalanche] and a [landslide].": "accident",
            "A [volcano], [volcanic] ash, two [volcanoes] and an [eruption].": "accident",
            "The train [derailed], a [derailment]; cars [collided], a [collision]; one [crashed into a tree], one [crashed into a wall].": "accident",
            "It [crashed into a truck], it [crashed into a bus]; ten [train crashes], a [bus crash], a [car accident], a [plane crash].": "accident",
            "A [vehicle crash], a [truck crash], a [road accident]; a [refinery], a [factory], a [gas leak], a [transformer], a [boiler].": "accident",
            "[Petroleum], an [oil company], a [shark], a [wildfire], a [bushfire], an [outbreak], a [virus], an [epidemic].": "accident",
            "An [infection] spread after the [stampede], and a ferry [capsized].": "accident",
        },
        ignores=("A stormy debate under a floodlight.", "Gunmen crashed into a checkpoint."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="protest",
        kind="tone",
        pattern=r"protest(?:s|ed|ers?|ing|ors)?|demonstrat(?:ion|ions|ed|ors?|ing|e)|rall(?:y|ies)|sit-ins?|riot police|riots?|rioters?"
        r"|march(?:ed|ers)|activists|disperse|tear ?gas|residents blocked|roadblocks?",
        meaning=tone("protest"),
        finds={
            "A [protest], [protests], they [protested], a [protester], [protesting], [protestors], a [demonstration], [demonstrations].": "protest",
            "They [demonstrated], a [demonstrator], [demonstrating], they [demonstrate]; a [rally], [rallies], a [sit-in].": "protest",
            "A [riot], a [rioter], [riot police]; they [marched], [marchers], [activists], to [disperse] them with [tear gas].": "protest",
            "When [residents blocked] it with a [roadblock] nobody left.": "protest",
        },
        ignores=("A protestant rallied round.", "In March."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="sport",
        kind="tone",
        pattern=r"goals?(?! (?:of|is|was|to))|scored|striker|midfielder|goalkeeper|coach|(?-i:leagues?)|(?:Premier|Champions|Super|football|rugby|major|minor) League"
        r"|tournament|World Cup|match(?:es)?|innings|wickets?|(?-i:Tests)|quarterback|playoffs?|championship|season|half-time"
        r"|(?<!\bdeath )penalty|Six Nations|Premiership|fixtures?",
        meaning=tone("sport"),
        finds={
            "A [goal], he [scored], a [striker], a [midfielder], a [goalkeeper], a [coach], the [league], a [tournament] and the [World Cup].": "sport",
            "The [Premier League], the [Champions League], the [Super League], the [football League], [Rugby League], [Major League], a [Minor League].": "sport",
            "A [match], [matches], the [innings], a [wicket], two [Tests], a [quarterback], the [playoffs], the [championship].": "sport",
            "The [season], at [half-time], a [penalty], the [Six Nations], the [Premiership], a [fixture].": "sport",
        },
        ignores=(
            "The Arab League met for reasons of its own, after two nuclear tests and a death penalty.",
            "The goal of the raid, whose goal was to free them; their goal is peace, his goal to fight.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="fiction",
        kind="tone",
        pattern=r"films?|movies?|novels?|video ?games?|documentar(?:y|ies)|episodes?|box office|comics?|thriller|gameplay|actress|albums?|debut",
        meaning=tone("fiction"),
        finds={
            "A [film], a [movie], a [novel], a [video game], a [documentary], two [documentaries] and an [episode].": "fiction",
            "At the [box office], a [comic], a [thriller], its [gameplay], an [actress], an [album], his [debut].": "fiction",
        },
        ignores=("Troops were filmed.", "A novelty."),
        vocabulary=VOCABULARY,
    ),
)
