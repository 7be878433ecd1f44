"""All pages small, in a row below the open book; the arrows walk along them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from boutique.ui.kit.rows import Index
from boutique.ui.lookbooks.page_pictures import PagePictures
from boutique.ui.lookbooks.spreads import spread_of
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_WIDE: Final = 44
_HIGH: Final = 62
_NUMBER: Final = 18


class _PagesModel(QAbstractListModel):
    def __init__(self, leaves: PagePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaves = leaves
        leaves.turned.connect(self._on_turned)

    def _on_turned(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return self._leaves.count

    def data(self, index: Index, role: int = 0) -> object:
        return _("Page {number}").format(number=index.row() + 1) if role == 0 else None


class _ThumbDelegate(QStyledItemDelegate):
    def __init__(self, leaves: PagePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaves = leaves
        self.here = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDE + space.M, _HIGH + _NUMBER + space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect.left() + space.S, option.rect.top() + space.S, _WIDE, _HIGH)
        picture = self._leaves.picture(index.row(), _WIDE, painter.device().devicePixelRatioF())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(box, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawPixmap(box, picture)
        here = index.row() in spread_of(self.here, self._leaves.count)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(color("accent" if here else "basting" if hovered else "rule"), 2 if here else 1))
        painter.drawRect(box.adjusted(-1, -1, 1, 1) if here else box)
        painter.setFont(font(Style.SMALL_STRONG if here else Style.SMALL_FIGURES))
        painter.setPen(color("accent" if here else "muted"))
        below = QRect(box.left(), box.bottom() + 2, box.width(), _NUMBER)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()


class Strip(QListView):
    """Says which page one wants to see."""

    wanted = Signal(int)

    def __init__(self, leaves: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = _ThumbDelegate(leaves, self)
        self.setAccessibleName(_("All pages"))
        self.setModel(_PagesModel(leaves, self))
        self.setItemDelegate(self._thumbs)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HIGH + _NUMBER + space.XL)
        leaves.made.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.wanted.emit(now.row()))

    def show_page(self, page: int) -> None:
        """Mark the pages that lie open, and bring them into sight."""
        self._thumbs.here = page
        index = self.model().index(page, 0)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()
