"""The papers of the order that is chosen, on the printer or as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from boutique.domain.orders.views import OrderView
from boutique.domain.pages.order_papers import LabelSize
from boutique.domain.ports import PrintedPiece
from boutique.services.workshop.job_tickets import compose_job_tickets
from boutique.services.workshop.order_papers import compose_labels, compose_order_copy
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Piece
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
        deeds = {
            each: self._add(f"{room}.{each}", partial(self._put, paper)) for each, paper in _PAPERS.items()
        }
        self.actions: tuple[QAction, ...] = (deeds["ticket"], deeds["copy"])
        self.rare: tuple[QAction, ...] = (deeds["label"], deeds["label_card"])
        if DEEDS[_PAGE].room == room:
            context.actions.refreshed.connect(self._share_key)

    def _add(self, id_: str, run: Callable[[], object]) -> QAction:
        return self._context.actions.add(self._owner, DEEDS[id_].does(run, self._can))

    def _can(self) -> bool:
        order = self._chosen() if self._is_free() else None
        return order is not None and not order.is_offer and bool(order.standing)

    def _share_key(self) -> None:
        """Where an order is chosen the key prints its ticket, and not the page of the client around it."""
        actions, page = self._context.actions, DEEDS[_PAGE]
        if page.id in actions:
            actions[page.id].setShortcut(QKeySequence("" if self._can() else page.keys))

    def _put(self, paper: _Paper) -> None:
        """Ask how one of the papers of the order chosen is printed."""
        order = self._chosen()
        if order is None:
            return
        shop, no, tongue = self._shop, order.no, language()

        def make(out: Path) -> PrintedPiece:
            return paper.make(shop, no, tongue, out)

        self.printing.put(
            Piece(
                kind=paper.kind,
                title=paper.title().format(no=no),
                said=lambda printer: paper.said().format(printer=printer),
                waiting=lambda printer: paper.waiting().format(printer=printer),
                make=make,
                save=lambda out, told: self._file.write(out, make, told),
            )
        )


@dataclass(frozen=True)
class _Paper:
    """One kind of paper: what it is called, what is said of it, and how it is made of an order's number."""

    kind: str
    title: Callable[[], str]
    said: Callable[[], str]
    waiting: Callable[[], str]
    make: Callable[[ShopServices, int, str, Path], PrintedPiece]


def _tickets(shop: ShopServices, no: int, tongue: str, out: Path) -> PrintedPiece:
    return shop.sheets.job_tickets(compose_job_tickets(shop.queries, no, shop.today(), tongue), out)


def _copy(shop: ShopServices, no: int, tongue: str, out: Path) -> PrintedPiece:
    return shop.sheets.order_copy(compose_order_copy(shop.queries, no, shop.today(), tongue), out)


def _labels(size: LabelSize, shop: ShopServices, no: int, tongue: str, out: Path) -> PrintedPiece:
    return shop.sheets.labels(compose_labels(shop.queries, no, None, shop.today(), tongue), size, out)


def _label(kind: str, size: LabelSize) -> _Paper:
    return _Paper(
        kind,
        lambda: _("Label {no}"),
        lambda: _("“{printer}” is printing the label."),
        lambda: _("The label is waiting at “{printer}”."),
        partial(_labels, size),
    )


_PAPERS: Final = {
    "ticket": _Paper(
        "ticket",
        lambda: _("Job ticket {no}"),
        lambda: _("“{printer}” is printing the ticket."),
        lambda: _("The ticket is waiting at “{printer}”."),
        _tickets,
    ),
    "copy": _Paper(
        "copy",
        lambda: _("Client's copy {no}"),
        lambda: _("“{printer}” is printing the client's copy."),
        lambda: _("The client's copy is waiting at “{printer}”."),
        _copy,
    ),
    "label": _label("label", LabelSize.ROLL),
    "label_card": _label("label card", LabelSize.CARD),
}
