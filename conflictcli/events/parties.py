"""Triggers in their sentence → who acts and who suffers.

    actor mentions → sides (a party, or several together) → asked of each trigger, verb or noun → the surest answer

Nothing is guessed: where the sentence does not say, the party is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conflictcli.mention import Mention
from conflictcli.rules.actors import SITES, Actor, belongs, goes_on, kinship, may_be_struck, speaks, thing
from conflictcli.rules.trigger import ABDUCTION, AIR, CLASH, OVERTAKES, REGAINS
from conflictcli.sentences import Sentence

NEAR = 3
"""Words between a tie and the party that it governs: "by | a group of | gunmen"."""
REACH = 90
"""Characters between a party and the noun of the deed that it "carried out"."""

FIGHTING = frozenset(("settlers", "protesters", "demonstrators", "villagers", "herders"))
"""Civilians who may strike."""
MEMBERS = frozenset(
    "warplanes aircraft jets planes drones helicopters members fighters soldiers men units elements group groups gang "
    "member offshoot faction gathering convoy dozens hundreds scores thousands number band wing branch militants "
    "insurgents gunmen team pair forces".split()
)
"""What may stand before "of" without making the party another's: "warplanes of | the coalition"."""
WEAPONS = frozenset(("shelled", "fired-so-many", "so-many-fired", "aircraft-struck", "bombed", "blew-himself-up"))
"""Rules of verbs whose subject may be the weapon, so that a passive has no victim for its subject."""
GROUND = (REGAINS, OVERTAKES)
STEPPED_ON = "mine-or-device"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the sentence, in its own characters."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Side(Span):
    """One party, or several that stand together. `thing`: the words, where it is no known party."""

    actors: tuple[Actor, ...] = ()
    thing: str = ""

    @property
    def name(self) -> str:
        return self.thing or "; ".join(dict.fromkeys(a.name for a in self.actors))

    @property
    def known(self) -> bool:
        return is_name(self.name)

    @property
    def fights(self) -> bool:
        return any(a.kind != "civilians" or a.name in FIGHTING for a in self.actors)


@dataclass(frozen=True, slots=True)
class Link(Span):
    """A tie in its sentence; see `rules.actors.Tie`."""

    name: str


@dataclass(frozen=True, slots=True)
class Deed(Span):
    """A trigger in its sentence. `noun`: where its own noun begins, after the words that lead it."""

    verb: bool
    rule: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as these questions need it."""

    text: str
    sides: tuple[Side, ...]
    links: tuple[Link, ...]
    deeds: tuple[Deed, ...]
    breaks: tuple[int, ...]
    speech: tuple[Span, ...]
    places: tuple[Span, ...]
    days: tuple[Span, ...]

    def words(self, a: int, b: int) -> list[str]:
        return self.text[a:b].split()

    def clause(self, at: int) -> Span:
        start = max((b for b in self.breaks if b <= at), default=0)
        return Span(start, min((b for b in self.breaks if b > at), default=len(self.text)))

    def between(self, a: int, b: int, *names: str) -> list[Link]:
        return [k for k in self.links if a <= k.start and k.end <= b and (not names or k.name in names)]


def parties(triggers: Sequence[Mention], mentions: Sequence[Mention], sentence: Sentence) -> tuple[str, str]:
    """Actor and target of one event, each empty when the sentence does not say.

    `triggers` are the event's; `mentions` are all of the sentence. Parties that stand together are joined by "; ".
    """
    scene = scene_of(mentions, sentence)
    deeds = [deed(m, sentence) for m in triggers]
    actor = best([*(side for d in deeds for side in actors_of(d, scene)), *claimant(scene)])
    target = struck([side for d in deeds for side in targets_of(d, scene)], actor)
    return (actor.name if actor else "", target.name if target else "")


def struck(found: Sequence[Side], actor: Side | None) -> Side | None:
    """The first target that is not the actor; a party with a name before one without."""
    able = [side for side in found if not actor or side.name != actor.name]
    if able and not able[0].thing and not able[0].known:
        return next((side for side in able if side.known and not side.thing), able[0])
    return able[0] if able else None


def claims(mentions: Sequence[Mention], sentence: Sentence) -> str:
    """Who claims an attack or is blamed for it, also in a sentence that tells none: "The Miro Front claimed it."."""
    side = best(claimant(scene_of(mentions, sentence)))
    return side.name if side else ""


def better(told: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The parties of several tellings of one event → the first actor and target with a name, else the first told."""
    told = list(told)
    return chosen([actor for actor, _ in told]), chosen([target for _, target in told])


