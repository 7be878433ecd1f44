"""The story of a client on their page."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from boutique.domain.pages.story import StoryKind
from boutique.ui.clients.story.extras import OrderChoice
from boutique.ui.clients.story.side import Story
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit import Row, Section
from boutique.ui.kit.rows import ROW_ROLE
from boutique.ui.pages.clients_page import ClientsPage
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"


@pytest.fixture
def side(shop: OpenShop) -> Story:
    """Open somebody's story."""
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    page.detail.open_side("story")
    side = page.detail.side("story")
    assert isinstance(side, Story)
    shop.settle()
    side.setFocus()
    return side


def _lines(side: Story) -> list[Row | Section]:
    model = side.story.model
    return [model.index(at).data(ROW_ROLE) for at in range(model.rowCount())]


def _rows(side: Story) -> list[Row]:
    return [line for line in _lines(side) if isinstance(line, Row)]


def _write(shop: OpenShop, side: Story, kind: str, words: str) -> None:
    side.strip.kind.set_value(kind)
    side.strip.words.setFocus()
    shop.type(words)
    shop.press(Qt.Key.Key_Return)


def test_the_newest_stands_first_and_the_years_divide(side: Story) -> None:
    years = [int(line.title) for line in _lines(side) if isinstance(line, Section)]

    assert years == sorted(years, reverse=True)
    assert isinstance(_lines(side)[0], Section)


def test_a_part_of_the_story_is_chosen_and_words_narrow_it(side: Story) -> None:
    side.story.theme.set_value("orders")
    assert all(row.id[0] in ("ordered", "delivered", "fitting", "measured") for row in _rows(side))  # type: ignore[index]

    side.story.search.setText("costum")

    assert _rows(side)
    assert all("costum" in f"{row.name} {row.text}".lower() for row in _rows(side))


@pytest.mark.parametrize(
    ("kind", "stands"),
    [
        ("talk", StoryKind.TALK),
        ("visit", StoryKind.VISIT),
        ("fitting", StoryKind.FITTING),
        ("complaint", StoryKind.COMPLAINT),
        ("opinion", StoryKind.OPINION),
        ("gesture", StoryKind.GESTURE),
    ],
)
def test_each_kind_of_entry_is_written_with_enter_and_taken_back(
    shop: OpenShop, side: Story, kind: str, stands: StoryKind
) -> None:
    before = shop.book.queries().story(shop.people[SERBAN])

    _write(shop, side, kind, "cum a fost să fie")
    written = set(shop.book.queries().story(shop.people[SERBAN])) - set(before)
    assert {(event.kind, event.words) for event in written} == {(stands, "cum a fost să fie")}
    assert not side.strip.words.text()
    shop.undo()

    assert shop.book.queries().story(shop.people[SERBAN]) == before


@pytest.mark.parametrize("kind", ["fitting", "complaint", "opinion"])
def test_what_is_said_of_an_order_is_put_with_it_by_the_keyboard(
    shop: OpenShop, side: Story, kind: str
) -> None:
    side.strip.kind.set_value(kind)
    side.strip.words.setFocus()
    shop.type("e largă")
    chooser: OrderChoice = getattr(side.strip, kind).order
    chooser.setFocus()
    shop.press(Qt.Key.Key_Home)
    shop.press(Qt.Key.Key_Down)
    chosen = int(chooser.currentText().split()[0])
    side.strip.words.setFocus()
    shop.press(Qt.Key.Key_Return)

    (written,) = [
        event for event in shop.book.queries().story(shop.people[SERBAN]) if event.words == "e largă"
    ]
    assert (written.kind, written.number) == (kind, chosen)


def test_the_arrows_turn_to_another_kind_and_keep_the_words(shop: OpenShop, side: Story) -> None:
    side.strip.words.setFocus()
    shop.type("frumos")
    shop.press(Qt.Key.Key_Down)

    assert (side.strip.kind.value(), side.strip.words.text()) == ("visit", "frumos")


