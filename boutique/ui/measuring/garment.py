"""The tape over a finished garment: what it measures, and how much more than the body that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.takings import GarmentTaking
from boutique.domain.measuring.views import GarmentView, SessionView, SewnView
from boutique.domain.staff.views import StaffView
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.measuring.aside import WIDTH
from boutique.ui.measuring.garment_sitting import GarmentSitting, Piece
from boutique.ui.measuring.kinds import MeasureKind
from boutique.ui.measuring.piece_choice import BROUGHT, Brought, offered, pieces
from boutique.ui.measuring.strip import SessionStrip
from boutique.ui.measuring.tape_sheet import TapeSheet, session_at
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, day, day_short
from boutique.wording.measuring.ease import view_title


class _Read(NamedTuple):
    """What the reading thread brings."""

    who: UUID
    sessions: tuple[SessionView, ...]
    measured: tuple[GarmentView, ...]
    sewn: tuple[SewnView, ...]
    staff: list[StaffView]
    unit: LengthUnit


class GarmentAside(QWidget):
    """The garments that were measured before; a click opens one."""

    opened = Signal(object)  # UUID of a session

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._past = Slot(gap=0)
        about = Prose(_("The difference from the body is the ease the garment really has."), tone="muted")
        whole = kit.column(self._past, about, gap=space.XL, margins=(0, space.S, 0, space.XL))
        whole.addStretch(1)
        self.setLayout(whole)

    def show_measured(self, measured: Sequence[GarmentView], reading: UUID | None, today: date) -> None:
        """List the garments, the newest measuring first."""
        lines = []
        for each in measured:
            line = kit.Button("", kit.Kind.LINE)
            text = f"{view_title(each)} · {day_short(each.taken_on, today)}"
            line.setText(line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, WIDTH))
            line.setAccessibleName(text)
            line.setToolTip(text)
            line.setCheckable(True)
            line.setChecked(each.session_id == reading)
            line.clicked.connect(partial(self._on_clicked, each.session_id))
            lines.append(line)
        self._past.fill(*([group(_("Measured garments"), *lines, gap=0)] if lines else []))

    def _on_clicked(self, session_id: UUID, checked: bool) -> None:  # a slot of Qt's
        self.opened.emit(session_id if checked else None)


class GarmentSheet(TapeSheet):
    """A finished garment is typed as the body is, and never mixed with it."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        self.aside, self.brought = GarmentAside(), Brought()
        strip = SessionStrip(over_something=False)
        super().__init__(context, shop, changes, MeasureKind.GARMENT, self.aside, strip)
        table = self.table
        self.sitting: GarmentSitting | None = None
        self._pieces: dict[str, tuple[Piece, str]] = {}
        self._read_last: _Read | None = None
        table.choice.setAccessibleName(_("Which garment"))
        table.choice.setMaximumWidth(16777215)
        table.choice.setMinimumWidth(260)
        table.above.fill(self.brought)
        self.brought.changed.connect(self._on_brought)
        self.aside.opened.connect(self.open_past)
        self.setLayout(kit.column(table))

    @property
    def sitting_now(self) -> GarmentSitting | None:
        return self.sitting

    def turn(self, before: UUID | None, now: UUID) -> None:
        super().turn(before, now)
        self.sitting = self._read_last = None
        self.brought.clear()

    def read(self) -> None:
        if self.known is None:
            return
        who, queries = self.known.page.client_id, self.shop.queries

        def read() -> _Read:
            unit = LengthUnit(str(queries.settings()["measures.unit"]))
            body, measured = queries.measure_sessions(who), queries.garment_sessions(who)
            return _Read(who, body, measured, queries.sewn(who), queries.staff(), unit)

        self.context.tasks.run(self, read, self._on_read, key="garments")

    def _on_read(self, found: _Read) -> None:
        if self.known is None or self.known.page.client_id != found.who:
            return
        first, self._read_last = self._read_last is None, found
        self._pieces = pieces(found.sewn, found.measured)
        self.table.offer(offered(self._pieces))
        if first:
            self.table.choose(next(iter(self._pieces), BROUGHT))
        self.show_shop(found.staff, found.unit)
        self.take_up()
        self.show_sitting()
        self.put_back()

    def _piece(self) -> Piece:
        known = self._pieces.get(self.table.chosen)
        return known[0] if known is not None else self.brought.piece()

    def _on_changed(self) -> None:
        if self.sitting is not None and self.sitting.piece != self._piece():
            self.desk.leave()
            self.table.begin()
            self.sitting = None
        super()._on_changed()

    def _on_brought(self) -> None:
        """A garment that was begun without its name gets the name; another kind is another garment."""
        taking, piece = self.desk.taking, self._piece()
        same = isinstance(taking, GarmentTaking) and taking.garment == piece.garment
        if same and isinstance(taking, GarmentTaking) and self.desk.is_begun and not taking.order_item_id:
            self.desk.rename(replace(taking, description=piece.description))
            self._sit(piece, taking.session_id)
        else:
            self._on_changed()

    def take_up(self) -> None:
        if self._read_last is None:
            return
        piece, reading = self._piece(), self.sitting.reading if self.sitting is not None else None
        self._sit(piece, None)
        assert self.sitting is not None
        at_hand = self.taking_among(self.sitting.of_piece)
        session: GarmentView | None = session_at(self.sitting.of_piece, at_hand)
        self.sitting = replace(self.sitting, at_hand=at_hand, reading=reading)
        taking = self.desk.taking
        if session is not None:
            taking = self._taking(piece, session)
        elif taking is None:
            taking = self._taking(piece, None)
        self.desk.take_up(taking, session.taken if session is not None else None)

    def _sit(self, piece: Piece, at_hand: UUID | None) -> None:
        found, known = self._read_last, self.known
        assert found is not None
        assert known is not None
        self.sitting = GarmentSitting(
            page=known.page,
            today=self.shop.today(),
            sessions=found.sessions,
            at_hand=at_hand,
            piece=piece,
            measured=found.measured,
        )

    def _taking(self, piece: Piece, session: GarmentView | None) -> GarmentTaking:
        assert self.known is not None
        who, shop = self.known.page.client_id, self.shop
        made = GarmentTaking(
            client_id=who,
            taken_on=shop.today(),
            garment=piece.garment,
            order_item_id=piece.item_id,
            description=piece.description,
            staff_id=shop.actor().staff_id,
        )
        if session is None:
            return made
        return replace(
            made, session_id=session.session_id, taken_on=session.taken_on, staff_id=session.staff_id
        )

    def show_sitting(self) -> None:
        if (sitting := self.sitting) is None:
            return
        table, past = self.table, sitting.past
        self.brought.setVisible(table.chosen == BROUGHT)
        table.show_sitting(sitting, sitting.codes(), _told(past) if past is not None else "")
        self.desk.tell_rows()
        reading = past.session_id if past is not None else None
        self.aside.show_measured(sitting.measured, reading, sitting.today)
        table.figure.be(sitting.wearer, sitting.posture, sitting.own, asks=sitting.asks)
        self._on_typed()

    def open_past(self, session_id: UUID | None) -> None:
        if self.sitting is None:
            return
        session: GarmentView | None = session_at(self.sitting.measured, session_id)
        if session is not None and not self.sitting.piece.is_of(session):
            key = next((key for key, (piece, _w) in self._pieces.items() if piece.is_of(session)), BROUGHT)
            self.table.choose(key)
            self._on_changed()
        self.sitting = replace(self.sitting, reading=session)
        self.show_sitting()


def _told(session: GarmentView) -> str:
    what = " · ".join(filter(None, (day(session.taken_on), session.by, view_title(session))))
    return _("Earlier measures, to read only: {what}. Esc goes back to today.").format(what=what)
