"""One part of the settings: a head, and below it what can be set; everything is saved as one goes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.services.shop.changes import change_settings
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _

FORM = 480
"""How wide a form grows; wider fields are harder to read."""


@dataclass(frozen=True, slots=True)
class Lent:
    """What every pane is lent by the room."""

    context: RoomContext
    shop: ShopServices
    changes: Changes

    def set(self, key: str, value: str | int | bool, said: str = "") -> None:
        """Change one setting and say so, with a way back."""
        self.changes.make(lambda uow: change_settings(uow, {key: value}), said or _("Changed."))


class Pane(QWidget):
    """A part of the settings; `refresh` reads it anew at each visit and after each change."""

    def __init__(self, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.on_sheet(self)
        self.head = kit.PageHead(title, subtitle, edge=space.CONTROL)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(space.CONTROL, space.M, space.CONTROL, space.XL)
        self.body.setSpacing(space.XL)
        whole = kit.column(self.head, gap=0)
        whole.addLayout(self.body, 1)
        self.setLayout(whole)

    def refresh(self) -> None:
        """Show everything as it stands in the book now."""

    def form(self, *parts: QWidget) -> QWidget:
        """Lay parts one below the other, as wide as a form should be; returns what holds them."""
        made = QWidget()
        made.setMaximumWidth(FORM)
        made.setLayout(kit.column(*parts, gap=space.L))
        # A column would ask for its height at the full width; only a row knows how narrow it will be.
        across = kit.row(gap=0)
        across.addWidget(made, 100)
        across.addStretch(1)
        self.body.addLayout(across)
        return made
