"""Books to measure on: the large demo shop, and a million names."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from boutique.data.book import SqliteBook
from boutique.data.derived import summaries
from boutique.data.search import index
from boutique.data.store.bookfile import NAME
from boutique.domain.kernel.text import sort_key
from tests.bench.kept import kept

_HERE = "tests/bench/books.py"
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
SINCE = date(2024, 1, 1)
_WORDS = " ".join(_NOTED).split()
_INSERT = (
    "INSERT INTO client (id, version, no, standing, title, given_name, family_name, sort_key, address_as, "
    "phone, phone_e164, email, city, language, best_hours, channel, since, note) "
    f"VALUES (?, 1, ?, 'client', '', ?, ?, ?, '', ?, ?, '', ?, 'ro', '', 'phone', '{SINCE}', ?)"
)


def demo(clients: int) -> Path:
    """Return the folder of a demo shop of a size, made if it is not there yet."""
    folder = kept(f"demo-{clients}", partial(_make_demo, clients=clients), _HERE, "boutique/demo")
    with SqliteBook.open(folder) as book:
        book.prepare(date.today())
    return folder


def _make_demo(folder: Path, clients: int) -> None:
    from boutique.services.shop.open_demo import open_demo

    with SqliteBook.create(folder) as book:
        open_demo(book, clients=clients, seed=1, today=date.today())


def people(clients: int) -> Path:
    """Return the folder of a book of people only: names, phones, cities, a note for every third."""
    return kept(f"people-{clients}", partial(make_people, clients=clients), _HERE)


def make_people(folder: Path, clients: int) -> None:
    """Write them straight into their table: through the counter a million would take an hour."""
    with SqliteBook.create(folder) as book, book._writing.begin() as connection:
        raw: Any = connection.connection.driver_connection
        raw.executemany(_INSERT, _people(clients))
        summaries.rebuild(connection)
        index.rebuild(connection)


def _people(clients: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(5)
    for no in range(1, clients + 1):
        mobile = f"7{chance.randrange(100_000_000):08d}"
        given, family = chance.choice(_GIVEN), _family(chance)
        city = chance.choice(_CITIES)
        note = " ".join(chance.choices(_WORDS, k=9)) if chance.random() < 0.3 else ""
        key = sort_key(family, given)
        yield f"{no:032x}", no, given, family, key, f"0{mobile}", f"+40{mobile}", city, note


def _family(chance: random.Random) -> str:
    """One in twenty bears a name of which there are few, so that there are as many names as in a country."""
    if chance.random() < 0.05:
        syllables = "".join(chance.choice("bcdfglmnprstvz") + chance.choice("aeiou") for _ in range(3))
        return syllables.capitalize() + chance.choice(_ENDS)
    return chance.choice(_PARTS) + chance.choice(_ENDS) + chance.choice(("", "", "", "-Rusu"))


def path(folder: Path) -> Path:
    """Return the file of the book in a folder."""
    return folder / NAME
