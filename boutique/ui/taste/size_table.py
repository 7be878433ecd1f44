"""The sizes that fit, one line for each kind and brand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.domain.taste.wardrobe import SizeHeld, sizes_held
from boutique.domain.taste.wardrobe_views import SizeView
from boutique.ui import kit
from boutique.ui.kit import Prose, Text
from boutique.ui.taste.words import hand, told
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import wearable

Strike = Callable[[SizeView], None]


def size_table(sizes: Sequence[SizeView], today: date, strike: Strike) -> QWidget:
    """Return the newest sizes, with the earlier ones told below each."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.M)
    grid.setVerticalSpacing(space.S)
    grid.setColumnStretch(0, 1)
    for at, held in enumerate(sizes_held(sizes)):
        _lay(grid, at, held, today, strike)
    return made


def _lay(grid: QGridLayout, at: int, held: SizeHeld, today: date, strike: Strike) -> None:
    now = held.now
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(_what(held, today), at, 0)
    worn = Text(now.size, Style.STRONG)
    worn.setContentsMargins(0, 2, 0, 0)
    grid.addWidget(worn, at, 1, top | Qt.AlignmentFlag.AlignRight)
    button = hand("x", _("Delete “{value}”").format(value=f"{what(now)}, {now.size}"))
    button.clicked.connect(lambda: strike(now))
    grid.addWidget(button, at, 2, top)


def what(size: SizeView) -> str:
    """Return what a size is of: 'Shoes, Ținta'."""
    return ", ".join(part for part in (capital(wearable(size.garment)), size.brand) if part)


def _what(held: SizeHeld, today: date) -> QWidget:
    now = held.now
    notes = [now.remark, told(now.said_on, now.said_to, today, observed=now.observed)]
    notes += [
        _("earlier: {what} ({when})").format(what=each.size, when=day_short(each.said_on, today))
        for each in held.earlier
    ]
    made = QWidget()
    whole = kit.column(Prose(what(now)), gap=0)
    for note in notes:
        if note:
            whole.addWidget(Prose(note, Style.SMALL, "muted"))
    made.setLayout(whole)
    return made
