"""Cuttings of the cloths that the best known people of the demo chose, photographed on the cutting table."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Final, NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from boutique.demo.chance import Chance
from boutique.domain.clients.documents import ClientPaper, TakenIn
from boutique.domain.cloth.model import Cloth
from boutique.domain.orders.model import Order, OrderItem
from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.cloth.weaving import swatch

_PEOPLE: Final = 3
_WIDE, _HIGH, _PX_PER_MM = 720, 900, 8.0
_AROUND, _TOOTH, _SHADOW = 70, 18, 14
_TABLE: Final = (219, 210, 197)
_FITTED_AT = time(10)


class Sample(NamedTuple):
    """A cutting to be photographed: of which cloth, for whose order, and when it was cut."""

    client_id: UUID
    order_id: UUID
    cloth: Cloth
    cut_on: date


def last_cut(orders: Sequence[Order], items: Sequence[OrderItem], cloths: Sequence[Cloth]) -> list[Sample]:
    """Return a cutting for the last order of each of the first few people who chose a cloth."""
    by_id, placed = {cloth.id: cloth for cloth in cloths}, {order.id: order.placed_on for order in orders}
    found: dict[UUID, Sample] = {}
    for item in items:
        if item.cloth_id in by_id and item.order_id in placed:
            cut = Sample(item.client_id, item.order_id, by_id[item.cloth_id], placed[item.order_id])
            if cut.client_id not in found or found[cut.client_id].cut_on < cut.cut_on:
                found[cut.client_id] = cut
    return list(found.values())[:_PEOPLE]


def kept(sample: Sample, taken: TakenIn, chance: Chance) -> ClientPaper:
    """Return a photograph of a cutting as it was kept with the client."""
    return ClientPaper(
        id=chance.id(),
        client_id=sample.client_id,
        paper_id=chance.id(),
        digest=taken.digests[0],
        title=sample.cloth.name,
        taken_on=sample.cut_on,
        added_at=datetime.combine(sample.cut_on, _FITTED_AT, UTC),
        order_id=sample.order_id,
    )


def photograph(cloth: Cloth) -> bytes:
    """Return a PNG of a cutting with pinked edges and its shadow on the table."""
    weave = Weave(cloth.weave) if cloth.weave in tuple(Weave) else Weave.PLAIN
    look = ClothLook(weave, cloth.ground, cloth.second, cloth.third, cloth.scale_mm or None)
    table = np.empty((_HIGH, _WIDE, 3), dtype=np.float32)
    table[:] = _TABLE
    lit = 1.0 - 0.35 * _blurred(np.roll(_cut(), (_SHADOW, _SHADOW // 2), axis=(0, 1)))
    woven = swatch(look, _WIDE, _HIGH, _PX_PER_MM)
    picture = np.where(_cut()[..., None], woven, table * lit[..., None])
    return _png(picture.astype(np.uint8))


def _cut() -> NDArray[np.bool_]:
    """Where the cloth lies: a rectangle whose edges go in and out by a tooth of the shears."""
    y, x = np.mgrid[0:_HIGH, 0:_WIDE]
    across, down = (np.abs(along % _TOOTH - _TOOTH // 2) for along in (x, y))
    beside = (x > _AROUND + down) & (x < _WIDE - _AROUND - down)
    return np.asarray(beside & (y > _AROUND + across) & (y < _HIGH - _AROUND - across))


def _blurred(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    soft = mask.astype(np.float32)
    kernel = np.ones(_SHADOW, dtype=np.float32) / _SHADOW
    for axis in (0, 1):
        soft = np.apply_along_axis(np.convolve, axis, soft, kernel, "same")
    return soft


def _png(picture: NDArray[np.uint8]) -> bytes:
    """Write eight-bit RGB as a PNG (ISO/IEC 15948), for no picture library is known here."""
    high, wide, _colours = picture.shape
    lines = b"".join(b"\0" + line.tobytes() for line in picture)
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 1)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(body)) + kind + body + _sum(kind + body) for kind, body in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _sum(content: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(content))
