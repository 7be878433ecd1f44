"""What is asked before something is done with a cloth: metres and why, for whom, what its mill said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from boutique.domain.cloth.stock import AsideTouched
from boutique.domain.cloth.views import AsideView, DeliveryView
from boutique.domain.kernel.errors import N_, BoutiqueError, Misfilled, Refused
from boutique.services.cloth.expecting import Saying
from boutique.ui import kit
from boutique.ui.cloth.metres import typed_metres
from boutique.ui.cloth.typing_in import shown_hundredths
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.line import Tone
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.cloth import delivery_words
from boutique.wording.kernel.phrases import example

_CHOOSER: Final = 264


class ClothStrip(Strip):
    """Metres, and whatever else is asked; what is wrong is said beside the field it is about."""

    def __init__(self, save: str, words: str, *rows: Sequence[Field], beside: Sequence[Field] = ()) -> None:
        self.metres, self.words, self.message = QLineEdit(), QLineEdit(), InlineMessage()
        self.metres.setPlaceholderText(example(shown_hundredths(350)))
        self._metres, self._words = Field(_("How many metres"), self.metres), Field(words, self.words)
        self._metres.checked_by(lambda: typed_metres(self.metres.text()))
        super().__init__(save, *rows, (*beside, self._metres, self._words))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        below = (space.CONTROL, 0, space.CONTROL, space.S)
        layout.addLayout(kit.column(self.message, gap=0, margins=below))

    def _fields(self) -> Mapping[str, Field]:
        return {"cm": self._metres, "words": self._words}

    def begin_anew(self, said: str = "") -> None:
        """Ask anew; `said` stands below, unless the window is so low that the shelf needs the room."""
        for field in self._fields().values():
            field.accept()
            if isinstance(field.editor, QLineEdit):
                field.editor.clear()
        low = self.window().height() < space.LOW
        self.message.say("" if low else said, Tone.NEUTRAL)
        self.wait(waiting=False)
        self.show()
        self.metres.setFocus()

    def cm(self) -> int | None:
        """Return the centimetres typed, or None after saying what to do."""
        self._metres.accept()
        try:
            return typed_metres(self.metres.text())
        except Refused as refused:
            self._metres.refuse(explain(refused))
            self.metres.setFocus()
            return None

    def refuse(self, error: BoutiqueError) -> None:
        """Say beside the field it is about what to do, else below; what was typed stays."""
        self.wait(waiting=False)
        field = self._fields().get(error.field) if isinstance(error, Misfilled) else None
        if field is None:
            self.message.say(explain(error))
            return
        field.refuse(explain(error))
        field.editor.setFocus()


class GoesStrip(ClothStrip):
    """So many metres go, or come back; what touches the cloth of others is asked once more."""

    def __init__(self) -> None:
        super().__init__(_("Write it down"), _("Why, or to whom"))
        self.meant, self._save = False, ""
        self.metres.textEdited.connect(lambda _text: self._forget())

    def begin(self, save: str, words: str, said: str) -> None:
        """Ask anew; `save` names the deed, `words` what is written beside the metres."""
        self._save = save
        self._words.name(words)
        self._forget()
        self.begin_anew(said)

    def _forget(self) -> None:
        self.meant = False
        self.save_button.setText(self._save)

    def refuse(self, error: BoutiqueError) -> None:
        super().refuse(error)
        if isinstance(error, AsideTouched):
            self.meant = True
            self.save_button.setText(_("All the same"))
            self.save_button.setFocus()


class LetGoStrip(ClothStrip):
    """Asks whose metres are kept no longer, and how many of them."""

    def __init__(self) -> None:
        self.which = kit.Choice()
        self.which.setMinimumWidth(_CHOOSER)
        super().__init__(_("Let them go"), _("Note"), (Field(_("Kept for"), self.which),))
        self._words.hide()
        self._cm: dict[UUID, int] = {}
        self.which.activated.connect(lambda _at: self._offer())

    def begin(self, kept: Sequence[AsideView]) -> None:
        """Ask about what is kept for these."""
        self.which.clear()
        for each in kept:
            self.which.addItem(each.client, each.client_id)
        self._cm = {each.client_id: each.cm for each in kept}
        self.begin_anew()
        self._offer()

    def _offer(self) -> None:
        self._metres.accept()
        self.metres.setText(shown_hundredths(self.whole()))
        self.metres.selectAll()

    def client_id(self) -> UUID:
        """Return whose metres are meant."""
        chosen: UUID = self.which.currentData()
        return chosen

    def whole(self) -> int:
        """Return how many centimetres are kept for them."""
        return self._cm.get(self.client_id(), 0)

    def name(self) -> str:
        """Return what they are called."""
        return self.which.currentText()


class MillStrip(ClothStrip):
    """Asks what the mill said: from when, until when, how many metres, and of which delivery."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.which, self.first, self.last = kit.Choice(), QLineEdit(), QLineEdit()
        self.which.setMinimumWidth(_CHOOSER)
        self.first.setPlaceholderText(example("24.11"))
        self._which = Field(_("Which delivery"), self.which)
        self._first, self._last = (
            Field(_("First day, or the only one"), self.first),
            Field(_("Last day"), self.last),
        )
        for field in (self._first, self._last):
            field.checked_by(lambda field=field: self._day(field))  # type: ignore[misc] # its type is plain
        super().__init__(
            _("Write down what it said"), _("Note"), (self._which,), beside=(self._first, self._last)
        )
        self._words.hide()

    def _fields(self) -> Mapping[str, Field]:
        return {"cm": self._metres, "from_on": self._first, "to_on": self._last}

    def begin(self, coming: Sequence[DeliveryView], said: str) -> None:
        """Ask about the deliveries that are awaited, or about another one."""
        self.which.clear()
        for each in coming:
            self.which.addItem(delivery_words(each, self._today()), each.delivery_id)
        self.which.addItem(_("another delivery"), None)
        self._which.setVisible(bool(coming))
        self.begin_anew(said)
        self.first.setFocus()

    def _day(self, field: Field) -> date | None:
        assert isinstance(field.editor, QLineEdit)
        return typed_day(field.editor.text(), self._today())

    def delivery(self) -> UUID | None:
        """Return the delivery it is about; None for another one."""
        chosen = self.which.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def saying(self) -> Saying | None:
        """Return what the mill said, or None after saying beside a field what to do."""
        at = self._first
        try:
            first = self._day(at)
            if first is None:
                raise Misfilled("from_on", N_("Write the day the mill says, as 24.11 or 24.11.2026."))
            at = self._last
            last = self._day(at)
            cm = self.cm()
            if cm is None:
                return None
            said = Saying(from_on=first, to_on=last, cm=cm, said_on=self._today())
            said.check()
        except Refused as refused:
            field = self._fields().get(getattr(refused, "field", ""), at)
            field.refuse(explain(refused))
            field.editor.setFocus()
            return None
        return said
