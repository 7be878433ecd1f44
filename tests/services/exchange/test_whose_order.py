"""Whose order a row of a file is: found by what the row says, and by nothing that two people share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from boutique.domain.exchange.imports import ImportReport
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders
from boutique.services.duplicates.merge import merge_clients
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from tests.counter import TODAY, Counter, at

Take = Callable[[str], ImportReport]
_PHONE, _MAIL = "0722 100 301", "ana@popa.ro"


@pytest.fixture
def orders(counter: Counter, tmp_path: Path) -> Take:
    def take(text: str) -> ImportReport:
        path = tmp_path / "orders.csv"
        path.write_text(text, "utf-8")
        return import_orders(counter.book.change(), read_orders(path, None, TODAY).rows)

    return take


def _bought(counter: Counter, who: UUID) -> int:
    return len(counter.book.queries().client_page(who).orders)


def test_a_phone_of_one_and_an_e_mail_of_another_are_nobody_s(counter: Counter, orders: Take) -> None:
    ana = counter.client("Popa", "Ana", phone=_PHONE)
    ion = counter.client("Rus", "Ion", email="ion@rus.ro")

    done = orders("Data;Telefon;Email;Total\n14.05.2026;0722100301;ion@rus.ro;10\n")
    assert (done.added, done.alike) == (1, 1)
    assert (_bought(counter, ana), _bought(counter, ion)) == (0, 0)


@pytest.mark.parametrize("written", [_MAIL, "Ana@Popa.RO"])
def test_a_name_with_its_e_mail_is_found_under_another_phone(
    counter: Counter, orders: Take, written: str
) -> None:
    ana = counter.client("Popa", "Ana", phone=_PHONE, email=_MAIL)

    line = f"14.05.2026;Ana Popa;0722100309;{written};10"
    assert orders(f"Data;Client;Telefon;Email;Total\n{line}\n").alike == 0
    assert _bought(counter, ana) == 1


def test_a_name_and_an_e_mail_of_two_pages_are_nobody_s(counter: Counter, orders: Take) -> None:
    pages = [counter.client("Popa", "Ana", phone=phone, email=_MAIL) for phone in (_PHONE, "0722 100 302")]

    orders(f"Data;Client;Telefon;Email;Total\n14.05.2026;Ana Popa;0722100303;{_MAIL};10\n")
    assert [_bought(counter, who) for who in pages] == [0, 0]


@pytest.mark.parametrize("said", [";", "Ana Popa;"])
def test_whom_the_other_program_knows_by_another_number_is_another(
    counter: Counter, orders: Take, tmp_path: Path, said: str
) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(f"Cod client;Nume;Prenume;Email\nC1;Popa;Ana;{_MAIL}\n", "utf-8")
    import_clients(counter.book.change(), read_clients(path, None, TODAY).rows, today=TODAY)

    done = orders(f"Data;Cod client;Client;Email;Total\n14.05.2026;C2;{said}{_MAIL};10\n")
    assert done.alike == 1
    assert counter.book.queries().count_clients() == 2


def test_nobody_new_is_alike_who_shares_nothing(counter: Counter, orders: Take) -> None:
    counter.client("Popa", "Ana", phone=_PHONE, email=_MAIL)
    assert orders("Data;Client;Telefon;Total\n14.05.2026;Dan Ene;0722100309;10\n").alike == 0


def test_an_order_of_a_page_that_was_put_into_another_goes_there(counter: Counter, orders: Take) -> None:
    kept = counter.client("Popa", "Ana", phone=_PHONE)
    gone = counter.client("Popa", "Anca", phone="0722 100 302")
    merge_clients(counter.book.change(), kept, gone, now=at(TODAY))

    orders("Data;Client;Telefon;Total\n14.05.2026;Anca Popa;0722100302;10\n")
    assert _bought(counter, kept) == 1


@pytest.mark.parametrize("reach", ["0722100301;", f";{_MAIL}"])
def test_who_came_earlier_in_the_file_is_known_by_a_phone_or_an_e_mail_alone(
    counter: Counter, orders: Take, reach: str
) -> None:
    rows = f"14.05.2026;Ana Popa;0722100301;{_MAIL};10\n15.05.2026;;{reach};20\n"
    done = orders(f"Data;Client;Telefon;Email;Total\n{rows}")
    assert (done.added, done.alike) == (2, 0)
    assert counter.book.queries().count_clients() == 1
