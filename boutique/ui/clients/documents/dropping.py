"""What is dragged or pasted onto the page: files, folders, or a picture copied elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

Source = Path | QImage


def sources_of(mime: QMimeData) -> list[Source]:
    """Return the files and folders of this machine; else the picture itself, if it is one."""
    paths: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths or not mime.hasImage():
        return paths
    image = mime.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def brings_something(mime: QMimeData) -> bool:
    """Tell whether it would be worth letting go here, without reading what is held."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def as_png(image: QImage) -> bytes:
    """Return a picture in the form of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class DropFrame(QWidget):
    """Lies over the page while something is held above it, and says what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def cover(self) -> None:
        """Lie over all of it."""
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), color("accent_soft"))
        painter.setPen(QPen(color("accent"), space.RING, Qt.PenStyle.DashLine))
        inner = QRectF(self.rect()).adjusted(space.M, space.M, -space.M, -space.M)
        painter.drawRoundedRect(inner, space.RADIUS, space.RADIUS)
        painter.setFont(font(Style.SUBTITLE))
        painter.setPen(color("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Drop them to keep them here"))
