"""The demo shop as one finds it on the first morning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.data.queries import SqlQueries
from boutique.domain.calls.reasons import Group, ReasonKind
from boutique.domain.kernel.errors import Refused
from boutique.services.shop.changes import undo_change
from boutique.services.shop.open_demo import open_demo
from boutique.services.staff import add_staff
from tests.counter import new_book

TODAY = date(2026, 11, 21)
STORIES = {
    "Radu Dănciulescu": ReasonKind.COMPLAINT_REPLY,
    "Sorina Câmpeanu": ReasonKind.PROMISE_LATE,
    "Șerban Văleanu": ReasonKind.CLOTH_ARRIVED,
    "Gavril Hossu": ReasonKind.FOLLOW_UP,
    "Réka Szabó": ReasonKind.LATE_AHEAD,
    "Matei Cârstea": ReasonKind.AFTER_DELIVERY,
    "Ilinca Țepeneag": ReasonKind.AFTER_DELIVERY,
    "Horia Bălășescu": ReasonKind.NEW_COLLECTION,
    "Smaranda Ghiță": ReasonKind.NEW_COLLECTION,
    "Crina Moldovan": ReasonKind.LEAD,
    "Tudor Pîrvu": ReasonKind.DRIFTING,
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlQueries]:
    """The demo as everybody opens it, made once and only read."""
    with new_book(tmp_path_factory.mktemp("demo") / "shop") as opened:
        open_demo(opened, today=TODAY)
        yield opened.queries()


@pytest.mark.parametrize(
    ("seed", "today"),
    [(1, TODAY), (4, date(2028, 2, 29)), (9, date(2027, 6, 6))],
)
def test_the_first_sheet_tells_every_story(book: SqliteBook, seed: int, today: date) -> None:
    open_demo(book, 300, seed, today=today)

    sheet = book.queries().call_sheet(today)

    first = {entry.callee.name: entry.reasons[0].kind for entry in sheet}
    assert {name: first.get(name) for name in STORIES} == STORIES
    assert 14 <= len(sheet) <= 20
    assert {entry.group for entry in sheet} >= set(Group) - {Group.OCCASION, Group.LISTED}
    assert [entry.place for entry in sheet] == list(range(1, len(sheet) + 1))


def test_horia_and_smaranda_are_called_first_for_the_collection(demo: SqlQueries) -> None:
    collection = next(each for each in demo.collections() if each.name == "Primăvară 2027")
    guests = demo.invitations(collection.collection_id)

    assert [guest.name for guest in guests[:2]] == ["Horia Bălășescu", "Smaranda Ghiță"]
    assert len(guests) == 20


def test_serban_hears_of_the_linen_he_waited_for(demo: SqlQueries) -> None:
    sheet = demo.call_sheet(TODAY)
    serban = next(entry for entry in sheet if entry.callee.name == "Șerban Văleanu")

    assert serban.callee.phone == "0721 555 018"
    facts = serban.reasons[0].facts
    assert facts.asked == date(2026, 10, 8)
    assert facts.swatches_sent == date(2026, 10, 12)
    assert (facts.chosen, facts.stock_cm, facts.arrived) == ("bleumarin", 650, TODAY)
    assert ReasonKind.DUE in {reason.kind for reason in serban.reasons}


def test_tudor_usually_comes_after_eleven_weeks_and_it_has_been_nineteen(demo: SqlQueries) -> None:
    sheet = demo.call_sheet(TODAY)
    tudor = next(entry for entry in sheet if entry.callee.name == "Tudor Pîrvu")

    assert 76 <= int(str(tudor.reasons[0].facts.gap)) <= 79
    assert tudor.reasons[0].facts.since == 19 * 7


def test_whoever_took_back_their_leave_is_not_sold_to(demo: SqlQueries) -> None:
    page = demo.client_page(demo.find_client("Valeriu Iancu"))

    assert page.consents[0].withdrawn_on is not None
    assert "Valeriu Iancu" not in {entry.callee.name for entry in demo.call_sheet(TODAY, 300)}


def test_the_demo_is_marked_as_such_and_ana_is_at_the_counter(book: SqliteBook) -> None:
    open_demo(book, 5, today=TODAY)

    settings = book.queries().settings()
    ana = next(each for each in book.queries().staff() if each.name == "Ana Mureșan")
    assert settings["shop.demo"] is True
    assert (settings["shop.name"], settings["shop.city"]) == ("Atelier Văratec", "Cluj")
    assert settings["shop.staff"] == str(ana.staff_id)


@pytest.mark.parametrize("clients", [1, 5])
def test_a_tiny_demo_opens_too(book: SqliteBook, clients: int) -> None:
    open_demo(book, clients, today=TODAY)

    assert book.queries().count_clients() == clients
    assert book.queries().search("valeanu")[0].name == "Șerban Văleanu"
    assert book.queries().call_sheet(TODAY)


def test_a_shop_of_nobody_is_refused(book: SqliteBook) -> None:
    with pytest.raises(Refused):
        open_demo(book, 0, today=TODAY)


def test_a_shop_that_holds_data_is_never_written_over(book: SqliteBook) -> None:
    add_staff(book.change(), "Maria")

    with pytest.raises(Refused):
        open_demo(book, 5, today=TODAY)

    assert [each.name for each in book.queries().staff()] == ["Maria"]
    assert book.queries().count_clients() == 0


def test_the_whole_demo_is_not_taken_back_by_one_key(book: SqliteBook) -> None:
    open_demo(book, 5, today=TODAY)

    with pytest.raises(Refused):
        undo_change(book.change())

    assert book.queries().count_clients() == 5


def test_the_best_known_have_photographs_of_the_cloths_they_chose(book: SqliteBook) -> None:
    pictures = PictureFolder(book.folder)

    open_demo(book, 20, today=TODAY, pictures=pictures)

    queries = book.queries()
    who = queries.find_client("Șerban Văleanu")
    sample = queries.client_papers(who)[0]
    order = next(each for each in queries.client_page(who).orders if each.order_id == sample.order_id)
    assert sample.title in {item.cloth_name for item in order.items}
    assert sample.taken_on == order.placed_on
    assert pictures.path(sample.digests[0]).is_file()
    assert findings(book.folder) == []


def test_the_cast_has_family_days_and_notes(demo: SqlQueries) -> None:
    serban, horia, radu = (
        demo.find_client(name) for name in ("Șerban Văleanu", "Horia Bălășescu", "Radu Dănciulescu")
    )
    ana = next(person for person in demo.staff() if person.name == "Ana Mureșan")

    company = demo.company(serban)
    assert company.referred_by is not None
    assert company.referred_by.name == "Matei Cârstea"
    assert [event.words for event in company.ahead(TODAY)] == ["nunta fiicei", "aniversarea căsătoriei"]
    assert [(kin.name, kin.together) for kin in demo.company(horia).kin] == [("Smaranda Ghiță", False)]
    assert demo.notes(radu, None).sealed
    assert "divorț" in demo.notes(radu, ana.staff_id).notes[0].words


def test_a_day_to_dress_for_is_told_beside_the_gravest_reason(demo: SqlQueries) -> None:
    horia = next(entry for entry in demo.call_sheet(TODAY) if entry.callee.name == "Horia Bălășescu")

    assert [reason.kind for reason in horia.reasons] == [ReasonKind.NEW_COLLECTION, ReasonKind.DRESS_DAY]
