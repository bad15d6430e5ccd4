"""A Dask cluster gives what one process gives, also when a worker is killed half way; what it cannot do is told."""

from __future__ import annotations

import json
import logging
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from command import REPORT, Conflict
from shipping import RULES, TEXT

pytest.importorskip("distributed")

from conflictcli.document import Document
from conflictcli.readers import ReadOptions
from conflictcli.readers.ranges import Range
from conflictcli.readers.sources import Source
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.work import WorkerFailed, cluster
from conflictcli.work.asked import Events
from conflictcli.work.parts import sendable
from conflictcli.work.pieces import Setup

KILLS = """
import os, signal
import conflictcli.events
real = conflictcli.events.extract
def extract(document, **options):
    if document.id == "deadly" or (document.id == "deadly once" and not os.path.exists("killed")):
        open("killed", "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    return real(document, **options)
conflictcli.events.extract = extract
"""


LONG = "\n" + json.dumps({"text": "la " * 100_000})
"""A line that makes its file a part by itself."""


def lines(*names: str) -> str:
    return "\n".join(json.dumps({"id": name, "text": REPORT}) for name in names)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_killed_workers_lose_nothing_but_what_kills_them(
    conflict: Conflict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "feeds"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.jsonl").write_text(lines(f"a{number}", f"b{number}"))
    (folder / "3.jsonl").write_text(lines("a3", "deadly once", "b3"))
    for path in folder.iterdir():
        path.write_text(path.read_text() + LONG)
    one = conflict("extract", "feeds", "gone.txt")
    assert [row["doc_id"] for row in one.rows].count("deadly once") == 1
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "sitecustomize.py").write_text(KILLS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "own"))
    assert conflict("extract", "feeds", "gone.txt", "--cluster", "local", "--workers", "2") == one
    assert (tmp_path / "killed").exists()
    (folder / "3.jsonl").write_text(lines("a3", "deadly") + LONG)
    done = conflict(
        "extract", *(f"feeds/{number}.jsonl" for number in (2, 3, 4)), "--cluster", "local", "--workers", "2"
    )
    assert done.status == 1
    assert [row["doc_id"] for row in done.rows] == ["a2", "b2", "a4", "b4"]
    assert done.err.startswith("conflict: feeds/3.jsonl could not be read: the workers that held it died; perhaps")


def test_a_cluster_reads_by_a_codebook(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "shipping.toml").write_text(RULES)
    (tmp_path / "feeds").mkdir()
    for number in range(2):
        told = {"id": str(number), "source": "Coast Herald", "text": TEXT}
        (tmp_path / "feeds" / f"{number}.jsonl").write_text(json.dumps(told) + LONG)
    args = ("extract", "feeds", "--rules", "shipping.toml")
    one = conflict(*args)
    assert [(row["sub_event_type"], row["actor_code"]) for row in one.rows] == [("Boarding", "CORS")] * 2
    assert conflict(*args, "--cluster", "local", "--workers", "2") == one


def test_a_scheduler_that_does_not_answer(conflict: Conflict) -> None:
    done = conflict(
        "extract",
        "--cluster",
        "tcp://127.0.0.1:1",
        stdin=REPORT,
        patched="""
from conflictcli.work import cluster
cluster.PATIENCE = 0.5
""",
    )
    assert done.status == 1
    assert done.err.startswith("conflict: --cluster tcp://127.0.0.1:1: no Dask scheduler answers there. Start one")


class Answer:
    """A result that comes from afar."""

    def __init__(self, problem: Exception) -> None:
        self.problem = problem

    def result(self) -> None:
        raise self.problem

    def release(self) -> None:
        pass


def test_a_file_that_a_worker_does_not_see(tmp_path: Path) -> None:
    setup = Setup(Events(BUILT_IN), sendable(ReadOptions()))
    here = Path.cwd()
    with pytest.raises(cluster.NotThere, match=r"gone\.jsonl"):
        cluster.read_part((Range(Source("gone.jsonl"), 0, 9),), setup, str(here))
    (tmp_path / "feed.jsonl").touch()
    part = (Source(str(tmp_path / "feed.jsonl")),)
    missing = cluster.NotThere(str(tmp_path / "feed.jsonl"))
    with pytest.raises(WorkerFailed, match=r"feed\.jsonl is not on every machine of the cluster tcp://x:1\. Put the"):
        list(cluster._taken(part, Answer(missing), "tcp://x:1"))


def test_a_file_that_has_gone_meanwhile() -> None:
    (piece,) = cluster._taken((Source("gone.txt"),), Answer(cluster.NotThere("gone.txt")), "tcp://x:1")
    assert "gone.txt: cannot be opened" in str(piece.results)


def test_a_cluster_that_is_lost_while_it_reads() -> None:
    from distributed.client import FutureCancelledError
    from distributed.comm import CommClosedError

    for problem in (CommClosedError("in <TCP>: gone\nmore"), FutureCancelledError("x", "scheduler-connection-lost")):
        with pytest.raises(WorkerFailed, match=rf"the cluster was lost: {type(problem).__name__}: .*runs \(tcp"):
            list(cluster._taken((Source("a.txt"),), Answer(problem), "tcp://x:1"))


def test_dask_prints_no_traceback_of_its_own() -> None:
    import distributed.client

    distributed.client.logger.setLevel(logging.WARNING)
    cluster._hush()
    assert not distributed.client.logger.isEnabledFor(logging.ERROR)


class Busy:
    """Asks of a document how many are read at once in this process."""

    def __init__(self) -> None:
        self.now = self.most = 0

    def __call__(self, document: Document) -> list[str]:
        self.now += 1
        self.most = max(self.most, self.now)
        time.sleep(0.05)
        self.now -= 1
        return [document.id]


def test_a_worker_of_several_threads_reads_one_part_at_a_time() -> None:
    busy = Busy()
    setup = Setup(busy, sendable(ReadOptions()))
    with ThreadPoolExecutor(4) as threads:
        read = [
            threads.submit(cluster.read_part, (Document(str(n), "Ostra"),), setup, str(Path.cwd())) for n in range(4)
        ]
    assert [piece.results[0].found for each in read for piece in each.result()] == [[str(n)] for n in range(4)]
    assert busy.most == 1
