"""Pictures drawn from what the book says, kept by their content so that each is drawn once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from boutique import __version__
from boutique.domain.kernel.digests import sha256
from boutique.domain.ports import Drawn
from boutique.ui.kernel.tasks import Tasks

_shelves: Final[list[Drawn]] = []
_tasks: Final[list[Tasks]] = []


def keep_in(shelf: Drawn, tasks: Tasks) -> None:
    """From now on keep what is drawn here, and draw it aside; before, it is drawn while it is painted."""
    _shelves[:], _tasks[:] = [shelf], [tasks]


def keep_nothing() -> None:
    """Draw everything anew, as before a shop was opened."""
    _shelves.clear()
    _tasks.clear()


def aside() -> Tasks | None:
    """Return who draws while the screen goes on, if anybody does."""
    return next(iter(_tasks), None)


def drawn(what: object, pixels: QSize, draw: Callable[[], QImage]) -> QImage:
    """Return a picture of so many pixels, drawn if it was never drawn before; for a working thread.

    `what` says by its repr everything that is drawn. A later version of the program may draw it otherwise.
    """
    shelf = next(iter(_shelves), None)
    if shelf is None:
        return draw()
    said = repr((__version__, what, pixels.width(), pixels.height()))
    name = sha256(said.encode()).hexdigest()
    image = _image(shelf.get(name) or b"")
    if image.size() == pixels:
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    image = draw()
    shelf.put(name, _png(image))
    return image


def _image(png: bytes) -> QImage:
    read = QBuffer()
    read.setData(png)
    return QImageReader(read, b"PNG").read()


def _png(image: QImage) -> bytes:
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(written, b"PNG").write(image)
    return bytes(written.data().data())
