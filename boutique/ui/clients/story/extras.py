"""What each kind of entry asks for besides words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.calls.talks import Because
from boutique.domain.care.complaints import default_reply
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.views import OrderView
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.fittings import FittingKind
from boutique.services.care.complaints import check_proposal
from boutique.ui import kit
from boutique.ui.clients.person.addressing import mood
from boutique.ui.clients.person.belongings import order_name
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.numbered import Numbered
from boutique.ui.theme import space
from boutique.wording import _, p_
from boutique.wording.calls.visits import because_name
from boutique.wording.kernel.phrases import otherwise
from boutique.wording.pages import fitting_name

_CHOOSER: Final = 178  # so that whose fitting it was and how it left them stand on one line
_WIDEST: Final = 420
Options = Sequence[tuple[str, str]]
OrderName = tuple[UUID, str]


class Beside(Refused):
    """Something in a field of its own cannot be; what to do is told beside that field."""

    def __init__(self, refused: Refused, field: Field) -> None:
        super().__init__(refused.msgid, **refused.params)
        self.field = field


class Extra(QWidget):
    """Choices that run on to a second line where the window is narrow; the plain one asks for nothing."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        flow = FlowLayout(self, space.M)
        for part in parts:
            choice = part.editor if isinstance(part, Field) else part
            if isinstance(choice, OrderChoice):
                flow.add_growing(part)
            else:
                flow.addWidget(part)

    def begin(self, title: str, today: date) -> None:
        """Be about somebody else, with nothing chosen."""


def _choice(name: str, options: Options) -> kit.Segmented:
    made = kit.Segmented(name, options)
    made.setFixedHeight(space.CONTROL)
    return made


class Mood(kit.Segmented):
    """How it left them, in the form that fits them."""

    def __init__(self) -> None:
        super().__init__(_("How they felt"), _moods(""))
        self.setFixedHeight(space.CONTROL)

    def glad(self) -> bool | None:
        """Return how it left them, None when nobody knows."""
        return {"glad": True, "not_glad": False}.get(str(self.value()))


class TalkExtra(Extra):
    """How we spoke, who began, and how it left them."""

    def __init__(self) -> None:
        ways = [
            ("phone", p_("spoke", "by phone")),
            ("person", p_("spoke", "here")),
            ("message", p_("spoke", "in writing")),
        ]
        self.channel = _choice(_("How we spoke"), ways)
        self.outbound = _choice(_("Who began"), [("we", p_("began", "we")), ("they", p_("began", "they"))])
        self.mood = Mood()
        super().__init__(self.channel, self.outbound, self.mood)

    def begin(self, title: str, today: date) -> None:
        self.channel.set_value("phone")
        self.outbound.set_value("we")
        self.mood.set_options(_moods(title))


class VisitExtra(Extra):
    """Why they did not buy."""

    def __init__(self) -> None:
        reasons = [(because.value, because_name(because)) for because in Because]
        self.because = Numbered(_("Why they did not buy"), [("", p_("why", "not said")), *reasons])
        self.because.setFixedHeight(space.CONTROL)
        super().__init__(self.because)

    def begin(self, title: str, today: date) -> None:
        self.because.set_value("")


