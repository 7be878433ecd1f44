"""Pictures of the import, step by step: `python -m tests.shots.importing DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.exchange.desk import FileDesk
from boutique.ui.exchange.page import ImportPage
from boutique.ui.shell import Room
from tests.shots.stage import Stage
from tests.ui.small_shop import SmallShop

FILE = """Nume;Prenume;Telefon;Oraș;Data nașterii;Observații
Văleanu;Șerban;0721 555 018;Cluj;14.05.1975;revere late
Țepeneag;Ilinca;0722 555 019;Cluj;02.11.1984;
Cârstea;Matei;0723 555 020;Turda;31.02.1990;costumul de nuntă
Bălășescu;Horia;07 zero doi;Cluj;;iubește flanelul gri
Ghiță;Smaranda;0725 555 022;Dej;1.3.2092;
Pîrvu;Tudor;0726 555 023;Cluj;7.8.1961;"""


def main(folder: Path) -> None:
    """Write a PNG of every step."""
    stage = Stage()
    for language in wording.languages():
        with tempfile.TemporaryDirectory() as place:
            shop = SmallShop(Path(place) / "shop")
            wording.use(language)
            _walk(stage, shop, Path(place), folder)
            shop.close()


def _walk(stage: Stage, shop: SmallShop, place: Path, folder: Path) -> None:
    file = place / "clienți vechi.csv"
    file.write_text(FILE + "\n", "utf-8")
    empty = place / "gol.csv"
    empty.write_bytes(b"")

    def rooms() -> list[Room]:
        return [
            Room(
                "importing",
                lambda: "Import",
                lambda context: ImportPage(context, shop.services, FileDesk(), shop.book.prepare),
            )
        ]

    with stage.lit(rooms) as scene:
        page = scene.floor.page("importing")
        assert isinstance(page, ImportPage)
        page.take_file(empty)
        scene.settle()
        scene.shoot(folder, "import-1-file")
        page.take_file(file)
        scene.settle()
        scene.settle()
        scene.shoot(folder, "import-2-columns")
        page.meaning.go_on.click()
        scene.settle()
        scene.shoot(folder, "import-3-trial")
        page.outcome.take.click()
        scene.settle()
        scene.settle()
        scene.shoot(folder, "import-4-report")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
