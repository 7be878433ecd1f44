"""A piece in large; a photograph dropped on it takes the place of the drawing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.collections.views import PieceView
from boutique.ui.clients.documents.receiving import take_a_copy
from boutique.ui.collections.gallery import Gallery
from boutique.ui.theme import color

_HEIGHT: Final = 288
_LOW: Final = 140  # name and price stay in sight below it


class PiecePicture(QWidget):
    """Paints one piece as wide as there is room."""

    dropped = Signal(object)  # sequence of Path

    def __init__(self, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self.piece: PieceView | None = None
        self._over = False
        self.setAcceptDrops(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        gallery.made.connect(self.update)

    def show_piece(self, piece: PieceView) -> None:
        """Show this piece."""
        self.piece = piece
        self.setAccessibleName(piece.name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def stand(self, *, low: bool) -> None:
        """Be as high as there is room for; told twice the same, do nothing."""
        self.setFixedHeight(_LOW if low else _HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.piece is not None:
            take_a_copy(event)
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            take_a_copy(event)
            self.dropped.emit(paths)

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent" if self._over else "rule"), 2 if self._over else 1))
        painter.setBrush(color("accent_soft" if self._over else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        if self.piece is not None:
            self._gallery.paint(painter, self.rect().adjusted(2, 2, -2, -2), self.piece)
