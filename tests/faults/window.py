"""`python -m tests.faults.window HOME ERROR STEP`: a talk is saved in one window, again and again.

At each try the disk fails from a later call on; after each the window goes on. It answers in a line.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel

from boutique.app.main_window import Furnishing
from boutique.app.shop import Shop
from boutique.ui.clients.story.side import Story
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.window import MainWindow
from boutique.ui.theme import Light, dress
from tests.faults.disk import EVER, NAMES, Plan
from tests.faults.site import lay_out, prepare, troubles
from tests.faults.verbs import Site

_WORDS = "Vrea revere late"


def _wait(fact: Callable[[], bool]) -> None:
    """The test that started this process has patience and an end to it."""
    while not fact():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _story(shop: Shop, floor: ShopFloor) -> Story:
    floor.go("clients", shop.queries.find_client("1"))
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    page.detail.open_side("story")
    side = page.detail.side("story")
    assert isinstance(side, Story)
    _wait(lambda: side.known is not None)
    return side


def _complaint(side: Story) -> str:
    said = (label.text() for label in side.strip.findChildren(QLabel) if label.isVisible())
    return next((text for text in said if "disc" in text.lower() or "dosar" in text.lower()), "")


def _written(shop: Shop, words: str) -> bool:
    return bool(shop.queries.reader.all("SELECT 1 FROM talk WHERE words = ?", words))


def _tries(shop: Shop, side: Story, plan: Plan, number: int, step: int, disk: Path) -> Iterator[str]:
    """Yield what the window said at each try where it did not save, or what is wrong with it."""
    calls = _save(side, plan, (0, 0), disk, _WORDS)
    for at in sorted({*range(1, calls + 1, step), calls}):
        words = f"{_WORDS} {at}"
        _save(side, plan, (number, at), disk, words)
        empty = side.strip.words.text() == ""
        if empty != _written(shop, words):
            yield f"{at}: {'said saved' if empty else 'said not saved'}, and the book says otherwise"
        elif not empty:
            yield _complaint(side)


def _save(side: Story, plan: Plan, failing: tuple[int, int], disk: Path, words: str) -> int:
    """Type and save words while calls fail from one on; returns how many calls there were."""
    side.strip.words.setText(words)
    number, first = failing
    plan.fail(number, first, EVER, disk)
    side.strip.saved.emit()
    _wait(lambda: side.strip.words.text() == "" or bool(_complaint(side)))
    return plan.rest()


def _run(home: Path, error: str, step: int) -> dict[str, object]:
    site = Site(home / "disk", home / "given")
    site.given.mkdir()
    prepare(site)
    lay_out(site)
    application = QApplication([])
    dress(application, Light.LIGHT)
    window, shop = MainWindow(), Shop(site.shop)
    window.show()
    furnishing = Furnishing(window, site.shop, shop)
    furnishing.furnish()
    floor = window.findChild(ShopFloor)
    assert isinstance(floor, ShopFloor)
    with closing(Plan(Path(os.environ["FAULTY_DISK"]))) as plan:
        side = _story(shop, floor)
        said = list(_tries(shop, side, plan, NAMES[error], step, site.disk))
    furnishing.close()
    return {"said": sorted(set(said)), "tries": len(said), "troubles": troubles(site)}


if __name__ == "__main__":
    print(json.dumps(_run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))), flush=True)
    os._exit(0)
