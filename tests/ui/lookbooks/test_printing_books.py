"""A book on its way to the printer: the one seen, or none at all; and twenty in a row."""

from __future__ import annotations

import gc
import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from boutique.domain.printing.model import JobNews, JobState, Sides
from boutique.ui import kit
from boutique.ui.lookbooks.page import LookbooksPage
from boutique.ui.lookbooks.print_profiles import PrintProfile
from boutique.ui.printing import desk as printing_desk
from boutique.wording.pages import told
from tests.shots.pretended_printers import SHUT, PretendedPrinters
from tests.ui.shop_fixtures import Opened
from tests.ui.small_shop import SmallShop


def _for(opened: Opened, client: object) -> None:
    opened.page.arrive(client)
    opened.settle()
    opened.settle()


def _made(shop: SmallShop) -> int:
    return len(shop.book.queries().client_page(shop.serban).lookbooks)


def _print(opened: Opened, page: LookbooksPage) -> None:
    opened.floor.actions_live["lookbook.print"].trigger()
    opened.settle()
    assert page.desk.printing.sheet is not None
    page.desk.printing.sheet.save_button.click()
    opened.settle()
    opened.settle()


def test_a_printed_book_is_the_one_seen_and_stands_in_the_history_with_its_code(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters, tmp_path: Path
) -> None:
    _for(opened, shop.serban)
    plan = page.desk.plan
    assert plan is not None
    seen = plan.path.read_bytes()

    _print(opened, page)

    assert (tmp_path / "HP-1.pdf").read_bytes() == seen
    assert printers.orders[0].sides is Sides.BOTH
    (made,) = shop.book.queries().client_page(shop.serban).lookbooks
    assert made.code == plan.book.code
    assert made.code in opened.said()


def test_of_some_pages_the_history_and_the_story_say_which(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    _for(opened, shop.serban)
    opened.floor.actions_live["lookbook.print"].trigger()
    opened.settle()
    sheet = page.desk.printing.sheet
    assert sheet is not None
    sheet.fields.pages.setText("1-2, 4")
    sheet.save_button.click()
    opened.settle()
    opened.settle()

    queries = shop.book.queries()
    assert queries.history(shop.serban)[0].action == "Some pages of a lookbook printed"
    assert "doar paginile 1-2, 4" in told(queries.story(shop.serban)[0], date(2026, 11, 21))
    _print(opened, page)  # all of it
    assert queries.history(shop.serban)[0].action == "Lookbook printed"
    assert "doar" not in told(queries.story(shop.serban)[0], date(2026, 11, 21))


def test_the_foot_says_on_which_paper_and_sides_as_it_was_chosen(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    _for(opened, shop.serban)
    foot = page.preview._sides
    assert foot is not None
    assert foot.text() == "A4, față-verso"
    opened.floor.actions_live["lookbook.print"].trigger()
    opened.settle()
    assert page.desk.printing.sheet is not None
    page.desk.printing.sheet.fields.sides.set_value(Sides.ONE)
    page.desk.printing.sheet.save_button.click()
    opened.settle()
    opened.settle()
    assert foot.text() == "A4, pe o singură față"
    page.preview.paper.set_value(PrintProfile.SCREEN)
    page.preview.paper.changed.emit(PrintProfile.SCREEN)
    assert foot.text() == "A4"


def test_a_book_the_printer_refused_stands_nowhere(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    printers.known = [SHUT]
    _for(opened, shop.serban)

    _print(opened, page)

    assert page.desk.printing.sheet is not None
    assert "nu a primit" in page.desk.printing.sheet.message.text()
    assert _made(shop) == 0


def test_a_book_stopped_at_the_printer_is_called_off_and_stands_nowhere(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    printers.becomes = JobNews(JobState.UNDER_WAY)
    _for(opened, shop.serban)

    _print(opened, page)
    assert _made(shop) == 1
    opened.take_back()

    assert printers.called_off
    assert _made(shop) == 0


def test_a_book_the_printer_gives_up_counts_as_not_printed(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    printers.becomes = JobNews(JobState.FAILED, "Filter failed")
    _for(opened, shop.serban)

    _print(opened, page)

    assert _made(shop) == 0
    assert any("Filter failed" in banner.accessibleName() for banner in opened.floor.findChildren(kit.Banner))


def test_without_a_printer_the_book_is_a_pdf_that_undo_takes_away(
    opened: Opened,
    page: LookbooksPage,
    shop: SmallShop,
    printers: PretendedPrinters,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(printing_desk, "documents", lambda: tmp_path)
    printers.known = []
    _for(opened, shop.serban)

    opened.floor.actions_live["lookbook.print"].trigger()
    opened.settle()
    opened.settle()

    (made,) = tmp_path.glob("*.pdf")
    assert str(made) in opened.said()
    assert _made(shop) == 1
    opened.take_back()
    assert not made.exists()
    assert _made(shop) == 0


def test_twenty_books_looked_at_leave_the_pages_of_one(
    opened: Opened, page: LookbooksPage, shop: SmallShop
) -> None:
    for _again in range(20):
        _for(opened, shop.serban)
    assert page.desk.plan is not None
    assert list(page.desk.plan.path.parent.iterdir()) == [page.desk.plan.path]


def _memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def _books(opened: Opened, page: LookbooksPage, shop: SmallShop, count: int) -> tuple[int, int, float]:
    """Print so many books in a row; return objects, handles and megabytes after the last."""
    for _again in range(count):
        _for(opened, shop.serban)
        _print(opened, page)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    objects = len(opened.floor.findChildren(QObject)) + len(opened.floor.context.tasks.findChildren(QObject))
    return objects, _handles(), _memory_mb()


linux = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="handles are counted under /proc")


@linux
def test_books_in_a_row_leave_no_object_and_no_handle(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    objects, handles, _memory = _books(opened, page, shop, 2)
    more, held, _memory = _books(opened, page, shop, 2)
    assert more <= objects
    assert held <= handles


@linux
@pytest.mark.slow
def test_twenty_books_in_a_row_stay_flat(
    opened: Opened, page: LookbooksPage, shop: SmallShop, printers: PretendedPrinters
) -> None:
    """With -s the figures of every fifth book are shown."""
    figures = [_books(opened, page, shop, 5) for _five in range(5)]
    print(*figures, sep="\n")
    objects, handles, memory = figures[0]
    assert figures[-1][0] <= objects
    assert figures[-1][1] <= handles
    assert figures[-1][2] <= memory + 15
