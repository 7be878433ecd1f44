"""The sheet at the counter: Enter writes the visit down, Esc leaves it for later with all that was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from boutique.domain.errors import BoutiqueError, Refused
from boutique.domain.leads import LeadDraft
from boutique.domain.views.offer import ClothView
from boutique.domain.views.people import ClientHit
from boutique.services.leads import BEGUN, begun, keep_begun, meet
from boutique.ui import kit
from boutique.ui.changes import Changes
from boutique.ui.door import ShopDoor
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.leads.fields import LeadFields
from boutique.ui.leads.offered import MOST, cloth_row, cloths_meant, person_row, with_cloth
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, color, space
from boutique.wording import _, explain, n_

_WIDTH: Final = 720
_PAUSE_MS: Final = 800
_FEWEST_DIGITS: Final = 6


class LeadSheet(Form):
    """Lies over whatever room one stands in, and gives the keyboard back when it goes."""

    def __init__(
        self, context: RoomContext, shop: ShopDoor, floor: QWidget, written: Callable[[], object]
    ) -> None:
        super().__init__(_("Write down"), floor)
        self._context, self._shop, self._floor, self._written = context, shop, floor, written
        self._changes = Changes(self, context, shop, written)
        self._before: QWidget | None = None
        self._cloths: Sequence[ClothView] = ()
        self._offered: dict[UUID, ClientHit] = {}
        self._who: ClientHit | None = None
        self._cloth: ClothView | None = None
        self._kept: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.fields, self.message = LeadFields(), InlineMessage()
        self._lay_out()
        self._connect()
        self.hide()
        floor.installEventFilter(self)

    def _lay_out(self) -> None:
        head = kit.Text(_("Came in, did not buy"), Style.SUBTITLE)
        hint = kit.Text(_("Enter writes it down, Esc keeps it for later"), Style.SMALL, "muted")
        self.leave_button.setText(_("Later"))
        foot = kit.row(self.save_button, self.leave_button)
        foot.addStretch(1)
        foot.addWidget(hint)
        inside = kit.column(head, self.fields, self.message, gap=space.M, margins=(space.XL, space.L) * 2)
        inside.addLayout(foot)
        self.setLayout(inside)

    def _connect(self) -> None:
        fields = self.fields
        fields.name.textEdited.connect(self._on_name)
        fields.phone.textEdited.connect(self._on_phone)
        fields.wanted.textEdited.connect(self._on_wanted)
        fields.people.picked.connect(self._on_person)
        fields.cloths.picked.connect(self._on_cloth)
        fields.known.dropped.connect(lambda: self._know(None))
        fields.waiting.dropped.connect(lambda: self._wait_for(None))
        fields.edited.connect(self._pause.start)
        self._pause.timeout.connect(self._keep)
        self.saved.connect(self._save)
        self.left.connect(self.leave)

    def open(self) -> None:
        """Come up with what was typed before; where one stands in it already, go away again."""
        if self.isVisible() and self.isAncestorOf(self.window().focusWidget() or self._floor):
            self.leave()
            return
        self._before = self.window().focusWidget()
        fresh = not any(self.typed().values())
        if fresh:
            self.fields.begin(self._shop.today(), begun(str(self._shop.queries.settings()[BEGUN])))
        self.wait(waiting=False)
        self._context.tasks.run(self, self._shop.queries.cloths, self._on_cloths, key="cloths")
        self.show()
        self.raise_()
        self.place()
        self.fields.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away; what was typed is there the next time, also after a power cut."""
        self._keep()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def typed(self) -> dict[str, str]:
        """Return everything typed or taken, so that it can be kept."""
        who = self._who.client_id.hex if self._who is not None else ""
        cloth = self._cloth.cloth_id.hex if self._cloth is not None else ""
        return self.fields.typed() | {"client": who, "cloth": cloth}

    def _keep(self) -> None:
        self._pause.stop()
        typed = self.typed()
        if typed != self._kept:
            self._kept = typed
            self._context.tasks.run(self, lambda: keep_begun(self._shop.change(), typed), write=True)

    def _on_name(self, text: str) -> None:
        self._know(None)
        self._look_for(text if len(text.strip()) > 1 else "")

    def _on_phone(self, text: str) -> None:
        if self._who is None and sum(sign.isdigit() for sign in text) >= _FEWEST_DIGITS:
            self._look_for(text)

    def _look_for(self, text: str) -> None:
        if not text:
            self._offer([])
            return
        self._context.tasks.run(self, lambda: self._shop.queries.search(text, MOST), self._offer, key="who")

    def _offer(self, hits: Sequence[ClientHit]) -> None:
        wanted = self._who is None and self.fields.name.text() + self.fields.phone.text()
        self._offered = {hit.client_id: hit for hit in hits} if wanted else {}
        self.fields.people.offer([person_row(hit) for hit in self._offered.values()])
        self.place()

    def _on_person(self, client_id: UUID) -> None:
        self._know(self._offered.get(client_id))
        self.fields.wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _know(self, hit: ClientHit | None) -> None:
        """Whoever is known keeps their one page: the visit goes into their story."""
        if self._who is not None and hit is None:
            self.fields.phone.clear()
        self._who = hit
        self.fields.phone.setDisabled(hit is not None)
        if hit is None:
            self.fields.known.say("")
            return
        self.fields.name.setText(hit.name)
        self.fields.phone.setText(hit.phone)
        self.fields.accept()
        orders = n_("{n} order", "{n} orders", hit.orders) if hit.orders else _("no order yet")
        self.fields.known.say(
            _("Goes into the story of {name} ({orders}).").format(name=hit.name, orders=orders)
        )
        self._offer([])

    def _on_cloths(self, cloths: Sequence[ClothView]) -> None:
        self._cloths = cloths

    def _on_wanted(self, text: str) -> None:
        meant = cloths_meant(text, self._cloths) if self._cloth is None else []
        self.fields.cloths.offer([cloth_row(cloth) for cloth in meant])
        self.place()

    def _on_cloth(self, cloth_id: UUID) -> None:
        """A cloth that is here is only named; for one that is not they can wait."""
        cloth = next(each for each in self._cloths if each.cloth_id == cloth_id)
        self.fields.wanted.setText(with_cloth(self.fields.wanted.text(), cloth))
        self._wait_for(None if cloth.stock_cm else cloth)
        self.fields.wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _wait_for(self, cloth: ClothView | None) -> None:
        self._cloth = cloth
        said = _("On the waiting list: {cloth}").format(cloth=cloth.name) if cloth is not None else ""
        self.fields.waiting.say(said)
        self.fields.cloths.offer([])
        self.place()

    def _save(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        shop, now, staff = self._shop, self._shop.now(), self._shop.staff_id()
        self.wait(waiting=True)
        self._pause.stop()
        self._changes.make(
            lambda uow: meet(uow, draft, shop.phones, now=now, staff_id=staff).entry_id,
            _("Written down: {name} came in.").format(name=draft.name.strip()),
            then=self._on_written,
            failed=self._on_failed,
        )

    def _draft(self) -> LeadDraft | None:
        """Return the visit as typed, or None after saying beside the field what to do."""
        fields = self.fields
        fields.accept()
        self.message.say("")
        refusing = fields.name_field
        try:
            draft = LeadDraft(
                client_id=self._who.client_id if self._who is not None else None,
                name=fields.name.text(),
                phone=fields.phone.text(),
                because=str(fields.because.value()),
                wanted=fields.wanted.text(),
                words=fields.words.text(),
                cloth_id=self._cloth.cloth_id if self._cloth is not None else None,
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
        self._know(None)
        self._wait_for(None)
        self.fields.begin(self._shop.today(), {})
        self._offer([])

    def _on_failed(self, error: BoutiqueError) -> None:
        self.wait(waiting=False)
        self.message.say(explain(error))
        self.place()

    def place(self) -> None:
        """Stand in the upper middle of the shop."""
        layout = self.layout()
        if layout is None:
            return
        for inner in (self.fields.layout(), layout):
            if inner is not None:
                inner.activate()
        width = min(_WIDTH, self._floor.width() - 2 * space.XL)
        height = max(self.sizeHint().height(), layout.heightForWidth(width))
        self.setGeometry((self._floor.width() - width) // 2, space.HUGE, width, height)

    def event(self, event: QEvent) -> bool:
        """Keys pressed here are meant for the sheet, not for the room below it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and self.fields.because.choose_key(event.key() - Qt.Key.Key_0):
            return
        if alt and event.key() == Qt.Key.Key_R:
            self.fields.again.wanted.toggle()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("basting"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.S, space.S)
