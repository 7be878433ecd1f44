"""The whole demo shop, told in portions that can be written down one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from boutique.demo.altered import tie_alterations
from boutique.demo.atelier import SETTINGS, Atelier, DemoLists, set_up
from boutique.demo.bench_hours import at_the_bench
from boutique.demo.benches import Benches, own_stages
from boutique.demo.cast import play
from boutique.demo.chance import Chance
from boutique.demo.chosen import choose
from boutique.demo.crowd import add_client, add_lead
from boutique.demo.deposits import pay_deposits
from boutique.demo.doubles import write_twice
from boutique.demo.fitted import own_sets
from boutique.demo.hanging import OPEN, Rail
from boutique.demo.invited import ring_guests
from boutique.demo.kept import kept_lists
from boutique.demo.lives import live, live_among
from boutique.demo.promised import Given
from boutique.demo.samples import Sample, kept, last_cut
from boutique.demo.stocked import StockBook
from boutique.demo.tried import Tried
from boutique.domain.clients.documents import ClientPaper, TakenIn
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth
from boutique.domain.orders.model import Order, OrderItem

_PORTION = 2_000
_LEADS = 0.1
_MADE_FOR, _MADE_BY_MANY, _MADE_AT_MOST = 220, 0.08, 0.8
"""A workshop makes for some hundreds; in a large book most clients come from the till."""


class DemoShop:
    """A made-up shop of so many people, leads among them, as it stands on a day."""

    def __init__(self, lists: DemoLists, clients: int, seed: int, today: date) -> None:
        share = min(_MADE_AT_MOST, _MADE_BY_MANY + _MADE_FOR / clients)
        self._atelier = set_up(Chance(seed, today), lists, share)
        self._clients, self._cast = clients, lists.cast["person"][:clients]
        self._kept = Chance(seed, today).aside("samples")
        self._paid = Chance(seed, today).aside("payments")
        self._sewn = Chance(seed, today).aside("workshop")
        self._altered = Chance(seed, today).aside("altered")
        self._stages = own_stages(self._sewn)
        self._chosen = Chance(seed, today).aside("chosen")
        staff = self._atelier.staff
        self._rail = Rail(Chance(seed, today).aside("hanging"), staff["Ana"], self._atelier.shelves)
        self._given = Given(Chance(seed, today).aside("promises"), staff["Ana"])
        self._benches = Benches(self._sewn, self._stages, staff)
        self._tried = Tried(Chance(seed, today).aside("fittings"), self._benches.stages, staff["Vasile"])
        self.samples: list[Sample] = []
        self._bolts = StockBook(Chance(seed, today).aside("cloth"), self._atelier)

    def settings(self) -> Mapping[str, str | bool | int]:
        """Return the settings of the shop; Ana is at the counter."""
        return {**SETTINGS, "shop.staff": str(self._atelier.staff["Ana"].id)}

    def photographs(self, taken: Iterable[TakenIn]) -> list[ClientPaper]:
        """Return the photographs of the samples, once they were taken in one after the other."""
        return [kept(sample, each, self._kept) for sample, each in zip(self.samples, taken, strict=True)]

    def portions(self) -> Iterator[Sequence[object]]:
        """Yield things of one kind at a time, in an order in which nothing is named before it is there."""
        left = self._clients - len(self._cast)
        yield self._stages
        for told in self._cast:
            play(self._atelier, told)
        live(self._atelier, self._cast)
        pages = self._atelier.pages
        self.samples = last_cut(pages.of(Order), pages.of(OrderItem), pages.of(Cloth))
        cast = {client.id for client in self._atelier.pages.of(Client)}
        while True:
            now = min(left, _PORTION)
            _fill(self._atelier, now)
            if left == self._clients - len(cast):
                write_twice([each for each in self._atelier.pages.of(Client) if each.id not in cast])
            ring_guests(self._atelier, cast)
            live_among(
                self._atelier, [each for each in self._atelier.pages.of(Client) if each.id not in cast]
            )
            self._hang(cast)
            self._atelier.pages.of(Client).sort(key=lambda client: (client.since or date.min, client.id))
            yield from self._atelier.pages.take()
            left -= now
            if not left:
                break
        yield from self._bolts.lay_in()
        yield kept_lists(self._atelier.chance)
        yield own_sets(self._atelier.chance.aside("sets"))
        yield from at_the_bench(self._sewn, self._atelier.staff)

    def _hang(self, cast: set[UUID]) -> None:
        """Have what was ordered in this portion hang in the workshop, as far as it has come."""
        pages = self._atelier.pages
        most = OPEN if self._clients <= _PORTION else None
        self._rail.arrange(pages, cast, most=most)
        self._bolts.use(pages)
        soon = {item.id for item in pages.of(OrderItem) if item.client_id in cast and item.is_open}
        self._benches.work(pages, self._bolts.short, soon, self._rail.fresh)
        self._bolts.cut(pages, self._benches.stages)
        self._tried.on(pages)
        tie_alterations(pages, self._altered)
        choose(pages, self._chosen)
        pay_deposits(pages, self._paid, cast)
        self._given.promise(pages, set(self._rail.told_late()))


def _fill(atelier: Atelier, people: int) -> None:
    for _ in range(people):
        if atelier.chance.often(_LEADS):
            add_lead(atelier)
        else:
            add_client(atelier)
