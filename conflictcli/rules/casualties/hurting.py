"""What befell somebody, then whom: "killing two soldiers and a child", "the death of a farmer"."""

from __future__ import annotations

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule
from conflictcli.rules.casualties.parties import parties_of
from conflictcli.rules.casualties.told import NO_MORE, Participles, harm_of, told
from conflictcli.rules.casualties.value import CIVILIAN, ONE, REBEL, SOLDIER, Casualties, either, injured, killed
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import at_least, between, exactly, vague

UNREAL = Cues(
    r"\b(?:to|would|could|might|may|will|can|should|must|not|never|cannot)(?: have)?(?: \w+ly)? ?$|n[’']t ?$",
    finds=(
        "They planned [to] | kill him; they [would] | kill two and [could] | kill three.",
        "They [might] | kill two, [may] | kill three, [will] | kill four and [can] | kill five.",
        "They [should] | kill nobody, [must] | kill nobody, and did [not] | kill anybody.",
        "They [never] | killed a guard and [cannot] | kill one.",
        "They [would have] | killed him; it could [not possibly] | kill two.",
        "They did[n't] | kill two, and have[n’t] | wounded one.",
    ),
    ignores=(
        "They then | killed two.",
        "They went to Vell and | killed two.",
    ),
)
MANAGED = Cues(
    r"\b(?:able|managed|claim(?:s|ed)?|said|believed|reported|alleged|known|thought) to(?: have)?(?: \w+ly)? ?$",
    finds=(
        "They were [able to] | kill two; they [managed to] | kill three.",
        "The rebels [claim to have] | killed six guards; a band that [claims to have] | killed two; they [claimed to have] | wounded one.",
        "They are [said to have] | killed two, [believed to have] | killed three, [reported to have] | wounded four.",
        "They are [alleged to have] | killed two, [known to have] | killed three, [thought to have brutally] | killed four.",
    ),
    ignores=(
        "They planned to | kill two.",
        "He was unable, they said, to | kill two.",
    ),
)
PASSIVE = Cues(
    r"\b(?:was|were|been|be|being|is|are|got)(?: \w+ly| also)? ?$",
    finds=(
        "He [was] | wounded, and they [were] | killed.",
        "He had [been] | killed, was to [be] | killed, and is [being] | killed.",
        "He [is] | wounded, they [are] | wounded.",
        "He [got] | killed; she [was also] | killed and [was badly] | hurt.",
    ),
    ignores=("The blast | killed two guards.",),
)


def done(m: regex.Match[str], known: Participles = NO_MORE) -> Casualties | None:
    """`killing two soldiers and a child`."""
    before = m.string[: m.start()]
    if (UNREAL.search(before) and not MANAGED.search(before)) or PASSIVE.search(before):
        return None
    return told(m, harm_of(m["harm"], known), parties_of(m, strict=True), known)


