"""What a text tells again, rehearses, or takes from one side: trials, anniversaries, drills, claims."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import SENTENCE, cue

RULES: tuple[Rule, ...] = (
    cue(
        name="drill",
        role=Role("drill", 12, before=True),
        pattern=r"(?:military|live-fire|naval|joint|training|army|air|annual) (?:exercises?|drills?|manoeuvres?|maneuvers?)|war ?games?|simulat(?:ed|ions?)|mock"
        r"|(?<=\b(?:in|during|at) (?:an?|the) )(?:exercise|drill)|(?:held|holds|holding|staged) (?:[\p{L}-]+ ){0,2}?(?:exercises?|drills?)|during training"
        r"|practi[sc](?:ed|es|ing)(?= (?:(?&COUNT) )?(?:(?&ADJECTIVE) )?(?:air|drone|missile|artillery|strikes?|raids?|attacks?|bombing))",
        guard=("exercise", "drill", "practi", "man", "wargame", "war game", "simulat", "mock", "training"),
        finds=(
            "In a [military exercise], [live-fire drills], a [naval exercise], a [joint drill], a [training exercise] or an [army exercise].",
            "[Air manoeuvres], an [annual maneuver], [wargames] and [war games] had a [simulated] strike, [simulations] and a [mock] raid.",
            "Jets flew ten strikes in a [drill], during an [exercise], at the [drill]; the army [held an exercise], [holds a big drill], is [holding exercises] and [staged the drill]; it blew up [during training].",
            "They [practised] four air strikes, [practices] drone raids, are [practising] missile attacks, [practiced] artillery fire, [practised] strikes, [practised] raids, [practised] attacks, [practised] bombing.",
        ),
        ignores=(
            "The latest strike left a hole as wide as if drilled.",
            "The army exercised restraint while jets bombed the port.",
            "He held a training post at which a bomb went off.",
        ),
    ),
    cue(
        name="weapons-test",
        role=Role("test", 12, before=True),
        pattern=r"test-?(?:fir|launch)(?:ed|es|ing)|(?:missile|rocket|weapons?|nuclear|flight) (?:launch )?tests?|test(?:ed|ing|s)?(?= (?:[\w-]+ ){1,3}?(?:missiles?|rockets?|weapons?|drones?))|in a test|test (?:launch|flight)(?:es|s)?"
        r"|into (?:the )?(?:sea|ocean|orbit|space)|(?:at|hit) a (?:target|decommissioned) (?:ship|vessel)|launch(?:ed|es|ing)? (?:[\p{L}-]+ ){0,3}?satellites?|launch ?pads?|space (?:agency|centre|center|station)"
        r"|success(?:ful)?(?:ly)? (?:test(?:ed)?|launch(?:ed)?|fired|firing)",
        guard=("test", "sea", "ocean", "orbit", "space", "target", "decommissioned", "satellite", "pad", "success"),
        finds=(
            "It [test-fired] a missile, [test-fires] one, is [test-launching] it after a [missile test], [rocket tests], a [weapons test] and a [nuclear test], a [flight test].",
            "The navy [tested] a cruise missile, is [testing] its new rockets, [tests] two drones and will [test] the weapon; it flew [in a test], a [test launch], two [test flights], [test launches], a [missile launch test].",
            "Norland fired a missile [into the sea], one [into the ocean], a rocket [into orbit], one [into space], two [into the Sea] of Vell.",
            "A ship fired [at a target ship], [at a decommissioned vessel], it [hit a target vessel]; it [launched a new satellite], [launches two satellites], is [launching satellites] from the [launch pad]; the [space agency], the [space centre], the [space station], a [space center].",
            "It [successfully launched] a rocket, [successfully fired] one, [successfully tested] it, after a [successful launch], a [successful test], a [successful firing].",
        ),
        ignores=(
            "Two protesters tested positive after the raid in Satellite Town.",
            "Rebels fired missiles at a tanker at sea and hit their target.",
        ),
    ),
    cue(
        name="on-trial",
        role=Role("trial", SENTENCE, before=True),
        pattern=r"trial|sentenced|convicted|indicted|charged with(?! explosives)|pleaded|plead(?:s|ing)? guilty|extradit(?:ed|ion)|jury|inquest"
        r"|(?:told|in|before) (?:the |a )?court|court (?:in (?:[\p{L}-]+ ){1,2})?(?:heard|ruled|was told|convicted|acquitted|jailed)"
        r"|(?:found|find) (?:[\p{L}]+ )?guilty|acquitted|jailed for|life (?:sentence|in prison)|put to death",
        guard=(
            *(
                "trial",
                "sentence",
                "convicted",
                "indicted",
                "charged",
                "plead",
                "extradit",
                "jury",
                "inquest",
                "guilty",
            ),
            *("court", "acquitted", "jailed", "life", "death"),
        ),
        finds=(
            "At the [trial] he [pleaded] guilty and was [sentenced]; three were [convicted] and two [indicted] over the bombing.",
            "She was [charged with] the shooting; he was [extradited] after the [inquest], an [extradition] that took years.",
            "The [jury] saw the gunman [in court]; he [told the court] of the raid, [before a court]; one [court heard] more.",
            "A [court ruled] on the attack, and the [court was told] of another; a [court in Ostra heard] it, a [court in New Vell convicted] him, a [court acquitted] one, a [court jailed] two.",
            "He [pleads guilty], [pleading guilty]; they [found him guilty] of the bombing, [found her guilty], [find them guilty], [found Kim guilty], one was [acquitted], one [jailed for] the raid.",
            "It was a [life sentence], [life in prison], he was [put to death].",
        ),
        ignores=(
            "A bomb exploded in an industrial park near the court.",
            "Gunmen fired into a courtyard, found life hard and flew drones charged with explosives.",
        ),
    ),
    cue(
        name="arrested-over-it",
        role=Role("trial", 5),
        pattern=r"(?:arrested|detained|held|questioned|wanted|charged|sought|jailed|arrests?|extradited|suspects?) (?:[\p{L}-]+ ){0,6}?(?:over(?! night)|in connection with|in relation to|for his part in|for their part in|linked to)",
        guard=(
            "arrest",
            "detained",
            "held",
            "questioned",
            "wanted",
            "charged",
            "sought",
            "jailed",
            "extradited",
            "suspect",
        ),
        finds=(
            "Two men were [arrested in Vell on Monday over] a bombing, one [detained in connection with] the raid, six [held over] it.",
            "He was [questioned in relation to] the attack, is [wanted over] the bombing, was [charged over] it and [sought in connection with] a raid.",
            "She was [jailed for his part in] it, they for another, [jailed for their part in] the raid; [arrests over] the attack, an [arrest linked to] it.",
            "Men [extradited over] the bombing; a [suspect in connection with] the raid, two [suspects linked to] it.",
        ),
        ignores=("Gunmen held a village over night.", "Police arrested the attackers."),
    ),
    cue(
        name="coded-elsewhere",
        role=Role("elsewhere", 8, before=True),
        pattern=r"(?:coded|recorded|reported|listed) (?:separately|as (?:an?other|a separate|separate) (?:events?|entr(?:y|ies)|incidents?))",
        guard=("coded", "recorded", "reported", "listed"),
        finds=(
            "It came after a raid on Miro ([coded separately]), one on Vell ([recorded separately]), one ([reported separately]).",
            "A shelling ([listed as another event]), a raid ([coded as a separate event]), two ([coded as separate entries]).",
            "One [coded as a separate incident], one [coded as a separate entry].",
        ),
        ignores=("Fatalities coded as 10.", "The army reported two raids.", "He listed separate raids."),
    ),
    cue(
        name="years-after-it",
        role=Role("anniversary", SENTENCE, before=True),
        pattern=r"anniversar(?:y|ies)|commemorat(?:ed|es|ing|ions?)|in memory of|(?:memorials? (?:for|to)|(?&REMEMBER)) (?:the )?(?:victims|dead(?! body)|fallen|day)"
        r"|(?&REMEMBER) (?:the )?(?:(?&COUNT) )?(?:(?!(?:that|which)\b)\p{L}+ ){1,4}?(?:killed|murdered|massacred|who died|who lost)",
        guard=("anniversar", "commemorat", "memor", "remember", "honor", "honour", "tribute"),
        finds=(
            "On the [anniversary] of the bombing they [commemorated] it, a [commemoration] was held, [commemorations] followed.",
            "The town [commemorates] the raid, [commemorating] it each year [in memory of] the dead, on all [anniversaries].",
            "A [memorial for the victims] of the blast and a [memorial to the fallen] of the raid were unveiled.",
            "They gathered to [remember the 29 people killed] by a bomb, [honour the villagers who were murdered], [honored the men killed], [paid tribute to soldiers who were killed].",
            "They will [remember people massacred] there, [remembered the 30 people who died], [remembered the men murdered], [honour the boys who lost] their lives.",
            "We [remember the dead] of the attack; he [remembers the victims], she [remembered victims], all went on [remembering the fallen] and [remember the day].",
        ),
        ignores=(
            "A member of the group was shot at a memorial service.",
            "He remembered the dead body. He honours the deal that killed it and honours the pact which killed it; they mourned two men killed.",
            "He remembered the blast that threw him off his feet.",
        ),
    ),
    cue(
        name="so-many-years-since",
        role=Role("anniversary", 4),
        pattern=r"(?:(?&COUNT)|an?) (?:years?|decades?) (?:since|on from|after|to the day)|marks? (?:(?&COUNT)|an?) (?:years?|months?|weeks?) since",
        guard=("year", "decade", "month", "week"),
        finds=(
            "Monday [marks ten years since] the bombing, and tomorrows [mark a month since] the raid, [marks six weeks since] it.",
            "[Ten years after] the attack, [two decades since] the raid, [a year on from] the bombing, [a decade to the day] after it.",
        ),
        ignores=("Ten years ago a bomb killed six.", "He was jailed for ten years."),
    ),
    cue(
        name="inquiry-found",
        role=Role("retold", SENTENCE, before=True),
        pattern=r"(?:public|judicial|coroner['’]s) inquiry|(?:inquiry|investigation|probe) (?:found|concluded)",
        guard=("inquiry", "investigation", "probe"),
        finds=(
            "A [public inquiry] into the raid, a [judicial inquiry] into the bombing and a [coroner's inquiry] into the shooting go on.",
            "An [investigation found] that jets struck the school; a [probe concluded] so too, and an [inquiry found] more.",
        ),
        ignores=(
            "Police are investigating the shooting, a prosecutor said.",
            "The army opened an investigation into the strike that killed 12 people and an inquiry into the raid.",
        ),
    ),
    cue(
        name="arms-sale",
        role=Role("arms sale", 10, before=True),
        pattern=r"(?:sale|sales|purchase|delivery|shipment|export|supply) of(?= (?:[\w-]+ ){0,6}?(?:missiles|rockets|jets|drones|shells|bombs|weapons|arms|ammunition|artillery|mortars))"
        r"|(?:sold|sell|sells|selling|buy|buys|bought|buying|deliver|delivered|delivers|supply|supplied|supplies|export|exported|ordered|purchased?)(?= (?:(?&COUNT) )?(?:[\p{L}-]+ ){0,3}?(?:missiles|rockets|jets|drones|shells|bombs|weapons|arms|ammunition|artillery)\b(?! strikes))",
        guard=("sale", "purchase", "deliver", "shipment", "export", "supp", "sold", "sell", "buy", "bought", "order"),
        finds=(
            "The [sale of] 40 missiles, [sales of] rockets, the [purchase of] jets, a [delivery of] drones, a [shipment of] shells, the [export of] bombs, a [supply of] weapons.",
            "The [sale of] arms, the [sale of] ammunition, the [sale of] artillery, the [sale of] mortars.",
            "Norland [sold] 50 missiles, will [sell] 12 new rockets, [sells] jets, is [selling] drones, may [buy] shells, [buys] bombs.",
            "It [bought] weapons, is [buying] arms, will [deliver] ammunition, [delivered] artillery, [delivers] missiles, can [supply] rockets.",
            "It [supplied] two drones, [supplies] missiles, may [export] rockets, [exported] jets, [ordered] six jets, will [purchase] missiles, [purchased] drones.",
        ),
        ignores=("He ordered missiles strikes; jets hit a sales office.",),
    ),
    cue(
        name="claimed",
        role=Role("claimed", SENTENCE, before=True),
        pattern=r"claim(?:ed|s|ing)? (?:to have|it had|they had|it|they|that|its fighters)|unconfirmed|unverified"
        r"|may have (?:killed|been|hit|targeted|struck)"
        r"|(?:said|says) (?:that )?(?:it|they|its (?:fighters|forces|men|drones|rockets)|their (?:fighters|forces|men)) (?:had )?(?:also )?(?:killed|shot down|destroyed|hit|struck|attacked|targeted|captured|seized|carried out|launched|fired|ambushed|downed|repelled)"
        r"|according to (?:the |an? )?(?:group|militants|rebels|insurgents|militia|jihadists|Taliban|Islamic State|Houthis)|(?:group|militants|rebels|insurgents|Taliban|Houthis) (?:said|claimed) in a statement",
        guard=(
            *("claim", "unconfirmed", "unverified", "may have", "said", "says"),
            *("according", "statement"),
        ),
        finds=(
            "They [claimed to have] hit it, [claims it had] hit, [claimed they had] hit, [claims that] jets hit, [claiming it] hit, [claim they] hit.",
            "There were [unconfirmed] strikes, [unverified] strikes.",
            "The army [said it had killed] six, [said it shot down] a jet, [says they destroyed] it, [said that its fighters hit] it, [said its forces struck], [said its men attacked] it.",
            "They [said their fighters had targeted] it, [said their forces captured] it, [said their men seized] it, [said it had also carried out] raids, [said it launched] drones, [said its drones fired], [said its rockets hit].",
            "It [said it ambushed] a patrol, [said it downed] a jet, [said it repelled] a raid, [claimed its fighters] hit it.",
            "[According to the group] six died, [according to militants], [according to rebels], [according to insurgents], [according to a militia], [according to jihadists].",
            "[According to the Taliban], [according to Islamic State], [according to the Houthis]; the [group said in a statement], the [militants claimed in a statement].",
            "[Rebels said in a statement], [insurgents said in a statement], the [Taliban said in a statement], the [Houthis said in a statement].",
            "It [may have killed] two, [may have been] hit, [may have hit] it, [may have targeted] it, [may have struck] it.",
        ),
        ignores=(
            "They claimed responsibility for the attack.",
            "A confirmed strike.",
            "Police said gunmen killed six, according to the ministry.",
            "He said he saw how jets hit the camp.",
        ),
    ),
    cue(
        name="reportedly",
        role=Role("claimed", 12, before=True),
        pattern=r"alleged(?:ly)?|reportedly|purported(?:ly)?",
        guard=("alleged", "reportedly", "purported"),
        finds=(
            "An [alleged] strike, it [allegedly] hit, [reportedly] hit, [purported] strikes, [purportedly] hit.",
            "A strike on Miro [reportedly] killed six.",
        ),
        ignores=("It was reported on Monday, and the allegations are old.", "Police reported that gunmen fled."),
    ),
    cue(
        name="disputed",
        role=Role("disputed", SENTENCE, before=True),
        pattern=r"den(?:y|ies|ied|ying) (?:(?:any )?(?:responsibility|involvement)|(?:that )?(?:it|they|he|she) (?:was|were|is|are|had been) (?:behind|involved|responsible))"
        r"|(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)) (?:each other|one another)|traded? (?:blame|accusations)"
        r"|(?:both|two|rival|warring) sides (?:blamed|accused|claimed)|(?:conflicting|contradictory|differing) (?:reports|accounts|claims|figures|versions|tolls)|disputed (?:the|that|by|this)|contradicted|casts? doubt on",
        guard=("den", "blam", "accus", "trade", "sides", "conflicting", "contradict", "differing", "disputed", "doubt"),
        finds=(
            "The army [denied responsibility] for it, [denies any involvement], [denying involvement], and others [deny responsibility].",
            "It [denied that it was behind] the raid, [denies it is involved]; they [deny they were responsible] or that, they [denied they are behind] it.",
            "He [denied that he had been involved], and she [denied she was behind] it.",
            "They [blamed each other], each [blames one another], [blaming each other]; they [accused each other], [accusing one another], each [accuses each other].",
            "They [traded blame], [trade accusations]; [both sides blamed] rebels, the [two sides accused] gangs, [rival sides claimed] it, [warring sides claimed] it.",
            "There were [conflicting reports], [contradictory accounts], [differing figures], [conflicting claims], [conflicting versions], [conflicting tolls].",
            "The army [disputed the] toll, [disputed that] it fired, a toll [disputed by] it, it [disputed this]; a nurse [contradicted] him, which [casts doubt on] it.",
        ),
        ignores=(
            "A bomb hit both sides of the road.",
            "The two sides clashed in a disputed town.",
            "They accused rebels of it.",
        ),
    ),
)
