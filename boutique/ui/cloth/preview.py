"""What stands beside the fields of a form: the thing itself, as it will look."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

TINY: Final = 112
SMALL: Final = 264
LARGE: Final = 440


class Preview(QWidget):
    """What comes of what is typed, in one of three sizes, so that a resized window weaves nothing anew."""

    def set_side(self, side: int) -> None:
        """Take so many pixels across."""
        self.setFixedWidth(side)
