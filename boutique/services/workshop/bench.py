"""One garment taken from the book to be worked on, with its stages and what it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.pages.item_work import stages_key
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.stages import EVERY, ItemStage, WorkStage, current
from boutique.domain.workshop.waits import Wait
from boutique.services.orders.under_work import wait_no_longer
from boutique.services.workshop.stage_lists import stages_of, usual_stages

NO_MORE: Final = N_("This garment is ready. Take its last stage back first, if there is more to do.")


class Bench:
    """A garment under work. Refused when it was handed over or cancelled."""

    def __init__(self, uow: UnitOfWork, item_id: UUID) -> None:
        self._uow = uow
        self._new: dict[UUID, str] = {}  # names of stages begun by this very change
        self.item = uow.get(OrderItem, item_id)
        self.order = uow.get(Order, self.item.order_id)
        self.order.must_stand()
        self.item.must_be_open()

    def stages(self) -> list[ItemStage]:
        """Return the stages of the garment in order; none where its work was not begun."""
        found = self._uow.find(ItemStage, item_id=self.item.id)
        return sorted(found, key=lambda each: (each.pos, each.id))

    def stages_begun(self) -> list[ItemStage]:
        """Return the stages of the garment; of one whose work begins they are those of the shop.

        Where the shop has none for the garment, nor for every one, it begins with the usual ones.
        """
        known = self.stages()
        if known:
            return known
        garment = stages_key(self.item.kind, self.item.garment)
        shops = (
            stages_of(self._uow, garment) or stages_of(self._uow, EVERY) or usual_stages(self._uow, garment)
        )
        return [self._begin(each, pos) for pos, each in enumerate(shops)]

    def _begin(self, stage: WorkStage, pos: int) -> ItemStage:
        begun = ItemStage(item_id=self.item.id, client_id=self.item.client_id, stage_id=stage.id, pos=pos)
        self._uow.add(begun)
        self._new[begun.id] = stage.name
        return begun

    def named(self, stages: Sequence[ItemStage], stage_id: UUID | None, name: str = "") -> ItemStage:
        """Return the stage named by its own id or the shop's, by its name, or the one the garment is at.

        Refused when there is none.
        """
        if stage_id is None and name:
            called = (each for each in stages if self._name(each) == fold(name))
            stage_id = next((each.id for each in called), self.item.id)
        if stage_id is None:
            found = current(stages)
            if found is None:
                raise Refused(N_("Every stage of this garment is done. Take one back, or hand it over."))
            return found
        at = next((each for each in stages if stage_id in (each.id, each.stage_id)), None)
        if at is None:
            raise Refused(N_("This garment does not go through that stage. Choose one of its own."))
        return at

    def _name(self, stage: ItemStage) -> str:
        return fold(self._new.get(stage.id) or self._uow.get(WorkStage, stage.stage_id).name)

    def must_be_under_work(self) -> None:
        """Raise Refused when the garment is ready."""
        if self.item.ready_on is not None:
            raise Refused(
                N_("This garment is ready. Take its last stage back first, if there is more to do.")
            )

    def must_fit(self, field: str, at: datetime | None, now: datetime) -> None:
        """Raise Refused for a moment that is still to come, or before the garment was ordered."""
        if at is None:
            return
        if at > now:
            raise Misfilled(field, N_("That moment is still to come. Write when it was."))
        if local_day(at) < self.order.placed_on:
            raise Misfilled(field, N_("That is before the garment was ordered. Check the day."))

    def waits(self) -> list[Wait]:
        """Return what the garment waits for now."""
        return [each for each in self._uow.find(Wait, item_id=self.item.id) if each.until_on is None]

    def wait_no_longer(self, on: date) -> None:
        """Close whatever the garment waits for, for it goes on."""
        wait_no_longer(self._uow, [self.item], on)
