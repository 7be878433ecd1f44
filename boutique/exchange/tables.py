"""A table as it lies in a file: one header and rows that are read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from boutique.domain.exchange.lettering import Lettering
from boutique.exchange.cells import unguard
from boutique.exchange.files import Kind


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it starts in the file (line, sheet row or line of the card) and its cells.

    `fault` is the msgid of what is wrong with the row as a whole; `raw` is how an address card stood,
    in UTF-8.
    `told` are the columns whose cells were marked as text, whatever they look like.
    """

    line: int
    cells: tuple[str, ...]
    fault: str = ""
    raw: bytes = b""
    told: frozenset[int] = frozenset()

    @property
    def signs(self) -> int:
        """Return how many signs its cells have."""
        return sum(map(len, self.cells))

    @property
    def original(self) -> tuple[str, ...]:
        """Return what to hand back when the row is refused."""
        return (self.raw.decode("utf-8", "replace"),) if self.raw else self.cells


def opened(line: int, cells: tuple[str, ...]) -> Row:
    """Return a row as it was before its cells were made harmless."""
    if "'" not in "".join(cells):
        return Row(line, cells)
    plain = tuple(map(unguard, cells))
    told = frozenset(at for at, cell in enumerate(cells) if cell != plain[at])
    return Row(line, plain, told=told)


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written, so that refused rows can be handed back in the same form."""

    kind: Kind
    encoding: str = "utf-8-sig"
    delimiter: str = ","
    letters: Lettering | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file and its rows; `rows` may be called again and starts over each time."""

    form: Form
    header: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
