"""The tape as one uses it: one reads out, the other types, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.silhouette import silhouette_in
from boutique.domain.measuring.views import SessionView
from boutique.drawing.figure import View
from boutique.ui.measuring.sides import Measures
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.measuring import SMIS
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, TUDOR = "Șerban Văleanu", "Tudor Pîrvu"
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Measures:
    """The side with the measures."""
    shop.press(Key.Key_2, ALT)
    found = clients.detail.side("measures")
    assert isinstance(found, Measures)
    return found


def _sessions(shop: OpenShop, name: str = SERBAN) -> tuple[SessionView, ...]:
    return shop.book.queries().measure_sessions(shop.people[name])


def _field(side: Measures, code: str) -> str:
    return side.body.table.tape.rows[code].figure.text()


def _type(shop: OpenShop, side: Measures, code: str, text: str) -> None:
    side.body.table.tape.go_to(code)
    shop.type(text)


def test_the_tape_takes_the_room_of_the_list_and_gives_it_back(
    shop: OpenShop, clients: ClientsPage, side: Measures
) -> None:
    assert clients.list.isHidden()

    shop.press(Key.Key_Escape)

    assert clients.list.isVisible()
    assert clients.list.rows.hasFocus()


def test_one_types_down_the_tape_with_enter_and_writes_one_taking(shop: OpenShop, side: Measures) -> None:
    for figure in ("103,5", "", "101 1/2"):
        shop.type(figure)
        shop.press(Key.Key_Return)
    side.body.table.strip.over["shirt"].click()
    side.body.table.strip.finish_button.click()
    shop.settle()

    newest = _sessions(shop)[0]
    assert newest.taken == (("G04", 1035, "103,5 cm"), ("G09", 1015, "101 1/2 cm"))
    assert (newest.taken_on, newest.by, newest.over) == (TODAY, "Ana Mureșan", "shirt")
    assert shop.told() == "Am notat 2 măsuri."
    assert side.body.table.strip.isHidden()


def test_enter_on_the_last_measure_leads_to_the_button(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, side.body.table.tape.shown()[-1].code, "39")
    shop.press(Key.Key_Return)

    assert QApplication.focusWidget() is side.body.table.strip.finish_button
    shop.press(Key.Key_Return)
    assert _sessions(shop)[0].taken_on == TODAY


def test_undo_takes_a_taking_back(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "G04", "103,5")
    side.body.table.strip.finish_button.click()
    shop.settle()
    shop.undo()

    assert _sessions(shop)[0].taken_on != TODAY


def test_a_figure_that_is_none_is_marked_and_nothing_is_written(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "G04", "o sută")
    side.body.table.strip.finish_button.click()
    shop.settle()

    assert "102.5" in side.body.table.strip.message.text() or "102,5" in side.body.table.strip.message.text()
    assert side.body.table.tape.rows["G04"].figure.text() == "o sută"
    assert _sessions(shop)[0].taken_on != TODAY


def test_a_doubt_is_asked_when_the_field_is_left_and_stops_nobody(shop: OpenShop, side: Measures) -> None:
    shop.type("104")
    assert "Bustul" not in texts(side)

    shop.press(Key.Key_Return)

    shop.wait(lambda: "Bustul a crescut cu 1,5\u00a0cm din mai." in texts(side))
    assert "crescut" in side.body.table.tape.rows["G04"].figure.accessibleDescription()
    side.body.table.strip.finish_button.click()
    shop.settle()
    assert _sessions(shop)[0].taken[0].mm == 1040


def test_the_line_being_taken_lights_up_and_the_figure_turns_to_it(shop: OpenShop, side: Measures) -> None:
    figure = side.body.table.figure
    assert figure.view.lit() == "G04"

    side.body.table.tape.go_to("I08")
    shop.settle()

    assert (figure.view.lit(), figure.sides.value()) == ("I08", View.BACK)


def test_a_click_on_a_line_goes_to_its_field(shop: OpenShop, side: Measures) -> None:
    view = side.body.table.figure.view
    plate = view.plate()
    assert plate is not None
    x, y = plate.on_sheet(plate.figure.measures["G07"].label_at)
    shop.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))

    assert side.body.table.tape.rows["G07"].figure.hasFocus()


def test_the_left_arm_lights_the_arm_with_its_own_value(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "L05L", "63,5")

    assert side.body.table.figure.view.lit() == "L05"
    assert side.body.table.figure.view.accessibleDescription().endswith("63,5")


def test_the_last_order_chooses_the_set_and_another_keeps_what_was_typed(
    shop: OpenShop, side: Measures
) -> None:
    assert side.body.table.chosen == "suit"
    _type(shop, side, "M02", "106")

    side.body.table.choose("shirt")
    side.body.table.changed.emit()

    assert side.body.table.tape.rows["M02"].isHidden()
    side.body.table.strip.finish_button.click()
    shop.settle()
    assert _sessions(shop)[0].taken[0].code == "M02"


def test_another_unit_never_changes_what_was_typed(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "G04", "102,5")
    side.body.table.set_unit(LengthUnit.INCH)
    _type(shop, side, "G07", "34 5/8")
    assert side.body.table.tape.rows["G04"].figure.text() == "102,5 cm"
    side.body.table.strip.finish_button.click()
    shop.settle()

    taken = {each.code: (each.mm, each.typed) for each in _sessions(shop)[0].taken}
    assert taken == {"G04": (1025, "102,5 cm"), "G07": (879, "34 5/8″")}


def test_an_earlier_taking_is_read_and_cannot_be_typed_into(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "G07", "88,5")
    earliest = _sessions(shop)[-1]
    side.body.table.aside.sessions[earliest.session_id].click()
    shop.settle()

    assert side.body.table.tape.rows["G07"].figure.isHidden()
    shop.wait(lambda: "30 ianuarie 2021 · Vasile Moga" in texts(side))
    assert side.body.table.strip.isHidden()
    shop.press(Key.Key_Escape)
    assert side.body.table.tape.rows["G07"].figure.text() == "88,5"
    assert side.body.table.strip.isVisible()


def test_figure_notes_are_drawn_at_once_and_written_as_a_taking(shop: OpenShop, side: Measures) -> None:
    side.body.table.aside.noting.emit()
    form = side.body.table.aside.form
    form.degrees["stoop"][1].set_value(1.0)
    form.words.editor.setText("poartă bretele")  # type: ignore[attr-defined]
    side.body.table.strip.finish_button.click()
    shop.settle()

    noted = silhouette_in(_sessions(shop)[0].note)
    assert noted is not None
    assert (noted.posture.stoop, noted.posture.right_shoulder_mm) == (1.0, 8)
    shop.wait(lambda: "poartă bretele" in texts(side))


def test_a_shoulder_that_is_no_length_is_refused_in_its_place(shop: OpenShop, side: Measures) -> None:
    side.body.table.aside.noting.emit()
    form = side.body.table.aside.form
    form.left.editor.setText("puțin")  # type: ignore[attr-defined]
    side.body.table.strip.finish_button.click()
    shop.settle()

    assert form.left.message.isVisible()
    assert len(_sessions(shop)) == 4


def test_what_is_struck_out_can_be_brought_back(shop: OpenShop, side: Measures) -> None:
    _type(shop, side, "G04", "103")
    shop.press(Key.Key_Return)
    side.body.table.strip.strike_button.click()
    shop.settle()
    assert (_field(side, "G04"), len(_sessions(shop))) == ("", 4)

    shop.undo()

    assert (_field(side, "G04"), len(_sessions(shop))) == ("103", 5)


def test_what_is_begun_about_one_client_is_written_and_goes_on_when_one_comes_back(
    shop: OpenShop, clients: ClientsPage, side: Measures
) -> None:
    shop.type("103")
    shop.floor.go("clients", shop.people[TUDOR])
    shop.settle()
    assert (_field(side, "G04"), side.body.table.strip.isVisible()) == ("", False)
    assert _sessions(shop)[0].taken == (("G04", 1030, "103 cm"),)

    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()

    assert (_field(side, "G04"), side.body.table.strip.isVisible()) == ("103", True)
    _type(shop, side, "G07", "89")
    shop.press(Key.Key_Return)
    assert [each.code for each in _sessions(shop)[0].taken] == ["G04", "G07"]


def test_a_file_is_shown_before_anything_of_it_is_written(shop: OpenShop, side: Measures) -> None:
    file = shop.book.folder / "serban.smis"
    file.write_text(SMIS, "utf-8")
    side.transfer.read_file(file)
    shop.settle()
    assert side.body.incoming.isVisible()
    assert side.body.incoming.take.text() == "Notează 4 măsuri"
    assert len(_sessions(shop)) == 4

    side.body.incoming.take.click()
    shop.settle()

    assert {each.code for each in _sessions(shop)[0].taken} == {"G04", "G07", "G09", "M05"}
    assert side.body.table.isVisible()


def test_a_file_of_somebody_else_is_said_to_be_so(shop: OpenShop, side: Measures) -> None:
    file = shop.book.folder / "ana.smis"
    file.write_text(SMIS.replace("Șerban", "Ana"), "utf-8")
    side.transfer.read_file(file)
    shop.settle()

    shop.wait(lambda: "Ana Văleanu" in texts(side.body.incoming))
    shop.press(Key.Key_Escape)
    assert side.body.table.isVisible()


def test_sheet_and_file_are_written_where_one_says(shop: OpenShop, side: Measures) -> None:
    wanted = side.wanted()
    assert wanted is not None
    sheet, file = shop.book.folder / "fisa.pdf", shop.book.folder / "serban.vit"
    side.transfer.write_sheet(wanted, sheet)
    side.transfer.write_file(wanted, file)
    shop.settle()

    assert sheet.read_bytes().startswith(b"%PDF")
    assert "bust_circ" in file.read_text("utf-8")
    assert shop.told() == "Am scris: serban.vit"


@pytest.mark.usefixtures("side")
def test_somebody_never_measured_has_no_sheet_to_print(shop: OpenShop) -> None:
    act = shop.floor.actions_live
    assert act["clients.measure_sheet"].isEnabled()

    shop.floor.go("clients", shop.people[TUDOR])
    shop.settle()

    assert not act["clients.measure_sheet"].isEnabled()


def test_tab_leads_down_the_tape_and_on_to_what_is_saved_with_it(shop: OpenShop, side: Measures) -> None:
    table = side.body.table
    shown = table.tape.shown()
    shop.type("103,5")
    shop.wait(table.strip.isVisible)
    shop.press(Key.Key_Tab)
    assert shown[1].figure.hasFocus()
    shown[-1].figure.setFocus()
    steps = 0
    while not table.strip.finish_button.hasFocus() and (steps := steps + 1) < 40:
        shop.press(Key.Key_Tab)
        assert not any(row.figure.hasFocus() for row in shown)
    assert table.strip.finish_button.hasFocus()


def test_back_from_the_first_measure_leads_out_of_the_tape(shop: OpenShop, side: Measures) -> None:
    table = side.body.table
    assert table.tape.shown()[0].figure.hasFocus()
    shop.press(Key.Key_Backtab)
    assert table.units.hasFocus()
