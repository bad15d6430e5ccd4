"""What has not happened, and may never: plans, threats, calls, what would or could be."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import cue

RULES: tuple[Rule, ...] = (
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
        name="would-be-a-mistake",
        role=Role("hypothetical", 9, before=True),
        pattern=r"would (?:only |also |merely |certainly )?(?:be(?= an? (?!first))|mean|start|cause|trigger|provoke|lead|amount|constitute|violate|escalate|draw|invite|meet|harm|serve)",
        guard=("would",),
        finds=(
            "Firing missiles on Ostra [would start] a war, an attack [would be] a mistake, a raid [would mean] war.",
            "A strike [would cause] chaos, [would only trigger] more, [would also provoke] it, [would merely lead] to war, [would certainly amount] to one.",
            "An attack [would constitute] a crime, [would violate] the truce, [would escalate] the war, [would draw] an answer, [would invite] one.",
            "A raid [would meet] resistance; strikes [would harm] civilians and [would serve] nobody, it [would be] an error.",
        ),
        ignores=(
            "The attack would be the deadliest since May, and the raid would be a first.",
            "It would not say who fired.",
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
        r"|(?:vow(?:ed|s|ing)?|pledged|promised|swore) to(?! (?&AFTERMATH))",
        guard=("threat", "vow", "pledged", "promised", "swore"),
        finds=(
            "The group [threatened to] strike the port, [threatens] more raids, is [threatening to] shell it and will [threaten] attacks.",
            "Villages [threatened with] shelling live under the [threat of] attack or [threats of] raids, a [threat to] bomb them.",
            "He [vowed to] strike back, she [vows to] attack, they keep [vowing to] fight, and all [pledged to] attack.",
            "The rebels [promised to] hit the capital and [swore to] shell it.",
        ),
        ignores=(
            "The gunmen drove a risky path and feared nothing.",
            "He vowed to avenge Monday's attack, pledged to find the bombers and promised to punish the raid.",
            "Children near the threat were killed by gunfire.",
        ),
    ),
    cue(
        name="warned-of-a-strike",
        role=Role("feared", 6),
        pattern=r"warn(?:ed|s|ing|ings)? (?:of|against)|(?:fears?|risks?|danger|likelihood|possibility|dread) of|(?:fear(?:s|ed|ing)?|expect(?:s|ed|ing)?|anticipat(?:es|ed|ing))(?= (?&AN_ASSAULT))"
        r"|(?:on|high) alert (?:for|against)|brac(?:ed|es|ing) (?:itself |themselves )?for|(?:guard|protect(?:ed|ion)?|defen[cds]e?|secur(?:e|ity)|safe|vulnerable|exposed) (?:[\p{L}-]+ ){0,2}?(?:against|from|to)(?= (?&AN_ASSAULT))"
        r"|(?:to )?(?:deter|discourage|head off|ward off|counter|forestall)(?:s|red|ring)?(?= (?&AN_ASSAULT))",
        guard=(
            *("warn", "fear", "risk", "danger", "likelihood", "possibility", "dread", "expect", "anticipat", "alert"),
            *("brac", "guard", "protect", "defen", "secur", "safe", "vulnerable", "exposed", "deter", "discourage"),
            *("head off", "ward off", "counter", "forestall"),
        ),
        finds=(
            "The embassy [warns of] attacks; its [warning of] a raid and [warnings of] bombings came as it [warned against] strikes.",
            "For [fear of] attacks, amid [fears of] shelling and the [risk of] bombings, despite the [risks of] raids, in [danger of] attack.",
            "The [likelihood of] attacks, the [possibility of] a raid, in [dread of] a bombing.",
            "The army [fears] an attack, it [feared] a raid; [fearing] attacks, they [fear] more raids.",
            "Norland [expects] an attack, [expected] a raid, is [expecting] strikes; all [expect] a raid and he [anticipates] raids, [anticipated] strikes, [anticipating] raids.",
            "Police were [on alert for] an attack, on [high alert against] raids, [braced for] attacks, is [bracing itself for] a raid, [braces for] it, [bracing themselves for] more.",
            "They [guard churches against] attacks, the hall is [protected from] attacks, [protection from] raids, to [protect it from] raids.",
            "To [defend it against] attacks, [defence against] raids, [defense against] attacks; [secure against] attack, [security against] attacks.",
            "It is [safe from] attack, [vulnerable to] attack and [exposed to] air raids.",
            "[To deter] attacks, it [deters] raids, [deterring] strikes, has [deterred] attacks, [to discourage] attacks, [to head off] raids, [to ward off] an attack, [to counter] attacks, [to forestall] an attack.",
        ),
        ignores=(
            "The gunmen took a risk and feared nothing in the danger zone.",
            "Dozens are feared dead after the attack.",
            "The guards fought against the raid; Friday's attack was expected.",
            "Warnings came late and the counter was hit.",
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
        role=Role("called for", 6),
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
