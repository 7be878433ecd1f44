"""Address books (vCard 2.1, 3.0 and 4.0) read as a table, one card a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from boutique.domain.exchange.lettering import Lettering
from boutique.domain.kernel.errors import N_
from boutique.exchange.bounds import Patience, too_many_lines
from boutique.exchange.encodings.double_utf8 import once
from boutique.exchange.files import Kind, reading
from boutique.exchange.tables import Form, Row, Table
from boutique.exchange.vcards.columns import HEADER, cells_of
from boutique.exchange.vcards.lines import card_blocks, card_encoding
from boutique.exchange.vcards.properties import unfolded

LINE_MARK, ADVICE_MARK = "X-BOUTIQUE-LINE", "X-BOUTIQUE-ADVICE"

_TEXTS = frozenset(range(len(HEADER)))  # nothing in an address book is ever a formula
_UNCLOSED = N_("This card has no END:VCARD. Correct it in the file of refused rows, or export it again.")
_UNOPENED = N_("These lines are outside any card. Put BEGIN:VCARD before them in the file of refused rows.")
_MARKED = ":VCARD"
_BEGIN, _END = f"BEGIN{_MARKED}", f"END{_MARKED}"
_LONGEST_MARK = 40
_GLUED = re.compile(r"END:VCARD(?=[\s,;\ufeff]*(?:BEGIN:VCARD|\Z))", re.IGNORECASE)
_GROUP = re.compile(
    r"^(?:X-ADDRESSBOOKSERVER-)?KIND(?:;[^:\n]*)?:[^\S\n]*group\s*$", re.IGNORECASE | re.MULTILINE
)
_OPENED, _CLOSED = b"BEGIN:VCARD\n", b"\nEND:VCARD"
_LINE_BY_LINE = (b"QUOTED-PRINTABLE", b"\x00", LINE_MARK.encode(), ADVICE_MARK.encode())
_FOLD = re.compile(rb"\n[ \t]")


def open_cards(path: Path, told: Lettering | None = None, patience: Patience | None = None) -> Table:
    """Open an address book."""
    with reading(path):
        found = told or card_encoding(path)
    rows = (patience or Patience()).over(_cards(path, found))
    cards = list(rows)  # taken apart once: it costs more than to keep them
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
        if self.says:
            self._raw[:0] = [_BEGIN]
            yield self.row(_UNOPENED)

    @property
    def says(self) -> bool:
        """Tell whether any line has a name and a value."""
        return any(":" in line for line in self.lines)

    def _stood(self) -> bytes:
        lines = (line for line in self._raw if not line.startswith((LINE_MARK, ADVICE_MARK)))
        return "\n".join(lines).encode("utf-8", "replace")


def _cards(path: Path, found: Lettering) -> Iterator[Row]:
    """Yield each card. Whole ones are taken as they stand; what is torn or run together, line by line."""
    wide = found.name.startswith(("utf-16", "utf-32"))
    letters = "utf-8" if wide else found.name
    loose = _Loose(letters, found.twice)
    with closing(card_blocks(path, found.name if wide else None)) as blocks:
        for start, block in blocks:
            whole = block.strip(b"\n")
            too_many_lines(start)
            begins = start + len(block) - len(block.lstrip(b"\n"))
            if loose.is_idle and not found.twice and _is_whole(whole):
                yield from _whole_card(begins, whole, letters)
            elif whole:
                yield from loose.take(begins, whole.split(b"\n"))
    yield from loose.rest()


def _is_whole(block: bytes) -> bool:
    """Tell whether these lines are one card without anything that has to be looked at line by line."""
    capitals = block.upper()
    return (
        capitals.startswith(_OPENED)
        and capitals.endswith(_CLOSED)
        and capitals.count(b":VCARD") == 2
        and not any(sign in capitals for sign in _LINE_BY_LINE)
    )


def _whole_card(start: int, block: bytes, letters: str) -> Iterator[Row]:
    """Yield such a card, unless it is a group of people and nobody."""
    stood = text = block.decode(letters, "replace")
    if "\n " in stood or "\n\t" in stood:
        text = _FOLD.sub(b"", block).decode(letters, "replace")
        # A letter that a fold had torn is whole only in the lines put together.
        stood = text if "\ufffd" in stood else stood
    if not _GROUP.search(text):
        yield Row(start, cells_of(text.split("\n")), "", stood.encode(), _TEXTS)


class _Loose:
    """Puts cards together out of lines, one after another, whatever is missing or too much."""

    def __init__(self, letters: str, twice: str) -> None:
        self._letters, self._twice = letters, twice
        self._card: _Card | None = None
        self._stray = _Card(1)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing was begun that waits for its end."""
        return self._card is None and not self._stray.says

    def take(self, start: int, block: Sequence[bytes]) -> Iterator[Row]:
        """Yield the cards that come to an end within these lines."""
        for number, line, raw in self._lines(start, block):
            mark = line.strip().upper() if len(line) < _LONGEST_MARK else ""
            if mark == _BEGIN:
                yield from self.rest()
                self._card, self._stray = _Card(number, (line, raw)), _Card(number)
            elif self._card is None:
                self._stray = self._stray if self._stray.lines else _Card(number)
                self._stray.add(line, raw)
            else:
                yield from self._go_on(self._card, line, raw, ends=mark == _END)

    def _go_on(self, card: _Card, line: str, raw: str, *, ends: bool) -> Iterator[Row]:
        card.add(line, raw)
        if ends:
            self._card = None
            if not any(map(_GROUP.match, card.lines)):
                yield card.row()

    def rest(self) -> Iterator[Row]:
        """Yield what was begun and has no end."""
        yield from self._stray.stray() if self._card is None else [self._card.row(_UNCLOSED)]

    def _lines(self, start: int, block: Sequence[bytes]) -> Iterator[tuple[int, str, str]]:
        """Yield the lines, put together and as they stood; those that run together taken apart."""
        for at, whole, stood in unfolded(block):
            number = start + at - 1
            line = _plain(whole, self._letters)
            line = once(line, self._twice) if self._twice else line
            raw = _plain(b"\n".join(stood), self._letters) if len(stood) > 1 else line
            pieces = list(_apart(line)) if _MARKED in line.upper() else ()
            if len(pieces) > 1:
                yield from ((number, piece, piece) for piece in pieces)
            else:
                # A letter that a fold had torn is whole only in the line put together.
                yield number, line, line if "\ufffd" in raw else raw


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
