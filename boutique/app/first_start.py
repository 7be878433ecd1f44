"""How a shop begins: with an empty book, with a file, or in the demo shop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from boutique import paths
from boutique.data.books import create_book
from boutique.data.pictures.folder import PictureFolder
from boutique.services.shop.begin import begin_shop
from boutique.services.shop.open_demo import open_demo
from boutique.ui.shop.welcome.beginnings import Beginnings, NewShop


def beginnings_in(folder: Path, enter: Callable[[Path, str], object]) -> Beginnings:
    """Return the ways to begin; the demo shop lives in a folder of its own, apart from the real one."""
    chosen = [folder]

    def open_shop(new: NewShop) -> None:
        with create_book(folder) as book:
            begin_shop(book.change, name=new.name, served_by=new.served_by, language=new.language)

    def look_around() -> None:
        chosen[0] = paths.demo_shop()
        with create_book(chosen[0]) as book:
            if not book.queries().settings()["shop.demo"]:
                open_demo(book, today=date.today(), pictures=PictureFolder(chosen[0]))

    return Beginnings(open_shop, look_around, lambda room: enter(chosen[0], room))
