"""A small book filled through the services, for looking at the rooms and for testing them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from boutique.app.lazy_adapters import Files, People, Sheets
from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.calls.talks import Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.model import ClientDraft, Title
from boutique.domain.cloth.model import Cloth, ClothMovement, MovementKind, WaitlistEntry
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.kernel.actor import Actor
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.drawing.colour import lab_from_hex
from boutique.drawing.figure import Posture
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.clients.book import register_client
from boutique.services.measuring.measures import take_measurements
from boutique.services.orders.handing_over import deliver_order
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import change_settings
from boutique.services.staff import add_staff
from boutique.services.taste.preferences import note_preference
from boutique.services.workshop.forecast_keeper import ForecastKeeper
from boutique.ui.kernel.forecasts import Forecasts
from boutique.ui.kernel.shop_services import ShopServices
from tests.shots.pretended_printers import PretendedPrinters

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ANA = "Ana Mureșan"
MEASURES = {"G02": 405, "I07": 465, "G04": 1025, "G07": 880, "G09": 1010, "L05": 630, "M02": 1060, "M01": 820}


def services_over(book: SqliteBook, staff: UUID | None = None) -> ShopServices:
    """Return the way into a book on the day of the mock-ups."""
    queries = book.queries()
    return ShopServices(
        queries=queries,
        change=book.change,
        phones=DiallingPlan(),
        today=lambda: TODAY,
        now=lambda: NOW,
        actor=lambda: Actor(staff),
        measure_files=Files(),
        sheets=Sheets(),
        people=People(),
        documents=PictureFolder(book.folder),
        printers=PretendedPrinters(),
        forecasts=Forecasts(ForecastKeeper(queries, lambda: TODAY, lambda: NOW)),
    )


class SmallShop:
    """A shop of a dozen people, each with a reason to be called."""

    def __init__(self, folder: Path) -> None:
        self.book = SqliteBook.create(folder)
        self.ana = add_staff(self.book.change(), ANA, "0264 555 120")
        change_settings(self.book.change(), {"shop.name": "Atelier Văratec", "shop.city": "Cluj"})
        self.people: dict[str, UUID] = {}

    def close(self) -> None:
        """Let go of the book."""
        self.book.close()

    def person(self, given: str, family: str, **more: object) -> UUID:
        """Open a page for somebody who has been a client since 2021."""
        since = {"since": date(2021, 1, 30)}
        draft = ClientDraft(given_name=given, family_name=family, **{**since, **more})  # type: ignore[arg-type]
        made = register_client(self.book.change(Actor(self.ana)), draft, DiallingPlan(), today=TODAY)
        self.people[f"{given} {family}"] = made
        return made

    def cloth(self, code: str, name: str, colour: str, weave: str, *, arrived: date | None = None) -> UUID:
        """Lay a cloth on the shelf."""
        with self.book.change() as uow:
            made = Cloth(
                code=code,
                name=name,
                weave=weave,
                ground=lab_from_hex(colour),
                composition="100% in",
                weight_g=240,
            )
            uow.add(made)
            kind = MovementKind.RECEIVED if arrived else MovementKind.COUNTED
            uow.add(ClothMovement(cloth_id=made.id, cm=650, kind=kind, moved_on=arrived or TODAY))
            uow.commit("cloth")
        return made.id

    def bought(self, who: UUID, on: date, *items: ItemDraft, late: bool = False) -> UUID:
        """Write down an order that was handed over three weeks later."""
        promised, handed = on + timedelta(days=21), on + timedelta(days=28 if late else 20)
        order = place_order(
            self.book.change(Actor(self.ana)),
            OrderDraft(
                client_id=who, kind=OrderKind.BESPOKE, placed_on=on, promised_on=promised, items=items
            ),
        )
        if handed <= TODAY:
            deliver_order(self.book.change(), order, 1, on=handed)
        return order

    def likes(self, who: UUID, facet: str, *values: str, likes: bool = True) -> None:
        """Write down what somebody likes, or does not."""
        for value in values:
            note_preference(
                self.book.change(Actor(self.ana)),
                who,
                facet,
                value,
                likes=likes,
                today=TODAY - timedelta(days=40),
            )

    def said(self, who: UUID, on: date, words: str, **more: object) -> None:
        """Write down an earlier talk."""
        with self.book.change() as uow:
            at = datetime(on.year, on.month, on.day, 10, tzinfo=UTC)
            uow.add(Talk(client_id=who, at=at, words=words, staff_id=self.ana, **more))  # type: ignore[arg-type]
            uow.commit("talk", who)

    def note(self, *things: object) -> None:
        """Write down anything else."""
        with self.book.change() as uow:
            for thing in things:
                uow.add(thing)
            uow.commit("note")


def filled(folder: Path) -> SmallShop:
    """Return the shop of the mock-ups."""
    shop = SmallShop(folder)
    linen = shop.cloth("SOL240", "Solbiati 240 g", "#2C3A57", "linen", arrived=TODAY)
    grey = shop.cloth("VBC11", "Flanel gri piatră", "#7E7A72", "flannel")
    sand = shop.cloth("LOR7", "Twill nisip", "#B9A584", "twill")
    _serban(shop, linen, grey, sand)
    _others(shop, grey)
    _collection(shop, linen, grey, sand)
    shop.book.prepare(TODAY)
    return shop


def _serban(shop: SmallShop, linen: UUID, grey: UUID, sand: UUID) -> None:
    who = shop.person(
        "Șerban",
        "Văleanu",
        title=Title.MR,
        phone="0721 555 018",
        best_hours="după ora 17",
        city="Cluj-Napoca",
        birth_month=3,
        birth_day=14,
        birth_year=1978,
    )
    shop.bought(
        who, date(2021, 2, 3), ItemDraft(garment="suit", description="costum bleumarin", price_bani=320_000)
    )
    shirts = [ItemDraft(garment="shirt", description="cămașă albă", price_bani=45_000) for _ in range(4)]
    shop.bought(who, date(2023, 4, 9), *shirts)
    shop.bought(
        who,
        date(2025, 9, 12),
        ItemDraft(garment="suit", description="costum bleumarin", cloth_id=sand, price_bani=410_000),
    )
    shop.bought(
        who,
        date(2026, 5, 10),
        ItemDraft(garment="suit", description="costum gri", cloth_id=grey, price_bani=420_000),
    )
    _measured(shop, who)
    shop.likes(who, "style", "revere late", "doi nasturi", "fără căptușeală vara")
    shop.likes(who, "colour", "negru", likes=False)
    shop.said(who, date(2026, 5, 30), "Mă simt bine în el, mulțumesc!", glad=True)
    shop.said(who, date(2026, 10, 8), "Nu e pe stoc? Aștept, că tot nu e vară.", outbound=False)
    shop.note(
        WaitlistEntry(
            client_id=who,
            cloth_id=linen,
            asked_on=date(2026, 10, 8),
            metres_cm=350,
            swatches_sent_on=date(2026, 10, 12),
            chosen="bleumarin",
        )
    )


def _measured(shop: SmallShop, who: UUID) -> None:
    """Four takings over the years; the second of the last year took only a few measures."""
    vasile = add_staff(shop.book.change(), "Vasile Moga", "0264 555 121")
    grown = dict(zip(MEASURES, (5, 5, 25, 30, 10, 0, 0, 0), strict=True))
    early = {code: mm - grown[code] for code, mm in MEASURES.items()}
    later = {code: mm - 10 for code, mm in MEASURES.items()} | {"I08": 440, "H19": 462}
    right = Posture(right_shoulder_mm=8)
    takings = (
        (date(2021, 1, 30), vasile, early, ""),
        (date(2023, 4, 9), vasile, {"G04": 1005, "G07": 862, "G09": 1000}, ""),
        (date(2025, 10, 2), shop.ana, later, Silhouette(right).note()),
        (date(2026, 5, 14), shop.ana, MEASURES, ""),
    )
    for on, by, values, note in takings:
        take_measurements(shop.book.change(Actor(by)), who, values, taken_on=on, over="shirt", note=note)
    shop.likes(who, "fit", "ajustat în talie", "mâneca lasă 1,5 cm de manșetă")


def _others(shop: SmallShop, grey: UUID) -> None:
    radu = shop.person("Radu", "Dănciulescu", title=Title.MR, phone="0740 555 201")
    shop.bought(
        radu, date(2026, 8, 1), ItemDraft(garment="jacket", description="sacou din tweed", price_bani=180_000)
    )
    shop.note(
        Complaint(
            client_id=radu,
            opened_on=date(2026, 11, 17),
            words="s-a desfăcut o cusătură la umăr",
            reply_by=TODAY - timedelta(days=1),
        )
    )
    ilinca = shop.person("Ilinca", "Țepeneag", title=Title.MRS, phone="0745 555 771")
    shop.bought(ilinca, date(2026, 10, 29), ItemDraft(garment="dress", price_bani=190_000))
    matei = shop.person("Matei", "Cârstea", title=Title.MR, phone="+40 744 555 102")
    for on in (date(2024, 6, 2), date(2025, 7, 4), date(2026, 10, 28)):
        shop.bought(matei, on, ItemDraft(garment="suit", description="costum de nuntă", price_bani=380_000))
    for given, family, gap in (("Tudor", "Pîrvu", 77), ("Horia", "Bălășescu", 70), ("Smaranda", "Ghiță", 60)):
        who = shop.person(
            given, family, title=Title.MRS if given == "Smaranda" else Title.MR, phone="0722 555 333"
        )
        for back in range(5):
            on = TODAY - timedelta(days=133 + gap * (4 - back))
            shop.bought(who, on, ItemDraft(garment="suit", cloth_id=grey, price_bani=350_000))
        shop.likes(who, "cloth", "flanel gri")
    lead = shop.person(
        "Anca", "Constantinescu-Brâncoveanu", title=Title.MRS, standing="lead", since=date(2026, 11, 12)
    )
    shop.said(lead, date(2026, 11, 12), "caut o rochie de ocazie, verde închis", outbound=False)


def _collection(shop: SmallShop, *cloths: UUID) -> None:
    season = SeasonCollection(name="Primăvară 2027", opens_on=TODAY - timedelta(days=3))
    shop.note(season)
    shop.note(
        *(
            Piece(
                collection_id=season.id,
                code=f"P{at}",
                name="Costum de zi",
                garment="suit",
                cloth_id=cloth,
                price_bani=400_000,
            )
            for at, cloth in enumerate(cloths, 1)
        )
    )
