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
