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
        name="arms",
        kind="tone",
        pattern=r"air ?strikes?|air ?raids?|warplanes?|fighter jets?|drones?|missiles?|rockets?|mortars?|artillery|shelling|grenades?"
        r"|militants?|insurgents?|insurgency|rebels?|jihadists?|terrorists?|extremists?|guerrillas?|gunmen|gunman|militia(?:men|s)?|separatists?"
        r"|troops|soldiers?|army|paramilitar(?:y|ies)|peshmerga|(?:security|government|coalition|armed|military|special|joint) forces|warships?|tanks"
        r"|bombers?|bombings?|car bombs?|roadside bombs?|suicide|landmines?|IEDs?|explosive devices?|ISIS|ISIL|Islamic State|Taliban|al-?Qa(?:e|i)da|Boko Haram|al-?Shabaa?b|Hamas|Hezbollah|Houthis?|Wagner"
        r"|assailants?|attackers|armed (?:men|groups?|bandits|assailants|clash(?:es)?)|bandits|opened fire|shot dead|gunned down|beheaded|hacked to death|shot and killed|ambush(?:ed)?|gun ?fire|firefight|civil war|offensive against|hostages?|cartels?|gangs?|Maoists?|Naxals?|naval battle",
        meaning=tone("arms"),
        finds={
            "An [air strike], an [air raid], a [warplane], a [fighter jet], a [drone], a [missile], a [rocket], a [mortar], [artillery], [shelling], a [grenade].": "arms",
            "A [militant], an [insurgent], an [insurgency], a [rebel], a [jihadist], a [terrorist], an [extremist], a [guerrilla], [gunmen], a [gunman], [militiamen], a [separatist].": "arms",
            "[Troops], a [soldier], the [army], a [paramilitary], [paramilitaries], [peshmerga], [security forces], [government forces], [coalition forces], [armed forces], [military forces], [special forces], [joint forces], a [warship], [tanks].": "arms",
            "A [bomber], a [bombing], a [car bomb], a [roadside bomb], [suicide], a [landmine], an [IED], an [explosive device], [ISIS], [ISIL], [Islamic State], [Taliban], [al-Qaeda], [Al Qaida], [Boko Haram], [al-Shabab], [al-Shabaab], [Hamas], [Hezbollah], a [Houthi], [Wagner].".replace("[Al Qaida]", "[al-Qaida]"): "arms",
            "An [assailant], [attackers], [armed men], an [armed group], [armed bandits], [armed assailants], an [armed clash], [bandits], [opened fire], [shot dead], [gunned down], [beheaded], [hacked to death], [shot and killed].": "arms",
            "An [ambush], [gunfire], a [firefight], the [civil war], an [offensive against] it, a [hostage], a [cartel], a [gang], a [Maoist], a [Naxal], a [naval battle].": "arms",
        },
        ignores=("A dronelike hum.", "The armyworm."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="labour",
        kind="tone",
        pattern=r"unions?|strikers?|picket(?:s|ing)?(?: lines?)?|walkouts?|wages?|pay (?:rise|deal|dispute|offer|cut)s?|collective bargaining|employees?|workers|Teamsters|machinists|pay and conditions|stoppages?|industrial action|junior doctors|indefinite strike|general strike|labou?r (?:dispute|reporter|movement)s?",
        meaning=tone("labour"),
        finds={
            "A [union], a [striker], a [picket line], [pickets], [picketing], a [walkout], a [wage], a [pay rise], a [pay deal], a [pay dispute], a [pay offer], a [pay cut].": "labour",
            "[Collective bargaining], an [employee], [workers], [Teamsters], [machinists], [pay and conditions], a [stoppage], [industrial action], [junior doctors], an [indefinite strike], a [general strike], a [labor dispute], a [labour movement], a [labor reporter].": "labour",
        },
        ignores=("A reunion.", "The wager."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="accident",
        kind="tone",
        pattern=r"earthquakes?|quakes?|aftershocks?|temblors?|magnitude|tsunamis?|floods?|flooding|storms?|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|avalanches?|landslides?|volcan(?:o|ic|oes)|eruptions?|derail(?:ed|ment|s)?|collided|collision|crashed into a (?:tree|wall|truck|bus)|(?:train|bus|car|plane|vehicle|truck|road|multi-vehicle) (?:crash(?:es)?|accident)|refinery|factory|gas leak|transformer|boiler|petroleum|oil company|sharks?|wildfires?|bushfires?|outbreak|virus|epidemic|infections?|stampede|capsized",
        meaning=tone("accident"),
        finds={
            "An [earthquake], a [quake], an [aftershock], a [temblor], of [magnitude] six, a [tsunami], a [flood], [flooding], a [storm], a [cyclone], a [hurricane], a [typhoon], a [tornado], an [avalanche], a [landslide], a [volcano], [volcanic] ash, [volcanoes], an [eruption].": "accident",
            "It [derailed], a [derailment], they [collided], a [collision], it [crashed into a tree], [crashed into a wall], [crashed into a truck], [crashed into a bus].": "accident",
            "A [train crash], a [bus crash], a [car accident], a [plane crash], a [vehicle crash], a [truck crash], a [road accident], a [multi-vehicle crash], [train crashes].": "accident",
            "A [refinery], a [factory], a [gas leak], a [transformer], a [boiler], [petroleum], an [oil company], a [shark], a [wildfire], a [bushfire], an [outbreak], a [virus], an [epidemic], an [infection], a [stampede], it [capsized].": "accident",
        },
        ignores=("A stormy debate.", "The floodlight."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="protest",
        kind="tone",
        pattern=r"protest(?:s|ed|ers?|ing|ors)?|demonstrat(?:ion|ions|ed|ors?|ing|e)|rall(?:y|ies)|sit-ins?|riot police|riots?|rioters?|march(?:ed|ers)|activists|disperse|tear ?gas|residents blocked|roadblocks?",
        meaning=tone("protest"),
        finds={
            "A [protest], [protests], they [protested], a [protester], [protesting], [protestors], a [demonstration], [demonstrations], they [demonstrated], a [demonstrator], [demonstrating], they [demonstrate].": "protest",
            "A [rally], [rallies], a [sit-in], a [riot], a [rioter], [riot police], they [marched], [marchers], [activists], to [disperse] them, [tear gas], [residents blocked] it, a [roadblock].": "protest",
        },
        ignores=("A protestant.", "In March."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="sport",
        kind="tone",
        pattern=r"goals?|scored|striker|midfielder|goalkeeper|coach|league|tournament|World Cup|match(?:es)?|innings|wickets?|Tests|quarterback|playoffs?|championship|season|half-time|penalty|Six Nations|Premiership|fixtures?",
        meaning=tone("sport"),
        finds={
            "A [goal], he [scored], a [striker], a [midfielder], a [goalkeeper], a [coach], the [league], a [tournament], the [World Cup], a [match], [matches], the [innings], a [wicket], two [Tests].": "sport",
            "A [quarterback], the [playoffs], the [championship], the [season], at [half-time], a [penalty], the [Six Nations], the [Premiership], a [fixture].": "sport",
        },
        ignores=("A goalless life.", "Reasons."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="fiction",
        kind="tone",
        pattern=r"films?|movies?|novels?|video ?games?|documentar(?:y|ies)|episodes?|box office|comics?|thriller|gameplay|actress|albums?|debut",
        meaning=tone("fiction"),
        finds={
            "A [film], a [movie], a [novel], a [video game], a [documentary], two [documentaries], an [episode], the [box office], a [comic], a [thriller], [gameplay], an [actress], an [album], his [debut].": "fiction",
        },
        ignores=("Troops were filmed.", "A novelty."),
        vocabulary=VOCABULARY,
    ),
)
