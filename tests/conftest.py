"""What tests of any area use: the real command, run as a person or a cron job would run it, and real databases."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command import REPORT, Conflict, Done

if TYPE_CHECKING:
    from warm import Warm


def pytest_collection_finish() -> None:
    """Thousands of tests are a million objects, none of them waste: to look through them again and again for what could
    be thrown away took a quarter of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT)
    return path


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm | None]:
    """A process that has loaded the command, where this system can fork one."""
    if os.name != "posix":
        yield None
        return
    from warm import warmed

    with warmed() as process:
        yield process


@pytest.fixture
def conflict(tmp_path: Path, warm: Warm | None) -> Conflict:
    """Runs the command in an empty folder; `patched` is Python that runs before it. No run may end in a traceback.

    Runs are forks of a process that has loaded the command; `fresh_conflict` starts each of them as a shell would.
    """

    def run(*args: str | Path, stdin: str | bytes = "", patched: str = "") -> Done:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        if warm is None or patched:
            return told(started(args, tmp_path, given, patched))
        return told(warm.run([*map(str, args)], tmp_path, environment(), given))

    return run


@pytest.fixture
def fresh_conflict(tmp_path: Path) -> Conflict:
    """The same, each run a process of its own from its beginning."""

    def run(*args: str | Path, stdin: str | bytes = "", patched: str = "") -> Done:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        return told(started(args, tmp_path, given, patched))

    return run


def environment() -> dict[str, str]:
    """That of whoever runs the tests, but for a codebook in their config folder."""
    return {"XDG_CONFIG_HOME": str(Path(os.devnull).resolve()), **os.environ, "COLUMNS": "80"}


def started(args: Sequence[str | Path], folder: Path, stdin: bytes, patched: str) -> subprocess.CompletedProcess[bytes]:
    start = ["-c", f"{patched}\nfrom conflictcli.cli import main\nmain()"] if patched else ["-m", "conflictcli"]
    command = [sys.executable, *start, *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=folder, env=environment(), timeout=240)


def told(done: subprocess.CompletedProcess[bytes]) -> Done:
    told = Done(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in told.err, told.err
    return told


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server where databases can be made: the one that is named, else one for this run."""
    import postgres  # not on Windows

    if named := os.environ.get(postgres.NAMED):
        yield named
        return
    if find_spec("psycopg") is None:
        pytest.skip("no driver for PostgreSQL: pip install 'conflictcli[postgres]'")
    if postgres.programs() is None:
        pytest.skip(postgres.NONE)
    base = tmp_path_factory.getbasetemp()
    with postgres.server(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) as folder:
        yield postgres.admin_of(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database of the test's own."""
    import postgres

    with postgres.database(postgres_server) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite database that is not there yet."""
    return f"sqlite:///{tmp_path / 'store.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty store, of each kind that there is."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url
