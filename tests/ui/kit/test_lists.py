"""Lists: sections are passed over, rows are read when seen, and choosing never opens anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import PAGE, PagedModel, Row, RowList, RowsModel, Section, Tone
from boutique.ui.kit.breaking import broken, shortened
from boutique.ui.kit.keeping import kept_together
from boutique.ui.kit.paged import KEPT
from boutique.ui.kit.places import AddedPlaces, EvenPlaces
from boutique.ui.kit.task_pages import TaskPages
from boutique.ui.theme import Style, font

LINES = [
    Section("Am promis"),
    Row(1, "Radu Dănciulescu", "Așteaptă răspunsul tău", chip="de ieri", tone=Tone.AMBER),
    Section("După livrare"),
    Row(2, "Ilinca Țepeneag", "Prima rochie la noi. Cum îi vine?", note="3 zile"),
]


class Book:
    """Pages of a numbered book, given out when the test says so."""

    def __init__(self, count: int) -> None:
        self.rows, self.asked = count, list[int]()
        self.waiting: list[Callable[[], object]] = []

    def count(self, deliver: Callable[[int], object]) -> None:
        deliver(self.rows)

    def page(self, number: int, deliver: Callable[[Sequence[Row]], object]) -> None:
        self.asked.append(number)
        first = number * PAGE
        rows = [Row(at, f"Client {at}") for at in range(first, min(first + PAGE, self.rows))]
        self.waiting.append(lambda: deliver(rows))

    def give(self) -> None:
        waiting, self.waiting = self.waiting, []
        for deliver in waiting:
            deliver()


@pytest.fixture
def people(dressed: QApplication, qtbot: QtBot) -> RowList:
    model = RowsModel()
    model.show(list(LINES))
    view = RowList(model, "Lista de sunat")
    model.setParent(view)
    view.resize(399, 500)
    qtbot.addWidget(view)
    view.show()
    return view


def test_a_row_is_spoken_whole(people: RowList) -> None:
    spoken = people.model().index(1, 0).data(0)
    assert spoken == "Radu Dănciulescu, Așteaptă răspunsul tău, de ieri"


def test_arrows_pass_over_sections(people: RowList, qtbot: QtBot) -> None:
    people.choose_first()
    assert people.current() == LINES[1]
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert people.current() == LINES[3]


def test_only_one_is_chosen_also_while_ctrl_or_shift_is_held(people: RowList, qtbot: QtBot) -> None:
    people.choose(1)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        place = people.visualRect(people.model().index(3, 0)).center()
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        qtbot.keyClick(people, Qt.Key.Key_Up, modifier)
        assert len(people.selectionModel().selectedIndexes()) == 1

    people.choose_none()

    assert people.current() is None
    assert not people.selectionModel().selectedIndexes()


def test_choosing_tells_once_who_was_chosen(people: RowList) -> None:
    told: list[Row] = []
    people.chosen.connect(told.append)
    people.choose(2)
    people.choose(2)
    assert told == [LINES[3]]


def test_enter_opens_the_chosen_row(people: RowList, qtbot: QtBot) -> None:
    people.choose(1)
    with qtbot.waitSignal(people.entered_row) as entered:
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert entered.args == [LINES[1]]


def test_the_chosen_row_told_anew_is_chosen_anew(people: RowList) -> None:
    people.choose(1)
    model = people.model()
    assert isinstance(model, RowsModel)
    told: list[Row] = []
    people.chosen.connect(told.append)
    model.replace(Row(1, "Radu Dănciulescu", "A primit răspuns"))
    assert [row.text for row in told] == ["A primit răspuns"]


def test_a_row_is_as_tall_as_what_it_says(people: RowList) -> None:
    first, second = (
        people.visualRect(people.model().index(1, 0)),
        people.visualRect(people.model().index(3, 0)),
    )
    assert first.height() == second.height() == 64


def test_a_ring_marks_the_row_only_while_keys_are_used(people: RowList, qtbot: QtBot) -> None:
    from boutique.ui.kit.rowpaint import BY_KEYS

    people.choose(1)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert people.property(BY_KEYS) is True
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    assert people.property(BY_KEYS) is False


def test_a_long_list_reads_a_page_only_when_it_is_seen(qapp: QApplication) -> None:
    book = Book(1_000_000)
    model = PagedModel(book)
    model.reload()
    assert (model.rowCount(), book.asked) == (1_000_000, [])
    assert model.data(model.index(500_000)) == ""
    assert book.asked == [500_000 // PAGE]
    book.give()
    assert model.data(model.index(500_000)) == "Client 500000"


def test_a_long_list_keeps_only_the_pages_looked_at_lately(qapp: QApplication) -> None:
    book = Book(PAGE * (KEPT + 10))
    model = PagedModel(book)
    model.reload()
    for number in range(KEPT + 10):
        model.data(model.index(number * PAGE))
        book.give()
    assert model.row(0) is None
    assert model.row((KEPT + 9) * PAGE) is not None


def test_an_answer_to_an_older_search_is_not_shown(qapp: QApplication) -> None:
    old, new = Book(10), Book(3)
    model = PagedModel()
    model.set_source(old)
    model.data(model.index(0))
    model.set_source(new)
    old.give()
    assert model.row(0) is None
    assert model.rowCount() == 3


def test_a_first_page_at_hand_is_shown_at_once(qapp: QApplication) -> None:
    model = PagedModel(Book(500))
    model.prime(500, [Row(n, f"Client {n}") for n in range(PAGE)])
    assert model.data(model.index(5)) == "Client 5"
    assert model.find(5) == 5
    assert model.find(499) == -1


def test_pages_are_read_in_the_reading_thread(qtbot: QtBot, tasks: Tasks) -> None:
    model = PagedModel()
    model.set_source(TaskPages(tasks, model, lambda: 2, lambda n: [Row(n, "Ana"), Row(n + 1, "Ion")]))
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    model.data(model.index(1))
    qtbot.waitUntil(lambda: model.data(model.index(1)) == "Ion")


@given(text=st.text("abc ăș…", max_size=80), width=st.integers(40, 400), lines=st.integers(1, 3))
def test_broken_lines_fit_and_lose_nothing_without_saying_so(text: str, width: int, lines: int) -> None:
    metrics = QFontMetrics(font(Style.BODY))
    made = broken(metrics, text, width, lines)
    assert len(made) <= lines
    if made and not made[-1].endswith("…"):
        assert " ".join(made) == kept_together(" ".join(text.split()))
    assert all(metrics.horizontalAdvance(line) <= width or " " not in line for line in made)


@pytest.mark.usefixtures("dressed")
def test_what_fits_is_not_shortened() -> None:
    metrics = QFontMetrics(font(Style.BODY))
    assert shortened(metrics, "Văleanu", 400) == "Văleanu"
    assert shortened(metrics, "Văleanu", 30).endswith("…")


@given(heights=st.lists(st.integers(1, 90), min_size=1, max_size=60), y=st.integers(0, 5000))
def test_the_row_found_at_a_height_stands_there(heights: list[int], y: int) -> None:
    places = AddedPlaces(heights)
    at = places.at(y)
    assert places.top(at) <= y
    assert at == len(heights) or y < places.top(at + 1)


def test_even_rows_stand_where_added_ones_would() -> None:
    even, added = EvenPlaces(44), AddedPlaces([44] * 50)
    assert [even.top(at) for at in range(50)] == [added.top(at) for at in range(50)]
    assert [even.at(y) for y in range(0, 2200, 7)] == [added.at(y) for y in range(0, 2200, 7)]


def test_even_rows_below_others_stand_where_added_ones_would() -> None:
    above = [36, 64, 64, 36]
    even, added = EvenPlaces(64, above), AddedPlaces([*above, *[64] * 40])
    assert [even.top(at) for at in range(44)] == [added.top(at) for at in range(44)]
    assert [even.at(y) for y in range(0, 2700, 7)] == [added.at(y) for y in range(0, 2700, 7)]


def test_lines_above_a_long_list_belong_to_it_and_sections_are_passed_over(
    dressed: QApplication, qtbot: QtBot
) -> None:
    book, model = Book(500), PagedModel()
    above = [Section("Deschiși recent"), Row(7, "Client 7"), Section("Toți")]
    model.prime(500, [Row(n, f"Client {n}") for n in range(PAGE)], above, book)
    view = RowList(model, "Clienți", lines=1)
    qtbot.addWidget(view)
    view.choose_first()

    assert [model.data(model.index(at)) for at in range(4)] == [
        "Deschiși recent",
        "Client 7",
        "Toți",
        "Client 0",
    ]
    assert (model.rowCount(), model.find(7), model.find(7, below=True)) == (503, 1, 10)
    assert view.currentIndex().row() == 1
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current() == Row(0, "Client 0")
    model.data(model.index(3 + PAGE))
    book.give()
    assert model.data(model.index(3 + PAGE)) == f"Client {PAGE}"


def test_the_end_of_a_million_rows_is_one_key_away(dressed: QApplication, qtbot: QtBot) -> None:
    book = Book(1_000_000)
    model = PagedModel()
    view = RowList(model, "Clienți", lines=1)
    qtbot.addWidget(view)
    view.resize(399, 700)
    view.show()
    model.set_source(book)
    view.choose_first()
    book.give()
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.grab()
    book.give()
    assert view.current() == Row(999_999, "Client 999999")
    assert len(book.asked) <= 4


def test_the_chosen_row_is_brought_into_sight(people: RowList) -> None:
    people.resize(399, 90)
    people.choose(2)
    box = people.visualRect(people.currentIndex())
    assert 0 <= box.top() <= box.bottom() < people.viewport().height()
