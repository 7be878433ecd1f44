"""Leave to contact: the matrix, in which words and how it was said, and the history below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from boutique.domain.consent.rules import Channel, ConsentState, How, Purpose, is_refusal
from boutique.domain.consent.views import ConsentView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import UnitOfWork
from boutique.services.consent import give_leave, withdraw_leave
from boutique.ui import kit
from boutique.ui.clients.life.part import Part, held, line
from boutique.ui.clients.person.knowing import Known
from boutique.ui.consent.matrix import Matrix, Place
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Field, Prose
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.slot import Slot
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, explain
from boutique.wording.consent import channel_name, how_name, purpose_name, their_words
from boutique.wording.kernel.phrases import quoted

_LONGEST = 500
_SHOWN = 3


class Consents(Part):
    """Giving and taking back cost the same: one key on the place they are about."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(_("May we call, may we write?"), context, shop, changes)
        self._place: Place = (Channel.PHONE.value, Purpose.SALES.value)
        self._answered: Place | None = None  # what was just written down, until one types or goes elsewhere
        self._facts: list[tuple[date, str, str]] = []
        self.matrix = Matrix()
        self.list.fill(self.matrix)
        self.about = Prose("", Style.SMALL, "muted")
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.field = Field(_("In their words"), self.words)
        self.how = kit.Choice()
        for how in How:
            self.how.addItem(how_name(how), how.value)
        self.gives = kit.Button(_("They agree"))
        self.refuses = kit.Button(_("They refuse"))
        self.past = Slot(gap=space.XS)
        self.how.setAccessibleName(_("How they said it"))
        deeds = FlowLayout(gap=space.XS)
        for part in (self.how, self.gives, self.refuses):
            deeds.addWidget(part)
        self.entry.fill(self.about, self.field, held(deeds), self.past)
        self._connect()

    def _connect(self) -> None:
        self.matrix.chosen.connect(self._on_chosen)
        self.matrix.turned.connect(self._on_turned)
        self.matrix.ended.connect(self._withdraw)
        self.gives.clicked.connect(lambda: self._give(self._place))
        self.refuses.clicked.connect(lambda: self._withdraw(self._place))
        self.words.returnPressed.connect(self._on_entered)
        self.words.textEdited.connect(lambda _text: self._forget_answer())

    def turn(self, before: UUID | None, now: UUID) -> None:
        super().turn(before, now)
        self._forget_answer()
        self.words.clear()
        self.field.accept()

    def show_known(self, known: Known, today: date) -> None:
        consents = known.page.consents
        self.matrix.show_consents(consents, today)
        self._facts = sorted(_told(consents), key=lambda fact: fact[0], reverse=True)
        self._tell_past(_SHOWN)
        self._name_place()

    def _tell_past(self, most: int) -> None:
        lines = [line(Prose(text, Style.SMALL), about) for _on, text, about in self._facts[:most]]
        if len(self._facts) > most:
            whole = kit.Button(_("Everything they said"), kit.Kind.QUIET, compact=True)
            whole.clicked.connect(lambda: self._tell_past(len(self._facts)))
            lines.append(whole)
        self.past.fill(*lines)

    def _on_chosen(self, place: Place) -> None:
        self._forget_answer()
        self._place = place
        self._name_place()

    def _name_place(self) -> None:
        """Only the place is named: what they said, nobody but they can know."""
        channel, purpose = self._place
        self.about.setText(f"{channel_name(channel)} · {purpose_name(purpose)}")

    def _on_entered(self) -> None:
        """Enter pressed twice is one answer: the opposite one is never given by haste."""
        if self._answered != self._place:
            self._on_turned(self._place)

    def _forget_answer(self) -> None:
        self._answered = None

    def _on_turned(self, place: Place) -> None:
        self._place = place
        if self.matrix.leave_of(place) is ConsentState.GIVEN:
            self._withdraw(place)
        else:
            self._give(place)

    def _give(self, place: Place) -> None:
        self._answered = place
        who, today = self.who, self.shop.today()
        how, words = str(self.how.currentData()), self.words.text()
        if who is None:
            return

        def work(uow: UnitOfWork) -> UUID:
            return give_leave(uow, who, *place, how=how, words=words, today=today)

        self.write_typed(work, _("They agree: {what}.").format(what=_what(place))).done(self._done).failed(
            self._refuse
        )

    def _withdraw(self, place: Place) -> None:
        self._answered = place
        who, today = self.who, self.shop.today()
        how, words = str(self.how.currentData()), self.words.text()
        if who is None:
            return

        def work(uow: UnitOfWork) -> UUID:
            return withdraw_leave(uow, who, *place, how=how, words=words, today=today)

        said = _("They do not want it: {what}.").format(what=_what(place))
        self.write_typed(work, said).done(self._done).failed(self._refuse)

    def _done(self) -> None:
        self.field.accept()
        self.words.clear()

    def _refuse(self, error: BoutiqueError) -> None:
        self._forget_answer()
        self.field.refuse(explain(error))


def _what(place: Place) -> str:
    return f"{channel_name(place[0])}, {purpose_name(place[1])}"


def _told(consents: tuple[ConsentView, ...]) -> Iterator[tuple[date, str, str]]:
    """Yield every fact: the day, what was said, and how and to whom."""
    for each in consents:
        what = _what((each.channel, each.purpose))
        if not is_refusal(each):
            said = their_words(each, given=True)
            yield each.given_on, _fact(what, _("yes"), said), _about(each.given_on, each.how, each.by)
        if each.withdrawn_on is not None:
            about = _about(each.withdrawn_on, each.withdrawn_how, each.withdrawn_by)
            yield each.withdrawn_on, _fact(what, _("no"), their_words(each, given=False)), about


def _fact(what: str, answer: str, words: str) -> str:
    ours = _("noted by us")
    return f"{what}: {answer}. {quoted(words)}" if words else f"{what}: {answer} ({ours})."


def _about(on: date, how: str, by: str) -> str:
    return " · ".join(part for part in (day_short(on), how_name(how), *by.split()[:1]) if part)
