"""Every place of the shop on small screens that magnify: `python -m tests.shots.narrow DIR`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize

from boutique import wording
from boutique.ui.theme import Light, switch
from tests.shots.stage import Stage
from tests.ui.every_place import demo_folder, walk

SIZES = (QSize(1024, 700), QSize(1093, 614), QSize(911, 512))


def main(folder: Path) -> None:
    """Write a PNG of each place in both languages, at each size; by night at the smallest."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage()
    with TemporaryDirectory() as place:
        shop = demo_folder(Path(place))
        for language in wording.languages():
            for size in SIZES:
                for light in (Light.LIGHT, Light.DARK) if size == SIZES[-1] else (Light.LIGHT,):
                    _walk(stage, shop, folder, size, light, language)
    switch(stage.app, Light.LIGHT)


def _walk(stage: Stage, shop: Path, folder: Path, size: QSize, light: Light, language: str) -> None:
    with TemporaryDirectory() as place:
        for name, opened in walk(shop, Path(place), size, language, quick=size != SIZES[0]):
            switch(stage.app, light)  # a window that was just opened wears the light of the shop
            opened.settle()
            for at, window in enumerate(opened.windows()):
                over = f"-{at}" if at else ""
                window.grab().save(str(folder / f"narrow-{name}{over}-{language}-{light}-{size.width()}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
