"""Where there is no CUPS the pages are drawn: whole, upright, in the size asked for, or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from boutique.domain.kernel.cancellation import Cancelled, cancellable
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.domain.printing.model import JobState, PrintJob, PrintOrder
from boutique.domain.printing.paper_sizes import A4, A5, PaperSize
from boutique.ui.printing.drawn import DrawnPrinters
from boutique.ui.printing.laying import lay
from tests.ui.printing.pages import made_pages

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="a printer that writes a file is asked for differently there"
)


class Drawn:
    """Printers whose paper is a file."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.made: list[QPrinter] = []
        self.printers = DrawnPrinters(self._called)

    def _called(self, _name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out))
        printer.setResolution(72)
        self.made.append(printer)
        return printer

    def hand_over(self, file: Path, paper: PaperSize = A4, **more: object) -> PrintJob:
        """Print a file."""
        order = PrintOrder(printer="HP", paper=paper, **more)  # type: ignore[arg-type]
        return self.printers.hand_over(file, order, lambda _done, _of: None)


@pytest.fixture
def drawn(qapp: QApplication, tmp_path: Path) -> Drawn:
    """Paper in the test's folder."""
    return Drawn(tmp_path / "hârtie.pdf")


def _corners(path: Path) -> tuple[int, int, int, bool]:
    document = PdfDocument(path)
    try:
        width, height = document.get_page_size(0)
        image = document[0].render(scale=1).to_pil().convert("L")
        frame = image.point(lambda grey: 255 if grey < 200 else 0).getbbox()
        assert frame is not None
        left, top, right, bottom = frame
        whole = left < 12 and top < 12 and image.width - right < 12 and image.height - bottom < 12
        return len(document), round(width / 72 * 25.4), round(height / 72 * 25.4), whole
    finally:
        document.close()


@pytest.mark.parametrize("paper", [A4, A5])
def test_every_page_lies_whole_on_a_sheet_of_the_size_asked_for(
    drawn: Drawn, tmp_path: Path, paper: PaperSize
) -> None:
    job = drawn.hand_over(made_pages(tmp_path / "p.pdf", 3, paper.width, paper.height), paper)
    assert _corners(drawn.out) == (3, paper.width, paper.height, True)
    assert drawn.printers.news(job).state is JobState.DONE


def test_a_page_of_another_shape_is_fitted_in_both_directions(drawn: Drawn, tmp_path: Path) -> None:
    letter = PaperSize(216, 279)
    laid = tmp_path / "laid.pdf"
    lay(made_pages(tmp_path / "p.pdf", 1), laid, letter)
    drawn.hand_over(laid, letter)
    count, width, height, _whole = _corners(drawn.out)
    assert (count, width, height) == (1, 216, 279)


def test_it_is_drawn_away_from_the_screen(drawn: Drawn, tmp_path: Path) -> None:
    file = made_pages(tmp_path / "p.pdf", 2)
    worker = threading.Thread(target=lambda: drawn.hand_over(file))
    worker.start()
    worker.join(30)
    assert _corners(drawn.out)[0] == 2


def test_a_printer_that_does_not_begin_is_said_to_be_off_or_called_off(
    drawn: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_args: False)
    with pytest.raises(Unavailable, match="cancelled"):
        drawn.hand_over(made_pages(tmp_path / "p.pdf", 1))


def test_stopped_in_the_middle_what_was_drawn_is_thrown_away(
    drawn: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked, aborted = made_pages(tmp_path / "p.pdf", 5), [], []
    monkeypatch.setattr(QPrinter, "abort", lambda _printer: aborted.append(True))

    def unwanted() -> bool:
        asked.append(True)
        return len(asked) > 2

    with cancellable(unwanted), pytest.raises(Cancelled):
        drawn.hand_over(file)
    assert aborted
    assert len(asked) == 3


def test_what_was_drawn_cannot_be_taken_back(drawn: Drawn) -> None:
    with pytest.raises(Refused):
        drawn.printers.call_off(PrintJob("HP"))


def test_copies_are_asked_of_the_printer_itself(drawn: Drawn, tmp_path: Path) -> None:
    drawn.hand_over(made_pages(tmp_path / "p.pdf", 1), copies=3)
    assert drawn.made[0].copyCount() == 3
