"""What is no event, and what is one of which only one side says so: cues and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.vocabulary import VOCABULARY


def cue(
    *, name: str, role: Role, pattern: str, guard: Sequence[str], finds: Sequence[str], ignores: Sequence[str]
) -> Rule:
    """A rule whose every match means the same role."""
    return Rule(name, "role", pattern, lambda m: role, dict.fromkeys(finds, role), ignores, guard, VOCABULARY)


SENTENCE = 200
"""Words: as far as a sentence goes."""

AHEAD: tuple[Rule, ...] = (
    cue(
        name="one-of-several",
        role=Role("cumulative", 6),
        pattern=r"this (?:was|is) (?:just )?one of",
        guard=("one of",),
        finds=(
            "[This was one of] four joint attacks of that day; [this is one of] four raids, [this was just one of] many.",
        ),
        ignores=("One of the attacks hit Miro.", "He was one of two attackers."),
    ),
    cue(
        name="would-strike",
        role=Role("hypothetical", 5),
        pattern=r"(?:(?<!\b(?:free|political|good|the|their|his|her|at|against) )will|won['’]t|would|should|can|cannot"
        r"|(?:could|might|must|(?-i:may))(?! have ))(?! (?:(?:not|never|soon|be|immediately|independently) ){0,3}(?&AFTERMATH))",
        guard=("will", "won", "would", "should", "can", "could", "might", "must", "may"),
        finds=(
            "Jets [will] bomb the camp, [won't] bomb it, [won’t] bomb it, [would] bomb it or [should] bomb it.",
            "Rebels [can] shell the port, [cannot] shell it, [could] shell it, [might] shell it, [must] or [may] shell it.",
            "They [will] soon launch an offensive.",
        ),
        ignores=(
            "In May they struck the airport.",
            "The blast could have been a car bomb, might have killed two, must have hit a school; it may have struck a home.",
            "The army will not say how many died in Monday's strike, and would not immediately confirm the raid.",
            "The blasts could be heard for miles, and nobody is bound by the will of gunmen.",
            "Reuters could not independently verify the attack; he would never survive it, but will soon identify the gunmen.",
            "He has free will, political will, good will, his will, her will and their will; he shot at will.",
            "She was held against will after the attack.",
        ),
    ),
    cue(
        name="if-it-struck",
        role=Role("hypothetical", 12),
        pattern=r"if(?! (?:not|any|confirmed|true))|as though|unless|in case of|in the event of|whether or not to|whether to",
        guard=("if", "though", "unless", "case", "event", "whether"),
        finds=(
            "[If] the talks fail, [unless] the troops leave, [in case of] an attack or [in the event of] a raid, jets take off.",
            "It looked [as though] a bomb had gone off, while he weighed [whether to] bomb and [whether or not to] fire.",
        ),
        ignores=(
            "It was unclear whether the strike killed anyone, or whether it was a drone attack.",
            "Dozens, if not hundreds, were killed, few if any by gunfire.",
            "If confirmed, the strike is the deadliest this year; if true, it was no accident.",
            "A stiff drink in the main event.",
        ),
    ),
    cue(
        name="potential-strike",
        role=Role("hypothetical", 2),
        pattern=r"potential|hypothetical(?:ly)?|imminent|impending|looming|would-be|future",
        guard=("potential", "hypothetical", "imminent", "impending", "looming", "would-be", "future"),
        finds=(
            "He spoke of [potential] clashes, an [imminent] attack, an [impending] raid, a [looming] offensive and [future] strikes.",
            "In a [hypothetical] war they would, [hypothetically], stop a [would-be] suicide bomber.",
        ),
        ignores=("The town's potentiality.", "The wood beams of the bazaar burned."),
    ),
    cue(
        name="threatened-to-strike",
        role=Role("threatened", 6),
        pattern=r"threat(?:en(?:ed|s|ing)?)(?: to| with)?|threats? (?:of|to)"
        r"|(?:vow(?:ed|s|ing)?|pledged|promised|swore) to(?! (?&AFTERMATH))|warn(?:ed|s|ing|ings)? (?:of|against)"
        r"|fears? of|risks? of",
        guard=("threat", "vow", "pledged", "promised", "swore", "warn", "fear", "risk"),
        finds=(
            "The group [threatened to] strike the port, [threatens] more raids, is [threatening to] shell it and will [threaten] attacks.",
            "Villages [threatened with] shelling live under the [threat of] attack or [threats of] raids, a [threat to] bomb them.",
            "He [vowed to] strike back, she [vows to] attack, they keep [vowing to] fight, and all [pledged to] attack.",
            "The rebels [promised to] hit the capital and [swore to] shell it, and the army [warned of] attacks.",
            "The embassy [warns of] attacks; its [warning of] a raid and [warnings of] bombings came as it [warned against] strikes.",
            "For [fear of] attacks, amid [fears of] shelling and the [risk of] bombings, despite the [risks of] raids.",
        ),
        ignores=(
            "The gunmen drove a risky path and feared nothing.",
            "He vowed to avenge Monday's attack, pledged to find the bombers and promised to punish the raid.",
            "Children near the threat were killed by gunfire.",
        ),
    ),
    cue(
        name="planned-to-strike",
        role=Role("planned", 7),
        pattern=r"(?<!\b(?:family|as) )plan(?:s|ned|ning)?(?: to| for| of)?(?! (?:minister|ministry|department|commission))"
        r"|prepar(?:es?|ed|ing|ations) (?:to(?= (?&DOING))|for(?= (?&AN_ASSAULT)))|intend(?:ed|s|ing)? to|propos(?:ed|es|als?)"
        r"|(?:consider(?:ed|s|ing)?|mull(?:s|ed|ing)|weigh(?:s|ed|ing))(?= (?&AN_ASSAULT))|(?:debate|vote) on",
        guard=("plan", "prepar", "intend", "propos", "consider", "mull", "weigh", "debate", "vote"),
        finds=(
            "The army [plans to] strike, has [plans for] air strikes, [planned] a raid, is [planning] one and has a [plan of] attack.",
            "Rebels [prepared to] storm the town, [prepares to] raid it, [prepare for] an attack and end [preparations for] a raid.",
            "They are [preparing to] attack and [intended to] bomb the port; one [intends to], all are [intending to] and [intend to].",
            "He [proposed] air strikes; she [proposes] raids; the [proposal] of a raid and [proposals] for bombing came to nothing.",
            "Ministers [considered] air strikes, [consider] an attack, he [considers] military action, they are [considering] raids.",
            "The cabinet [mulls] air strikes, has [mulled] raids, is [mulling] an attack, [weighs] war, [weighed] raids, is [weighing] raids.",
            "After a [debate on] air strikes came the [vote on] bombing.",
        ),
        ignores=(
            "The plane landed after a considerate wait.",
            "The planning minister was shot dead outside the planning ministry, the planning department or planning commission.",
            "A family planning clinic was bombed, not as planned.",
            "People preparing for prayers were hit by shells; a cook prepared to serve.",
            "He was considered the founder of the group that attacked Miro.",
        ),
    ),
    cue(
        name="ordered-a-strike",
        role=Role("planned", 6),
        pattern=r"(?:(?<!\b(?:on|under) )order(?:s|ed|ing)?|authori[sz](?:es|ed|ing)|approv(?:es|ed|ing)|approval (?:of|for))"
        r"(?= (?&AN_ASSAULT)|(?: [\p{L}'’-]+){1,4}? to (?&DOING))",
        guard=("order", "authori", "approv"),
        finds=(
            "The president [ordered] air strikes, often [orders] raids, [ordering] his generals to bomb the port.",
            "He [authorized] strikes; parliament [authorises] military action, [authorizing] the air force to attack.",
            "The council [approved] air strikes, [approves] raids, [approving] an attack, with [approval of] raids, [approval for] war.",
        ),
        ignores=(
            "In reasonable order, jets bombed the port.",
            "He ordered an inquiry into the strike.",
            "Soldiers acting on orders shelling began at dawn, others under orders attack at night.",
            "The bombing that he ordered killed two.",
        ),
    ),
    cue(
        name="called-for-strikes",
        role=Role("planned", 6),
        pattern=r"(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|request(?:s|ed|ing))"
        r"(?= (?&AN_ASSAULT)|(?: [\p{L}'’-]+){1,4}? to (?&DOING))",
        guard=("urg", "call", "demand", "request"),
        finds=(
            "They [urge] air strikes; he [urges] an attack, [urged] allies to bomb the port and is [urging] military action.",
            "A [call for] strikes; he [calls for] war, [called on] allies to strike, [called for] raids, is [calling for] them to attack.",
            "They [demand] strikes; he [demands] raids, [demanded] air strikes and goes on [demanding] more attacks.",
            "The general [requests] air strikes, [requested] more raids, and was [requesting] a drone strike.",
        ),
        ignores=(
            "She called for an inquiry into the strike that killed 12.",
            "He urged calm after the attack and demanded an apology for the raid.",
        ),
    ),
    cue(
        name="able-to-strike",
        role=Role("planned", 4),
        pattern=r"(?:attempt(?:s|ed|ing)?|tried|tries|try|trying|ready|poised|able|ability|power|in order|designed) to(?= (?&DOING))"
        r"|capable of",
        guard=(
            *("attempt", "tried", "tries", "try", "ready", "poised", "able", "ability", "power", "order"),
            *("designed", "capable"),
        ),
        finds=(
            "Rebels [attempted to] attack the base, [attempts to] raid it failed, one [attempt to] bomb it, [attempting to] fire.",
            "He [tried to] attack, [tries to] fire, will [try to] raid and is [trying to] shell the town.",
            "Jets are [ready to] strike, [poised to] attack, [able to] bomb, with the [ability to] hit and the [power to] attack.",
            "[In order to] attack, they use drones [designed to] strike and [capable of] air raids.",
        ),
        ignores=("She was able to flee the attack.", "Medics tried to reach the site of the strike."),
    ),
)
"""What has not happened, and may never."""

NOT: tuple[Rule, ...] = (
    cue(
        name="denied-it",
        role=Role("denied", 9),
        pattern=r"den(?:y|ies|ied|ying)(?! (?:any )?(?:responsibility|involvement|knowledge|wrongdoing|being|entry|access))"
        r"|(?:rejected|dismissed) (?:reports|claims|accusations)|no truth",
        guard=("den", "rejected", "dismissed", "truth"),
        finds=(
            "The army [denied] that it bombed the camp; it [denies] the raid, [denying] any strike, and allies [deny] it too.",
            "It [rejected reports] of a strike, [rejected claims] of shelling and [dismissed accusations] of a raid.",
            "There was [no truth] in the tale of an attack.",
        ),
        ignores=(
            "A dense fog lay on the garden.",
            "The group denied responsibility for the attack, denied any involvement in the raid and denied knowledge of it.",
            "He denied wrongdoing, denied being a gunman, and medics were denied entry or denied access after the strike.",
        ),
    ),
    cue(
        name="did-not-strike",
        role=Role("denied", 5),
        pattern=r"(?:did|do|does) not (?&DOING)|(?:didn|don|doesn)['’]t (?&DOING)|(?:(?:has|have|had) not|(?:hasn|haven|hadn)['’]t|never) (?&DONE)"
        r"|(?:without|no (?:sign|evidence|reports?) of)(?= (?&AN_ASSAULT))",
        guard=("not", "n't", "n’t", "never", "without", "no "),
        finds=(
            "The jets [did not bomb] the town, they [do not strike] homes, the army [does not attack] clinics.",
            "The jets [didn't bomb] the town, [don't strike] homes; the army [doesn’t attack] clinics.",
            "The port [has not been] hit, jets [have not struck] it, they [had not shelled] it and [never fired] at it.",
            "The port [hasn't been] hit, jets [haven’t struck] it and they [hadn't shelled] it.",
            "A week went by [without] an air strike, with [no sign of] fighting, [no evidence of] an attack, [no report of] a raid.",
            "There were [no reports of] violence.",
        ),
        ignores=(
            "The army did not say how many died in Monday's strike and has not named the gunmen.",
            "Without warning, a bomb exploded; there were no reports of casualties in the strike.",
            "She never saw the gunmen who attacked.",
        ),
    ),
    cue(
        name="did-not-take-place",
        role=Role("denied", 10, before=True),
        pattern=r"(?:did not|didn['’]t|never) (?:take place|happen|occur|materiali[sz]e)|(?:called|call|calling) off|cancel(?:led|ed|s)|scrapped|abandoned",
        guard=("take place", "happen", "occur", "materiali", "off", "cancel", "scrapped", "abandoned"),
        finds=(
            "A raid listed on Monday [did not take place]; it [didn't happen], it [never occur], it [didn’t materialise].",
            "The army [called off] a raid, will [call off] another, is [calling off] a third; it [cancelled] one, [cancels] one, [canceled] one, [scrapped] one and [abandoned] one.",
        ),
        ignores=("The raid took place on Monday.", "They took off."),
    ),
    cue(
        name="was-heard",
        role=Role("heard", 8, before=True),
        pattern=r"(?:heard|felt|visible)(?= (?:in|from|as far|across|over|by))",
        guard=("heard", "felt", "visible"),
        finds=(
            "The strikes were [heard] in Ostra, [heard] as far away as Vell, [heard] across it, [heard] by all, [felt] over the hills, [visible] from Miro.",
        ),
        ignores=("The court heard a witness.", "They felt tired."),
    ),
    cue(
        name="false-alarm",
        role=Role("denied", 6, before=True),
        pattern=r"false alarm|hoax(?:es)?|rumou?rs of|turned out to be (?:fireworks|a car|thunder)",
        guard=("alarm", "hoax", "rumour", "rumor", "turned"),
        finds=(
            "The bomb attack was a [hoax], the shooting a [false alarm]; there were [rumours of] gunfire and [rumors of] clashes.",
            "The explosion [turned out to be fireworks], one blast [turned out to be a car], a third [turned out to be thunder].",
            "Bomb [hoaxes] emptied the station.",
        ),
        ignores=("An alarm went off before the attack.", "The raid turned out to be the deadliest."),
    ),
    cue(
        name="foiled-it",
        role=Role("foiled", 8),
        pattern=r"(?:foil(?:ed|s|ing)|(?<!(?<!security )(?&RANKS)(?: reportedly)? )thwart(?:ed|s|ing)?|avert(?:ed|s|ing)?|prevent(?:ed|s|ing)?(?= (?&AN_ASSAULT)))"
        r"(?![^.;]{0,200}?\b(?:killing|wounding|injuring|destroying))|defus(?:ed|es|ing)|(?:terror|bomb|assassination) plots?"
        r"|plot(?:s|ted|ting)? (?:to|against)",
        guard=("foil", "thwart", "avert", "prevent", "defus", "plot"),
        finds=(
            "Security forces [thwarted] a bomb attack, security forces reportedly [thwarted] one.",
            "Police [foiled] a bomb attack; a tip [foils] one, [foiling] a raid; guards [thwarted] it, [thwart] it, [thwarting] more.",
            "That [thwarts] attacks and [averted] a raid; talks [avert] war, one call [averts] it, [averting] an attack.",
            "Guards [prevented] an attack; a wall [prevents] raids, to [prevent] strikes, [preventing] further attacks.",
            "Experts [defused] a car bomb, and [defusing] a roadside bomb takes skill; a robot [defuses] it.",
            "They ran a [terror plot], a [bomb plot] and [assassination plots], a [plot to] bomb trains and [plots against] it.",
            "He [plotted to] attack the base and was [plotting to] bomb it.",
        ),
        ignores=(
            "She kept the tin foil in a dry plot of land where a bomb exploded.",
            "Guards thwarted an attack on the base, killing six rebels.",
            "Rebel forces thwarted an attack, troops reportedly thwarted it.",
            "Guards foiled a raid, wounding two; police thwarted another, injuring one; soldiers averted a third, destroying cars.",
            "Fire prevented medics from reaching the site of the strike.",
        ),
    ),
    cue(
        name="was-foiled",
        role=Role("foiled", 4, before=True),
        pattern=r"(?:was|were|been|being) (?:foiled|thwarted|averted|prevented|defused|suspended|postponed|called off)"
        r"|safely detonated|controlled (?:explosion|detonation)s?|failed to (?:explode|detonate|go off)",
        guard=("was", "were", "been", "being", "safely", "controlled", "failed"),
        finds=(
            "An attack [was foiled], two [were thwarted], a raid has [been averted], and attacks are [being prevented].",
            "A car bomb [was defused], air strikes [were suspended], a raid [was postponed], another [was called off].",
            "The bomb was [safely detonated] in a [controlled explosion]; [controlled detonations] are loud.",
            "One bomb [failed to explode], another [failed to detonate] and a third [failed to go off].",
        ),
        ignores=("The bomb was detonated by remote control.", "The control room was hit."),
    ),
    cue(
        name="arrested-for-planning",
        role=Role("foiled", 8),
        pattern=r"(?:(?:arrested|detained|accused|charged|convicted)(?: (?:for|of|with))?|suspicion of|suspected of) (?:planning|plotting|preparing)(?! the )",
        guard=("planning", "plotting", "preparing"),
        finds=(
            "He was [arrested for planning] attacks, they were held on [suspicion of plotting] raids, all were [suspected of planning] them, one was [detained for plotting], all [accused of preparing] bombings.",
            "Two were [charged with plotting] an attack; three [convicted of planning] bombings; ten men [arrested plotting] one.",
        ),
        ignores=("He was arrested after the bombing.", "She was accused of planning the attack that killed 12."),
    ),
    cue(
        name="ended-the-strikes",
        role=Role("ended", 6),
        pattern=r"(?:(?:an? |the )?(?:end|halt|pause) (?:to|of|in)|(?:cessation|moratorium) (?:of|on)|(?:to )?(?:stop|halt|end|cease|suspend|pause)(?:s|d|ed|ped|ing|ping)?"
        r"|(?:ceas|paus)ing|to resume)(?= (?:(?:the|all|any|its|their|these) ){0,2}(?&ASSAULT))",
        guard=("stop", "halt", "end", "ceas", "suspend", "paus", "cessation", "moratorium", "resume"),
        finds=(
            "They want [to stop] the strikes; Norland [halted] all attacks, [ended] its raids and did [cease] shelling.",
            "It [suspended] air strikes, [paused] these bombings, [stopped] their drone attacks and [halts] any violence.",
            "[An end to] strikes, [the end of] fighting, a [cessation of] violence, a [moratorium on] bombing, [a halt in] raids, [a pause in] bombing.",
            "[Stopping] the violence, [ceasing] hostilities, [pausing] the raids, [halting] fire, it is not about [to resume] bombing.",
        ),
        ignores=(
            "The bus stop was hit in the end.",
            "At the northern end of the town, shelling went on.",
            "Police stopped a car before the attack.",
            "Norland resumed air strikes on Miro.",
            "They broke the ceasefire with shelling.",
        ),
    ),
)
"""What was said or feared and did not happen, or does no longer."""

OVER_TIME: tuple[Rule, ...] = (
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
        pattern=r"(?:over|in|during|for|within) (?:the )?(?:past|last|previous|recent|preceding) (?:(?&COUNT) )?(?:weeks|months|years?|decades?)",
        guard=("past", "last", "previous", "recent", "preceding"),
        finds=(
            "Air strikes rose [over the past two weeks], [in the last few months], [during the previous year] and [for the past years].",
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
"""What is no single event: sums of a time, habits, and what holds of all such events."""

TOLD: tuple[Rule, ...] = (
    cue(
        name="drill",
        role=Role("drill", 12, before=True),
        pattern=r"(?:military|live-fire|naval|joint|training|army|air|annual) (?:exercises?|drills?|manoeuvres?|maneuvers?)|war ?games?|simulat(?:ed|ions?)|mock"
        r"|(?<=\b(?:in|during|at) (?:an?|the) )(?:exercise|drill)|practi[sc](?:ed|es|ing)(?= (?:(?&COUNT) )?(?:(?&ADJECTIVE) )?(?:air|drone|missile|artillery|strikes?|raids?|attacks?|bombing))"
        r"|test-?(?:fir|launch)(?:ed|es|ing)|(?:missile|rocket|weapons?|nuclear) tests?|test(?:ed|ing|s)?(?= (?:[\w-]+ ){1,3}?(?:missiles?|rockets?|weapons?|drones?))",
        guard=("exercise", "drill", "practi", "man", "wargame", "war game", "simulat", "mock", "test"),
        finds=(
            "In a [military exercise], [live-fire drills], a [naval exercise], a [joint drill], a [training exercise] or an [army exercise].",
            "[Air manoeuvres], an [annual maneuver], [wargames] and [war games] had a [simulated] strike, [simulations] and a [mock] raid.",
            "Jets flew ten strikes in a [drill], during an [exercise], at the [drill].",
            "They [practised] four air strikes, [practices] drone raids, are [practising] missile attacks, [practiced] artillery fire, [practised] strikes, [practised] raids, [practised] attacks, [practised] bombing.",
            "It [test-fired] a missile, [test-fires] one, is [test-launching] it after a [missile test], [rocket tests], a [weapons test] and a [nuclear test].",
            "The navy [tested] a cruise missile, is [testing] its new rockets, [tests] two drones and will [test] the weapon.",
        ),
        ignores=(
            "The latest strike left a hole as wide as if drilled.",
            "Two protesters tested positive after the raid.",
            "The army exercised restraint while jets bombed the port.",
        ),
    ),
    cue(
        name="on-trial",
        role=Role("retold", SENTENCE, before=True),
        pattern=r"trial|sentenced|convicted|indicted|charged with|pleaded|extradit(?:ed|ion)|jury|inquest"
        r"|(?:told|in|before) (?:the |a )?court|court (?:heard|ruled|was told)",
        guard=(
            *("trial", "sentenced", "convicted", "indicted", "charged", "pleaded", "extradit", "jury", "inquest"),
            "court",
        ),
        finds=(
            "At the [trial] he [pleaded] guilty and was [sentenced]; three were [convicted] and two [indicted] over the bombing.",
            "She was [charged with] the shooting; he was [extradited] after the [inquest], an [extradition] that took years.",
            "The [jury] saw the gunman [in court]; he [told the court] of the raid, [before a court]; one [court heard] more.",
            "A [court ruled] on the attack, and the [court was told] of another.",
        ),
        ignores=("A bomb exploded in an industrial park near the court.", "Gunmen fired into a courtyard."),
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
        name="looked-back",
        role=Role("retold", SENTENCE, before=True),
        pattern=r"anniversar(?:y|ies)|commemorat(?:ed|es|ing|ions?)|in memory of|(?:memorials? (?:for|to)|remember(?:ed|s|ing)?) (?:the )?(?:victims|dead|fallen)"
        r"|(?:public|judicial|coroner['’]s) inquiry|(?:inquiry|investigation|probe) (?:found|concluded)",
        guard=("anniversar", "commemorat", "memor", "remember", "inquiry", "investigation", "probe"),
        finds=(
            "On the [anniversary] of the bombing they [commemorated] it, a [commemoration] was held, [commemorations] followed.",
            "The town [commemorates] the raid, [commemorating] it each year [in memory of] the dead, on all [anniversaries].",
            "A [memorial for the victims] of the blast and a [memorial to the fallen] of the raid were unveiled.",
            "We [remember the dead] of the attack; he [remembers the victims], she [remembered victims], all went on [remembering the fallen].",
            "A [public inquiry] into the raid, a [judicial inquiry] into the bombing and a [coroner's inquiry] into the shooting go on.",
            "An [investigation found] that jets struck the school; a [probe concluded] so too, and an [inquiry found] more.",
        ),
        ignores=(
            "A member of the group was shot at a memorial service.",
            "Police are investigating the shooting, a prosecutor said.",
            "The army opened an investigation into the strike that killed 12 people and an inquiry into the raid.",
            "He remembered the blast that threw him off his feet.",
        ),
    ),
    cue(
        name="in-the-film",
        role=Role("fiction", SENTENCE, before=True),
        pattern=r"in (?:the|his|her|a|an?other|this) (?:(?:new|latest|first|\d{4}) )?(?:film|movie|novel|thriller|video ?game|episode)"
        r"|(?:film|movie|novel|thriller|drama|musical|opera|video ?game|TV series) (?:(?:is |was )?about|based on|set (?:in|during)|starring|inspired by|in which)"
        r"|box office|based on a true story|(?:film|movie|novel)['’]s",
        guard=(
            *("film", "movie", "novel", "thriller", "video", "episode", "drama", "musical", "opera", "series"),
            *("game", "office", "story"),
        ),
        finds=(
            "Jets bomb a city [in the film], rebels die [in his new movie], a raid goes wrong [in her first novel].",
            "He is shot [in a thriller], again [in another video game], a bomb explodes [in this latest episode] and [in a 1998 film].",
            "A [film about] an air strike, one [film is about] a raid, one [film was about] war, a [movie based on] a raid, a [novel set in] a siege, a [thriller set during] the war.",
            "A [drama starring] Kim Vell, a [musical inspired by] a bombing, an [opera in which] gunmen attack, a [videogame about] war.",
            "A [TV series about] bombers; it bombed at the [box office], [based on a true story] of a raid.",
            "The [film’s] bombing, the [movie's] shooting and the [novel's] ambush.",
        ),
        ignores=(
            "The attack was filmed in the novelty shop.",
            "Soldiers marched in the show of force and gunmen fled in the game reserve.",
            "A film crew was hit by shelling.",
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
        name="claimed",
        role=Role("claimed", SENTENCE, before=True),
        pattern=r"claim(?:ed|s|ing)? (?:to have|it had|they had|it|they|that)|alleged(?:ly)?|reportedly|purported(?:ly)?|unconfirmed|unverified"
        r"|may have (?:killed|been|hit|targeted|struck)",
        guard=("claim", "alleged", "reportedly", "purported", "unconfirmed", "unverified", "may have"),
        finds=(
            "They [claimed to have] hit it, [claims it had] hit, [claimed they had] hit, [claims that] jets hit, [claiming it] hit, [claim they] hit.",
            "An [alleged] strike, it [allegedly] hit, [reportedly] hit, [purported] strikes, [purportedly] hit, [unconfirmed] strikes, [unverified] strikes.",
            "It [may have killed] two, [may have been] hit, [may have hit] it, [may have targeted] it, [may have struck] it.",
        ),
        ignores=("They claimed responsibility for the attack.", "A confirmed strike."),
    ),
)
"""What a text tells again, plays, or takes from one side."""

RULES: tuple[Rule, ...] = (*AHEAD, *NOT, *OVER_TIME, *TOLD)
