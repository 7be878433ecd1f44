"""The library that makes a disk fail, built where there is a compiler, and how it is told when."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

_SOURCE: Final = Path(__file__).with_name("faulty_disk.c")
_PLAN: Final = struct.Struct("qqqq1024s")
_SEEN: Final = struct.Struct("q")
_SEEN_AT: Final = 24

EVER: Final = 2**62
NAMES: Final = {name: getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EIO", "EROFS")}


def why_not() -> str:
    """Return why no disk can be made to fail here, or nothing."""
    if not sys.platform.startswith("linux"):
        return "only on Linux can the calls to a disk be caught"
    return "" if shutil.which("gcc") else "no C compiler here; the calls to a disk cannot be caught"


def library(folder: Path) -> Path:
    """Return the library, built in a folder; a test without a compiler is skipped with the reason."""
    if missing := why_not():
        pytest.skip(missing)
    made = folder / "faulty_disk.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", made, _SOURCE, "-ldl"], check=True)
    return made


class Plan:
    """What a disk refuses from now on, in a file that every process of a trial maps."""

    def __init__(self, file: Path) -> None:
        with file.open("r+b") as stream:
            self._shared = mmap.mmap(stream.fileno(), _PLAN.size)

    @staticmethod
    def blank(file: Path) -> Path:
        """Make the file of a disk that refuses nothing."""
        file.write_bytes(bytes(_PLAN.size))
        return file

    def fail(self, number: int, first: int, last: int, under: Path) -> None:
        """Let calls number `first` to `last` under a folder fail; with the number 0 they are but counted."""
        self._shared[:] = _PLAN.pack(number, first, last, 0, os.fsencode(under))

    def rest(self) -> int:
        """Let nothing fail any more, and return how many calls there were."""
        seen: int = _SEEN.unpack_from(self._shared, _SEEN_AT)[0]
        self._shared[:] = bytes(_PLAN.size)
        return seen

    def close(self) -> None:
        """Let go of the file."""
        self._shared.close()
