"""Drawn pictures kept beside the book by what is in them; the folder may be thrown away at any time."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from boutique.domain.kernel.errors import Unavailable
from boutique.files import private_folder, save

FOLDER: Final = "drawn"
_A_DAY_S: Final = 24 * 3600
_UNNEEDED_S: Final = 60 * _A_DAY_S
_MOST: Final = 4_000
_NAME: Final = re.compile(r"[0-9a-f]{64}")


class DrawnFolder:
    """The drawn pictures of one shop. A disk that does not answer costs a drawing, and is no trouble."""

    def __init__(self, shop: Path) -> None:
        self._folder = shop / FOLDER
        self._swept = False

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a hash, if anything is; what is used is not swept."""
        place = self._place(name)
        try:
            content = place.read_bytes()
            if place.stat().st_mtime < time.time() - _A_DAY_S:
                os.utime(place)
        except OSError:
            return None
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep a picture under a hash."""
        place = self._place(name)
        with suppress(OSError, Unavailable):
            private_folder(self._folder)
            save(place, content)
            if not self._swept:  # only what comes makes anything too much
                self._swept = True
                self.sweep()

    def sweep(self) -> None:
        """Throw away what was not used for two months, and of too many what was used longest ago."""
        until = time.time() - _UNNEEDED_S
        used = {path: path.stat().st_mtime for path in self._folder.iterdir() if path.is_file()}
        latest = sorted(used, key=lambda path: used[path], reverse=True)
        for at, path in enumerate(latest):
            if at >= _MOST or used[path] < until:
                path.unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"no picture is called {name!r}")
        return self._folder / name
