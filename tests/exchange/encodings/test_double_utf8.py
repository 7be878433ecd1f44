"""UTF-8 that was encoded twice is read as it was meant, and said to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow
from boutique.domain.exchange.lettering import Lettering
from boutique.exchange.clients import read_clients
from boutique.exchange.encodings.detection import lettering_of
from boutique.wording.exchange.lettering import way_called

File = Callable[..., Path]
_TABLE = "Nume;Prenume;Oraș\nȚepeș;Șerban;Iași\nVăleanu;Ștefan;Târgu Mureș\nĂvădanei;Íñigo;Cádiz\n"


def _twice(text: str, taken_for: str) -> bytes:
    """Encode a text as programs do that take UTF-8 for something else."""
    return b"".join(bytes([byte]).decode(taken_for, "replace").replace("\ufffd", chr(byte)).encode()
                    for byte in text.encode())  # fmt: skip


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("taken_for", ["cp1252", "cp1250", "latin-1"])
def test_what_was_encoded_twice_is_read_as_it_was_meant(
    file: File, today: date, taken_for: str, mark: bytes
) -> None:
    reading = read_clients(file(mark + _twice(_TABLE, taken_for)), None, today)
    found = [
        (row.family_name, row.given_name, row.city) for row in reading.rows if isinstance(row, ClientRow)
    ]
    assert found == [tuple(line.split(";")) for line in _TABLE.splitlines()[1:]]
    assert reading.form.letters is not None
    assert reading.form.letters.twice
    assert way_called(reading.form.letters) != way_called(Lettering("utf-8"))


def test_an_address_book_encoded_twice_is_read_as_it_was_meant(file: File, today: date) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Țepeș;Șerban;;;\nADR:;;;Iași;;;\nEND:VCARD\n"
    (row,) = read_clients(file(_twice(card, "cp1252"), "agenda.vcf"), None, today).rows
    assert isinstance(row, ClientRow)
    assert (row.family_name, row.given_name, row.city) == ("Țepeș", "Șerban", "Iași")


@pytest.mark.parametrize(
    "text",
    [
        _TABLE,
        "Nume\nMuñoz\nLefèvre\nÅkesson\n",
        "Nume\nПетров Иван\n최 유림\n",
        "Nume;Preț\nPop;„5 €” – sigur…\n",
        "Nume\n" + "Țepeș\n" * 9 + "Åžerban\n",
    ],
)
def test_what_was_encoded_once_stays_as_it_is(file: File, text: str) -> None:
    assert lettering_of(file(text)).twice == ""


def test_a_name_that_was_right_stays_right_among_others(file: File, today: date) -> None:
    mixed = _twice("Nume;Prenume\nȚepeș;Șerban\nVăleanu;Ștefan\n", "cp1252") + "Lőrincz;Ágnes\n".encode()
    *_, last = read_clients(file(mixed), None, today).rows
    assert isinstance(last, ClientRow)
    assert (last.family_name, last.given_name) == ("Lőrincz", "Ágnes")
