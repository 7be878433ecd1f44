"""The printing desk of a room: one panel for every piece, and a PDF where there is no printer."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.printing.model import Printer, PrintOrder
from boutique.domain.printing.paper_sizes import PaperSize
from boutique.scratch import scratch_folder
from boutique.services.printing import CHOICES, PrintChoice, print_choice, remember_choice
from boutique.ui.kernel.documents_folder import documents, free_place
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.printing.laying import paper_of
from boutique.ui.printing.outgoing import Outgoing
from boutique.ui.printing.piece import Piece
from boutique.ui.printing.sheet import PrintSheet
from boutique.ui.printing.watching import Watch
from boutique.ui.shell.room import Page, RoomContext
from boutique.wording import _
from boutique.wording.kernel.filenames import file_name


@dataclass(frozen=True, slots=True)
class _Ready:
    """A piece that lies there, and where it can go."""

    file: Path
    pages: int
    size: PaperSize
    printers: list[Printer]
    choice: PrintChoice
    otherwise: Path


class PrintDesk(QObject):
    """Asks how a piece is printed, in the room it is printed from."""

    def __init__(self, owner: QWidget, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(owner)
        self._owner, self._context, self._shop = owner, context, shop
        self.sheet: PrintSheet | None = None

    def put(self, piece: Piece) -> None:
        """Ask how the piece is printed, and print it; where there is no printer it becomes a PDF."""
        if self.sheet is not None:
            self.sheet.raise_()
            return
        sheet = PrintSheet(_room_of(self._owner), piece.title)
        folder = Path(mkdtemp(prefix="piece-", dir=scratch_folder()))
        self.sheet = sheet
        sheet.gone.connect(lambda: self._on_gone(folder))
        sheet.ordered.connect(lambda order, pages: self._send(piece, ready[0], order, pages))
        ready: list[_Ready] = []

        def known(found: _Ready) -> None:
            ready.append(found)
            if not found.printers:
                sheet.leave()
                said = _("There is no printer, so it was saved as a PDF: {path}").format(path=found.otherwise)
                piece.save(found.otherwise, said)
                return
            sheet.offer(found.printers, found.size, found.pages, found.choice, piece.sides)

        def refused(error: BoutiqueError) -> None:
            sheet.leave()
            self._context.notices.trouble(error)

        sheet.begin()
        out = folder / "piece.pdf"
        self._context.tasks.run(sheet, lambda: self._look(piece, out), known, refused, lane=Lane.PRINT)

    def _look(self, piece: Piece, out: Path) -> _Ready:
        shop = self._shop
        made = piece.make(out)
        pages, size = paper_of(made.path)
        choice = print_choice(str(shop.queries.settings()[CHOICES]), piece.kind)
        otherwise = free_place(documents(), file_name(piece.title, ".pdf"))
        return _Ready(made.path, pages, size, shop.printers.printers(), choice, otherwise)

    def _send(self, piece: Piece, ready: _Ready, order: PrintOrder, pages: tuple[int, ...]) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        choice, shop, tasks = sheet.fields.choice(), self._shop, self._context.tasks
        outgoing = Outgoing(tasks, shop.printers, piece, order)
        watch_context, begin = self._context, shop.change_later()

        def taken() -> None:
            tasks.run(
                tasks,
                lambda: remember_choice(begin(), piece.kind, choice),
                failed=lambda _unwritable: None,
                lane=Lane.WRITE,
            )
            piece.turned(choice.sides or piece.sides)
            Watch(watch_context, outgoing)
            if isValid(sheet):
                sheet.leave()

        def refused(error: BoutiqueError) -> None:
            if isValid(sheet):
                sheet.refuse(error)
            if not (isValid(sheet) and sheet.isVisible()) and isValid(watch_context.notices):
                watch_context.notices.trouble(error)

        def stopped() -> None:
            if isValid(sheet):
                sheet.leave()
            if isValid(watch_context.notices):
                watch_context.notices.say(_("“{title}” will not be printed.").format(title=piece.title))

        outgoing.taken.connect(taken)
        outgoing.refused.connect(refused)
        outgoing.stopped.connect(stopped)
        sheet.stopped.connect(outgoing.stop)
        sheet.send()
        outgoing.start(ready.file, pages, sheet.progress.advance)

    def _on_gone(self, folder: Path) -> None:
        self.sheet = None
        shutil.rmtree(folder, ignore_errors=True)


def _room_of(owner: QWidget) -> QWidget:
    """The page a part belongs to: the sheet lies over all of it."""
    at: QWidget | None = owner
    while at is not None and not isinstance(at, Page):
        at = at.parentWidget()
    return at or owner.window()
