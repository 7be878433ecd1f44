"""How columns are called in the files shops really have, Romanian and English, as `header_key` writes them.

Within a field the better column comes first: a mobile number before any other telephone.
"""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.exchange.columns import ImportKind
from boutique.exchange.columns.neighbour_words import ALONE, NEIGHBOURS
from boutique.exchange.columns.work_words import WORK_COLUMNS


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(","))


LINE_HEADERS = frozenset(_listed("rand, line"))
ADVICE_HEADERS = frozenset(_listed("ce e de facut, what to do"))

# Words that name a column alone but say nothing inside a longer name ('customer country').
TOO_COMMON = ALONE | frozenset(
    _listed(
        """name, nume, client, clienta, clientul, customer, contact, persoana, fn, id, cod, data, date, title,
        titlu, since, created, order, comanda, bon, invoice, factura, item, items, style, value, price, pret,
        note, nota, detalii, tel, cell, zi, fix, phone, mail,
        nom, nev, имя, buyer, kunde, vevo, cliente, ort, document, dokument, state, status, stare, void,
        tip, type,
        refunded, returned,
        retur, storno, marketing, consent, subscribed, etat, adr, address, adresa, adresse, org, firma,
        company,
        article, artikel, quantity, qty, cim, ceg, kelt, datum, дата, заказ, почта, город, handy, portable,
        cant,
        buc, menge, anzahl, number of items, document, cancelled, canceled, anulat, anulata, reference id,
        newsletter"""
    )
)

