"""A server of PostgreSQL for tests: one for each process of the run, in memory where there is such a disk.

It is never run as root, listens to nobody but its own socket, and is gone with the run.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.memory_disk import memory_disk

if TYPE_CHECKING:
    from boutique.data.store.place import Server


MISSING = "no PostgreSQL server here (install the package “postgresql”): its book is not tested"
_OWNER = "postgres"
_FAST = (
    *("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off"),
    *("shared_buffers=32MB", "max_connections=60", "listen_addresses="),
    *("wal_level=minimal", "max_wal_senders=0", "max_wal_size=64MB", "min_wal_size=32MB"),
)


@cache
def programs() -> Path | None:
    """Return the folder of the newest server's programs, None on a machine that has none."""
    there = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = there[-1] if there else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@cache
def why_not() -> str:
    """Return why no server can be run here; '' where one can."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "no driver for PostgreSQL here (pip install psycopg): its book is not tested"
    if programs() is None or (os.name == "posix" and os.geteuid() == 0 and not _can_step_down()):
        return MISSING
    return ""


def _can_step_down() -> bool:
    import pwd

    return shutil.which("runuser") is not None and any(each.pw_name == _OWNER for each in pwd.getpwall())


def _as_nobody_special(*command: str) -> None:
    down = ["runuser", "-u", _OWNER, "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*down, *command], capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, f"{command[0]}: {done.stderr or done.stdout}"


@cache
def running() -> Path:
    """Start the server of this process, and return the folder of its socket."""
    bin_ = programs()
    assert bin_ is not None, MISSING
    home = Path(tempfile.mkdtemp(prefix="boutique-pg-", dir=memory_disk()))
    if os.geteuid() == 0:
        shutil.chown(home, _OWNER)
    data = str(home / "data")
    settings = " ".join(f"-c {each}" for each in _FAST)
    _as_nobody_special(
        str(bin_ / "initdb"), "-D", data, "-U", "shop", "-A", "trust", "--no-sync", "-E", "UTF8"
    )
    started = ("-o", f"-k {home} {settings}", "-l", str(home / "log"))
    _as_nobody_special(str(bin_ / "pg_ctl"), "-D", data, *started, "-w", "start")
    atexit.register(_stop, bin_, home)
    return home


def _stop(bin_: Path, home: Path) -> None:
    _as_nobody_special(str(bin_ / "pg_ctl"), "-D", str(home / "data"), "-m", "immediate", "stop")
    shutil.rmtree(home, ignore_errors=True)


def address_of(database: str) -> Server:
    """Return the address of a database of this process's server."""
    from boutique.data.store.address import server_of

    return server_of(f"postgresql://shop@/{database}?host={running()}")


def make_database(name: str, *, collation: str = "C") -> Server:
    """Make an empty database as a shop needs it."""
    import psycopg

    with psycopg.connect(f"host={running()} user=shop dbname=postgres", autocommit=True) as raw:
        raw.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        raw.execute(
            f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' "
            f"LC_COLLATE '{collation}' LC_CTYPE 'C.UTF-8'"
        )
    return address_of(name)


_OF_SERVERS = ("client_find", "preference_words")


@cache
def _made() -> Server:
    from boutique.data.server.book import ServerBook

    server = make_database("shop")
    with tempfile.TemporaryDirectory() as folder:
        ServerBook.create(Path(folder), server).close()
    return server


def blank_book() -> Server:
    """Return the book of this process's server with nothing in it: made once, then emptied."""
    server = _made()
    _empty(_sweeper(server))
    return server


_kept: list[Any] = []


def _sweeper(server: Server) -> Any:
    """Return the one connection that sweeps: what a new one must learn of forty tables costs more than that.

    A test may end every connection of the server, this one too.
    """
    import psycopg

    try:
        _kept[0].execute("SELECT")
    except (IndexError, psycopg.OperationalError):
        from boutique.data.store.server_connection import connect

        _kept[:] = [connect(server)]
        _kept[0].autocommit = True
        atexit.register(_kept[0].close)
    return _kept[0]


_EMPTY = """
DO $$
DECLARE one text; lies boolean;
BEGIN
    FOREACH one IN ARRAY ARRAY[{tables}] LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', one) INTO lies;
        IF lies THEN EXECUTE format('DELETE FROM %I', one); END IF;
    END LOOP;
    FOR one IN SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL LOOP
        EXECUTE format('ALTER SEQUENCE %I RESTART', one);
    END LOOP;
END $$
"""
"""What nobody wrote into is not touched: most tests write into a few tables of forty."""


def _empty(raw: Any) -> None:
    from boutique.data.tables import metadata

    names = [table.name for table in reversed(metadata.sorted_tables)]
    raw.execute(_EMPTY.format(tables=",".join(f"'{name}'" for name in (*names, *_OF_SERVERS))))
