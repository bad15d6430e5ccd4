"""Account, with the weapons and parties that its sentences name → the type of its event, in ACLED's terms.

The words of an event say what it may be ("attack" anything, "airstrike" one thing). Where they leave it open, what else
is told of it decides: the weapons, who acted, who or what was hit. Each decision is a function of its own that answers
or declines; the first that answers is right, and its name stands among the row's rules.

Source of the types: ACLED Codebook (2021), "Event Types".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from conflictcli.events.account import Account
from conflictcli.events.nearness import distance
from conflictcli.events.parties.scene import is_name
from conflictcli.events.statement import Statement, told_in
from conflictcli.events.telling import Telling
from conflictcli.gazetteer.countries import demonym
from conflictcli.mention import Mention
from conflictcli.reading import Read
from conflictcli.rules.actors import Actor
from conflictcli.rules.battles import is_armed
from conflictcli.rules.trigger import (
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    EVENT_TYPE,
    GRENADE,
    GROUND,
    IED,
    OVERTAKES,
    REGAINS,
    REMOTE,
    SHELLING,
    SUICIDE,
)
from conflictcli.sentences import Sentence

FIGHTERS = frozenset(("forces", "militants", "combatants"))
"""Groups of people hurt who bear arms."""
GENERAL = 8
"""Types that "the attack" leaves open."""
SHORT = 5
"""Sentences of a text that tells one event, so few that all of them are about it."""
CLOSE, NEXT = 160, 250
"""Characters: how near a weapon stands to the words of its event, and how soon after its first sentence ground changes
hands."""
WEIGHED = frozenset(("aircraft", "artillery"))
"""Weapons that, where they are a part of an event's own words, have had their say."""


# ---- evidence ------------------------------------------------------------------------------------------------


