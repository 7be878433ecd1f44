"""The palette offers the way to the lists once, wherever one stands."""

from __future__ import annotations

import pytest

from tests.ui.rooms_of_a_shop import OpenShop


@pytest.mark.parametrize("room", ["clients", "lists"])
def test_the_palette_offers_nothing_twice(shop: OpenShop, room: str) -> None:
    shop.floor.go(room)

    offered = [act.text() for act in shop.floor.actions_live.available()]

    assert len(offered) == len(set(offered))
    assert offered.count("Liste") == 1
