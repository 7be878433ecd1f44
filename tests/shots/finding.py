"""The client list as one comes to it, and whom it finds by what: `python -m tests.shots.finding DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from boutique import wording
from boutique.data.book import SqliteBook
from boutique.domain.clients.notes import Note
from boutique.services.clients.recent import remember_opened
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.demo_stage import demo_shop
from tests.shots.rooms import rooms
from tests.shots.small_book import NOW
from tests.shots.stage import Scene, Stage

TYPED = {"note": "iunie", "order": "#12", "slip": "vlaeanu", "city": "cluj"}
_NOTED = ("Se căsătorește în iunie la Sibiu, vrea ceva deschis la culoare.", "Pleacă în Italia în iunie.")


def main(folder: Path) -> None:
    """Write a PNG of the list, of the palette before anything is typed, and of each way of finding."""
    stage = Stage()
    with demo_shop() as (book, shop):
        _prepare(book)
        for language in wording.languages():
            wording.use(language)
            with stage.lit(lambda: rooms(shop)) as scene:
                _walk(scene, folder)


def _prepare(book: SqliteBook) -> None:
    some = book.queries().client_rows(None)[::11]
    for hit in some[:8]:
        remember_opened(book.change(), hit.client_id)
    with book.change() as change:
        for hit, words in zip(some, _NOTED, strict=False):
            change.add(Note(client_id=hit.client_id, at=NOW, words=words))
        change.commit("Noted")


def _walk(scene: Scene, folder: Path) -> None:
    scene.floor.go("clients")
    page = scene.floor.page("clients")
    assert isinstance(page, ClientsPage)
    scene.settle()
    scene.shoot(folder, "find-lately")
    for name, text in TYPED.items():
        page.list.search.setText(text)
        scene.settle()
        scene.shoot(folder, f"find-{name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
