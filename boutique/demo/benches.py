"""The demo's workshop: its stages, how far each open garment has come in them, and what some wait for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.pages.item_work import stages_key
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.stages import ItemStage, Pace, WorkStage
from boutique.domain.workshop.usual_stages import USUAL
from boutique.domain.workshop.waits import Wait, WaitCause

_NAMES: Final = {
    "Basting": "Însăilat",
    "Cutting": "Croit",
    "Finishing": "Finisat",
    "Fitting": "Probă",
    "Last fitting": "Ultima probă",
    "Pressing": "Călcat",
    "Sewing": "Cusut",
    "Unpicking": "Descusut",
}
_WAITS: Final = {
    WaitCause.CLOTH: "Stofa vine de la fabrică.",
    WaitCause.ANSWER: "Să aleagă nasturii.",
    WaitCause.FITTING: "Nu a găsit încă o zi de probă.",
    WaitCause.MAKER: "Butonierele se fac în oraș.",
}
_WAITING: Final = 4
"""One open garment in so many waits for something."""
_BENCH: Final = ("Vasile", "Ilona")


def own_stages(chance: Chance) -> list[WorkStage]:
    """Return the stages of the demo shop, in its own language."""
    return [
        WorkStage(
            id=chance.id(),
            garment=garment,
            name=_NAMES[stage.name],
            pos=pos,
            usual_minutes=stage.usual_minutes,
            skill=stage.skill,
            pace=stage.pace,
        )
        for garment, stages in USUAL.items()
        for pos, stage in enumerate(stages)
    ]


class Benches:
    """Where the open garments of the demo are worked on."""

    def __init__(self, chance: Chance, stages: Sequence[WorkStage], staff: Mapping[str, Staff]) -> None:
        self._chance = chance
        self._by_garment: dict[str, list[WorkStage]] = defaultdict(list)
        for stage in stages:
            self._by_garment[stage.garment].append(stage)
        self._usual = {each.id: each.usual_minutes for each in stages if each.pace == Pace.WORK}
        self._bench = [staff[name] for name in _BENCH]
        self._front = staff["Ana"]
        self._open = 0

    def work(self, pages: Pages) -> None:
        """Write down how far each open garment of these pages has come, and what it waits for."""
        placed = {order.id: order.placed_on for order in pages.of(Order)}
        for item in pages.of(OrderItem):
            if item.promised_on and item.is_open and item.kind != OrderKind.READY_TO_WEAR:
                self._work_on(pages, item, placed[item.order_id])

    def _work_on(self, pages: Pages, item: OrderItem, placed: date) -> None:
        stages = [
            ItemStage(
                id=self._chance.id(),
                item_id=item.id,
                client_id=item.client_id,
                stage_id=stage.id,
                pos=stage.pos,
            )
            for stage in self._by_garment[stages_key(item.kind, item.garment)]
        ]
        done = self._how_many_done(item, placed, len(stages))
        moments = self._moments(placed, 2 * done + 1)
        for at, stage in enumerate(stages[:done]):
            stage.started_at, stage.done_at = moments[2 * at], moments[2 * at + 1]
            stage.staff_id = self._chance.one(self._bench).id
            stage.minutes = self._worked(stage)
        self._open += 1
        if self._open % _WAITING == 0:
            pages.add(self._wait(item, stages[done], placed))
        elif done and self._chance.often(0.5):
            stages[done].started_at, stages[done].staff_id = moments[-1], self._chance.one(self._bench).id
        for stage in stages:
            pages.add(stage)

    def _worked(self, stage: ItemStage) -> int | None:
        """About as long as usual; a fitting takes nobody's time at the bench."""
        usual = self._usual.get(stage.stage_id)
        return round(usual * self._chance.within(75, 125) / 100) if usual else None

    def _how_many_done(self, item: OrderItem, placed: date, every: int) -> int:
        """As much of the stages as of the time until the promise, but never all."""
        assert item.promised_on is not None
        time = max(1, (item.promised_on - placed).days)
        share = min(1.0, (self._chance.today - placed).days / time)
        return min(every - 1, int(share * every))

    def _moments(self, placed: date, how_many: int) -> list[datetime]:
        """Days from the order on until yesterday, in order."""
        days = max(0, (self._chance.today - placed).days - 1)
        drawn = [
            self._chance.moment(placed + timedelta(days=self._chance.within(0, days)))
            for _ in range(how_many)
        ]
        return sorted(drawn)

    def _wait(self, item: OrderItem, stage: ItemStage, placed: date) -> Wait:
        cause = list(WaitCause)[self._open // _WAITING % len(WaitCause)]
        since = max(placed, self._chance.ago(self._chance.within(1, 6)))
        return Wait(
            id=self._chance.id(),
            item_id=item.id,
            client_id=item.client_id,
            item_stage_id=stage.id,
            cause=cause,
            owner_id=self._front.id,
            from_on=since,
            words=_WAITS[cause],
        )
