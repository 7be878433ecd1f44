"""Names that never collide, in the order in which things were written down."""

from __future__ import annotations

import os
import time
from uuid import UUID


def new_id() -> UUID:
    """Return a new UUID of version 7 (RFC 9562, section 5.7 and 6.2 method 3).

    48 bits of milliseconds, 12 bits of their fraction so that later ones sort later, then chance.
    """
    millis, nanos = divmod(time.time_ns(), 1_000_000)
    fraction = (nanos << 12) // 1_000_000
    chance = int.from_bytes(os.urandom(8), "big") >> 2
    return UUID(int=millis << 80 | 7 << 76 | fraction << 64 | 2 << 62 | chance)
