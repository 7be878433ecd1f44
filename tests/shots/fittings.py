"""Pictures of the fittings: `python -m tests.shots.fittings DIR`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.domain.kernel.actor import Actor
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderItem
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting, FittingKind, Outcome
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.workshop.hours import close_day, set_hours
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import ShopFloor
from boutique.ui.theme import Light, dress, switch
from tests.shots.rooms import Scenes, floor_of, settle
from tests.shots.small_book import TODAY, SmallShop, filled, services_over

SERBAN, HORIA = "Șerban Văleanu", "Horia Bălășescu"
_SIZES = (QSize(1366, 768), QSize(1024, 700), QSize(911, 512))
_WORDS = "Să pot ridica brațul când scriu la tablă."


def at(days: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of a day from the shop's today on."""
    return datetime.combine(TODAY + timedelta(days=days), time(hour, minute)).astimezone()


def fitted(shop: SmallShop) -> SmallShop:
    """Give the shop hours, orders, and two weeks of fittings: held, now, to come, missed."""
    for sews in shop.book.queries().staff():
        set_hours(
            shop.book.change(),
            HoursDraft(staff_id=sews.staff_id, minutes=(480,) * 5 + (0, 0), from_on=date(2026, 1, 5)),
        )
    close_day(shop.book.change(), TODAY + timedelta(days=5), "inventar", today=TODAY)
    people = list(shop.people)[:8]
    garments = ("womens_jacket", "suit", "trousers", "dress", "shirt", "overcoat", "tie", "jacket")
    items = [_ordered(shop, name, garment) for name, garment in zip(people, garments, strict=False)]
    staff = shop.ana
    kinds = (FittingKind.FINAL, FittingKind.BASTED, FittingKind.FINAL, FittingKind.FORWARD)
    first = _add(shop, items[0], at(-9, 10), Outcome.AGAIN, staff, kind=FittingKind.BASTED)
    shown = _add(shop, items[0], at(0, 9, 20), Outcome.PLANNED, staff, words=_WORDS, kind=FittingKind.FINAL)
    with shop.book.change() as uow:
        who, item = items[0]
        for place, mm, words, fitting, solved in (
            ("shoulder_right", None, "vată mai subțire", first, TODAY),
            ("sleeve_left", -10, "", shown, None),
            ("waist", -5, "fiecare parte", shown, None),
        ):
            uow.add(
                Amendment(
                    client_id=who,
                    item_id=item,
                    fitting_id=fitting,
                    place=place,
                    mm=mm,
                    words=words,
                    solved_on=solved,
                )
            )
        uow.commit("Amended")
    hours = ((-3, 10, Outcome.FINE), (-2, 12, Outcome.MISSED), (0, 8, Outcome.FINE), (0, 15, ""), (2, 10, ""))
    for at_, (days, hour, outcome) in enumerate(hours, 1):
        _add(shop, items[at_], at(days, hour), Outcome(outcome), staff, kind=kinds[at_ % 4])
    _add(shop, items[6], at(4, 17), Outcome.PLANNED, staff, confirmed=True)
    return shop


def _ordered(shop: SmallShop, name: str, garment: str) -> tuple[UUID, UUID]:
    who = shop.people[name]
    item = ItemDraft(garment=garment, promised_on=TODAY + timedelta(days=2))
    draft = OrderDraft(client_id=who, placed_on=TODAY - timedelta(days=20), items=(item,))
    place_order(shop.book.change(Actor(shop.ana)), draft)
    newest = shop.book.queries().client_page(who).orders[0]
    found = newest.items[0].item_id
    assert found is not None
    return who, found


def _add(
    shop: SmallShop,
    whose: Sequence[UUID],
    moment: datetime,
    outcome: Outcome,
    staff: UUID,
    *,
    words: str = "",
    kind: FittingKind = FittingKind.BASTED,
    confirmed: bool = False,
) -> UUID:
    with shop.book.change() as uow:
        order = uow.get(OrderItem, whose[1]).order_id
        fitting = Fitting(
            client_id=whose[0],
            item_id=whose[1],
            order_id=order,
            at=moment,
            kind=kind,
            outcome=outcome,
            words=words,
            staff_id=staff,
            confirmed_at=moment - timedelta(days=1) if confirmed else None,
        )
        uow.add(fitting)
        uow.commit("Fitting")
    return fitting.id


def _page(floor: ShopFloor):  # type: ignore[no-untyped-def] # the page, whose class the room loads lazily
    return floor.page("fittings")


def scenes(floor: ShopFloor, shop: SmallShop) -> Scenes:
    """Yield each thing worth looking at, with what brings it up."""
    act = floor.actions_live
    floor.page("fittings")
    yield "fittings-list", lambda: floor.go("fittings")
    yield "fittings-now", lambda: _page(floor)._split.open_detail()
    yield "fittings-back", act["fittings.side"].trigger
    yield "fittings-promise", act["fittings.promise"].trigger
    yield "fittings-promise-left", lambda: _page(floor).desk.leave()
    yield "fittings-refused", lambda: _refuse(floor)
    yield "fittings-missed", lambda: _choose(floor, -2)
    yield "fittings-new-day", act["fittings.move"].trigger
    yield "fittings-new-day-left", lambda: _page(floor).desk.leave()
    yield "fittings-ahead", lambda: _choose(floor, 2)
    yield "fittings-free", act["fittings.free"].trigger
    yield "fittings-free-left", lambda: _page(floor).desk.leave()
    yield "fittings-undrawn", lambda: _choose(floor, 4)
    yield "fittings-plan", act["fittings.plan"].trigger
    yield "fittings-plan-left", lambda: _page(floor).desk.leave()
    yield "fittings-none", lambda: _none(floor)


def _none(floor: ShopFloor) -> None:
    page = _page(floor)
    page._split.open_list()
    page._go_to(TODAY + timedelta(days=7))


def _choose(floor: ShopFloor, days: int) -> None:
    page = _page(floor)
    page._go_to(TODAY + timedelta(days=days))
    page._split.open_detail()


def _refuse(floor: ShopFloor) -> None:
    amending = _page(floor).sheet.amending
    amending.field.setText("spate 1")
    amending.field.entered.emit("spate 1")


def main(folder: Path) -> None:
    """Write a PNG of every scene in both languages, both lights and three sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, Light.LIGHT)
    FocusRing(app)
    with tempfile.TemporaryDirectory() as place:
        shop = fitted(filled(Path(place)))
        for language in wording.languages():
            for light in (Light.LIGHT, Light.DARK):
                wording.use(language)
                switch(app, light)
                for size in _SIZES:
                    _shoot(app, folder, shop, size, f"{language}-{light}-{size.width()}")
        shop.close()


def _shoot(app: QApplication, folder: Path, shop: SmallShop, size: QSize, name: str) -> None:
    services = services_over(shop.book, shop.ana)
    with floor_of(app, services, size) as floor:
        services.forecasts.begin(floor.context.tasks)
        for scene, bring_up in scenes(floor, shop):
            bring_up()
            settle(app, floor)
            if not scene.endswith("-left"):
                floor.window().grab().save(str(folder / f"{scene}-{name}.png"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    main(parser.parse_args().folder)
