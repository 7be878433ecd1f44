"""Pictures of orders, offers and payments: `python -m tests.shots.orders DIR`."""

from __future__ import annotations

import argparse
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft, PaymentDraft
from boutique.services.orders.offers import write_offer
from boutique.services.orders.taking import place_order
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import ShopFloor
from boutique.ui.theme import Light, dress, switch
from tests.shots.rooms import Scenes, floor_of, settle
from tests.shots.small_book import TODAY, SmallShop, filled, services_over

SERBAN = "Șerban Văleanu"
_SIZES = (QSize(1366, 768), QSize(1024, 700), QSize(911, 512))


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
    yield "orders-open", lambda: floor.go("orders", "open")
    yield "orders-owed", lambda: floor.go("orders", "owed")
    yield "orders-offers", lambda: floor.go("orders", "offers")


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
