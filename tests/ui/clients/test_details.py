"""Writing down and correcting who somebody is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.services.clients.correct import correct_client
from boutique.services.staff import add_staff, retire_staff
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN = "Șerban Văleanu"
CTRL = Qt.KeyboardModifier.ControlModifier


def _edit(shop: OpenShop, clients: ClientsPage) -> None:
    clients.list.rows.setFocus()
    shop.press(Qt.Key.Key_F2)


def test_f2_edits_and_enter_saves(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    clients.desk.form.fields.texts["city"].setText("Turda")
    shop.press(Qt.Key.Key_Return)

    assert shop.read(SERBAN).draft.city == "Turda"
    assert clients.detail.isVisible()


def test_undo_puts_the_details_back(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    clients.desk.form.fields.texts["city"].setText("Turda")
    shop.press(Qt.Key.Key_Return)
    shop.undo()

    assert shop.read(SERBAN).draft.city == "Cluj-Napoca"


def test_a_phone_that_is_none_is_refused_beside_it_and_stays_typed(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    form = clients.desk.form
    form.fields.texts["phone"].setText("07 zero doi")
    shop.press(Qt.Key.Key_Return)

    assert "07 zero doi" in form.fields.fields["phone"].message.text()
    assert form.fields.texts["phone"].text() == "07 zero doi"
    assert shop.read(SERBAN).draft.phone == "0721 555 018"


def test_a_detail_refused_after_its_client_was_left_is_told_in_passing(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["email"].setText("ana@example")
    fields.left.emit("email")
    clients.desk.leave()
    clients.desk.open(shop.read("Tudor Pîrvu"))
    shop.settle()

    assert "adresă de e-mail" in shop.told()
    assert not fields.changed()
    assert not fields.fields["email"].message.isVisible()


def test_a_birthday_that_is_none_is_refused_beside_it(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    form = clients.desk.form
    form.fields.birthday.setText("ieri")
    shop.press(Qt.Key.Key_Return)

    assert form.fields.fields["birthday"].message.text()
    assert form.isVisible()


def test_each_field_is_in_the_book_as_soon_as_it_is_left(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["city"].setFocus()
    fields.texts["city"].setText("Turda")
    shop.press(Qt.Key.Key_Tab)

    assert shop.read(SERBAN).draft.city == "Turda"
    assert clients.desk.form.isVisible()
    assert "Localitate" in shop.told()

    shop.undo()

    assert shop.read(SERBAN).draft.city == "Cluj-Napoca"
    assert fields.texts["city"].text() == "Cluj-Napoca"


def test_a_choice_is_in_the_book_as_soon_as_it_is_made(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    channel = clients.desk.form.fields.choices["channel"]
    channel.setFocus()
    shop.press(Qt.Key.Key_Down)
    channel.activated.emit(channel.currentIndex())
    shop.settle()

    assert shop.read(SERBAN).draft.channel == "whatsapp"


def test_two_windows_that_write_different_fields_both_keep_theirs(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["city"].setText("Turda")
    _in_another_window(shop, {"email": ""}, {"email": "serban@example.com"})
    shop.press(Qt.Key.Key_Return)

    both = shop.read(SERBAN).draft
    assert (both.city, both.email) == ("Turda", "serban@example.com")


def test_of_two_windows_that_write_one_field_the_second_sees_both(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["city"].setText("Turda")
    _in_another_window(shop, {"city": "Cluj-Napoca"}, {"city": "Dej"})
    shop.press(Qt.Key.Key_Return)

    assert "Dej" in fields.fields["city"].message.text()
    assert fields.texts["city"].text() == "Turda"
    assert shop.read(SERBAN).draft.city == "Dej"

    shop.press(Qt.Key.Key_Return)

    assert shop.read(SERBAN).draft.city == "Turda"
    assert clients.detail.isVisible()


def test_no_detail_keeps_an_identity_number(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.note.setPlainText("cnp 1800101221144")
    fields.note.setFocus()
    fields.texts["city"].setFocus()
    shop.settle()

    assert "CNP" in fields.fields["note"].message.text()
    assert not shop.read(SERBAN).draft.note


def test_an_address_without_a_dot_is_refused_beside_it_and_only_there(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["email"].setText("serban@valeanu")
    fields.texts["email"].setFocus()
    fields.texts["city"].setFocus()
    shop.settle()
    assert "adresă de e-mail" in fields.fields["email"].message.text()

    fields.texts["city"].setText("Turda")
    fields.texts["phone"].setFocus()
    shop.settle()
    assert shop.read(SERBAN).draft.city == "Turda"


def _in_another_window(shop: OpenShop, before: dict[str, object], after: dict[str, object]) -> None:
    correct_client(shop.book.change(), shop.people[SERBAN], before, after, shop.services.phones, today=TODAY)


def test_leaving_without_saving_can_be_taken_back(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    clients.desk.form.fields.texts["city"].setText("Turda")
    shop.press(Qt.Key.Key_Escape)
    assert shop.read(SERBAN).draft.city == "Cluj-Napoca"

    shop.undo()

    assert clients.desk.form.isVisible()
    assert clients.desk.form.fields.texts["city"].text() == "Turda"


def test_a_new_page_left_with_a_birthday_that_is_none_can_be_had_back(
    shop: OpenShop, clients: ClientsPage
) -> None:
    clients.begin()
    shop.settle()
    fields = clients.desk.form.fields
    fields.texts["given_name"].setText("Ioana")
    fields.birthday.setText("joi")
    shop.press(Qt.Key.Key_Escape)

    shop.undo()

    assert (fields.texts["given_name"].text(), fields.birthday.text()) == ("Ioana", "joi")


def test_what_is_put_right_by_hand_is_no_longer_refused(shop: OpenShop, clients: ClientsPage) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    right = fields.birthday.text()
    for typed in ("joi", right):
        fields.birthday.setFocus()
        fields.birthday.setText(typed)
        shop.press(Qt.Key.Key_Tab)

    assert not fields.fields["birthday"].message.text()


def test_a_new_client_is_written_and_opened(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_N, CTRL)
    shop.type("Ioana")
    shop.press(Qt.Key.Key_Tab)
    shop.type("Șandru")
    shop.press(Qt.Key.Key_Return)

    assert "Ioana Șandru" in texts(clients.detail)
    assert [hit.name for hit in shop.services.queries.search("sandru")] == ["Ioana Șandru"]


def test_a_new_page_without_a_name_is_refused(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_N, CTRL)
    shop.press(Qt.Key.Key_Return)

    assert clients.desk.form.fields.fields["family_name"].message.text()


def test_undo_of_a_new_client_leaves_nobody_behind(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_N, CTRL)
    shop.type("Ioana")
    shop.press(Qt.Key.Key_Return)
    shop.undo()

    assert not shop.services.queries.search("ioana")
    assert clients.nobody.isVisible()


def test_a_client_put_away_leaves_the_list_and_undo_brings_them_back(
    shop: OpenShop, clients: ClientsPage, qtbot: QtBot
) -> None:
    shop.floor.actions_live["clients.archive"].trigger()
    shop.settle()
    assert not shop.services.queries.search("valeanu")

    shop.undo()

    assert shop.services.queries.search("valeanu")


def test_somebody_new_stands_open_although_the_search_finds_others(
    shop: OpenShop, clients: ClientsPage
) -> None:
    clients.list.search.setFocus()
    shop.type("valea")
    shop.press(Qt.Key.Key_N, CTRL)
    clients.desk.form.fields.texts["family_name"].setText("Pop")
    clients.desk.form.fields.texts["family_name"].setFocus()
    shop.press(Qt.Key.Key_Return)

    row = clients.list.rows.current()
    assert row is not None
    assert row.name == "Pop"
    assert clients.known is not None
    assert clients.known.page.name == "Pop"


def test_looking_at_the_details_and_leaving_them_changes_nothing(
    shop: OpenShop, clients: ClientsPage
) -> None:
    before = {"served_by": shop.read(SERBAN).draft.served_by}
    after = {"served_by": shop.services.actor().staff_id}
    _in_another_window(shop, before, after)
    clients.refresh()
    shop.settle()
    _edit(shop, clients)

    assert not clients.desk.form.fields.changed()
    shop.press(Qt.Key.Key_Return)
    assert shop.read(SERBAN).draft.served_by == shop.services.actor().staff_id


def test_whoever_serves_a_client_is_not_forgotten_when_they_leave_the_shop(
    shop: OpenShop, clients: ClientsPage
) -> None:
    gone = add_staff(shop.book.change(), "Vasile Tătaru")
    _in_another_window(shop, {"served_by": shop.read(SERBAN).draft.served_by}, {"served_by": gone})
    retire_staff(shop.book.change(), gone)
    clients.refresh()
    shop.settle()
    _edit(shop, clients)
    shop.press(Qt.Key.Key_Return)

    assert shop.read(SERBAN).draft.served_by == gone


def test_whoever_closes_the_shop_is_told_of_a_detail_that_was_refused(
    shop: OpenShop, clients: ClientsPage
) -> None:
    _edit(shop, clients)
    fields = clients.desk.form.fields
    fields.texts["city"].setText("Turda")
    assert not shop.floor.put_aside()

    fields.texts["phone"].setText("07 zero doi")
    fields.texts["email"].setFocus()
    shop.settle()
    assert shop.floor.put_aside()

    shop.floor.go_on()
    shop.settle()
    assert fields.texts["phone"].text() == "07 zero doi"
    assert shop.read(SERBAN).draft.city == "Turda"


def test_what_is_wrong_with_somebody_new_is_said_as_one_leaves_each_field(
    shop: OpenShop, clients: ClientsPage
) -> None:
    clients.begin()
    shop.settle()
    fields = clients.desk.form.fields
    wrong = (("phone", "07 zero doi"), ("email", "ana@example"), ("birthday", "31.2"))
    for name, text in wrong:
        fields.fields[name].editor.setFocus()
        shop.type(text)
        shop.press(Qt.Key.Key_Tab)
        assert fields.fields[name].message.text()

    for name, _text in wrong:
        fields.fields[name].editor.setFocus()
        shop.qtbot.keyClick(fields.fields[name].editor, Qt.Key.Key_A, CTRL)
        shop.press(Qt.Key.Key_Delete)
        assert not fields.fields[name].message.text()


def test_what_was_refused_of_one_is_not_said_of_the_next(shop: OpenShop, clients: ClientsPage) -> None:
    clients.begin()
    shop.settle()
    fields = clients.desk.form.fields
    fields.texts["phone"].setFocus()
    shop.type("07 zero doi")
    shop.press(Qt.Key.Key_Tab)
    shop.press(Qt.Key.Key_Escape)

    clients.begin()
    shop.settle()

    assert not any(field.message.text() for field in fields.fields.values())
