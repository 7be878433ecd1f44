"""What a disk in use refuses: the database tells a full or protected one in more than one way."""

from __future__ import annotations

import threading
from collections import deque
from pathlib import Path
from typing import Final

from boutique.files import settle_stream

_PROBE: Final = bytes(64 * 1024)
_in_use: deque[Path] = deque(maxlen=8)
"""The folders whose books were opened last."""
_lock = threading.Lock()


def in_use(folder: Path) -> None:
    """Remember that a book in this folder is being worked on."""
    with _lock:
        if folder not in _in_use:
            _in_use.append(folder)


def refusals() -> set[int]:
    """Return under which numbers (errno) the disks in use refuse a little file; 0 for one that takes it."""
    with _lock:
        folders = tuple(_in_use)
    return {_refused(folder) for folder in folders}


def _refused(folder: Path) -> int:
    from tempfile import TemporaryFile  # seldom needed, and slow to load

    try:
        with TemporaryFile(dir=folder) as probe:
            probe.write(_PROBE)
            settle_stream(probe)
    except OSError as error:
        return error.errno or 0
    return 0
