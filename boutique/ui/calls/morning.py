"""The morning on paper, from the list of the day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from boutique.domain.ports import PrintedPiece
from boutique.ui import kit
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Piece
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, language
from boutique.wording.kernel.dates import day


class MorningPaper(QObject):
    """Prints the sheet of today: calls, fittings, what is due, what was not fetched and what may be late."""

    def __init__(self, owner: QWidget, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(owner)
        self._shop = shop
        self._file = IntoFile(owner, context)
        self.printing = PrintDesk(owner, context, shop)
        self._action = context.actions.add(owner, DEEDS["today.morning"].does(self.print_sheet))

    def button(self) -> kit.IconButton:
        """Return the button that prints it."""
        return kit.IconButton.of(self._action, "printer")

    def print_sheet(self) -> None:
        """Set the sheet and ask how it is printed."""
        shop, tongue = self._shop, language()

        def make(out: Path) -> PrintedPiece:
            from boutique.services.workshop.morning_sheets import compose_morning_sheet

            foreseen = shop.forecasts.stands
            late = foreseen.late if foreseen is not None and foreseen.refused is None else None
            sheet = compose_morning_sheet(shop.queries, shop.today(), late, shop.now(), tongue)
            return shop.sheets.morning_sheet(sheet, out)

        self.printing.put(
            Piece(
                kind="morning",
                title=_("Morning sheet {day}").format(day=day(shop.today())),
                said=lambda printer: _("“{printer}” is printing the morning sheet.").format(printer=printer),
                waiting=lambda printer: _("The morning sheet is waiting at “{printer}”.").format(
                    printer=printer
                ),
                make=make,
                save=lambda out, told: self._file.write(out, make, told),
            )
        )
