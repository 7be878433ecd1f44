"""How columns are called in the languages of neighbours: Polish, Czech, Bulgarian, Ukrainian, Greek and more.

Written as `header_key` writes them; the commoner languages stand in `header_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_WORDS: Final = {
    "family_name": "nazwisko, prijmeni, priezvisko, прізвище, επωνυμο, soyadi, soyad, achternaam, sobrenome,"
    " apelido, prezime, last",
    "given_name": "ім я, voornaam, meno, first",
    "name": "imie i nazwisko, jmeno a prijmeni, име и фамилия, піб, ονοματεπωνυμο, ad soyad, adi soyadi,"
    " volledige naam, nome completo, nome e cognome, nombre y apellidos, ime i prezime,"
    " imie, jmeno, име, ονομα, adi, ad, naam, nome, ime",
    "middle_name": "middle, презиме, по батькові, drugie imie",
    "phone": "komorka, telefon komorkowy, numer telefonu, telefonni cislo, κινητο, τηλεφωνο, cep telefonu,"
    " gsm no, telefoon, telefoonnummer, mobiel, celular, telemovel, telefone, telefone celular, мобилен,"
    " мобильный номер, мобільний, broj telefona",
    "email": "имейл, е mail, e posta, eposta, posta elettronica, indirizzo e mail, ηλεκτρονικη διευθυνση,"
    " електронна пошта, adres e mail, correo",
    "city": "miasto, miejscowosc, mesto, місто, πολη, sehir, il, plaats, woonplaats, cidade, grad, град,"
    " localita",
    "birthday": "data urodzenia, datum narozeni, datum narodenia, дата на раждане, дата народження,"
    " день народження, ημερομηνια γεννησησ, dogum tarihi, geboortedatum, data de nascimento,"
    " data di nascita, datum rodenja, birth year",
    "note": "uwagi, notatki, poznamka, poznamky, бележки, примітки, σημειωσεισ, notlar, opmerkingen,"
    " observacoes, napomena, note cliente, memo, comentariu, remarci, mentiune",
}

NEIGHBOURS: Final[Mapping[str, tuple[str, ...]]] = {
    field: tuple(name.strip() for name in words.split(",")) for field, words in _WORDS.items()
}

GIVEN_BESIDE_FAMILY: Final = frozenset(["imie", "jmeno", "име", "ονομα", "adi", "ad", "naam", "nome", "ime"])
"""Words that mean a whole name, and the given name alone where the family name has a column of its own."""

ALONE: Final = GIVEN_BESIDE_FAMILY | frozenset(
    ["first", "last", "middle", "il", "grad", "град", "mesto", "miasto", "meno", "memo", "soyad", "numar"]
)
"""Words that say nothing inside a longer name."""
