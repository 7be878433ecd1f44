"""Pictures of the settings, part by part: `python -m tests.shots.settings DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.data.backups.keeper import Keeper
from boutique.services.staff import add_staff
from boutique.ui.pages.settings_page import SettingsPage
from boutique.ui.shell import Room
from tests.shots.stage import Stage
from tests.ui.small_shop import SmallShop


def main(folder: Path) -> None:
    """Write a PNG of every part."""
    stage = Stage()
    for language in wording.languages():
        with tempfile.TemporaryDirectory() as place:
            shop = SmallShop(Path(place) / "shop")
            add_staff(shop.book.change(), "Vasile Ionescu-Dumitrache", "0745 555 100")
            wording.use(language)
            _walk(stage, shop, Path(place), folder)
            shop.close()


def _walk(stage: Stage, shop: SmallShop, place: Path, folder: Path) -> None:
    keeping = Keeper(shop.folder)

    def rooms() -> list[Room]:
        return [
            Room(
                "settings",
                lambda: wording._("Settings"),
                lambda context: SettingsPage(context, shop.services, keeping, lambda: None),
            )
        ]

    with stage.lit(rooms) as scene:
        page = scene.floor.page("settings")
        assert isinstance(page, SettingsPage)
        for part in page.panes:
            page.arrive(part)
            scene.settle()
            scene.shoot(folder, f"settings-{part}")
        copies = page.panes["copies"]
        page.arrive("copies")
        copies.make_copy(place)
        scene.settle()
        copies.look_at_copy(next(place.glob("*.zip")))
        scene.settle()
        scene.shoot(folder, "settings-put-back")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
