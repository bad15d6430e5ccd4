"""The words around a figure → how it stands to others: another source's, an earlier one, or that of several attacks."""

from __future__ import annotations

from conflictcli.cues import Cues

REACH = 140
"""Characters before or behind a figure in which its source is looked for."""
SOURCES = (
    r"(?:sources?|reports?|accounts?|outlets?|media|posts?|estimates?|counts?|figures|tolls?|websites?|channels?"
    r"|agency|agencies|newspapers?|witness|witnesses)"
)
RIVAL = Cues(
    r"\b(?:some|one|other|others|another|certain|several|different|conflicting|unconfirmed|higher|lower|(?:though|although"
    rf"|while|whereas|but|however,?) (?:an?|the)|^an?) (?:[^\s.;,]+ ){{0,3}}?{SOURCES}(?<!\b(?:this|that) \w+)\b[^.;]{{0,80}}$"
    r"|\b(?:though|although|while|whereas|but) others (?:say|said|put|report|reported|claim|claimed|suggest|suggested)"
    r"\b[^.;]{0,40}$",
    finds=(
        "[Some sources put the dead at] | 40.",
        "The army said six died; [one report says] | nine did.",
        "The army said six died, and [other accounts speak of] | nine.",
        "By [another local outlet,] | nine died.",
        "In [certain media the dead are] | nine.",
        "The army said six died, and [others in two reports have] | nine.",
        "By [several posts on the web,] | nine died.",
        "[Different estimates put it at] | 9.",
        "There are [conflicting counts of] | 9 and 12.",
        "There are [unconfirmed figures of] | 9 dead.",
        "There is a [higher toll of] | 40.",
        "There is a [lower toll of] | 4.",
        "Six died, [though a website says] | nine did, [although the channel said] | ten had.",
        "Six died, [while an agency says] | nine did, [whereas the agencies of Norland say] | ten.",
        "Six died, [but a newspaper says] | nine did.",
        "Six died; [however, a witness saw] | nine bodies, and [some witnesses saw] | ten.",
        "[A newspaper in Vell put it at] | 9.",
        "[An outlet in Vell put it at] | 9.",
        "Six died, [though others say] | nine did, [although others said] | ten.",
        "Six died, [while others put it at] | nine, [whereas others report] | ten.",
        "Six died, [but others reported] | nine.",
        "Six died, [but others claim] | nine; six were hurt, [but others claimed] | ten were.",
        "Six died, [but others suggest] | nine; six were hurt, [but others suggested] | ten were.",
    ),
    ignores=(
        "The ministry put the dead at | 40, and for another this report has | 9.",
        "A man from Vell was killed, and | 3 others.",
        "Some people said that source had died, with | 40 others.",
    ),
)
"""Before a figure that competes with one told before: "while other sources put it at …"."""
RIVAL_AFTER = Cues(
    rf"^[^.;,]{{0,30}},? (?:according to|said|say|reported by|in) (?:some|other|another|one) (?:[^\s.;,]+ ){{0,2}}?{SOURCES}\b",
    finds=(
        "Forty died|[, according to some sources].",
        "Forty died|[, according to some posts], fifty|[, according to other estimates].",
        "Forty died|[, according to some counts], fifty|[, according to other figures].",
        "Forty died|[, according to other tolls], fifty|[, according to some websites].",
        "Forty died|[, according to some channels], fifty|[, according to another agency].",
        "Forty died|[, according to other agencies], fifty|[, according to some newspapers].",
        "Forty died|[, according to one witness], fifty|[, according to some witnesses].",
        "Forty died|[, said other reports].",
        "Forty were killed|[ there, say another two accounts].",
        "Forty died|[, reported by one outlet] in Vell.",
        "Forty died|[ in some media].",
    ),
    ignores=(
        "Forty died|, according to the army.",
        "Forty died| in one raid.",
    ),
)
EARLY = Cues(
    r"\b(?:earlier|initial|preliminary|previous|first) (?:[^\s.;,]+ )?(?:reports?|figures?|counts?|estimates?|accounts?"
    r"|statements?)\b[^.;,]{0,50}$"
    r"|\b(?:earlier|initially|originally|previously) (?:said|reported|put|believed|thought|announced|stated|given)"
    r"\b[^.;,]{0,40}$"
    r"|\b(?:up|down|higher|lower|revised|rose|risen|rising) from\b[^.;,]{0,30}$"
    r"|\b(?:earlier|initial|preliminary|previous) (?:official |death )?(?:toll|number)$",
    finds=(
        "Nine died, not six as in [earlier reports] | .",
        "The [initial report of] | 6 dead was wrong, as was a [preliminary figure of] | 7.",
        "The [previous count of] | 6 dead was wrong, as was a [first estimate of] | 7.",
        "An [earlier army account had] | 6 dead, the [first statement] | 7.",
        "The police had [earlier said] | 6 died; they had [initially reported] | 5.",
        "The police had [originally put it at] | 6; they [previously believed] | 5 dead.",
        "It was [earlier thought that] | 6 died; it had been [initially announced as] | 5.",
        "It was [previously stated as] | 6, and [earlier given as] | 5.",
        "Nine died, [up from] | 6; nine were hurt, [down from] | 12.",
        "The toll is [higher from] | 6 on Monday, and the hurt [lower from] | 9.",
        "It was [revised from] | 6; it [rose from] | 5; it has [risen from] | 4; it is [rising from] | 3.",
        "Nine died; the [earlier official toll]| was six, the [initial death toll]| five.",
        "Nine died; the [preliminary number]| was six, the [previous toll]| five.",
    ),
    ignores=(
        "The ministry said that | 6 died.",
        "He had reported from Vell earlier, and saw | 6 bodies.",
    ),
)
"""Before a figure that a later one has replaced: "up from an earlier toll of …"."""
TOLL = Cues(
    "(?:death )?toll|number",
    finds=("The [death toll] is 40; the [toll] of the hurt, a [number] still rising, is 60.",),
    ignores=("Forty people died.",),
)
MANY = (
    r"(?:all|both|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|several|multiple|separate|different|various"
    r"|numerous|other|twin|simultaneous|coordinated|series|string|wave|spate)"
)
ATTACKS = (
    r"(?:attacks|assaults|blasts|bombings|explosions|strikes|air ?strikes|incidents|raids|clashes|shootings|operations"
    r"|engagements)"
)
SEVERAL = Cues(
    rf"^(?:[^\s.;]+ ){{0,6}}?(?:in|across|over|by) (?:(?:an?|the|these|those|at least) ){{0,2}}{MANY} "
    rf"(?:(?!(?:in|on|at|by|near|and) )[^\s.;,]+ ){{0,4}}?{ATTACKS}\b",
    finds=(
        "They killed 40 |[in all the attacks] of the week, 6 |[in both assaults] and 9 |[in two separate blasts].",
        "They killed 40 |[in three bombings], 50 |[across four explosions] and 60 |[by five strikes].",
        "They killed 40 |[over six airstrikes], 50 |[in seven incidents] and 60 |[in eight night raids].",
        "They killed 40 |[in nine clashes], 50 |[in ten shootings] and 60 |[in 12 operations].",
        "They killed 40 |[in dozens of engagements] and 50 |[in several attacks].",
        "They killed 40 |[in multiple attacks], 50 |[in separate attacks], 60 |[in different attacks].",
        "They killed 40 |[in various attacks], 50 |[in numerous attacks], 60 |[in other attacks].",
        "They killed 40 |[in twin attacks], 50 |[in simultaneous attacks], 60 |[in coordinated attacks].",
        "They killed 40 |[in a series of attacks], 50 |[in a string of attacks].",
        "They killed 40 |[in a wave of attacks], 50 |[in a spate of attacks].",
        "They killed 40 |[in the two attacks], 50 |[in these three attacks] and 60 |[in those four attacks].",
        "They killed 40 |[in at least two attacks], 50 |[by a series of the attacks].",
    ),
    ignores=(
        "They killed 40 |in an attack on Vell.",
        "They killed 40 |in two villages in attacks by rebels, and 9 |in two days by attacks from the air.",
        "It names 40 |in two reports on attacks, and 9 |in two protests at attacks.",
        "They killed 40 |in two houses near blasts of the week before, and 9 |in two towns and attacks went on.",
    ),
)
"""Behind a figure that is the sum of several attacks: "… in two separate bombings"."""


def is_rival(before: str, after: str) -> bool:
    """Whether the words say that another source gives this figure."""
    return bool(RIVAL.search(before[-REACH:]) or RIVAL_AFTER.search(after[:REACH]))


def is_early(before: str, figure: str) -> bool:
    """Whether the words say that this figure was given before, and no longer stands: "an earlier | toll of 30"."""
    noun = TOLL.match(figure)
    return bool(EARLY.search(before[-REACH:] + (noun[0] if noun else "")))


def of_several(after: str) -> bool:
    """Whether the words behind a figure say that several attacks brought it about."""
    return bool(SEVERAL.search(after[:REACH].lstrip()))
