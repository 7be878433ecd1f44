"""Where a size that fits is written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from boutique.ui.kit import Field
from boutique.ui.taste.completing import Completer
from boutique.ui.taste.entry import Entry, garments
from boutique.wording import _
from boutique.wording.kernel.phrases import example


class Size(NamedTuple):
    """A size as it is typed."""

    garment: str
    brand: str
    size: str
    remark: str
    seen: bool


class SizeEntry(Entry):
    """Kind, size, brand, and how it sits."""

    def __init__(self) -> None:
        super().__init__()
        self.garment = garments()
        self.fits = self.line(hint=example("50, EU 41, M slim"))
        self.brand = self.line()
        self.remark = self.line(hint=_("for example: sleeves too long"))
        main = Field(_("Size"), self.fits)
        self.lay(
            main,
            [
                (Field(_("Kind"), self.garment), 0),
                (main, 3),
                (Field(_("Brand"), self.brand), 2),
                (Field(_("How it fits"), self.remark), 4),
            ],
        )
        self._brands = Completer(self.brand)

    def learn(self, brands: Sequence[str]) -> None:
        """Offer the brands used before."""
        self._brands.offer(brands)

    def typed(self) -> Size:
        """Return what is typed."""
        garment = str(self.garment.currentData())
        return Size(garment, self.brand.text(), self.fits.text(), self.remark.text(), self.seen.isChecked())
