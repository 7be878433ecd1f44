"""The window, its rail of rooms, the palette, and how the shop speaks up."""

from boutique.ui.shell.found import Found
from boutique.ui.shell.notices import Notices
from boutique.ui.shell.room import Page, Room, RoomContext
from boutique.ui.shell.window import MainWindow

__all__ = ["Found", "MainWindow", "Notices", "Page", "Room", "RoomContext"]
