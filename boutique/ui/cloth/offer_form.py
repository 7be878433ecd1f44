"""What the forms of the offer have in common: fields by name, what was typed, and where it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from boutique.domain.kernel.errors import BoutiqueError, Misfilled, Refused
from boutique.domain.ports import Queries, UnitOfWork
from boutique.services.collections.offer import Written
from boutique.ui import kit
from boutique.ui.cloth.preview import LARGE, SMALL, TINY, Preview
from boutique.ui.cloth.typing_in import Holding, holding
from boutique.ui.kit.bending import put
from boutique.ui.kit.form import Form
from boutique.ui.theme import space
from boutique.wording import _, explain

T = TypeVar("T")
Typed = Mapping[str, object]
Writing = Callable[[UnitOfWork], Written]

_WIDEST = 560
_ROOMY = 1180
_SMALL = 880
_BESIDE = 720  # with less room the picture stands beside the head, above the fields
_STORY = 88


class OfferForm(Form):
    """Labels above, fields left, on the right what comes of it. Nothing typed is lost by a refusal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Save"), parent)
        self.fields: dict[str, kit.Field] = {}
        self._holdings: dict[str, Holding] = {}
        self._base: Typed = {}
        self._beside: Preview | None = None
        self.head = kit.PageHead(edge=space.CONTROL)
        self.message = kit.InlineMessage()
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(space.L)
        self.grid.setVerticalSpacing(space.L)
        keys = QShortcut(QKeySequence("Ctrl+S"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_keys)

    def writing(self, today: date) -> tuple[Writing, str]:
        """Return the change that writes what is typed, and what to say after. Misfilled names a field."""
        raise AssertionError(f"{type(self).__name__} writes nothing")

    def read_again(self, queries: Queries) -> Callable[[], object]:
        """Return what reads the book anew after somebody else wrote; called in the reading thread."""
        raise AssertionError(f"{type(self).__name__} reads nothing")

    def take_in(self, fresh: object) -> None:
        """Put what somebody else wrote below what was typed, which may be saved now."""
        raise AssertionError(f"{type(self).__name__} takes nothing in")

    def put(
        self,
        name: str,
        label: str,
        editor: QWidget,
        at: tuple[int, int],
        *,
        across: int = 1,
        reads: Callable[[str], object] | None = None,
    ) -> QWidget:
        """Lay an editor under its label into the grid; returns the editor.

        What `reads` refuses is said as one leaves it.
        """
        if isinstance(editor, QPlainTextEdit):
            editor.setFixedHeight(_STORY)
            editor.setTabChangesFocus(True)
        field = kit.Field(label, editor)
        self.fields[name], self._holdings[name] = field, holding(editor)
        if reads is not None:
            field.checked_by(lambda: reads(self.text(name)))
        self.grid.addWidget(field, *at, 1, across, Qt.AlignmentFlag.AlignTop)
        return editor

    def lay_out(self, beside: Preview | None = None) -> None:
        """Lay the grid on the left, and on the right what comes of it."""
        self._beside = beside
        for column in range(2):
            self.grid.setColumnStretch(column, 1)
        fields = QWidget()
        fields.setMaximumWidth(_WIDEST)
        fields.setLayout(self.grid)
        inside = kit.row(margins=(space.CONTROL, space.M, space.XL, space.XL))
        inside.addWidget(fields, 1000, Qt.AlignmentFlag.AlignTop)
        inside.addStretch(1)
        body = QWidget()
        body.setLayout(inside)
        self._scroll = scroll = kit.Scroll(body)
        across = kit.row(gap=space.L)
        across.addWidget(scroll, 1)
        if beside is not None:
            scroll.setMaximumWidth(_WIDEST + space.CONTROL + space.XL + space.L)
            self._aside = kit.column(beside, margins=(0, space.M, space.CONTROL, 0))
            self._aside.addStretch(1)
            across.addLayout(self._aside)
            across.addStretch(0)
        self._above = kit.row(margins=(0, space.L, space.CONTROL, 0))
        top = kit.row(gap=0)
        top.addWidget(self.head, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._above)
        whole = kit.column(gap=0)
        whole.addLayout(top)
        whole.addLayout(across, 1)
        said = kit.row(self.message, margins=(space.CONTROL, space.S, space.CONTROL, space.S))
        whole.addLayout(said)
        whole.addWidget(kit.ActionBar(self.save_button, self.leave_button))
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._beside is not None:
            tight = self.width() < _BESIDE
            small = TINY if self.width() < _SMALL else SMALL
            self._beside.set_side(LARGE if self.width() >= _ROOMY else small)
            self._aside.setContentsMargins(0, 0 if tight else space.M, 0 if tight else space.CONTROL, 0)
            self._above.setContentsMargins(0, space.L if tight else 0, space.CONTROL if tight else 0, 0)
            put(self._above if tight else self._aside, self._beside, 0)

    def typed(self) -> Typed:
        """Return what stands in every field."""
        return {name: held.read() for name, held in self._holdings.items()}

    def show_typed(self, typed: Typed) -> None:
        """Put this into the fields, in the order in which they were laid."""
        for name, held in self._holdings.items():
            if name in typed:
                held.show(typed[name])

    def begin(self, typed: Typed) -> None:
        """Show these values as those of the book."""
        self.show_typed(typed)
        self.accept()
        self.wait(waiting=False)
        self._base = self.typed()

    def begin_anew(self, typed: Typed) -> None:
        """Show these values as those of the book, and over them what was typed so far."""
        own = {name: value for name, value in self.typed().items() if value != self._base[name]}
        self.begin(typed)
        self.show_typed(own)

    def changed(self) -> bool:
        """Whether anything stands here that is not in the book."""
        return self.typed() != self._base

    def text(self, name: str) -> str:
        """Return the words in a field."""
        return str(self._holdings[name].read() or "")

    def parsed(self, name: str, parse: Callable[[str], T]) -> T:
        """Return what the words in a field mean. Misfilled when they mean nothing."""
        try:
            return parse(self.text(name))
        except Refused as refused:
            raise Misfilled(name, refused.msgid, **refused.params) from refused

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do, beside the field it is about."""
        self.wait(waiting=False)
        if isinstance(error, Misfilled) and error.field in self.fields:
            field = self.fields[error.field]
            field.refuse(explain(error))
            field.editor.setFocus(Qt.FocusReason.TabFocusReason)
            # the sentence takes its room only once the layout has been told of it
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(field, 0, space.L))
            return
        self.message.say(explain(error))

    def accept(self) -> None:
        """Take every message away."""
        self.message.say("")
        for field in self.fields.values():
            field.accept()

    def _on_keys(self) -> None:
        if self.save_button.isEnabled():
            self.saved.emit()


def line(longest: int, placeholder: str = "") -> QLineEdit:
    """Return an editor of one line."""
    made = QLineEdit()
    made.setMaxLength(longest)
    made.setPlaceholderText(placeholder)
    return made
