"""What a morning at the phone feels like."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boutique.domain.calls.talks import CallOutcome
from boutique.ui.calls.page import TodayPage
from boutique.ui.kernel import bursts
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, RADU = "Șerban Văleanu", "Radu Dănciulescu"


def _today(shop: OpenShop) -> TodayPage:
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    return page


def _names(shop: OpenShop) -> list[str]:
    model = _today(shop).people.model()
    rows = [model.index(at, 0).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]
    return [row.name for row in rows if hasattr(row, "id")]


def _current(shop: OpenShop) -> str:
    row = _today(shop).people.current()
    return row.name if row is not None else ""


def test_the_gravest_promise_is_open_when_the_shop_opens(shop: OpenShop) -> None:
    assert _current(shop) == RADU
    assert _names(shop)[:2] == [RADU, SERBAN]


def test_the_card_says_why_and_what_one_could_say(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Down)

    said = texts(_today(shop))

    assert "Solbiati 240 g" in said
    assert "„domnule Văleanu”" in said
    assert "0721 555 018" in said
    assert "Luate pe 14 mai 2026, Ana" in said


def test_one_key_four_words_and_enter_write_the_talk_and_bring_the_next_name(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_1)
    shop.type("vine vineri după 17")
    shop.press(Qt.Key.Key_Return)

    talk = shop.read(SERBAN).talks[0]
    assert (talk.outcome, talk.words) == (CallOutcome.SPOKE, "vine vineri după 17")
    assert SERBAN not in _names(shop)
    assert _current(shop) == "Matei Cârstea"
    assert QApplication.focusWidget() is _today(shop).people


def test_a_talk_tells_that_the_cloth_is_here(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_1)
    shop.press(Qt.Key.Key_Return)

    assert shop.read(SERBAN).waits[0].told_on == shop.services.today()


def test_no_answer_is_written_at_once(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_2)

    assert shop.read(RADU).talks[0].outcome == CallOutcome.NO_ANSWER
    assert shop.told() == f"Am notat: {RADU} nu răspunde."
    assert _current(shop) == SERBAN


def test_undo_brings_the_call_back_and_opens_it(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_2)
    shop.undo()

    assert not shop.read(RADU).talks
    assert _current(shop) == RADU


def test_later_proposes_a_day_and_enter_takes_it(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_3)
    shop.press(Qt.Key.Key_Return)

    assert shop.read(RADU).follow_ups[0].due_on == date(2026, 11, 24)
    assert RADU not in _names(shop)


def test_another_day_is_typed_in_place(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_3)
    shop.press(Qt.Key.Key_Right)
    shop.press(Qt.Key.Key_Right)
    shop.type("3.12")
    shop.press(Qt.Key.Key_Return)

    assert shop.read(RADU).follow_ups[0].due_on == date(2026, 12, 3)


def test_a_day_that_is_past_is_refused_beside_it_and_nothing_is_written(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_3)
    shop.press(Qt.Key.Key_Right)
    shop.press(Qt.Key.Key_Right)
    shop.type("20.11.2026")
    shop.press(Qt.Key.Key_Return)

    assert not shop.read(RADU).talks
    assert "după azi" in _today(shop).outcomes.later.spoken.text()


def test_words_begun_for_somebody_wait_for_them(shop: OpenShop) -> None:
    page = _today(shop)
    shop.press(Qt.Key.Key_1)
    shop.type("a zis că")
    page.people.setFocus()
    shop.press(Qt.Key.Key_Down)
    assert page.outcomes.open_now() is None

    shop.press(Qt.Key.Key_Up)
    shop.press(Qt.Key.Key_1)

    strip = page.outcomes.open_now()
    assert strip is page.outcomes.complaint
    assert strip.words.text() == "a zis că"


def test_a_talk_about_a_complaint_asks_what_was_proposed_and_by_when(shop: OpenShop) -> None:
    page = _today(shop)
    who = page.people.current().id
    shop.press(Qt.Key.Key_1)
    strip = page.outcomes.complaint
    strip.proposed.setText("o lungim")
    strip.day.setText("")
    shop.press(Qt.Key.Key_Return)
    (complaint,) = shop.book.queries().client_page(who).complaints
    assert complaint.replied_on is None
    assert page.outcomes.open_now() is strip

    strip.day.setText("30.11")
    strip.words.setFocus()
    shop.press(Qt.Key.Key_Return)

    (complaint,) = shop.book.queries().client_page(who).complaints
    assert (complaint.solution, complaint.replied_on is not None) == ("o lungim", True)


def test_what_we_ring_again_about_never_turns_into_their_words(shop: OpenShop) -> None:
    page = _today(shop)
    shop.press(Qt.Key.Key_3)
    page.outcomes.later.words.setText("despre mânecă")
    page.people.setFocus()
    page.outcomes.close_strip()
    shop.press(Qt.Key.Key_1)

    strip = page.outcomes.open_now()
    assert strip is not None
    assert strip.words.text() == ""


def test_escape_leaves_the_note_and_goes_back_to_the_list(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_4)
    shop.press(Qt.Key.Key_Escape)

    assert _today(shop).outcomes.open_now() is None
    assert QApplication.focusWidget() is _today(shop).people


def test_the_code_comes_and_goes_with_q(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Q)
    assert "Îndreaptă telefonul spre cod și sună." in texts(_today(shop))

    shop.press(Qt.Key.Key_Q)
    assert "Îndreaptă telefonul spre cod și sună." not in texts(_today(shop))


def test_enter_opens_the_clients_page(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Return)

    assert shop.floor.here == "clients"
    assert RADU in texts(shop.floor.page("clients"))


def test_the_list_survives_a_refresh(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Down)
    _today(shop).refresh()
    shop.settle()

    assert _current(shop) == SERBAN


def test_when_everybody_was_called_the_day_is_done(shop: OpenShop) -> None:
    for _call in range(len(_names(shop))):
        shop.press(Qt.Key.Key_2)
    shop.wait(lambda: "Gata pe azi." in _today(shop).quiet.text())
    shop.settle()

    assert not _names(shop)
    assert "Mâine" in _today(shop).quiet.text()


@pytest.mark.parametrize("code", ["5942325000233", "2000000000015", "1234", "22222222"])
def test_a_barcode_scanned_here_writes_nothing_and_is_looked_for(
    shop: OpenShop, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bursts, "time", SimpleNamespace(monotonic=lambda: 5.0))  # on however slow a machine
    before = [entry.entry_id for entry in shop.book.queries().history()]

    QTest.keyClicks(QApplication.focusWidget(), code)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    shop.settle()

    assert [entry.entry_id for entry in shop.book.queries().history()] == before
    assert _today(shop).outcomes.open_now() is None
    palette = shop.floor.palette_sheet
    assert palette is not None
    assert palette.isVisible()
    assert palette.field.text() == code
