"""Telling, and what its text is about → whether general words mean a conflict event here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from conflictcli.events.days import WEEK
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.reading import Kinds
from conflictcli.rules.actor import LISTED
from conflictcli.rules.role import FRAMES, LOOKS_BACK
from conflictcli.rules.trigger import ABDUCTION, AIR, CHEMICAL, CLASH, GRENADE, IED, SEXUAL, SHELLING, SUICIDE

PLAIN = frozenset((AIR, SHELLING, IED, SUICIDE, GRENADE, CHEMICAL, ABDUCTION, SEXUAL))
"""Types whose own words need no other: "car bomb", "shelling", "kidnapped"."""
GROUND = frozenset(
    (
        *("took-ground", "ground-was-taken", "raised-the-flag", "took-control", "pushed-into", "drove-out"),
        *("was-driven-out", "fell-to"),
    )
)
"""Rules of ground that changes hands: where an armed party takes it, that needs no other arms."""
GENERAL_RULES = frozenset(
    (
        *("strike", "bombing", "attack", "attacked", "clash", "clashed", "exploded", "was-struck"),
        *GROUND,
        *("arson", "beaten", "beaten-by", "blasted", "hurt-somebody", "thrown-at-somebody", "shot-at-things"),
    )
)
"""Rules whose words have other lives: labour disputes, sport, accidents, police work."""
MOB = frozenset(("hurled-a-bomb", "arson", "beaten", "beaten-by", "thrown-at-somebody"))
"""Rules of what crowds do: in a protest that hurts nobody it is the protest's."""
FOUND = "found-dead"
"""A body tells of violence only where the text says what was done to it."""
DEEDS = frozenset(("attacked", "bombing", "exploded", "blasted"))
"""Rules of words that mean a conflict event where the text goes on to say that nobody was hurt."""
PLAYED = frozenset(("bombarded", "pounded"))
"""Rules of words that sport borrows: "the striker bombarded the goal"."""
ARMED = frozenset(("state", "coalition", "non-state"))
"""Kinds of parties that bear arms."""
BY_HAND = frozenset(("beaten", "beaten-by", "clashed", "hurt-somebody", "thrown-at-somebody", "shot-at-things"))
"""Rules of what people do with bare hands; teams, too, are beaten."""

CRIME_WORDS = 2
"""So many different words of the police pages make a crime report, and so many more outweigh one of warfare."""
PLAINLY_CRIME = 4
"""So many make it one whatever a sentence says: in it, "gunmen" are robbers."""
NEWS = timedelta(days=7)
"""A day so far back or less may be the day on which a court sat; one further back is that of what it sat on."""
MASSACRE = 10
"""Dead: so many are no crime of everyday."""


def is_general(trigger: Mention) -> bool:
    """Whether the words of a trigger have other lives: by its rule, or because a user's codebook says so."""
    return trigger.rule in GENERAL_RULES or getattr(trigger.value, "general", False)


def tones(told: Kinds) -> Counter[str]:
    """How many words of each tone, how many different ones of each beat: a crime report says "victim" over and over.

    The name of an armed group is one of arms and of warfare. `unhurt`: times that nobody was hurt; `massacre`: times
    that many died.
    """
    actors, hurt = told["actor"], told["casualty"]
    beats = {(m.value, m.text.lower()) for m in told["beat"]}
    found = Counter([m.value for m in told["tone"]])
    found.update(value for value, _ in beats)
    if actors:
        named = sum(map(is_armed_group, actors))
        found.update({OF_PARTIES: sum(m.value.kind in ARMED for m in actors), "arms": named, "warfare": named})
    if hurt:
        found["unhurt"] += sum(map(is_unhurt, hurt))
        found["massacre"] += sum(map(is_massacre, hurt))
    return found


Saying = Callable[[str, str], Iterable[Kinds]]
"""A kind, and what one may say → those of some sentences, each with its mentions, that may hold such a one."""


