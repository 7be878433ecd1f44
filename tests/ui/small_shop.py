"""A small shop in a real book, for the rooms to be tried in."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.domain.clients.model import ClientDraft
from boutique.domain.cloth.model import Cloth, ClothExpected, ClothMovement, MovementKind
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.clients.book import register_client
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.orders.taking import place_order
from boutique.services.shop.begin import begin_shop
from boutique.services.taste.preferences import note_preference
from boutique.ui.kernel.shop_services import ShopServices
from tests.counter import new_book
from tests.shots.small_book import TODAY, services_over

_CLOTHS = (
    ("F-101", "Flanel gri mijlociu", "flannel", "gri", (50.0, 0.0, -2.0), None, 280, 2350),
    ("I-201", "In bleumarin „Solbiati”", "linen", "bleumarin", (24.0, 2.0, -20.0), None, 240, 0),
    (
        "T-301",
        "Spic maro-tabac",
        "herringbone",
        "maro",
        (38.0, 11.0, 22.0),
        (62.0, 8.0, 24.0),
        420,
        640,
    ),
    ("W-401", "Prince of Wales gri", "glen_check", "gri", (66.0, 0.0, 1.0), (24.0, 0.0, -3.0), 260, 880),
)
_PIECES = (
    ("P-01", "Costum la două rânduri din flanel gri", "suit", "F-101", "m", "lapel=peak buttons=6", 640000),
    ("P-02", "Sacou neforrat din in bleumarin", "jacket", "I-201", "m", "lapel=notch buttons=2", 285000),
    ("P-03", "Sacou de toamnă cu buzunare aplicate", "jacket", "T-301", "m", "lapel=notch", 310000),
    ("P-04", "Pantaloni cu două pense", "trousers", "F-101", "m", "", 98000),
    ("P-05", "Rochie dreaptă cu mâneci trei sferturi", "dress", "W-401", "f", "", 189000),
    ("P-06", "Vestă pe corp", "waistcoat", "W-401", "m", "", 74000),
)


__all__ = ["TODAY", "SmallShop"]


@dataclass(frozen=True)
class _Filled:
    """What lies in the shop; nobody writes into it."""

    place: tempfile.TemporaryDirectory[str]
    staff: UUID
    cloths: tuple[Cloth, ...]
    collection: SeasonCollection
    serban: UUID
    ilinca: UUID

    def copy(self, folder: Path) -> None:
        """Lay a copy of the shop in a folder."""
        shutil.copytree(self.place.name, folder, dirs_exist_ok=True)


class SmallShop:
    """An open book with a collection, four cloths, two clients and whoever serves them."""

    def __init__(self, folder: Path) -> None:
        filled = _filled()
        filled.copy(folder)
        self.folder = folder
        self.staff = filled.staff
        self.cloths = filled.cloths
        self.collection = filled.collection
        self.serban, self.ilinca = filled.serban, filled.ilinca
        self.book = SqliteBook.open(folder)

    @cached_property
    def services(self) -> ShopServices:
        """The shop as the rooms know it."""
        return services_over(self.book, self.staff)

    def close(self) -> None:
        """Let go of the file."""
        self.book.close()


@cache
def _filled() -> _Filled:
    """Fill the shop once for the whole run; each test has a copy."""
    place = tempfile.TemporaryDirectory(prefix="small-shop-")
    with new_book(Path(place.name)) as book:
        cloths = tuple(_cloth(*facts) for facts in _CLOTHS)
        collection = SeasonCollection(
            name="Primăvară 2027",
            opens_on=date(2026, 11, 24),
            story="Stofe ușoare pentru zile lungi: in de Biella, flanel subțire, umeri moi.",
        )
        staff = begin_shop(book.change, name="Atelier Văratec", served_by="Ana Mureșan", language="ro")
        _offer(book, collection, cloths)
        filled = _Filled(place, staff, cloths, collection, _serban(book, cloths[1].id), _ilinca(book))
        book.prepare(TODAY)
    return filled


def _offer(book: SqliteBook, collection: SeasonCollection, cloths: tuple[Cloth, ...]) -> None:
    by_code = {cloth.code: cloth.id for cloth in cloths}
    with book.change() as uow:
        uow.add(collection)
        for cloth, facts in zip(cloths, _CLOTHS, strict=True):
            uow.add(cloth)
            uow.add(_stock(cloth.id, facts[-1]))
        for code, name, garment, cloth, wearer, style, price in _PIECES:
            uow.add(
                Piece(
                    collection_id=collection.id,
                    code=code,
                    name=name,
                    garment=garment,
                    wearer=wearer,
                    cloth_id=by_code[cloth],
                    style=style,
                    story="Lucrată în atelier, cu două probe.",
                    price_bani=price,
                    ready_weeks=5,
                )
            )
        uow.commit("Collection opened")


def _serban(book: SqliteBook, linen: UUID) -> UUID:
    draft = ClientDraft(given_name="Șerban", family_name="Văleanu", title="dl", phone="0721555018")
    who = register_client(book.change(), draft, DiallingPlan(), today=TODAY)
    for facet, value in (("cloth", "in"), ("colour", "bleumarin"), ("garment", "sacou")):
        note_preference(book.change(), who, facet, value, today=TODAY)
    for placed in (date(2025, 10, 2), date(2026, 5, 14)):
        item = ItemDraft(garment="suit", description="Costum gri", price_bani=520000)
        place_order(book.change(), OrderDraft(client_id=who, placed_on=placed, items=[item]))
    wait_for_cloth(book.change(), who, linen, metres_cm=350, on=date(2026, 10, 8))
    return who


def _ilinca(book: SqliteBook) -> UUID:
    draft = ClientDraft(given_name="Ilinca", family_name="Țepeneag", title="dna", phone="0722555019")
    who = register_client(book.change(), draft, DiallingPlan(), today=TODAY)
    note_preference(book.change(), who, "garment", "rochie", today=TODAY)
    item = ItemDraft(garment="dress", price_bani=180000)
    place_order(book.change(), OrderDraft(client_id=who, placed_on=date(2026, 6, 1), items=[item]))
    return who


def _cloth(
    code: str,
    name: str,
    weave: str,
    colour: str,
    ground: tuple[float, float, float],
    second: tuple[float, float, float] | None,
    weight: int,
    _stock: int,
) -> Cloth:
    return Cloth(
        code=code,
        name=name,
        mill="Harrow & Dale",
        composition="100% lână" if weave != "linen" else "100% in",
        weight_g=weight,
        weave=weave,
        colour=colour,
        ground=ground,
        second=second,
    )


def _stock(cloth: UUID, cm: int) -> ClothMovement | ClothExpected:
    if cm:
        return ClothMovement(cloth_id=cloth, cm=cm, kind=MovementKind.COUNTED, moved_on=TODAY)
    on = date(2026, 12, 4)
    return ClothExpected(cloth_id=cloth, from_on=on, to_on=on, said_on=date(2026, 11, 2))
