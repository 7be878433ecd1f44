"""The papers of the order that is chosen, on the printer or as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from boutique.domain.orders.views import OrderView
from boutique.domain.ports import PrintedPiece
from boutique.services.workshop.job_tickets import compose_job_tickets
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Make, Piece
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, language

_PAGE: Final = "clients.print_page"


class OrderPapers(QObject):
    """Prints for the order that `chosen` names while one `is_free`; the same deeds wherever orders stand."""

    def __init__(
        self,
        owner: QWidget,
        context: RoomContext,
        shop: ShopServices,
        chosen: Callable[[], OrderView | None],
        is_free: Callable[[], bool],
        *,
        room: str = "clients",
    ) -> None:
        super().__init__(owner)
        self._owner, self._context, self._shop = owner, context, shop
        self._chosen, self._is_free = chosen, is_free
        self._file = IntoFile(owner, context)
        self.printing = PrintDesk(owner, context, shop)
        self._ticket = self._add(f"{room}.ticket", self.print_tickets)
        self.actions: tuple[QAction, ...] = (self._ticket,)
        context.actions.refreshed.connect(self._share_key)

    def _add(self, id_: str, run: Callable[[], object]) -> QAction:
        return self._context.actions.add(self._owner, DEEDS[id_].does(run, self._can))

    def _can(self) -> bool:
        order = self._chosen() if self._is_free() else None
        return order is not None and not order.is_offer and bool(order.standing)

    def _share_key(self) -> None:
        """Where an order is chosen its key prints the ticket, and not the page of the client around it."""
        try:
            page = self._context.actions[_PAGE]
        except KeyError:
            return
        key = DEEDS[_PAGE].keys
        if page.parent() is not self._owner:
            page.setShortcut(QKeySequence("" if self._can() else key))

    def print_tickets(self) -> None:
        """Print the job tickets of what is still to be handed over."""
        if (order := self._chosen()) is not None:
            self._put(
                "ticket",
                _("Job ticket {no}").format(no=order.no),
                lambda printer: _("“{printer}” is printing the ticket.").format(printer=printer),
                lambda printer: _("The ticket is waiting at “{printer}”.").format(printer=printer),
                self._tickets(order.no),
            )

    def _tickets(self, no: int) -> Make:
        shop, tongue = self._shop, language()

        def make(out: Path) -> PrintedPiece:
            return shop.sheets.job_tickets(compose_job_tickets(shop.queries, no, shop.today(), tongue), out)

        return make

    def _put(
        self,
        kind: str,
        title: str,
        said: Callable[[str], str],
        waiting: Callable[[str], str],
        make: Make,
    ) -> None:
        def save(out: Path, told: str) -> None:
            self._file.write(out, make, told)

        self.printing.put(Piece(kind=kind, title=title, said=said, waiting=waiting, make=make, save=save))
