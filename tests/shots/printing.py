"""Pictures of the printing panel over a client's page: `python -m tests.shots.printing DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell import Room
from tests.shots.pretended_printers import A4_ONLY, HALTED, HP, LETTERS, PretendedPrinters
from tests.shots.small_book import filled, services_over
from tests.shots.stage import Stage


def main(folder: Path) -> None:
    """Write a PNG of the panel as it comes up, and of one whose paper is missing at a halted printer."""
    stage = Stage()
    with tempfile.TemporaryDirectory() as place:
        book = filled(Path(place) / "shop")
        shop = services_over(book.book, book.ana)
        assert isinstance(shop.printers, PretendedPrinters)
        shop.printers.known = [HP, LETTERS, A4_ONLY, HALTED]

        def rooms() -> list[Room]:
            return [Room("clients", lambda: wording._("Clients"), lambda context: ClientsPage(context, shop))]

        for language in wording.languages():
            wording.use(language)
            with stage.lit(rooms) as scene:
                page = scene.floor.page("clients")
                assert isinstance(page, ClientsPage)
                page.arrive(book.people["Șerban Văleanu"])
                scene.settle()
                page.out.print_page()
                scene.settle()
                scene.shoot(folder, "printing")
                sheet = page.out.printing.sheet
                assert sheet is not None
                sheet.fields.printer.setCurrentIndex(1)
                scene.shoot(folder, "printing-missing")
                sheet.leave()
        book.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
