"""What one writes about a call, in the place where the four buttons were."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.calls.talks import default_later
from boutique.domain.kernel.errors import N_, Refused
from boutique.ui import kit
from boutique.ui.clients.person.words_strip import LONGEST
from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field, Segmented, Text
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, long_day
from boutique.wording.kernel.phrases import example

_OTHER = "other"


class LaterStrip(Strip):
    """The day on which to ring again, and what about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.when = Segmented(_("When to call again"), _choices())
        self.day = QLineEdit()
        self.day.setFixedWidth(120)
        self.day.setFixedHeight(space.CONTROL)
        self.when.setFixedHeight(space.CONTROL)
        self.day.setPlaceholderText(example("24.11"))
        self.day.setAccessibleName(_("Another day"))
        self.spoken = Text("", Style.BODY, "muted")
        self.spoken.setFixedHeight(space.CONTROL)
        self._today = date.min
        about = Field(_("What about"), self.words)
        super().__init__(_("Call then"), [self.when, self.day, self.spoken], [about], parent=parent)
        self.when.changed.connect(self._on_changed)
        self.day.textChanged.connect(self._on_changed)
        self.day.editingFinished.connect(self._on_left)

    def open(self, words: str, today: date) -> None:
        """Propose a day; whoever wants another moves with the arrows or types one."""
        self._today = today
        self.words.setText(words)
        self.day.clear()
        self.when.set_value("three")
        self._on_changed()
        self.show()
        self.when.setFocus()

    @property
    def besides(self) -> list[QWidget]:
        """The editors besides the words."""
        return [self.when, self.day]

    def chosen(self) -> date:
        """Return the day chosen. Refused when none that can be was typed."""
        days = {
            "tomorrow": self._today + timedelta(days=1),
            "three": default_later(self._today),
            "week": self._today + timedelta(days=7),
        }
        value = str(self.when.value())
        if value in days:
            return days[value]
        typed = typed_day(self.day.text(), self._today)
        if typed is None or typed <= self._today:
            raise Refused(N_("Choose a day after today to call again."))
        return typed

    def refuse(self, text: str) -> None:
        """Say beside the day what to do."""
        self.spoken.set_tone("bad")
        self.spoken.setText(text)

    def _on_changed(self, _value: object = None) -> None:
        other = self.when.value() == _OTHER
        self.day.setVisible(other)
        if other and not self.day.text() and self.isVisible():
            self.day.setFocus()
        self.spoken.set_tone("muted")
        try:
            self.spoken.setText(long_day(self.chosen()))
        except Refused:  # said once one has done with typing
            self.spoken.setText("")

    def _on_left(self) -> None:
        try:
            self.chosen()
        except Refused as refused:
            if self.day.text():
                self.refuse(explain(refused))


def _choices() -> list[tuple[str, str]]:
    return [
        ("tomorrow", _("tomorrow")),
        ("three", _("in 3 days")),
        ("week", _("in a week")),
        (_OTHER, _("another day")),
    ]


def keys_hint() -> QWidget:
    """Return how to search; the four keys stand in their buttons."""
    made = QWidget()
    made.setLayout(kit.row(kit.muted(_("search")), kit.KeyCap(cap_of("Ctrl+K")), gap=space.XS))
    return made
