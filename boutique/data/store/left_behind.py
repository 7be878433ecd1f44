"""What of a shop still lies in a folder whose book is gone: such a folder is never begun anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

COPIES: Final = "backups"
PHOTOS: Final = "photos"
SET_ASIDE: Final = "boutique-before-*.db"
_JOURNAL: Final = "boutique.db-journal"


def set_aside(shop: Path) -> list[Path]:
    """Return the books that were set aside before a copy took their place or they were brought up to date."""
    return sorted(path for path in shop.glob(SET_ASIDE) if path.is_file())


def left_behind(shop: Path) -> list[str]:
    """Return the names of what only a shop leaves beside its book; none for a folder to begin in."""
    return list(_names(shop))


def _names(shop: Path) -> Iterator[str]:
    for name in (PHOTOS, COPIES):
        if any(path.is_file() for path in (shop / name).rglob("*")):
            yield name
    yield from (path.name for path in set_aside(shop))
    journal = shop / _JOURNAL
    if journal.is_file() and journal.stat().st_size > 0:
        yield journal.name
