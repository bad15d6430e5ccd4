"""A lock has one owner at a time; whoever is killed loses it, and nobody who lives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import sleep
from typing import Any

import pytest
import sqlalchemy as sa

from conflictcli.output.wording import age
from conflictcli.store import Busy, Passing, StoreError, process
from conflictcli.store.heart import STILL
from conflictcli.store.locks import attempt, beat, held, owners
from conflictcli.store.open import Store, opened
from conflictcli.store.process import UNKNOWN, Process, is_there, room, start_of, this_process
from conflictcli.store.schema import locks

HOLD = """
import sys
from conflictcli.store.locks import held
from conflictcli.store.open import opened
with opened(sys.argv[1]) as store, held(store, "merge", every=0.05):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


@contextmanager
def another(url: str) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock until it is told to go on."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
    finally:
        holder.kill()
        holder.communicate()


def put(store: Store, **values: object) -> None:
    with store.writing() as connection:
        connection.execute(sa.update(locks).values(values))


def ago(**time: float) -> datetime:
    return datetime.now(timezone.utc) - timedelta(**time)


def test_one_at_a_time(store: Store, store_url: str) -> None:
    with another(store_url) as holder:
        mine = this_process()
        words = (
            rf"the lock merge is held by {mine.user}@{mine.host} \(process {holder.pid}\) for under a minute\. Run this"
        )
        with pytest.raises(Busy, match=words), held(store, "merge"):
            raise AssertionError
        with held(store, "schema"):
            pass
        holder.communicate("\n")
        assert holder.returncode == 0
        with held(store, "merge"):
            pass


def test_it_is_free_after_whatever_ends_it(store: Store) -> None:
    for end in (ValueError, KeyboardInterrupt, SystemExit):
        with pytest.raises(end), held(store, "merge"):
            raise end
    with store.reading() as connection:
        assert owners(connection) == []


def test_the_killed_lose_it_at_once(store: Store, store_url: str) -> None:
    with another(store_url) as holder:
        holder.send_signal(signal.SIGKILL)
        while start_of(holder.pid):  # not yet dead; but dead before it is asked for
            sleep(0.01)
        with held(store, "merge"), store.reading() as connection:
            (owner,) = owners(connection)
            assert owner.process == this_process()


def test_who_waits_gets_it_when_it_is_free(store: Store, store_url: str) -> None:
    told: list[str] = []
    with another(store_url) as holder, ThreadPoolExecutor(1) as pool:

        def wait() -> int:
            with held(store, "merge", wait=60, waiting=told.append), store.reading() as connection:
                return owners(connection)[0].process.number

        waiting = pool.submit(wait)
        while not told:
            sleep(0.01)
        assert not waiting.done()
        holder.communicate("\n")
        assert waiting.result() == os.getpid()
    assert len(told) == 1
    assert told[0].startswith("waiting: the lock merge is held by ")


def test_waiting_ends(store: Store, store_url: str) -> None:
    with another(store_url), pytest.raises(Busy), held(store, "merge", wait=0.2):
        raise AssertionError


def test_who_lost_the_connection_after_it_came_through_has_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def lossy(*given: Any) -> Any:
        tries.append(attempt(*given))
        if len(tries) == 1:
            raise Passing("the connection was lost")
        return tries[-1]

    monkeypatch.setattr("conflictcli.store.locks.attempt", lossy)
    with held(store, "merge"):
        assert tries == [None, None]


def test_many_at_once_are_never_two(store_url: str, tmp_path: Path) -> None:
    """Four processes, half of which are killed while they have it: nobody finds the file of one who lives."""
    program = f"""
import os, sys, time
from pathlib import Path
from conflictcli.store.locks import held
from conflictcli.store.open import opened
folder = Path({str(tmp_path)!r})
there = folder / "there"
with opened({store_url!r}) as store:
    for turn in range(4):
        with held(store, "merge", wait=60):
            other = there.read_text() if there.exists() else ""
            assert not other or (folder / other).exists(), other
            there.write_text(str(os.getpid()))
            time.sleep(0.01)
            if sys.argv[1] == "killed" and turn == 2:
                (folder / str(os.getpid())).touch()
                os.kill(os.getpid(), 9)
            there.write_text("")
"""
    ends = ["killed", "sound", "killed", "sound"]
    started = [subprocess.Popen([sys.executable, "-c", program, end]) for end in ends]
    assert [each.wait() for each in started] == [-9, 0, -9, 0]


