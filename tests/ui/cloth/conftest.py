"""The fixtures of a shop with one room open."""

from tests.ui.shop_fixtures import open_room, shop

__all__ = ["open_room", "shop"]
