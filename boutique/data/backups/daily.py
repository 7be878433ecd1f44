"""The copy of the whole shop that is made once a day, while people go on writing."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from boutique.data.backups.archive import copied_whole
from boutique.data.backups.opened_copy import count_clients
from boutique.data.backups.own_copies import home_of, newest
from boutique.data.backups.packing import Check, manifest_of, never, pack, prove
from boutique.data.backups.picture_care import useless
from boutique.data.backups.rotation import said_right, sweep
from boutique.data.backups.shared_pictures import SharedPictures
from boutique.data.store import bookfile
from boutique.data.store.connection import connect
from boutique.data.store.copying import workshop
from boutique.data.store.errors import translated
from boutique.data.store.left_behind import PHOTOS
from boutique.domain.kernel.errors import Refused
from boutique.files import put_in_place

_PURPOSE: Final = "daily"


def daily(shop: Path, now: datetime, keep: int = 7, check: Check = never) -> Path | None:
    """Copy the shop once a day into its own `backups`, keeping the last few; returns the copy, if any.

    The copies share their pictures. `check` is asked while the work lasts, and may stop it by raising.
    """
    if copy_of(shop, now) is not None:
        return None
    target = _place_of(shop, now)
    with translated():
        _make(shop, target, now, check)
        if not _others_at_work(home_of(shop)):
            with closing(connect(shop / bookfile.NAME)) as raw:
                right = said_right(raw)
            sweep(shop, keep, right)
    return target


def copy_of(shop: Path, day: datetime) -> Path | None:
    """Return the copy that was made on a day, if there is one."""
    place = _place_of(shop, day)
    return place if place.exists() else None


def _place_of(shop: Path, day: datetime) -> Path:
    return home_of(shop) / f"boutique-{day:%Y-%m-%d}.zip"


def _make(shop: Path, target: Path, now: datetime, check: Check) -> None:
    source, home = bookfile.require(shop), home_of(shop)
    with workshop(home, _PURPOSE) as work:
        book = copied_whole(source, work, check)
        beside = SharedPictures(home).take(shop / PHOTOS, _known(shop), work, check, useless(shop))
        packed = work / "whole.zip"
        pack(packed, {bookfile.NAME: book}, now, beside, check, clients=count_clients(book))
        prove(packed, check)
        put_in_place(packed, target)


def _known(shop: Path) -> dict[str, str]:
    """The sums of the last copy; one that cannot be read costs only the time to read every picture."""
    latest = newest(shop)
    try:
        return manifest_of(latest).beside if latest is not None else {}
    except Refused:
        return {}


def _others_at_work(home: Path) -> bool:
    """Another window may be laying pictures that no copy names yet."""
    return any(home.glob(f".{_PURPOSE}-*"))
