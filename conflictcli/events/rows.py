"""Accounts → Events: a row each, totals replaced by their parts and what these leave over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from conflictcli.events.account import Account
from conflictcli.events.areas import countries
from conflictcli.events.coded import several, typed
from conflictcli.events.confidence import Atlas, Grounds, confidence, countries_named
from conflictcli.events.days import A_DAY
from conflictcli.events.event import UNKNOWN, Event, When, Where
from conflictcli.events.governing import status_of
from conflictcli.events.harm import Harm, tally
from conflictcli.events.kind import kind_of
from conflictcli.events.roundup import rounded_up
from conflictcli.events.summed_up import summed_up
from conflictcli.events.totals import harm_left, remainder
from conflictcli.events.victims import of_no_war
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.reading import Read
from conflictcli.rules.count import Count


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells: how it was read, its accounts, and the countries that it names."""

    reading: Read
    accounts: Sequence[Account]
    countries: Atlas


def events(reading: Read, accounts: Sequence[Account]) -> Iterator[Event]:
    """Every account that is no part of another, in order; a total gives its parts and the remainder in its place."""
    accounts = rounded_up(summed_up(accounts))
    told = Told(reading, accounts, cache(lambda: countries_named(reading.of("place"))))
    for account in accounts:
        if account.of is None:
            yield from rows(told, account, "")


def rows(told: Told, account: Account, check: str) -> Iterator[Event]:
    parts = [told.accounts[n] for n in account.parts]
    if parts and account.count is None:
        yield from parts_and_rest(told, account, parts)
        return
    if account.count is None or not parts:
        yield event(told, account, account.count, account.places, check, harm_of(account))
        return
    left, found = remainder(account.count, [p.count for p in parts if p.count])
    check = "mismatch" if "mismatch" in (check, found) else found
    for part in parts:
        yield from rows(told, part, check)
    if left is not None:
        harm = harm_left(harm_of(account), [harm_of(part) for part in parts])
        yield event(told, account, left, places_left(account, parts), check, harm)


def parts_and_rest(told: Told, account: Account, parts: Sequence[Account]) -> Iterator[Event]:
    """The parts of what nobody counted ("bombs killed 30"), and a row for the dead that no part has."""
    for part in parts:
        yield from rows(told, part, "")
    left = harm_left(harm_of(account), [harm_of(part) for part in parts])
    if left.fatalities is not None:
        yield event(told, account, None, account.places, "", left)


def harm_of(account: Account) -> Harm:
    return tally(of_no_war(account.harm, account.when))


def places_left(account: Account, parts: Sequence[Account]) -> tuple[Mention, ...]:
    """Where the rest of a total was: where "the rest" is told, where uncounted strikes were, what no part covers."""
    if account.rest:
        return account.rest
    covered = {p.place.country_code for part in parts for p in part.located if p.place}
    for hint in account.hints:
        free = tuple(m for m in hint if m.value.place and m.value.place.country_code not in covered)
        if free:
            return free
    whole = {p.place.country_code for part in parts for p in part.located if p.place and p.place.kind == "country"}
    for settled in (covered, whole):
        free = tuple(m for m in account.places if m.value.place and m.value.place.country_code not in settled)
        if free:
            return free
    return account.places or countries(parts, account.hints)


def event(
    told: Told, account: Account, count: Count | None, places: tuple[Mention, ...], check: str, harm: Harm
) -> Event:
    document = told.reading.document
    parties = parties_of(account, told.accounts)
    kind, decided = kind_of(account, *parties)
    type_ = typed(account, kind, told.reading)
    when = happened(account.when, document.published)
    counting = account.counting
    counted_by = counting.counted_by if counting else None
    strikes = count
    if many := several(account, told.reading.codebook.plural):
        strikes, counted_by = many
    firing = next((t for t in account.tellings if t.munitions), None)
    evidence = next((t for t in account.tellings if t.sentence.start >= 0), account.first).sentence
    alone = len(told.accounts) == 1
    level, why = confidence(Grounds(account, when, places, count, check, told.reading, told.countries, alone))
    used = [
        m for t in account.tellings for m in (t.head, *t.triggers, *((t.day,) if t.day else ()), *t.places, *t.harm)
    ]
    return Event(
        document,
        type_.name,
        type_.event_type,
        when=when,
        where=where(places),
        strikes=strikes if type_.counted else None,
        strikes_text=counted_by.text if type_.counted and counted_by else "",
        munitions=firing.munitions if firing else None,
        munitions_text=firing.fired.text if firing and firing.fired else "",
        sum_check=check,
        actor=parties[0],
        target=parties[1],
        fatalities=harm.fatalities,
        civilian_fatalities=harm.civilian_fatalities,
        injuries=harm.injuries,
        status="disputed" if harm.disputed else status_of(account.tellings),
        evidence=evidence.text,
        start=evidence.start if evidence.start >= 0 else None,
        end=evidence.end if evidence.start >= 0 else None,
        rules=tuple(filter(None, dict.fromkeys((*(m.rule for m in used), decided, type_.rule)))),
        confidence=level,
        confidence_why=why,
    )


def happened(when: When, written: date | None) -> When:
    """A day that counting from another event puts after the report is not this one's: "a day after the raid: …"."""
    late = written is not None and when.start is not None and when.start - written > A_DAY
    return UNKNOWN if late else when


def parties_of(account: Account, accounts: Sequence[Account]) -> tuple[str, str]:
    """The parties of an account; what it leaves open, a part takes from its total, and "the same areas" from before."""
    actor, target = account.parties
    above = accounts[account.of].parties if account.of is not None else ("", "")
    if account.first.same_place:
        above = next((a.parties for a in accounts if a is not account and a.parties[0] == actor), above)
    return actor or above[0], target or above[1]


def where(places: Sequence[Mention]) -> Where:
    """Places of one event → the columns of place. One count shared by several places is placed near, not at, each."""
    located: list[Located] = [m.value for m in places]
    if not located:
        return Where()
    known = [p for p in located if p.place is not None]
    precision = max((p.precision for p in located), default=None)
    if len(located) > 1 and precision == 1:
        precision = 2
    return Where(
        tuple(p.meant or p.place for p in known if p.place is not None),
        tuple(p.meant.name if p.meant else p.name for p in located),
        "; ".join(dict.fromkeys(m.text for m in places)),
        precision,
    )
