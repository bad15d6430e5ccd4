"""Named pieces of pattern that only actors use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rule import Words
from conflictcli.rules.vocabulary import VOCABULARY

ACTOR_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "NATION": Words(
            r"(?-i:(?:\p{Lu}\.(?:\p{Lu}\.?){1,3}|\p{Lu}\p{L}{1,24})(?: \p{Lu}\p{L}{1,24})?)",
            finds=("Iraqi", "U.S.", "U.S", "US", "South Korean", "United States"),
            ignores=("iraqi", "A", "the US", "Iraq."),
        ),
        "ARM": Words(
            r"forces?|troops?|soldiers?|army|military|navy|air ?force|(?:war|fighter )?(?:planes?|jets?)|aircraft|helicopters?|gunships?"
            r"|drones?|artillery|tanks?|commandos?|marines|paratroopers?|warships?|gunboats?|missiles?|rockets?|shells?|bombers?|guards?"
            r"|government|regime|police(?:men|man| officers?)?|air defen[cs]es?|servicemen|personnel|paramilitar(?:y|ies)|units?|UAVs?",
            finds=(
                *("force", "forces", "troops", "soldier", "army", "military", "navy", "air force"),
                *("warplanes", "planes"),
                *("fighter jets", "jet", "aircraft", "helicopters", "gunship", "drone"),
                *("artillery", "tanks", "commandos"),
                *("marines", "paratroopers", "warship", "gunboats", "missile", "rockets", "shells"),
                *("bombers", "guards"),
                *("government", "regime", "police", "policemen", "policeman", "police officers", "air defences"),
                *("servicemen", "personnel", "paramilitary", "paramilitaries", "unit", "UAV"),
            ),
            ignores=("officials", "people"),
        ),
        "BRANCH": Words(
            r"government|regime|army|military|air|naval|navy|ground|armed|security|special|defen[cs]e|attack|combat|border|coast|elite|state"
            r"|federal|national|occupation|infantry|artillery|police|loyalist|missile|surveillance|kamikaze|ballistic|cruise|operations",
            finds=(
                *"government regime army military air naval navy ground armed security special defence defense attack".split(),
                *"combat border coast elite state federal national occupation infantry artillery police loyalist".split(),
                *"missile surveillance kamikaze ballistic cruise operations".split(),
            ),
            ignores=("football", "foreign"),
        ),
        "QUALITY": Words(
            r"unidentified|unknown|suspected|alleged|masked|armed|heavily armed|islamist|jihadist|separatist|shiite|sunni|maoist|tribal|allied"
            r"|pro-government|pro-russian|anti-government|opposition|local|foreign|hardline|religious|far-right",
            finds=(
                *("unidentified", "unknown", "suspected", "alleged", "masked", "armed", "heavily armed", "Islamist"),
                *("jihadist", "separatist", "Shiite", "Sunni", "Maoist", "tribal", "allied", "pro-government"),
                *("pro-Russian", "anti-government", "opposition", "local", "foreign", "hardline", "religious"),
                "far-right",
            ),
            ignores=("young", "two"),
        ),
        "STRUCK_BY": Words(
            r"(?:(?:air|drone|missile|rocket|artillery|mortar|tank|helicopter|naval|aerial|ballistic|cruise|bombing|shell) ?){0,2}"
            r"(?:strikes?|raids?|attacks?|assaults?|shelling|bombardments?|barrages?|fire|offensives?|counter-?offensives?|counter-?attacks?"
            r"|bombings?|incursions?|invasion|salvos?|gunfire|ambush(?:es)?)",
            finds=(
                *("air strikes", "drone strike", "missile attack", "rocket fire"),
                *("artillery shelling", "mortar barrage"),
                *("tank fire", "helicopter raid", "naval bombardment", "aerial assaults", "ballistic missile strikes"),
                *("cruise missile salvo", "bombing raids", "shell fire", "offensive"),
                *("counteroffensive", "counter-attack"),
                *("bombings", "incursion", "invasion", "airstrike", "airstrikes", "gunfire", "ambush", "ambushes"),
            ),
            ignores=("strike action", "deal", "blast"),
        ),
        "MANNER": Words(
            r"deadly|overnight|retaliatory|suspected|recent|latest|heavy|new|separate|precision|intense|ongoing|military|ground|massive|fresh"
            r"|night-time|subsequent|surprise|full-scale|targeted|alleged|apparent|reported|government|army|large-scale|daily|twin",
            finds=(
                *"deadly overnight retaliatory suspected recent latest heavy new separate precision intense ongoing".split(),
                *"military ground massive fresh night-time subsequent surprise full-scale targeted alleged apparent".split(),
                *"reported government army large-scale daily twin".split(),
            ),
            ignores=("Monday", "two"),
        ),
        "ACTS": Words(
            r"(?: (?:has|have|had|also|again|then|later|repeatedly|reportedly)){0,3}"
            r" (?:launch(?:es|ed)?|carried|carries|conducted|struck|strikes?|hits?|bomb(?:s|ed)|attack(?:s|ed)?|fire[sd]?|shelled|shot|killed|kills"
            r"|retaliate[sd]|seized|captured|recaptured|retook|targeted|targets|pounded|pounds|invaded|unleashed|responded|intensified|stepped up"
            r"|began|resumed|staged|mounted|assassinated|destroyed|destroys|said (?:it|its)|says (?:it|its)|was behind|dropped)",
            finds=(
                *(" has launched", " have launch", " had launches", " also carried"),
                *(" again carries", " then conducted"),
                *(" later struck", " repeatedly strikes", " reportedly strike", " hit", " hits", " bombs", " bombed"),
                *(" attacks", " attacked", " attack", " fires", " fired", " shelled", " shot", " killed", " kills"),
                *(" retaliated", " retaliates", " seized", " captured", " recaptured", " retook"),
                *(" targeted", " targets"),
                *(" pounded", " pounds", " invaded", " unleashed", " responded", " intensified"),
                *(" stepped up", " began"),
                *(" resumed", " staged", " mounted", " assassinated", " destroyed", " destroys"),
                *(" said it", " said its"),
                *(" says it", " says its", " was behind", " dropped"),
            ),
            ignores=(" said", " is", " will"),
        ),
        "ARMED": Words(
            r"(?:rebel|militant|insurgent|armed|jihadist|extremist|separatist|terrorist|guerrilla|terror|militia|opposition)"
            r" (?:groups?|factions?|fighters|forces|organi[sz]ations?|movements?|alliance|men|cells?|gangs?)"
            r"|(?:unidentified|unknown|masked) (?:men|persons|people|individuals)|gunm[ae]n|militants?|rebels?|insurgents?"
            r"|jihadi(?:st)?s?|extremists?|terrorists?|guerrillas?|separatists?|militia(?:s|men|man)?"
            r"|fighters?|assailants?|attackers?|bandits?|pirates?|kidnappers?|mercenaries"
            r"|mujahideen|(?:(?:suicide|car|truck|female) ){1,3}(?:bombers?|attackers?)|snipers?|tribesm[ae]n|vigilantes?|herders"
            r"|herdsmen|cultists|factions",
            finds=(
                *("rebel groups", "militant faction", "insurgent fighters", "armed men"),
                *("jihadist cells", "extremist group"),
                *("separatist movement", "terrorist organisations", "terrorist organization"),
                *("guerrilla gang", "militia alliance"),
                *("terror cell", "opposition forces", "unidentified men", "unknown persons", "masked people", "gunmen"),
                *("unidentified individuals", "gunman", "militants", "rebel", "insurgents", "jihadis", "jihadist"),
                *("extremists", "terrorist", "guerrillas", "separatists", "militia", "militias"),
                *("militiamen", "militiaman"),
                *("fighters", "fighter", "assailants", "attacker", "bandits", "pirates", "kidnappers", "mercenaries"),
                *("mujahideen", "suicide bomber", "suicide car bomber", "female suicide attackers"),
                *("truck bomber", "snipers"),
                *("tribesmen", "tribesman", "vigilantes", "herders", "herdsmen", "cultists", "factions"),
            ),
            ignores=("men", "groups", "forces", "bombers"),
        ),
        "CIVILIANS": Words(
            r"civilians|protesters?|demonstrators?|villagers|worshippers|pilgrims|tourists|(?:aid|health|humanitarian) workers"
            r"|journalists|settlers|farmers|bystanders|passengers|schoolchildren|mobs?|rioters",
            finds=(
                *("civilians", "protesters", "protester", "demonstrators", "villagers"),
                *("worshippers", "pilgrims", "tourists"),
                *("aid workers", "health workers", "humanitarian workers", "journalists"),
                *("settlers", "farmers", "bystanders"),
                *("passengers", "schoolchildren", "mob", "mobs", "rioters"),
            ),
            ignores=("civilian", "workers"),
        ),
        "OF_AN_ARMY": Words(
            r"stations?|chiefs?|officials?|spokes(?:man|woman|person)|sources?|headquarters|bases?|posts?|academy|training|schools?"
            r"|vehicles?|custody|intelligence|statement|checkpoints?|commanders?|generals?|cars?|vans?|trucks?|bus|buses|convoys?|patrols?"
            r"|camps?|barracks|hospitals?|parade|recruits|equipment|targets?|installations?|facilit(?:y|ies)|sites?|compounds?|aid|service"
            r"|advis[eo]rs?|council|junta|coup|courts?|action|intervention|leaders?",
            finds=(
                *"station chief officials spokesman spokeswoman spokesperson sources headquarters base posts academy".split(),
                *"training school vehicles custody intelligence statement checkpoint commander general car vans truck bus".split(),
                *"buses convoy patrol camp barracks hospital parade recruits equipment targets installations facility".split(),
                *"facilities site compound aid service advisers advisors council junta coup court action intervention".split(),
                "leaders",
            ),
            ignores=("attack", "drone", "killed"),
        ),
    }
)
"""Named pieces of pattern that only actors use."""

SHARED: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **ACTOR_WORDS})
