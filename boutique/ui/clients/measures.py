"""The side with the measures of the body: a taking is typed where it stands, an earlier one is read there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from boutique.domain.lengths import LengthUnit
from boutique.domain.measure_files import MeasureFile
from boutique.domain.silhouette import Silhouette
from boutique.domain.views.measures import SessionView
from boutique.domain.views.people import StaffView
from boutique.services.measure_papers import fit_of, set_of
from boutique.ui import kit
from boutique.ui.changes import Changes
from boutique.ui.clients.side import Side
from boutique.ui.door import ShopDoor
from boutique.ui.measuring.incoming import Incoming
from boutique.ui.measuring.papers import Papers, Wanted
from boutique.ui.measuring.session_desk import SessionDesk
from boutique.ui.measuring.sitting import Sitting
from boutique.ui.measuring.table import MeasuringTable
from boutique.ui.person.knowing import Known
from boutique.ui.shell.room import RoomContext
from boutique.wording import n_


class _Read(NamedTuple):
    """What the reading thread brings."""

    sessions: tuple[SessionView, ...]
    staff: list[StaffView]
    unit: LengthUnit


@dataclass(frozen=True)
class _Begun:
    """What was typed about a client and not written down yet."""

    texts: Mapping[str, str]
    unit: LengthUnit
    garment: str


class Measures(Side):
    """What is typed about one client waits while another is looked at."""

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.sitting: Sitting | None = None
        self._begun: dict[UUID, _Begun] = {}
        self._shop_unit: LengthUnit | None = None
        self.papers = Papers(self, context, shop, self._wanted)
        self.table = MeasuringTable(self.papers.buttons())
        self.desk = SessionDesk(self.table, shop, changes)
        self.incoming = Incoming()
        self._stack = QStackedWidget()
        for part in (self.table, self.incoming):
            self._stack.addWidget(part)
        self.setLayout(kit.column(self._stack))
        self.setFocusProxy(self.table)
        self._connect()

    def _connect(self) -> None:
        table, aside = self.table, self.table.aside
        table.changed.connect(self._show)
        table.tape.typed.connect(self._on_typed)
        table.tape.settled.connect(self._question)
        table.strip.saved.connect(self._write)
        table.strip.left.connect(self._let_go)
        aside.opened.connect(self._on_opened)
        aside.noting.connect(self._on_noting)
        aside.form.changed.connect(self._on_noted)
        aside.form.closed.connect(self._on_noting_closed)
        self.papers.read.connect(self._on_file_read)
        self.incoming.taken.connect(self._take_file)
        self.incoming.left.connect(self._show_tape)
        self.desk.written.connect(self._show_tape)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()

    def turn(self, before: UUID | None, now: UUID) -> None:
        table, texts = self.table, self.table.texts()
        if before is not None and texts:
            self._begun[before] = _Begun(texts, table.unit, table.garment)
        self.sitting = None
        table.aside.fold()
        self._show_tape()
        begun = self._begun.pop(now, None)
        wanted = set_of(self.known.page) if self.known is not None else table.garment
        table.set_garment(begun.garment if begun else wanted)
        table.begin(begun.texts if begun else {}, begun.unit if begun else table.unit)

    def show_known(self, known: Known, today: date) -> None:
        who, queries = known.page.client_id, self.shop.queries
        if self.sitting is None:
            self.sitting = Sitting(known.page, today)
            self._show()

        def read() -> _Read:
            unit = LengthUnit(str(queries.settings()["measures.unit"]))
            return _Read(queries.measure_sessions(who), queries.staff(), unit)

        def done(found: _Read) -> None:
            self._on_read(Sitting(known.page, today, found.sessions), found)

        self.context.tasks.run(self, read, done, key="sessions")

    def _on_read(self, sitting: Sitting, found: _Read) -> None:
        reading = self.sitting.reading_id if self.sitting is not None else None
        self.sitting = replace(sitting, reading=_session(sitting, reading))
        if found.unit is not self._shop_unit and not self.table.texts():
            self.table.set_unit(found.unit)
        self._shop_unit = found.unit
        self.table.strip.show_staff(found.staff, self.shop.staff_id())
        self._show()

    def _show(self) -> None:
        """Show everything anew: what was taken before, how they stand, and what is typed."""
        if (sitting := self.sitting) is None:
            return
        table = self.table
        table.show_sitting(sitting)
        table.aside.show_client(sitting.seen, fit_of(sitting.page), table.unit)
        table.aside.show_sessions(sitting.sessions, sitting.reading_id)
        table.figure.be(sitting.wearer, sitting.posture, sitting.own)
        self._on_typed()
        self.context.actions.refresh()

    def _on_typed(self) -> None:
        if (sitting := self.sitting) is None:
            return
        table = self.table
        waiting = len(table.tape.filled()) if sitting.reading is None else 0
        table.strip.count(waiting, silhouette=table.aside.is_noting)
        table.figure.show_values(sitting.values(table.tape.shown(), table.unit))
        self._question()

    def _question(self) -> None:
        if self.sitting is not None:
            self.table.question(self.sitting.questions(self.table.tape.filled(), self.table.unit))

    def _on_opened(self, session_id: UUID | None) -> None:
        if self.sitting is not None:
            self.table.aside.fold()
            self.sitting = replace(self.sitting, reading=_session(self.sitting, session_id))
            self._show()

    def _on_noting(self) -> None:
        self._on_opened(None)
        seen = self.sitting.seen if self.sitting is not None else None
        self.table.aside.note_figure(seen or Silhouette(), self.table.unit)
        self._on_typed()

    def _on_noted(self) -> None:
        noted = self.table.aside.form.silhouette()
        if noted is not None and self.sitting is not None:
            self.table.figure.be(self.sitting.wearer, noted.posture, self.sitting.own)

    def _on_noting_closed(self) -> None:
        self.table.aside.fold()
        self._show()

    def _wanted(self) -> Wanted | None:
        if self.sitting is None or not self.sitting.sessions:
            return None
        page = self.sitting.page
        return Wanted(page.client_id, page.name, self.table.garment, self.table.unit)

    def _write(self) -> None:
        if self.known is not None:
            self.desk.write(self.known.page.client_id)

    def _let_go(self) -> None:
        """Let go of what was typed, with a way back."""
        begun = _Begun(self.table.texts(), self.table.unit, self.table.garment)
        self.table.aside.fold()
        self.table.begin({}, begun.unit)
        self._show()
        if begun.texts and self.known is not None:
            who = self.known.page.client_id
            said = n_("{n} measure was let go.", "{n} measures were let go.", len(begun.texts))
            self.context.notices.say(said, lambda: self._bring_back(who, begun))

    def _bring_back(self, who: UUID, begun: _Begun) -> None:
        if self.known is not None and self.known.page.client_id == who:
            self.table.begin(begun.texts, begun.unit)
            self._show()
        else:
            self._begun[who] = begun

    def _on_file_read(self, path: Path, file: MeasureFile) -> None:
        if self.sitting is not None:
            self._on_opened(None)
            self.incoming.show_file(path, file, self.sitting.page.name, self.sitting.latest)
            self._stack.setCurrentWidget(self.incoming)
            self.incoming.setFocus()

    def _take_file(self, file: MeasureFile) -> None:
        if self.known is not None:
            self.desk.take(self.known.page.client_id, file, self.incoming.refuse)

    def _show_tape(self) -> None:
        self._stack.setCurrentWidget(self.table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back: from a file or an earlier taking to today, from today to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self.incoming:
            self._show_tape()
        elif self.sitting is not None and self.sitting.reading is not None:
            self._on_opened(None)
        else:
            self.left.emit()


def _session(sitting: Sitting, session_id: UUID | None) -> SessionView | None:
    return next((each for each in sitting.sessions if each.session_id == session_id), None)
