"""Which orders and garments are purchases, in SQL; what counts is said in `domain.orders.purchases`."""

from __future__ import annotations

from typing import Final

from boutique.domain.orders.model import NO_NEW_WISH

_LOOKED_AFTER: Final = ", ".join(f"'{kind}'" for kind in NO_NEW_WISH)


def purchased(orders: str = "") -> str:
    """Return the clause that is true of a purchase; `orders` is the alias of the table, if it has one."""
    of = f"{orders}." if orders else ""
    return f"({of}cancelled_on IS NULL AND {of}is_purchase)"


def purchased_item(item: str, orders: str) -> str:
    """Return the clause that is true of a garment purchased, by the aliases of both tables."""
    return f"({stands(item, orders)} AND {item}.kind NOT IN ({_LOOKED_AFTER}))"


def stands(item: str, orders: str) -> str:
    """Return the clause that is true of a garment that was not cancelled, alone or with its order."""
    return f"{orders}.cancelled_on IS NULL AND {item}.cancelled_on IS NULL"


def awaited(item: str, orders: str) -> str:
    """Return the clause that is true of a garment still to be handed over."""
    return f"{item}.delivered_on IS NULL AND {stands(item, orders)}"
