"""Where the offer is written: forms opened, saved, refused, left and come back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.views import CollectionView, PieceView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.ports import Pictures, UnitOfWork
from boutique.ui.changes import Changes
from boutique.ui.cloth.form import ClothForm
from boutique.ui.collections.collection_form import CollectionForm
from boutique.ui.collections.offer_form import OfferForm, Typed
from boutique.ui.collections.photo_choice import PhotoChoice
from boutique.ui.collections.piece_form import PieceForm
from boutique.ui.door import ShopDoor
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

F = TypeVar("F", bound=OfferForm)


class OfferDesk(QObject):
    """One form at a time; a cloth may be laid on the shelf while a piece waits for it."""

    opened = Signal(object)  # the form
    closed = Signal()
    written = Signal(object, object)  # the form, and the id of what it wrote

    def __init__(
        self, owner: QObject, context: RoomContext, shop: ShopDoor, changes: Changes, pictures: Pictures
    ) -> None:
        super().__init__(owner)
        self._context, self._shop, self._changes, self._pictures = context, shop, changes, pictures
        self.form: OfferForm | None = None
        self._agains: dict[OfferForm, Callable[[], None]] = {}
        self._waiting: PieceForm | None = None

    @cached_property
    def collections(self) -> CollectionForm:
        """The form of collections, made when somebody first writes one."""
        return self._made(CollectionForm(self._shop.today))

    @cached_property
    def cloths(self) -> ClothForm:
        """The form of cloths, made when somebody first writes one."""
        return self._made(ClothForm(self._shop.today))

    @cached_property
    def pieces(self) -> PieceForm:
        """The form of pieces, made when somebody first writes one."""
        made = self._made(PieceForm(self._shop.today, PhotoChoice(self._context.tasks, self._pictures)))
        made.cloth.new_wanted.connect(lambda: self.open_cloth())
        return made

    def _made(self, form: F) -> F:
        form.saved.connect(self._save)
        form.left.connect(self.leave)
        return form

    def open_collection(self, collection: CollectionView | None = None) -> None:
        """Open a collection's details, or an empty form."""
        self._make_room(self.collections)
        self.collections.open(collection)
        self._show(self.collections, partial(self.open_collection, collection))

    def open_cloth(self, cloth: ClothView | None = None) -> None:
        """Open a cloth's details, or an empty form."""

        def show(shelf: Sequence[ClothView]) -> None:
            self._make_room(self.cloths)
            self.cloths.open(cloth, shelf)
            self._show(self.cloths, partial(self.open_cloth, cloth))

        self._context.tasks.run(self, self._shop.queries.cloths, show, key="opening")

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
        elif self.form is not None:
            self._put_away(self.form)

    def _show(self, form: OfferForm, again: Callable[[], None]) -> None:
        self.form, self._agains[form] = form, again
        self.opened.emit(form)
        form.setFocus()

    def leave(self) -> None:
        """Close the form; what was typed can be had back."""
        if self.form is not None:
            self._put_away(self.form)
            self._close(None)

    def _put_away(self, form: OfferForm) -> None:
        self.form = None
        if form.changed():
            back = partial(self._come_back, form, self._agains[form], form.typed())
            self._context.notices.say(_("Closed without saving."), back)

    def _come_back(self, form: OfferForm, again: Callable[[], None], typed: Typed) -> None:
        """Open a form as it was left; the book may have been read anew for it."""

        def restore(opened: object) -> None:
            if opened is form:
                self.opened.disconnect(restore)
                form.show_typed(typed)

        self.opened.connect(restore)
        again()

    def _save(self) -> None:
        form = self.form
        if form is None:
            return
        form.accept()
        try:
            write, said = form.writing(self._shop.today(), self._shop.staff_id())
        except Refused as refused:
            form.refuse(refused)
            return
        about: list[UUID] = []

        def work(uow: UnitOfWork) -> UUID:
            written = write(uow)
            about.append(written.id)
            return written.entry_id

        form.wait(waiting=True)
        self._changes.make(
            work, said, then=lambda: self._on_written(form, about[0]), failed=partial(self._on_refused, form)
        )

    def _on_written(self, form: OfferForm, id_: UUID) -> None:
        self.form = None
        if not self._close(id_):
            self.written.emit(form, id_)

    def _close(self, written: UUID | None) -> bool:
        """Close the form, or go back to the piece that waits for a cloth; tells whether one did."""
        piece, self._waiting = self._waiting, None
        if piece is None:
            self.closed.emit()
            return False
        self.form = piece
        self.opened.emit(piece)
        self._context.tasks.run(
            self, self._shop.queries.cloths, lambda cloths: piece.take_cloths(cloths, written), key="opening"
        )
        return True

    def _on_refused(self, form: OfferForm, error: BoutiqueError) -> None:
        """Say so; if somebody else wrote meanwhile, the next save stands on what they wrote."""
        form.refuse(error)
        again = form.read_again(self._shop.queries)

        def take_in(fresh: object) -> None:
            form.take_in(fresh)
            form.refuse(error)

        self._context.tasks.run(self, again, take_in, key="fresh")
