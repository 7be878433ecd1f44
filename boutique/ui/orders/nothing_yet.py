"""An order of which nothing is written yet: one hanger, and what can be sewn."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.orders.garments import GARMENTS
from boutique.ui import kit
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.theme import Style, color, space
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment

_SIZE: Final = QSize(168, 96)


class Hanger(QWidget):
    """An empty hanger on a basted rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rail = QPen(color("basting"), 2)
        rail.setDashPattern([3, 2])
        painter.setPen(rail)
        painter.drawLine(QPointF(0, 9), QPointF(_SIZE.width(), 9))
        pen = QPen(color("accent"), 2.4, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle = _SIZE.width() / 2
        path = QPainterPath(QPointF(middle + 10, 20))
        path.arcTo(QRectF(middle - 10, 9, 20, 20), 0, 240)
        path.moveTo(QPointF(middle, 29))
        path.lineTo(QPointF(middle, 40))
        path.cubicTo(QPointF(middle + 30, 52), QPointF(middle + 72, 66), QPointF(middle + 76, 74))
        path.cubicTo(QPointF(middle + 78, 82), QPointF(middle + 70, 84), QPointF(middle + 64, 84))
        path.lineTo(QPointF(middle - 64, 84))
        path.cubicTo(QPointF(middle - 70, 84), QPointF(middle - 78, 82), QPointF(middle - 76, 74))
        path.cubicTo(QPointF(middle - 72, 66), QPointF(middle - 30, 52), QPointF(middle, 40))
        painter.drawPath(path)


class NothingYet(QWidget):
    """What do we sew? One press on a garment, and it is written on."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [kit.Button(capital(garment(key)), compact=True) for key in GARMENTS]
        holder = QWidget()
        flow = FlowLayout(holder, gap=space.S)
        for key, button in zip(GARMENTS, self.buttons, strict=True):
            button.clicked.connect(partial(self.picked.emit, key))
            flow.addWidget(button)
        question = kit.Text(_("What do we sew?"), Style.SUBTITLE)
        whole = kit.column(gap=space.L, margins=(space.CONTROL, space.HUGE, space.CONTROL, space.L))
        whole.addWidget(Hanger(), 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(question, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(holder)
        whole.addStretch(1)
        self.setLayout(whole)
        self.setFocusProxy(self.buttons[0])
