"""Tellings of a document → Accounts: each event once, totals with their parts, days and places handed down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from conflictcli.events import attach
from conflictcli.events.account import Account, same_type
from conflictcli.events.assembly import Assembly
from conflictcli.events.beside import with_harm_beside
from conflictcli.events.claimed import claimed
from conflictcli.events.compare import places_agree
from conflictcli.events.credible import About, of_old, why_not
from conflictcli.events.days import WEEK, of_sentence, past, when_of
from conflictcli.events.governing import doubted
from conflictcli.events.handed_down import (
    dated,
    dated_like_the_last,
    frame_of,
    is_news,
    pointing_back,
    set_against,
)
from conflictcli.events.nearness import follows, last_to_follow
from conflictcli.events.one_by_one import apart_from, told_together
from conflictcli.events.parts import part, share, total_of
from conflictcli.events.passed import Passed
from conflictcli.events.same import same, verdict
from conflictcli.events.scene import called_an_attack, on_scene, precise_days, recalled, set_scene, tells_a_deed
from conflictcli.events.statement import Statement, statements, told_in
from conflictcli.events.telling import Telling
from conflictcli.events.victims import may_be_of
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.reading import Read

GENERAL = attach.GENERIC
LOOK_BACK = 60
"""Accounts back in which an event told again is looked for, so that the work grows with the text."""
NOTE = 3
"""Sentences of a note, which tells one thing."""
TO_THE_LETTER = 40
"""Characters of a sentence that nobody writes twice to tell of two events."""
WAR = 1000
"""Strikes: so many are told of a campaign, not of an event, unless the text gives their day."""


def assemble(reading: Read) -> Assembly:
    """Read a document's sentences in order; what each tells joins an account, breaks one down, or opens a new one."""
    assembly = Assembly(frame=frame_of(reading))
    heading: Statement | None = None
    about, passed, reach = About(reading.saying), Passed(), 0
    for statement in in_order(reading):
        sentence = statement.sentence
        if sentence.kind == "dateline":
            continue
        told = attach.tellings(statement) or killings(assembly, statement)
        more = [t for t in told if assembly.accounts and tells_harm_alone(t) and not is_elsewhere(t, assembly)]
        told = [t for t in told if t not in more] if more else told
        if sentence.kind == "heading" and not told:
            heading = statement
            continue
        assembly, told = staged(assembly, statement, told, passed)
        if told:
            here, reach = About(statement.saying), max(reach, last_to_follow(sentence))
            if any(t.also or t.apart for t in told):
                assembly = replace(assembly, said=passed.said(assembly.said))
            for telling in told:
                if reason := why_not(telling, about, here):
                    assembly = meant(assembly, telling) or assembly.leaving_out(telling, reason)
                else:
                    assembly = take(assembly, under(heading, of_old(telling, reading.written)))
        elif assembly.accounts and sentence.paragraph <= reach:
            assembly = more_harm(assembly, statement, more)
            last = len(assembly.accounts) - 1
            assembly = assembly.with_changed(last, doubted(assembly.accounts[last], statement))
            assembly = pointing_back(assembly, statement)
        if not any(t.fresh for t in told):
            assembly = claimed(assembly, statement)
    return alone(assembly, reading, about)


def killings(assembly: Assembly, statement: Statement) -> list[Telling]:
    """A sentence that names no event but whom somebody killed tells one, where none was told yet, or none there: "…
    a bomb in Ostra. Soldiers killed nine rebels near Vell"."""
    told = attach.of_harm(statement)
    return [t for t in told if is_elsewhere(t, assembly)] if assembly.accounts else told


def is_elsewhere(telling: Telling, assembly: Assembly) -> bool:
    """Whether somebody did it where nothing was told of so far."""
    if not telling.places or not all(p.place is not None for p in telling.located):
        return False
    there = any(places_agree(telling.located, account.located) for account in assembly.accounts)
    return not there and bool(telling.parties[0])


