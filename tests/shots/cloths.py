"""Pictures of the cloths: `python -m tests.shots.cloths DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize

from boutique import wording
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.shell import Room
from tests.shots.demo_stage import demo_shop
from tests.shots.stage import SIZES, Stage

_SMALL = (QSize(1024, 700), QSize(911, 512))  # the second is 1366 x 768 at 150 %


def main(folder: Path) -> None:
    """Write a PNG of the shelf, of what a few words find, and of a form."""
    stage = Stage()
    with demo_shop() as (_book, shop):
        for language in wording.languages():
            wording.use(language)
            room = Room(
                "cloths",
                lambda: wording._("Cloths"),
                lambda context: ClothsPage(context, shop),
                icon="layers",
            )
            with stage.lit(lambda room=room: [room]) as scene:  # type: ignore[misc] # its type is plain
                page = scene.floor.page("cloths")
                assert isinstance(page, ClothsPage)
                page.arrive()
                scene.settle()
                scene.shoot(folder, "cloths", sizes=(*SIZES, *_SMALL))
                page.search.setText("in bleumarin")
                scene.settle()
                scene.shoot(folder, "cloths-found", sizes=(SIZES[0], *_SMALL))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
