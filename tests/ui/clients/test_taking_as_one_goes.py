"""Each figure is in the book as its field is left; corrected, taken back, struck out, gone on with."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.views import SessionView, TakenMeasure
from boutique.services.measuring.takings import write_measure
from boutique.services.staff import add_staff
from boutique.ui.measuring.sides import Measures
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, TUDOR = "Șerban Văleanu", "Tudor Pîrvu"
Key = Qt.Key


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Measures:
    """Șerban before the tape."""
    shop.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    found = clients.detail.side("measures")
    assert isinstance(found, Measures)
    return found


def _newest(shop: OpenShop) -> SessionView:
    return shop.book.queries().measure_sessions(shop.people[SERBAN])[0]


def _enter(shop: OpenShop, side: Measures, code: str, text: str) -> None:
    side.body.table.tape.go_to(code)
    shop.type(text)
    shop.press(Key.Key_Return)


def _text(side: Measures, code: str) -> str:
    return side.body.table.tape.rows[code].figure.text()


def test_a_figure_is_in_the_book_with_a_tick_once_its_field_is_left(shop: OpenShop, side: Measures) -> None:
    shop.type("103,5")
    assert _newest(shop).taken_on != TODAY
    shop.press(Key.Key_Return)

    assert _newest(shop).taken == (("G04", 1035, "103,5 cm"),)
    row = side.body.table.tape.rows["G04"]
    assert row.figure.is_kept
    assert side.body.table.strip.told.text()
    assert shop.told() == ""


def test_a_correction_within_the_taking_stays_one_value(shop: OpenShop, side: Measures) -> None:
    _enter(shop, side, "G04", "1035 mm")
    _enter(shop, side, "G04", "103")

    assert _newest(shop).taken == (("G04", 1030, "103 cm"),)
    assert len(shop.book.queries().measure_sessions(shop.people[SERBAN])) == 5


def test_an_emptied_field_strikes_its_value_and_the_last_one_the_taking(
    shop: OpenShop, side: Measures
) -> None:
    _enter(shop, side, "G04", "103")
    side.body.table.tape.go_to("G04")
    shop.press(Key.Key_Delete)
    shop.press(Key.Key_Return)

    assert _newest(shop).taken_on != TODAY
    assert side.body.table.strip.isHidden()


def test_escape_brings_back_what_the_book_says(shop: OpenShop, side: Measures) -> None:
    _enter(shop, side, "G04", "103")
    side.body.table.tape.go_to("G04")
    shop.type("99")
    shop.press(Key.Key_Escape)

    assert _text(side, "G04") == "103"
    assert side.isVisible()


def test_undo_where_nothing_is_typed_takes_the_last_value_back(shop: OpenShop, side: Measures) -> None:
    _enter(shop, side, "G04", "103")
    _enter(shop, side, "G07", "89")
    shop.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert [each.code for each in _newest(shop).taken] == ["G04"]
    assert (_text(side, "G04"), _text(side, "G07")) == ("103", "")


def test_finish_ends_the_taking_and_the_same_value_again_is_another(shop: OpenShop, side: Measures) -> None:
    for _time in range(2):
        _enter(shop, side, "G04", "103")
        side.body.table.strip.finish_button.click()
        shop.settle()
        assert _text(side, "G04") == ""

    sessions = shop.book.queries().measure_sessions(shop.people[SERBAN])
    assert [each.taken[0].mm for each in sessions[:2]] == [1030, 1030]
    assert len(sessions) == 6


def test_the_day_can_be_yesterday_and_never_tomorrow(shop: OpenShop, side: Measures) -> None:
    _enter(shop, side, "G04", "103")
    strip = side.body.table.strip
    strip.day.setText("22.11.2026")
    strip.day.editingFinished.emit()
    shop.settle()
    assert "n-a venit încă" in strip.message.text()
    assert _newest(shop).taken_on == TODAY

    strip.day.setText("20.11")
    strip.day.editingFinished.emit()
    shop.settle()

    assert (strip.message.text(), _newest(shop).taken_on) == ("", date(2026, 11, 20))


def test_who_measured_and_over_what_are_corrected_for_the_whole_taking(
    shop: OpenShop, side: Measures
) -> None:
    strip = side.body.table.strip
    _enter(shop, side, "G04", "103")
    strip.over["heels"].click()
    strip.who.setCurrentIndex(strip.who.findText("Vasile Moga"))
    strip.who.activated.emit(strip.who.currentIndex())
    _enter(shop, side, "G07", "89")
    shop.settle()

    newest = _newest(shop)
    assert (newest.over, newest.by, len(newest.taken)) == ("heels", "Vasile Moga", 2)


def test_a_taking_begun_in_another_window_is_gone_on_with(shop: OpenShop, side: Measures) -> None:
    other = BodyTaking(client_id=shop.people[SERBAN], taken_on=TODAY, staff_id=shop.services.actor().staff_id)
    taken = TakenMeasure("G04", 1030, "103 cm")
    now = datetime.now(UTC)
    write_measure(shop.book.change(shop.services.actor()), other, taken, now=now, today=TODAY)
    object.__setattr__(shop.services, "now", lambda: datetime.now(UTC))
    _enter(shop, side, "G07", "89")

    assert [each.code for each in _newest(shop).taken] == ["G04", "G07"]
    assert _text(side, "G04") == "103"


def test_what_somebody_else_took_meanwhile_is_shown_and_loses_nothing(shop: OpenShop, side: Measures) -> None:
    _enter(shop, side, "G07", "89")
    vasile = add_staff(shop.book.change(shop.services.actor()), "Radu Ionescu")
    other = BodyTaking(client_id=shop.people[SERBAN], taken_on=TODAY, staff_id=vasile)
    write_measure(
        shop.book.change(shop.services.actor()),
        other,
        TakenMeasure("G04", 1041, "104,1 cm"),
        now=datetime.now(UTC),
        today=TODAY,
    )
    side.body.table.tape.go_to("G09")
    shop.type("102")
    side.body.read()
    shop.settle()

    assert _text(side, "G09") == "102"
    shop.wait(lambda: "104,1" in texts(side.body.table.tape.rows["G04"]))
    shop.press(Key.Key_Return)
    sessions = shop.book.queries().measure_sessions(shop.people[SERBAN])
    assert {each.by: len(each.taken) for each in sessions[:2]} == {"Ana Mureșan": 2, "Radu Ionescu": 1}


def test_a_value_no_body_can_have_is_told_with_its_name_and_not_written(
    shop: OpenShop, side: Measures
) -> None:
    _enter(shop, side, "G04", "300")

    assert side.body.table.strip.message.text().startswith("Perimetrul bustului: ")
    assert _text(side, "G04") == "300"
    assert not side.body.table.tape.rows["G04"].figure.is_kept


def test_what_stands_in_a_field_when_the_window_is_closed_is_written(shop: OpenShop, side: Measures) -> None:
    shop.type("103,5")
    shop.window.close()
    shop.tasks.close()

    assert _newest(shop).taken == (("G04", 1035, "103,5 cm"),)


def test_the_other_sides_of_the_page_know_what_was_measured(shop: OpenShop, side: Measures) -> None:
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    _enter(shop, side, "G04", "103,5")
    shop.press(Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert page.known is not None
    assert {each.code: each.mm for each in page.known.page.measures}["G04"] == 1035


def test_a_figure_that_is_none_waits_for_whoever_comes_back(shop: OpenShop, side: Measures) -> None:
    side.body.table.tape.go_to("G04")
    shop.type("o sută")
    for name in (TUDOR, SERBAN):
        shop.floor.go("clients", shop.people[name])
        shop.settle()
        shown = _text(side, "G04")

    assert shown == "o sută"


def test_a_value_nobody_typed_is_not_taken_for_a_changed_one(shop: OpenShop, side: Measures) -> None:
    row = side.body.table.tape.rows["G04"]
    for mm, typed, shown in ((1025, "", "102,5"), (1026, "40 3/8″", "40 3/8″"), (1025, "102.50", "102.50")):
        row.keep(TakenMeasure("G04", mm, typed))
        assert (row.figure.text(), row.is_dirty) == (shown, False)


def test_only_the_field_one_types_in_shows_its_figure_marked(shop: OpenShop, side: Measures) -> None:
    for code, text in (("G04", "103"), ("G07", "92")):
        _enter(shop, side, code, text)
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    for name in ("Tudor Pîrvu", SERBAN):
        shop.floor.go("clients", shop.people[name])
        shop.settle()

    figures = [row.figure for row in side.body.table.tape.rows.values()]
    assert _text(side, "G07") == "92"
    assert not [each for each in figures if each.hasSelectedText() and not each.hasFocus()]
