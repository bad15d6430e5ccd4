"""`conflict ingest`: each document once, whatever comes between; what it says, and how it ends."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from command import REPORT, Conflict, Done

from conflictcli.store.locks import held
from conflictcli.store.open import opened
from conflictcli.store.schema import events, failures, runs
from conflictcli.tables import EVENT_COLUMNS

FILLER = "The council of Ostra met on Tuesday, heard the mayor and agreed on the budget.\n"
MENDED = "Warplanes carried out a drill near Mosul in Iraq on 2 May 2031, a spokesman said.\n"
"""What the report says once it is known that nothing happened."""
Feed = Callable[..., Path]


@pytest.fixture
def store_url(sqlite_url: str) -> str:
    """What hangs on the database is tested in tests/store; here some tests are run on both, by `each_url`."""
    return sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def each_url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    """Writes a feed of records, and tells where."""

    def write(*records: dict[str, Any], name: str = "feed.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return path

    return write


def record(number: int, text: str = REPORT, **others: Any) -> dict[str, Any]:
    return {"id": f"n{number}", "url": f"https://paper.example/{number}", "text": text, **others}


def closing(done: Done) -> str:
    """The closing line without the number of events, which is told of the whole store."""
    return re.sub(r", [\d,]+ events? in all", "", done.closing)


def rows(url: str) -> list[tuple[Any, ...]]:
    """The rows in a store, by their ids."""
    with opened(url, writes=False) as store, store.reading() as connection:
        found = connection.execute(events.select().with_only_columns(*(events.c[name] for name in EVENT_COLUMNS)))
        return sorted((tuple(each) for each in found), key=lambda cells: str(cells[0]))


def test_a_second_run_does_nothing_and_says_so(conflict: Conflict, feed: Feed, each_url: str) -> None:
    path = feed(*(record(number, REPORT if number % 3 == 0 else FILLER) for number in range(30)))
    done = conflict("ingest", path, "--db", each_url)
    assert (done.status, done.out, closing(done)) == (0, "", "30 documents: 30 new; 10 rows")
    before = rows(each_url)
    assert len(before) == 10
    for workers in ("1", "2"):
        done = conflict("ingest", path, "--db", each_url, "--workers", workers)
        assert (done.status, done.err) == (0, "30 documents: 30 known: nothing to do\n")
        assert rows(each_url) == before


def test_the_rows_are_those_of_extract(conflict: Conflict, feed: Feed, store_url: str) -> None:
    path = feed(*(record(n, REPORT.replace("four", str(n + 2)), published=f"2031-05-{n + 3:02}") for n in range(9)))
    conflict("ingest", path, "--db", store_url, "--workers", "2")
    told = conflict("extract", path, "--raw").rows
    assert [tuple("" if c is None else str(c) for c in cells) for cells in rows(store_url)] == sorted(
        (tuple(row.values()) for row in told), key=lambda cells: cells[0]
    )


def test_an_updated_article_replaces_its_rows_and_an_old_one_does_not_come_back(
    conflict: Conflict, feed: Feed, each_url: str
) -> None:
    first = feed(record(1), record(2), name="first.jsonl")
    newer = feed(record(1, REPORT.replace("four", "six")), record(2, MENDED), name="newer.jsonl")
    assert closing(conflict("ingest", first, "--db", each_url)) == "2 documents: 2 new; 2 rows"
    assert closing(conflict("ingest", newer, "--db", each_url)) == "2 documents: 2 changed; 1 row"
    after = rows(each_url)
    assert [row[EVENT_COLUMNS.index("strikes")] for row in after] == [6]
    assert closing(conflict("ingest", first, newer, "--db", each_url)) == "4 documents: 4 known: nothing to do"
    assert rows(each_url) == after


def test_messages_of_one_address_are_not_lost_unheard(conflict: Conflict, feed: Feed) -> None:
    several = [
        {**record(n, REPORT.replace("four", str(n + 2))), "url": "https://channel.example/s/raids"} for n in range(7)
    ]
    path = feed(*several)
    done = conflict("ingest", path)
    assert (done.status, closing(done)) == (0, "7 documents: 1 new, 6 changed; 7 rows")
    assert (
        "conflict: https://channel.example/s/raids: 7 documents have this address, and each took the place of the one"
        " before. Where they are documents of their own, take another field for it: --field url=id\n"
    ) in done.err
    done = conflict("ingest", path, "--db", "other.db", "--field", "url=id")
    assert done.err == "7 documents: 7 new; 7 rows, 1 event in all\n"
    assert conflict("ingest", path).err == "7 documents: 7 known: nothing to do\n"


def test_another_article_of_an_address_takes_nobodys_place(conflict: Conflict, feed: Feed, store_url: str) -> None:
    """Feeds give all entries one address; a page of a running story is another each day."""
    address = "https://paper.example/live"
    other = "Shells fell on the market of Gao in Mali on 3 May 2031 and killed six traders, doctors said.\n"
    day = feed({"url": address, "text": REPORT}, {"url": address, "text": other})
    assert closing(conflict("ingest", day, "--db", store_url, "--dry-run")).startswith("2 documents: 2 new; 2 rows")
    assert closing(conflict("ingest", day, "--db", store_url)) == "2 documents: 2 new; 2 rows"
    before = rows(store_url)
    assert closing(conflict("ingest", day, "--db", store_url)) == "2 documents: 2 known: nothing to do"
    told = closing(conflict("ingest", day, "--db", store_url, "--recode", "--vague", "acled"))
    assert told == "2 documents: 2 coded anew; 2 rows"
    assert rows(store_url) == before


WITHDRAWN = "This report has been withdrawn.\n"
LIVE = "Shells fell on the market of Gao in Mali on {day} May 2031 and killed six traders, doctors said.\n"


def test_what_is_written_anew_under_its_headline_takes_the_place_of_what_was_there(
    conflict: Conflict, feed: Feed, store_url: str
) -> None:
    first = feed(*(record(n, title=f"Raid {n}", published="2031-05-03") for n in (1, 2)), name="first.jsonl")
    assert closing(conflict("ingest", first, "--db", store_url)) == "2 documents: 2 new; 2 rows"
    anew = feed(
        record(1, LIVE.format(day=3), title="RAID 1", published="2031-05-03"),
        record(2, WITHDRAWN, title="Raid 2", published="2031-05-03"),
        name="anew.jsonl",
    )
    assert closing(conflict("ingest", anew, "--db", store_url, "--dry-run")).startswith("2 documents: 2 changed; 1 row")
    assert closing(conflict("ingest", anew, "--db", store_url)) == "2 documents: 2 changed; 1 row"
    assert [cells[EVENT_COLUMNS.index("location")] for cells in rows(store_url)] == ["Gao"]
    assert closing(conflict("ingest", first, anew, "--db", store_url)) == "4 documents: 4 known: nothing to do"


def test_a_running_page_is_a_document_each_day_and_so_is_each_entry_of_a_feed(conflict: Conflict, feed: Feed) -> None:
    live, entries = "https://paper.example/live", "https://paper.example/feed"
    path = feed(
        {"url": live, "title": "Live", "published": "2031-05-03", "text": REPORT},
        {"url": live, "title": "Live", "published": "2031-05-04", "text": LIVE.format(day=4)},
        {"url": entries, "title": "A raid", "published": "2031-05-03", "text": REPORT},
        {"url": entries, "title": "A market", "published": "2031-05-03", "text": LIVE.format(day=3)},
    )
    assert closing(conflict("ingest", path)) == "4 documents: 4 new; 4 rows"
    assert closing(conflict("ingest", path)) == "4 documents: 4 known: nothing to do"


def test_a_page_that_tells_of_nothing_is_known_too(conflict: Conflict, tmp_path: Path, store_url: str) -> None:
    """It is not even taken apart, and so has no text, nor a title, nor an address of its own."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3):
        (pages / f"{number}.html").write_text(
            f"<html><title>Budget</title><body><p>{FILLER * 5}{number}</p></body></html>"
        )
    (pages / "raid.html").write_text(f"<html><title>Raid</title><body><p>{REPORT} {FILLER * 5}</p></body></html>")
    assert closing(conflict("ingest", pages, "--db", store_url)) == "4 documents: 4 new; 1 row"
    assert closing(conflict("ingest", pages, "--db", store_url)) == "4 documents: 4 known: nothing to do"
    told = closing(conflict("ingest", pages, "--db", store_url, "--recode", "--vague", "acled"))
    assert told == "4 documents: 4 coded anew; 1 row"


