"""What files of other programs say of orders, of numbers and of leave arrives as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from boutique.domain.consent.rules import ConsentState, current_consent
from boutique.domain.exchange.imports import ImportReport
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders
from boutique.services.consent import give_leave
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from tests.counter import TODAY, Counter

Take = Callable[[str], ImportReport]


@pytest.fixture
def orders(counter: Counter, tmp_path: Path) -> Take:
    def take(text: str) -> ImportReport:
        path = tmp_path / "orders.csv"
        path.write_text(text, "utf-8")
        return import_orders(counter.book.change(), read_orders(path, None, TODAY).rows)

    return take


@pytest.fixture
def clients(counter: Counter, tmp_path: Path) -> Take:
    def take(text: str) -> ImportReport:
        path = tmp_path / "clients.csv"
        path.write_text(text, "utf-8")
        rows = read_clients(path, None, TODAY).rows
        return import_clients(counter.book.change(), rows, today=TODAY, source=path.name)

    return take


def _spent(counter: Counter, who: UUID) -> list[int]:
    page = counter.book.queries().client_page(who)
    return sorted(order.total_bani for order in page.orders if order.cancelled_on is None)


@pytest.mark.parametrize("row", ["Telefon\n{day};0722100301", "Email\n{day};ana@popa.ro"])
def test_a_known_phone_or_e_mail_alone_finds_its_client(counter: Counter, orders: Take, row: str) -> None:
    who = counter.client("Popa", "Ana", phone="0722 100 301", email="Ana@popa.ro")
    column, line = row.format(day="14.05.2026").split("\n")

    assert orders(f"Data;{column};Total\n{line};1250,00\n").alike == 0
    assert _spent(counter, who) == [125_000]


def test_a_phone_of_two_people_is_nobody_s_and_is_offered_as_a_likely_double(
    counter: Counter, orders: Take
) -> None:
    counter.client("Popa", "Ana", phone="0722100301")
    counter.client("Popa", "Ion", phone="0722100301")

    assert orders("Data;Telefon;Total\n14.05.2026;0722100301;100,00\n").alike == 1
    pairs = counter.book.queries().duplicate_pairs()
    assert len([pair for pair in pairs if "Client 0722100301" in repr(pair)]) == 2


def test_lines_of_one_number_are_one_order_with_its_things(counter: Counter, orders: Take) -> None:
    lines = "501;14.05.2026;Ana Popa;1820,00;Sacou bleumarin\n501;14.05.2026;Ana Popa;1820,00;Cravată\n"
    text = f"Order Number;Order Date;Customer Name;Order Total;Item Name\n{lines}"

    assert orders(text).added == 1
    assert orders(text).unchanged == 1
    who = counter.book.queries().find_client("popa")
    (order,) = counter.book.queries().client_page(who).orders
    assert order.total_bani == 182_000
    assert [(item.garment, item.description) for item in order.items] == [
        ("jacket", "Sacou bleumarin"),
        ("tie", "Cravată"),
    ]


def test_what_was_cancelled_or_came_back_is_kept_and_does_not_count(counter: Counter, orders: Take) -> None:
    report = orders(
        "Data;Nume client;Telefon;Total;Status\n"
        "13.05.2026;Ana Popa;0722100301;700,00;Finalizată\n"
        "14.05.2026;Ana Popa;0722100301;1250,00;Finalizată\n"
        "15.05.2026;Ana Popa;0722100301;300,00;Anulată\n"
        "16.05.2026;Ana Popa;0722100301;-1250,00;Retur\n"
        "17.05.2026;Ana Popa;0722100301;-99,00;Retur\n"
    )

    assert (report.added, report.cancelled, report.returned, report.refused) == (3, 1, 1, ())
    assert report.stray_returns == (6,)
    assert _spent(counter, counter.book.queries().find_client("popa")) == [70_000]


def test_an_order_that_was_cancelled_wins_no_lead(counter: Counter, orders: Take) -> None:
    who = counter.lead("Popa", given="Ana", phone="0722100301")
    orders("Data;Telefon;Total;Status\n14.05.2026;0722100301;100,00;Anulată\n")
    assert counter.book.queries().client_page(who).draft.standing == "lead"


def test_a_till_that_begins_its_numbers_anew_loses_no_order(counter: Counter, orders: Take) -> None:
    header = "Nr bon;Data;Client;Total\n"
    orders(f"{header}1;14.05.2026;Ana Popa;100,00\n")
    assert orders(f"{header}1;15.05.2026;Ion Rus;50,00\n").added == 1


def _leave(counter: Counter, channel: str) -> ConsentState:
    who = counter.book.queries().find_client("popa")
    return current_consent(counter.book.queries().client_page(who).consents, channel, "sales").state


def test_a_no_is_a_refusal_and_a_yes_a_leave_each_for_its_channel(counter: Counter, clients: Take) -> None:
    text = "First Name,Last Name,Accepts Email Marketing,Accepts SMS Marketing\nAna,Popa,yes,no\n"

    report = clients(text)

    assert (report.leaves_given, report.leaves_refused) == (1, 1)
    assert (_leave(counter, "email"), _leave(counter, "message")) == (
        ConsentState.GIVEN,
        ConsentState.REFUSED,
    )
    assert _leave(counter, "phone") is ConsentState.NEVER_ASKED
    who = counter.book.queries().find_client("popa")
    given = next(each for each in counter.book.queries().client_page(who).consents if not each.withdrawn_on)
    assert (given.how, given.words) == ("file", "clients.csv: Accepts Email Marketing: yes")
    assert clients(text).unchanged == 1


def test_a_yes_of_a_file_never_goes_over_a_no_told_to_the_shop(counter: Counter, clients: Take) -> None:
    header = "First Name,Last Name,Accepts Email Marketing\n"
    clients(f"{header}Ana,Popa,no\n")
    clients(f"{header}Ana,Popa,yes\n")
    assert _leave(counter, "email") is ConsentState.REFUSED


def test_a_no_ends_a_leave_and_the_same_file_again_does_not_end_it_twice(
    counter: Counter, clients: Take
) -> None:
    text = "First Name,Last Name,Newsletter\nAna,Popa,no\n"
    clients(text)
    who = counter.book.queries().find_client("popa")
    give_leave(counter.book.change(), who, "email", "sales", how="counter", words="da", today=TODAY)
    assert clients(text).unchanged == 1
    assert _leave(counter, "email") is ConsentState.GIVEN


def test_other_numbers_go_into_the_note_and_are_counted(counter: Counter, clients: Take) -> None:
    text = "Nume;Mobil;Telefon fix;Fax\nAna Popa;0722100301;021 310 1010;021 310 2020\n"
    assert clients(text).notes == 2
    page = counter.book.queries().client_page(counter.book.queries().find_client("popa"))
    assert (page.draft.phone, page.draft.note.count("\n")) == ("0722100301", 1)
    assert "021 310 1010" in page.draft.note
    assert "021 310 2020" in page.draft.note


def test_what_goes_aside_is_added_to_a_note_written_by_hand(counter: Counter, clients: Take) -> None:
    who = counter.client("Popa", "Ana", phone="0722100301", note="vine sâmbăta")
    clients("Nume;Telefon;Firma\nAna Popa;0722100301;Casa Modei\n")
    note = counter.book.queries().client_page(who).draft.note
    assert note.startswith("vine sâmbăta\n")
    assert note.endswith("Casa Modei")


@pytest.mark.parametrize("given", ["Anamaria", "Ana-Maria", "Ana Maria"])
@pytest.mark.parametrize("typed", ["anamaria", "Ana-Maria", "ana maria"])
def test_anamaria_is_found_however_she_is_written(counter: Counter, given: str, typed: str) -> None:
    counter.client("Popa", given)
    assert counter.found(f"{typed} popa") == [f"{given} Popa"]


def test_anamaria_of_another_file_is_the_same_person(counter: Counter, clients: Take) -> None:
    counter.client("Popa", "Ana-Maria", phone="0722100301")
    report = clients("Nume;Prenume;Telefon;Oras\nPopa;Anamaria;0722100301;Iași\n")
    assert (report.added, report.updated) == (0, 1)
