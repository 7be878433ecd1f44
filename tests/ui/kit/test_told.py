"""What somebody who only listens is told of the small parts, and when."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui import kit
from boutique.ui.kit import options, rowview
from boutique.ui.kit import told as telling
from boutique.ui.kit.cells import Cells
from boutique.ui.kit.tabs import Tabs
from tests.ui.told import name_of, parts, rows, told

pytestmark = pytest.mark.usefixtures("dressed")
_Role = QAccessible.Role


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window one can stand in."""
    made = QWidget()
    made.resize(600, 400)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def _put(page: QWidget, qtbot: QtBot, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


@pytest.fixture
def people(page: QWidget, qtbot: QtBot) -> kit.RowList:
    """A list of two people under a head."""
    model = kit.RowsModel()
    ana = kit.Row(1, "Ana Văleanu", "palton gata de probă", "azi", chip="probă")
    model.show([kit.Section("Astăzi"), ana, kit.Row(2, "Ion Manea", "îl sunăm")])
    made = kit.RowList(model, "Pe cine sunăm")
    _put(page, qtbot, made)
    return made


def test_a_list_has_rows_each_told_whole(people: kit.RowList) -> None:
    people.choose(1)
    head, first, second = rows(people)
    assert told(people).role() is _Role.List
    assert (head.state().selectable, first.state().selectable) == (0, 1)
    assert first.text(QAccessible.Text.Name) == "Ana Văleanu, palton gata de probă, probă, azi"
    assert (first.state().selected, second.state().selected) == (1, 0)
    assert first.rect().bottom() < second.rect().bottom()


def test_a_row_still_to_be_read_is_told_once_it_is_there(page: QWidget, qtbot: QtBot) -> None:
    model = kit.PagedModel()
    model.prime(200, [kit.Row(at, f"Client {at}") for at in range(kit.PAGE)])
    made = kit.RowList(model, "Clienți", even=True)
    _put(page, qtbot, made)
    assert told(made).childCount() == 200
    assert rows(made)[7].text(QAccessible.Text.Name) == "Client 7"


def test_the_arrow_tells_the_row_it_comes_to(
    people: kit.RowList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.choose(1)
    people.setFocus()
    heard: list[tuple[int, bool]] = []
    monkeypatch.setattr(rowview, "tell_row", lambda _view, row, *, here: heard.append((row, here)))
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert heard == [(2, True)]
    assert [row.state().focused for row in rows(people)] == [0, 0, 1]


def test_what_is_told_reaches_those_who_listen(people: kit.RowList, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[QAccessible.Event, str]] = []

    def update(event):  # type: ignore[no-untyped-def] # the toolkit's event
        heard.append((event.type(), event.accessibleInterface().text(QAccessible.Text.Name)))

    monkeypatch.setattr(telling, "_heard", update)
    QAccessible.setActive(True)
    try:
        telling.tell_row(people, 2, here=True)
    finally:
        QAccessible.setActive(False)
    said = "Ion Manea, îl sunăm"
    assert heard == [(QAccessible.Event.Selection, said), (QAccessible.Event.Focus, said)]


def test_a_switch_is_a_group_of_radio_buttons(
    page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = kit.Segmented("Unitate", [("cm", "cm"), ("inch", "in")])
    _put(page, qtbot, units)
    assert (told(units).role(), name_of(units)) == (_Role.Grouping, "Unitate")
    heard: list[str] = []
    monkeypatch.setattr(options, "tell_chosen", lambda option: heard.append(option.accessibleName()))
    units.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    cm, inch = parts(units)
    assert {cm.role(), inch.role()} == {_Role.RadioButton}
    assert (cm.state().checked, inch.state().checked) == (0, 1)
    assert (cm.state().focused, inch.state().focused) == (0, 1)
    assert heard == ["in"]
    assert cm.rect().right() < inch.rect().right()


def test_pressing_a_part_of_a_switch_by_its_role_chooses_it(page: QWidget, qtbot: QtBot) -> None:
    units = kit.Segmented("Unitate", [("cm", "cm"), ("inch", "in")])
    _put(page, qtbot, units)
    inch = list(parts(units))[1]
    press = inch.actionInterface().actionNames()[0]
    inch.actionInterface().doAction(press)
    assert units.value() == "inch"
    inch.actionInterface().doAction(press)
    assert units.value() == "inch"


def test_a_switch_offered_anew_tells_the_new_choices(page: QWidget, qtbot: QtBot) -> None:
    mood = kit.Segmented("Cum a rămas", [("", "nu se știe"), ("glad", "mulțumit")])
    _put(page, qtbot, mood)
    mood.set_options([("", "nu se știe"), ("glad", "mulțumită")])
    shown = [part.text(QAccessible.Text.Name) for part in parts(mood) if not part.state().invisible]
    assert shown == ["nu se știe", "mulțumită"]


def test_a_grid_of_pictures_is_a_group_of_radio_buttons(page: QWidget, qtbot: QtBot) -> None:
    class _Grid(Cells):
        def paint_cell(self, *_args: object) -> None:
            pass

    grid = _Grid("Culori", [(1, "roșu"), (2, "verde"), (3, "bej")], 2, 20)
    _put(page, qtbot, grid)
    assert not any(part.state().checked for part in parts(grid))
    grid.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert [part.state().checked for part in parts(grid)] == [0, 1, 0]
    assert [part.state().focused for part in parts(grid)] == [0, 1, 0]


def test_sides_are_tabs_of_which_one_is_selected(page: QWidget, qtbot: QtBot) -> None:
    sides = Tabs("Părțile fișei", [("a", "Privire"), ("b", "Măsuri"), ("c", "Gusturi")])
    _put(page, qtbot, sides)
    assert told(sides).role() is _Role.PageTabList
    sides.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    tabs = [part for part in parts(sides) if part.role() is _Role.PageTab]
    assert [tab.text(QAccessible.Text.Name) for tab in tabs] == ["Privire", "Măsuri", "Gusturi"]
    assert [tab.state().selected for tab in tabs] == [0, 1, 0]
    tabs[2].actionInterface().doAction("Press")
    assert sides.value() == "c"


def test_sides_folded_into_a_menu_are_told_as_the_menu(page: QWidget, qtbot: QtBot) -> None:
    sides = Tabs("Părțile fișei", [("a", "O parte cu nume lung"), ("b", "O altă parte cu nume lung")])
    _put(page, qtbot, sides)
    sides.setFocus()
    page.resize(260, 300)
    qtbot.waitUntil(lambda: not sides.field.isHidden())
    seen = [part.role() for part in parts(sides) if not part.state().invisible]
    assert seen == [_Role.ComboBox]
    assert sides.field.hasFocus()
    page.resize(600, 400)
    qtbot.waitUntil(sides.field.isHidden)
    assert told(page.focusWidget()).role() is _Role.PageTab


def test_a_choice_is_named_by_its_label_and_described_by_its_value(page: QWidget, qtbot: QtBot) -> None:
    choice = kit.Choice()
    choice.fill(["lei", "euro"])
    field = kit.Field("Moneda", choice)
    _put(page, qtbot, field)
    assert (told(choice).role(), name_of(choice)) == (_Role.ComboBox, "Moneda")
    assert told(choice).text(QAccessible.Text.Value) == "lei"
    choice.setCurrentIndex(1)
    field.refuse("Alege moneda casei.")
    assert "Alege moneda casei." in told(choice).text(QAccessible.Text.Description)
    assert told(choice).text(QAccessible.Text.Value) == "euro"


def test_a_box_is_told_as_ticked(page: QWidget, qtbot: QtBot) -> None:
    box = kit.Check("în fiecare an")
    _put(page, qtbot, box)
    box.setChecked(True)
    assert (told(box).role(), told(box).state().checked) == (_Role.CheckBox, 1)


def test_painted_words_are_told_as_words() -> None:
    assert told(kit.Chip("probă")).role() is _Role.StaticText


def test_a_search_names_all_it_holds(page: QWidget, qtbot: QtBot) -> None:
    search = kit.SearchField("Caută un client")
    _put(page, qtbot, search)
    search.setText("Ana")
    names = [part.text(QAccessible.Text.Name) for part in parts(search)]
    assert all(names), names
    assert told(search).role() is _Role.EditableText
    assert isinstance(search, QLineEdit)


def test_of_list_and_detail_the_list_is_told_first(page: QWidget, qtbot: QtBot) -> None:
    left, right = QWidget(), QWidget()
    split = kit.SplitView(left, right)
    _put(page, qtbot, split)
    told_of = [part.object() for part in parts(split)]
    assert told_of.index(left) < told_of.index(right)
