"""The window, its rail of rooms, the palette, and how the shop speaks up."""

from typing import TYPE_CHECKING

from boutique.ui.kernel.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boutique.ui.shell.floor import ShopFloor
    from boutique.ui.shell.found import Found
    from boutique.ui.shell.front import Front
    from boutique.ui.shell.notices import Notices
    from boutique.ui.shell.room import Page, Room, RoomContext
    from boutique.ui.shell.window import MainWindow

_HOMES = {
    "floor": "ShopFloor",
    "found": "Found",
    "front": "Front",
    "notices": "Notices",
    "room": "Page Room RoomContext",
    "window": "MainWindow",
}
__getattr__ = lazy_exports(__name__, _HOMES)

__all__ = ["Found", "Front", "MainWindow", "Notices", "Page", "Room", "RoomContext", "ShopFloor"]
