"""The binder: an index by the day promised, and of every open order all that is needed to finish it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import Money
from boutique.domain.pages.binder import Binder, BinderGarment, BinderOrder, ClothPlace, ShutDay
from boutique.domain.pages.job_ticket import BenchStage
from boutique.domain.workshop.hours import BenchView
from boutique.domain.workshop.views import WaitView
from boutique.press import style
from boutique.press.style import MM
from boutique.press.workshop.binder import binder_pages, make_binder
from boutique.wording import speaking
from tests.press.readback import faces_of, outside, overlapping, sizes_of, words_of
from tests.press.workshop.test_order_copy import payment
from tests.press.workshop.test_ticket import ticket

TODAY = date(2026, 11, 29)


def garment(**other: Any) -> BinderGarment:
    """Return a suit that is cut and waits for an answer."""
    done = (BenchStage("Croit", "XS", TODAY, "Vasile Tătaru"), BenchStage("Cusut", "XS"))
    wait = WaitView(
        wait_id=new_id(),
        item_id=new_id(),
        item_stage_id=None,
        cause="answer",
        owner_id=None,
        owner="Ana",
        from_on=TODAY,
        until_on=None,
        words="să aleagă nasturii",
        version=1,
    )
    told: dict[str, Any] = {
        "ticket": replace(ticket(), stages=done),
        "cloth": ClothPlace(is_cut=True, on_shelf_cm=400, is_ours=True),
        "waits": (wait,),
        "ready_on": None,
        "delivered_on": None,
    }
    return BinderGarment(**(told | other))


def order(no: int = 464, **other: Any) -> BinderOrder:
    """Return an open order."""
    told: dict[str, Any] = {
        "no": no,
        "client": "Mihnea Matei",
        "phone": "0748 555 515",
        "placed_on": date(2026, 10, 24),
        "promised_on": date(2026, 12, 5),
        "wanted_for": "nuntă",
        "wanted_on": date(2026, 12, 12),
        "garments": (garment(),),
        "fittings": (),
        "total": Money(462_000, "RON"),
        "discount": Money(0, "RON"),
        "payments": (payment(150_000),),
        "owed": Money(312_000, "RON"),
        "note": "Preferă dimineața.",
    }
    return BinderOrder(**(told | other))


def binder(*orders: BinderOrder, **other: Any) -> Binder:
    """Return a binder of these orders."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "phone": "0264 555 121",
        "orders": orders,
        "benches": (
            BenchView(
                staff_id=new_id(),
                name="Ana",
                minutes=(480,) * 5 + (0, 0),
                since=TODAY,
                skills=(),
                absences=(),
            ),
        ),
        "shut": (
            ShutDay(date(2026, 12, 25)),
            ShutDay(date(2027, 5, 2), is_easter=True),
            ShutDay(date(2026, 12, 31), "Inventar", is_own=True),
        ),
        "written_on": TODAY,
        "language": "ro",
    }
    return Binder(**(told | other))


def test_the_index_names_every_order_with_its_page_and_the_page_has_all_of_it(tmp_path: Path) -> None:
    first, second = order(), order(500, promised_on=date(2026, 12, 9), client="Ioana Neagu")
    piece = make_binder(binder(first, second), tmp_path / "dosar.pdf")
    index, page, other = words_of(piece.path)
    for said in (
        *("Dosarul atelierului", "2 comenzi deschise", "5 dec 2026", "Mihnea Matei · 0748 555 515", "pag. 2"),
        *("Ioana Neagu", "pag. 3", "Ana: lu 8 h", "Paștele", "închis: Inventar", "sărbătoare legală"),
    ):
        assert said in index
    assert index.index("Mihnea Matei") < index.index("Ioana Neagu")
    for said in (
        *("464", "0748 555 515", "Mihnea Matei", "promisă pentru sâmbătă, 5 decembrie", "luată pe 24 oct"),
        *("nuntă: sâmbătă, 12 decembrie 2026", "Costum din lână nisip", "stofa e croită", "rever: lat"),
        *("Măsuri din 24 oct", "Perimetrul bustului", "88,0", "Croit, 29 nov 2026, Vasile Tătaru", "Cusut"),
        *("răspunsul clientului", "să aleagă nasturii", "1.500 lei", "Rămâne de plătit", "3.120 lei"),
        "Preferă dimineața",
    ):
        assert said in page
    assert "500" in other
    assert sizes_of(piece.path) == [pytest.approx((210 * MM, 297 * MM), abs=0.1)] * 3
    assert all(name[6:7] == "+" and "Helvetica" not in name for name in faces_of(piece.path))


def test_what_a_garment_still_lacks_of_its_cloth_is_told(tmp_path: Path) -> None:
    short = ClothPlace(short_cm=120, expected_on=date(2026, 12, 3), is_ours=True)
    lies = ClothPlace(on_shelf_cm=650, is_ours=True)
    both = order(garments=(garment(cloth=short), garment(cloth=lies)))
    words = " ".join(words_of(make_binder(binder(both), tmp_path / "d.pdf").path))
    assert "lipsesc 1,2 m, așteptată până la 3 dec 2026" in words
    assert "pe raft, cu totul 6,5 m" in words


def test_letters_we_have_no_face_for_do_not_keep_a_shop_from_its_binder(tmp_path: Path) -> None:
    strange = order(client="李小龙 Lee", note="字")
    words = " ".join(words_of(make_binder(binder(strange), tmp_path / "d.pdf").path))
    assert "??? Lee" in words


def test_a_shop_without_open_orders_has_an_index_that_says_so(tmp_path: Path) -> None:
    [words] = words_of(make_binder(binder(), tmp_path / "d.pdf").path)
    assert "Nicio comandă" in words


_LONG = "Redingotă din stofă groasă cu guler de catifea și căptușeală matlasată " * 20


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize(
    "orders",
    [
        [order()],
        [order(at, promised_on=TODAY + timedelta(days=at)) for at in range(1, 120)],
        [order(garments=tuple(garment() for _at in range(12)), note=_LONG)],
        [
            order(
                client=_LONG,
                phone="0" * 60,
                garments=(garment(ticket=replace(ticket(), name=_LONG, note=_LONG)),),
            )
        ],
        [order(promised_on=None, owed=None, wanted_on=None, payments=tuple(payment(5) for _at in range(60)))],
    ],
)
def test_nothing_lies_on_another_thing_nor_off_the_sheet(orders: list[BinderOrder], language: str) -> None:
    with speaking(language):
        pages = binder_pages(binder(*orders, language=language))
    for page in pages:
        assert overlapping(page) == []
        assert outside(page, (style.WIDTH, style.HEIGHT), 10 * MM) == []
    for each in orders:
        assert sum(page.outline == str(each.no) for page in pages) == 1
    starts = [number for number, page in enumerate(pages, 1) if page.outline.isdecimal()]
    front = "\n".join(page.words() for page in pages[: starts[0] - 1])
    told = {"ro": "pag. {}", "en": "p. {}"}[language]
    assert all(told.format(start) in front for start in starts)


def test_a_fitting_that_was_agreed_stands_on_the_page(tmp_path: Path) -> None:
    from tests.press.workshop.test_morning import fitting

    known = replace(fitting(), at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    words = " ".join(words_of(make_binder(binder(order(fittings=(known,))), tmp_path / "d.pdf").path))
    assert "marți, 1 decembrie 2026" in words
    assert "cu Vasile" in words
