"""Where one clause ends and the next begins, who is speaking, and which event an event is set against."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from conflictcli.rule import Rule
from conflictcli.rules.counts import count_of
from conflictcli.rules.vocabulary import VOCABULARY


@dataclass(frozen=True, slots=True)
class Joint:
    """`break`: a new clause begins. `speech`: a verb of saying, whose date and place are those of the saying.

    `same-place`: "the same areas". `also`: the event is another one of the same day ("elsewhere", "separately").
    `answer`: what follows came before ("in revenge for"). `deed`: an operation, which is no event by itself.
    `back`: one told before ("the incident"). `in all`: what follows adds up what was told.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Apart:
    """ "days after": the event that follows lies so many days before the one that goes before; `days` None is a few.

    `bound`: `less` or `more` than so many, empty for as many.
    """

    unit: str
    number: int | None
    after: bool
    bound: str = ""


def apart(m: regex.Match[str]) -> Apart:
    count = count_of(m["number"]) if m["number"] else None
    unit = m["unit"].lower()
    number = count.best if count else None if unit.endswith("s") else 1
    words = (m["bound"] or "").lower()
    bound = "more" if words in ("more than", "over") else "less" if words not in ("", "just", "only") else ""
    return Apart(unit.rstrip("s"), number, (m["side"] or "").lower() != "before", bound)


