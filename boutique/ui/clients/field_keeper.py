"""The details of somebody who is in the book already: each field is written when it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import UnitOfWork
from boutique.services.clients.correct import Overtaken, correct_client
from boutique.ui.clients.client_fields import ClientFields
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.wording import _, explain

Columns = Mapping[str, object]


class FieldKeeper(QObject):
    """Writes what was left, one change a field; `settled` when nothing is left to be written."""

    settled = Signal()

    def __init__(self, fields: ClientFields, shop: ShopServices, changes: Changes) -> None:
        super().__init__(fields)
        self._fields, self._shop, self._changes = fields, shop, changes
        self._who: UUID | None = None
        self._under_way: list[str] = []
        fields.left.connect(self._on_left)

    def open(self, page: ClientPage | None) -> None:
        """Keep this client's fields from now on; nobody's when somebody new is being written."""
        self._who = page.client_id if page is not None else None
        self._under_way = []  # what is still being written of another is no business of these fields

    def take_in(self, page: ClientPage) -> None:
        """Show what the book says now; a page read before our own word was written says nothing new of it."""
        self._fields.take_in(page.draft, self._under_way)

    def finish(self) -> None:
        """Write what is still typed; `settled` follows unless something must be mended first."""
        for name in self._fields.names():
            self._on_left(name)
        self._tell_settled()

    def write_what_can_be(self) -> None:
        """Write what is still typed, but nothing that was refused and not mended since."""
        for name in self._fields.names():
            if not self._fields.fields[name].message.text():
                self._on_left(name)

    def _tell_settled(self) -> None:
        if not self._under_way and self._who is not None and not self._fields.changed():
            self.settled.emit()

    def _on_left(self, name: str) -> None:
        if self._who is None:
            return
        before = self._fields.written(name)
        try:
            typed = self._fields.typed(name)
            if name == "phone":
                self._shop.phones.dialled(str(typed[name]))
        except Refused as refused:
            self._fields.say_beside(name, explain(refused))
            return
        if typed == before:
            self._fields.fields[name].accept()
            return
        self._fields.keep(typed)
        under_way = self._under_way
        under_way.append(name)
        self._changes.make(
            self._writing(self._who, before, typed),
            _("Saved: {field}.").format(field=self._fields.label(name)),
            here=lambda: self._under_way is under_way,
        ).done(partial(self._on_written, name)).elsewhere(self._renew).failed(
            partial(self._on_refused, name, before)
        )

    def _writing(self, who: UUID, before: Columns, typed: Columns) -> Callable[[UnitOfWork], UUID]:
        phones, today = self._shop.phones, self._shop.today()
        return lambda uow: correct_client(uow, who, before, typed, phones, today=today)

    def _on_written(self, name: str) -> None:
        self._under_way.remove(name)
        self._fields.fields[name].accept()
        self._renew()

    def _renew(self) -> None:
        self._changes.refresh()
        self._tell_settled()

    def _on_refused(self, name: str, before: Columns, error: BoutiqueError) -> None:
        """What was typed stays; of what somebody else wrote there both are shown, and Enter keeps ours."""
        self._under_way.remove(name)
        if not isinstance(error, Overtaken):
            self._fields.keep(before)
            self._fields.say_beside(name, explain(error))
            return
        self._fields.keep(error.theirs)
        theirs = self._fields.shown(name, error.theirs) or _("nothing")
        template = _("Somebody else has written here: {theirs}. Press Enter to keep yours, or type theirs.")
        self._fields.say_beside(name, template.format(theirs=theirs))
