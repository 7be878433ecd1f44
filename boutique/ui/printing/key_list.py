"""The list of keys on paper, for the counter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from boutique.domain.ports import PrintedPiece
from boutique.domain.printing.key_list import KeyGroup, KeyList
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.into_file import IntoFile
from boutique.ui.printing.piece import Piece
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.key_listing import KeyLine
from boutique.wording import _, language


def print_keys(floor: ShopFloor, shop: ShopServices, lines: Sequence[KeyLine]) -> PrintDesk:
    """Ask over the room one stands in how these keys are printed."""
    tongue, page = language(), floor.page(floor.here)
    groups = tuple(
        KeyGroup(title, tuple((line.cap, line.text) for line in group))
        for title, group in groupby(lines, lambda line: floor.title if line.here else line.group)
    )

    def make(out: Path) -> PrintedPiece:
        name = str(shop.queries.settings()["shop.name"])
        return shop.sheets.key_list(KeyList(shop=name, groups=groups, language=tongue), out)

    file, desk = IntoFile(page, floor.context), PrintDesk(page, floor.context, shop)
    desk.put(
        Piece(
            kind="keys",
            title=_("Keys"),
            said=lambda printer: _("“{printer}” is printing the keys.").format(printer=printer),
            waiting=lambda printer: _("The keys are waiting at “{printer}”.").format(printer=printer),
            make=make,
            save=lambda out, said: file.write(out, make, said),
        )
    )
    return desk
