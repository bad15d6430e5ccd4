"""Sentence with its mentions → Tellings: which triggers speak of one event; which count, day, place and harm is whose.

Nearness decides, clause before sentence: what stands in the trigger's own clause is its own; two things counted in one
sentence share it out between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from conflictcli.events.compare import in_a_list, places_agree
from conflictcli.events.days import POSSESSIVE, apart, day_of, rivals, set_between
from conflictcli.events.governing import governing, shared_role, shared_status
from conflictcli.events.ground import grounded
from conflictcli.events.nearness import claim, distance
from conflictcli.events.parties import parties
from conflictcli.events.parties.scene import Scene, scene_of
from conflictcli.events.statement import YEAR, Statement
from conflictcli.events.telling import Telling, Unasked
from conflictcli.events.victims import killing, share_out_harm
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.rules.actor import LISTED
from conflictcli.rules.place_words import THERE
from conflictcli.rules.share import Share
from conflictcli.rules.timex import Timex
from conflictcli.rules.trigger import AIR, ATTACK, CLASH, GROUND, IED, SHELLING, SUICIDE, Trigger
from conflictcli.sentences import Sentence

KILLING = (ATTACK, CLASH, IED, SUICIDE, AIR, SHELLING)
"""What a killing may turn out to have been."""
GENERIC = 3
"""A trigger that may mean so many types or more is a general word: "attack", "blast"."""
MEANWHILE = frozenset(("amid", "following"))
"""Words behind which stands what else went on."""
SPREAD = 40
"""Characters between a verb and the separate attacks in which it was done."""
VERB = 2
"""Characters between a share and its verb."""


def tellings(statement: Statement) -> list[Telling]:
    """Every event that a sentence tells, in order, with what the sentence itself attaches to each."""
    if not statement.of("strike") and not statement.of("share"):
        return []
    shares = [m for m in statement.of("share") if not any(m.overlaps(h) for h in statement.of("casualty"))]
    heads = [*grouped(strikes_apart_from(statement.of("strike"), shares), statement), *map(of_share, shares)]
    told = [begin(statement, head) for head in sorted(heads, key=lambda group: group[0].start)]
    told = attached(told, statement)
    told = [replace(t, role="circumstance") if is_circumstance(t, told, statement) else t for t in told]
    return share_out_harm(told, statement)


def attached(told: Sequence[Telling], statement: Statement) -> list[Telling]:
    """Tellings of one sentence, each with its places, its day and its parties."""
    scene, others = cache(lambda: scene_of(statement)), rivals(told, statement)
    found: list[Telling] = []
    for telling, places in zip(told, share_out_places(told, statement), strict=True):
        when, day = day_of(telling, statement, others)
        found.append(replace(telling, places=places, when=when, day=day, parties=parties_of(telling, scene)))
    return placed_in_lists(found)


def parties_of(telling: Telling, scene: Callable[[], Scene]) -> Unasked:
    return Unasked(lambda: parties(telling.triggers or (telling.head,), scene()))


def placed_in_lists(told: Sequence[Telling]) -> list[Telling]:
    """Tellings of one sentence, of which a noun has the place of the next in its list: "two cattle raids and a
    livestock raid near Ostra"."""
    found = list(told)
    for n in range(len(found) - 1, 0, -1):
        one, other = found[n - 1], found[n]
        if one.triggers and other.triggers and not one.places and in_a_list(one.triggers[-1], other.head, one.sentence):
            found[n - 1] = replace(one, places=other.places)
    return found


def is_circumstance(telling: Telling, told: Sequence[Telling], statement: Statement) -> bool:
    """ "A grenade killed one [amid clashes]", "they withdrew [following heavy shelling]": in the words only that it
    went on while the event of the sentence took place, and at no other place."""
    if len(told) < 2 or telling.role or telling.share or telling.apart or telling.munitions or telling.fresh:
        return False
    if telling.head.value.verb or telling.head.value.determiner:
        return False
    edge = next((m for m in reversed(statement.joints("break")) if m.end <= telling.head.start), None)
    if edge is None or telling.head.start - edge.end > 2 or edge.text.lower() not in MEANWHILE:
        return False
    others = (t for t in told if t is not telling and not t.role)
    return any(t.places == telling.places or not telling.places for t in others)