def test_a_complaint_is_answered_and_settled_from_its_line(shop: OpenShop, side: Story) -> None:
    _write(shop, side, "complaint", "mâneca e scurtă")
    side.story.rows.choose_first()
    side.story.rows.setFocus()
    shop.press(Qt.Key.Key_Return)
    shop.type("o lungim fără plată")
    shop.press(Qt.Key.Key_Return)
    assert shop.read(SERBAN).complaints[0].replied_on is None  # nobody said by when
    side.strip.promise.day.setText("30.11")
    side.strip.words.setFocus()
    shop.press(Qt.Key.Key_Return)
    side.story.rows.choose_first()
    side.story.rows.setFocus()
    shop.press(Qt.Key.Key_Return)

    (complaint,) = shop.read(SERBAN).complaints
    assert complaint.solution == "o lungim fără plată"
    assert complaint.resolved_on is not None


def test_an_answer_that_was_left_brings_back_what_was_begun_before(shop: OpenShop, side: Story) -> None:
    _write(shop, side, "complaint", "mâneca e scurtă")
    side.strip.kind.set_value("talk")
    shop.type("a sunat")
    side.story.rows.choose_first()
    side.story.rows.setFocus()
    shop.press(Qt.Key.Key_Return)
    assert not side.strip.words.text()

    shop.press(Qt.Key.Key_Escape)

    assert side.strip.words.text() == "a sunat"


def test_an_entry_written_by_mistake_is_struck_out_and_comes_back(shop: OpenShop, side: Story) -> None:
    _write(shop, side, "opinion", "minunat")
    written = shop.book.queries().story(shop.people[SERBAN])
    side.story.rows.choose_first()
    side.story.rows.setFocus()

    shop.press(Qt.Key.Key_Delete)
    assert len(shop.book.queries().story(shop.people[SERBAN])) == len(written) - 1
    shop.undo()

    assert shop.book.queries().story(shop.people[SERBAN]) == written


def test_what_cannot_be_is_refused_beside_the_words_and_stays(shop: OpenShop, side: Story) -> None:
    side.strip.kind.set_value("gesture")
    side.strip.words.setText("nasture")
    side.strip.gesture.cost.setText("mult")
    side.strip.saved.emit()

    assert "în cifre" in side.strip.gesture._cost.message.text()
    assert (side.strip.words.text(), side.strip.gesture.cost.text()) == ("nasture", "mult")


def test_what_was_begun_about_one_waits_for_them(shop: OpenShop, side: Story) -> None:
    side.strip.kind.set_value("opinion")
    side.strip.words.setText("minunat")
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    page.list.rows.choose(shop.people["Tudor Pîrvu"])
    shop.settle()
    assert not side.strip.words.text()

    page.list.rows.choose(shop.people[SERBAN])
    shop.settle()

    assert (side.strip.kind.value(), side.strip.words.text()) == ("opinion", "minunat")


def _visit(shop: OpenShop, *names: str) -> None:
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    for name in names:
        page.list.rows.choose(shop.people[name])
        shop.settle()


def test_a_half_typed_answer_waits_and_so_does_what_was_begun_before_it(shop: OpenShop, side: Story) -> None:
    _write(shop, side, "complaint", "mâneca e scurtă")
    side.strip.kind.set_value("gesture")
    side.strip.words.setText("nasture")
    side.strip.gesture.cost.setText("35")
    side.story.rows.choose_first()
    side.story.rows.setFocus()
    shop.press(Qt.Key.Key_Return)
    shop.type("o lungim")
    complaint = side.strip.answering

    _visit(shop, "Tudor Pîrvu", SERBAN)

    assert complaint is not None
    assert (side.strip.answering, side.strip.words.text()) == (complaint, "o lungim")
    side.strip.left.emit()
    assert (side.strip.words.text(), side.strip.gesture.cost.text()) == ("nasture", "35")


def test_what_was_written_while_one_turned_away_does_not_come_back(shop: OpenShop, side: Story) -> None:
    page, slow_disk = shop.floor.page("clients"), threading.Event()
    assert isinstance(page, ClientsPage)
    shop.tasks.run(page, slow_disk.wait, lane=Lane.WRITE)
    side.strip.words.setText("a sunat")
    side.strip.saved.emit()
    other = shop.people["Tudor Pîrvu"]
    page.list.rows.choose(other)
    shop.wait(lambda: side.known is not None and side.known.page.client_id == other)
    slow_disk.set()
    shop.settle()

    _visit(shop, SERBAN)

    assert not side.strip.words.text()
