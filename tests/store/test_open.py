"""A store is made, found again and brought up, by any number at once; what cannot be one is told."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from postgres import guarded

import conflictcli.store
from conflictcli.store import AddressError, NoStore, Passing, StoreError
from conflictcli.store.open import engine_of, name_of, opened, url_of, version_of
from conflictcli.store.schema import METADATA, VERSION, VERSION_TABLE


def test_the_migrations_make_the_tables_of_the_schema(store_url: str) -> None:
    with opened(store_url) as store, store.reading() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True, "compare_server_default": True}
        found = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(found, METADATA) == []
        assert version_of(connection) == VERSION


def test_the_version_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(conflictcli.store.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [VERSION]


def test_many_at_once_make_one_store(store_url: str) -> None:
    program = f"from conflictcli.store.open import opened\nwith opened({store_url!r}): pass"
    started = [subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(each.communicate()[1], each.returncode) for each in started] == [(b"", 0)] * 4


def test_a_newer_store_is_left_alone(store_url: str) -> None:
    with opened(store_url) as store, store.writing() as connection:
        connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"made by a newer version of conflict \(9999; this one knows \d+\). Update: "):
        opened(store_url).__enter__()


def test_tables_of_another_program_are_left_alone(store_url: str) -> None:
    engine = engine_of(url_of(store_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE documents (name TEXT)")
    with pytest.raises(StoreError, match="another program's database: it has a table documents"):
        opened(store_url).__enter__()
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["documents"]
    engine.dispose()


def test_who_only_reads_makes_nothing(store_url: str) -> None:
    with pytest.raises(NoStore, match="there is no store"):
        opened(store_url, writes=False).__enter__()
    with opened(store_url):
        pass
    with (
        opened(store_url, writes=False) as store,
        pytest.raises(StoreError, match="not written"),
        store.reading() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM documents")


def test_what_is_broken_off_leaves_nothing(store_url: str) -> None:
    lock = "INSERT INTO locks VALUES ('a', 'host', 1, 'me', 'token', '2031-01-01 00:00:00', '2031-01-01 00:00:00')"
    with opened(store_url) as store:
        with pytest.raises(ZeroDivisionError), store.writing() as connection:
            connection.exec_driver_sql(lock)
            raise ZeroDivisionError
        with store.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM locks").scalar() == 0


# ---- files ---------------------------------------------------------------------------------------------------


def refusal(address: str | Path, writes: bool = True) -> str:
    with pytest.raises(StoreError) as caught, opened(str(address), writes=writes):
        pass
    return str(caught.value)


def test_a_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    with opened(str(tmp_path / "events.db")):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["events.db"]
    with sqlite3.connect(tmp_path / "events.db") as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()
    with opened(str(tmp_path / "events.db"), writes=False) as store, store.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM documents").all()
    assert [path.name for path in tmp_path.iterdir()] == ["events.db"]


def test_places_that_hold_no_store(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("No database, but long enough to be looked at as one.\n" * 40)
    assert "this file is no database. Name another" in refusal(tmp_path / "notes.txt")
    assert "there is no folder" in refusal(tmp_path / "gone" / "events.db")
    assert "this is a folder. Name a file in it" in refusal(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt"]


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    with opened(str(path)):
        pass
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x7f" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), opened(str(path)) as store, store.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM documents").all()


def test_a_place_that_may_not_be_written_to(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    with opened(str(tmp_path / "events.db")):
        pass
    (tmp_path / "events.db").chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with opened(str(tmp_path / "events.db"), writes=False) as store, store.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() == 0
        assert "cannot be opened" in refusal(tmp_path / "other.db")
    finally:
        tmp_path.chmod(0o755)


def test_a_writer_waits_for_another_and_no_longer_than_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictcli.store.open.PATIENCE", 0.1)
    with opened(str(tmp_path / "events.db")) as store, store.writing():
        with pytest.raises(Passing, match="another process has been writing"), store.writing():
            pass
        with store.reading() as connection:  # who reads need not wait
            connection.exec_driver_sql("SELECT * FROM documents").all()


# ---- addresses -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("events.db", "events.db"),
        ("sqlite:///events.db", "events.db"),
        ("sqlite:////var/lib/conflict/events.db", "/var/lib/conflict/events.db"),
        ("postgresql://anna:s%40cret@db/news", "postgresql://anna@db/news"),
        ("postgresql://anna@db:5433/news?password=s%40cret&sslmode=require", "postgresql://anna@db:5433/news"),
        ("postgres://db/news", "postgresql://db/news"),
        ("postgresql+psycopg://db/news", "postgresql://db/news"),
    ],
)
def test_addresses_and_what_may_be_seen_of_them(address: str, name: str) -> None:
    assert name_of(url_of(address)) == name


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("", "no store is named"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite://events.db", "needs a file"),
        ("mysql://db/news", "mysql:// is no store that is known"),
        ("postgresql://anna:secret@db:port/news", "cannot be read"),
        ("postgresql://anna:a@secret@db/news", "cannot be read.*%40"),
        ("postgresql://anna@db/news?autocommit=1", "autocommit is nothing"),
        ("host=db user=anna password=secret", "Write postgresql://"),
    ],
)
def test_addresses_that_can_name_no_store(address: str, says: str) -> None:
    with pytest.raises(AddressError, match=says) as caught:
        url_of(address)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there() -> None:
    told = refusal("postgresql://anna:secret@127.0.0.1:1/news")
    assert told.startswith("postgresql://anna@127.0.0.1:1/news cannot be reached: Connection refused")
    assert "secret" not in told


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgresql://anna:secret@nohost.invalid/news", "'nohost.invalid'"),
        ("postgresql://anna:secret@/news?host=/nowhere/at/all", "/nowhere/at/all"),
    ],
)
def test_a_server_that_cannot_be_found(address: str, says: str) -> None:
    told = refusal(address)
    assert "cannot be reached: " in told and says in told
    assert "lost" not in told and "sound" not in told and "secret" not in told


def test_a_database_that_is_not_there(postgres_url: str) -> None:
    address = url_of(postgres_url).set(database="nowhere").render_as_string(hide_password=False)
    assert 'the server has no such database. Make it: createdb … (database "nowhere" does not exist)' in refusal(
        address
    )


def test_a_password_that_is_wrong_is_not_told(postgres_url: str) -> None:
    address = guarded(postgres_url, "not this/one")
    if address == postgres_url:
        pytest.skip("this server is not ours to ask for a password")
    told = refusal(address)
    assert "the server does not let this user in: see the name and the password" in told
    assert "this/one" not in told and "this%2Fone" not in told


@pytest.mark.parametrize(("told", "after"), [("", 5), ("prepare_threshold=none", None), ("prepare_threshold=2", 2)])
def test_whether_statements_are_prepared(postgres_url: str, told: str, after: int | None) -> None:
    """A pool of connections before a server may not bear it."""
    with opened(postgres_url + ("&" if "?" in postgres_url else "?") + told) as store, store.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None and driver.prepare_threshold == after


def test_letters_are_those_of_all_countries(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", "LATIN1")
    with opened(postgres_url) as store, store.reading() as connection:
        assert connection.execute(sa.select(sa.literal("“Şırnak”"))).scalar() == "“Şırnak”"


@pytest.mark.parametrize(("encoding", "holds_all"), [("SQL_ASCII", True), ("LATIN1", False)])
def test_a_database_that_holds_the_letters_of_some_countries(postgres_url: str, encoding: str, holds_all: bool) -> None:
    import psycopg

    url = url_of(postgres_url)
    name = f"{url.database}_letters"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        if not str(url.database).startswith("test_"):
            pytest.skip("the user of the server that is named may make no database")
        libc = " LOCALE_PROVIDER libc" if connection.info.server_version >= 150000 else ""
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'{libc}")
        try:
            address = url.set(database=name).render_as_string(hide_password=False)
            if holds_all:
                with opened(address) as store, store.reading() as inside:
                    assert inside.execute(sa.select(sa.literal("“Şırnak”"))).scalar() == "“Şırnak”"
            else:
                assert "holds the letters of LATIN1 alone" in refusal(address)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
