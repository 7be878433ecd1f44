"""One column of the board: its name and how many hang there, the cards, and how many more are below."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.pages.board import BoardCard, BoardColumn
from boutique.ui import kit
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.told import words_told
from boutique.ui.theme import Style, color, font, space
from boutique.ui.workshop.card_list import CardList, CardsModel
from boutique.ui.workshop.cards import EDGE, CardDelegate, Hung
from boutique.ui.workshop.garments import HangingPictures
from boutique.wording.workshop.board import card_spoken, column_title, more_words

HEAD, LOW_HEAD = 34, 28
_RULE: Final = 2
_LEAST, _MOST_WIDE, _EMPTY = 136, 224, 96
_MEASURED: Final = 30
"""So many cards of a column are asked how wide they are."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ColumnHead(QWidget):
    """The name of a column, how many hang there, and a word more where there is one."""

    TOLD_AS = words_told

    def __init__(self) -> None:
        super().__init__()
        self._title, self._count, self._note, self._tone = "", 0, "", "muted"
        self.setFixedHeight(HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_head(self, title: str, count: int, note: str = "", tone: str = "muted") -> None:
        """Name the column; the note stands at its right edge."""
        self._title, self._count, self._note, self._tone = title, count, note, tone
        self.setAccessibleName(", ".join(filter(None, (title, str(count), note))))
        self.update()

    def stand(self, *, low: bool) -> None:
        """Be as high as there is room for."""
        if self.height() != (high := LOW_HEAD if low else HEAD):
            self.setFixedHeight(high)

    def wanted(self) -> int:
        """Return how wide the head would like to be."""
        strong, small = QFontMetrics(font(Style.STRONG)), QFontMetrics(font(Style.SMALL))
        note = small.horizontalAdvance(self._note) + space.M if self._note else 0
        return EDGE + strong.horizontalAdvance(f"{self._title}  {self._count}") + note + space.L

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(EDGE, 0, -space.S, -_RULE - space.XS)
        small, strong = QFontMetrics(font(Style.SMALL)), QFontMetrics(font(Style.STRONG))
        note = small.horizontalAdvance(self._note) + space.S if self._note else 0
        count = small.horizontalAdvance(str(self._count)) + space.S
        title = shortened(strong, self._title, box.width() - note - count)
        painter.setFont(font(Style.STRONG))
        painter.setPen(color("ink"))
        painter.drawText(box, _LEFT, title)
        painter.setFont(font(Style.SMALL))
        painter.setPen(color("muted"))
        painter.drawText(
            box.adjusted(strong.horizontalAdvance(title) + space.S, 0, 0, 0), _LEFT, str(self._count)
        )
        painter.setPen(color(self._tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._note)
        painter.fillRect(QRect(0, self.height() - _RULE, self.width(), _RULE), color("ink"))

    def sizeHint(self) -> QSize:
        return QSize(self.wanted(), HEAD)


class Column(QWidget):
    """What hangs in one place; its list is where the keyboard stands."""

    def __init__(self, hung: Hung, pictures: HangingPictures) -> None:
        super().__init__()
        self._hung = hung
        self.column = BoardColumn(key="")
        self.head = ColumnHead()
        self.model = CardsModel(self._spoken, self)
        self._delegate = CardDelegate(hung, pictures, self)
        self.cards = CardList(self.model, self._delegate)
        self._more = kit.Text("", Style.SMALL, "muted")
        self._more.setContentsMargins(EDGE, 2, 0, 2)
        keep = self._more.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(QSizePolicy.Policy.Ignored, keep.verticalPolicy())
        self.setLayout(kit.column(self.head, self.cards, self._more, gap=0))
        self.cards.seen.connect(self._tell_more)

    def _spoken(self, card: BoardCard) -> str:
        return card_spoken(card, self._hung.days_late(card), self._hung.today())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.stand(low=self.window().height() < space.LOW)

    def show_column(self, column: BoardColumn, note: str = "", tone: str = "muted") -> None:
        """Show what hangs in a place."""
        self.column = column
        title = column_title(column, self._hung.today())
        self.head.show_head(title, len(column.cards), note, tone)
        self.cards.setAccessibleName(title)
        self.model.show(column.cards)
        self.setMinimumWidth(self._wanted())
        self._tell_more()

    def _wanted(self) -> int:
        some = self.column.cards[:_MEASURED]
        widest = max((ceil(self._delegate.width_of(card)) for card in some), default=_EMPTY)
        least = _LEAST if some else _EMPTY
        return max(self.head.wanted(), min(max(widest, least), _MOST_WIDE))

    def _tell_more(self) -> None:
        below = self.cards.below()
        first = self.column.cards[-below] if 0 < below <= len(self.column.cards) else None
        said = "" if first is None else more_words(below, first.promised_on, self._hung.today())
        if said != self._more.text():
            self._more.setText(said)
