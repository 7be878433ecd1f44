"""The cells of one row by field, each judged before it is taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from boutique.domain.clients.identity import (
    hidden_number,
    identity_number,
    keep_no_identity_number,
    number_like,
)
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.bounds import too_long_a_cell
from boutique.exchange.cells import is_formula, is_nothing, shown
from boutique.exchange.tables import Row

_FORMULA = N_("“{value}” is a formula, not a value. Write the value itself.")
_GARBLED = N_("“{value}” contains letters that cannot be read. Type it again.")
_TO_JUDGE = ("\ufffd", "\n=", "\n#")


class Cells:
    """The cells of one row by field; remembers which was read last, to name the column of a refusal."""

    __slots__ = ("_at", "_cells", "_columns", "_header", "_places", "_plain", "_row", "_told", "ask", "field")

    def __init__(
        self,
        places: Mapping[str, int],
        further: Mapping[str, tuple[int, ...]],
        header: Sequence[str],
        ask: Callable[[int], None],
    ) -> None:
        self.ask = ask  # counts the numbers of which a plan is asked
        self._places, self._header = places, header
        self._columns = {
            field: (*((places[field],) if field in places else ()), *further.get(field, ()))
            for field in (*places, *further)
        }
        self._cells: Sequence[str] = ()
        self._at = -1
        self._told: frozenset[int] = frozenset()
        self._plain = False
        self._row: Row | None = None
        self.field = ""

    def turn_to(self, row: Row) -> None:
        """Read from this row from now on."""
        self._row = row
        self._cells, self._told, self.field = [cell.strip() for cell in row.cells], row.told, ""
        # A row that as a whole has nothing to judge, as most have, is not judged cell by cell.
        whole = "\n".join(("", *self._cells))
        self._plain = not (any(map(whole.__contains__, _TO_JUDGE)) or number_like(whole))

    @property
    def original(self) -> tuple[str, ...]:
        """Return the row as it stood in the file."""
        return self._row.original if self._row is not None else ()

    def has(self, field: str) -> bool:
        """Tell whether the file has a column for this field."""
        return field in self._places

    def raw(self, field: str) -> str:
        """Return a cell as it stands, empty if there is none."""
        self.field = field
        at = self._places.get(field)
        if at is None:
            self._at = -1
            return ""
        return self._cell(at)

    def _cell(self, at: int) -> str:
        self._at = at
        return self._cells[at] if -1 < at < len(self._cells) else ""

    def judge_lengths(self) -> None:
        """Raise Refused, naming the column, where one cell is longer than a page."""
        for at, cell in enumerate(self._cells):
            self.field, self._at = self._header[at], at
            too_long_a_cell(cell)
        self.field, self._at = "", -1

    def blame(self, field: str) -> None:
        """Name the first column of a field in a refusal."""
        self.field, self._at = field, self._places.get(field, -1)

    @property
    def blamed(self) -> tuple[str, str]:
        """Return the header and the cell that was read last, empty before any was."""
        if not self.field or self._at < 0:
            return "", ""
        return self._header[self._at], self._cell(self._at)

    def text(self, field: str) -> str:
        """Return a cell that says something, or nothing.

        Raises Refused for formulas, broken letters and personal identity numbers.
        """
        value = self.raw(field)
        return value and self._judged(value)

    def key(self, field: str, hides: bool) -> str:
        """Return the number by which another program knows somebody or something.

        Where `hides`, thirteen digits that only look like an identity number are kept as a sum of them.
        """
        value = self.raw(field).removeprefix("'")  # so some shops say that a number is a text
        return hidden_number(value) if hides and identity_number(value) else self._judged(value)

    def texts(self, field: str) -> list[tuple[str, str]]:
        """Return what each column of a field says, with its header."""
        if not (columns := self._columns.get(field)):
            return []
        self.field, here = field, len(self._cells)
        if self._plain:
            self._at = columns[-1]
            read = [(self._header[at], self._cells[at]) for at in columns if at < here]
            return [told for told in read if told[1] and not is_nothing(told[1])]
        read = []
        for at in columns:
            if (value := self._cell(at)) and (said := self._judged(value)):
                read.append((self._header[at], said))
        return read

    def beside(self, header: str) -> str:
        """Return the cell under a header of the file, whatever it means."""
        at = self._header.index(header)
        return self._cells[at] if at < len(self._cells) else ""

    def _judged(self, value: str) -> str:
        if not value or is_nothing(value):
            return ""
        if self._plain:
            return value
        if is_formula(value) and self._at not in self._told:
            raise Refused(_FORMULA, value=shown(value))
        if "\ufffd" in value:
            raise Refused(_GARBLED, value=shown(value))
        if identity_number(value):
            keep_no_identity_number(value)
        return value
