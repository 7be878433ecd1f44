"""The binders that lie beside the copies of a shop: one a week, the last few, none from before an erasure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from boutique.data.backups.own_copies import home_of
from boutique.data.store.errors import translated
from boutique.files import close_to_others, private_folder

KEPT: Final = 4
_EVERY: Final = timedelta(days=7)
_NAME: Final = "binder-{day:%Y-%m-%d}.pdf"
_ANY: Final = "binder-????-??-??.pdf"


def binders(shop: Path) -> list[Path]:
    """Return the binders there are, the oldest first."""
    with translated():
        return sorted(home_of(shop).glob(_ANY))


def is_due(shop: Path, on: date, erased_at: datetime | None = None) -> bool:
    """Tell whether one is to be made: a week has passed, or somebody's data were erased since."""
    there = binders(shop)
    if not there:
        return True
    newest = there[-1]
    old = newest.name <= _NAME.format(day=on - _EVERY)
    return old or _is_from_before(newest, erased_at)


def _is_from_before(binder: Path, erased_at: datetime | None) -> bool:
    with translated():
        return erased_at is not None and binder.stat().st_mtime < erased_at.timestamp()


def throw_away(shop: Path, erased_at: datetime | None) -> None:
    """Throw away the binders from before an erasure: they may tell what was erased."""
    with translated():
        for old in binders(shop):
            if _is_from_before(old, erased_at):
                old.unlink(missing_ok=True)


def keep(
    shop: Path, on: date, make: Callable[[Path], object], erased_at: datetime | None = None, kept: int = KEPT
) -> Path:
    """Make the binder of a day and throw away those that are too many, or from before the last erasure.

    Only its owner may read it. What `make` raises leaves those there were, except what was to be erased.
    """
    throw_away(shop, erased_at)
    home = private_folder(home_of(shop))
    target = home / _NAME.format(day=on)
    make(target)
    close_to_others(target)
    with translated():
        for old in binders(shop)[:-kept]:
            old.unlink(missing_ok=True)
    return target
