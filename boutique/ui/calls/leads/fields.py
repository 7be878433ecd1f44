"""The fields of a visit: who, what they wanted, why they did not buy, their words, and ringing again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boutique.domain.calls.talks import Because
from boutique.ui import kit
from boutique.ui.calls.leads.again import RingAgain
from boutique.ui.calls.leads.offered import Line, Offered
from boutique.ui.clients.person.words_strip import LONGEST
from boutique.ui.kit import Field, Prose
from boutique.ui.kit.numbered import Numbered
from boutique.ui.theme import Style, space
from boutique.wording import _, p_
from boutique.wording.calls.visits import because_name

_NAME, _PHONE = 120, 60


class LeadFields(QWidget):
    """Holds what is typed; knows neither the book nor what it will be written as."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.phone, self.wanted, self.words = (Line() for _each in range(4))
        lengths = {self.name: _NAME, self.phone: _PHONE, self.wanted: LONGEST, self.words: LONGEST}
        for line, longest in lengths.items():
            line.setMaxLength(longest)
            line.textChanged.connect(lambda _text: self.edited.emit())
        self.name.setPlaceholderText(_("for example: Maria Popescu, or “the man with a beard”"))
        self.wanted.setPlaceholderText(_("a garment, a size, a cloth on the shelf"))
        reasons = [(because.value, because_name(because)) for because in Because]
        self.because = Numbered(_("Why they did not buy"), [("", p_("why", "not said")), *reasons])
        self.because.setFixedHeight(space.CONTROL)
        self.because.changed.connect(lambda _value: self.edited.emit())
        self.again = RingAgain()
        self.again.changed.connect(self.edited)
        self.name_field = Field(_("Name, or how to recognise them"), self.name)
        self.phone_field = Field(_("Phone, if they gave it"), self.phone)
        self.people = Offered(_("People the shop knows"), self.name)
        self.cloths = Offered(_("Cloths on the shelf"), self.wanted)
        self.known, self.waiting = Meant(_("Somebody else")), Meant(_("Do not put on the waiting list"))
        self._lay_out()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(space.M)
        who.addWidget(self.name_field, 3, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self.phone_field, 2, Qt.AlignmentFlag.AlignTop)
        whole = kit.column(gap=space.M)
        whole.addLayout(who)
        for part in (
            self.known,
            self.people,
            Field(_("What they wanted"), self.wanted),
            self.waiting,
            self.cloths,
            _reason(self.because),
            Field(_("In their own words"), self.words),
            self.again,
        ):
            whole.addWidget(part)
        self.setLayout(whole)
        self.setFocusProxy(self.name)

    def typed(self) -> dict[str, str]:
        """Return what was typed, so that it can be kept."""
        return {
            "name": self.name.text(),
            "phone": self.phone.text(),
            "wanted": self.wanted.text(),
            "because": str(self.because.value()),
            "words": self.words.text(),
            "again": self.again.typed(),
        }

    def begin(self, today: date, typed: Mapping[str, str]) -> None:
        """Take up what was typed before; an empty mapping begins anew."""
        for key, line in {
            "name": self.name,
            "phone": self.phone,
            "wanted": self.wanted,
            "words": self.words,
        }.items():
            line.setText(typed.get(key, ""))
        because = typed.get("because", "")
        self.because.set_value(because if because in tuple(Because) else "")
        self.again.begin(today, typed.get("again", ""))
        self.accept()

    def accept(self) -> None:
        """Take every message away."""
        self.name_field.accept()
        self.phone_field.accept()


class Meant(QWidget):
    """Says who or what was taken from those offered, with the way back; hidden while nothing is."""

    dropped = Signal()

    def __init__(self, drop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Prose("", Style.BODY, "accent")
        button = kit.Button(drop, kit.Kind.QUIET, compact=True)
        button.clicked.connect(self.dropped)
        self.setLayout(kit.row(self._text, button, gap=space.M))
        self.hide()

    def say(self, text: str) -> None:
        """Say what is meant; an empty text hides the line."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return what is being said."""
        return self._text.text()


def _reason(because: Numbered) -> QWidget:
    made = Field(_("Why they did not buy (Alt and the number, from anywhere)"), because)
    because.setToolTip(_("Alt and the number"))
    return made
