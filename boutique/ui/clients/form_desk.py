"""Where a client's details are written: opened, saved, refused, left and come back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.clients.model import ClientDraft
from boutique.domain.pages.client import ClientPage
from boutique.domain.staff.views import StaffView
from boutique.services.duplicates.distinct import tell_apart
from boutique.ui.clients.client_form import ClientForm
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.begun import Begun
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

_NEW, _KNOWN = "new client", "details"


class Correction(NamedTuple):
    """Whose details are half corrected, and what the book said of them as one began."""

    client_id: UUID
    draft: ClientDraft


class FormDesk(QObject):
    """Keeps one form and what happens around it."""

    opened = Signal()
    closed = Signal()
    written = Signal(object)  # UUID of whoever was written down
    gone = Signal()  # a new page was taken back
    known = Signal(object)  # UUID of somebody who stands in the book already

    def __init__(self, owner: QObject, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(owner)
        self._context, self._shop, self._changes = context, shop, changes
        self._begun: dict[str, Begun] = context.begun_of(_NEW)
        self._refused: dict[str, tuple[Correction, Begun]] = context.begun_of(_KNOWN)
        self.busy = self._closing = False

    @cached_property
    def form(self) -> ClientForm:
        """The form, made when somebody first writes."""
        made = ClientForm(self._context.tasks, self._shop, self._changes)
        made.saved.connect(self._save)
        made.left.connect(self.leave)
        made.alike.opened.connect(self._on_known)
        made.alike.together.connect(self._put_together)
        made.alike.apart.connect(self._tell_apart)
        made.keeper.settled.connect(self._on_settled)
        return made

    def open(self, page: ClientPage | None, typed: Begun | None = None, name: str = "") -> None:
        """Open a client's details, or an empty form; `typed` is what somebody had begun, or only the name."""
        queries = self._shop.queries
        if not self.busy:
            self._context.tasks.run(
                self, queries.staff, lambda staff: self._show(page, typed, staff, name), key="staff"
            )

    def _show(
        self, page: ClientPage | None, typed: Begun | None, staff: Sequence[StaffView], name: str
    ) -> None:
        self.busy, self._closing = True, False
        self.opened.emit()
        self.form.open(page, staff)
        if typed is not None:
            self.form.fields.resume(typed)
        if name:
            self.form.fields.begin_with(name)

    def leave(self) -> None:
        """Close the form; what was typed can be had back."""
        if not self.busy:
            return
        self.busy = False
        page, typed, changed = self.form.page, self.form.fields.begun(), self.form.fields.changed()
        self.form.keeper.open(None)  # what is typed but not left is not written by going away
        self.closed.emit()
        if changed:
            self._context.notices.say(_("Closed without saving."), lambda: self.open(page, typed))

    def put_aside(self) -> None:
        """Keep somebody new who is half written; of somebody known only what the book would not take."""
        if not self.busy:
            return
        if self.form.page is not None:
            self.form.keeper.write_what_can_be()
        if not self.form.fields.changed():
            return
        if self.form.page is None:
            self._begun[_NEW] = self.form.fields.begun()
        else:
            base = self.form.fields.base
            self._refused[_KNOWN] = Correction(self.form.page.client_id, base), self.form.fields.begun()

    def resume(self) -> None:
        """Go on with whoever was put aside."""
        known = self._refused.pop(_KNOWN, None)
        if known is not None and not self.busy:
            self.known.emit(known[0].client_id)  # the page below it opens as well
            self._go_on_with(*known)
        typed = self._begun.pop(_NEW, None)
        if typed is not None:
            self.open(None, typed)

    def _go_on_with(self, correction: Correction, typed: Begun) -> None:
        """Open what was typed over what the book said then; a later word of others is not written over."""

        def show(page: ClientPage) -> None:
            self.open(replace(page, draft=correction.draft), typed)

        queries, who = self._shop.queries, correction.client_id
        self._context.tasks.run(self, lambda: queries.client_page(who), show, key="going on")

    def take_in(self, page: ClientPage) -> None:
        """Show what was written of whoever is open, if anybody is."""
        if self.busy:
            self.form.take_in(page)

    def _on_known(self, who: UUID) -> None:
        """Whoever is in the book already is not written down again; what was typed can be had back."""
        self.leave()
        self.known.emit(who)

    def _put_together(self, other: UUID) -> None:
        page = self.form.page
        if page is not None:
            self.leave()
            self._context.go("merging", (page.client_id, other))

    def _tell_apart(self, other: UUID) -> None:
        """Somebody new has no page yet: then it is only not said again while one types."""
        self.form.fields.setFocus()
        page, today = self.form.page, self._shop.today()
        if page is not None:
            who = page.client_id
            self._changes.make(
                lambda uow: tell_apart(uow, who, other, today=today),
                _("They are two people; this will not be asked again."),
            ).shown()

    def _save(self) -> None:
        self.form.message.say("")
        if self.form.page is not None:
            self._closing = True
            self.form.keeper.finish()
            return
        draft = self.form.fields.checked(self._shop.today())
        if draft is not None:
            self._register(draft)

    def _register(self, draft: ClientDraft) -> None:
        about: list[UUID] = []
        name = f"{draft.given_name} {draft.family_name}".strip()
        self.form.wait(waiting=True)
        self._changes.make(
            self.form.registering(draft, about), _("{name} is in the book.").format(name=name)
        ).done(lambda: self._on_written(about[0])).failed(self.form.refuse).undone(self.gone.emit)

    def _on_settled(self) -> None:
        page = self.form.page
        if self._closing and self.busy and page is not None:
            self._on_written(page.client_id)

    def _on_written(self, who: UUID) -> None:
        self.busy = False
        self.form.keeper.open(None)
        self.written.emit(who)
