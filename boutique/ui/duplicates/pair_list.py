"""The pairs of pages that may be one person's, found by looking the whole book through."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.duplicates.views import DuplicatePair
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.kernel.tasks import Lane, Tasks, Ticket
from boutique.ui.kit import Row
from boutique.ui.theme import space
from boutique.wording import _, n_
from boutique.wording.duplicates import likeness_words

_MOST = 200
Pair = tuple[UUID, UUID]


class PairList(QWidget):
    """Looks for pairs, and says which one is to be looked at."""

    chosen = Signal(object)  # (UUID, UUID)
    entered = Signal()
    emptied = Signal()

    def __init__(self, tasks: Tasks, queries: Queries, back: QWidget) -> None:
        super().__init__()
        self._tasks, self._queries = tasks, queries
        self._pairs: list[DuplicatePair] = []
        self._brake = Ticket()
        self._head = kit.PageHead(_("Duplicates"), right=back)
        self.progress = kit.ProgressInPlace()
        self.model = kit.RowsModel(self)
        self.rows = kit.RowList(self.model, _("Pages that may belong to one person"), lines=1)
        self.progress.stopped.connect(self._on_stopped)
        self.rows.chosen.connect(lambda row: self.chosen.emit(row.id))
        self.rows.entered_row.connect(lambda _row: self.entered.emit())
        waiting = kit.row(self.progress, margins=(space.XL, 0, space.XL, space.S))
        whole = kit.column(self._head, gap=0)
        whole.addLayout(waiting)
        whole.addWidget(self.rows, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.rows)

    def look(self) -> None:
        """Look the whole book through; what was found before stays until then."""
        self._brake.stop()
        brake = self._brake = Ticket()
        self.progress.begin(_("Looking through the book…"))
        self._tasks.run(
            self,
            lambda: self._queries.duplicate_pairs(_MOST, brake.check),
            self.show_pairs,
            done=self.progress.end,
            ticket=brake,
            key="pairs",
            lane=Lane.SLOW,
        )

    def _on_stopped(self) -> None:
        self._brake.stop()
        self.progress.end()

    def show_pairs(self, pairs: Sequence[DuplicatePair]) -> None:
        """List pairs, the most alike first."""
        before = self.rows.current()
        self._pairs = list(pairs)
        self.model.show([_line(pair) for pair in self._pairs])
        self._head.set(_("Duplicates"), _counted(len(self._pairs)))
        if not self._pairs:
            self.emptied.emit()
        elif before is None or not self.rows.choose(before.id):
            self.rows.choose_first()
        if (row := self.rows.current()) is not None:  # the same row may stand there again
            self.chosen.emit(row.id)

    def settle(self, pair: Pair, *, gone: UUID | None = None) -> None:
        """Leave out a pair that was answered, and every other one with a page that is gone."""
        at = next((at for at, each in enumerate(self._pairs) if set(_ids(each)) == set(pair)), 0)
        left = [each for each in self._pairs if set(_ids(each)) != set(pair) and gone not in _ids(each)]
        self.show_pairs(left)
        if left:
            self.rows.choose(_ids(left[min(at, len(left) - 1)]))


def _ids(pair: DuplicatePair) -> Pair:
    return pair.one.client_id, pair.other.client_id


def _counted(count: int) -> str:
    if count >= _MOST:
        return _("The {n} most likely pairs").format(n=_MOST)
    if not count:
        return _("Nobody is in the book twice.")
    return n_("{n} pair that may be one person", "{n} pairs that may be one person", count)


def _line(pair: DuplicatePair) -> Row:
    one, other = pair.one.name, pair.other.name
    name = _("{name}, twice").format(name=one) if one == other else f"{one} · {other}"
    return Row(_ids(pair), name, likeness_words(pair.likeness))
