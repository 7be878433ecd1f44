"""Writes a taking down: what is typed is read, and goes into the book whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.errors import BoutiqueError, Refused
from boutique.domain.lengths import Length
from boutique.domain.measure_files import MeasureFile
from boutique.services.measures import take_from_file, take_measurements
from boutique.ui.changes import Changes
from boutique.ui.door import ShopDoor
from boutique.ui.measuring.table import MeasuringTable
from boutique.wording import _, explain, n_


class SessionDesk(QObject):
    """Says when a taking is in the book."""

    written = Signal()

    def __init__(self, table: MeasuringTable, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(table)
        self._table, self._shop, self._changes = table, shop, changes

    def write(self, client_id: UUID) -> None:
        """Write down what is typed, with the figure notes if they are open."""
        read, note = self._lengths(), self._note()
        if read is None or note is None or not (read or note):
            return
        on, strip = self._shop.today(), self._table.strip
        values = {code: found.mm for code, found in read.items()}
        typed = {code: found.explicit for code, found in read.items()}
        over, staff = strip.measured_over(), strip.staff_id()
        strip.wait(waiting=True)
        self._changes.make(
            lambda uow: take_measurements(
                uow, client_id, values, taken_on=on, typed=typed, over=over, note=note, staff_id=staff
            ),
            _told(len(values)),
            then=self._on_written,
            failed=self._on_failed,
            undone=self._changes.refresh,
        )

    def _lengths(self) -> dict[str, Length] | None:
        """Return what was typed; None after marking the first figure that cannot be."""
        read: dict[str, Length] = {}
        for row in self._table.tape.filled():
            try:
                found = row.length()
            except Refused as refused:
                row.mark(wrong=True)
                self._table.tape.go_to(row.code)
                self._table.strip.message.say(explain(refused))
                return None
            if found is not None:
                read[row.code] = found
        return read

    def _note(self) -> str | None:
        """Return the figure notes if they are open, empty when not; None when a shoulder cannot be read."""
        aside = self._table.aside
        if not aside.is_noting:
            return ""
        noted = aside.form.silhouette()
        return noted.note() if noted is not None else None

    def _on_written(self) -> None:
        self._table.aside.fold()
        self._table.begin({}, self._table.unit)
        self.written.emit()
        self._changes.refresh()

    def _on_failed(self, error: BoutiqueError) -> None:
        self._table.strip.wait(waiting=False)
        self._table.strip.message.say(explain(error))

    def take(self, client_id: UUID, file: MeasureFile, failed: Callable[[BoutiqueError], object]) -> None:
        """Write down what a file holds."""
        on, staff = self._shop.today(), self._shop.staff_id()

        def then() -> None:
            self.written.emit()
            self._changes.refresh()

        self._changes.make(
            lambda uow: take_from_file(uow, client_id, file, taken_on=on, staff_id=staff),
            _told(len(file.measures)),
            then=then,
            failed=failed,
            undone=self._changes.refresh,
        )


def _told(count: int) -> str:
    if not count:
        return _("The figure is written down.")
    return n_("{n} measure written down.", "{n} measures written down.", count)
