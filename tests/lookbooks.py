"""A small shop of the tests' own: cloths, a collection, and clients who differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from boutique.domain.calls.views import RhythmView
from boutique.domain.clients.model import ClientDraft
from boutique.domain.cloth.views import ClothView, SwatchView, WaitView
from boutique.domain.collections.views import CollectionView, PieceView
from boutique.domain.kernel.settings import SETTINGS
from boutique.domain.lookbooks.book import Host, Lookbook
from boutique.domain.lookbooks.compose import compose
from boutique.domain.measuring.views import MeasureView
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.views import PreferenceView
from boutique.drawing.colour import Lab

TODAY = date(2026, 11, 21)


def uid(*name: object) -> UUID:
    """The same id for the same name."""
    return uuid5(NAMESPACE_URL, " ".join(map(str, name)))


def cloth(name: str, weave: str, colour: str, ground: Lab, **more: Any) -> ClothView:
    """A cloth of this shop."""
    swatch = SwatchView(
        cloth_id=uid("cloth", name),
        name=name,
        weave=weave,
        colour=colour,
        ground=ground,
        second=more.pop("second", None),
        third=more.pop("third", None),
        scale_mm=more.pop("scale_mm", 0.0),
    )
    facts = {"mill": "", "composition": "", "weight_g": 0, **more}
    return ClothView(
        cloth_id=swatch.cloth_id,
        code=name[:3].upper(),
        name=name,
        weave=weave,
        colour=colour,
        stock_cm=1200,
        expected_on=None,
        arrived_on=None,
        swatch=swatch,
        **facts,
    )


CLOTHS = {
    "linen": cloth(
        "In bleumarin", "linen", "bleumarin", (26, 1, -21), mill="Solbiati", composition="in", weight_g=240
    ),
    "flannel": cloth(
        "Flanelă gri", "flannel", "gri", (52, 0, -2), mill="Fox", composition="lână", weight_g=340
    ),
    "glen": cloth(
        "Prince of Wales",
        "glen_check",
        "gri",
        (78, 0, 3),
        second=(28, 0, -3),
        third=(40, 20, -30),
        mill="Vitale Barberis",
        composition="lână",
        weight_g=280,
    ),
    "houndstooth": cloth(
        "Pied-de-poule",
        "houndstooth",
        "maro",
        (84, 2, 12),
        second=(28, 10, 16),
        mill="Abraham Moon",
        composition="lână Shetland",
        weight_g=400,
    ),
    "pinstripe": cloth(
        "Dungă fină",
        "pinstripe",
        "bleumarin",
        (18, 1, -15),
        second=(76, 0, -4),
        mill="Dormeuil",
        composition="lână Super 120s",
        weight_g=260,
    ),
    "poplin": cloth(
        "Poplin alb", "poplin", "alb", (96, 0, 1), mill="Albini", composition="bumbac", weight_g=120
    ),
    "tobacco": cloth(
        "In tabac", "linen", "maro", (46, 14, 28), mill="Spence Bryson", composition="in", weight_g=310
    ),
    "crepe": cloth("Crep bordo", "crepe", "bordo", (27, 34, 12), composition="lână", weight_g=210),
    "silk": cloth("Satin verde", "satin", "verde", (34, -26, 8), composition="mătase", weight_g=90),
    "herringbone": cloth(
        "Spic olive",
        "herringbone",
        "oliv",
        (36, -4, 18),
        second=(50, -4, 20),
        mill="Harris Tweed Hebrides",
        composition="lână",
        weight_g=470,
    ),
    "velvet": cloth("Catifea neagră", "velvet", "negru", (12, 1, -2), composition="bumbac", weight_g=380),
    "camel": cloth(
        "Cașmir camel", "flannel", "camel", (60, 11, 30), mill="Piacenza", composition="cașmir", weight_g=520
    ),
}

COLLECTION = CollectionView(
    collection_id=uid("spring"),
    name="Primăvară 2027",
    opens_on=date(2027, 2, 15),
    closes_on=None,
    story=(
        "Am pornit de la un drum pe malul lacului, în aprilie, când dimineața încă se poartă lână și la "
        "prânz doar in. De aceea aproape totul se poate purta și cu căptușeală, și fără."
    ),
    pieces=14,
)


def piece(code: str, name: str, garment: str, of: str, **more: Any) -> PieceView:
    """A piece of the collection."""
    facts = {
        "wearer": "m",
        "style": "",
        "story": "",
        "occasion": "",
        "price_bani": 240_000,
        "currency": "RON",
        "ready_weeks": 5,
        "photo": None,
        "collection_id": COLLECTION.collection_id,
        **more,
    }
    return PieceView(
        piece_id=uid("piece", code), code=code, name=name, garment=garment, cloth=CLOTHS[of], **facts
    )


PIECES = [
    piece(
        "P01",
        "Sacou neforrat din in bleumarin",
        "jacket",
        "linen",
        style="lapel=notch lapel_width=wide buttons=2 pockets=patch",
        story="Revere late, doi nasturi, buzunare aplicate. Fără căptușeală, pentru iulie.",
        price_bani=285_000,
    ),
    piece("P02", "Pantaloni din flanelă gri", "trousers", "flannel", price_bani=98_000, ready_weeks=4),
    piece(
        "P03", "Costum Prince of Wales", "suit", "glen", occasion="birou", price_bani=420_000, ready_weeks=7
    ),
    piece("P04", "Sacou din tweed cu pied-de-poule", "jacket", "houndstooth", price_bani=310_000),
    piece(
        "P05",
        "Costum cu dungă fină",
        "suit",
        "pinstripe",
        style="lapel=peak buttons=2",
        occasion="ceremonie",
        price_bani=460_000,
        ready_weeks=8,
    ),
    piece("P06", "Cămașă albă cu guler francez", "shirt", "poplin", price_bani=45_000, ready_weeks=3),
    piece("P07", "Pantaloni din in tabac", "trousers", "tobacco", price_bani=92_000, ready_weeks=4),
    piece("P08", "Pardesiu din cașmir", "overcoat", "camel", price_bani=980_000, ready_weeks=10),
    piece("P09", "Vestă din tweed olive", "waistcoat", "herringbone", price_bani=88_000, ready_weeks=4),
    piece("P10", "Cravată din satin verde", "tie", "silk", wearer="", price_bani=29_000, ready_weeks=0),
    piece(
        "D01",
        "Rochie din crep bordo",
        "dress",
        "crepe",
        wearer="f",
        occasion="seară",
        price_bani=240_000,
        ready_weeks=6,
    ),
    piece("D02", "Sacou de damă din catifea", "womens_jacket", "velvet", wearer="f", price_bani=260_000),
    piece("D03", "Fustă din flanelă gri", "skirt", "flannel", wearer="f", price_bani=82_000),
    piece("D04", "Bluză din satin verde", "blouse", "silk", wearer="f", price_bani=64_000),
]

SHOP = {
    **{key: setting.default for key, setting in SETTINGS.items()},
    "shop.name": "Atelier Văratec",
    "shop.city": "Cluj",
    "shop.phone": "0264 555 120",
    "shop.address": "Strada Iuliu Maniu 14, Cluj-Napoca",
}
ANA = Host(name="Ana Moldovan", phone="0264 555 120", dial="+40264555120")


def likes(**facets: str) -> tuple[PreferenceView, ...]:
    """Likes as said, one a facet: likes(colour='bleumarin')."""
    return tuple(preference(facet, value) for facet, value in facets.items())


def preference(facet: str, value: str, *, like: bool = True, observed: bool = False) -> PreferenceView:
    """One like or dislike."""
    return PreferenceView(
        preference_id=uid(facet, value),
        facet=facet,
        value=value,
        likes=like,
        observed=observed,
        said_on=date(2026, 3, 2),
        said_to="Ana",
    )


def owned(garment: str, of: str, on: date, kind: str = "bespoke") -> OrderView:
    """An order of one garment, handed over on a day."""
    item = ItemView(
        garment=garment,
        description="",
        cloth_name=CLOTHS[of].name,
        price_bani=0,
        cloth_id=CLOTHS[of].cloth_id,
        kind=kind,
        delivered_on=on,
    )
    return OrderView(
        order_id=uid(garment, of, on),
        no=1,
        placed_on=on,
        cancelled_on=None,
        total_bani=0,
        currency="RON",
        items=(item,),
    )


def waiting(of: str, since: date, arrived: date | None = None, expected: date | None = None) -> WaitView:
    """A cloth that somebody waits for."""
    return WaitView(
        entry_id=uid("wait", of),
        cloth_id=CLOTHS[of].cloth_id,
        cloth_name=CLOTHS[of].name,
        asked_on=since,
        metres_cm=180,
        swatches_sent_on=None,
        chosen="",
        expected_on=expected,
        arrived_on=arrived,
        told_on=None,
    )


def measured(on: date) -> tuple[MeasureView, ...]:
    """Measures taken on a day."""
    return (MeasureView(code="G04", mm=1025, taken_on=on, by="Ana"),)


def client(given: str, family: str, title: str = "dl", **more: Any) -> ClientPage:
    """A client's page with what is told, and nothing else."""
    draft = ClientDraft(
        given_name=given,
        family_name=family,
        title=title,
        language=more.pop("language", "ro"),
        address_as=more.pop("address_as", ""),
    )
    orders = more.get("orders", ())
    worn = {item.cloth_id for order in orders for item in order.items}
    swatches = tuple(one.swatch for one in CLOTHS.values() if one.cloth_id in worn)
    facts = dict.fromkeys(
        ("preferences", "orders", "talks", "waits", "complaints", "consents", "measures", "lookbooks"), ()
    )
    rhythm = RhythmView(
        state="unknown",
        orders=0,
        first_order=None,
        last_order=None,
        typical_gap_days=None,
        due_on=None,
    )
    return ClientPage(
        client_id=uid(given, family),
        no=1,
        version=1,
        draft=draft,
        phone_e164=None,
        served_by_name="Ana Moldovan",
        archived=False,
        rhythm=rhythm,
        swatches=swatches,
        **{**facts, **more},
    )


