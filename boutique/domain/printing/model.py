"""Printers, what one asks of them, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Final

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.printing.paper_sizes import NO_EDGES, Edges, PaperSize

MOST_COPIES: Final = 99
_SPAN: Final = re.compile(r"\s*(\d{1,5})\s*(?:([-–—])\s*(\d{1,5})?\s*)?")


class Sides(StrEnum):
    """How the pages lie on the sheets; two sides are turned like the leaves of a book."""

    ONE = "one-sided"
    BOTH = "two-sided-long-edge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """A printer as it speaks of itself.

    `sizes` is empty when it does not say which papers it has, `usual` the one lying in it,
    `edges` what it cannot reach of any. One that does not
    take anything is not `taking`; one that is `halted` takes what is sent and keeps it until somebody helps
    it. `words` are its own, such as that paper ran out. `roll` is the largest that one of labels cuts off its
    roll, to any length.
    """

    name: str
    title: str
    sizes: tuple[PaperSize, ...] = ()
    usual: PaperSize | None = None
    edges: Edges = NO_EDGES
    roll: PaperSize | None = None
    two_sided: bool = True
    chosen: bool = False
    taking: bool = True
    halted: bool = False
    words: str = ""

    def sizes_for(self, piece: PaperSize) -> tuple[PaperSize, ...]:
        """Return the sheets there are for a piece; off a roll it gets one of its own size."""
        has = any(size.same(piece) for size in self.sizes)
        if has or self.roll is None or piece.width > self.roll.width or piece.height > self.roll.height:
            return self.sizes
        return (piece, *self.sizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is asked of a printer for a file that holds the pages wanted, in the size of the paper."""

    printer: str
    paper: PaperSize
    title: str = ""
    edges: Edges = NO_EDGES
    copies: int = 1
    sides: Sides = Sides.ONE


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A file that a printer took: `number` as the printer counts, '' when it tells none."""

    printer: str
    number: str = ""


class JobState(Enum):
    """What became of a job: it waits for its turn or is being printed, or for help, or it is over."""

    UNDER_WAY = auto()
    HALTED = auto()
    DONE = auto()
    FAILED = auto()
    CALLED_OFF = auto()


@dataclass(frozen=True, slots=True)
class JobNews:
    """How a job stands, with the printer's own words if it has any."""

    state: JobState
    words: str = ""


def pages_asked(text: str, count: int) -> tuple[int, ...]:
    """Return the pages meant by such as '1-3, 7' of so many, in order, each once; none meaning all.

    Refused when it is not such a list, or names a page that is not there.
    """
    wanted: set[int] = set()
    for part in re.split(r"[,;]", text) if text.strip() else ():
        match = _SPAN.fullmatch(part)
        if match is None:
            raise Refused(N_("“{text}” does not name any pages. Write them like 1-3, 7."), text=part.strip())
        first = int(match[1])
        last = first if match[2] is None else int(match[3] or count)
        if not 1 <= first <= last <= count:
            raise Refused(
                N_("“{text}” is not among the pages, which go from 1 to {count}."),
                count=count,
                text=part.strip(),
            )
        wanted.update(range(first, last + 1))
    return () if len(wanted) == count else tuple(sorted(wanted))


def pages_told(pages: Sequence[int]) -> str:
    """Return pages in order as '1-3, 7'; the way back of `pages_asked`."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and spans[-1][-1] == page - 1:
            spans[-1] = [spans[-1][0], page]
        else:
            spans.append([page])
    return ", ".join("-".join(map(str, span)) for span in spans)
