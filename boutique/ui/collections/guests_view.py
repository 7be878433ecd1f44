"""Whom to invite to a collection, in the order to call, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.collections.views import InvitationView
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.collections.words import place, why_invited
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.line import Row
from boutique.ui.theme import space
from boutique.wording import _

Go = Callable[[Sequence[UUID]], object]


class GuestsView(QWidget):
    """Enter opens the client; the buttons make a lookbook for one of them, or for all."""

    def __init__(self, shop: ShopServices, open_client: Callable[[UUID], object], make_lookbooks: Go) -> None:
        super().__init__()
        self._shop, self._open, self._make = shop, open_client, make_lookbooks
        self._guests: Sequence[InvitationView] = ()
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("Whom to invite"), lines=1)
        self.list.entered_row.connect(lambda row: self._open(row.id))
        self.one = kit.Button(_("Make their lookbook"), kit.Kind.PRIMARY, icon_name="book-open")
        self.open = kit.Button(_("Open the client"))
        self.all = kit.Button(_("Lookbooks for all of them…"))
        self.one.clicked.connect(lambda: self._for_one(self._make_one))
        self.open.clicked.connect(lambda: self._for_one(self._open))
        self.all.clicked.connect(self._on_all)
        self._empty = kit.EmptyState(
            _("Guests are chosen in the morning, from two weeks before a collection opens.")
        )
        shown = QWidget()
        listed = kit.column(self.list, margins=(space.L, 0, 0, 0))
        whole = kit.column(gap=0)
        whole.addLayout(listed, 1)
        whole.addWidget(kit.ActionBar(self.one, self.open, self.all))
        shown.setLayout(whole)
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(self._empty)
        self.setLayout(kit.column(self._stack))
        self.setFocusProxy(self.list)

    def current(self) -> UUID | None:
        """Return which of them is chosen."""
        row = self.list.current()
        return row.id if row is not None and isinstance(row.id, UUID) else None

    def show_guests(self, guests: Sequence[InvitationView]) -> None:
        """Show whom to invite."""
        before, self._guests = self.list.current(), guests
        today = self._shop.today()
        self._model.show([_line(guest, why_invited(guest, today)) for guest in guests])
        self._stack.setCurrentIndex(0 if guests else 1)
        if before is None or not self.list.choose(before.id):
            self.list.choose_first()

    def _on_all(self) -> None:
        self._make([guest.client_id for guest in self._guests])

    def _make_one(self, client: UUID) -> None:
        self._make([client])

    def _for_one(self, job: Callable[[UUID], object]) -> None:
        who = self.current()
        if who is not None:
            job(who)


def _line(guest: InvitationView, why: str) -> Row:
    phone = shown_phone(guest.phone)
    return Row(guest.client_id, guest.name, f"{why} · {phone}" if phone else why, note=place(guest))
