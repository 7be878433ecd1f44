"""The lookbook room in a small window: first for whom, then the pages, and back."""

from __future__ import annotations

from boutique.ui.kit.folding import FoldingView
from boutique.ui.lookbooks.page import LookbooksPage
from tests.ui.shop_fixtures import Opened
from tests.ui.small_shop import SmallShop


def test_the_pages_open_for_whoever_is_chosen_and_lead_back_to_the_choice(
    opened: Opened, page: LookbooksPage, shop: SmallShop
) -> None:
    opened.floor.setMinimumSize(1, 1)
    opened.floor.resize(911, 512)
    view = page.findChild(FoldingView)
    assert view is not None
    assert view.folded
    assert view.sizes()[1] == 0
    assert not page.chooser.foot.isVisible()

    who = shop.serban
    page.arrive(who)
    opened.settle()
    assert view.sizes()[0] == 0
    assert not view.bar.up.isVisible()  # there is nobody before and nobody after

    view.bar.back.click()
    assert view.sizes()[1] == 0
    assert page.chooser.foot.isVisible()
    page.chooser.pages_wanted.emit()
    assert view.sizes()[0] == 0
