"""Printers of a computer without CUPS: the toolkit draws each page at the printer's own fineness.

The pages go as pictures of 300 dots to the inch, or of the printer's own fineness where that is less: the
toolkit opens a PDF (`QPdfDocument`) only to draw it into a `QImage`, it has no way to play one into the
`QPainter` of a printer, and what does (its SVG and its own picture format) does not read PDF. Text and
lines of our pages are as fine as paper shows; the spooled file is some 20 MB for a book of 24 pages.

Everything here is called away from the screen, for a printer on the network may take half a minute to say
that it is switched off.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from boutique.domain.kernel.cancellation import Cancelled, checkpoint
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.printing.model import JobNews, JobState, Printer, PrintJob, PrintOrder, Sides
from boutique.domain.printing.paper_sizes import PaperSize, known_size
from boutique.ui.printing.laying import paper_of
from boutique.ui.printing.pdf import page_image

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

FINEST: Final = 300
"""Dots to the inch beyond which paper shows no more, and memory runs out."""

_NOT_TAKEN = N_("“{printer}” did not accept it, or it was cancelled. Check that the printer is switched on.")
_GONE = N_("There is no printer “{printer}” any more. Choose another one.")
_OUT = N_("“{printer}” already has it and can no longer cancel it.")


def _printer_called(name: str) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise Unavailable(_GONE, printer=name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


class DrawnPrinters:
    """The printers the toolkit knows."""

    def __init__(self, called: Callable[[str], QPrinter] = _printer_called) -> None:
        self._called = called

    def printers(self) -> list[Printer]:
        """Return every printer, the usual one marked."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return [_described(info) for info in QPrinterInfo.availablePrinters() if not info.isNull()]

    def hand_over(self, file: Path, order: PrintOrder, told: Callable[[int, int], object]) -> PrintJob:
        """Draw the pages one after the other; stopped, what was drawn is thrown away."""
        printer = self._called(order.printer)
        _set_up(printer, order)
        count, _size = paper_of(file)
        painter = QPainter()
        if not painter.begin(printer):
            raise Unavailable(_NOT_TAKEN, printer=order.printer)
        try:
            for number in range(count):
                told(number, count)
                if number and not printer.newPage():
                    raise Unavailable(_NOT_TAKEN, printer=order.printer)
                _draw(printer, painter, file, number)
                checkpoint()
        except (Cancelled, Unavailable):
            printer.abort()
            raise
        finally:
            painter.end()
        return PrintJob(order.printer)

    def news(self, job: PrintJob) -> JobNews:
        """Tell that it is out: the toolkit hears nothing more of what it handed over."""
        return JobNews(JobState.DONE)

    def call_off(self, job: PrintJob) -> None:
        """Refused: the toolkit cannot take back what it handed over."""
        raise Refused(_OUT, printer=job.printer)


def _set_up(printer: QPrinter, order: PrintOrder) -> None:
    kind = type(printer)
    printer.setDocName(order.title)
    printer.setPageSize(_page_size(order.paper))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)  # the pages have margins of their own
    printer.setPageMargins(QMarginsF())
    printer.setCopyCount(order.copies)
    both = order.sides is Sides.BOTH
    printer.setDuplex(kind.DuplexMode.DuplexLongSide if both else kind.DuplexMode.DuplexNone)


def _page_size(paper: PaperSize) -> QPageSize:
    measured = QSizeF(paper.width, paper.height)
    return QPageSize(measured, QPageSize.Unit.Millimeter, paper.name, QPageSize.SizeMatchPolicy.FuzzyMatch)


def _draw(printer: QPrinter, painter: QPainter, file: Path, number: int) -> None:
    """As large as the sheet, whole in both directions, and nothing is stretched."""
    kind = type(printer)
    inches = printer.paperRect(kind.Unit.Inch)
    image = page_image(file, number, round(inches.width() * min(FINEST, printer.resolution())))
    sheet = printer.paperRect(kind.Unit.DevicePixel)
    share = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = image.width() * share, image.height() * share
    painter.drawImage(
        QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height), image
    )


def _described(info: QPrinterInfo) -> Printer:
    from PySide6.QtPrintSupport import QPrinter

    usual = info.defaultPageSize()
    duplex = info.supportedDuplexModes()
    turned = (QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto)
    sizes = dict.fromkeys(_size(each) for each in info.supportedPageSizes() if each.isValid())
    return Printer(
        name=info.printerName(),
        title=info.description() or info.printerName(),
        sizes=tuple(sizes),
        usual=_size(usual) if usual.isValid() else None,
        two_sided=any(each in duplex for each in turned),
        chosen=info.isDefault(),
        halted=info.state() == QPrinter.PrinterState.Error,
    )


def _size(size: QPageSize) -> PaperSize:
    measured = size.size(QPageSize.Unit.Millimeter)
    return known_size(measured.width(), measured.height())
