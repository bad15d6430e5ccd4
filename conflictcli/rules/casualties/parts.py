"""Parts of a figure told before: "including two children", "five of them civilians"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import Party, parties_of
from conflictcli.rules.casualties.people import group_of
from conflictcli.rules.casualties.told import NO_MORE, Participles, told
from conflictcli.rules.casualties.value import Casualties, Harm, injured, killed
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import at_least, exactly
from conflictcli.rules.counts import count_of

DEAD = ("kill", "dead", "died", "death", "toll", "murder", "shot")
HURT = ("wound", "injur", "hurt")


def among(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`including two children`: a part of what was told before, and of the same harm."""
    low = m.string[: m.end()].lower()
    dead = max(map(low.rfind, (*DEAD, *known.killed)))
    hurt = max(map(low.rfind, (*HURT, *known.injured)))
    if dead == hurt:  # Neither was told.
        return None
    harm: Harm = "injured" if hurt > dead else "killed"
    if m["whose"]:
        count, group = count_of(m["number"]), group_of(m["whose"])
        return told(m, harm, [Party(count, group)] if count and group else [], known, part=True, more=False)
    return told(m, harm, parties_of(m, strict=True), known, part=True, more=False)


INCLUDING_PEOPLE = Rule(
    name="including-people",
    kind="casualty",
    pattern=r"(?:including|among them|of whom|(?&VICTIMS)(?: also)? (?:included|include|were)) (?&LIST)"
    r"|(?P<number>(?&COUNT)) of (?:them|whom)(?: (?&TO_BE))? (?P<whose>(?&W)(?: (?&W)){0,3})",
    meaning=among,
    guard=("including", "among them", "of whom", "of them", "include", "were"),
    finds={
        "Ten people were killed, [including two children].": killed(exactly(2), "civilians", 2, part=True),
        "Ten were wounded, [among them two children].": injured(exactly(2), "civilians", 2, part=True),
        "Ten were killed, [five of them civilians].": killed(exactly(5), "civilians", 5, part=True),
        "Ten were killed, [five of whom were children].": killed(exactly(5), "civilians", 5, part=True),
        "Ten died, [of whom two women] had fled.": killed(exactly(2), "civilians", 2, part=True),
        "The [dead also included two children], the [victims include two boys], the [dead were two girls].": killed(
            exactly(2), "civilians", 2, part=True
        ),
    },
    ignores=(
        "He came, including the bill.",
        "Ten were killed, including by drones.",
        "Ten fled, including two children.",
        "Ten were killed, two of them at night.",
    ),
    vocabulary=WORDS,
)


def fatally(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`one of them fatally`: of those who were shot so many died."""
    count = count_of(m["number"])
    return told(m, "killed", [Party(count)], known, part=False, more=False) if count else None


def by_name(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`13 of the victims were identified by name`: so many dead at least."""
    count = count_of(m["number"])
    return told(m, "killed", [Party(at_least(count.least))], known, part=False, more=False) if count else None


FATALLY = Rule(
    name="some-fatally",
    kind="casualty",
    pattern=r"(?P<number>(?&COUNT))(?: of (?:them|whom|the (?&W)))? fatally(?! \p{L}+ed| shot)",
    meaning=fatally,
    guard=("fatally",),
    finds={
        "Two officers were shot, [one fatally].": killed(exactly(1)),
        "Two officers were shot, [one of them fatally]; three men were hit, [two of whom fatally].": (
            killed(exactly(1)),
            killed(exactly(2)),
        ),
        "He shot three men, [one of the men fatally].": killed(exactly(1)),
    },
    ignores=("Two fatally wounded men lay there.", "Two fatally shot men lay there.", "It was fatally flawed."),
    vocabulary=WORDS,
)

IDENTIFIED = Rule(
    name="identified-by-name",
    kind="casualty",
    pattern=r"(?:identify|identified) (?P<number>(?&COUNT)) (?:victims|civilians|family members|members|of the dead|of the "
    r"victims) by name|(?P<number>(?&COUNT)) (?:victims|civilians|of the dead|of the victims) (?:were|have been) identified "
    r"by name",
    meaning=by_name,
    guard=("by name",),
    finds={
        "It could [identify 13 family members by name].": killed(at_least(13)),
        "It has [identified at least 13 victims by name]. It [identified 13 civilians by name].": killed(at_least(13)),
        "It [identified 13 of the dead by name]. It [identified 13 of the victims by name].": killed(at_least(13)),
        "It [identified 13 members by name].": killed(at_least(13)),
        "[13 of the victims were identified by name]. [13 victims have been identified by name].": killed(at_least(13)),
        "[13 civilians were identified by name]. [13 of the dead were identified by name].": killed(at_least(13)),
    },
    ignores=("Police identified three suspects by name.", "He knew 13 victims by name."),
    vocabulary=WORDS,
)