def chosen(names: Sequence[str]) -> str:
    said = [name for name in names if name]
    return next((name for name in said if is_name(name)), said[0] if said else "")


def is_name(name: str) -> bool:
    """Whether a party has a name of its own: "Houthis", "al-Qaeda", "Iraqi forces"; not "gunmen"."""
    return name[:1].isupper() or name.startswith(("al-", "anti-Bal", "peshmerga", "coalition"))


def best(sides: Iterable[Side]) -> Side | None:
    """The first with a name, else the first."""
    found = list(sides)
    return next((side for side in found if side.known), found[0] if found else None)


# ---- the scene -----------------------------------------------------------------------------------------------


def scene_of(mentions: Sequence[Mention], sentence: Sentence) -> Scene:
    def spans(kind: str) -> tuple[Span, ...]:
        named = (m for m in mentions if m.kind == kind and getattr(m.value, "role", "") != "demonym")
        return tuple(span(m, sentence) for m in named)

    joints = [m for m in mentions if m.kind == "joint"]
    edges = [m.start for m in joints if m.value.name == "break" and m.text.lower() not in GO_ON]
    speech = [m for m in joints if m.value.name == "speech" and not m.text.lower().startswith("claimed")]
    links = [Link(*ends(m, sentence), m.value.name) for m in mentions if m.kind == "tie"]
    deeds = tuple(deed(m, sentence) for m in mentions if m.kind == "strike")
    return Scene(
        sentence.text,
        tuple(together(sentence.text, parties_in(mentions, sentence))),
        tuple(k for k in links if not any(k.name == "hits" and k.overlaps(d) and not d.verb for d in deeds)),
        deeds,
        tuple(start - sentence.start for start in edges),
        tuple(span(m, sentence) for m in speech),
        spans("place"),
        spans("date"),
    )


GO_ON = frozenset(("which", "who"))
"""Edges of a clause whose subject is the word before: "the group, | which attacked …"."""


def ends(m: Mention, sentence: Sentence) -> tuple[int, int]:
    return m.start - sentence.start, m.end - sentence.start


def span(m: Mention, sentence: Sentence) -> Span:
    return Span(*ends(m, sentence))


def deed(m: Mention, sentence: Sentence) -> Deed:
    return Deed(*ends(m, sentence), getattr(m.value, "verb", False), m.rule, tuple(getattr(m.value, "types", ())))


def parties_in(mentions: Sequence[Mention], sentence: Sentence) -> Iterator[Side]:
    """Actor mentions, those that speak of one party as one: "Islamic State | militants"."""
    last: Side | None = None
    for m in mentions:
        if m.kind != "actor":
            continue
        side = Side(*ends(m, sentence), (m.value,))
        if last and kinship(sentence.text[last.end : side.start]) == "one":
            last = Side(last.start, side.end, side.actors if side.known and not last.known else last.actors)
            continue
        if last:
            yield last
        last = side
    if last:
        yield last


def together(text: str, found: Iterable[Side]) -> Iterator[Side]:
    """Parties in a list as one side: "the army and its allied militias"."""
    last: Side | None = None
    for side in found:
        if last and kinship(text[last.end : side.start]) == "several":
            last = Side(last.start, side.end, (*last.actors, *side.actors))
            continue
        if last:
            yield last
        last = side
    if last:
        yield last


# ---- who acts ------------------------------------------------------------------------------------------------


def actors_of(d: Deed, scene: Scene) -> Iterator[Side]:
    """Every party that some reading of a trigger makes the one that acts, the surest first."""
    questions = (inside, agent, subject, between) if d.verb else (modifier, agent, between, doer, weapon)
    for ask in questions:
        side = ask(d, scene)
        if side is not None and side.fights:
            yield side


def inside(d: Deed, scene: Scene) -> Side | None:
    """`[Israeli warplanes hit]`: the trigger's own words hold its subject, or begin with it."""
    if d.rule in ("took-ground", STEPPED_ON):
        return None
    return next((s for s in scene.sides if s.overlaps(d)), None)


