"""What the tapes of body and garment have in common: read, type, be asked, be written down as one goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.takings import going_on
from boutique.domain.measuring.views import GarmentView, SessionView
from boutique.domain.staff.views import StaffView
from boutique.services.measuring.takings import Taking
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.measuring.figures import drawn_away
from boutique.ui.measuring.kinds import MeasureKind
from boutique.ui.measuring.sitting import Sitting
from boutique.ui.measuring.strip import SessionStrip
from boutique.ui.measuring.table import MeasuringTable
from boutique.ui.measuring.taking_desk import TakingDesk
from boutique.ui.measuring.whose import tell
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, n_


class TapeSheet(Side):
    """One tape: what is typed about one client is in the book before another is looked at."""

    turned = Signal(str)  # to another of body, garment and ease

    def __init__(
        self,
        context: RoomContext,
        shop: ShopServices,
        changes: Changes,
        kind: MeasureKind,
        aside: QWidget,
        strip: SessionStrip,
    ) -> None:
        super().__init__(context, shop, changes)
        self.table = table = MeasuringTable(kind, aside, strip, partial(drawn_away, context, self))
        self.desk = TakingDesk(table, shop, changes)
        self._unread: dict[UUID, Mapping[str, str]] = {}
        self._shop_unit: LengthUnit | None = None
        self._has_news = False
        self.setFocusProxy(table)
        self._connect()

    def _connect(self) -> None:
        table, desk = self.table, self.desk
        table.kinds.turned.connect(self.turned)
        table.changed.connect(self._on_changed)
        table.tape.typed.connect(self._on_typed)
        table.tape.settled.connect(self._on_settled)
        table.tape.taken_back.connect(desk.take_back)
        table.strip.changed.connect(desk.correct)
        table.strip.finished.connect(self._finish)
        table.strip.struck.connect(self._on_struck)
        table.figure.told.connect(self._on_wearer)
        desk.written.connect(self._on_written)
        desk.ended.connect(self._on_ended)
        desk.struck.connect(self._on_gone)

    @property
    def sitting_now(self) -> Sitting | None:
        """What is known of whoever is before the tape, None until it was read."""
        return None

    def read(self) -> None:
        """Read anew what the book has."""

    def _on_wearer(self, wearer: str) -> None:
        if self.known is not None:
            tell(self.changes, self.shop, self.known.page.client_id, wearer).done(self._on_written)

    def _on_written(self) -> None:
        self._has_news = True
        self.read()

    def show_sitting(self) -> None:
        """Show everything anew."""

    def take_up(self) -> None:
        """Go on with the taking at hand, or be ready to begin one."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was written down is news for the other sides of the page."""
        super().hideEvent(event)
        if self._has_news and self.window().isVisible() and not event.spontaneous():
            self._has_news = False
            self.changes.refresh()

    def turn(self, before: UUID | None, now: UUID) -> None:
        self.desk.leave()
        if before is not None and (unread := self.table.unread()):
            self._unread[before] = unread
        self.table.begin()

    def show_known(self, known: Known, today: date) -> None:
        self.read()

    def show_shop(self, staff: Sequence[StaffView], unit: LengthUnit) -> None:
        """Learn who serves and in which unit the shop measures."""
        if unit is not self._shop_unit and not self.table.tape.unwritten():
            self.table.set_unit(unit)
        self._shop_unit = unit
        self.table.strip.show_staff(staff)

    def taking_among(self, sessions: Sequence[SessionView | GarmentView]) -> UUID | None:
        """Return the taking to go on with: the one at hand, one left here, or one left within the hour."""
        shop, desk = self.shop, self.desk
        known = [each.session_id for each in sessions]
        if desk.taking is not None and (desk.taking.session_id in known or desk.is_writing):
            return desk.taking.session_id
        left = next((each for each in known if each in desk.begun_here), None)
        done = frozenset(desk.finished)
        return left or going_on(sessions, shop.today(), shop.actor().staff_id, shop.now(), done)

    def put_back(self) -> None:
        """Put figures back that could not be read when one turned away."""
        if self.known is not None:
            self.table.put(self._unread.pop(self.known.page.client_id, {}))

    def _on_changed(self) -> None:
        self.take_up()
        self.show_sitting()

    def _on_typed(self) -> None:
        if (sitting := self.sitting_now) is None:
            return
        self.count()
        self.table.figure.show_values(sitting.values(self.table.tape.shown(), self.table.unit))
        self._question()

    def count(self) -> None:
        """Say how much is in the book."""
        desk, sitting = self.desk, self.sitting_now
        begun = desk.is_begun or bool(self.table.tape.unwritten())
        shown = sitting is not None and sitting.past is None and begun
        self.table.strip.count(len(desk.kept), busy=desk.is_writing, shown=shown)

    def _on_settled(self, code: str) -> None:
        self.desk.settle(code)
        self._question()

    def _question(self) -> None:
        if (sitting := self.sitting_now) is not None:
            self.table.question(sitting.questions(self.table.tape.filled(), self.table.unit))

    def _finish(self) -> None:
        self.desk.finish()

    def _on_ended(self, taking: Taking, count: int) -> None:
        self.table.begin()
        said = n_("{n} measure noted.", "{n} measures noted.", count)
        if not count:
            said = _("The figure is noted.")
        self.context.notices.say(said, lambda: self.desk.strike(taking, count))
        self.changes.refresh()

    def _on_struck(self) -> None:
        taking, count = self.desk.taking, len(self.desk.kept)
        if taking is not None and self.desk.is_begun:
            self.desk.strike(taking, count)
        else:
            self._on_gone()

    def _on_gone(self) -> None:
        self.desk.let_go()
        self.table.begin()
        self.changes.refresh()

    def open_past(self, session_id: UUID | None) -> None:
        """Read an earlier taking, or come back to today."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back: from an earlier taking to today, from today to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.sitting_now is not None and self.sitting_now.past is not None:
            self.open_past(None)
        else:
            self.left.emit()


def session_at(sessions: Sequence[Any], session_id: UUID | None) -> Any:
    """Return the session with this id, or None."""
    return next((each for each in sessions if each.session_id == session_id), None)
