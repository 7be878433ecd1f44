"""What each column of the file means: as it was recognised, and as somebody corrects it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.domain.exchange.columns import FIELDS, REPEATED, ColumnMap, ImportKind
from boutique.domain.exchange.imports import Sample
from boutique.ui import kit
from boutique.ui.exchange.words import field_words
from boutique.ui.kit.breaking import shortened
from boutique.ui.theme import Style, space
from boutique.wording import _

_SHOWN = 3
_EXAMPLE = 30
_MEANING = 252


class ColumnsPane(QWidget):
    """One line for each column: its header, a few of its cells, and what it means."""

    changed = Signal(object)  # ColumnMap

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(space.CONTROL, space.S, space.XL, space.XL)
        self._grid.setHorizontalSpacing(space.L)
        self._grid.setVerticalSpacing(space.M)
        self._grid.setColumnStretch(0, 1)
        self._choices: dict[str, kit.Choice] = {}

    def show_columns(self, sample: Sample) -> None:
        """Show the columns of a file, each with the meaning it has been given."""
        self._clear()
        for at, header in enumerate(sample.header):
            cells = [row.cells[at] for row in sample.rows if at < len(row.cells)]
            self._grid.addWidget(_named(header, cells), at, 0)
            self._choices[header] = self._choice(sample.kind, header, sample.columns.field_of(header))
            self._grid.addWidget(self._choices[header], at, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(len(sample.header), 1)

    def columns(self) -> ColumnMap:
        """Return the columns as they are set now."""
        chosen = ((header, choice.currentData()) for header, choice in self._choices.items())
        return ColumnMap.of((header, field) for header, field in chosen if field)

    def choice(self, header: str) -> kit.Choice:
        """Return where the meaning of a column is chosen."""
        return self._choices[header]

    def take_total(self, header: str) -> None:
        """Take the total from this column instead, or from none."""
        for other, choice in self._choices.items():
            if other == header:
                choice.setCurrentIndex(max(0, choice.findData("amount")))
            elif choice.currentData() == "amount":
                choice.setCurrentIndex(0)
        self.changed.emit(self.columns())

    def _choice(self, kind: ImportKind, header: str, meaning: str | None) -> kit.Choice:
        made = kit.Choice()
        made.setFixedWidth(_MEANING)
        made.setAccessibleName(_("What “{header}” means").format(header=header))
        made.addItem(_("leave it out"), "")
        words = field_words()
        for field in FIELDS[kind]:
            made.addItem(words[field], field)
        made.setCurrentIndex(max(0, made.findData(meaning)))
        made.activated.connect(lambda _at: self._on_activated(header))
        return made

    def _on_activated(self, header: str) -> None:
        """Most meanings belong to one column: the one that had it before gives it up."""
        meaning = self._choices[header].currentData()
        meaning = None if meaning in REPEATED else meaning
        for other, choice in self._choices.items():
            if other != header and meaning and choice.currentData() == meaning:
                choice.setCurrentIndex(0)
        self.changed.emit(self.columns())

    def _clear(self) -> None:
        self._choices.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _named(header: str, cells: Sequence[str]) -> QWidget:
    name = kit.Prose(header, Style.STRONG)
    examples = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_SHOWN]
    said = " · ".join(
        shortened(name.fontMetrics(), each, _EXAMPLE * name.fontMetrics().averageCharWidth())
        for each in examples
    )
    made = QWidget()
    made.setLayout(kit.column(name, kit.Prose(said or _("empty"), Style.SMALL, "muted"), gap=0))
    return made
