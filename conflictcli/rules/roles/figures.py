"""What is no violence at all: films and figures of speech."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import SENTENCE, cue

RULES: tuple[Rule, ...] = (
    cue(
        name="in-the-film",
        role=Role("fiction", SENTENCE, before=True),
        pattern=r"in (?:the|his|her|a|an?other|this) (?:(?:new|latest|first|\d{4}) )?(?:film|movie|novel|thriller|video ?game|episode|book|memoir|play)"
        r"|(?:film|movie|novel|thriller|drama|musical|opera|video ?game|TV series) (?:(?:is |was )?about|based on|set (?:in|during)|starring|inspired by|in which)"
        r"|(?:film|movie|novel|book|memoir|play|documentary|exhibition|song) (?:tells|describes|shows|depicts|portrays|recounts|follows|recalls|is set)"
        r"|box office|based on a true story|(?:film|movie|novel)['’]s|(?:films?|pictures?|paintings?|documentar(?:y|ies)) (?:of|on|about)(?= (?:[\p{L}-]+ ){0,2}?(?:bombing|bombardment|massacre|battle|siege|killing|air ?raids?|air ?strikes?)\b)",
        guard=(
            *("film", "movie", "novel", "thriller", "video", "episode", "drama", "musical", "opera", "series"),
            *(
                "game",
                "office",
                "story",
                "book",
                "memoir",
                "play",
                "documentar",
                "exhibition",
                "song",
                "picture",
                "painting",
            ),
        ),
        finds=(
            "Jets bomb a city [in the film], rebels die [in his new movie], a raid goes wrong [in her first novel].",
            "He is shot [in a thriller], again [in another video game], a bomb explodes [in this latest episode] and [in a 1998 film], [in her new book], [in his memoir], [in the play].",
            "A [film about] an air strike, one [film is about] a raid, one [film was about] war, a [movie based on] a raid, a [novel set in] a siege, a [thriller set during] the war.",
            "A [drama starring] Kim Vell, a [musical inspired by] a bombing, an [opera in which] gunmen attack, a [videogame about] war.",
            "A [TV series about] bombers; it bombed at the [box office], [based on a true story] of a raid.",
            "The [film’s] bombing, the [movie's] shooting and the [novel's] ambush.",
            "The [novel tells] of a raid, a [book describes] it, a [memoir recounts] it, a [play is set] there, the [documentary shows] it, an [exhibition recalls] it.",
            "The [song portrays] a raid, one [film depicts] it, one [movie follows] gunmen.",
            "A [film of] the bombing, a [picture of] the massacre, [paintings of] a battle, a [documentary on] the siege, [documentaries about] the killing, [pictures of] air raids, a [painting of] an air strike, [films of] the bombardment.",
        ),
        ignores=(
            "The attack was filmed in the novelty shop.",
            "Soldiers marched in the show of force and gunmen fled in the game reserve.",
            "A film crew was hit by shelling; he booked a play.",
            "Pictures of the dead were shown.",
        ),
    ),
    cue(
        name="attack-in-words",
        role=Role("figure", 2),
        pattern=r"(?:verbal|scathing|blistering|withering|stinging|furious|veiled|legal|charm|diplomatic|sales|price|media"
        r"|political|electoral|courtroom|penalty)(?= (?:(?&ASSAULT)|battles?|clash(?:es)?|barrages?|shoot-?outs?|fights?)\b)",
        guard=(
            *("verbal", "scathing", "blistering", "withering", "stinging", "furious", "veiled", "legal", "charm"),
            *("diplomatic", "sales", "price", "media", "political", "electoral", "courtroom", "penalty"),
        ),
        finds=(
            "A [verbal] attack, a [scathing] attack, a [blistering] assault, a [withering] barrage, a [stinging] attack.",
            "His [furious] attack led to a [veiled] attack, a [legal] battle, a [charm] offensive and a [diplomatic] offensive.",
            "The [sales] fights, a [price] war, a [media] barrage, [political] clashes, an [electoral] fight, a [courtroom] clash.",
            "They won a [penalty] shootout.",
        ),
        ignores=("Political leaders met after the raid.", "A legal expert was shot."),
    ),
    cue(
        name="attack-on-a-record",
        role=Role("figure", 2, before=True),
        pattern=r"(?<=\b(?:attacks?|assaults?|raids?) )on (?:democracy|free speech|press freedom"
        r"|(?:his|her|their) (?:character|record|rivals?|opponents?|critics))",
        guard=("attack", "assault", "raid"),
        finds=(
            "They called it an attack [on democracy], an assault [on free speech], a raid [on press freedom].",
            "Attacks [on his character], raids [on her record], assaults [on their rivals], attacks [on his opponents], an attack [on her critics].",
        ),
        ignores=("An attack on his house.",),
    ),
    cue(
        name="bombarded-with-questions",
        role=Role("figure", 1, before=True),
        pattern=r"(?<=\b(?:bombarded|bombed|pounded|shelled|attacked|targeted|hit|struck|barrage) )(?:with|by|of) (?:[\p{L}-]+ ){0,2}?"
        r"(?:questions|emails|calls|messages|letters|complaints|requests|ads|adverts|abuse|criticism|tweets|waves|rain|sanctions"
        r"|scandals?|inflation|delays|injur(?:y|ies)|illness|lightning|cars?|trains?|trucks?|bus|hackers?|virus)(?! (?:of|bomb|bombs|bombing|bomber)\b)"
        r"|(?<=\b(?:shelling|shelled) )(?:peas|prawns|shrimps?|eggs|nuts|beans)",
        guard=(
            *("bombarded", "bombed", "pounded", "shelled", "attacked", "targeted", "hit", "struck", "barrage"),
            "shelling",
        ),
        finds=(
            "He was bombarded [with questions], bombed [by emails], shelled [with angry calls] and pounded [by messages].",
            "A barrage [of letters], attacked [with complaints], targeted [by ads], hit [by requests], targeted [with online adverts].",
            "She was attacked [with abuse], met a barrage [of criticism] and a barrage [of tweets]; the pier was pounded [by waves].",
            "The coast was hit [by heavy rain], banks were hit [by sanctions], targeted [by sanctions], he was struck [by scandal].",
            "Shops were hit [by scandals], struck [by inflation], hit [by long delays], the team was hit [by injury], struck [by injuries].",
            "He was struck [by illness], struck [by lightning], hit [by a car], hit [by two trains], hit [by a truck], hit [by a bus].",
            "The bank was attacked [by hackers], and its staff was hit [by a virus].",
            "They were shelling [peas], shelling [prawns], shelling [shrimp], then shelled [eggs], shelled [nuts] and shelled [beans].",
        ),
        ignores=(
            "The town was hit by shells, pounded by guns and then hit by waves of drones.",
            "A police post was hit by a car bomb, struck by two truck bombs, hit by a bus bombing and attacked by a car bomber.",
            "He asked with questions of his own.",
        ),
    ),
    cue(
        name="fight-against-an-ill",
        role=Role("figure", 1, before=True),
        pattern=r"(?:wars?|battles?|fight|fighting|fought|campaign|crackdown|offensive) (?:[\p{L}-]+ )?(?:against|on|for|over) (?:[\p{L}-]+ ){0,2}?"
        r"(?:cancer|malaria|diseases?|epidemic|virus|Aids|HIV|polio|obesity|smoking|graft|corruption|anti-corruption efforts|poverty|hunger|crime|inflation|climate change"
        r"|custody|votes|voters|nomination|ratings|market share|titles?|championship|top spot|survival|hearts and minds|presidency|leadership|ideas)"
        r"|(?:assault|attacks?|onslaught) (?:on|against) (?:[\p{L}-]+ ){0,2}?(?:values|democracy|freedoms?|rights(?! workers)|privacy|taxes|reforms|living standards|pensions|the rich|the poor|poverty|inequality|racism)",
        guard=(
            "war",
            "battle",
            "fight",
            "fought",
            "offensive",
            "assault",
            "attack",
            "campaign",
            "crackdown",
            "onslaught",
        ),
        finds=(
            "A [war on cancer], [wars on malaria], a [battle against a disease], [battles against diseases], the [fight against the epidemic], a [fight against a virus].",
            "A [campaign against Aids], a [campaign against HIV], [fighting against polio], he [fought against obesity], a [crackdown on smoking], an [offensive against graft].",
            "An [offensive against corruption], an [offensive against anti-corruption efforts], an [assault on poverty], a [war on hunger], a [war on poverty], an [attack on inequality], [attacks on racism], a [war on organised crime].",
            "A [fight against inflation], a [battle against climate change], an [attack on our values], an [onslaught on democracy], [attacks on freedom], an [attack on civil freedoms], an [assault on rights].",
            "An [attack on privacy], an [attack on taxes], an [assault on the reforms], an [attack on living standards], an [attack on pensions], an [attack on the rich], an [attack against the poor].",
            "A [battle over custody], a [battle for votes], a [battle for voters], a [fight for the nomination], a [battle for ratings], a [battle for market share], a [fight for a title].",
            "A [fight for the championship], a [battle for the top spot], a [battle for survival], a [battle for hearts and minds], the [fight for its presidency], the [battle for their leadership], a [war fought over ideas].",
        ),
        ignores=(
            "An attack on a march killed six; a battle for Ostra raged.",
            "A battle over the dam; an attack on rights workers; a fight for the port.",
            "Gunmen killed a guard in an attack on a polio team.",
        ),
    ),
    cue(
        name="clash-in-words",
        role=Role("figure", 1, before=True),
        pattern=r"(?:ministers?|senators?|lawmakers|candidates|MPs|lawyers|executives|diplomats|judges|economists|critics) (?:[\p{L}-]+ ){0,2}?(?:clash(?:ed)?|fought|battled|attacked)(?= (?:[\p{L}-]+ ){0,5}?(?:over|about|on air|in a (?:debate|row)))"
        r"|(?:teams|rivals|stars|coaches|fans) (?:[\p{L}-]+ ){0,2}?(?:clash(?:ed)?|fought|battled)(?= (?:[\p{L}-]+ ){0,5}?(?:in (?:a|the) (?:fight|final|match|stands)|for (?:the|a) (?:title|cup)))"
        r"|clash(?:ed)? (?:[\p{L}-]+ ){0,6}?over (?:[\p{L}-]+ ){0,2}?(?:budget|bill|law|policy|policies|tax(?:es)?|spending|reforms?|rules|trade|debt|vaccines?|contracts?|appointments?)"
        r"|storm(?:ed|s|ing)? (?:to|out|off|home|back|ahead|clear|into the (?:lead|final|semi-finals?))|battle of (?:ideas|wills|words|the sexes)|war of words|clash of (?:cultures|styles|civili[sz]ations|ideas)",
        guard=(*("clash", "fought", "battl", "storm", "attacked", "war of words"),),
        finds=(
            "The [minister clashed] with him over it, [senators fought] over it, a [senator attacked] a plan on air, [lawmakers battled] about it.",
            "[Candidates clash] in a debate, [MPs clashed] over it, [lawyers fought] over a will, [executives clashed] over it, [diplomats fought] about it in a town.",
            "[Judges clashed] in a row, [economists attacked] her on air, [critics attacked] him over a show, the [teams clash] for the title, the [rivals clashed] in a fight, two [stars fought] for a cup.",
            "Two [coaches battled] in a match, [fans clashed] in the stands, [stars clashed] in the final.",
            "They [clashed in Vell over the budget], [clashed over a bill], [clash over a law], they [clash over policy], [clashed over policies], [clashed over taxes], [clashed over a tax], [clashed over how spending] rose.",
            "They [clashed over an unpopular reform], [clashed over whether rules] hold, [clashed over who trade] helps, [clashed over debt], [clashed over vaccines], [clashed over a contract], [clashed over appointments].",
            "They [stormed to] a win, he [stormed out], she [storms off], [storming home], they [stormed back], [storm ahead], [stormed clear], [stormed into the lead], [stormed into the final], [stormed into the semi-finals].",
            "A [battle of ideas], a [battle of wills], a [battle of words], the [battle of the sexes], a [war of words], a [clash of cultures], a [clash of styles], a [clash of civilisations], a [clash of civilizations], a [clash of ideas].",
        ),
        ignores=(
            "Rebels stormed the town; gunmen clashed with police over land.",
            "The minister was attacked by gunmen.",
            "Fans fled when troops clashed near the stands.",
        ),
    ),
    cue(
        name="under-fire-from-critics",
        role=Role("figure", 1, before=True),
        pattern=r"under (?:[\p{L}]+ )?(?:fire|attack|assault)(?= (?:(?:last|this) [\p{L}]+ |in [\p{L}]+ (?:on [\p{L}]+ )?|again )?(?:over (?!the (?:weekend|past|last|border))|for (?:his|her|its|their|not|failing|saying)|from (?:critics|fans|voters|investors|unions|lawmakers|the (?:press|opposition|left|right))))"
        r"|shot down (?:by|in) (?:the |a )?(?:referee|judge|court|courts|voters|committee|flames)|(?:plan|bill|idea|proposal|motion|request|deal|claim)s? (?:was|were|is|been) (?:shot down|killed|torpedoed|attacked|bombed)"
        r"|(?:row|debt|anger|scandal|population|prices?|market|sales|spending|demand) (?:has |have )?exploded|as (?:[\p{L}-]+ ){1,5}(?:debt|anger|rows?|scandals?) explode[ds]?"
        r"|strik(?:e|es|ing)(?: (?:a|at|an))? (?:deal|bargain|balance|chord|blow|pose|note|accord|the (?:heart|root|core) of)|raid(?:ed|s)? (?:[\p{L}]+ )?for (?:[\p{L}]+ )?players?",
        guard=("under", "shot down", "was", "were", "is", "been", "exploded", "explode", "strik", "raid"),
        finds=(
            "He came [under fire] over it, is [under heavy fire] for his views, was [under attack] for their tax, is [under assault] from critics, [under fire] for not saying so.",
            "She is [under fire] from fans, [under attack] from voters, [under fire] from investors, [under fire] from unions, [under attack] from lawmakers, [under fire] from the press.",
            "They are [under fire] from the opposition, [under attack] from the left, [under attack] from the right; [under fire] in Vell on Monday over it, [under attack] last week over it, [under fire] again over it, [under fire] for failing, [under fire] for saying so, [under fire] this week for its plan, [under attack] for her plan.",
            "He was [shot down by the referee], [shot down by a judge], [shot down in court], [shot down by the courts], [shot down by voters], [shot down by a committee], [shot down in flames].",
            "The [plan was shot down], the [bill was killed], two [ideas were torpedoed], a [proposal is attacked], the [motion was bombed], a [request was killed], the [deal was killed], his [claims been shot down].",
            "A [row exploded], [debt exploded], [anger has exploded], a [scandal exploded], the [population exploded], [prices have exploded], the [market exploded], [sales exploded], [spending exploded], [demand exploded].",
            "It fell [as a pile of bad debt exploded], [as public anger explodes], [as old rows explode], [as new scandals exploded].",
            "To [strike a deal], he [strikes a bargain], [striking a balance], it [strikes a chord], to [strike a blow], [striking a pose], to [strike a note], to [strike an accord].",
            "To [strike at the heart of] it, to [strike at the root of] it, [strikes at the core of] it; Leeds [raided Hull for players], it [raids for new players].",
        ),
        ignores=(
            "The convoy came under fire for three hours and under attack over the weekend, under fire over the border, under attack over the past week, under attack over the last hour.",
            "A jet was shot down by rebels, a bomb exploded, and the dealer was killed.",
            "Rebels strike a bank.",
        ),
    ),
    cue(
        name="taken-over-in-business",
        role=Role("figure", 1, before=True),
        pattern=r"(?:t(?:ook|ake|akes|aking|aken)|seiz(?:e|es|ed|ing)|gain(?:ed|s|ing)?|w(?:on|in)|assum(?:e|ed|ing)|los(?:t|ing)) (?:full |joint )?control of (?:[\p{L}’'-]+ ){0,5}?(?:company|group|bank|firm|rival|consortium|board|airline|club|maker|chain|business|Senate|House|Congress|council|ball|costs|spending|network)"
        r"|seiz(?:ed?|es|ing) (?:[\p{L}-]+ ){0,2}?(?:opportunity|chance|moment|initiative|assets|drugs|cocaine|heroin|cannabis|methamphetamine|kilos|tonnes|cash|weapons|arms)|captur(?:ed?|es|ing) (?:[\p{L}-]+ ){0,2}?(?:title|imagination|mood|attention|essence|moment|market|votes?|suspect|fugitive|crown|gold|medal)",
        guard=("control of", "seiz", "captur"),
        finds=(
            "It [took control of a rival], [take full control of the company], [takes control of the group], [taking joint control of a bank], has [taken control of the firm].",
            "To [seize control of a consortium], he [seizes control of the board], [seized control of the airline], [seizing control of a club], it [gained control of a maker], [gains control of a chain], [gaining control of a business].",
            "They [won control of the Senate], [win control of the House], to [assume control of Congress], [assumed control of the council], [assuming control of a network], [lost control of the ball], [losing control of costs], [lost control of spending].",
            "She [seized the opportunity], [seizes a chance], [seizing the moment], [seize the initiative]; they [seized assets], [seized drugs], [seized pure cocaine], [seized heroin], [seized cannabis], [seized methamphetamine].",
            "They [seized two kilos], [seized ten tonnes], [seized an endless cash], [seized weapons], [seized arms].",
            "He [captured the title], [capture the imagination], it [captures a mood], [capturing the attention], [captured the essence], [captured an odd moment], [captured the market], [captured votes], [captured a suspect], [captured a fugitive], [captured the crown], [captured gold], [captured a medal].",
        ),
        ignores=("Rebels took control of the town and seized the port.", "Troops captured a hill."),
    ),
)
