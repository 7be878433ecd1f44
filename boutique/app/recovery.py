"""The ways out of a book that cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from boutique.data.backups.keeper import Keeper, mended_by_a_copy
from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui.shop.welcome.ways_out import WaysOut


def ways_out(
    folder: Path, error: BoutiqueError, again: Callable[[], object], move: Callable[[Path], object]
) -> WaysOut:
    """Return what may be done about a folder whose book answered with an error."""
    keeper = Keeper(folder)
    helps = mended_by_a_copy(error)
    return WaysOut(
        again=again,
        move=move,
        restore=keeper.restore if helps else None,
        newest=keeper.newest_proven if helps and keeper.copies() else None,
    )
