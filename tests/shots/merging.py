"""Pages of one person, noticed, found and laid side by side: `python -m tests.shots.merging DIR`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from boutique import wording
from boutique.domain.clients.model import ClientDraft
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.clients.book import register_client
from boutique.services.orders.taking import place_order
from boutique.services.taste.preferences import note_preference
from boutique.ui.shell import ShopFloor
from tests.shots.rooms import rooms
from tests.shots.small_book import TODAY, SmallShop, filled, services_over
from tests.shots.stage import SIZES, Scene, Stage


def doubled(shop: SmallShop) -> None:
    """Write three people down once more, as hurried people do."""
    change, phones = shop.book.change, DiallingPlan()

    def again(draft: ClientDraft) -> UUID:
        return register_client(change(), draft, phones, today=TODAY)

    twin = again(
        ClientDraft(
            given_name="Serban",
            family_name="Valeanu",
            phone="+40 721 555 018",
            email="serban@valeanu.example",
            city="Turda",
            birth_month=4,
            birth_day=12,
            best_hours="după cinci",
            note="Vine cu bicicleta.",
            since=TODAY - timedelta(days=400),
        )
    )
    item = ItemDraft(garment="suit", description="Costum de nuntă", price_bani=640_000)
    place_order(change(), OrderDraft(client_id=twin, placed_on=date(2025, 9, 1), items=(item,)))
    note_preference(change(), twin, "colour", "bleumarin", today=TODAY)
    ilinca = shop.book.queries().client_page(shop.people["Ilinca Țepeneag"])
    again(ClientDraft(given_name="Țepeneag", family_name="Ilinca", phone=ilinca.draft.phone))
    for family in ("Olteanu", "Oltenu"):
        again(ClientDraft(given_name="Matei", family_name=family, city="Iași"))


def scenes(floor: ShopFloor, shop: SmallShop) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each thing worth looking at, with what brings it up."""
    yield "merging-noticed", lambda: _typed(floor)
    yield "merging-pairs", lambda: floor.go("merging")
    yield "merging-beside", lambda: _choose(floor)
    yield "merging-other", lambda: floor.go("merging", shop.people["Șerban Văleanu"])


def _choose(floor: ShopFloor) -> None:
    rows = floor.page("merging").pairs.rows
    rows.setCurrentIndex(rows.model().index(1, 0))


def _typed(floor: ShopFloor) -> None:
    floor.go("clients")
    page = floor.page("clients")
    page.desk.form.open(None, ())
    page.desk.busy = True
    page.desk.opened.emit()
    for name, text in (("given_name", "Șerban"), ("family_name", "Văleanu"), ("phone", "0721555018")):
        page.desk.form.fields.texts[name].setText(text)
    page.desk.form.fields.described.emit()


def main(folder: Path) -> None:
    """Write a PNG of every scene in both languages and both lights."""
    stage = Stage()
    with TemporaryDirectory() as place:
        shop = filled(Path(place))
        doubled(shop)
        for language in wording.languages():
            wording.use(language)
            with stage.lit(lambda: rooms(services_over(shop.book, shop.ana))) as scene:
                _shoot(scene, folder, shop)
        shop.close()


def _shoot(scene: Scene, folder: Path, shop: SmallShop) -> None:
    for name, bring_up in scenes(scene.floor, shop):
        bring_up()
        scene.settle()
        scene.shoot(folder, name, sizes=SIZES[:1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
