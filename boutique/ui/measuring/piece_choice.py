"""Which finished garment lies on the table: one of ours, one measured before, or one they brought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.measuring.ease import HOUSE_EASE, parts_of
from boutique.domain.measuring.views import GarmentView, SewnView
from boutique.domain.orders.garments import GARMENTS
from boutique.ui import kit
from boutique.ui.measuring.garment_sitting import Piece
from boutique.ui.theme import space
from boutique.wording import _, p_
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.ease import garment_title, view_title

BROUGHT = "brought"
"""The line of the choice for a garment they brought along."""


class Brought(QWidget):
    """What kind of garment they brought, and how they call it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.garment = kit.Choice()
        self.garment.setAccessibleName(p_("measures", "Garment"))
        for key in HOUSE_EASE:
            self.garment.addItem(capital(_(GARMENTS[key])), key)
        self.words = QLineEdit()
        self.words.setMaxLength(120)
        self.words.setFixedHeight(space.CONTROL)
        self.words.setPlaceholderText(_("for example: his favourite jacket"))
        self.words.setAccessibleName(_("How they call it"))
        self.setLayout(kit.row(self.garment, self.words))
        self.garment.activated.connect(lambda _at: self.changed.emit())
        self.words.editingFinished.connect(self.changed)

    def piece(self) -> Piece:
        """Return what they brought."""
        return Piece(str(self.garment.currentData()), None, " ".join(self.words.text().split()))

    def clear(self) -> None:
        """Begin anew."""
        self.garment.setCurrentIndex(0)
        self.words.clear()


def pieces(sewn: Iterable[SewnView], measured: Iterable[GarmentView]) -> dict[str, tuple[Piece, str]]:
    """Return every garment that can be chosen, with its words, by key; a suit is two of them."""
    found: dict[str, tuple[Piece, str]] = {}
    for session in measured:
        if session.order_item_id is None:
            brought = Piece(session.garment, None, session.description)
            found[f"{brought.garment}:{brought.description}"] = brought, view_title(session)
    for item in sewn:
        for part in parts_of(item.garment):
            words = garment_title(part, item.description, item.order_no)
            found[f"{item.item_id}:{part}"] = Piece(part, item.item_id), words
    return found


def offered(known: dict[str, tuple[Piece, str]]) -> Sequence[tuple[str, str]]:
    """Return the lines of the choice."""
    return [(BROUGHT, _("A garment they brought…")), *((key, words) for key, (_p, words) in known.items())]
