"""The small parts: what they say, what they let one do, and how the keyboard finds them."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.ids import new_id
from boutique.ui import kit
from boutique.ui.kit.focus import OWN_FOCUS, FocusRing
from boutique.ui.kit.icons import drawn
from boutique.ui.theme import Light, space, switch

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 400)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def _put(page: QWidget, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    page.show()


def test_a_name_is_never_taken_for_markup() -> None:
    assert kit.Text("<b>Ana</b>").textFormat() is Qt.TextFormat.PlainText


def test_a_section_is_spoken_as_written_and_shown_in_capitals() -> None:
    shown = kit.section("Ce știm")
    assert (shown.text(), shown.accessibleName()) == ("CE ȘTIM", "Ce știm")


def test_prose_is_never_wider_than_eighty_characters_and_grows_downwards() -> None:
    prose = kit.Prose("Revere late, doi nasturi, fără căptușeală vara. " * 6)
    assert prose.sizeHint().width() < 80 * 9
    assert prose.heightForWidth(200) > prose.heightForWidth(500)
    assert prose.heightForWidth(500) % 20 == 0


def test_what_does_not_fit_into_a_field_is_said_until_it_does(page: QWidget) -> None:
    editor = QLineEdit()
    editor.setMaxLength(10)
    field = kit.Field("Ce a spus", editor)
    _put(page, field)
    QApplication.clipboard().setText("o poveste lungă")
    editor.paste()
    assert editor.text() == "o poveste "
    assert "10" in field.message.text()

    editor.backspace()

    assert not field.message.text()


def test_a_wrong_field_says_what_to_do_and_keeps_what_was_typed(page: QWidget) -> None:
    editor = QLineEdit("07 zero doi")
    field = kit.Field("Telefon", editor)
    _put(page, field)
    field.refuse("Scrie numărul cu cifre.")
    assert field.message.isVisible()
    assert editor.accessibleDescription() == "Scrie numărul cu cifre."
    assert (editor.text(), editor.property("wrong")) == ("07 zero doi", True)
    field.accept()
    assert not field.message.isVisible()
    assert editor.property("wrong") is False


def test_a_field_is_named_for_those_who_cannot_see_it() -> None:
    field = kit.Field("Telefon", QLineEdit())
    assert field.editor.accessibleName() == "Telefon"


def test_escape_empties_the_search(page: QWidget, qtbot: QtBot) -> None:
    search = kit.SearchField("Caută un client")
    _put(page, search)
    search.setText("vale")
    page.activateWindow()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_a_button_follows_its_action(qtbot: QtBot) -> None:
    action = QAction("Sună")
    button = kit.Button.of(action, kit.Kind.PRIMARY)
    qtbot.addWidget(button)
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_controls_are_as_high_as_the_grid_says() -> None:
    assert kit.Button("Sună").height() == 40
    assert kit.Button("Sună", compact=True).height() == 32
    assert kit.SearchField("Caută").height() == 40


def test_arrows_move_between_the_parts_of_a_switch(page: QWidget, qtbot: QtBot) -> None:
    units = kit.Segmented("Unități", [("cm", "cm"), ("in", "in")])
    _put(page, units)
    with qtbot.waitSignal(units.changed) as changed:
        qtbot.keyClick(units, Qt.Key.Key_Right)
    assert changed.args == ["in"]
    assert units.accessibleDescription() == "in"


def test_swatches_run_on_to_the_next_row() -> None:
    flow = kit.FlowLayout()
    holder = QWidget()
    holder.setLayout(flow)
    for number in range(6):
        flow.addWidget(kit.Chip(f"mostra {number}"))
    assert flow.heightForWidth(1000) == 24
    assert flow.heightForWidth(200) > 24
    assert flow.minimumSize().height() == 24


def test_a_box_is_ticked_by_its_words_too(page: QWidget, qtbot: QtBot) -> None:
    box = kit.Check("Vrea să fie sunat")
    _put(page, box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_a_short_wait_shows_no_progress(qtbot: QtBot, page: QWidget) -> None:
    progress = kit.ProgressInPlace()
    _put(page, progress)
    progress.hide()
    progress.begin("Se citesc clienții")
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    progress.advance(3, 8)
    progress.end()
    assert not progress.isVisible()


def test_a_toast_takes_back_what_was_done(page: QWidget) -> None:
    back: list[str] = []
    toasts = kit.Toasts(page)
    page.show()
    toasts.say("Am notat.", undo=lambda: back.append("undone"))
    assert toasts.current is not None
    toasts.current.undo_button.click()
    assert (back, toasts.current) == (["undone"], None)


def test_the_way_back_is_in_reach_however_long_the_name(page: QWidget) -> None:
    page.resize(600, 400)
    toasts = kit.Toasts(page)

    toasts.say("Lungu" * 100, undo=lambda: None)

    assert toasts.current is not None
    assert page.rect().contains(toasts.current.geometry())
    assert toasts.current.rect().contains(toasts.current.undo_button.geometry())


def test_a_toast_stands_below_everything_in_its_column_and_gives_the_room_back(
    page: QWidget, qtbot: QtBot
) -> None:
    if (layout := page.layout()) is not None:
        layout.setContentsMargins(0, 0, 0, 0)
    strip = kit.at_foot(QWidget())
    strip.setFixedHeight(90)
    _put(page, kit.Text("Povestea"))
    _put(page, strip)
    qtbot.waitUntil(lambda: strip.y() == page.height() - 90)
    toasts = kit.Toasts(page)
    toasts.say("Am notat.")
    toast = toasts.current
    assert toast is not None
    qtbot.waitUntil(lambda: strip.geometry().bottom() < toast.y())
    assert toast.geometry().bottom() < page.height()
    toasts.clear()
    qtbot.waitUntil(lambda: strip.y() == page.height() - 90)


def test_the_ring_goes_around_the_window_upon_what_scrolls_as_a_whole(
    page: QWidget, dressed: QApplication, qtbot: QtBot
) -> None:
    ring = FocusRing(dressed)
    tall = QWidget()
    tall.setFixedHeight(3000)
    tall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scroll = kit.Scroll(tall)
    _put(page, scroll)
    page.activateWindow()
    tall.setFocus()
    qtbot.waitUntil(tall.hasFocus)
    drawn_around = ring.box()
    assert drawn_around is not None
    assert drawn_around.adjusted(4, 4, -4, -4) == scroll.geometry()
    ring.deleteLater()


def test_a_toast_stays_while_the_mouse_is_on_it(page: QWidget) -> None:
    toasts = kit.Toasts(page)
    page.show()
    toasts.say("Am notat.")
    toast = toasts.current
    assert toast is not None
    assert toast.leaves_by_itself()
    at = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast.leaves_by_itself()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.leaves_by_itself()
    toasts.clear()


def test_an_empty_place_offers_one_thing_to_do(qtbot: QtBot) -> None:
    empty = kit.EmptyState("Încă nu e niciun client.", "Adaugă primul client")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.button.click()


def test_an_icon_takes_the_colour_of_its_role_in_any_light(dressed: QApplication) -> None:
    day = drawn("search", "ink").toImage()
    switch(dressed, Light.DARK)
    assert drawn("search", "ink").toImage() != day
    assert drawn("search", "ink", 18, 1.5).deviceIndependentSize().toSize() == QSize(18, 18)


def test_the_ring_is_drawn_outside_whatever_has_the_keyboard(
    dressed: QApplication, page: QWidget, qtbot: QtBot
) -> None:
    ring = FocusRing(dressed)
    first, second = kit.Button("Sună"), kit.Button("Amână")
    _put(page, first)
    _put(page, second)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and second.isVisible())
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    drawn_around = ring.box()
    assert drawn_around is not None
    assert drawn_around == second.geometry().adjusted(-4, -4, 4, 4)
    second.setProperty(OWN_FOCUS, True)
    first.setFocus()
    second.setFocus()
    assert ring.box() is None
    ring.deleteLater()


def test_the_line_below_a_head_has_the_whole_width(page: QWidget) -> None:
    head = kit.PageHead("Clienți", "100.000 de persoane în registru", kit.Button("Client nou"))
    head.setParent(page)
    head.resize(240, 120)
    head.show()

    assert head.subtitle.width() == head.width() - 2 * space.XL


def test_a_choice_is_found_again_by_what_it_stands_for_not_by_the_very_same_object() -> None:
    choice, who = kit.Choice(), new_id()
    choice.addItem("cine e liber", None)
    choice.addItem("Ana", who)
    assert (choice.findData(UUID(str(who))), choice.findData(None), choice.findData("")) == (1, 0, -1)


@pytest.mark.parametrize("first", [True, False], ids=["offered first", "shown first"])
def test_another_light_changes_nothing_of_how_wide_a_choice_is(
    dressed: QApplication, qtbot: QtBot, first: bool
) -> None:
    """Its longest answer may come after it was shown, and never forces what it stands in to be as wide."""
    choice = kit.Choice()
    qtbot.addWidget(choice)
    answers = ["da", "literele unui program vechi pentru Europa Centrală și de Est"]
    for step in (0, 1) if first else (1, 0):
        choice.addItems(answers) if step == 0 else choice.show()
    before = (choice.sizeHint(), choice.minimumSizeHint())

    switch(dressed, Light.DARK)

    assert (choice.sizeHint(), choice.minimumSizeHint()) == before
    assert choice.minimumSizeHint().width() < choice.fontMetrics().horizontalAdvance(answers[1])
    assert choice.sizeHint().width() > choice.fontMetrics().horizontalAdvance(answers[1])


def test_an_answer_that_finds_no_room_ends_in_dots(dressed: QApplication, qtbot: QtBot) -> None:
    choice = kit.Choice()
    qtbot.addWidget(choice)
    choice.addItems(["croitorie la comandă, cu trei probe"])
    for width, dots in ((choice.sizeHint().width(), False), (140, True)):
        choice.resize(width, choice.height())
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        assert option.currentText.endswith("…") == dots
    assert choice.currentText() == "croitorie la comandă, cu trei probe"