def test_a_page_that_is_known_is_not_taken_apart_again(conflict: Conflict, tmp_path: Path, store_url: str) -> None:
    """That takes most of the time there is; but the same bytes of another name may be of another day."""
    pages = tmp_path / "pages"
    pages.mkdir()
    page = f"<html><title>Raid</title><body><p>{REPORT} {FILLER * 5}</p></body></html>"
    (pages / "raid.html").write_text(page)
    never = "import conflictcli.readers.html as pages\npages.tree_of = pages.main_text = None"
    assert "please report" in conflict("ingest", pages, "--db", store_url, patched=never).err
    assert closing(conflict("ingest", pages, "--db", store_url)) == "1 document: 1 new; 1 row"
    done = conflict("ingest", pages, "--db", store_url, "--workers", "2", patched=never)
    assert (done.status, closing(done)) == (0, "1 document: 1 known: nothing to do")
    told = closing(conflict("ingest", pages, "--db", store_url, "--recode", "--vague", "acled"))
    assert told == "1 document: 1 coded anew; 1 row"
    (pages / "raid.html").write_text(page.replace("four", "six"))
    (pages / "2031-05-03.html").write_text(page)
    assert closing(conflict("ingest", pages, "--db", store_url)) == "2 documents: 2 new; 2 rows"


