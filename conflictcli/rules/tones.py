"""What a text is about, as far as single words tell: arms, or labour disputes, accidents, protests, sport.

General words ("strike", "attack", "clash", "blast") mean a conflict event only where the words around them do.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rule import Rule
from conflictcli.rules.vocabulary import VOCABULARY


def tone(*, name: str, pattern: str, finds: Sequence[str], ignores: Sequence[str]) -> Rule:
    """A rule whose every match means its name."""
    return Rule(name, "tone", pattern, lambda m: name, dict.fromkeys(finds, name), ignores, vocabulary=VOCABULARY)


RULES: tuple[Rule, ...] = (
    tone(
        name="arms",
        pattern=r"(?&WEAPON)|(?&FIGHTER)|(?&TROOPS)|(?&SHOOTING)|(?&STATE)(?:-led)? (?:strikes?|attacks?|raids?|shootings?|aircrafts?|jets?)"
        r"|jets?(?= (?:carried|conducted|flew|hit|struck|bombed|launched))|(?:coalition|government|enemy|fighter) (?:aircraft|jets|planes)|(?<!\b(?:photo|bath|cherry) )bombs?|military(?! (?:band|museum|history|school))|(?<!\bfire )brigades?"
        r"|(?:was|were|been) shot(?! (?:on (?:film|location)|by director))|(?<!\bpenalty )shoot-?outs?",
        finds=(
            "An [air strike] by [warplanes] killed [militants], and [gunmen] [opened fire] on [troops].",
            "An [Israeli strike], a [Saudi-led attack], a [Russian raid], a [Turkish jet] and a [US aircraft]; an [American shooting].",
            "[Coalition aircraft] and [enemy jets], [government planes], [fighter aircraft]; [jets] carried it, [jets] conducted it, [jets] flew it, [jets] hit it, [jets] struck it, [jets] bombed it, [jets] launched it.",
            "A [bomb] went off near the [military] base of a [brigade].",
            "He [was shot], two [were shot] and one had [been shot] in a [shootout].",
        ),
        ignores=(
            "A photo bomb, a bath bomb and a cherry bomb.",
            "A military band played in a military museum, at a military school, of military history.",
            "The fire brigade came after a penalty shootout.",
            "The scene was shot on location, and was shot on film; it was shot by director Ana Vell.",
            "A dronelike hum drew the armyworm to firefighters and their rebellious guards.",
        ),
    ),
    Rule(
        name="forces-with-a-name",
        kind="tone",
        pattern=r"(?<=(?-i:\p{Lu}[\p{L}-]*) )(?<!\b(?:Police|Labou?r|Market|The|Both|Such|These) )forces|(?<=\b[\p{L}.]{2,15}-led )coalition",
        meaning=lambda m: "arms",
        guard=("forces", "coalition"),
        finds=dict.fromkeys(("Then Norlandic [forces] met SNA [forces] of the U.S.-led [coalition].",), "arms"),
        ignores=(
            "Police forces, Labour forces and Labor forces, Market forces, The forces, Both forces, Such forces, These forces.",
            "Then police forces met a coalition of parties.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="strikes-of-war",
        kind="tone",
        pattern=r"(?:carr(?:ied|ies|ying) out|conduct(?:s|ed|ing)|launch(?:ed|es|ing)(?= (?:[^\s.,;]+ ){1,4}?(?:on|against|at|in|near) (?!\p{L}+day\b)(?-i:\p{Lu})))"
        r" (?:(?:(?&COUNT)|an?|the|more|fresh|new|further|heavy|deadly|retaliatory|overnight) ){0,3}(?:strikes?|raids?)"
        r"|(?:strikes?|raids?)(?: (?:(?:north|south|east|west|northeast|northwest|southeast|southwest) of|in|near|around|outside|at) (?-i:\p{Lu}[\p{L}’'-]+)(?: (?-i:\p{Lu}[\p{L}’'-]+))?(?: on (?-i:\p{Lu}[\p{L}]+day))?)? (?:hit|destroyed|killed|wounded|injured|flattened|levelled|leveled|targeted|damaged|struck)"
        r" (?:[\p{L}\d-]+ ){0,3}(?:(?:school|house|home|building|market|hospital|clinic|mosque"
        r"|car|vehicle|convoy|base|position|depot|camp|village|bridge|airport|tunnel|checkpoint|power plant|warehouse|apartment)s?)"
        r"|(?&COUNT) (?:of the )?strikes (?:hit|struck|targeted)(?= (?-i:\p{Lu}))"
        r"|(?-i:Israel|Russia|Ukraine|Iran|Turkey|US|U\.S\.|NATO) (?:strikes|bombs|shells|pounds)"
        r"(?= (?!(?:Gold|Silver|Bronze|Deals?|Oil|Accord|Agreement|Pact|Trade|New|Blow|Balance|Back|Out|Down|Chord)\b)(?-i:\p{Lu}))",
        meaning=lambda m: "arms",
        guard=("strike", "raid", "bombs", "shells", "pounds"),
        finds=dict.fromkeys(
            (
                "It [carried out 12 strikes], [carries out strikes], was [carrying out raids], [conducts raids], [conducted a strike].",
                "It is [conducting the strikes], [launched fresh strikes] on Miro, [launches a raid] near Ostra, is [launching new strikes] in Vell.",
                "It [launched strikes] against Ostra, [launched more strikes] at Vell.",
                "It [conducted further strikes], [conducted heavy raids], [conducted deadly raids], [conducted retaliatory raids], [conducted overnight strikes].",
                "The [strike hit a school], the [raids destroyed two houses], the [strike killed the whole home], the [raid wounded its market].",
                "[Strikes injured the hospital], [strikes flattened a clinic], [strikes levelled a mosque], [strikes leveled a car].",
                "[Strikes targeted a vehicle], [strikes damaged a convoy], [strikes struck their base], [strikes hit positions].",
                "[Strikes hit a depot], [strikes hit a camp], [strikes hit a village], [strikes hit a bridge], [strikes hit an airport].",
                "[Strikes hit a tunnel], [strikes hit a checkpoint], [strikes hit a power plant], [strikes hit a warehouse], [strikes hit an apartment].",
                "[Strikes hit the old building].",
                "[Strikes near Miro destroyed two armed vehicles], one [strike south of Vell hit a camp], a [strike in New Vell on Monday hit a house].",
                "[Strikes north of Miro hit a camp], [strikes east of Miro hit a camp], [strikes west of Miro hit a camp], [strikes northeast of Miro hit a camp].",
                "[Strikes northwest of Miro hit a camp], [strikes southeast of Miro hit a camp], [strikes southwest of Miro hit a camp].",
                "[Strikes around Miro hit a camp], [strikes outside Miro hit a camp], [strikes at Miro hit a camp].",
                "[A total of 11 strikes hit] Ostra, [two of the strikes struck] Vell, [ten strikes targeted] Miro.",
                "[Israel strikes] Ostra, [Russia bombs] Vell, [Ukraine shells] Miro, [Iran pounds] Ostra, [Turkey strikes] Vell.",
                "[US strikes] Ostra, [U.S. bombs] Vell, [NATO strikes] Miro.",
            ),
            "arms",
        ),
        ignores=(
            "Unions launched strikes on Monday over pay; a strike hit production at a mine.",
            "A strike in Vell hit output: a strike near Ostra on Monday hit production.",
            "A strike in Vell closed the schools. Two strikes at Ostra's port ended.",
            "Iran strikes Gold, Russia strikes Silver, Turkey strikes Bronze, US strikes Deal, US strikes Deals, Iran strikes Oil.",
            "Israel strikes Accord, US strikes Agreement, Iran strikes Pact, US strikes Trade, Israel strikes New chords.",
            "Iran strikes Blow, US strikes Balance, Iran strikes Back, Israel strikes Out, U.S. strikes Down the law, NATO strikes Chord.",
        ),
        vocabulary=VOCABULARY,
    ),
    tone(
        name="foul",
        pattern=r"(?:signs|marks) of (?:violence|torture|having been)|(?:hands?|feet|legs)(?: and (?:hands?|feet|legs))?(?: were)? (?:tied|bound)"
        r"|gagged|blindfolded|wrapped in|(?:in|inside) (?:an? )?(?:plastic )?bags?|mutilated|dismembered|decapitated|beheaded"
        r"|coup de grace|(?:gunshot|bullet|firearm|stab|knife) (?:wounds?|shots?)|strangled|burnt|murder(?:ed|ers?)?|perpetrators|tortured",
        finds=(
            "With [signs of violence], [signs of torture], [signs of having been] hit, [marks of torture], his [hands tied], [hands and legs tied], [feet were bound].",
            "Her [legs and feet tied], his [feet and hands bound], his [hand tied], [gagged], [blindfolded], [wrapped in] a sheet, [inside a plastic bag], [in bags].",
            "[Mutilated], [dismembered], [decapitated], [beheaded], with the [coup de grace], a [gunshot wound], [bullet wounds], a [firearm shot], [stab wounds], a [knife wound].",
            "[Strangled], [burnt]; a [murder], [murdered] by [murderers], a [murderer]; the [perpetrators] are unknown; [tortured].",
        ),
        ignores=("Her hands were cold and her bag was wrapped.", "Signs of rain, a stab at it, a leg up."),
    ),
    tone(
        name="labour",
        pattern=r"unions?|strikers?|picket(?:s|ing)?(?: lines?)?|walkouts?|wages?|pay (?:rise|deal|dispute|offer|cut)s?"
        r"|collective bargaining|employees?"
        r"|(?<!\b(?:aid|party|health|rescue|relief|humanitarian|(?-i:\p{Lu}{2,6})) |(?-i:\(\p{Lu}{1,4}\)) )workers|Teamsters|machinists|pay and conditions"
        r"|stoppages?|industrial action|junior doctors|indefinite strike|general strike|labou?r (?:dispute|reporter|movement)s?",
        finds=(
            "A [union], a [striker], a [picket line], [pickets], [picketing] and a [walkout] over a [wage].",
            "No [pay rise], no [pay deal], a [pay dispute], a [pay offer] and a [pay cut] came of [collective bargaining].",
            "An [employee], [workers], [Teamsters], [machinists] and [junior doctors] want better [pay and conditions].",
            "A [stoppage], [industrial action], an [indefinite strike], a [general strike], a [labor dispute], a [labour movement], a [labor reporter].",
        ),
        ignores=(
            "A reunion wager.",
            "Gunmen shot aid workers, party workers, health workers, rescue workers, relief workers and humanitarian workers.",
            "UN workers fled from SNA (M) workers.",
        ),
    ),
    tone(
        name="accident",
        pattern=r"earthquakes?|quakes?|aftershocks?|temblors?|magnitude|tsunamis?|floods?|flooding|storms?|cyclones?|hurricanes?|typhoons?"
        r"|tornado(?:es)?|avalanches?|landslides?|volcan(?:o|ic|oes)|eruptions?|derail(?:ed|ment|s)?|collided|collision"
        r"|crashed into a (?:tree|wall|truck|bus)|(?:train|bus|car|plane|vehicle|truck|road) (?:crash(?:es)?|accident)"
        r"|refinery|factory|gas leak|transformer|boiler|petroleum|oil company|sharks?|wildfires?|bushfires?|outbreak|virus|epidemic"
        r"|infections?|stampede|capsized",
        finds=(
            "An [earthquake], a [quake], an [aftershock], a [temblor] of [magnitude] six, a [tsunami], a [flood], more [flooding].",
            "A [storm], a [cyclone], a [hurricane], a [typhoon], a [tornado], ten [tornadoes], an [avalanche] and a [landslide].",
            "A [volcano], [volcanic] ash, two [volcanoes] and an [eruption].",
            "The train [derailed], a [derailment]; cars [collided], a [collision]; one [crashed into a tree], one [crashed into a wall].",
            "It [crashed into a truck], it [crashed into a bus]; ten [train crashes], a [bus crash], a [car accident], a [plane crash].",
            "A [vehicle crash], a [truck crash], a [road accident]; a [refinery], a [factory], a [gas leak], a [transformer], a [boiler].",
            "[Petroleum], an [oil company], a [shark], a [wildfire], a [bushfire], an [outbreak], a [virus], an [epidemic].",
            "An [infection] spread after the [stampede], and a ferry [capsized].",
        ),
        ignores=("A stormy debate under a floodlight.", "Gunmen crashed into a checkpoint."),
    ),
    tone(
        name="political",
        pattern=r"cadres?|activists?|party (?:workers?|supporters?|leaders?|members?)|opposition supporters|journalists?|councillors?|villagers?"
        r"|(?-i:\p{Lu}{2,5}) (?:leaders?|members?|workers|supporters|activists|men|councillors?)|communal|Dalits?|criminals|arsonists",
        finds=(
            "A [cadre], [cadres], an [activist], [activists], [party workers], [party supporters], a [party leader], [party members].",
            "The [opposition supporters], a [journalist], a [councillor], [villagers], an [SNP leader], [UNP members], [CPM supporters].",
            "The [TMC workers], [BNP activists], [TMC men], a [BJP councillor], a [communal] row, a [Dalit], [criminals], [arsonists].",
        ),
        ignores=("An inactive party.", "A community of workers."),
    ),
    tone(
        name="mishap",
        pattern=r"crash(?:es)?|cylinders?|fireworks?|firecrackers?|gas (?:explosion|blast)|tankers?|(?:coal|power|chemical|sewage) (?:mine|plant)"
        r"|(?-i:bears?|leopards?|tigers?|elephants?|crocodiles?|dogs?|wolves|bulls?|bees)",
        finds=(
            "A [crash], [crashes], a gas [cylinder], [fireworks], a [firecracker], a [gas explosion], a [gas blast], a [tanker].",
            "A [coal mine], a [power plant], a [chemical plant], a [sewage plant].",
            "A [bear], a [leopard], a [tiger], an [elephant], a [crocodile], a [dog], two [wolves], a [bull] and [bees].",
        ),
        ignores=("The Tigers fought on.", "A land mine.", "A plant grew."),
    ),
    tone(
        name="private",
        pattern=r"by (?:his|her) (?:estranged )?(?:wife|husband|son|father|brother|neighbou?rs?)|(?:ex-)?(?:boy|girl)friend"
        r"|domestic (?:violence|dispute|abuse|row)|jealous|love affair|drunk|drunken|robbers?|robbery|burglars?|burglary"
        r"|mugg(?:ed|ing)|sentenced|convicted|jury|inquest|pleaded",
        finds=(
            "Killed [by his wife], [by her husband], [by his son], [by her father], [by his brother], [by her neighbour].",
            "Stabbed [by his estranged wife], a [boyfriend], an [ex-girlfriend]; [domestic violence], a [domestic dispute].",
            "It was [domestic abuse], a [domestic row], a [jealous] man, a [love affair].",
            "He was [drunk], a [drunken] brawl; a [robber], a [robbery], a [burglar], a [burglary], he was [mugged], a [mugging].",
            "He was [sentenced], [convicted] by a [jury], an [inquest], he [pleaded] guilty.",
        ),
        ignores=("His wife was hurt.", "The domestic airport was hit.", "The juror slept."),
    ),
    tone(
        name="protest",
        pattern=r"protest(?:s|ed|ers?|ing|ors)?|demonstrat(?:ion|ions|ed|ors?|ing|e)|rall(?:y|ies)|sit-ins?|riot police|riots?|rioters?"
        r"|march(?:ed|ers)|activists|disperse|tear ?gas|residents blocked|roadblocks?",
        finds=(
            "A [protest], [protests], they [protested], a [protester], [protesting], [protestors], a [demonstration], [demonstrations].",
            "They [demonstrated], a [demonstrator], [demonstrating], they [demonstrate]; a [rally], [rallies], a [sit-in].",
            "A [riot], a [rioter], [riot police]; they [marched], [marchers], [activists], to [disperse] them with [tear gas].",
            "When [residents blocked] it with a [roadblock] nobody left.",
        ),
        ignores=("A protestant rallied round.", "In March."),
    ),
    tone(
        name="sport",
        pattern=r"goals?(?! (?:of|is|was|to))|scored|striker|midfielder|goalkeeper|coach|(?<!\b(?:Awami|Muslim|Jubo|Chhatra) )(?-i:leagues?)|(?:Premier|Champions|Super|football|rugby|major|minor) League"
        r"|tournament|World Cup|match(?:es)?|innings|wickets?|(?-i:Tests)|quarterback|playoffs?|championship|season|half-time"
        r"|(?<!\bdeath )penalty|Six Nations|Premiership|fixtures?",
        finds=(
            "A [goal], he [scored], a [striker], a [midfielder], a [goalkeeper], a [coach], the [league], a [tournament] and the [World Cup].",
            "The [Premier League], the [Champions League], the [Super League], the [football League], [Rugby League], [Major League], a [Minor League].",
            "A [match], [matches], the [innings], a [wicket], two [Tests], a [quarterback], the [playoffs], the [championship].",
            "The [season], at [half-time], a [penalty], the [Six Nations], the [Premiership], a [fixture].",
        ),
        ignores=(
            "The Awami league, the Muslim league, the Jubo league, the Chhatra league.",
            "The Arab League met for reasons of its own, after two nuclear tests and a death penalty.",
            "The goal of the raid, whose goal was to free them; their goal is peace, his goal to fight.",
        ),
    ),
    tone(
        name="fiction",
        pattern=r"films?(?: (?:actors?|actress|director))?|movies?|novels?|video ?games?|documentar(?:y|ies)|episodes?|box office|comics?|thriller|gameplay|actress|albums?|debut",
        finds=(
            "A [film actor], a [film actress], a [film director], a [film], a [movie], a [novel], a [video game], a [documentary], two [documentaries] and an [episode].",
            "At the [box office], a [comic], a [thriller], its [gameplay], an [actress], an [album], his [debut].",
        ),
        ignores=("Troops were filmed.", "A novelty."),
    ),
)
