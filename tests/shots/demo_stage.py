"""The demo shop, made once for all pictures of a run, with a way into it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.services.shop.open_demo import open_demo
from boutique.ui.kernel.shop_services import ShopServices
from tests.shots.small_book import TODAY, services_over


@contextmanager
def demo_shop(clients: int = 300) -> Iterator[tuple[SqliteBook, ShopServices]]:
    """Furnish the demo shop in a folder that goes away after."""
    with TemporaryDirectory() as place, SqliteBook.create(Path(place) / "shop") as book:
        open_demo(book, clients, 1, today=TODAY, pictures=PictureFolder(book.folder))
        said = str(book.queries().settings()["shop.staff"])
        yield book, services_over(book, UUID(said) if said else None)


__all__ = ["TODAY", "demo_shop"]
