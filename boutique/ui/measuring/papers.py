"""Measures in and out of the house: a file of a pattern program, and the sheet for the workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from boutique.domain.errors import Unavailable
from boutique.domain.lengths import LengthUnit
from boutique.domain.measure_files import MeasureFile
from boutique.services.measure_papers import compose_measure_file, compose_measure_sheet
from boutique.ui import kit
from boutique.ui.actions import Action
from boutique.ui.door import ShopDoor
from boutique.ui.lookbooks.printing import PrintRun, asked, new_printer
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, language
from boutique.wording.measures import set_name

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ROOM = "clients"
_SUFFIXES = (".smis", ".vit")


@dataclass(frozen=True)
class Wanted:
    """Whose measures, which set of them, and in which unit."""

    client_id: UUID
    name: str
    garment: str
    unit: LengthUnit


class Papers(QObject):
    """Asks for a file's place, then lets the reading thread do the work."""

    read = Signal(object, object)  # Path, MeasureFile

    def __init__(
        self, owner: QWidget, context: RoomContext, shop: ShopDoor, wanted: Callable[[], Wanted | None]
    ) -> None:
        super().__init__(owner)
        self._owner, self._context, self._shop, self._wanted = owner, context, shop, wanted

        def add(name: str, text: Callable[[], str], run: Callable[[], object], keys: str = "") -> QAction:
            action = Action(f"clients.{name}", text, run, keys, self._here, _ROOM)
            return context.actions.add(owner, action)

        self._buttons = {
            "printer": add("measure_sheet", lambda: _("Print the sheet"), self.print_sheet, "Ctrl+P"),
            "download": add("measures_out", lambda: _("Export for SeamlyMe"), self.export),
            "upload": add("measures_in", lambda: _("Import .smis or .vit"), self.choose_file),
        }
        add("sheet_file", lambda: _("Save the sheet as PDF"), self.save_sheet)

    def buttons(self) -> list[kit.Button]:
        """Return what can be done with a button, the sheet first."""
        return [kit.Button.of(action, icon_name=icon) for icon, action in self._buttons.items()]

    def _here(self) -> bool:
        return self._owner.isVisible() and self._wanted() is not None

    def choose_file(self) -> None:
        """Ask for a file of measures, and read it."""
        kinds = _("Measures (*.smis *.vit)")
        chosen, _kind = QFileDialog.getOpenFileName(self._owner, _("Measures of one person"), "", kinds)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read a file of measures and say what it holds."""

        def done(file: MeasureFile) -> None:
            self.read.emit(path, file)

        self._context.tasks.run(self._owner, lambda: self._shop.measure_files.read(path), done, key="file")

    def export(self) -> None:
        """Write the current set of the client into a file of SeamlyMe."""
        if (wanted := self._wanted()) is None:
            return
        out = self._place(_("Export the measures"), f"{wanted.name}.smis", "SeamlyMe (*.smis *.vit)")
        if out is not None:
            self.write_file(wanted, out if out.suffix.lower() in _SUFFIXES else _with(out, ".smis"))

    def write_file(self, wanted: Wanted, out: Path) -> None:
        """Write the file."""
        queries, on = self._shop.queries, self._shop.today()

        def work() -> None:
            person = compose_measure_file(queries, wanted.client_id, wanted.unit, on)
            self._shop.measure_files.write(out, person)

        self._context.tasks.run(self._owner, work, lambda _done: self._tell(out))

    def save_sheet(self) -> None:
        """Set the sheet of the client for the workshop, into a file."""
        if (wanted := self._wanted()) is None:
            return
        out = self._place(_("Save the measuring sheet"), f"{_title(wanted)}.pdf", _("PDF (*.pdf)"))
        if out is not None:
            out = out if out.suffix.lower() == ".pdf" else _with(out, ".pdf")
            self.write_sheet(wanted, out, lambda: self._tell(out))

    def print_sheet(self) -> None:
        """Set the sheet and put it on paper; where no printer answers it is saved."""
        if (wanted := self._wanted()) is None:
            return
        printer = new_printer(_title(wanted), QPageSize.PageSizeId.A5)
        try:
            go_on = asked(printer, self._owner)
        except Unavailable:
            self.save_sheet()
            return
        if go_on:
            folder = TemporaryDirectory(prefix="boutique-", ignore_cleanup_errors=True)
            out = Path(folder.name) / "sheet.pdf"
            self.write_sheet(wanted, out, lambda: self._put_on_paper(printer, out, folder))

    def write_sheet(self, wanted: Wanted, out: Path, then: Callable[[], object]) -> None:
        """Write the sheet as a PDF."""
        queries, on, tongue = self._shop.queries, self._shop.today(), language()

        def work() -> None:
            sheet = compose_measure_sheet(queries, wanted.client_id, wanted.garment, wanted.unit, on, tongue)
            self._shop.sheets.measure_sheet(sheet, out)

        self._context.tasks.run(self._owner, work, lambda _done: then())

    def _put_on_paper(self, printer: QPrinter, sheet: Path, folder: TemporaryDirectory[str]) -> None:
        run = PrintRun(self._context.tasks, printer, sheet, 1, self)
        notices = self._context.notices

        def over(after: Callable[[], object]) -> None:
            run.deleteLater()
            folder.cleanup()
            after()

        run.done = lambda _whole: over(lambda: notices.say(_("The sheet was printed.")))
        run.failed = lambda error: over(lambda: notices.trouble(error))
        run.start()

    def _place(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, title, name, kinds)
        return Path(chosen) if chosen else None

    def _tell(self, out: Path) -> None:
        self._context.notices.say(_("Written: {file}").format(file=out.name))


def _with(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _title(wanted: Wanted) -> str:
    return f"{wanted.name} – {set_name(wanted.garment).lower()}"
