"""Address books (vCard 2.1, 3.0 and 4.0) read as a table, one card a row."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

from boutique.domain.errors import N_
from boutique.exchange.cards import Property, properties
from boutique.exchange.encodings import encoding_of
from boutique.exchange.files import Kind, reading
from boutique.exchange.tables import Form, Row, Table

HEADER = ("UID", "FN", "N:family", "N:given", "N:prefix", "TEL", "EMAIL", "ADR", "BDAY", "LANG", "NOTE")
LINE_MARK, ADVICE_MARK = "X-BOUTIQUE-LINE", "X-BOUTIQUE-ADVICE"

_TEXTS = frozenset(range(len(HEADER)))  # nothing in an address book is ever a formula
_UNCLOSED = N_("This card has no END:VCARD. Mend it in the file handed back, or export it again.")
_MOBILE = frozenset({"CELL", "IPHONE", "MOBILE"})
_ROMANIAN_MOBILE = re.compile(r"\s*(?:tel:)?\s*(?:(?:\+|00)40|0)?\s*7")
# Apple writes a birthday without a year as one of this year.
_NO_YEAR = re.compile(r"1604-?(\d\d)-?(\d\d)")
_GROUP = re.compile(r"(?:X-ADDRESSBOOKSERVER-)?KIND(?:;[^:]*)?:\s*group\s*\Z", re.IGNORECASE)
_TIME = re.compile(r"T.*\Z")


def open_cards(path: Path) -> Table:
    """Open an address book."""
    with reading(path):
        encoding = encoding_of(path)
    return Table(Form(Kind.VCARD, encoding), HEADER, lambda: _cards(path, encoding))


def _cards(path: Path, encoding: str) -> Iterator[Row]:
    card: list[str] = []
    start = 0
    with closing(_lines(path, encoding)) as lines:
        for number, line in enumerate(lines, start=1):
            mark = line.strip().upper()
            if mark == "BEGIN:VCARD":
                if card:
                    yield Row(start, _cells(card), _UNCLOSED, _raw(card), _TEXTS)
                start, card = number, [line]
            elif card:
                card.append(line)
                if mark == "END:VCARD":
                    if not any(_GROUP.match(each) for each in card):
                        yield Row(start, _cells(card), raw=_raw(card), told=_TEXTS)
                    card = []
    if card:
        yield Row(start, _cells(card), _UNCLOSED, _raw(card), _TEXTS)


def _lines(path: Path, encoding: str) -> Generator[str]:
    with reading(path), path.open(encoding=encoding, errors="replace") as stream:
        for line in stream:
            yield line.rstrip("\n").replace("\x00", "").removeprefix("\ufeff")


def _raw(card: list[str]) -> str:
    return "\n".join(line for line in card if not line.startswith((LINE_MARK, ADVICE_MARK)))


def _cells(card: list[str]) -> tuple[str, ...]:
    found: dict[str, list[Property]] = {}
    for said in properties(card):
        found.setdefault(said.name, []).append(said)
    family, given, middle, prefix, _ = _parts(found, "N", 5)
    return (
        _first(found, "UID"),
        _first(found, "FN") or _first(found, "ORG").strip(";"),
        family,
        f"{given} {middle}".strip(),
        prefix,
        _phone(found.get("TEL", [])),
        _first(found, "EMAIL"),
        _city(found),
        _birthday(_first(found, "BDAY")),
        _first(found, "LANG"),
        "\n".join(said.text for said in found.get("NOTE", ())),
    )


def _first(found: dict[str, list[Property]], name: str) -> str:
    return next((said.text for said in found.get(name, ()) if said.text), "")


def _parts(found: dict[str, list[Property]], name: str, count: int) -> list[str]:
    """Return the parts of the first filled value of this name, as many as there should be."""
    filled = (said.parts for said in found.get(name, ()) if any(said.parts))
    return [*next(filled, []), *[""] * count][:count]


def _city(found: dict[str, list[Property]]) -> str:
    """Return the city of the first address that names one."""
    return next((city for said in found.get("ADR", ()) for city in said.parts[3:4] if city), "")


def _phone(numbers: list[Property]) -> str:
    """Return the mobile number if there is one, else the first."""
    texts = [said.text.removeprefix("tel:").partition(";")[0] for said in numbers]
    for said, text in zip(numbers, texts, strict=True):
        if said.settings & _MOBILE or _ROMANIAN_MOBILE.match(text):
            return text
    return next(iter(texts), "")


def _birthday(text: str) -> str:
    return _TIME.sub("", _NO_YEAR.sub(r"--\1-\2", text))
