"""What came and went of the demo's cloths: deliveries and what mills had promised, what was cut, a count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Atelier, Pages
from boutique.demo.chance import Chance
from boutique.demo.open_days import on_or_after
from boutique.demo.shelves import Bolt
from boutique.domain.cloth.model import ClothExpected, ClothMovement, MovementKind, WaitlistEntry
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.workshop.stages import ItemStage, Skill, WorkStage

_LENGTHS: Final[Mapping[str, int]] = {
    **{"suit": 330, "jacket": 190, "womens_jacket": 170, "trousers": 140, "waistcoat": 90, "overcoat": 290},
    **{"coat": 260, "skirt": 110, "dress": 240, "shirt": 180, "blouse": 170},
}
_KEPT: Final = timedelta(days=400)
"""Since then the demo keeps what was cut."""
_BEFORE: Final = timedelta(days=30)
_SOON_SEWN: Final = ("trousers", "waistcoat", "skirt", "shirt", "blouse")
_SEWN_IN: Final = timedelta(days=56)
"""What waits for its cloth is promised for so long after that comes."""
_LATE: Final[Mapping[str, Sequence[int]]] = {
    "Solbiati": (0, 9, 0, 5, 14, 7),
    "Harrow & Dale": (0, 0, 3, 0, 1, 0),
    "Lanificio Valdora": (4, 0, 11, 2, 6, 9),
    "Glen Farrow": (21, 12, 0, 8, 30, 16),
}
"""By how many days these mills come late, one delivery after the other; the others are hardly known."""


class StockBook:
    """Keeps what is cut and set aside while the shop is told, and lays in as much as must have come."""

    def __init__(self, chance: Chance, atelier: Atelier) -> None:
        self._chance, self._today = chance, chance.today
        self._bolts: dict[UUID, Bolt] = {bolt.cloth.id: bolt for bolt in atelier.shelves.by_code.values()}
        self._left = {id_: bolt.lies_cm for id_, bolt in self._bolts.items()}
        self._cut: dict[UUID, int] = defaultdict(int)
        self._late: dict[str, int] = defaultdict(int)
        self._staff = [atelier.staff[name].id for name in ("Vasile", "Ana")]
        self._expected = {id_: bolt.expected_on for id_, bolt in self._bolts.items() if bolt.expected_on}
        self.short: set[UUID] = set()
        self._short: set[UUID] = set()

    def use(self, pages: Pages) -> None:
        """Give the garments sewn here their metres, cut or set aside; what people wait for stays for them."""
        for wait in pages.of(WaitlistEntry):
            self._left[wait.cloth_id] -= wait.metres_cm
        ordered = {order.id: order.placed_on for order in pages.of(Order)}
        placed = sorted(pages.of(OrderItem), key=lambda item: (item.delivered_on or date.max, item.id))
        for item in placed:
            if item.cloth_id is not None and item.kind != OrderKind.READY_TO_WEAR and item.stands:
                self._sew(pages, item, item.cloth_id, ordered[item.order_id])

    def cut(self, pages: Pages, cutting: Mapping[UUID, WorkStage]) -> None:
        """Cut what is set aside for the garments whose cutting is done, on that day."""
        done = {
            stage.item_id: stage.done_at.date()
            for stage in pages.of(ItemStage)
            if stage.done_at is not None and cutting[stage.stage_id].skill == Skill.CUTTING
        }
        for item in pages.of(OrderItem):
            if item.id in done and item.cloth_id is not None and item.cloth_cm and item.delivered_on is None:
                self._cut[item.cloth_id] += item.cloth_cm
                for kind in (MovementKind.RESERVED, MovementKind.CUT):
                    pages.add(self._move(item.cloth_id, -item.cloth_cm, kind, done[item.id], item))

    def _sew(self, pages: Pages, item: OrderItem, cloth: UUID, placed: date) -> None:
        cm = _LENGTHS.get(item.garment, 0)
        if not cm:
            return
        if item.delivered_on is None:
            self._set_aside(pages, item, cloth, cm, placed)
        elif item.delivered_on > self._today - _KEPT:
            on = max(placed, item.delivered_on - _BEFORE)
            item.cloth_cm = cm
            self._cut[cloth] += cm
            pages.add(self._move(cloth, -cm, MovementKind.CUT, on, item))

    def _set_aside(self, pages: Pages, item: OrderItem, cloth: UUID, cm: int, placed: date) -> None:
        """Of what is expected and not there one garment is set aside all the same: it is written as short.

        It is promised for when it can be sewn of what comes.
        """
        comes, lacks = self._expected.get(cloth), self._left[cloth] < cm
        begun = item.ready_on is not None or item.garment not in _SOON_SEWN
        if lacks and (comes is None or cloth in self._short or begun):
            return
        if lacks and comes is not None:
            self._short.add(cloth)
            self.short.add(item.id)
            item.promised_on = max(item.promised_on or comes, on_or_after(comes + _SEWN_IN))
        item.cloth_cm = cm
        self._left[cloth] -= cm
        pages.add(self._move(cloth, cm, MovementKind.RESERVED, placed, item))

    def lay_in(self) -> Iterator[Sequence[object]]:
        """Yield what came, was sold and counted of every cloth, and what the mills said of it."""
        said: list[ClothExpected] = []
        moved: list[ClothMovement] = []
        for id_, bolt in self._bolts.items():
            came = [*self._deliveries(bolt, said)]
            moved += [self._move(id_, cm, MovementKind.RECEIVED, on) for on, cm in came]
            moved += self._balanced(id_, bolt.lies_cm + self._cut[id_] - sum(cm for _on, cm in came))
            if bolt.expected_on is not None:
                said += self._awaited(bolt, bolt.expected_on)
        yield moved
        yield said

    def _deliveries(self, bolt: Bolt, said: list[ClothExpected]) -> Iterator[tuple[date, int]]:
        if bolt.arrived_on is None:
            return
        for ago in (260, 0) if bolt.cloth.mill in _LATE else (0,):
            on = bolt.arrived_on - timedelta(days=ago)
            cm = bolt.lies_cm if on == self._today else self._chance.within(4, 12) * 250
            said.append(self._said(bolt, on - timedelta(days=self._days_late(bolt.cloth.mill)), on, cm))
            yield on, cm

    def _days_late(self, mill: str) -> int:
        known = _LATE.get(mill, (0, 2))
        self._late[mill] += 1
        return known[self._late[mill] % len(known)]

    def _balanced(self, cloth: UUID, left: int) -> Iterator[ClothMovement]:
        """Yield the count with which the book began, and one of last spring; what is too much was sold."""
        began, lost = self._today - _KEPT - _BEFORE, self._chance.within(0, 2) * 10
        if left + lost >= 0:
            yield self._move(cloth, left + lost, MovementKind.COUNTED, began)
        else:
            yield self._move(cloth, lost, MovementKind.COUNTED, began)
            yield self._move(cloth, left, MovementKind.SOLD, self._today - timedelta(days=20))
        yield self._move(cloth, -lost, MovementKind.COUNTED, self._today - timedelta(days=180))

    def _awaited(self, bolt: Bolt, on: date) -> Iterator[ClothExpected]:
        """Yield that the mill had said another day before."""
        first = self._said(bolt, on - timedelta(days=7), None, 2_000)
        yield first
        again = self._said(bolt, on, None, 2_000)
        again.first_id, again.said_on = first.id, self._today - timedelta(days=6)
        yield again

    def _said(self, bolt: Bolt, on: date, arrived: date | None, cm: int) -> ClothExpected:
        return ClothExpected(
            id=self._chance.id(),
            cloth_id=bolt.cloth.id,
            cm=cm,
            from_on=on,
            to_on=on,
            said_on=min(on, self._today) - _BEFORE,
            arrived_on=arrived,
            staff_id=self._staff[1],
        )

    def _move(
        self, cloth: UUID, cm: int, kind: MovementKind, on: date, item: OrderItem | None = None
    ) -> ClothMovement:
        return ClothMovement(
            id=self._chance.id(),
            cloth_id=cloth,
            cm=cm,
            kind=kind,
            item_id=item.id if item is not None else None,
            client_id=item.client_id if item is not None else None,
            moved_on=on,
            staff_id=self._staff[0] if kind == MovementKind.CUT else self._staff[1],
        )
