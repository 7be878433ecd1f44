"""What goes out of the house on paper or as a file; loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boutique.domain.exchange.exports import ExportPurpose
    from boutique.domain.measuring.files import MeasureFile
    from boutique.domain.measuring.sheet import MeasureSheet
    from boutique.domain.pages.binder import Binder
    from boutique.domain.pages.job_ticket import JobTicket
    from boutique.domain.pages.morning_sheet import MorningSheet
    from boutique.domain.pages.order_papers import GarmentLabel, LabelSize, OrderCopy
    from boutique.domain.pages.sheet import ClientSheet
    from boutique.domain.ports import PeopleFile, PrintedPiece
    from boutique.domain.ports.printers import Printers
    from boutique.domain.printing.key_list import KeyList
    from boutique.exchange.export.client_files import ClientFileWriter


class Files:
    """The files of pattern programs."""

    def read(self, path: Path) -> MeasureFile:
        """Read a file. Refused when it is none, Unavailable when it cannot be read."""
        from boutique.exchange.seamly import SeamlyFiles

        return SeamlyFiles().read(path)

    def write(self, path: Path, person: MeasureFile) -> None:
        """Write a file. Unavailable when it cannot be written."""
        from boutique.exchange.seamly import SeamlyFiles

        SeamlyFiles().write(path, person)


class People:
    """The files of clients that go out."""

    def check(self, out: Path) -> None:
        """Refused when a file with such an ending cannot be written."""
        self._desk().check(out)

    def begin(self, out: Path, purpose: ExportPurpose) -> AbstractContextManager[PeopleFile]:
        """Begin a file beside its place; it is put there only if it was finished."""
        return self._desk().begin(out, purpose)

    def _desk(self) -> ClientFileWriter:
        from boutique.exchange.export.client_files import ClientFileWriter

        return ClientFileWriter()


class Sheets:
    """The press of sheets."""

    def measure_sheet(self, sheet: MeasureSheet, out: Path) -> PrintedPiece:
        """Write a sheet as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.measure_sheet import make_measure_sheet

        return make_measure_sheet(sheet, out)

    def client_page(self, sheet: ClientSheet, out: Path) -> PrintedPiece:
        """Write a client's page as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.client.sheet import make_client_page

        return make_client_page(sheet, out)

    def key_list(self, sheet: KeyList, out: Path) -> PrintedPiece:
        """Write the keys as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.key_list import make_key_list

        return make_key_list(sheet, out)

    def job_tickets(self, tickets: Sequence[JobTicket], out: Path) -> PrintedPiece:
        """Write the tickets of garments as one PDF. Unavailable when the file cannot be written."""
        from boutique.press.workshop.ticket import make_job_tickets

        return make_job_tickets(tickets, out)

    def order_copy(self, copy: OrderCopy, out: Path) -> PrintedPiece:
        """Write the client's copy of an order as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.workshop.order_copy import make_order_copy

        return make_order_copy(copy, out)

    def labels(self, labels: Sequence[GarmentLabel], size: LabelSize, out: Path) -> PrintedPiece:
        """Write the labels of garments as one PDF. Unavailable when the file cannot be written."""
        from boutique.press.workshop.label import make_labels

        return make_labels(labels, size, out)

    def morning_sheet(self, sheet: MorningSheet, out: Path) -> PrintedPiece:
        """Write the sheet of a morning as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.workshop.morning import make_morning_sheet

        return make_morning_sheet(sheet, out)

    def binder(self, binder: Binder, out: Path) -> PrintedPiece:
        """Write the binder of all open orders as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.workshop.binder import make_binder

        return make_binder(binder, out)


def printers_here() -> Printers:
    """Return the way to the printers of this computer."""
    from boutique.exchange.printers.tools import has_queues

    if has_queues():
        from boutique.exchange.printers.cups import CupsPrinters

        return CupsPrinters()
    from boutique.ui.printing.drawn import DrawnPrinters

    return DrawnPrinters()