def test_since(conflict: Conflict, feed: Feed) -> None:
    path = feed(record(1, published="2031-05-01"), record(2, published="2031-05-02"), record(3, published=""))
    done = conflict("ingest", path, "--since", "2031-05-02")
    assert closing(done) == "3 documents: 2 new, 1 from before 2031-05-02; 2 rows"
    assert closing(conflict("ingest", path)) == "3 documents: 1 new, 2 known; 1 row"
    assert closing(conflict("ingest", path, "--since", "1d", "--db", "other.db")) == "3 documents: 3 new; 3 rows"
    for wrong in ("yesterday", "2031-02-30", "d", "99999999999d"):
        done = conflict("ingest", path, "--since", wrong)
        assert (done.status, closing(done)) == (
            2,
            f"conflict: --since {wrong!r} is no day. Write it as year-month-day: --since 2015-01-02, or as days before"
            " today: --since 7d",
        )


def test_a_dry_run_tells_what_a_run_would_do_and_makes_nothing(
    conflict: Conflict, feed: Feed, tmp_path: Path, store_url: str
) -> None:
    path = feed(record(1), record(2, FILLER), record(1), record(1, REPORT * 2))
    told = "4 documents: 2 new, 1 changed, 1 known; 2 rows"
    dry = conflict("ingest", path, "--db", store_url, "--dry-run")
    assert (dry.status, closing(dry)) == (0, f"{told}; nothing was written")
    assert [each.name for each in tmp_path.iterdir()] == ["feed.jsonl"]
    assert closing(conflict("ingest", path, "--db", store_url)) == told
    before = rows(store_url)
    feed(record(1, MENDED), record(3), name="feed.jsonl")
    dry = conflict("ingest", path, "--db", store_url, "--dry-run", "--workers", "2")
    assert closing(dry) == "2 documents: 1 new, 1 changed; 1 row; nothing was written"
    assert rows(store_url) == before
    assert closing(conflict("ingest", path, "--db", store_url)) == "2 documents: 1 new, 1 changed; 1 row"


def test_other_rules_read_anew_what_is_known_where_that_is_asked_for(
    conflict: Conflict, feed: Feed, store_url: str
) -> None:
    text = REPORT.replace("four", "dozens of")
    path = feed(record(1, text), record(2, FILLER))
    ask = ("ingest", path, "--db", store_url, "--vague", "acled")
    conflict("ingest", path, "--db", store_url)
    known = "2 documents: 2 known: nothing to do; 2 in the store are coded by other rules (--recode codes them anew)"
    assert closing(conflict(*ask)) == known
    assert closing(conflict(*ask, "--recode")) == "2 documents: 2 coded anew; 1 row"
    assert closing(conflict(*ask)) == "2 documents: 2 known: nothing to do"
    assert closing(conflict(*ask, "--recode")) == "2 documents: 2 known: nothing to do"
    assert [row[EVENT_COLUMNS.index("strikes")] for row in rows(store_url)] == [12]


