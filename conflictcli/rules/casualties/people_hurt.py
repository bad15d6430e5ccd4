"""People, then what befell them: "two soldiers and a child were killed", "five dead"."""

from __future__ import annotations

import regex

from conflictcli.rules.casualties.parties import parties_of
from conflictcli.rules.casualties.subject import CAPITAL, SubjectFirst
from conflictcli.rules.casualties.told import DYING, HARMING, NO_MORE, Participles, harm_of, told
from conflictcli.rules.casualties.value import CIVILIAN, ONE, SOLDIER, Casualties, either, injured, killed
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import at_least, at_most, exactly, vague

ONE_PERSON = regex.compile(r"an? |up to|one", regex.IGNORECASE)
OF_THOSE = regex.compile(r" of (?:the|those)\b")


def happened(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`two soldiers, both privates, were killed`; "Omar Adi, a member of the council and a reporter, was killed" is 1."""
    parties = parties_of(m, strict=False)
    aux = m["aux"] or ""
    one = aux.lower().split()[:1] in (["was"], ["is"], ["has"])
    if one and len(parties) > 1 and (parties[0].named or m.string[: m.start()].rstrip().endswith(",")):
        parties = parties[:1]
    many = len(parties) > 1 or (bool(parties) and parties[0].count.best != 1)
    if one and many and not ONE_PERSON.match(m[0]):
        return None
    return told(m, harm_of(m["harm"], known), parties, known)


def lying(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`five dead`, `12 people wounded`; "one of the five killed" is a part of the five."""
    harm = harm_of(m["harm"], known)
    parties = parties_of(m, strict=True)
    if harm == "killed" and OF_THOSE.match(m.string, m.end("number")):
        return told(m, harm, parties, known, part=True)
    return told(m, harm, parties, known)


NAMED = killed(ONE)
BEFELL = (
    r"(?&AFTER)?,? (?:(?P<aux>(?(many)(?&AUX)|(?&AUX_ONE)))(?: (?&LY)){0,3} "
    r"(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))|(?:(?&AUX) (?&FIRST))?(?P<harm>(?&DIED)|(?&SUFFERED)))"
)
"""What befell people; behind one of them stands "was", behind several "were"."""
BEFALLING = r"(?:(?&AUX)|been)(?: (?&LY)){0,3} (?:(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED))|(?&DYING)|(?&SUFFERING)"
"""The end of it, which tells most sentences apart from those where nothing befell anybody."""
PEOPLE_WERE_HURT = SubjectFirst(
    name="people-were-hurt",
    kind="casualty",
    pattern=rf"(?P<item>(?>(?P<many>(?&COUNTED))|(?&SINGLE)))(?&AND_OTHERS)?{BEFELL}",
    meaning=happened,
    guard=(*HARMING, *DYING),
    befell=BEFALLING,
    finds={
        "[5 soldiers and 3 civilians were killed].": killed(exactly(8), civilians=3),
        "[Two of the militants were killed] and [12 others were wounded].": (
            killed(exactly(2), "militants", 0),
            injured(exactly(12)),
        ),
        "[Eight suspected rebel fighters were shot dead].": killed(exactly(8), "militants", 0),
        "[At least 14 herders, all from two camps of the Adi clan, among them six boys and a nurse, "
        "were reportedly killed].": killed(at_least(14), "civilians", 14),
        "On 5 May 2020, [a young villager from Vell was gunned down].": CIVILIAN,
        "Since Friday, [six people lost their lives] and [three guards sustained serious injuries].": (
            killed(exactly(6)),
            injured(exactly(3), "forces", 0),
        ),
        "[A miner was shot and died]. [A nurse was stabbed and then died].": (CIVILIAN, CIVILIAN),
        "Omar Adi, [a member of the council and a reporter, was killed].": killed(ONE),
        "[A man died], [two women perished] and [a boy later succumbed].": (
            killed(ONE),
            killed(exactly(2), "civilians", 2),
            killed(ONE, "civilians", 1, more=True),
        ),
        "[Up to ten policemen were killed or injured].": either(at_most(10), "forces", 0),
        "[Dozens were hurt], [a boy was maimed], [two girls suffered burns].": (
            injured(vague(24, None)),
            injured(ONE, "civilians", 1),
            injured(exactly(2), "civilians", 2),
        ),
        "[Two girls were hospitalised].": injured(exactly(2), "civilians", 2),
        "[A couple and their child were beheaded].": killed(exactly(3), "civilians", 3),
        "[Two farmers were abducted and killed].": killed(exactly(2), "civilians", 2),
        "[A judge was assassinated], [a nurse was slain], [a teacher was lynched].": CIVILIAN,
        "[A villager was massacred], [a herder was slaughtered], [a pilgrim was martyred].": CIVILIAN,
        "[A vendor was hanged], [an imam has been executed].": CIVILIAN,
        "[A miner was beaten to death], [a monk was burned alive], [a driver was fatally shot].": CIVILIAN,
        "[A driver was mortally wounded], [a cook was murdered].": CIVILIAN,
        "[Two rebels were eliminated], and [two gunmen lay dying]; [two bandits losing their lives].": killed(
            exactly(2), "militants", 0
        ),
        "[A guard dies].": SOLDIER,
        "[Five people, two soldiers and three boys, were killed].": killed(exactly(5)),
        "[A 25-year-old was wounded].": injured(ONE),
        "Another blast followed; [one soldier was also killed].": killed(exactly(1), "forces", 0, more=True),
        "In all, [300 people have been killed] since March.": killed(exactly(300), cumulative=True),
        "Doctors said [330 people have been killed] since Saturday.": killed(exactly(330), cumulative=True),
    },
    ignores=(
        "The deal was killed by two senators.",
        "On 5 May militants were killed.",
        "Two people were killed in the crash of a bus.",
        "Five players of the squad were injured.",
        "The strike came days after two boys were killed.",
        "Some 10 percent were hurt.",
        "The deal is dead.",
        "Two rebels were sentenced to death.",
    ),
    vocabulary=WORDS,
)

NAMED_WAS_HURT = SubjectFirst(
    name="named-was-hurt",
    kind="casualty",
    pattern=rf"(?P<item>(?&NAME))(?&AND_OTHERS)?{BEFELL}",
    meaning=happened,
    guard=(*HARMING, *DYING),
    opens=CAPITAL,
    befell=BEFALLING,
    finds={
        "[Abu Omar and two guards were killed].": killed(exactly(3)),
        "[Omar Adi was murdered]. [Omar Adi was slain]. [Omar Adi was shot dead]. [Omar Adi was gunned down].": NAMED,
        "[Omar Adi was assassinated]. [Omar Adi was executed]. [Omar Adi was beheaded]. [Omar Adi was lynched].": NAMED,
        "[Omar Adi was massacred]. [Omar Adi was slaughtered]. [Omar Adi was martyred]. [Omar Adi was hanged].": NAMED,
        "[Omar Adi was stabbed to death]. [Omar Adi was buried alive]. [Omar Adi was fatally shot].": NAMED,
        "[Omar Adi was mortally wounded]. [Omar Adi was eliminated].": NAMED,
        "[Omar Adi was injured]. [Omar Adi was hurt]. [Omar Adi was maimed]. [Omar Adi was hospitalised].": injured(
            ONE
        ),
        "[Omar Adi died]. [Omar Adi lay dying]. [Omar Adi dies]. [Omar Adi perished]. [Omar Adi succumbed].": NAMED,
        "[Omar Adi lost his life]. [Omar Adi, losing his life], fell.": NAMED,
        "[Omar Adi suffered burns].": injured(ONE),
    },
    ignores=("Norland was hurt.", "Two men from Vell were killed.", "The Killed and the Wounded"),
    vocabulary=WORDS,
)

LYING_THERE = (
    r"(?! (?:(?&AND_THEN) (?&COMMITTED)|(?&BOUND)|(?&BETWEEN)))"
    r"(?=\s*(?:[.,;:)\]”\"–—(\[]|-\s|$)|\s+(?:(?&LINK)|(?&PREPOSITION)|(?&TO_BE)|(?&MEASURE)|(?&DAY)|(?&THEN))(?!\w))"
)
"""What may stand behind the dead: nothing of whom they killed."""
PEOPLE_DEAD = SubjectFirst(
    name="people-dead",
    kind="casualty",
    pattern=r"(?&LIST)(?: (?&PLACED) (?:the )?(?&W)(?: (?&W)){0,3}?)?(?&INCLUDING)?,?(?: being)?(?: (?&LY)){0,2} "
    rf"(?<!, and )(?P<harm>(?&BOTH_HARMS)|(?&SLAIN)|(?&MAIMED)){LYING_THERE}",
    meaning=lying,
    guard=HARMING,
    befell=rf"(?&HARM_AT_LAST){LYING_THERE}",
    finds={
        "It left [five people dead].": killed(exactly(5)),
        "A blast, leaving [3 dead] and [12 wounded].": (killed(exactly(3)), injured(exactly(12))),
        "[Dozens killed], [dozens slain], [dozens massacred], [dozens slaughtered], [dozens shot dead].": killed(
            vague(24, None)
        ),
        "[A villager murdered], [a farmer gunned down], [a judge assassinated], [a teacher executed].": CIVILIAN,
        "[An imam beheaded], [a monk martyred], [a trader lynched], [a miner beaten to death].": CIVILIAN,
        "[A nun burned alive], [a vendor hanged], [a cook fatally shot], [a driver mortally wounded].": CIVILIAN,
        "It ended with [two rebels being killed].": killed(exactly(2), "militants", 0),
        "It resulted in [two rebels, including a commander, being killed].": killed(exactly(2), "militants", 0),
        "[Two soldiers from the Vell brigade wounded].": injured(exactly(2), "forces", 0),
        "[Two guards injured], [two guards maimed], [two officers hurt], [two pilots hospitalised].": injured(
            exactly(2), "forces", 0
        ),
        "[Two rebels eliminated].": killed(exactly(2), "militants", 0),
        "He was [one of the rebels killed].": killed(exactly(1), "militants", 0, part=True),
    },
    ignores=(
        "A father of three, 41, killed by a sniper; Ana Ostra, 15, killed in Vell.",
        "A dead end.",
        "Five militants killed three soldiers.",
        "Two drones killed at least ten people.",
        "Two attackers killed and wounded many.",
        "The two sides killed between them all hope.",
        "It killed 22, including six boys, and wounded as many.",
    ),
    vocabulary=WORDS,
)
