"""One condition of a list as it is put together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.lists.conditions import SHAPES, Condition, Fact
from boutique.ui import kit
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.lists.several import Several
from boutique.ui.lists.spans import SpanField
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.lists.names import Names, choice_name, fact_name

_FACT, _WORDS, _FIGURE = 232, 200, 96


class ConditionRow(QWidget):
    """What it is about, whether it is so, and the parts that this fact wants."""

    changed = Signal()
    struck = Signal()

    def __init__(self, condition: Condition, staff: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff = staff
        self.fact = kit.Choice()
        self.fact.setFixedWidth(_FACT)
        self.fact.setAccessibleName(_("What is asked"))
        for fact in Fact:
            self.fact.addItem(fact_name(fact), fact)
        self.fact.setCurrentIndex(self.fact.findData(condition.fact))
        self.fact.activated.connect(lambda _at: self._on_fact())
        self.negated = kit.Check(_("not"))
        self.negated.setFixedHeight(space.CONTROL)
        self.negated.setChecked(condition.negated)
        self.negated.toggled.connect(lambda _on: self.changed.emit())
        self._parts = QWidget()
        self._flow = FlowLayout(self._parts, space.S)
        strike = kit.IconButton("x", _("Remove this condition"))
        strike.clicked.connect(self.struck)
        across = kit.row(self.fact, self.negated)
        across.addWidget(self._parts, 1)
        across.addWidget(strike, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.fact, self.negated):
            across.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(across)
        self.setFocusProxy(self.fact)
        self._lay_parts(condition)

    def condition(self) -> Condition:
        """Return the condition as it stands, finished or not."""
        return Condition(
            self.about,
            negated=self.negated.isChecked(),
            choice=self.choice.ticked() if self.choice else (),
            words=self.words.text().strip() if self.words else "",
            amount=self._amount(),
            span=self.span.span() if self.span else None,
        )

    @property
    def about(self) -> Fact:
        """The fact that is asked for."""
        return Fact(str(self.fact.currentData()))

    def _amount(self) -> int:
        if self.amount is None:
            return 0
        try:
            bani = typed_bani(self.amount.text())
        except Refused:
            return 0
        return bani if SHAPES[self.about].money else bani // 100

    def _on_fact(self) -> None:
        self._lay_parts(Condition(self.about))
        self.changed.emit()

    def _lay_parts(self, condition: Condition) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shape = SHAPES[condition.fact]
        self.choice = self._choice(condition)
        self.words = self._line(condition.words, _("Words to look for"), _WORDS) if shape.words else None
        self.amount = self._figure(condition) if shape.count or shape.money else None
        self.span = SpanField(shape, condition.span) if shape.looks else None
        if self.span is not None:
            self.span.changed.connect(self.changed)
        for part in (self.choice, self.words, self.amount, self.span):
            if part is not None:
                self._flow.addWidget(part)
                part.show()

    def _choice(self, condition: Condition) -> Several | None:
        fact, shape = condition.fact, SHAPES[condition.fact]
        keys = tuple(self._staff) if shape.staff else shape.choices
        if not keys:
            return None
        options = [(key, choice_name(fact, key, self._staff)) for key in keys]
        rest = _("choose") if "choice" in shape.must else _("lei") if shape.money else _("anything")
        made = Several(fact_name(fact), options, condition.choice, rest)
        made.changed.connect(self.changed)
        return made

    def _line(self, text: str, name: str, width: int) -> QLineEdit:
        made = QLineEdit(text)
        made.setFixedSize(width, space.CONTROL)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.textEdited.connect(lambda _text: self.changed.emit())
        return made

    def _figure(self, condition: Condition) -> QLineEdit:
        money = SHAPES[condition.fact].money
        amount = condition.amount // 100 if money else condition.amount
        made = self._line(str(amount or ""), _("the sum") if money else _("how many"), _FIGURE)
        made.setMaxLength(9)
        return made
