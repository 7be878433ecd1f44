"""Exports of shops in other languages are read whole: numbers, totals, states, dates and letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, OrderRow, OrderState
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders

File = Callable[..., Path]
_STATES = [OrderState.STANDS, OrderState.CANCELLED, OrderState.RETURNED]
_FILES = {
    "de": (
        "Rechnungsnummer;Rechnungsdatum;Kunde;Handy;Rabatt;Nettobetrag;MwSt;Bruttobetrag;Versand;Status",
        ["05.01.2026", "Jörg Müller;+49 170 1234567;10,00;100,00;19,00;119,00;5,00"],
        ["bezahlt", "storniert", "Rückgabe"],
    ),
    "fr": (
        "N° commande;Date de commande;Client;Portable;Remise;Total HT;TVA;Total TTC;Livraison;Statut",
        ["05/01/2026", "Hélène Lefèvre;+33 6 12 34 56 78;10;100;19;119;5"],
        ["payée", "annulée", "retournée"],
    ),
    "hu": (
        "Rendelésszám;Rendelés dátuma;Vevő;Mobil;Kedvezmény;Nettó összeg;ÁFA;Bruttó összeg;Szállítás;Állapot",
        ["2026.01.05.", "Kovács Győző;+36 30 123 4567;10;100;19;119;5"],
        ["teljesítve", "lemondva", "visszaküldve"],
    ),
    "ro": (
        "Nr. comandă;Data;Nume client;Telefon;Reducere;Valoare fără TVA;TVA;Valoare cu TVA;Transport;Stare",
        ["05.01.2026", "Ana Pop;0722 100 331;10;100;19;119;15"],
        ["Livrată", "Refuzată la livrare", "Neridicată"],
    ),
}


@pytest.mark.parametrize("language", sorted(_FILES))
def test_an_export_in_another_language_is_read_whole(file: File, today: date, language: str) -> None:
    header, (day, client), states = _FILES[language]
    lines = [f"R{at};{day};{client};{state}" for at, state in enumerate(states, start=1)]
    reading = read_orders(file("\n".join([header, *lines, ""])), None, today)
    rows = [row for row in reading.rows if isinstance(row, OrderRow)]
    assert [row.state for row in rows] == _STATES
    assert [row.order_key for row in rows] == ["R1", "R2", "R3"]
    assert {row.amount_bani for row in rows} == {11_900}
    assert {row.placed_on for row in rows} == {date(2026, 1, 5)}
    assert all(row.client_phone_e164 and row.client_name for row in rows)


def test_orders_that_a_shop_calls_by_a_name_are_one_order_on_all_their_lines(file: File, today: date) -> None:
    path = file(
        "Name,Email,Financial Status,Paid at,Total,Lineitem name,Lineitem price,Billing Name,Created at,Id\n"
        "#1001,a@exemplu.ro,paid,2026-01-05,100,Rochie,60,Ana Pop,2026-01-05,77\n"
        "#1001,a@exemplu.ro,,,,Curea,40,,2026-01-05,\n"
    )
    rows = [row for row in read_orders(path, None, today).rows if isinstance(row, OrderRow)]
    assert [row.order_key for row in rows] == ["#1001", "#1001"]
    assert {row.client_name for row in rows} == {"Ana Pop"}


@pytest.mark.parametrize("born", ["1980.05.14.", "1980. 05. 14.", "1980-05-14", "1980/5/14", "14.05.1980."])
def test_a_day_is_read_with_spaces_and_a_last_point(file: File, today: date, born: str) -> None:
    (row,) = read_clients(file(f"Vezetéknév;Keresztnév;Születési dátum\nNagy;Éva;{born}\n"), None, today).rows
    assert isinstance(row, ClientRow)
    assert (row.birth_year, row.birth_month, row.birth_day) == (1980, 5, 14)


def test_romanian_letters_of_windows_are_called_so(file: File, today: date) -> None:
    """With cedillas they read alike in a way that hardly any program writes."""
    text = "Nume;Oraș\nȚepeș Șerban;Brașov\nMureșan Ștefania;Târgu Mureș\n"
    raw = text.translate(str.maketrans("ȘșȚț", "ŞşŢţ")).encode("cp1250")
    letters = read_clients(file(raw), None, today).form.letters
    assert letters is not None
    assert letters.way == "cp1250"
