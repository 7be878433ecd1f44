"""A shop to try verbs on, and what is found in it afterwards."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from boutique.cli import main
from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.data.tables import metadata
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.services.shop.begin import begin_shop
from tests.counter import Counter, new_book
from tests.faults.verbs import Site

COLLECTION = "Primăvară"


def prepare(site: Site) -> None:
    """Make a small shop, a copy of it, a picture and a table."""
    from PIL import Image

    shop = site.given / "shop"
    with new_book(shop) as book:
        _fill(book)
    for words in (["backup", str(site.given / "copie.zip")], ["note", "1", "vrea nasturi de corn"]):
        assert main(["--data", str(shop), *words]) == 0
    Image.effect_noise((64, 64), 60).save(site.given / "foto.png")
    rows = "".join(f"Pop{at};Ana;07221{at:05}\n" for at in range(20))
    (site.given / "a.csv").write_text("Nume;Prenume;Telefon\n" + rows, "utf-8")


def _fill(book: SqliteBook) -> None:
    begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")
    counter = Counter(book, date.today())
    counter.order(counter.client("Popa"), promised=7)
    counter.client("Dinu", "Ion", phone="0721 555 018")
    cloth, season = counter.cloth(), SeasonCollection(name=COLLECTION, opens_on=counter.today)
    kinds = ("dress", "skirt", "shirt")
    season_id = season.id
    pieces = [
        Piece(collection_id=season_id, code=f"P{at}", name=f"Piesa {at}", garment=kind, cloth_id=cloth)
        for at, kind in enumerate(kinds)
    ]
    counter.write(season, *pieces)


def lay_out(site: Site) -> None:
    """Put the shop as it was before the deed on the disk that fails."""
    shutil.rmtree(site.disk, ignore_errors=True)
    shutil.copytree(site.given / "shop", site.shop)
    site.out.mkdir()
    (site.disk / "tmp").mkdir()


def state(site: Site) -> dict[str, Any]:
    """Return how much of each thing is in the shop, and which files were made."""
    held = {f"{folder.name}/{key}": n for folder in _shops(site) for key, n in _rows(folder).items()}
    made = [path for path in site.out.rglob("*") if path.is_file() and path.parent == site.out]
    held = {key: n for key, n in held.items() if n}  # a book in which nothing was written is none
    return held | {f"out/{path.name}": int(path.stat().st_size > 0) for path in made}


def _shops(site: Site) -> list[Path]:
    return [folder for folder in (site.shop, site.out / "nou") if (folder / NAME).exists()]


def _rows(shop: Path) -> dict[str, int]:
    with SqliteBook.open(shop) as book:
        reader = book.queries().reader
        tables = metadata.tables.keys() - {"setting"}
        return {name: int(reader.all(f"SELECT count(*) FROM {name}")[0][0]) for name in sorted(tables)}


def troubles(site: Site) -> list[str]:
    """Return what is wrong with the shop."""
    return [str(each) for folder in _shops(site) for each in findings(folder)]


def left(site: Site) -> list[str]:
    """Return what lies about half made."""
    found = [path for path in site.disk.rglob("*") if path.suffix in (".part", ".tmp") and path.is_file()]
    return [f"left: {path.relative_to(site.disk)}" for path in found]
