"""Connections to the one file of the shop, with settings under which no power cut loses a commit.

TRUNCATE with FULL lost nothing in 2,000 simulated power cuts, opens on a full disk where WAL does not, and
leaves one file to copy.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from boutique.data.store.disk_room import in_use
from boutique.domain.kernel.errors import N_, Unavailable

APPLICATION_ID = 0x426F7571
"""'Bouq': marks a SQLite file as a client book."""

PATIENCE_S = 10.0
"""How long one window waits for another to finish writing."""

_PASSING_KIB = 1000

_SETTINGS = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "fullfsync": 1,
    "temp_store": 2,
    "cache_size": -16000,
}


def connect(path: Path, *, writable: bool = True) -> dbapi2.Connection:
    """Return a bare connection with the durable settings, each of them read back."""
    in_use(path.parent)
    mode = "rw" if writable else "ro"
    raw = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=PATIENCE_S,
    )
    try:
        settle(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def connect_to_pass(path: Path) -> dbapi2.Connection:
    """Return a connection that reads the whole book once: it keeps 1 MB of pages, for none comes twice."""
    raw = connect(path)
    raw.execute(f"PRAGMA cache_size=-{_PASSING_KIB}")
    return raw


def peep(path: Path) -> dbapi2.Connection:
    """Return a connection that takes no lock, waits for nobody and leaves no trace, not even of a journal.

    It sees the file as it lies there, perhaps in the middle of somebody's change: good for a look at the
    header of any SQLite file, ours or not.
    """
    return dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def overwrite_deleted(raw: Any) -> None:
    """Let what this connection deletes from now on leave nothing behind in the file.

    A server overwrites what was deleted when it cleans up behind itself.
    """
    if getattr(raw, "engine", None) is not None:
        return
    raw.execute("PRAGMA secure_delete=1").fetchall()


def settle(raw: dbapi2.Connection) -> None:
    """Apply the durable settings to a connection and make sure that they hold."""
    for name, wanted in _SETTINGS.items():
        raw.execute(f"PRAGMA {name}={wanted}").fetchall()
        (found,) = raw.execute(f"PRAGMA {name}").fetchone()
        if found != wanted:
            raise Unavailable(
                N_("The disk does not keep what is written ({setting}). Move the shop to another disk."),
                setting=name,
            )
