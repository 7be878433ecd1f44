"""How the garments are arranged in columns, and which of them answer to what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from boutique.domain.kernel.text import fold
from boutique.domain.pages.board import BoardCard, BoardColumn, by_person, by_promise, by_stage
from boutique.domain.pages.load import WeekLoad
from boutique.ui.workshop.board_view import Notes
from boutique.ui.workshop.reading import Shown, key_of
from boutique.wording.orders import garment
from boutique.wording.workshop.board import load_words


class By(StrEnum):
    """What the columns stand for."""

    STAGE = "stage"
    PERSON = "person"
    PROMISE = "promise"
    FITTING = "fitting"
    """No columns: the room of fittings."""


def columns_of(shown: Shown, by: By, cards: Sequence[BoardCard], today: date) -> list[BoardColumn]:
    """Return the columns in which these garments hang."""
    if by is By.PERSON:
        return by_person(cards, shown.people())
    if by is By.PROMISE:
        return by_promise(cards, today)
    return by_stage(cards, shown.lists, key_of)


def found(shown: Shown, typed: str) -> list[BoardCard]:
    """Return the garments that bear every word that was typed, in whatever order."""
    words = fold(typed.strip()).split()
    return [card for card in shown.board.cards if not words or _bears(card, shown, words)]


def _bears(card: BoardCard, shown: Shown, words: Sequence[str]) -> bool:
    cloth = shown.board.swatches.get(card.cloth or "")
    said = (card.person, card.wearer, card.description, garment(card.garment), card.by, card.stage)
    text = fold(" ".join((*said, str(card.no), cloth.name if cloth is not None else "")))
    return all(word in text for word in words)


def load_notes(week: WeekLoad) -> Notes:
    """Return what the head of each tailor's column says of the week."""
    return {each.staff: (load_words(each), "accent" if each.over else "muted") for each in week.people}
