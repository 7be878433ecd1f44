"""Who is in the book now and would not be in the one that takes its place."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from boutique.data.backups.opened_copy import unpack
from boutique.data.store import bookfile
from boutique.data.store.connection import connect
from boutique.data.store.copying import workshop
from boutique.data.store.errors import translated
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.shop.going import NAMED, Going

_PURPOSE: Final = "going"
_ALL: Final = "SELECT id, given_name, family_name FROM client WHERE archived_at IS NULL ORDER BY no"


def who_goes(shop: Path, packed: Path) -> Going | None:
    """Return who would go if a copy took the place of the book; None where there is no book to lose.

    Refused when the copy is none, or damaged.
    """
    with translated(), workshop(shop, _PURPOSE) as work:
        after = {row[0] for row in _clients(unpack(packed, work, photos=False).book)}
        with suppress(BoutiqueError):
            before = _clients(bookfile.require(shop))
            gone = [row for row in before if row[0] not in after]
            return Going(len(gone), len(before), tuple(_name(row) for row in gone[:NAMED]))
    return None


def _clients(book: Path) -> list[tuple[Any, ...]]:
    with translated(), closing(connect(book)) as raw:
        return list(raw.execute(_ALL))


def _name(row: tuple[Any, ...]) -> str:
    return f"{row[1]} {row[2]}".strip()
