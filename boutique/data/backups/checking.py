"""Look the whole book over: is every page readable, does everything point somewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from boutique.data.backups import own_copies, picture_care, rotation
from boutique.data.derived import stock
from boutique.data.queries.orders.purchases import awaited, purchased
from boutique.data.store import bookfile, page_sums
from boutique.data.store.address import server_in
from boutique.data.store.connection import connect
from boutique.data.store.errors import DAMAGED, translated
from boutique.data.store.faults import count_faults
from boutique.data.store.place import Server
from boutique.domain.cloth.model import MovementKind
from boutique.domain.kernel.errors import N_, Unavailable

TORN = N_("The file is damaged (places found: {faults}). Restore the last backup.")

Finding = tuple[str, dict[str, object]]
"""A sentence in English with named places, and what fills them."""


def findings(folder: Path) -> list[Finding]:
    """Return everything that is wrong with the book in a folder; an empty list is good news."""
    if (server := server_in(folder)) is not None:
        return _on_server(server, folder)
    try:
        path = bookfile.require(folder)
    except Unavailable as error:
        if error.msgid != DAMAGED:
            raise
        return [(TORN, {"faults": 1})]
    with translated():
        faults = count_faults(path) or len(page_sums.rotten_pages(path))
        return [(TORN, {"faults": faults})] if faults else _mistakes(path, folder)


def _mistakes(path: Path, folder: Path) -> list[Finding]:
    with closing(connect(path)) as raw:
        raw.execute("BEGIN")  # what another window writes between two questions is no mistake
        found = [*_pointing_nowhere(raw), *derived_mistakes(raw)]
        raw.execute("COMMIT")
        found += picture_care.findings(raw, folder)
        right = rotation.said_right(raw)
    return [*found, *own_copies.findings(folder), *rotation.findings(folder, right)]


def _on_server(server: Server, folder: Path) -> list[Finding]:
    """The pages and references of a book there are the server's care; what is derived is ours."""
    from boutique.data.store.server_connection import connect as connect_to_server

    with translated(), closing(connect_to_server(server, writable=False)) as raw:
        return [*derived_mistakes(raw, "client_find"), *picture_care.findings(raw, folder)]


def _pointing_nowhere(raw: Any) -> Iterator[Finding]:
    for table, row, *_ in raw.execute("PRAGMA foreign_key_check"):
        yield N_("In {table}, row {row} points to nothing."), {"table": table, "row": row}


def derived_mistakes(raw: Any, found_in: str = "client_place") -> Iterator[Finding]:
    """Yield where search and summaries do not follow from the clients and orders of a book."""
    (clients,) = raw.execute("SELECT count(*) FROM client WHERE archived_at IS NULL").fetchone()
    (found,) = raw.execute(f"SELECT count(*) FROM {found_in}").fetchone()
    if clients != found:
        yield N_("Search finds {found} of {clients} clients."), {"found": found, "clients": clients}
    (lacking,) = raw.execute(
        "SELECT count(*) FROM client c LEFT JOIN client_summary s ON s.client_id = c.id "
        "WHERE s.client_id IS NULL"
    ).fetchone()
    if lacking:
        yield N_("Clients without a summary: {lacking}."), {"lacking": lacking}
    (wrong,) = raw.execute(
        "SELECT count(*) FROM client_summary s WHERE s.orders <> (SELECT count(*) FROM orders o "
        f"WHERE o.client_id = s.client_id AND {purchased('o')})"
    ).fetchone()
    if wrong:
        yield N_("Summaries that do not count the orders correctly: {wrong}."), {"wrong": wrong}
    yield from _wrong_stock(raw)
    yield from _wrong_days(raw)


def _wrong_stock(raw: Any) -> Iterator[Finding]:
    """Yield where the sums of the cloths are not those of their movements, or hold what nobody awaits."""
    told = raw.execute(f"SELECT {stock.COLUMNS} FROM cloth_stock ORDER BY cloth_id").fetchall()
    summed = raw.execute(f"{stock.SUMS} ORDER BY k.id").fetchall()
    wrong = {row[0] for row in {tuple(row) for row in told} ^ {tuple(row) for row in summed}}
    if wrong:
        said = N_("Cloths whose stock is not the sum of what came and went: {wrong}.")
        yield said, {"wrong": len(wrong)}
    (held,) = raw.execute(
        "SELECT count(*) FROM (SELECT m.item_id FROM cloth_movement m "
        "JOIN order_item i ON i.id = m.item_id JOIN orders o ON o.id = i.order_id "
        f"WHERE m.kind = '{MovementKind.RESERVED}' AND NOT ({awaited('i', 'o')}) "
        "GROUP BY m.item_id, m.cloth_id HAVING sum(m.cm) <> 0) h"
    ).fetchone()
    if held:
        yield N_("Garments that nobody awaits hold cloth aside: {held}."), {"held": held}


def _wrong_days(raw: Any) -> Iterator[Finding]:
    """Yield where the day of a garment is not the one that was promised last."""
    (otherwise,) = raw.execute(
        "SELECT count(*) FROM order_item i LEFT JOIN promise p ON p.item_id = i.id AND p.moved_to IS NULL "
        "WHERE coalesce(p.due_on, '0001-01-01') <> coalesce(i.promised_on, '0001-01-01')"
    ).fetchone()
    if otherwise:
        yield N_("Garments whose day is not the one promised: {otherwise}."), {"otherwise": otherwise}
