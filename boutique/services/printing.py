"""Remember how each kind of piece was printed; no change of the book, and never in its history."""

from __future__ import annotations

import json
from dataclasses import dataclass

from boutique.domain.kernel.errors import N_
from boutique.domain.ports import UnitOfWork
from boutique.domain.printing.model import MOST_COPIES, Sides
from boutique.domain.printing.paper_sizes import PaperSize

CHOICES = "print.choices"


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """How a kind of piece was printed last; without a `paper` on whatever suits it."""

    printer: str = ""
    copies: int = 1
    sides: Sides | None = None
    paper: PaperSize | None = None


def print_choice(kept: str, kind: str) -> PrintChoice:
    """Return what was chosen for a kind of piece; what cannot be read any more was never chosen."""
    found = _read(kept).get(kind)
    if not isinstance(found, dict):
        return PrintChoice()
    copies, sides, paper = found.get("copies"), found.get("sides"), found.get("paper")
    return PrintChoice(
        printer=str(found.get("printer", "")),
        copies=copies if isinstance(copies, int) and 1 <= copies <= MOST_COPIES else 1,
        sides=Sides(sides) if sides in tuple(Sides) else None,
        paper=_size(paper),
    )


def _size(paper: object) -> PaperSize | None:
    if isinstance(paper, list) and len(paper) == 2 and all(isinstance(each, int) for each in paper):
        return PaperSize(*paper)
    return None


def remember_choice(uow: UnitOfWork, kind: str, choice: PrintChoice) -> None:
    """Keep what was chosen for a kind of piece."""
    told = {"printer": choice.printer, "copies": choice.copies, "sides": choice.sides}
    paper = [choice.paper.width, choice.paper.height] if choice.paper is not None else None
    with uow:
        known = _read(str(uow.settings()[CHOICES]))
        uow.set(CHOICES, json.dumps({**known, kind: {**told, "paper": paper}}, ensure_ascii=False))
        uow.commit(N_("Print settings remembered"))


def _read(kept: str) -> dict[str, object]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
