"""A file's name or a database's address → Store: reached, its tables made or brought up to this version."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from conflictcli.readers.extras import library
from conflictcli.store import AddressError, NoStore, StoreError
from conflictcli.store.schema import METADATA, VERSION, VERSION_TABLE
from conflictcli.store.trouble import trouble

PATIENCE = 30.0
"""Seconds for which a writer waits until another has written."""
ANSWER = 10
"""Seconds in which a server is to answer."""
ONE_AT_A_TIME = 7_215_073
"""The number of the lock under which a server's tables are made: any, but always the same."""

ALL_LETTERS = ("UTF8", "SQL_ASCII")
"""Encodings of a server's database that take any text; the second keeps bytes as they come."""

DRIVERS_OWN = frozenset(("autocommit", "context", "cursor_factory", "row_factory"))
"""What the driver takes besides options of PostgreSQL, and as no text."""

SNAPSHOT: Mapping[str, Any] = MappingProxyType({"isolation_level": "REPEATABLE READ", "postgresql_readonly": True})

EXAMPLES = "a file, sqlite:///events.db, or postgresql://user@host/database"
WRITTEN = "Write postgresql://user:password@host:5432/database"
UNREADABLE = (
    f"the store's address cannot be read. {WRITTEN}, with signs such as @ / : # in the password as %40 %2F %3A %23"
)


@dataclass(frozen=True, slots=True)
class Store:
    """A store that can be used. `name` is what a person may see of its address: never a password."""

    engine: Engine
    name: str

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the store as it is at its beginning, whatever others write. Raises StoreError."""
        level = {} if self.is_sqlite else SNAPSHOT
        with told(self.name), self.engine.execution_options(**level).begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is in whole at its end, or leaves nothing. Raises StoreError; Passing is worth a try more.

        On SQLite it is the only one that writes, from its beginning on. On PostgreSQL it sees what others have
        finished in the meantime.
        """
        with told(self.name), self.engine.execution_options(writes=True).begin() as connection:
            yield connection


@contextmanager
def told(name: str) -> Iterator[None]:
    """Whatever a driver raises, as a StoreError."""
    try:
        yield
    except SQLAlchemyError as problem:
        raise trouble(problem, name) from problem


@contextmanager
def opened(address: str, writes: bool = True) -> Iterator[Store]:
    """A store by its address, or the name of a file. Nothing stays open behind it.

    Where there is none it is made, and one of an older version is brought up to this; without `writes` neither, and
    NoStore is raised for what is not there. Raises StoreError: AddressError for what can be no address, and where the
    store cannot be used; MissingExtra where the driver is not installed.
    """
    url = url_of(address)
    name = name_of(url)
    engine = engine_of(url, writes)
    try:
        with told(name):
            settle(engine, name, writes)
        yield Store(engine, name)
    finally:
        engine.dispose()


# ---- addresses -----------------------------------------------------------------------------------------------


def url_of(address: str) -> URL:
    """`events.db`, `sqlite:///events.db`, `postgresql://…` → an address for SQLAlchemy. Raises AddressError."""
    if "://" not in address:
        if not address.strip():
            raise AddressError(f"no store is named: write {EXAMPLES}")
        if re.search(r"(?i)\b(?:host|dbname|password)\s*=", address):
            raise AddressError(f"this is PostgreSQL's own way to name a database. {WRITTEN}")
        return URL.create("sqlite", database=address)
    scheme = address.partition("://")[0].lower()
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as problem:
        raise AddressError(UNREADABLE) from problem
    if "@" in (url.host or ""):  # What stands before it is the end of a password, and would be told.
        raise AddressError(UNREADABLE)
    backend = scheme.partition("+")[0]
    if backend == "sqlite":
        if not url.database or url.database == ":memory:" or url.host:
            raise AddressError("sqlite:// needs a file: sqlite:///events.db, or sqlite:////var/lib/conflict/events.db")
        return URL.create("sqlite", database=url.database)
    if backend in ("postgresql", "postgres"):
        if strange := sorted(DRIVERS_OWN.intersection(url.query)):
            raise AddressError(f"{strange[0]} is nothing that a store's address can say. Leave it away")
        return url.set(drivername="postgresql+psycopg")
    raise AddressError(f"{scheme}:// is no store that is known: write {EXAMPLES}")


