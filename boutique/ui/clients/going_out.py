"""What goes out of a client's page: the page on paper or as a PDF, and a card for somebody's telephone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.exchange.exports import ExportOrder, ExportPurpose
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import PrintedPiece
from boutique.domain.printing.model import Sides
from boutique.services.clients.compose_page import compose_client_page
from boutique.services.exchange.export_clients import export_clients, exported
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_place
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Make, Piece
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, language
from boutique.wording.kernel.filenames import file_name

_ROOM: Final = "clients"

Open = Callable[[], ClientPage | None]
"""Whose page is open, if anybody's."""


class GoingOut(QObject):
    """Asks where, and lets the working threads do the rest."""

    def __init__(
        self,
        owner: QWidget,
        context: RoomContext,
        shop: ShopServices,
        whose: Open,
    ) -> None:
        super().__init__(owner)
        self._owner, self._context, self._shop, self._whose = owner, context, shop, whose
        self._file = IntoFile(owner, context)
        self.printing = PrintDesk(owner, context, shop)

        def somebody() -> bool:
            return whose() is not None

        def add(name: str, run: Callable[[], object]) -> QAction:
            return context.actions.add(owner, DEEDS[f"clients.{name}"].does(run, somebody))

        self._print = add("print_page", self.print_page)
        add("page_file", self.save_page)
        add("card", self.save_card)

    def button(self) -> kit.IconButton:
        """Return the button that prints the page."""
        return kit.IconButton.of(self._print, "printer")

    def print_page(self) -> None:
        """Set the page and ask how it is printed."""
        if (page := self._whose()) is not None:
            make = self._page_of(page)
            self.printing.put(
                Piece(
                    kind="client",
                    title=_title(page),
                    said=lambda printer: _("“{printer}” is printing the page.").format(printer=printer),
                    waiting=lambda printer: _("The page is waiting at “{printer}”.").format(printer=printer),
                    make=make,
                    save=lambda out, said: self._file.write(out, make, said),
                    sides=Sides.BOTH,
                )
            )

    def save_page(self) -> None:
        """Write the page into a PDF."""
        if (page := self._whose()) is not None:
            self._file.save(_("Save the page as PDF"), _title(page), self._page_of(page))

    def write_page(self, page: ClientPage, out: Path) -> None:
        """Write the page into this file."""
        self._file.write(out, self._page_of(page))

    def _page_of(self, page: ClientPage) -> Make:
        shop, tongue = self._shop, language()

        def make(out: Path) -> PrintedPiece:
            sheet = compose_client_page(shop.queries, page.client_id, shop.today(), tongue)
            return shop.sheets.client_page(sheet, out)

        return make

    def save_card(self) -> None:
        """Write a card that a telephone takes in."""
        if (page := self._whose()) is not None:
            title, kinds = _("Save as vCard"), _("vCard (*.vcf)")
            name = file_name(page.name, ".vcf")
            out = asked_place(self._owner, FileKind.CLIENTS, title, name, kinds, (".vcf",))
            if out is not None:
                self.write_card(page, out)

    def write_card(self, page: ClientPage, out: Path) -> None:
        """Write the card into this file; the history keeps that it went out."""
        shop, begin = self._shop, self._shop.change_later()
        order = ExportOrder(out=out, purpose=ExportPurpose.RECORDS, put_away=True, only=(page.client_id,))
        told = _("Saved as {file}").format(file=out.name)
        self._context.tasks.run(
            self._owner,
            lambda: exported(export_clients(shop.queries, shop.people, begin, order)),
            lambda _report: self._context.notices.say(told),
            lane=Lane.WRITE,
        )


def _title(page: ClientPage) -> str:
    return _("{name} – client page").format(name=page.name)
