"""Where collections and their pieces are written, and cloths from among them."""

from __future__ import annotations

from functools import cached_property, partial
from uuid import UUID

from PySide6.QtCore import QObject

from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.views import CollectionView, PieceView
from boutique.domain.ports import Pictures
from boutique.ui.cloth.desk import ClothDesk
from boutique.ui.cloth.form import ClothForm
from boutique.ui.cloth.offer_form import OfferForm
from boutique.ui.collections.collection_form import CollectionForm
from boutique.ui.collections.photo_choice import PhotoChoice
from boutique.ui.collections.piece_form import PieceForm
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext


class OfferDesk(ClothDesk):
    """One form at a time; a cloth may be laid on the shelf while a piece waits for it."""

    def __init__(
        self, owner: QObject, context: RoomContext, shop: ShopServices, changes: Changes, pictures: Pictures
    ) -> None:
        super().__init__(owner, context, shop, changes)
        self._pictures = pictures
        self._waiting: PieceForm | None = None

    @cached_property
    def collections(self) -> CollectionForm:
        """The form of collections, made when somebody first writes one."""
        return self._made(CollectionForm(self._shop.today))

    @cached_property
    def pieces(self) -> PieceForm:
        """The form of pieces, made when somebody first writes one."""
        made = self._made(PieceForm(self._shop.today, PhotoChoice(self._context.tasks, self._pictures)))
        made.cloth.new_wanted.connect(lambda: self.open_cloth())
        return made

    def open_collection(self, collection: CollectionView | None = None) -> None:
        """Open a collection's details, or an empty form."""
        self._make_room(self.collections)
        self.collections.open(collection)
        self._show(self.collections, partial(self.open_collection, collection))

    def open_piece(self, collection: CollectionView, piece: PieceView | None = None) -> None:
        """Open a piece's details, or an empty form."""
        queries, id_ = self._shop.queries, collection.collection_id

        def show(read: tuple[list[ClothView], list[PieceView]]) -> None:
            self._make_room(self.pieces)
            self.pieces.open(collection, piece, *read)
            self._show(self.pieces, partial(self.open_piece, collection, piece))

        self._context.tasks.run(self, lambda: (queries.cloths(), queries.pieces(id_)), show, key="opening")

    def _make_room(self, form: OfferForm) -> None:
        """A piece waits, with all that is typed, until its cloth lies on the shelf; others are put away."""
        if isinstance(self.form, PieceForm) and isinstance(form, ClothForm):
            self._waiting = self.form
        else:
            super()._make_room(form)

    def _close(self, written: UUID | None) -> bool:
        """Close the form, or go back to the piece that waits for a cloth."""
        piece, self._waiting = self._waiting, None
        if piece is None:
            return super()._close(written)
        self.form = piece
        self.opened.emit(piece)
        self._context.tasks.run(
            self, self._shop.queries.cloths, lambda cloths: piece.take_cloths(cloths, written), key="opening"
        )
        return True
