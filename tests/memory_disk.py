"""A disk in memory for what tests write: nothing of a test is worth the wait until a real one has it."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 1_000_000_000
"""Bytes; a container's may be too small for the shops and the server of a run."""


@cache
def memory_disk() -> Path | None:
    """Return the folder of a disk in memory with room for the run; None on a machine that has none."""
    roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM
    return _MEMORY if roomy else None


def write_there() -> None:
    """Make every temporary folder of this process, and of those it starts, on that disk."""
    if place := memory_disk():
        os.environ["TMPDIR"] = os.environ["PYTEST_DEBUG_TEMPROOT"] = tempfile.tempdir = str(place)
