"""Debian's PostgreSQL → a server for the tests: shared by all processes of a run, gone when the last of them is.

A process of its own keeps the server: it waits until nobody holds the lock that each user of the server has, and the
kernel takes that from whoever ends, in whatever way. So neither Ctrl-C nor a kill leaves a server behind.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote, urlsplit
from uuid import uuid4

NONE = (
    "no PostgreSQL here. On Debian or Ubuntu: apt install postgresql. Elsewhere put its programs (initdb, postgres) on"
    " your PATH, or name a server: CONFLICT_TEST_POSTGRES=postgresql://user@host/database"
)
NAMED = "CONFLICT_TEST_POSTGRES"
USER = "conflict"
GUARDED = "guarded"
"""A user who is asked for a password; it is `PASSWORD`."""
PASSWORD = "open sesame/1"
PATIENCE = 60
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "200",
    "timezone": "Pacific/Auckland",  # No day may pass through the server's zone.
    "log_min_messages": "fatal",
}


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest where there are several; None where there is none."""
    named = shutil.which("pg_config")
    told = [subprocess.run([named, "--bindir"], capture_output=True, text=True).stdout.strip()] if named else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name.zfill(4), reverse=True)
    found = shutil.which("initdb")
    folders = [*map(Path, told), *debian, *([Path(found).parent] if found else [])]
    return next((f for f in folders if (f / "initdb").exists() and (f / "postgres").exists()), None)


# ---- who uses it ---------------------------------------------------------------------------------------------


@contextmanager
def server(shared: Path) -> Iterator[str]:
    """The folder of a running server's socket. `shared`: a folder that all processes of the run have.

    Raises RuntimeError where PostgreSQL is installed and does not start.
    """
    with (shared / "postgres.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        note = shared / "postgres"
        users = _joined(Path(note.read_text())) if note.exists() else None
        if users is None:
            folder, users = _started()
            note.write_text(str(folder))
    try:
        yield note.read_text()
    finally:
        os.close(users)


def _joined(folder: Path) -> int | None:
    """The lock of a user of a server that another process started; None where that server is gone."""
    try:
        users = os.open(folder / "users", os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(users, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        os.close(users)
        return None
    return users


def _started() -> tuple[Path, int]:
    folder = Path(tempfile.mkdtemp(prefix="conflict-pg-"))
    users = os.open(folder / "users", os.O_RDWR | os.O_CREAT)
    fcntl.flock(users, fcntl.LOCK_SH)
    keeper = subprocess.Popen(
        [sys.executable, __file__, str(folder)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert keeper.stdout is not None
    said = keeper.stdout.readline().strip()
    if said != "ready":
        os.close(users)
        raise RuntimeError(f"PostgreSQL does not start: {said}")
    return folder, users


@contextmanager
def database(admin: str) -> Iterator[str]:
    """The address of a fresh database on the server at `admin`; or of a fresh schema, where none can be made."""
    import psycopg
    from psycopg.errors import InsufficientPrivilege

    name = f"test_{uuid4().hex}"
    with psycopg.connect(admin, autocommit=True) as connection:
        try:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
            made, goes = f"DATABASE {name}", "WITH (FORCE)"
        except InsufficientPrivilege:
            connection.execute(f"CREATE SCHEMA {name}")
            made, goes = f"SCHEMA {name}", "CASCADE"
        try:
            yield _within(admin, name) if made.startswith("DATABASE") else _set(admin, f"-csearch_path={name}")
        finally:
            connection.execute(f"DROP {made} {goes}")


def admin_of(folder: str) -> str:
    return f"postgresql://{USER}@/postgres?host={folder}"


def guarded(url: str, password: str) -> str:
    """The same address for the user who is asked for a password."""
    return url.replace(f"//{USER}@", f"//{GUARDED}:{quote(password, safe='')}@")


def _within(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def _set(url: str, options: str) -> str:
    parts = urlsplit(url)
    return parts._replace(query="&".join(filter(None, (parts.query, f"options={quote(options)}")))).geturl()


# ---- who keeps it --------------------------------------------------------------------------------------------


def keep(folder: Path) -> None:
    """Start a server in a folder, say `ready`, and stop it when nobody uses it any more."""
    found = programs()
    assert found is not None, NONE
    person = _unprivileged()
    if person is not None:
        os.chown(folder, person.pw_uid, person.pw_gid)
    user = {} if person is None else {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
    running = None
    try:
        made = subprocess.run(
            [found / "initdb", "-D", folder / "data", "-U", USER, "--encoding=UTF8", "--no-sync", *_locale(found)],
            capture_output=True, text=True, cwd="/", **user,
        )  # fmt: skip
        if made.returncode:
            say(made.stderr or "initdb failed")
            return
        (folder / "data" / "pg_hba.conf").write_text(f"local all {GUARDED} scram-sha-256\nlocal all all trust\n")
        settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
        with (folder / "log").open("w") as log:
            running = subprocess.Popen(
                [found / "postgres", "-D", folder / "data", "-k", folder, *settings],
                stdout=log, stderr=log, cwd="/", **user,
            )  # fmt: skip
        say(_ready(folder, running))
        with (folder / "users").open("r+") as users:
            fcntl.flock(users, fcntl.LOCK_EX)
    finally:
        if running is not None:
            running.terminate()
            try:
                running.wait(5)
            except subprocess.TimeoutExpired:
                running.send_signal(3)  # SIGQUIT: at once
                running.wait(5)
        shutil.rmtree(folder, ignore_errors=True)


def say(words: str) -> None:
    """A line to whoever started this."""
    sys.stdout.write(" ".join(words.split()) + "\n")
    sys.stdout.flush()


def _unprivileged() -> pwd.struct_passwd | None:
    """Who is to run the server where we are root, under whom it refuses to run."""
    if os.getuid():
        return None
    known = {each.pw_name: each for each in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def _locale(found: Path) -> list[str]:
    """An order of letters that is not that of bytes, where there is one: whoever relies on an order has to name it."""
    version = subprocess.run([found / "postgres", "--version"], capture_output=True, text=True).stdout.split()[-1:]
    words = subprocess.run([found / "initdb", "--help"], capture_output=True, text=True).stdout
    if version and "--icu-locale" in words:
        return ["--locale=C", "--locale-provider=icu", "--icu-locale=en"]
    return ["--locale=C"]


def _ready(folder: Path, running: subprocess.Popen[bytes]) -> str:
    import psycopg

    until = monotonic() + PATIENCE
    while running.poll() is None and monotonic() < until:
        try:
            with psycopg.connect(admin_of(str(folder)), autocommit=True) as connection:
                connection.execute(f"CREATE ROLE {GUARDED} LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
            return "ready"
        except psycopg.OperationalError:
            sleep(0.05)
    return (folder / "log").read_text() or "it did not answer"


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
