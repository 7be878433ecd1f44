"""For whom, of which collection, and which of its pieces."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.collections.views import CollectionView
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.person.finder import ClientFinder
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.lookbooks.piece_ticks import PieceTicks
from boutique.ui.theme import Style, space
from boutique.wording import _, n_


class Chooser(QWidget):
    """The left side of the room."""

    collection_changed = Signal(object)  # UUID
    pieces_changed = Signal(object)  # frozenset[UUID]
    pages_wanted = Signal()

    def __init__(self, tasks: Tasks, queries: Queries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = ClientFinder(tasks, queries, _("For whom? Name or phone"))
        self.collection = kit.Choice()
        self.collection.setAccessibleName(_("Collection"))
        self.collection.activated.connect(
            lambda _at: self.collection_changed.emit(self.collection.currentData())
        )
        self.name = kit.Prose("", Style.SUBTITLE)
        self.name.hide()
        self.heading = kit.section(_("Pieces"))
        self.heading.hide()
        self.pieces = PieceTicks()
        self.pieces.changed.connect(self.pieces_changed)
        edges = (space.XL, 0, space.L, space.M)
        self._top = top = kit.column(self.finder, self.name, self.collection, gap=space.M, margins=edges)
        whole = kit.column(kit.PageHead(_("Lookbook")), gap=0)
        whole.addLayout(top)
        whole.addLayout(kit.column(self.heading, margins=(space.XL, space.S, space.L, space.XS)))
        self._scroll = kit.Scroll(self.pieces, _("Pieces"))
        whole.addWidget(self._scroll, 1)
        self._planned = self._alone = False
        self._paper: kit.Segmented | None = None
        see = kit.Button(_("See the pages"), kit.Kind.PRIMARY, icon_name="book-open")
        see.clicked.connect(self.pages_wanted)
        self.foot = kit.ActionBar(see)
        self.foot.hide()
        whole.addWidget(self.foot)
        self.setLayout(whole)
        self.setFocusProxy(self.finder)

    def lay(self, paper: kit.Segmented) -> None:
        """Let it be chosen here too on what the book is printed."""
        self._paper = paper
        self._top.addWidget(paper)

    def show_collections(self, collections: Sequence[CollectionView], chosen: UUID | None) -> None:
        """Offer the collections, the newest first."""
        self.collection.clear()
        for each in collections:
            self.collection.addItem(each.name, each.collection_id)
        at = next((at for at, each in enumerate(collections) if each.collection_id == chosen), 0)
        self.collection.setCurrentIndex(at if collections else -1)

    def show_name(self, name: str) -> None:
        """Show for whom the book is."""
        self.name.setText(name)
        self.name.setVisible(bool(name))

    def show_one(self, *, one: bool) -> None:
        """While books for many are made, nobody's own pieces are shown."""
        self.name.setVisible(one and bool(self.name.text()))
        if self._paper is not None:
            self._paper.setVisible(one)
        self.heading.setVisible(one and self.pieces.is_filled())
        self.pieces.setVisible(one)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if one else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(bar)

    def stand_alone(self, alone: bool) -> None:
        """Lead to the pages while they do not lie beside this."""
        self._alone = alone
        self.foot.setVisible(alone and self._planned)

    def show_count(self, count: int) -> None:
        """Say how many pieces are in the book."""
        self._planned = True
        self.stand_alone(self._alone)
        said = n_("{n} piece in the book", "{n} pieces in the book", count)
        self.heading.setText(said.upper())
        self.heading.setAccessibleName(said)
        self.heading.setVisible(count > 0)
