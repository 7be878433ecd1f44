"""The days that could be promised for a garment, each with its chance, beside the day that is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.services.workshop.forecast_keeper import QuoteAsked
from boutique.ui import kit
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording.workshop import pushed_words, quote_basis, quoted_day

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote, QuotedDay

_MOST_PUSHED: Final = 3


class Chances(Slot):
    """Takes no room while nothing can be said; a day that is pressed is `picked`."""

    picked = Signal(object)

    def __init__(self, today: Callable[[], date], field: QWidget) -> None:
        super().__init__(gap=space.XS)
        self._today, self._field = today, field
        self._told: dict[QuoteAsked, QuotedDay] = {}
        self.hide()

    def show_quote(self, asked: QuoteAsked | None, quote: GarmentQuote | None) -> None:
        """Show the days of a quote, and before them the one that was asked about; without one nothing."""
        if asked is not None and quote is not None and quote.asked is not None:
            self._told[asked] = quote.asked
        if quote is None:
            self.fill()
            return
        days, run = QWidget(), FlowLayout(gap=space.S)
        if quote.asked is not None:
            named = kit.Text(quoted_day(quote.asked, self._today()), Style.STRONG)
            named.setFixedHeight(space.COMPACT)
            run.addWidget(named)
        buttons = [self._button(each) for each in quote.days]
        for button in buttons:
            run.addWidget(button)
        days.setLayout(run)
        pushed = [kit.Prose(each, Style.SMALL, "warn") for each in pushed_words(quote)[:_MOST_PUSHED]]
        self.fill(days, *pushed, kit.Prose(quote_basis(quote), Style.SMALL, "muted"))
        walk: list[QWidget] = [self._field, *buttons]
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def told(self, asked: QuoteAsked) -> QuotedDay | None:
        """Return the day that stood here with its chance; nothing where it did not."""
        return self._told.get(asked)

    def forget(self) -> None:
        """Another order begins: what was told of a day was told to somebody else."""
        self._told.clear()
        self.fill()

    def _button(self, day: QuotedDay) -> kit.Button:
        button = kit.Button(quoted_day(day, self._today()), kit.Kind.PLAIN, compact=True)
        button.clicked.connect(partial(self.picked.emit, day.on))
        return button
