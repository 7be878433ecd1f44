"""What could be promised for the garments of an order: a quote for each kind of them, and which one rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from boutique.domain.pages.forecast_view import QuoteAsked

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote, QuotedDay

Kind = tuple[str, str, UUID | None, int]
"""How a garment is made, which it is, of how much of which cloth, in centimetres."""


class Quotes:
    """The newest answers, by kind of garment."""

    def __init__(self) -> None:
        self._known: dict[Kind, GarmentQuote] = {}

    def hear(self, answers: Mapping[QuoteAsked, GarmentQuote | None]) -> None:
        """Take these answers instead of the ones before."""
        self._known = {_kind(asked): quote for asked, quote in answers.items() if quote is not None}

    def forget(self) -> None:
        """Another order begins: what was told of a day was told to somebody else."""
        self._known.clear()

    def hardest(self, asked: Sequence[QuoteAsked]) -> GarmentQuote | None:
        """Return the quote of the garment that would be ready last: the order is ready no sooner."""
        found = [self._known[_kind(each)] for each in asked if _kind(each) in self._known]
        return max(found, key=lambda each: each.days[-1].on, default=None)

    def told(self, asked: QuoteAsked) -> QuotedDay | None:
        """Return a day with the chance that was told of it; nothing where none was."""
        quote = self._known.get(_kind(asked))
        if quote is None or asked.by is None:
            return None
        if quote.asked is not None and quote.asked.on == asked.by:
            return quote.asked
        return next((each for each in quote.days if each.on == asked.by), None)


def _kind(asked: QuoteAsked) -> Kind:
    return asked.kind, asked.garment, asked.cloth_id, asked.cloth_cm