HURT_PEOPLE = Rule(
    name="hurt-people",
    kind="casualty",
    pattern=r"(?P<harm>(?:(?&KILLING)|(?&WOUNDING))(?: (?:or|and) (?:(?&KILLING)|(?&WOUNDING)|(?&COMMITTED)))?)"
    r"(?: (?&LY))? (?&OBJECT)",
    meaning=done,
    guard=(
        *(
            "kill",
            "murder",
            "shot dead",
            "shooting dead",
            "gunned",
            "gunning",
            "assassinat",
            "execut",
            "behead",
            "massacr",
        ),
        *("slaughter", "martyr", "lynch", "eliminat", "wound", "injur", "hurt", "maim"),
    ),
    finds={
        "Jets [killed 14 fighters] near Ostra, a district official and two residents said.": killed(
            exactly(14), "militants", 0
        ),
        "Rebels [killed 5 people] and [wounded 12].": (killed(exactly(5)), injured(exactly(12))),
        "A blast, [killing at least 30], hit Miro.": killed(at_least(30)),
        "It ended with [killing him, his wife and two sons].": killed(exactly(4), civilians=3),
        "He blew it up, [killing himself and six others].": killed(exactly(7), own=True),
        "The strike [killed 4-12 people] and [injured dozens].": (killed(between(4, 12)), injured(vague(24, None))),
        "The blast [killed or wounded 30] and [killed and abducted 3 guards].": (
            either(exactly(30)),
            killed(exactly(3), "forces", 0, more=True),
        ),
        "They [shot dead a villager], [gunned down a farmer], [murdered a nurse], [executed a judge].": CIVILIAN,
        "They [executed a teacher], [beheaded a driver], [lynched a trader], [martyred an imam].": CIVILIAN,
        "Troops [massacred 10 villagers] or [slaughtered 10 herders] after [shooting dead 10 miners].": killed(
            exactly(10), "civilians", 10
        ),
        "By [gunning down two rebels] the army [eliminated two gunmen].": killed(exactly(2), "militants", 0),
        "He [assassinated a judge].": CIVILIAN,
        "Shrapnel [hurt a boy] or [maimed a girl].": injured(ONE, "civilians", 1),
        "The army [killed rebel leader Omar].": REBEL,
        "The war has [killed 6,200 people] since March.": killed(exactly(6200), cumulative=True),
        "Raids had [killed 91 people] in the past six days while shelling had [killed 49 people].": (
            killed(exactly(91), cumulative=True),
            killed(exactly(49), cumulative=True),
        ),
        "The raids of the past six days are over and the rebels [killed 49 people].": killed(exactly(49)),
        "It is a war that [killed 6,200 people], a conflict which has [killed 6,200 people].": killed(
            exactly(6200), cumulative=True
        ),
        "The insurgency had already [killed 6,200 people], the uprising in Ostra [killed 6,200 people].": killed(
            exactly(6200), cumulative=True
        ),
        "A conflict that [killed six people], over land.": killed(exactly(6)),
        "The rebels claim to have [killed six guards].": killed(exactly(6), "forces", 0),
        "The raid [killed one of its drivers].": killed(exactly(1), "civilians", 1),
        "The blast [killed a group of five militants].": killed(exactly(5), "militants", 0),
    },
    ignores=(
        "Parliament killed the bill.",
        "They planned to kill 300 people.",
        "Two soldiers were killed two days ago.",
        "The raid avenged a blast that killed five soldiers.",
        "His wounded pride hurt.",
        "He had led an earlier ambush that wounded six guards.",
    ),
    vocabulary=WORDS,
)

SHOT_PEOPLE_DEAD = Rule(
    name="shot-people-dead",
    kind="casualty",
    pattern=r"(?&STRIKING) (?&OBJECT)(?&AFTER)?(?:, (?&W)(?: (?&W)){0,5})? (?P<harm>dead|down|to death)",
    meaning=done,
    guard=("dead", "down", "to death"),
    finds={
        "They [shot two soldiers dead].": killed(exactly(2), "forces", 0),
        "They [gunned a villager from Vell down], or [tortured a farmer to death].": CIVILIAN,
        "They [shot a police officer, Captain Omar Vell dead].": SOLDIER,
    },
    ignores=("Parliament shot the bill dead.", "He was shot in a dead end."),
    vocabulary=WORDS,
)

DEATH_OF_PEOPLE = Rule(
    name="death-of-people",
    kind="casualty",
    pattern=r"(?P<harm>(?&DEATH_OF)) (?:of|to) (?&OBJECT)",
    meaning=done,
    guard=(
        "death",
        "killing",
        "murder",
        "assassin",
        "behead",
        "execution",
        "wounding",
        "injur",
        "lives",
        "life",
        "bod",
        "corpse",
        "loss",
    ),
    finds={
        "It claimed the [lives of 7].": killed(exactly(7)),
        "It led to the [death of two soldiers] and [injuries to three officers].": (
            killed(exactly(2), "forces", 0),
            injured(exactly(3), "forces", 0),
        ),
        "The [killing of a farmer], the [murder of a nurse], the [assassination of a judge].": CIVILIAN,
        "The [beheading of a teacher], the [execution of a driver], the [body of a woman].": CIVILIAN,
        "The [corpse of a boy], the [loss of a child], the [life of a girl].": CIVILIAN,
        "The [wounding of a boy].": injured(ONE, "civilians", 1),
    },
    ignores=(
        "The death of the deal.",
        "It was in retaliation for the killing of a commander.",
        "The body of water.",
    ),
    vocabulary=WORDS,
)
