"""What is gone when the program ends: drafts, pages to look at, pieces on their way to a printer."""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO, Final

from boutique.files import close_to_others, private_folder

RUN: Final = "*.run.json"
"""What a program still has to put in place: kept for the next one, when this one ends before it is done."""

_HELD: Final = "held"  # the file that a program keeps locked in its folder for as long as it lives


@cache
def scratch_folder() -> Path:
    """Return this program's own folder; nobody else may look into it."""
    with _alone() as place:
        folder = Path(tempfile.mkdtemp(prefix="work-", dir=place))
        close_to_others(folder)
        held = (folder / _HELD).open("wb")
        _hold(held)
    atexit.register(_give_up, folder, held)
    return folder


def begin_scratch() -> None:
    """Sweep, and make this program's own folder before the screen waits for it."""
    sweep_scratch()
    scratch_folder()


def sweep_scratch() -> None:
    """Take away what programs that were killed have left behind; those that live keep theirs."""
    with _alone() as place:
        for folder in place.glob("work-*"):
            with suppress(OSError):
                with (folder / _HELD).open("ab") as held:
                    _hold(held)
                if not any(folder.glob(RUN)):
                    shutil.rmtree(folder, ignore_errors=True)


def left_runs() -> list[Path]:
    """Return what programs that ended before they were done have still to put in place."""
    found: list[Path] = []
    with _alone() as place:
        for folder in place.glob("work-*"):
            with suppress(OSError), (folder / _HELD).open("ab") as held:
                _hold(held)
                found += folder.glob(RUN)
    return found


@contextmanager
def _alone() -> Iterator[Path]:
    """Give the place of all such folders; no other program makes or sweeps one meanwhile."""
    import platformdirs

    place = private_folder(Path(platformdirs.user_cache_dir("Boutique", appauthor=False)) / "work")
    close_to_others(place)
    with (place / "door").open("ab") as door:
        _hold(door, wait=True)
        yield place


def _hold(held: IO[bytes], *, wait: bool = False) -> None:
    """Lock a file for this program until it is closed; OSError when another has it, unless one waits."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(held.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(held.fileno(), fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _give_up(folder: Path, held: IO[bytes]) -> None:
    held.close()
    if any(folder.glob(RUN)):
        return
    shutil.rmtree(folder, ignore_errors=True)
