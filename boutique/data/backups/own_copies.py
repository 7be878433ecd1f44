"""The copies that a shop made of itself: which there are, what they need, whether they are whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from boutique.data.backups.packing import prove
from boutique.data.backups.shared_pictures import SharedPictures
from boutique.data.store.errors import translated
from boutique.data.store.left_behind import COPIES
from boutique.domain.kernel.errors import N_, Refused

FOLDER: Final = COPIES
_DAILY: Final = "boutique-????-??-??.zip"

Finding = tuple[str, dict[str, object]]


def home_of(shop: Path) -> Path:
    """Return the folder in which a shop keeps its own copies."""
    return shop / FOLDER


def daily_copies(shop: Path) -> list[Path]:
    """Return the copies of the last days, the oldest first."""
    with translated():
        return sorted(home_of(shop).glob(_DAILY))


def newest(shop: Path) -> Path | None:
    """Return the newest of the copies a shop made of itself, if there is any."""
    return max(daily_copies(shop), default=None)


def findings(shop: Path) -> Iterator[Finding]:
    """Yield what is wrong with the copies of the last days."""
    needed: set[str] = set()
    for packed in daily_copies(shop):
        try:
            needed.update(prove(packed).beside.values())
        except Refused:
            yield (
                N_("The backup “{file}” is damaged. The others can still be restored."),
                {"file": packed.name},
            )
    shared = SharedPictures(home_of(shop))
    with translated():
        lost = sum(not shared.is_whole(digest) for digest in needed)
    if lost:
        yield (
            N_(
                "Pictures of the daily backups that are missing or damaged: {lost}. Back up the whole shop "
                "elsewhere."
            ),
            {"lost": lost},
        )
