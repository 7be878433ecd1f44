"""Pictures of the workshop: `python -m tests.shots.workshop DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize

from boutique import wording
from boutique.data.backups.keeper import Keeper
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.pages.settings_page import SettingsPage
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
            _arranged(folder, stage, shop)


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


def _arranged(folder: Path, stage: Stage, shop: ShopServices) -> None:
    """Hours and stages, as they stand among the settings."""
    with tempfile.TemporaryDirectory() as place:
        room = Room(
            "settings",
            lambda: wording._("Settings"),
            lambda context: SettingsPage(context, shop, Keeper(Path(place)), lambda: None),
        )
        with stage.lit(lambda: [room]) as scene:
            page = scene.floor.page("settings")
            assert isinstance(page, SettingsPage)
            for part in ("hours", "stages"):
                page.arrive(part)
                scene.settle()
                scene.shoot(folder, f"settings-{part}", sizes=(SIZES[0], *_SMALL))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