class OrderChoice(kit.Choice):
    """One of their orders, those still open first, or none."""

    def __init__(self, *, none_first: bool = False) -> None:
        super().__init__()
        self._none_first = none_first
        self.setAccessibleName(_("Of which order"))
        self.setMinimumWidth(_CHOOSER)
        self.setMaximumWidth(_WIDEST)

    def offer(self, names: Sequence[OrderName]) -> None:
        """Offer the orders; what was chosen stays chosen."""
        chosen = self.currentData()
        self.clear()
        for order_id, name in names:
            self.addItem(name, order_id)
        self.insertItem(0 if self._none_first else len(names), _("no order"), None)
        self.setCurrentIndex(max(0, self.findData(chosen)) if chosen else 0)

    def order_id(self) -> UUID | None:
        """Return the order chosen."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, UUID) else None


def order_names(orders: Sequence[OrderView]) -> list[OrderName]:
    """Return the orders of which one may speak, those still open first, as they are offered."""
    waiting = sorted(orders, key=lambda order: order.delivered_on is not None)
    spoken_of = (each for each in waiting if each.cancelled_on is None)
    return [(each.order_id, f"{each.no} · {order_name(each)}"[:48]) for each in spoken_of]


class FittingExtra(Extra):
    """Which fitting, of which order, and how it left them."""

    def __init__(self) -> None:
        kinds = [(kind.value, fitting_name(kind)) for kind in FittingKind]
        self.kind, self.order = kit.Choice(), OrderChoice()
        self.kind.setAccessibleName(_("Which fitting"))
        for key, name in kinds:
            self.kind.addItem(name, key)
        self.mood = Mood()
        super().__init__(self.kind, self.order, self.mood)

    def begin(self, title: str, today: date) -> None:
        self.kind.setCurrentIndex(0)
        self.mood.set_options(_moods(title))


class ComplaintExtra(Extra):
    """By when we answer, who, and about which order it is."""

    def __init__(self) -> None:
        self.day, self.owner, self.order = QLineEdit(), kit.Choice(), OrderChoice(none_first=True)
        self.day.setFixedWidth(152)
        self._today = date.min
        self._day = Field(_("Answer by"), self.day)
        self._day.checked_by(lambda: typed_day(self.day.text(), self._today))
        owner, order = Field(_("Who answers"), self.owner), Field(_("Of which order"), self.order)
        super().__init__(self._day, owner, order)

    def begin(self, title: str, today: date) -> None:
        self._today = today
        self.order.setCurrentIndex(0)
        proposed = default_reply(today)
        self._day.accept()
        self.day.clear()
        self.day.setPlaceholderText(otherwise(f"{proposed.day}.{proposed.month}"))

    def offer(self, staff: Sequence[StaffView], here: UUID | None) -> None:
        """Offer the staff, whoever is at the counter chosen."""
        self.owner.clear()
        for person in staff:
            self.owner.addItem(person.name, person.staff_id)
        self.owner.setCurrentIndex(max(0, self.owner.findData(here)))

    def reply_by(self) -> date:
        """Return the day by which we answer. Refused when it is none."""
        self._day.accept()
        try:
            return typed_day(self.day.text(), self._today) or default_reply(self._today)
        except Refused as refused:
            raise Beside(refused, self._day) from None

    def owner_id(self) -> UUID | None:
        """Return who answers."""
        chosen = self.owner.currentData()
        return chosen if isinstance(chosen, UUID) else None


class AnswerExtra(Extra):
    """By when what we proposed is done."""

    def __init__(self) -> None:
        self.day = QLineEdit()
        self.day.setFixedWidth(152)
        self._today = date.min
        self._day = Field(_("Put right by"), self.day)
        super().__init__(self._day)

    def begin(self, title: str, today: date) -> None:
        self._today = today
        self._day.accept()
        self.day.clear()
        proposed = default_reply(today)
        self.day.setPlaceholderText(otherwise(f"{proposed.day}.{proposed.month}"))

    def by(self, solution: str) -> date:
        """Return the day by which it is done. Refused when none that can be was typed."""
        self._day.accept()
        try:
            return check_proposal(solution, typed_day(self.day.text(), self._today), self._today)
        except Refused as refused:
            if not solution.strip():
                raise
            raise Beside(refused, self._day) from None


class OpinionExtra(Extra):
    """Of which order they speak, and whether they are glad."""

    def __init__(self) -> None:
        self.order, self.mood = OrderChoice(none_first=True), Mood()
        super().__init__(self.order, self.mood)

    def begin(self, title: str, today: date) -> None:
        self.order.setCurrentIndex(0)
        self.mood.set_options(_moods(title))


class GestureExtra(Extra):
    """On what occasion, and what it cost us."""

    def __init__(self) -> None:
        self.occasion, self.cost = QLineEdit(), QLineEdit()
        self.occasion.setMaxLength(200)
        self.occasion.setFixedWidth(280)
        self.occasion.setPlaceholderText(_("for example: their birthday"))
        self.cost.setFixedWidth(120)
        self._cost = Field(_("What it cost us, in lei"), self.cost)
        self._cost.checked_by(self._read_cost)
        super().__init__(Field(_("On what occasion"), self.occasion), self._cost)

    def begin(self, title: str, today: date) -> None:
        self.occasion.clear()
        self._cost.accept()
        self.cost.clear()

    def bani(self) -> int:
        """Return what it cost in bani. Refused when it is no sum."""
        self._cost.accept()
        try:
            return self._read_cost()
        except Refused as refused:
            raise Beside(refused, self._cost) from None

    def _read_cost(self) -> int:
        try:
            return typed_bani(self.cost.text())
        except Refused:
            raise Refused(N_("Write the cost in figures, or leave it empty.")) from None


def _moods(title: str) -> list[tuple[str, str]]:
    return [("", p_("mood", "hard to say")), ("glad", mood(True, title)), ("not_glad", mood(False, title))]
