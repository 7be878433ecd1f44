"""Whole copies of a book that may be open, and files put in their place so that a power cut keeps them."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from boutique.data.store.connection import connect, connect_to_pass
from boutique.data.store.progress import Progress, silent
from boutique.files import private_folder

_A_DAY_S = 24 * 3600
_SLICE_PAGES = 2048
_PAUSE_S = 0.003
_BEGINNINGS = 12


class _BegunAnew(Exception):
    """Others wrote so often that a copy in slices would never end."""


@contextmanager
def workshop(folder: Path, purpose: str) -> Iterator[Path]:
    """Lend a folder on the same disk for work that shows only when it is whole.

    What a program that was killed left of such work, or another program held, is thrown away after a day.
    """
    private_folder(folder)
    for left in folder.glob(f".{purpose}-*"):
        with suppress(FileNotFoundError):  # another window may just have ended its work
            if time.time() - left.stat().st_mtime > _A_DAY_S:
                shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=f".{purpose}-", ignore_cleanup_errors=True) as work:
        yield Path(work)


def copy_book(source: Path, target: Path) -> None:
    """Copy a book page by page as it stands after its last change; what `target` held is replaced whole."""
    if not target.exists():
        target.touch()
    with closing(connect_to_pass(source)) as reading, closing(connect(target)) as writing:
        reading.backup(writing)


def copy_in_slices(source: Path, target: Path, check: Callable[[], None], tell: Progress = silent) -> None:
    """Copy a book as of one moment, yet let others write between two slices of it.

    What they write begins the copy anew; one that was begun anew too often is made in one go. `check` may
    stop it by raising; `tell` hears how many pages are copied.
    """
    left, beginnings = 0, 0

    def between(_status: int, remaining: int, total: int) -> None:
        nonlocal left, beginnings
        check()
        tell(total - remaining, total)
        beginnings += remaining > left
        left = remaining
        if beginnings > _BEGINNINGS:
            raise _BegunAnew
        time.sleep(_PAUSE_S)  # SQLite itself would take the next slice before anybody else wakes

    target.touch()
    try:
        with closing(connect_to_pass(source)) as reading, closing(connect(target)) as writing:
            reading.backup(writing, pages=_SLICE_PAGES, progress=between)
    except _BegunAnew:
        copy_book(source, target)
