"""What is asked at the foot of a fitting: another hour, another garment's fitting, a promise that moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from boutique.domain.kernel.errors import N_, BoutiqueError, Misfilled, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.fittings import FittingKind
from boutique.domain.workshop.open_hours import minute_of
from boutique.domain.workshop.views import WorkView
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.workshop import work_name
from boutique.wording.workshop.fittings import kind_within

_DAY, _HOUR, _CHOOSER = 110, 84, 150


class TimeStrip(Strip):
    """Asks for a day and an hour, with whom, and of which garment where one is planned anew."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.day, self.hour = QLineEdit(), QLineEdit()
        self.day.setPlaceholderText(example("24.11"))
        self.hour.setPlaceholderText(example("10:30"))
        self.day.setMinimumWidth(_DAY)
        self.hour.setMinimumWidth(_HOUR)
        self.staff, self.kind, self.item = kit.Choice(), kit.Choice(), kit.Choice()
        for choice in (self.staff, self.kind):
            choice.setMinimumWidth(_CHOOSER)
        self._day, self._hour = Field(_("Day"), self.day), Field(_("Hour"), self.hour)
        self._staff, self._kind = Field(_("With whom"), self.staff), Field(_("Which fitting"), self.kind)
        self._item = Field(_("Which garment"), self.item)
        self._day.checked_by(lambda: typed_day(self.day.text(), today()))
        self.message = InlineMessage()
        for kind in FittingKind:
            self.kind.addItem(capital(kind_within(kind)), kind.value)
        super().__init__(_("Plan it"), (self._item,), (self._kind, self._staff), (self._day, self._hour))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(kit.column(self.message, gap=0, margins=(space.CONTROL, 0, space.CONTROL, space.M)))
        self.meant = False

    def offer_staff(self, staff: Sequence[StaffView]) -> None:
        """Offer these people; the one chosen stays so."""
        chosen = self.staff.currentData()
        self.staff.clear()
        for each in staff:
            self.staff.addItem(each.name, each.staff_id)
        self.staff.setCurrentIndex(max(0, self.staff.findData(chosen)))

    def begin(
        self,
        save: str,
        *,
        items: Sequence[WorkView] = (),
        item: UUID | None = None,
        staff: UUID | None = None,
        kind: str = "",
        at: datetime | None = None,
        hint: str = "",
    ) -> None:
        """Ask anew; the garment and the kind only where `items` are offered."""
        self.save_button.setText(save)
        self.item.clear()
        for each in items:
            self.item.addItem(work_name(each), each.item_id)
        if item is not None:
            self.item.setCurrentIndex(max(0, self.item.findData(item)))
        for field in (self._item, self._kind):
            field.setVisible(bool(items))
        if staff is not None:
            self.staff.setCurrentIndex(max(0, self.staff.findData(staff)))
        if kind:
            self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        here = at.astimezone() if at is not None else None
        self.day.setText(f"{here:%d.%m}" if here else "")
        self.hour.setText(f"{here:%H:%M}" if here else "")
        self.meant = False
        self.wait(waiting=False)
        for field in (self._day, self._hour, self._staff):
            field.accept()
        self.message.say(hint, kit.Tone.NEUTRAL)
        self.show()
        first = self.item if items and len(items) > 1 and item is None else self.day
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def moment(self) -> datetime | None:
        """Return the day and hour as typed, or None after saying beside a field what to do."""
        try:
            day = typed_day(self.day.text(), self._today())
            if day is None:
                raise Misfilled("at", N_("Write the day, as 24.11 or 24.11.2026."))
        except Refused as refused:
            self._day.refuse(explain(refused))
            self.day.setFocus()
            return None
        minute = minute_of(self.hour.text())
        if minute is None or minute >= 24 * 60:
            self._hour.refuse(_("Write the hour, as 10 or 10:30."))
            self.hour.setFocus()
            return None
        return datetime.combine(day, time(minute // 60, minute % 60)).astimezone()

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do beside its field; what was typed stays."""
        self.wait(waiting=False)
        field = error.field if isinstance(error, Misfilled) else ""
        named = {"at": self._hour, "staff": self._staff}.get(field)
        if named is None:
            self.message.say(explain(error))
            return
        named.refuse(explain(error))
        named.editor.setFocus()


class PromiseStrip(Strip):
    """Asks for the new day of a promise and why, once the client has been told."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.day, self.why, self.told = QLineEdit(), QLineEdit(), kit.Choice()
        for name, told in ((_("was told today"), True), (_("does not know yet"), False)):
            self.told.addItem(name, told)
        self._day, self._why = Field(_("New day"), self.day), Field(_("Why it moves"), self.why)
        super().__init__(_("Move the day"), (self._day, self._why), (Field(_("The client"), self.told),))

    def begin(self, to: date, why: str) -> None:
        """Ask with the day on which the garment comes out."""
        self.day.setText(f"{to:%d.%m.%Y}")
        self.why.setText(why)
        self.told.setCurrentIndex(0)
        for field in (self._day, self._why):
            field.accept()
        self.wait(waiting=False)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> MoveDraft | None:
        """Return the move as typed, or None after saying beside a field what to do."""
        try:
            to = typed_day(self.day.text(), self._today())
            if to is None:
                raise Misfilled("to", N_("Write the new day, as 24.11 or 24.11.2026."))
            told_on = self._today() if self.told.currentData() else None
            draft = MoveDraft(to=to, why=self.why.text().strip(), told_on=told_on)
            draft.check(self._today())
        except Refused as refused:
            self.refuse(refused)
            return None
        return draft

    def refuse(self, error: BoutiqueError) -> None:
        """Say beside a field what to do."""
        self.wait(waiting=False)
        why = isinstance(error, Misfilled) and error.field == "why"
        field = self._why if why else self._day
        field.refuse(explain(error))
        field.editor.setFocus()
