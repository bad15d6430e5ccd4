"""Sentence with its mentions → Tellings: which triggers speak of one event; which count, day, place and harm is whose.

Nearness decides, clause before sentence: what stands in the trigger's own clause is its own; two things counted in one
sentence share it out between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conflictcli.events.compare import places_agree
from conflictcli.events.days import POSSESSIVE, YEAR, apart, set_between, with_day
from conflictcli.events.governing import governing, shared_role, shared_status
from conflictcli.events.ground import grounded
from conflictcli.events.nearness import breaks_between, distance, nearer_to_another, of_speech
from conflictcli.events.parties import parties
from conflictcli.events.telling import Telling
from conflictcli.events.victims import killing, share_out_harm
from conflictcli.mention import Mention
from conflictcli.places import Located
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


def tellings(sentence: Sentence, mentions: Sequence[Mention]) -> list[Telling]:
    """Every event that a sentence tells, in order, with what the sentence itself attaches to each."""
    strikes = [m for m in mentions if m.kind == "strike"]
    hurt = [m for m in mentions if m.kind == "casualty"]
    shares = [m for m in mentions if m.kind == "share" and not any(m.overlaps(h) for h in hurt)]
    heads = [*grouped(sentence, strikes_apart_from(strikes, shares), mentions), *map(of_share, shares)]
    told = [begin(sentence, head, mentions) for head in sorted(heads, key=lambda group: group[0].start)]
    told = share_out_places(told, mentions)
    told = [with_day(with_parties(telling, mentions), mentions, told) for telling in told]
    told = [replace(t, role="circumstance") if is_circumstance(t, told, mentions) else t for t in told]
    return share_out_harm(told, mentions)


def is_circumstance(telling: Telling, told: Sequence[Telling], mentions: Sequence[Mention]) -> bool:
    """ "A grenade killed one [amid clashes]", "they withdrew [following heavy shelling]": in the words only that it
    went on while the event of the sentence took place, and at no other place."""
    others = [t for t in told if t is not telling and not t.role]
    if not others or telling.role or telling.share or telling.apart or telling.munitions or telling.fresh:
        return False
    bare = not telling.head.value.verb and not telling.head.value.determiner
    edges = [m for m in mentions if m.kind == "joint" and m.value.name == "break" and m.end <= telling.head.start]
    behind = bool(edges) and telling.head.start - edges[-1].end <= 2 and edges[-1].text.lower() in MEANWHILE
    return bare and behind and any(t.places == telling.places or not telling.places for t in others)


def with_parties(telling: Telling, mentions: Sequence[Mention]) -> Telling:
    return replace(telling, parties=parties(telling.triggers or (telling.head,), mentions, telling.sentence))


def of_harm(sentence: Sentence, mentions: Sequence[Mention], deed: bool = False) -> list[Telling]:
    """A sentence that names no event but whom somebody killed: "Gunmen killed a guard in Miro" is one, an attack.

    `deed`: it tells of an operation, in which the injured tell a clash, too.
    """
    head = killing(mentions, deed)
    if head is None:
        return []
    head = replace(head, kind="strike", value=Trigger((CLASH,) if deed else KILLING, verb=True))
    told = [begin(sentence, (head,), mentions)]
    told = [with_day(with_parties(t, mentions), mentions) for t in share_out_places(told, mentions)]
    return share_out_harm(told, mentions)


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


def grouped(sentence: Sentence, strikes: Sequence[Mention], mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Triggers → those that speak of one event together; another event needs words of its own: a count, "a"."""
    groups: list[list[Mention]] = []
    for mention in strikes:
        able = [g for g in groups if not set_between(sentence, g[-1], mention, mentions)]
        home = next((g for g in reversed(able) if joins(mention, g, mentions)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [tuple(group) for group in groups]


def joins(mention: Mention, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a trigger speaks of the event that a group of triggers speaks of."""
    trigger: Trigger = mention.value
    if not common_types([trigger, *(m.value for m in group)]):
        return False
    new, old = is_fresh(trigger), any(is_fresh(m.value) for m in group)
    if (trigger.determiner == "another" and not spread_out(mention, group)) or (trigger.ordinal and new):
        return False
    if days_apart([*group, mention], mentions) or named_apart(mention, group, mentions):
        return False
    if any(one_of_many(m.value, trigger) or one_of_many(trigger, m.value) for m in group):
        return False
    counts = [m.value.count for m in [*group, mention] if m.value.count and m.value.count.basis != "implied"]
    if len(set(counts)) > 1:
        return False
    general = len(trigger.types) >= GENERIC or all(len(m.value.types) >= GENERIC for m in group)
    if (new or trigger.verb) and placed_apart(mention, group, mentions):
        return False
    if new and old and not general:
        return False
    return not (new and old and several_days(mentions))


def spread_out(mention: Mention, group: Sequence[Mention]) -> bool:
    """Whether a noun says that what was done was done in several places: "[killed] seven in [separate attacks]"."""
    near = mention.start - max(m.end for m in group) <= SPREAD
    return mention.value.plural and near and all(m.value.verb for m in group)


def named_apart(mention: Mention, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether one of two nouns of event is named for a place, "the Ostra attacks", and the other is new, "a shootout",
    or named for another."""
    one, *others = ([m for m in mentions if m.kind == "place" and m.overlaps(t)] for t in (mention, *group))
    for trigger, names in zip(group, others, strict=True):
        if one and names and not places_agree([m.value for m in one], [m.value for m in names]):
            return True
        named, new = (mention, trigger) if one else (trigger, mention)
        if bool(one) != bool(names) and points(named.value) and is_fresh(new.value):
            return True
    return False


def placed_apart(mention: Mention, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether two new nouns stand in clauses that each name a place of their own: "in Ostra a bomb; in Miro a bomb"."""
    if not all(breaks_between(trigger, mention, mentions) for trigger in group):
        return False
    sites = [
        m for m in mentions if m.kind == "place" and m.value.role == "event" and m.value.relation in ("in", "near")
    ]
    one = [m.value for m in sites if not breaks_between(m, mention, mentions)]
    other = [m.value for m in sites if any(not breaks_between(m, trigger, mentions) for trigger in group)]
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


def days_apart(triggers: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether two of some triggers bear days of their own: "[Tuesday's attack] followed [last week's blast]"."""
    days = {day_of(m.value) for m in mentions if m.kind == "date" and any(t.overlaps(m) for t in triggers)}
    return len(days) > 1


def day_of(timex: Timex) -> object:
    """What tells one day from another: "Tuesday" and "at 9 a.m. Tuesday" are one."""
    return (timex.start, timex.end) if timex.start else timex.value


def several_days(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names several days, so that two events of it can have one each."""
    days = [m.value for m in mentions if m.kind == "date" and m.value.precision <= YEAR and m.value.start]
    return len({day_of(day) for day in days}) > 1


def is_fresh(trigger: Trigger) -> bool:
    """Whether a noun brings something new: "a strike", "another", "12 strikes"; not "the strike", nor a verb."""
    if trigger.verb or trigger.determiner == "the":
        return False
    return trigger.determiner in ("a", "another") or (trigger.count is not None and trigger.count.basis != "implied")


def common_types(triggers: Iterable[Trigger]) -> tuple[str, ...]:
    """The types that all of them may mean, in the order of the one that says most."""
    triggers = sorted(triggers, key=lambda t: len(t.types))
    return tuple(kind for kind in triggers[0].types if all(kind in t.types for t in triggers))


def without_fight(types: tuple[str, ...]) -> tuple[str, ...]:
    """Ground that changes hands is a clash only in the words of a sentence that tells of one."""
    return tuple(kind for kind in types if kind != CLASH) if types[0] in GROUND else types


def begin(sentence: Sentence, group: tuple[Mention, ...], mentions: Sequence[Mention]) -> Telling:
    """A group of triggers, or a share, → a telling with its count, role and joints; places, day and harm come after."""
    head = group[0]
    joints = [m for m in mentions if m.kind == "joint"]
    same = any(m.value.name == "same-place" and m.start > head.start for m in joints)
    if isinstance(head.value, Share):
        return part_of_strikes(sentence, head, governing(head, mentions), same)
    values: list[Trigger] = [m.value for m in group]
    by = counting(group)
    fired = next((m for m in group if m.value.munitions), None)
    roles = [governing(m, mentions) for m in group]
    nouns = [v for v in values if not v.verb]
    summing = any(m.value.name == "in all" and m.end <= head.start for m in joints)
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
        also=any(m.value.name == "also" for m in joints) or any(sets_apart(v) for v in values),
        apart=None if pointing else apart(sentence, head, mentions),
        same_place=same,
        role="cumulative" if hurt_over_time(group, mentions) else shared_role(roles),
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


def hurt_over_time(group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether all that is told is a toll that sums up a period: "has killed 6,200 people since March"."""
    return any(m.kind == "casualty" and m.value.cumulative and all(m.overlaps(t) for t in group) for m in mentions)


# ---- places --------------------------------------------------------------------------------------------------


def share_out_places(told: Sequence[Telling], mentions: Sequence[Mention]) -> list[Telling]:
    """To each telling its place or list of places; a name that serves one counted telling does not serve another."""
    sites = [
        m
        for m in mentions
        if m.kind == "place" and may_locate(m, told) and not of_speech(m, mentions) and not in_a_name(m, mentions)
    ]
    lists = listed([m for m in sites if not m.value.qualifies])
    framing = [m for m in sites if not m.value.qualifies or m.value.place is None or m.value.place.kind != "country"]
    result: list[Telling] = []
    for telling in told:
        others = [t for t in told if t is not telling and (t.fresh or t.share)]
        own = [group for group in lists if part_at(group, told) is telling]
        free = [group for group in lists if part_at(group, told) is None]
        mine = best_list(telling, own, (), mentions) if own else best_list(telling, free, others, mentions)
        chosen = tuple(m for m in mine if not holds_another(m, mine))
        result.append(replace(telling, places=grounded(chosen, framing)))
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


def in_a_name(site: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a place is a part of a group's name, "the Islamic Resistance in [Iraq]", or names a group, unless it
    happened "in" it."""
    named = [m for m in mentions if m.kind == "actor" and m.rule == "listed-actor" and m.overlaps(site)]
    there = site.value.relation in ("in", "near")
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
    after = told[0].sentence.text[site.end - told[0].sentence.start :] if told else ""
    return after.startswith(POSSESSIVE) and any(site.overlaps(m) for t in told for m in t.triggers)


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


def best_list(
    telling: Telling, lists: Sequence[list[Mention]], others: Sequence[Telling], mentions: Sequence[Mention]
) -> list[Mention]:
    """The list of places that tells where: a named place before a country, the same clause before another, the nearest.

    A country inside the noun tells where ("the 12 Norland airstrikes"), abbreviated it tells who ("US air strikes").
    """
    free = [group for group in lists if not nearer_to_another(group, telling, others, mentions)]
    modifier = [g for g in free if overlaps_any(telling, g)]
    ranked = sorted(free, key=lambda g: (relation_rank(g), distance(telling, g[0], mentions)))
    best = next((g for g in ranked if not is_wide(g)), None)
    where = [g for g in modifier if any(c.islower() for c in g[0].text)]
    if best and where and is_wide(where[0]) and not inside(best, where[0]) and telling.counted:
        return where[0]
    rest = [g for g in ranked if g not in modifier]
    return best or (where[0] if where else rest[0] if rest else [])


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
