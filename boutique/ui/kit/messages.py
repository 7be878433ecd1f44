"""What to do, said beside the thing it is about; and what lasts, said across the top."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boutique.ui.kit.button import Button, IconButton, Kind
from boutique.ui.kit.icons import paint_icon
from boutique.ui.kit.line import Tone
from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, color, space
from boutique.wording import _

_ICONS = {Tone.RED: "alert-triangle", Tone.AMBER: "alert-triangle", Tone.GREEN: "circle-check"}
_ICON = 16


class _Sign(QWidget):
    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self.tone = tone
        self.setFixedSize(_ICON, _ICON + space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        name = _ICONS.get(self.tone, "info")
        paint_icon(QPainter(self), QPoint(0, space.XS // 2), name, self.tone.value[1], _ICON)


class InlineMessage(QWidget):
    """A sentence beside a field, with a sign, so that it is not told by colour alone; hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = _Sign(Tone.RED)
        self._text = Prose("", Style.SMALL, "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XS)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str, tone: Tone = Tone.RED) -> None:
        """Say what to do; an empty text takes the message away."""
        self._sign.tone = tone
        self._text.set_tone(tone.value[1])
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._sign.update()

    def text(self) -> str:
        """Return what is being said."""
        return self._text.text()


class Notice(QWidget):
    """A tinted strip with a sentence, such as a warning below a table."""

    def __init__(self, text: str, tone: Tone = Tone.AMBER, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.text = Prose(text, Style.SMALL, tone.value[1])
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.M, 10, space.M, 10)
        row.setSpacing(space.S)
        row.addWidget(_Sign(tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._tone.value[0]))
        painter.drawRoundedRect(self.rect(), space.RADIUS, space.RADIUS)


class Banner(QWidget):
    """A strip across the top for a state that lasts, with at most one thing to do about it."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self, text: str, tone: Tone = Tone.AMBER, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.XL, space.S, space.M, space.S)
        row.setSpacing(space.M)
        row.addWidget(_Sign(tone))
        row.addWidget(Prose(text, Style.BODY, tone.value[1], measure=160), 1)
        if action:
            button = Button(action, Kind.PLAIN, compact=True)
            button.clicked.connect(self.acted)
            row.addWidget(button)
        away = IconButton("x", _("Dismiss this message"))
        away.clicked.connect(self.dismissed)
        row.addWidget(away)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._tone.value[0]))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("rule"))


class EmptyState(QWidget):
    """What a place says when it has nothing to show: one sentence and one action."""

    acted = Signal()

    def __init__(self, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Prose(sentence, Style.SUBTITLE, "muted", measure=44)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.HUGE, space.XL, space.HUGE)
        column.setSpacing(space.XL)
        column.addStretch(2)
        column.addWidget(self.sentence)
        if action:
            self.button = Button(action)
            self.button.clicked.connect(self.acted)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
