"""Address books that go out: as RFC 2426 has them, and as telephones read them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.exchange.export.cards import card_of

from .people import people, person


@given(st.lists(people(), min_size=1, max_size=2))
def test_no_line_is_wider_than_75_octets_and_no_letter_is_torn(book: list[PersonOut]) -> None:
    for who in book:
        lines = card_of(who).split(b"\r\n")
        assert lines.pop() == b""
        assert (lines[0], lines[-1]) == (b"BEGIN:VCARD", b"END:VCARD")
        assert max(map(len, lines)) <= 75
        assert all(line.decode() for line in lines)
        assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_a_mobile_is_told_from_a_phone_on_the_wall() -> None:
    assert b"TEL;TYPE=CELL:+40721234567" in card_of(person(phone="0721234567", phone_e164="+40721234567"))
    assert b"TEL;TYPE=VOICE:+40213123456" in card_of(person(phone="0213123456", phone_e164="+40213123456"))


def test_a_birthday_without_its_year_is_written_as_telephones_expect() -> None:
    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29" in card_of(person(birth_month=2, birth_day=29))
    assert b"BDAY:1984-02-29" in card_of(person(birth_year=1984, birth_month=2, birth_day=29))


def test_what_would_end_a_part_is_escaped() -> None:
    card = card_of(person(family_name="Pop; Rus, fiul", note="o linie\nalta\\")).decode()
    assert "N:Pop\\; Rus\\, fiul;Ana;;dna;\r\n" in card
    assert "NOTE:o linie\\nalta\\\\\r\n" in card


def test_a_card_for_offers_says_nothing_of_what_the_shop_remarked() -> None:
    assert b"NOTE" not in card_of(person(note="plătește greu"), ExportPurpose.SERVICE)
