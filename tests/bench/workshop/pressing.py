"""What gets into the book of what happened: some keys are never pressed, some late, some wrong."""

from __future__ import annotations

import numpy as np

from tests.bench.workshop.book import Record
from tests.bench.workshop.chance import Of, lot
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.shop import Shop


def stage_record(shop: Shop, piece: Piece, who: int, hours: float, day: int) -> Record | None:
    """Return the line of a stage just ended, None if nobody pressed the key."""
    chance = lot(shop.seed, Of.PRESS, piece.item.id, piece.pos)
    pressed, share = shop.pressing, float(chance.random())
    if pressed.only_done or share < pressed.missing:
        return None
    if share < pressed.missing + pressed.wrong:
        who, hours = _wrong(shop, chance, who, hours)
    elif share < pressed.missing + pressed.wrong + pressed.late:
        hours += float(chance.uniform(0.5, 1.0)) * shop.workers[who].hours
    return line(piece, "stage", day, hours, piece.stage, who)


def _wrong(shop: Shop, chance: np.random.Generator, who: int, hours: float) -> tuple[int, float]:
    if chance.random() < 0.5:
        return int(chance.integers(len(shop.workers))), hours
    return who, hours * float(np.exp(chance.normal(0.0, 1.0)))


def wait_record(shop: Shop, piece: Piece, stage: str, days: int, day: int) -> Record | None:
    """Return the line of a wait just ended, None in a shop that records only what is done."""
    return None if shop.pressing.only_done else line(piece, "wait", day, float(max(0, days)), stage)


def done_record(piece: Piece, who: int, day: int) -> Record:
    """Return the line of a finished garment."""
    return line(piece, "done", day, float(day - piece.item.taken), who=who)


def line(piece: Piece, what: str, day: int, amount: float, stage: str = "", who: int = -1) -> Record:
    """Return a line of the book about a garment."""
    item = piece.item
    return Record(what, stage, who, amount, day, item.id, item.kind, item.taken, item.promise)
