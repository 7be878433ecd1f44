"""Garment, ease, and the shop's own sets on the screen: three things beside one another, never mixed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boutique.services.measuring.ease import set_ease
from boutique.ui.measuring.ease import EaseSheet
from boutique.ui.measuring.garment import GarmentSheet
from boutique.ui.measuring.set_desk import OWN
from boutique.ui.measuring.sides import Measures
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, TUDOR = "Șerban Văleanu", "Tudor Pîrvu"
Key = Qt.Key


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Measures:
    """Șerban's measures."""
    shop.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    found = clients.detail.side("measures")
    assert isinstance(found, Measures)
    return found


@pytest.fixture
def garment(shop: OpenShop, side: Measures) -> GarmentSheet:
    """The tape over a garment."""
    side.turn_to("garment")
    shop.settle()
    found = side._sheets["garment"]
    assert isinstance(found, GarmentSheet)
    return found


@pytest.fixture
def ease(shop: OpenShop, side: Measures) -> EaseSheet:
    """The table of the ease."""
    side.turn_to("ease")
    shop.settle()
    found = side._sheets["ease"]
    assert isinstance(found, EaseSheet)
    return found


def _brought(shop: OpenShop, garment: GarmentSheet, words: str) -> None:
    garment.table.choose("brought")
    garment.table.changed.emit()
    garment.brought.words.setText(words)
    garment.brought.changed.emit()
    shop.settle()


def _enter(shop: OpenShop, sheet: GarmentSheet, code: str, text: str) -> None:
    sheet.table.tape.go_to(code)
    shop.type(text)
    shop.press(Key.Key_Return)


def test_a_suit_of_ours_is_measured_as_jacket_and_as_trousers(shop: OpenShop, garment: GarmentSheet) -> None:
    choice = garment.table.choice
    words = [choice.itemText(at) for at in range(choice.count())]

    assert words[0] == "Un produs adus de client…"
    assert any(each.startswith("Sacou · costum gri · comanda") for each in words)
    assert any(each.startswith("Pantaloni · costum gri · comanda") for each in words)


def test_a_jacket_of_ours_is_written_with_its_order_and_never_into_the_body(
    shop: OpenShop, garment: GarmentSheet
) -> None:
    before = shop.book.queries().measure_sessions(shop.people[SERBAN])
    _enter(shop, garment, "G04", "113,5")

    (measured,) = shop.book.queries().garment_sessions(shop.people[SERBAN])
    assert (measured.garment, measured.description, measured.taken[0].mm) == ("jacket", "", 1135)
    assert measured.order_no is not None
    assert shop.book.queries().measure_sessions(shop.people[SERBAN]) == before
    assert "+11,0" in texts(garment.table.tape.rows["G04"])


def test_the_jacket_he_likes_tells_its_real_ease_where_the_ease_is_set(
    shop: OpenShop, side: Measures, garment: GarmentSheet
) -> None:
    _brought(shop, garment, "sacoul lui preferat")
    _enter(shop, garment, "G04", "113,5")
    garment.table.strip.finish_button.click()
    shop.settle()
    side.turn_to("ease")
    shop.settle()
    ease = side._sheets["ease"]

    assert shop.told() == "Am notat o măsură."
    shop.wait(lambda: "+11,0" in texts(ease))
    shop.wait(lambda: "sacoul lui preferat" in texts(ease))


def test_a_garment_named_after_its_first_figure_stays_one(shop: OpenShop, garment: GarmentSheet) -> None:
    garment.table.choose("brought")
    garment.table.changed.emit()
    shop.settle()
    _enter(shop, garment, "G04", "113,5")
    garment.brought.words.setText("sacoul lui preferat")
    garment.brought.changed.emit()
    shop.settle()
    _enter(shop, garment, "L05", "64")

    (measured,) = shop.book.queries().garment_sessions(shop.people[SERBAN])
    assert (measured.description, len(measured.taken)) == ("sacoul lui preferat", 2)


def test_a_garment_tighter_than_the_body_is_questioned_and_written(
    shop: OpenShop, garment: GarmentSheet
) -> None:
    _enter(shop, garment, "G07", "86")

    shop.wait(lambda: "Doar un tricot se întinde atât" in texts(garment))
    assert shop.book.queries().garment_sessions(shop.people[SERBAN])[0].taken[0].mm == 860


def _ease(shop: OpenShop, ease: EaseSheet, code: str, text: str) -> None:
    ease.table.rows.go_to(code)
    shop.type(text)
    shop.press(Key.Key_Return)


def test_an_ease_is_typed_where_it_stands_and_what_is_finished_follows(
    shop: OpenShop, ease: EaseSheet
) -> None:
    row = ease.table.rows.rows["G04"]
    assert (ease.table.garment, row.finished) == ("jacket", "112,5")

    _ease(shop, ease, "G04", "+11")

    assert row.finished == "113,5"
    (own,) = shop.book.queries().eases(shop.people[SERBAN])
    assert (own.garment, own.code, own.mm, own.set_on) == ("jacket", "G04", 110, TODAY)
    assert row.figure.is_kept


def test_an_emptied_ease_gives_the_house_s_back(shop: OpenShop, ease: EaseSheet) -> None:
    _ease(shop, ease, "G04", "11")
    ease.table.rows.go_to("G04")
    shop.press(Key.Key_Delete)
    shop.press(Key.Key_Return)

    assert not shop.book.queries().eases(shop.people[SERBAN])
    assert ease.table.rows.rows["G04"].finished == "112,5"


