"""Where something bought elsewhere is written down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from boutique.domain.kernel.errors import N_, Refused
from boutique.drawing.colour import Lab
from boutique.services.taste.wardrobe import PieceDraft
from boutique.ui.kit import Field
from boutique.ui.taste.colour_line import ColourLine
from boutique.ui.taste.completing import Completer
from boutique.ui.taste.entry import Entry, garments
from boutique.wording import _

_YEAR: Final = re.compile(r"(?:19|20)\d{2}\Z")


class PieceEntry(Entry):
    """Kind, words, brand, size, colour and year; all but the kind may be left out."""

    def __init__(self) -> None:
        super().__init__()
        self.garment = garments()
        self.words = self.line(hint=_("brown brogues"))
        self.brand = self.line()
        self.fits = self.line(narrow=84)
        self.colour = ColourLine()
        self.line(made=self.colour)
        self.year = self.line(narrow=72)
        main, bought = Field(_("What it is"), self.words), Field(_("Bought in"), self.year)
        bought.checked_by(self._year)
        self.lay(
            main,
            [
                (Field(_("Kind"), self.garment), 0),
                (main, 4),
                (Field(_("Brand"), self.brand), 2),
                (Field(_("Size"), self.fits), 0),
                (Field(_("Colour"), self.colour), 2),
                (bought, 0),
            ],
        )
        self._brands = Completer(self.brand)

    def learn(self, brands: Sequence[str]) -> None:
        """Offer the brands used before."""
        self._brands.offer(brands)

    def pick(self, name: str, ground: Lab | None) -> None:
        """Take a colour picked from a grid."""
        self.colour.set_colour(name, ground)

    def typed(self) -> PieceDraft:
        """Return what is typed. Refused when the year is none."""
        self.colour.name_it()
        return PieceDraft(
            garment=str(self.garment.currentData()),
            description=self.words.text(),
            brand=self.brand.text(),
            size=self.fits.text(),
            colour=self.colour.text(),
            ground=self.colour.ground,
            bought_year=self._year(),
        )

    def _year(self) -> int | None:
        text = self.year.text().strip()
        if not text:
            return None
        if _YEAR.match(text) is None:
            raise Refused(N_("“{text}” is not a year. Write it as 2024, or leave it out."), text=text)
        return int(text)
