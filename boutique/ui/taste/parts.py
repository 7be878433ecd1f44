"""The three parts of the side: likes, clothes, sizes; side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import SizeView, Wardrobe
from boutique.ui import kit
from boutique.ui.kit import Prose
from boutique.ui.kit.bending import bend
from boutique.ui.kit.slot import Slot, group
from boutique.ui.taste.size_table import size_table
from boutique.ui.taste.taste_list import Strike, taste_list
from boutique.ui.taste.wardrobe_list import PieceDeeds, wardrobe_list
from boutique.ui.theme import space
from boutique.wording import _

_WIDEST: Final = 1160
_NARROW, _WIDE = 720, 1040  # pixels for two columns, and for three


class Everything(PieceDeeds, Protocol):
    """What can be done with clothes and sizes."""

    def strike_size(self, size: SizeView) -> None: ...


class Parts(QWidget):
    """Fills in each part as soon as it is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._likes, self._clothes, self._sizes = Slot(gap=space.XL), Slot(gap=space.XL), Slot(gap=space.XL)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._across = QHBoxLayout(inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._owned = QHBoxLayout()
        self._across.addLayout(_upright(self._likes), 9)
        self._across.addLayout(self._owned, 13)
        self._owned.addLayout(_upright(self._clothes), 8)
        self._owned.addLayout(_upright(self._sizes), 5)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(space.CONTROL, space.XL, space.CONTROL, space.XL)
        whole.addWidget(inner, 1000)
        whole.addStretch(1)

    def forget(self) -> None:
        """Show nothing of whoever was here before."""
        self._clothes.fill()
        self._sizes.fill()

    def show_likes(self, said: Sequence[PreferenceView], today: date, strike: Strike) -> None:
        """Show what they like and will not have."""
        likes = list(taste_list(said, today, strike))
        nothing = group(_("Likes"), _empty(_("Nothing yet: ask, and write it down.")))
        self._likes.fill(*(likes or [nothing]))

    def show_wardrobe(self, wardrobe: Wardrobe, today: date, deeds: Everything) -> None:
        """Show what they have and the sizes they wear."""
        clothes = list(wardrobe_list(wardrobe, today, deeds))
        nothing = group(_("Wardrobe"), _empty(_("Nothing yet: what are they wearing today?")))
        self._clothes.fill(*(clothes or [nothing]))
        sizes: QWidget = _empty(_("None yet: read them off the label."))
        if wardrobe.sizes:
            sizes = size_table(wardrobe.sizes, today, deeds.strike_size)
        self._sizes.fill(group(_("Usual sizes"), sizes, gap=space.S))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part, least in ((self._across, _NARROW), (self._owned, _WIDE)):
            narrow = self.width() < least
            bend(part, below=narrow, gap=space.XL if narrow else space.CONTROL)


def _upright(part: QWidget) -> QVBoxLayout:
    made = kit.column(part)
    made.addStretch(1)
    return made


def _empty(sentence: str) -> Prose:
    return Prose(sentence, tone="muted")