class Counting:
    """The tones of a text, each counted when it is asked for, and no further: most never are, and few matter beyond the
    first word."""

    __slots__ = ()

    def __getitem__(self, tone: str) -> int:
        raise NotImplementedError

    def reaches(self, tone: str, least: int) -> bool:
        """Whether there are so many of a tone."""
        return self[tone] >= least


Tones = Counting | Mapping[str, int]
"""How many words of each tone a text has."""


class About(dict[str, int], Counting):
    """The tones of some sentences, as `tones` has them."""

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self._counting: dict[str, tuple[int, Iterator[int]]] = {}

    def __missing__(self, tone: str) -> int:
        so_far, more = self._counting.pop(tone) if tone in self._counting else (0, counted(tone, self._saying))
        self[tone] = found = so_far + sum(more)
        return found

    def reaches(self, tone: str, least: int) -> bool:
        if tone not in self:
            so_far, more = self._counting.get(tone) or (0, counted(tone, self._saying))
            while so_far < least and (found := next(more, None)) is not None:
                so_far += found
            self._counting[tone] = so_far, more
            if so_far >= least:
                return True
        return self[tone] >= least


def counted(tone: str, saying: Saying) -> Iterator[int]:
    """How many of a tone each of some sentences has: first of what costs little to read."""
    if tone in OF_HARM:
        yield from (sum(map(OF_HARM[tone], kinds["casualty"])) for kinds in saying("casualty", ""))
        return
    if tone == OF_PARTIES:
        yield from (sum(m.value.kind in ARMED for m in kinds["actor"]) for kinds in saying("actor", ""))
        return
    yield from (sum(m.value == tone for m in kinds["tone"]) for kinds in saying("tone", tone))
    beats: set[str] = set()
    for kinds in saying("beat", tone):
        new = {m.text.lower() for m in kinds["beat"] if m.value == tone} - beats
        beats |= new
        yield len(new)
    if tone in OF_GROUPS:
        yield from (sum(map(is_armed_group, kinds["actor"])) for kinds in saying("actor", LISTED))


def reaches(about: Tones, tone: str, least: int) -> bool:
    """Whether a text has so many of a tone: to know that takes less than to count them."""
    return about.reaches(tone, least) if isinstance(about, Counting) else about[tone] >= least


def is_armed_group(party: Mention) -> bool:
    return party.rule == LISTED and bool(party.value.kind == "non-state")


def is_unhurt(hurt: Mention) -> bool:
    return bool(hurt.value.count.most == 0)


def is_massacre(hurt: Mention) -> bool:
    """Whether people hurt are so many dead of one event."""
    return bool(hurt.value.harm == "killed" and not hurt.value.cumulative and (hurt.value.count.least or 0) >= MASSACRE)


OF_HARM: Mapping[str, Callable[[Mention], bool]] = MappingProxyType({"unhurt": is_unhurt, "massacre": is_massacre})
"""Tones that people hurt tell."""
OF_PARTIES = "armed party"
"""The tone that parties tell which bear arms."""
OF_GROUPS = frozenset(("arms", "warfare"))
"""Tones that the names of armed groups tell, too."""


