"""Counting the shelf: one row a cloth, the length typed, Enter goes on; all of it saved as one deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.services.cloth.counting import Counted
from boutique.ui import kit
from boutique.ui.clients.person.swatches import Swatch
from boutique.ui.cloth.metres import typed_metres
from boutique.ui.kit.bending import frame
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, metres, n_
from boutique.wording.cloth import signed_metres

_SWATCH: Final = 40
_FIELD, _FIGURE = 96, 80
_LEAST: Final = 576  # of less the differences would be cut


class CountRow(QWidget):
    """One cloth: what the book says, the length typed, and by how much it differs."""

    typed = Signal()

    def __init__(self, cloth: ClothView, text: str = "") -> None:
        super().__init__()
        self.cloth = cloth
        self.field = QLineEdit(text)
        self.field.setFixedSize(_FIELD, space.COMPACT)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(_("Length of {cloth}, in metres").format(cloth=cloth.name))
        self.differs = kit.Text("", Style.FIGURES)
        self._lay_out()
        self.field.textEdited.connect(lambda _text: self._on_typed())
        self.tell()

    def _lay_out(self) -> None:
        words = kit.column(
            kit.Prose(self.cloth.name, Style.NAME), kit.Text(self.cloth.code, Style.SMALL, "muted"), gap=0
        )
        in_book = kit.Text(metres(self.cloth.stock_cm), Style.FIGURES, "muted")
        for figure in (in_book, self.differs):
            figure.setFixedWidth(_FIGURE)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across = kit.row(Swatch(self.cloth.swatch, _SWATCH), gap=space.L)
        across.addLayout(words, 1)
        for part in (in_book, self.field, self.differs):
            across.addWidget(part)
        self.setLayout(across)

    def counted(self) -> Counted | None:
        """Return what was typed, or None for nothing. Refused when it is no length."""
        text = self.field.text().strip()
        if not text:
            return None
        return Counted(self.cloth.cloth_id, typed_metres(text), self.cloth.stock_cm)

    def difference(self) -> int | None:
        """Return by how much it differs, None where nothing, or no length, was typed."""
        try:
            counted = self.counted()
        except Refused:
            return None
        return None if counted is None else counted.cm - self.cloth.stock_cm

    def _on_typed(self) -> None:
        self.tell()
        self.typed.emit()

    def tell(self) -> None:
        """Say how much it differs."""
        difference = self.difference()
        self.differs.setText("" if difference is None else signed_metres(difference) or "")
        if difference == 0:
            self.differs.setText(_("the same"))
        self.differs.set_tone("good" if difference == 0 else "accent" if difference else "ink")


class CountPage(QWidget):
    """Every cloth in the order of the shelf; what was typed stays until it is saved, or thrown away."""

    saved = Signal(object)  # the lengths that were typed
    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CountRow] = []
        self.head = kit.PageHead(edge=space.CONTROL)
        self.told = Slot(gap=space.M)
        self._list = QWidget()
        self._lines = kit.column(gap=space.S, margins=(space.CONTROL, space.S, space.L, space.L))
        self._list.setLayout(self._lines)
        self._scroll = kit.Scroll(self._list, _("Cloths"))
        self.message = InlineMessage()
        self.save = kit.Button(_("Write the count down"), kit.Kind.PRIMARY)
        self.save.set_cap("Ctrl ⏎")
        self.leave = kit.Button(_("Leave it for later"), kit.Kind.QUIET)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        left, beside = QWidget(), QWidget()
        self._captions = _captions()
        listed = kit.column(gap=0)
        listed.addLayout(self._captions)
        listed.addWidget(self._scroll, 1)
        left.setLayout(listed)
        left.setMinimumWidth(_LEAST)
        inside = kit.column(self.told, gap=space.M, margins=(0, space.S, space.XL, space.L))
        inside.addStretch(1)
        beside.setLayout(inside)
        across = kit.row(gap=space.L)
        across.addWidget(left, 3)
        across.addWidget(kit.Scroll(beside, _("Until now")), 2)
        whole = kit.column(self.head, gap=0)
        whole.addLayout(across, 1)
        whole.addLayout(kit.row(self.message, margins=(space.CONTROL, space.S, space.CONTROL, space.S)))
        whole.addWidget(kit.ActionBar(self.save, self.leave))
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The captions stand above their figures, beside whatever the bar for scrolling takes."""
        super().resizeEvent(event)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        frame(self._captions, (space.CONTROL, 0, space.L + bar, space.XS))

    def open(self, cloths: Sequence[ClothView], typed: Mapping[UUID, str]) -> None:
        """Count these cloths, on from what was typed before."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [CountRow(cloth, typed.get(cloth.cloth_id, "")) for cloth in cloths]
        for row in self.rows:
            row.typed.connect(self.tell)
            row.typed.connect(self.typed)
            row.field.installEventFilter(self)
            self._lines.addWidget(row)
        self._lines.addStretch(1)
        self.message.say("")
        self.wait(waiting=False)
        self.tell()
        first = next((row for row in self.rows if not row.field.text()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.TabFocusReason)

    def texts(self) -> dict[UUID, str]:
        """Return what stands typed, by cloth."""
        return {row.cloth.cloth_id: row.field.text() for row in self.rows if row.field.text().strip()}

    def wait(self, *, waiting: bool) -> None:
        """Take no second count while the first is being written."""
        self.save.setDisabled(waiting)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows go from row to row; with Ctrl, Enter saves, and Esc leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            run = self._key(watched, event)
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self.save.click
        if event.key() == Qt.Key.Key_Escape:
            return self.left.emit
        step = 1 if enter or event.key() == Qt.Key.Key_Down else -1 if event.key() == Qt.Key.Key_Up else 0
        return (lambda: self._go(watched, step)) if step else None

    def _go(self, watched: QObject, step: int) -> None:
        at = next(at for at, row in enumerate(self.rows) if row.field is watched)
        if 0 <= at + step < len(self.rows):
            field = self.rows[at + step].field
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()
            self._scroll.ensureWidgetVisible(self.rows[at + step], 0, space.XL)

    def tell(self) -> None:
        """Say how far the count is, and what differs so far."""
        differences = [(row, difference) for row in self.rows if (difference := row.difference()) is not None]
        done = _("Counting: {done} of {all}").format(done=len(differences), all=len(self.rows))
        self.head.set(_("Cloths"), done)
        wrong = [(row.cloth, difference) for row, difference in differences if difference]
        parts: list[QWidget] = [kit.section(_("Until now")), kit.Prose(_summed(wrong), Style.SUBTITLE)]
        same = len(differences) - len(wrong)
        if differences:
            said = n_("{n} is as in the book.", "{n} are as in the book.", same)
            parts.append(kit.Prose(said, Style.SMALL, "muted"))
        parts += [_differing(cloth, difference) for cloth, difference in wrong]
        parts.append(
            kit.Prose(
                _("No figure changes before the end; what is set aside stays so."), Style.SMALL, "muted"
            )
        )
        self.told.fill(*parts)

    def _on_save(self) -> None:
        self.message.say("")
        counted: list[Counted] = []
        for row in self.rows:
            try:
                found = row.counted()
            except Refused as refused:
                self.message.say(explain(refused))
                row.field.setFocus(Qt.FocusReason.TabFocusReason)
                return
            if found is not None:
                counted.append(found)
        self.wait(waiting=True)
        self.saved.emit(counted)


def _captions() -> QBoxLayout:
    """Say what the figures are, each above its own."""
    across = kit.row(gap=space.L)
    across.addStretch(1)
    named = ((_("in the book"), _FIGURE), (_("on the shelf, m"), _FIELD), (_("differs"), _FIGURE))
    for text, wide in named:
        caption = kit.Text(text, Style.SMALL, "muted")
        caption.setFixedWidth(wide)
        caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        across.addWidget(caption)
    return across


def _summed(wrong: Sequence[tuple[ClothView, int]]) -> str:
    lost = -sum(cm for _cloth, cm in wrong if cm < 0)
    more = sum(cm for _cloth, cm in wrong if cm > 0)
    said = []
    if lost:
        said.append(_("{metres} are lacking.").format(metres=metres(lost)))
    if more:
        said.append(_("{metres} more than in the book.").format(metres=metres(more)))
    return " ".join(said) or _("Nothing differs.")


def _differing(cloth: ClothView, difference: int) -> QWidget:
    """Say by how much it differs, and whose cloth is short by it."""
    made = QWidget()
    across = kit.row(kit.Prose(cloth.name, Style.NAME), gap=space.M)
    across.addWidget(kit.Text(signed_metres(difference), Style.STRONG, "accent"))
    lines = kit.column(gap=0)
    lines.addLayout(across)
    left = cloth.stock_cm + difference - cloth.reserved_cm
    if cloth.reserved_cm:
        free = _("{metres} are free after it.").format(metres=metres(max(0, left)))
        short = _("{metres} of what is set aside are lacking then.").format(metres=metres(max(0, -left)))
        lines.addWidget(
            kit.Prose(short if left < 0 else free, Style.SMALL, "accent" if left < 0 else "muted")
        )
    made.setLayout(lines)
    return made
