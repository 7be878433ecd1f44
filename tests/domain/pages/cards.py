"""A card of the board made up for one test."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.board import BoardCard
from tests.domain.pages.made_up_workshop import MONDAY

ANA, VASILE = UUID(int=1).hex, UUID(int=2).hex


def card(no: int = 1, **more: Any) -> BoardCard:
    """A suit of Radu Moldovan, at its sewing by Ana, promised in ten days."""
    fields: dict[str, Any] = {
        "item": UUID(int=1000 + no).hex,
        "order": UUID(int=2000 + no).hex,
        "order_version": 1,
        "no": no,
        "client": UUID(int=3000 + no).hex,
        "title": "dl",
        "given_name": "Radu",
        "family_name": "Moldovan",
        "wearer": "",
        "garment": "suit",
        "kind": OrderKind.BESPOKE,
        "description": "",
        "quantity": 1,
        "placed_on": MONDAY - timedelta(days=20),
        "promised_on": MONDAY + timedelta(days=10),
        "ready_on": None,
        "cloth": None,
        "stage": "Cusut",
        "stage_id": UUID(int=4000 + no).hex,
        "pace": "work",
        "skill": "",
        "is_begun": False,
        "staff": ANA,
        "by": "Ana",
        "since": MONDAY - timedelta(days=1),
        "minutes_left": 600,
        "knows_on": None,
    }
    return BoardCard(**(fields | more))


def days(count: int) -> date:
    """A day so many days after the Monday."""
    return MONDAY + timedelta(days=count)
