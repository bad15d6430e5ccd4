"""Where one clause ends and the next begins, who is speaking, and which event an event is set against."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.counts import count_of
from conflictcli.rules.vocabulary import VOCABULARY


@dataclass(frozen=True, slots=True)
class Joint:
    """`break`: a new clause begins. `speech`: a verb of saying, whose date and place are those of the saying.

    `same-place`: "the same areas". `also`: the event is another one of the same day ("elsewhere", "separately").
    """

    name: str


@dataclass(frozen=True, slots=True)
class Apart:
    """"days after": the event that follows lies so many days before the one that goes before; `days` None is a few."""

    unit: str
    number: int | None
    after: bool


def apart(m: regex.Match[str]) -> Apart:
    count = count_of(m["number"]) if m["number"] else None
    unit = m["unit"].lower()
    number = count.best if count else None if unit.endswith("s") else 1
    return Apart(unit.rstrip("s"), number, m["side"].lower() != "before")


RULES: tuple[Rule, ...] = (
    Rule(
        name="new-clause",
        kind="joint",
        pattern=r"while|whereas|but|after|before|when|where|as|which|who|following|because|although|though|despite|and then|amid|until|since",
        meaning=lambda m: Joint("break"),
        finds={
            "Jets hit [while] guns, [whereas] guns, [but] guns, [after] guns, [before] guns, [when] guns, [where] guns.": Joint("break"),
            "Jets hit [as] guns, [which] guns, [who] guns, [following] guns, [because] guns, [although] guns, [though] guns, [despite] guns, [and then] guns, [amid] guns, [until] guns, [since] guns.": Joint("break"),
        },
        ignores=("Asia hit the butter.", "They and the men."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="speech",
        kind="joint",
        pattern=r"(?:said|says|told|tells|announced|reported|reports|confirmed|added|stated|tweeted|declared|according to|statement|acknowledged|briefing|news conference|interview|claimed responsibility|quoted)"
        r"(?: (?:reporters|state television|the agency|AFP|Reuters|AP|in|a|the|news conference|statement|interview|on|late|early))*",
        meaning=lambda m: Joint("speech"),
        guard=("said", "says", "told", "tells", "announced", "report", "confirmed", "added", "stated", "tweeted", "declared", "according", "statement", "acknowledged", "briefing", "conference", "interview", "claimed", "quoted"),
        finds={
            "He [said on] Friday, [says in] Miro, [told reporters in] Miro, [tells AFP], [announced on] Friday, [reported late] Friday, [reports in] Miro.": Joint("speech"),
            "It [confirmed early] Friday, [added in] Miro, [stated in a statement on] Friday, [tweeted on] it, [declared in the] city, [according to Reuters], a [statement on] Friday, [acknowledged on] it.": Joint("speech"),
            "A [briefing on] Friday, a [news conference in] Miro, an [interview on] Friday, [claimed responsibility on] Friday, was [quoted in] it, [told state television], [told the agency], [told AP], [said in an]other".replace("[said in an]other", "[said in a news conference], [said in a interview on] it"): Joint("speech"),
        },
        ignores=("The saddest day.", "It claimed lives."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="same-place",
        kind="joint",
        pattern=r"the same (?:regions?|areas?|places?|cities|towns?|cit(?:y|ies)|countries|districts?|provinces?|locations?)",
        meaning=lambda m: Joint("same-place"),
        guard=("the same",),
        finds={
            "In [the same regions], [the same area], [the same place], [the same town], [the same cities], [the same city], [the same countries], [the same district], [the same province], [the same location].": Joint("same-place"),
        },
        ignores=("At the same time.", "The same day."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="also",
        kind="joint",
        pattern=r"separately|elsewhere|meanwhile|also|in (?:a|another) separate|in another|hours later|minutes later|shortly (?:after|before|afterwards?)|later (?:that|the same|in the) day|the same day|on the same day|simultaneously",
        meaning=lambda m: Joint("also"),
        guard=("separate", "elsewhere", "meanwhile", "also", "another", "later", "shortly", "same day", "simultaneously"),
        finds={
            "[Separately], [elsewhere], [meanwhile], jets [also] hit; [in a separate] raid, [in another separate] raid, [in another] raid.": Joint("also"),
            "[Hours later], [minutes later], [shortly after], [shortly before], [shortly afterward], [later that day], [later the same day], [later in the day], [the same day], [on the same day], [simultaneously].": Joint("also"),
        },
        ignores=("A later date.", "Another strike."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="so-long-after",
        kind="apart",
        pattern=r"(?:just |only |barely |less than |more than )?(?:(?P<number>an?|(?&COUNT)) )?(?P<unit>hours?|days?|weeks?|months?) (?P<side>after|before)",
        meaning=apart,
        guard=("hour", "day", "week", "month"),
        finds={
            "It came [just days after] a raid, [a day after] it, [two weeks before] it, [hours after] it.": (
                Apart("day", None, True),
                Apart("day", 1, True),
                Apart("week", 2, False),
                Apart("hour", None, True),
            ),
            "[Only three months after] it, [barely a month after] it, [less than a month after] it, [more than a week after] it.": (
                Apart("month", 3, True),
                Apart("month", 1, True),
                Apart("month", 1, True),
                Apart("week", 1, True),
            ),
            "[A hour after] it.": Apart("hour", 1, True),
        },
        ignores=("Today after noon.", "On Monday after the raid."),
        vocabulary=VOCABULARY,
    ),
)
