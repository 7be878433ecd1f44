"""Address books that go out, as vCard 3.0.

Every telephone of today reads 3.0, and so does Outlook; 4.0 is lost on Outlook and on older telephones.
Source: RFC 2426. A birthday without its year is written as Apple does, in the leap year 1604.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from boutique.domain.clients.model import Standing, Title
from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.exchange.cells import clean
from boutique.exchange.contacts.dialling_plans import is_mobile
from boutique.wording import _

_WIDEST = 75
_NO_YEAR = 1604
_END = "\r\n"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def card_of(person: PersonOut, purpose: ExportPurpose = ExportPurpose.RECORDS) -> bytes:
    """Return one card; the note only when the card is for the shop itself."""
    lines = ("BEGIN:VCARD", "VERSION:3.0", *_lines(person, purpose), "END:VCARD")
    return b"".join(map(_folded, lines))


def _lines(person: PersonOut, purpose: ExportPurpose) -> Iterator[str]:
    name = f"{person.given_name} {person.family_name}".strip()
    parts = (person.family_name, person.given_name, "", _prefix(person.title), "")
    yield f"N:{';'.join(map(_escaped, parts))}"
    yield f"FN:{_escaped(name)}"
    yield from _reach(person)
    if born := _birthday(person):
        yield born
    if purpose is ExportPurpose.RECORDS and person.note.strip():
        yield f"NOTE:{_escaped(person.note)}"
    kind = _("lead") if person.standing == Standing.LEAD else _("client")
    yield f"CATEGORIES:{_escaped(kind)}"
    yield f"LANG:{_escaped(person.language)}"
    yield f"UID:urn:uuid:{person.client_id}"


def _reach(person: PersonOut) -> Iterator[str]:
    if number := person.phone_e164 or person.phone:
        kind = "CELL" if person.phone_e164 and is_mobile(person.phone_e164) else "VOICE"
        yield f"TEL;TYPE={kind}:{_escaped(number)}"
    if person.email:
        yield f"EMAIL;TYPE=INTERNET:{_escaped(person.email)}"
    if person.city:
        yield f"ADR;TYPE=HOME:;;;{_escaped(person.city)};;;"


def _prefix(title: str) -> str:
    return {Title.MR: _("Mr"), Title.MRS: _("Ms")}.get(Title(title), "") if title in tuple(Title) else ""


def _birthday(person: PersonOut) -> str:
    year, month, day = person.birth_year, person.birth_month, person.birth_day
    if not (month and day):
        return ""
    if year:
        return f"BDAY:{year:04}-{month:02}-{day:02}"
    return f"BDAY;X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{month:02}-{day:02}"


def _escaped(text: str) -> str:
    plain = clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")).strip()
    return plain.translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """Fold a line so that none is wider than 75 octets and no letter is torn."""
    whole = f"{line}{_END}".encode()
    if len(whole) <= _WIDEST + len(_END):
        return whole
    pieces, width = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if width + octets > _WIDEST:
            pieces.append(" ")
            width = 1
        pieces[-1] += sign
        width += octets
    return f"{_END.join(pieces)}{_END}".encode()


class CardBook:
    """An address book being written."""

    def __init__(self, stream: BinaryIO, purpose: ExportPurpose) -> None:
        self._stream, self._purpose = stream, purpose

    def add(self, person: PersonOut) -> None:
        """Write one person."""
        self._stream.write(card_of(person, self._purpose))

    def finish(self) -> None:
        """Make the file whole."""
        self._stream.close()


@contextmanager
def card_book(draft: Path, purpose: ExportPurpose) -> Iterator[CardBook]:
    """Begin an address book."""
    with draft.open("wb") as stream:
        yield CardBook(stream, purpose)
