"""Which of the daily copies stay: the last few, one of each month, and all that hold much more than today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from boutique.data.backups.opened_copy import made_on, prove_copy
from boutique.data.backups.own_copies import daily_copies, home_of
from boutique.data.backups.packing import manifest_of
from boutique.data.backups.shared_pictures import SharedPictures
from boutique.data.store.errors import translated
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.shop.copies import Fewer, ProvenCopy, much_fewer

MONTHS: Final = 12
FEWER: Final = N_(
    "The book has {now} clients, and the backup “{file}” has {then}. That backup is kept until you "
    "confirm in Settings that so few is right."
)


def sweep(shop: Path, keep: int, right: int | None = None) -> None:
    """Throw away all but the copies that stay, and the pictures that no copy needs.

    `right` is how few clients somebody said are right. A copy that cannot be read might need any picture, so
    then every picture stays; so does a copy one gave a name.
    """
    with translated():
        for old in _too_many(shop, keep, right):
            old.unlink(missing_ok=True)
        needed: set[str] = set()
        for packed in home_of(shop).glob("*.zip"):
            try:
                needed.update(manifest_of(packed).beside.values())
            except Refused:
                return
        SharedPictures(home_of(shop)).keep_only(needed)


def _too_many(shop: Path, keep: int, right: int | None) -> list[Path]:
    copies = daily_copies(shop)
    stay = {*copies[-keep:], *_one_a_month(copies)}
    old = [copy for copy in copies if copy not in stay]
    if not old:
        return []
    newest = clients_in(shop, copies[-1])
    return [copy for copy in old if newest is not None and not _holds_more(shop, copy, newest, right)]


def _holds_more(shop: Path, copy: Path, newest: int, right: int | None) -> bool:
    held = clients_in(shop, copy)
    if held is None:
        return False  # it cannot be read
    return much_fewer(newest, held) and (right is None or much_fewer(newest, right))


def _one_a_month(copies: Iterable[Path]) -> list[Path]:
    """Return the last copy of this month and of each of the twelve months before it that have one."""
    of_month = {copy.name[: len("boutique-2026-11")]: copy for copy in copies}
    return [of_month[month] for month in sorted(of_month)[-MONTHS - 1 :]]


def clients_in(shop: Path, copy: Path) -> int | None:
    """Return how many clients a copy holds; an older one does not say, and is opened. None: it is damaged."""
    with suppress(BoutiqueError):
        said = manifest_of(copy).clients
        return prove_copy(shop, copy).clients if said is None else said
    return None


def fewer(shop: Path, right: int | None = None) -> Fewer | None:
    """Return how many clients the newest copy has, and the copy with the most, if that is much more.

    None as well if somebody said that so few are `right`.
    """
    copies = daily_copies(shop)
    if len(copies) < 2 or (now := clients_in(shop, copies[-1])) is None:
        return None
    held = [(clients, copy) for copy in copies[:-1] if (clients := clients_in(shop, copy)) is not None]
    most, copy = max(held, default=(0, copies[-1]))
    if not much_fewer(now, most) or not (right is None or much_fewer(now, right)):
        return None
    return Fewer(now, ProvenCopy(copy, made_on(copy), most))


def findings(shop: Path, right: int | None = None) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield that the book has much fewer clients than a copy of it, if so."""
    if (found := fewer(shop, right)) is not None:
        facts = {"now": found.clients, "file": found.kept.file.name, "then": found.kept.clients}
        yield FEWER, facts


def said_right(raw: Any) -> int | None:
    """Return how few clients somebody said are right, read in a book's open connection."""
    row = raw.execute("SELECT value FROM setting WHERE key = 'backup.right'").fetchone()
    return int(row[0]) if row is not None and str(row[0]).isdecimal() else None
