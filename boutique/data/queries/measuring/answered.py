"""Takings that hold nothing but the answer whose figure is drawn: nobody was measured then."""

from __future__ import annotations

from boutique.domain.measuring.wearers import MARK


def more_than_an_answer(alias: str) -> str:
    """Return the clause true of a taking that holds measures, how somebody stands, or words."""
    return (
        f"({alias}.note NOT LIKE '{MARK}%' OR instr({alias}.note, '\n') > 0"
        f" OR EXISTS (SELECT 1 FROM measurement m WHERE m.session_id = {alias}.id))"
    )
