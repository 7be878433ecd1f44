"""A book is read whole, table by table, while others use it."""

from __future__ import annotations

from boutique.data.store.connection import connect
from boutique.data.store.faults import is_rotten
from tests.counter import Counter


def test_a_table_that_nobody_looks_at_is_found_damaged(counter: Counter) -> None:
    path = counter.book.path
    counter.client("Popa")
    assert not is_rotten(path)
    counter.book.close()
    raw = connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'gesture'").fetchone()
    raw.close()
    whole = bytearray(path.read_bytes())
    whole[4096 * (page - 1) : 4096 * page] = b"\x5a" * 4096
    path.write_bytes(whole)

    assert is_rotten(path)
