"""Exports of the programs of other shops: no person, number, day, yes or no of theirs is lost or guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import ClientRow, OrderRow, OrderState, RefusedRow
from boutique.domain.kernel.errors import Refused
from boutique.exchange.clients import read_clients
from boutique.exchange.desk import FileDesk
from boutique.exchange.orders import read_orders

File = Callable[..., Path]


def _people(path: Path, today: date) -> list[ClientRow]:
    rows = list(read_clients(path, None, today).rows)
    assert not [row for row in rows if isinstance(row, RefusedRow)]
    return [row for row in rows if isinstance(row, ClientRow)]


def _orders(path: Path, today: date) -> list[OrderRow]:
    rows = list(read_orders(path, None, today).rows)
    assert not [row for row in rows if isinstance(row, RefusedRow)]
    return [row for row in rows if isinstance(row, OrderRow)]


def _said(row: ClientRow) -> dict[str, bool]:
    return {each.channel: each.yes for each in row.leaves}


def test_names_numbers_and_addresses_of_yahoo_stand_in_columns_called_by_one_word(
    file: File, today: date
) -> None:
    """A column 'Company' beside them made the firm the client, and the client nobody."""
    (row,) = _people(
        file(
            "First,Middle,Last,Email,Home,Work,Fax,Mobile,Alternate Email1,Company,Custom1\n"
            "Ana,Maria,Popa,ana@exemplu.ro,0213101010,0213103030,0213102020,0722100201,"
            "ana2@exemplu.ro,Firma,42\n"
        ),
        today,
    )
    assert (row.given_name, row.family_name, row.phone_e164) == ("Ana Maria", "Popa", "+40722100201")
    told = "\n".join(row.aside)
    assert all(each in told for each in ("0213101010", "0213103030", "0213102020", "ana2@exemplu.ro", "42"))
    assert "Firma" in told


def test_a_birthday_may_stand_in_three_columns(file: File, today: date) -> None:
    lines = ["Ana,Popa,1980,5,14", "Ion,Rus,,5,14", "Dan,Ene,1980,,", "Eva,Stan,,,"]
    path = file("\n".join(["First Name,Last Name,Birth Year,Birth Month,Birth Day", *lines, ""]))
    born = [(row.birth_year, row.birth_month, row.birth_day) for row in _people(path, today)]
    assert born == [(1980, 5, 14), (None, 5, 14), (1980, None, None), (None, None, None)]


def test_a_title_in_a_firm_is_no_firm_and_a_maiden_name_is_kept(file: File, today: date) -> None:
    (row,) = _people(
        file(
            "Given Name,Family Name,Maiden Name,Organization 1 - Name,Organization 1 - Yomi Name,"
            "Organization 1 - Title\nAna,Popa,Ionescu,Firma,,Director\n"
        ),
        today,
    )
    told = list(row.aside)
    assert [line for line in told if line.endswith(": Firma")]
    assert not [line for line in told if "Company: Director" in line or "Firmă: Director" in line]
    assert [line for line in told if line.endswith(": Director")]
    assert [line for line in told if line.endswith(": Ionescu")]


def test_the_memo_of_a_till_is_a_note_and_its_own_number_the_key(file: File, today: date) -> None:
    (row,) = _people(
        file("Reference ID,First Name,Last Name,Memo,Square Customer ID\n,Ana,Popa,umăr stâng,SQ1\n"), today
    )
    assert (row.source_key, row.note) == ("SQ1", "umăr stâng")


def test_days_of_one_file_are_written_in_one_order(file: File, today: date) -> None:
    """'1/2/2020' is the second of January where the birthdays of the file put the month first."""
    lines = ["Ana Popa,5/14/1980,1/2/2020", "Ion Rus,3/4/1981,"]
    first, second = _people(file("\n".join(["Name,Birthday,Customer Since", *lines, ""])), today)
    assert first.since == date(2020, 1, 2)
    assert (second.birth_month, second.birth_day) == (3, 4)


@pytest.mark.parametrize(
    ("header", "name", "raw"),
    [
        ("Фамилия;Име;Телефон", ("Петров", "Георги"), "cp1251"),
        ("Прізвище;Ім'я;Телефон", ("Шевченко", "Євген"), "cp1251"),
        ("Příjmení;Jméno;Telefon", ("Dvořák", "Jiří"), "cp1250"),
        ("Nazwisko;Imię;Telefon", ("Wójcik", "Łukasz"), "cp1250"),
        ("Επώνυμο;Όνομα;Τηλέφωνο", ("Παπαδόπουλος", "Γιώργος"), "cp1253"),
        ("Soyadı;Adı;Telefon", ("Yılmaz", "Çağrı"), "cp1254"),
        ("Cognome;Nome;Telefono", ("Rossi", "Nicolò"), "cp1252"),
    ],
)
def test_columns_are_known_in_the_languages_of_neighbours(
    file: File, today: date, header: str, name: tuple[str, str], raw: str
) -> None:
    line = ";".join((*name, "0722100501"))
    (row,) = _people(file(f"{header}\n{line}\n".encode(raw)), today)
    assert (row.family_name, row.given_name) == name
    assert row.phone_e164 == "+40722100501"


@pytest.mark.parametrize(
    ("header", "cell", "said"),
    [
        ("Acord SMS", "nu", {"message": False}),
        ("Acord SMS", "DA", {"message": True}),
        ("Acord email", "NU", {"email": False}),
        ("Acord WhatsApp", "nu", {"message": False}),
        ("Email Marketing Consent", "UNSUBSCRIBED", {"email": False}),
        ("SMS Marketing Consent", "NEVER_SUBSCRIBED", {"message": False}),
        ("Consimțământ newsletter", "da", {"email": True}),
        ("UNSUB_TIME", "2024-01-02 10:00:00", {"email": False}),
        ("Email Suppressions", '["UNSUBSCRIBE"]', {"email": False}),
        ("Email Suppressions", "[]", {}),
        ("Accept oferte comerciale", "nu", {"all": False}),
        ("Email Marketing Consent Timestamp", "2024-01-02", {}),
        ("GDPR", "da", {}),
        ("Acord GDPR", "da", {}),
        ("OPTIN_TIME", "2024-01-02", {}),
    ],
)
def test_a_yes_and_a_no_are_read_by_what_their_column_means(
    file: File, today: date, header: str, cell: str, said: dict[str, bool]
) -> None:
    (row,) = _people(file(f"Nume\tEmail\t{header}\nAna Popa\tana@exemplu.ro\t{cell}\n"), today)
    assert _said(row) == said
    assert row.email == "ana@exemplu.ro"


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("??.05.1980", (1980, None, None)),
        ("xx/05/1980", (1980, None, None)),
        ("14.05.????", (None, 5, 14)),
        ("14.05.19??", (None, 5, 14)),
        ("~1980", (1980, None, None)),
        ("cca. 1980", (1980, None, None)),
        ("1980?", (1980, None, None)),
        ("necunoscută", (None, None, None)),
        ("1/1/1900", (None, None, None)),
        ("1900-01-01", (None, None, None)),
        ("1/1/0001 12:00:00 AM", (None, None, None)),
        ("14.05.1980 г.", (1980, 5, 14)),
        ("14.5.80 r.", (1980, 5, 14)),
    ],
)
def test_what_nobody_knows_of_a_birthday_leaves_itself_out(
    file: File, today: date, text: str, born: tuple[int | None, int | None, int | None]
) -> None:
    (row,) = _people(file(f"Nume;Data nașterii\nAna Popa;{text}\n"), today)
    assert (row.birth_year, row.birth_month, row.birth_day) == born


@pytest.mark.parametrize("text", ["??.05.1980", "~1980", "necunoscută"])
def test_what_was_written_of_it_stays_in_the_note(file: File, today: date, text: str) -> None:
    (row,) = _people(file(f"Nume;Data nașterii\nAna Popa;{text}\n"), today)
    assert [line for line in row.aside if line.endswith(text)]


def test_an_invoice_list_is_orders_by_its_day_of_issue(file: File, today: date) -> None:
    """Taken for a list of people, it made clients and lost every sale unsaid."""
    path = file(
        "Serie;Numar;Data emitere;Data scadenta;Client;Valoare fara TVA;Valoare TVA;Total;Stare\n"
        "B;0001;14/05/2026;29/05/2026;Popa Ana;1000,00;190,00;1190,00;Incasata\n"
        "B;0002;16/05/2026;31/05/2026;Marin Ion;200,00;38,00;238,00;Anulata\n"
    )
    assert FileDesk().look(path).kind is ImportKind.ORDERS
    first, second = _orders(path, today)
    assert (first.placed_on, first.amount_bani, first.order_key) == (date(2026, 5, 14), 119_000, "0001")
    assert second.state is OrderState.CANCELLED


@pytest.mark.parametrize("header", ["Data ultimei comenzi", "Last order date", "Data scadentă a facturii"])
def test_a_list_of_people_is_not_taken_for_orders_by_another_day(file: File, header: str) -> None:
    path = file(f"Nume;Telefon;{header};Total cheltuit\nAna Popa;0722100301;14.05.2026;1250\n")
    assert FileDesk().look(path).kind is ImportKind.CLIENTS


@pytest.mark.parametrize(
    ("header", "cell", "state"),
    [
        ("Refunded", "No", OrderState.STANDS),
        ("Refunded", "Yes", OrderState.RETURNED),
        ("Refunded at", "2026-05-20", OrderState.RETURNED),
        ("Refunded at", "", OrderState.STANDS),
        ("Voided", "TRUE", OrderState.CANCELLED),
        ("Voided", "FALSE", OrderState.STANDS),
        ("Data anulării", "20.05.2026", OrderState.CANCELLED),
        ("Cancel reason", "customer", OrderState.CANCELLED),
        ("Motiv retur", "prea mare", OrderState.RETURNED),
    ],
)
def test_what_became_of_an_order_may_be_a_word_or_a_day(
    file: File, today: date, header: str, cell: str, state: OrderState
) -> None:
    lines = f"Order Date,Customer,Total,{header}\n2026-05-14,Ana Popa,1250.00,{cell}\n"
    (row,) = _orders(file(lines), today)
    assert (row.state, row.amount_bani, row.refunded_bani) == (state, 125_000, 0)


def test_a_sum_that_was_given_back_is_still_a_sum(file: File, today: date) -> None:
    lines = "Order Date,Customer,Total,Refunded\n2026-05-14,Ana Popa,1250.00,250.00\n"
    (row,) = _orders(file(lines), today)
    assert (row.state, row.refunded_bani) == (OrderState.STANDS, 25_000)


def test_the_phone_of_the_bill_serves_where_the_shop_s_own_column_is_empty(file: File, today: date) -> None:
    lines = "Created at,Billing Name,Total,Phone,Billing Phone,Paid at\n"
    lines += "2026-05-14,Ana Popa,10,,'+40722100301,2026-05-14\n"
    lines += "2026-05-15,Ion Rus,20,0722100302,021 310 1010,\n"
    first, second = _orders(file(lines), today)
    assert (first.client_phone_e164, second.client_phone_e164) == ("+40722100301", "+40722100302")


def test_what_a_telephone_keeps_in_lines_of_its_own_goes_into_the_note(file: File, today: date) -> None:
    (row,) = _people(
        file(
            "BEGIN:VCARD\nVERSION:2.1\nN:Popa;Ana;;;\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anuța;1;;;;;;;;;;;;;\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2005-06-12;1;;;;;;;;;;;;;\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-05-14;3;;;;;;;;;;;;;\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ion;14;;;;;;;;;;;;;\n"
            "IMPP;X-SERVICE-TYPE=Skype:skype:ana.popa\nCATEGORIES:Clienți VIP,myContacts\n"
            "TEL;VALUE=uri;TYPE=work:tel:+40-21-310-1010;ext=12\nEND:VCARD\n",
            "agenda.vcf",
        ),
        today,
    )
    told = "\n".join(row.aside)
    assert all(each in told for each in ("Anuța", "2005-06-12", "Ion", "ana.popa", "Clienți VIP"))
    assert (row.birth_year, row.birth_month, row.birth_day) == (1980, 5, 14)
    assert row.phone.endswith("int. 12")
    assert row.phone_e164 == "+40213101010"


@pytest.mark.parametrize(
    "raw",
    [
        b'[["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ana"]]]]\n',
        b"-- phpMyAdmin SQL Dump\n-- 4.5\nINSERT INTO clienti (nume) VALUES ('Ana');\n",
        b'ID;PWXL;N;E\nC;Y1;X1;K"Nume"\nC;Y2;X1;K"Ana"\nE\n',
        b"\x03\x7a\x05\x0e\x03\x00\x00\x00a\x00" + bytes(22) + b"NUME\x00\x00" + b" Popa Ana " * 9,
        b"!BDN" + bytes(600),
    ],
    ids=["jcard", "sql", "sylk", "dbase", "outlook"],
)
def test_a_file_of_yet_another_kind_is_no_table_without_rows(file: File, today: date, raw: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read_clients(file(raw), None, today)
    assert "no rows" not in refusal.value.msgid
    assert "No column" not in refusal.value.msgid


def test_a_table_whose_first_columns_are_id_and_p_is_a_table(file: File, today: date) -> None:
    (row,) = _people(file("ID;Prenume;Nume\n7;Ana;Popa\n"), today)
    assert row.source_key == "7"


def test_a_line_of_many_signs_is_looked_at_in_a_moment(file: File, today: date) -> None:
    """A pattern that tries every way to cut such a line would never come to an end."""
    (row,) = _people(file("# " * 3000 + "\nNume;Telefon\nAna Popa;0722100301\n"), today)
    assert row.phone_e164 == "+40722100301"


def test_the_sum_below_a_list_is_no_client(file: File, today: date) -> None:
    lines = "Nume și prenume;Telefon\nAna Popa;0722100301\nTotal: 1;\nTOTAL;\nTotalca Ion;0722100302\n"
    rows = list(read_clients(file(lines), None, today).rows)
    assert [row.line for row in rows if isinstance(row, RefusedRow)] == [3, 4]


@pytest.mark.parametrize("told", ["2019", "05.2019", "mai 2019"])
def test_a_year_alone_since_when_leaves_the_day_out_and_not_the_person(
    file: File, today: date, told: str
) -> None:
    (row,) = _people(file(f"Nume;Client din\nAna Popa;{told}\n"), today)
    assert row.since is None
    assert [line for line in row.aside if line.endswith(told)]


def test_labels_and_values_are_told_apart_in_romanian_too(file: File, today: date) -> None:
    (row,) = _people(
        file(
            "Prenume,Nume de familie,Prefix nume,Numele organizației,Titlu în organizație,"
            "Adresă de e-mail 1 - Etichetă,Adresă de e-mail 1 - Valoare,"
            "Telefon 1 - Etichetă,Telefon 1 - Valoare,Telefon 2 - Etichetă,Telefon 2 - Valoare\n"
            "Ana,Popa,Dna,Firma,Director,Acasă,ana@exemplu.ro,Fax acasă,0213101010,Mobil,0722100201\n"
        ),
        today,
    )
    assert (row.title, row.email, row.phone_e164) == ("dna", "ana@exemplu.ro", "+40722100201")
    told = list(row.aside)
    assert "Fax acasă: 0213101010" in told
    assert [line for line in told if line.endswith(": Firma")]
    assert not [line for line in told if "Acasă" in line or "Mobil" in line]


def test_a_name_may_be_divided_by_a_semicolon(file: File, today: date) -> None:
    (row,) = _people(file('Nume;Telefon\n"Popa; Ana";0722100301\n'), today)
    assert (row.given_name, row.family_name) == ("Ana", "Popa")


def test_what_kind_of_paper_a_row_is_tells_a_return(file: File, today: date) -> None:
    lines = "Data facturii;Cumpărător;Total factură;Tip\n14.05.2026;Ana Popa;10;Factură\n"
    first, second = _orders(file(f"{lines}15.05.2026;Ana Popa;20;Retur\n"), today)
    assert (first.state, second.state) == (OrderState.STANDS, OrderState.RETURNED)
