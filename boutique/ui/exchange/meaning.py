"""The second step: what the file brings and what its columns mean, tried on its first rows at each change."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import Sample
from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.exchange.columns import ColumnsPane
from boutique.ui.exchange.letters import LettersLine
from boutique.ui.exchange.sample_table import SampleModel, SampleTable
from boutique.ui.exchange.step import Step
from boutique.ui.exchange.total import TotalLine
from boutique.ui.exchange.words import kinds
from boutique.ui.kit.bending import put
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import space
from boutique.wording import _, explain, n_

_TOLD = 3
_COLUMNS = 480
_ROWS = 320
_HALF = 10_000  # of the height, where the rows stand below
_FEWEST_ROWS = 5
_LOW = 440


class MeaningStep(Step):
    """Columns on the left, the first rows on the right."""

    kind_changed = Signal(object)  # ImportKind
    columns_changed = Signal(object)  # ColumnMap
    letters_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.go_on = kit.Button(_("Try it out"), kit.Kind.PRIMARY)
        self.go_back = kit.Button(_("Another file"))
        self.kind = kit.Segmented(_("What the file brings"), kinds())
        self.columns = ColumnsPane()
        self.rows = SampleModel()
        self.letters, self.total = LettersLine(), TotalLine()
        self._told = Slot()
        super().__init__(self._body(), [self.go_on, self.go_back], parent)
        self._sample: Sample | None = None
        self.kind.changed.connect(self.kind_changed)
        self.letters.chosen.connect(self.letters_changed)
        self.columns.changed.connect(self.columns_changed)
        self.columns.changed.connect(self._on_columns)
        self.total.chosen.connect(self.columns.take_total)

    def _body(self) -> QWidget:
        left, right = QWidget(), QWidget()
        brings = kit.row(kit.muted(_("The file brings")), self.kind, gap=space.M)
        brings.addStretch(1)
        brings.setContentsMargins(space.CONTROL, 0, space.XL, space.M)
        below = kit.column(gap=0)
        below.addLayout(brings)
        asked = QWidget()
        heading = _heading(_("Columns of the file"))
        asked.setLayout(kit.column(self.letters, self.total, heading, self.columns, gap=0))
        left.setLayout(below)
        self.table = SampleTable(self.rows)
        rows = kit.column(gap=space.S, margins=(space.XL, 0, space.XL, 0))
        rows.addWidget(kit.section(_("The first rows, as they would be imported")))
        rows.addWidget(self.table, 1)
        rows.addWidget(self._told)
        rows.setContentsMargins(space.XL, space.L, space.XL, space.S)
        right.setLayout(rows)
        self._scroll = kit.Scroll(asked)
        below.addWidget(self._scroll, 1)
        return _Sides(left, right, asked, self.table)

    def show_sample(self, sample: Sample) -> None:
        """Show a file as it was recognised."""
        self._sample = sample
        self.kind.blockSignals(True)
        self.kind.set_value(sample.kind)
        self.kind.blockSignals(False)
        self.columns.show_columns(sample)
        self.letters.show_letters(sample.letters)
        self._on_columns(sample.columns)
        self.show_judged(sample)

    def _on_columns(self, columns: ColumnMap) -> None:
        assert self._sample is not None
        self.total.show_total(self._sample, columns)

    def show_judged(self, sample: Sample) -> None:
        """Show the first rows under the columns in force, what would be refused among them."""
        self.rows.show_rows(sample.rows, sample.header, sample.columns)
        refused = self.rows.refused()
        told = refused[:_TOLD]
        if len(refused) > _TOLD:
            told.append(n_("and {n} more row", "and {n} more rows", len(refused) - _TOLD))
        self._told.fill(*([kit.Notice("\n".join(told), kit.Tone.RED)] if told else []))
        self.close_off(self.go_on, closed=False)

    def show_unreadable(self, error: BoutiqueError, columns: ColumnMap) -> None:
        """Say why nothing can be read under these columns; the rows stay as they stand."""
        assert self._sample is not None
        self.rows.show_rows(self._sample.rows, self._sample.header, columns)
        self._told.fill(kit.Notice(explain(error), kit.Tone.RED))
        self._scroll.ensureWidgetVisible(self._told)
        self.close_off(self.go_on, closed=True)

    def chosen_kind(self) -> ImportKind:
        """Return what the file brings, as it is set now."""
        return ImportKind(str(self.kind.value()))


class _Sides(kit.SplitView):
    """Columns and rows side by side; in a narrow window below one another, in a low one in one scroll."""

    def __init__(self, left: QWidget, right: QWidget, asked: QWidget, table: SampleTable) -> None:
        super().__init__(left, right)
        self._right, self._asked = right, asked
        table.setMinimumHeight(_FEWEST_ROWS * space.COMPACT)
        right.setMinimumWidth(_ROWS)  # the table scrolls; a choice that is cut off cannot be read
        self.setSizes([_COLUMNS, 10_000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        across = self.width() >= space.RAIL_FOLDS - space.STRIP
        # while one is laid out nobody moves to another: the toolkit would keep the old sizes
        QTimer.singleShot(0, self, self._stand)
        wanted = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self.setStretchFactor(0, 0 if across else 1)
            super().resizeEvent(event)
            self.setSizes([_COLUMNS, 10_000] if across else [_HALF, _HALF])
        super().resizeEvent(event)

    def _stand(self) -> None:
        after = self._asked.layout()
        assert isinstance(after, QBoxLayout)
        if self.orientation() is Qt.Orientation.Vertical and self.height() < _LOW:
            put(after, self._right)
        elif after.indexOf(self._right) >= 0:
            self.insertWidget(1, self._right)


def _heading(text: str) -> QWidget:
    made = kit.section(text)
    made.setContentsMargins(space.CONTROL, space.S, space.XL, 0)
    return made
