"""Pictures of the collections: `python -m tests.shots.collections DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from boutique import wording
from boutique.data.pictures import PictureFolder
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.shell import Room
from tests.shots.demo_stage import demo_shop
from tests.shots.stage import Stage


def main(folder: Path) -> None:
    """Write a PNG of pieces, cloths and guests."""
    stage = Stage()
    with demo_shop() as (book, shop):

        def rooms() -> list[Room]:
            return [
                Room(
                    "collections",
                    lambda: wording._("Collections"),
                    lambda context: CollectionsPage(context, shop, PictureFolder(book.folder)),
                )
            ]

        for language in wording.languages():
            wording.use(language)
            with stage.lit(rooms) as scene:
                page = scene.floor.page("collections")
                assert isinstance(page, CollectionsPage)
                for side in ("pieces", "cloths", "guests"):
                    page.season.switch.set_value(side)
                    scene.settle()
                    scene.settle()
                    scene.shoot(folder, f"collections-{side}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
