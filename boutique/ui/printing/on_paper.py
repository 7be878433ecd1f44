"""One piece on its way out: asked where, made in the reading thread, then saved or put on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from boutique.domain.errors import Unavailable
from boutique.domain.ports import PrintedPiece
from boutique.ui.printing.printer import PrintRun, asked, new_printer
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Make = Callable[[Path], PrintedPiece]
"""Writes the piece as a PDF; called in the reading thread."""


class OnPaper(QObject):
    """Prints or saves what a room makes; where no printer answers it is saved."""

    def __init__(self, owner: QWidget, context: RoomContext) -> None:
        super().__init__(owner)
        self._owner, self._context = owner, context

    def put(
        self,
        name: str,
        make: Make,
        said: str,
        *,
        otherwise: Callable[[], object],
        size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
    ) -> None:
        """Ask which printer, make the piece, put it on paper and say so; `otherwise` when there is none."""
        printer = new_printer(name, size)
        try:
            go_on = asked(printer, self._owner)
        except Unavailable:
            otherwise()
            return
        if go_on:
            self.run(printer, make, said)

    def run(self, printer: QPrinter, make: Make, said: str) -> None:
        """Make the piece and put it on paper."""
        folder = TemporaryDirectory(prefix="boutique-", ignore_cleanup_errors=True)
        out = Path(folder.name) / "piece.pdf"
        self._context.tasks.run(
            self._owner,
            lambda: make(out),
            lambda piece: self._feed(printer, piece, folder, said),
        )

    def _feed(
        self, printer: QPrinter, piece: PrintedPiece, folder: TemporaryDirectory[str], said: str
    ) -> None:
        run = PrintRun(self._context.tasks, printer, piece.path, piece.pages, self)
        notices = self._context.notices

        def over(after: Callable[[], object]) -> None:
            run.deleteLater()
            folder.cleanup()
            after()

        run.done = lambda _whole: over(lambda: notices.say(said))
        run.failed = lambda error: over(lambda: notices.trouble(error))
        run.start()

    def save(self, title: str, name: str, make: Make) -> None:
        """Ask for a file's place and write the piece there."""
        out = asked_place(self._owner, title, f"{name}.pdf", _("PDF (*.pdf)"), (".pdf",))
        if out is not None:
            self.write(out, make)

    def write(self, out: Path, make: Make) -> None:
        """Write the piece into a file and say so."""
        told = _("Written: {file}").format(file=out.name)
        self._context.tasks.run(
            self._owner, lambda: make(out), lambda _piece: self._context.notices.say(told)
        )


def asked_place(parent: QWidget, title: str, name: str, kinds: str, endings: tuple[str, ...]) -> Path | None:
    """Ask where to write a file; a name without one of the endings gets the first."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, kinds)
    if not chosen:
        return None
    out = Path(chosen)
    return out if out.suffix.lower() in endings else out.with_name(out.name + endings[0])
