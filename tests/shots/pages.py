"""Every page of every printed piece: `python -m tests.shots.pages DIR`."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import pypdfium2

from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.measuring.lengths import LengthUnit
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.press.client.sheet import make_client_page
from boutique.press.lookbook import HousePress
from boutique.press.measure_sheet import make_measure_sheet
from boutique.services.clients.compose_page import compose_client_page
from boutique.services.lookbooks.compose import compose_lookbook
from boutique.services.measuring.export import compose_measure_sheet, set_of
from boutique.services.shop.open_demo import open_demo
from tests.shots.order_papers import papers_of

_GUESTS = ("Șerban Văleanu", "Smaranda Ghiță", "Horia Bălășescu")
_SCALE = 1.5


def main(folder: Path) -> None:
    """Print lookbooks of the demo shop for a few guests, each in both languages, and picture every page."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, SqliteBook.create(Path(place)) as book:
        open_demo(book, today=date.today())
        for name in _GUESTS:
            for language in ("ro", "en"):
                _picture(_print(book, name, language), folder)
                _picture(_measure_sheet(book, name, language), folder)
                _picture(_client_page(book, name, language), folder)
        for paper in papers_of(book, date.today()):
            _picture(paper, folder)


def _print(book: SqliteBook, name: str, language: str) -> Path:
    queries = book.queries()
    who = queries.find_client(name)
    with book.change() as change:
        from boutique.domain.clients.model import Client

        change.get(Client, who).language = language
        change.commit("Client corrected", who)
    out = book.folder / f"lookbook-{name.split()[1].lower()}-{language}.pdf"
    compose_lookbook(
        book.change(),
        queries,
        HousePress(PictureFolder(book.folder)),
        DiallingPlan(),
        client_id=who,
        collection_id=queries.collections()[0].collection_id,
        out=out,
        today=date.today(),
    )
    return out


def _measure_sheet(book: SqliteBook, name: str, language: str) -> Path:
    """The sheet of the workshop, for the garment ordered last."""
    queries, today = book.queries(), date.today()
    who = queries.find_client(name)
    unit = LengthUnit.CM if language == "ro" else LengthUnit.INCH
    garment = set_of(queries.client_page(who))
    sheet = compose_measure_sheet(queries, who, garment, unit, today, language)
    out = book.folder / f"sheet-{name.split()[1].lower()}-{language}.pdf"
    return make_measure_sheet(sheet, out).path


def _client_page(book: SqliteBook, name: str, language: str) -> Path:
    queries = book.queries()
    sheet = compose_client_page(queries, queries.find_client(name), date.today(), language)
    return make_client_page(sheet, book.folder / f"page-{name.split()[1].lower()}-{language}.pdf").path


def _picture(printed: Path, folder: Path) -> None:
    document = pypdfium2.PdfDocument(printed)
    for number in range(len(document)):
        image = document[number].render(scale=_SCALE).to_pil()
        image.save(folder / f"{printed.stem}-{number + 1:02d}.png")
    document.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
