"""What the palette finds, and whom it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette: what it says, a quiet note or keys on its right, and what it does."""

    text: str
    run: Callable[[], object]
    note: str = ""
    keys: str = ""
    person: bool = False


Deliver = Callable[[Sequence[Found]], object]
Provider = Callable[[str, Deliver], object]  # asked at every letter; answers now or later