def test_an_ease_below_zero_is_questioned_not_refused(shop: OpenShop, ease: EaseSheet) -> None:
    _ease(shop, ease, "G07", "-2")

    shop.wait(lambda: "Doar un tricot se întinde atât" in texts(ease))
    assert shop.book.queries().eases(shop.people[SERBAN])[0].mm == -20


def test_what_is_no_ease_is_told_and_stays_in_its_field(shop: OpenShop, ease: EaseSheet) -> None:
    _ease(shop, ease, "G04", "lejer")

    assert "nu este o lungime" in ease.table.message.text() or "„lejer”" in ease.table.message.text()
    assert ease.table.rows.rows["G04"].figure.text() == "lejer"
    assert not shop.book.queries().eases(shop.people[SERBAN])


def test_an_ease_typed_in_inches_stays_in_inches_when_centimetres_are_read(
    shop: OpenShop, ease: EaseSheet
) -> None:
    ease.table.units.set_value("inch")
    _ease(shop, ease, "G04", "4 3/8")
    ease.table.units.set_value("cm")
    shop.settle()

    row = ease.table.rows.rows["G04"]
    assert (row.figure.text(), row.finished) == ("4 3/8″", "113,6")
    assert [each.typed for each in shop.book.queries().eases(shop.people[SERBAN])] == ["4 3/8″"]


def test_each_client_has_an_ease_of_their_own(shop: OpenShop, ease: EaseSheet) -> None:
    set_ease(shop.book.change(shop.services.actor()), shop.people[TUDOR], "jacket", "G04", 150, today=TODAY)
    _ease(shop, ease, "G04", "11")
    shop.floor.go("clients", shop.people[TUDOR])
    shop.settle()

    assert ease.table.rows.rows["G04"].figure.text() == "15,0"


def test_a_set_of_ones_own_is_made_from_the_tape_and_struck_out_again(shop: OpenShop, side: Measures) -> None:
    body = side.body
    body.table.choose(OWN)
    body.table.changed.emit()
    assert body.own.form.isVisible()
    shop.type("Frac")
    for code in ("H19", "G04", "B01"):
        body.own.form.toggle(code)
    body.own.form.save.click()
    shop.settle()

    (own,) = shop.book.queries().measure_sets()
    assert (own.name, own.codes) == ("Frac", ("H19", "G04", "B01"))
    assert [row.code for row in body.table.tape.shown()] == ["H19", "G04", "B01"]

    body.own.correct_button.click()
    body.own.form.strike.click()
    shop.settle()
    assert not shop.book.queries().measure_sets()
    assert body.table.chosen == "suit"
    shop.undo()
    assert len(shop.book.queries().measure_sets()) == 1


def test_measures_of_a_set_are_found_moved_and_sorted_from_the_keyboard(
    shop: OpenShop, side: Measures
) -> None:
    form = side.body.own.form
    side.body.table.choose(OWN)
    side.body.table.changed.emit()
    for code in ("H19", "G04"):
        form.toggle(code)
    form.search.setText("încheietur")
    form.list.setFocus()
    form.list.choose("L15")
    shop.press(Key.Key_Return)
    assert form.codes == ["H19", "G04", "L15"]

    form.list.choose("L15")
    shop.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.codes == ["H19", "L15", "G04"]
    form.sort.click()
    assert form.codes == ["G04", "H19", "L15"]
    shop.press(Key.Key_Escape)
    assert side.body.table.isVisible()
    assert not shop.book.queries().measure_sets()


def test_a_set_without_a_name_is_told_beside_it(shop: OpenShop, side: Measures) -> None:
    side.body.table.choose(OWN)
    side.body.table.changed.emit()
    side.body.own.form.toggle("G04")
    side.body.own.form.save.click()
    shop.settle()

    assert "Setul nu are nume" in side.body.own.form._field.message.text()
    assert side.body.own.form.codes == ["G04"]


def test_the_keyboard_stands_at_the_first_measure_of_whatever_one_turns_to(
    shop: OpenShop, side: Measures, garment: GarmentSheet
) -> None:
    assert garment.table.tape.rows["G04"].figure.hasFocus()
    side.turn_to("ease")
    shop.settle()
    ease = side._sheets["ease"]

    assert isinstance(ease, EaseSheet)
    assert ease.table.rows.rows["G04"].figure.hasFocus()


def test_an_earlier_measuring_of_a_garment_is_read_and_left_again(
    shop: OpenShop, garment: GarmentSheet
) -> None:
    _brought(shop, garment, "sacoul lui preferat")
    _enter(shop, garment, "G04", "113,5")
    garment.table.strip.finish_button.click()
    shop.settle()
    (measured,) = shop.book.queries().garment_sessions(shop.people[SERBAN])
    garment.aside.opened.emit(measured.session_id)
    shop.settle()

    assert garment.table.tape.rows["G04"].figure.isHidden()
    shop.wait(lambda: "Măsuri mai vechi" in texts(garment))
    shop.press(Key.Key_Escape)
    assert garment.table.tape.rows["G04"].figure.isVisible()
    assert garment.isVisible()


def test_the_sheet_of_the_ease_is_printed_for_its_garment(
    shop: OpenShop, side: Measures, ease: EaseSheet
) -> None:
    _ease(shop, ease, "G04", "11")
    wanted = side.wanted()
    assert wanted is not None
    out = shop.book.folder / "fisa.pdf"
    side.transfer.write_sheet(wanted, out)
    shop.settle()

    assert (wanted.garment, wanted.set_name) == ("jacket", "Sacou")
    assert out.read_bytes().startswith(b"%PDF")
