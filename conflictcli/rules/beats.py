"""Which pages of the paper a text is for: those of the police reporter, or those of the war correspondent.

"A man was shot in the 400 block of Vell Street, police say" is a homicide, not political violence: no row (ACLED
Codebook, 2021, which leaves ordinary crime out). The words of organised violence ("militants", "unidentified
assailants", "bomb") tell against it. These are a kind of their own, since what is of arms ("shotgun") may be of crime.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rule import Rule


def beat(*, name: str, means: str, pattern: str, finds: Sequence[str], ignores: Sequence[str]) -> Rule:
    """A rule whose every match means one beat: `crime` or `warfare`."""
    return Rule(name, "beat", pattern, lambda m: means, dict.fromkeys(finds, means), ignores)


RULES: tuple[Rule, ...] = (
    beat(
        name="police-at-work",
        means="crime",
        pattern=r"homicides?|detectives?|sheriff(?:['’]s)?|deputies(?! of)|police departments?|(?:911|999) calls?|crime stoppers"
        r"|crime (?:scene|lab|tape)|medical examiner|coroner|patrol officers?|state troopers?|shell casings|surveillance (?:video|footage|cameras?)"
        r"|(?:person|people) of interest|post-mortem|murder (?:inquiry|investigation|probe|squad|case)|manhunt|paramedics"
        r"|officers (?:responded|responding|were called|were dispatched|arrived|found)|police (?:are investigating|search for|responded|say|identify|identified)"
        r"|(?:responded|responding|called|dispatched) to (?:an?|the) (?:report|shooting|call|home|scene|residence|address|apartment)"
        r"|anyone with information|tip line|no (?:known )?(?:motive|suspects|arrests)|police (?:chief|sergeant|lieutenant|spokesman|spokeswoman|captain)",
        finds=(
            "A [homicide], two [homicides], a [detective], [detectives], the [sheriff's] men, the [sheriff’s] men, a [sheriff] and [deputies].",
            "The [police department], two [police departments], a [911 call], [999 calls] and [crime stoppers].",
            "A [crime scene] with [crime tape], a [crime lab]; the [medical examiner], the [coroner], [patrol officers], [state troopers].",
            "[Shell casings], [surveillance video], [surveillance footage], a [surveillance camera], a [person of interest], [people of interest].",
            "A [post-mortem], a [murder inquiry], a [murder investigation], a [murder probe], the [murder squad], a [murder case], a [manhunt], [paramedics].",
            "[Officers responded], [officers responding], [officers were called], [officers were dispatched], [officers arrived], [officers found] him.",
            "[Police say] so, [police identify] her, [police identified] him, [police responded], [police are investigating], [police search for] a man.",
            "They [responded to a report], were [called to the shooting], [dispatched to a call], [responding to a home].",
            "He was [called to a scene], [called to a residence], [called to an address], [called to an apartment].",
            "[Anyone with information] may ring the [tip line]; there is [no motive], there are [no suspects] and [no arrests], [no known motive].",
            "A [police chief], a [police sergeant], the [police lieutenant], a [police spokesman], a [police spokeswoman], a [police captain].",
        ),
        ignores=(
            "Deputies of the army chief met.",
            "The army responded to a raid; soldiers were called to arms.",
            "Police officials said militants had fled the scene.",
        ),
    ),
    beat(
        name="how-crime-is-told",
        means="crime",
        pattern=r"(?<=\b\d*00 )block of|drive-by|altercation|carjack(?:ed|ing|ers?)|robber(?:y|ies|s)|robbed|burglar(?:y|s)?|home invasion"
        r"|domestic (?:violence|dispute|abuse|row)|murder-suicide|accidental(?:ly)? (?:shooting|shot|discharged)|gun violence|gang-related|rival gangs"
        r"|gang members?|street gangs?|(?:critical|stable|serious|fair) condition|(?:non-)?life-threatening|pronounced dead|gunshot wounds?|stab wounds?"
        r"|shooting (?:victims?|deaths?|spree|suspects?)|fatally shot|shooter|(?:fatal|triple|double|quadruple|officer-involved|unintentional) (?:shooting|stabbing)s?|shots fired"
        r"|stabbed|stabbing|jealous|dowry|extramarital|love affair|property dispute|handgun|shotgun|serial (?:killer|rapist)|stalker",
        finds=(
            "In the 400 [block of] Vell Street a [drive-by], an [altercation], he was [carjacked], a [carjacking], a [carjacker].",
            "A [robbery], [robberies], [robbers], he was [robbed], a [burglary], a [burglar], a [home invasion].",
            "[Domestic violence], a [domestic dispute], [domestic abuse], a [domestic row], a [murder-suicide], an [accidental shooting].",
            "He was [accidentally shot], a gun was [accidentally discharged], [gun violence], a [gang-related] feud, [rival gangs].",
            "A [gang member], [street gangs], in [critical condition], [stable condition], [serious condition], [fair condition].",
            "A [life-threatening] wound, a [non-life-threatening] one; [pronounced dead], a [gunshot wound], [stab wounds], a [shooting victim], a [shooting death], a [shooting spree], a [shooting suspect]; [fatally shot] by a [shooter].",
            "A [fatal shooting], a [fatal stabbing], a [triple shooting], a [double shooting], a [quadruple shooting], an [officer-involved shooting].",
            "An [unintentional shooting], [shots fired], she was [stabbed], a [stabbing], over a [dowry], an [extramarital] affair, a [love affair].",
            "A [property dispute], a [jealous] man, a [handgun], a [shotgun], a [serial killer], a [serial rapist], a [stalker].",
        ),
        ignores=(
            "A block of flats was hit by shells; the block of homes burned.",
            "The condition was fair.",
        ),
    ),
    beat(
        name="where-crime-is-told-of",
        means="crime",
        pattern=r"apartment (?:complex|building)|(?:house|block|birthday|pool) party|parking lot|nightclubs?|night club|barbecue|cookout|(?:gas|petrol) station"
        r"|(?:liquor|convenience|grocery) store|(?:his|her) (?:estranged |former )?(?:wife|husband|girlfriend|boyfriend|stepfather|stepson|uncle)|(?:ex-)?(?:boy|girl)friend"
        r"|teen(?:ager)?s?|toddler|\d+-(?:year|month)-old (?:boy|girl|man|woman|suspect|victim|was)|(?:North|South|East|West) Side|neighborhood",
        finds=(
            "An [apartment complex], an [apartment building], a [house party], a [block party], a [birthday party], a [pool party], a [parking lot].",
            "A [nightclub], a [night club], a [barbecue], a [cookout], a [gas station], a [petrol station], a [liquor store], a [convenience store], a [grocery store].",
            "[His wife], [her husband], [his girlfriend], [her boyfriend], [his estranged wife], [her former husband], [his stepfather], [her stepson], [his uncle].",
            "A [girlfriend], a [boyfriend], an [ex-girlfriend]; a [teen], a [teenager], [teenagers], a [toddler], a [20-year-old man], a [9-month-old boy].",
            "A [9-year-old girl], a [33-year-old woman], a [40-year-old suspect], a [17-year-old victim], a [17-year-old was] shot on the [North Side], the [South Side], the [East Side], the [West Side] in a [neighborhood].",
        ),
        ignores=(
            "The army parked a lot of tanks at a station.",
            "A party worker and a wife of a chief met.",
            "A 20-year-old war.",
        ),
    ),
    beat(
        name="crime-in-court",
        means="crime",
        pattern=r"arraign(?:ed|ment)|manslaughter|(?:first|second|third)-degree|murder charges?|charged with|aggravated (?:assault|battery|robbery)"
        r"|grand jury|bail|bond hearing|district attorney|county (?:jail|prosecutors?)|public defender|in custody|criminal record|probation|parole"
        r"|the accused|reckless|preliminary hearing|felony|felon|attempted murder|counts of",
        finds=(
            "He was [arraigned]; an [arraignment] for [manslaughter], [first-degree] murder, [second-degree], [third-degree], a [murder charge].",
            "She was [charged with] it, [aggravated assault], [aggravated battery], [aggravated robbery].",
            "A [grand jury], [bail], a [bond hearing], the [district attorney], a [county jail], a [county prosecutor].",
            "A [public defender]; he is [in custody], has a [criminal record], is on [probation] or [parole]; [the accused] was [reckless].",
            "A [preliminary hearing] on a [felony] by a [felon], [attempted murder] and two [counts of] theft.",
        ),
        ignores=("The army charged the hill.", "A battery was hit.", "He counted the dead.", "The jury was out."),
    ),
    beat(
        name="organised-violence",
        means="warfare",
        pattern=r"militants?|rebels?|insurgen(?:ts?|cy)|terror(?:ists?|ism)?|jihad(?:ists?)?|militia(?:s|men)?|cartels?|guerrillas?|soldiers?|troops|army(?! veterans?)|paramilitar(?:y|ies)"
        r"|fighters?|separatists?|extremists?|(?-i:gunmen)|warplanes?|(?:air|drone) ?(?:strikes?|raids?|attacks?)|missiles?|rockets?|mortars?"
        r"|artillery|shelling|shelled|grenades?|landmines?|IEDs?|(?<!\b(?:photo|bath|cherry) )bomb(?:s|ed|ings?|ers?)?|explosives|civil war|ceasefire|truce"
        r"|massacre|genocide|ethnic|sectarian|communal|tribal|tribesmen|herders|herdsmen|bandits|hostages?|coup|lynch(?:ed|ing)|mob|assassinat(?:ed|ion)|strikes?"
        r"|assailants?|armed (?:group|men|wing|clash)(?:e?s)?|(?:unidentified|unknown|masked) (?:men|persons?|individuals?|attackers?|group)"
        r"|(?:security|government|coalition|armed|special) forces|drug (?:traffickers|lord|war)",
        finds=(
            "A [militant], [rebels], an [insurgent], the [insurgency], [terror] by [terrorists], [terrorism], a [jihad] of [jihadists], a [militia], [militiamen], [militias].",
            "A [cartel], [cartels], [guerrillas], [soldiers], [troops], an [army], a [paramilitary], [paramilitaries], [fighters], a [separatist], [extremists], [gunmen].",
            "A [warplane], an [air strike], an [airstrike], a [drone attack], [air raids], a [missile], [rockets], [mortars], [artillery].",
            "[Shelling], they [shelled] it, [grenades], a [landmine], an [IED], a [bomb], [bombs], it was [bombed], a [bombing] by [bombers], [explosives].",
            "A [civil war], a [ceasefire], a [truce], a [massacre], a [genocide], [ethnic] strife, a [sectarian] row, [communal] clashes, a [tribal] feud of [tribesmen].",
            "[Herders], [herdsmen], [bandits], a [hostage], a [coup], he was [lynched], a [lynching] by a [mob], she was [assassinated], an [assassination].",
            "An [armed group], [armed men], its [armed wing], an [armed clash], [armed clashes], [unidentified men], [unknown persons], [unidentified individuals].",
            "[Masked attackers], unknown [assailants], an [assailant], an [unidentified group]; [security forces], [government forces], [coalition forces], [armed forces], [special forces].",
            "[Drug traffickers], a [drug lord] and the [drug war]; a [strike], two [strikes].",
        ),
        ignores=(
            "A photo bomb, a bath bomb and a cherry bomb.",
            "An army veteran, two army veterans, a Gunmen fan, a trooper.",
        ),
    ),
)
