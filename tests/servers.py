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

if TYPE_CHECKING:
    from boutique.data.store.place import Server


MISSING = "no PostgreSQL server here (install the package “postgresql”): its book is not tested"
_MEMORY = Path("/dev/shm")
_ROOM = 500_000_000  # a container's may be too small for a server
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
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    home = Path(tempfile.mkdtemp(prefix="boutique-pg-", dir=_MEMORY if roomy else None))
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


@cache
def _made() -> Server:
    from boutique.data.server.book import ServerBook

    server = make_database("shop")
    with tempfile.TemporaryDirectory() as folder:
        ServerBook.create(Path(folder), server).close()
    return server


def blank_book() -> Server:
    """Return the book of this process's server with nothing in it: made once, then emptied."""
    from boutique.data.store.server_connection import connect

    server = _made()
    with connect(server) as raw:
        _empty(raw)
    return server


def _empty(raw: Any) -> None:
    from boutique.data.tables import metadata

    for table in (*reversed(metadata.sorted_tables), "client_find", "preference_words"):
        raw.execute(f"DELETE FROM {table}")
    for (sequence,) in raw.execute("SELECT sequencename FROM pg_sequences").fetchall():
        raw.execute(f"ALTER SEQUENCE {sequence} RESTART")
