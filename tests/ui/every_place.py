"""Every place of the program, from room to question, to be walked by tests of the whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize

from boutique import wording
from boutique.data.book import SqliteBook
from boutique.data.pictures.drawn import FOLDER as DRAWN
from boutique.data.pictures.folder import PictureFolder
from boutique.services.shop.changes import change_settings
from boutique.services.shop.open_demo import open_demo
from tests.ui import places_at_work, places_of_rooms, places_without_shop
from tests.ui.furnished import Furnished, furnished
from tests.ui.places import Place

SCREENS = (QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080))
SCALES = (100, 125, 150)


class Chapter(NamedTuple):
    """Places that lead from one to the next; each chapter can be walked without the others."""

    places: Callable[[Furnished], Iterator[Place]]
    spoil: Callable[[Path], object] | None = None  # what happens to the folder of the shop before


CHAPTERS = (
    *(Chapter(each) for each in (*places_of_rooms.CHAPTERS, *places_at_work.CHAPTERS)),
    *(Chapter(each, spoil) for each, spoil in places_without_shop.CHAPTERS),
)


class Standing(NamedTuple):
    """Where the walk stands, and the window that shows it."""

    name: str
    shop: Furnished


def sizes() -> list[QSize]:
    """Return every size the window may have, as it counts its pixels, once each."""
    made = [
        QSize(screen.width() * 100 // scale, screen.height() * 100 // scale)
        for screen in SCREENS
        for scale in SCALES
    ]
    return list({size.toTuple(): size for size in made}.values())


def demo_folder(place: Path, clients: int = 40) -> Path:
    """Make a shop with something in each room; returns its folder."""
    with SqliteBook.create(place / "shop") as book:
        open_demo(book, clients, 1, today=date.today(), pictures=PictureFolder(book.folder))
    return place / "shop"


def walk(
    demo: Path,
    place: Path,
    size: QSize,
    language: str = "ro",
    chapters: Iterable[Chapter] = CHAPTERS,
    *,
    quick: bool = True,
) -> Iterator[Standing]:
    """Bring up one place after the other in copies of a shop; it goes on once the place was looked at."""
    wording.use(language)
    for at, (spoil, several) in enumerate(_by_window(chapters)):
        folder = place / f"{at}"
        shutil.copytree(demo, folder)
        with SqliteBook.open(folder) as book:
            change_settings(book.change(), {"language": language})
        _draw_once(demo, folder)
        if spoil is not None:
            spoil(folder)
        with furnished(folder, quick=quick) as shop:
            shop.stand(size)
            for chapter in several:
                for name, bring_up in chapter.places(shop):
                    bring_up()
                    shop.settle()
                    yield Standing(name, shop)


def _draw_once(demo: Path, folder: Path) -> None:
    """What is drawn is kept by its content, so one folder serves all copies."""
    drawn = demo.parent / DRAWN
    drawn.mkdir(exist_ok=True)
    shutil.rmtree(folder / DRAWN, ignore_errors=True)
    (folder / DRAWN).symlink_to(drawn)


def _by_window(
    chapters: Iterable[Chapter],
) -> Iterator[tuple[Callable[[Path], object] | None, list[Chapter]]]:
    """One window serves all chapters of a sound shop."""
    several = list(chapters)
    if sound := [each for each in several if each.spoil is None]:
        yield None, sound
    yield from ((each.spoil, [each]) for each in several if each.spoil is not None)