def staged(
    assembly: Assembly, statement: Statement, told: list[Telling], passed: Passed
) -> tuple[Assembly, list[Telling]]:
    """The tellings of a sentence with what the scene gives them, and the scene that they leave.

    `passed`: the sentences before it that tell nothing, which are looked at where the scene matters.
    """
    if not told and (assembly.accounts or not (assembly.scene.deed or passed.may_tell_a_deed)):
        passed.add(statement)
        return assembly, told
    scene = recalled(passed.scene(assembly.scene, statement.sentence.paragraph), statement)
    passed.add_day_of(statement)
    if not told and scene.deed and scene.at(statement.sentence):
        told = attach.of_harm(statement, deed=True)
    open_ = not assembly.accounts or (scene.deed and not any(a.when.text for a in assembly.with_days()))
    called = tuple(filter(None, (called_an_attack(scene, t) for t in told)))
    after = set_scene(scene, statement, bool(told))
    if called or after != assembly.scene:
        assembly = replace(assembly, scene=after, called=(*assembly.called, *called))
    return assembly, [on_scene(scene, t) for t in told] if open_ else told


def meant(assembly: Assembly, telling: Telling) -> Assembly | None:
    """A telling in general words that points back ("the attack on Tuesday") and gives its event the day that it lacks;
    None where it does not."""
    if telling.role or not telling.definite or telling.day is None or telling.when.start is None:
        return None
    home = same_event(assembly, telling)
    if home is None or assembly.accounts[home].when.text:
        return None
    return assembly.with_changed(home, assembly.accounts[home].also(telling))


def alone(assembly: Assembly, reading: Read, about: About) -> Assembly:
    """A text of one event: what it tells too generally elsewhere and the place of its first sentence are its own.

    `about`: the tones of the text.
    """
    if not assembly.accounts:
        armed = bool(assembly.called) and about.reaches("arms", 1)
        assembly = only_event(assembly, armed, hurt=bool(assembly.spare) and is_note_of_harm(reading))
    if len(assembly.accounts) != 1:
        return assembly
    account = assembly.accounts[0]
    for telling in assembly.spare:
        if not account.places and telling.places and telling not in account.tellings and same(telling, account):
            account = account.also(telling)
    return assembly.with_changed(0, with_harm_beside(led(account, reading), reading))


def led(account: Account, reading: Read) -> Account:
    """ "A clerk was found dead in Ostra on Friday. Gunmen had ambushed him": the first sentence says where and when."""
    first = account.first
    lede = next((s for s in reading.sentences if s.kind == "prose"), None)
    if lede is None or lede == first.sentence:
        return account
    told = past(told_in(lede, reading), reading.written)
    if lede.paragraph != first.sentence.paragraph and not (tells_a_deed(told) and of_one_day(reading)):
        return account
    if not account.places:
        first = replace(first, places=sites_of(told))
    if not account.when.text and (days := of_sentence(told)):
        first = replace(first, when=when_of(days[0]), day=days[0])
    return account if first is account.first else account.with_first(first)


def of_one_day(reading: Read) -> bool:
    """Whether the prose of a text tells no more than one day."""
    prose = (past(s, reading.written) for s in statements(reading) if s.sentence.kind == "prose")
    return len({m.value.start for told in prose for m in precise_days(told)}) <= 1


def sites_of(told: Statement) -> tuple[Mention, ...]:
    """The first known place where a sentence says that something happened."""
    sites = [m for m in told.of("place") if m.value.role == "event" and not m.value.qualifies]
    able = [m for m in sites if m.value.relation in ("in", "near") and m.value.place is not None]
    return tuple(m for m in able if not told.of_speech(m))[:1]


def is_note_of_harm(reading: Read) -> bool:
    """Whether a text is a note of few sentences that tells of people hurt."""
    few = sum(s.kind == "prose" for s in reading.sentences) <= NOTE
    return few and any(m.value.count.most != 0 and not m.value.cumulative for m in reading.of("casualty"))


def only_event(assembly: Assembly, armed: bool, hurt: bool) -> Assembly:
    """Where a text tells nothing else, the first deed of which it says who did it or where: "Gunmen fired at a car";
    in a note that tells of people `hurt`, the first deed; where a text speaks of arms, else what it calls an attack."""
    verbs = [t for t in assembly.spare if hurt and any(m.value.verb for m in t.triggers)]
    called = assembly.called if armed else ()
    telling = next(iter((*filter(is_deed, assembly.spare), *verbs, *called)), None)
    if telling is None:
        return assembly
    unused = tuple((m, why) for m, why in assembly.unused if m is not telling.head)
    return replace(assembly, unused=unused).with_account(Account((telling,)))


