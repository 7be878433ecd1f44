"""Measures in and out of the house: a file of a pattern program, and the sheet for the workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.files import MeasureFile
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.ports import PrintedPiece
from boutique.services.measuring.export import compose_measure_file, compose_measure_sheet
from boutique.ui import kit
from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.asking_files import FileKind, asked_file, asked_place
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Make, Piece
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, language
from boutique.wording.kernel.filenames import file_name

_ROOM = "clients"
_SUFFIXES = (".smis", ".vit")


@dataclass(frozen=True)
class Wanted:
    """Whose measures, which set of them, and in which unit."""

    client_id: UUID
    name: str
    garment: str
    set_name: str
    unit: LengthUnit


class MeasureTransfer(QObject):
    """Asks for a file's place, then lets the reading thread do the work."""

    read = Signal(object, object)  # Path, MeasureFile

    def __init__(
        self, owner: QWidget, context: RoomContext, shop: ShopServices, wanted: Callable[[], Wanted | None]
    ) -> None:
        super().__init__(owner)
        self._owner, self._context, self._shop, self._wanted = owner, context, shop, wanted
        self._file = IntoFile(owner, context)
        self.printing = PrintDesk(owner, context, shop)

        def add(name: str, text: Callable[[], str], run: Callable[[], object], keys: str = "") -> QAction:
            action = Action(f"clients.{name}", text, run, keys, self._here, _ROOM)
            return context.actions.add(owner, action)

        self._buttons = {
            "printer": add("measure_sheet", lambda: _("Print the measures"), self.print_sheet, "Ctrl+T"),
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
        if chosen := asked_file(self._owner, FileKind.MEASURES, _("Measures of one person"), kinds):
            self.read_file(chosen)

    def read_file(self, path: Path) -> None:
        """Read a file of measures and say what it holds."""

        def done(file: MeasureFile) -> None:
            self.read.emit(path, file)

        self._context.tasks.run(self._owner, lambda: self._shop.measure_files.read(path), done, key="file")

    def export(self) -> None:
        """Write the current set of the client into a file of SeamlyMe."""
        if (wanted := self._wanted()) is None:
            return
        kinds = "SeamlyMe (*.smis *.vit)"
        title, name = _("Export the measures"), file_name(wanted.name, ".smis")
        out = asked_place(self._owner, FileKind.MEASURES, title, name, kinds, _SUFFIXES)
        if out is not None:
            self.write_file(wanted, out)

    def write_file(self, wanted: Wanted, out: Path) -> None:
        """Write the file."""
        queries = self._shop.queries

        def work() -> None:
            person = compose_measure_file(queries, wanted.client_id, wanted.unit)
            self._shop.measure_files.write(out, person)

        self._context.tasks.run(self._owner, work, lambda _done: self._tell(out))

    def save_sheet(self) -> None:
        """Set the sheet of the client for the workshop, into a file."""
        if (wanted := self._wanted()) is not None:
            self._file.save(_("Save the measuring sheet"), _title(wanted), self._sheet_of(wanted))

    def print_sheet(self) -> None:
        """Set the sheet and ask how it is printed."""
        if (wanted := self._wanted()) is not None:
            make = self._sheet_of(wanted)
            self.printing.put(
                Piece(
                    kind="measures",
                    title=_title(wanted),
                    said=lambda printer: _("“{printer}” is printing the sheet.").format(printer=printer),
                    waiting=lambda printer: _("The sheet is waiting at “{printer}”.").format(printer=printer),
                    make=make,
                    save=lambda out, said: self._file.write(out, make, said),
                )
            )

    def write_sheet(self, wanted: Wanted, out: Path) -> None:
        """Write the sheet as a PDF."""
        self._file.write(out, self._sheet_of(wanted))

    def _sheet_of(self, wanted: Wanted) -> Make:
        queries, on, tongue = self._shop.queries, self._shop.today(), language()

        def make(out: Path) -> PrintedPiece:
            sheet = compose_measure_sheet(queries, wanted.client_id, wanted.garment, wanted.unit, on, tongue)
            return self._shop.sheets.measure_sheet(sheet, out)

        return make

    def _tell(self, out: Path) -> None:
        self._context.notices.say(_("Saved as {file}").format(file=out.name))


def _title(wanted: Wanted) -> str:
    return f"{wanted.name} – {wanted.set_name.lower()}"
