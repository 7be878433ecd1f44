"""Names that never collide, in the order in which things were written down."""

from __future__ import annotations

import os
import time
from uuid import UUID


def new_id() -> UUID:
    """Return a new UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then chance."""
    stamp = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(10), "big")
    rand_a, rand_b = noise >> 68, noise & ((1 << 62) - 1)
    return UUID(int=stamp << 80 | 7 << 76 | rand_a << 64 | 2 << 62 | rand_b)
