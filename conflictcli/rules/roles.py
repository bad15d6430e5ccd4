"""What is no event, and what is one of which only one side says so: cues and how far they reach."""

from __future__ import annotations

from collections.abc import Callable

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.vocabulary import VOCABULARY


def cue(name: str, words: int, before: bool = False) -> Callable[[regex.Match[str]], Role]:
    return lambda m: Role(name, words, before)


SENTENCE = 200
"""Words: as far as a sentence goes."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="would",
        kind="role",
        pattern=r"(?:will|would|could|might|should|can|must|cannot|won['’]t|(?-i:may))(?! have (?:killed|been|hit|targeted|struck))",
        meaning=cue("hypothetical", 5),
        guard=("will", "would", "could", "might", "should", "can", "must", "won", "may"),
        finds={
            "They [will] strike, [would] strike, [could] strike, [might] strike, [should] strike, [can] strike.": Role(
                "hypothetical", 5
            ),
            "They [must] strike, [cannot] strike, [won't] strike, [won’t] strike, [may] strike.": Role("hypothetical", 5),
        },
        ignores=("In May they struck.", "It may have killed two, could have been shelling.", "It may have hit a school.", "It may have targeted him or may have struck a house."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="threatened",
        kind="role",
        pattern=r"threat(?:en(?:ed|s|ing)?|s)?(?: to| of| with)?|vow(?:ed|s|ing)?(?: to)?|warn(?:ed|s|ing|ings)? (?:of|against|that)|fears? of|risks? of|pledged to|promised to|swore to",
        meaning=cue("threatened", 8),
        guard=("threat", "vow", "warn", "fear", "risk", "pledged", "promised", "swore"),
        finds={
            "He [threatened to] strike, [threatens] strikes, is [threatening to] strike, a [threat of] strikes, [threats of] it, [threatened with] it.": Role(
                "threatened", 8
            ),
            "He [vowed to] strike, [vows to] strike, is [vowing to] strike, [warned of] attacks, [warns of] it, a [warning of] it, [warnings of] it, [warned against] strikes, [warned that] bombs fall.": Role(
                "threatened", 8
            ),
            "For [fear of] attacks, [fears of] attacks, the [risk of] attacks, [risks of] attacks, [pledged to] attack, [promised to] hit, [swore to] attack.": Role(
                "threatened", 8
            ),
        },
        ignores=("He feared nothing.", "A risky path."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="planned",
        kind="role",
        pattern=r"plan(?:s|ned|ning)?(?: to| for| of)?|prepar(?:ed|es|ing|ations)(?: to| for)?|intend(?:ed|s|ing)? to|ordered|orders|propos(?:ed|es|al|als)(?: to| for)?|consider(?:ed|s|ing)?|authori[sz](?:ed|es|ing)|approv(?:ed|es|al)|ready to|poised to|urg(?:ed|es|ing)|calls? for|called (?:for|on)|calling (?:for|on)|demand(?:ed|s|ing)?|mull(?:s|ed|ing)|attempt(?:ed|s|ing)? to|tried to|trying to|try to|capable of|able to|ability to|power to|in order to|designed to|debate on|vote on",
        meaning=cue("planned", 7),
        guard=("plan", "prepar", "intend", "order", "propos", "consider", "authori", "approv", "ready", "poised", "urg", "call", "demand", "mull", "attempt", "try", "tried", "trying", "capable", "able", "abil", "power", "design", "debate", "vote"),
        finds={
            "They [plan to] strike, [plans for] strikes, [planned] strikes, are [planning] strikes, [plans of] attack.": Role("planned", 7),
            "They [prepared to] strike, [prepares for] strikes, are [preparing] attacks, [preparations for] attacks.": Role("planned", 7),
            "They [intended to] strike, [intends to] strike, [intending to] hit, [intend to] hit, [ordered] strikes, [orders] strikes.": Role("planned", 7),
            "They [proposed] strikes, [proposes to] hit, a [proposal for] strikes, [proposals] for a truce.".replace("[proposals] for", "[proposals for]"): Role("planned", 7),
            "They [considered] strikes, [considers] strikes, are [considering] strikes, [consider] it, [authorized] strikes, [authorises] strikes, [authorizing] strikes.": Role("planned", 7),
            "They [approved] strikes, [approves] it, gave [approval], were [ready to] hit, [poised to] hit, [urged] strikes, [urges] it, [urging] it.": Role("planned", 7),
            "A [call for] strikes, [calls for] it, [called for] it, [called on] them, [calling for] it, [calling on] them, [demanded] strikes, [demands] it, [demanding] it, [demand] it.": Role("planned", 7),
            "They [mulls] strikes, [mulled] it, [mulling] it, [attempted to] hit, [attempts to] hit, [attempting to] hit, [attempt to] hit, [tried to] hit, [trying to] hit, [try to] hit.": Role("planned", 7),
            "[Capable of] attacks, [able to] attack, the [ability to] attack, the [power to] attack, [in order to] attack, [designed to] strike, a [debate on] strikes, a [vote on] strikes.": Role("planned", 7),
        },
        ignores=("The plane landed.", "He was considerate.", "In reasonable order."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="if",
        kind="role",
        pattern=r"if|potential|unless|in case of|in the event of|whether|hypothetical(?:ly)?|as though",
        meaning=cue("hypothetical", 14),
        guard=("if", "potential", "unless", "in case", "in the event", "whether", "hypothetical", "as though"),
        finds={
            "[If] strikes come, [unless] they come, [in case of] strikes, [in the event of] attacks, [whether] it hit.": Role("hypothetical", 14),
            "[Potential] clashes, [hypothetical] strikes, [hypothetically] strikes, [as though] a bomb fell.": Role("hypothetical", 14),
        },
        ignores=("A stiff drink.", "In the main event."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="denied",
        kind="role",
        pattern=r"den(?:ied|ies|y|ying)|no truth|rejected (?:reports|claims|accusations)|dismissed (?:reports|claims|accusations)|did not|didn['’]t|has not|have not|had not|never|without (?:any )?|not (?:carried out|conducted|involved in|responsible for)",
        meaning=cue("denied", 9),
        guard=("den", "no truth", "reject", "dismiss", "did", "not", "never", "without"),
        finds={
            "It [denied] strikes, [denies] it, [deny] it, is [denying] it, there is [no truth] in it, they [did not] strike, [didn't] hit, [didn’t] hit.": Role("denied", 9),
            "It [rejected reports], [rejected claims], [rejected accusations], [dismissed reports], [dismissed claims], [dismissed accusations].": Role("denied", 9),
            "It [has not] struck, they [have not] struck, [had not] struck, [never] struck, [not carried out] by them, [not conducted] by them, [not involved in] it, [not responsible for] it.": Role("denied", 9),
        },
        ignores=("A dense fog.", "The garden."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="foiled",
        kind="role",
        pattern=r"foil(?:ed|s|ing)|thwart(?:ed|s|ing)|avert(?:ed|s|ing)|prevent(?:ed|s|ing)?|defused|disrupted|plot(?:s|ted|ting)?(?: to)?|(?:was|were) (?:arrested|detained|accused)(?: for| of| on suspicion of)? (?:planning|plotting)|safely detonated|controlled (?:explosion|detonation)s?|intercept(?:ed|s|ing)|shot down|shoot down|shooting down|downed",
        meaning=cue("foiled", 8, before=True),
        guard=("foil", "thwart", "avert", "prevent", "defused", "disrupted", "plot", "planning", "safely", "controlled", "intercept", "shot down", "shoot", "downed"),
        finds={
            "They [foiled] an attack, [foils] it, [foiling] it, [thwarted] it, [thwarts] it, [thwarting] it, [averted] it, [averts] it, [averting] it.": Role("foiled", 8, True),
            "They [prevented] it, [prevents] it, [preventing] it, [prevent] it, [defused] a bomb, [disrupted] it, a [plot to] bomb, [plots] it, [plotted to] hit, [plotting to] hit.": Role("foiled", 8, True),
            "He [was arrested for planning] it, they [were detained on suspicion of plotting] it, [were accused of planning] it, was [safely detonated], a [controlled explosion], [controlled detonations].": Role("foiled", 8, True),
            "It [intercepted] rockets, [intercepts] it, [intercepting] it, [shot down] a drone, will [shoot down] it, [shooting down] it, [downed] it.": Role("foiled", 8, True),
        },
        ignores=("Tin foil.", "A downtown street."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="ended",
        kind="role",
        pattern=r"(?:to )?(?:stop|halt|end|cease|suspend|pause|resume)(?:ped|ed|s|ping|ing|d)?(?= (?:the |all |its |their |any |these |of |to )?(?:(?&ADJECTIVE)|(?&NAMED)|air|bombing|drone|strikes|attacks|shelling|fighting|bombardment|hostilities|raids|violence)\b)|(?:an? )?end (?:of|to)|cessation of|cease-?fires?|truces?",
        meaning=cue("ended", 6),
        guard=("stop", "halt", "end", "cease", "suspend", "paus", "resum", "cessation", "truce"),
        finds={
            "They want [to stop] the strikes, [halted] all attacks, [ended] its raids, [cease] shelling, [suspended] air strikes, [paused] bombing, [resumed] strikes.": Role("ended", 6),
            "[An end to] strikes, the [end of] fighting, a [cessation of] violence, a [ceasefire], a [truce], [truces], [cease-fire].": Role("ended", 6),
            "They [stopped] their drone flights, [stopping] any violence, [halting] these raids, [stops] hostilities, [stop] bombardment, [stop] fighting, [pause] of strikes, [pause] to fighting.": Role("ended", 6),
        },
        ignores=("The bus stop.", "In the end he left."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="running-total",
        kind="role",
        pattern=r"brings? (?:the )?(?:(?:total|number|toll|tally|count)|to (?&COUNT))|bringing (?:the )?(?:(?:total|number|toll|tally|count)|to (?&COUNT))|so far(?: this| in|,)?|to date|since (?:the (?:start|beginning|outbreak|onset)|it began|then|last|mid|late|early|(?:19|20)\d\d|(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec))|(?:over|in|during|for|within) (?:the )?(?:past|last|previous|recent|preceding) (?:(?&COUNT) )?(?:hours|days|weeks|months|years|decades?|year|few)|(?:the )?(?:total )?number of|all told|in (?:the|its|their) campaign|have carried out|has carried out|has conducted|have conducted|has launched|have launched|for (?:days|weeks|months|years|decades)|years of|months of|weeks of|days of|decades of|in recent (?:days|weeks|months|years)|campaign of|wave after wave|in the course of|over the course of|throughout|during the (?:war|campaign|conflict)",
        meaning=cue("cumulative", 12, before=True),
        guard=("bring", "so far", "to date", "since", "past", "last", "previous", "recent", "preceding", "number of", "all told", "campaign", "carried", "conducted", "launched", "days", "weeks", "months", "years", "decades", "wave after", "course", "throughout", "during the"),
        finds={
            "It [brings the number] to 40, [brings to 1,023] the strikes, [bring the total] up, [bringing the toll] up, [bringing to 40] it, [brings the tally] up, [brings the count] up.": Role("cumulative", 12, True),
            "Sixty strikes [so far this] year, 60 [to date], 60 [since August], [since 2014], [since the start] of it, [since the outbreak] of war.": Role("cumulative", 12, True),
            "Strikes [over the past two weeks], [in the last few], [during the previous months], [in recent weeks], [for years], [years of] strikes.": Role("cumulative", 12, True),
        },
        ignores=("They struck on Monday.", "A number five bus.", "It happened last week."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="in-general",
        kind="role",
        pattern=r"war crimes?|daily|often|regularly|routinely|usually|frequently|always|generally|sometimes|repeatedly|every (?:day|week|month|year|time)|ever(?= (?:since|more))|history of|kinds? of|types? of|any(?: kind of)?|culture of|victims of|survivors of",
        meaning=cue("general", 5, before=False),
        guard=("war crime", "daily", "often", "regularly", "routinely", "usually", "frequently", "always", "generally", "sometimes", "repeatedly", "every", "ever", "history", "kind", "type", "any", "culture", "victims", "survivors"),
        finds={
            "They [often] attack, [regularly] strike, [routinely] shell, [usually] hit, [frequently] hit.": Role("general", 5),
        },
        ignores=("He has two attackers.", "Friday's strike."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="drill",
        kind="role",
        pattern=r"(?:military |live-fire |naval |joint )?(?:exercises?|drills?|war ?games?|simulat(?:ed|ion|ions)|mock)|test-?fir(?:ed|es|ing)|missile tests?|(?:tested|testing|test-launch(?:ed|es)?)",
        meaning=cue("drill", SENTENCE, before=True),
        guard=("exercise", "drill", "war game", "wargame", "simulat", "mock", "test"),
        finds={
            "A [military exercise], [live-fire drills], a [naval exercise], a [joint drill], [war games], a [simulated] strike, a [simulation], [simulations], a [mock] attack.": Role("drill", SENTENCE, True),
            "It [test-fired] a missile, [test-fires] it, [test-firing] it, a [missile test], [tested] it, is [testing] it, [test-launched] it, [test-launches] it.": Role("drill", SENTENCE, True),
        },
        ignores=("He drank protest tea.", "The latest strike."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="retold",
        kind="role",
        pattern=r"trial|sentenced|convicted|court|anniversary|commemorat(?:ed|es|ing|ion|ions)|inquiry|prosecutors?|charged with|indicted|pleaded|jury|inquest|memorial|remember(?:ed|s|ing)?|investigat(?:ion|ions|ing|e|ors)|extradition",
        meaning=cue("retold", SENTENCE, before=True),
        guard=("trial", "sentenced", "convicted", "court", "anniversary", "commemorat", "inquiry", "prosecutor", "charged", "indicted", "pleaded", "jury", "inquest", "memorial", "remember", "investigat", "extradition"),
        finds={
            "The [trial], was [sentenced], [convicted], in [court], the [anniversary], [commemorated], [commemorates], [commemorating], the [commemoration], [commemorations].": Role("retold", SENTENCE, True),
            "An [inquiry], [prosecutors], a [prosecutor], was [charged with] it, [indicted], [pleaded] guilty, the [jury], an [inquest], a [memorial].": Role("retold", SENTENCE, True),
            "He [remembered] it, [remembers] it, [remembering] it, [remember] it, an [investigation], [investigations], [investigating] it, [investigate] it, [investigators], [extradition].": Role("retold", SENTENCE, True),
        },
        ignores=("An industrial park.", "A courtyard."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="claimed",
        kind="role",
        pattern=r"claim(?:ed|s|ing)? (?:to have|it had|they had|it|they|that)|alleged(?:ly)?|reportedly|purported(?:ly)?|unconfirmed|may have (?:killed|been|hit|targeted|struck)|unverified",
        meaning=cue("claimed", SENTENCE, before=True),
        guard=("claim", "alleged", "reportedly", "purported", "confirmed", "may have", "verified"),
        finds={
            "They [claimed to have] hit it, [claims it had] hit, [claimed they had] hit, [claims that] jets hit, [claiming it] hit, [claim they] hit.": Role("claimed", SENTENCE, True),
            "An [alleged] strike, it [allegedly] hit, [reportedly] hit, [purported] strikes, [purportedly] hit, [unconfirmed] strikes, [unverified] strikes.": Role("claimed", SENTENCE, True),
            "It [may have killed] two, [may have been] hit, [may have hit] it, [may have targeted] it, [may have struck] it.": Role("claimed", SENTENCE, True),
        },
        ignores=("They claimed responsibility.", "A confirmed strike."),
        vocabulary=VOCABULARY,
    ),
)
