"""Books to measure on, made once and kept below `build/`: the large demo shop, and a million names."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from boutique.data.book import SqliteBook
from boutique.data.bookfile import NAME
from boutique.domain.clients import Client

HOME = Path("build") / "bench"
_GIVEN = [
    "Ana",
    "Ion",
    "Maria",
    "Andrei",
    "Elena",
    "Mihai",
    "Ioana",
    "George",
    "Cristina",
    "Radu",
    "Ilinca",
    "Matei",
    "Horia",
    "Tudor",
    "Smaranda",
]
_PARTS = [
    "Văl",
    "Pop",
    "Ion",
    "Dum",
    "Stan",
    "Țep",
    "Bălă",
    "Mure",
    "Car",
    "Ghi",
    "Pîr",
    "Dăn",
    "Cost",
    "Rus",
    "Mol",
    "Lup",
    "Ard",
    "Crâ",
    "Șer",
    "Zam",
    "Vlă",
    "Neg",
]
_ENDS = [
    "escu",
    "eanu",
    "aru",
    "oiu",
    "ean",
    "itz",
    "ea",
    "ovici",
    "aș",
    "iu",
    "otă",
    "oșu",
    "ăruș",
    "inescu",
    "ulescu",
]


def demo(clients: int) -> Path:
    """Return the folder of a demo shop of a size, made if it is not there yet."""
    folder = HOME / f"demo-{clients}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        from boutique.services.open_demo import open_demo

        with SqliteBook.open(folder) as book:
            open_demo(book, clients=clients, seed=1, today=date.today())
        (folder / "whole").touch()
    with SqliteBook.open(folder) as book:
        book.prepare(date.today())
    return folder


def names(clients: int) -> Path:
    """Return the folder of a book that holds only names and phones."""
    folder = HOME / f"names-{clients}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        with SqliteBook.open(folder) as book, book.change() as change:
            change.add_all(list(_people(clients)))
            change.commit("Clients imported")
        (folder / "whole").touch()
    return folder


def _people(clients: int) -> Iterator[Client]:
    chance = random.Random(5)
    for _ in range(clients):
        mobile = f"7{chance.randrange(100_000_000):08d}"
        yield Client(
            given_name=chance.choice(_GIVEN),
            family_name=chance.choice(_PARTS) + chance.choice(_ENDS) + chance.choice(("", "", "", "-Rusu")),
            phone=f"0{mobile}",
            phone_e164=f"+40{mobile}",
            since=date(2024, 1, 1),
        )


def path(folder: Path) -> Path:
    """Return the file of the book in a folder."""
    return folder / NAME
