"""The PDF, read back."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from boutique import files
from boutique.domain.kernel.errors import Unavailable
from boutique.domain.lookbooks.book import Lookbook
from boutique.press.lookbook import make_lookbook
from boutique.press.profiles import Profile
from boutique.press.style import HEIGHT, MM, WIDTH
from boutique.wording import explain
from tests.lookbooks import COLLECTION, JAMES, PIECES, SERBAN, book_for, changed, client, likes


def _texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        found = []
        for page in pdf:
            text = page.get_textpage()
            found.append(" ".join(text.get_text_range().split()))
            text.close()
            page.close()
        return found


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., list[str]]:
    def make(book: Lookbook, profile: Profile = Profile.SHOP_PRINTER) -> list[str]:
        out = tmp_path / "carte.pdf"
        piece = make_lookbook(book, None, out, profile)
        texts = _texts(out)
        assert len(texts) == piece.pages
        return texts

    return make


def test_the_cover_bears_the_clients_name_with_its_commas(printed: Callable[..., list[str]]) -> None:
    pages = printed(book_for(SERBAN))

    assert "ales pentru domnul Șerban Văleanu" in pages[0]
    assert "Primăvară 2027" in pages[0]
    assert len(pages) % 4 == 0


def test_the_reason_and_what_it_goes_with_are_printed(printed: Callable[..., list[str]]) -> None:
    text = " ".join(printed(book_for(SERBAN)))

    assert "Stofa pe care o așteptați din martie: In bleumarin." in text
    assert "Merge cu pantalonii gri făcuți pentru dumneavoastră în mai." in text
    assert "pe măsurile din 14 mai" in text
    assert "gata în 5 săptămâni" in text


def test_the_book_speaks_the_clients_language_not_the_shops(printed: Callable[..., list[str]]) -> None:
    pages = printed(book_for(JAMES))

    assert "chosen for Mr James Whitcombe" in pages[0]
    assert "Dear Mr Whitcombe," in pages[2]
    assert "Your order".upper() in " ".join(pages)
    assert "dumneavoastră" not in " ".join(pages)


def test_prices_are_printed_only_if_the_shop_wants_them(printed: Callable[..., list[str]]) -> None:
    assert "2.850 lei" in " ".join(printed(book_for(SERBAN)))
    assert "lei" not in " ".join(printed(book_for(SERBAN, settings={"lookbook.prices": False})))


def test_the_order_page_and_the_back_bear_the_code(printed: Callable[..., list[str]]) -> None:
    book = book_for(SERBAN)
    pages = printed(book)
    code = f"{book.code[:3]} {book.code[3:]}"

    assert code in pages[-2]
    assert code in pages[-1]
    assert "0264 555 120" in pages[-1]


def test_text_that_looks_like_markup_is_printed_as_typed(printed: Callable[..., list[str]]) -> None:
    hostile = "<img src='/etc/passwd'> & <b>fii</b>"
    pieces = [changed(one, name=hostile, story=hostile) for one in PIECES]
    book = book_for(client(hostile, "Pop", preferences=likes(colour=hostile)), pieces)

    text = " ".join(printed(book))

    assert hostile in text
    assert "root:" not in text


def test_the_same_book_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        make_lookbook(book_for(SERBAN), None, tmp_path / name)

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_print_shop_gets_bleed_and_trim(tmp_path: Path) -> None:
    out = tmp_path / "tipar.pdf"
    make_lookbook(book_for(SERBAN), None, out, Profile.PRINT_SHOP)

    with pypdfium2.PdfDocument(out) as pdf:
        for page in pdf:
            trim, bleed = page.get_trimbox(), page.get_bleedbox()
            assert bleed[2] - bleed[0] == pytest.approx(WIDTH + 6 * MM, abs=0.1)
            assert trim[3] - trim[1] == pytest.approx(HEIGHT, abs=0.1)
            assert trim[0] - bleed[0] == pytest.approx(3 * MM, abs=0.1)
            page.close()


def test_a_laser_printer_finds_nothing_in_the_five_millimetres_it_cannot_reach(tmp_path: Path) -> None:
    out = tmp_path / "birou.pdf"
    make_lookbook(book_for(SERBAN), None, out, Profile.SHOP_PRINTER)

    with pypdfium2.PdfDocument(out) as pdf:
        for page in pdf:
            seen = page.render(scale=0.5, grayscale=True).to_pil()
            edge = int(5 * MM * 0.5) - 1
            for box in ((0, 0, seen.width, edge), (0, 0, edge, seen.height)):
                assert min(seen.crop(box).tobytes()) > 250
            page.close()


class _OnePicture:
    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, source: Path) -> str:
        return "a" * 64

    def path(self, digest: str, size: str = "print") -> Path:
        return self._path


def test_a_photograph_takes_the_place_of_the_drawing(tmp_path: Path) -> None:
    photo = tmp_path / "sacou.jpg"
    Image.new("RGB", (1300, 1800), (10, 200, 10)).save(photo)
    book = book_for(SERBAN, [changed(PIECES[0], photo="a" * 64)])
    make_lookbook(book, _OnePicture(photo), tmp_path / "foto.pdf", Profile.SCREEN)

    with pypdfium2.PdfDocument(tmp_path / "foto.pdf") as pdf:
        page = pdf[3]
        assert page.render(scale=0.2).to_pil().getpixel((5, 5))[1] > 180
        page.close()


def test_a_photograph_that_is_gone_is_drawn_instead(tmp_path: Path) -> None:
    book = book_for(SERBAN, [changed(PIECES[0], photo="a" * 64)])

    assert make_lookbook(book, _OnePicture(tmp_path / "nu-e.jpg"), tmp_path / "a.pdf").pages == 8


def test_a_book_fits_in_a_mail(tmp_path: Path) -> None:
    out = tmp_path / "carte.pdf"
    make_lookbook(book_for(SERBAN), None, out)

    assert out.stat().st_size < 3_000_000


def test_a_folder_that_is_not_there_is_told_and_nothing_left_behind(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        make_lookbook(book_for(SERBAN), None, tmp_path / "nu" / "carte.pdf")

    assert "Alege alt loc" in explain(told.value)
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_the_earlier_book_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "carte.pdf"
    out.write_bytes(b"the earlier book")

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(Unavailable) as told:
        make_lookbook(book_for(SERBAN), None, out)

    assert "plin" in explain(told.value)
    assert out.read_bytes() == b"the earlier book"
    assert [path.name for path in tmp_path.iterdir()] == ["carte.pdf"]


def test_the_document_says_whose_it_is(tmp_path: Path) -> None:
    out = tmp_path / "carte.pdf"
    make_lookbook(book_for(SERBAN, collection=replace(COLLECTION, name="Vară")), None, out)

    with pypdfium2.PdfDocument(out) as pdf:
        about = pdf.get_metadata_dict()
        assert about["Title"] == "Vară, ales pentru domnul Șerban Văleanu"
        assert about["Author"] == "Atelier Văratec · Cluj"
        assert [mark.get_title() for mark in pdf.get_toc()][:2] == ["Coperta", "Scrisoare"]


def test_every_face_in_a_book_is_in_the_file(tmp_path: Path) -> None:
    piece = make_lookbook(book_for(SERBAN), None, tmp_path / "carte.pdf")

    assert b"Helvetica" not in piece.path.read_bytes()


def test_a_print_shop_gets_every_picture_at_three_hundred_dots(tmp_path: Path) -> None:
    piece = make_lookbook(book_for(SERBAN, PIECES[:2]), None, tmp_path / "carte.pdf", Profile.PRINT_SHOP)

    with pypdfium2.PdfDocument(piece.path) as pdf:
        page = pdf[1]
        [cloth] = [each for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        left, _low, right, _high = cloth.get_bounds()
        assert cloth.get_px_size()[0] / ((right - left) / 72) == pytest.approx(300, rel=0.01)
        page.close()
