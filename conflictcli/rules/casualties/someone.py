"""One person, whoever it was: "Omar was killed", "his death"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import Party
from conflictcli.rules.casualties.told import HARMING, harm_of, told
from conflictcli.rules.casualties.value import ONE, Casualties, injured, killed
from conflictcli.rules.casualties.words import WORDS


def someone(m: regex.Match[str]) -> Casualties | None:
    """`was killed`, whoever it was that the other rules could not read: one person."""
    nobody = r"\b(?:no one|nobody|none|neither|no \w+|family|group|everyone|all|unit|it|number)\s$"
    if regex.search(nobody, m.string[: m.start()], regex.IGNORECASE):
        return None
    return told(m, harm_of(m["harm"]), [Party(ONE)], more=False)


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
