"""What is asked at the foot of the board: the new day and who told the client, a wait, who did a stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from boutique.domain.kernel.errors import N_, BoutiqueError, Misfilled, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.pages.board import CardWait
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.waits import WaitCause
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.workshop import cause_name

_CHOOSER: Final = 200
_MINUTES: Final = 120


def _say_below(strip: Strip, message: InlineMessage) -> None:
    layout = strip.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addLayout(kit.column(message, gap=0, margins=(space.CONTROL, 0, space.CONTROL, space.S)))


def offer_people(choice: kit.Choice, people: Sequence[StaffView], first: UUID | None) -> None:
    """Offer everybody of the shop, one of them chosen."""
    choice.clear()
    for each in people:
        choice.addItem(each.name, each.staff_id)
    choice.setCurrentIndex(max(0, choice.findData(first)))


class MovePromise(Strip):
    """Asks for the new day, the reason, and who told the client; without that no day moves."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.day, self.why, self.told = QLineEdit(), QLineEdit(), kit.Choice()
        self.told.setMinimumWidth(_CHOOSER)
        self.message = InlineMessage()
        self._day, self._why = Field(_("New day"), self.day), Field(_("Why it moves"), self.why)
        self._told = Field(_("The client"), self.told)
        self._day.checked_by(lambda: typed_day(self.day.text(), today()))
        super().__init__(_("Move the day"), (self._day, self._why), (self._told,))
        _say_below(self, self.message)

    def begin(self, who: str, day: date | None, likely: date | None) -> None:
        """Ask anew; `who` is at the counter, `likely` the day on which it is as good as surely ready."""
        self.day.setText("" if day is None else f"{day:%d.%m.%Y}")
        self.day.setPlaceholderText(example("24.11" if likely is None else f"{likely:%d.%m}"))
        self.why.clear()
        self.told.clear()
        self.told.addItem(_("who told them?"), None)
        told = _("{name} told them today").format(name=who) if who else _("we told them today")
        self.told.addItem(told, True)
        self.told.addItem(_("does not know yet: to be rung"), False)
        for field in (self._day, self._why, self._told):
            field.accept()
        self.message.say("")
        self.wait(waiting=False)
        self.show()
        (self.why if day is not None else self.day).setFocus()

    def draft(self) -> MoveDraft | None:
        """Return the move as typed, or None after saying beside a field what to do."""
        try:
            to = typed_day(self.day.text(), self._today())
            if to is None:
                raise Misfilled("to", N_("Write the new day, as 24.11 or 24.11.2026."))
            told = self.told.currentData()
            draft = MoveDraft(to=to, why=self.why.text().strip(), told_on=self._today() if told else None)
            draft.check(self._today())
            if told is None:
                raise Misfilled("told", N_("Say whether the client was told. Nothing moves silently."))
        except Refused as refused:
            field = {"why": self._why, "told": self._told}.get(getattr(refused, "field", ""), self._day)
            field.refuse(explain(refused))
            field.editor.setFocus()
            return None
        return draft

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))


class WaitStrip(Strip):
    """One key of four says what a garment waits for; the same key ends it."""

    set_wanted = Signal(str, object)  # cause, owner
    end_wanted = Signal(object)  # CardWait

    def __init__(self) -> None:
        self.owner, self.words = kit.Choice(), QLineEdit()
        self.owner.setMinimumWidth(_CHOOSER)
        self.causes = [kit.Button("") for _each in WaitCause]
        self._waits: dict[str, CardWait] = {}
        self.message = InlineMessage()
        for at, button in enumerate(self.causes):
            button.set_cap(str(at + 1))
            button.clicked.connect(lambda *_said, at=at: self._press(at))
        super().__init__(
            _("Done"), self.causes, (Field(_("Takes care of it"), self.owner), Field(_("Note"), self.words))
        )
        self.save_button.hide()
        _say_below(self, self.message)

    def begin(self, waits: Sequence[CardWait], people: Sequence[StaffView], here: UUID | None) -> None:
        """Ask anew; what it waits for already can be ended."""
        self._waits = {each.cause: each for each in waits}
        offer_people(self.owner, people, here)
        self.words.clear()
        self.message.say("")
        for cause, button in zip(WaitCause, self.causes, strict=True):
            named = capital(cause_name(cause))
            button.setText(
                _("Over: {what}").format(what=cause_name(cause)) if cause in self._waits else named
            )
            button.setEnabled(True)
        self.show()
        self.causes[0].setFocus()

    def _press(self, at: int) -> None:
        cause = list(WaitCause)[at]
        if cause in self._waits:
            self.end_wanted.emit(self._waits[cause])
        else:
            self.set_wanted.emit(cause.value, self.owner.currentData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One to four choose, except where one writes."""
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < len(self.causes) and not self.words.hasFocus():
            self.causes[at].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            self.causes[0].setFocus()
        else:
            super().keyPressEvent(event)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do."""
        self.message.say(explain(error))


class DoneStrip(Strip):
    """Asks who did the stage, and how long it took if the shop wants to know."""

    def __init__(self) -> None:
        self.who, self.minutes = kit.Choice(), QLineEdit()
        self.who.setMinimumWidth(_CHOOSER)
        self.minutes.setFixedWidth(_MINUTES)
        self._minutes = Field(_("Minutes worked"), self.minutes)
        self.message = InlineMessage()
        super().__init__(_("Stage done"), (Field(_("Done by"), self.who), self._minutes))
        _say_below(self, self.message)

    def begin(self, stage: str, people: Sequence[StaffView], who: UUID | None, *, asks_minutes: bool) -> None:
        """Ask anew; whoever works on it is chosen."""
        self.save_button.setText(_("“{stage}” is done").format(stage=stage) if stage else _("Stage done"))
        offer_people(self.who, people, who)
        self.minutes.clear()
        self._minutes.accept()
        self._minutes.setVisible(asks_minutes)
        self.message.say("")
        self.wait(waiting=False)
        self.show()
        self.who.setFocus()

    def answer(self) -> tuple[UUID | None, int | None] | None:
        """Return who and how many minutes, or None after saying beside the field what to do."""
        typed = self.minutes.text().strip() if not self._minutes.isHidden() else ""
        if typed and not typed.isdecimal():
            self._minutes.refuse(_("Write the minutes worked as a whole number, zero or more."))
            self.minutes.setFocus()
            return None
        return self.who.currentData(), int(typed) if typed else None

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))
