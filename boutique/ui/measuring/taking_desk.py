"""Writes a taking value by value as one goes down the tape; what is said to be in the book is in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.views import TakenMeasure
from boutique.domain.ports import UnitOfWork
from boutique.services.measuring.takings import (
    Taking,
    correct_taking,
    strike_measure,
    strike_taking,
    write_figure,
    write_measure,
)
from boutique.services.shop.changes import undo_change
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.measuring.row import TapeRow
from boutique.ui.measuring.table import MeasuringTable
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.write import Write
from boutique.wording import _, explain, n_


class TakingDesk(QObject):
    """Holds the taking at hand; `kept` is what the book has of it."""

    written = Signal()  # the book knows more of the taking
    ended = Signal(object, int)  # the taking that was finished, and how many measures it has
    struck = Signal()

    def __init__(
        self,
        table: MeasuringTable,
        shop: ShopServices,
        changes: Changes,
    ) -> None:
        super().__init__(table)
        self._table, self._shop, self._changes = table, shop, changes
        self.taking: Taking | None = None
        self.kept: dict[str, TakenMeasure] = {}
        self.finished: set[UUID] = set()
        self.begun_here: set[UUID] = set()
        self._note = ""
        self._begun = self._ending = False
        self._on_way: dict[str, str] = {}
        self._entries: list[UUID] = []
        self._writing = 0
        table.tape.mended.connect(table.strip.refusals.accept)

    @property
    def is_writing(self) -> bool:
        """Whether something is on its way into the book."""
        return self._writing > 0

    @property
    def is_begun(self) -> bool:
        """Whether the book knows of the taking."""
        return self._begun

    def take_up(self, taking: Taking, taken: Iterable[TakenMeasure] | None, note: str = "") -> None:
        """Go on with a taking; `taken` is what the book has of it, None for one that has not begun."""
        if self.taking is None or self.taking.session_id != taking.session_id:
            self.let_go()
            self.taking = taking
            self._show_circumstances()
        if not self.is_writing:  # else the book is behind what is being written, and will be read again
            self._begun = taken is not None
            self.kept = {each.code: each for each in taken or ()}
            self._note = note
            if self._begun:
                self.begun_here.add(taking.session_id)

    def leave(self) -> None:
        """Turn away from the taking; what can be read is written, what cannot stays in its field."""
        for row in self._table.tape.unwritten():
            self.settle(row.code)
        self.let_go()

    def let_go(self) -> None:
        """Have no taking at hand."""
        self.taking, self.kept, self._note = None, {}, ""
        self._begun = self._ending = False
        self._on_way.clear()
        self._entries.clear()

    def _show_circumstances(self) -> None:
        if (taking := self.taking) is not None:
            over = taking.over if isinstance(taking, BodyTaking) else ""
            self._table.strip.begin(self._shop.today(), taking.taken_on, taking.staff_id, over)

    def tell_rows(self) -> None:
        """Let every row know what the book has of today."""
        for row in self._table.tape.rows.values():
            row.keep(self.kept.get(row.code))

    def settle(self, code: str) -> bool:
        """Write a figure down as its field is left; False after marking one that cannot be."""
        row = self._table.tape.rows[code]
        if self.taking is None or not row.is_dirty:
            return True
        try:
            found = row.length()
        except Refused as refused:
            self._refuse(row, refused)
            return False
        if found is None:
            self._strike(row)
        elif self._on_way.get(code) != found.explicit:
            self._on_way[code] = found.explicit
            self._write(row, TakenMeasure(code, found.mm, found.explicit))
        return True

    def _refuse(self, row: TapeRow, error: BoutiqueError) -> None:
        row.mark(wrong=True)
        self._table.strip.show()
        self._table.strip.refusals.refuse(row.code, f"{row.name}: {explain(error)}")

    def _write(self, row: TapeRow, taken: TakenMeasure) -> None:
        assert self.taking is not None
        taking, shop = replace(self.taking, finished=frozenset(self.finished)), self._shop
        now, today = shop.now(), shop.today()
        self._begun = True
        self.begun_here.add(taking.session_id)
        self._write_down(lambda uow: write_measure(uow, taking, taken, now=now, today=today)).done(
            lambda: self._on_kept(row, taken)
        ).failed(lambda error: self._refuse(row, error))

    def _on_kept(self, row: TapeRow, taken: TakenMeasure) -> None:
        self._on_way.pop(taken.code, None)
        self.kept[taken.code] = taken
        row.keep(taken)

    def _strike(self, row: TapeRow) -> None:
        assert self.taking is not None
        taking, code = self.taking, row.code

        def gone() -> None:
            self.kept.pop(code, None)
            row.keep(None)

        self._write_down(lambda uow: strike_measure(uow, taking, code)).done(gone).failed(self._tell)

    def note(self, note: str) -> None:
        """Write the figure notes down."""
        taking, shop = self.taking, self._shop
        if note == self._note or not isinstance(taking, BodyTaking):
            return
        self._note, self._begun = note, True
        self.begun_here.add(taking.session_id)
        now, today = shop.now(), shop.today()
        self._write_down(lambda uow: write_figure(uow, taking, note, now=now, today=today)).failed(self._tell)

    def correct(self) -> None:
        """Take over the day, the person and over what, as the strip says them."""
        strip, before = self._table.strip, self.taking
        on = strip.taken_on()
        if before is None or on is None:
            return
        taking: Taking = replace(before, taken_on=on, staff_id=strip.staff_id())
        if isinstance(taking, BodyTaking):
            taking = replace(taking, over=strip.measured_over())
        self.rename(taking)

    def rename(self, taking: Taking) -> None:
        """Correct the circumstances, in the book too if the taking has begun."""
        if taking == self.taking:
            return
        self.taking = taking
        today = self._shop.today()
        if self._begun:
            self._write_down(lambda uow: correct_taking(uow, taking, today=today)).failed(self._tell)

    def take_back(self) -> None:
        """Take the last written value back."""
        if self._entries:
            entry = self._entries.pop()
            self._changes.make(lambda uow: undo_change(uow, entry), "").done(self.written.emit).failed(
                self._tell
            )

    def finish(self) -> None:
        """End the taking once everything is in the book; the next figure begins another."""
        unread = [row for row in self._table.tape.unwritten() if not self.settle(row.code)]
        if unread:
            self._table.tape.go_to(unread[0].code)
        elif self.is_writing:
            self._ending = True
        elif self.taking is not None:
            taking, count = self.taking, len(self.kept)
            self.finished.add(taking.session_id)
            self.begun_here.discard(taking.session_id)
            self.let_go()
            self.ended.emit(taking, count)

    def strike(self, taking: Taking, count: int) -> None:
        """Strike a whole taking out, with a way back."""
        said = n_("{n} measure deleted.", "{n} measures deleted.", count)
        self._changes.make(lambda uow: strike_taking(uow, taking), said if count else _("Deleted.")).done(
            self.struck.emit
        ).failed(self._tell)

    def _write_down(self, work: Work) -> Write:
        """Write; what is hung on it is done only while the same taking is at hand."""
        taking, entries = self.taking, self._entries
        assert taking is not None
        self._writing += 1

        def written_down(uow: UnitOfWork) -> UUID:
            entries.append(entry := work(uow))
            return entry

        def here() -> bool:
            return self.taking is not None and self.taking.session_id == taking.session_id

        def over(trouble: BoutiqueError | None) -> None:
            self._writing -= 1
            if trouble is not None:
                self._on_way.clear()
                self._ending = False
            if here():
                self._on_answered()

        return self._changes.make(written_down, "", here=here).shown().over(over)

    def _on_answered(self) -> None:
        self.written.emit()
        if self._ending and not self._writing:
            self.finish()

    def _tell(self, error: BoutiqueError) -> None:
        self._table.strip.show()
        self._table.strip.refusals.refuse("", explain(error))
