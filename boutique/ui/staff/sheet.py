"""The few who serve, each with a number: one key and they are at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from boutique.domain.staff.views import StaffView
from boutique.ui import kit
from boutique.ui.kit.line import Row, Section
from boutique.ui.shell.veil import Veil
from boutique.ui.theme import Style, color, space
from boutique.wording import _

_WIDTH, _TOP, _MOST = 400, 80, 9


class ServingSheet(QWidget):
    """Lies over a veil; a number or Enter chooses, Esc leaves."""

    chosen = Signal(object)  # StaffView

    def __init__(self, floor: QWidget) -> None:
        super().__init__(floor)
        self._floor = floor
        self._people: Sequence[StaffView] = ()
        self._before: QWidget | None = None
        self._veil = Veil(floor)
        self._veil.pressed.connect(self.leave)
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("Who serves"), lines=1)
        self.list.keep_to_rows(_MOST)
        self.list.entered_row.connect(self._on_entered)
        self.list.clicked.connect(lambda _index: self._on_entered(self.list.current()))
        self.list.installEventFilter(self)
        head = kit.Text(_("Who is at the counter?"), Style.SUBTITLE)
        head.setContentsMargins(space.L, space.L, space.L, space.S)
        self.setLayout(kit.column(head, self.list, gap=0, margins=(1, 1, 1, space.S)))
        self.hide()

    def ask(self, people: Sequence[StaffView], here: UUID | None) -> None:
        """Come up with whoever serves, whoever is at the counter chosen."""
        self._people, self._before = people[:_MOST], self.window().focusWidget()
        now = {here: _("at the counter now")}
        rows: list[Row | Section] = [
            Row(each.staff_id, each.name, now.get(each.staff_id, ""), str(at))
            for at, each in enumerate(self._people, 1)
        ]
        self._model.show(rows)
        if here is None or not self.list.choose(here):
            self.list.choose_first()
        self._place()
        for part in (self._veil, self):
            part.show()
            part.raise_()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place(self) -> None:
        floor = self._floor
        width = min(_WIDTH, floor.width() - 2 * space.XL)
        self.list.doItemsLayout()
        self._veil.setGeometry(floor.rect())
        height = min(self.sizeHint().height(), floor.height() - _TOP - space.L)
        self.setGeometry((floor.width() - width) // 2, _TOP, width, height)

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        self._veil.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def _on_entered(self, row: Row | None) -> None:
        person = next((each for each in self._people if row is not None and each.staff_id == row.id), None)
        if person is not None:
            self.leave()
            self.chosen.emit(person)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            at = event.key() - Qt.Key.Key_1
            ours = 0 <= at < len(self._people) or event.key() == Qt.Key.Key_Escape
            if ours and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if ours and event.type() is QEvent.Type.KeyPress:
                self._pressed(at)
                return True
        return False

    def _pressed(self, at: int) -> None:
        if 0 <= at < len(self._people):
            self.list.choose(self._people[at].staff_id)
            self._on_entered(self.list.current())
        else:
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("basting"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.S, space.S)