def test_texts_that_are_kept_are_read_anew_without_path(conflict: Conflict, feed: Feed, store_url: str) -> None:
    text = REPORT.replace("four", "dozens of")
    ask = ("ingest", "--db", store_url, "--recode", "--vague", "acled")
    conflict("ingest", feed(record(1, text), record(2, FILLER)), "--db", store_url, "--keep-text")
    conflict("ingest", feed(record(3, text)), "--db", store_url)
    for workers in ("1", "2"):
        done = conflict(*ask, "--workers", workers)
        made = "2 documents: 2 coded anew; 1 row" if workers == "1" else "0 documents: nothing to do"
        assert closing(done) == f"{made}; of 1 more no text is kept: name its PATH"
    assert sorted(row[EVENT_COLUMNS.index("strikes")] or 0 for row in rows(store_url)) == [0, 12]
    told = closing(conflict("ingest", "--db", store_url, "--recode", "--workers", "2"))  # its text is still there
    assert told == "2 documents: 2 coded anew; 1 row"


def test_what_could_not_be_read_is_tried_again(conflict: Conflict, feed: Feed) -> None:
    path = feed(record(1), record(2), record(3, FILLER))
    path.write_text(path.read_text() + "{ broken\n")
    failing = """
import conflictcli.events
real = conflictcli.events.extract
def extract(document, **options):
    if document.id == "n2":
        raise ValueError("a fault of ours")
    return real(document, **options)
conflictcli.events.extract = extract
"""
    done = conflict("ingest", path, patched=failing)
    assert done.status == 1
    assert closing(done) == "3 documents: 2 new; 1 row; 2 could not be read"
    assert "n2 could not be read by the rules" in done.err and "feed.jsonl:4: broken JSON" in done.err
    done = conflict("ingest", path)
    assert (done.status, closing(done)) == (1, "3 documents: 1 new, 2 known; 1 row; 1 could not be read")


def test_strict_stops_and_keeps_what_came_before(conflict: Conflict, feed: Feed, tmp_path: Path) -> None:
    path = feed(record(1), record(2))
    path.write_text(path.read_text() + "{ broken\n" + json.dumps(record(3)))
    done = conflict("ingest", path, "--strict")
    assert (done.status, closing(done)) == (1, "conflict: stopped there, as --strict asks")
    assert len(rows(str(tmp_path / "events.db"))) == 2


def test_shards_share_a_store(conflict: Conflict, feed: Feed, tmp_path: Path) -> None:
    for name in "abcd":
        feed(*({**record(n), "url": f"https://paper.example/{name}/{n}"} for n in range(5)), name=f"{name}.jsonl")
    for shard in ("2/2", "1/2"):
        assert closing(conflict("ingest", *"a.jsonl b.jsonl c.jsonl d.jsonl".split(), "--shard", shard)).startswith(
            "10 "
        )
    assert len(rows(str(tmp_path / "events.db"))) == 20


def test_the_store_may_be_named_by_the_environment(
    conflict: Conflict, feed: Feed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFLICT_DB", "sqlite:///news.db")
    assert conflict("ingest", feed(record(1))).status == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["feed.jsonl", "news.db"]


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("mysql://db/news", 2, "mysql:// is no store that is known"),
        ("gone/events.db", 3, "gone/events.db: there is no folder gone. Make it: mkdir -p gone"),
        ("feed.jsonl", 3, "feed.jsonl: this file is no database"),
        ("postgresql://anna:secret@127.0.0.1:1/news", 3, "postgresql://anna@127.0.0.1:1/news cannot be reached"),
    ],
)
def test_stores_that_cannot_be_used(conflict: Conflict, feed: Feed, address: str, status: int, says: str) -> None:
    done = conflict("ingest", feed(*map(record, range(9))), "--db", address)
    assert done.status == status
    assert done.err.startswith(f"conflict: {says}")
    assert "secret" not in done.err


