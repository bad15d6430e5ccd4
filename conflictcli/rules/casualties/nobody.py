"""Nobody: "no casualties", "no one was hurt"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import Party
from conflictcli.rules.casualties.people import group_of
from conflictcli.rules.casualties.told import NO_MORE, Participles, stands_in, told
from conflictcli.rules.casualties.value import Casualties, Harm, either, injured, killed
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import exactly

OF_DEATH, OF_HURT = regex.compile("kill|dead|death|fatal|died"), regex.compile("injur|wound")


def nobody(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`no casualties`, `no one was hurt` → 0 of either; `no one was killed`, `no injuries` → 0 of one."""
    low = m[0].lower()
    dead = OF_DEATH.search(low) or stands_in(known.killed, low)
    hurt = OF_HURT.search(low) or stands_in(known.injured, low)
    harm: Harm = "either" if (dead and hurt) or (not dead and not hurt) else "killed" if dead else "injured"
    group = group_of(m["who"] or "") or ""
    return told(m, harm, [Party(exactly(0), group)], known, more=False)


NOBODY_HURT = Rule(
    name="nobody-hurt",
    kind="casualty",
    pattern=r"(?&NO)(?: (?P<who>(?&W)(?: (?&W)){0,2}?))?(?: (?:or|and|nor) (?&W))? (?&HARM)(?: (?:or|and|nor) (?&HARM))?"
    r"|(?:no one|nobody|none|no (?P<who>(?&W)(?: (?&W)){0,3}?))(?: (?:(?&AUX)|(?&BEEN)))?(?: (?&LY)){0,2} "
    r"(?&UNHURT)(?: (?:or|and) (?&UNHURT))?",
    meaning=nobody,
    guard=("casualt", "fatalit", "death", "injur", "killed", "hurt", "wounded", "harmed", "died"),
    finds={
        "[No casualties] were reported.": either(exactly(0)),
        "There were [no deaths or injuries], [no injuries and fatalities].": either(exactly(0)),
        "[Neither injuries nor fatalities] followed, [neither civilian nor coalition deaths].": (
            either(exactly(0)),
            killed(exactly(0), "civilians", 0),
        ),
        "[No one was hurt]; [nobody was harmed]; [none were killed or wounded].": either(exactly(0)),
        "[No one has been killed]; [no one died].": killed(exactly(0)),
        "It ended [without any injuries].": injured(exactly(0)),
        "[No civilian fatalities] followed; [no civilians were killed].": killed(exactly(0), "civilians", 0),
        "There were [no civilian or coalition casualties].": either(exactly(0), "civilians", 0),
        "There were [no civilian and coalition casualties].": either(exactly(0), "civilians", 0),
        "[None wounded and injured].": injured(exactly(0)),
    },
    ignores=("One was killed.", "Nothing is known of casualties.", "There was no hurry."),
    vocabulary=WORDS,
)
