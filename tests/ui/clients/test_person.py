"""Family, days, leave to contact and notes, written as one goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from boutique.domain.clients.household import Kinship
from boutique.domain.clients.notes import Privacy
from boutique.domain.consent.rules import ConsentState, Purpose, current_consent
from boutique.domain.kernel.actor import NOBODY, Actor
from boutique.domain.staff.model import Right
from boutique.services.clients.correct import correct_client
from boutique.services.clients.family import relate
from boutique.services.clients.notes import write_note
from boutique.services.staff import add_staff, grant_right
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.pages.person_side import PersonSide
from tests.shots.small_book import NOW, TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN = "Șerban Văleanu"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> PersonSide:
    """Turn to the person."""
    shop.press(Qt.Key.Key_4, ALT)
    made = clients.detail.side("person")
    assert isinstance(made, PersonSide)
    return made


def _words(shop: OpenShop) -> list[str]:
    view = shop.book.queries().notes(shop.people[SERBAN], shop.services.actor().staff_id)
    return [note.words for note in view.notes]


def test_a_note_is_typed_at_once_and_told_without_its_words(shop: OpenShop, side: PersonSide) -> None:
    shop.type("vine cu câinele")
    shop.press(Qt.Key.Key_Return)
    assert _words(shop) == ["vine cu câinele"]
    shop.wait(lambda: "vine cu câinele" in texts(side))
    assert "câine" not in shop.told()
    shop.wait(lambda: not side.notes.words.text())

    shop.undo()

    assert _words(shop) == []


def test_a_note_is_refused_as_one_leaves_it(shop: OpenShop, side: PersonSide) -> None:
    shop.type("1800101221144")
    side.notes.privacy.setFocus()
    assert "CNP" in side.notes.field.message.text()
    side.notes.words.clear()
    side.notes.words.setFocus()
    side.notes.privacy.setFocus()
    assert not side.notes.field.message.text()  # an empty line is no note yet


def test_a_note_with_an_identity_number_is_refused_and_stays_typed(shop: OpenShop, side: PersonSide) -> None:
    shop.type("1800101221144")
    shop.press(Qt.Key.Key_Return)

    assert "CNP" in side.notes.field.message.text()
    assert side.notes.words.text() == "1800101221144"
    assert _words(shop) == []


def test_a_note_is_corrected_where_it_was_typed(shop: OpenShop, side: PersonSide) -> None:
    shop.type("poartă 42")
    shop.press(Qt.Key.Key_Return)
    pencil = next(
        each for each in side.notes.findChildren(QPushButton) if "orecteaz" in each.accessibleName()
    )
    pencil.click()
    side.notes.words.setText("poartă 43")
    shop.press(Qt.Key.Key_Return)

    assert _words(shop) == ["poartă 43"]
    shop.wait(lambda: "corectată" in texts(side))


def test_somebody_elses_private_note_is_not_there_and_of_a_sensitive_one_it_says_whom_to_ask(
    shop: OpenShop, side: PersonSide
) -> None:
    other = add_staff(shop.book.change(), "Ilona Kiss")
    grant_right(shop.book.change(), other, Right.SENSITIVE_NOTES, granted=True)
    for privacy in (Privacy.PRIVATE, Privacy.SENSITIVE):
        write_note(
            shop.book.change(Actor(other)), shop.people[SERBAN], "divorțează", privacy=privacy, now=NOW
        )
    side.notes.read()
    shop.settle()

    assert "divorțează" not in texts(side)
    shop.wait(lambda: "întreabă pe Ilona Kiss" in texts(side))


def test_a_half_typed_note_waits_for_its_client(
    shop: OpenShop, clients: ClientsPage, side: PersonSide
) -> None:
    shop.type("vine cu")
    clients.list.rows.choose(shop.people["Tudor Pîrvu"])
    shop.settle()
    assert not side.notes.words.text()
    clients.list.rows.choose(shop.people[SERBAN])
    shop.settle()

    assert side.notes.words.text() == "vine cu"


def test_a_day_is_typed_in_one_line(shop: OpenShop, side: PersonSide) -> None:
    side.days.text.setFocus()
    shop.type("14 iunie, nunta fiicei")
    assert "14 iunie 2027, nunta fiicei" in side.days.understood.text()
    shop.press(Qt.Key.Key_Return)

    (event,) = shop.book.queries().company(shop.people[SERBAN]).events
    assert (event.on(TODAY), event.occasion, event.yearly) == (date(2027, 6, 14), "wedding", False)
    shop.wait(lambda: "14 iunie 2027, nunta fiicei" in texts(side))
    shop.undo()
    assert not shop.book.queries().company(shop.people[SERBAN]).events


def test_a_line_that_begins_with_no_day_is_refused_beside_it(shop: OpenShop, side: PersonSide) -> None:
    side.days.text.setFocus()
    shop.type("nunta fiicei")
    shop.press(Qt.Key.Key_Return)

    assert "14 iunie" in side.days.field.message.text()
    assert side.days.text.text() == "nunta fiicei"


def test_the_birthday_stands_among_the_days(side: PersonSide) -> None:
    assert "14 martie, ziua de naștere (1978)" in texts(side.days)


def test_a_wife_is_found_by_typing_and_opened_from_the_list(
    shop: OpenShop, clients: ClientsPage, side: PersonSide
) -> None:
    side.family.kind.setCurrentIndex(side.family.kind.findData(Kinship.SPOUSE.value))
    side.family.finder.search.setFocus()
    shop.type("ghi")
    shop.press(Qt.Key.Key_Return)

    (kin,) = shop.book.queries().company(shop.people[SERBAN]).kin
    assert (kin.name, kin.kinship, kin.together) == ("Smaranda Ghiță", "spouse", True)
    shop.wait(lambda: "soție, aceeași casă" in texts(side))
    name = next(each for each in side.family.findChildren(QPushButton) if each.text() == "Smaranda Ghiță")
    name.click()
    shop.settle()
    assert clients.known is not None
    assert clients.known.page.name == "Smaranda Ghiță"
    shop.wait(lambda: "soț, aceeași casă" in texts(side))


def test_who_recommended_us_is_found_the_same_way(shop: OpenShop, side: PersonSide) -> None:
    side.family.kind.setCurrentIndex(side.family.kind.count() - 1)
    side.family.finder.search.setFocus()
    shop.type("matei")
    shop.press(Qt.Key.Key_Return)

    by = shop.book.queries().company(shop.people[SERBAN]).referred_by
    assert by is not None
    assert by.name == "Matei Cârstea"


def _leave(shop: OpenShop, purpose: str = Purpose.SALES) -> ConsentState:
    return current_consent(shop.read(SERBAN).consents, "phone", purpose).state


def test_leave_is_given_and_taken_back_with_one_key(shop: OpenShop, side: PersonSide) -> None:
    side.leaves.matrix.setFocus()
    shop.press(Qt.Key.Key_Right)
    shop.press(Qt.Key.Key_Return)
    (given,) = shop.read(SERBAN).consents
    assert (given.channel, given.purpose, given.how) == ("phone", "sales", "counter")
    assert given.words == ""  # nobody typed what they said

    shop.press(Qt.Key.Key_Delete)

    (over,) = shop.read(SERBAN).consents
    assert over.withdrawn_on == TODAY
    assert over.withdrawn_words == ""
    assert all("notat de noi" in text for _on, text, _about in side.leaves._facts)
    assert _leave(shop) is ConsentState.WITHDRAWN
    shop.undo()
    assert _leave(shop) is ConsentState.GIVEN


def test_who_was_never_asked_may_refuse_and_is_not_rung_from_that_moment(
    shop: OpenShop, side: PersonSide
) -> None:
    side.leaves.matrix.setFocus()
    shop.press(Qt.Key.Key_Delete)

    assert _leave(shop, Purpose.SERVICE) is ConsentState.REFUSED
    sheet = shop.book.queries().call_sheet(TODAY + timedelta(days=1), rescore=False)
    assert shop.people[SERBAN] not in {entry.callee.client_id for entry in sheet}


def test_words_typed_by_the_shop_are_kept_as_they_are(shop: OpenShop, side: PersonSide) -> None:
    assert side.leaves.words.text() == ""
    side.leaves.words.setText("Da, dar numai seara.")
    side.leaves.words.setFocus()
    shop.press(Qt.Key.Key_Return)

    (given,) = shop.read(SERBAN).consents
    assert given.words == "Da, dar numai seara."
    ((_on, said, _about),) = side.leaves._facts
    assert said.endswith("„Da, dar numai seara.”")


def test_escape_goes_back_to_the_list(shop: OpenShop, clients: ClientsPage, side: PersonSide) -> None:
    shop.press(Qt.Key.Key_Escape)

    assert clients.detail.tabs.value() == "overview"
    assert clients.list.rows.hasFocus()


def test_another_at_the_counter_does_not_see_what_was_private(shop: OpenShop, side: PersonSide) -> None:
    write_note(
        shop.book.change(shop.services.actor()),
        shop.people[SERBAN],
        "numai al meu",
        privacy=Privacy.PRIVATE,
        now=NOW,
    )
    side.notes.read()
    shop.settle()
    shop.wait(lambda: "numai al meu" in texts(side))

    side.notes.shop = replace(side.notes.shop, actor=lambda: NOBODY)
    shop.press(Qt.Key.Key_1, ALT)
    shop.press(Qt.Key.Key_4, ALT)

    assert "numai al meu" not in texts(side)


def test_what_was_half_typed_in_private_waits_for_who_typed_it(shop: OpenShop, side: PersonSide) -> None:
    here = side.notes.shop
    side.notes.privacy.set_value(Privacy.PRIVATE)
    shop.type("divorț")
    side.notes.shop = replace(here, actor=lambda: NOBODY)
    side.notes.read()
    assert side.notes.words.text() == ""

    side.notes.shop = here
    side.notes.read()

    assert side.notes.words.text() == "divorț"
    shop.settle()


def test_a_note_written_while_one_turned_away_is_not_offered_again(
    shop: OpenShop, clients: ClientsPage, side: PersonSide
) -> None:
    side.notes.words.setText("vine cu câinele")
    side.notes.words.returnPressed.emit()
    side.turn(shop.people[SERBAN], shop.people["Tudor Pîrvu"])
    shop.settle()
    side.turn(shop.people["Tudor Pîrvu"], shop.people[SERBAN])

    assert side.notes.words.text() == ""


def test_a_refusal_that_comes_late_is_told_in_passing_and_not_beside_another_client(
    shop: OpenShop, side: PersonSide
) -> None:
    side.notes.words.setText("1800101221144")
    side.notes.words.returnPressed.emit()
    side.turn(shop.people[SERBAN], shop.people["Tudor Pîrvu"])
    shop.settle()

    assert "CNP" in shop.told()
    assert not side.notes.field.message.isVisible()
    side.turn(shop.people["Tudor Pîrvu"], shop.people[SERBAN])
    assert side.notes.words.text() == "1800101221144"


def test_who_moves_out_is_family_still(shop: OpenShop, side: PersonSide) -> None:
    who, other = shop.people[SERBAN], shop.people["Smaranda Ghiță"]
    relate(shop.book.change(), who, other, Kinship.SPOUSE, together=True)
    side.changes.refresh()
    shop.settle()
    leave = next(each for each in side.family.findChildren(QPushButton) if each.text() == "Nu mai stă cu ei")
    leave.click()
    shop.settle()

    (kin,) = shop.book.queries().company(who).kin
    assert (kin.kinship, kin.together) == (Kinship.SPOUSE, False)


def test_one_phone_is_offered_as_one_household(
    shop: OpenShop, clients: ClientsPage, side: PersonSide
) -> None:
    clients.list.rows.choose(shop.people["Tudor Pîrvu"])
    shop.settle()
    shop.wait(lambda: "Același telefon ca Horia Bălășescu. O familie?" in texts(side))
    share = next(
        each for each in side.family.findChildren(QPushButton) if each.text() == "Pune-i în aceeași casă"
    )
    share.click()
    shop.settle()

    kin = shop.book.queries().company(shop.people["Tudor Pîrvu"]).kin
    assert [each.together for each in kin] == [True]


def test_a_birthday_on_2_january_is_seen_at_the_end_of_november(shop: OpenShop, clients: ClientsPage) -> None:
    nothing: dict[str, object] = {"birth_year": 1978, "birth_month": 3, "birth_day": 14}
    born: dict[str, object] = {"birth_year": None, "birth_month": 1, "birth_day": 2}
    correct_client(shop.book.change(), shop.people[SERBAN], nothing, born, shop.services.phones, today=TODAY)
    clients.refresh()
    shop.settle()

    shop.wait(lambda: "2 ianuarie, peste 6 săptămâni" in texts(clients.detail))


def test_a_day_is_struck_out_from_the_keyboard_and_comes_back(shop: OpenShop, side: PersonSide) -> None:
    side.days.text.setFocus()
    shop.type("14 iunie nunta fiicei")
    shop.press(Qt.Key.Key_Return)
    cross = next(each for each in side.days.findChildren(QPushButton) if "nunta" in each.accessibleName())
    cross.setFocus()
    shop.press(Qt.Key.Key_Return)
    assert not shop.book.queries().company(shop.people[SERBAN]).events

    shop.undo()

    assert shop.book.queries().company(shop.people[SERBAN]).events


def test_enter_or_a_click_made_twice_is_one_answer(qtbot: QtBot, shop: OpenShop, side: PersonSide) -> None:
    side.leaves.words.setFocus()
    for _time in range(2):
        shop.press(Qt.Key.Key_Return)
    cell = side.leaves.matrix.cells["email", "sales"]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(cell, Qt.MouseButton.LeftButton)
    shop.settle()

    assert [each.withdrawn_on for each in shop.read(SERBAN).consents] == [None, None]


def test_somebody_who_only_nearly_answers_is_not_taken_for_family_by_one_enter(
    shop: OpenShop, side: PersonSide
) -> None:
    side.family.finder.search.setFocus()
    shop.type("smarnada")
    shop.press(Qt.Key.Key_Return)
    assert not shop.book.queries().company(shop.people[SERBAN]).kin
    assert side.family.finder.list.hasFocus()

    shop.press(Qt.Key.Key_Return)
    assert shop.book.queries().company(shop.people[SERBAN]).kin[0].name == "Smaranda Ghiță"


def test_enter_pressed_before_the_answer_waits_for_it(shop: OpenShop, side: PersonSide) -> None:
    finder, picked = side.family.finder, list[str]()
    finder.picked.connect(lambda hit: picked.append(hit.name))
    finder.search.setText("matei")
    shop.settle()
    finder.search.setText("smaranda")
    finder.search.entered.emit()
    shop.wait(lambda: bool(picked))
    assert picked == ["Smaranda Ghiță"]
