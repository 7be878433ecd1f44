"""The shop's own stages, and the stages and waits of garments, for whichever garments are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.workshop.views import ItemStageView, StageView, WaitView

_STAGES: Final = (
    "SELECT id, garment, name, pos, usual_minutes, skill, pace, retired_on, version FROM work_stage "
    "WHERE retired_on IS NULL ORDER BY garment, pos, id"
)
_OF_ITEMS: Final = (
    "SELECT s.item_id, s.id, s.stage_id, w.name, w.usual_minutes, w.skill, w.pace, s.planned_from, "
    "s.planned_to, s.started_at, s.done_at, s.staff_id, f.name, s.minutes, s.version FROM item_stage s "
    "JOIN work_stage w ON w.id = s.stage_id JOIN order_item i ON i.id = s.item_id "
    "JOIN orders o ON o.id = i.order_id LEFT JOIN staff f ON f.id = s.staff_id "
    "WHERE {which} ORDER BY s.pos, s.id"
)
_WAITS: Final = (
    "SELECT s.item_id, s.id, s.item_stage_id, s.cause, s.owner_id, f.name, s.from_on, s.until_on, s.words, "
    "s.version FROM wait s JOIN order_item i ON i.id = s.item_id JOIN orders o ON o.id = i.order_id "
    "LEFT JOIN staff f ON f.id = s.owner_id WHERE {which} ORDER BY s.from_on, s.id"
)


def own_stages(reader: Reader) -> tuple[StageView, ...]:
    """Return the stages of the shop, garment by garment, in order; none that is retired."""
    return tuple(
        StageView(
            stage_id=uid(row[0]),
            garment=row[1],
            name=row[2],
            pos=row[3],
            usual_minutes=row[4],
            skill=row[5],
            pace=row[6],
            retired_on=day(row[7]),
            version=row[8],
        )
        for row in reader.all(_STAGES)
    )


def stages_of_items(reader: Reader, which: str, *values: str | int) -> Mapping[str, list[ItemStageView]]:
    """Return the stages of the garments of which the clause `which` is true; it calls them i, orders o."""
    found: dict[str, list[ItemStageView]] = defaultdict(list)
    for item, *row in reader.all(_OF_ITEMS.format(which=which), *values):
        found[item].append(_stage(row))
    return found


def waits_of_items(reader: Reader, which: str, *values: str | int) -> Mapping[str, list[WaitView]]:
    """Return what those garments wait for or did, the longest wait first."""
    found: dict[str, list[WaitView]] = defaultdict(list)
    for item, *row in reader.all(_WAITS.format(which=which), *values):
        found[item].append(_wait(item, row))
    return found


def _stage(row: Sequence[Any]) -> ItemStageView:
    return ItemStageView(
        item_stage_id=uid(row[0]),
        stage_id=uid(row[1]),
        name=row[2],
        usual_minutes=row[3],
        skill=row[4],
        pace=row[5],
        planned_from=day(row[6]),
        planned_to=day(row[7]),
        started_at=moment(row[8]) if row[8] else None,
        done_at=moment(row[9]) if row[9] else None,
        staff_id=uid(row[10]),
        by=row[11] or "",
        minutes=row[12],
        version=row[13],
    )


def _wait(item: str, row: Sequence[Any]) -> WaitView:
    return WaitView(
        wait_id=uid(row[0]),
        item_id=uid(item),
        item_stage_id=uid(row[1]),
        cause=row[2],
        owner_id=uid(row[3]),
        owner=row[4] or "",
        from_on=day(row[5]),
        until_on=day(row[6]),
        words=row[7],
        version=row[8],
    )
