"""Reads a table row by row into what the book understands; a row that cannot be taken says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from boutique.domain.exchange.columns import FIELDS, ColumnMap, ImportKind, MoneyColumn
from boutique.domain.exchange.imports import RefusedRow
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.bounds import LONGEST_CELL, Patience
from boutique.exchange.columns.extra import label_columns
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.headers import Guess, guess_columns, keyed, known_headers
from boutique.exchange.columns.money import money_columns
from boutique.exchange.files import size_of
from boutique.exchange.open_table import open_table
from boutique.exchange.row_cells import Cells
from boutique.exchange.tables import Form, Row, Table

PREVIEWED = 20

_NO_ROWS = N_("The file has a header and no rows below it. Export it again, with the rows.")
_TOO_MANY_CELLS = N_(
    "This row does not have as many cells as the header ({found}, not {expected}). Put quotation "
    "marks around the cell that contains a separator, or delete what is extra."
)
_NO_COLUMN = N_("The file has no column “{header}”. It has: {headers}. Correct the mapping.")
_UNKNOWN_FIELD = N_("“{field}” is not a field of the book. Use one of: {fields}.")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A file being read: its columns, its first rows as they stand, and all its rows, read one by one.

    `form` and `header` are what `write_refused` needs to hand refused rows back.
    """

    header: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]
    mapping: ColumnMap
    form: Form
    rows: Iterator[T | RefusedRow]
    kind: ImportKind

    @property
    def money(self) -> tuple[MoneyColumn, ...]:
        """Return the columns of money among those of orders, each with what it says."""
        return money_columns(keyed(self.header)) if self.kind is ImportKind.ORDERS else ()

    @property
    def left_out(self) -> tuple[str, ...]:
        """Return the columns from which nothing is taken."""
        used = self.mapping.headers
        labels = label_columns(keyed(self.header))
        used |= {label for header, label in labels.items() if header in used}
        return tuple(header for header in self.header if header not in used)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody says of a file: its columns, the way of its letters, the header of its total."""

    columns: ColumnMap | None = None
    letters: str = ""
    total: str = ""


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The first rows of a file with what its columns seem to mean, to be confirmed by a person."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Guess
    form: Form


def preview(path: Path, kind: ImportKind, letters: str = "") -> TablePreview:
    """Return the first rows of a file and a guess at its columns; nothing is taken from it yet."""
    table = open_table(path, known_headers(), letters)
    rows = _first_rows(table)
    return TablePreview(table.header, rows, guess_columns(kind, table.header, rows), table.form)


def _first_rows(table: Table) -> tuple[tuple[str, ...], ...]:
    rows = tuple(row.cells for row in islice(table.rows(), PREVIEWED))
    if not rows:
        raise Refused(_NO_ROWS)
    return rows


class Source:
    """A table together with the columns that were chosen for it."""

    def __init__(self, path: Path, kind: ImportKind, asked: Asked) -> None:
        self._patience, self._kind = Patience(size_of(path)), kind
        mapping = asked.columns
        chosen = mapping.columns.values() if mapping else ()
        wanted = known_headers() | {header_key(header) for header in chosen}
        self.table = open_table(path, wanted, asked.letters, self._patience)
        self.preview = _first_rows(self.table)
        guess = mapping or guess_columns(kind, self.table.header, self.preview).columns
        if asked.total:
            guess = guess.taking("amount", spelled_in(self.table.header, asked.total))
        self.mapping = _resolved(kind, guess, self.table.header)
        at = {said: place for place, said in reversed(list(enumerate(self.table.header)))}
        self.places = {field: at[said] for field, said in self.mapping.columns.items()}
        self.further = {
            field: tuple(at[each] for each in said) for field, said in self.mapping.further.items()
        }
        self.labels = label_columns(keyed(self.table.header))

    def header_of(self, field: str) -> str:
        """Return the header of a field as the file has it, empty if the file does not have it."""
        return self.mapping.header_of(field) or ""

    def read(self, take: Callable[[int, Cells], T]) -> Reading[T]:
        """Return the file being read, each row as `take` makes it."""
        table = self.table
        rows = self.rows(take)
        return Reading(table.header, self.preview, self.mapping, table.form, rows, self._kind)

    def survey(self, learners: Mapping[str, Callable[[str], None]]) -> None:
        """Let each learner see its whole column before any row is taken."""
        present = [(self.places[field], learn) for field, learn in learners.items() if field in self.places]
        self._patience.begin()
        for row in self.table.rows():
            self._patience.take(0, row.signs)
            for at, learn in present:
                if at < len(row.cells) and row.cells[at]:
                    learn(row.cells[at].strip())

    def rows(self, take: Callable[[int, Cells], T]) -> Iterator[T | RefusedRow]:
        """Yield every row as `take` makes it, or the reason why it cannot be taken."""
        cells = Cells(self.places, self.further, self.table.header, self._patience.ask)
        self._patience.begin()
        for row in self.table.rows():
            signs = row.signs
            self._patience.take(len(row.cells), signs)
            cells.turn_to(row)
            try:
                self._check(row)
                if signs > LONGEST_CELL:
                    cells.judge_lengths()
                yield take(row.line, cells)
            except Refused as refusal:
                yield self._refused(row, cells, refusal)

    def _check(self, row: Row) -> None:
        if row.fault:
            raise Refused(row.fault)
        expected = len(self.table.header)
        if any(row.cells[expected:]):
            found = max(at for at, cell in enumerate(row.cells, start=1) if cell)
            raise Refused(_TOO_MANY_CELLS, found=found, expected=expected)

    def _refused(self, row: Row, cells: Cells, refusal: Refused) -> RefusedRow:
        column, value = cells.blamed
        return RefusedRow(
            line=row.line,
            column=column,
            value=value,
            msgid=refusal.msgid,
            params=refusal.params,
            cells=row.original,
        )


def spelled_in(header: Sequence[str], said: str) -> str:
    """Return a column in the file's own spelling; refuses one that it does not have."""
    spelled = {header_key(each): each for each in reversed(header)}
    found = said if said in header else spelled.get(header_key(said))
    if found is None:
        raise Refused(_NO_COLUMN, header=said, headers=", ".join(header))
    return found


def _resolved(kind: ImportKind, mapping: ColumnMap, header: Sequence[str]) -> ColumnMap:
    """Return the mapping in the file's own spelling; refuses fields and columns that do not exist."""
    for field in mapping.columns:
        if field not in FIELDS[kind]:
            raise Refused(_UNKNOWN_FIELD, field=field, fields=", ".join(FIELDS[kind]))
    columns = {field: spelled_in(header, said) for field, said in mapping.columns.items()}
    further = {
        field: tuple(spelled_in(header, each) for each in said) for field, said in mapping.further.items()
    }
    return ColumnMap(columns, further)
