"""The panel before printing: what is chosen is what is asked, and what is said is what happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt

from boutique import wording
from boutique.domain.printing.model import JobNews, JobState, Sides
from boutique.domain.printing.paper_sizes import A4, A5, LETTER, Edges
from boutique.ui import kit
from boutique.ui.printing import desk as printing_desk
from tests.shots.pretended_printers import A4_ONLY, HALTED, HP, LETTERS, SHUT
from tests.ui.printing.conftest import Counter


def _size_of(path: Path) -> tuple[int, int]:
    document = PdfDocument(path)
    try:
        width, height = document.get_page_size(0)
        return round(width / 72 * 25.4), round(height / 72 * 25.4)
    finally:
        document.close()


def _words_of(path: Path) -> str:
    document = PdfDocument(path)
    try:
        return document[0].get_textpage().get_text_bounded()
    finally:
        document.close()


def test_enter_prints_on_the_usual_printer_and_the_keyboard_goes_home(counter: Counter) -> None:
    counter.ask()
    counter.shop.press(Qt.Key.Key_Return)
    (order,) = counter.printers.orders
    assert (order.printer, order.paper, order.copies) == ("HP", A4, 1)
    assert not counter.is_open()
    assert "HP" in counter.shop.told()


def test_escape_prints_nothing(counter: Counter) -> None:
    counter.ask()
    counter.shop.press(Qt.Key.Key_Escape)
    assert not counter.printers.orders
    assert not counter.is_open()


def test_what_is_chosen_is_what_is_asked(counter: Counter) -> None:
    sheet = counter.ask()
    sheet.fields.copies.setText("3")
    counter.print()
    assert counter.printers.orders[0].copies == 3


def test_the_text_stays_text_and_the_file_is_our_own(counter: Counter) -> None:
    counter.ask()
    counter.print()
    kept = counter.printers.kept
    assert kept is not None
    assert "Văleanu" in _words_of(kept / "HP-1.pdf")


def test_a_sheet_goes_out_in_its_own_size(counter: Counter) -> None:
    counter.page.detail.open_side("measures")
    counter.shop.settle()
    sheet = _measures(counter)
    assert sheet.fields.paper.currentData() == A5
    assert not sheet.message.text()
    sheet.save_button.click()
    counter.shop.settle()
    assert counter.printers.kept is not None
    assert _size_of(counter.printers.kept / "HP-1.pdf") == (148, 210)


def test_where_its_paper_is_missing_that_is_said_before_and_nothing_is_made_larger(counter: Counter) -> None:
    counter.printers.known = [A4_ONLY]
    counter.page.detail.open_side("measures")
    counter.shop.settle()
    sheet = _measures(counter)
    assert sheet.message.text() == "A5 lipsește: se tipărește pe A4, la 100 %."
    sheet.save_button.click()
    counter.shop.settle()
    assert counter.printers.kept is not None
    assert _size_of(counter.printers.kept / "Brother-1.pdf") == (210, 297)


def test_a_page_larger_than_the_paper_is_made_smaller_whole(counter: Counter) -> None:
    counter.printers.known = [LETTERS]
    sheet = counter.ask()
    assert sheet.message.text() == "A4 lipsește: se tipărește pe Letter, la 93 %."
    counter.print()
    assert counter.printers.orders[0].paper == LETTER
    assert counter.printers.kept is not None
    assert _size_of(counter.printers.kept / "Litere-1.pdf") == (216, 279)


def test_what_the_printer_cannot_reach_is_counted_and_said_before(counter: Counter) -> None:
    edges = Edges(left=6.0, top=12.0, right=6.0, bottom=12.0)
    counter.printers.known = [replace(LETTERS, edges=edges)]
    sheet = counter.ask()
    assert sheet.message.text() == "A4 lipsește: se tipărește pe Letter, la 85 %."  # (279 - 24) / 297
    counter.print()
    assert counter.printers.orders[0].edges == edges
    assert counter.printers.kept is not None
    assert _inked(counter.printers.kept / "Litere-1.pdf", edges)


def _inked(path: Path, edges: Edges) -> bool:
    """Whether everything printed lies within what the printer reaches."""
    document = PdfDocument(path)
    try:
        picture = np.asarray(document[0].render(scale=4 * 25.4 / 72).to_numpy())[..., :3]
    finally:
        document.close()
    rows, columns = (picture.min(axis=2) < 200).nonzero()
    high, wide = picture.shape[:2]
    reached: tuple[bool, ...] = (rows.min() >= 4 * edges.top - 1, rows.max() <= high - 4 * edges.bottom + 1)
    return (
        all(reached) and columns.min() >= 4 * edges.left - 1 and columns.max() <= wide - 4 * edges.right + 1
    )


def _measures(counter: Counter):  # type: ignore[no-untyped-def] # the sheet over the measures
    from boutique.ui.printing.sheet import PrintSheet

    counter.shop.floor.actions_live["clients.measure_sheet"].trigger()
    counter.shop.settle()
    return next(each for each in counter.shop.window.findChildren(PrintSheet) if each.isVisible())


def test_printed_is_never_said_of_what_the_printer_did_not_take(counter: Counter) -> None:
    counter.printers.known = [SHUT]
    sheet = counter.ask()
    assert "Out for repair" in sheet.message.text()
    counter.print()
    assert counter.is_open()
    assert "nu a primit" in counter.sheet.message.text()
    assert not counter.shop.told()


def test_what_waits_at_a_halted_printer_is_said_to_wait_and_can_be_called_off(counter: Counter) -> None:
    counter.printers.known = [HALTED]
    counter.printers.becomes = JobNews(JobState.HALTED, "Paper jam.")
    sheet = counter.ask()
    assert "Paper jam" in sheet.message.text()
    counter.print()
    assert "așteaptă" in counter.shop.told()
    counter.shop.undo()
    assert len(counter.printers.called_off) == 1
    counter.shop.wait(lambda: counter.shop.told().endswith("nu se tipărește."))


def test_choices_are_remembered_by_kind_of_piece(counter: Counter) -> None:
    counter.printers.known = [HP, A4_ONLY]
    sheet = counter.ask()
    sheet.fields.printer.setCurrentIndex(1)
    sheet.fields.copies.setText("2")
    counter.print()

    sheet = counter.ask()
    assert sheet.fields.printer.currentData() == "Brother"
    assert sheet.fields.copies.text() == "2"
    sheet.leave()
    counter.page.detail.open_side("measures")
    counter.shop.settle()
    assert _measures(counter).fields.printer.currentData() == "HP"


def test_a_printer_that_is_gone_gives_way_to_the_usual_one(counter: Counter) -> None:
    counter.printers.known = [A4_ONLY, HP]
    sheet = counter.ask()
    sheet.fields.printer.setCurrentIndex(0)
    counter.print()
    counter.printers.known = [HP]
    assert counter.ask().fields.printer.currentData() == "HP"


@pytest.mark.parametrize(("field", "text"), [("copies", ""), ("copies", "0")])
def test_a_number_that_cannot_be_is_said_beside_it(counter: Counter, field: str, text: str) -> None:
    sheet = counter.ask()
    getattr(sheet.fields, field).setText(text)
    counter.print()
    assert sheet.fields.copies_field.message.text()
    assert not counter.printers.orders


def test_without_a_printer_it_becomes_a_pdf_among_the_documents(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing_desk, "documents", lambda: tmp_path)
    counter.printers.known = []
    for _again in range(2):
        counter.shop.floor.actions_live["clients.print_page"].trigger()
        counter.shop.settle()
    made = sorted(tmp_path.glob("*.pdf"))
    assert len(made) == 2
    assert str(made[0].parent) in counter.shop.told()
    assert not counter.is_open()


def test_pages_can_be_chosen_where_there_are_several(counter: Counter, tmp_path: Path) -> None:
    from boutique.ui.printing.laying import lay, paper_of
    from tests.ui.printing.pages import made_pages

    whole, out = made_pages(tmp_path / "whole.pdf", 8), tmp_path / "out.pdf"
    lay(whole, out, A4, (2, 7))
    assert paper_of(out) == (2, A4)
    lay(whole, out, A4, ())
    assert out.read_bytes() == whole.read_bytes()


def test_one_page_is_never_asked_on_two_sides(counter: Counter) -> None:
    sheet = counter.ask()
    assert not sheet.fields.sides_field.isVisible()
    counter.print()
    assert counter.printers.orders[0].sides is Sides.ONE


@pytest.mark.parametrize("code", list(wording.languages()))
def test_the_panel_speaks_the_language_of_the_user(counter: Counter, code: str) -> None:
    wording.use(code)
    sheet = counter.ask()
    assert sheet.save_button.text() == {"ro": "Tipărește", "en": "Print"}[code]


def test_a_refusal_that_comes_while_one_is_elsewhere_is_told_there_and_waits_on_the_sheet(
    counter: Counter,
) -> None:
    counter.printers.known = [SHUT]
    sheet = counter.ask()
    sheet.save_button.click()
    counter.shop.floor.go("today")
    counter.shop.settle()
    assert any("nu a primit" in each.accessibleName() for each in counter.shop.floor.findChildren(kit.Banner))
    assert sheet.fields.isEnabled()
