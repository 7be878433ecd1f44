"""Cards that run together are as many people as they name, whatever the file's line ends and capitals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.exchange.clients import read_clients

File = Callable[..., Path]
_NAMES = ["Ana Popa", "Ion Marin", "Dan Ene"]


def _card(name: str, at: int, end: str = "\n") -> str:
    given, family = name.split()
    said = ("VERSION:3.0", f"N:{family};{given};;;", f"FN:{name}", f"TEL;TYPE=CELL:072210080{at}")
    return end.join(("BEGIN:VCARD", *said, "END:VCARD"))


def _read(file: File, today: date, text: str) -> list[ClientRow | RefusedRow]:
    return list(read_clients(file(text.encode(), "agenda.vcf"), None, today).rows)


def _people(rows: list[ClientRow | RefusedRow]) -> list[tuple[str, str | None]]:
    return [
        (f"{row.given_name} {row.family_name}", row.phone_e164) for row in rows if isinstance(row, ClientRow)
    ]


_ALL = [(name, f"+4072210080{at}") for at, name in enumerate(_NAMES)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", ["", " ", "\t", ",", ";", "\ufeff", "\n\n"])
def test_cards_glued_together_are_all_read(file: File, today: date, between: str, end: str) -> None:
    text = between.replace("\n", end).join(_card(name, at, end) for at, name in enumerate(_NAMES))
    assert _people(_read(file, today, text)) == _ALL


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_end_glued_to_the_last_value_ends_the_card(file: File, today: date, end: str) -> None:
    text = "".join(_card(name, at, end).replace(f"{end}END", "END") for at, name in enumerate(_NAMES))
    assert _people(_read(file, today, text)) == _ALL


def test_small_letters_and_capitals_are_one(file: File, today: date) -> None:
    text = "".join(_card(name, at) for at, name in enumerate(_NAMES))
    text = text.replace("BEGIN:VCARD", "begin:vcard").replace("END:VCARD", "End:vCard")
    assert _people(_read(file, today, text)) == _ALL


def test_what_follows_the_beginning_on_its_line_is_the_card_s(file: File, today: date) -> None:
    text = "".join(
        _card(name, at).replace("VCARD\nVERSION", "VCARD VERSION") for at, name in enumerate(_NAMES)
    )
    assert _people(_read(file, today, text)) == _ALL


def test_lines_outside_of_cards_are_handed_back_and_cost_nobody(file: File, today: date) -> None:
    cards = [_card(name, at) for at, name in enumerate(_NAMES)]
    rows = _read(file, today, "\n".join((cards[0], "FN:Nimeni", "TEL:0722100900", *cards[1:])))
    assert _people(rows) == _ALL
    (lost,) = (row for row in rows if isinstance(row, RefusedRow))
    assert "Nimeni" in "".join(lost.cells)
    assert lost.line == 7


def test_the_word_in_a_note_ends_no_card(file: File, today: date) -> None:
    noted = _card(_NAMES[0], 0).replace("FN:", "NOTE:after END:VCARD comes the next\nFN:")
    (row,) = _read(file, today, noted)
    assert isinstance(row, ClientRow)
    assert "comes the next" in row.note


def test_thousands_of_cards_on_one_line_are_thousands_of_people(file: File, today: date) -> None:
    text = "".join(f"BEGIN:VCARD FN:Ana Pop{at} END:VCARD" for at in range(3_000))
    assert len(_people(_read(file, today, text))) == 3_000
