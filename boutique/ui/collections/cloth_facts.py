"""A cloth with its cutting beside its facts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.views.offer import ClothView
from boutique.ui import kit
from boutique.ui.collections.words import coming, facts, stock
from boutique.ui.person.swatches import Swatch
from boutique.ui.theme import Style, space
from boutique.wording.cloths import looks


class ClothFacts(QWidget):
    """Cutting, name, mill, fibre, weight, and how much there is."""

    def __init__(self, cloth: ClothView, today: date, side: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.column(gap=2)
        words.addWidget(kit.Prose(cloth.name, Style.MEDIUM))
        words.addWidget(kit.Prose(looks(cloth), Style.SMALL))
        words.addWidget(kit.Prose(" · ".join(filter(None, (cloth.code, facts(cloth)))), Style.SMALL, "muted"))
        words.addWidget(kit.Text(stock(cloth), Style.SMALL, "ink" if cloth.stock_cm else "muted"))
        said, tone = coming(cloth, today)
        if said:
            words.addWidget(kit.Chip(said, tone))
        words.addStretch(1)
        across = kit.row(gap=space.L)
        across.addWidget(Swatch(cloth.swatch, side), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.setLayout(across)
