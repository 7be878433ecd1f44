"""Leaves and refusals that a file of another program tells: the file is their evidence, nobody's words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from boutique.domain.consent.model import Consent
from boutique.domain.consent.rules import How, Leave, Purpose, needs_refusal, standing, stands_under
from boutique.domain.exchange.imports import SaidLeave
from boutique.domain.ports import UnitOfWork


class FileLeaves:
    """Gathers what a file says of being written to, for everybody in it; only about selling.

    A yes never goes over what somebody told the shop themselves; a no always holds.
    """

    def __init__(self, uow: UnitOfWork, source: str, today: date, staff_id: UUID | None) -> None:
        self._uow, self._source, self._today, self._staff_id = uow, source, today, staff_id
        self._made: list[Consent] = []
        self.given = self.refused = 0

    def say(self, who: UUID, said: Iterable[SaidLeave], known: UnitOfWork | None) -> bool:
        """Take what is said of one person, who may be known to the book; tells whether it is new."""
        leaves = known.find(Consent, client_id=who) if known is not None else []
        new = [self._one(who, each, leaves) for each in said]
        return any(new)

    def _one(self, who: UUID, said: SaidLeave, leaves: list[Consent]) -> bool:
        stands = standing(leaves, said.channel, Purpose.SALES).leave
        if said.yes:
            return stands is Leave.NEVER_ASKED and self._give(who, said)
        return stands in (Leave.NEVER_ASKED, Leave.GIVEN) and self._refuse(who, said, leaves)

    def _words(self, said: SaidLeave) -> str:
        return f"{self._source}: {said.words}" if self._source else said.words

    def _give(self, who: UUID, said: SaidLeave) -> bool:
        made = Consent(client_id=who, channel=said.channel, purpose=Purpose.SALES, given_on=self._today)
        made.how, made.words, made.staff_id = How.FILE, self._words(said), self._staff_id
        self._made.append(made)
        self.given += 1
        return True

    def _refuse(self, who: UUID, said: SaidLeave, leaves: list[Consent]) -> bool:
        ended = stands_under(leaves, said.channel, Purpose.SALES)
        for leave in ended:
            leave.withdrawn_on, leave.withdrawn_by = self._today, self._staff_id
            leave.withdrawn_how, leave.withdrawn_words = How.FILE, self._words(said)
        if needs_refusal(leaves, ended, said.channel, Purpose.SALES):
            made = Consent(
                client_id=who,
                channel=said.channel,
                purpose=Purpose.SALES,
                given_on=self._today,
                withdrawn_on=self._today,
            )
            made.withdrawn_how, made.withdrawn_words = How.FILE, self._words(said)
            made.withdrawn_by = self._staff_id
            self._made.append(made)
        self.refused += 1
        return True

    def write_down(self) -> None:
        """Write down every leave and refusal that is new."""
        self._uow.add_all(self._made)
