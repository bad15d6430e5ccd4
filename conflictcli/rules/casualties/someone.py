"""One person, whoever it was: "Omar was killed", "his death"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import Party, named
from conflictcli.rules.casualties.told import HARMING, NO_MORE, Participles, harm_of, told
from conflictcli.rules.casualties.value import ONE, Casualties, injured, killed
from conflictcli.rules.casualties.words import WORDS

NOBODY_BEFORE = regex.compile(
    r"\b(?:no one|nobody|none|neither|no \w+|family|group|everyone|all|unit|it|number)\s$", regex.IGNORECASE
)


def someone(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`was killed`, whoever it was that the other rules could not read: one person."""
    if NOBODY_BEFORE.search(m.string[: m.start()]):
        return None
    return told(m, harm_of(m["harm"], known), [Party(ONE)], known, more=False)


def in_headline(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`Rebel commander killed in raid`: one person, where the noun names one and not many."""
    party = named(" ".join(m["item"].split()))
    return told(m, harm_of(m["harm"], known), [party], known, more=False) if party else None


def death(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`Omar Adi's death in a drone strike`."""
    party = named(" ".join(m["item"].split()))
    return told(m, "killed", [party], known, more=False) if party else None


HEADLINE = Rule(
    name="killed-in-headline",
    kind="casualty",
    pattern=r"(?<![\s\S])(?P<item>(?&NAME))(?: (?:of|from) (?&W)(?: (?&W)){0,3})? "
    r"(?P<harm>(?&IN_HEADLINE))"
    r"(?=(?: (?&LY))? (?:in|by|as|when|after|near|during|at|on|outside)(?!\w))",
    meaning=in_headline,
    guard=("killed", "shot dead", "gunned down", "assassinated", "murdered", "wounded", "injured", "hurt"),
    finds={
        "[Rebel commander killed] in raid on Miro": killed(ONE, "militants", 0),
        "[Governor of Vell province assassinated] by gunmen": killed(ONE),
        "[Teacher shot dead] near Ostra": killed(ONE, "civilians", 1),
        "[Teacher from Vell gunned down] outside school": killed(ONE, "civilians", 1),
        "[Journalist murdered] on way home": killed(ONE, "civilians", 1),
        "[Soldier wounded] when mine explodes": injured(ONE, "forces", 0),
        "[Farmer injured] as shell hits field": injured(ONE, "civilians", 1),
        "[Driver hurt] during raid": injured(ONE, "civilians", 1),
        "[Pilot killed] after jet is shot down": killed(ONE, "forces", 0),
        "[Nurse killed] at checkpoint": killed(ONE, "civilians", 1),
    },
    ignores=(
        "Soldiers killed in raid",
        "Taliban killed in air strike",
        "A raid followed; Rebel commander killed in it",
        "Gunman killed three in Ostra",
        "Deal killed in parliament",
    ),
    vocabulary=WORDS,
)

DEATH_OF_SOMEBODY = Rule(
    name="death-of-somebody",
    kind="casualty",
    pattern=r"(?P<item>(?-i:\p{Lu})[\p{L}.-]{1,20}(?: (?-i:\p{Lu})[\p{L}.-]{1,20}){0,4})['’]s (?:death|killing|assassination|murder)"
    r"(?= (?:in|by|at|during) (?:an?|the|(?-i:\p{Lu})))",
    meaning=death,
    guard=("death", "killing", "assassination", "murder"),
    finds={
        "The group confirmed [Omar Adi's death] in a drone strike.": killed(ONE),
        "It followed [Omar Adi’s killing] by an air strike, [Omar Adi's assassination] at the border.": killed(ONE),
        "He told of [Omar Ali Adi's murder] during the raid, and [Omar Adi's death] in Miro.": killed(ONE),
    },
    ignores=(
        "Norland's death in a war of words.",
        "The villagers' death in a flood was mourned.",
        "Omar Adi's death was a blow.",
    ),
    vocabulary=WORDS,
)

SOMEONE_WAS_HURT = Rule(
    name="someone-was-hurt",
    kind="casualty",
    pattern=r"(?:was|(?:has|had)(?: (?&LY))? been)(?: (?&LY)){0,3} (?P<harm>(?&SLAIN)|(?&MAIMED))|(?:he|she) "
    r"(?P<harm>died|succumbed)"
    r"|(?&LED_TO) (?:his|her) (?P<harm>death)",
    meaning=someone,
    guard=(*HARMING, "died", "succumb"),
    finds={
        "Omar [was killed].": killed(ONE),
        "Omar [has reportedly been murdered]; Ali [had been wounded].": (killed(ONE), injured(ONE)),
        "Omar [was shot dead], or [was gunned down], or [was slain], or [was assassinated].": killed(ONE),
        "Omar [was beheaded], or [was massacred], or [was slaughtered], or [was martyred].": killed(ONE),
        "Omar [was lynched], or [was executed].": killed(ONE),
        "Omar [was burned alive], or [was hanged], or [was fatally shot], or [was mortally wounded].": killed(ONE),
        "Omar [was eliminated]; Ali [was found dead].": killed(ONE),
        "Omar [was injured], or [was hurt], or [was maimed], or [was hospitalised].": injured(ONE),
        "Later [he died].": killed(ONE),
        "[She succumbed].": killed(ONE),
        "A blast [led to his death]. A fire [caused her death].": killed(ONE),
    },
    ignores=(
        "No one was killed.",
        "The whole family was killed.",
        "He lived; his idea died.",
        "Until his death he led.",
    ),
    vocabulary=WORDS,
)
