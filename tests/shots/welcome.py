"""Pictures of the first start: `python -m tests.shots.welcome DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from boutique import wording
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.progress import PATIENCE
from boutique.ui.shell import MainWindow
from boutique.ui.shop.welcome.beginnings import Beginnings
from boutique.ui.shop.welcome.page import Welcome
from boutique.ui.shop.welcome.updating import Updating
from boutique.ui.theme import Light, switch
from tests.shots.stage import SIZES, Stage


def main(folder: Path) -> None:
    """Write a PNG of the first start, untouched and with a name missing, and of an old book being renewed."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage()
    for language in wording.languages():
        wording.use(language)
        tasks, window = Tasks(), MainWindow()
        page = Welcome(tasks, Beginnings(lambda shop: None, lambda: None, lambda room: None))
        _show(window, page)
        _shoot(stage, window, folder / f"welcome-first-{language}")
        page.empty.click()
        _shoot(stage, window, folder / f"welcome-nameless-{language}")
        _show(window, _half_updated())
        _shoot(stage, window, folder / f"welcome-updating-{language}")
        window.close()
        tasks.close()


def _half_updated() -> Updating:
    page = Updating(Path("boutique-before-2.db"))
    page.progress.begin(wording._("Working on the book"))
    page.progress.advance(42, 100)
    return page


def _show(window: MainWindow, page: QWidget) -> None:
    window.receive(page)
    window.show()
    QTest.qWait(PATIENCE * 2)


def _shoot(stage: Stage, window: MainWindow, name: Path) -> None:
    for light in (Light.LIGHT, Light.DARK):
        switch(stage.app, light)
        for size in SIZES:
            window.resize(size)
            for _turn in range(4):
                stage.app.processEvents()
            window.grab().save(f"{name}-{light}-{size.width()}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
