"""A client's details, corrected in place or written for the first time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boutique.domain.clients.model import ClientDraft
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import PhoneBook, UnitOfWork
from boutique.domain.staff.views import StaffView
from boutique.services.clients.book import register_client
from boutique.ui import kit
from boutique.ui.clients.alike_strip import AlikeStrip
from boutique.ui.clients.client_fields import ClientFields
from boutique.ui.clients.field_keeper import FieldKeeper
from boutique.ui.clients.person.head import PersonHead
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.shell.changes import Changes
from boutique.ui.theme import space
from boutique.wording import _, explain

_WIDEST = 720


class _NoPhone(Refused):
    """What was typed as a phone is none."""


class ClientForm(Form):
    """Somebody new is saved as a whole, somebody known field by field; nothing typed is lost."""

    def __init__(
        self, tasks: Tasks, shop: ShopServices, changes: Changes, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Save"), parent)
        self._shop, self._changes = shop, changes
        self.page: ClientPage | None = None
        self._head = PersonHead()
        self.fields = ClientFields()
        self.fields.setMaximumWidth(_WIDEST)
        self.fields.check_with(shop.phones, shop.today)
        self.keeper = FieldKeeper(self.fields, shop, changes)
        self.message = InlineMessage()
        self.alike = AlikeStrip(tasks, shop, self.fields.note)
        self.fields.described.connect(lambda: self.alike.ask(self.fields.who()))
        self._lay_out()
        self.setFocusProxy(self.fields)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.addWidget(self.fields, 1000)
        across.addStretch(1)
        body = QWidget()
        inner = kit.column(margins=(space.CONTROL, space.XL, space.CONTROL, space.XL))
        inner.addLayout(across)
        inner.addStretch(1)
        body.setLayout(inner)
        top, foot = QWidget(), kit.ActionBar(self.save_button, self.leave_button)
        kit.on_paper(top)
        top.setLayout(kit.column(self._head, kit.Hairline(), gap=0))
        said = kit.row(self.message, margins=(space.CONTROL, 0, space.CONTROL, 0))
        whole = kit.column(top, gap=0)
        whole.addWidget(kit.Scroll(body), 1)
        whole.addLayout(said)
        whole.addWidget(self.alike)
        whole.addWidget(foot)
        self.setLayout(whole)

    def open(self, page: ClientPage | None, staff: Sequence[StaffView]) -> None:
        """Show a client's details, or an empty form for somebody new."""
        self.page = page
        if page is None:
            self._head.tell(_("New client"), _("A name is enough to begin with."))
        else:
            self._head.tell(page.name, _("The client's details, saved field by field as you go."))
        self.save_button.setText(_("Save") if page is None else _("Done"))
        self.leave_button.setVisible(page is None)
        self.fields.open(page.draft if page else ClientDraft(), staff)
        self.keeper.open(page)
        self.message.say("")
        self.alike.begin(page.client_id if page else None)
        self.wait(waiting=False)
        self.fields.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do, where it can be done."""
        self.wait(waiting=False)
        if isinstance(error, _NoPhone):
            self.fields.refuse("phone", explain(error))
            return
        self.message.say(explain(error))

    def take_in(self, page: ClientPage) -> None:
        """Show what was written meanwhile, here or elsewhere, in every field that nobody is typing in."""
        if self.page is not None and self.page.client_id == page.client_id:
            self.page = page
            self._head.tell(page.name, _("The client's details, saved field by field as you go."))
            self.keeper.take_in(page)

    def registering(self, draft: ClientDraft, about: list[UUID]) -> Callable[[UnitOfWork], UUID]:
        """Return the change that opens this page; `about` gets the id of the client it was about."""
        shop, today = self._shop, self._shop.today()

        def write(uow: UnitOfWork) -> UUID:
            _check_phone(shop.phones, draft.phone)
            about.append(register_client(uow, draft, shop.phones, today=today))
            return self._changes.latest_of(about[0])

        return write


def _check_phone(phones: PhoneBook, phone: str) -> None:
    try:
        phones.dialled(phone.strip())
    except Refused as refused:
        raise _NoPhone(refused.msgid, **refused.params) from refused
