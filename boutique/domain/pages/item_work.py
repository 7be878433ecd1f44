"""Which stages a garment that was ordered goes through."""

from __future__ import annotations

from boutique.domain.orders.model import NO_NEW_WISH
from boutique.domain.workshop.stages import ALTERATION


def stages_key(kind: str, garment: str) -> str:
    """Return whose stages a garment goes through: its own, or those of whatever is altered."""
    return ALTERATION if kind in NO_NEW_WISH else garment