def test_what_cannot_be_meant(conflict: Conflict, feed: Feed) -> None:
    assert conflict("ingest", "--recode", "--shard", "1/2").status == 2
    done = conflict("ingest", feed(record(1)), patched="import sys; sys.modules['sqlalchemy'] = None")
    assert (done.status, done.out) == (2, "")
    assert "a store needs " in done.err


def test_letters_that_no_database_takes(conflict: Conflict, feed: Feed, each_url: str) -> None:
    path = feed(record(1, REPORT.replace("Mosul", "Mosul \ud800\0 ")), record(2, title="Raid\0"))
    assert closing(conflict("ingest", path, "--db", each_url, "--keep-text")) == "2 documents: 2 new; 2 rows"
    assert closing(conflict("ingest", path, "--db", each_url)) == "2 documents: 2 known: nothing to do"


# ---- what may happen meanwhile -------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="limits of files")
def test_a_full_disk_ends_the_run_and_the_next_goes_on(conflict: Conflict, feed: Feed, tmp_path: Path) -> None:
    path = feed(*(record(n, f"{REPORT} {n}.") for n in range(400)))
    limited = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from conflictcli.store import write
write.BATCH = 50
"""
    done = conflict("ingest", path, patched=limited)
    assert done.status == 3
    assert "conflict: events.db: the disk" in done.err and "the next run goes on from there" in done.err
    with sqlite3.connect(tmp_path / "events.db") as raw:
        stored, made = raw.execute("SELECT (SELECT sum(rows) FROM documents), (SELECT count(*) FROM events)").fetchone()
    raw.close()
    assert stored == made
    done = conflict("ingest", path)
    assert done.status == 0
    assert len(rows(str(tmp_path / "events.db"))) == 400


def test_four_runs_at_once_over_halves_that_overlap(conflict: Conflict, feed: Feed, each_url: str) -> None:
    several = [record(n, REPORT if n % 10 == 0 else FILLER) for n in range(240)]
    halves = (several[:140], several[100:], several[::-1][:140], several[::-1][100:])
    paths = [feed(*half, name=f"{n}.jsonl") for n, half in enumerate(halves)]
    quick = "from conflictcli.store import write; write.BATCH = 20; from conflictcli.cli import main; main()"
    command = [sys.executable, "-c", quick, "ingest", "--db", each_url]
    running = [subprocess.Popen([*command, path], stderr=subprocess.PIPE, text=True) for path in paths]
    ends = [(each.communicate()[1], each.returncode) for each in running]
    assert [status for _, status in ends] == [0] * 4, ends
    assert len(rows(each_url)) == 24
    told = closing(conflict("ingest", *paths, "--db", each_url))
    assert told == "560 documents: 560 known: nothing to do"


def test_a_server_that_ends_connections_is_met_again(conflict: Conflict, feed: Feed, postgres_url: str) -> None:
    """Both the look-ups and the writing lose theirs, once."""
    path = feed(*(record(n, REPORT if n % 10 == 0 else FILLER) for n in range(60)))
    ending = f"""
