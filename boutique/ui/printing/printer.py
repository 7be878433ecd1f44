"""Puts pages on paper: drawn at the printer's own fineness, one page at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from boutique.domain.errors import N_, BoutiqueError, Unavailable
from boutique.ui.printing.pdf import page_image
from boutique.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FINEST: Final = 300
"""Dots to the inch beyond which paper shows no more, and memory runs out."""

_NO_PRINTER = N_(
    "No printer answers. Switch it on and check its cable, or save a PDF and print it elsewhere."
)


def new_printer(name: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPrinter:
    """Return a printer for a size, on both sides, without margins of its own: the pages have theirs."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def asked(printer: QPrinter, parent: QWidget) -> bool:
    """Ask which printer and which pages; whether to go on. Unavailable when there is no printer at all."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

    if not QPrinterInfo.availablePrinters():
        raise Unavailable(_NO_PRINTER)
    return bool(QPrintDialog(printer, parent).exec())


class PrintRun(QObject):
    """One file on its way to the printer; pages are drawn in the reading thread, put on paper in this one."""

    def __init__(self, tasks: Tasks, printer: QPrinter, path: Path, pages: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._printer, self._path = tasks, printer, path
        first, last = printer.fromPage() or 1, printer.toPage() or pages
        self._pages = list(range(first - 1, min(last, pages)))
        self._painter = QPainter()
        self.brake = Ticket()
        self.told: Callable[[int, int], object] = lambda done, of: None
        self.failed: Callable[[BoutiqueError], object] = lambda error: None
        self.done: Callable[[bool], object] = lambda whole: None

    def start(self) -> None:
        """Begin; the first page is drawn while the printer warms up."""
        if not self._painter.begin(self._printer):
            self.failed(Unavailable(_NO_PRINTER))
            return
        self._next(0)

    def _next(self, at: int) -> None:
        if self.brake.stopped or at >= len(self._pages):
            self._painter.end()
            self.done(at >= len(self._pages))
            return
        self.told(at, len(self._pages))
        number, width = self._pages[at], self._width()
        self._tasks.run(
            self,
            lambda: page_image(self._path, number, width),
            lambda image: self._put(at, image),
            self._on_failed,
        )

    def _width(self) -> int:
        dots = min(FINEST, self._printer.resolution())
        return round(self._printer.paperRect(_inch(self._printer)).width() * dots)

    def _put(self, at: int, image: QImage) -> None:
        if at and not self._printer.newPage():
            self._on_failed(Unavailable(_NO_PRINTER))
            return
        sheet = self._printer.paperRect(_pixel(self._printer))
        self._painter.drawImage(QRectF(0, 0, *_fitted(sheet.size(), image)), image)
        self._next(at + 1)

    def _on_failed(self, error: BoutiqueError) -> None:
        self._painter.end()
        self.failed(error)


def _fitted(sheet: QSizeF, image: QImage) -> tuple[float, float]:
    """As wide as the sheet, as high as the page is for that: nothing is stretched."""
    return sheet.width(), sheet.width() * image.height() / image.width()


def _inch(printer: QPrinter) -> QPrinter.Unit:
    return type(printer).Unit.Inch


def _pixel(printer: QPrinter) -> QPrinter.Unit:
    return type(printer).Unit.DevicePixel
