"""The morning on one sheet: every part of the day, and what has no room is counted."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from boutique.domain.calls.facts import FollowUpFacts
from boutique.domain.calls.reasons import Callee, CallEntry, Reason, ReasonKind
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import ItemView
from boutique.domain.pages.late_ahead import LateAhead
from boutique.domain.pages.morning_sheet import DueGarment, MorningSheet
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.views import WorkView
from boutique.press import style
from boutique.press.style import MM
from boutique.press.workshop.morning import make_morning_sheet, morning_page
from boutique.wording import speaking
from tests.press.readback import faces_of, outside, overlapping, sizes_of, words_of

TODAY = date(2026, 11, 30)
_LONG = "Ștefan-Alexandru Brâncoveanu-Cantacuzino de Transilvania " * 3


def call(place: int = 1, name: str = "Horia Bălășescu") -> CallEntry:
    """Return somebody to be rung."""
    who = new_id()
    facts = FollowUpFacts(due=TODAY, about="stofa din martie a sosit")
    callee = Callee(client_id=who, no=place, name=name, phone="0744 120 388")
    reason = Reason(client_id=who, kind=ReasonKind.FOLLOW_UP, days=1, facts=facts)
    return CallEntry(place, callee, (reason,))


def work(no: int = 417, client: str = "Horia Bălășescu") -> WorkView:
    """Return a garment under work."""
    return WorkView(
        item_id=new_id(),
        order_id=new_id(),
        order_no=no,
        line=1,
        client_id=new_id(),
        client=client,
        garment="jacket",
        kind="bespoke",
        description="Sacou nisip",
        wearer="",
        quantity=1,
        placed_on=TODAY - timedelta(days=30),
        promised_on=TODAY + timedelta(days=70),
        ready_on=None,
    )


def due(client: str = "Șerban Văleanu", *, ready: bool = False) -> DueGarment:
    """Return a garment to be handed over."""
    item = ItemView(
        garment="trousers",
        description="",
        cloth_name="",
        price_bani=0,
        promised_on=TODAY,
        ready_on=TODAY if ready else None,
    )
    return DueGarment(client, 64, 1, item, Money(48_000, "RON"), None)


def fitting(client: str = "Andrei Stan") -> FittingView:
    """Return a fitting of the day."""
    fitting_id = new_id()
    return FittingView(
        fitting_id=fitting_id,
        first_id=fitting_id,
        version=1,
        client_id=new_id(),
        client=client,
        at=datetime(2026, 11, 30, 9, tzinfo=UTC),
        minutes=30,
        kind="final",
        outcome="",
        words="",
        staff_id=None,
        staff="Vasile",
        confirmed_at=None,
        confirmed_by="",
        item_id=new_id(),
        garment="jacket",
        description="Sacou gri",
        wearer="",
        order_id=new_id(),
        order_no=400,
        order_version=1,
        promised_on=TODAY,
    )


def sheet(**other: Any) -> MorningSheet:
    """Return a morning with one of each, and what else is said."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "on": TODAY,
        "calls": (call(),),
        "fittings": (fitting(),),
        "due": (due(),),
        "pickups": (due("Ioana Țuțuianu", ready=True),),
        "late": (LateAhead(work=work(), chance=0.4, days=2, likely=True, to_be_rung=True, cause="cloth"),),
        "written_at": datetime(2026, 11, 30, 5, 30, tzinfo=UTC),
        "language": "ro",
    }
    return MorningSheet(**(told | other))


def test_every_part_of_the_day_stands_on_one_sheet_of_a4_in_order(tmp_path: Path) -> None:
    piece = make_morning_sheet(sheet(), tmp_path / "dimineata.pdf")
    [words] = words_of(piece.path)
    assert sizes_of(piece.path) == [pytest.approx((210 * MM, 297 * MM), abs=0.1)]
    said = (
        *("Luni, 30 noiembrie", "un telefon, o probă, un lucru de dat"),
        *("DE SUNAT", "Horia Bălășescu", "0744 120 388", "stofa din martie a sosit"),
        *("PROBE", "Andrei Stan", "cu Vasile", "DE DAT", "Șerban Văleanu", "480 lei de plătit"),
        *("NERIDICATE", "Ioana Țuțuianu", "gata", "S-AR PUTEA ÎNTÂRZIA", "Sacou nisip", "40 din 100"),
    )
    places = [words.find(each) for each in said if each != "un telefon, o probă, un lucru de dat"]
    assert -1 not in places
    assert places == sorted(places)
    faces = faces_of(piece.path)
    assert faces
    assert all(name[6:7] == "+" and "Helvetica" not in name for name in faces)


def test_where_nobodys_hours_are_known_it_says_that_nothing_can_be_foreseen(tmp_path: Path) -> None:
    [words] = words_of(make_morning_sheet(sheet(late=None), tmp_path / "d.pdf").path)
    assert "nu sunt scrise orele nimănui" in words


def test_an_empty_day_says_so(tmp_path: Path) -> None:
    nothing = sheet(calls=(), fittings=(), due=(), pickups=(), late=())
    [words] = words_of(make_morning_sheet(nothing, tmp_path / "d.pdf").path)
    assert "astăzi nu e nimic de făcut" in words


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize(
    ("calls", "others", "name"),
    [(1, 1, "Ana"), (60, 0, "Ana"), (60, 60, "Ana"), (3, 40, _LONG), (200, 200, _LONG), (0, 300, "Ana")],
)
def test_what_has_no_room_is_counted_part_by_part(calls: int, others: int, name: str, language: str) -> None:
    full = sheet(
        calls=tuple(call(at + 1, name) for at in range(calls)),
        fittings=tuple(fitting(name) for _at in range(others)),
        due=tuple(due(name) for _at in range(others)),
        pickups=tuple(due(name, ready=True) for _at in range(others)),
        late=tuple(
            LateAhead(work=work(client=name), chance=0.5, days=1, likely=False, to_be_rung=False)
            for _at in range(others)
        ),
        language=language,
    )
    with speaking(language):
        page = morning_page(full)
    assert overlapping(page) == []
    assert outside(page, (style.WIDTH, style.HEIGHT), 10 * MM) == []
    words = page.words().splitlines()
    shown = sum(1 for each in words if name[:20] in each)
    more = sum(_counted(each) for each in words)
    assert shown + more == calls + 4 * others


def _counted(line: str) -> int:
    """How many more a line says there are."""
    found = re.fullmatch(r"(?:și încă|and) (una|\d+) (?:de )?(?:în registru|more in the book)", line)
    return 0 if found is None else 1 if found[1] == "una" else int(found[1])