def is_deed(telling: Telling) -> bool:
    """Whether a telling says that somebody did it, or somebody to somebody, or something at a place of its own, or that
    "the first drone strike" killed people."""
    if telling.definite:
        return len(telling.types) == 1 and bool(telling.harm)
    verb = any(m.value.verb for m in telling.triggers)
    return bool((verb and (telling.places or telling.fresh or telling.parties[0])) or all(telling.parties))


def in_order(reading: Read) -> Iterator[Statement]:
    """The sentences of a document with their mentions; one of prose that was read before, to the letter, not again."""
    read: set[str] = set()
    for told in statements(reading):
        sentence = told.sentence
        if sentence.kind == "prose" and len(sentence.text) >= TO_THE_LETTER:
            if sentence.text in read:
                continue
            read.add(sentence.text)
        yield past(told, reading.written)


def heads(told: Statement) -> tuple[Mention, ...]:
    """The places that a heading names: what stands below happened there."""
    return tuple(m for m in told.of("place") if m.value.role == "event" and not m.value.qualifies)[:1]


def under(heading: Statement | None, telling: Telling) -> Telling:
    """A telling without a place of its own, in a bullet or line below a heading, is where the heading says."""
    if telling.places or heading is None or telling.sentence.kind == "prose":
        return telling
    return replace(telling, places=heads(heading))


def tells_harm_alone(telling: Telling) -> bool:
    """Whether all that a telling has is a verb of harm: "killed two drivers" tells more of the event before, if any."""
    return bool(telling.triggers) and all(m.rule == "hurt-somebody" for m in telling.triggers)


# ---- one telling ---------------------------------------------------------------------------------------------


def take(assembly: Assembly, telling: Telling) -> Assembly:
    """One more telling: left out with a reason, or joined to what it belongs to."""
    if telling.role:
        return assembly.leaving_out(telling, telling.role)
    if sums_up_a_period(telling):
        return assembly.leaving_out(telling, "cumulative")
    if telling.count is not None and telling.count.most == 0:
        return assembly.leaving_out(telling, "none")
    telling = set_against(assembly, telling)
    if telling.share:
        return share(assembly, telling)
    if telling.counted or (telling.fresh and telling.count):
        if enormous(telling):
            return assembly.leaving_out(telling, "cumulative")
        whole = total_of(assembly, telling)
        if whole is not None:
            return part(assembly, whole, telling)
    whole = told_together(assembly, telling)
    if whole is not None:
        return apart_from(assembly, whole, telling)
    home = same_event(assembly, telling)
    if home is not None:
        return assembly.with_changed(home, assembly.accounts[home].also(telling))
    if only_one_meant(assembly, telling):
        return assembly.with_changed(0, assembly.accounts[0].also(telling))
    if not says_something(telling) or (assembly.accounts and in_passing(telling)):
        return assembly.sparing(telling)
    return assembly.with_account(Account((dated_like_the_last(assembly, telling),)))


def shares_place(places: Sequence[Located], account: Account) -> bool:
    return bool(account.located) and any(p.name == q.name for p in places for q in account.located)


def is_dated(telling: Telling) -> bool:
    """Whether a day or week is told, also one that only the day of publication is missing for ("Thursday")."""
    if telling.when.start is not None:
        return telling.when.precision <= WEEK
    whole_day = telling.day is None or len(telling.day.value.value) >= len("XXXX-WXX-4")
    return bool(telling.when.text) and whole_day


def sums_up_a_period(telling: Telling) -> bool:
    """ "60 strikes this month": what has been counted up to now in a month or year that still goes on."""
    return telling.counted and telling.when.precision > WEEK and telling.when.text.lower().startswith("this ")


