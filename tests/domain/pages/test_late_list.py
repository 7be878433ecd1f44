"""The sentences over the board: what the client does not know comes first, what is only watched last."""

from __future__ import annotations

from typing import Any

from boutique.domain.pages.board import Board, BoardCard, Moved
from boutique.domain.pages.late_ahead import LateAhead
from boutique.domain.pages.late_list import LateGarment, Lateness, late_garments
from tests.domain.pages.cards import card, days
from tests.domain.pages.made_up_workshop import MONDAY, work


def _board(*cards: BoardCard, moved: dict[str, Moved] | None = None) -> Board:
    return Board(cards=cards, swatches={}, moved=moved or {})


def _ahead(of: BoardCard, **more: Any) -> LateAhead:
    fields: dict[str, Any] = {"chance": 0.7, "days": 2, "likely": True, "to_be_rung": True}
    return LateAhead(work=work(item_id=of.item_id), **(fields | more))


def _told(found: tuple[LateGarment, ...]) -> list[tuple[int, Lateness]]:
    return [(each.card.no, each.how) for each in found]


def test_unknown_lateness_comes_before_known_and_the_watched_last() -> None:
    past, known = card(1, promised_on=days(-2)), card(2, promised_on=days(-9), knows_on=days(-1))
    likely, watched, well = card(3), card(4), card(5)
    ahead = [_ahead(likely), _ahead(watched, chance=0.4, likely=False, to_be_rung=False)]
    found = late_garments(_board(well, watched, likely, known, past), ahead, MONDAY)
    assert _told(found) == [
        (1, Lateness.PAST),
        (3, Lateness.LIKELY),
        (2, Lateness.PAST),
        (4, Lateness.WATCHED),
    ]
    assert [each.counts for each in found] == [True, True, True, False]


def test_a_day_that_was_moved_is_told_until_the_client_knows_and_is_not_counted_late() -> None:
    one = card(1)
    found = late_garments(_board(one, moved={one.item: Moved(days(1), None)}), (), MONDAY)
    assert [(each.how, each.was, each.told_on, each.counts) for each in found] == [
        (Lateness.MOVED, days(1), None, False)
    ]


def test_what_is_ready_is_never_late() -> None:
    assert late_garments(_board(card(1, promised_on=days(-2), ready_on=MONDAY)), (), MONDAY) == ()
