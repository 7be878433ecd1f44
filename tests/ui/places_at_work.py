"""What comes up while something is done: pictures, books, files, paper, and what lies over a room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from uuid import UUID

from boutique.scratch import scratch_folder
from boutique.ui.calls.leads.sheet import LeadSheet
from boutique.ui.clients.documents.side import Documents
from boutique.ui.exchange.page import ImportPage
from boutique.ui.kit.dialog import Dialog
from boutique.ui.lookbooks.page import LookbooksPage
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.pages.leaving import half_typed, on_its_way
from boutique.ui.printing.sheet import PrintSheet
from boutique.ui.shell.crash import show_crash
from boutique.ui.shell.key_sheet import KeySheet
from boutique.ui.shell.subjects import LookbookWish
from boutique.ui.staff.sheet import ServingSheet
from tests.ui.furnished import Furnished
from tests.ui.places import Place

_FILE = """Nume;Prenume;Telefon;Oraș;Data nașterii;Observații
Vântu-Călugăreanu;Șerban;0721 555 918;Cluj;14.05.1975;revere late
Zbârnea;Matei;0723 555 920;Turda;31.02.1990;costumul de nuntă
Zidaru;Horia;07 zero doi;Cluj;;iubește flanelul gri
"""


def pictures(shop: Furnished) -> Iterator[Place]:
    """Yield the pictures of somebody who has some, one in large, and one come near."""
    floor, act = shop.floor, shop.floor.actions_live
    who = _somebody_with_pictures(shop)
    yield "pictures.whose", partial(floor.go, "clients", who)
    yield "pictures", act["clients.papers"].trigger
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    side = page.detail.side("papers")
    assert isinstance(side, Documents)
    yield "pictures.viewer", lambda: side.open_paper(side.model.papers[0].paper_id)
    yield "pictures.near", lambda: side.viewer.looking.zoom(4)
    yield "pictures.back", side.viewer.left.emit


def _somebody_with_pictures(shop: Furnished) -> UUID:
    queries = shop.shop.queries
    everybody = (hit.client_id for hit in queries.client_rows(None, 1000))
    return next(who for who in everybody if queries.client_papers(who))


def printing(shop: Furnished) -> Iterator[Place]:
    """Yield the print panel as the printers are asked, as they answer, and where the paper is not there."""
    floor, act = shop.floor, shop.floor.actions_live

    def sheet() -> PrintSheet:
        return shop.part(PrintSheet)

    yield "printing.whose", partial(floor.go, "clients", _somebody_with_pictures(shop))
    yield "printing", act["clients.print_page"].trigger
    yield "printing.missing", lambda: sheet().fields.printer.setCurrentIndex(1)
    yield "printing.halted", lambda: sheet().fields.printer.setCurrentIndex(3)
    yield "printing.sending", lambda: _half_sent(sheet())
    yield "printing.left", lambda: sheet().leave()


def _half_sent(sheet: PrintSheet) -> None:
    sheet.send()
    sheet.progress.advance(2, 7)


def lookbooks(shop: Furnished) -> Iterator[Place]:
    """Yield the room, a book in sight, and the queue before and after it was made."""
    floor, queries = shop.floor, shop.shop.queries
    season = max(queries.collections(), key=lambda each: each.opens_on).collection_id
    guests = tuple(guest.client_id for guest in queries.invitations(season)[:3])
    yield "lookbook", partial(floor.go, "lookbook")
    yield "lookbook.book", partial(floor.go, "lookbook", guests[0])
    yield "lookbook.queue", partial(floor.go, "lookbook", LookbookWish(guests, season))
    page = floor.page("lookbook")
    assert isinstance(page, LookbooksPage)
    yield "lookbook.made", lambda: page.batch.make(_scratch())
    yield "lookbook.left", page.queue.left.emit


def importing(shop: Furnished) -> Iterator[Place]:
    """Yield every step of a file's way in, and back out."""
    page = shop.floor.page("importing")
    assert isinstance(page, ImportPage)
    place = _scratch()
    file, empty = place / "clienți vechi.csv", place / "gol.csv"
    file.write_text(_FILE, "utf-8")
    empty.write_bytes(b"")
    yield "importing", partial(shop.floor.go, "importing")
    yield "importing.refused", lambda: page.take_file(empty)
    yield "importing.columns", lambda: page.take_file(file)
    yield "importing.trial", page.meaning.go_on.click
    yield "importing.report", page.outcome.take.click
    yield "importing.back", page.outcome.take_back.click


def _scratch() -> Path:
    return Path(mkdtemp(prefix="walk-", dir=scratch_folder()))


def over(shop: Furnished) -> Iterator[Place]:
    """Yield what lies over any room: palette, keys, who is here, who came in."""
    floor, act = shop.floor, shop.floor.actions_live
    yield "palette", partial(floor.go, "today")
    yield "palette.open", floor.open_palette
    yield "palette.found", partial(floor.open_palette, "co")
    yield "palette.nothing", partial(floor.open_palette, "zzyzx")
    yield "palette.closed", lambda: floor.palette_sheet and floor.palette_sheet.leave()
    for name, sheet in (("keys", KeySheet), ("serving", ServingSheet), ("lead", LeadSheet)):
        yield name, act[name].trigger
        yield f"{name}.closed", shop.part(sheet).leave


def asked(shop: Furnished) -> Iterator[Place]:
    """Yield what is asked in a window of its own: at leaving, and after a fault of the program."""
    for name, ask in (("half_typed", half_typed), ("on_its_way", on_its_way)):
        yield f"leaving.{name}", lambda ask=ask: ask(shop.window).open()
        yield f"leaving.{name}.left", partial(_away, shop)
    yield "crash", lambda: show_crash(_fault(), shop.window)
    yield "crash.left", partial(_away, shop)


def _away(shop: Furnished) -> None:
    _window, dialog = shop.windows()
    assert isinstance(dialog, Dialog)
    dialog.reject()
    dialog.deleteLater()


def _fault() -> Exception:
    try:
        raise RuntimeError("what nobody foresaw")
    except RuntimeError as error:
        return error


CHAPTERS = (pictures, printing, lookbooks, importing, over, asked)