def enormous(telling: Telling) -> bool:
    """Whether a count is too large for the day of one report: the sum of a war."""
    return telling.counted and telling.count is not None and telling.count.least >= WAR and telling.when.precision > 1


def says_something(telling: Telling) -> bool:
    """Whether a telling by itself makes an event: a count, a day, a place or harm; a general word needs two of them, or
    who did it "elsewhere", "meanwhile"."""
    if telling.counted or telling.munitions:
        return True
    anchors = (bool(telling.places), is_dated(telling), bool(telling.harm))
    if len(telling.types) >= GENERAL:
        told_by = telling.also and bool(telling.places and telling.parties[0])
        return sum(anchors) >= 2 or (telling.fresh and any(anchors)) or bool(telling.harm) or told_by
    return any(anchors) and (not telling.definite or sum(anchors) >= 2)


def in_passing(telling: Telling) -> bool:
    """Whether a later sentence only speaks of what goes on somewhere in a country: "as fighting rages in Syria"."""
    if telling.fresh or telling.counted or telling.munitions or telling.harm or telling.also or telling.heads:
        return False
    noun = not any(m.value.verb for m in telling.triggers) and telling.sentence.kind == "prose"
    return noun and bool(telling.places) and all(is_country(place) for place in telling.located)


def is_country(place: Located) -> bool:
    return place.place is not None and place.place.kind == "country" and place.precision >= 3


# ---- told again ----------------------------------------------------------------------------------------------


def same_event(assembly: Assembly, telling: Telling) -> int | None:
    """The account that a telling tells again, the likeliest first, of equals the latest; "the attack" is rather one
    that is news than one recalled in passing."""
    late = range(max(0, len(assembly.accounts) - LOOK_BACK), len(assembly.accounts))
    votes = {n: verdict(telling, assembly.accounts[n]) for n in late}
    able = [n for n in late if votes[n] >= 0]
    loose = telling.definite and not telling.places and not telling.when.text

    def likelihood(n: int) -> tuple[int, int, bool, int]:
        account = assembly.accounts[n]
        return votes[n], agreement(telling, account), not loose or is_news(account, assembly), n

    return max(able, key=likelihood, default=None)


def only_one_meant(assembly: Assembly, telling: Telling) -> bool:
    """Whether "Tuesday's blast" is the one event told so far, which lacks its day, though another name places it."""
    if len(assembly.accounts) != 1 or telling.day is None or not any(m.overlaps(telling.day) for m in telling.triggers):
        return False
    (account,) = assembly.accounts
    countries_ = [{p.place.country_code for p in located if p.place} for located in (telling.located, account.located)]
    return not account.when.text and same_type(telling.types, account.types) and bool(set.intersection(*countries_))


def agreement(telling: Telling, account: Account) -> int:
    """How much two tellings have in common: places that agree, days that agree or are the same, the kind of event."""
    place = bool(telling.places and account.places)
    one, other = telling.when, account.when
    day = bool(one.text and other.text) + (one.start is not None and (one.start, one.end) == (other.start, other.end))
    return 2 * place + day + (telling.types[0] == account.types[0])


# ---- harm told in a sentence of its own ----------------------------------------------------------------------


def more_harm(assembly: Assembly, statement: Statement, more: Sequence[Telling]) -> Assembly:
    """Casualties in a sentence that names no event belong to the event told just before; so does the day, if it lacks
    one. `more`: what the sentence tells with a verb of harm alone."""
    hurt = tuple(statement.of("casualty"))
    if not hurt:
        return assembly
    there = [m.value for m in statement.of("place") if m.value.role == "event"]
    number = next(
        (n for n in reversed(range(len(assembly.accounts))) if there and shares_place(there, assembly.accounts[n])),
        len(assembly.accounts) - 1,
    )
    account = assembly.accounts[number]
    last = account.tellings[-1]
    hurt = tuple(m for m in hurt if may_be_of(m, account.tellings))
    if not hurt or not follows(statement.sentence, last.sentence):
        return assembly
    told = replace(last, harm=(*last.harm, *hurt))
    account = account.with_last(told)
    days = [t.day for t in more if t.day] or of_sentence(statement)
    return assembly.with_changed(number, dated(account, days[0]) if days else account)