_FAMILY = (
    *_listed(
        """nume de familie, nume familie, numele de familie, last name, surname, family name, n family,
    nachname,
    familienname, vezeteknev, csaladnev, nom de famille, nom, фамилия, cognome, apellidos, apellido,
    billing last name, customer last name"""
    ),
    *NEIGHBOURS["family_name"],
)
_GIVEN = (
    *_listed(
        """prenume, prenumele, prenume client, first name, given name, forename, n given, vorname, keresztnev,
    utonev,
    prenom, имя, nombre, billing first name, customer first name"""
    ),
    *NEIGHBOURS["given_name"],
)
_WHOLE = (
    *_listed(
        """nume si prenume, nume prenume, prenume si nume, prenume nume, numele si prenumele, nume complet,
    nume intreg, nume client, numele clientului, denumire client, full name, client name, customer name,
    buyer name, recipient name, kundenname, ugyfel neve, nom du client, nom complet, teljes nev, фио,
    полное имя,
    contact name, billing name, display name, fn, nume, numele, name, nev, name1, name 1,
    vevo, vevo neve, megrendelo, клиент, покупатель, client,
    clienta,
    clientul, customer, buyer, cumparator, persoana, contact, kunde, ugyfel, vasarlo, acheteur, cliente"""
    ),
    *NEIGHBOURS["name"],
)
_MOBILE = (
    *_listed(
        """mobil, telefon mobil, tel mobil, nr mobil, numar mobil, mobile, mobile phone, cell, cell phone,
    gsm,
    mobile number, mobilnummer, mobiltelefon, handy, handynummer, mobilszam, portable, telephone portable,
    мобильный, мобильный телефон, cellulare, telefon, nr telefon, nr tel,
    numar telefon, numar de telefon, nr de
    telefon, tel,
    phone, phone number, telephone, phone 1 value, primary phone, telefon client, billing phone, phone
    billing,
    customer phone, client phone, whatsapp, whats app,
    telefonnummer, telefonszam, numero de telephone, телефон,
    номер телефона, telefono, default address phone"""
    ),
    *NEIGHBOURS["phone"],
)
_OTHER_PHONE = _listed(
    """telefon, telefon fix, fix, telefon acasa, telefon serviciu, telefon 2, alt telefon, telefon secundar,
    phone, home phone, business phone, work phone, other phone, phone 2, phone 2 value, tel others"""
)
_EMAIL = (
    *_listed(
        """email, e mail, adresa email, adresa de email, adresa e mail, mail, e mail address, email address,
    e mail 1 value, email 1 value, posta electronica, customer email, buyer email, billing email, email
    billing,
    e mail adresse, emailadresse, email cim, e mail cim, adresse e mail, adresse email, courriel,
    электронная почта, эл почта, почта, correo electronico"""
    ),
    *NEIGHBOURS["email"],
)
_CITY = (
    *_listed(
        """oras, localitate, localitatea, orasul, city, town, home city, address 1 city, municipiu, comuna,
    adr,
    billing city, city billing, default address city, stadt, ort, wohnort, varos, telepules, ville, город,
    ciudad,
    citta"""
    ),
    *NEIGHBOURS["city"],
)
_BIRTHDAY = (
    *_listed(
        """data nasterii, data de nastere, zi de nastere, ziua de nastere, ziua nasterii, nascut, nascuta,
    birthday, birth date, birthdate, date of birth, born, dob, bday, geburtstag, geburtsdatum, szuletesi
    datum,
    szuletesnap, date de naissance, anniversaire, дата рождения, день рождения, fecha de nacimiento,
    aniversare"""
    ),
    *NEIGHBOURS["birthday"],
)
_SINCE = _listed(
    """client din, clienta din, client de la, data inscrierii, data inregistrarii, adaugat la, client since,
    customer since, since, created, created at, date added, registered, first visit, date registered, kunde
    seit,
    member since"""
)
_NOTE = (
    *_listed(
        """observatii, observatie, obs, nota, note, notite, mentiuni, comentarii, detalii, notes, comments,
    comment, remarks, observations, insemnari, bemerkung, bemerkungen, notiz, notizen, megjegyzes, remarque,
    remarques, примечание, примечания, комментарий, customer note"""
    ),
    *NEIGHBOURS["note"],
)
_CLIENT_KEY = _listed(
    """customer id, client id, id client, cod client, nr client, numar client, codul clientului, id clienta,
    customer number, customer no, client number, client no, customer code, kundennummer, kunden nr,
    ugyfelszam,
    ugyfelkod, numero client, код клиента, square customer id, reference id, cod partener, customer
    reference id"""
)
_ORDER_KEY = _listed(
    """nr comanda, numar comanda, nr comenzii, id comanda, order id, order number, order no, nr factura,
    numar factura, invoice no, invoice number, invoice, factura, nr bon, numar bon, transaction id,
    comanda, order,
    bon, receipt number, receipt no, sale id, sale number, bestellnummer, rechnungsnummer, rendelesszam,
    rendeles szama, numero de commande, n commande, n de commande, no commande,
    numero commande, nr commande, n facture,
    auftragsnummer, bestellung, numero ordine, n ordine, szamlaszam, номер заказа, заказ, order name, id,
    nr document, numar document,
    document"""
)
_PLACED_ON = _listed(
    """data comenzii, data comanda, order date, data facturii, data vanzarii, data, date, invoice date,
    purchase date, transaction date, sale date, created at, paid at, ziua, bestelldatum, rechnungsdatum,
    datum,
    kelt, rendeles datuma, date de commande,
    date commande, date de facture, data ordine, auftragsdatum, vasarlas datuma, szamla kelte,
    дата, дата заказа, date created, data emiterii, data bonului,
    order created date, date placed, fecha"""
)
_DESCRIPTION = _listed(
    """produs, articol, produse, articole, denumire produs, denumire articol, lineitem name, line item name,
    product name, item name, item title, descriere, denumire, serviciu, product, description, garment,
    artikel,
    produkt, termek, megnevezes, article, produit, товар, наименование, items, style, item"""
)
_STATUS = _listed(
    """status, tip, tip factura, tip tranzactie, type,
    order status, status comanda, stare comanda, stare, starea comenzii, statut, stadiu,
    financial status,
    payment status, receipt type, event type, transaction type, tip document, tip bon, sale status, invoice
    status,
    bestellstatus, stato, estado, allapot,
    statusz, rendeles allapota, etat, статус, статус заказа, cancelled at, canceled
    at,
    cancelled on, canceled on, refunded at, refunded on, returned at, returned on, voided at, cancel date,
    cancelation date, refund date, return date, data anularii, data anulare, data stornarii, data returului,
    cancel reason, cancellation reason, motiv anulare, motivul anularii, motiv retur,
    cancelled, canceled, anulat, anulata, voided, void, refunded, returned, returnat, rambursat, storno,
    fulfillment
    status, fulfilment status, production status, work status, stage, order stage, etapa, etapa curenta, faza,
    progres, progress, state"""
)
_ORGANISATION = _listed(
    """organization name, organisation name, company, company name, organization, organisation,
    organization 1 name,
    org, numele organizatiei, nume organizatie,
    firma, nume firma, denumire firma, companie, societate, business name, company billing, billing
    company,
    default address company, firmenname, unternehmen, ceg, cegnev, societe, entreprise, организация, компания,
    empresa, azienda"""
)
_SECOND = _listed("middle name, additional name, second name, al doilea prenume, alt prenume, отчество")
_MIDDLE = (*_SECOND, *NEIGHBOURS["middle_name"])
_MESSAGES = (
    "accepts sms marketing, sms marketing, sms subscribed, sms opt in, sms consent, sms marketing status"
)
_LETTERS = """accepts email marketing, accepts marketing, email marketing, email marketing status, email
    subscribed,
    email opt in, email consent, email subscription status, newsletter, accepts newsletter, newsletter
    subscribed,
    abonat newsletter, abonat la newsletter, hirlevel, subscribed to newsletter, рассылка, email subscriber
    status"""
