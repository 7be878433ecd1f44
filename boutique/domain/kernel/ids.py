"""Names that never collide, in the order in which things were written down."""

from __future__ import annotations

import os
import threading
import time
from datetime import UTC, datetime
from uuid import UUID

_lock = threading.Lock()
_latest = 0


def new_id() -> UUID:
    """Return a new UUID of version 7 (RFC 9562, sections 5.7 and 6.2, methods 1 and 3).

    48 bits of milliseconds, 12 bits of their fraction, then chance. Where the clock is coarse or is set back
    it counts on, so that later ones always sort later.
    """
    global _latest
    millis, nanos = divmod(time.time_ns(), 1_000_000)
    with _lock:
        _latest = stamp = max(_latest + 1, millis << 12 | (nanos << 12) // 1_000_000)
    chance = int.from_bytes(os.urandom(8), "big") >> 2
    return UUID(int=(stamp >> 12) << 80 | 7 << 76 | (stamp & 0xFFF) << 64 | 2 << 62 | chance)


def made_at(made: UUID) -> datetime:
    """Return the instant at which `new_id` made an id, to the millisecond."""
    return datetime.fromtimestamp((made.int >> 80) / 1000, UTC)