def modifier(d: Deed, scene: Scene) -> Side | None:
    """`a [suspected Taliban] attack`, `Israel's strikes`: the party stands in the noun phrase."""
    for side in scene.sides:
        if side.overlaps(d) or (0 <= d.start - side.end <= 3 and not scene.text[side.end : d.start].strip(" '’s")):
            bombed = (
                d.types[:1] == (AIR,) and d.rule == "air-strike" and "drone" not in scene.text[d.start : d.end].lower()
            )
            if not (bombed and all(a.kind == "non-state" for a in side.actors)):
                return side
    return None


def agent(d: Deed, scene: Scene) -> Side | None:
    """`[was shelled] by`, `[an attack] … claimed by`: the party that "by" brings in, before the next deed."""
    clause = scene.clause(d.start)
    for link in scene.between(d.end, clause.end, "by", "blame"):
        side = governed_by(link, scene)
        if side is not None and not any(x.verb and link.start > x.start > d.end for x in scene.deeds):
            return side
    return None


def governed_by(link: Link, scene: Scene) -> Side | None:
    """The party right after a tie."""
    for side in scene.sides:
        if side.start >= link.end:
            gap = scene.text[link.end : side.start]
            near = len(gap.split()) <= NEAR and "," not in gap and not scene.between(link.end, side.start)
            return side if near else None
    return None


def subject(d: Deed, scene: Scene) -> Side | None:
    """The party that a verb says did it: the nearest before it in its clause that stands free."""
    if is_passive(d, scene) or d.rule == STEPPED_ON:
        return None
    clause = scene.clause(d.start)
    free = [s for s in scene.sides if clause.start <= s.start and s.end <= d.start and stands_free(s, d, scene)]
    if not free and is_ing(d, scene) and clause.start:
        whole = scene.clause(clause.start - 1)
        free = [s for s in scene.sides if whole.start <= s.start and s.end <= d.start and stands_free(s, d, scene)]
    if not free:
        return None
    nearest = free[-1]
    gap = scene.words(nearest.end, d.start)
    if len(gap) <= NEAR and "and" not in gap and "," not in scene.text[nearest.end : d.start] and not is_ing(d, scene):
        return nearest
    done = [x for x in scene.deeds if x.end <= d.start and x.start >= clause.start]
    before = [s for s in free if not any(x.start < s.start for x in done)]
    return before[-1] if before else nearest


def is_ing(d: Deed, scene: Scene) -> bool:
    first = scene.words(d.start, d.end)[:1]
    return bool(first) and first[0].lower().endswith("ing")


def is_passive(d: Deed, scene: Scene) -> bool:
    """`was [attacked]`, `[killed] in`, `[abducted] by`; the trigger may hold the "was"."""
    if scene.between(d.start, d.end, "passive"):
        return True
    before = [k for k in scene.links if k.name == "passive" and k.end <= d.start]
    if before and not scene.text[before[-1].end : d.start].strip():
        return not is_ing(d, scene)
    return any(k.name in ("by", "blame") and k.start - d.end <= 1 for k in scene.links if k.start >= d.end)


def stands_free(side: Side, d: Deed, scene: Scene) -> bool:
    """Whether a party may be a subject: no preposition governs it, and it does not merely speak."""
    return not is_governed(side, scene) and not only_speaks(side, d, scene)


def is_governed(side: Side, scene: Scene) -> bool:
    for link in reversed(scene.links):
        if link.end > side.start or link.name in ("passive", "claims", "does"):
            continue
        gap = scene.text[link.end : side.start]
        passed = Span(link.end, side.start)
        if (
            len(gap.split()) > NEAR
            or "," in gap
            or any(x.overlaps(passed) for x in (*scene.deeds, *scene.days, *scene.speech))
        ):
            return False
        member = (
            link.name == "of" and scene.words(0, link.start)[-1:] and scene.words(0, link.start)[-1].lower() in MEMBERS
        )
        return not member
    return False


