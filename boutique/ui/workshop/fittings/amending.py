"""What is to be altered: a numbered list, a field in which one types the next, and what was before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from boutique.domain.kernel.errors import BoutiqueError, Misfilled
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.fitting_views import AmendmentView
from boutique.domain.workshop.places import parts_of
from boutique.ui import kit
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, space
from boutique.ui.workshop.fittings.pins import paint_disc
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.workshop.fittings import (
    amendment_detail,
    amendment_name,
    centimetres_of,
)
from boutique.wording.workshop.places import place_name, read_typed

_DISC: Final = 26


class Disc(QWidget):
    """The number of an amendment as its pin bears it."""

    def __init__(self, number: int, *, done: bool) -> None:
        super().__init__()
        self._number, self._done = number, done
        self.setFixedSize(_DISC, _DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_disc(painter, QPointF(_DISC / 2, _DISC / 2), self._number, done=self._done)


class AmendmentLine(QWidget):
    """One amendment with its number; what can be done about it stands at its end."""

    def __init__(self, number: int, amendment: AmendmentView, deed: QWidget | None, note: str = "") -> None:
        super().__init__()
        name = Prose(amendment_name(amendment), Style.BODY)
        detail = Prose(amendment_detail(amendment), Style.BODY, "muted")
        if not detail.text():
            detail.hide()  # shown before it lies anywhere it would open as a window
        told = centimetres_of(amendment.mm) if amendment.mm else ""
        size = kit.Text(note, Style.BODY, "good") if note else kit.Text(told, Style.STRONG)
        words = kit.column(name, detail, gap=0)
        across = kit.row(gap=space.M)
        across.addWidget(Disc(number, done=amendment.is_solved), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        across.addWidget(size, 0, Qt.AlignmentFlag.AlignTop)
        if deed is not None:
            across.addWidget(deed, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(across)
        self.setAccessibleName(
            ", ".join(filter(None, (str(number), name.text(), detail.text(), size.text())))
        )


class AmendmentField(QLineEdit):
    """Enter writes down what is typed; the arrows up and down go to the next person, Esc to the list."""

    entered = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and not self.text():
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class Amending(QWidget):
    """`said` is what was typed, understood; `struck` and `solved` name an amendment."""

    said = Signal(object)  # AmendmentDraft
    struck = Signal(object)  # AmendmentView
    solved = Signal(object)  # AmendmentView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._garment = ""
        self.message = InlineMessage()
        self.field = AmendmentField()
        self.field.setAccessibleName(_("What is to be altered"))
        self.field.setFixedHeight(space.CONTROL)
        self.field.entered.connect(self._enter)
        self.field.textEdited.connect(lambda _text: self.message.say(""))
        self.hint = Prose(_("Left and right are the wearer's."), Style.SMALL, "muted")
        self._here, self._before = QWidget(), QWidget()
        for part in (self._here, self._before):
            part.setLayout(kit.column(gap=space.S))
        whole = kit.column(self._here, self.field, self.message, self.hint, self._before, gap=space.S)
        whole.addStretch(1)
        self.setLayout(whole)

    def sizeHint(self) -> QSize:
        return QSize(260, super().sizeHint().height())

    def show_amendments(
        self,
        garment: str,
        here: Sequence[AmendmentView],
        before: Sequence[AmendmentView],
        *,
        writable: bool,
    ) -> None:
        """Show what is to be altered now and what was before; the numbers go on from one to the other."""
        self._garment = garment
        self.field.setPlaceholderText(example(_("back −0.5")))
        for part in (self.field, self.hint):
            part.setVisible(writable)
        if not writable:
            self.message.say("")
        strike = self._strike if writable else None
        self._fill(self._here, _("To alter"), here, 1, strike)
        self._fill(self._before, _("From earlier fittings"), before, len(here) + 1, self._solve)
        if not here and not writable:
            self._nothing()

    def _nothing(self) -> None:
        layout = self._here.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(kit.section(_("To alter")))
        layout.addWidget(Prose(_("Nothing was written down."), Style.BODY, "muted"))
        self._here.show()

    def _fill(
        self,
        home: QWidget,
        title: str,
        found: Sequence[AmendmentView],
        first: int,
        deed: Callable[[AmendmentView], QWidget | None] | None,
    ) -> None:
        layout = home.layout()
        assert isinstance(layout, QVBoxLayout)
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if found:
            layout.addWidget(kit.section(title))
        for number, each in enumerate(found, first):
            if number > first:
                layout.addWidget(kit.Hairline())
            note = _("solved") if each.is_solved else ""
            layout.addWidget(AmendmentLine(number, each, deed(each) if deed else None, note))
        home.setVisible(bool(found))

    def _strike(self, amendment: AmendmentView) -> QWidget:
        button = kit.IconButton("x", _("Take “{what}” off the list").format(what=amendment_name(amendment)))
        button.clicked.connect(lambda: self.struck.emit(amendment))
        return button

    def _solve(self, amendment: AmendmentView) -> QWidget | None:
        if amendment.is_solved:
            return None
        told = _("“{what}” is right now").format(what=amendment_name(amendment))
        button = kit.IconButton("check", told)
        button.clicked.connect(lambda: self.solved.emit(amendment))
        return button

    def begin(self, place: str) -> None:
        """Let a place that was pointed at stand in the field, and the hand go on with the size."""
        self.field.setText(f"{capital(place_name(place))} ")
        self.message.say("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, text: str) -> None:
        if not text.strip():
            return
        try:
            draft: AmendmentDraft = read_typed(text, parts_of(self._garment))
        except Misfilled as refused:
            self.refuse(refused)
            return
        self.said.emit(draft)

    def refuse(self, error: BoutiqueError) -> None:
        """Say below the field what to do; what was typed stays."""
        self.message.say(explain(error))

    def written(self) -> None:
        """Be ready for the next one."""
        self.field.clear()
        self.message.say("")
