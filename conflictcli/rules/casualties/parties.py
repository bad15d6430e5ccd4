"""Lists of people → Parties: "two soldiers and a child" is 2 of the forces and 1 civilian."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from conflictcli.cues import Cues
from conflictcli.rules.casualties.people import COLLECTIVE, PEOPLE, PLURALS, THINGS, group_of, plain
from conflictcli.rules.casualties.value import ONE, Group, add
from conflictcli.rules.count import Count, exactly, vague
from conflictcli.rules.counts import count_of


@dataclass(frozen=True, slots=True)
class Party:
    """One item of a list of people: "two soldiers", "his wife"; `named`: known by name or office alone."""

    count: Count
    group: Group = ""
    own: bool = False
    named: bool = False


SOME = vague(2, None)
YEAR = Cues(
    r"\b(?:in|since|by|until|during|from|early|late|mid)[\s-](?:19|20)\d\d$",
    finds=(
        "They killed 40 people [in 2014]| .",
        "They have killed 40 people [since 2014]| and 50 [by 2015]| .",
        "They killed 40 people [until 2014]| and 50 [during 2015]| .",
        "They killed 40 people [from 2014]| on, 50 from [early-2015]| , 60 by [late 2016]| and 70 by [mid-2017]| .",
    ),
    ignores=("They killed 2014| people.",),
)
LIMITS = Cues(
    r"(an?|the|another|his|her|their|its|this|that) (.+)",
    finds=(
        "[A young villager]",
        "[an old man]",
        "[the soldiers]",
        "[another man]",
        "[his wife]",
        "[her sons]",
        "[their guard]",
        "[its driver]",
        "[this man]",
        "[that officer]",
    ),
    ignores=(
        "soldiers",
        "two men",
    ),
)
OF_THEM = Cues(
    r"^ of (?:the|its|their|his|her|these|those|them|our|whom)\b(?: other\b)?(?: \w+(?= (?:injured|wounded)))?(?: "
    r"(?:injured|wounded)\b)?",
    finds=(
        "Five|[ of the] guards died, six|[ of its] drivers and two|[ of their] sons.",
        "Five|[ of his] guards died, and two|[ of her] sons.",
        "Five|[ of these] guards died, and two|[ of those].",
        "Five|[ of them other] than that unhurt died, and five|[ of our] men, two|[ of whom] were old.",
        "Two|[ of the policemen injured] died, and two|[ of the policemen wounded].",
        "Two|[ of the injured] died and two|[ of the wounded].",
    ),
    ignores=("Two| of Vell's guards died.",),
    minds_case=True,
)
WHEN = Cues(
    r"(?:^| )(?:last|early|late|overnight|yesterday|today|earlier|tonight)$",
    finds=(
        "They killed 12 people[ last]| night, 3[ early]| on Monday and 2[ late]| on Sunday.",
        "They killed 12 people[ overnight]| , 3[ yesterday]| and 2[ today]| .",
        "They killed 12 people[ earlier]| and 2[ tonight]|.",
    ),
    ignores=("They killed the last man|, and 12 latecomers|.",),
)
"""Behind the people that a verb has hurt, the beginning of when: "killed 12 last | year"."""
BLANKS = regex.compile(r"\s+")
ONE_OF_THEM = regex.compile(r"an? ", regex.IGNORECASE)
LAST_OF_ALL = regex.compile(r",\s+and\s+$")
OTHERS = regex.compile(r"^(?:others?|more|(?:\d+|\w+) (?=of))\b ?")
COUPLE = regex.compile(r"(?:\w+ )?couples?\b", regex.IGNORECASE)
OF_AGE = regex.compile(r"\d+[\s-]year")
"""Shapes of an item of a list, and of what stands between two."""
INCLUDING = Cues(
    r"\b(?:including|among them|of whom)\s+$",
    finds=(
        "It killed 30, [including] | 6 guards.",
        "It killed 30, [among them] | 6 guards, [of whom] | 2 were old.",
    ),
    ignores=("It killed 30 | and hurt 6.",),
)


def parties_of(m: regex.Match[str], strict: bool) -> list[Party]:
    """The list of people that was matched → its parties. Empty when its first item names no people.

    `strict`: only words known to name people do; else any noun that is not known to be a thing.
    A name after a comma, and an office after a name, say again who the one before was; so do parts that make the first
    number ("two soldiers, a captain and a sergeant").
    """
    found: list[Party] = []
    again = False
    items = after_including(m)
    for i, (start, end) in enumerate(items):
        party = party_of(m, start, end, strict or len(items) > 1, i > 0)
        comma = bool(found) and m.string[items[i - 1][1] : start].strip().endswith(",")
        if party is None:
            if strict and not i:
                return []
            again = again or comma
            continue
        if found:
            bare = party.named and not ONE_OF_THEM.match(m.string[start:end])
            again = (comma and (found[-1].named or bare)) or (again and bare)
            if again:
                continue
        found.append(party)
    first, rest = found[:1], found[1:]
    if (
        rest
        and first[0].count.basis in ("stated", "at_least")
        and m.string[items[0][1] : items[1][0]].strip().endswith(",")
        and add([p.count for p in rest]).best == first[0].count.best
    ):
        groups = {p.group for p in rest}
        return [Party(first[0].count, first[0].group or (groups.pop() if len(groups) == 1 else ""))]
    return found


def after_including(m: regex.Match[str]) -> list[tuple[int, int]]:
    """The items of a list; of one that begins as parts of what was told before, those after its ", and"."""
    items = m.spans("item")
    if INCLUDING.search(m.string[: m.start()]):
        late = [i for i in range(1, len(items)) if LAST_OF_ALL.search(m.string[: items[i][0]])]
        return items[late[-1] :] if late else items
    return items


def party_of(m: regex.Match[str], start: int, end: int, strict: bool, known: bool) -> Party | None:
    """One item → who they are: `two suspected rebels` 2 militants, `his wife` 1 civilian; None when it names nobody."""
    item = BLANKS.sub(" ", m.string[start:end]).strip()
    low = item.lower()
    if low in ("himself", "herself", "him", "her", "another"):
        return Party(ONE, own=low.endswith("self"))
    if low == "themselves":
        return Party(SOME, own=True)
    if low.split()[0] == "both":
        return Party(exactly(2), group_of(item) or "")
    number = next(((a, b) for a, b in m.spans("number") if start <= a and b <= end), None)
    if number:
        if YEAR.search(m.string[: number[1]]):
            return None
        return counted(m.string[slice(*number)], BLANKS.sub(" ", m.string[number[1] : end]), strict, known)
    if found := LIMITS.fullmatch(item):
        return single(found[1].lower(), found[2], strict)
    return named(item)


def counted(number: str, rest: str, strict: bool, known: bool) -> Party | None:
    """`five`, ` of the soldiers` → 5 soldiers. A number that looks like a year, or of things, is None."""
    count = count_of(number)
    if count is None or number[0] == "0":
        return None
    run = OTHERS.sub("", OF_THEM.engine.sub("", rest).strip())
    run = WHEN.engine.sub("", run)
    group = group_of(run) if run else ""
    if group is None and (set(plain(run)) & THINGS or known or (strict and not run.endswith("s"))):
        return None
    if COUPLE.match(run) and count.best:
        count = exactly(2 * count.best)
    return Party(count, group or "")


def single(limit: str, run: str, strict: bool) -> Party | None:
    """`a`, `young villager` → 1 civilian; `his`, `sons` → some; `the`, `soldiers` → None: not how many."""
    words = plain(run)
    if words[-1] in THINGS:
        return None
    group = group_of(run)
    if group is None and (
        strict or words[-1] in COLLECTIVE or (words[-1].endswith("s") and not words[-1].endswith("ss"))
    ):
        return None
    if "couple" in words:
        return Party(exactly(2), "civilians")
    head = next((word for word in reversed(words) if word in PEOPLE), words[-1])
    if limit in ("a", "an", "another") and head not in ("family", "crew"):
        return Party(ONE, group or "")
    if head in COLLECTIVE or head in PLURALS:
        return Party(SOME, group or "") if limit not in ("the", "this", "that") else None
    if limit in ("the", "this", "that"):
        return Party(ONE, named=True)
    return Party(ONE, group or "")


def named(item: str) -> Party | None:
    """`Taliban leader Omar`, `Abu Omar` → 1; a people, a group or a thing is None."""
    words = plain(item)
    if any(word in THINGS or (word in PLURALS and word not in COLLECTIVE) for word in words) or words[-1] in COLLECTIVE:
        return None
    if any(word in PEOPLE and word not in COLLECTIVE for word in words):
        return Party(ONE, group_of(item) or "", named=True)
    capitals = sum(word[:1].isupper() for word in item.split())
    if (capitals >= 2 and not words[-1].endswith("s")) or OF_AGE.match(item):
        return Party(ONE, named=True)
    return None
