"""The fixtures of a shop with one room open."""

from tests.ui.shop_fixtures import drawings, drawn_once, open_room, shop

__all__ = ["drawings", "drawn_once", "open_room", "shop"]
