"""What a walk through the program is made of."""

from __future__ import annotations

from collections.abc import Callable

Place = tuple[str, Callable[[], object]]
"""The name of something that can be seen, and what brings it up."""
