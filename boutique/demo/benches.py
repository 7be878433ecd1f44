"""The demo's workshop: its stages, how far each open garment has come in them, and what some wait for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.demo.open_days import on_or_after, on_or_before, open_days
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
_SHARE: Final = 0.7
"""Of the usual time: with that those at the bench can sew what is ordered, and a little more."""
_ROOM: Final = 12
"""What waits for somebody has so many open days until its promise: it will not be late for that."""
_BENCH: Final = ("Vasile", "Ilona")
_A_DAY: Final = 90
"""Minutes that go into one garment on a day on which others are sewn too."""
_SPARE: Final = 5
_A_FITTING: Final = 5
"""Days until somebody comes to try a thing on."""


def own_stages(chance: Chance) -> list[WorkStage]:
    """Return the stages of the demo shop, in its own language."""
    return [
        WorkStage(
            id=chance.id(),
            garment=garment,
            name=_NAMES[stage.name],
            pos=pos,
            usual_minutes=5 * round(_SHARE * stage.usual_minutes / 5),
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
        self.stages = {each.id: each for each in stages}
        self._bench = [staff[name] for name in _BENCH]
        self._front = staff["Ana"]
        self._fresh: Mapping[UUID, int] = {}
        self._asked = [WaitCause.ANSWER, WaitCause.FITTING, WaitCause.MAKER]

    def work(
        self, pages: Pages, short: Collection[UUID], late: Collection[UUID], fresh: Mapping[UUID, int]
    ) -> None:
        """Write down how far each open garment of these pages has come, and what it waits for.

        What is `short` of cloth was not begun; what is among the `late` has more to do than time. Of what is
        `fresh` so many stages are done, and it is promised for when the rest can be.
        """
        self._fresh = fresh
        placed = {order.id: order.placed_on for order in pages.of(Order)}
        for item in pages.of(OrderItem):
            if self._hangs(item):
                self._work_on(
                    pages, item, placed[item.order_id], short=item.id in short, late=item.id in late
                )

    def _hangs(self, item: OrderItem) -> bool:
        """What was just fetched still has its stages."""
        made = item.promised_on is not None and item.kind != OrderKind.READY_TO_WEAR
        return made and (item.is_open or item.ready_on is not None)

    def _work_on(self, pages: Pages, item: OrderItem, placed: date, *, short: bool, late: bool) -> None:
        known = self._by_garment[stages_key(item.kind, item.garment)]
        stages = [
            ItemStage(
                id=self._chance.id(),
                item_id=item.id,
                client_id=item.client_id,
                stage_id=stage.id,
                pos=stage.pos,
            )
            for stage in known
        ]
        ready = item.ready_on
        done = len(stages) if ready else 0 if short else self._how_many_done(item, placed, known, late=late)
        moments = self._moments(placed, 2 * done + 1, ready)
        for at, stage in enumerate(stages[:done]):
            stage.started_at, stage.done_at = moments[2 * at], moments[2 * at + 1]
            stage.staff_id = self._chance.one(self._bench).id
            stage.minutes = self._worked(stage)
        if done < len(stages):
            self._go_on(pages, item, stages[done], placed, moments[-1] if done else None, short=short)
        for stage in stages:
            pages.add(stage)

    def _go_on(
        self,
        pages: Pages,
        item: OrderItem,
        stage: ItemStage,
        placed: date,
        at: datetime | None,
        *,
        short: bool,
    ) -> None:
        """It waits, or is begun, or hangs there untouched."""
        cause = WaitCause.CLOTH if short else self._waits_for(item, stage)
        if cause is not None:
            pages.add(self._wait(item, stage, placed, cause))
        elif at is not None and not self._is_fitting(stage) and self._chance.often(0.5):
            stage.started_at, stage.staff_id = at, self._chance.one(self._bench).id

    def _waits_for(self, item: OrderItem, stage: ItemStage) -> WaitCause | None:
        """One garment for each cause, where it has the time for it."""
        assert item.promised_on is not None
        if open_days(self._chance.today, item.promised_on) < _ROOM or stage.pos == 0:
            return None
        wanted = [each for each in self._asked if (each is WaitCause.FITTING) is self._is_fitting(stage)]
        if wanted:
            self._asked.remove(wanted[0])
        return wanted[0] if wanted else None

    def _is_fitting(self, stage: ItemStage) -> bool:
        return self.stages[stage.stage_id].pace == Pace.FITTING

    def _worked(self, stage: ItemStage) -> int | None:
        """About as long as usual; a fitting takes nobody's time at the bench."""
        usual = 0 if self._is_fitting(stage) else self.stages[stage.stage_id].usual_minutes
        return round(usual * self._chance.within(75, 125) / 100) if usual else None

    def _how_many_done(
        self, item: OrderItem, placed: date, stages: Sequence[WorkStage], *, late: bool
    ) -> int:
        """As much of the stages as of the time until the promise, and enough to be ready in time."""
        assert item.promised_on is not None
        every, left = len(stages), open_days(self._chance.today, item.promised_on)
        share = min(1.0, (self._chance.today - placed).days / max(1, (item.promised_on - placed).days))
        done = min(every - 1, int(share * every))
        if late:
            return max(1, every - 3)
        if (fresh := self._fresh.get(item.id)) is not None:
            done = min(fresh, every - 1)
            item.promised_on = max(item.promised_on, self._after(_days_of(stages[done:]) + _SPARE))
            return done
        while done < every - 1 and _days_of(stages[done:]) > left:
            done += 1
        return done

    def _after(self, days: int) -> date:
        """Return the day that comes so many open days after today."""
        day = self._chance.today
        for _ in range(days):
            day = on_or_after(day + timedelta(days=1))
        return day

    def _moments(self, placed: date, how_many: int, ready: date | None) -> list[datetime]:
        """Days up to yesterday, or until it was ready, in order: each stage takes a day or two."""
        day = on_or_before(ready or self._chance.ago(self._chance.within(1, 3)))
        days = [day]
        for _ in range(how_many - 1):
            day = max(placed, on_or_before(day - timedelta(days=self._chance.within(0, 2))))
            days.append(day)
        return sorted(self._chance.moment(max(placed, each)) for each in days)

    def _wait(self, item: OrderItem, stage: ItemStage, placed: date, cause: WaitCause) -> Wait:
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


def _days_of(stages: Sequence[WorkStage]) -> int:
    """How many open days these stages take from here on, at the pace of a shop with many at once."""
    fittings = sum(each.pace == Pace.FITTING for each in stages)
    work = sum(each.usual_minutes for each in stages if each.pace == Pace.WORK)
    return _A_FITTING * fittings + -(-work // _A_DAY)
