"""Address books (vCard 2.1, 3.0 and 4.0) read as a table, one card a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from boutique.domain.errors import N_
from boutique.exchange.bounds import counted, too_many_lines
from boutique.exchange.card_cells import HEADER, cells_of
from boutique.exchange.card_lines import byte_lines, card_encoding
from boutique.exchange.cards import unfolded
from boutique.exchange.encodings import Lettering
from boutique.exchange.files import Kind, reading
from boutique.exchange.tables import Form, Row, Table
from boutique.exchange.written_twice import once

LINE_MARK, ADVICE_MARK = "X-BOUTIQUE-LINE", "X-BOUTIQUE-ADVICE"

_TEXTS = frozenset(range(len(HEADER)))  # nothing in an address book is ever a formula
_UNCLOSED = N_("This card has no END:VCARD. Mend it in the file handed back, or export it again.")
_UNOPENED = N_("These lines stand outside of any card. Put BEGIN:VCARD before them in the file handed back.")
_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_GLUED = re.compile(r"END:VCARD(?=[\s,;\ufeff]*(?:BEGIN:VCARD|\Z))", re.IGNORECASE)
_GROUP = re.compile(r"(?:X-ADDRESSBOOKSERVER-)?KIND(?:;[^:]*)?:\s*group\s*\Z", re.IGNORECASE)


def open_cards(path: Path) -> Table:
    """Open an address book."""
    with reading(path):
        found = card_encoding(path)
    cards = list(counted(_cards(path, found)))  # taken apart once: it costs more than to keep them
    return Table(Form(Kind.VCARD, found.name, letters=found), HEADER, lambda: iter(cards))


class _Card:
    """The lines of one card, or of what stands outside of any."""

    def __init__(self, start: int, *first: tuple[str, str]) -> None:
        self.start = start
        self.lines = [line for line, _raw in first]
        self._raw = [raw for _line, raw in first]

    def add(self, line: str, raw: str) -> None:
        """Take one more line, put together and as it stood."""
        self.lines.append(line)
        self._raw.append(raw)

    def row(self, fault: str = "") -> Row:
        """Return the card as a row of the table."""
        return Row(self.start, cells_of(self.lines), fault, self._stood(), _TEXTS)

    def stray(self) -> Iterator[Row]:
        """Yield what stands outside of any card, if it says anything; handed back, it only needs an end."""
        if any(":" in line for line in self.lines):
            self._raw[:0] = [_BEGIN]
            yield self.row(_UNOPENED)

    @property
    def is_group(self) -> bool:
        """Tell whether this is a group of people and nobody."""
        return any(map(_GROUP.match, self.lines))

    def _stood(self) -> str:
        return "\n".join(line for line in self._raw if not line.startswith((LINE_MARK, ADVICE_MARK)))


def _cards(path: Path, found: Lettering) -> Iterator[Row]:
    card: _Card | None = None
    stray = _Card(1)
    for number, line, raw in _lines(path, found):
        mark = line.strip().upper()
        if mark == _BEGIN:
            yield from stray.stray() if card is None else [card.row(_UNCLOSED)]
            card, stray = _Card(number, (line, raw)), _Card(number)
        elif card is None:
            stray = stray if stray.lines else _Card(number)
            stray.add(line, raw)
        else:
            card.add(line, raw)
            if mark == _END:
                if not card.is_group:
                    yield card.row()
                card = None
    yield from stray.stray() if card is None else [card.row(_UNCLOSED)]


def _lines(path: Path, found: Lettering) -> Iterator[tuple[int, str, str]]:
    """Yield the lines of all cards, put together and as they stood; those that run together taken apart."""
    wide = found.name.startswith(("utf-16", "utf-32"))
    letters = "utf-8" if wide else found.name
    with closing(byte_lines(path, found.name if wide else None)) as lines:
        for count, (number, whole, stood) in enumerate(unfolded(lines), start=1):
            too_many_lines(count)
            line = _plain(whole, letters)
            line = once(line, found.twice) if found.twice else line
            raw = _plain(b"\n".join(stood), letters) if len(stood) > 1 else line
            pieces = list(_apart(line))
            if len(pieces) == 1:
                # A letter that a fold had torn is whole only in the line put together.
                yield number, line, line if "\ufffd" in raw else raw
            else:
                yield from ((number, piece, piece) for piece in pieces)


def _plain(line: bytes, letters: str) -> str:
    return line.decode(letters, "replace").replace("\x00", "").removeprefix("\ufeff")


def _apart(line: str) -> Iterator[str]:
    """Yield the lines that a line holds: cards run together where the end of one has no line of its own."""
    at = 0
    for found in _GLUED.finditer(line):
        yield from _begun(line[at : found.start()])
        yield _END
        at = found.end()
    if at or line[: len(_BEGIN)].upper() == _BEGIN:
        yield from _begun(line[at:])
    else:
        yield line


def _begun(text: str) -> Iterator[str]:
    text = text.strip(" \t,;\ufeff")
    if text[: len(_BEGIN)].upper() == _BEGIN:
        yield _BEGIN
        text = text[len(_BEGIN) :].lstrip()
    if text:
        yield text
