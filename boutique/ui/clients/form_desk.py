"""Where a client's details are written: opened, saved, refused, left and come back to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.clients import ClientDraft
from boutique.domain.errors import BoutiqueError
from boutique.domain.views.people import ClientPage, StaffView
from boutique.ui.changes import Changes
from boutique.ui.clients.client_form import ClientForm
from boutique.ui.door import ShopDoor
from boutique.ui.shell.room import RoomContext
from boutique.wording import _


class FormDesk(QObject):
    """Keeps one form and what happens around it."""

    opened = Signal()
    closed = Signal()
    written = Signal(object)  # UUID of whoever was written down
    gone = Signal()  # a new page was taken back

    def __init__(self, owner: QObject, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(owner)
        self._context, self._shop, self._changes = context, shop, changes
        self._staff: Sequence[StaffView] = ()
        self.busy = False

    @cached_property
    def form(self) -> ClientForm:
        """The form, made when somebody first writes."""
        made = ClientForm(self._shop, self._changes)
        made.saved.connect(self._save)
        made.left.connect(self.leave)
        return made

    def open(self, page: ClientPage | None, typed: ClientDraft | None = None) -> None:
        """Open a client's details, or an empty form; `typed` is what somebody had begun."""
        queries = self._shop.queries
        if not self.busy:
            self._context.tasks.run(
                self, queries.staff, lambda staff: self._show(page, typed, staff), key="staff"
            )

    def _show(self, page: ClientPage | None, typed: ClientDraft | None, staff: Sequence[StaffView]) -> None:
        self._staff, self.busy = staff, True
        self.opened.emit()
        self.form.open(page, staff)
        if typed is not None:
            self.form.fields.show_typed(typed, page.draft if page else ClientDraft(), staff)

    def leave(self) -> None:
        """Close the form; what was typed can be had back."""
        if not self.busy:
            return
        self.busy = False
        page, typed = self.form.page, self.form.fields.draft()
        changed = typed is not None and self.form.fields.changed()
        self.closed.emit()
        if changed:
            self._context.notices.say(_("Left without saving."), lambda: self.open(page, typed))

    def _save(self) -> None:
        draft = self.form.fields.checked(self._shop.today())
        if draft is None:
            return
        about: list[UUID] = []
        page = self.form.page
        name = f"{draft.given_name} {draft.family_name}".strip()
        said = _("{name} is in the book.") if page is None else _("The details of {name} are saved.")
        self.form.wait(waiting=True)
        self._changes.make(
            self.form.writing(draft, about),
            said.format(name=name),
            then=lambda: self._on_written(about[0]),
            failed=self._on_refused,
            undone=self.gone.emit if page is None else None,
        )

    def _on_written(self, who: UUID) -> None:
        self.busy = False
        self.written.emit(who)

    def _on_refused(self, error: BoutiqueError) -> None:
        """Say so; if somebody else wrote meanwhile, the next save stands on what they wrote."""
        self.form.refuse(error)
        page = self.form.page
        if page is not None:
            who, on = page.client_id, self._shop.today()
            self._context.tasks.run(
                self,
                lambda: self._shop.queries.client_page(who, on),
                lambda fresh: self.form.take_in(fresh, self._staff),
                key="fresh",
            )
