"""Columns beside those of a field: other numbers, parts of an address, what goes into the note."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from boutique.domain.exchange.columns import ImportKind
from boutique.exchange.columns.header_words import SPELLINGS
from boutique.exchange.marketing_consent import consent_column, refusal_column


def _any_of(text: str) -> re.Pattern[str]:
    """Return a pattern for any of these words; an underscore is a space within."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(text.split()).replace('_', ' ')})(?!\S)")


_OF_A_COLUMN = _any_of(
    r"label eticheta type marketing subscribed status consent opt verified count format photo file_as"
    r" phonetic yomi display"
)
_FAX = _any_of(r"fax faxnummer telefax факс faxszam")
_PHONE = _any_of(
    r"phone phones phone\d telephone telefon telefonul telefoane tel mobil mobile mobiltelefon cell"
    r" gsm handy whatsapp whats_app viber"
    r" telefono telefonnummer telefonszam mobilszam rufnummer festnetz portable телефон мобильный тел"
)
_MAIL = _any_of(r"email\d? emails mail\d? e_mail courriel emailadresse почта")
_OTHER_MACHINES = _any_of(r"pager telex isdn tty tdd radio callback assistant assistants manager")
_ORGANISATION = _any_of(
    r"company organization organisation organizatie organizatia organizatiei firma companie"
    r" societate societatea business_name ceg cegnev"
    r" unternehmen firmenname societe entreprise компания организация"
)
_CITY = _any_of(r"city town oras localitate ville stadt varos город")
_ADDRESS = _any_of(
    r"address address1 address2 adresa adrese adresse anschrift cim lakcim street strada str strasse"
    r" utca rue zip postal"
    r" postcode plz po_box judet judetul sector county region province state country country/region"
    r" tara bloc scara apartament адрес"
    r" улица индекс iranyitoszam kod"
)
_REMARK = _any_of(
    r"job_title jobtitle functie functia profesie profesia profession occupation ocupatie hobby"
    r" hobbies anniversary"
    r" aniversare spouse sotie sot sotul sotia partner children copii nickname porecla suffix"
    r" website web url site tags tag"
    r" etichete labels categories category categorie group groups grup membership impp keywords relation"
    r" relationship event"
    r" custom department departament organization_title office user_\d instagram facebook beruf"
    r" besondere related role preferinte"
    r" preferences marime marimi size sizes masuri inaltime greutate height interests interese pager"
    r" isdn maiden_name nume_de_fata schools imaddress messenger_id custom\d unsub_reason assistant"
    r" assistants manager managers referred recomandat source sursa account billing_information"
    r" mileage location"
)
_PHONES_ALONE = frozenset(["home", "work", "other", "primary", "acasa", "serviciu"])
_PARTS_OF_A_BIRTHDAY = frozenset(("birth month", "birth day"))
_OF_AN_OFFICE = _any_of("title titlu department departament functie")
_STAFF = _any_of("user staff employee vanzator casier angajat store company seller shop")


def further_columns(
    kind: ImportKind, headers: Sequence[tuple[str, str]], taken: Sequence[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return what columns not taken yet add to a field; `headers` are pairs of header and its key."""
    found: dict[str, list[str]] = {}
    for header, key in headers:
        if header in taken:
            continue
        field = _of_clients(key) if kind is ImportKind.CLIENTS else _of_orders(key)
        if field is not None:
            found.setdefault(field, []).append(header)
    return {field: tuple(said) for field, said in found.items()}


def _of_orders(key: str) -> str | None:
    if key in SPELLINGS[ImportKind.ORDERS]["status"] and key != "state":
        return "status"
    if _OF_A_COLUMN.search(key) or _STAFF.search(key):
        return None
    if _MAIL.search(key):
        return "client_email"
    return "client_phone" if _PHONE.search(key) else None


def _of_clients(key: str) -> str | None:
    """Return the field that a column adds to, or nothing."""
    if key in SPELLINGS[ImportKind.CLIENTS]["note"]:
        return "note"
    if (refused := refusal_column(key)) is not None:
        return refused
    if (asked := consent_column(key)) is not None:
        return asked
    if _OF_A_COLUMN.search(key):
        return None
    if key in _PARTS_OF_A_BIRTHDAY:
        return "birthday"
    if key in _PHONES_ALONE:
        return "other_phone"
    if _ORGANISATION.search(key) and _OF_AN_OFFICE.search(key):
        return "remark"
    if _MAIL.search(key):
        return "other_email"
    if _OTHER_MACHINES.search(key):
        return "remark"
    if _PHONE.search(key) or _FAX.search(key):
        return "other_phone"
    if _REMARK.search(key):
        return "remark"
    if _CITY.search(key):
        return "city"
    if _ADDRESS.search(key):
        return "address"
    return "organisation" if _ORGANISATION.search(key) else None


def label_columns(headers: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Return, for each column of values, the column that says what they are called ('Phone 1 - Label')."""
    by_key = {key: header for header, key in headers}
    labels: dict[str, str] = {}
    for header, key in headers:
        stem, _space, last = key.rpartition(" ")
        if last in ("value", "valoare"):
            called = (f"{stem} {word}" for word in ("label", "type", "eticheta", "tip"))
            beside = next((by_key[each] for each in called if each in by_key), None)
            if beside is not None:
                labels[header] = beside
    return labels