_ANYHOW = """marketing, marketing consent, accord marketing, acord marketing, acord de marketing,
    consimtamant marketing,
    consimtamant, gdpr marketing, opt in, opted in, marketing opt in, marketing permission, acord comunicari
    comerciale, comunicari comerciale, subscribed, subscription status, werbung, werbeeinwilligung, consent"""

SPELLINGS: Mapping[ImportKind, Mapping[str, tuple[str, ...]]] = {
    ImportKind.CLIENTS: {
        "source_key": (*_CLIENT_KEY, "contact id", "uid", "id", "cod"),
        "family_name": _FAMILY,
        "given_name": _GIVEN,
        "name": _WHOLE,
        "middle_name": _MIDDLE,
        "title": _listed(
            """titlu, titulatura, apelativ, adresare, title, salutation, name prefix, prefix nume, n prefix,
            anrede,
            megszolitas, civilite, обращение"""
        ),
        "phone": _MOBILE,
        "other_phone": _OTHER_PHONE,
        "email": _EMAIL,
        "other_email": _listed(
            "email others, e mail 2 value, email 2 value, e mail 2 address, email 2, alt email"
        ),
        "organisation": _ORGANISATION,
        "address": _listed(
            "adr whole, address 1 formatted, adresa, address, anschrift, adresse, cim, lakcim, адрес"
        ),
        "city": _CITY,
        "birthday": _BIRTHDAY,
        "language": _listed("limba, language, lang, sprache, nyelv, langue, язык"),
        "since": _SINCE,
        "note": _NOTE,
        "leave_email": _listed(_LETTERS),
        "leave_message": _listed(_MESSAGES),
        "leave_any": _listed(_ANYHOW),
    },
    ImportKind.ORDERS: {
        "client_key": _CLIENT_KEY,
        "order_key": _ORDER_KEY,
        "placed_on": _PLACED_ON,
        "currency": _listed("moneda, valuta, currency, wahrung, penznem, devise, валюта, order currency"),
        "status": _STATUS,
        "client_family_name": _FAMILY,
        "client_given_name": _GIVEN,
        "client_name": _WHOLE,
        "client_phone": _MOBILE,
        "client_email": _EMAIL,
        "description": _DESCRIPTION,
        "quantity": _listed(
            """quantity, qty, cantitate, cant, lineitem quantity, buc, menge, anzahl, mennyiseg, quantite,
            количество,
            quantity refund, item quantity, quantity purchased, number of items"""
        ),
        **WORK_COLUMNS,
    },
}
"""Columns of money are not here: `money_columns` tells them apart by what they mean."""
