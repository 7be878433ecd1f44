"""Address books from telephones of every age."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.exchange.clients import read_clients

File = Callable[..., Path]


def _read(file: File, today: date, card: str | bytes) -> list[ClientRow | RefusedRow]:
    return list(read_clients(file(card, "agenda.vcf"), None, today).rows)


_OLD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:V=C4=83leanu;=C8=98erban;;;
TEL;WORK;VOICE:0213123456
TEL;CELL:0721-123-456
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Rochie =C8=99i =
=C8=9Binut=C4=83=0D=0Aa doua linie
PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ
 SkZJRg==

BDAY:19850514
END:VCARD
"""
_APPLE = """BEGIN:VCARD
VERSION:3.0
N:Pop;Ana;Maria;Dna.;
FN:Ana Maria Pop
item1.TEL;type=pref:+40 721 123 456
item1.X-ABLabel:_$!<Mobile>!$_
item2.EMAIL;type=INTERNET:ana@exemplu.ro
ADR;TYPE=HOME:;;Str. Lungă 5\\, ap. 3;Cluj-Napoca;;400000;RO
BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14
NOTE:iubește mătasea\\, albastru\\; fără\\n nasturi de os și fără
  căptușeală
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
 SkZJRg==
END:VCARD
"""
_NEW = """BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:4fbe8971
FN:Ion Rus
TEL;VALUE=uri;TYPE="voice,work":tel:+40-21-312-3456
TEL;VALUE=uri;TYPE="cell,voice":tel:+40-722-123-456;ext=1
BDAY:--0229
END:VCARD
"""


def test_an_old_card_with_quoted_letters_and_a_photo_is_read(file: File, today: date) -> None:
    (row,) = _read(file, today, _OLD)
    assert (row.family_name, row.given_name) == ("Văleanu", "Șerban")
    assert row.phone_e164 == "+40721123456"
    assert row.note == "Rochie și ținută\na doua linie"
    assert (row.birth_year, row.birth_month, row.birth_day) == (1985, 5, 14)


def test_a_card_of_a_newer_telephone_is_read(file: File, today: date) -> None:
    (row,) = _read(file, today, _APPLE)
    assert (row.family_name, row.given_name, row.title) == ("Pop", "Ana Maria", "dna")
    assert (row.phone_e164, row.email, row.city) == ("+40721123456", "ana@exemplu.ro", "Cluj-Napoca")
    assert (row.birth_year, row.birth_month, row.birth_day) == (None, 5, 14)
    assert row.note == "iubește mătasea, albastru; fără\n nasturi de os și fără căptușeală"


def test_the_mobile_number_is_taken_before_the_first(file: File, today: date) -> None:
    (row,) = _read(file, today, _NEW)
    assert (row.given_name, row.phone_e164) == ("Ion", "+40722123456")
    assert (row.birth_year, row.birth_month, row.birth_day) == (None, 2, 29)
    assert row.source_key == "urn:uuid:4fbe8971"


def test_old_cards_without_a_charset_are_read_as_windows_wrote_them(file: File, today: date) -> None:
    card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:V=E3leanu;=AAerban\r\nEND:VCARD\r\n"
    (row,) = _read(file, today, card)
    assert (row.family_name, row.given_name) == ("Văleanu", "Șerban")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_a_book_of_many_cards_is_read_in_every_encoding(file: File, today: date, encoding: str) -> None:
    text = (_APPLE + _OLD + _NEW).replace("ș", "ş").replace("ț", "ţ")
    rows = list(read_clients(file(text, "agenda.vcf", encoding), None, today).rows)
    assert [row.line for row in rows] == [1, 15, 27]
    assert rows[0].note.startswith("iubește mătasea")


def test_one_broken_card_does_not_cost_the_others(file: File, today: date) -> None:
    torn = _APPLE.replace("END:VCARD\n", "")
    rows = _read(file, today, torn + _NEW + torn)
    assert [type(row) for row in rows] == [RefusedRow, ClientRow, RefusedRow]


def test_a_birthday_that_cannot_be_is_refused_by_its_name(file: File, today: date) -> None:
    (row,) = _read(file, today, _NEW.replace("--0229", "2092-01-01"))
    assert isinstance(row, RefusedRow)
    assert (row.column, row.value) == ("BDAY", "2092-01-01")


_ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=54=C8=9B=C4=83=6E=64=C4=83=72=69=63=C4=83;=C8=
=98=74=65=66=61=6E;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C8=98=74=65=66=61=6E
TEL;X-Atelier(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=61):0264 555 100
TEL;CELL;PREF:+40 721 555 018
EMAIL;HOME:stefan@exemplu.ro
ADR;HOME:;;Str. Scurtă 1;;;;
ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;;=54=C3=A2=72=67=75 =4D=75=72=65=C8=99;;;
BDAY:--05-14
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Fane;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD=
/9j/4AAQSkZJRgABAQ

END:VCARD
"""
_OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=ro;CHARSET=Windows-1250;ENCODING=QUOTED-PRINTABLE:Ro=BAca;Ana;;Dna
FN;CHARSET=Windows-1250;ENCODING=QUOTED-PRINTABLE:Dna Ana Ro=BAca
ORG:Atelier;Vanzari
NOTE;ENCODING=QUOTED-PRINTABLE:prima linie=0D=0A=
=0D=0Aa treia
TEL;WORK;VOICE:(0264) 555 100
TEL;CELL;VOICE:(0721) 555-019
ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Str. Lunga 5=0D=0Aap. 3;Cluj-Napoca;CJ;400000;Romania
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Str. Lunga 5=0D=0A=
Cluj-Napoca
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
EMAIL;PREF;INTERNET:ana@exemplu.ro
X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAoHBwkHBgoJCAkLCwoMDxkQDw4ODx4WFxIZJCAm

BDAY:19850514
REV:20261120T101112Z
END:VCARD
"""


def test_a_card_from_android_is_read_whatever_its_labels(file: File, today: date) -> None:
    (row,) = _read(file, today, _ANDROID)
    assert isinstance(row, ClientRow)
    assert (row.family_name, row.given_name) == ("Tțăndărică", "Ștefan")
    assert (row.phone_e164, row.email, row.city) == ("+40721555018", "stefan@exemplu.ro", "Târgu Mureș")
    assert (row.birth_year, row.birth_month, row.birth_day) == (None, 5, 14)


def test_a_card_from_outlook_is_read_in_the_letters_of_windows(file: File, today: date) -> None:
    (row,) = _read(file, today, _OUTLOOK)
    assert isinstance(row, ClientRow)
    assert (row.family_name, row.given_name, row.title) == ("Roșca", "Ana", "dna")
    assert (row.phone_e164, row.city) == ("+40721555019", "Cluj-Napoca")
    assert row.note == "prima linie\n\na treia"


@pytest.mark.parametrize("mark", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_a_group_of_an_address_book_is_nobody(file: File, today: date, mark: str) -> None:
    group = f"BEGIN:VCARD\nVERSION:3.0\nN:Prieteni\nFN:Prieteni\n{mark}\nEND:VCARD\n"
    assert [row.phone_e164 for row in _read(file, today, group + _NEW)] == ["+40722123456"]


def test_a_card_without_a_name_is_refused(file: File, today: date) -> None:
    (row,) = _read(file, today, "BEGIN:VCARD\nVERSION:3.0\nTEL:0721123456\nEND:VCARD\n")
    assert isinstance(row, RefusedRow)
    assert "no name" in row.msgid
