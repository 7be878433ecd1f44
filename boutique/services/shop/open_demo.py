"""Open the demo shop: a made-up atelier in which one can look around."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import fields
from datetime import date
from typing import Any

from boutique.demo.atelier import DemoLists
from boutique.demo.samples import photograph
from boutique.demo.shop import DemoShop
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.model import SeasonCollection
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.ports import Book, DocumentIntake, UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.paths import resources


def open_demo(
    book: Book, clients: int = 300, seed: int = 1, *, today: date, pictures: DocumentIntake | None = None
) -> None:
    """Write a made-up shop into an empty book and prepare its morning. Refused over a shop with data.

    With `pictures`, a few people have photographs of the cloths they chose.
    """
    if clients < 1:
        raise Refused(N_("A shop needs at least one client. Choose a number from 1 up."))
    shop = DemoShop(read_lists(), clients, seed, today)
    with book.change() as uow:
        _must_be_empty(uow)
        for things in shop.portions():
            uow.add_all(things, for_good=True)
        if pictures is not None:
            taken = [pictures.take_in_pasted(photograph(each.cloth)) for each in shop.samples]
            uow.add_all(shop.photographs(taken), for_good=True)
        for key, value in shop.settings().items():
            uow.set(key, value)
        uow.commit(N_("Demo shop opened"))
    with suppress(Unavailable):  # the shop is made by now
        book.prepare(today)


def _must_be_empty(uow: UnitOfWork) -> None:
    if any(uow.keys(kind) for kind in (Client, Staff, Cloth, SeasonCollection)):
        raise Refused(
            N_("There is already a shop in this folder. Choose an empty folder with --data for the demo.")
        )


def read_lists() -> DemoLists:
    """Return the lists from which the demo is drawn."""
    return DemoLists(**{field.name: _read(field.name) for field in fields(DemoLists)})


def _read(name: str) -> dict[str, Any]:
    with (resources() / "demo" / f"{name}.toml").open("rb") as stream:
        return tomllib.load(stream)
