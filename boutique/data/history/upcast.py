"""What an entry of an earlier revision changed, in the tables and columns of the book of today.

A migration that renames, splits or drops a column brings an upcaster of its revision here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sqlalchemy import Connection

from boutique.data.history.change import Change
from boutique.data.history.cloth_upcasts import stock_of_cloths
from boutique.data.history.fitting_upcasts import amendments_apart
from boutique.data.history.order_upcasts import days_of_garments
from boutique.data.history.promise_upcasts import one_home
from boutique.data.tables import metadata
from boutique.domain.kernel.errors import N_, Refused

Upcaster = Callable[[Connection, Change], Iterable[Change]]
"""Takes a change as the revision before named it; returns what it is since. Refused where nobody knows."""

UPCASTERS: Final[dict[int, tuple[Upcaster, ...]]] = {
    5: (days_of_garments,),
    9: (stock_of_cloths,),
    11: (one_home,),
    13: (amendments_apart,),
}
"""The upcasters of each revision, in the order in which they are asked."""

NOT_KNOWN = N_(
    "This was written by an earlier version of the program and can no longer be undone. Change it by hand."
)


def upcast(connection: Connection, change: Change, schema: int) -> list[Change]:
    """Return a change as the book of today names it. Refused when it names what is no more."""
    changes = [change]
    for revision in sorted(each for each in UPCASTERS if each > schema):
        for step in UPCASTERS[revision]:
            changes = [new for old in changes for new in step(connection, old)]
    for each in changes:
        _must_be_known(each)
    return changes


def _must_be_known(change: Change) -> None:
    table = metadata.tables.get(change.table)
    if change.row and (table is None or not change.fields <= set(table.c.keys())):
        raise Refused(NOT_KNOWN)


def renamed(table: str, names: Mapping[str, str]) -> Upcaster:
    """Return the upcaster of columns that bear other names since."""

    def named_anew(_connection: Connection, change: Change) -> list[Change]:
        if change.table != table or not change.row:
            return [change]
        before, after = (
            side and {names.get(name, name): value for name, value in side.items()}
            for side in (change.before, change.after)
        )
        return [change._replace(before=before, after=after)]

    return named_anew