def why_not(telling: Telling, about: Tones, here: Tones) -> str:
    """Why a telling's words do not mean a conflict event; empty when they do.

    `about`: the tones of the whole document; `here`: those of the sentence. Each counts 0 where it lacks; what costs
    most to count is asked last.
    """
    if telling.role and telling.role not in LOOKS_BACK:
        return telling.role
    if is_crime_report(about) and not (here["warfare"] or here["political"]):
        return "crime report"
    if outweighs("crime", PLAINLY_CRIME, about, ("political", "warfare", "massacre")):
        return "crime report"
    if telling.triggers and all(m.rule == FOUND for m in telling.triggers):
        return "" if not here["accident"] and reaches(about, "foul", 1) else "no foul play"
    mob = bool(telling.triggers) and all(m.rule in MOB for m in telling.triggers)
    if mob and here["protest"] and not wounds(telling):
        return "protest"
    on_the_field = telling.triggers and all(m.rule in PLAYED or is_general(m) for m in telling.triggers)
    if on_the_field and here["sport"] and not reaches(about, "arms", about["sport"]):
        return "sport"
    if any(not is_general(m) for m in telling.triggers) or not telling.triggers:
        return ""
    if here["accident"] and not here["arms"]:
        return "accident"
    if about["labour"] and not reaches(about, "arms", about["labour"]):
        return "labour dispute"
    if here["protest"] and not here["arms"]:
        return "protest"
    for play in ("sport", "fiction"):
        if about[play] and not reaches(about, "arms", about[play] + 1):
            return play
    if reaches(about, "arms", 1):
        return ""
    for other in ("accident", "mishap", "private"):
        if reaches(about, other, 1):
            return other
    seized = has_day_and_place(telling) and any(m.rule in GROUND for m in telling.triggers) and here[OF_PARTIES]
    if wounds(telling) or by_hand(telling) or seized or on_party(telling, here):
        return ""
    crowd = any(m.rule in MOB or m.value.types == (CLASH,) for m in telling.triggers)
    spared = has_day_and_place(telling) and any(m.rule in DEEDS for m in telling.triggers)
    means_it = (crowd and reaches(about, "political", 1)) or (spared and reaches(about, "unhurt", 1))
    return "" if means_it else "no arms"


def of_old(telling: Telling, written: date | None) -> Telling:
    """A telling of a sentence that looks back is an event still where it dates it and says where, or whom it hurt.

    What a court or a ceremony is about needs a day of its own: "Monday" is the trial's, "Sunday's bombing" is not.
    """
    if telling.role not in LOOKS_BACK or telling.when.precision > 1 or not (telling.places or telling.harm):
        return telling
    start, day = telling.when.start, telling.day
    long_ago = written is None or start is None or written - start > NEWS
    its_own = day is not None and any(m.overlaps(day) for m in telling.triggers)
    if telling.role in FRAMES and not (long_ago or its_own):
        return telling
    return replace(telling, role="")


def is_crime_report(about: Tones) -> bool:
    """Whether a document is of the police pages: words of theirs, and few of organised violence."""
    return outweighs("crime", CRIME_WORDS, about, ("warfare", "massacre", "massacre"))


def outweighs(tone: str, times: int, about: Tones, others: Sequence[str]) -> bool:
    """Whether a tone has so many times as many words as some others together, and one more: both are counted in turn,
    as far as tells it."""
    known = 0
    while reaches(about, tone, times * (known + 1)):
        known += 1
        if not reach(about, others, known):
            return True
    return False


def reach(about: Tones, tones: Iterable[str], least: int) -> bool:
    """Whether some tones together have so many words."""
    for tone in tones:
        if reaches(about, tone, least):
            return True
        least -= about[tone]
    return False


def wounds(telling: Telling) -> bool:
    """Whether people were killed or injured in it: a clash or blast that does so is no figure of speech."""
    return any(m.value.count is None or m.value.count.most != 0 for m in telling.harm)


def on_party(telling: Telling, here: Tones) -> bool:
    """Whether people of a party or a village were attacked, on a day and at a place that the sentence gives."""
    attacked = has_day_and_place(telling) and any(m.rule == "attacked" for m in telling.triggers)
    return attacked and bool(here["political"])


def by_hand(telling: Telling) -> bool:
    """Whether people fought, or were assaulted, on a day and at a place that the sentence gives: that needs no arms."""
    return has_day_and_place(telling) and any(
        m.rule in BY_HAND and not m.text.lower().endswith("beaten") for m in telling.triggers
    )


def has_day_and_place(telling: Telling) -> bool:
    """Whether the sentence itself gives the day, or the week, and the place; "Tuesday" is a day without a date, too."""
    undated = telling.day is not None and telling.when.start is None
    return (telling.when.precision <= WEEK or undated) and bool(telling.places)