def weighed(reading: Read, accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Accounts with the weapons and the parties that are named with them.

    `named`: in the sentences that tell the event, each near the telling it is nearest to. `named_later`: in all of a
    short text with one event.
    """
    named: list[list[Mention]] = [[] for _ in accounts]
    later: list[list[Mention]] = [[] for _ in accounts]
    cast: list[list[Actor]] = [[] for _ in accounts]
    told: dict[Sentence, list[tuple[int, Telling]]] = {}
    for number, account in enumerate(accounts):
        for telling in account.tellings:
            told.setdefault(telling.sentence, []).append((number, telling))
    alone = len(accounts) == 1 and sum(s.kind != "dateline" for s in reading.sentences) <= SHORT
    for sentence in reading.sentences if alone else sorted(told, key=lambda s: s.start):
        here = told.get(sentence, [])
        statement = told_in(sentence, reading)
        for number in {n for n, _ in here}:
            cast[number] += [m.value for m in statement.of("actor")]
        for m in statement.of("weapon") if here else ():
            if m.value not in WEIGHED or not any(m.overlaps(t) for _, telling in here for t in telling.triggers):
                number, away = nearest(here, m, statement)
                if away <= CLOSE or m.value == "suicide-bomb":
                    named[number].append(m)
        if alone and not here:
            later[0] += statement.of("weapon")
    found: list[Account] = []
    for account, arms_, others, parties in zip(accounts, named, later, cast, strict=True):
        known = replace(account, named=tuple(arms_), named_later=tuple(others), cast=tuple(parties))
        if found and points_back(known):
            like = kind_of(found[-1], *found[-1].parties)[0]
            known = replace(known, like=like if EVENT_TYPE[like] == REMOTE else "")
        found.append(known)
    return tuple(found)


def points_back(account: Account) -> bool:
    """Whether an event is told as one like the event before: "a similar bombing", "the attacks" and no more."""
    words = account.first.head.text.lower()
    return "similar" in words or (words in ("the attack", "the attacks") and len(account.types) >= GENERAL)


def nearest(here: Sequence[tuple[int, Telling]], arm: Mention, statement: Statement) -> tuple[int, int]:
    """The number of the account of whose telling a weapon stands nearest, and how far it is."""
    return min(((n, distance(t, arm, statement)) for n, t in here), key=lambda each: each[1])


@dataclass(frozen=True, slots=True)
class Case:
    """What is told of one event, as the decisions below need it.

    `types` are those its words leave open, the likeliest first. `arms` are weapons named in its own sentences, `told`
    also those named in sentences that follow.
    """

    account: Account
    types: tuple[str, ...]
    rules: frozenset[str]
    arms: frozenset[str]
    told: frozenset[str]
    actor: str
    target: str

    def may_be(self, *types: str) -> bool:
        return any(kind in self.types for kind in types)

    def kind_of(self, party: str) -> str:
        """What a party is (`state`, `coalition`, `non-state`, …), of several the first; empty when nothing says so."""
        names = {actor.name: actor.kind for actor in self.account.cast}
        return next((names[name] for name in party.split("; ") if name in names), "")

    @property
    def by_a_state(self) -> bool:
        return self.kind_of(self.actor) in ("state", "coalition")

    @property
    def by_an_army(self) -> bool:
        """Whether a state did it with more than its police."""
        return self.by_a_state and not any(word in self.actor for word in ("police", "security"))

    @property
    def on_its_own(self) -> bool:
        """Whether those who were hit are of the nation that is said to have acted: "the U.S. … the bombing that killed
        American soldiers"."""
        nations = [demonym(party.split()[0]) for party in (self.actor, self.target) if party]
        return len(nations) == 2 and nations[0] is not None and nations[0] == nations[1]

    @property
    def by_non_state(self) -> bool:
        """Whether a group with a name acted: "militants" alone may have been those who were hit."""
        return self.kind_of(self.actor) == "non-state" and is_name(self.actor)


def case_of(account: Account, actor: str, target: str) -> Case:
    arms = frozenset(m.value for m in account.named)
    rules = frozenset(m.rule for t in account.tellings for m in (t.head, *t.triggers))
    told = arms | {m.value for m in account.named_later}
    return Case(account, account.types, rules, arms, told, actor, target)


# ---- decisions -----------------------------------------------------------------------------------------------


def ground_taken(case: Case) -> str | None:
    """ "Rebels captured the town", "troops, clashing with insurgents, took a village": who took it settles the type, a
    foreign army like a group that is no state, unless it fights such a group."""
    first = case.account.first.sentence
    soon = [t for t in case.account.tellings if t.sentence == first or 0 <= t.sentence.start - first.end <= NEXT]
    found = [(t, m) for t in soon for m in t.triggers if m.value.types[0] in GROUND]
    if not found:
        return None
    telling, trigger = found[0]
    kind: str = trigger.value.types[0]
    if trigger.rule in OWN_WORDS or trigger.text.lower().startswith("ground "):
        return kind
    actor, target = telling.parties
    if case.kind_of(actor) == "state" and is_abroad(actor, case.account):
        return REGAINS if any(a.kind == "non-state" for a in case.account.cast) else OVERTAKES
    if not actor and not target and is_of_one_army_abroad(case.account):
        return OVERTAKES
    by = TAKER.get(case.kind_of(actor), "")
    return by or (kind if actor else LOSER.get(case.kind_of(target), kind))


OWN_WORDS = frozenset(("ground-was-taken", "was-driven-out", "drove-out", "fell-to"))
"""Rules that find, in the words around them, who took the ground: their subject did not."""
TAKER = {"state": REGAINS, "coalition": REGAINS, "non-state": OVERTAKES}
LOSER = {"state": OVERTAKES, "coalition": OVERTAKES, "non-state": REGAINS}


def is_of_one_army_abroad(account: Account) -> bool:
    """Whether the only party named with an event is an army of another country: "Russia's ministry says it took …"."""
    names = {actor.name for actor in account.cast if actor.kind == "state"}
    return len({actor.name for actor in account.cast}) == 1 and any(is_abroad(name, account) for name in names)


def is_abroad(actor: str, account: Account) -> bool:
    """Whether an army has a nation that is none of the countries where the event was."""
    nation = demonym(actor.split()[0])
    countries = {place.place.country_code for place in account.located if place.place}
    return nation is not None and bool(countries) and nation not in countries


def poison_used(case: Case) -> str | None:
    """ "A rebel attack with poisonous gas", "positions were pounded with chemical weapons"."""
    general = case.may_be(CHEMICAL) or (case.may_be(SHELLING, AIR) and "air-strike" not in case.rules)
    return CHEMICAL if "poison" in case.arms and general and case.types != (CHEMICAL,) else None


def fired_from_the_air(case: Case) -> str | None:
    """ "A drone fired two missiles at a house", "missiles fired by jets hit a car", "a device dropped by a drone"."""
    arms = case.told if case.may_be(AIR, SHELLING, ATTACK) else case.arms if case.may_be(IED) else frozenset()
    return AIR if "aircraft-fires" in arms and not case.rules & SHOT_DOWN else None


SHOT_DOWN = frozenset(("aircraft-shot-down", "intercepted", "sent-arms"))
"""Rules of aircraft that are hit, and of drones sent together with missiles."""


def bombers_with_gunmen(case: Case) -> str | None:
    """ "Gunmen and suicide bombers attacked a base", "an attack with guns and a suicide bomb": more than a bomb."""
    guns = [m.text.lower() for m in case.account.named if m.value == "firearm"]
    mixed = any(gun.startswith(("gunm", "shooting")) for gun in guns) and bool(case.rules & {"attack", "attacked"})
    if not mixed or not case.may_be(SUICIDE) or not ("suicide-bomb" in case.arms or "suicide-bombing" in case.rules):
        return None
    return CLASH if aimed_at_fighters(case) else ATTACK


def bomber_died(case: Case) -> str | None:
    """ "Militants detonated a suicide car bomb at a hotel"."""
    died = "suicide-bomb" in case.arms or "suicide-bombing" in case.rules
    able = case.may_be(SUICIDE, IED) and case.types != (SUICIDE,) and not case.by_a_state
    return SUICIDE if died and able else None


def civilians_ambushed(case: Case) -> str | None:
    """ "Two traders were shot dead in an ambush", "gunmen stormed a school": who is set upon does not always fight."""
    words = [m.text.lower() for t in case.account.tellings for m in t.triggers]
    hurt = [m.value for m in case.account.harm if m.value.count.most != 0]
    alone = bool(hurt) and all(h.group == "civilians" for h in hurt)
    set_upon = any(word.startswith(("ambush", "an ambush", "the ambush", "stormed", "raided")) for word in words)
    return ATTACK if alone and case.types[0] == CLASH and set_upon else None


def gunmen_attacked(case: Case) -> str | None:
    """ "Militants attacked a base, with explosions and gunfire heard": an attack with guns is more than its noises."""
    first = case.account.first.head.rule
    words = [m.text.lower() for t in case.account.tellings for m in t.triggers if m.rule == "bombing"]
    noises = bool(words) and all(word.endswith(("explosion", "explosions", "blast", "blasts")) for word in words)
    if first not in ("attack", "attacked", "clashed") or not noises or "laid-explosive" in case.told:
        return None
    if "firearm" not in case.arms or case.types[0] != IED:
        return None
    return CLASH if aimed_at_fighters(case) else ATTACK


def words_say_so(case: Case) -> str | None:
    """Words that mean one thing: "an airstrike", "a kidnapping"."""
    return case.types[0] if len(case.types) == 1 else None


def fire_bomb_thrown(case: Case) -> str | None:
    """ "Youths threw fire bombs into a shop": by ACLED's book no explosive, but an attack."""
    return ATTACK if "firebomb" in case.arms and "hurled-a-bomb" in case.rules else None


def grenade_thrown(case: Case) -> str | None:
    """ "A blast in the market was caused by a hand grenade"."""
    thrown = case.may_be(GRENADE) and case.types[0] != AIR and not case.arms & {"artillery", "firearm"}
    return GRENADE if thrown and "thrown-grenade" in case.told else None


def explosive_laid(case: Case) -> str | None:
    """ "A landmine attack", "the bomb had been planted by the road"."""
    return IED if case.may_be(IED) and "laid-explosive" in case.told and not case.by_a_state else None


def hit_from_the_air(case: Case) -> str | None:
    """ "Jets … in an attack on a camp"; "was hit … the air strike"."""
    return AIR if case.may_be(AIR) and "aircraft" in case.told and not case.by_non_state else None


def hit_by_artillery(case: Case) -> str | None:
    """ "The town was hit by mortars"; not what strikes destroyed: "three strikes hit a mortar system"."""
    return SHELLING if case.may_be(SHELLING) and "artillery" in case.arms and "strike" not in case.rules else None


def like_the_one_before(case: Case) -> str | None:
    """ "A similar bombing", or "the attacks" after rockets were told: what the event told before it was."""
    return case.account.like if case.account.like in case.types else None


def bombed_by_a_state(case: Case) -> str | None:
    """ "An Israeli bombing of two houses": states bomb from the air."""
    words = [m.text.lower() for t in case.account.tellings for m in t.triggers if m.rule in ("bombing", "bombed")]
    bombed = any(word.endswith(("bombing", "bombings", "bombed")) for word in words)
    return AIR if case.may_be(AIR) and bombed and case.by_an_army and not case.on_its_own else None


def bombarded_abroad(case: Case) -> str | None:
    """ "Norlandic bombardment killed six in Sudland": so does an army that bombards another country."""
    abroad = case.by_an_army and is_abroad(case.actor, case.account)
    return AIR if case.may_be(AIR) and "bombardment" in case.rules and abroad else None


def bombed_without_aircraft(case: Case) -> str | None:
    """ "Rebels bombed a pipeline": who has no air force lays the bomb."""
    words = [m.text.lower() for t in case.account.tellings for m in t.triggers]
    bombed = "bombed" in case.rules or any(word.endswith(" bombed") for word in words)
    return IED if bombed and case.may_be(IED) and case.by_non_state and case.types[0] == AIR else None


def struck_without_aircraft(case: Case) -> str | None:
    """ "Rebel strikes on the port": who has no air force fires from the ground."""
    fired = case.types[0] == AIR and case.may_be(SHELLING) and case.by_non_state
    return SHELLING if fired and not case.may_be(ATTACK) else None


def attacked_without_aircraft(case: Case) -> str | None:
    """ "Rebels … a town was hit": nothing tells with what, but it was not from the air."""
    if case.types[0] != AIR or not case.may_be(ATTACK) or not case.by_non_state:
        return None
    return CLASH if is_armed(case.target) and case.may_be(CLASH) else ATTACK


def fighters_hit(case: Case) -> str | None:
    """An attack on those who are armed is a clash: "an attack on a base killed one soldier", "an attack on an army
    convoy killed a driver"; whom it hurt tells more than at what it was aimed."""
    if case.types[0] != ATTACK or not case.may_be(CLASH):
        return None
    hurt = [m.value for m in case.account.harm if m.value.count.most != 0 and not m.value.part]
    if any(h.group == "civilians" for h in hurt):
        return None
    if any(h.group in FIGHTERS for h in hurt):
        return None if any(h.civilians for h in hurt) else CLASH
    return CLASH if aimed_at_fighters(case, mixed=any(h.civilians for h in hurt)) else None


def aimed_at_fighters(case: Case, mixed: bool = False) -> bool:
    """Whether a thing of theirs was attacked ("an army base"), or, where somebody is said to have done it, they
    themselves; not where the dead tell the target, and civilians are among them (`mixed`)."""
    party = case.kind_of(case.target)
    if not party:
        return is_armed(case.target)
    return bool(case.actor) and not mixed and (is_armed(case.target) or party in ("state", "coalition", "non-state"))


def likeliest(case: Case) -> str | None:
    """What the words mean where nothing else is told."""
    return case.types[0]


DECISIONS: tuple[Callable[[Case], str | None], ...] = (
    ground_taken,
    poison_used,
    fired_from_the_air,
    bombers_with_gunmen,
    bomber_died,
    civilians_ambushed,
    gunmen_attacked,
    words_say_so,
    fire_bomb_thrown,
    grenade_thrown,
    explosive_laid,
    hit_from_the_air,
    hit_by_artillery,
    like_the_one_before,
    bombed_by_a_state,
    bombarded_abroad,
    bombed_without_aircraft,
    struck_without_aircraft,
    attacked_without_aircraft,
    fighters_hit,
    likeliest,
)
UNTOLD = frozenset((words_say_so, likeliest))
"""Decisions that add nothing to what the words of the event say by themselves."""


def kind_of(account: Account, actor: str, target: str) -> tuple[str, str]:
    """The type of an account's event, and the name of the decision; no name where its own words say it."""
    case = case_of(account, actor, target)
    kind, decision = next(answers(case))
    return kind, "" if decision in UNTOLD else name_of(decision)


def answers(case: Case) -> Iterator[tuple[str, Callable[[Case], str | None]]]:
    for decision in DECISIONS:
        kind = decision(case)
        if kind:
            yield kind, decision


def name_of(decision: Callable[[Case], str | None]) -> str:
    return f"type-{decision.__name__.replace('_', '-')}"
