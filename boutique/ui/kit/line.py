"""What a list shows, before anything is painted: rows of two lines, and sections."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from typing import Final, NamedTuple

EDGE: Final = 27  # from the list's edge to the name: 24 of the grid and the 3 of the mark
MARK: Final = 3
TOP: Final = 10
LINE: Final = 20
NAME: Final = 24
SECTION: Final = 36
CHIP: Final = 24
CHIP_PADDING: Final = 10


class Tone(Enum):
    """The tone of a chip, with its role for ground and for text."""

    NEUTRAL = ("hover", "muted")
    ROSE = ("accent_soft", "accent")
    AMBER = ("warn_soft", "warn")
    GREEN = ("good_soft", "good")
    RED = ("bad_soft", "bad")


class Row(NamedTuple):
    """One row: whom or what it is about, a line below, and on the right a chip or a quiet note."""

    id: Hashable
    name: str
    text: str = ""
    note: str = ""
    chip: str = ""
    tone: Tone = Tone.NEUTRAL

    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ", ".join(part for part in (self.name, self.text, self.chip, self.note) if part)


class Section(NamedTuple):
    """The small capitals that open a group of rows; beside them how `many` there are, at the end a sum.

    One that `folds` is open or closed by hand.
    """

    title: str
    many: str = ""
    note: str = ""
    folds: bool = False
    is_open: bool = True

    def spoken(self) -> str:
        """Return the head of a group as a screen reader says it."""
        from boutique.wording import p_  # the first picture waits for no words

        closed = p_("group of rows", "closed") if self.folds and not self.is_open else ""
        return ", ".join(part for part in (self.title, self.many, self.note, closed) if part)
