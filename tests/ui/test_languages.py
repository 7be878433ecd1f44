"""Each room says all its words in the language of the screen; what the shop typed stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.taste.model import Preference
from boutique.services import lists
from boutique.services.taste import wardrobe
from tests.counter import Counter, at, new_book
from tests.ui import places_of_rooms
from tests.ui.every_place import Chapter, demo_folder, walk
from tests.ui.told import told
from tests.untranslated import missing

_SIZE = QSize(1366, 768)
_MARKED = re.compile("[ăâîșțĂÂÎȘȚ„]")
_OURS = {"colour": "cărămiziu", "cloth": "lână", "pattern": "dungă fină", "style": "buzunare aplicate"}
_OURS |= {"fit": "strâns în talie", "garment": "cămașă", "occasion": "nuntă"}
_ROOMS = [Chapter(each) for each in places_of_rooms.CHAPTERS]
_OWN_NAME = "română"
"""What the way to Romanian is called wherever one looks for it."""


@pytest.fixture(scope="module")
def unmarked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop whose own names are written without a mark, so that each mark seen in English is ours."""
    folder = tmp_path_factory.mktemp("unmarked") / "shop"
    with new_book(folder) as book:
        counter = Counter(book, today=date.today())
        who = counter.client("Popa", phone="0721 555 018", city="Cluj", title="dna")
        said_on = counter.today
        counter.write(
            *(
                Preference(client_id=who, facet=facet, value=value, said_on=said_on)
                for facet, value in _OURS.items()
            )
        )
        jacket = wardrobe.PieceDraft(garment="jacket", colour="cărămiziu", brand="Zegna")
        wardrobe.note_owned(book.change(), who, jacket, today=said_on)
        wardrobe.note_size(book.change(), who, "shirt", "40", today=said_on)
        counter.deliver(counter.order(who, days_ago=200), days_ago=150)
        counter.order(who, promised=1)
        counter.complain(who, words="Too short.")
        counter.lead("Rus", days_ago=5)
        cloth = counter.cloth(name="Cloth", stock_cm=500)
        season = SeasonCollection(name="Season", opens_on=said_on)
        counter.write(season)
        piece = Piece(collection_id=season.id, code="S1", name="Piece", garment="jacket", cloth_id=cloth)
        piece.occasion = "nuntă"
        counter.write(piece)
        lists.keep_list(book.change(), "Wool", [Condition(Fact.LIKES, words="lână")], now=at(said_on))
    return folder


def _said(part: QAccessibleInterface) -> Iterator[str]:
    """What is shown or told, but for what stands in a line to be typed in."""
    if part.state().invisible or part.role() is QAccessible.Role.EditableText:
        return
    yield part.text(QAccessible.Text.Name)
    yield part.text(QAccessible.Text.Description)
    for place in range(part.childCount()):
        child = part.child(place)
        if child is not None:
            yield from _said(child)


def test_no_room_in_english_says_a_word_of_ours_in_romanian(
    dressed: QApplication, unmarked: Path, tmp_path: Path
) -> None:
    found: dict[str, list[str]] = {}
    for name, shop in walk(unmarked, tmp_path, _SIZE, "en", _ROOMS):
        said = [words for window in shop.windows() for words in _said(told(window))]
        if marked := [words for words in said if _MARKED.search(words) and words != _OWN_NAME]:
            found[name] = marked
    assert not found


def test_every_word_of_every_room_is_in_romanian(dressed: QApplication, demo: Path, tmp_path: Path) -> None:
    with missing("ro") as heard:
        walked = [name for name, _shop in walk(demo, tmp_path, _SIZE)]
    assert len(walked) == len(set(walked))
    assert not heard


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with something in each room."""
    return demo_folder(tmp_path_factory.mktemp("said"))
