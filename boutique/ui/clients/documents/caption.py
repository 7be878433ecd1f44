"""The strip below the pictures: what the chosen one is called, and to which order it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.documents import LONGEST_TITLE
from boutique.domain.clients.views import PaperView
from boutique.domain.orders.views import OrderView
from boutique.ui import kit
from boutique.ui.clients.documents.words import order_words
from boutique.ui.kit import Field
from boutique.ui.theme import space
from boutique.wording import _


class Caption(QWidget):
    """A title is saved when one leaves it or presses Enter, an order when it is chosen."""

    renamed = Signal(object, str)  # UUID, title
    linked = Signal(object, object)  # UUID, UUID or None
    struck = Signal(object)  # UUID
    opened = Signal(object)  # UUID
    titled = Signal()  # Enter in the title: back to the pictures

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.at_foot(self)
        self.paper: PaperView | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(_("for example: dress for the christening"))
        self.order = kit.Choice()
        self.order.setMinimumWidth(200)
        self.open_button = kit.Button(_("Open it"), icon_name="eye")
        self.strike = kit.Button(_("Delete"), kit.Kind.QUIET)
        self._lay_out()
        self.title.editingFinished.connect(self.flush)
        self.title.returnPressed.connect(self.titled)
        self.order.activated.connect(self._on_linked)
        self.strike.clicked.connect(lambda: self.paper and self.struck.emit(self.paper.paper_id))
        self.open_button.clicked.connect(lambda: self.paper and self.opened.emit(self.paper.paper_id))
        self.hide()

    def _lay_out(self) -> None:
        inner = kit.row(gap=space.M, margins=(space.CONTROL, space.M, space.CONTROL, space.L))
        inner.addWidget(Field(_("Title"), self.title), 1)
        inner.addWidget(Field(_("Belongs to"), self.order), 1)
        for button in (self.open_button, self.strike):
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        whole = kit.column(kit.Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def show_paper(self, paper: PaperView | None, orders: Sequence[OrderView], today: date) -> None:
        """Show what is known of one; what is being typed about the same one stays."""
        same = paper is not None and self.paper is not None and paper.paper_id == self.paper.paper_id
        typing = same and self.title.hasFocus() and self.title.isModified()
        if not same:
            self.flush()
        self.paper = paper
        self.setVisible(paper is not None)
        if paper is None:
            return
        if not typing:
            self.title.setText(paper.title)
        self.order.clear()
        self.order.addItem(_("no order"), None)
        for order in orders:
            self.order.addItem(order_words(order, today), order.order_id)
        self.order.setCurrentIndex(max(0, self.order.findData(paper.order_id)))

    def begin_title(self) -> None:
        """Type another title over the one there is."""
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.selectAll()

    def flush(self) -> None:
        """Save what was typed, if anything was."""
        typed = " ".join(self.title.text().split())
        if self.paper is not None and self.title.isModified() and typed != self.paper.title:
            self.renamed.emit(self.paper.paper_id, typed)
        self.title.setModified(False)

    def _on_linked(self) -> None:
        chosen = self.order.currentData()
        if self.paper is not None and chosen != self.paper.order_id:
            self.linked.emit(self.paper.paper_id, chosen)
