"""Where a cloth is used: the pieces cut from it, and the orders it is sewn for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import ClothOrder, ClothPiece, ClothUses
from boutique.domain.orders.garments import GARMENTS
from boutique.ui import kit
from boutique.ui.kit.own_keys import on_f2
from boutique.ui.kit.slot import Slot, group
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, n_
from boutique.wording.kernel.phrases import capital

_MOST = 6


class UsesList(Slot):
    """Each line is a way to what it names."""

    def __init__(
        self,
        open_piece: Callable[[ClothPiece], object],
        open_order: Callable[[ClothOrder], object],
        edit_client: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=space.L)
        self._open_piece, self._open_order, self._edit_client = open_piece, open_order, edit_client

    def show_uses(self, uses: ClothUses, today: date) -> None:
        """Show the pieces and the open orders, and count the orders handed over."""
        pieces = [self._piece(each) for each in uses.pieces[:_MOST]]
        orders = [self._order(each, today) for each in uses.orders[:_MOST]]
        _say_more(pieces, len(uses.pieces))
        _say_more(orders, len(uses.orders))
        if uses.handed_over:
            said = n_("{n} garment handed over", "{n} garments handed over", uses.handed_over)
            orders.append(kit.Text(said, Style.SMALL, "muted"))
        if not pieces and not orders:
            orders.append(kit.muted(_("Nothing has been cut from it yet.")))
        parts = [group(_("Pieces of collections"), *pieces)] if pieces else []
        if orders:
            parts.append(group(_("Orders"), *orders))
        self.fill(*parts)

    def _piece(self, piece: ClothPiece) -> QWidget:
        return _line(piece.name, f"{piece.code} · {piece.collection}", lambda: self._open_piece(piece))

    def _order(self, order: ClothOrder, today: date) -> QWidget:
        what = order.description or capital(_(GARMENTS.get(order.garment, order.garment)))
        due = _("for {day}").format(day=day_short(order.promised_on, today)) if order.promised_on else ""
        about = " · ".join(part for part in (what, _("No. {no}").format(no=order.no), due) if part)
        edit = partial(self._edit_client, order.client_id)
        return _line(order.client, about, lambda: self._open_order(order), edit)


def _say_more(lines: list[QWidget], count: int) -> None:
    if count > _MOST:
        lines.append(kit.Text(_("and {n} more").format(n=count - _MOST), Style.SMALL, "muted"))


def _line(
    name: str, about: str, run: Callable[[], object], edit: Callable[[], object] | None = None
) -> QWidget:
    made = QWidget()
    way = kit.Button(name, kit.Kind.LINE, compact=True)
    way.clicked.connect(lambda: run())
    if edit is not None:
        on_f2(way, edit)
    made.setLayout(kit.column(way, kit.Prose(about, Style.SMALL, "muted"), gap=0))
    return made