def test_a_number_used_again_is_not_the_owner(store: Store, store_url: str) -> None:
    with held(store, "merge"):
        other = room() + f"{1:010x}" + "0" * 14
        put(store, token=other)  # the same number, another start: a process that was, and is no more
        with held(store, "merge"), store.reading() as connection:
            assert owners(connection)[0].token != other


def test_elsewhere_a_beat_tells(store: Store) -> None:
    with held(store, "merge"):
        put(store, host="elsewhere", alive=ago(seconds=100))
        with pytest.raises(Busy), held(store, "merge"):
            raise AssertionError
        put(store, alive=ago(seconds=STILL.total_seconds() + 20))
        with held(store, "merge"):
            pass


def test_another_container_of_this_name_is_elsewhere(store: Store) -> None:
    with held(store, "merge"):
        put(store, token="f" * 32, process=2**22 + 1, alive=ago(seconds=100))
        with pytest.raises(Busy), held(store, "merge"):
            raise AssertionError


def test_who_lives_here_keeps_it_though_it_is_silent(store: Store, store_url: str) -> None:
    with another(store_url) as holder:
        holder.send_signal(signal.SIGSTOP)
        put(store, alive=ago(hours=5), since=ago(hours=5, minutes=1))
        with pytest.raises(Busy, match="for 5 hours"), held(store, "merge"):
            raise AssertionError


def test_it_beats(store: Store, store_url: str) -> None:
    with another(store_url):
        put(store, alive=ago(days=1))
        while True:
            with store.reading() as connection:
                alive = connection.execute(sa.select(locks.c.alive)).scalar_one()
            if datetime.now(timezone.utc) - alive < STILL:
                break
            sleep(0.02)


def test_who_lost_it_is_told_before_it_writes(store: Store) -> None:
    with held(store, "merge") as lock:
        with store.writing() as connection:
            lock.confirm(connection)
        put(store, token="0" * 32)
        with pytest.raises(StoreError, match=r"lost: .* for 2 minutes"), store.writing() as connection:
            lock.confirm(connection)
        beat(store, lock)
    with store.reading() as connection:  # It is not ours to give back.
        assert connection.execute(sa.select(locks.c.token)).scalar_one() == "0" * 32


def test_its_owners_are_told(store: Store) -> None:
    with held(store, "merge"), held(store, "ingest"):
        put(store, since=ago(minutes=12, seconds=5), user="anna", host="monitor", process=4711)
        with store.reading() as connection:
            told = owners(connection)
    assert [(each.name, str(each)) for each in told] == [
        ("ingest", "held by anna@monitor (process 4711) for 12 minutes"),
        ("merge", "held by anna@monitor (process 4711) for 12 minutes"),
    ]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "under a minute"),
        (59.9, "under a minute"),
        (60, "1 minute"),
        (719, "11 minutes"),
        (7199, "119 minutes"),
        (7200, "2 hours"),
        (47 * 3600, "47 hours"),
        (48 * 3600, "2 days"),
    ],
)
def test_ages(seconds: float, words: str) -> None:
    assert age(seconds) == words


# ---- processes -----------------------------------------------------------------------------------------------


def test_this_process_is_there() -> None:
    mine = this_process()
    assert len(mine.mark) == 18
    assert UNKNOWN not in mine.mark
    assert is_there(mine)
    assert is_there(replace(mine, host="elsewhere")) is None
    assert is_there(replace(mine, mark=mine.mark[:8] + "00000000ff")) is False
    assert is_there(replace(mine, mark=mine.mark[:8] + UNKNOWN)) is True


def test_who_has_ended_is_not_there_though_nobody_asked_yet() -> None:
    ended = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    marked = replace(this_process(), number=ended.pid, mark=room() + (start_of(ended.pid) or ""))
    assert is_there(marked)
    ended.kill()
    while os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT) is None:
        pass
    assert is_there(marked) is False
    ended.wait()
    assert is_there(marked) is False


def test_without_a_list_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "Path", lambda path: Path("/nowhere") / str(path).lstrip("/"))
    mine = this_process()
    assert mine.mark.endswith(UNKNOWN)
    assert is_there(mine)
    assert is_there(replace(mine, number=2**22 + 1)) is False


def test_a_user_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert str(replace(this_process(), host="monitor", number=7)) == "process 7 on monitor"
    assert str(Process("monitor", 7, "anna", "")) == "anna@monitor (process 7)"
