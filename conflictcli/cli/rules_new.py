"""`conflict rules new`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.meaning import code_of_country, codebook_of, day_of
from conflictcli.cli.options import Ascii, LogFormat, NoColor, Published, Quiet, Rules
from conflictcli.cli.rules import rules_app, write
from conflictcli.output.screen import Look
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.catalogue.draft import Ground
    from conflictcli.catalogue.example import Wanted


def text(name: str, metavar: str, does: str) -> Any:
    return typer.Option(name, metavar=metavar, help=does, show_default=False)


def number(name: str, does: str) -> Any:
    return typer.Option(name, metavar="N", min=0, help=does, show_default=False)


Sentence = Annotated[str | None, typer.Argument(metavar="SENTENCE", hidden=True)]
Type = Annotated[str | None, text("--type", "TYPE", "The event's type: one of ACLED's, or a name of your own.")]
Acled = Annotated[str | None, text("--acled", "TYPE", "What a type of your own is in ACLED's terms.")]
Count = Annotated[int | None, number("--count", "How many there were: strikes, boardings, …")]
Killed = Annotated[int | None, number("--killed", "How many were killed.")]
Injured = Annotated[int | None, number("--injured", "How many were hurt.")]
Actor = Annotated[str | None, text("--actor", "WORDS", "Who did it, as the sentence says it.")]
Target = Annotated[str | None, text("--target", "WORDS", "Who or what it was done to, as the sentence says it.")]
Place = Annotated[str | None, text("--place", "NAME", "Where it was, as the sentence says it.")]
At = Annotated[str | None, text("--at", "LAT,LON", "Where it lies, if no list knows it: 61.25,9.5")]
Country = Annotated[str | None, text("--country", "COUNTRY", "The country of that place: NO, Norway, …")]
Day = Annotated[str | None, text("--date", "YYYY-MM-DD", "The day of the event.")]
Weapon = Annotated[str | None, text("--weapon", "WORDS", "What it was done with, as the sentence says it.")]
Name = Annotated[str | None, text("--name", "NAME", "What the entry is called. Else: as its words.")]
Around = Annotated[
    bool, typer.Option("--pattern", help="Draft a pattern of the words around, also where words alone would do.")
]
Append = Annotated[
    str | None, text("--append", "FILE", "Add it to this rules.toml, at its end, instead of showing it.")
]


@rules_app.command(short_help="Draft an entry from a sentence and what it means.")
def new(
    sentence: Sentence = None,
    type: Type = None,
    acled: Acled = None,
    count: Count = None,
    killed: Killed = None,
    injured: Injured = None,
    actor: Actor = None,
    target: Target = None,
    place: Place = None,
    at: At = None,
    country: Country = None,
    day: Day = None,
    weapon: Weapon = None,
    name: Name = None,
    around: Around = False,
    published: Published = None,
    rules: Rules = None,
    append: Append = None,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Draft entries for a rules.toml from a SENTENCE and what you say that it means.

    What the rules read right already needs no entry. For the rest an entry is drafted: words, else a pattern made of
    the words around, a type, a party, a place, a weapon; with the sentence as its evidence and near misses that it
    leaves. It is tried before it is shown; what it still reads otherwise stands above it, and the exit status is 1.

    Where the wrong words are taken, put the right ones in brackets.

    \b
    Examples:
      conflict rules new "Gunmen boarded 12 ships." --type Boarding --count 12
      conflict rules new "They [made off with] goats." --type Theft
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli.catalogue.draft import draft
        from conflictcli.catalogue.drafted import ALL_OF_IT, appended, counted, lines_of
        from conflictcli.codebook.faults import RulesError

        wanted = wanted_of(
            *(sentence, name, type, acled, count, killed, injured, actor, target, place, at, day, published, weapon),
            around=around,
            country=country,
        )
        try:
            ground, before = ground_of(append, rules, talk)
            found = draft(wanted, ground)
            told = lines_of(wanted, found, ground.with_entries(()))
        except RulesError as problem:
            raise Usage("the rules cannot be used:", *map(str, problem.faults)) from problem
        if append is None:
            write(told, None)
        elif found.entries:
            write(appended(before, told), append)
            talk.info("done", f"{counted(found.entries)} added to {append}", entries=len(found.entries), file=append)
        for each in found.left:
            talk.warn("otherwise", str(each))
        if not found.entries and not found.left:
            talk.info("nothing", f"{ALL_OF_IT}; no entry is needed")
        if found.left or found.failing:
            raise typer.Exit(1)


def wanted_of(
    sentence: str | None,
    name: str | None,
    type: str | None,
    acled: str | None,
    count: int | None,
    killed: int | None,
    injured: int | None,
    actor: str | None,
    target: str | None,
    place: str | None,
    at: str | None,
    day: str | None,
    published: str | None,
    weapon: str | None,
    *,
    around: bool,
    country: str | None,
) -> Wanted:
    """What a person said, checked: words that are named must stand in the sentence."""
    from conflictcli.catalogue.example import Wanted
    from conflictcli.codebook.evidence import told

    plain, spans = told(" ".join((sentence or "").split()))
    if not plain:
        raise Usage('no sentence. Write one in quotation marks: conflict rules new "Gunmen boarded 12 ships."')
    if len(spans) > 1:
        raise Usage("more than one pair of brackets. Put one round the words that tell it")
    for option, words in (("--actor", actor), ("--target", target), ("--place", place), ("--weapon", weapon)):
        if words is not None and (not words.strip() or words.lower() not in plain.lower()):
            raise Usage(f"{option} {words!r} does not stand in the sentence. Write it as it stands there")
    if type is not None and not re.fullmatch(r"[^;\r\n]{1,80}", type.strip()):
        raise Usage(f"--type {type!r} is no name for a type. Write one without a semicolon, of 80 letters at most")
    if name is not None and not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", name):
        raise Usage(f"--name {name!r} is no name. Write small letters, digits and hyphens: --name sea-drones")
    return Wanted(
        plain,
        told=spans[0] if spans else None,
        type=(type or "").strip(),
        acled=acled_type(acled),
        count=count,
        killed=killed,
        injured=injured,
        actor=actor or "",
        target=target or "",
        place=place or "",
        at=point_of(at, place),
        day=day_of("--date", day) if day is not None else None,
        published=day_of("--published", published) if published is not None else None,
        weapon=weapon or "",
        name=name or "",
        around=around,
        country=code_of_country(country) if country is not None else "",
    )


def acled_type(told: str | None) -> str:
    from conflictcli.codebook.read import ALL_TYPES
    from conflictcli.codebook.shaped import meant
    from conflictcli.rules.trigger import EVENT_TYPE

    if told is None:
        return ""
    found = next((name for name in EVENT_TYPE if name.lower() == told.lower()), None)
    if found is None:
        raise Usage(f"--acled {told!r} is no sub-event type of ACLED's{meant(told, EVENT_TYPE, ALL_TYPES)}")
    return found


def point_of(told: str | None, place: str | None) -> tuple[float, float] | None:
    if told is None:
        return None
    if place is None:
        raise Usage("--at says where a place lies: name it with --place")
    found = re.fullmatch(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*", told, re.ASCII)
    if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise Usage(f"--at {told!r} is no point. Write latitude and longitude: --at 61.25,9.5")
    return float(found[1]), float(found[2])


def ground_of(append: str | None, rules: list[str] | None, talk: Talk) -> tuple[Ground, str]:
    """What a draft is added to: the file it goes to, else the last one in force; and that file's text as it stands."""
    from conflictcli.catalogue.draft import Ground
    from conflictcli.codebook.found import files_in_force
    from conflictcli.codebook.read import read
    from conflictcli.codebook.syntax import text_of

    files = list(files_in_force(rules or ()))
    if append is not None and Path(append).exists():
        others = [each for each in files if not same(each, append)]
        before = Path(append).read_bytes().decode("utf-8", "replace") if text_of(append) is not None else ""
        return Ground(text_of(append), read(others), append), before
    codebook_of(rules, None, None, None, talk)
    if not files or append is not None:
        return Ground("", read(files)), ""
    return Ground(text_of(files[-1]), read(files[:-1]), files[-1]), ""


def same(one: str, other: str) -> bool:
    return Path(one).exists() and Path(other).exists() and Path(one).samefile(other)
