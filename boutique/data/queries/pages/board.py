"""The cards of the board: one row a garment, its stage worked out where the book lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from boutique.data.queries.cloth.views import swatch_view
from boutique.data.queries.orders.purchases import awaited
from boutique.data.queries.promises.knowing import knows_since
from boutique.data.queries.workshop.board import UNDER_WORK
from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.clock import local_day
from boutique.domain.pages.board import Board, BoardCard, CardWait, Moved
from boutique.domain.workshop.stages import Pace

_DONE: Final = (
    "coalesce((SELECT max(d.pos) FROM item_stage d WHERE d.item_id = i.id AND d.done_at IS NOT NULL), -1)"
)
_AT: Final = (
    f"(SELECT n.id FROM item_stage n WHERE n.item_id = i.id AND n.pos > {_DONE} "
    "ORDER BY CASE WHEN n.started_at IS NULL THEN 1 ELSE 0 END, "
    "CASE WHEN n.started_at IS NULL THEN n.pos ELSE -n.pos END, n.id LIMIT 1)"
)
_LAST: Final = (
    "(SELECT n.staff_id FROM item_stage n WHERE n.item_id = i.id AND n.done_at IS NOT NULL "
    "AND n.staff_id IS NOT NULL ORDER BY n.pos DESC, n.id LIMIT 1)"
)
_LEFT: Final = (
    f"(SELECT sum(CASE WHEN n.pos > {_DONE} AND g.pace = '{Pace.WORK}' THEN g.usual_minutes ELSE 0 END) "
    "FROM item_stage n JOIN work_stage g ON g.id = n.stage_id WHERE n.item_id = i.id)"
)
_SINCE: Final = "(SELECT max(coalesce(n.done_at, n.started_at)) FROM item_stage n WHERE n.item_id = i.id)"
_CARDS: Final = (
    "SELECT i.id, o.id, o.version, o.no, o.client_id, c.title, c.given_name, c.family_name, i.wearer, "
    "i.garment, i.kind, i.description, i.quantity, o.placed_on, i.promised_on, i.ready_on, i.cloth_id, "
    f"coalesce(w.name, ''), a.id, coalesce(w.pace, ''), coalesce(w.skill, ''), a.started_at, "
    f"coalesce(a.staff_id, {_LAST}), {_SINCE}, {_LEFT}, {knows_since('i')} "
    "FROM order_item i JOIN orders o ON o.id = i.order_id JOIN client c ON c.id = o.client_id "
    f"LEFT JOIN item_stage a ON a.id = {_AT} LEFT JOIN work_stage w ON w.id = a.stage_id "
    f"WHERE {UNDER_WORK} ORDER BY CASE WHEN i.ready_on IS NULL THEN 0 ELSE 1 END, i.promised_on NULLS LAST, "
    "o.no, i.pos, i.id"
)
_WAITS: Final = (
    "SELECT t.item_id, t.id, t.cause, s.name, t.from_on, t.words, t.version FROM wait t "
    "LEFT JOIN staff s ON s.id = t.owner_id WHERE t.until_on IS NULL ORDER BY t.from_on, t.id"
)
_MOVED: Final = (
    "SELECT p.item_id, b.due_on, p.told_on FROM promise b JOIN promise p ON p.id = b.moved_to "
    "JOIN order_item i ON i.id = p.item_id JOIN orders o ON o.id = i.order_id "
    "WHERE p.moved_to IS NULL AND b.due_on < p.due_on AND {which} ORDER BY b.id"
).format(which=awaited("i", "o"))
_CLOTHS: Final = (
    "SELECT k.id, k.name, k.weave, k.colour, k.ground, k.second, k.third, k.scale_mm FROM cloth k "
    "WHERE k.id IN (SELECT i.cloth_id FROM order_item i JOIN orders o ON o.id = i.order_id WHERE {which})"
).format(which=awaited("i", "o"))


class BoardQueries:
    """What hangs in the workshop."""

    reader: Reader

    def workshop_board(self) -> Board:
        """Return a card for each garment under work or ready, with the cloths they are made of.

        It is kept until anybody has written: of ten thousand, reading takes longer than all else.
        """
        return self.reader.kept("workshop_board", lambda _raw: self._read_board())

    def _read_board(self) -> Board:
        rows = self.reader.all(_CARDS)
        waits, names = _waits(self.reader), _names(self.reader)
        return Board(
            cards=[_card(row, waits.get(row[0], ()), names) for row in rows],
            swatches=_swatches(self.reader),
            moved={item: Moved(day(was), day(told)) for item, was, told in self.reader.all(_MOVED)},
        )


def _names(reader: Reader) -> Mapping[str, str]:
    return {str(id_): str(name) for id_, name in reader.all("SELECT id, name FROM staff")}


def _waits(reader: Reader) -> Mapping[str, tuple[CardWait, ...]]:
    found: dict[str, tuple[CardWait, ...]] = {}
    for item, id_, cause, owner, since, words, version in reader.all(_WAITS):
        wait = CardWait(uid(id_), cause, owner or "", day(since), words, version)
        found[item] = (*found.get(item, ()), wait)
    return found


def _swatches(reader: Reader) -> Mapping[str, SwatchView]:
    return {row[0]: swatch_view(row) for row in reader.all(_CLOTHS)}


def _card(row: Sequence[Any], waits: tuple[CardWait, ...], names: Mapping[str, str]) -> BoardCard:
    placed, since = day(row[13]), row[23]
    parts = (
        *row[:13],
        placed,
        day(row[14]),
        day(row[15]),
        *row[16:21],
        row[21] is not None,
        row[22],
        names.get(row[22], ""),
        placed if since is None else local_day(moment(since)),
        row[24],
        day(row[25]),
        waits,
    )
    return BoardCard._make(parts)
