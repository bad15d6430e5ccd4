"""What is no single event: sums of a time, habits, and what holds of all such events."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import cue

RULES: tuple[Rule, ...] = (
    cue(
        name="brings-the-number-to",
        role=Role("cumulative", 12),
        pattern=r"bring(?:s|ing)? (?:(?:the|its|their) (?:total|number|tally|count)|to (?&COUNT))|(?:the|total|overall|growing|record) number of",
        guard=("bring", "number of"),
        finds=(
            "That [brings to 1,023] the strikes in Norland; raids [bring the total] of attacks up, [bringing the tally] to six.",
            "It [brings their count] to 40 strikes and [brings its number] to 60; [the number of] raids rose.",
            "The [total number of] strikes, the [overall number of] raids, a [growing number of] attacks and a [record number of] raids.",
        ),
        ignores=("A number of others were hurt by air strikes.", "Trucks bring bread after the attacks."),
    ),
    cue(
        name="so-far-and-since",
        role=Role("cumulative", 12, before=True),
        pattern=r"so far(?: this| in|,)?|to date|all told|since (?:the (?:start|beginning|outbreak|onset)|it began|then|last|mid|late|early|(?:19|20)\d\d|(?&MONTH_NAME))",
        guard=("so far", "to date", "all told", "since"),
        finds=(
            "Sixty strikes [so far this] year, ten raids [so far in] March, 90 attacks [to date] and, [all told], 700 bombings.",
            "[So far,] 12 raids were flown and [so far] none was lost.",
            "Strikes [since August], [since 2014], [since 1998], [since the start] of the war, [since the beginning] of May.",
            "Raids [since the outbreak] of war, [since the onset] of winter, [since it began], [since then], [since last] June.",
            "Attacks [since mid] May, [since late] May or [since early] May.",
        ),
        ignores=("They struck on Monday and have moved on since.", "Strikes are up since Monday."),
    ),
    cue(
        name="over-the-past-weeks",
        role=Role("cumulative", 12, before=True),
        pattern=r"(?:over|in|during|for|within) (?:the )?(?:past|last|previous|recent|preceding) (?:(?&COUNT) )?(?:weeks|months?|years?|decades?)",
        guard=("past", "last", "previous", "recent", "preceding"),
        finds=(
            "Air strikes rose [over the past two weeks], [in the last few months], [during the previous year] and [for the past years].",
            "[Over the past month] 80 air strikes hit the port, and jets struck it 90 times [in the last month].",
            "Raids went on [in recent weeks], [within the preceding decade] and [over the last decades].",
        ),
        ignores=("It happened last week.", "Air strikes killed 40 people in the past 24 hours."),
    ),
    cue(
        name="years-of-strikes",
        role=Role("cumulative", 12, before=True),
        pattern=r"(?:weeks|months|years|decades) of|for (?:weeks|months|years|decades)|(?:week|month|year|decade)s?-long",
        guard=("week", "month", "year", "decade"),
        finds=(
            "After [weeks of] strikes, [months of] raids, [years of] bombing and [decades of] attacks, the town is empty.",
            "Raids hit the port [for weeks], strikes the dam [for months], attacks the road [for years], shells it [for decades].",
            "A [week-long] bombing, the [months-long] air raids, a [year-long] siege with attacks, a [decades-long] war.",
        ),
        ignores=(
            "Three days of clashes ended on Monday.",
            "The worst strike this year killed six.",
            "The 12-year-old was hit.",
        ),
    ),
    cue(
        name="so-many-this-year",
        role=Role("cumulative", 1),
        pattern=r"(?&COUNT) (?:[\p{L}-]+ ){0,3}?(?:strikes|raids|attacks|sorties|bombings|clashes) this (?:month|year)",
        guard=("strikes", "raids", "attacks", "sorties", "bombings", "clashes"),
        finds=(
            "Jets have flown [more than 60 air strikes this month], [ten night raids this year] and [900 sorties this month].",
            "Police counted [40 attacks this year], [six suicide bombings this year] and [dozens of border clashes this month].",
        ),
        ignores=("They were the deadliest attacks this year.", "Two men who had planned attacks this year were shot."),
    ),
    cue(
        name="in-the-course-of-the-war",
        role=Role("cumulative", 12, before=True),
        pattern=r"(?:in|over) the course of|campaign of|in (?:its|their) campaign|(?:throughout|during) the (?:war|campaign|conflict)",
        guard=("course", "campaign", "war", "conflict"),
        finds=(
            "Raids [in the course of] the siege, strikes [over the course of] a year and a [campaign of] bombings emptied it.",
            "Air strikes [in its campaign], raids [in their campaign], attacks [throughout the war], [during the campaign], [during the conflict].",
        ),
        ignores=("Explosions were heard throughout the city.", "Gunmen fired on a campaign bus."),
    ),
    cue(
        name="has-carried-out-hundreds",
        role=Role("cumulative", 12),
        pattern=r"(?:has|have) (?:carried out|conducted|flown)(?= (?:(?&BOUND) )?(?:(?:dozens|scores|hundreds|thousands) of|\d{3}|\d+,\d{3})\b)",
        guard=("carried", "conducted", "flown"),
        finds=(
            "The coalition [has carried out] more than 5,000 strikes, jets [have conducted] 900 raids and [have flown] dozens of raids.",
            "It [has conducted] scores of attacks, they [have carried out] hundreds of raids or, some say, [have flown] thousands of sorties.",
        ),
        ignores=("The air force has carried out strikes on Miro.", "Jets have conducted 12 strikes near Ostra."),
    ),
    cue(
        name="so-many-a-day",
        role=Role("general", 1, before=True),
        pattern=r"(?<=\b(?:strikes|raids|attacks|sorties|bombings|shells|rockets|clashes|drones|missiles) )(?:an?|per|each|every)"
        r" (?:day|night|week|month|year|hour)(?! (?:after|before|ago|later|earlier|when|since))",
        guard=("day", "night", "week", "month", "year", "hour"),
        finds=(
            "It counts 20 strikes [a day], ten raids [per night], six attacks [each week], 90 sorties [every month], two bombings [a year].",
            "Guns fire 400 shells [an hour]; 30 rockets [a day], a few clashes [each night], drones [every night], missiles [every week].",
        ),
        ignores=(
            "Jets flew two strikes a day after the raid and three raids a week before the talks.",
            "They fired ten rockets a week ago; two attacks a month later and two raids a year earlier killed six.",
            "There were strikes each day when jets came, and attacks every night since the war began.",
        ),
    ),
    cue(
        name="often-strike",
        role=Role("general", 5),
        pattern=r"daily|often|regularly|routinely|usually|frequently|always|generally|sometimes|every (?:day|week|month|year|time)",
        guard=(
            *("daily", "often", "regularly", "routinely", "usually", "frequently", "always", "generally"),
            *("sometimes", "every"),
        ),
        finds=(
            "Rebels [often] attack the road, [regularly] strike it, [routinely] shell it, [usually] hit it and [frequently] bomb it.",
            "There is [daily] shelling; guns [always] fire, [generally] at night, [sometimes] at noon.",
            "They attack [every day], [every week], [every month], [every year] and [every time].",
        ),
        ignores=("They opened fire on every car.", "Friday's strike softened nobody."),
    ),
    cue(
        name="statistics",
        role=Role("statistics", 9, before=True),
        pattern=r"(?:rose|risen|fell|fallen|dropped|declined|decreased|increased|jumped|soared|doubled|tripled|halved|grew|climbed|down|up) (?:sharply )?(?:by |to |from |almost |more than |about )?(?:\d[\d.,]*(?: ?%| per ?cent)|an?(?= (?:year|record|quarter|third)))"
        r"|(?:murder|homicide|crime|killing|attack) rates?|year[- ]on[- ]year|compared (?:with|to) (?:the same|last|\d{4}|a year)|per (?:capita|100,000)"
        r"|(?:on average|an average of)|(?:increase|decrease|rise|fall|drop|decline|surge|spike|uptick|reduction|upsurge|spate) (?:in|of)(?= (?&AN_ASSAULT))",
        guard=(
            *("rose", "risen", "fell", "fallen", "dropped", "declined", "decreased", "increased", "jumped", "soared"),
            *(
                "doubled",
                "tripled",
                "halved",
                "grew",
                "climbed",
                "down",
                "up",
                "rate",
                "year",
                "compared",
                "per",
                "average",
            ),
            *("increase", "decrease", "rise", "fall", "drop", "decline", "surge", "spike", "reduction", "spate"),
        ),
        finds=(
            "Kidnappings [decreased by 34 percent], killings [rose 12 per cent], raids [fell by 6%], attacks have [risen by a] third, attacks [dropped 3.5 percent].",
            "Raids [declined by 2 percent], they have [fallen to 4 percent], raids [increased almost 5 %], killings [jumped more than 9 percent], [soared about 9 percent].",
            "They [doubled from 4 percent], [tripled to 6 percent], [halved to 3 percent], [grew 7 percent], [climbed sharply 7 percent], are [down 8 percent] and [up 9 percent].",
            "Killings [rose to a] record, [fell by a] quarter, raids [rose an] year.",
            "The [murder rate], the [homicide rate], [crime rates], the [killing rate], the [attack rate], [year on year], [compared with the same] month, [compared to last] May, [compared with 2014], [compared to a year] ago.",
            "Killings [per capita], killings [per 100,000] people; [on average] two raids, [an average of] six attacks.",
            "An [increase in] attacks, a [decrease in] killings, a [rise of] violence, a [fall in] raids, a [drop in] strikes, a [decline in] violence.",
            "A [surge in] violence, a [spike in] killings, an [uptick in] raids, a [reduction in] air strikes, an [upsurge of] violence, a [spate of] bombings.",
        ),
        ignores=(
            "Rebels fell on the village and rose against the army.",
            "He climbed up a wall 12 metres high.",
            "A fall killed two after the attack.",
        ),
    ),
    cue(
        name="condemned-all",
        role=Role("general", 3),
        pattern=r"(?:condemn(?:s|ed|ing|ation of)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|oppos(?:e|es|ed|ing|ition to)|criticis(?:e|es|ed|ing)|justif(?:y|ies|ied|ying)|support(?:s|ed|ing)?(?: for)?)"
        r"(?= (?:[\p{L}’'-]+ ){0,3}?(?:attacks|strikes|raids|bombings|killings|kidnappings|violence|war|invasion)(?! (?:on|of) (?:\p{Lu}\w*day|\d)))",
        guard=("condemn", "denounc", "deplor", "oppos", "criticis", "justif", "support"),
        finds=(
            "We [condemn] the attacks on civilians; it [condemns] Norland's air strikes, [condemned] all violence, [condemning] any raids, a [condemnation of] bombings.",
            "They [denounce] the killings, he [denounces] the war, [denounced] kidnappings, [denouncing] the invasion.",
            "All [deplore] violence, he [deplores] the strikes, [deplored] such attacks, [deploring] the raids.",
            "They [oppose] the war, she [opposes] the bombings, [opposed] the raids, [opposing] the strikes in [opposition to] the war.",
            "They [criticise] the raids, she [criticises] the attacks, [criticised] the strikes, [criticising] the killings.",
            "To [justify] the war, he [justifies] the raids, [justified] the strikes, [justifying] the attacks; they [support] the war, one [supports] the raids, [supported] the strikes, [supporting] the attacks, [support for] the war.",
        ),
        ignores=(
            "The UN condemned an attack that killed six.",
            "They condemned the attack on Ostra.",
            "They condemned the strikes on Monday and denounced the raids of 4 May.",
        ),
    ),
    cue(
        name="such-attacks",
        role=Role("general", 4),
        pattern=r"(?:(?:history|pattern|culture|kinds?|types?|victims|survivors) of|such|any)(?= (?&AN_ASSAULT))",
        guard=("history", "pattern", "culture", "kind", "type", "victims", "survivors", "such", "any"),
        finds=(
            "The road has a [history of] attacks, a [pattern of] violence and a [culture of] violence.",
            "This [kind of] attack, those [kinds of] raids, a [type of] bombing, all [types of] strikes: [such] attacks spread.",
            "He met [victims of] air strikes and [survivors of] bombings and condemned [any] attack.",
        ),
        ignores=(
            "Victims of Monday's strike were buried.",
            "Two survivors of the blast spoke to many.",
            "It was such a day.",
        ),
    ),
    cue(
        name="is-fighting",
        role=Role("general", 2),
        pattern=r"(?:(?<!\bwhere \w{1,12} )(?:is|has been)(?: (?:also|still|now|already|busy))?|coalition)(?= fighting (?!between|in|near|at|around))",
        guard=("fighting",),
        finds=(
            "Norland [is] fighting rebels in two countries, it [is also] fighting a war there, [is still] fighting them, [is now] fighting it.",
            "It [is already] fighting gangs, [is busy] fighting them, [has been] fighting a war; it is of the [coalition] fighting rebels.",
        ),
        ignores=(
            "Troops are fighting rebels in Miro; there is fighting in Miro, where Norland is fighting rebels.",
            "It is fighting between gangs; it is fighting near Vell, is fighting at Vell, is fighting around Vell.",
        ),
    ),
    cue(
        name="are-war-crimes",
        role=Role("general", 6, before=True),
        pattern=r"(?:are|is|be|constitutes?|amounts? to) (?:an? )?(?:war crimes?|crimes? against humanity|illegal|rare|common|frequent|commonplace|routine)",
        guard=("war crime", "crime", "illegal", "rare", "common", "frequent", "routine"),
        finds=(
            "Strikes on hospitals [are war crimes]; bombing one [is a war crime], and such a raid would [be illegal].",
            "Such attacks [constitute war crimes], shelling homes [constitutes a crime against humanity].",
            "Raids [amount to crimes against humanity], an attack [amounts to a war crime].",
            "Attacks [are rare] there, raids [are common], bombings [are frequent], clashes [are commonplace], raids [are routine].",
        ),
        ignores=("The strike was a war crime, the group said.", "The crime rate is low."),
    ),
)
