"""Pictures of the workshop: `python -m tests.shots.workshop DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize

from boutique import wording
from boutique.ui.shell import Room
from boutique.ui.workshop.arranging import By
from boutique.ui.workshop.page import WorkshopPage
from tests.shots.demo_stage import demo_shop
from tests.shots.stage import SIZES, Scene, Stage

_SMALL = (QSize(1024, 700), QSize(911, 512))  # the second is 1366 x 768 at 150 %


def main(folder: Path) -> None:
    """Write a PNG of the board by stage, by tailor and by promised day."""
    stage = Stage()
    with demo_shop() as (_book, shop):
        for language in wording.languages():
            wording.use(language)
            room = Room(
                "workshop",
                lambda: wording._("Workshop"),
                lambda context: WorkshopPage(context, shop),
                icon="scissors",
            )
            with stage.lit(lambda room=room: [room]) as scene:  # type: ignore[misc] # its type is plain
                shop.forecasts.begin(scene.tasks)
                page = scene.floor.page("workshop")
                assert isinstance(page, WorkshopPage)
                page.arrive()
                scene.settle()
                _shoot(folder, page, scene)


def _shoot(folder: Path, page: WorkshopPage, scene: Scene) -> None:
    scene.shoot(folder, "workshop", sizes=(*SIZES, *_SMALL))
    page.by.set_value(By.PERSON)
    scene.shoot(folder, "workshop-people", sizes=(SIZES[0], *_SMALL))
    page.by.set_value(By.PROMISE)
    scene.shoot(folder, "workshop-promises", sizes=(SIZES[0], *_SMALL))
    page.by.set_value(By.STAGE)
    for name in ("move", "wait", "done"):
        scene.floor.actions_live[f"workshop.{name}"].trigger()
        scene.settle()
        scene.shoot(folder, f"workshop-{name}", sizes=(SIZES[0], _SMALL[1]))
        page.deeds.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
