"""Pictures of orders, offers and payments: `python -m tests.shots.orders DIR`."""

from __future__ import annotations

import argparse
import tempfile
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.model import Order
from boutique.domain.orders.needs import Need
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.offers import write_offer
from boutique.services.orders.taking import place_order
from boutique.services.workshop.waits import open_wait
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import ShopFloor
from boutique.ui.theme import Light, dress, switch
from tests.shots.rooms import Scenes, floor_of, settle
from tests.shots.small_book import TODAY, SmallShop, filled, services_over

SERBAN = "Șerban Văleanu"
_SIZES = (QSize(1366, 768), QSize(1024, 700), QSize(911, 512))


_NOTHING_YET = "Tudor Pîrvu"


def needing(shop: SmallShop) -> None:
    """Take an order for each thing that one may need first, and one that is cancelled."""
    book, actor, who = shop.book, Actor(shop.ana), shop.people["Horia Bălășescu"]

    def take(garment: str, words: str, ahead: int, paid: int = 0) -> tuple[UUID, UUID]:
        due, on = TODAY + timedelta(days=ahead), TODAY - timedelta(days=30)
        item = ItemDraft(garment=garment, description=words, price_bani=320_000, promised_on=due)
        deposit = PaymentDraft(amount=Money(paid, HOUSE), paid_on=on) if paid else None
        order = place_order(
            book.change(actor), OrderDraft(client_id=who, placed_on=on, items=(item,), deposit=deposit)
        )
        whole = next(each for each in book.queries().open_orders() if each.order_id == order)
        assert whole.items[0].item_id is not None
        return order, whole.items[0].item_id

    def version(order: UUID) -> int:
        with book.change(actor) as uow:
            return uow.get(Order, order).version

    take("overcoat", "palton camel", -2, paid=100_000)
    ready, _item = take("dress", "rochie bleumarin", 4)
    mark_ready(book.change(actor), ready, version(ready), on=TODAY - timedelta(days=10))
    owed, _item = take("trousers", "pantaloni antracit", 2, paid=100_000)
    deliver_order(book.change(actor), owed, version(owed), on=TODAY)
    _order, waits = take("suit", "costum nisip", 30)
    wait = WaitDraft(item_id=waits, cause="cloth", from_on=TODAY - timedelta(days=9))
    open_wait(book.change(actor), wait, today=TODAY)
    off, _item = take("tie", "papion", 20, paid=50_000)
    cancel_order(book.change(actor), off, version(off), on=TODAY)


def ordered(shop: SmallShop) -> SmallShop:
    """Give two people an order of several garments with a deposit, and one of them an offer."""
    for name, price in ((SERBAN, 420_000), ("Horia Bălășescu", 380_000)):
        who = shop.people[name]
        suit = ItemDraft(
            garment="suit",
            description="costum bleumarin, trei piese",
            price_bani=price,
            promised_on=TODAY + timedelta(days=24),
            options=(
                OptionDraft(key="rever", value="ascuțit"),
                OptionDraft(key="căptușeală", value="vișinie"),
            ),
        )
        shirts = ItemDraft(
            garment="shirt", description="cămașă albă", price_bani=45_000, quantity=2, wearer="Radu"
        )
        paid = PaymentDraft(amount=Money(150_000, HOUSE), paid_on=TODAY, receipt="4471")
        draft = OrderDraft(
            client_id=who, placed_on=TODAY, items=(suit, shirts), deposit=paid, note="Pentru nunta fiicei."
        )
        place_order(shop.book.change(Actor(shop.ana)), draft)
    coat = ItemDraft(garment="overcoat", description="palton de cașmir", price_bani=690_000)
    offer = OrderDraft(client_id=shop.people[SERBAN], placed_on=TODAY, items=(coat,))
    write_offer(shop.book.change(Actor(shop.ana)), offer)
    needing(shop)
    return shop


def scenes(floor: ShopFloor, shop: SmallShop) -> Scenes:
    """Yield each thing worth looking at, with what brings it up."""
    act = floor.actions_live
    yield "orders-of-client", lambda: _go(floor, shop)
    yield "orders-chosen", lambda: _choose(floor, 1)
    for strip in ("pay", "void", "move", "deliver"):
        yield f"orders-{strip}", act[f"clients.{strip}"].trigger
        yield f"orders-{strip}-left", lambda: _side(floor).deeds.leave()
    yield "orders-correct", act["clients.correct"].trigger
    yield "orders-correct-left", lambda: _side(floor).form.left.emit()
    yield "orders-new", act["clients.order"].trigger
    yield "orders-new-typed", lambda: _type(floor)
    yield "orders-new-promise", lambda: _side(floor).form.head.parts.set_value("promise")
    yield "orders-new-garment", lambda: _side(floor).form.head.parts.set_value("garment")
    yield "orders-new-refused", lambda: _side(floor).form.saved.emit()
    yield from room(floor)
    yield "orders-of-nobody", lambda: floor.go("clients", shop.people[_NOTHING_YET])


def room(floor: ShopFloor) -> Scenes:
    """Yield the room of all orders: by need, one in full, found and not."""
    floor.go("orders")
    page = floor.page("orders")
    rows = page.list.rows
    yield "orders-room", lambda: (floor.go("orders"), rows.choose_first(), page._split.open_list())
    yield "orders-room-one", page._split.open_detail
    yield "orders-room-open", lambda: (page._split.open_list(), rows.fold(Need.LATER, is_open=True))
    yield "orders-room-found", lambda: page.list.search.setText("costum")
    yield "orders-room-cancelled", lambda: (page.list.search.setText("papion"), page._split.open_detail())
    yield "orders-room-none", lambda: (page.list.search.setText("zzz"), page._split.open_list())
    yield "orders-room-left", page.list.search.clear


def _side(floor: ShopFloor):  # type: ignore[no-untyped-def] # the side, whose class the room loads lazily
    return floor.page("clients").detail.side("orders")


def _go(floor: ShopFloor, shop: SmallShop) -> None:
    floor.go("clients", shop.people[SERBAN])
    floor.page("clients").detail.open_side("orders")


def _choose(floor: ShopFloor, place: int) -> None:
    side = _side(floor)
    side.rows.choose(side.known.page.orders[place - 1].order_id)


def _type(floor: ShopFloor) -> None:
    form = _side(floor).form
    form.fields.description.setText("sacou de in bleumarin")
    form.fields.price.setText("2800")
    form.fields.options.setText("rever: ascuțit; nasturi: corn +60")
    form.foot.deposit.setText("o mie")


def main(folder: Path) -> None:
    """Write a PNG of every scene in both languages, both lights and three sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, Light.LIGHT)
    FocusRing(app)
    with tempfile.TemporaryDirectory() as place:
        shop = ordered(filled(Path(place)))
        for language in wording.languages():
            for light in (Light.LIGHT, Light.DARK):
                wording.use(language)
                switch(app, light)
                for size in _SIZES:
                    _shoot(app, folder, shop, size, f"{language}-{light}-{size.width()}")
        shop.close()


def _shoot(app: QApplication, folder: Path, shop: SmallShop, size: QSize, name: str) -> None:
    with floor_of(app, services_over(shop.book, shop.ana), size) as floor:
        for scene, bring_up in scenes(floor, shop):
            bring_up()
            settle(app, floor)
            if not scene.endswith("-left"):
                floor.window().grab().save(str(folder / f"{scene}-{name}.png"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    main(parser.parse_args().folder)
