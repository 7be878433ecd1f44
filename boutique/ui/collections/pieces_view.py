"""The pieces of a collection as cards, the chosen one in full beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.collections.views import PieceView
from boutique.domain.ports import Pictures, UnitOfWork
from boutique.services.collections.add_photograph import add_photograph
from boutique.services.collections.offer import strike_piece
from boutique.ui import kit
from boutique.ui.collections.cards import CARD, CardDelegate
from boutique.ui.collections.gallery import Gallery
from boutique.ui.collections.giving import Giving
from boutique.ui.collections.piece_detail import PieceDetail
from boutique.ui.collections.words import garment, price
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.line import Tone
from boutique.ui.kit.tiles import ThingsModel, Tiles
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, RoomContext
from boutique.ui.theme import space
from boutique.wording import _


class PiecesView(QWidget):
    """Cards that the arrows move among; choosing one shows it whole, Enter corrects it."""

    new_wanted = Signal()
    edit_wanted = Signal(object)  # PieceView

    def __init__(
        self, context: RoomContext, shop: ShopServices, changes: Changes, pictures: Pictures
    ) -> None:
        super().__init__()
        self._context, self._shop, self._changes, self._pictures = context, shop, changes, pictures
        self._gallery = gallery = Gallery(context.tasks, pictures, self)
        model = ThingsModel(_id_of, _spoken, self)
        self.cards = Tiles(model, CardDelegate(gallery, self), _("Pieces"), card=CARD)
        gallery.made.connect(self.cards.viewport().update)
        self.detail = PieceDetail(gallery)
        self.detail.photograph_given.connect(self._on_photograph)
        self.detail.waiting.asked.connect(lambda client: context.go("clients", client))
        self.detail.waiting.edited.connect(lambda client: context.go("clients", Details(client)))
        self.cards.chosen.connect(self._on_chosen)
        self.cards.opened.connect(self.edit_wanted)
        self._lay_out()
        self.setFocusProxy(self.cards)

    def _lay_out(self) -> None:
        shown, new = QWidget(), kit.Button(_("New piece"), icon_name="plus")
        self.edit, self.strike = kit.Button(_("Edit the piece")), kit.Button(_("Take it out"), kit.Kind.QUIET)
        across = kit.row(gap=space.S, margins=(space.XXL, 0, 0, 0))
        across.addWidget(self.cards, 1)
        across.addWidget(self.detail)
        whole = kit.column(gap=0)
        whole.addLayout(across, 1)
        whole.addWidget(kit.ActionBar(new, self.edit, self.strike))
        shown.setLayout(whole)
        self.empty = kit.EmptyState(_("There are no pieces in this collection yet."), _("New piece"))
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        self.setLayout(kit.column(self._stack))
        for asked in (new.clicked, self.empty.acted):
            asked.connect(lambda *_said: self.new_wanted.emit())
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.cards.current()))
        self.strike.clicked.connect(self._on_strike)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves waits for no picture."""
        self._gallery.rest()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.detail.fit(self.width())
        super().resizeEvent(event)

    def show_pieces(self, pieces: Sequence[PieceView]) -> None:
        """Show the pieces of a collection."""
        self.cards.show_things(pieces)
        self._stack.setCurrentIndex(0 if pieces else 1)

    def _on_chosen(self, piece: PieceView) -> None:
        queries, today = self._shop.queries, self._shop.today()
        self.detail.show_piece(piece, today)
        self._context.tasks.run(
            self,
            lambda: queries.waiting_for(piece.cloth.cloth_id),
            lambda waits: self.detail.show_waiting(waits, today),
            key="waiting",
        )

    def _on_strike(self) -> None:
        piece = self.cards.current()
        if isinstance(piece, PieceView):
            id_, version = piece.piece_id, piece.version
            self._changes.make(
                lambda uow: strike_piece(uow, id_, version),
                _("“{piece}” is taken out.").format(piece=piece.name),
            )

    def _on_photograph(self, piece: PieceView, paths: Sequence[Path]) -> None:
        pictures, giving = self._pictures, Giving[UUID](paths)

        def work(uow: UnitOfWork) -> UUID:
            keep = partial(add_photograph, uow, pictures, piece.piece_id)
            return giving.take(keep)

        def written() -> None:
            self.detail.tell(piece, giving.told(), Tone.AMBER)
            self._changes.refresh()

        self._changes.make(work, _("“{piece}” now has a photograph.").format(piece=piece.name)).done(
            written
        ).failed(lambda _error: self.detail.tell(piece, giving.told(), Tone.RED))


def _id_of(thing: object) -> UUID:
    assert isinstance(thing, PieceView)
    return thing.piece_id


def _spoken(thing: object) -> str:
    assert isinstance(thing, PieceView)
    said = (thing.code, thing.name, garment(thing), thing.cloth.name, price(thing))
    return ", ".join(part for part in said if part)
