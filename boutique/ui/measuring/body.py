"""The tape round the body: sets, the figure and its notes, earlier takings, files in and out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.measuring.files import MeasureFile
from boutique.domain.measuring.sets import TapeSet, every_set
from boutique.domain.measuring.silhouette import Silhouette, silhouette_in
from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.wearers import latest_wearer, with_wearer
from boutique.services.measuring.export import fit_of, set_of
from boutique.services.measuring.measures import take_from_file
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.measuring.aside import Aside
from boutique.ui.measuring.body_read import BodyRead, read_body, taking_of, told
from boutique.ui.measuring.incoming import Incoming
from boutique.ui.measuring.kinds import MeasureKind
from boutique.ui.measuring.measure_transfer import MeasureTransfer
from boutique.ui.measuring.set_desk import OWN, SetDesk
from boutique.ui.measuring.sitting import BodySitting
from boutique.ui.measuring.strip import SessionStrip
from boutique.ui.measuring.tape_sheet import TapeSheet, session_at
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, n_
from boutique.wording.measuring.measures import set_title


class BodySheet(TapeSheet):
    """A taking is typed where it stands, an earlier one is read there."""

    def __init__(
        self, context: RoomContext, shop: ShopServices, changes: Changes, transfer: MeasureTransfer
    ) -> None:
        self.aside = Aside(transfer.buttons())
        super().__init__(context, shop, changes, MeasureKind.BODY, self.aside, SessionStrip())
        self.sitting: BodySitting | None = None
        self._sets: dict[str, TapeSet] = every_set(())
        self._wished = False  # a set was chosen by hand for this client
        self.transfer = transfer
        self.table.choice.setAccessibleName(_("Set of measures"))
        self.incoming = Incoming()
        self.own = SetDesk(self, shop, changes)
        self.table.head.insertWidget(1, self.own.correct_button)
        self._stack = QStackedWidget()
        for part in (self.table, self.incoming, self.own.form):
            self._stack.addWidget(part)
        self.setLayout(kit.column(self._stack))
        self._offer_sets()
        self._connect_body()

    def _connect_body(self) -> None:
        aside = self.aside
        aside.opened.connect(self.open_past)
        aside.noting.connect(self._on_noting)
        aside.form.changed.connect(self._on_noted)
        aside.form.settled.connect(self._write_note)
        aside.form.closed.connect(self._on_noting_closed)
        self.transfer.read.connect(self._on_file_read)
        self.incoming.taken.connect(self._take_file)
        self.incoming.left.connect(self.show_tape)
        self.own.correct_button.clicked.connect(lambda: self._open_set(self._chosen()))
        self.own.closed.connect(self._on_set_closed)

    @property
    def sitting_now(self) -> BodySitting | None:
        return self.sitting

    @property
    def is_measured(self) -> bool:
        """Whether anything of the body is in the book."""
        return self.sitting is not None and bool(self.sitting.body)

    def _chosen(self) -> TapeSet:
        return self._sets[self.table.chosen]

    def chosen_set(self) -> tuple[str, str]:
        """Return key and title of the set that is chosen."""
        return self.table.chosen, set_title(self._chosen())

    def _offer_sets(self) -> None:
        offered = [(key, set_title(each)) for key, each in self._sets.items()]
        self.table.offer([*offered, (OWN, _("Own set…"))])

    def turn(self, before: UUID | None, now: UUID) -> None:
        self._write_note()
        super().turn(before, now)
        self.sitting, self._wished = None, False
        self.aside.fold()
        self.show_tape()

    def read(self) -> None:
        known, queries = self.known, self.shop.queries
        if known is None:
            return
        who = known.page.client_id
        if self.sitting is None:
            self.sitting = BodySitting(page=known.page, today=self.shop.today())
            self.table.choose(set_of(known.page))
            self.table.figure.rest()
            self.table.show_sitting(self.sitting, self.sitting.codes(self._chosen()), "")

        self.context.tasks.run(self, lambda: read_body(queries, who), self._on_read, key="sessions")

    def _on_read(self, found: BodyRead) -> None:
        if self.known is None or self.known.page.client_id != found.who:
            return
        before = self.sitting
        reading = session_at(found.sessions, before.past.session_id if before and before.past else None)
        self.sitting = BodySitting(
            page=self.known.page, today=self.shop.today(), sessions=found.sessions, reading=reading
        )
        self._sets = every_set(found.own)
        self._offer_sets()
        self.show_shop(found.staff, found.unit)
        self.take_up()
        self.show_sitting()
        self.put_back()

    def take_up(self) -> None:
        if (sitting := self.sitting) is None:
            return
        at_hand = self.taking_among(sitting.sessions)
        session = session_at(sitting.sessions, at_hand)
        shop, taking = self.shop, self.desk.taking
        if session is not None:
            taking = taking_of(session, sitting.page.client_id)
        elif taking is None:
            taking = BodyTaking(
                client_id=sitting.page.client_id, taken_on=shop.today(), staff_id=shop.actor().staff_id
            )
        taken, note = (session.taken, session.note) if session is not None else (None, "")
        self.desk.take_up(taking, taken, note)
        self.sitting = replace(sitting, at_hand=at_hand)

    def show_sitting(self) -> None:
        if (sitting := self.sitting) is None:
            return
        table, aside = self.table, self.aside
        if table.chosen not in self._sets:
            self._on_own_chosen()
        table.show_sitting(sitting, sitting.codes(self._chosen()), told(sitting))
        self.desk.tell_rows()
        self.own.correct_button.setVisible(self._chosen().is_own)
        aside.show_client(sitting.seen, fit_of(sitting.page), table.unit)
        aside.show_sessions(sitting.others, sitting.past.session_id if sitting.past else None)
        table.figure.be(sitting.wearer, sitting.posture, sitting.own, asks=sitting.asks)
        self._on_typed()
        self.context.actions.refresh()

    def count(self) -> None:
        super().count()
        if self.aside.is_noting:
            self.table.strip.show()
        elif self._is_only_told():
            self.table.strip.hide()

    def _is_only_told(self) -> bool:
        """Whether of the taking at hand the book has nothing but whose figure is drawn."""
        here = self.sitting.current if self.sitting is not None else None
        if here is None or self.desk.kept or self.desk.is_writing or self.table.tape.unwritten():
            return False
        return silhouette_in(here.note) is None

    def open_past(self, session_id: UUID | None) -> None:
        if self.sitting is not None:
            self.aside.fold()
            self.sitting = replace(self.sitting, reading=session_at(self.sitting.sessions, session_id))
            self.show_sitting()

    def _on_noting(self) -> None:
        self.open_past(None)
        seen = self.sitting.seen if self.sitting is not None else None
        self.aside.note_figure(seen or Silhouette(), self.table.unit)
        self._on_typed()

    def _on_noted(self) -> None:
        noted = self.aside.form.silhouette(quietly=True)
        if noted is not None and self.sitting is not None:
            sitting = self.sitting
            self.table.figure.be(sitting.wearer, noted.posture, sitting.own, asks=sitting.asks)

    def _write_note(self) -> None:
        """Write the figure notes as they stand, unless a shoulder cannot be read or nothing was changed."""
        noted = self.aside.form.silhouette() if self.aside.is_noting else None
        if noted is not None and self.sitting is not None and noted != (self.sitting.seen or Silhouette()):
            self.desk.note(with_wearer(noted.note(), latest_wearer(self.sitting.sessions)))

    def _on_noting_closed(self) -> None:
        self._write_note()
        self.aside.fold()
        self.show_sitting()

    def _finish(self) -> None:
        if self.aside.is_noting and self.aside.form.silhouette() is None:
            return
        self._write_note()
        self.aside.fold()
        super()._finish()

    def _on_changed(self) -> None:
        if self.table.chosen == OWN:
            self._on_own_chosen()
            self._open_set(None)
        else:
            super()._on_changed()

    def _on_own_chosen(self) -> None:
        """The last line of the choice is no set: what was shown stays shown."""
        self.table.choose(set_of(self.sitting.page) if self.sitting is not None else "body")

    def _open_set(self, chosen: TapeSet | None) -> None:
        self.own.open(chosen)
        self._show_part(self.own.form)

    def _on_set_closed(self, key: str) -> None:
        self.show_tape()
        if key:
            self._sets = every_set(self.shop.queries.measure_sets())
            self._offer_sets()
            self.table.choose(key)
        self.show_sitting()
        self.table.setFocus()

    def _on_file_read(self, path: Path, file: MeasureFile) -> None:
        if self.sitting is not None:
            self.open_past(None)
            self.incoming.show_file(path, file, self.sitting.page.name, self.sitting.latest)
            self._show_part(self.incoming)

    def _take_file(self, file: MeasureFile) -> None:
        if self.known is None:
            return
        who, on = self.known.page.client_id, self.shop.today()
        count = len(file.measures)
        self.changes.make(
            lambda uow: take_from_file(uow, who, file, taken_on=on),
            n_("{n} measure noted.", "{n} measures noted.", count),
        ).done(self._on_file_taken).failed(self.incoming.refuse)

    def _on_file_taken(self) -> None:
        self.show_tape()
        self.changes.refresh()

    def show_tape(self) -> None:
        """Come back to the tape."""
        self._stack.setCurrentWidget(self.table)

    def _show_part(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        part.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc comes back to the tape from a file or a set; at the tape it goes on as on every tape."""
        elsewhere = self._stack.currentWidget() is not self.table
        if event.key() == Qt.Key.Key_Escape and elsewhere:
            self.show_tape()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
