"""The side of likes, clothes and sizes as it is used: read, typed, picked, and a piece being written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boutique.data.book import SqliteBook
from boutique.domain.kernel.actor import Actor
from boutique.services.taste.preferences import note_preference
from boutique.services.taste.wardrobe import PieceDraft, note_owned, note_size, wears_no_longer
from boutique.ui.kernel.actions import Actions
from boutique.ui.shell import ShopFloor
from boutique.ui.taste.side import Likes

_COLOURS = (
    ("bleumarin", (19.0, 2.0, -19.0), True, date(2024, 3, 1)),
    ("bleumarin", (19.0, 2.0, -19.0), False, date(2026, 3, 1)),
    ("tabac", (39.0, 13.0, 23.0), True, date(2026, 3, 1)),
    ("verde-sticlă", (22.0, -18.0, 8.0), True, date(2026, 3, 1)),
)
_PIECES = (
    PieceDraft(
        garment="shoes",
        description="pantofi brogue",
        brand="Clisura",
        size="EU 42",
        colour="maro",
        ground=(31.0, 11.0, 17.0),
        bought_year=2024,
    ),
    PieceDraft(
        garment="overcoat", colour="camel", ground=(61.0, 12.0, 33.0), brand="Ploaia", bought_year=2021
    ),
    PieceDraft(garment="knitwear", description="pulover pe gât", colour="verde", ground=(30.0, -10.0, 10.0)),
)


def told(book: SqliteBook, who: UUID, ana: UUID, today: date) -> None:
    """Write down what somebody told over the years."""
    for value, ground, likes, on in _COLOURS:
        note_preference(book.change(Actor(ana)), who, "colour", value, likes=likes, ground=ground, today=on)
    for budget, on in (("1500-2500", date(2024, 3, 1)), ("până la 4000", date(2026, 3, 1))):
        note_preference(book.change(Actor(ana)), who, "budget", budget, today=on)
    for piece in _PIECES:
        note_owned(book.change(Actor(ana)), who, piece, today=today)
    for size, remark, on in (("EU 41", "", date(2023, 1, 1)), ("EU 42", "mai lat în față", today)):
        note_size(book.change(Actor(ana)), who, "shoes", size, brand="Clisura", remark=remark, today=on)
    wears_no_longer(book.change(), book.queries().wardrobe(who).bought[-1].piece_id, today=today)


def scenes(floor: ShopFloor, act: Actions) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each thing worth looking at, with what brings it up."""
    yield "clients-likes", act["clients.likes"].trigger
    side = floor.page("clients").detail.side("likes")
    assert isinstance(side, Likes)
    line = side.foot.like.value
    yield "likes-typed", lambda: QTest.keyClicks(line, "reve")
    yield "likes-colours", lambda: _about(side, "colour")
    yield "likes-narrowed", lambda: _narrowed(side)
    yield "likes-patterns", lambda: _about(side, "pattern")
    yield "likes-piece", lambda: _colour_of_a_piece(side)
    yield "likes-size", lambda: _refused(side)
    yield "likes-again", lambda: side.foot.open("like")


def _about(side: Likes, facet: str) -> None:
    side.foot.like.clear()
    choice = side.foot.like.facet
    choice.setCurrentIndex(choice.findData(facet))
    choice.activated.emit(choice.currentIndex())


def _narrowed(side: Likes) -> None:
    QTest.keyClicks(side.foot.like.value, "ver")
    QTest.keyClick(side.foot.like.value, Qt.Key.Key_Down)


def _colour_of_a_piece(side: Likes) -> None:
    side.foot.open("piece")
    side.foot.piece.colour.setFocus()


def _refused(side: Likes) -> None:
    side.foot.open("size")
    side.foot.sizes.saved.emit()
