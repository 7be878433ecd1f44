"""Pictures of the import, step by step: `python -m tests.shots.importing DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.exchange.desk import FileDesk
from boutique.ui.exchange.page import ImportPage
from boutique.ui.shell import Room
from tests.shots.stage import Scene, Stage
from tests.ui.small_shop import SmallShop

FILE = """Nume;Prenume;Telefon;Oraș;Data nașterii;Observații
Văleanu;Șerban;0721 555 018;Cluj;14.05.1975;revere late
Țepeneag;Ilinca;0722 555 019;Cluj;02.11.1984;
Cârstea;Matei;0723 555 020;Turda;31.02.1990;costumul de nuntă
Bălășescu;Horia;07 zero doi;Cluj;;iubește flanelul gri
Ghiță;Smaranda;0725 555 022;Dej;1.3.2092;
Pîrvu;Tudor;0726 555 023;Cluj;7.8.1961;"""

OPEN = """Nr comandă;Data;Client;Articol;Total;Avans;Rest;Termen;Stadiu
C1;01.10.2026;Ana Popa;Rochie din mătase;2400;800;1600;20.12.2026;la probă
C2;02.10.2026;Ion Ilie;Costum bleumarin;6200;2000;4200;24.12.2026;în lucru
C2;;;Cămașă albă;;;;;gata
C3;02.10.2026;Maria Dan;Palton;3900;1500;2000;11.12.2026;luată
C4;02.03.2026;Vlad Rusu;Sacou;2900;1000;0;20.04.2026;ridicată
C5;05.10.2026;Ioana Pop;Fustă;900;;;31.11.2026;nouă"""


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
        _orders(scene, page, place, folder)


def _orders(scene: Scene, page: ImportPage, place: Path, folder: Path) -> None:
    """Orders that are still in the workshop: what each column was taken for, and what would be kept."""
    file = place / "comenzi deschise.csv"
    file.write_text(OPEN + "\n", "utf-8")
    page.outcome.again.click()
    page.take_file(file)
    scene.settle()
    scene.settle()
    scene.shoot(folder, "import-5-orders")
    page.meaning.go_on.click()
    scene.settle()
    scene.shoot(folder, "import-6-orders-trial")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
