"""Pictures of the lookbook room: `python -m tests.shots.lookbooks DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from boutique import wording
from boutique.data.pictures.folder import PictureFolder
from boutique.press.lookbook import HousePress
from boutique.press.profiles import Profile
from boutique.ui.lookbooks.page import LookbooksPage
from boutique.ui.lookbooks.print_profiles import PrintProfile
from boutique.ui.shell import Room
from boutique.ui.shell.subjects import LookbookWish
from tests.shots.demo_stage import TODAY, demo_shop
from tests.shots.stage import Stage


def main(folder: Path) -> None:
    """Write a PNG of the empty room, of a book opened at its cover and inside, and of a queue."""
    stage = Stage()
    with demo_shop() as (book, shop), tempfile.TemporaryDirectory() as place:
        photographs = PictureFolder(book.folder)
        presses = {
            PrintProfile.PRINTER: HousePress(photographs),
            PrintProfile.PRINT_SHOP: HousePress(photographs, Profile.PRINT_SHOP),
            PrintProfile.SCREEN: HousePress(photographs, Profile.SCREEN),
        }

        def rooms() -> list[Room]:
            return [
                Room("lookbook", lambda: "Lookbook", lambda context: LookbooksPage(context, shop, presses))
            ]

        serban = shop.queries.search("Șerban Văleanu")[0].client_id
        season = next(each for each in shop.queries.collections() if each.opens_on > TODAY).collection_id
        guests = tuple(guest.client_id for guest in shop.queries.invitations(season)[:6])
        for language in wording.languages():
            wording.use(language)
            with stage.lit(rooms) as scene:
                page = scene.floor.page("lookbook")
                assert isinstance(page, LookbooksPage)
                page.arrive()
                scene.settle()
                scene.shoot(folder, "lookbook-empty")
                page.arrive(serban)
                for _turn in range(3):
                    scene.settle()
                scene.shoot(folder, "lookbook-cover")
                page.preview.spread.turn(3)
                scene.settle()
                scene.shoot(folder, "lookbook-spread")
                page.arrive(LookbookWish(guests, season))
                for _turn in range(3):
                    scene.settle()
                page.batch.make(Path(place))
                for _turn in range(3):
                    scene.settle()
                scene.shoot(folder, "lookbook-queue")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
