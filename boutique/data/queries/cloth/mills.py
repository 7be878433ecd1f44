"""How late each mill came, delivery by delivery."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from typing import Final

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.cloth.mills import MillDelivery, MillRecord

_CAME: Final = (
    "SELECT k.mill, k.id, k.name, k.code, e.said_on, e.to_on, e.arrived_on, "
    "(SELECT count(*) FROM cloth_expected n WHERE n.cloth_id = k.id AND n.first_id = e.id) "
    "FROM cloth_expected e JOIN cloth k ON k.id = e.cloth_id "
    "WHERE e.first_id IS NULL AND e.arrived_on IS NOT NULL AND k.mill <> '' "
    "ORDER BY k.mill, e.arrived_on DESC NULLS LAST, e.id DESC"
)


def mill_records(reader: Reader) -> Mapping[str, MillRecord]:
    """Return what is known of every mill that delivered something it had said a day for, by its name."""
    rows = reader.all(_CAME)
    return {mill: _record(mill, [row[1:] for row in some]) for mill, some in groupby(rows, itemgetter(0))}


def _record(mill: str, rows: list[tuple[object, ...]]) -> MillRecord:
    return MillRecord(mill=mill, deliveries=tuple(_delivery(*row) for row in rows))


def _delivery(*row: object) -> MillDelivery:
    cloth, name, code, said, promised, arrived, again = row
    return MillDelivery(
        cloth_id=uid(str(cloth)),
        cloth=str(name),
        code=str(code),
        said_on=day(said),  # type: ignore[arg-type]
        promised_on=day(promised),  # type: ignore[arg-type]
        arrived_on=day(arrived),  # type: ignore[arg-type]
        times_said=1 + int(str(again)),
    )
