"""Fittings of what hangs in the demo's workshop: those held, with what was amended, and those to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.demo.open_days import on_or_after
from boutique.domain.orders.model import OrderItem
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting, FittingKind, Outcome
from boutique.domain.workshop.open_hours import FreeTime
from boutique.domain.workshop.stages import ItemStage, Pace, WorkStage
from boutique.domain.workshop.waits import Wait

_HOURS: Final = (9, 11, 14, 16)
_NOON: Final = 13 * 60
_A_DAY: Final = 2
"""So many fittings a day are planned."""
_WORDS: Final = (
    "Parcă mă strânge puțin la umeri.",
    "Aș vrea să pot ridica brațul fără să tragă.",
    "Îmi place cum cade.",
    "E bine așa, poate o idee mai scurt.",
)
_SLEEVED: Final = ("sleeve_left", "sleeve_right", "waist", "shoulder_right", "hem", "collar")
_PLAIN: Final = ("waist", "hem", "hip")
_BY_HOW_MUCH: Final = (-15, -10, -5, 5, 10, 15, 20)


class Tried:
    """Writes down the fittings of the garments that have stages for them."""

    def __init__(self, chance: Chance, stages: Mapping[UUID, WorkStage], by: Staff) -> None:
        self._chance, self._by = chance, by
        self._fittings = {id_ for id_, stage in stages.items() if stage.pace == Pace.FITTING}
        self._planned = 0

    def on(self, pages: Pages) -> None:
        """Write down what was tried on, and when the rest is to be."""
        items = {item.id: item for item in pages.of(OrderItem)}
        waiting = {wait.item_id for wait in pages.of(Wait)}
        stages = sorted(pages.of(ItemStage), key=lambda stage: (str(stage.item_id), stage.pos))
        for id_, its in groupby(stages, attrgetter("item_id")):
            known = list(its)
            item = items[id_]
            self._held(pages, item, known)
            now = next((stage for stage in known if stage.done_at is None), None)
            if now is not None and now.stage_id in self._fittings and id_ not in waiting:
                self._plan(pages, item, known, now)

    def _held(self, pages: Pages, item: OrderItem, stages: Sequence[ItemStage]) -> None:
        """Each was held as its stage ended; what was amended at one was found right at the next."""
        before: list[Amendment] = []
        for stage in self._tries(stages):
            if stage.done_at is None:
                return
            fitting = self._fitting(item, stages, stage, stage.done_at)
            fitting.words = self._chance.one(_WORDS)
            amended = self._amendments(item, fitting)
            fitting.outcome = Outcome.AMENDED if amended else Outcome.FINE
            for each in before:
                each.solved_on, each.solved_at = stage.done_at.date(), fitting.id
            pages.add(fitting)
            for each in amended:
                pages.add(each)
            before = amended

    def _amendments(self, item: OrderItem, fitting: Fitting) -> list[Amendment]:
        places = _PLAIN if item.garment in ("skirt", "trousers", "waistcoat") else _SLEEVED
        return [
            Amendment(
                id=self._chance.id(),
                client_id=item.client_id,
                item_id=item.id,
                fitting_id=fitting.id,
                place=place,
                mm=self._chance.one(_BY_HOW_MUCH),
            )
            for place in self._chance.some(places, 0, 3)
        ]

    def _plan(self, pages: Pages, item: OrderItem, stages: Sequence[ItemStage], stage: ItemStage) -> None:
        """They are spread over the days that come; the first of tomorrow nobody has confirmed yet."""
        ahead, hour = divmod(self._planned, _A_DAY)
        day = on_or_after(self._chance.today)
        for _ in range(ahead):
            day = on_or_after(day + timedelta(days=1))
        if item.promised_on is not None and day >= item.promised_on:
            return
        at = datetime.combine(day, time(_HOURS[(self._planned + hour) % len(_HOURS)]), UTC)
        fitting = self._fitting(item, stages, stage, at)
        if self._planned != _A_DAY:
            fitting.confirmed_at = self._chance.moment(self._chance.ago(1))
            fitting.confirmed_by = self._by.id
        if self._planned % 2:
            pages.add(self._free(fitting))
        self._planned += 1
        pages.add(fitting)

    def _free(self, fitting: Fitting) -> FreeTime:
        """They come on the weekday on which they come, after noon or at any hour."""
        local = fitting.at.astimezone()
        first = _NOON if local.hour * 60 >= _NOON else 0
        return FreeTime(
            client_id=fitting.client_id, weekday=local.weekday(), from_minute=first, id=self._chance.id()
        )

    def _fitting(
        self, item: OrderItem, stages: Sequence[ItemStage], stage: ItemStage, at: datetime
    ) -> Fitting:
        last = self._tries(stages)[-1] is stage
        return Fitting(
            id=self._chance.id(),
            client_id=item.client_id,
            order_id=item.order_id,
            item_id=item.id,
            at=at,
            kind=FittingKind.FINAL if last and len(self._tries(stages)) > 1 else FittingKind.BASTED,
            staff_id=self._by.id,
        )

    def _tries(self, stages: Sequence[ItemStage]) -> list[ItemStage]:
        return [stage for stage in stages if stage.stage_id in self._fittings]