def of_harm(statement: Statement, deed: bool = False) -> list[Telling]:
    """A sentence that names no event but whom somebody killed: "Gunmen killed a guard in Miro" is one, an attack.

    `deed`: it tells of an operation, in which the injured tell a clash, too.
    """
    head = killing(statement, deed)
    if head is None:
        return []
    head = replace(head, kind="strike", value=Trigger((CLASH,) if deed else KILLING, verb=True))
    return share_out_harm(attached([begin(statement, (head,))], statement), statement)


# ---- triggers ------------------------------------------------------------------------------------------------


def strikes_apart_from(strikes: Sequence[Mention], shares: Sequence[Mention]) -> list[Mention]:
    """Triggers that are no part of a share's own words, nor its verb: "most of [the attacks] [hit] Miro"."""
    return [
        m
        for m in strikes
        if not any(m.overlaps(share) or (m.value.verb and 0 <= m.start - share.end <= VERB) for share in shares)
    ]


def of_share(mention: Mention) -> tuple[Mention, ...]:
    return (mention,)


@dataclass(frozen=True, slots=True)
class Borne:
    """The days and the places that a sentence's triggers bear in their own words ("[Tuesday's attack]"), by where the
    trigger begins; and by clause the places in which it says that something happened."""

    days: Mapping[int, Sequence[Mention]]
    places: Mapping[int, Sequence[Mention]]
    sites: Mapping[int, Sequence[Mention]]
    several_days: bool


def borne(strikes: Sequence[Mention], statement: Statement) -> Borne:
    places = statement.of("place")
    sites: dict[int, list[Mention]] = {}
    for site in places:
        if site.value.role == "event" and site.value.relation in ("in", "near"):
            for clause in statement.clauses(site):
                sites.setdefault(clause, []).append(site)
    return Borne(
        {m.start: found for m in strikes if (found := [d for d in statement.of("date") if d.overlaps(m)])},
        {m.start: found for m in strikes if (found := [p for p in places if p.overlaps(m)])},
        sites,
        several_days(statement.of("date")),
    )


