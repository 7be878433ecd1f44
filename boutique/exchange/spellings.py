"""How columns are called in the files shops really have, Romanian and English, as `header_key` writes them.

Within a field the better column comes first: a mobile number before any other telephone.
"""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.imports import ImportKind


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(","))


LINE_HEADERS = frozenset(_listed("rand, line"))
ADVICE_HEADERS = frozenset(_listed("ce e de facut, what to do"))

# Words that name a column alone but say nothing inside a longer name ('customer country').
TOO_COMMON = frozenset(
    _listed(
        """name, nume, client, clienta, clientul, customer, contact, persoana, fn, id, cod, data, date, title,
        titlu, since, created, order, comanda, bon, invoice, factura, item, items, style, value, price, pret,
        note, nota, detalii, tel, cell, zi, fix, phone, mail"""
    )
)

_FAMILY = _listed(
    "nume de familie, nume familie, numele de familie, last name, surname, family name, n family"
)
_GIVEN = _listed("prenume, prenumele, prenume client, first name, given name, forename, n given")
_WHOLE = _listed(
    """nume si prenume, nume prenume, prenume si nume, prenume nume, numele si prenumele, nume complet,
    nume intreg, nume client, numele clientului, denumire client, full name, client name, customer name,
    contact name, billing name, display name, fn, nume, numele, name, client, clienta, clientul, customer,
    cumparator, persoana, contact"""
)
_MOBILE = _listed(
    """mobil, telefon mobil, tel mobil, nr mobil, numar mobil, mobile, mobile phone, cell, cell phone, gsm,
    telefon, nr telefon, nr tel, numar telefon, numar de telefon, nr de telefon, tel, phone, phone number,
    telephone, phone 1 value, primary phone, telefon client, billing phone, customer phone, client phone,
    whatsapp"""
)
_OTHER_PHONE = _listed(
    """telefon, telefon fix, fix, telefon acasa, telefon serviciu, telefon 2, alt telefon, telefon secundar,
    phone, home phone, business phone, work phone, other phone, phone 2, phone 2 value"""
)
_EMAIL = _listed(
    """email, e mail, adresa email, adresa de email, adresa e mail, mail, e mail address, email address,
    e mail 1 value, email 1 value, posta electronica, customer email"""
)
_CITY = _listed(
    """oras, localitate, localitatea, orasul, city, town, home city, address 1 city, municipiu, comuna, adr,
    billing city"""
)
_BIRTHDAY = _listed(
    """data nasterii, data de nastere, zi de nastere, ziua de nastere, ziua nasterii, nascut, nascuta,
    aniversare, birthday, birth date, birthdate, date of birth, born, dob, bday"""
)
_SINCE = _listed(
    """client din, clienta din, client de la, data inscrierii, data inregistrarii, adaugat la, client since,
    customer since, since, created, created at, date added, registered"""
)
_NOTE = _listed(
    """observatii, observatie, obs, nota, note, notite, mentiuni, comentarii, detalii, notes, comments,
    comment, remarks, observations, insemnari"""
)
_CLIENT_KEY = _listed(
    """customer id, client id, id client, cod client, nr client, numar client, codul clientului, id clienta,
    customer number, customer no, client number, client no, customer code"""
)
_ORDER_KEY = _listed(
    """nr comanda, numar comanda, nr comenzii, id comanda, order id, order number, order no, nr factura,
    numar factura, invoice no, invoice number, invoice, factura, nr bon, transaction id, comanda, order, bon,
    id, nr document"""
)
_PLACED_ON = _listed(
    """data comenzii, data comanda, order date, data facturii, data vanzarii, data, date, invoice date,
    purchase date, transaction date, sale date, created at, paid at, ziua"""
)
_AMOUNT = _listed(
    """total, total comanda, valoare totala, total de plata, suma, valoare, valoarea, amount, order total,
    grand total, total amount, total price, de plata, incasat, pret, value, price, sales, revenue, monetary"""
)
_DESCRIPTION = _listed(
    """produs, articol, produse, articole, descriere, denumire produs, denumire, serviciu, product, item,
    description, garment, lineitem name, product name, items, style"""
)

SPELLINGS: Mapping[ImportKind, Mapping[str, tuple[str, ...]]] = {
    ImportKind.CLIENTS: {
        "source_key": (*_CLIENT_KEY, "contact id", "uid", "id", "cod"),
        "family_name": _FAMILY,
        "given_name": _GIVEN,
        "name": _WHOLE,
        "title": _listed("titlu, titulatura, apelativ, adresare, title, salutation, name prefix, n prefix"),
        "phone": _MOBILE,
        "other_phone": _OTHER_PHONE,
        "email": _EMAIL,
        "city": _CITY,
        "birthday": _BIRTHDAY,
        "language": _listed("limba, language, lang"),
        "since": _SINCE,
        "note": _NOTE,
    },
    ImportKind.ORDERS: {
        "client_key": _CLIENT_KEY,
        "order_key": _ORDER_KEY,
        "placed_on": _PLACED_ON,
        "amount": _AMOUNT,
        "currency": _listed("moneda, valuta, currency"),
        "client_family_name": _FAMILY,
        "client_given_name": _GIVEN,
        "client_name": _WHOLE,
        "client_phone": _MOBILE,
        "client_email": _EMAIL,
        "description": _DESCRIPTION,
    },
}
