"""Which column of a file of orders is taken for the total, told apart from the other columns of money."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.exchange.columns import ColumnMap, ImportKind, Money
from boutique.domain.exchange.imports import Sample
from boutique.ui import kit
from boutique.ui.exchange.letters import WORDS
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.exchange.imports import money_words, other_money


class TotalLine(QWidget):
    """The total as it was recognised, and as somebody corrects it."""

    chosen = Signal(str)  # the header, empty for no column at all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = kit.Choice()
        self.choice.setAccessibleName(_("The column with the total of the order"))
        self.choice.activated.connect(lambda _at: self.chosen.emit(self.choice.currentData()))
        words = kit.muted(_("Total"))
        words.setBuddy(self.choice)
        words.setMinimumWidth(WORDS)
        across = kit.row(words, gap=space.M)
        across.addWidget(self.choice, 1)
        self.apart = kit.Prose("", Style.SMALL, "muted")
        whole = kit.column(gap=space.XS)
        whole.addLayout(across)
        whole.addWidget(self.apart)
        whole.setContentsMargins(space.CONTROL, 0, space.XL, space.S)
        self.setLayout(whole)

    def show_total(self, sample: Sample, columns: ColumnMap) -> None:
        """Show which column is the total under these meanings; a list of clients has none."""
        self.setVisible(sample.kind is ImportKind.ORDERS)
        if sample.kind is not ImportKind.ORDERS:
            return
        self.choice.clear()
        self.choice.addItem(_("no column"), "")
        told = {each.header: each.money for each in sample.money}
        for header in (*told, *(each for each in sample.header if each not in told)):
            self.choice.addItem(_said(header, told.get(header)), header)
        self.choice.setCurrentIndex(max(0, self.choice.findData(columns.header_of("amount") or "")))
        apart = other_money(sample.money, columns)
        self.apart.setText(apart)
        self.apart.setVisible(bool(apart))


def _said(header: str, money: Money | None) -> str:
    if money is None:
        return header
    return _("{header} – {what}").format(header=header, what=money_words()[money])