def grouped(strikes: Sequence[Mention], statement: Statement) -> list[tuple[Mention, ...]]:
    """Triggers → those that speak of one event together; another event needs words of its own: a count, "a"."""
    if len(strikes) < 2:
        return [(m,) for m in strikes]
    bears = borne(strikes, statement)
    groups: list[list[Mention]] = []
    for mention in strikes:
        able = (g for g in reversed(groups) if not set_between(g[-1], mention, statement))
        home = next((g for g in able if joins(mention, g, statement, bears)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [tuple(group) for group in groups]


def joins(mention: Mention, group: Sequence[Mention], statement: Statement, bears: Borne) -> bool:
    """Whether a trigger speaks of the event that a group of triggers speaks of."""
    trigger: Trigger = mention.value
    if not common_types([trigger, *(m.value for m in group)]):
        return False
    new, old = is_fresh(trigger), any(is_fresh(m.value) for m in group)
    if (trigger.determiner == "another" and not spread_out(mention, group)) or (trigger.ordinal and new):
        return False
    if days_apart([*group, mention], bears) or named_apart(mention, group, bears):
        return False
    if any(one_of_many(m.value, trigger) or one_of_many(trigger, m.value) for m in group):
        return False
    counts = {m.value.count for m in [*group, mention] if m.value.count and m.value.count.basis != "implied"}
    if len(counts) > 1:
        return False
    general = len(trigger.types) >= GENERIC or all(len(m.value.types) >= GENERIC for m in group)
    if (new or trigger.verb) and placed_apart(mention, group, statement, bears):
        return False
    if new and old and not general:
        return False
    return not (new and old and bears.several_days)


def spread_out(mention: Mention, group: Sequence[Mention]) -> bool:
    """Whether a noun says that what was done was done in several places: "[killed] seven in [separate attacks]"."""
    near = mention.start - max(m.end for m in group) <= SPREAD
    return mention.value.plural and near and all(m.value.verb for m in group)


def named_apart(mention: Mention, group: Sequence[Mention], bears: Borne) -> bool:
    """Whether one of two nouns of event is named for a place, "the Ostra attacks", and the other is new, "a shootout",
    or named for another."""
    if not bears.places:
        return False
    one = bears.places.get(mention.start, ())
    for trigger in group:
        names = bears.places.get(trigger.start, ())
        if one and names and not places_agree([m.value for m in one], [m.value for m in names]):
            return True
        named, new = (mention, trigger) if one else (trigger, mention)
        if bool(one) != bool(names) and points(named.value) and is_fresh(new.value):
            return True
    return False


def placed_apart(mention: Mention, group: Sequence[Mention], statement: Statement, bears: Borne) -> bool:
    """Whether two new nouns stand in clauses that each name a place of their own: "in Ostra a bomb; in Miro a bomb"."""
    here = statement.clauses(mention)
    there = {clause for trigger in group for clause in statement.clauses(trigger)}
    if not there.isdisjoint(here):
        return False
    one, other = ([m.value for clause in clauses for m in bears.sites.get(clause, ())] for clauses in (here, there))
    return not places_agree(one, other)


def points(trigger: Trigger) -> bool:
    """Whether a noun points to what is known: "the attacks", "November's attacks"."""
    return not trigger.verb and trigger.determiner == "the"


def one_of_many(many: Trigger, one: Trigger) -> bool:
    """Whether a noun of several in general is no other name for one that is new: "[attacks] were common, but [a
    bombing]"."""
    general = many.plural and not many.verb and many.count is None and len(many.types) >= GENERIC
    single = not one.verb and not one.plural and one.determiner in ("a", "another") and len(one.types) < len(many.types)
    return general and single


def days_apart(triggers: Sequence[Mention], bears: Borne) -> bool:
    """Whether two of some triggers bear days of their own: "[Tuesday's attack] followed [last week's blast]"."""
    if not bears.days:
        return False
    return len({day_named(m.value) for t in triggers for m in bears.days.get(t.start, ())}) > 1


def day_named(timex: Timex) -> object:
    """What tells one day from another: "Tuesday" and "at 9 a.m. Tuesday" are one."""
    return (timex.start, timex.end) if timex.start else timex.value


def several_days(dates: Sequence[Mention]) -> bool:
    """Whether a sentence names several days, so that two events of it can have one each."""
    days = [m.value for m in dates if m.value.precision <= YEAR and m.value.start]
    return len({day_named(day) for day in days}) > 1


def is_fresh(trigger: Trigger) -> bool:
    """Whether a noun brings something new: "a strike", "another", "12 strikes"; not "the strike", nor a verb."""
    if trigger.verb or trigger.determiner == "the":
        return False
    return trigger.determiner in ("a", "another") or (trigger.count is not None and trigger.count.basis != "implied")


def common_types(triggers: Sequence[Trigger]) -> tuple[str, ...]:
    """The types that all of them may mean, in the order of the one that says most."""
    if len(triggers) == 1:
        return triggers[0].types
    most = min(triggers, key=lambda t: len(t.types))
    return tuple(kind for kind in most.types if all(kind in t.types for t in triggers))


def without_fight(types: tuple[str, ...]) -> tuple[str, ...]:
    """Ground that changes hands is a clash only in the words of a sentence that tells of one."""
    return tuple(kind for kind in types if kind != CLASH) if types[0] in GROUND else types


def begin(statement: Statement, group: tuple[Mention, ...]) -> Telling:
    """A group of triggers, or a share, → a telling with its count, role and joints; places, day and harm come after."""
    head, sentence = group[0], statement.sentence
    same = any(m.start > head.start for m in statement.joints("same-place"))
    if isinstance(head.value, Share):
        named = tuple(m for m in statement.of("strike") if m.overlaps(head) and m.value.coded)
        return replace(part_of_strikes(sentence, head, governing(head, statement), same), shared=named)
    values: list[Trigger] = [m.value for m in group]
    by = counting(group)
    fired = next((m for m in group if m.value.munitions), None)
    roles = [governing(m, statement) for m in group]
    nouns = [v for v in values if not v.verb]
    summing = any(m.end <= head.start for m in statement.joints("in all"))
    pointing = bool(nouns) and (summing or all(v.determiner == "the" for v in nouns))
    return Telling(
        sentence,
        head,
        group,
        without_fight(common_types(values)),
        by.value.count if by and (by is fired or not (fired and by.value.count.basis == "implied")) else None,
        by,
        fired.value.munitions if fired else None,
        fired,
        definite=pointing,
        fresh=any(is_fresh(v) for v in values),
        also=bool(statement.joints("also")) or any(sets_apart(v) for v in values),
        apart=None if pointing else apart(head, statement),
        same_place=same,
        role="cumulative" if hurt_over_time(group, statement) else shared_role(roles),
        status=shared_status(roles),
    )


def part_of_strikes(sentence: Sentence, head: Mention, role: str, same_place: bool) -> Telling:
    """ "twelve of them" → a telling of strikes counted before; their type is the total's."""
    share: Share = head.value
    types, kind, whole = (AIR, SHELLING), share.kind, share.whole
    return Telling(
        sentence, head, (), types, share.count, head, share=kind, whole=whole, role=role, same_place=same_place
    )


def counting(group: Sequence[Mention]) -> Mention | None:
    """The trigger whose count stands: a stated one before one that only the grammar implies."""
    counted = [m for m in group if m.value.count]
    return next((m for m in counted if m.value.count.basis != "implied"), counted[0] if counted else None)


def sets_apart(trigger: Trigger) -> bool:
    """ "another strike", "a second strike": one more than those told before."""
    return trigger.determiner == "another" or (trigger.ordinal and trigger.determiner != "the")


def hurt_over_time(group: Sequence[Mention], statement: Statement) -> bool:
    """Whether all that is told is a toll that sums up a period: "has killed 6,200 people since March"."""
    return any(m.value.cumulative and all(m.overlaps(t) for t in group) for m in statement.of("casualty"))


# ---- places --------------------------------------------------------------------------------------------------


def share_out_places(told: Sequence[Telling], statement: Statement) -> list[tuple[Mention, ...]]:
    """To each telling its place or list of places; a name that serves one counted telling does not serve another."""
    sites = [
        m
        for m in statement.of("place")
        if may_locate(m, told) and not statement.of_speech(m) and not in_a_name(m, statement)
    ]
    if not sites:
        return [() for _ in told]
    framing = [m for m in sites if not m.value.qualifies or m.value.place is None or m.value.place.kind != "country"]
    lists = [(group, part_at(group, told)) for group in listed([m for m in sites if not m.value.qualifies])]
    free = [group for group, part in lists if part is None]
    rival = [t for t in told if t.fresh or t.share] if len(told) > 1 else []
    best = [min((claim(t, group[0], statement) for t in rival), default=None) for group in free]
    result: list[tuple[Mention, ...]] = []
    for telling in told:
        able = [group for group, part in lists if part is telling] or [
            group
            for group, least in zip(free, best, strict=True)
            if least is None or claim(telling, group[0], statement) <= least
        ]
        mine = best_list(telling, able, statement) if able else []
        chosen = tuple(m for m in mine if not holds_another(m, mine))
        result.append(grounded(chosen, framing) if chosen else ())
    return result


def part_at(group: Sequence[Mention], told: Sequence[Telling]) -> Telling | None:
    """The part of a count that places stand right behind: "three bombs, [one] in Miro, hit Norland"."""
    before = [t for t in told if t.head.start < group[0].start]
    return before[-1] if before and before[-1].share in ("some", "half", "rest") else None


def holds_another(site: Mention, group: Sequence[Mention]) -> bool:
    """Whether a country or region only frames the places listed with it: "in [Norland], around Ostra and Miro"."""
    if not is_wide([site]):
        return False
    return any(
        not is_wide([m]) and m.value.place and m.value.place.country_code == site.value.place.country_code
        for m in group
    )


def in_a_name(site: Mention, statement: Statement) -> bool:
    """Whether a place is a part of a group's name, "the Islamic Resistance in [Iraq]", or names a group, unless it
    happened "in" it."""
    if not statement.may("actor", LISTED):
        return False
    there = site.value.relation in ("in", "near")
    named = (m for m in statement.of("actor") if m.overlaps(site) and m.rule == LISTED)
    return any(not (there and m.text == site.text) for m in named)


def may_locate(site: Mention, told: Sequence[Telling]) -> bool:
    """Whether a name may say where: an event's role, and a country only behind a preposition, in a heading, or inside
    the noun itself ("the 12 Norland airstrikes"); without one it acts ("Norland launched …")."""
    place: Located = site.value
    if place.role != "event" or is_owner(site, told):
        return False
    if place.relation == "moved" and not (just_after(site, told) or is_there(site, told)):
        return False
    wide = place.place is not None and place.place.kind in ("country", "region")
    if not wide or place.relation in ("in", "near", "done"):
        return True
    return any(t.sentence.kind in ("heading", "title") or overlaps_any(t, [site]) for t in told)


def is_owner(site: Mention, told: Sequence[Telling]) -> bool:
    """Whether a capital owns what was done: "in Moscow's latest strikes"; not "in Ostra's market"."""
    if not told:
        return False
    sentence = told[0].sentence
    owns = sentence.text.startswith(POSSESSIVE, site.end - sentence.start)
    return owns and any(site.overlaps(m) for t in told for m in t.triggers)


def just_after(site: Mention, told: Sequence[Telling]) -> bool:
    return any(0 <= site.start - m.end <= 5 for t in told for m in t.triggers)


def is_there(site: Mention, told: Sequence[Telling]) -> bool:
    """Whether the words right before a name say "there", whatever the words further before."""
    sentence = told[0].sentence if told else None
    return sentence is not None and bool(THERE.search(sentence.text[: max(0, site.start - sentence.start)]))


def listed(sites: Sequence[Mention]) -> list[list[Mention]]:
    """Names under one preposition stay together."""
    groups: dict[int, list[Mention]] = {}
    for site in sites:
        groups.setdefault(site.value.group, []).append(site)
    return list(groups.values())


def best_list(telling: Telling, able: Sequence[list[Mention]], statement: Statement) -> list[Mention]:
    """The list of places that tells where: a named place before a country, the same clause before another, the nearest.

    A country inside the noun tells where ("the 12 Norland airstrikes"), abbreviated it tells who ("US air strikes").
    """
    modifier = [g for g in able if overlaps_any(telling, g)]
    ranked = able
    if len(able) > 1:
        ranked = sorted(able, key=lambda g: (relation_rank(g), distance(telling, g[0], statement)))
    best = next((g for g in ranked if not is_wide(g)), None)
    where = [g for g in modifier if any(c.islower() for c in g[0].text)]
    if best and where and is_wide(where[0]) and not inside(best, where[0]) and telling.counted:
        return where[0]
    if best or where:
        return best or where[0]
    return next((g for g in ranked if g not in modifier), [])


def relation_rank(group: Sequence[Mention]) -> int:
    """Where it happened is said with "in", "near"; names that move or are done to come after."""
    relation = group[0].value.relation
    return 0 if relation in ("in", "near", "done") else 2 if relation == "agent" else 1


def overlaps_any(telling: Telling, group: Sequence[Mention]) -> bool:
    return any(site.overlaps(m) for site in group for m in (telling.head, *telling.triggers))


def inside(group: Sequence[Mention], wide: Sequence[Mention]) -> bool:
    """Whether a list of places lies in the countries of a wider one."""
    codes = {m.value.place.country_code for m in wide if m.value.place}
    return all(m.value.place is None or m.value.place.country_code in codes for m in group)


def is_wide(group: Sequence[Mention]) -> bool:
    return all(m.value.place is not None and m.value.place.kind in ("country", "region") for m in group)
