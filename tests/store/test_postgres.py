"""The server that the tests use: a fresh database a test, and nothing left behind when who used it is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

postgres = pytest.importorskip("postgres")
psycopg = pytest.importorskip("psycopg")

USE = """
import sys
from pathlib import Path
import postgres
with postgres.server(Path(sys.argv[1])) as folder:
    print(folder, flush=True)
    sys.stdin.readline()
"""


def test_every_test_has_a_database_of_its_own(postgres_server: str) -> None:
    with postgres.database(postgres_server) as one, postgres.database(postgres_server) as other:
        with psycopg.connect(one) as connection:
            connection.execute("CREATE TABLE reports (id int)")
        with psycopg.connect(other) as connection, pytest.raises(psycopg.errors.UndefinedTable):
            connection.execute("SELECT * FROM reports")


def test_who_may_make_no_database_is_given_a_schema(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        name = "u" + connection.info.dbname[-16:]
        try:
            connection.execute(f"CREATE ROLE {name} LOGIN")
        except psycopg.errors.InsufficientPrivilege:
            pytest.skip("the user of the server that is named may make no other")
        connection.execute(f"GRANT CREATE ON DATABASE {connection.info.dbname} TO {name}")
        limited = postgres_url.replace(f"//{connection.info.user}@", f"//{name}@")
        try:
            with postgres.database(limited) as url, psycopg.connect(url) as inside:
                inside.execute("CREATE TABLE reports (id int)")
                assert inside.execute("SELECT current_schema()").fetchone()[0].startswith("test_")
        finally:
            connection.execute(f"DROP OWNED BY {name}; DROP ROLE {name}")


@pytest.mark.skipif(postgres.programs() is None, reason=postgres.NONE)
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_the_last_user_takes_the_server_along_however_it_ends(tmp_path: Path, end: int) -> None:
    env = {**os.environ, "PYTHONPATH": str(Path(postgres.__file__).parent)}
    users = [
        subprocess.Popen(
            [sys.executable, "-c", USE, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=env,
        )
        for _ in range(2)
    ]  # fmt: skip
    folders = [user.stdout.readline().strip() for user in users if user.stdout]
    assert folders[0] == folders[1] != ""
    users[0].send_signal(end)
    users[0].wait()
    with psycopg.connect(postgres.admin_of(folders[0])) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    users[1].send_signal(end)
    users[1].wait()
    until = monotonic() + 30
    while Path(folders[0]).exists() and monotonic() < until:
        sleep(0.05)
    assert not Path(folders[0]).exists()
