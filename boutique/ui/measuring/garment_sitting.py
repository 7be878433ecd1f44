"""One finished garment on the table, beside the body that wears it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from boutique.domain.measuring.ease import HOUSE_EASE, ease_doubts
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.model import in_tape_order
from boutique.domain.measuring.tape import Latest
from boutique.domain.measuring.views import GarmentView
from boutique.ui.measuring.row import TapeRow
from boutique.ui.measuring.sitting import Heads, Sitting
from boutique.wording import _, day_short, p_
from boutique.wording.measuring.ease import ease_sentence
from boutique.wording.measuring.measures import length


class Piece(NamedTuple):
    """Which garment lies there: ours by its item, or one they brought by its description."""

    garment: str
    item_id: UUID | None = None
    description: str = ""

    def is_of(self, session: GarmentView) -> bool:
        """Tell whether a measuring is of this garment."""
        if self.item_id is not None:
            return (session.garment, session.order_item_id) == (self.garment, self.item_id)
        told = (session.garment, session.order_item_id, session.description)
        return told == (self.garment, None, self.description)


@dataclass(frozen=True, kw_only=True)
class GarmentSitting(Sitting):
    """Measurings of the chosen garment come newest first; the body is what they are held against."""

    piece: Piece
    measured: tuple[GarmentView, ...] = ()
    reading: GarmentView | None = None

    @property
    def past(self) -> GarmentView | None:
        return self.reading

    @cached_property
    def of_piece(self) -> tuple[GarmentView, ...]:
        """The measurings of the garment that lies there."""
        return tuple(each for each in self.measured if self.piece.is_of(each))

    @cached_property
    def latest(self) -> Mapping[str, Latest]:
        return {code: latest._replace(earlier_mm=None) for code, latest in self.body.items()}

    def codes(self) -> tuple[str, ...]:
        """Return what is measured on such a garment, with whatever else was."""
        more = {each.code for session in self.of_piece for each in session.taken}
        return in_tape_order(more.union(HOUSE_EASE[self.piece.garment]))

    def heads(self, awaited: date | None) -> Heads:
        told = day_short(awaited, self.today) if awaited else ""
        return p_("tape", "Garment"), " ".join(filter(None, (p_("tape", "Body"), told))), _("Real ease"), ""

    def _value(self, row: TapeRow, unit: LengthUnit) -> str:
        known = (each for session in self.of_piece for each in session.taken if each.code == row.code)
        last = next(known, None)
        return super()._value(row, unit) or (length(last.mm, unit, last.typed) if last is not None else "")

    def questions(self, rows: Iterable[TapeRow], unit: LengthUnit) -> list[tuple[str, str]]:
        if self.reading is not None:
            return []
        real = {
            row.code: read.mm - self.body[row.code].mm
            for row in rows
            if row.code in self.body and row.is_settled and (read := row.certain()) is not None
        }
        return [(doubt.code, ease_sentence(doubt, unit)) for doubt in ease_doubts(real)]
