"""A cloth with its cutting beside its facts."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import ClothView
from boutique.ui import kit
from boutique.ui.clients.person.swatches import Swatch
from boutique.ui.cloth.words import coming, facts
from boutique.ui.theme import Style, space
from boutique.wording.cloth import looks, on_shelf

_SMALL: Final = 72
_LARGE: Final = 112


class ClothFacts(QWidget):
    """Cutting, name, mill, fibre, weight, and how much there is; `alone` they are what the page is about."""

    def __init__(self, cloth: ClothView, today: date, *, alone: bool = False) -> None:
        super().__init__()
        words = kit.column(gap=2)
        words.addWidget(kit.Prose(cloth.name, Style.SUBTITLE if alone else Style.MEDIUM))
        words.addWidget(kit.Prose(looks(cloth), Style.SMALL))
        words.addWidget(kit.Prose(" · ".join(filter(None, (cloth.code, facts(cloth)))), Style.SMALL, "muted"))
        told = cloth.free_cm or cloth.short_cm
        tone = "accent" if cloth.short_cm else "ink" if told else "muted"
        words.addWidget(kit.Prose(on_shelf(cloth), Style.TITLE if alone and told else Style.SMALL, tone))
        said, chip = coming(cloth, today)
        if said:
            words.addWidget(kit.Chip(said, chip))
        words.addStretch(1)
        across = kit.row(gap=space.L)
        across.addWidget(Swatch(cloth.swatch, _LARGE if alone else _SMALL), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.setLayout(across)
