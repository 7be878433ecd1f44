"""Where the offer is written: forms opened, saved, refused, left and come back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.ports import UnitOfWork
from boutique.ui.cloth.form import ClothForm
from boutique.ui.cloth.offer_form import OfferForm, Typed
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

F = TypeVar("F", bound=OfferForm)


class ClothDesk(QObject):
    """One form at a time; this one has the form of cloths, a desk of more forms than that is made of it."""

    opened = Signal(object)  # the form
    closed = Signal()
    written = Signal(object, object)  # the form, and the id of what it wrote

    def __init__(self, owner: QObject, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(owner)
        self._context, self._shop, self._changes = context, shop, changes
        self.form: OfferForm | None = None
        self._agains: dict[OfferForm, Callable[[], None]] = {}

    @cached_property
    def cloths(self) -> ClothForm:
        """The form of cloths, made when somebody first writes one."""
        return self._made(ClothForm(self._shop.today))

    def _made(self, form: F) -> F:
        form.saved.connect(self._save)
        form.left.connect(self.leave)
        return form

    def open_cloth(self, cloth: ClothView | None = None) -> None:
        """Open a cloth's details, or an empty form."""

        def show(shelf: Sequence[ClothView]) -> None:
            self._make_room(self.cloths)
            self.cloths.open(cloth, shelf)
            self._show(self.cloths, partial(self.open_cloth, cloth))

        self._context.tasks.run(self, self._shop.queries.cloths, show, key="opening")

    def _make_room(self, form: OfferForm) -> None:
        """Put away what is open before another form is opened."""
        if self.form is not None:
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
            write, said = form.writing(self._shop.today())
        except Refused as refused:
            form.refuse(refused)
            return
        about: list[UUID] = []

        def work(uow: UnitOfWork) -> UUID:
            written = write(uow)
            about.append(written.id)
            return written.entry_id

        form.wait(waiting=True)
        self._changes.make(work, said).done(lambda: self._on_written(form, about[0])).failed(
            partial(self._on_refused, form)
        )

    def _on_written(self, form: OfferForm, id_: UUID) -> None:
        self.form = None
        if not self._close(id_):
            self.written.emit(form, id_)

    def _close(self, written: UUID | None) -> bool:
        """Close the form; returns whether another that waited for it was opened again."""
        self.closed.emit()
        return False

    def _on_refused(self, form: OfferForm, error: BoutiqueError) -> None:
        """Say so; if somebody else wrote meanwhile, the next save stands on what they wrote."""
        form.refuse(error)
        again = form.read_again(self._shop.queries)

        def take_in(fresh: object) -> None:
            form.take_in(fresh)
            form.refuse(error)

        self._context.tasks.run(self, again, take_in, key="fresh")