def name_of(url: URL) -> str:
    """What a person may see of an address: no password, not even in its options."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return URL.create("postgresql", url.username, None, url.host, url.port, url.database).render_as_string()


# ---- connections ---------------------------------------------------------------------------------------------


def engine_of(url: URL, writes: bool = True) -> Engine:
    """An engine whose transactions are real ones. Reaches nothing yet, but for `writes` makes sure of the folder.

    Raises NoStore, StoreError, MissingExtra.
    """
    if url.get_backend_name() == "sqlite":
        return _of_file(Path(url.database or ""), writes)
    library("psycopg", "postgres", "a store on PostgreSQL")
    return sa.create_engine(
        url.difference_update_query(["prepare_threshold"]),
        connect_args={
            "connect_timeout": ANSWER,
            "application_name": "conflict",
            "keepalives_idle": 60,
            "keepalives_interval": 10,
            "keepalives_count": 5,
        }
        | dict(url.query)
        | _prepared(url)
        | {"client_encoding": "utf8"},  # Else that of the server, or of the environment: not all letters are in each.
        pool_pre_ping=True,
    )


def _prepared(url: URL) -> dict[str, object]:
    """After how often a statement is prepared, where an address says so; None, for never, where it says no number.

    A pool of connections before a server may hand what was prepared on one to another (PgBouncer's transactions).
    """
    told = str(url.query.get("prepare_threshold", ""))
    return {"prepare_threshold": int(told) if told.isdecimal() else None} if told else {}


def _of_file(path: Path, writes: bool) -> Engine:
    try:
        there, address = is_there(path), _opened_as(path, writes)
    except OSError as problem:
        raise StoreError(f"{path}: cannot be opened: {problem.strerror or problem}") from problem
    if not there:
        if not writes:
            raise NoStore(f"{path}: there is no store. Make one: conflict ingest PATH --db {path}")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: there is no folder {path.parent}. Make it: mkdir -p {path.parent}")
    elif path.is_dir():
        raise StoreError(f"{path}: this is a folder. Name a file in it: {path / 'events.db'}")
    engine = sa.create_engine(
        URL.create("sqlite", database=address, query={"uri": "true"}),
        connect_args={"timeout": PATIENCE},
    )

    @event.listens_for(engine, "connect")
    def connect(raw: Any, record: object) -> None:
        # Else the driver begins transactions by itself, late, and not before it makes tables.
        raw.isolation_level = None
        raw.execute("PRAGMA foreign_keys = ON")
        # A run that was told that all is in may be told so before the machine dies: each commit waits for the disk.
        raw.execute("PRAGMA synchronous = FULL")
        if not writes:
            raw.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Who reads first and writes then could be refused half way; so who is to write says so at once, and waits.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def is_there(path: Path) -> bool:
    """Whether something is there. Raises OSError where nobody may look, or no file can have such a name."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _opened_as(path: Path, writes: bool) -> str:
    """The file's address for SQLite.

    Where a log lies beside a file, whoever reads needs it; where none can be laid there, the file is taken as it is.
    """
    mode = "mode=rwc" if writes else "mode=rw"
    if not writes and not may_write(path.parent):
        mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    return f"{path.absolute().as_uri()}?{mode}"


def may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


# ---- tables --------------------------------------------------------------------------------------------------


def settle(engine: Engine, name: str, writes: bool) -> None:
    """The tables are there, and of this version, or are made so. Raises StoreError, SQLAlchemyError."""
    with engine.connect() as connection:
        found = version_of(connection)
    if found == VERSION:
        return
    if found is not None and found > VERSION:
        raise StoreError(
            f"{name}: this store was made by a newer version of conflict ({found}; this one knows {VERSION}). Update:"
            " fetch the newer source, and in its folder python3 -m pip install --upgrade ."
        )
    if not writes:
        if found is None:
            raise NoStore(f"{name}: there is no store in it. Make one: conflict ingest PATH --db …")
        raise StoreError(f"{name}: this store is of an older version. Any run of conflict ingest brings it up")
    migrate(engine, name)


def version_of(connection: Connection) -> str | None:
    """The version of a database's tables; None where there are none."""
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    return None if found is None else str(found)


def migrate(engine: Engine, name: str) -> None:
    """The tables are brought up to this version, in one transaction, by one process at a time.

    Raises StoreError where tables of these names are another program's.
    """
    from alembic import command
    from alembic.config import Config

    if engine.dialect.name == "sqlite":
        keep_a_log(engine)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
            if (letters := connection.exec_driver_sql("SHOW server_encoding").scalar()) not in ALL_LETTERS:
                raise StoreError(
                    f"{name}: this database holds the letters of {letters} alone, and news has others. Make one that"
                    " holds all: createdb --template template0 --encoding UTF8 …"
                )
        strangers = sorted(set(METADATA.tables).intersection(sa.inspect(connection).get_table_names()))
        if strangers and version_of(connection) is None:
            raise StoreError(
                f"{name}: this is another program's database: it has a table {strangers[0]}. Name another one"
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")  # nothing where another process has done it meanwhile


def keep_a_log(engine: Engine) -> None:
    """A file of SQLite writes ahead to a log from here on, which is kept in the file: readers and a writer need not
    wait for each other. Where that is not possible (some disks of a network), or another process is just doing it, all
    goes on as it is."""
    with suppress(OperationalError), engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")  # It is not possible within a transaction.
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("BEGIN")
