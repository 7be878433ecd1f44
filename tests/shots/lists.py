"""Pictures of the lists: `python -m tests.shots.lists DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.services.lists import call_from_list, keep_list
from boutique.ui.lists.page import ListsPage
from tests.shots.rooms import rooms
from tests.shots.small_book import NOW, SmallShop, filled, services_over
from tests.shots.stage import Stage

LISTS = {
    "Costume și in": (
        Condition(Fact.BOUGHT, choice=("suit", "jacket"), span=Span(2, Unit.YEAR)),
        Condition(Fact.LIKES, negated=True, words="dublură"),
        Condition(Fact.CALLED, negated=True, span=Span(60)),
    ),
    "Zile de naștere în decembrie": (Condition(Fact.BIRTHDAY, span=Span(6, Unit.WEEK)),),
    "Clujeni": (Condition(Fact.CITY, words="cluj"), Condition(Fact.SPENT, amount=200_000)),
}


def main(folder: Path) -> None:
    """Write a PNG of the room with lists, of a new one, and of the call sheet with one."""
    stage = Stage()
    with tempfile.TemporaryDirectory() as place:
        shop = filled(Path(place) / "shop")
        for name, conditions in LISTS.items():
            made = keep_list(shop.book.change(), name, conditions, now=NOW)
        for language in wording.languages():
            wording.use(language)
            _walk(stage, shop, folder)
        call_from_list(shop.book.change(), made.id)
        wording.use("ro")
        _today(stage, shop, folder)
        shop.close()


def _walk(stage: Stage, shop: SmallShop, folder: Path) -> None:
    way = services_over(shop.book, shop.ana)
    with stage.lit(lambda: rooms(way)) as scene:
        scene.floor.go("lists")
        page = scene.floor.page("lists")
        assert isinstance(page, ListsPage)
        scene.settle()
        page.lists.choose(
            next(each.list_id for each in shop.book.queries().saved_lists() if len(each.conditions) == 3)
        )
        scene.settle()
        scene.shoot(folder, "lists")
        page.begin()
        page.editor.more.click()
        scene.settle()
        scene.shoot(folder, "lists-new")


def _today(stage: Stage, shop: SmallShop, folder: Path) -> None:
    with stage.lit(lambda: rooms(services_over(shop.book, shop.ana))) as scene:
        scene.settle()
        scene.shoot(folder, "lists-today", darker=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
