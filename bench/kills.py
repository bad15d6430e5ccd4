"""What is left of a store when runs are killed: `python bench/kills.py postgresql://user@host/empty --kills 200`.

Runs of `conflict ingest` over the same documents are ended by SIGKILL at random moments, one after another; then one
may finish. Its rows and its merged events are compared with those of a run that nobody disturbed, in a store of its
own. The documents are made up: most tell of nothing, some are told again later in other words, and many tell of the
same event. Batches are small, so that runs are killed while documents are coded, written, and rows merged.

Each run is a process of its own, forked from one that has loaded the rules: thus the moments fall into the work.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from conflictcli.store import again, read, write
from conflictcli.store.open import opened
from conflictcli.store.schema import documents

TOWNS = ("Mosul", "Ramadi", "Fallujah", "Kirkuk", "Tikrit", "Baiji", "Sinjar", "Samarra")
BATCH = 7
"""Documents that the runs write at a time."""
SEED = 20310502


def made(number: int) -> Iterator[Mapping[str, Any]]:
    """Documents, as records: every twelfth tells of an event, every fiftieth is an earlier one in other words."""
    chance = random.Random(SEED)
    for n in range(number):
        page = chance.randrange(n) if n and n % 50 == 0 else n
        day = chance.randrange(1, 10)
        text = f"The council of Ostra met on Tuesday and agreed on point {n} of its budget."
        if page % 12 == 0:
            town, strikes = chance.choice(TOWNS), chance.randrange(2, 9)
            text = f"Warplanes carried out {strikes} airstrikes near {town} in Iraq on {day} May 2031, police said."
        yield {
            "id": f"n{page}",
            "url": f"https://paper.example/{page}",
            "source": f"Paper {page % 5}",
            "published": f"2031-05-{10 + n * 18 // number:02}",
            "text": text,
        }


@dataclass(frozen=True, slots=True)
class Left:
    """What a store holds in the end: its rows and its merged events, as they are exported."""

    rows: tuple[str, ...]
    events: tuple[str, ...]


def left(url: str) -> Left:
    with (
        opened(url, writes=False) as store,
        closing(read.rows(store)) as rows,
        closing(read.merged_rows(store)) as events,
    ):
        return Left(tuple(map(json.dumps, rows)), tuple(map(json.dumps, events)))


def count(url: str) -> int:
    """Documents in a store. Nothing of it stays open: processes are forked next."""
    with opened(url) as store, store.reading() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(documents)).scalar_one())


def load() -> None:
    """Load all that a run loads."""
    import alembic.command
    import psycopg  # noqa: F401

    import conflictcli.events
    from conflictcli.cli import ingest  # noqa: F401
    from conflictcli.document import Document
    from conflictcli.store import ingest as ingesting  # noqa: F401

    del alembic
    for record in made(13):
        conflictcli.events.extract(Document("", record["text"]))


def begun(feed: Path, url: str) -> int:
    """A run, begun: its process."""
    child = os.fork()
    if child:
        return child
    try:
        sys.argv = ["conflict", "ingest", str(feed), "--db", url]
        write.BATCH, again.PAUSES = BATCH, (0.01, 0.1, 1.0, 5.0)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        from conflictcli.cli import main

        main()
    except SystemExit as end:
        os._exit(int(end.code or 0))
    finally:
        os._exit(70)


@dataclass(slots=True)
class Killing:
    """How the killing went: `hit` of the runs were killed, the others had come to their end before."""

    runs: int = 0
    hit: int = 0


def kill(feed: Path, url: str, number: int, kills: int, chance: random.Random) -> Killing:
    """Begin a run and kill it, so many times. Some documents are put in each time, and all about when most are done.

    Raises SystemExit where a run ends badly by itself.
    """
    told = Killing()
    within = 0.2
    while told.hit < kills and told.runs < 4 * kills:
        told.runs += 1
        child = begun(feed, url)
        time.sleep(chance.uniform(0, within))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        hit = os.WIFSIGNALED(status)
        if not hit and os.waitstatus_to_exitcode(status):
            raise SystemExit(f"a run ended with {os.waitstatus_to_exitcode(status)}")
        told.hit += hit
        # So long that the documents last for most of the runs, and merging is met by the rest.
        behind = count(url) < number * min(1.0, told.hit / (0.8 * kills))
        within *= 1.25 if behind or (hit and told.hit > 0.8 * kills) else 0.8
        within = max(within, 0.02)
    return told


def finish(feed: Path, url: str) -> None:
    """A run that nobody disturbs. Raises SystemExit where it ends badly."""
    _, status = os.waitpid(begun(feed, url), 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"the last run ended with {os.waitstatus_to_exitcode(status)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url", nargs="*", help="an empty store; without one a file of SQLite")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--json", action="store_true", help="tell the last as an object, for a test")
    asked = parser.parse_args()
    load()
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder) / "feed.jsonl"
        feed.write_text("".join(json.dumps(record) + "\n" for record in made(asked.documents)))
        pages = len({record["url"] for record in made(asked.documents)})
        whole = f"sqlite:///{folder}/whole.db"
        began = time.monotonic()
        finish(feed, whole)
        wanted = left(whole)
        took = time.monotonic() - began
        print(f"undisturbed: {pages:,} documents, {len(wanted.rows)} rows, {len(wanted.events)} events; {took:.1f} s")
        for url in asked.url or [f"sqlite:///{folder}/killed.db"]:
            began = time.monotonic()
            with opened(url):
                pass
            told = kill(feed, url, pages, asked.kills, random.Random(SEED))
            before = count(url)
            finish(feed, url)
            found = left(url)
            took = time.monotonic() - began
            print(
                f"{url.partition(':')[0]}: {told.hit} of {told.runs} runs killed, {before:,} documents in by then;"
                f" then {count(url):,} documents, {len(found.rows)} rows, {len(found.events)} events: "
                + ("the same" if found == wanted else "NOT THE SAME")
                + f"; {took:.0f} s"
            )
            if asked.json:
                facts = {
                    "killed": told.hit,
                    "documents": count(url),
                    "documents_undisturbed": count(whole),
                    "rows": len(found.rows),
                    "events": len(found.events),
                    "same": found == wanted,
                }
                print(json.dumps(facts))
            if found != wanted:
                raise SystemExit(1)


if __name__ == "__main__":
    main()
