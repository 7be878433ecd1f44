"""Whether a disk in use has room left: the database tells a full one in more than one way."""

from __future__ import annotations

import threading
from collections import deque
from pathlib import Path
from typing import Final

from boutique.files import FULL, settle_stream

_PROBE: Final = bytes(64 * 1024)
_in_use: deque[Path] = deque(maxlen=8)
"""The folders whose books were opened last."""
_lock = threading.Lock()


def in_use(folder: Path) -> None:
    """Remember that a book in this folder is being worked on."""
    with _lock:
        if folder not in _in_use:
            _in_use.append(folder)


def is_full() -> bool:
    """Tell whether any disk in use refuses a little file for want of room."""
    with _lock:
        folders = tuple(_in_use)
    return any(map(_refuses, folders))


def _refuses(folder: Path) -> bool:
    from tempfile import TemporaryFile  # seldom needed, and slow to load

    try:
        with TemporaryFile(dir=folder) as probe:
            probe.write(_PROBE)
            settle_stream(probe)
    except OSError as error:
        return error.errno in FULL
    return False
