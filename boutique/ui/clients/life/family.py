"""Family and friends, the household, and who sent whom to the shop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.clients.household import LIVE_TOGETHER, Kinship
from boutique.domain.clients.life import CompanyView, KinView, NamedClient
from boutique.domain.clients.views import ClientHit
from boutique.services.clients.family import leave_household, part, refer, relate, share_household
from boutique.ui import kit
from boutique.ui.clients.life.part import Part, held, line, opening, strike
from boutique.ui.clients.person.finder import ClientFinder
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Prose
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.clients.kin import kin_word
from boutique.wording.kernel.phrases import capital

_SENT: Final = "sent"
_SHOWN: Final = 8


class Family(Part):
    """Chosen what they are to one another, then found by typing; Enter writes it down."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(_("Family and friends"), context, shop, changes)
        self.kind = kit.Choice()
        for kinship in Kinship:
            self.kind.addItem(capital(kin_word(kinship)), kinship.value)
        self.kind.addItem(_("Sent them to us"), _SENT)
        self.kind.setAccessibleName(_("What they are to one another"))
        self.together = kit.Check(_("one household"))
        self.finder = ClientFinder(context.tasks, shop.queries, _("Who is it? Type a name"))
        self.finder.picked.connect(self._on_picked)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.entry.fill(self.kind, self.together, self.finder)
        self._on_kind()

    def show_known(self, known: Known, today: date) -> None:
        company = known.company
        lines = [*self._offers(company), *(self._kin_line(each) for each in company.kin)]
        self.list.fill(*lines, *self._leaving(company), *self._sent(company))

    def _kin_line(self, kin: KinView) -> QWidget:
        word = kin_word(kin.kinship, kin.title)
        said = [word, *([_("one household")] if kin.together else [])]
        name = opening(kin.name, self.context.go, kin.client_id)
        cross = strike(
            _("Remove {name} from here").format(name=kin.name),
            lambda: self._part(kin.client_id, kin.name),
        )
        return line(name, ", ".join(filter(None, said)), cross)

    def _leaving(self, company: CompanyView) -> Iterator[QWidget]:
        if any(kin.together for kin in company.kin):
            leave = kit.Button(_("No longer lives with them"), kit.Kind.QUIET, compact=True)
            leave.clicked.connect(lambda: self._leave())
            yield leave

    def _leave(self) -> None:
        who = self.who
        if who is not None:
            self.write(lambda uow: leave_household(uow, who), _("No longer in the household."))

    def _sent(self, company: CompanyView) -> Iterator[QWidget]:
        if (by := company.referred_by) is not None:
            name = opening(by.name, self.context.go, by.client_id)
            yield line(name, _("sent them to us"), strike(_("Nobody sent them"), self._nobody_sent))
        if company.brought:
            sent = Prose(_("Sent us:"), Style.SMALL, "muted")
            yield held(kit.column(sent, self._names(company.brought), gap=0))

    def _names(self, people: Sequence[NamedClient]) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, space.M)
        for person in people[:_SHOWN]:
            flow.addWidget(opening(person.name, self.context.go, person.client_id))
        if (more := len(people) - _SHOWN) > 0:
            flow.addWidget(Prose(_("and {n} more").format(n=more), tone="muted"))
        return made

    def _offers(self, company: CompanyView) -> Iterator[QWidget]:
        """One phone may serve a family: it is offered, never asked for."""
        for other in company.same_phone:
            text = _("The same phone as {name}. One family?").format(name=other.name)
            yield held(kit.column(kit.Notice(text, kit.Tone.NEUTRAL), self._sharing(other), gap=space.XS))

    def _sharing(self, other: NamedClient) -> kit.Button:
        made = kit.Button(_("Put them in one household"), compact=True)
        made.clicked.connect(lambda: self._share(other))
        return made

    def _on_kind(self, _at: int = 0) -> None:
        chosen = str(self.kind.currentData())
        self.together.setVisible(chosen != _SENT)
        self.together.setChecked(chosen in LIVE_TOGETHER)

    def _on_picked(self, hit: ClientHit) -> None:
        who, chosen = self.who, str(self.kind.currentData())
        together = self.together.isChecked()
        if who is None:
            return
        if chosen == _SENT:
            said = _("{name} sent them to us.")
            self.write(lambda uow: refer(uow, who, hit.client_id), said.format(name=hit.name))
            return
        self.write(
            lambda uow: relate(uow, who, hit.client_id, chosen, together=together),
            _("{name} is now with family and friends.").format(name=hit.name),
        )

    def _share(self, other: NamedClient) -> None:
        who = self.who
        if who is not None:
            self.write(
                lambda uow: share_household(uow, who, other.client_id),
                _("In one household with {name}.").format(name=other.name),
            )

    def _part(self, other: UUID, name: str) -> None:
        who = self.who
        if who is not None:
            self.write(
                lambda uow: part(uow, who, other),
                _("{name} is no longer with family and friends.").format(name=name),
            )

    def _nobody_sent(self) -> None:
        who = self.who
        if who is not None:
            self.write(lambda uow: refer(uow, who, None), _("Nobody in particular sent them."))
