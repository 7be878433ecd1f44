"""A workshop that goes on day by day, whoever promises in it."""

from __future__ import annotations

from tests.bench.workshop import fate
from tests.bench.workshop.book import Item, State
from tests.bench.workshop.calendar import working_days
from tests.bench.workshop.clients import come_in
from tests.bench.workshop.demand import Asked, asked_on
from tests.bench.workshop.floor import Floor
from tests.bench.workshop.hands import Hand, make_hand, wake
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.shop import Shop

GIVEN_AWAY = 3
"""Days of illness after which another takes the work over."""
ANEW = 1.1
"""What it costs to take over what another began."""


class World:
    """The truth of a workshop (`pieces`, `hands`) and its book (`state`); `seed` rules what is to come."""

    def __init__(self, shop: Shop) -> None:
        self.shop, self.seed = shop, shop.seed
        self.hands = [make_hand(number, worker) for number, worker in enumerate(shop.workers)]
        self.pieces: dict[int, Piece] = {}
        self.asked = 0
        tailors = [hand.shown for hand in self.hands]
        self.state = State(-1, tailors, {}, [], dict(shop.guessed), working_days())

    def work(self, day: int) -> list[Piece]:
        """Work one working day and bring the book up to date; return what was finished."""
        for hand in self.hands:
            wake(hand, self.seed, day)
            self._give_away(hand, day)
        Floor(self, day).work()
        done = [piece for piece in self.pieces.values() if piece.finished == day]
        for piece in done:
            del self.pieces[piece.item.id], self.state.items[piece.item.id]
        self.state.today = day
        for piece in self.pieces.values():
            self._show(piece)
        return done

    def asks(self, day: int) -> list[Asked]:
        """Return what is asked for on the evening of a day, nothing if nobody is there to be asked."""
        return asked_on(self.shop, self.seed, day) if any(hand.there for hand in self.hands) else []

    def receive(self, asked: Asked, day: int) -> Piece:
        """Return the garment asked for, before anything is promised; it is not yet in the book."""
        number, self.asked = self.asked, self.asked + 1
        item = Item(number, asked.kind, day, since=day)
        piece = Piece(item, come_in(self.shop, number, asked.kind, day, asked.wall), since=day)
        item.cloth_eta, until = (
            (-1, -1) if asked.kind == "retus" else fate.cloth(self.shop, self.seed, number, day)
        )
        if item.cloth_eta >= 0:
            piece.until = until
            piece.turn("cloth", day)
        else:
            Floor(self, day).to_bench(piece)
        self._show(piece)
        return piece

    def take(self, piece: Piece) -> None:
        """Take an order that was promised into the book and to the bench."""
        self.pieces[piece.item.id] = piece
        self.state.items[piece.item.id] = piece.item

    def _show(self, piece: Piece) -> None:
        if self.shop.pressing.only_done:
            return
        item = piece.item
        item.pos, item.status, item.who, item.since = piece.pos, piece.status, piece.who, piece.since
        item.spent = self.hands[piece.who].clock - piece.began if piece.status == "work" else 0.0

    def _give_away(self, hand: Hand, day: int) -> None:
        """Another takes over what one who is away began, if there is one who can."""
        long_ill = hand.shown.sick_since >= 0 and day - hand.shown.sick_since >= GIVEN_AWAY
        if not (hand.off(day) or long_ill):
            return
        for piece in [*hand.aside, *([hand.job] if hand.job else [])]:
            if any(piece.skill in other.worker.skills for other in self.hands if other is not hand):
                piece.left *= ANEW
                piece.who = -1
                piece.turn("ready", day)
                hand.aside = [other for other in hand.aside if other is not piece]
                hand.job = None if hand.job is piece else hand.job
        if hand.job is None and hand.aside:
            hand.job = hand.aside.pop()