def only_speaks(side: Side, d: Deed, scene: Scene) -> bool:
    """`the army [said]`, `according to the army`; not `the army said it [struck]`."""
    if speaks(scene.text[side.end :]):
        return not any(goes_on(scene.text[s.end :]) and side.end <= s.start and s.end <= d.start for s in scene.speech)
    for said in scene.speech:
        if (
            0 <= said.start - side.end <= 30
            and not scene.between(side.end, said.start)
            and scene.words(side.end, said.start)[2:] == []
        ):
            return not (goes_on(scene.text[said.end :]) and said.end <= d.start)
        if 0 <= side.start - said.end <= 5 and scene.text[said.start : said.end].lower().startswith("according"):
            return True
    return False


def weapon(d: Deed, scene: Scene) -> Side | None:
    """`[a barrage] of Russian missiles`."""
    link = next((k for k in scene.links if k.name == "of" and 0 <= k.start - d.end <= 1), None)
    return governed_by(link, scene) if link and d.types[:1] != (ABDUCTION,) else None


def between(d: Deed, scene: Scene) -> Side | None:
    """`clashes between [the army] and rebels`: of two parties the first."""
    return opposed(d, scene)[0]


def opposed(d: Deed, scene: Scene) -> tuple[Side | None, Side | None]:
    """The two parties after "between"."""
    links = scene.between(d.end, scene.clause(d.start).end, "between")
    side = governed_by(links[0], scene) if links else None
    if side is None:
        return None, None
    if len(side.actors) > 1:
        return replace(side, actors=side.actors[:1]), replace(side, actors=side.actors[1:])
    rest = scene.text[side.end :]
    return side, object_at(side.end + 5, scene) if rest.startswith(" and ") else None


def doer(d: Deed, scene: Scene) -> Side | None:
    """`The coalition carried out [12 strikes]`: the subject of the verb that a noun of deed depends on."""
    clause = scene.clause(d.start)
    for link in reversed(scene.between(clause.start, d.start, "does", "hits", "kills")):
        if d.start - link.end > REACH:
            break
        free = [s for s in scene.sides if clause.start <= s.start and s.end <= link.start and stands_free(s, d, scene)]
        if free and not scene.between(link.start - 12, link.start, "passive"):
            return free[-1]
    return None


def claimant(scene: Scene) -> Iterator[Side]:
    """Who "claimed responsibility", or is blamed."""
    for link in scene.links:
        if link.name == "claims":
            before = [s for s in scene.sides if s.end <= link.start and not is_governed(s, scene)]
            if before and len(scene.words(before[-1].end, link.start)) <= NEAR and before[-1].fights:
                yield before[-1]
        if link.name == "blame":
            side = governed_by(link, scene)
            if side and side.fights:
                yield side


# ---- who suffers ---------------------------------------------------------------------------------------------


def targets_of(d: Deed, scene: Scene) -> Iterator[Side]:
    """Everything that some reading of a trigger makes its target, the surest first."""
    questions: tuple[Callable[[Deed, Scene], Side | None], ...] = (
        opponent,
        sufferer,
        held,
        aimed_at,
        killed,
        before,
        site,
        enemy,
    )
    for ask in questions if d.verb else (opponent, aimed_at, killed, before, site, enemy):
        side = ask(d, scene)
        if side is not None:
            yield side


def opponent(d: Deed, scene: Scene) -> Side | None:
    """`clashes between the army and [rebels]`, `clashed with [rebels]`."""
    side = opposed(d, scene)[1]
    if side:
        return side
    if d.types[:1] != (CLASH,):
        return None
    links = scene.between(d.end, scene.clause(d.start).end, "with")
    return governed_by(links[0], scene) if links else None


def sufferer(d: Deed, scene: Scene) -> Side | None:
    """The object of a verb, or the subject of its passive."""
    if is_passive(d, scene) or d.rule == STEPPED_ON:
        weapon_first = d.rule in WEAPONS and len(scene.words(d.start, d.end)) > 1
        return None if weapon_first else subject_of_passive(d, scene)
    if d.types[:1] and d.types[0] in GROUND:
        return None
    return object_at(d.end, scene)


def subject_of_passive(d: Deed, scene: Scene) -> Side | None:
    """The party or thing that opens the clause of a passive: "The bus station was attacked"."""
    clause = scene.clause(d.start)
    free = [s for s in scene.sides if clause.start <= s.start and s.end <= d.start and not is_governed(s, scene)]
    if free:
        return free[-1]
    verb = next((k.start for k in scene.links if k.name == "passive" and clause.start <= k.start <= d.end), d.start)
    opening = scene.text[clause.start : verb]
    start = clause.start + max(opening.rfind(", ") + 1, opening.rfind(" and ") + 4 if " and " in opening else 0)
    start = max([start, *(s.end for s in scene.speech if s.end <= verb)])
    if clause.start and start == clause.start:
        start += len(opening.split(" ")[0])
    found = object_at(start, scene)
    return found if found and not scene.text[found.end : verb].strip() else None


