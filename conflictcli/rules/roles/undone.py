"""What was said or feared and did not happen, or does no longer: denials, foiled attacks, truces."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import cue

RULES: tuple[Rule, ...] = (
    cue(
        name="denied-it",
        role=Role("denied", 9),
        pattern=r"den(?:y|ies|ied|ying)(?! (?:(?:any )?(?:responsibility|involvement|knowledge|wrongdoing|being|entry|access)"
        r"|(?:that )?(?:it|they|he|she) (?:was|were|is|are|had been) (?:behind|involved|responsible)))"
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
            "The group denied that it was behind the blast, denied it was involved, denies they are responsible for a raid.",
            "They deny that they were behind it, he denied he is involved, she denied she had been behind the attack.",
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
        name="no-strike-hit",
        role=Role("denied", 3),
        pattern=r"no (?:missiles?|rockets?|bombs?|shells?|drones?|attacks?|strikes?|raids?|shots?)(?= (?:had )?(?:hit|fell|fallen|landed|struck|fired|took place|taken place|occurred))"
        r"|no one(?= (?:attacked|shot|fired|bombed))",
        guard=(
            "no missile",
            "no rocket",
            "no bomb",
            "no shell",
            "no drone",
            "no attack",
            "no strike",
            "no raid",
            "no shot",
            "no one",
        ),
        finds=(
            "He said [no missile] hit the port, [no rockets] fell, [no bombs] had fallen, [no shells] landed, [no drone] struck it.",
            "[No attacks] took place, [no strike] had taken place, [no raid] occurred, [no shots] fired; [no one] attacked it, [no one] shot at it.",
            "[No one] fired and [no one] bombed it.",
        ),
        ignores=("No one was hurt when missiles hit the port.", "No attack this year was as deadly."),
    ),
    cue(
        name="was-not-true",
        role=Role("denied", 10, before=True),
        pattern=r"(?:is|was|are|were) (?:completely |simply |totally )?(?:false|untrue|fabricated|fake|baseless|unfounded)|fake news",
        guard=("false", "untrue", "fabricated", "fake", "baseless", "unfounded"),
        finds=(
            "Reports of an attack [were false], that of a raid [is untrue], it [was completely fabricated], they [are simply fake].",
            "Talk of a strike [was baseless], that of a raid [was totally unfounded]; it is all [fake news].",
        ),
        ignores=("Under a false flag, gunmen attacked the port.",),
    ),
    cue(
        name="must-stop",
        role=Role("ended", 9, before=True),
        pattern=r"(?:must|should|needs? to|has to|have to) (?:now |immediately )?(?:stop|end|cease)",
        guard=("must", "should", "need", "has to", "have to"),
        finds=(
            "The strikes on Ostra [must stop], the raids [should end], the shelling [must immediately cease].",
            "The war [needs to stop], attacks [need to end], the bombing [has to now stop], raids [have to stop].",
        ),
        ignores=("They must stopper a leak.", "He should leave before the raid ends."),
    ),
    cue(
        name="bomb-was-found",
        role=Role("foiled", 5, before=True),
        pattern=r"(?:bombs?|devices?|explosives|mines?|grenades?|bombers?|attackers?) (?:was|were|has been|have been) (?:found|discovered|seized|arrested|caught|detained|intercepted|removed)(?! dead)"
        r"|made safe|(?:experts|sappers|engineers|police|soldiers|troops) (?:safely )?(?:blew up|detonated|destroyed|removed|found|discovered) (?:[\p{L}-]+ ){0,3}?(?:bombs?|shells?|mines?|devices?|explosives|ammunition|IEDs?|ordnance)"
        r"|(?:wartime|second world war|world war two|world war ii|wwii) (?:bombs?|shells?|mines?|ordnance|ammunition)",
        guard=(
            "found",
            "discovered",
            "seized",
            "arrested",
            "caught",
            "detained",
            "intercepted",
            "removed",
            "made safe",
            "blew",
            "detonated",
            "destroyed",
            "wartime",
            "world war",
            "wwii",
        ),
        finds=(
            "A car [bomb was found], two [devices were discovered], [explosives were seized], a [mine has been removed], [grenades have been found].",
            "The suicide [bomber was arrested], one [attacker was caught], two [attackers were detained], a [bomb was intercepted]; it was [made safe].",
            "[Experts blew up a bomb], [sappers detonated two shells], [engineers destroyed the mine], [police removed an explosive device], [soldiers found explosives].",
            "[Troops safely destroyed old ammunition], [police discovered an IED], [sappers removed ordnance].",
            "A [wartime bomb], a [wartime shell], a [second world war mine], [World War Two ordnance], [World War II ammunition], a [WWII bomb].",
        ),
        ignores=(
            "The bomber was found dead after the blast.",
            "A bomb was thrown at a house, a mine exploded, two unexploded shells went off.",
            "Police found two bodies.",
        ),
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
