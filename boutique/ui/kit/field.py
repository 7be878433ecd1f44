"""One field of a form: the label above, the editor, and beside it what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from boutique.domain.clients.identity import keep_no_identity_number
from boutique.domain.kernel.errors import Refused
from boutique.ui.kit.bending import show
from boutique.ui.kit.icons import drawn, icon, paint_icon
from boutique.ui.kit.line import Tone
from boutique.ui.kit.listening import listen
from boutique.ui.kit.menu import KEYS, dress_popup, fit_popup
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.text import Text
from boutique.ui.kit.told import NAMED_BY_LABEL, ChoiceTold, tell_described
from boutique.ui.theme import Style, space
from boutique.wording import _, explain

_GLASS: Final = 16
LEAST_CHOICE: Final = 120
"""Pixels below which no choice is squeezed; a dozen letters and the arrow."""


class Field(QWidget):
    """A label, an editor and a message; nothing typed is lost when the message comes."""

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.editor = editor
        self.message = InlineMessage()
        self._label = Text(label, Style.SMALL_STRONG, "muted")
        self._label.setBuddy(editor)
        editor.setAccessibleName(label)
        if isinstance(editor, QLineEdit | QComboBox):
            editor.setFixedHeight(space.CONTROL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        self._label.setContentsMargins(0, 0, 0, space.XS)  # the ring around the editor keeps clear of it
        column.addWidget(self._label)
        column.addWidget(editor)
        if hint:
            column.addWidget(Prose(hint, Style.SMALL, "muted"))
        column.addWidget(self.message)
        self._full = self._wrong = self._hinted = False
        self._check: Callable[[], object] | None = None
        listen(editor, self._on_edited, self.judge)
        if isinstance(editor, QLineEdit):
            editor.inputRejected.connect(self._on_rejected)
            editor.textChanged.connect(self._on_changed)

    def name(self, label: str) -> None:
        """Ask for something else in the same place."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)
        self._hint()

    def be_bare(self, *, bare: bool) -> None:
        """Let the label stand in the empty line instead of above it, where there is no height to spare."""
        show(self._label, shown=not bare)
        self._hint()

    def _hint(self) -> None:
        if isinstance(self.editor, QLineEdit) and (self._label.isHidden() or self._hinted):
            self._hinted = self._label.isHidden()
            self.editor.setPlaceholderText(self._label.text() if self._hinted else "")

    def checked_by(self, check: Callable[[], object]) -> None:
        """Say what is wrong as one leaves the editor; `check` raises Refused for what cannot stand.

        What no field of the house may hold is said without it.
        """
        self._check = check

    def _on_edited(self) -> None:
        """What is mended is not said any longer; what no check can judge is judged when it is saved."""
        if self._wrong and not self._advice():
            self.accept()

    def judge(self) -> None:
        """Say now what is wrong, as on leaving the editor."""
        advice = self._advice()
        if advice:
            self.refuse(advice)
        elif self._wrong and self._check is not None:
            self.accept()

    def is_wrong(self) -> bool:
        """Tell whether something is said against what stands here."""
        return self._wrong

    def _advice(self) -> str:
        """Return what to do about what stands here; nothing for what can stand, and where nobody checks."""
        try:
            keep_no_identity_number(_text_of(self.editor))
            if self._check is not None:
                self._check()
        except Refused as refused:
            return explain(refused)
        return ""

    def refuse(self, text: str) -> None:
        """Say beside the editor what to do, and lead the eye and the screen reader to it."""
        self._mark(wrong=True)
        self.editor.setAccessibleDescription(text)
        self.message.say(text, Tone.RED)

    def accept(self) -> None:
        """Take the message away."""
        self._mark(wrong=False)
        self.editor.setAccessibleDescription("")
        self.message.say("")

    def _on_rejected(self) -> None:
        """The toolkit cuts what is pasted without a word."""
        assert isinstance(self.editor, QLineEdit)
        most = self.editor.maxLength()
        self._full = len(self.editor.text()) >= most
        if self._full:
            self.message.say(
                _("Only {most} letters fit here; the rest was left out.").format(most=most), Tone.AMBER
            )

    def _on_changed(self, text: str) -> None:
        if self._full and isinstance(self.editor, QLineEdit) and len(text) < self.editor.maxLength():
            self._full = False
            self.accept()

    def _mark(self, *, wrong: bool) -> None:
        self._wrong = wrong
        if bool(self.editor.property("wrong")) != wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


def _text_of(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


class SearchField(QLineEdit):
    """Where one types to find; Esc clears it."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedHeight(space.CONTROL)
        self.setTextMargins(_GLASS + space.S, 0, 0, 0)
        away = QAction(icon("x"), _("Clear the search"), self)
        away.triggered.connect(self.clear)
        self.addAction(away, QLineEdit.ActionPosition.TrailingPosition)
        away.setVisible(False)
        self.textChanged.connect(lambda text: away.setVisible(bool(text)))
        escape = QShortcut(Qt.Key.Key_Escape, self, context=Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.clear)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A glass that is only painted is told to nobody as a button without a deed."""
        super().paintEvent(event)
        at = QPoint(space.M, (self.height() - _GLASS) // 2)
        paint_icon(QPainter(self), at, "search", "muted", _GLASS)


class Choice(QComboBox):
    """One of a few, opened with a click or the arrows; who listens hears its label, then what is chosen.

    It likes to be as wide as its longest answer, whenever that came and whatever the light, and may always be
    narrower: the menu shows every answer to its end.
    """

    TOLD_AS: ClassVar = ChoiceTold if NAMED_BY_LABEL else None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        dress_popup(self)
        self.setFixedHeight(space.CONTROL)
        self.currentIndexChanged.connect(lambda _at: tell_described(self))

    def fill(self, texts: Sequence[str], keys: Sequence[str] = ()) -> None:
        """Offer these instead, each with the keys that choose it from anywhere."""
        self.clear()
        self.addItems(list(texts))
        for at, key in enumerate(keys):
            self.setItemData(at, key.replace("+", " "), KEYS)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Let an answer that finds no room end in dots, and not in half a letter."""
        super().initStyleOption(option)
        part = (QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        room = self.style().subControlRect(*part).width()
        elided = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = elided

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(LEAST_CHOICE, space.CONTROL))

    def showPopup(self) -> None:
        fit_popup(self)
        super().showPopup()

    def findData(
        self,
        data: object,
        role: int = Qt.ItemDataRole.UserRole,
        _flags: Qt.MatchFlag = Qt.MatchFlag.MatchExactly,
    ) -> int:
        """Return the place of what equals `data`, or -1; the toolkit would look for the very same object."""
        return next((at for at in range(self.count()) if self.itemData(at, role) == data), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        mark = drawn("chevron-down", "muted", 16, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 16 - space.M, (self.height() - 16) // 2, mark)
