"""The first rows of the file under the meanings of their columns; what would be refused is marked."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from boutique.domain.exchange.columns import ColumnMap
from boutique.domain.exchange.imports import SampleRow
from boutique.ui.exchange.words import field_words, refusal
from boutique.ui.kit.icons import icon
from boutique.ui.kit.rows import Index
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_ROLE = Qt.ItemDataRole
_MARK, _WIDEST = 32, 220


class SampleModel(QAbstractTableModel):
    """Some rows; the first column is for the mark, then come the columns that mean something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SampleRow, ...] = ()
        self._header: tuple[str, ...] = ()
        self._columns: list[tuple[str, int]] = []

    def show_rows(self, rows: tuple[SampleRow, ...], header: tuple[str, ...], columns: ColumnMap) -> None:
        """Show these rows under these meanings."""
        self.beginResetModel()
        self._rows, self._header = rows, header
        meanings = ((columns.field_of(said), at) for at, said in enumerate(header))
        self._columns = [(meaning, at) for meaning, at in meanings if meaning]
        self.endResetModel()

    def refused(self) -> list[str]:
        """Return why rows shown here would be refused."""
        return [refusal(row.refused) for row in self._rows if row.refused is not None]

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return section + 1 if role == _ROLE.DisplayRole else None
        if section == 0:
            return _("refused") if role == _ROLE.AccessibleTextRole else None
        if role == _ROLE.FontRole:
            return font(Style.SMALL_STRONG)
        return field_words()[self._columns[section - 1][0]] if role == _ROLE.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> object:
        row = self._rows[index.row()]
        if index.column() > 0 and role in (_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            at = self._columns[index.column() - 1][1]
            written = row.cells[at] if at < len(row.cells) else ""
            return written if written.strip() or role != _ROLE.AccessibleTextRole else _("empty cell")
        if row.refused is None and role == _ROLE.AccessibleTextRole:
            return _("will be imported")
        return self._mark(row, index.column(), role) if row.refused is not None else None

    def _mark(self, row: SampleRow, column: int, role: int) -> object:
        assert row.refused is not None
        if role == _ROLE.BackgroundRole:
            return color("bad_soft")
        if role == _ROLE.DecorationRole and column == 0:
            return icon("alert-triangle", "bad")
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole) and column == 0:
            return refusal(row.refused)
        return None


class SampleTable(QTableView):
    """Shows the rows as they stand in the file; nothing can be changed here."""

    def __init__(self, model: SampleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(_("The first rows of the file"))
        self.setFont(font(Style.BODY))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(space.COMPACT)
        heading = self.horizontalHeader()
        heading.setStretchLastSection(True)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setMinimumSectionSize(_MARK)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setHighlightSections(False)
        model.modelReset.connect(self._fit)

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        for at in range(1, self.model().columnCount() - 1):  # the last one takes what is left
            self.setColumnWidth(at, min(self.columnWidth(at) + space.XS, _WIDEST))
        self.setColumnWidth(0, _MARK)
