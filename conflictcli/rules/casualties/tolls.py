"""Figures without a verb: "5 fatalities", "the death toll rose to 40"."""

from __future__ import annotations

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import Party
from conflictcli.rules.casualties.people import group_of
from conflictcli.rules.casualties.told import NO_MORE, Participles, told
from conflictcli.rules.casualties.value import ONE, Casualties, Harm, either, injured, killed
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import about, at_least, between, exactly
from conflictcli.rules.counts import count_of

TAKEN = Cues(
    r"\b(?:tak(?:e|es|en|ing)|took|claim(?:s|ed|ing)?|cost(?:s|ing)?|loss of|lost)\s+$",
    finds=(
        "Raids [take] | 5 lives a day; one [takes] | 9 lives.",
        "It has [taken] | 5 lives, [taking] | 2 in Vell.",
        "It [took] | 5 lives.",
        "Floods [claim] | 5 lives, the war [claims] | 50.",
        "It [claimed] | 5 lives, [claiming] | 2 in Vell.",
        "It may [cost] | 5 lives; it [costs] | 2 a day, [costing] | 9 in all.",
        "The [loss of] | 5 lives shook Vell, which has [lost] | 9.",
    ),
    ignores=("The raid changed | 5 lives.",),
)
TAKEN_AFTER = Cues(
    r"\s+(?:(?:were|was|have been|had been|are) )?(?:lost|claimed|taken)\b",
    finds=(
        "Five lives|[ were lost].",
        "One life|[ was claimed].",
        "Five lives|[ have been taken].",
        "Five lives|[ had been lost].",
        "Five lives|[ are lost].",
        "It counts 5 lives|[ lost].",
    ),
    ignores=("Five lives| were saved.",),
)
STATE_OF_BODY = Cues(
    r"(?:dead|charred|burn(?:ed|t)|decompos\w+|mutilated|lifeless|headless|unidentified|bullet-riddled)",
    finds=(
        "They found a [dead] man, a [charred] body, a [burned] one and a [burnt] one.",
        "They found a [decomposed] body, a [mutilated] one and a [lifeless] one.",
        "They found a [headless] body, an [unidentified] one and a [bullet-riddled] one.",
    ),
    ignores=("They founded a body that advises the ministry.",),
)


def figure(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`5 fatalities`, `a body`, `12 casualties`."""
    words = m["number"].lower()
    count = ONE if words in ("a", "an", "one more", "another") else count_of(words)
    noun, whose = m["noun"].lower(), m["whose"] or ""
    if noun == "lives" and not (TAKEN.search(m.string[: m.start()]) or TAKEN_AFTER.match(m.string[m.end() :])):
        return None
    if count == ONE and (
        noun == "injury" or (whose and group_of(whose) is None and not STATE_OF_BODY.fullmatch(whose))
    ):
        return None
    harm: Harm = "injured" if noun.startswith(("inj", "wound")) else "either" if noun.startswith("casual") else "killed"
    return told(m, harm, [Party(count, group_of(whose) or "")], known) if count else None


RISING = Cues(
    r"\b(?:rose|ris|climb|jump|reach|increas|grew|grow|rais|revis|pass|exceed|surg|soar|mount|top|now)",
    finds=(
        "The toll [rose] to 40; it is [ris]ing.",
        "The toll [climb]ed to 40, [jump]ed to 50 and [reach]ed 60.",
        "The toll [increas]ed to 40; it [grew] to 50 and [grow]s.",
        "The toll was [rais]ed to 40, or [revis]ed to 50.",
        "The toll [pass]ed 40 and [exceed]ed 50.",
        "The toll [surg]ed to 40, [soar]ed to 50 and [mount]s.",
        "The toll [top]s 40; it is [now] 50.",
    ),
    ignores=(
        "Doctors put the toll at 40.",
        "He is well known to the doctor; he was praised.",
    ),
)
"""Words of a toll that replaces the one before; "doctors put the dead at 24" is a rival of it."""


def toll(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`the death toll rose to 40`; `fatalities range from 6 to 9` is no running total."""
    count = count_of(m["number"])
    return told(m, "killed", [Party(count)], known, toll=bool(RISING.search(m[0])), more=False) if count else None


DEATH_TOLL = Rule(
    name="death-toll",
    kind="casualty",
    pattern=r"(?P<toll>(?:death )?toll)(?: (?&PLACED)(?: (?&ANY_W)){1,16}?)?(?: (?&SINCE))*(?: (?&ROSE)){1,3} "
    r"(?P<number>(?&COUNT))"
    r"|(?P<toll>number of (?:the )?(?&THE_DEAD))(?: (?:from|in)(?: (?&ANY_W)){1,10}?)?(?: (?&SINCE))*(?: (?&ROSE)){1,3} (?P<number>(?&COUNT))"
    r"|(?:(?&THE_DEAD)|(?P<toll>toll))(?: \w+){0,3} (?:range|ranged|ranging|varied|vary) (?P<number>"
    r"(?&SPAN))",
    meaning=toll,
    guard=("toll", "number of", "rang", "var"),
    finds={
        "The [death toll rose to 40].": killed(exactly(40), toll=True),
        "The [toll from the blast has risen to at least 40].": killed(at_least(40), toll=True),
        "The [number of the dead now stands at 40].": killed(exactly(40), toll=True),
        "The [number of dead from the bombing in Ostra reached 40].": killed(exactly(40), toll=True),
        "The [number of dead in Ostra reached 40].": killed(exactly(40), toll=True),
        "The [toll from a bombing at a rally of a party in the town of Ostra over the weekend has surged to 40].": killed(
            exactly(40), toll=True
        ),
        "Counts of the [fatalities range from 6 to 9].": killed(between(6, 9)),
        "Told of [deaths ranged from 6 to 9], a [toll ranging from 6 to 9], [dead that vary from 6 to 9].": killed(
            between(6, 9)
        ),
        "Reports of [deaths varied from 6 to 9].": killed(between(6, 9)),
    },
    ignores=("The toll road cost 40 crowns.", "A number of the dead were found.", "The deaths varied."),
    vocabulary=WORDS,
)

FATALITIES = Rule(
    name="fatalities",
    kind="casualty",
    pattern=r"(?P<number>(?&COUNT)|an?|another)(?: (?P<whose>(?&W)(?: (?&W)){0,2}?))? (?P<noun>(?&LOSS))(?! "
    r"(?&BAG))",
    meaning=figure,
    guard=("fatalit", "death", "casualt", "injur", "bod", "corpse", "lives"),
    finds={
        "Raids had killed 91 people in the past six days while shelling had claimed [49 lives].": killed(
            exactly(49), cumulative=True
        ),
        "There were [5 fatalities] and [some 30 injuries].": (killed(exactly(5)), injured(about(30))),
        "[At least nine civilian deaths] and [another death].": (
            killed(at_least(9), "civilians", 9),
            killed(ONE, more=True),
        ),
        "It caused [12 casualties] and took [5 lives].": (either(exactly(12)), killed(exactly(5))),
        "They found [a body] and [two corpses].": (killed(ONE), killed(exactly(2))),
        "Then [one injury], [a charred body].": (injured(exactly(1)), killed(ONE)),
        "[Five lives] were lost.": killed(exactly(5)),
    },
    ignores=(
        "Injury time was added.",
        "Many lives hang on it.",
        "Casualties unknown.",
        "He had a knee injury and carried a body bag; it was a large body of water.",
        "There were 300 road deaths.",
    ),
    vocabulary=WORDS,
)
