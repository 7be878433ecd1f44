"""A line of an address book is put together as bytes, before its letters are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow
from boutique.exchange.clients import read_clients

File = Callable[..., Path]
_NOTE = "cămașă în carouri, țesătură de in"
_FRENCH = "crème brûlée à Orléans, très été"
_OLD, _NEW = str.maketrans("șțȘȚ", "şţŞŢ"), str.maketrans("şţŞŢ", "șțȘȚ")


def _one(file: File, today: date, card: bytes) -> ClientRow:
    (row,) = read_clients(file(card, "agenda.vcf"), None, today).rows
    assert isinstance(row, ClientRow)
    return row


def _folded(line: bytes, every: int, fold: bytes) -> bytes:
    return fold.join(line[at : at + every] for at in range(0, len(line), every))


def _card(*lines: bytes, end: bytes = b"\n", version: bytes = b"3.0") -> bytes:
    return end.join((b"BEGIN:VCARD", b"VERSION:" + version, *lines, b"END:VCARD", b""))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize("fold", [b"\n ", b"\r\n ", b"\r\n\t"])
@pytest.mark.parametrize("every", [3, 7, 8])
def test_a_fold_may_stand_in_the_middle_of_a_letter(
    file: File, today: date, every: int, fold: bytes, encoding: str
) -> None:
    said = {"cp1250": _NOTE.translate(_OLD), "cp1252": _FRENCH}.get(encoding, _NOTE)
    encoded = said.encode(encoding.removesuffix("-sig"))
    mark = b"\xef\xbb\xbf" if encoding.endswith("sig") else b""
    line = b"NOTE:" + _folded(encoded, every, fold)
    row = _one(file, today, mark + _card(b"N:Pop;Ana;;;", line, end=fold[:-1]))
    assert row.note == said.translate(_NEW)


def test_a_name_torn_by_a_fold_is_whole_in_what_is_handed_back(file: File, today: date) -> None:
    name = "N:Moș;Ștefan;;;".encode()
    card = _card(_folded(name, 5, b"\n "), b"TEL:0721")
    (row,) = read_clients(file(card, "agenda.vcf"), None, today).rows
    assert "\ufffd" not in "".join(row.cells)


@pytest.mark.parametrize(
    ("charset", "encoding"), [("UTF-8", "utf-8"), ("ISO-8859-2", "iso8859-2"), ("Windows-1250", "cp1250")]
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_quoted_printable_is_joined_at_its_soft_breaks_before_it_is_read(
    file: File, today: date, charset: str, encoding: str, end: bytes
) -> None:
    said = _NOTE if encoding == "utf-8" else _NOTE.translate(_OLD)
    quoted = b"".join(b"=%02X" % byte for byte in said.encode(encoding))
    line = f"NOTE;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:".encode()
    # a soft break stands between the two bytes of a letter as likely as anywhere
    card = _card(b"N:Pop;Ana;;;", line + _folded(quoted, 9, b"=" + end), end=end, version=b"2.1")
    assert _one(file, today, card).note == _NOTE


def test_quoted_letters_and_plain_letters_of_one_book_are_both_read(file: File, today: date) -> None:
    quoted = b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mo=C8=99;=C8=98=\ntefan;;;"
    card = _card(quoted, "ADR:;;;Ia\xbai;;;".encode("latin-1"), b"NOTE:din Ti\xbaoara \xbai Re\xbai\xfea")
    row = _one(file, today, card)
    assert (row.family_name, row.given_name, row.city) == ("Moș", "Ștefan", "Iași")


def test_an_equals_sign_at_the_end_of_a_plain_line_joins_nothing(file: File, today: date) -> None:
    row = _one(file, today, _card(b"N:Pop;Ana;;;", b"NOTE:2+2=", b"TEL:0721234567"))
    assert (row.note, row.phone_e164) == ("2+2=", "+40721234567")
