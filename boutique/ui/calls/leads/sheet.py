"""The sheet at the counter: Enter writes the visit down, Esc leaves it for later with all that was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.calls.leads import LeadDraft, check_name
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.services.calls.leads import BEGUN, begun, keep_begun, record_visit
from boutique.ui import kit
from boutique.ui.calls.leads.fields import LeadFields
from boutique.ui.calls.leads.meaning import Meaning
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.sheet import Sheet
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, explain

_WIDTH: Final = 720
_PAUSE_MS: Final = 800


class LeadSheet(Sheet):
    """Lies over whatever room one stands in, and gives the keyboard back when it goes."""

    def __init__(
        self, context: RoomContext, shop: ShopServices, floor: QWidget, written: Callable[[], object]
    ) -> None:
        self.fields = LeadFields()
        super().__init__(_("Write it down"), floor, self.fields, _WIDTH)
        self._context, self._shop, self._floor, self._written = context, shop, floor, written
        self._changes = Changes(self, context, shop, written)
        self._first = True
        self._kept: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.message = InlineMessage()
        self._meaning = Meaning(self.fields, context, shop)
        self.fields.phone_field.checked_by(lambda: shop.phones.dialled(self.fields.phone.text()))
        self.fields.name_field.checked_by(self._check_name)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = kit.Text(_("Came in, did not buy"), Style.SUBTITLE)
        hint = kit.Text(_("Enter writes it down, Esc keeps it for later"), Style.SMALL, "muted")
        self.leave_button.setText(_("Later"))
        self.clear_button = kit.Button(_("Clear the sheet"), kit.Kind.QUIET)
        foot = kit.row(self.save_button, self.leave_button, self.clear_button)
        foot.addStretch(1)
        foot.addWidget(hint)
        ring = space.XS  # the fields keep clear of their edge by as much
        for part in (head, self.message):
            part.setContentsMargins(ring, 0, ring, 0)
        foot.setContentsMargins(ring, 0, ring, 0)
        edges = (space.XL - ring, space.L) * 2
        inside = kit.column(head, self._body, self.message, gap=space.S, margins=edges)
        inside.addLayout(foot)
        self.setLayout(inside)

    def _connect(self) -> None:
        self.fields.edited.connect(self._pause.start)
        self.fields.edited.connect(lambda: self.message.say(""))
        self._meaning.moved.connect(self.place)
        self._pause.timeout.connect(self._keep)
        self.saved.connect(self._save)
        self.left.connect(self.leave)
        self.clear_button.clicked.connect(self._on_cleared)

    def open(self, name: str = "") -> None:
        """Come up with what was typed before, and a name; where one stands in it already, go away again."""
        if self.isVisible() and self.isAncestorOf(self.window().focusWidget() or self._floor):
            self.leave()
            return
        if self._first:
            self._take_up(begun(str(self._shop.queries.settings()[BEGUN])))
        self.fields.again.begin(self._shop.today(), self.fields.again.typed())
        self.wait(waiting=False)
        self.fields.accept()
        self._meaning.look_at_the_shelf()
        if name:
            self.fields.name.setText(name)
        self.come_up(self.fields.name)

    def _take_up(self, typed: Mapping[str, str]) -> None:
        """Be as it was left before the power went; later the sheet itself knows better than the book."""
        self._first = False
        self.fields.begin(self._shop.today(), typed)
        self._kept = self.typed()
        self._meaning.take_up(typed.get("client", ""), typed.get("cloth", ""))

    def leave(self) -> None:
        """Go away; what was typed is there the next time, also after a power cut."""
        self._keep()
        self.go_away()

    def typed(self) -> dict[str, str]:
        """Return everything typed or taken, so that it can be kept."""
        return self.fields.typed() | self._meaning.ids()

    def _check_name(self) -> None:
        """A sheet that goes away asks for nothing."""
        if self._meaning.who is None and self.isVisible():
            check_name(self.fields.name.text())

    def _keep(self) -> None:
        self._pause.stop()
        typed = self.typed()
        if typed != self._kept:
            self._kept = typed
            begin = self._shop.change_later()
            self._context.tasks.run(self, lambda: keep_begun(begin(), typed), lane=Lane.WRITE)

    def _save(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        shop, now = self._shop, self._shop.now()
        self.wait(waiting=True)
        self._pause.stop()
        self._changes.make(
            lambda uow: record_visit(uow, draft, shop.phones, now=now).entry_id,
            _("Noted: {name} came in.").format(name=draft.name.strip()),
        ).done(self._on_written).failed(self._on_failed)

    def _draft(self) -> LeadDraft | None:
        """Return the visit as typed, or None after saying beside the field what to do."""
        fields, who, cloth = self.fields, self._meaning.who, self._meaning.cloth
        fields.accept()
        self.message.say("")
        if not fields.again.possible():
            return None
        refusing = fields.name_field
        try:
            draft = LeadDraft(
                client_id=who.client_id if who is not None else None,
                name=fields.name.text(),
                phone=fields.phone.text(),
                because=str(fields.because.value()),
                wanted=fields.wanted.text(),
                words=fields.words.text(),
                cloth_id=cloth.cloth_id if cloth is not None else None,
                again_on=fields.again.chosen(),
            )
            draft.check(self._shop.today())
            refusing = fields.phone_field
            if draft.client_id is None:
                self._shop.phones.dialled(draft.phone)
        except Refused as refused:
            refusing.refuse(explain(refused))
            refusing.editor.setFocus()
            self.place()
            return None
        return draft

    def _on_written(self) -> None:
        self._clear()
        self.leave()
        self._written()

    def _clear(self) -> None:
        self._meaning.forget()
        self.fields.begin(self._shop.today(), {})

    def _on_cleared(self) -> None:
        """Nothing is written down, and what was typed can be had back."""
        typed = self.typed()
        self._clear()
        self.fields.name.setFocus()
        self._context.notices.say(_("The sheet is clear again."), lambda: self._put_back(typed))

    def _put_back(self, typed: Mapping[str, str]) -> None:
        self._take_up(typed)
        self._kept = {}  # the book has been told meanwhile that there is nothing
        self._meaning.look_at_the_shelf()
        self._pause.start()

    def _on_failed(self, error: BoutiqueError) -> None:
        self.wait(waiting=False)
        self.message.say(explain(error))
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and self.fields.because.choose_key(event.key() - Qt.Key.Key_0):
            return
        if alt and event.key() == Qt.Key.Key_R:
            self.fields.again.wanted.toggle()
            return
        super().keyPressEvent(event)
