"""Pictures of the kit and the shell, to lay beside the mock-ups: `python -m tests.shots.kit_gallery DIR`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from boutique import wording
from boutique.ui import kit
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import MainWindow, ShopFloor
from boutique.ui.theme import Light, dress, switch
from tests.shots import sample

SIZES = (QSize(1366, 768), QSize(1920, 1080))


def main(folder: Path) -> None:
    """Write a PNG of every sample in both languages and both lights."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, Light.LIGHT)
    FocusRing(app)
    for language in wording.languages():
        wording.use(language)
        for light in (Light.LIGHT, Light.DARK):
            switch(app, light)
            _shell(app, folder, f"{language}-{light}")
            _kit(app, folder, f"{language}-{light}")


def _shell(app: QApplication, folder: Path, name: str) -> None:
    tasks = Tasks()
    window, floor = MainWindow(), ShopFloor(sample.rooms(), tasks)
    window.receive(floor)
    floor.rail.set_foot("Ana Mureșan", "Copie de siguranță: azi, 09:02")
    floor.rail.set_count("today", 9)
    floor.rail.set_count("orders", 14)
    for size in SIZES:
        window.resize(size)
        window.show()
        app.processEvents()
        window.grab().save(str(folder / f"shell-{name}-{size.width()}.png"))
    window.resize(SIZES[0])
    floor.page("today").findChild(kit.RowList).setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    window.grab().save(str(folder / f"keys-{name}.png"))
    floor.notices.say("Am notat: n-a răspuns.", undo=lambda: None)
    floor.notices.banner("disk", "Discul este aproape plin.", kit.Tone.AMBER, "Arată copiile")
    floor.open_palette()
    app.processEvents()
    window.grab().save(str(folder / f"palette-{name}.png"))
    window.close()
    tasks.close()


def _kit(app: QApplication, folder: Path, name: str) -> None:
    page = sample.kit_page()
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    app.processEvents()
    _focus(page)
    app.processEvents()
    page.grab().save(str(folder / f"kit-{name}.png"))
    page.close()


def _focus(page: QWidget) -> None:
    for button in page.findChildren(kit.Button):
        if button.text() == "Am vorbit":
            button.setFocus()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
