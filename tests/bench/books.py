"""Books to measure on, made once and kept below `build/`: the large demo shop, and a million names."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.domain.clients.model import Client

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
_CITIES = [
    *["București"] * 6,
    *["Cluj-Napoca", "Timișoara", "Iași"] * 2,
    "Brașov",
    "Sibiu",
    "Oradea",
    "Suceava",
    *(f"Valea {part}eni" for part in _PARTS),
]
_NOTED = (
    "vine cu soția, nunta e în iunie, preferă stofă groasă, dimineața la telefon, umărul",
    "stâng mai jos, plătește cash, frate medic, cadou pentru fiică, lâna îl irită, butoniere cusute de mână",
)


def demo(clients: int) -> Path:
    """Return the folder of a demo shop of a size, made if it is not there yet."""
    folder = HOME / f"demo-{clients}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        from boutique.services.shop.open_demo import open_demo

        with SqliteBook.create(folder) as book:
            open_demo(book, clients=clients, seed=1, today=date.today())
        (folder / "whole").touch()
    with SqliteBook.open(folder) as book:
        book.prepare(date.today())
    return folder


def people(clients: int) -> Path:
    """Return the folder of a book of people only: names, phones, cities, a note for every third."""
    folder = HOME / f"people-{clients}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        with SqliteBook.create(folder) as book, book.change() as change:
            change.add_all(list(_people(clients)))
            change.commit("Clients imported")
        (folder / "whole").touch()
    with SqliteBook.open(folder):  # which brings an older one up to date
        return folder


def _people(clients: int) -> Iterator[Client]:
    chance = random.Random(5)
    for _ in range(clients):
        mobile = f"7{chance.randrange(100_000_000):08d}"
        yield Client(
            given_name=chance.choice(_GIVEN),
            family_name=_family(chance),
            phone=f"0{mobile}",
            phone_e164=f"+40{mobile}",
            city=chance.choice(_CITIES),
            note=" ".join(chance.choices(" ".join(_NOTED).split(), k=9)) if chance.random() < 0.3 else "",
            since=date(2024, 1, 1),
        )


def _family(chance: random.Random) -> str:
    """One in twenty bears a name of which there are few, so that there are as many names as in a country."""
    if chance.random() < 0.05:
        syllables = "".join(chance.choice("bcdfglmnprstvz") + chance.choice("aeiou") for _ in range(3))
        return syllables.capitalize() + chance.choice(_ENDS)
    return chance.choice(_PARTS) + chance.choice(_ENDS) + chance.choice(("", "", "", "-Rusu"))


def path(folder: Path) -> Path:
    """Return the file of the book in a folder."""
    return folder / NAME