def held(d: Deed, scene: Scene) -> Side | None:
    """`[drove rebels out of] Miro`, `took the town from [rebels]`: who lost the ground."""
    if not d.types or d.types[0] not in GROUND:
        return None
    if d.rule == "took-ground":
        within = next((s for s in scene.sides if s.start >= d.start and s.end <= d.end), None)
        if within:
            return within
    for link in scene.between(d.end - 5, scene.clause(d.start).end, "from", "on"):
        side = governed_by(link, scene)
        if side:
            return side
    return None


def aimed_at(d: Deed, scene: Scene) -> Side | None:
    """`[strikes] on`, `against`, `hit`: what follows the first of them that has something to follow."""
    names = ("on", "hits", "of") if d.types[:1] == (ABDUCTION,) else ("on", "hits")
    if d.types and d.types[0] in GROUND:
        return None
    for link in scene.between(d.end, scene.clause(d.end).end, *names):
        if scene.between(link.start - 12, link.start, "passive") and link.name == "hits":
            continue
        side = object_at(link.end, scene)
        if side:
            return side
    return None


def killed(d: Deed, scene: Scene) -> Side | None:
    """`[A strike] killed three [militants]`: the dead, where no other target is named."""
    for link in scene.between(d.end, scene.clause(d.end).end, "kills"):
        side = governed_by(link, scene)
        if side:
            return side
    return None


def before(d: Deed, scene: Scene) -> Side | None:
    """`hit a depot in [an air strike]`, `struck a ship, [killing] two`: what a verb before the deed struck."""
    clause = scene.clause(d.start)
    for link in reversed(scene.between(clause.start, d.start, "hits", "fights")):
        if not scene.between(link.start - 12, link.start, "passive"):
            side = object_at(link.end, scene)
            if side:
                return side
    return None


def site(d: Deed, scene: Scene) -> Side | None:
    """`[a bomb] went off in a market`: a kind of place that bombs are meant for."""
    for link in scene.between(d.end, scene.clause(d.end).end, "other"):
        side = object_at(link.end, scene)
        if side and side.thing and side.thing.split()[-1].lower() in SITES:
            return side
    return None


def enemy(d: Deed, scene: Scene) -> Side | None:
    """`the coalition fighting [the group] …`: whom the sentence says that somebody fights."""
    found = (governed_by(link, scene) for link in scene.links if link.name == "fights" and link.end <= d.start)
    return next((side for side in found if side), None)


def object_at(at: int, scene: Scene) -> Side | None:
    """The party or thing whose name begins here; none for a day or a bare place."""
    link = next((k for k in scene.links if k.name == "on" and 0 <= k.start - at <= 1), None)
    found = thing(scene.text, link.end if link else at)
    if found is None:
        return None
    whole = Span(*found)
    if any(day.start <= whole.start < day.end for day in scene.days):
        return None
    within = [s for s in scene.sides if s.overlaps(whole)]
    side = next((s for s in within if s.known), within[0] if within else None)
    if side and (
        side.known
        or belongs(scene.text[whole.start : whole.end])
        or (whole.start >= side.start and whole.end <= side.end)
    ):
        return side
    words = bare(whole, scene)
    return Side(whole.start, whole.end, (), words) if words else None


def bare(whole: Span, scene: Scene) -> str:
    """The words of a thing, or nothing when they only name a place."""
    words = scene.text[whole.start : whole.end]
    if not may_be_struck(words):
        return ""
    left = words
    for place in scene.places:
        if place.overlaps(whole):
            a, b = max(place.start, whole.start) - whole.start, min(place.end, whole.end) - whole.start
            left = left[:a] + " " * (b - a) + left[b:]
    last = words.split()[-1]
    rest = left.replace(" of ", " ").strip(" .,'’s-")
    if not rest or not may_be_struck(rest):
        rest = ""
    return " ".join(words.split()) if rest or last in SITES else ""
