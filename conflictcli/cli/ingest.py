"""`conflict ingest`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import Usage, ending
from conflictcli.cli.meaning import (
    NOTHING_TO_INGEST,
    codebook_of,
    day_or_ago,
    options_of,
    spread_of,
    work_of,
)
from conflictcli.cli.options import (
    A_FILE_HERE,
    Actors,
    Alone,
    AnyLanguage,
    Ascii,
    Database,
    DryRun,
    Fields,
    KeepText,
    LogFormat,
    Narrative,
    NoColor,
    NoMerge,
    OneShard,
    Own,
    Paths,
    Published,
    Quiet,
    Recode,
    Rules,
    Since,
    Strict,
    Timeout,
    Vague,
    Verbose,
    Wait,
    Workers,
)
from conflictcli.cli.stores import store_at
from conflictcli.guard import SECONDS
from conflictcli.output.screen import Look
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.store.open import Store
    from conflictcli.store.runs import Running

MERGING = 600.0
"""Seconds that a run waits for another to end its merging, at least: else its own rows wait for the next run."""


@app.command(short_help="Read reports into a store, each once.", rich_help_panel="A store")
def ingest(
    paths: Paths = None,
    db: Database = A_FILE_HERE,
    since: Since = None,
    recode: Recode = False,
    keep_text: KeepText = False,
    dry_run: DryRun = False,
    no_merge: NoMerge = False,
    alone: Alone = False,
    wait: Wait = 0.0,
    published: Published = None,
    narrative: Narrative = None,
    field: Fields = None,
    any_language: AnyLanguage = False,
    rules: Rules = None,
    own: Own = None,
    actors: Actors = None,
    vague: Vague = None,
    workers: Workers = "auto",
    shard: OneShard = None,
    timeout: Timeout = SECONDS,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Read reports into a store, each once.

    PATH is what conflict extract reads. A document is known by its address, else by its words: what was read before is
    left, what has changed since takes the place of what was there. A run may be stopped at any moment, and any number
    may go on at once. Exit status 3: the store could not be used; nothing is lost, run it again later.

    \b
    Examples:
      conflict ingest feeds/              # into events.db
      conflict ingest dump.jsonl.gz --db postgresql://db/news --since 7d
      conflict ingest dump/ --dry-run     # what would be done
      conflict ingest --recode            # kept texts, by the rules of today
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, verbose, look.of(sys.stderr))
    with ending(talk):
        from conflictcli.gate.paragraph import MayTell

        day = day_or_ago("--since", since) if since is not None else None
        spread = spread_of(workers, shard)
        codebook = codebook_of(rules, own, actors, vague, talk)
        options = replace(options_of(field, published, narrative, any_language, timeout), may_report=MayTell(codebook))
        if recode and not paths:
            if shard:
                raise Usage("--shard slices files, and without PATH --recode reads the store: leave it away")
            work = None
        else:
            work = work_of(paths, options, spread, NOTHING_TO_INGEST)
        with there(db, dry_run) as store:
            from conflictcli.ruleset import ruleset
            from conflictcli.store.coding import Coding, Pages
            from conflictcli.store.ingest import Ingest, Reading
            from conflictcli.store.kept import Kept, by_others, without_text
            from conflictcli.store.rehearse import Rehearsal
            from conflictcli.store.write import Writer

            named = ruleset(codebook)
            if work and store:
                work.options = replace(work.options, is_known=Pages(db, named, recode))
            coding = Coding(db if store else None, named, codebook, day, recode, keep_text)
            reading = Reading(
                work or Kept((), options, spread, store, named), "change", strict, talk, True, codebook=codebook
            )
            merged = None
            if dry_run or store is None:
                outcome = Ingest(reading, coding, Rehearsal(store, named, recode)).go(lambda tally: None)
            else:
                with noted(store, named, alone, wait, talk) as running:
                    reading.running, reading.talk = running, talk.about(run=running.number)
                    writer = Writer(store, running.number, named, recode)
                    outcome = Ingest(reading, coding, writer).go(running.reached)
                    merged = None if no_merge else merge(store, wait, talk)
            told = [outcome.told(day, merged)]
            others = by_others(store, named) if store and outcome.known and not recode else 0
            if others:
                are = "is" if others == 1 else "are"
                told.append(f"{others:,} in the store {are} coded by other rules (--recode codes them anew)")
            if not work and store and (left := without_text(store, named)):
                told.append(f"of {left:,} more no text is kept: name {'its' if left == 1 else 'their'} PATH")
        told += ["nothing was written"] * dry_run
        stored = {} if merged is None else {"events": merged}
        reading.end("; ".join(told), **outcome.facts(), by_other_rules=others, **stored)


@contextmanager
def there(address: str, dry_run: bool) -> Iterator[Store | None]:
    """The store; None where a dry run finds none, and makes none."""
    from conflictcli.store import NoStore

    with ExitStack() as stack:
        try:
            store = stack.enter_context(store_at(address, writes=not dry_run))
        except NoStore:
            if not dry_run:
                raise
            store = None
        yield store


@contextmanager
def noted(store: Store, rules: str, alone: bool, wait: float, talk: Talk) -> Iterator[Running]:
    """A run that the store takes note of; with `alone` no other that is alone goes on meanwhile."""
    from conflictcli.store.coding import storable
    from conflictcli.store.locks import held
    from conflictcli.store.runs import going, shown

    with ExitStack() as stack:
        if alone:
            stack.enter_context(held(store, "ingest", wait, lambda words: talk.warn("waiting", words)))
        yield stack.enter_context(going(store, storable(shown(sys.argv[1:])), rules))


def merge(store: Store, wait: float, talk: Talk) -> int | None:
    """Rows that are new get their events: how many events there are; None where another run has been merging so long
    that they are left to it, or to the next."""
    from conflictcli.store import Busy, merging
    from conflictcli.store.locks import held

    try:
        with held(store, "merge", max(wait, MERGING), lambda words: talk.warn("waiting", words)):
            return merging.merge(store).events
    except Busy as busy:
        talk.warn("unmerged", f"rows are left to be merged by a later run: {busy}")
        return None
