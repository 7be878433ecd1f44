"""Pictures of the first start: `python -m tests.shots.welcome DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from boutique import wording
from boutique.ui.shell import MainWindow
from boutique.ui.tasks import Tasks
from boutique.ui.theme import Light, switch
from boutique.ui.welcome.beginnings import Beginnings
from boutique.ui.welcome.page import Welcome
from tests.shots.stage import SIZES, Stage


def main(folder: Path) -> None:
    """Write a PNG of the first start, untouched and with a name missing."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage()
    for language in wording.languages():
        wording.use(language)
        tasks, window = Tasks(), MainWindow()
        page = Welcome(tasks, Beginnings(lambda shop: None, lambda: None, lambda room: None))
        window.receive(page)
        window.show()
        for scene in ("first", "nameless"):
            for light in (Light.LIGHT, Light.DARK):
                switch(stage.app, light)
                for size in SIZES:
                    window.resize(size)
                    for _turn in range(4):
                        stage.app.processEvents()
                    name = f"welcome-{scene}-{language}-{light}-{size.width()}.png"
                    window.grab().save(str(folder / name))
            page.empty.click()
        window.close()
        tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
