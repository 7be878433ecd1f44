"""One day on the floor, hour by hour: stages begin and end, clients come, cloth arrives."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

from tests.bench.workshop import fate, pressing
from tests.bench.workshop.book import Record
from tests.bench.workshop.choosing import next_piece, pushes_in
from tests.bench.workshop.hands import Hand
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.routes import ROUTE

if TYPE_CHECKING:
    from tests.bench.workshop.world import World

ARRIVES = 1.0
"""Hour at which the carrier and the post come."""
ANSWERED_AT = (0, 3)
"""Places on a way before which the client may have to be asked."""


class Floor:
    """The events of a day in order of their hour."""

    def __init__(self, world: World, day: int) -> None:
        self.world, self.day = world, day
        self.shop, self.seed = world.shop, world.seed
        self.events: list[tuple[float, int, Hand | Piece]] = []
        self.order = count()
        self.present = [hand for hand in world.hands if hand.there]

    def work(self) -> None:
        """Run the day from morning to evening; if nobody is there the door stays shut."""
        if not self.present:
            return
        self._morning()
        self._take_up(0.0)
        while self.events:
            hour, _, whom = heappop(self.events)
            if isinstance(whom, Hand):
                self._ends(whom, hour)
            else:
                self._comes(whom, hour)
            self._take_up(hour)
        self._evening()

    def _morning(self) -> None:
        for piece in self.world.pieces.values():
            if piece.status in ("cloth", "answer") and piece.until <= self.day:
                self._at(ARRIVES, piece)
            elif piece.status == "fit" and piece.until <= self.day:
                self._at(fate.comes(self.shop, self.seed, piece)[1], piece)
        for hand in self.present:
            urgent = pushes_in(hand, self._ready(), self.day) if self.shop.interrupts else None
            if urgent and hand.job:
                hand.aside.append(hand.job)
                self._start(hand, urgent, 0.0)
            elif hand.job:
                self._go_on(hand, hand.job, 0.0)

    def _at(self, hour: float, whom: Hand | Piece) -> None:
        heappush(self.events, (hour, next(self.order), whom))

    def _ready(self) -> list[Piece]:
        return [piece for piece in self.world.pieces.values() if piece.status == "ready"]

    def _take_up(self, hour: float) -> None:
        ready = self._ready()
        for hand in self.present:
            if hour >= hand.there or hand.job:
                continue
            piece = next_piece(hand, ready, self.day)
            if piece:
                ready.remove(piece)
                self._start(hand, piece, hour)

    def _start(self, hand: Hand, piece: Piece, hour: float) -> None:
        if not piece.total:
            piece.total = fate.content(self.shop, self.seed, piece, hand.worker, self.day)
            piece.left = piece.total
        piece.who, piece.began = hand.number, hand.clock + hour
        piece.turn("work", self.day)
        self._go_on(hand, piece, hour)

    def _go_on(self, hand: Hand, piece: Piece, hour: float) -> None:
        hand.job, hand.at = piece, hour
        end = hour + piece.left / hand.pace
        if end <= hand.there:
            self._at(end, hand)

    def _ends(self, hand: Hand, hour: float) -> None:
        piece = hand.job
        assert piece is not None
        hand.job, hand.last = None, (piece.item.kind, piece.pos)
        self._put(
            pressing.stage_record(self.shop, piece, hand.number, hand.clock + hour - piece.began, self.day)
        )
        self._advance(piece, hand.number)
        if hand.aside:
            self._go_on(hand, hand.aside.pop(), hour)

    def _comes(self, piece: Piece, hour: float) -> None:
        if piece.status == "fit":
            self._fitted(piece)
            return
        late = self.day - piece.item.cloth_eta if piece.status == "cloth" else self.day - piece.since
        self._put(pressing.wait_record(self.shop, piece, piece.status, late, self.day))
        self.to_bench(piece)

    def _fitted(self, piece: Piece) -> None:
        if fate.comes(self.shop, self.seed, piece)[0] != "came":
            piece.visits += 1
            self._agree(piece)
            return
        days = self.day - piece.since
        self._put(pressing.wait_record(self.shop, piece, piece.stage, days, self.day))
        more = fate.rework(self.shop, self.seed, piece)
        self._advance(piece, -1)
        piece.more = more

    def _agree(self, piece: Piece) -> None:
        piece.until = piece.item.fit_date = fate.fitting_day(self.shop, self.seed, piece, self.day)

    def _advance(self, piece: Piece, who: int) -> None:
        piece.steps.append((piece.pos, self.day))
        if piece.pos + 1 == len(ROUTE[piece.item.kind]):
            self._finish(piece, who)
            return
        piece.pos += 1
        piece.total, piece.left, piece.more, piece.who = 0.0, 0.0, 1.0, -1
        if piece.at_fitting:
            piece.visits = 0
            piece.turn("fit", self.day)
            self._agree(piece)
        else:
            piece.item.fit_date = -1
            self.to_bench(piece)

    def to_bench(self, piece: Piece) -> None:
        """Lay a garment ready, unless its client must first be asked something."""
        asks = piece.pos in ANSWERED_AT and piece.status != "answer"
        until = fate.answer(self.shop, self.seed, piece, self.day) if asks else -1
        piece.until = until
        piece.turn("answer" if until > 0 else "ready", self.day)

    def _finish(self, piece: Piece, who: int) -> None:
        piece.finished = self.day
        piece.turn("done", self.day)
        self._put(pressing.done_record(piece, who, self.day))

    def _put(self, record: Record | None) -> None:
        if record is not None:
            self.world.state.records.append(record)

    def _evening(self) -> None:
        for hand in self.world.hands:
            if hand.there and hand.job:
                hand.job.left -= (hand.there - hand.at) * hand.pace
            hand.clock += hand.there
