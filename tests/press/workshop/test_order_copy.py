"""The client's copy on A5: what was agreed and when it is ready, none of our notes, no fiscal document."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import PaymentView
from boutique.domain.pages.order_papers import CopyFitting, CopyItem, OrderCopy
from boutique.domain.workshop.codes import order_code
from boutique.press.style import MM
from boutique.press.workshop.order_copy import SIZE, copy_pages, make_order_copy
from boutique.wording import _, speaking
from tests.press.readback import codes_on, faces_of, outside, overlapping, sizes_of, words_of

TODAY = date(2026, 11, 28)
FRIDAY = date(2027, 2, 12)
ORDER = new_id()


def _swatch(name: str) -> SwatchView:
    return SwatchView(
        cloth_id=new_id(),
        name=name,
        weave="glen_check",
        colour="sand",
        ground=(62.0, 4.0, 18.0),
        second=(30.0, 8.0, 16.0),
        third=None,
        scale_mm=20.0,
    )


def item(name: str = "Sacou nisip cu carouri", **other: Any) -> CopyItem:
    """Return a garment of the copy."""
    told: dict[str, Any] = {
        "garment": "jacket",
        "name": name,
        "about": ("Prince de Galles nisip", "rever: lat"),
        "bani": 360_000,
        "promised_on": FRIDAY,
        "delivered_on": None,
        "swatch": _swatch("Prince de Galles nisip"),
    }
    return CopyItem(**(told | other))


def payment(bani: int, **other: Any) -> PaymentView:
    """Return a deposit."""
    told: dict[str, Any] = {
        "payment_id": new_id(),
        "kind": "deposit",
        "method": "card",
        "amount_bani": bani,
        "currency": "RON",
        "paid_on": TODAY,
        "receipt": "0231",
        "note": "a plătit soțul, din cont",
        "by": "Ana",
    }
    return PaymentView(**(told | other))


def copy(**other: Any) -> OrderCopy:
    """Return a copy of an order, with what else is said."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "shop_phone": "0264 555 121",
        "shop_address": "Strada Memorandumului 4, Cluj",
        "client": "Horia Bălășescu",
        "no": 417,
        "placed_on": TODAY,
        "items": (item(), item("Cămașă cu dungi albastre", bani=56_000, garment="shirt", swatch=None)),
        "fittings": (CopyFitting("prima probă", "sacou", datetime(2027, 1, 25, 9, tzinfo=UTC)),),
        "total": Money(416_000, "RON"),
        "discount": Money(0, "RON"),
        "payments": (payment(150_000),),
        "owed": Money(266_000, "RON"),
        "code": order_code(417, ORDER),
        "printed_on": TODAY,
        "language": "ro",
    }
    return OrderCopy(**(told | other))


def test_it_says_what_was_agreed_when_it_is_ready_and_what_is_left_to_pay(tmp_path: Path) -> None:
    [words] = words_of(make_order_copy(copy(), tmp_path / "exemplar.pdf").path)
    said = (
        *("ATELIER VĂRATEC", "Comanda dumneavoastră", "Horia Bălășescu, 28 noiembrie 2026"),
        *("Sacou nisip cu carouri", "3.600 lei", "Cămașă cu dungi albastre", "560 lei"),
        *("împreună", "4.160 lei", "bon 0231", "1.500 lei", "rămâne la ridicare", "2.660 lei"),
        *("luni, 25 ianuarie 2027, ora", "Gata", "vineri, 12 februarie 2027"),
        *("vă sunăm noi, înainte, nu după", "0264 555 121", "Comanda nr. 417"),
        "Nu ține loc de document fiscal",
    )
    places = [words.find(each) for each in said]
    assert -1 not in places
    assert places == sorted(places), "it is read out in the order in which it stands"
    assert "din cont" not in words


def test_it_is_an_a5_sheet_with_its_code_and_faces_of_the_house(tmp_path: Path) -> None:
    known = copy()
    piece = make_order_copy(known, tmp_path / "exemplar.pdf")
    assert sizes_of(piece.path) == [pytest.approx((148 * MM, 210 * MM), abs=0.1)]
    assert codes_on(piece.path) == {known.code}
    faces = faces_of(piece.path)
    assert faces
    assert all(name[6:7] == "+" and "Helvetica" not in name for name in faces)


def test_garments_ready_on_days_of_their_own_are_told_apart(tmp_path: Path) -> None:
    items = (item(), item("Cămașă", promised_on=date(2026, 12, 5)), item("Vestă", delivered_on=TODAY))
    [words] = words_of(make_order_copy(copy(items=items), tmp_path / "exemplar.pdf").path)
    assert "Gata: Cămașă" in words
    assert "Gata: Sacou nisip cu carouri" in words
    assert words.index("sâmbătă, 5 decembrie") < words.index("vineri, 12 februarie 2027")
    with speaking("ro"):
        assert _("handed over {day}").format(day="28 nov") in words


def test_where_nobody_kept_what_was_paid_nothing_is_said_of_it(tmp_path: Path) -> None:
    [words] = words_of(make_order_copy(copy(owed=None, payments=()), tmp_path / "exemplar.pdf").path)
    assert "4.160 lei" in words
    assert "ridicare" not in words


def test_what_we_owe_is_said_as_such(tmp_path: Path) -> None:
    [words] = words_of(make_order_copy(copy(owed=Money(-5_000, "EUR")), tmp_path / "exemplar.pdf").path)
    assert "vă datorăm" in words


def test_it_speaks_the_language_of_the_client(tmp_path: Path) -> None:
    [words] = words_of(make_order_copy(copy(language="en"), tmp_path / "copy.pdf").path)
    assert "Your order" in words
    assert "not a fiscal document" in words


_LONG = "Redingotă din stofă groasă cu guler de catifea și căptușeală matlasată " * 4


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize(
    "other",
    [
        {},
        {"items": tuple(item(f"Haina numărul {at}", promised_on=None) for at in range(40))},
        {"items": (item(_LONG, about=(_LONG,) * 6),) * 3},
        {"client": "Ștefan-Alexandru Brâncoveanu-Cantacuzino " * 4, "shop": "Atelierul de croitorie " * 6},
        {"payments": tuple(payment(100, receipt="9" * 40, void_why="") for _at in range(30))},
        {"items": (item(garment="other", about=()),), "fittings": (), "shop_phone": "", "shop_address": ""},
        {"shop_address": "Strada cu un nume foarte lung " * 8, "total": Money(99_999_999_99, "EUR")},
        {"items": tuple(item(f"Sacou {at}", promised_on=date(2027, 1, 1 + at)) for at in range(9))},
    ],
)
def test_nothing_lies_on_another_thing_nor_off_the_sheet(other: dict[str, Any], language: str) -> None:
    known = copy(**other)
    with speaking(language):
        pages = copy_pages(known)
    for page in pages:
        assert overlapping(page) == []
        assert outside(page, SIZE, 5 * MM) == []
        assert ("fiscal" in page.words()) is True
    every = " ".join("\n".join(page.words() for page in pages).split())
    for each in known.items:
        assert " ".join(each.name.split())[:30].lower() in every.lower()