import psycopg
from conflictcli.store import again, coding, write
write.BATCH, again.PAUSES, coding.AGAIN = 20, (0.0, 0.0), 0.0
real = write.write
ended = []
def ending(connection, batch):
    counts = real(connection, batch)
    if not ended:
        ended.append(1)
        with psycopg.connect({postgres_url!r}, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conflict' AND datname = current_database()")
    return counts
write.write = ending
"""
    done = conflict("ingest", path, "--db", postgres_url, patched=ending)
    assert (done.status, closing(done)) == (0, "60 documents: 60 new; 6 rows")
    assert len(rows(postgres_url)) == 6


def test_alone_leaves_or_waits_where_another_run_is_alone(conflict: Conflict, feed: Feed, tmp_path: Path) -> None:
    path = feed(record(1))
    with opened(str(tmp_path / "events.db")) as store, held(store, "ingest"):
        done = conflict("ingest", path, "--alone")
        assert done.status == 3
        assert re.fullmatch(
            r"conflict: events\.db: the lock ingest is held by .+ \(process \d+\) for under a minute\."
            r" Run this again when that run is done\n",
            done.err,
        )
        done = conflict("ingest", path, "--alone", "--wait", "0.3")
        assert done.status == 3
        assert done.err.startswith("conflict: waiting: the lock ingest is held by ")
        assert rows(str(tmp_path / "events.db")) == []
        assert conflict("ingest", path).status == 0  # who is not alone shares the store
    assert closing(conflict("ingest", path, "--alone")) == "1 document: 1 known: nothing to do"


def test_a_server_that_starts_anew_is_waited_for(conflict: Conflict, feed: Feed, postgres_url: str) -> None:
    """While a run writes, the server lets nobody in for a while, as one that is restarted."""
    path = feed(*(record(n, REPORT if n % 10 == 0 else FILLER) for n in range(40)))
    closed = f"""
import threading, time
import psycopg
from conflictcli.store import again, coding, write
from conflictcli.store.open import url_of
write.BATCH, again.PAUSES, coding.AGAIN = 10, (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2), 0.0
name = url_of({postgres_url!r}).database
admin = psycopg.connect({postgres_url!r}.replace(name, "postgres"), autocommit=True)
real = write.write
begun = []
def closing(connection, batch):
    if not begun:
        begun.append(1)
        admin.execute(f"ALTER DATABASE {{name}} ALLOW_CONNECTIONS false")
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        threading.Timer(0.5, lambda: admin.execute(f"ALTER DATABASE {{name}} ALLOW_CONNECTIONS true")).start()
    return real(connection, batch)
write.write = closing
"""
    done = conflict("ingest", path, "--db", postgres_url, patched=closed)
    assert (done.status, closing(done)) == (0, "40 documents: 40 new; 4 rows")
    assert len(rows(postgres_url)) == 4


def test_the_store_knows_how_a_run_went(conflict: Conflict, feed: Feed, tmp_path: Path) -> None:
    path = feed(record(1), record(2, FILLER), record(3, published="2031-01-01"))
    path.write_text(path.read_text() + "{ broken\n")
    conflict("ingest", path, "--since", "2031-05-01")
    conflict("ingest", path, "--strict")
    with opened(str(tmp_path / "events.db"), writes=False) as store, store.reading() as connection:
        names = ("read", "new", "known", "skipped", "failed", "rows", "outcome")
        found = [tuple(each) for each in connection.execute(sa.select(*(runs.c[name] for name in names)))]
        assert found == [(3, 2, 0, 1, 1, 1, "done"), (3, 1, 2, 0, 1, 1, "failed")]
        told = connection.execute(sa.select(failures.c.words)).scalars().all()
        assert all("feed.jsonl:4: broken JSON" in words for words in told)
        assert len(told) >= 2


def test_a_run_that_could_read_nothing_did_not_end_well(conflict: Conflict, feed: Feed, store_url: str) -> None:
    """A folder that is gone, for days: the watchdog must bark."""
    assert conflict("ingest", "gone/", "--db", store_url).status == 1
    done = conflict("status", "--db", store_url, "--max-age", "2h")
    assert (done.status, "none ever did" in done.err) == (1, True)
    assert conflict("ingest", feed(record(1)), "gone/", "--db", store_url).status == 1
    assert conflict("status", "--db", store_url, "--max-age", "2h").status == 0
    with opened(store_url, writes=False) as store, store.reading() as connection:
        assert connection.scalars(sa.select(runs.c.outcome).order_by(runs.c.run)).all() == ["failed", "done"]


def test_rows_are_merged_at_the_end_unless_that_is_left_to_a_later_run(conflict: Conflict, feed: Feed) -> None:
    path = feed(record(1, published="2031-05-03", source="Herald"), record(2, published="2031-05-03", source="Wire"))
    assert conflict("ingest", path, "--no-merge").closing == "2 documents: 2 new; 2 rows"
    assert conflict("export", "--merged").rows == []
    assert conflict("ingest", path).closing == "2 documents: 2 known: nothing to do"
    merged = conflict("export", "--merged").rows
    assert [row["n_reports"] for row in merged] == ["2"]