RULES: tuple[Rule, ...] = (
    Rule(
        name="new-clause",
        kind="joint",
        pattern=r"while|whereas|but|after|before|when|where|as|which|who|following|because|although|though|despite|and then"
        r"|amid|until|since|(?<=,\s)and(?= (?:in|near|outside) (?-i:\p{Lu})[^.;,]{2,80} (?:killed|wounded|shot|exploded|attacked|hit|struck|abducted|blew|fired|died) )"
        r"|(?<=;\s)(?:and|in|near|at(?! least)|on|around|outside|an?|the|another|one|two|three)(?= )",
        meaning=lambda m: Joint("break"),
        finds={
            "Jets hit a depot; [near] Vell, they hit a dam; [in] Ostra a shell fell; [the] town burned; [on] Sunday, more fell; [at] noon a hut burned.": Joint(
                "break"
            ),
            "[When] it burned; [around] Vell it was calm; [outside] it, guns spoke; [and] in Miro a bus burned; [an] hour later Vell; [a] third hit it; [another] shell fell; [one] man died; [two] lived; [three] fled.": Joint(
                "break"
            ),
            "A bomb went off in Ostra, [and] in Vell gunmen killed a man; it burned, [and] near Miro rebels shot at it, [and] outside Miro a mine exploded there.": Joint(
                "break"
            ),
            "It fell, [and] in Vell men wounded two, [and] in Vell men attacked it, [and] in Vell shells hit it, [and] in Vell shells struck it.": Joint(
                "break"
            ),
            "It fell, [and] in Vell men abducted two, [and] in Vell men blew it up, [and] in Vell men fired at it, [and] in Vell two died there.": Joint(
                "break"
            ),
            "Jets hit Miro [while] guns shelled Ostra, [whereas] Vell was calm, [but] only [after] noon and [before] dark.": Joint(
                "break"
            ),
            "It burned [when] shells fell, [where] guards sat, [as] rockets hit, [which] was new, and he [who] ran was shot.": Joint(
                "break"
            ),
            "Guns spoke [following] a raid, [because] rebels came, [although] few saw them, [though] many heard them.": Joint(
                "break"
            ),
            "They fired [despite] a truce [and then] fled, [amid] smoke, [until] dawn, and have not been seen [since].": Joint(
                "break"
            ),
        },
        ignores=(
            "Asia hit the butter.",
            "They and the men.",
            "It hit Miro; Vell; Ostra: in all, two; 13; at least six died.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="speech",
        kind="joint",
        pattern=r"(?:said|says|told|tells|announced|(?<!\b(?:as|was|were|been) )reported(?!\))|(?<=\bit (?:was|has been) )reported|reports|confirmed|added|stated|stating|ruled|tweeted|declared|according to|statement"
        r"|acknowledged|speaking|denied|condemned|warned|monitored(?: by (?:the )?\p{Lu}\w+)?|briefing|news conference|interview|claimed responsibility|quoted)"
        r"(?: (?:reporters|state television|the agency|AFP|Reuters|AP|in|a|the|news conference|statement|interview|on|late|early))*",
        meaning=lambda m: Joint("speech"),
        guard=(
            *(
                "said",
                "says",
                "told",
                "tells",
                "announced",
                "report",
                "confirmed",
                "added",
                "stated",
                "stating",
                "ruled",
                "tweeted",
            ),
            *("declared", "according", "statement", "acknowledged", "briefing", "conference", "interview", "claimed"),
            *("quoted", "denied", "condemned", "warned", "monitored", "speaking"),
        ),
        finds={
            "[Speaking in] Miro, she wept.": Joint("speech"),
            "He [said on] Friday, she [says in] Miro, one [told reporters in] Ostra, another [tells AFP], all [announced on] Friday.": Joint(
                "speech"
            ),
            "It was [reported on] Friday, it has been [reported in] Vell.": Joint("speech"),
            "Police [reported late] Friday, a paper [reports in] Miro, the army [confirmed early] Friday, a source [added in] Vell.": Joint(
                "speech"
            ),
            "A court [ruled on] Friday, in a paper [stating on] record; it [stated in a statement on] Friday, [tweeted on] Sunday, [declared in the] city; [according to Reuters] it burned.": Joint(
                "speech"
            ),
            "The [statement on] Friday [acknowledged on] record what a [briefing on] Sunday and a [news conference in] Miro had not.": Joint(
                "speech"
            ),
            "In an [interview on] Friday they [claimed responsibility on] air and were [quoted in] Miro.": Joint(
                "speech"
            ),
            "They [denied on] Friday what one [condemned on] Sunday and [warned on] Monday, as [monitored in] Miro, [monitored by the BBC in] Vell and [monitored by Reuters in] Ostra.": Joint(
                "speech"
            ),
            "One [told state television], one [told the agency], one [told AP], one [said in a news conference], one [said in a interview on] Friday.": Joint(
                "speech"
            ),
        },
        ignores=(
            *("The saddest day.", "It claimed lives."),
            "As reported on Friday, a raid was reported in Vell, two were reported near it, more have been reported on Friday.",
            "Guns fired in Miro (so reported), in Ostra.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="same-place",
        kind="joint",
        pattern=r"the same (?:regions?|areas?|places?|towns?|cit(?:y|ies)|countries|districts?|provinces?|locations?)",
        meaning=lambda m: Joint("same-place"),
        guard=("the same",),
        finds={
            "Strikes hit [the same regions], [the same area], [the same place], [the same town], [the same cities] and [the same city].": Joint(
                "same-place"
            ),
            "Raids hit [the same countries], [the same district], [the same province] and [the same location].": Joint(
                "same-place"
            ),
        },
        ignores=("At the same time.", "The same day."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="in-all",
        kind="joint",
        pattern=r"in (?:all|total)(?=,| (?&COUNT))|altogether",
        meaning=lambda m: Joint("in all"),
        guard=("in all", "in total", "altogether"),
        finds={
            "[In all], six strikes hit Miro; [in total], two hit Vell; [altogether] eight were flown.": Joint("in all")
        },
        ignores=("It hit them in all of Norland's towns.", "The total was six."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="also",
        kind="joint",
        pattern=r"separately|elsewhere|meanwhile|also|in (?:a|another) separate|in another|hours later|minutes later"
        r"|shortly (?:after|before|afterwards?)|later (?:that|the same|in the) day|the same day|on the same day|simultaneously",
        meaning=lambda m: Joint("also"),
        guard=(
            "separate",
            "elsewhere",
            "meanwhile",
            "also",
            "another",
            "later",
            "shortly",
            "same day",
            "simultaneously",
        ),
        finds={
            "[Separately], a bomb went off; [elsewhere], guns fired; [meanwhile], jets [also] hit Miro [in a separate] raid.": Joint(
                "also"
            ),
            "[In another separate] raid and [in another] attack six died; [hours later] jets came, [minutes later] they left.": Joint(
                "also"
            ),
            "Guns fired [shortly after], [shortly before] noon and [shortly afterward]; shells fell [later that day].": Joint(
                "also"
            ),
            "A raid came [later the same day], one [later in the day], one [the same day], one [on the same day], two [simultaneously].": Joint(
                "also"
            ),
        },
        ignores=("A later date.", "Another strike."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="answer",
        kind="joint",
        pattern=r"in (?:response|answer|reply|retaliation|reprisal|revenge) (?:to|for)|(?:retaliation|revenge|reprisals?) for|to avenge"
        r"|(?:jailed|imprisoned|arrested|detained|charged|(?<=\b(?:was|were) )(?:tried|held)|held(?= (?:an?|(?&COUNT)) (?:man|men|women|suspects?))|convicted|sentenced|indicted|extradited)"
        r"(?: [^\s,.;:]+){0,8}? (?:for(?! (?:[^\s,.;:]+ )?(?:hour|day|week|month|year)s?)|over|in connection with|on charges of|on suspicion of)",
        meaning=lambda m: Joint("answer"),
        guard=(
            *("response", "answer", "reply", "retaliation", "reprisal", "revenge", "avenge", "jailed", "imprisoned"),
            *("arrested", "detained", "charged", "tried", "convicted", "sentenced", "indicted", "held", "extradited"),
        ),
        finds={
            "They fired [in response to] a raid, [in answer to] fire, [in reply to] it, [in retaliation for] it and [in reprisal for] it.": Joint(
                "answer"
            ),
            "They fired [in revenge for] a raid, as [retaliation for] it, as [revenge for] it, as a [reprisal for] one, in [reprisals for] two, [to avenge] all.": Joint(
                "answer"
            ),
            "One was [jailed in 2010 for] it, one [imprisoned over] it, two [arrested on Friday in connection with] it, one [detained on charges of] it.": Joint(
                "answer"
            ),
            "One was [charged on suspicion of] it, one was [tried for] it, two were [held over] it, they [held a man over] it, [held a suspect over] it, [held two men over] it, [held six women for] it, [held two suspects over] it, one [convicted for] it, one [sentenced for] it, one [indicted for] it, one [extradited over] it.": Joint(
                "answer"
            ),
        },
        ignores=(
            *("The response to the raid was slow.", "They answer to nobody.", "In response, jets came."),
            "He was jailed, and came back for more; talks were held, over a raid; rebels held the bridge for it and tried for it.",
            "One was held for hours, one jailed for an hour, one jailed for a day, one for days, one jailed for several weeks, one jailed for a week.",
            "One was jailed for some months, one jailed for a month, one jailed for ten years, one jailed for a year.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="deed",
        kind="joint",
        pattern=r"(?<!\b(?:the|this|that|these|those|whose|its|their) )(?<!\b(?:the|this|that|its) \w{1,15} )"
        r"(?<!\b(?:heart|brain|surgical|trade|peace|space|aid|rescue|diplomatic|medical|mining) )"
        r"(?-i:operations?|raids?|patrols?|missions?|sweeps?)(?! (?:cent|room|command|manager|officer|order|base|cost))",
        meaning=lambda m: Joint("deed"),
        guard=("operation", "raid", "patrol", "mission", "sweep"),
        finds={
            "In an [operation], in two joint [operations], in a [raid], in [raids], on [patrol] and on night [patrols] they met guards.": Joint(
                "deed"
            ),
            "On a [mission], on [missions], in a [sweep] and in [sweeps] they met guards.": Joint("deed"),
        },
        ignores=(
            *(
                "The operation ended.",
                "In this raid, in that patrol, in these sweeps, in those raids, whose mission it was.",
            ),
            *(
                "Its patrols and their sweeps.",
                "The first raid, this new raid, that old patrol and its last mission ended.",
            ),
            "An operation center, operations room, operations command, an operations manager, a patrol officer, mission orders.",
            *(
                "A heart operation, a brain operation, a surgical operation, a mining operation and a rescue operation.",
            ),
            *(
                "A trade mission, peace missions, a space mission, an aid mission, a diplomatic mission, a medical mission.",
            ),
            *("A patrol base.", "An operation costs money.", "A Monitoring Mission."),
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="back",
        kind="joint",
        pattern=r"(?:the|this|that)(?: \w{1,15})? (?:operation|raid|patrol|mission|sweep|search|incident|engagement|encounter|clearance)"
        r"(?! (?:cent|room|command|manager|officer|order|base|cost|part))",
        meaning=lambda m: Joint("back"),
        guard=(
            "operation",
            "raid",
            "patrol",
            "mission",
            "sweep",
            "search",
            "incident",
            "engagement",
            "encounter",
            "clearance",
        ),
        finds={
            "During [the operation], in [this raid], on [that patrol], on [the same mission], in [the sweep], in [the search] it burned.": Joint(
                "back"
            ),
            "In [the incident], in [the engagement], in [the encounter] and in [the clearance] it burned.": Joint(
                "back"
            ),
        },
        ignores=(
            "An operation, two raids.",
            "The operation center, the operation room, the operation command, the operation manager, the patrol officer.",
            "The mission order, the patrol base, the operation cost, the search party.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="so-long-after",
        kind="apart",
        pattern=r"(?:(?:just )?(?P<bound>just|barely|less than|under|more than|over) )?"
        r"(?:(?P<number>an?|(?&COUNT)) )?(?P<unit>hours?|days?|weeks?|months?) (?P<side>after|before)"
        r"|(?P<bound>within) (?P<number>an?|(?&COUNT)) (?P<unit>hours?|days?|weeks?) (?:of|after)",
        meaning=apart,
        guard=("hour", "day", "week", "month"),
        finds={
            "It came [just days after] a raid, [a day after] a bombing, [two weeks before] a truce and [hours after] a speech.": (
                Apart("day", None, True),
                Apart("day", 1, True),
                Apart("week", 2, False),
                Apart("hour", None, True),
            ),
            "[Only three months after] one, [barely a month after] it, [less than a month after] that, [more than a week after] all.": (
                Apart("month", 3, True),
                Apart("month", 1, True, "less"),
                Apart("month", 1, True, "less"),
                Apart("week", 1, True, "more"),
            ),
            "[Under a week after] one, [just over a month after] it, [within an hour of] that, [within two days after] all and"
            " [within a week of] both.": (
                Apart("week", 1, True, "less"),
                Apart("month", 1, True, "more"),
                Apart("hour", 1, True, "less"),
                Apart("day", 2, True, "less"),
                Apart("week", 1, True, "less"),
            ),
            "[An hour after] the raid jets came back.": Apart("hour", 1, True),
        },
        ignores=("Today after noon.", "On Monday after the raid."),
        vocabulary=VOCABULARY,
    ),
)
