"""Whoever waits at the counter is told for what, beside the answer and only if it takes long."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

from boutique.data.store.bookfile import NAME, copy_beside
from boutique.wording import _

_LONG_S: Final = 1.0


class Patience:
    """Hears how far a book has been brought up to date, and says so once."""

    def __init__(self, folder: Path) -> None:
        self._copy = copy_beside(folder / NAME)
        self._say_at = time.monotonic() + _LONG_S
        self._said = False

    def __call__(self, done: int, of: int) -> None:
        if self._said or time.monotonic() < self._say_at:
            return
        self._said = True
        said = _("Bringing the book up to date; a copy of the old one is kept beside it: “{file}”.")
        print(said.format(file=self._copy.name), file=sys.stderr)
