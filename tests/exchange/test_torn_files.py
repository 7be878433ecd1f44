"""However a file was torn, it is read or refused with a sentence; nothing else ever happens."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.imports import RefusedRow
from boutique.domain.kernel.errors import BoutiqueError
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders
from boutique.wording import explain

_TODAY = date(2026, 11, 21)
_WHOLE = {
    "csv": 'Nume;Telefon;Data nașterii\nPop Ana;0721123456;14.05.1985\n"Rus\nIon";0722;31.02.1985\n'.encode(),
    "history": 'customer_id,date,amount\n1,2025-01-01,"1.250,50"\n2,05/14/2025,99.5\n'.encode("utf-16"),
    "cards": b"BEGIN:VCARD\nN;QUOTED-PRINTABLE:V=C4=83l;=C8=98\nTEL;CELL:0721\nBDAY:--0514\nEND:VCARD\n",
}
_PIECES = [
    b'"',
    b";",
    b",",
    b"\n",
    b"\r",
    b"\x00",
    b"\xff",
    b"=",
    b"'",
    b"BEGIN:VCARD\n",
    b"9" * 300,
    b"\\",
    b":",
]
_TEARS = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 6), st.sampled_from(_PIECES)), max_size=6)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (["Nume", "Telefon"], ["Ana Pop", 721123456], ["Ion Rus", "=1+1"]):
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _read(path: Path) -> None:
    for read in (read_clients, read_orders):
        with suppress(BoutiqueError):
            refused = [row for row in read(path, None, _TODAY).rows if isinstance(row, RefusedRow)]
            assert all(explain(row.trouble) for row in refused)


@pytest.mark.parametrize("kind", sorted(_WHOLE))
@given(tears=_TEARS)
def test_a_torn_text_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, kind: str, tears: list[tuple[int, int, bytes]]
) -> None:
    content = bytearray(_WHOLE[kind])
    for at, length, piece in tears:
        content[at : at + length] = piece
    path = tmp_path_factory.getbasetemp() / "torn"
    path.write_bytes(content)
    _read(path)


@given(at=st.integers(4, 5000), byte=st.integers(0, 255), cut=st.integers(0, 300))
def test_a_torn_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int, cut: int
) -> None:
    content = bytearray(_workbook())
    content[at % len(content)] = byte
    path = tmp_path_factory.getbasetemp() / "torn.xlsx"
    path.write_bytes(content[: len(content) - cut])
    _read(path)
