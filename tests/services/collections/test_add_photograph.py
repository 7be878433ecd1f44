"""A photograph put beside a piece."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.kernel.errors import N_, Refused
from boutique.services.collections.add_photograph import add_photograph


def _piece(book: SqliteBook) -> Piece:
    linen = Cloth(code="IN1", name="In", weave="linen", ground=(26, 1, -21))
    spring = SeasonCollection(name="Primăvară", opens_on=date(2027, 2, 15))
    piece = Piece(collection_id=spring.id, code="P01", name="Sacou", garment="jacket", cloth_id=linen.id)
    with book.change() as uow:
        for thing in (linen, spring, piece):
            uow.add(thing)
        uow.commit(N_("Photograph added"))
    return piece


def test_a_photograph_takes_the_place_of_the_drawing_and_undo_brings_it_back(tmp_path: Path) -> None:
    Image.new("RGB", (300, 400), "navy").save(tmp_path / "sacou.jpg")
    with SqliteBook.create(tmp_path / "shop") as book:
        piece, pictures = _piece(book), PictureFolder(book.folder)

        entry = add_photograph(book.change(), pictures, piece.id, tmp_path / "sacou.jpg")

        shown = book.queries().pieces(piece.collection_id)[0].photo
        assert shown is not None
        assert pictures.path(shown).is_file()
        with book.change() as uow:
            uow.undo(entry)
            uow.commit(N_("Photograph added"))
        assert book.queries().pieces(piece.collection_id)[0].photo is None


def test_a_bad_file_leaves_the_piece_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "nu.jpg").write_text("nu e poză")
    with SqliteBook.create(tmp_path / "shop") as book:
        piece = _piece(book)
        with pytest.raises(Refused):
            add_photograph(book.change(), PictureFolder(book.folder), piece.id, tmp_path / "nu.jpg")

        assert book.queries().pieces(piece.collection_id)[0].photo is None
