"""Tellings of a sentence with its casualties → to each telling those that are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli.events.event import When
from conflictcli.events.nearness import breaks_between, distance
from conflictcli.events.statement import Statement
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention

WAR = 2_000
"""People: so many are hurt in a war, not in one event, unless the text gives the event's day."""
WHOLE_WAR = 5_000
"""So many are killed in a war whatever day is told; so many may be wounded on a single day."""


def of_no_war(harm: Sequence[Mention], when: When) -> list[Mention]:
    """Casualties without those of which there are too many for an event, or for one whose day is not told."""
    return [m for m in harm if m.kind != "casualty" or not is_of_a_war(m, when)]


def is_of_a_war(mention: Mention, when: When) -> bool:
    count = mention.value.count
    many = count.best or count.least
    return bool(many >= WHOLE_WAR and mention.value.harm == "killed" if when.precision == 1 else many >= WAR)


def killing(statement: Statement, deed: bool = False) -> Mention | None:
    """The harm that is itself the event of a sentence which names no other: "Gunmen killed a guard in Miro".

    `deed`: it tells of an operation, in which the injured tell a clash, too.
    """
    if statement.of("strike") or not statement.may("casualty") or not statement.is_of("arms"):
        return None
    hurt = [m for m in statement.of("casualty") if not m.value.cumulative]
    return next((m for m in hurt if m.value.harm != "injured" or (deed and m.value.count.most != 0)), None)


def share_out_harm(told: Sequence[Telling], statement: Statement) -> list[Telling]:
    """To each telling the casualties that stand nearest to it, in its clause before another's."""
    hurt: dict[int, list[Mention]] = {}
    free = [t for t in told if not t.role]
    period = any(m.value.since for m in statement.of("date"))
    before: tuple[Mention, Telling] | None = None
    for mention in statement.of("casualty"):
        if period and not mention.value.part:
            continue
        able = [t for t in free if may_be_of(mention, (t,)) and not of_another_day(mention, t, statement)]
        if able:
            nearest = min(able, key=lambda t: distance(t, mention, statement))
            if before is not None and coupled(before[0], mention, nearest) and before[1] in able:
                nearest = before[1]
            before = (mention, nearest)
            hurt.setdefault(nearest.head.start, []).append(of_one(mention, nearest) if not period else mention)
    return [replace(t, harm=tuple(hurt[t.head.start])) if t.head.start in hurt and not t.role else t for t in told]


def coupled(first: Mention, second: Mention, telling: Telling) -> bool:
    """Whether two figures are told in one breath: "killed six | and | wounded 90, another attack"."""
    text, start = telling.sentence.text, telling.sentence.start
    return text[first.end - start : second.start - start].strip() == "and" and not any(
        first.end <= m.start < second.end for m in telling.triggers
    )


def may_be_of(mention: Mention, tellings: Sequence[Telling]) -> bool:
    """Whether casualties may be those of one event: the dead of "two separate blasts" are not those of either, unless
    all that is told is that they were killed."""
    killed = any(mention.overlaps(m) for t in tellings for m in t.triggers)
    return not mention.value.several or killed or any(map(of_many, tellings))


def of_many(telling: Telling) -> bool:
    """Whether a telling is of several strikes or attacks."""
    several = telling.count is not None and telling.count.best != 1
    return several or any(m.value.plural for m in telling.triggers)


def of_another_day(mention: Mention, telling: Telling, statement: Statement) -> bool:
    """Whether casualties have a day in their clause, and the event that is told has another, in a clause of its own."""
    day = telling.day
    if day is None or not breaks_between(day, mention, statement):
        return False
    if any(not breaks_between(end, mention, statement) for end in (*telling.triggers, telling.head)):
        return False
    days = [m for m in statement.days if not breaks_between(m, mention, statement)]
    return bool(days) and all((m.value.start, m.value.end) != (day.value.start, day.value.end) for m in days)


def of_one(mention: Mention, telling: Telling) -> Mention:
    """ "A bombing in Ostra killed nine people this month": the toll of one event sums up no period."""
    if not mention.value.cumulative or mention.value.count.least >= WAR:
        return mention
    if not any(definite_one(m) for m in telling.triggers):
        return mention
    return replace(mention, value=replace(mention.value, cumulative=False))


def definite_one(trigger: Mention) -> bool:
    """Whether the words count one single event: "an attack"."""
    count = getattr(trigger.value, "count", None)
    return count is not None and count.best == 1
