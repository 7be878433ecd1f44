"""What an undo concerns, in words of the things themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class TakenBack(NamedTuple):
    """A thing that an undo concerns: all its values, and the fields that the undo writes."""

    values: Mapping[str, Any]
    fields: frozenset[str]
