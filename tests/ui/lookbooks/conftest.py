"""The lookbook room of a small shop, and a printer beside it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from boutique.data.pictures.folder import PictureFolder
from boutique.press.lookbook import HousePress
from boutique.press.profiles import Profile
from boutique.ui.lookbooks.page import LookbooksPage
from boutique.ui.lookbooks.print_profiles import PrintProfile
from tests.shots.pretended_printers import HP, SHUT, PretendedPrinters
from tests.ui.shop_fixtures import Opened, Opener, open_room, shop
from tests.ui.small_shop import SmallShop


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    """The lookbook room of the small shop."""
    photographs = PictureFolder(shop.folder)
    presses = {
        PrintProfile.PRINTER: HousePress(photographs),
        PrintProfile.PRINT_SHOP: HousePress(photographs, Profile.PRINT_SHOP),
        PrintProfile.SCREEN: HousePress(photographs, Profile.SCREEN),
    }
    return open_room(lambda context: LookbooksPage(context, shop.services, presses))


@pytest.fixture
def page(opened: Opened) -> LookbooksPage:
    """The room itself."""
    return cast(LookbooksPage, opened.page)


@pytest.fixture
def printers(shop: SmallShop, tmp_path: Path) -> PretendedPrinters:
    """One printer, whose files are kept."""
    made = shop.services.printers
    assert isinstance(made, PretendedPrinters)
    made.known, made.kept = [HP, SHUT], tmp_path
    return made


__all__ = ["open_room", "shop"]
