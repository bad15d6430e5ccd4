"""What was told before, and a telling → the day and the places that it takes over, or hands back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from conflictcli.events.account import Account
from conflictcli.events.areas import countries
from conflictcli.events.assembly import Assembly
from conflictcli.events.days import EDGES, of_sentence, shifted, when_of
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.nearness import FOLLOWS, breaks_between, follows
from conflictcli.events.statement import Statement, ends_of, is_day, of_speech, statements
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.reading import Read

RECALLED = 7
"""Days by which an event that is only recalled lies before the one that is news."""
REACH = 60
"""Characters between "the incident" and its day."""


def set_against(assembly: Assembly, telling: Telling) -> Telling:
    """ "days after 18 strikes in the same areas": the day counted back from the event before, the places taken over."""
    if telling.same_place and not telling.places:
        telling = replace(telling, places=last_total_places(assembly))
    if telling.apart is None or telling.day is not None:
        return telling
    paragraph, said = assembly.said
    if telling.apart == (0, 0) and said.precision == 1 and telling.sentence.paragraph - paragraph <= FOLLOWS:
        return replace(telling, when=said)
    dated = assembly.with_days(latest_first=True)
    anchor = next((a.when for a in dated if a.when.start and a.when.precision == 1), UNKNOWN)
    return replace(telling, when=shifted(anchor, telling.apart, ""))


def last_total_places(assembly: Assembly) -> tuple[Mention, ...]:
    """The places of the last account that is no part of another, or the countries of its parts."""
    for account in reversed(assembly.accounts):
        places = account.places or countries([assembly.accounts[n] for n in account.parts], account.hints)
        if account.of is None and places:
            return places
    return ()


def dated_like_the_last(assembly: Assembly, telling: Telling) -> Telling:
    """The day of an event whose sentence has none: "another bomb …", "separately" happen on the day last said in the
    paragraph, else on that of the event before; what a list tells, in the days that the list covers."""
    if telling.when.text or telling.when.start:
        return telling
    if assembly.frame.text and (telling.sentence.kind == "bullet" or telling.counted):
        return replace(telling, when=assembly.frame)
    if not telling.also:
        return telling
    paragraph, day = assembly.said
    if paragraph != telling.sentence.paragraph:
        dated = assembly.with_days(latest_first=True)
        day = next((a.when for a in dated if a.when.text and is_news(a, assembly)), UNKNOWN)
    return replace(telling, when=day)


def is_news(account: Account, assembly: Assembly) -> bool:
    """Whether an account is no older than what the document told first, by more than a week: an event recalled in
    passing ("where strikes on April 20 killed 38") hands down no day."""
    first = next((a.when.start for a in assembly.with_days() if a.when.start is not None), None)
    start = account.when.start
    return first is None or start is None or (first - start).days <= RECALLED


def frame_of(reading: Read) -> When:
    """The day or days that a release's list covers: the first that its prose names before the first bullet."""
    bullets = [s for s in reading.sentences if s.kind == "bullet"]
    if len(bullets) < 2:
        return UNKNOWN
    above = takewhile(lambda told: told.sentence.start < bullets[0].start, statements(reading))
    first = next(days_of_text(above), None)
    return UNKNOWN if first is None else when_of(first)


def days_of_text(told: Iterable[Statement]) -> Iterator[Mention]:
    """The days that some sentences of a text name, but for those of a dateline, and of sayings."""
    sayings: frozenset[int] = frozenset()
    for statement in told:
        sayings |= ends_of(statement.joints("speech"))
        if statement.sentence.kind != "dateline" and statement.sentence.start >= 0:
            yield from (m for m in statement.of("date") if is_day(m.value) and not of_speech(m, sayings))


def dated(account: Account, day: Mention) -> Account:
    """An account with a day that was told elsewhere; one that has its own keeps it."""
    if account.when.text:
        return account
    last = account.tellings[-1]
    return account.with_last(replace(last, when=when_of(day), day=day))


def pointing_back(assembly: Assembly, statement: Statement) -> Assembly:
    """ "Most of the dead in the incident on Tuesday were women": the day is that of the event told before."""
    if not assembly.accounts or assembly.accounts[-1].when.text or not statement.joints("back"):
        return assembly
    number = len(assembly.accounts) - 1
    account = assembly.accounts[number]
    day = day_of_what_is_meant(statement)
    if day is None or not follows(statement.sentence, account.tellings[-1].sentence):
        return assembly
    return assembly.with_changed(number, dated(account, day))


def day_of_what_is_meant(statement: Statement) -> Mention | None:
    """The day that a sentence gives to "the incident", in the same clause and close behind it."""
    sentence = statement.sentence
    for day in of_sentence(statement):
        for back in statement.joints("back"):
            between = sentence.text[back.end - sentence.start : day.start - sentence.start]
            clear = EDGES.isdisjoint(between) and not breaks_between(back, day, statement)
            if 0 < day.start - back.end <= REACH and clear:
                return day
    return None
