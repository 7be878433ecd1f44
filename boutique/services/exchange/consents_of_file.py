"""Leaves and refusals that a file of another program tells: the file is their evidence, nobody's words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from boutique.domain.consent.model import Consent
from boutique.domain.consent.rules import (
    ConsentState,
    How,
    Purpose,
    current_consent,
    needs_refusal,
    stands_under,
)
from boutique.domain.exchange.imports import SaidConsent
from boutique.domain.kernel.ids import new_id
from boutique.domain.ports import UnitOfWork


class FileConsents:
    """Gathers what a file says of being written to, for everybody in it; only about selling.

    A yes never goes over what somebody told the shop themselves; a no always holds.
    """

    def __init__(self, uow: UnitOfWork, source: str, today: date) -> None:
        self._uow, self._source, self._today = uow, source, today
        self._made: list[dict[str, object]] = []
        self.given = self.refused = 0

    def say(self, who: UUID, said: Iterable[SaidConsent], known: UnitOfWork | None) -> bool:
        """Take what is said of one person, who may be known to the book; tells whether it is new."""
        leaves = known.find(Consent, client_id=who) if known is not None else []
        new = [self._one(who, each, leaves) for each in said]
        return any(new)

    def _one(self, who: UUID, said: SaidConsent, leaves: list[Consent]) -> bool:
        stands = current_consent(leaves, said.channel, Purpose.SALES).state
        if said.yes:
            return stands is ConsentState.NEVER_ASKED and self._give(who, said)
        return stands in (ConsentState.NEVER_ASKED, ConsentState.GIVEN) and self._refuse(who, said, leaves)

    def _words(self, said: SaidConsent) -> str:
        return f"{self._source}: {said.words}" if self._source else said.words

    def _give(self, who: UUID, said: SaidConsent) -> bool:
        self._make(who, said, how=str(How.FILE), words=self._words(said), staff_id=self._uow.actor.staff_id)
        self.given += 1
        return True

    def _refuse(self, who: UUID, said: SaidConsent, leaves: list[Consent]) -> bool:
        ended = stands_under(leaves, said.channel, Purpose.SALES)
        for leave in ended:
            leave.withdrawn_on, leave.withdrawn_by = self._today, self._uow.actor.staff_id
            leave.withdrawn_how, leave.withdrawn_words = How.FILE, self._words(said)
        if needs_refusal(leaves, ended, said.channel, Purpose.SALES):
            self._make(
                who,
                said,
                withdrawn_on=self._today,
                withdrawn_how=str(How.FILE),
                withdrawn_words=self._words(said),
                withdrawn_by=self._uow.actor.staff_id,
            )
        self.refused += 1
        return True

    def _make(self, who: UUID, said: SaidConsent, **more: object) -> None:
        about = {"client_id": who, "channel": str(said.channel), "purpose": str(Purpose.SALES)}
        self._made.append({"id": new_id(), **about, "given_on": self._today, **more})

    def write_down(self) -> None:
        """Write down every leave and refusal that is new."""
        self._uow.add_rows(Consent, self._made)
