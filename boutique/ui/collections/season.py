"""One collection: its name, its day, its story, and its three sides."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.collections.views import CollectionView
from boutique.ui import kit
from boutique.ui.collections.words import opening, pieces
from boutique.ui.theme import Style, space
from boutique.wording import _

SIDES: Final = ("pieces", "cloths", "guests")


class SeasonView(QWidget):
    """A head with a switch between pieces, cloths and guests."""

    def __init__(self, *sides: QWidget) -> None:
        super().__init__()
        words = (_("Pieces"), _("Cloths"), _("Guests"))
        self.switch = kit.Segmented(_("What to see"), list(zip(SIDES, words, strict=True)))
        self.head = kit.PageHead("", "", self.switch, edge=space.CONTROL)
        self.story = kit.Prose("", Style.BODY, "ink")
        told = kit.column(self.story, margins=(space.CONTROL, 0, space.CONTROL, space.M))
        self._stack = QStackedWidget()
        for side in sides:
            self._stack.addWidget(side)
        whole = kit.column(self.head, gap=0)
        whole.addLayout(told)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)
        self.switch.changed.connect(self._on_switched)

    def show_collection(self, collection: CollectionView, today: date) -> None:
        """Show another collection, on the same side."""
        said = f"{opening(collection, today)} · {pieces(collection.pieces)}"
        self.head.set(collection.name, said)
        self.story.setText(collection.story)
        self._on_switched(self.switch.value())

    def _on_switched(self, side: object) -> None:
        self._stack.setCurrentIndex(SIDES.index(str(side)))
        if (here := self._stack.currentWidget()) is not None:
            self.setFocusProxy(here)
        self.story.setVisible(side == "pieces" and bool(self.story.text()))