SERBAN = client(
    "Șerban",
    "Văleanu",
    preferences=(
        *likes(colour="bleumarin", cloth="in", style="revere late"),
        preference("colour", "maro", like=False),
    ),
    orders=(owned("trousers", "flannel", date(2026, 5, 14)), owned("shirt", "poplin", date(2025, 9, 3))),
    waits=(waiting("linen", date(2026, 3, 9), arrived=date(2026, 11, 16)),),
    measures=measured(date(2026, 5, 14)),
)
IOANA = client(
    "Ioana",
    "Țuțuianu",
    "dna",
    preferences=likes(colour="verde", occasion="seară"),
    orders=(owned("skirt", "camel", date(2024, 10, 2), "ready_to_wear"),),
    measures=measured(date(2024, 10, 2)),
)
NEWCOMER = client("Matei", "Brâncoveanu-Crișan", "")
JAMES = client(
    "James",
    "Whitcombe",
    language="en",
    preferences=(preference("cloth", "tweed", observed=True), *likes(colour="olive")),
    orders=(owned("trousers", "flannel", date(2025, 10, 20)), owned("overcoat", "camel", date(2025, 12, 1))),
    measures=measured(date(2026, 2, 3)),
)
DOCTOR = client(
    "Ștefănel-Constantin",
    "Papadopol-Grigorescu",
    address_as="domnule doctor",
    preferences=(*likes(garment="costum", occasion="ceremonie"), preference("cloth", "catifea", like=False)),
    waits=(waiting("camel", date(2026, 10, 1), expected=date(2026, 12, 10)),),
)
ELEANOR = client("Eleanor", "Marsh", "dna", language="en")

EVERYBODY = {
    "serban": SERBAN,
    "ioana": IOANA,
    "newcomer": NEWCOMER,
    "james": JAMES,
    "doctor": DOCTOR,
    "eleanor": ELEANOR,
}


def book_for(page: ClientPage, pieces: list[PieceView] | None = None, **more: Any) -> Lookbook:
    """The book of a client from this shop's collection."""
    settings = {**SHOP, **more.pop("settings", {})}
    collection = more.pop("collection", COLLECTION)
    host = more.pop("host", ANA)
    return compose(page, PIECES if pieces is None else pieces, collection, settings, host, TODAY, **more)


def changed(one: PieceView, **more: Any) -> PieceView:
    """A piece with something else."""
    return replace(one, **more)
